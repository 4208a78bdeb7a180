#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "ocr/engines.h"
#include "ocr/fake_reader.h"
#include "ocr/grey_seal.h"
#include "ocr/red_ink.h"
#include "ocr/seal_outline.h"
#include "ocr/seal_strip.h"

namespace zerotrip::ocr {
namespace {

const cv::Scalar kRed(60, 50, 205);
constexpr int kCharacters = 9;

cv::Mat paper() { return {800, 1000, CV_8UC3, cv::Scalar(232, 238, 240)}; }

// Border, star and blocks where characters stand: an arc of 240°, open at `foot_degrees` (90: below).
void draw_seal(cv::Mat& page, cv::Point centre, cv::Size radius, double foot_degrees) {
  cv::ellipse(page, centre, radius, 0, 0, 360, kRed, 6, cv::LINE_AA);
  cv::circle(page, centre, radius.height / 4, kRed, cv::FILLED, cv::LINE_AA);
  for (int i = 0; i < kCharacters; ++i) {
    const double angle = (foot_degrees + 60 + (i + 0.5) * 240 / kCharacters) * std::numbers::pi / 180;
    const cv::Point at(centre.x + cvRound(0.76 * radius.width * std::cos(angle)),
                       centre.y + cvRound(0.76 * radius.height * std::sin(angle)));
    cv::circle(page, at, radius.height / 10, kRed, cv::FILLED, cv::LINE_AA);
  }
}

TextLine written(const std::string& text, double probability) {
  TextLine line;
  line.text = text;
  line.confidence = probability;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    line.alternatives.push_back({{text.substr(i, 3), probability}});
    line.positions.push_back(0.5);
  }
  return line;
}

TEST(Seals, FindsARoundSealWhereItStands) {
  cv::Mat page = paper();
  draw_seal(page, {640, 420}, {110, 110}, 90);
  const auto outlines = find_seal_outlines(red_ink_of(page));
  ASSERT_EQ(outlines.size(), 1u);
  EXPECT_EQ(outlines[0].form, SealForm::kRound);
  EXPECT_NEAR(outlines[0].border.center.x, 640, 3);
  EXPECT_NEAR(outlines[0].border.size.width, 226, 8);
}

TEST(Seals, TellsOvalAndSquareFromRound) {
  cv::Mat page = paper();
  draw_seal(page, {300, 300}, {140, 105}, 90);
  cv::rectangle(page, {600, 400, 90, 90}, kRed, 6);
  cv::line(page, {620, 430}, {670, 430}, kRed, 6);
  cv::line(page, {645, 415}, {645, 475}, kRed, 6);
  const auto outlines = find_seal_outlines(red_ink_of(page));
  ASSERT_EQ(outlines.size(), 2u);
  EXPECT_EQ(outlines[0].form, SealForm::kOval);
  EXPECT_EQ(outlines[1].form, SealForm::kSquare);
}

TEST(Seals, TakesNoEmblemLetterheadOrBlackRingForASeal) {
  cv::Mat page = paper();
  cv::circle(page, {200, 200}, 80, kRed, cv::FILLED);           // a filled figure
  cv::rectangle(page, {100, 500, 700, 20}, kRed, cv::FILLED);   // a rule
  cv::circle(page, {600, 300}, 90, cv::Scalar(40, 40, 40), 6);  // black
  EXPECT_TRUE(find_seal_outlines(red_ink_of(page)).empty());
}

cv::Mat without_colour(const cv::Mat& page) {
  cv::Mat grey, copy;
  cv::cvtColor(page, grey, cv::COLOR_BGR2GRAY);
  cv::cvtColor(grey, copy, cv::COLOR_GRAY2BGR);
  return copy;
}

// Rows of strokes as dense as text.
void write_rows(cv::Mat& page, int top, int bottom) {
  for (int y = top; y < bottom; y += 34)
    for (int x = 90; x < 900; x += 22) {
      cv::rectangle(page, {x, y, 15, 17}, cv::Scalar(30, 30, 30), 2);
      cv::line(page, {x, y + 8}, {x + 14, y + 8}, cv::Scalar(30, 30, 30), 2);
    }
}

TEST(GreySeal, IsSeenOnACopyAndAcrossText) {
  cv::Mat page = paper();
  write_rows(page, 80, 500);
  draw_seal(page, {640, 620}, {70, 70}, 90);
  EXPECT_TRUE(may_show_grey_seal(without_colour(page)));
  draw_seal(page, {640, 480}, {110, 110}, 90);
  EXPECT_TRUE(may_show_grey_seal(without_colour(page)));
  cv::Mat oval = paper();
  draw_seal(oval, {300, 300}, {140, 100}, 90);
  EXPECT_TRUE(may_show_grey_seal(without_colour(oval)));
}

TEST(GreySeal, IsNotSeenInTextAndRules) {
  cv::Mat page = paper();
  write_rows(page, 80, 700);
  cv::rectangle(page, {60, 60, 860, 670}, cv::Scalar(30, 30, 30), 3);
  cv::line(page, {60, 300}, {920, 300}, cv::Scalar(30, 30, 30), 3);
  EXPECT_FALSE(may_show_grey_seal(without_colour(page)));
  EXPECT_FALSE(may_show_grey_seal(paper()));
  EXPECT_FALSE(may_show_grey_seal({}));
}

TEST(Seals, FindsASealOnADarkAndWarmPhoto) {
  cv::Mat page = paper();
  draw_seal(page, {500, 400}, {120, 120}, 90);
  cv::Mat dark;
  cv::transform(page, dark, cv::Matx33d(0.42, 0, 0, 0, 0.5, 0, 0, 0, 0.58));
  EXPECT_EQ(find_seal_outlines(red_ink_of(dark)).size(), 1u);
}

TEST(Seals, UnrollsTheTextFromTheGapHoweverTheStampIsTurned) {
  for (const double foot : {90.0, 140.0, 300.0}) {
    cv::Mat page = paper();
    draw_seal(page, {500, 400}, {120, 120}, foot);
    const cv::Mat ink = red_ink_of(page);
    const auto outlines = find_seal_outlines(ink);
    ASSERT_EQ(outlines.size(), 1u) << foot;
    const SealStrips strips = unroll_seal(ink, cv::Mat::zeros(ink.size(), CV_8U), outlines[0]);
    ASSERT_FALSE(strips.arc.empty()) << foot;
    cv::Mat grey, binary;
    cv::cvtColor(strips.arc, grey, cv::COLOR_BGR2GRAY);
    cv::Mat labels;
    EXPECT_EQ(cv::connectedComponents(grey.colRange(4, grey.cols - 4) < 100, labels) - 1, kCharacters) << foot;
    EXPECT_TRUE(strips.straight.empty()) << foot;
  }
}

// What a JPEG of 4:2:0 keeps: brightness as it is, colour at half the detail.
cv::Mat with_coarse_colour(const cv::Mat& page) {
  cv::Mat parts, coarse;
  cv::cvtColor(page, parts, cv::COLOR_BGR2YCrCb);
  cv::resize(parts, coarse, {}, 0.5, 0.5, cv::INTER_AREA);
  cv::resize(coarse, coarse, parts.size(), 0, 0, cv::INTER_LINEAR);
  cv::mixChannels({parts}, {coarse}, {0, 0});
  cv::cvtColor(coarse, coarse, cv::COLOR_YCrCb2BGR);
  return coarse;
}

TEST(Seals, KeepsStrokesApartWhoseColourRunsTogether) {
  cv::Mat page(120, 120, CV_8UC3, cv::Scalar(232, 238, 240));
  for (int x = 41; x < 80; x += 4) page(cv::Rect(x, 30, 2, 40)).setTo(kRed);
  page(cv::Rect(30, 80, 60, 8)).setTo(cv::Scalar(35, 35, 35));
  page = with_coarse_colour(page);
  const cv::Mat ink = red_ink_of(page);
  const cv::Mat print = red_print_of(page, ink);
  const cv::Rect between(59, 40, 2, 20), stroke(61, 40, 2, 20), black(40, 82, 40, 4);
  EXPECT_GT(cv::mean(ink(between))[0], 0.2 * cv::mean(ink(stroke))[0]);  // else the test says nothing
  EXPECT_LT(cv::mean(print(between))[0], 0.05 * cv::mean(print(stroke))[0]);
  EXPECT_GT(cv::mean(print(stroke))[0], 120);
  EXPECT_LT(cv::mean(print(black))[0], 10);  // of 255
  EXPECT_EQ(cv::countNonZero(print(cv::Rect(0, 0, 120, 20))), 0);
}

TEST(Seals, LiftsTheRedAndKeepsWhatIsWrittenUnderIt) {
  cv::Mat page = paper();
  cv::putText(page, "2026-11-20", {380, 420}, cv::FONT_HERSHEY_SIMPLEX, 1.4, cv::Scalar(35, 35, 35), 4, cv::LINE_AA);
  const cv::Mat before = page.clone();
  cv::Mat ink = paper();
  draw_seal(ink, {500, 400}, {120, 120}, 90);
  cv::min(page, ink, page);  // ink takes light away
  const cv::Mat clean = without_red_ink(page, {{370, 270, 260, 260}});
  cv::Mat difference;
  cv::absdiff(clean, before, difference);
  EXPECT_LT(cv::mean(difference)[1], 4);  // of 255, against the page without the seal
  EXPECT_LT(cv::countNonZero(red_ink_of(clean) > kRedInk), 50);
}

TEST(Seals, GivesTextWithItsLeastSureCharacterWithoutRegistrationDigits) {
  cv::Mat page = paper();
  draw_seal(page, {500, 400}, {120, 120}, 90);
  TextLine line = written("样例县自然资源局", 0.97);
  line.alternatives.push_back({{"7", 0.4}});
  line.text += "7";
  const auto reading = find_seals(page, FakeReader({{}, line, {}}));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->seals.size(), 1u);
  EXPECT_EQ(reading->seals[0].text, "样例县自然资源局");
  EXPECT_EQ(reading->seals[0].shape, "round");
  EXPECT_EQ(reading->seals[0].colour, "red");
  EXPECT_NEAR(reading->seals[0].confidence, 0.97, 1e-9);
  EXPECT_FALSE(reading->without_red.empty());
}

