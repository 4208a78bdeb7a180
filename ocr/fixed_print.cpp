#include "ocr/fixed_print.h"

#include <algorithm>

#include "models/text.h"

namespace zerotrip::ocr {
namespace {

constexpr std::u32string_view kMarks = U"0123456789X年月日至.-/:()";
// Of 3,704 lines that hold nothing but words and marks, read at this and more on scans and photos, the main network
// read 23 otherwise: 22 times it wrote a traditional form for the printed one (證 for 证), once it saw a dash more.
// A digit read with less was wrong before; a word has its other characters to speak for it.
constexpr double kSureMark = 0.98;
constexpr double kSureInWord = 0.9;

// A line as it is compared: one probability a character.
struct FoldedLine {
  std::u32string text;
  std::vector<double> probabilities;
};

FoldedLine folded(const TextLine& line) {
  FoldedLine result;
  for (const CharacterAlternatives& choices : line.alternatives) {
    const std::u32string character = choices.empty() ? U"\uFFFD" : to_code_points(fold(choices.front().text));
    result.text += character;
    result.probabilities.resize(result.text.size(), choices.empty() ? 0.0 : choices.front().probability);
  }
  return result;
}

double least(const FoldedLine& line, std::size_t begin, std::size_t length) {
  const auto first = line.probabilities.begin() + static_cast<std::ptrdiff_t>(begin);
  return *std::min_element(first, first + static_cast<std::ptrdiff_t>(length));
}

}  // namespace

FixedPrint::FixedPrint(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::u32string key = to_code_points(fold(word));
    if (key.empty()) continue;
    longest_ = std::max(longest_, key.size());
    words_.insert(std::move(key));
  }
}

bool FixedPrint::settles(const TextLine& read) const {
  const FoldedLine line = folded(read);
  std::vector<bool> reached(line.text.size() + 1);  // by a chain that ends before this character
  reached[0] = true;
  for (std::size_t begin = 0; begin < line.text.size(); ++begin) {
    if (!reached[begin]) continue;
    if (kMarks.find(line.text[begin]) != std::u32string_view::npos && line.probabilities[begin] >= kSureMark)
      reached[begin + 1] = true;
    for (std::size_t length = 1; length <= std::min(longest_, line.text.size() - begin); ++length)
      if (words_.contains(line.text.substr(begin, length)) && least(line, begin, length) >= kSureInWord)
        reached[begin + length] = true;
  }
  return !line.text.empty() && reached.back();
}

}  // namespace zerotrip::ocr
