#include "ocr/ctc.h"

#include <gtest/gtest.h>

namespace zerotrip::ocr {
namespace {

// Classes: 0 blank, 1 甲, 2 乙, 3 flag of two code points, 4 space.
const Dictionary kDictionary({"甲", "乙", "🇨🇳"});

TextLine decode(const std::vector<float>& probabilities, double used_share = 1) {
  return decode_ctc({probabilities, probabilities.size() / kDictionary.class_count(), used_share}, kDictionary);
}

TEST(Ctc, JoinsRunsAndSplitsAtBlanks) {
  const TextLine line = decode({0.1f, 0.9f, 0,    0, 0,  //
                                0.0f, 1.0f, 0,    0, 0,  // the same 甲
                                1.0f, 0.0f, 0,    0, 0,  //
                                0.0f, 0.8f, 0.2f, 0, 0});
  EXPECT_EQ(line.text, "甲甲");
  EXPECT_NEAR(line.confidence, 0.9, 1e-6);
  ASSERT_EQ(line.positions.size(), 2u);
  EXPECT_NEAR(line.positions[0], 0.25, 1e-9);
  EXPECT_NEAR(line.positions[1], 0.875, 1e-9);
}

TEST(Ctc, KeepsAlternativesOfTheSurestStepWithTheBlankAsNothing) {
  const TextLine line = decode({0.2f, 0.5f, 0.3f, 0, 0,  //
                                0.05f, 0.55f, 0.4f, 0, 0});
  ASSERT_EQ(line.alternatives.size(), 1u);
  ASSERT_EQ(line.alternatives[0].size(), 3u);
  EXPECT_EQ(line.alternatives[0][0].text, "甲");
  EXPECT_NEAR(line.alternatives[0][0].probability, 0.55, 1e-6);
  EXPECT_EQ(line.alternatives[0][1].text, "乙");
  EXPECT_EQ(line.alternatives[0][2].text, "");
}

TEST(Ctc, HasOneEntryForEachCodePoint) {
  const TextLine line = decode({0, 0, 0, 1.0f, 0});
  EXPECT_EQ(line.text, "🇨🇳");
  EXPECT_EQ(line.alternatives.size(), 2u);
  EXPECT_EQ(line.positions.size(), 2u);
}

TEST(Ctc, DoesNotCountSpacesAsDoubt) {
  const TextLine line = decode({0, 1.0f, 0, 0, 0, 0.45f, 0, 0, 0, 0.55f, 0, 0, 1.0f, 0, 0});
  EXPECT_EQ(line.text, "甲 乙");
  EXPECT_NEAR(line.confidence, 1, 1e-6);
}

TEST(Ctc, MeasuresPositionsOnThePictureNotOnItsPadding) {
  const TextLine line = decode({0, 1.0f, 0, 0, 0, 1.0f, 0, 0, 0, 0, 1.0f, 0, 0, 0, 0, 1.0f, 0, 0, 0, 0}, 0.5);
  ASSERT_EQ(line.positions.size(), 1u);
  EXPECT_NEAR(line.positions[0], 0.25, 1e-9);
}

TEST(Ctc, FindsTheBestOfManyClassesWhereverItStands) {
  std::vector<std::string> characters;
  characters.reserve(61);
  for (int i = 0; i < 61; ++i) characters.push_back("c" + std::to_string(i));
  const Dictionary many(characters);
  for (std::size_t best = 1; best <= characters.size(); ++best) {
    std::vector<float> step(many.class_count(), 0.1f);
    step[best] = 0.5f;
    if (best + 1 < step.size()) step[best + 1] = 0.5f;  // of equals the first
    EXPECT_EQ(decode_ctc({step, 1, 1}, many).text, characters[best - 1]);
  }
}

TEST(Ctc, GivesNothingForBlanks) {
  const TextLine line = decode({1.0f, 0, 0, 0, 0});
  EXPECT_TRUE(line.text.empty());
  EXPECT_EQ(line.confidence, 0);
}

}  // namespace
}  // namespace zerotrip::ocr
