// Account numbers of the supply (户号): 10 digits, or the 13 of which they are a part. Pure functions; any thread.
#pragma once

#include <string_view>

namespace zerotrip::checks {

// 10 or 13 digits and nothing else.
[[nodiscard]] bool is_account_number(std::string_view number);
// The same account, in either length; shorter numbers are none. Both folded (fold_number).
[[nodiscard]] bool same_account(std::string_view a, std::string_view b);

}  // namespace zerotrip::checks