// Characters stand at eight places of the strip; a black bar lies across the left side, where the second one is.
TEST(Seals, DoubtsACharacterUnderOtherInk) {
  cv::Mat page = paper();
  draw_seal(page, {500, 400}, {120, 120}, 90);
  TextLine line = written("样例县自然资源局", 0.97);
  for (std::size_t i = 0; i < line.positions.size(); ++i) line.positions[i] = (static_cast<double>(i) + 0.5) / 8;
  const auto clear = find_seals(page, FakeReader({{}, line, {}}));
  ASSERT_TRUE(clear);
  ASSERT_EQ(clear->seals.size(), 1u);
  EXPECT_NEAR(clear->seals[0].confidence, 0.97, 1e-9);
  cv::rectangle(page, {330, 380, 100, 8}, cv::Scalar(30, 30, 30), cv::FILLED);
  const auto covered = find_seals(page, FakeReader({{}, line, {}}));
  ASSERT_TRUE(covered);
  ASSERT_EQ(covered->seals.size(), 1u);
  EXPECT_EQ(covered->seals[0].text, "样例县自然资源局");
  std::vector<std::size_t> doubted;
  for (std::size_t i = 0; i < covered->seals[0].alternatives.size(); ++i)
    if (covered->seals[0].alternatives[i].front().probability < 0.5) doubted.push_back(i);
  EXPECT_EQ(doubted, std::vector<std::size_t>{1});
}

