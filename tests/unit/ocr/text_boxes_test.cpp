#include "ocr/text_boxes.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace zerotrip::ocr {
namespace {

cv::Mat map_with(const cv::Rect& text, float probability) {
  cv::Mat map(200, 300, CV_32F, cv::Scalar(0));
  map(text) = probability;
  return map;
}

TEST(TextBoxes, GrowsALineByAreaOverPerimeter) {
  const std::vector<Quad> boxes = find_text_boxes(map_with({50, 80, 100, 20}, 0.9f));
  ASSERT_EQ(boxes.size(), 1u);
  const Box box = bounds_of(boxes[0]);
  const double distance = 99.0 * 19 * 1.4 / (2 * (99 + 19));  // contours run through the middle of pixels
  EXPECT_NEAR(box.left, 50 - distance, 0.6);
  EXPECT_NEAR(box.top, 80 - distance, 0.6);
  EXPECT_NEAR(box.right, 149 + distance, 0.6);
  EXPECT_NEAR(box.bottom, 99 + distance, 0.6);
  EXPECT_NEAR(boxes[0].corners[0].x, box.left, 0.6);
  EXPECT_NEAR(boxes[0].corners[2].y, box.bottom, 0.6);
}

TEST(TextBoxes, DropsWhatIsUnsureOrTiny) {
  EXPECT_TRUE(find_text_boxes(map_with({50, 80, 100, 20}, 0.3f)).empty());
  EXPECT_TRUE(find_text_boxes(map_with({50, 80, 100, 3}, 0.9f)).empty());
  EXPECT_TRUE(find_text_boxes(cv::Mat(64, 64, CV_32F, cv::Scalar(0))).empty());
}

TEST(TextBoxes, KeepsLinesApartAndIgnoresHoles) {
  cv::Mat map = map_with({20, 20, 120, 40}, 0.9f);
  map(cv::Rect(60, 35, 10, 10)) = 0.0f;
  map(cv::Rect(20, 120, 120, 20)) = 0.9f;
  EXPECT_EQ(find_text_boxes(map).size(), 2u);
}

TEST(TextBoxes, FollowsATurnedLine) {
  cv::Mat map(300, 300, CV_32F, cv::Scalar(0));
  const cv::RotatedRect line({150, 150}, {160, 24}, 20);
  std::array<cv::Point2f, 4> corners;
  line.points(corners.data());
  std::vector<cv::Point> polygon(corners.begin(), corners.end());
  cv::fillConvexPoly(map, polygon, cv::Scalar(0.95));
  const std::vector<Quad> boxes = find_text_boxes(map);
  ASSERT_EQ(boxes.size(), 1u);
  const Point& left = boxes[0].corners[0];
  const Point& right = boxes[0].corners[1];
  EXPECT_NEAR((right.y - left.y) / (right.x - left.x), 0.364, 0.03);  // tan 20°: clockwise
  EXPECT_LT(left.x, right.x);
}

TEST(TextBoxes, ReadsATallLineDownwards) {
  const std::vector<Quad> boxes = find_text_boxes(map_with({100, 20, 20, 150}, 0.9f));
  ASSERT_EQ(boxes.size(), 1u);
  const auto& c = boxes[0].corners;
  EXPECT_GT(c[0].x, 110);     // begins at the picture's top right
  EXPECT_LT(c[0].y, c[1].y);  // and runs down
  EXPECT_NEAR(c[0].x, c[1].x, 1);
}

}  // namespace
}  // namespace zerotrip::ocr
