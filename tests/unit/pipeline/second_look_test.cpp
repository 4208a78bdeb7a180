#include "pipeline/extract/second_look.h"

#include <gtest/gtest.h>

#include "line_table.h"

namespace zerotrip {
namespace {

// Reads every line as the same text.
class SameText : public ocr::Reader {
 public:
  SameText(const std::string& text, double probability) : line_(test::line_at({0, 0, 400, 48}, text, probability)) {}
  std::string version() const override { return "same text"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat&, const ocr::FindOptions&) const override {
    return std::vector<TextLine>{line_};
  }
  Result<TextLine> read_line(const cv::Mat&) const override {
    ++looks;
    return line_;
  }
  mutable int looks = 0;

 private:
  TextLine line_;
};

class Fails : public ocr::Reader {
 public:
  std::string version() const override { return "fails"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat&, const ocr::FindOptions&) const override { return error(); }
  Result<TextLine> read_line(const cv::Mat&) const override { return error(); }

 private:
  static Error error() { return make_error(ErrorKind::kFailed, "out of order"); }
};

const cv::Mat& picture() {
  static const cv::Mat kPicture(400, 900, CV_8UC3, cv::Scalar::all(255));
  return kPicture;
}

Extraction name_read_as(const std::string& name, double probability) {
  const std::vector<TextLine> lines{test::line_at({60, 50, 100, 80}, "姓名"),
                                    test::line_at({130, 50, 200, 80}, name, probability)};
  return extract({*test::catalogue().document("id_card_portrait"), test::catalogue().reference, runs_of(lines)});
}

Extraction number_read_as(const std::string& number, double probability) {
  const std::vector<TextLine> lines{test::line_at({60, 330, 250, 360}, "公民身份号码"),
                                    test::line_at({300, 330, 800, 360}, number, probability)};
  return extract({*test::catalogue().document("id_card_portrait"), test::catalogue().reference, runs_of(lines)});
}

ocr::Engines engines(std::shared_ptr<const ocr::Reader> main, std::shared_ptr<const ocr::Reader> second) {
  return {std::move(main), std::move(second), nullptr, nullptr};
}

TEST(SecondLook, LeavesSettledFieldsAlone) {
  Extraction card = number_read_as("610702190001010003", 0.7);
  const auto main = std::make_shared<SameText>("1", 0.9);
  ASSERT_TRUE(look_again(card, picture(), engines(main, nullptr), test::catalogue().reference));
  EXPECT_EQ(main->looks, 0);
}

TEST(SecondLook, AgreementOfAnotherNetworkSupports) {
  Extraction card = name_read_as("赵晓岚", 0.7);
  const auto reader = std::make_shared<SameText>("赵晓岚", 0.99);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, reader), test::catalogue().reference));
  EXPECT_EQ(card.find("name")->field.source, FieldSource::kSecond);
  EXPECT_GT(card.find("name")->field.confidence, 0.9);
}

TEST(SecondLook, AnotherNetworkThatDisagreesChangesNothingAndIsKept) {
  Extraction card = name_read_as("赵晓岚", 0.7);
  const auto main = std::make_shared<SameText>("赵晓岚", 0.99), second = std::make_shared<SameText>("赵晓风", 0.99);
  ASSERT_TRUE(look_again(card, picture(), engines(main, second), test::catalogue().reference));
  const Field& name = card.find("name")->field;
  EXPECT_EQ(name.text(), "赵晓岚");
  EXPECT_LE(name.confidence, 0.85);
  ASSERT_EQ(name.alternatives.size(), 3u);
  EXPECT_EQ(name.alternatives[2][1].text, "风");
}

// The first sight of a rare character is often one of its look-alikes.
TEST(SecondLook, OfTwoCropsTheSurerOneIsBelievedAndNothingIsCertain) {
  Extraction card = name_read_as("丁龔斌", 0.6);
  const auto reader = std::make_shared<SameText>("丁龑斌", 0.9);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, reader), test::catalogue().reference));
  const Field& name = card.find("name")->field;
  EXPECT_EQ(name.text(), "丁龑斌");
  EXPECT_EQ(name.raw, "丁龑斌");
  ASSERT_EQ(name.repairs.size(), 1u);
  EXPECT_EQ(name.repairs[0].from, "丁龔斌");
  EXPECT_EQ(name.repairs[0].reason, "another_crop");
  EXPECT_EQ(name.alternatives[1][1].text, "龔");
  EXPECT_LT(name.confidence, 0.9);
  EXPECT_EQ(name.source, FieldSource::kOcr);
}

