// Machine-readable zones, ICAO Doc 9303 parts 3–6: alphabets by position, lost fillers, another look, and what a
// passport takes from its zone.
#include "pipeline/extract/machine_zone.h"

#include <gtest/gtest.h>

#include "extracted.h"
#include "pipeline/extract/zone_values.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

Glyphs line(const std::string& read) {
  return joined(runs_of({test::line_at({0, 0, 20.0 * static_cast<double>(read.size()), 30}, read)}));
}

MachineZone zone(const std::vector<std::string>& lines) {
  std::vector<Glyphs> glyphs;
  glyphs.reserve(lines.size());
  for (const std::string& read : lines) glyphs.push_back(line(read));
  return machine_zone_of(std::move(glyphs));
}

constexpr const char* kNames = "POCHNZHAO<<XIAOLAN<<<<<<<<<<<<<<<<<<<<<<<<<<";
constexpr const char* kNumbers = "EA00000008CHN0102030F3102031<<<<<<<<<<<<<<<4";

TEST(MachineZone, PutsLettersAndDigitsRightByPosition) {
  const MachineZone read =
      zone({"P0CHNZHA0<<XIA0LAN<<<<<<<<<<<<<<<<<<<<<<<<<<", "EA00000008CHNO1O2O3OF3102031<<<<<<<<<<<<<<<4"});
  EXPECT_EQ(read.texts, (TextList{kNames, kNumbers}));
  EXPECT_EQ(read.repairs.size(), 7u);
  EXPECT_TRUE(read.holds());
}

