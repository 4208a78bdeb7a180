#include "validators/matching/name_tokens.h"

#include <algorithm>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kPlaceholders = U"*?□■〓○·\uFFFD";
constexpr char32_t kMouth = U'口';
// A character of its own that printers also set for one that they do not have.
constexpr char32_t kZero = U'〇';

bool is_latin_letter(char32_t c) { return c >= U'A' && c <= U'Z'; }

bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

// Operands of an ideographic description character (Unicode, chapter 18.2); 0 for any other.
int operands_of(char32_t c) {
  if (c == U'⿲' || c == U'⿳') return 3;
  if (c == U'⿾' || c == U'⿿') return 1;
  return c >= U'⿰' && c <= U'⿽' ? 2 : 0;
}

// Where the description that begins at `at` ends.
std::size_t end_of_description(std::u32string_view name, std::size_t at) {
  std::size_t open = 1;
  while (open > 0 && at < name.size()) {
    open += static_cast<std::size_t>(operands_of(name[at]));
    --open;
    ++at;
  }
  return at;
}

// "(石羡)": two characters or more that are parts of one; 0 where there is no such note.
std::size_t end_of_component_note(std::u32string_view name, std::size_t at) {
  if (name[at] != U'(') return 0;
  const std::size_t close = name.find(U')', at);
  if (close == std::u32string_view::npos || close < at + 3) return 0;
  const std::u32string_view inside = name.substr(at + 1, close - at - 1);
  return std::all_of(inside.begin(), inside.end(), is_han) ? close + 1 : 0;
}

std::size_t end_of_latin_run(std::u32string_view name, std::size_t at) {
  while (at < name.size() && is_latin_letter(name[at])) ++at;
  return at;
}

// Where the placeholder that begins at `at` ends; `at` itself where there is none.
std::size_t end_of_placeholder(std::u32string_view name, std::size_t at) {
  const char32_t c = name[at];
  if (kPlaceholders.find(c) != std::u32string_view::npos || is_private_use(c)) return at + 1;
  if (operands_of(c) > 0) return end_of_description(name, at);
  if (is_latin_letter(c)) return end_of_latin_run(name, at);
  return std::max(at, end_of_component_note(name, at));
}

}  // namespace

std::vector<NameToken> tokens_of_name(std::u32string_view folded, NameSide side) {
  const bool is_chinese = std::any_of(folded.begin(), folded.end(), is_han);
  std::vector<NameToken> tokens;
  for (std::size_t at = 0; at < folded.size();) {
    const bool is_foreign_letter = !is_chinese && is_latin_letter(folded[at]);
    const std::size_t end = is_foreign_letter ? at : end_of_placeholder(folded, at);
    if (end > at) {
      tokens.push_back({0, true, at});
      at = end;
      continue;
    }
    const bool may_be_placeholder = folded[at] == kZero || (side == NameSide::kRead && folded[at] == kMouth);
    tokens.push_back({folded[at], may_be_placeholder, at});
    ++at;
  }
  return tokens;
}

}  // namespace zerotrip
