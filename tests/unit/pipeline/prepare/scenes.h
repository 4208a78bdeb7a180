// Papers drawn for the tests of prepare: cards and sheets with rows of characters, put on a table in
// perspective. Everything is by fixed seed.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "pipeline/prepare/prepare.h"

namespace zerotrip::testing {

// Rows of characters in the area, `height` px high.
inline void write_rows(cv::Mat& paper, const cv::Rect& area, int height) {
  const std::string row = "610102 WX 19900307 KM 4471 ABC 2093 QR";
  const double scale = height / 22.0;
  int number = 0;
  for (int y = area.y + height; y < area.y + area.height; y += height * 9 / 4) {
    const cv::Size whole = cv::getTextSize(row, cv::FONT_HERSHEY_SIMPLEX, scale, 2, nullptr);
    const auto fitting =
        row.size() * static_cast<std::size_t>(area.width) / static_cast<std::size_t>(std::max(1, whole.width));
    const std::size_t length = std::min(row.size(), fitting) - static_cast<std::size_t>(number++ % 5);
    cv::putText(paper, row.substr(0, length), {area.x, y}, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(30, 30, 30),
                std::max(1, height / 11), cv::LINE_AA);
  }
}

inline cv::Mat card(int width = 1012) {
  const int height = static_cast<int>(width / 85.6 * 53.98);
  cv::Mat picture(height, width, CV_8UC3, cv::Scalar(240, 226, 208));
  cv::rectangle(picture, {width * 62 / 100, height * 15 / 100, width * 30 / 100, height * 58 / 100},
                cv::Scalar(120, 130, 160), cv::FILLED);
  write_rows(picture, {width * 6 / 100, height * 8 / 100, width * 50 / 100, height * 66 / 100}, height / 18);
  write_rows(picture, {width * 6 / 100, height * 84 / 100, width * 80 / 100, height * 8 / 100}, height / 14);
  return picture;
}

// An A4 page of text, upright.
inline cv::Mat sheet(int width = 1240) {
  const int height = static_cast<int>(width * 1.41421356);
  cv::Mat picture(height, width, CV_8UC3, cv::Scalar(250, 252, 252));
  write_rows(picture, {width / 9, height / 9, width * 7 / 9, height * 7 / 9}, width / 48);
  return picture;
}

// A brown table with grain.
inline cv::Mat table(cv::Size size) {
  cv::Mat ground(size, CV_8UC3, cv::Scalar(70, 105, 140));
  cv::Mat grain(size, CV_8UC3);
  cv::RNG random(11);
  random.fill(grain, cv::RNG::NORMAL, 0, 9);
  cv::GaussianBlur(grain, grain, cv::Size(41, 1), 12);
  ground += grain;
  return ground;
}

using Place = std::array<cv::Point2f, 4>;

// Puts the paper so that its corners come to lie at `place`, clockwise from its own top left.
inline void put(cv::Mat& scene, const cv::Mat& paper, const Place& place) {
  const auto right = static_cast<float>(paper.cols - 1);
  const auto bottom = static_cast<float>(paper.rows - 1);
  const Place own{cv::Point2f(0, 0), cv::Point2f(right, 0), cv::Point2f(right, bottom), cv::Point2f(0, bottom)};
  const cv::Mat map = cv::getPerspectiveTransform(own.data(), place.data());
  cv::Mat mask(paper.size(), CV_8U, cv::Scalar(255));
  cv::Mat laid;
  cv::warpPerspective(paper, laid, map, scene.size(), cv::INTER_AREA);
  cv::warpPerspective(mask, mask, map, scene.size(), cv::INTER_NEAREST);
  laid.copyTo(scene, mask);
  cv::GaussianBlur(scene, scene, cv::Size(3, 3), 0.8);
}

inline OpenedPage page_of(const cv::Mat& picture) {
  OpenedPage page;
  page.bgr = picture;
  return page;
}

inline double farthest_corner(const Quad& quad, const Place& place) {
  double farthest = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2d found(quad.corners[i].x, quad.corners[i].y);
    farthest = std::max(farthest, cv::norm(found - cv::Point2d(place[i])));
  }
  return farthest;
}

}  // namespace zerotrip::testing
