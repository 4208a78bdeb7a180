#include <gtest/gtest.h>

#include "pipeline/prepare/aspect.h"
#include "pipeline/prepare/skew.h"
#include "tests/unit/pipeline/prepare/scenes.h"

namespace zerotrip {
namespace {

using namespace testing;

std::vector<PreparedPaper> papers_on(const cv::Mat& picture) { return find_papers(page_of(picture), {}); }

TEST(FindPapers, CardOnATableInPerspective) {
  cv::Mat scene = table({1600, 1200});
  const Place place{cv::Point2f(330, 290), {1250, 230}, {1290, 840}, {290, 870}};
  put(scene, card(), place);
  const auto papers = papers_on(scene);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_TRUE(papers[0].found);
  EXPECT_TRUE(papers[0].card_shaped);
  EXPECT_TRUE(papers[0].quality.complete);
  EXPECT_LT(farthest_corner(papers[0].quad, place), 6);
  EXPECT_NEAR(static_cast<double>(papers[0].bgr.cols) / papers[0].bgr.rows, prepare::kCardAspect, 0.01);
}

// A plank's joint above the card made a larger shape with three of the card's own sides, which was taken for the
// paper, and then the page as a whole for its text beside it.
TEST(FindPapers, CardOnPlanksIsNotWidenedToTheNextJoint) {
  cv::Mat scene = table({1600, 1200});
  for (const int y : {60, 92, 1010, 1060})
    cv::line(scene, {0, y}, {1600, y - 10}, cv::Scalar(30, 45, 60), 5, cv::LINE_AA);
  const Place place{cv::Point2f(130, 150), {1470, 120}, {1480, 960}, {110, 975}};
  put(scene, card(), place);
  const auto papers = papers_on(scene);
  ASSERT_FALSE(papers.empty());
  EXPECT_TRUE(papers[0].card_shaped);
  EXPECT_LT(farthest_corner(papers[0].quad, place), 6);
}

// The lower edge of a dense row, with three of the sheet's own sides, had a card's proportions; the short letter's few
// characters below it did not tell, and what stood there was lost.
TEST(FindPapers, RowAcrossALetterIsNotItsBorder) {
  cv::Mat letter(1754, 1240, CV_8UC3, cv::Scalar(250, 252, 252));
  write_rows(letter, {140, 330, 700, 380}, 26);
  cv::rectangle(letter, {0, 795, 1240, 20}, cv::Scalar(110, 110, 110), cv::FILLED);
  cv::Mat scene = table({1275, 1700});
  const Place place{cv::Point2f(75, 282), {1055, 248}, {1055, 1625}, {128, 1605}};
  put(scene, letter, place);
  const auto papers = papers_on(scene);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_LT(farthest_corner(papers[0].quad, place), 8);
}

TEST(FindPapers, LargeCardIsMadeAsLargeAsReadersNeed) {
  cv::Mat scene = table({3200, 2400});
  const Place place{cv::Point2f(330, 290), {2850, 290}, {2850, 1879}, {330, 1879}};
  put(scene, card(2520), place);
  const auto papers = papers_on(scene);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_EQ(papers[0].bgr.cols, PrepareOptions{}.longest_card_side_px);
  const Point end = papers[0].to_page.apply(Point{papers[0].bgr.cols - 1.0, papers[0].bgr.rows - 1.0});
  EXPECT_NEAR(end.x, 2850, 4);
  EXPECT_NEAR(end.y, 1879, 4);
}

TEST(FindPapers, TurnedCardIsTakenFlat) {
  for (const double degrees : {-25.0, 12.0, 30.0}) {
    cv::Mat scene = table({1600, 1200});
    Place place;
    const cv::RotatedRect box(cv::Point2f(800, 600), cv::Size2f(900, 567), static_cast<float>(degrees));
    cv::Mat points;
    cv::boxPoints(box, points);  // bottom left first, clockwise
    for (int i = 0; i < 4; ++i)
      place[static_cast<std::size_t>((i + 3) % 4)] = {points.at<float>(i, 0), points.at<float>(i, 1)};
    put(scene, card(), place);
    const auto papers = papers_on(scene);
    ASSERT_EQ(papers.size(), 1u) << degrees;
    EXPECT_TRUE(papers[0].card_shaped) << degrees;
    EXPECT_LT(farthest_corner(papers[0].quad, place), 6) << degrees;
  }
}

TEST(FindPapers, BothSidesOfACardOnOneScanAreTwoInReadingOrder) {
  cv::Mat scan(1754, 1240, CV_8UC3, cv::Scalar(252, 252, 252));
  const Place upper{cv::Point2f(270, 240), {970, 240}, {970, 681}, {270, 681}};
  const Place lower{cv::Point2f(270, 900), {970, 900}, {970, 1341}, {270, 1341}};
  put(scan, card(), upper);
  put(scan, card(), lower);
  const auto papers = papers_on(scan);
  ASSERT_EQ(papers.size(), 2u);
  EXPECT_LT(farthest_corner(papers[0].quad, upper), 6);
  EXPECT_LT(farthest_corner(papers[1].quad, lower), 6);
}

// The other side's faint border was missed in part, and the side with it.
TEST(FindPapers, BesideACertainCardItsTwinNeedsLessOfABorder) {
  cv::Mat scan(1754, 1240, CV_8UC3, cv::Scalar(252, 252, 252));
  const Place upper{cv::Point2f(270, 240), {970, 240}, {970, 681}, {270, 681}};
  const Place lower{cv::Point2f(270, 900), {970, 900}, {970, 1341}, {270, 1341}};
  cv::Mat pale = card();
  pale.setTo(cv::Scalar(242, 242, 240), pale > 200);
  put(scan, pale, lower);
  scan(cv::Rect(960, 1000, 20, 110)).setTo(cv::Scalar(252, 252, 252));
  EXPECT_EQ(papers_on(scan).size(), 1u);  // the page
  EXPECT_FALSE(papers_on(scan)[0].found);
  put(scan, card(), upper);
  const auto papers = papers_on(scan);
  ASSERT_EQ(papers.size(), 2u);
  EXPECT_LT(farthest_corner(papers[0].quad, upper), 6);
  EXPECT_LT(farthest_corner(papers[1].quad, lower), 6);
}

TEST(FindPapers, SheetOnADeskHasASheetsProportions) {
  cv::Mat scene = table({1500, 2000});
  const Place place{cv::Point2f(190, 160), {1310, 190}, {1370, 1790}, {140, 1760}};
  put(scene, sheet(), place);
  const auto papers = papers_on(scene);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_TRUE(papers[0].found);
  EXPECT_FALSE(papers[0].card_shaped);
  EXPECT_LT(farthest_corner(papers[0].quad, place), 8);
}

TEST(FindPapers, PageThatFillsThePictureIsItself) {
  const auto papers = papers_on(sheet());
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_FALSE(papers[0].found);
  EXPECT_EQ(papers[0].bgr.size(), sheet().size());
  EXPECT_EQ(papers[0].to_page, Transform{});
}

TEST(FindPapers, PrintedFrameIsNoBorder) {
  cv::Mat page(1000, 1400, CV_8UC3, cv::Scalar(246, 250, 250));
  cv::rectangle(page, {70, 70, 1260, 830}, cv::Scalar(120, 150, 150), 14);
  write_rows(page, {140, 140, 1100, 700}, 24);
  write_rows(page, {90, 930, 900, 40}, 16);
  const auto papers = papers_on(page);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_FALSE(papers[0].found);
}

TEST(FindPapers, LetterWithACardCopiedIntoItLosesNoText) {
  cv::Mat letter = sheet();
  letter(cv::Rect(200, 900, 840, 600)).setTo(cv::Scalar(250, 252, 252));
  put(letter, card(), {cv::Point2f(320, 960), {920, 960}, {920, 1338}, {320, 1338}});
  const auto papers = papers_on(letter);
  ASSERT_FALSE(papers.empty());
  const bool whole = papers.size() == 1 && !papers[0].found;
  const bool with_rest = papers.back().remainder;
  EXPECT_TRUE(whole || with_rest);
}

TEST(FindPapers, NothingOnThePageIsNoPaper) {
  EXPECT_TRUE(papers_on(cv::Mat(1200, 900, CV_8UC3, cv::Scalar(255, 255, 255))).empty());
  cv::Mat shade(1200, 900, CV_8UC3);
  for (int y = 0; y < shade.rows; ++y) shade.row(y).setTo(cv::Scalar::all(170 + y / 20.0));
  EXPECT_TRUE(papers_on(shade).empty());
  EXPECT_TRUE(papers_on({}).empty());
  cv::Mat word(1200, 900, CV_8UC3, cv::Scalar(255, 255, 255));
  cv::putText(word, "word", {400, 600}, cv::FONT_HERSHEY_SIMPLEX, 1.2, cv::Scalar(0, 0, 0), 2);
  EXPECT_EQ(papers_on(word).size(), 1u);
}

TEST(FindPapers, SkewOfAScanIsTakenAway) {
  const cv::Mat page = sheet();
  for (const double degrees : {-4.0, 1.5, 6.0}) {
    const cv::Mat turn = cv::getRotationMatrix2D({620, 877}, -degrees, 1);
    cv::Mat skewed;
    cv::warpAffine(page, skewed, turn, page.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const auto papers = papers_on(skewed);
    ASSERT_EQ(papers.size(), 1u);
    cv::Mat grey;
    cv::cvtColor(papers[0].bgr, grey, cv::COLOR_BGR2GRAY);
    EXPECT_NEAR(prepare::skew_of(grey), 0, 0.35) << degrees;
    // The way back: the middle of the flat paper is the middle of the page.
    const Point middle = papers[0].to_page.apply(Point{papers[0].bgr.cols / 2.0, papers[0].bgr.rows / 2.0});
    EXPECT_NEAR(middle.x, 620, 3);
    EXPECT_NEAR(middle.y, 877, 3);
  }
}

TEST(FindPapers, TheWayBackHitsTheSameSpot) {
  cv::Mat scene = table({1600, 1200});
  const Place place{cv::Point2f(330, 290), {1250, 230}, {1290, 840}, {290, 870}};
  put(scene, card(), place);
  const PreparedPaper paper = papers_on(scene).at(0);
  for (int turns = 0; turns < 5; ++turns) {
    const PreparedPaper upright = turned(paper, turns);
    const Point first = upright.to_page.apply(Point{0, 0});
    EXPECT_NEAR(first.x, upright.quad.corners[0].x, 1.0) << turns;
    EXPECT_NEAR(first.y, upright.quad.corners[0].y, 1.0) << turns;
    const Point last = upright.to_page.apply(Point{upright.bgr.cols - 1.0, upright.bgr.rows - 1.0});
    EXPECT_NEAR(last.x, upright.quad.corners[2].x, 1.0) << turns;
    EXPECT_NEAR(last.y, upright.quad.corners[2].y, 1.0) << turns;
  }
  EXPECT_EQ(turned(paper, 1).bgr.cols, paper.bgr.rows);
  EXPECT_EQ(turned(paper, -1).quad, turned(paper, 3).quad);
}

TEST(FindPapers, CardCutOffByThePictureIsIncomplete) {
  cv::Mat scene = table({1600, 1200});
  put(scene, card(), {cv::Point2f(900, 300), {1900, 300}, {1900, 931}, {900, 931}});
  const auto papers = papers_on(scene);
  ASSERT_EQ(papers.size(), 1u);
  EXPECT_TRUE(!papers[0].found || !papers[0].quality.complete);
}

}  // namespace
}  // namespace zerotrip