TEST(MachineZone, PutsLostFillersBackAndTakesDoubledOnesOut) {
  const MachineZone read =
      zone({"POCHNZHAO<<XIAOLAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "EA00000008CHN0102030F3102031<<<<<<<<<<<<4"});
  EXPECT_EQ(read.texts, (TextList{kNames, kNumbers}));
  EXPECT_EQ(read.repairs.front().reason, "filler");
}

TEST(MachineZone, LeavesAFalseCheckDigitAsItIsPrinted) {
  const MachineZone read = zone({kNames, "EA00000009CHN0102030F3102031<<<<<<<<<<<<<<<4"});
  ASSERT_TRUE(read.meaning);
  EXPECT_FALSE(read.meaning->number_check);
  EXPECT_EQ(read.texts[1], "EA00000009CHN0102030F3102031<<<<<<<<<<<<<<<4");
}

// A letter where the number has a digit: no check of modulus 10 tells 0 from K, and no position forbids it.
TEST(MachineZone, DoesNotGuessWhereBothMayStand) {
  EXPECT_EQ(zone({kNames, "EA00000K08CHN0102030F3102031<<<<<<<<<<<<<<<4"}).texts[1],
            "EA00000K08CHN0102030F3102031<<<<<<<<<<<<<<<4");
}

TEST(MachineZone, KnowsCardsOfTwoAndThreeLines) {
  EXPECT_TRUE(zone({"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "CD00000003UTO0001018M3001019<<<<<<<4"}).holds());
  const MachineZone card =
      zone({"I<UTOAB00000003<<<<<<<<<<<<<<<", "0001018M3001019UT0<<<<<<<<<<<4", "ERIKSS0N<<ANNA<MARIA<<<<<<<<<<"});
  EXPECT_TRUE(card.holds());
  EXPECT_EQ(card.meaning->nationality, "UTO");
  EXPECT_EQ(card.meaning->surname, "ERIKSSON");
}

// The detector lost the middle of the fillers behind the name.
TEST(MachineZone, IsWholeWhereItsFirstLineFellApart) {
  const auto found = find_machine_zone(runs_of(test::lines_of_table(
      std::string("20 640 320 670 POCHNZHAO<<XIAOLAN<<<<\n760 640 900 670 <<<<<<\n20 700 900 730 ") + kNumbers)));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->texts, (TextList{kNames, kNumbers}));
}

// P<AUSCITIZEN<<J is the beginning of a name: J stands behind the two fillers that part the names, not at the end.
TEST(MachineZone, FillsBehindANameThatWasCut) {
  EXPECT_EQ(zone({"POCHNZHAO<<XIA", kNumbers}).texts.front(), "POCHNZHAO<<XIA" + std::string(30, '<'));
  EXPECT_EQ(zone({"POCHNZHAO<<XIAOLAN<", kNumbers}).texts.front(), kNames);
}

TEST(MachineZone, TellsANameThatWasCut) {
  EXPECT_TRUE(is_name_cut({line("POCHNZHAO<<XIA"), line(kNumbers)}));
  EXPECT_FALSE(is_name_cut({line("POCHNZHAO<<XIAOLAN<<<<"), line(kNumbers)}));
  EXPECT_FALSE(is_name_cut({line(kNames), line(kNumbers)}));
  EXPECT_FALSE(is_name_cut({Glyphs{}, line(kNumbers)}));
}

TEST(MachineZone, IsNothingInPrint) {
  for (const char* table : {"20 20 900 50 UNITED STATES OF AMERICA DEPARTMENT OF STATE", "20 20 400 50 <<<<<<",
                            "20 20 600 50 汉中市<<人民路", "20 20 600 50 91610702PDY00001XM"})
    EXPECT_FALSE(find_machine_zone(runs_of(test::lines_of_table(table)))) << table;
}

TEST(MachineZone, IsToldByItsSecondLineWhereTheFirstIsLost) {
  const auto found = find_machine_zone(runs_of(test::lines_of_table(std::string("20 700 900 730 ") + kNumbers)));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->meaning->number, "EA0000000");
  EXPECT_TRUE(found->texts.front().empty());
}

constexpr const char* kPassport = R"(
  60 20 300 50 中华人民共和国
  400 20 700 60 护照 PASSPORT
  300 100 420 120 类型/Type
  620 100 900 120 护照号/Passport No.
  310 125 330 155 P
  630 125 800 155 EA0000000
  300 170 430 190 姓名/Name
  300 192 400 222 赵晓岚
  300 226 500 256 ZHAO, XIAOLAN
  300 270 410 290 性别/Sex
  620 270 860 290 国籍/Nationality
  300 292 380 322 女/F
  620 292 800 322 中国/CHINESE
  300 340 560 360 出生日期/Date of birth
  300 362 520 392 03 2月/FEB 2001
  300 410 560 430 签发日期/Date of issue
  300 432 520 462 04 2月/FEB 2021
  300 480 580 500 有效期至/Date of expiry
  300 502 520 532 03 2月/FEB 2031
  20 640 960 670 )";

Result<> complete(Extraction& passport, const ocr::Engines& engines) {
  static const cv::Mat kPicture(800, 1000, CV_8UC3, cv::Scalar::all(255));
  return complete_from_zone(passport, *test::catalogue().document("passport"), kPicture, engines);
}

std::string passport_with(const std::string& first, const std::string& second) {
  return kPassport + first + "\n20 700 960 730 " + second;
}

TEST(Passport, IsReadFromPrintAndZone) {
  Extraction passport = extracted(passport_with(kNames, kNumbers), "passport");
  ASSERT_TRUE(complete(passport, {}));
  EXPECT_EQ(text(passport, "passport_number"), "EA0000000");
  EXPECT_EQ(text(passport, "name"), "赵晓岚");
  EXPECT_EQ(text(passport, "sex"), "女");
  EXPECT_EQ(text(passport, "nationality"), "中国/CHINESE");
  EXPECT_EQ(text(passport, "birth_date"), "2001-02-03");
  EXPECT_EQ(text(passport, "issue_date"), "2021-02-04");
  EXPECT_EQ(text(passport, "valid_to"), "2031-02-03");
  EXPECT_EQ(text(passport, "mrz"), std::string(kNames) + "|" + kNumbers);
  EXPECT_EQ(std::get<LabelledTexts>(passport.find("printed")->field.value).at(std::string(kLatinName)), "ZHAO,XIAOLAN");
  EXPECT_EQ(passport.find("birth_date")->field.source, FieldSource::kOcr);
}

TEST(Passport, TakesFromTheZoneWhatThePrintDoesNotGive) {
  Extraction passport =
      extracted(std::string("400 20 700 60 PASSPORT\n20 640 960 670 P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
                            "\n20 700 960 730 L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
                "passport");
  ASSERT_TRUE(complete(passport, {}));
  EXPECT_EQ(text(passport, "passport_number"), "L898902C3");
  EXPECT_EQ(text(passport, "name"), "ERIKSSON ANNA MARIA");
  EXPECT_EQ(text(passport, "birth_date"), "1974-08-12");
  EXPECT_EQ(text(passport, "valid_to"), "2012-04-15");
  EXPECT_EQ(passport.find("birth_date")->field.source, FieldSource::kMrz);
  EXPECT_EQ(passport.find("birth_date")->field.raw, "740812");
}

TEST(Passport, TakesNoNumberWhoseCheckDigitFails) {
  Extraction passport =
      extracted(std::string("20 640 960 670 P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n20 700 960 730 "
                            "L898902C26UTO7408122F1204159ZE184226B<<<<<10"),
                "passport");
  ASSERT_TRUE(complete(passport, {}));
  EXPECT_EQ(text(passport, "passport_number"), "(not found)");
  EXPECT_EQ(text(passport, "valid_to"), "2012-04-15");
}

// Reads every line as this one of the zone.
class Sees : public ocr::Reader {
 public:
  explicit Sees(std::string line) : line_(std::move(line)) {}
  std::string version() const override { return "sees one line"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat&, const ocr::FindOptions&) const override {
    return std::vector<TextLine>{};
  }
  Result<TextLine> read_line(const cv::Mat&) const override { return test::line_at({0, 0, 900, 48}, line_); }

 private:
  std::string line_;
};

Extraction passport_cut_in_its_name() {
  return extracted(std::string("20 640 320 670 POCHNZHAO<<XIA\n20 700 960 730 ") + kNumbers, "passport");
}

TEST(Passport, ReadsANameThatWasCutAlongTheWholeLine) {
  Extraction passport = passport_cut_in_its_name();
  ASSERT_TRUE(complete(passport, {std::make_shared<Sees>(kNames), nullptr, nullptr, nullptr}));
  EXPECT_EQ(text(passport, "name"), "ZHAO XIAOLAN");
  EXPECT_EQ(passport.find("mrz")->field.texts()[0], kNames);
}

TEST(Passport, CallsNobodyByHalfAName) {
  Extraction passport = passport_cut_in_its_name();
  ASSERT_TRUE(complete(passport, {std::make_shared<Sees>("POCHNZHAO<<XIA"), nullptr, nullptr, nullptr}));
  EXPECT_EQ(text(passport, "name"), "(not found)");
  EXPECT_EQ(text(passport, "passport_number"), "EA0000000");
}

// The zone's second line with its check digit of the number read as 3, as surely as that.
Extraction passport_misread(double probability) {
  std::vector<TextLine> lines = test::lines_of_table(std::string("20 640 960 670 ") + kNames);
  lines.push_back(test::line_at({20, 700, 960, 730}, "EA00000003CHN0102030F3102031<<<<<<<<<<<<<<<4"));
  lines.back().alternatives[9] = {{"3", probability}, {"8", 1 - probability}};
  return extract({*test::catalogue().document("passport"), test::catalogue().reference, runs_of(lines)});
}

TEST(Passport, LooksAgainWhereTheZoneDoesNotHold) {
  Extraction passport = passport_misread(0.6);
  ASSERT_TRUE(complete(passport, {std::make_shared<Sees>(kNumbers), nullptr, nullptr, nullptr}));
  EXPECT_EQ(passport.find("mrz")->field.texts()[1], kNumbers);
  EXPECT_EQ(passport.find("mrz")->field.repairs.back().reason, "second_reader");
  EXPECT_EQ(passport.find("mrz")->field.source, FieldSource::kSecond);
}

TEST(Passport, OverrulesNoCharacterThatWasReadSurely) {
  Extraction passport = passport_misread(0.999);
  ASSERT_TRUE(complete(passport, {std::make_shared<Sees>(kNumbers), nullptr, nullptr, nullptr}));
  EXPECT_EQ(passport.find("mrz")->field.texts()[1], "EA00000003CHN0102030F3102031<<<<<<<<<<<<<<<4");
}

}  // namespace
}  // namespace zerotrip
