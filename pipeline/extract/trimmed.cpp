#include "pipeline/extract/trimmed.h"

#include <algorithm>
#include <array>
#include <string>

#include "models/text.h"

namespace zerotrip {
namespace {

bool is_leading_mark(char32_t folded) {
  static constexpr std::u32string_view kMarks = U":;,.。、，；：·_=|]）)☑√✓■●◎★※";
  return kMarks.find(folded) != std::u32string_view::npos;
}

// (盖章), (签字或盖章) before a value asks for something beside it and belongs to the label; 0 where none stands there.
std::size_t length_of_request(const Glyphs& glyphs) {
  static constexpr std::array<std::u32string_view, 5> kRequests{U"盖章", U"公章", U"签章", U"签字", U"签名"};
  constexpr std::size_t kLongest = 8;
  const std::u32string text = folded_text_of(glyphs).substr(0, kLongest);
  const std::size_t close = text.find(U')');
  if (!text.starts_with(U'(') || close == std::u32string::npos) return 0;
  const bool asks =
      std::any_of(kRequests.begin(), kRequests.end(), [&](auto request) { return text.find(request) < close; });
  return asks ? close + 1 : 0;
}

bool is_trailing_mark(char32_t folded) {
  static constexpr std::u32string_view kMarks = U":;,、，；：_=|[（(";
  return kMarks.find(folded) != std::u32string_view::npos;
}

}  // namespace

Glyphs trimmed(Glyphs glyphs) {
  glyphs.erase(glyphs.begin(), glyphs.begin() + static_cast<std::ptrdiff_t>(length_of_request(glyphs)));
  while (!glyphs.empty() && is_leading_mark(fold_code_point(glyphs.front().code))) glyphs.erase(glyphs.begin());
  while (!glyphs.empty() && is_trailing_mark(fold_code_point(glyphs.back().code))) glyphs.pop_back();
  return glyphs;
}

}  // namespace zerotrip
