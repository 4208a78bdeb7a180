// Vectors of GB 32100-2015, GB 11714-1997, GS 15-2006 and ISO/IEC 7812-1; the organisation codes are from the
// block that is reserved for private use, the cards from an issuer that does not exist.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "models/numbers.h"

namespace zerotrip {
namespace {

constexpr std::string_view kUsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

TEST(Uscc, ValidVectorsHold) {
  for (const char* code : {"91610702PDY00001XM", "92610728PDY0000288", "93610722PDY0000369", "12610700PDY000044K",
                           "52610702PDY0000527", "71610702PDY000095M", "N2610702PDY000116K", "91350100M000100Y43"}) {
    EXPECT_TRUE(uscc_check_holds(code)) << code;
    EXPECT_TRUE(is_known_uscc_class(code)) << code;
    EXPECT_TRUE(uscc_inner_check_holds(code)) << code;
  }
}

TEST(Uscc, WrongCheckCharacters) {
  EXPECT_FALSE(uscc_check_holds("91610702PDY00001XN"));
  EXPECT_EQ(uscc_check_character("91610702PDY00001X"), 'M');
  EXPECT_FALSE(uscc_check_holds("19610702PDY00001XM"));
  EXPECT_EQ(uscc_check_character("19610702PDY00001X"), '5');
}

TEST(Uscc, WrongCharacters) {
  for (const char* code : {"91610702PDY0O001XM", "9161070PPDY00001X5", "91350100M000100Y4Z", "91610702PDY00001X"}) {
    EXPECT_FALSE(is_uscc_form(code)) << code;
    EXPECT_FALSE(uscc_check_holds(code)) << code;
  }
}

TEST(Uscc, OuterCheckAloneIsNotTheInnerOne) {
  EXPECT_TRUE(uscc_check_holds("91610702PDY000019P"));
  EXPECT_FALSE(uscc_inner_check_holds("91610702PDY000019P"));
}

TEST(Uscc, AnUndefinedPairIsUnknown) {
  EXPECT_TRUE(uscc_check_holds("94610702PDY00001XC"));
  EXPECT_TRUE(uscc_inner_check_holds("94610702PDY00001XC"));
  EXPECT_FALSE(is_known_uscc_class("94610702PDY00001XC"));
}

RC_GTEST_PROP(UsccProperty, EverySingleCharacterChangeIsCaught, ()) {
  std::string code;
  while (code.size() < 17) {
    const bool in_region = code.size() >= 2 && code.size() < 8;
    code += kUsccAlphabet[static_cast<std::size_t>(*rc::gen::inRange(0, in_region ? 10 : 31))];
  }
  code += uscc_check_character(code);
  RC_ASSERT(uscc_check_holds(code));
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (const char other : kUsccAlphabet) {
      if (code[at] == other) continue;
      std::string changed = code;
      changed[at] = other;
      RC_ASSERT(!uscc_check_holds(changed));
    }
  }
}

TEST(OrganizationCode, Vectors) {
  for (const char* code : {"PDY00001-X", "PDY00002-8", "PDY00003-6", "PDY00010-8", "PDY00012-4"}) {
    EXPECT_TRUE(organization_code_check_holds(fold_number(code))) << code;
  }
  const std::pair<const char*, char> wrong[] = {
      {"PDY000011", 'X'}, {"PDY00002X", '8'}, {"PDY000029", '8'}, {"PDV000028", '2'}, {"PDY001008", '4'}};
  for (const auto& [code, right] : wrong) {
    EXPECT_FALSE(organization_code_check_holds(code)) << code;
    EXPECT_EQ(organization_code_check_character(std::string_view(code).substr(0, 8)), right) << code;
  }
  EXPECT_FALSE(is_organization_code_form("PDY00028"));
}

TEST(RegistrationNumber, Vectors) {
  for (const char* number : {"999999000000002", "999999100000018", "999999200000023", "999999400000036",
                             "999999600000047", "999999700001233"}) {
    EXPECT_TRUE(registration_number_check_holds(number)) << number;
  }
  const std::pair<const char*, char> wrong[] = {
      {"999999000000003", '2'}, {"999999700001323", '1'}, {"999999200900023", '2'}, {"999999400000067", '9'}};
  for (const auto& [number, right] : wrong) {
    EXPECT_FALSE(registration_number_check_holds(number)) << number;
    EXPECT_EQ(registration_number_check_digit(std::string_view(number).substr(0, 14)), right) << number;
  }
  for (const char* number : {"9999996000004", "99999960000O041"}) {
    EXPECT_FALSE(is_registration_number_form(number)) << number;
  }
}

RC_GTEST_PROP(RegistrationNumberProperty, EverySingleDigitChangeIsCaught, ()) {
  std::string number;
  while (number.size() < 14) number += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  number += registration_number_check_digit(number);
  for (std::size_t at = 0; at < number.size(); ++at) {
    std::string changed = number;
    for (char other = '0'; other <= '9'; ++other) {
      changed[at] = other;
      RC_ASSERT(registration_number_check_holds(changed) == (other == number[at]));
    }
  }
}

TEST(BankCard, Vectors) {
  for (const char* number : {"9999990000000006", "9999991234567893", "999999555555555555", "9999990000000000014",
                             "9999999876543210124", "9999990900000007", "9999999000000007"}) {
    EXPECT_TRUE(is_bank_card_form(number)) << number;
    EXPECT_TRUE(luhn_holds(number)) << number;
  }
  for (const char* number : {"9999991234567894", "9999991324567893", "9999980000000000014", "999999987654321012"}) {
    EXPECT_FALSE(luhn_holds(number)) << number;
  }
  EXPECT_FALSE(is_bank_card_form("999999O000000006"));
  EXPECT_FALSE(luhn_holds("999999O000000006"));
  EXPECT_FALSE(is_bank_card_form("999999000000"));
}

}  // namespace
}  // namespace zerotrip
