// Places that a paper names, told from the place of the supply. Only a contradiction counts. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "validators/case_file.h"

namespace zerotrip::checks {

// The body (汉台区…人民政府, …村民委员会) or the address belongs to another county, town or village than the address.
// Nothing named, or nothing to compare: no.
[[nodiscard]] bool lies_elsewhere(const CaseFile& file, std::string_view body, std::string_view address);
// As far as the county only.
[[nodiscard]] bool lies_in_another_county(const CaseFile& file, std::string_view body, std::string_view address);
// The first address that the text names behind words like 位于 and 办理, up to what is done there; empty: none.
[[nodiscard]] std::string address_in_prose(const CaseFile& file, std::string_view text);
// The address is another house. Both have to be told.
[[nodiscard]] bool is_another_house(const CaseFile& file, std::string_view address, std::string_view expected);
// Where the supply is: as stated, or as the first property paper says; empty: not told.
[[nodiscard]] std::string place_of_supply(const CaseFile& file);

}  // namespace zerotrip::checks
