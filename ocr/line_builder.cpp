#include "ocr/line_builder.h"

#include <utility>

#include "models/text.h"

namespace zerotrip::ocr {

void LineBuilder::add(const CharacterAlternatives& alternatives, double position) {
  const CharacterChoice& best = alternatives.front();
  const std::u32string code_points = to_code_points(best.text);
  line_.text += best.text;
  for (const char32_t code_point : code_points) {
    if (code_points.size() == 1)
      line_.alternatives.push_back(alternatives);
    else
      line_.alternatives.push_back({{to_utf8(code_point), best.probability}});
    line_.positions.push_back(position);
    if (code_point == U' ' || code_point == U'\u3000') continue;
    probability_sum_ += best.probability;
    ++counted_;
  }
}

TextLine LineBuilder::take() {
  if (counted_ > 0) line_.confidence = probability_sum_ / counted_;
  probability_sum_ = 0;
  counted_ = 0;
  return std::exchange(line_, {});
}

}  // namespace zerotrip::ocr
