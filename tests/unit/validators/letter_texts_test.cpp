#include "validators/checks/letter_texts.h"

#include <gtest/gtest.h>

namespace zerotrip::checks {
namespace {

const Date kSigned = *parse_iso_date("2026-11-10");

TEST(LetterMatter, NamesTheServiceUnlessItIsLeftOut) {
  EXPECT_TRUE(names_matter("代为办理过户手续", {"过户"}));
  EXPECT_TRUE(names_matter("办理 过 户", {"过户"}));
  EXPECT_FALSE(names_matter("办理更名，不含过户", {"过户"}));
  EXPECT_FALSE(names_matter("代为领取发票", {"过户"}));
  EXPECT_FALSE(names_matter("", {"过户"}));
}

TEST(LetterMatter, EverythingIsCoveredOnlyByActing) {
  EXPECT_TRUE(covers_all_services("全权办理用电业务"));
  EXPECT_FALSE(covers_all_services("代为领取用电业务资料"));
}

TEST(LetterTerms, DatesAndSpans) {
  EXPECT_EQ(letter_term("2026年11月1日至2027年10月31日", kSigned)->to, parse_iso_date("2027-10-31"));
  EXPECT_EQ(letter_term("自签发之日起30日", kSigned)->to, parse_iso_date("2026-12-10"));
  EXPECT_EQ(letter_term("自签署之日起一年", kSigned)->to, parse_iso_date("2027-11-10"));
  EXPECT_EQ(letter_term("有效期三个月", kSigned)->to, parse_iso_date("2027-02-10"));
  EXPECT_EQ(letter_term("半年", kSigned)->to, parse_iso_date("2027-05-10"));
  EXPECT_TRUE(letter_term("至业务办结为止", kSigned)->until_done);
}

TEST(LetterTerms, WhatIsNotUnderstoodIsNothing) {
  EXPECT_FALSE(letter_term("按约定", kSigned));
  EXPECT_FALSE(letter_term("自签发之日起30日", std::nullopt));
}

TEST(LetterBlanks, GapsThatAnybodyCouldFill) {
  EXPECT_TRUE(leaves_blank("办理____业务"));
  EXPECT_TRUE(leaves_blank("受托人：XXX"));
  EXPECT_FALSE(leaves_blank("办理过户手续"));
}

}  // namespace
}  // namespace zerotrip::checks
