// Is a run of bytes without a declared character set UTF-8? Pure function; any thread.
#pragma once

#include <string_view>

namespace zerotrip::ocr {

// Well-formed UTF-8 (RFC 3629) with at least one character beyond ASCII. Other encodings hardly ever look
// like that by accident.
[[nodiscard]] bool is_certainly_utf8(std::string_view bytes);

}  // namespace zerotrip::ocr