TEST(SecondLook, NothingSettlesACharacterOfWhichTheReaderIsTorn) {
  Extraction card = name_read_as("卢健字", 0.95);
  Glyph& torn = card.fields.front().glyphs.back();
  ASSERT_EQ(card.fields.front().name, "name");
  torn.alternatives = {{"字", 0.52}, {"宇", 0.48}};
  torn.probability = card.fields.front().field.confidence = 0.52;
  const auto reader = std::make_shared<SameText>("卢健字", 0.99);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, reader), test::catalogue().reference));
  EXPECT_LT(card.find("name")->field.confidence, 0.9);
  EXPECT_EQ(card.find("name")->field.source, FieldSource::kOcr);
}

// Was 用电销户及_业务务, which left no blank, and a letter in blank was accepted.
TEST(SecondLook, ABlankThatWasLeftIsNotReadAway) {
  const std::vector<TextLine> lines{
      test::line_at({300, 20, 600, 60}, "授权委托书"),
      test::line_at({60, 100, 800, 130}, "本人缪之远委托龚建国办理用电销户及____业务。", 0.6)};
  Extraction letter =
      extract({*test::catalogue().document("authorization_letter"), test::catalogue().reference, runs_of(lines)});
  const auto matter = [&] {
    return std::find_if(letter.fields.begin(), letter.fields.end(),
                        [](const FieldReading& r) { return r.name == "matter"; });
  };
  ASSERT_NE(matter(), letter.fields.end());
  const std::string before = matter()->field.text();
  ASSERT_NE(before.find("____"), std::string::npos) << before;
  matter()->deciding = true;
  std::string other;
  for (std::size_t i = 0; i < matter()->glyphs.size(); ++i) other += "务";
  const auto reader = std::make_shared<const SameText>(other, 0.99);
  ASSERT_TRUE(look_again(letter, picture(), engines(reader, nullptr), test::catalogue().reference));
  EXPECT_EQ(matter()->field.text(), before);
}

TEST(SecondLook, ALessSureCropChangesNothing) {
  Extraction card = name_read_as("丁龑斌", 0.9);
  const auto reader = std::make_shared<SameText>("丁龔斌", 0.6);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, nullptr), test::catalogue().reference));
  EXPECT_EQ(card.find("name")->field.text(), "丁龑斌");
  EXPECT_TRUE(card.find("name")->field.repairs.empty());
}

TEST(SecondLook, SettlesAnUncertainNumberByItsCheckDigitAndRecordsIt) {
  Extraction card = number_read_as("610702190001010008", 0.7);
  const auto reader = std::make_shared<SameText>("610702190001010003", 0.95);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, reader), test::catalogue().reference));
  const Field& number = card.find("id_number")->field;
  EXPECT_EQ(number.text(), "610702190001010003");
  EXPECT_EQ(number.raw, "610702190001010008");
  EXPECT_EQ(number.repairs.back().reason, "second_reader");
}

// A forged digit that was seen clearly is not overruled by whoever sees what would fit.
TEST(SecondLook, NeverOverrulesWhatWasReadClearly) {
  Extraction card = number_read_as("610702190001010008", 0.999);
  const auto reader = std::make_shared<SameText>("610702190001010003", 0.95);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, reader), test::catalogue().reference));
  EXPECT_EQ(card.find("id_number")->field.text(), "610702190001010008");
}

TEST(SecondLook, TheSameDayInOtherCharactersSupports) {
  const std::vector<TextLine> lines{
      test::line_at({200, 20, 700, 70}, "事业单位法人证书"), test::line_at({60, 330, 150, 360}, "有效期"),
      test::line_at({180, 330, 700, 360}, "自二〇二六年九月二十四日到二〇三一年九月二十四日", 0.7)};
  Extraction certificate = extract(
      {*test::catalogue().document("public_institution_certificate"), test::catalogue().reference, runs_of(lines)});
  const auto reader = std::make_shared<SameText>("二031年九月二十四日", 0.99);
  ASSERT_TRUE(look_again(certificate, picture(), engines(reader, reader), test::catalogue().reference));
  EXPECT_EQ(certificate.find("valid_to")->field.text(), "2031-09-24");
  EXPECT_EQ(certificate.find("valid_to")->field.source, FieldSource::kSecond);
}

TEST(SecondLook, IsBounded) {
  Extraction card = name_read_as("赵晓岚", 0.7);
  const auto reader = std::make_shared<SameText>("钱多", 0.99);
  ASSERT_TRUE(look_again(card, picture(), engines(reader, nullptr), test::catalogue().reference, {0}));
  EXPECT_EQ(reader->looks, 0);
}

TEST(SecondLook, PassesOnWhatFailed) {
  Extraction card = name_read_as("赵晓岚", 0.7);
  const auto looked =
      look_again(card, picture(), engines(std::make_shared<Fails>(), nullptr), test::catalogue().reference);
  ASSERT_FALSE(looked);
  EXPECT_EQ(looked.error().kind, ErrorKind::kFailed);
}

}  // namespace
}  // namespace zerotrip
