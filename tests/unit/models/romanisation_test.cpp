// Which Latin names a Chinese name may have.
#include "models/romanisation.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

TEST(Romanisation, PinyinWithoutTones) {
  EXPECT_EQ(may_be_romanised_as("张玮", "ZHANG", "WEI"), true);
  EXPECT_EQ(may_be_romanised_as("欧阳建国", "OUYANG", "JIANGUO"), true);
  EXPECT_EQ(may_be_romanised_as("赵立群", "ZHAO", "LI QUN"), true);
}

TEST(Romanisation, UmlautIsWrittenInThreeWays) {
  for (const char* surname : {"LYU", "LV", "LU"}) EXPECT_EQ(may_be_romanised_as("吕建明", surname, "JIANMING"), true);
}

TEST(Romanisation, SurnamesHaveReadingsOfTheirOwn) {
  EXPECT_EQ(may_be_romanised_as("曾志强", "ZENG", "ZHIQIANG"), true);
  EXPECT_EQ(may_be_romanised_as("单雪梅", "SHAN", "XUEMEI"), true);
}

// 乐 is LE and YUE: one character of a part that fits is enough.
TEST(Romanisation, AnotherReadingOfOneCharacterIsNoOtherName) {
  EXPECT_EQ(may_be_romanised_as("王乐天", "WANG", "YUETIAN"), true);
}

TEST(Romanisation, AnotherNameIsOne) {
  EXPECT_EQ(may_be_romanised_as("张玮", "LI", "NA"), false);
  EXPECT_EQ(may_be_romanised_as("张玮", "ZHANG", "NA"), false);
  EXPECT_EQ(may_be_romanised_as("张玮", "LI", "WEI"), false);
}

TEST(Romanisation, LongNamesMayBeWrittenAsTheyAreSpoken) {
  EXPECT_EQ(may_be_romanised_as("乌云其木格", "", "WUYUNQIMUGE"), true);
  EXPECT_EQ(may_be_romanised_as("乌云其木格", "WU", "YUNQIMUGE"), true);
  EXPECT_EQ(may_be_romanised_as("乌云其木格", "", "UYUNCHIMEG"), std::nullopt);
  EXPECT_EQ(may_be_romanised_as("吐尔逊·艾合买提", "AIHEMAITI", "TUERXUN"), true);
  EXPECT_EQ(may_be_romanised_as("吐尔逊·艾合买提", "AHMAT", "TURSUN"), std::nullopt);
  EXPECT_EQ(may_be_romanised_as("乌云其木格", "FANG", "YANXIAN"), false);
  EXPECT_EQ(may_be_romanised_as("吐尔逊·艾合买提", "ZHANG", "WEI"), false);
}

TEST(Romanisation, NothingIsSaidOfOtherScripts) {
  EXPECT_EQ(may_be_romanised_as("张A", "ZHANG", "A"), std::nullopt);
  EXPECT_EQ(may_be_romanised_as("张玮", "", "WEI"), std::nullopt);
  EXPECT_EQ(may_be_romanised_as("张", "ZHANG", "WEI"), std::nullopt);
}

}  // namespace
}  // namespace zerotrip
