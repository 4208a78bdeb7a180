// Builds a TextLine character by character, so that text, alternatives and positions always have one entry
// per code point. One thread.
#pragma once

#include "models/page.h"

namespace zerotrip::ocr {

class LineBuilder {
 public:
  // `alternatives` best first, not empty; `position` 0…1 along the line. A text of several code points (a
  // flag, a ligature) becomes as many characters at the same place.
  void add(const CharacterAlternatives& alternatives, double position);
  // The line with the mean probability of its characters as confidence (spaces do not count: whether a gap is
  // a space says nothing about what was read); its quad is empty.
  [[nodiscard]] TextLine take();
  [[nodiscard]] bool empty() const { return line_.positions.empty(); }

 private:
  TextLine line_;
  double probability_sum_ = 0;
  int counted_ = 0;
};

}  // namespace zerotrip::ocr
