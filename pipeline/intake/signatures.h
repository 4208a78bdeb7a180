// Types that are known by their first bytes and not taken in, so that the answer is “this type is not
// accepted” and not “broken”. Pure; any thread.
#pragma once

#include <string_view>

#include "pipeline/intake/bytes.h"

namespace zerotrip::intake {

// The name of the foreign type ("webp", "zip", "text", …); empty when the bytes are of no known type.
[[nodiscard]] std::string_view foreign_type_of(Bytes bytes);

}  // namespace zerotrip::intake
