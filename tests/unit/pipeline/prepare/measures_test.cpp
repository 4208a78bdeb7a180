#include "pipeline/prepare/measures.h"

#include <gtest/gtest.h>

#include "pipeline/prepare/origin.h"
#include "tests/unit/pipeline/prepare/scenes.h"

namespace zerotrip {
namespace {

using namespace testing;

cv::Mat grey_of(const cv::Mat& bgr) {
  cv::Mat grey;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  return grey;
}

cv::Mat blurred(const cv::Mat& picture, double sigma) {
  cv::Mat soft;
  cv::GaussianBlur(picture, soft, cv::Size(), sigma);
  return soft;
}

TEST(Focus, FallsWithBlurAndNotWithContrast) {
  const cv::Mat grey = grey_of(card());
  const double sharp = prepare::focus_of(grey);
  EXPECT_GT(sharp, 0.9);
  EXPECT_GT(prepare::focus_of(blurred(grey, 1.2)), 0.6);  // reads well
  EXPECT_LT(prepare::focus_of(blurred(grey, 6)), 0.25);   // nobody reads it
  double before = sharp;
  for (const double sigma : {2.0, 3.5, 5.0}) {
    const double focus = prepare::focus_of(blurred(grey, sigma));
    EXPECT_LT(focus, before);
    before = focus;
  }
  const cv::Mat pale = grey * 0.4 + 120;
  EXPECT_NEAR(prepare::focus_of(pale), sharp, 0.15);
}

TEST(Focus, MotionInOneDirectionCounts) {
  cv::Mat moved;
  cv::blur(grey_of(card()), moved, cv::Size(25, 1));
  EXPECT_LT(prepare::focus_of(moved), 0.65);
}

TEST(Exposure, DarkAndFlatPicturesAreBadlyExposed) {
  const cv::Mat grey = grey_of(card());
  EXPECT_GT(prepare::exposure_of(grey), 0.95);
  EXPECT_LT(prepare::exposure_of(grey * 0.2), 0.3);
  EXPECT_LT(prepare::exposure_of(cv::Mat(400, 600, CV_8U, cv::Scalar(255))), 0.1);
}

// A lamp mirrored in the paper: white in the middle, falling off over a hand's breadth.
cv::Mat with_lamp(const cv::Mat& paper, cv::Point centre, double radius) {
  cv::Mat lit = paper.clone();
  for (int y = 0; y < lit.rows; ++y) {
    for (int x = 0; x < lit.cols; ++x) {
      const double distance = cv::norm(cv::Point(x, y) - centre) / radius;
      const double light = 260 * std::exp(-std::pow(distance, 4) / 2);
      lit.at<cv::Vec3b>(y, x) = cv::Vec3b(cv::saturate_cast<std::uint8_t>(lit.at<cv::Vec3b>(y, x)[0] + light),
                                          cv::saturate_cast<std::uint8_t>(lit.at<cv::Vec3b>(y, x)[1] + light),
                                          cv::saturate_cast<std::uint8_t>(lit.at<cv::Vec3b>(y, x)[2] + light));
    }
  }
  return lit;
}

TEST(Glare, LampIsFoundWhereItIs) {
  const cv::Mat paper = card() * 0.85;
  const prepare::Glare none = prepare::glare_of(paper);
  EXPECT_EQ(none.share, 0);
  const prepare::Glare glare = prepare::glare_of(with_lamp(paper, {400, 300}, 90));
  ASSERT_EQ(glare.regions.size(), 1u);
  const cv::Point2f middle = prepare::centre_of(glare.regions[0]);
  EXPECT_NEAR(middle.x, 400, 20);
  EXPECT_NEAR(middle.y, 300, 20);
  EXPECT_GT(glare.share, 0.02);
}

TEST(Glare, WhiteScanAndWhitePictureHaveNone) {
  EXPECT_EQ(prepare::glare_of(sheet()).share, 0);
  cv::Mat portrait = card();
  portrait(cv::Rect(630, 100, 300, 360)).setTo(cv::Scalar(255, 255, 255));
  EXPECT_EQ(prepare::glare_of(portrait * 1.0).share, 0);
}

TEST(BlackWhite, IsNoColourUnderAnyLight) {
  cv::Mat copy;
  cv::cvtColor(grey_of(card()), copy, cv::COLOR_GRAY2BGR);
  EXPECT_TRUE(prepare::is_black_white(copy));
  cv::Mat lamp_light;
  cv::multiply(copy, cv::Scalar(0.78, 0.92, 1.0), lamp_light);
  EXPECT_TRUE(prepare::is_black_white(lamp_light));
  cv::Mat sealed = copy.clone();
  cv::circle(sealed, {500, 300}, 90, cv::Scalar(40, 40, 200), 10);
  EXPECT_FALSE(prepare::is_black_white(sealed));
}

// A picture that was small enough to be measured as it is was blurred in place.
TEST(Measures, LeaveThePictureAsItIs) {
  const cv::Mat small = card(360);
  const cv::Mat before = small.clone();
  static_cast<void>(prepare::is_black_white(small));
  static_cast<void>(prepare::glare_of(small));
  EXPECT_EQ(cv::norm(small, before, cv::NORM_INF), 0);
}

TEST(Screenshot, NeedsBarsAndNoCamera) {
  cv::Mat phone(2340, 1080, CV_8UC3, cv::Scalar(255, 255, 255));
  write_rows(phone, {40, 20, 100, 40}, 30);   // clock
  write_rows(phone, {900, 20, 120, 40}, 30);  // battery
  put(phone, card(), {cv::Point2f(40, 800), {1040, 800}, {1040, 1430}, {40, 1430}});
  PageOrigin origin;
  origin.lossless = true;
  EXPECT_TRUE(prepare::is_screenshot(phone, origin));
  origin.camera = "Some Phone";
  EXPECT_FALSE(prepare::is_screenshot(phone, origin));
  origin = {};
  EXPECT_FALSE(prepare::is_screenshot(phone, origin));  // not lossless
  origin.lossless = true;
  EXPECT_FALSE(prepare::is_screenshot(card(), origin));
  EXPECT_FALSE(prepare::is_screenshot(sheet(), origin));
}

TEST(Screen, GridOfPixelsIsSeenAndPaperIsNot) {
  const cv::Mat paper = grey_of(card(1600));
  const cv::Rect all({}, paper.size());
  EXPECT_FALSE(prepare::shows_screen(paper, all));
  cv::Mat screen = paper.clone();
  for (int y = 0; y < screen.rows; ++y) {
    for (int x = 0; x < screen.cols; ++x) {
      const double grid =
          0.9 + 0.1 * std::cos(x * 2 * CV_PI / 3.3 + y * 0.11) * std::cos(y * 2 * CV_PI / 3.3 - x * 0.11);
      screen.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(screen.at<std::uint8_t>(y, x) * grid);
    }
  }
  EXPECT_TRUE(prepare::shows_screen(screen, all));
  cv::Mat noisy = paper.clone();
  cv::Mat noise(paper.size(), CV_8U);
  cv::RNG random(3);
  random.fill(noise, cv::RNG::UNIFORM, 0, 24);
  noisy -= noise;
  EXPECT_FALSE(prepare::shows_screen(noisy, all));
}

}  // namespace
}  // namespace zerotrip