TEST(Seals, LeavesTextEmptyRatherThanGuess) {
  cv::Mat page = paper();
  draw_seal(page, {500, 400}, {120, 120}, 90);
  const auto reading = find_seals(page, FakeReader({{}, written("样例县", 0.3), {}}));
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->seals.size(), 1u);
  EXPECT_EQ(reading->seals[0].text, "");
}

TEST(Seals, TakesNoLargeRedCharacterForANameSeal) {
  cv::Mat page = paper();
  cv::rectangle(page, {600, 400, 90, 90}, kRed, 6);
  cv::line(page, {600, 445}, {690, 445}, kRed, 6);
  ASSERT_EQ(find_seal_outlines(red_ink_of(page)).size(), 1u);
  EXPECT_TRUE(find_seals(page, FakeReader({{written("日", 0.9)}, {}, {}}))->seals.empty());
  EXPECT_EQ(find_seals(page, FakeReader({{written("样例之印", 0.9)}, {}, {}}))->seals.size(), 1u);
}

TEST(Seals, PassesOnAReaderThatFails) {
  cv::Mat page = paper();
  draw_seal(page, {500, 400}, {120, 120}, 90);
  const auto reading = find_seals(page, FakeReader({{}, {}, make_error(ErrorKind::kFailed, "on purpose")}));
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().kind, ErrorKind::kFailed);
}

TEST(Seals, SaysNothingOfAPageWithoutOne) {
  const auto reading = find_seals(paper(), FakeReader({}));
  ASSERT_TRUE(reading);
  EXPECT_TRUE(reading->seals.empty());
  EXPECT_TRUE(reading->without_red.empty());
  EXPECT_TRUE(find_seals(cv::Mat(), FakeReader({}))->seals.empty());
}

}  // namespace
}  // namespace zerotrip::ocr
