// The words that forms print, and whether a line holds nothing else beside numbers and dates. Such a line is settled by
// a small network: its words are known beforehand, and its digits have no look-alikes but each other.
// Immutable after building; any thread.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "models/page.h"

namespace zerotrip::ocr {

class FixedPrint {
 public:
  FixedPrint() = default;
  // `words` in any width: labels, titles, words of lists.
  explicit FixedPrint(const std::vector<std::string>& words);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  // True when the line, folded, is a chain of these words, digits, the X that ends a number and the marks of numbers
  // and dates (年 月 日 至 . - / : ( )), each read surely enough; an empty line is not.
  [[nodiscard]] bool settles(const TextLine& line) const;

 private:
  std::unordered_set<std::u32string> words_;
  std::size_t longest_ = 0;  // code points
};

}  // namespace zerotrip::ocr
