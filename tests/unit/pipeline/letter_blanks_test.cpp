// Places of a letter that were left empty: printed as a blank, drawn as a line, or with nothing in them.
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extracted.h"
#include "pipeline/extract/lost_values.h"

namespace zerotrip {
namespace {

using test::text;

Extraction extracted(const std::string& table) { return test::extracted(table, "authorization_letter"); }

TEST(LetterBlanks, APrintedBlankIsTheAgentsValue) {
  const Extraction letter = extracted(
      "300 20 700 70 委托书\n60 100 620 120 本人赵晓岚，身份证号码610702190001010003，现委托\n"
      "20 130 640 150 ______（身份证号码：__________________）代为办理\n20 160 300 180 低压用电新装业务。");
  ASSERT_EQ(text(letter, "agent"), "____");
  EXPECT_EQ(letter.find("agent")->field.raw, "______");
  EXPECT_EQ(text(letter, "principal"), "赵晓岚");
}

TEST(LetterBlanks, AHintOfTheTemplateIsABlank) {
  const Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 150 150 受托人：XXX\n20 160 350 180 "
      "委托事项：办理过户。");
  EXPECT_EQ(text(letter, "agent"), "____");
}

TEST(LetterBlanks, AGapInTheMatterIsMarked) {
  const Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 150 150 受托人：钱多\n"
      "20 160 200 180 委托事项：代为办理\n360 160 440 180 等手续。");
  EXPECT_EQ(text(letter, "matter"), "代为办理____等手续");
}

// Was accepted: one stroke stands for the whole line to write on.
TEST(LetterBlanks, ALineInTheMatterIsABlankAlsoReadAsOneStroke) {
  const Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 150 150 受托人：钱多\n"
      "20 160 240 180 委托事项：代为办理过户及\n242 160 266 180 _\n268 160 308 180 业务");
  EXPECT_NE(text(letter, "matter").find("____"), std::string::npos) << text(letter, "matter");
}

// Gives nothing, as a reader does on an empty strip.
class ReadsNothing : public ocr::Reader {
 public:
  std::string version() const override { return "nothing"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat&, const ocr::FindOptions&) const override {
    return std::vector<TextLine>{};
  }
  Result<TextLine> read_line(const cv::Mat&) const override { return TextLine{}; }
};

// 委托期限: with nothing read beside it, on a sheet with these further marks.
std::string term_on(const cv::Mat& sheet) {
  Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 150 150 受托人：钱多\n20 160 350 180 "
      "委托事项：办理过户。\n20 220 120 240 委托期限：\n20 300 120 320 特此委托。");
  EXPECT_TRUE(find_lost_values(letter, sheet, ReadsNothing(), 0, test::catalogue().reference).has_value());
  return text(letter, "term");
}

TEST(LetterBlanks, AnEmptyPlaceIsABlankAndAnUnreadOneIsNot) {
  const cv::Mat empty(500, 800, CV_8UC3, cv::Scalar::all(235));
  EXPECT_EQ(term_on(empty), "____");
  cv::Mat ruled = empty.clone();
  cv::line(ruled, {130, 242}, {420, 242}, cv::Scalar::all(40), 1);
  EXPECT_EQ(term_on(ruled), "____");
  cv::Mat written = ruled.clone();
  cv::putText(written, "2027.1.1", {140, 240}, cv::FONT_HERSHEY_SCRIPT_SIMPLEX, 0.7, cv::Scalar::all(40), 2);
  EXPECT_EQ(term_on(written), "(not found)");
}

// A licence whose 法定代表人 could not be read, on a sheet with ink there or without: how certain the address above is.
double address_above_unread_row(const cv::Mat& sheet) {
  Extraction licence = test::extracted(
      "300 20 700 70 营业执照\n20 100 120 130 名称\n160 100 500 130 汉中甲乙商贸有限公司\n20 150 120 180 住所\n"
      "160 150 600 180 陕西省汉中市汉台区前进路1号前进大厦\n20 200 140 230 法定代表人\n20 250 120 280 注册资本\n"
      "160 250 300 280 50万元\n20 300 120 330 经营范围\n160 300 500 330 五金电器销售",
      "business_licence");
  EXPECT_TRUE(find_lost_values(licence, sheet, ReadsNothing(), 0, test::catalogue().reference).has_value());
  return licence.find("business_address")->field.confidence;
}

TEST(LostValues, AnAddressAboveARowThatCouldNotBeReadIsNotCertain) {
  const cv::Mat empty(500, 800, CV_8UC3, cv::Scalar::all(235));
  const double clear = address_above_unread_row(empty);
  EXPECT_GE(clear, test::catalogue().reference.threshold("certain_confidence"));
  cv::Mat written = empty.clone();
  cv::putText(written, "2601", {165, 205}, cv::FONT_HERSHEY_SIMPLEX, 0.8, cv::Scalar::all(60), 2);
  cv::putText(written, "ABC", {165, 222}, cv::FONT_HERSHEY_SIMPLEX, 0.8, cv::Scalar::all(60), 2);
  EXPECT_LT(address_above_unread_row(written), test::catalogue().reference.threshold("certain_confidence"));
}

TEST(LetterBlanks, ACompleteLetterHasNone) {
  const Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 150 150 受托人：钱多\n20 160 350 180 "
      "委托事项：办理过户。\n"
      "20 190 300 210 委托期限：至办结为止。\n400 400 600 420 委托人(签字)：");
  EXPECT_TRUE(letter.lost.empty());
  for (const FieldReading& reading : letter.fields) EXPECT_EQ(reading.field.raw.find('_'), std::string::npos);
}

}  // namespace
}  // namespace zerotrip
