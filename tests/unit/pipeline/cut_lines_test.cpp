// 一 at the beginning or the end of a line that a detector cut off.
#include "pipeline/extract/cut_lines.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "line_table.h"

namespace zerotrip {
namespace {

constexpr int kHeight = 30, kLeft = 130;

class Reads : public ocr::Reader {
 public:
  explicit Reads(const std::string& text) : line_(test::line_at({0, 0, 400, 48}, text, 0.95)) {}
  std::string version() const override { return "reads"; }
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

// A card whose address stands on two lines; the second begins so many characters late.
Extraction card_with_line_that_begins(int characters_late) {
  const double left = kLeft + characters_late * kHeight;
  const std::vector<TextLine> lines{test::line_at({60, 170, 110, 200}, "住址"),
                                    test::line_at({kLeft, 170, kLeft + 300, 200}, "陕西省略阳县城关西环", 0.99),
                                    test::line_at({left, 210, left + 180, 240}, "路东段九号院", 0.99)};
  return extract({*test::catalogue().document("id_card_portrait"), test::catalogue().reference, runs_of(lines)});
}

// The print of the two lines as bars, and the stroke of 一 before the second where it is wanted.
cv::Mat picture_with_stroke(bool stroke) {
  cv::Mat picture(400, 900, CV_8UC3, cv::Scalar::all(245));
  const auto character = [&](int left, int top) {
    for (int y = 4; y <= 24; y += 10)
      cv::line(picture, {left + 4, top + y}, {left + 25, top + y}, cv::Scalar::all(30), 3);
  };
  for (int i = 0; i < 10; ++i) character(kLeft + i * kHeight, 170);
  for (int i = 1; i < 7; ++i) character(kLeft + i * kHeight, 210);
  if (stroke) cv::line(picture, {kLeft + 4, 225}, {kLeft + 26, 225}, cv::Scalar::all(30), 3);
  return picture;
}

std::string address_of(const Extraction& card) { return card.find("address")->field.text(); }

TEST(CutLines, AreReadAgainAsWideAsTheirBlock) {
  Extraction card = card_with_line_that_begins(1);
  const Reads reader("一路东段九号院");
  ASSERT_TRUE(complete_cut_lines(card, picture_with_stroke(true), reader, test::catalogue().reference));
  EXPECT_EQ(address_of(card), "陕西省略阳县城关西环一路东段九号院");
  const Glyphs& glyphs = card.find("address")->glyphs;
  EXPECT_EQ(glyphs[10].code, U'一');
  EXPECT_NEAR(glyphs[10].box.left, kLeft, 3);
  EXPECT_NEAR(glyphs[10].box.right, kLeft + kHeight, 3);
}

TEST(CutLines, WhatNobodyReadsIsMarked) {
  Extraction card = card_with_line_that_begins(1);
  const Reads reader("路东段九号院");
  ASSERT_TRUE(complete_cut_lines(card, picture_with_stroke(true), reader, test::catalogue().reference));
  EXPECT_EQ(address_of(card), "陕西省略阳县城关西环□路东段九号院");
  EXPECT_LT(card.find("address")->field.confidence, 0.5);
}

TEST(CutLines, ABlankIsLeftAlone) {
  Extraction card = card_with_line_that_begins(1);
  const Reads reader("一路东段九号院");
  ASSERT_TRUE(complete_cut_lines(card, picture_with_stroke(false), reader, test::catalogue().reference));
  EXPECT_EQ(address_of(card), "陕西省略阳县城关西环路东段九号院");
  EXPECT_EQ(reader.looks, 0);
}

TEST(CutLines, ALevelBlockIsLeftAlone) {
  Extraction card = card_with_line_that_begins(0);
  const Reads reader("一路东段九号院");
  ASSERT_TRUE(complete_cut_lines(card, picture_with_stroke(true), reader, test::catalogue().reference));
  EXPECT_EQ(address_of(card), "陕西省略阳县城关西环路东段九号院");
  EXPECT_EQ(reader.looks, 0);
}

}  // namespace
}  // namespace zerotrip
