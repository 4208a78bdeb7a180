#include "ocr/ctc.h"

#include <algorithm>
#include <array>

#include "ocr/line_builder.h"

namespace zerotrip::ocr {
namespace {

// An alternative below this says nothing that matching could use.
constexpr double kLeastAlternative = 0.001;

using Step = std::span<const float>;

struct Run {
  std::size_t character_class = 0;
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the last step
  std::size_t surest = 0;
};

// The largest of thousands of values. Several maxima run side by side, because a single one would wait for
// itself at every value.
float largest(Step step) {
  std::array<float, 16> lanes;
  lanes.fill(step.front());
  const std::size_t whole = step.size() - step.size() % lanes.size();
  for (std::size_t i = 0; i < whole; i += lanes.size())
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) lanes[lane] = std::max(lanes[lane], step[i + lane]);
  for (std::size_t i = whole; i < step.size(); ++i) lanes[0] = std::max(lanes[0], step[i]);
  return *std::max_element(lanes.begin(), lanes.end());
}

// The first of equals.
std::size_t best_class(Step step) {
  return static_cast<std::size_t>(std::find(step.begin(), step.end(), largest(step)) - step.begin());
}

std::vector<Run> runs_of(const CtcOutput& output, std::size_t classes) {
  std::vector<Run> runs;
  std::size_t previous = Dictionary::kBlank;
  for (std::size_t t = 0; t < output.steps; ++t) {
    const Step step = output.probabilities.subspan(t * classes, classes);
    const std::size_t best = best_class(step);
    if (best != Dictionary::kBlank && best == previous) {
      Run& run = runs.back();
      run.end = t + 1;
      if (step[best] > output.probabilities[run.surest * classes + best]) run.surest = t;
    } else if (best != Dictionary::kBlank) {
      runs.push_back({best, t, t + 1, t});
    }
    previous = best;
  }
  return runs;
}

CharacterAlternatives alternatives_at(Step step, const Dictionary& dictionary) {
  std::vector<std::size_t> best;  // classes, surest first
  for (std::size_t c = 0; c < step.size(); ++c) {
    if (step[c] < kLeastAlternative) continue;
    const auto place = std::find_if(best.begin(), best.end(), [&](std::size_t other) { return step[other] < step[c]; });
    best.insert(place, c);
    if (best.size() > kMostAlternatives) best.pop_back();
  }
  CharacterAlternatives alternatives;
  for (const std::size_t c : best)
    alternatives.push_back({dictionary.text_of(c), std::min(1.0, static_cast<double>(step[c]))});
  return alternatives;
}

double position_of(const Run& run, const CtcOutput& output) {
  const double centre = static_cast<double>(run.begin + run.end) / 2;
  return std::clamp(centre / (static_cast<double>(output.steps) * output.used_share), 0.0, 1.0);
}

}  // namespace

TextLine decode_ctc(const CtcOutput& output, const Dictionary& dictionary) {
  const std::size_t classes = dictionary.class_count();
  LineBuilder line;
  for (const Run& run : runs_of(output, classes)) {
    const Step surest = output.probabilities.subspan(run.surest * classes, classes);
    line.add(alternatives_at(surest, dictionary), position_of(run, output));
  }
  return line.take();
}

}  // namespace zerotrip::ocr
