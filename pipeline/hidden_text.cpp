#include "pipeline/hidden_text.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string_view>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::size_t kShortestLine = 6;  // shorter lines are too easily misread as a whole
constexpr double kLeastShare = 0.35;      // of a line's pairs of characters that the picture must show
constexpr std::size_t kLongNumber = 10;
constexpr std::size_t kMostMisread = 2;  // digits of a long number

using Pair = std::pair<char32_t, char32_t>;

std::set<Pair> pairs_of(const std::u32string& text) {
  std::set<Pair> pairs;
  for (std::size_t i = 1; i < text.size(); ++i) pairs.emplace(text[i - 1], text[i]);
  return pairs;
}

double share_shown(const std::u32string& line, const std::set<Pair>& shown) {
  std::size_t found = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    if (shown.contains({line[i - 1], line[i]})) ++found;
  return static_cast<double>(found) / static_cast<double>(line.size() - 1);
}

std::vector<std::u32string> long_numbers_of(const std::u32string& line) {
  std::vector<std::u32string> numbers;
  std::u32string current;
  for (char32_t c : line + U" ") {
    if (is_ascii_digit(c)) {
      current.push_back(c);
      continue;
    }
    if (current.size() >= kLongNumber) numbers.push_back(current);
    current.clear();
  }
  return numbers;
}

bool shows_number(const std::u32string& shown, const std::u32string& number) {
  for (std::size_t i = 0; i + number.size() <= shown.size(); ++i) {
    std::size_t different = 0;
    for (std::size_t k = 0; k < number.size() && different <= kMostMisread; ++k)
      if (shown[i + k] != number[k]) ++different;
    if (different <= kMostMisread) return true;
  }
  return false;
}

}  // namespace

bool says_something_else(const std::string& text_layer, const std::vector<TextLine>& lines) {
  std::u32string shown;
  for (const TextLine& line : lines) shown += to_code_points(fold(line.text));
  const std::set<Pair> pairs = pairs_of(shown);
  std::istringstream layer(text_layer);
  for (std::string text; std::getline(layer, text);) {
    const std::u32string line = to_code_points(fold(text));
    if (line.size() < kShortestLine) continue;
    if (share_shown(line, pairs) < kLeastShare) return true;
    for (const std::u32string& number : long_numbers_of(line))
      if (!shows_number(shown, number)) return true;
  }
  return false;
}

}  // namespace zerotrip
