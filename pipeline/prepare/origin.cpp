#include "pipeline/prepare/origin.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

constexpr int kTile = 256;  // px
constexpr int kTilesAcross = 3;

// Rows from the top that are one colour but for a few marks: a status or navigation bar.
struct Bar {
  int rows = 0;
  bool dark = false;
  bool marked = false;  // something stands on it
};

std::uint8_t commonest(const cv::Mat& row) {
  std::array<int, 256> histogram{};
  for (int x = 0; x < row.cols; ++x) ++histogram[row.at<std::uint8_t>(0, x)];
  return static_cast<std::uint8_t>(std::max_element(histogram.begin(), histogram.end()) - histogram.begin());
}

Bar bar_at_top(const cv::Mat& grey) {
  constexpr double kMostMarked = 0.35;  // of a row: clock, signal and battery
  Bar bar;
  const std::uint8_t ground = commonest(grey.row(0));
  for (; bar.rows < grey.rows / 6; ++bar.rows) {
    const cv::Mat row = grey.row(bar.rows);
    const int other = cv::countNonZero(row != ground);
    if (other > kMostMarked * grey.cols) break;
    bar.marked = bar.marked || other > 0;
  }
  bar.dark = ground < 24;
  return bar;
}

cv::Mat side_up(const cv::Mat& grey, int quarter_turns) {
  cv::Mat turned;  // never the picture's own buffer: a half turn would be made in place
  switch (quarter_turns) {
    case 1:
      cv::rotate(grey, turned, cv::ROTATE_90_CLOCKWISE);
      return turned;
    case 2:
      cv::rotate(grey, turned, cv::ROTATE_180);
      return turned;
    case 3:
      cv::rotate(grey, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
      return turned;
    default:
      return grey;
  }
}

bool has_screen_size(cv::Size size) {
  constexpr int kWidths[] = {640, 720, 750, 828, 1080, 1125, 1170, 1179, 1206, 1242, 1284, 1290, 1320, 1440};
  const int narrow = std::min(size.width, size.height);
  const double ratio = static_cast<double>(std::max(size.width, size.height)) / narrow;
  return std::find(std::begin(kWidths), std::end(kWidths), narrow) != std::end(kWidths) && ratio > 1.75 && ratio < 2.4;
}

// A black strip with marks along a side: 3 … 14 % of the picture, as navigation bars are.
bool has_navigation_bar(const cv::Mat& grey) {
  for (int turns = 0; turns < 4; ++turns) {
    const cv::Mat turned = side_up(grey, turns);
    const Bar bar = bar_at_top(turned);
    if (bar.dark && bar.marked && bar.rows > 0.03 * turned.rows && bar.rows < 0.14 * turned.rows) return true;
  }
  return false;
}

bool has_status_bar(const cv::Mat& grey) {
  const cv::Mat upright = grey.cols > grey.rows ? side_up(grey, 1) : grey;
  const Bar bar = bar_at_top(upright);
  return bar.marked && bar.rows > 0.015 * upright.rows;
}

// ---- photo of a screen

// log |F| of a tile, zero frequency in the middle.
cv::Mat spectrum_of(const cv::Mat& tile) {
  cv::Mat values;
  tile.convertTo(values, CV_32F);
  cv::Mat window;
  cv::createHanningWindow(window, values.size(), CV_32F);
  values = (values - cv::mean(values)).mul(window);
  cv::Mat transformed;
  cv::dft(values, transformed, cv::DFT_COMPLEX_OUTPUT);
  std::array<cv::Mat, 2> parts;
  cv::split(transformed, parts.data());
  cv::Mat magnitude;
  cv::magnitude(parts[0], parts[1], magnitude);
  magnitude += 1;
  cv::log(magnitude, magnitude);
  return magnitude;
}

// The mean over tiles spread over the paper: what is the same everywhere stays, print averages out.
cv::Mat mean_spectrum(const cv::Mat& grey) {
  cv::Mat sum = cv::Mat::zeros(kTile, kTile, CV_32F);
  for (int row = 0; row < kTilesAcross; ++row) {
    for (int column = 0; column < kTilesAcross; ++column) {
      const int x = (grey.cols - kTile) * column / (kTilesAcross - 1);
      const int y = (grey.rows - kTile) * row / (kTilesAcross - 1);
      sum += spectrum_of(grey(cv::Rect(x, y, kTile, kTile)));
    }
  }
  return sum / (kTilesAcross * kTilesAcross);
}

// Frequencies in cycles per tile, −128 … 127.
cv::Point frequency_at(int x, int y) { return {x < kTile / 2 ? x : x - kTile, y < kTile / 2 ? y : y - kTile}; }

// JPEG's blocks of eight make peaks at multiples of 1/8, and edges of the picture on the axes.
bool is_made_by_coding(cv::Point frequency) {
  constexpr int kBlock = kTile / 8;
  const auto near_multiple = [](int value) {
    return std::abs(value) % kBlock <= 1 || std::abs(value) % kBlock >= kBlock - 1;
  };
  return (std::abs(frequency.x) <= 2 && near_multiple(frequency.y)) ||
         (std::abs(frequency.y) <= 2 && near_multiple(frequency.x)) ||
         (near_multiple(frequency.x) && near_multiple(frequency.y));
}

// Peaks that stand out from the spectrum around them by this much in log |F|: twelve times.
std::vector<cv::Point> sharp_peaks(const cv::Mat& spectrum) {
  constexpr float kStandsOut = 2.5F;
  constexpr int kLeastFrequency = kTile / 6;  // lines of print lie below
  cv::Mat around;
  cv::medianBlur(spectrum, around, 5);
  cv::blur(around, around, cv::Size(9, 9), cv::Point(-1, -1), cv::BORDER_REFLECT);
  std::vector<cv::Point> peaks;
  for (int y = 0; y < kTile / 2; ++y) {  // the other half mirrors it
    for (int x = 0; x < kTile; ++x) {
      const cv::Point frequency = frequency_at(x, y);
      if (cv::norm(frequency) < kLeastFrequency || is_made_by_coding(frequency)) continue;
      if (spectrum.at<float>(y, x) - around.at<float>(y, x) > kStandsOut) peaks.push_back(frequency);
    }
  }
  return peaks;
}

// A turned paper leaves corners of its bounds to the table under it.
cv::Rect inner_part(const cv::Rect& bounds) {
  constexpr int kPart = 8;  // an eighth on each side
  const cv::Size margin = bounds.size() / kPart;
  return {bounds.x + margin.width, bounds.y + margin.height, bounds.width - 2 * margin.width,
          bounds.height - 2 * margin.height};
}

bool in_two_directions(const std::vector<cv::Point>& peaks) {
  for (const cv::Point& a : peaks) {
    for (const cv::Point& b : peaks) {
      const double sine = std::abs(a.cross(b)) / (cv::norm(a) * cv::norm(b));
      if (sine > 0.5) return true;
    }
  }
  return false;
}

}  // namespace

bool is_screenshot(const cv::Mat& page_bgr, const PageOrigin& origin) {
  if (!origin.lossless || !origin.camera.empty() || origin.from_pdf) return false;
  cv::Mat grey;
  cv::cvtColor(page_bgr, grey, cv::COLOR_BGR2GRAY);
  return has_navigation_bar(grey) || (has_screen_size(page_bgr.size()) && has_status_bar(grey));
}

bool shows_screen(const cv::Mat& page_grey, const cv::Rect& paper) {
  constexpr std::size_t kMostPeaks = 60;  // more is texture: a grid has a few
  const cv::Rect inner = inner_part(paper) & cv::Rect({}, page_grey.size());
  if (inner.width < 2 * kTile || inner.height < 2 * kTile) return false;
  const std::vector<cv::Point> peaks = sharp_peaks(mean_spectrum(page_grey(inner)));
  return peaks.size() >= 2 && peaks.size() <= kMostPeaks && in_two_directions(peaks);
}

}  // namespace zerotrip::prepare
