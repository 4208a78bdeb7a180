// Vectors after ICAO Doc 9303 parts 3–6: invented documents, and the specimen of the standard.
#include <gtest/gtest.h>

#include "models/numbers.h"

namespace zerotrip {
namespace {

bool holds(const std::vector<std::string>& lines) {
  const auto mrz = parse_mrz(lines);
  return mrz && mrz->all_checks();
}

TEST(MrzTd3, ValidSecondLines) {
  for (const char* line :
       {"E000000008CHN0001018F3001019<<<<<<<<<<<<<<<4", "EA00000008CHN0102030F3102031<<<<<<<<<<<<<<<4",
        "EB00000001CHN0203041M3203042<<<<<<<<<<<<<<<4", "DE00000003CHN0304052M3304053<<<<<<<<<<<<<<<6",
        "SE00000008CHN0405063F3405064<<<<<<<<<<<<<<<2", "G000000002CHN0506074M35060759190000000<<<<50",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10"}) {
    EXPECT_TRUE(holds({"", line})) << line;
  }
}

struct Failure {
  const char* line;
  bool number, birth, expiry;
};

TEST(MrzTd3, FailingChecksAreTold) {
  const Failure cases[] = {{"E000000009CHN0001018F3001019<<<<<<<<<<<<<<<4", false, true, true},
                           {"E000000008CHN0001108F3001019<<<<<<<<<<<<<<<4", true, false, true},
                           {"E000000008CHN0001018F3010019<<<<<<<<<<<<<<<4", true, true, false},
                           {"E000000008CHN0001018F3001019<<<<<<<<<<<<<<<9", true, true, true}};
  for (const auto& [line, number, birth, expiry] : cases) {
    const auto mrz = parse_mrz({"", line});
    ASSERT_TRUE(mrz) << line;
    EXPECT_EQ(mrz->number_check, number) << line;
    EXPECT_EQ(mrz->birth_check, birth) << line;
    EXPECT_EQ(mrz->expiry_check, expiry) << line;
    EXPECT_FALSE(mrz->composite_check) << line;
  }
  EXPECT_FALSE(holds({"", "EO00000008CHN0001018F3001019<<<<<<<<<<<<<<<4"})) << "letter O in the number";
}

TEST(MrzTd3, WrongSizesAndAlphabetsAreNoMrz) {
  EXPECT_FALSE(parse_mrz({"", "E000000008CHN0001018F3001019<<<<<<<<<<<<<<<"}));
  EXPECT_FALSE(parse_mrz({"", "E000000008CHN00O1018F3001019<<<<<<<<<<<<<<<4"})) << "letter in a day";
  EXPECT_FALSE(parse_mrz({"", "E000000008C1N0001018F3001019<<<<<<<<<<<<<<<4"})) << "digit in a country";
  EXPECT_FALSE(parse_mrz({"", "E000000008CHN0001018F300101 <<<<<<<<<<<<<<<4"}));
  EXPECT_FALSE(parse_mrz({}));
}

TEST(MrzTd3, TheBlindSpotIsCaughtByTheFormOfTheNumber) {
  EXPECT_TRUE(holds({"", "EA00000K08CHN0102030F3102031<<<<<<<<<<<<<<<4"}));
  EXPECT_FALSE(is_chinese_passport_number_form("EA00000K0"));
  for (const char* number :
       {"E00000000", "EA0000000", "G00000000", "140000000", "DE0000000", "K00000000", "MA0000000"}) {
    EXPECT_TRUE(is_chinese_passport_number_form(number)) << number;
  }
  for (const char* number : {"EI0000000", "EO0000000", "E0000000", "130000000", "X00000000", ""}) {
    EXPECT_FALSE(is_chinese_passport_number_form(number)) << number;
  }
}

TEST(MrzTd3, FieldsStandInTheirPlaces) {
  const auto mrz =
      parse_mrz({"POCHNZHENGJIAN<<YANGBEN<<<<<<<<<<<<<<<<<<<<<", "E000000008CHN0001018F3001019<<<<<<<<<<<<<<<4"});
  ASSERT_TRUE(mrz);
  EXPECT_EQ(mrz->document_code, "PO");
  EXPECT_EQ(mrz->issuer, "CHN");
  EXPECT_EQ(mrz->surname, "ZHENGJIAN");
  EXPECT_EQ(mrz->given_names, "YANGBEN");
  EXPECT_EQ(mrz->number, "E00000000");
  EXPECT_EQ(mrz->nationality, "CHN");
  EXPECT_EQ(mrz->birth, "000101");
  EXPECT_EQ(mrz->sex, "F");
  EXPECT_EQ(mrz->expiry, "300101");
  EXPECT_TRUE(mrz->optional_data.empty());
}

TEST(MrzTd3, ANameWithoutGivenPart) {
  const auto mrz =
      parse_mrz({"POCHNABUDUREXITI<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "EB00000001CHN0203041M3203042<<<<<<<<<<<<<<<4"});
  ASSERT_TRUE(mrz);
  EXPECT_EQ(mrz->surname, "ABUDUREXITI");
  EXPECT_TRUE(mrz->given_names.empty());
}

TEST(MrzNames, AreComparedWithThePrint) {
  Mrz mrz;
  mrz.surname = "ZHENGJIAN";
  mrz.given_names = "YANGBEN";
  EXPECT_EQ(same_latin_name(mrz, "ZHENGJIAN, YANGBEN"), true);
  EXPECT_EQ(same_latin_name(mrz, "ZHENGJIAN, YANG BEN"), true);
  EXPECT_EQ(same_latin_name(mrz, "ZHANG, WEI"), false);
  EXPECT_EQ(same_latin_name(mrz, "ZHENGJIAN, YANGREN"), std::nullopt) << "may be a misreading";
  EXPECT_EQ(same_latin_name(mrz, ""), std::nullopt);
}

TEST(MrzNames, WriteTheUmlautAsPassportsOfAnyYearDo) {
  Mrz mrz;
  mrz.surname = "LYU";
  mrz.given_names = "NYUXIN";
  for (const char* printed : {"LYU, NYUXIN", "LU, NUXIN", "LV, NVXIN"})
    EXPECT_EQ(same_latin_name(mrz, printed), true) << printed;
}

TEST(MrzNames, OfALineThatIsFullAreComparedAsFarAsTheyGo) {
  Mrz mrz;
  mrz.surname = "NILAVADHANANANDA";
  mrz.given_names = "CHAYAPA DEJTHAMRONG K";
  EXPECT_EQ(same_latin_name(mrz, "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG KRASUANG"), true);
  mrz.given_names = "CHAYAPA";
  EXPECT_EQ(same_latin_name(mrz, "NILAVADHANANANDA, CHAYAPA DEJTHAMRONG"), false);
}

TEST(MrzTd2, Vectors) {
  for (const char* line : {"CD00000003UTO0001018M3001019<<<<<<<4", "CD00000014UTO0101011F3101012<<<<<<<2",
                           "CD00000025UTO0201014M3201015<<<<<<<0", "CD00000036UTO0301017F3301018<<<<<<<8",
                           "CD00000047UTO0401010M3401011<<<<<<<6"}) {
    EXPECT_TRUE(holds({"", line})) << line;
  }
  for (const char* line : {"CD00000019UTO0101011F3101012<<<<<<<2", "CD00000014UTO0101101F3101012<<<<<<<2",
                           "CD00000014UTO0101011F3101102<<<<<<<2", "CD00000014UTO0101011F3101012<<<<<<<3",
                           "CD00000014UTO0101011F3101012<<<<<<<"}) {
    EXPECT_FALSE(holds({"", line})) << line;
  }
}

TEST(MrzTd1, Vectors) {
  const std::string name = "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
  const std::pair<const char*, const char*> valid[] = {
      {"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001018M3001019UTO<<<<<<<<<<<4"},
      {"I<UTOAB00000014<<<<<<<<<<<<<<<", "0101011F3101012UTO<<<<<<<<<<<2"},
      {"I<UTOAB00000025<<<<<<<<<<<<<<<", "0201014M3201015UTO<<<<<<<<<<<0"},
      {"I<UTOAB00000036<<<<<<<<<<<<<<<", "0301017F3301018UTO<<<<<<<<<<<8"},
      {"I<UTOAB00000047<<<<<<<<<<<<<<<", "0401010M3401011UTO<<<<<<<<<<<6"}};
  for (const auto& [first, second] : valid) EXPECT_TRUE(holds({first, second, name})) << first;
  const std::pair<const char*, const char*> invalid[] = {
      {"I<UTOAB00000004<<<<<<<<<<<<<<<", "0001018M3001019UTO<<<<<<<<<<<4"},
      {"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001108M3001019UTO<<<<<<<<<<<4"},
      {"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001018M3101019UTO<<<<<<<<<<<4"},
      {"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001018M3001019UTO<<<<<<<<<<<7"},
      {"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001018M3001019UTO<<<<<<<<<<4"}};
  for (const auto& [first, second] : invalid) EXPECT_FALSE(holds({first, second, name})) << first << second;
}

TEST(MrzTd1, ALongNumberRunsOnInTheOptionalData) {
  const auto mrz = parse_mrz({"I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", ""});
  ASSERT_TRUE(mrz);
  EXPECT_EQ(mrz->number, "D23145890734");
  EXPECT_TRUE(mrz->all_checks());
}

TEST(MrzDays, CenturiesFollowFromTheDay) {
  const Date today = *make_date(2026, 11, 24);
  EXPECT_EQ(mrz_birth_date("000101", today), make_date(2000, 1, 1));
  EXPECT_EQ(mrz_birth_date("261124", today), make_date(2026, 11, 24));
  EXPECT_EQ(mrz_birth_date("261125", today), make_date(1926, 11, 25));
  EXPECT_EQ(mrz_birth_date("741301", today), std::nullopt);
  EXPECT_EQ(mrz_expiry_date("300101"), make_date(2030, 1, 1));
  EXPECT_EQ(mrz_expiry_date("9<0101"), std::nullopt);
}

}  // namespace
}  // namespace zerotrip
