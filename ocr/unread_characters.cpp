#include "ocr/unread_characters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "ocr/pictures.h"

namespace zerotrip::ocr {
namespace {

constexpr char32_t kUnread = U'□';
constexpr double kProbability = 0.2;  // of □: nothing may be settled by it
// Of the line's height: from one ideograph to the next in print that is not spaced.
constexpr double kUsualPitch = 0.8;
constexpr double kMostPitch = 0.95;
constexpr double kLeastDistance = 1.55;  // pitches between two ideographs with another between them
constexpr double kMostMissing = 3;
// Shares of the blank's columns and rows in which an ideograph has ink, between the rows where no rule to write on
// runs; a cell's border fills few columns.
constexpr double kLeastColumns = 0.5, kLeastRows = 0.4;
constexpr double kUpperRow = 0.15, kLowerRow = 0.8;
constexpr double kHighestStroke = 0.2, kLowestStroke = 0.85;  // of those rows
constexpr std::size_t kEnoughDistances = 5;
constexpr double kMostUsual = 1.4;  // of the middle one
// Places of characters are as rough as half a character, the width of what is written is not: it must hold so many
// characters more than were read. Figures and marks count less.
constexpr double kRoomForMore = 0.5;
constexpr double kWidthOfOthers = 0.55;
// Beyond the first and the last character: where another one begins, and how far the picture must reach, in pitches.
constexpr double kBeyond = 0.6, kLeastBeyond = 1.25;
constexpr std::size_t kMostOfName = 4;
constexpr double kBlankAround = 0.5;  // pitches without ink around what is written together

// Distances between neighbouring ideographs, px.
std::vector<double> distances_of(const std::u32string& text, const std::vector<double>& centres) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < text.size(); ++i)
    if (is_han(text[i - 1]) && is_han(text[i])) distances.push_back(centres[i] - centres[i - 1]);
  return distances;
}

// The mean of the usual distances, since each is rough.
double pitch_of(std::vector<double> distances, double height) {
  if (distances.size() < kEnoughDistances) return kUsualPitch * height;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  const double most = kMostUsual * *middle;
  std::erase_if(distances, [most](double distance) { return distance > most; });
  const double sum = std::accumulate(distances.begin(), distances.end(), 0.0);
  return std::clamp(sum / static_cast<double>(distances.size()), kUsualPitch * height / 2, kMostPitch * height);
}

// The columns written together with column `at`, up to blanks of so many columns.
cv::Range written_around(const cv::Mat& ink, int at, int blank) {
  cv::Mat columns;
  cv::reduce(ink, columns, 0, cv::REDUCE_MAX);
  const auto last_inked = [&](int step) {
    int last = at;
    for (int x = at; x >= 0 && x < columns.cols && std::abs(x - last) <= blank; x += step)
      if (columns.at<uchar>(0, x) > 0) last = x;
    return last;
  };
  return {last_inked(-1), last_inked(1) + 1};
}

// 一 is one stroke; a rule to write on lies lower.
bool is_one_stroke(const cv::Mat& rows) {
  int first = -1, last = -1;
  for (int y = 0; y < rows.rows; ++y)
    if (rows.at<uchar>(y, 0) > 0) {
      if (first < 0) first = y;
      last = y;
    }
  return first >= kHighestStroke * rows.rows && last < kLowestStroke * rows.rows;
}

bool is_written(const cv::Mat& ink, double left, double right) {
  const int begin = std::clamp(static_cast<int>(left), 0, ink.cols);
  const int end = std::clamp(static_cast<int>(right), begin, ink.cols);
  if (end - begin < 2) return false;
  const cv::Mat part = ink(cv::Range(cvFloor(kUpperRow * ink.rows), cvCeil(kLowerRow * ink.rows)), {begin, end});
  cv::Mat columns, rows;
  cv::reduce(part, columns, 0, cv::REDUCE_MAX);
  cv::reduce(part, rows, 1, cv::REDUCE_MAX);
  const bool wide = cv::countNonZero(columns) >= kLeastColumns * part.cols;
  return wide && (cv::countNonZero(rows) >= kLeastRows * part.rows || is_one_stroke(rows));
}

