#include <gtest/gtest.h>

#include "models/numbers.h"
#include "models/regions.h"

namespace zerotrip {
namespace {

const Regions& regions() {
  static const Regions table = Regions::load(ZEROTRIP_SOURCE_DIR "/models/reference/region_codes.csv").value();
  return table;
}

struct Expected {
  const char* value;
  const char* kind;
  bool valid;
  std::vector<std::string> problems;
};

void expect_reports(const std::vector<Expected>& cases) {
  for (const auto& [value, kind, valid, problems] : cases) {
    const NumberReport report = inspect_number(value, regions());
    EXPECT_EQ(report.value, value);
    EXPECT_EQ(report.kind, kind) << value;
    EXPECT_EQ(report.valid, valid) << value;
    EXPECT_EQ(report.problems, problems) << value;
  }
}

TEST(InspectNumber, IdNumbers) {
  expect_reports({{"610702190001010003", "id_number", true, {}},
                  {"612301190002280017", "id_number", true, {}},
                  {"510202190109300028", "id_number", true, {}},
                  {"61072819001111001x", "id_number", true, {}},
                  {"440524188001010014", "id_number", true, {}},
                  {"830000190512310075", "id_number", true, {}},
                  {"911840190001010017", "id_number", true, {}},
                  {"911840190001010018", "id_number", false, {"id_number.check_digit"}},
                  {"610702190001010004", "id_number", false, {"id_number.check_digit"}},
                  {"510220190109300028", "id_number", false, {"id_number.check_digit", "id_number.region_unknown"}},
                  {"610702190002290000", "id_number", false, {"id_number.birth_date_impossible"}},
                  {"610702190013010019", "id_number", false, {"id_number.birth_date_impossible"}},
                  {"000000190001010017", "id_number", false, {"id_number.region_unknown"}},
                  {"61070219000101000", "id_number", false, {"id_number.malformed"}},
                  {"6107021900O1010003", "id_number", false, {"id_number.malformed"}}});
}

TEST(InspectNumber, AnUnknownCountyOfAKnownProvinceIsAProblemOfAValidNumber) {
  std::string number = "61999919000101001";
  number += id_number_check_character(number);
  const NumberReport report = inspect_number(number, regions());
  EXPECT_TRUE(report.valid);
  EXPECT_EQ(report.problems, std::vector<std::string>{"id_number.region_unknown"});
}

TEST(InspectNumber, WhatStandsInAnIdNumber) {
  const NumberReport woman = inspect_number("610702190001010003", regions());
  EXPECT_EQ(woman.region, "610702");
  EXPECT_EQ(woman.birth_date, "1900-01-01");
  EXPECT_EQ(woman.sex, "female");
  const NumberReport legacy = inspect_number("650102040229123", regions());
  EXPECT_EQ(legacy.region, "650102");
  EXPECT_EQ(legacy.birth_date, "1904-02-29");
  EXPECT_EQ(legacy.sex, "male");
}

TEST(InspectNumber, FifteenDigits) {
  expect_reports({{"610702000101001", "id_number", true, {}},
                  {"310103020815467", "id_number", true, {}},
                  {"612301000229123", "id_number", false, {"id_number.birth_date_impossible"}},
                  {"650102001301002", "id_number", false, {"id_number.birth_date_impossible"}},
                  {"000000000101001", "id_number", false, {"id_number.region_unknown"}},
                  {"61070200010100", "id_number", false, {"id_number.malformed"}},
                  {"999999000000002", "registration_number", true, {}},
                  {"999999700001233", "registration_number", true, {}},
                  {"999999000000003", "registration_number", false, {"registration_number.check_digit"}},
                  {"999999700001323", "registration_number", false, {"registration_number.check_digit"}},
                  {"999999400000067", "registration_number", false, {"registration_number.check_digit"}}});
}

TEST(InspectNumber, Organizations) {
  expect_reports({{"91610702PDY00001XM", "uscc", true, {}},
                  {"91610702pdy00001xm", "uscc", true, {}},
                  {"N2610702PDY000116K", "uscc", true, {}},
                  {"91350100M000100Y43", "uscc", true, {}},
                  {"91610702PDY00001XN", "uscc", false, {"uscc.check_digit"}},
                  {"19610702PDY00001XM", "uscc", false, {"uscc.check_digit"}},
                  {"91610702PDY0O001XM", "uscc", false, {"uscc.malformed"}},
                  {"9161070PPDY00001X5", "uscc", false, {"uscc.malformed"}},
                  {"91350100M000100Y4Z", "uscc", false, {"uscc.malformed"}},
                  {"91610702PDY000019P", "uscc", true, {"organization_code.check_digit"}},
                  {"94610702PDY00001XC", "uscc", true, {"uscc.class_unknown"}},
                  {"PDY00001-X", "organization_code", true, {}},
                  {"PDY000011", "organization_code", false, {"organization_code.check_digit"}},
                  {"PDY00028", "unknown", false, {}}});
  EXPECT_EQ(inspect_number("91610702PDY00001XM", regions()).region, "610702");
}

TEST(InspectNumber, BankCards) {
  expect_reports({{"9999990000000006", "bank_card", true, {}},
                  {"9999 9912 3456 7893", "bank_card", true, {}},
                  {"999999555555555555", "bank_card", true, {}},
                  {"9999990000000000014", "bank_card", true, {}},
                  {"9999991234567894", "bank_card", false, {"bank_account.check_digit"}},
                  {"9999980000000000014", "bank_card", false, {"bank_account.check_digit"}},
                  {"999999987654321012", "bank_card", false, {"bank_account.check_digit"}},
                  {"999999O000000006", "unknown", false, {}}});
}

TEST(InspectNumber, MachineReadableZones) {
  const std::string first = "POCHNZHENGJIAN<<YANGBEN<<<<<<<<<<<<<<<<<<<<<";
  const std::string second = "E000000008CHN0001018F3001019<<<<<<<<<<<<<<<4";
  const std::string card = "I<UTOAB00000003<<<<<<<<<<<<<<<0001018M3001019UTO<<<<<<<<<<<4ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
  for (const std::string& value : {second, first + second, first + "\n" + second, card}) {
    const NumberReport report = inspect_number(value, regions());
    EXPECT_EQ(report.kind, "mrz") << value;
    EXPECT_TRUE(report.valid) << value;
  }
  expect_reports({{"CD00000003UTO0001018M3001019<<<<<<<4", "mrz", true, {}},
                  {"E000000009CHN0001018F3001019<<<<<<<<<<<<<<<4", "mrz", false, {"mrz.check_digit"}},
                  {"EO00000008CHN0001018F3001019<<<<<<<<<<<<<<<4", "mrz", false, {"mrz.check_digit", "mrz.malformed"}},
                  {"EA00000K08CHN0102030F3102031<<<<<<<<<<<<<<<4", "mrz", false, {"mrz.malformed"}},
                  {"E000000008CHN0001018F3001019<<<<<<<<<<<<<<<", "mrz", false, {"mrz.malformed"}}});
  EXPECT_EQ(inspect_number(second, regions()).sex, "female");
}

TEST(InspectNumber, AnythingElseIsUnknown) {
  expect_reports({{"", "unknown", false, {}}, {"张三", "unknown", false, {}}, {"12345", "unknown", false, {}}});
}

}  // namespace
}  // namespace zerotrip
