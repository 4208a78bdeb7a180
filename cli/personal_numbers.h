// The one filter that masks personal numbers in everything that is talk and not data: identity numbers of 18
// and 15 characters, bank cards and other numbers of 13 and more digits (first six and last four stay), mobile
// phones (first three and last four stay). Digits may be full width, or in groups with single spaces or
// hyphens. Unified codes of companies are public and stay. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace zerotrip::cli {

[[nodiscard]] std::string mask_personal_numbers(std::string_view text);

}  // namespace zerotrip::cli
