#include "pipeline/prepare/characters.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include <opencv2/imgproc.hpp>

namespace zerotrip::prepare {
namespace {

constexpr int kStrokeWindow = 13;      // px; a stroke at 800 px is one to six wide
constexpr double kLeastContrast = 22;  // grey levels; print on a patterned licence has 30 and more
constexpr int kLeastHeight = 4;
constexpr int kMostHeight = 48;
constexpr float kNeighbourDistance = 2.6F;  // heights, centre to centre
constexpr float kNeighbourRatio = 1.7F;
constexpr int kLeastNeighbours = 2;

// How much darker each pixel is than its surroundings.
cv::Mat darkness(const cv::Mat& grey) {
  cv::Mat dark;
  cv::morphologyEx(grey, dark, cv::MORPH_BLACKHAT,
                   cv::getStructuringElement(cv::MORPH_RECT, {kStrokeWindow, kStrokeWindow}));
  return dark;
}

bool has_character_size(int width, int height, int area) {
  if (height < kLeastHeight || height > kMostHeight || width < 2 || width > 2 * kMostHeight) return false;
  const double aspect = static_cast<double>(width) / height;
  const double fill = static_cast<double>(area) / (width * height);
  return aspect > 0.15 && aspect < 8 && fill > 0.12 && area >= 6;
}

std::vector<CharacterMark> character_sized_parts(const cv::Mat& ink) {
  cv::Mat labels;
  cv::Mat statistics;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(ink, labels, statistics, centres, 8, CV_32S);
  std::vector<CharacterMark> parts;
  for (int i = 1; i < count; ++i) {
    const int* of = statistics.ptr<int>(i);
    if (!has_character_size(of[cv::CC_STAT_WIDTH], of[cv::CC_STAT_HEIGHT], of[cv::CC_STAT_AREA])) continue;
    const cv::Point2f centre(static_cast<float>(centres.at<double>(i, 0)),
                             static_cast<float>(centres.at<double>(i, 1)));
    parts.push_back({centre, static_cast<float>(std::max(of[cv::CC_STAT_WIDTH], of[cv::CC_STAT_HEIGHT]))});
  }
  return parts;
}

// Parts by cells, so that neighbours are found without looking at all pairs.
class Neighbourhood {
 public:
  explicit Neighbourhood(const std::vector<CharacterMark>& parts) : parts_(parts) {
    for (std::size_t i = 0; i < parts.size(); ++i)
      cells_[key(cell(parts[i].centre.x), cell(parts[i].centre.y))].push_back(i);
  }
  [[nodiscard]] bool has_company(std::size_t index) const {
    const CharacterMark& part = parts_[index];
    const float reach = part.height * kNeighbourDistance;
    int neighbours = 0;
    for (int y = cell(part.centre.y - reach); y <= cell(part.centre.y + reach); ++y) {
      for (int x = cell(part.centre.x - reach); x <= cell(part.centre.x + reach); ++x) {
        neighbours += count_in(key(x, y), index, reach);
      }
    }
    return neighbours >= kLeastNeighbours;
  }

 private:
  static constexpr float kCell = 32;
  static int cell(float at) { return static_cast<int>(std::floor(at / kCell)); }
  static std::int64_t key(int x, int y) { return static_cast<std::int64_t>(y) * 1'000'003 + x; }
  [[nodiscard]] int count_in(std::int64_t where, std::size_t index, float reach) const {
    const auto found = cells_.find(where);
    if (found == cells_.end()) return 0;
    const CharacterMark& part = parts_[index];
    return static_cast<int>(std::count_if(found->second.begin(), found->second.end(), [&](std::size_t other) {
      const CharacterMark& candidate = parts_[other];
      const float ratio =
          candidate.height > part.height ? candidate.height / part.height : part.height / candidate.height;
      return other != index && ratio < kNeighbourRatio && cv::norm(candidate.centre - part.centre) < reach;
    }));
  }

  const std::vector<CharacterMark>& parts_;
  std::unordered_map<std::int64_t, std::vector<std::size_t>> cells_;
};

}  // namespace

std::vector<CharacterMark> find_characters(const cv::Mat& grey) {
  const cv::Mat ink = darkness(grey) > kLeastContrast;
  const std::vector<CharacterMark> parts = character_sized_parts(ink);
  const Neighbourhood neighbourhood(parts);
  std::vector<CharacterMark> characters;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (neighbourhood.has_company(i)) characters.push_back(parts[i]);
  }
  return characters;
}

bool is_blank(const cv::Mat& grey) {
  // One short word at 800 px has some forty pixels of ink; dust and sensor noise stay below.
  constexpr int kLeastInkPixels = 24;
  constexpr int kBorder = 6;  // px; the edge of a scan is often dark
  if (grey.cols <= 2 * kBorder || grey.rows <= 2 * kBorder)
    return cv::countNonZero(darkness(grey) > kLeastContrast) == 0;
  const cv::Mat inner = grey(cv::Rect(kBorder, kBorder, grey.cols - 2 * kBorder, grey.rows - 2 * kBorder));
  cv::Mat smooth;
  cv::GaussianBlur(inner, smooth, cv::Size(3, 3), 0);
  if (cv::countNonZero(darkness(smooth) > kLeastContrast) >= kLeastInkPixels) return false;
  // No strokes, but a picture or a large seal: a change of shade that is no light falling off.
  cv::Mat gradient;
  cv::morphologyEx(smooth, gradient, cv::MORPH_GRADIENT, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  return cv::countNonZero(gradient > kLeastContrast) < static_cast<int>(inner.total() / 1000);
}

}  // namespace zerotrip::prepare
