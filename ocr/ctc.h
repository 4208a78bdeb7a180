// What a recognition network says → characters with their alternatives. The network gives, for each of T
// steps from left to right, a probability for every class; a run of steps with the same best class is one
// character, the blank separates (connectionist temporal classification, greedy).
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <span>

#include "models/page.h"
#include "ocr/dictionary.h"

namespace zerotrip::ocr {

struct CtcOutput {
  std::span<const float> probabilities;  // step by step, dictionary.class_count() each
  std::size_t steps = 0;
  // Share of the steps that the picture of the line covers, 0…1; the rest is padding.
  double used_share = 1;
};

// Text, confidence (mean over the characters without spaces, 0 for an empty text), alternatives and positions, one of
// each per code point; the quad stays empty. Probability and alternatives of a character are those of its surest step.
[[nodiscard]] TextLine decode_ctc(const CtcOutput& output, const Dictionary& dictionary);

}  // namespace zerotrip::ocr
