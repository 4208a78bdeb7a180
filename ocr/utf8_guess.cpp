#include "ocr/utf8_guess.h"

#include "models/text.h"

namespace zerotrip::ocr {

bool is_certainly_utf8(std::string_view bytes) {
  const std::u32string code_points = to_code_points(bytes);
  // Ill-formed bytes become U+FFFD, which does not go back to the same bytes.
  return code_points.size() < bytes.size() && to_utf8(code_points) == bytes;
}

}  // namespace zerotrip::ocr