class Completion {
 public:
  Completion(TextLine line, const cv::Mat& bgr)
      : line_(std::move(line)), text_(to_code_points(line_.text)), width_(bgr.cols), ink_(dark_strokes(bgr)) {
    for (const double position : line_.positions) centres_.push_back(position * width_);
    pitch_ = pitch_of(distances_of(text_, centres_), bgr.rows);
  }

  [[nodiscard]] TextLine run() {
    for (std::size_t i = text_.size() - 1; i > 0; --i)
      if (is_han(text_[i - 1]) && is_han(text_[i])) fill(i);
    if (is_short_name()) {
      complete_end();
      complete_begin();
    }
    line_.text = to_utf8(text_);
    return std::move(line_);
  }

 private:
  void fill(std::size_t i) {
    const double from = centres_[i - 1], to = centres_[i];
    if (to - from < kLeastDistance * pitch_ || !is_written(ink_, from + pitch_ / 2, to - pitch_ / 2)) return;
    if (!has_room_for_more((from + to) / 2)) return;
    const auto missing = static_cast<std::size_t>(std::clamp(std::round((to - from) / pitch_) - 1, 1.0, kMostMissing));
    for (std::size_t k = missing; k > 0; --k)
      insert(i, from + (to - from) * static_cast<double>(k) / static_cast<double>(missing + 1));
  }

  // Beyond the first and the last character only names are completed: what follows other lines is often a stamp, a
  // signature or the border of a cell.
  [[nodiscard]] bool is_short_name() const {
    return text_.size() <= kMostOfName && std::all_of(text_.begin(), text_.end(), is_han);
  }

  void complete_end() {
    const double last = centres_.back();
    if (width_ - last < kLeastBeyond * pitch_ || !is_written(ink_, last + kBeyond * pitch_, last + 1.5 * pitch_))
      return;
    if (has_room_for_more(last + pitch_)) insert(text_.size(), last + pitch_);
  }

  void complete_begin() {
    const double first = centres_.front();
    if (first < kLeastBeyond * pitch_ || !is_written(ink_, first - 1.5 * pitch_, first - kBeyond * pitch_)) return;
    if (has_room_for_more(first - pitch_)) insert(0, first - pitch_);
  }

  [[nodiscard]] bool has_room_for_more(double at) const {
    const cv::Range written = written_around(ink_, static_cast<int>(at), static_cast<int>(kBlankAround * pitch_));
    double read = 0;
    for (std::size_t i = 0; i < text_.size(); ++i)
      if (centres_[i] > written.start - pitch_ / 2 && centres_[i] < written.end + pitch_ / 2)
        read += is_han(text_[i]) ? 1 : text_[i] == U' ' ? 0 : kWidthOfOthers;
    return written.size() > (read + kRoomForMore) * pitch_;
  }

  void insert(std::size_t i, double centre) {
    const auto place = static_cast<std::ptrdiff_t>(i);
    const double before = static_cast<double>(line_.positions.size());
    line_.confidence = (line_.confidence * before + kProbability) / (before + 1);
    text_.insert(text_.begin() + place, kUnread);
    line_.alternatives.insert(line_.alternatives.begin() + place, {{to_utf8(kUnread), kProbability}});
    line_.positions.insert(line_.positions.begin() + place, centre / width_);
    centres_.insert(centres_.begin() + place, centre);
  }

  TextLine line_;
  std::u32string text_;
  std::vector<double> centres_;
  double width_;
  cv::Mat ink_;
  double pitch_ = 0;
};

}  // namespace

TextLine with_unread_characters(TextLine line, const cv::Mat& bgr) {
  if (bgr.empty() || line.positions.empty() || line.positions.size() != count_code_points(line.text)) return line;
  return Completion(std::move(line), bgr).run();
}

}  // namespace zerotrip::ocr
