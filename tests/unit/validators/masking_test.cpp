#include "validators/masking.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

TEST(Masking, NumbersOfPersonsCardsAndPhones) {
  EXPECT_EQ(mask_numbers("号码610702199003070019有误"), "号码610702********0019有误");
  EXPECT_EQ(mask_numbers("11010319040229003X"), "110103********003X");
  EXPECT_EQ(mask_numbers("13800000000"), "138****0000");
  EXPECT_EQ(mask_numbers("卡号6222023610001234569。"), "卡号622202*********4569。");
}

TEST(Masking, WhatWouldStandInASentenceIsMaskedInIt) {
  EXPECT_EQ(number_in_sentence("E12345678"), "E1*****78");
  EXPECT_EQ(number_in_sentence("军字第1234567号"), "军字*******7号");
  EXPECT_EQ(number_in_sentence("260601010"), "26*****10");
  EXPECT_EQ(number_in_sentence(""), "");
}

TEST(Masking, WhatIsMaskedLaterStandsInASentence) {
  EXPECT_EQ(number_in_sentence("610702199003070019"), "610702199003070019");
}

TEST(Masking, CodesDatesAndShortNumbersStay) {
  EXPECT_EQ(mask_numbers("91610702PDY0010129"), "91610702PDY0010129");
  EXPECT_EQ(mask_numbers("2026-11-24前，8 kVA"), "2026-11-24前，8 kVA");
  EXPECT_EQ(mask_numbers(""), "");
}

}  // namespace
}  // namespace zerotrip
