// The texts of seals in one field, and the reader's choices for their characters.
#include "pipeline/seal_field.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

Seal seal_of(std::initializer_list<const char*> characters, double confidence) {
  Seal seal;
  seal.confidence = confidence;
  for (const char* c : characters) {
    seal.text += c;
    seal.alternatives.push_back({{c, confidence}});
  }
  return seal;
}

TEST(SealField, AlternativesFitTheRawTextLineByLine) {
  Field field = field_of_seal(seal_of({}, 0));
  append_seals(field, field_of_seal(seal_of({"甲", "乙"}, 0.6)));
  append_seals(field, field_of_seal(seal_of({"丙"}, 0.99)));
  EXPECT_EQ(field.texts(), (TextList{"", "甲乙", "丙"}));
  EXPECT_EQ(field.raw, "\n甲乙\n丙");
  ASSERT_EQ(field.alternatives.size(), 5U);
  EXPECT_TRUE(field.alternatives[0].empty());
  EXPECT_EQ(field.alternatives[2].front().text, "乙");
  EXPECT_TRUE(field.alternatives[3].empty());
  EXPECT_EQ(field.alternatives[4].front().text, "丙");
  EXPECT_EQ(field.confidence, 0);
}

TEST(SealField, ASealIsNeverCertainByItself) { EXPECT_EQ(field_of_seal(seal_of({"甲"}, 1)).confidence, kMostOfSeal); }

TEST(SealField, NoSealOnOnePageAndOneOnTheNextIsOne) {
  Field none;
  none.value = TextList{};
  const Field one = field_of_seal(seal_of({"甲"}, 0.8));
  Field field = none;
  append_seals(field, one);
  EXPECT_EQ(field, one);
  append_seals(field, none);
  EXPECT_EQ(field, one);
}

}  // namespace
}  // namespace zerotrip
