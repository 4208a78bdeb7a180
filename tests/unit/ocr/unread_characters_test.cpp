// What stands between two characters and was not read.
#include "ocr/unread_characters.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "models/text.h"

namespace zerotrip::ocr {
namespace {

constexpr int kHeight = 48, kPitch = 40;

// A line of so many places, of which those named hold something as dense as an ideograph.
cv::Mat print_of(int places, const std::vector<int>& inked) {
  cv::Mat picture(kHeight, places * kPitch, CV_8UC3, cv::Scalar::all(235));
  for (const int place : inked) {
    const int left = place * kPitch + 4;
    for (int y = 8; y <= 38; y += 10) cv::line(picture, {left, y}, {left + 31, y}, cv::Scalar::all(30), 3);
    cv::line(picture, {left + 16, 6}, {left + 16, 40}, cv::Scalar::all(30), 3);
  }
  return picture;
}

// Characters read surely, each in the middle of its place.
TextLine read_as(const std::string& text, const std::vector<int>& places, int all) {
  TextLine line;
  line.text = text;
  line.confidence = 1;
  std::size_t i = 0;
  for (const char32_t c : to_code_points(text)) {
    line.alternatives.push_back({{to_utf8(c), 1.0}});
    line.positions.push_back((places[i++] + 0.5) / all);
  }
  return line;
}

TEST(UnreadCharacters, InkBetweenTwoIdeographsIsOne) {
  const TextLine line =
      with_unread_characters(read_as("华市公安局", {0, 2, 3, 4, 5}, 6), print_of(6, {0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(line.text, "华□市公安局");
  ASSERT_EQ(line.alternatives.size(), 6u);
  EXPECT_LT(line.alternatives[1].front().probability, 0.5);
  EXPECT_NEAR(line.positions[1], 1.5 / 6, 1e-6);
  EXPECT_LT(line.confidence, 1);
}

TEST(UnreadCharacters, AreFoundInANameOfTwo) {
  EXPECT_EQ(with_unread_characters(read_as("邱娟", {0, 2}, 3), print_of(3, {0, 1, 2})).text, "邱□娟");
}

// 丁翾 was read as 丁, as surely as can be.
TEST(UnreadCharacters, AreFoundAtBothEndsOfAName) {
  EXPECT_EQ(with_unread_characters(read_as("丁", {0}, 2), print_of(2, {0, 1})).text, "丁□");
  EXPECT_EQ(with_unread_characters(read_as("李博", {0, 1}, 3), print_of(3, {0, 1, 2})).text, "李博□");
  EXPECT_EQ(with_unread_characters(read_as("怡琼", {1, 2}, 3), print_of(3, {0, 1, 2})).text, "□怡琼");
  EXPECT_EQ(with_unread_characters(read_as("李博", {0, 1}, 3), print_of(3, {0, 1})).text, "李博");
  EXPECT_EQ(with_unread_characters(read_as("李博", {0, 1}, 2), print_of(2, {0, 1})).text, "李博");
}

TEST(UnreadCharacters, BeyondTheEndOfOtherLinesStandStampsAndSignatures) {
  EXPECT_EQ(with_unread_characters(read_as("法定代表人", {0, 1, 2, 3, 4}, 6), print_of(6, {0, 1, 2, 3, 4, 5})).text,
            "法定代表人");
}

TEST(UnreadCharacters, AMissingOneIsOneStroke) {
  cv::Mat picture = print_of(5, {0, 1, 3, 4});
  cv::line(picture, {2 * kPitch + 4, 23}, {3 * kPitch - 5, 23}, cv::Scalar::all(30), 3);
  EXPECT_EQ(with_unread_characters(read_as("县五路号", {0, 1, 3, 4}, 5), picture).text, "县五□路号");
}

TEST(UnreadCharacters, ABlankIsNone) {
  EXPECT_EQ(with_unread_characters(read_as("张玮", {0, 2}, 3), print_of(3, {0, 2})).text, "张玮");
  cv::Mat ruled = print_of(3, {0, 2});
  cv::line(ruled, {0, 44}, {ruled.cols, 44}, cv::Scalar::all(30), 2);  // a line to write on
  cv::line(ruled, {60, 0}, {60, 47}, cv::Scalar::all(30), 2);          // the border of a cell
  EXPECT_EQ(with_unread_characters(read_as("张玮", {0, 2}, 3), ruled).text, "张玮");
}

TEST(UnreadCharacters, FiguresAndALineWithoutPlacesStayAsTheyAre) {
  EXPECT_EQ(with_unread_characters(read_as("12", {0, 2}, 3), print_of(3, {0, 1, 2})).text, "12");
  TextLine bare;
  bare.text = "华市";
  EXPECT_EQ(with_unread_characters(bare, print_of(3, {0, 1, 2})).text, "华市");
  EXPECT_EQ(with_unread_characters({}, {}).text, "");
}

}  // namespace
}  // namespace zerotrip::ocr
