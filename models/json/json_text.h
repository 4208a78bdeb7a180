// The characters between the quotes of a JSON text: escapes decoded, UTF-8 checked. Pure function; any thread.
#pragma once

#include <string_view>

namespace zerotrip {

struct DecodedText {
  std::string_view text;  // in the buffer that was given
  char* end = nullptr;    // behind the closing quote; where it breaks when not whole
  bool whole = false;     // false: no closing quote, a control character, a bad escape, a lone surrogate, no UTF-8
};

// Decodes in place from `start`, which stands behind the opening quote, in a buffer that ends in a NUL.
[[nodiscard]] DecodedText decode_json_text(char* start);

}  // namespace zerotrip
