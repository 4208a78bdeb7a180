// Vectors of GB 11643-1999, GB 11643-1989 and of taxpayer numbers; all numbers are invented.
#include "models/numbers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace zerotrip {
namespace {

TEST(IdNumber, ValidVectorsHold) {
  for (const char* number :
       {"610702190001010003", "612301190002280017", "11010319040229003X", "510202190109300028", "61072819001111001X",
        "650102190007060102", "440524188001010014", "11010519491231002X", "810000190201010055", "820000190303150042",
        "830000190512310075", "911840190001010017", "931156190203040026", "944840190512310036"}) {
    EXPECT_TRUE(is_id_number_form(number)) << number;
    EXPECT_TRUE(id_number_check_holds(number)) << number;
    EXPECT_TRUE(id_number_birth_date(number)) << number;
  }
}

TEST(IdNumber, WrongCheckCharacterIsCaughtAndTheRightOneKnown) {
  const std::pair<const char*, char> cases[] = {{"610702190001010004", '3'},
                                                {"810000190201010056", '5'},
                                                {"911840190001010018", '7'},
                                                {"931156190203040027", '6'}};
  for (const auto& [number, right] : cases) {
    EXPECT_FALSE(id_number_check_holds(number)) << number;
    EXPECT_EQ(id_number_check_character(std::string_view(number).substr(0, 17)), right) << number;
  }
  EXPECT_FALSE(id_number_check_holds("510220190109300028")) << "5th and 6th digit swapped";
}

TEST(IdNumber, ImpossibleDaysAreNoDayEvenWithARightCheckCharacter) {
  EXPECT_TRUE(id_number_check_holds("610702190002290000"));
  EXPECT_TRUE(id_number_check_holds("610702190013010019"));
  for (const char* number : {"610702190002290000", "610702190013010019", "830000190513310075"}) {
    EXPECT_FALSE(id_number_birth_date(number)) << number;
  }
}

TEST(IdNumber, WrongShapesAreRefused) {
  for (const char* number : {"61070219000101000", "000000190001010017", "61072819001111001x", "6107021900010100034",
                             "6107021900O1010003", "X10702190001010003", ""}) {
    EXPECT_FALSE(is_id_number_form(number)) << number;
    EXPECT_FALSE(id_number_check_holds(number)) << number;
  }
}

TEST(IdNumber, LookAlikesOfXFold) {
  for (const char* written : {"61072819001111001x", "61072819001111001×", "61072819001111001Ⅹ", "61072819001111001Ｘ",
                              " 610728 19001111 001X ", "６１０７２８１９００１１１１００１Ｘ"}) {
    EXPECT_EQ(fold_number(written), "61072819001111001X") << written;
  }
  EXPECT_EQ(fold_number("PDY00001-X"), "PDY00001X");
}

TEST(IdNumber, SexAndBirthDateStandInside) {
  EXPECT_EQ(id_number_sex("610702190001010003"), Sex::kFemale);
  EXPECT_EQ(id_number_sex("612301190002280017"), Sex::kMale);
  EXPECT_EQ(id_number_birth_date("11010319040229003X"), make_date(1904, 2, 29));
  EXPECT_EQ(chinese_name_of(Sex::kMale), "男");
}

TEST(LegacyIdNumber, ConvertsAsTheStandardSays) {
  const std::pair<const char*, const char*> cases[] = {{"610702000101001", "610702190001010011"},
                                                       {"110103010930002", "110103190109300024"},
                                                       {"310103020815467", "310103190208154672"},
                                                       {"510202030228888", "510202190302288884"},
                                                       {"650102040229123", "650102190402291234"}};
  for (const auto& [legacy, modern] : cases) {
    EXPECT_EQ(id_number_from_legacy(legacy), modern);
    EXPECT_TRUE(same_id_number(legacy, modern));
    EXPECT_TRUE(same_id_number(modern, legacy));
  }
}

TEST(LegacyIdNumber, ImpossibleOnesDoNotConvert) {
  for (const char* legacy : {"612301000229123", "650102001301002", "61070200010100", "61070200010100X",
                             "610702000101996", "610702000101999"}) {
    EXPECT_FALSE(id_number_from_legacy(legacy)) << legacy;
  }
}

TEST(LegacyIdNumber, AnotherPersonIsNotTheSame) {
  EXPECT_FALSE(same_id_number("610702000101001", "610702190001010003"));
  EXPECT_FALSE(same_id_number("", ""));
}

RC_GTEST_PROP(IdNumberProperty, EverySingleCharacterChangeIsCaught, ()) {
  std::string number = std::to_string(*rc::gen::inRange(1, 9));
  while (number.size() < 17) number += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  number += id_number_check_character(number);
  RC_ASSERT(id_number_check_holds(number));
  for (std::size_t at = 0; at < number.size(); ++at) {
    for (const char other : std::string_view("0123456789X")) {
      if (number[at] == other) continue;
      std::string changed = number;
      changed[at] = other;
      RC_ASSERT(!id_number_check_holds(changed));
    }
  }
}

RC_GTEST_PROP(IdNumberProperty, EverySwapOfNeighboursIsCaught, ()) {
  std::string number = std::to_string(*rc::gen::inRange(1, 9));
  while (number.size() < 17) number += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  number += id_number_check_character(number);
  for (std::size_t at = 0; at + 1 < number.size(); ++at) {
    if (number[at] == number[at + 1]) continue;
    std::string changed = number;
    std::swap(changed[at], changed[at + 1]);
    RC_ASSERT(!id_number_check_holds(changed));
  }
}

RC_GTEST_PROP(IdNumberProperty, ConversionKeepsEveryDigit, ()) {
  std::string legacy;
  while (legacy.size() < 15) legacy += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  const auto modern = id_number_from_legacy(legacy);
  if (!modern) return;
  RC_ASSERT(id_number_check_character(modern->substr(0, 17)) == modern->back());
  RC_ASSERT(modern->substr(0, 6) + modern->substr(8, 9) == legacy);
  RC_ASSERT(same_id_number(legacy, *modern));
}

TEST(TaxNumber, ValidVectorsHaveNoProblem) {
  for (const char* number : {"610702PDY00001X", "610728PDY000028", "110103PDY000036", "512301PDY000044",
                             "440300PDY000052", "61070219000101000300", "61070219000101000301", "61070200010100101",
                             "61070200010100100000", "91610702PDY00001XM", "610702190001010003"}) {
    EXPECT_TRUE(tax_number_problems(number).empty()) << number;
  }
}

TEST(TaxNumber, ProblemsAreNamed) {
  const std::pair<const char*, const char*> cases[] = {
      {"610702PDY000011", "organization_code.check_digit"}, {"610702PDV000028", "organization_code.check_digit"},
      {"610702PDY00001", "tax_number.malformed"},           {"6107021900010100030", "tax_number.malformed"},
      {"61070219000101000400", "id_number.check_digit"},    {"91610702PDY00001XN", "uscc.check_digit"},
      {"610702190001010004", "id_number.check_digit"}};
  for (const auto& [number, problem] : cases) {
    EXPECT_EQ(tax_number_problems(number), std::vector<std::string>{problem}) << number;
  }
}

TEST(MilitaryNumber, HasASeriesAndSixToEightDigits) {
  for (const char* number : {"军字第1234567号", "士字第123456号", "海政字第12345678号"})
    EXPECT_TRUE(is_military_number_form(number)) << number;
  for (const char* number : {"", "字第1234567号", "军字第12345号", "军字第123456789号", "军字第1234567",
                             "军字第12A4567号", "某某某某字第1234567号", "E12345678"})
    EXPECT_FALSE(is_military_number_form(number)) << number;
}

}  // namespace
}  // namespace zerotrip
