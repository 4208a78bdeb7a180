// What letters of commitment promise: that a paper will be handed in, got or shown. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/service_definition.h"

namespace zerotrip::checks {

// The text promises one of the things, in the clause that names it or in one behind it
// (暂不能提供产权证明，承诺现场补交). 已提供, 无法提供, 所提供资料真实, 产权纠纷 promise nothing.
[[nodiscard]] bool promises(std::string_view text, const std::vector<std::string>& things);

// The text asks for the service, or says its name and no more (低压新装, 申请办理高压新装用电业务). What commits to
// something else beside the name does not: 保证高压新装工程质量.
[[nodiscard]] bool only_asks_for_service(std::string_view text, std::string_view service,
                                         const std::vector<MatterWord>& words);

}  // namespace zerotrip::checks
