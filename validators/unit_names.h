// Names of firms and bodies, told from those of persons by their words. Pure; any thread.
#pragma once

#include <string_view>

namespace zerotrip {

// A name with a word of firms and bodies in it (公司, 厂, 委员会 …), too long for a person's.
[[nodiscard]] bool looks_like_unit(std::string_view name);

// Words that no name or address of a person has.
[[nodiscard]] bool is_surely_unit(std::string_view name);

}  // namespace zerotrip
