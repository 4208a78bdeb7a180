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
    probability_sum_ += best.probability;
  }
}

TextLine LineBuilder::take() {
  if (!empty()) line_.confidence = probability_sum_ / static_cast<double>(line_.positions.size());
  probability_sum_ = 0;
  return std::exchange(line_, {});
}

}  // namespace zerotrip::ocr
