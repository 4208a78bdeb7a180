#include "pipeline/extract/signatures.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "pipeline/extract/ink.h"

namespace zerotrip {
namespace {

// In heights of the paper's text. A label that was read in one line with a large or rising signature seems higher.
constexpr double kHighestLabel = 1.3;

// In heights of the label.
constexpr double kPlaceWidth = 9;
constexpr double kAbove = 0.8;
constexpr double kBelow = 0.9;
constexpr double kAfterLabel = 0.3;
constexpr double kSameRow = 0.9;  // centres of the label's own row lie so near
constexpr double kNarrowest = 1;  // the narrowest name of two characters
// In squares of that height: what two written characters need at least.
constexpr double kLeastInk = 0.25;

// Print repeats the label's height, row and stroke nearly exactly; handwriting differs in one of them.
struct Likeness {
  double height = 0;  // greatest ratio of the heights
  double offset = 0;  // greatest distance of tops and of bottoms, in heights of the label
  double stroke = 0;  // greatest ratio of the strokes
};
constexpr Likeness kPrint{1.15, 0.22, 1.35};
constexpr Likeness kPerhapsPrint{1.25, 0.32, 1.6};
constexpr double kBluerThanPrint = 0.08;  // what is bluer than the label was not printed with it

enum class Answer { kEmpty, kUnclear, kSigned };

double ratio(double a, double b) { return a <= 0 || b <= 0 ? INFINITY : std::max(a, b) / std::min(a, b); }

bool is_like(const InkShape& shape, const InkShape& print, const Likeness& limit) {
  const double offset = std::max(std::abs(shape.top - print.top), std::abs(shape.bottom - print.bottom));
  return ratio(shape.height(), print.height()) <= limit.height && offset <= limit.offset * print.height() &&
         ratio(shape.stroke, print.stroke) <= limit.stroke;
}

InkShape moved(InkShape shape, double down) {
  if (shape.height() > 0) {
    shape.top += down;
    shape.bottom += down;
  }
  return shape;
}

bool is_date_character(char32_t c) {
  static constexpr std::u32string_view kCharacters = U"0123456789年月日.-/";
  return kCharacters.find(c) != std::u32string_view::npos;
}

// From `begin`: the end of a printed label, up to its colon or the bracket that asks for a signature.
std::size_t end_of_label(std::u32string_view text) {
  const std::size_t colon = text.find(U':');
  if (colon != std::u32string_view::npos) return colon + 1;
  const std::size_t close = text.find(U')');
  return close == std::u32string_view::npos ? 0 : close + 1;
}

// 2026年11月2日, 年 月 日, a telephone number: nobody's name.
std::size_t end_of_figures(std::u32string_view text, std::size_t begin) {
  static constexpr std::size_t kLongNumber = 6;
  std::size_t end = begin;
  while (end < text.size() && is_date_character(text[end])) ++end;
  const std::u32string_view part = text.substr(begin, end - begin);
  const bool date = part.find_first_of(U"年月日") != std::u32string_view::npos;
  return date || part.size() >= kLongNumber ? end : begin;
}

// What of a run may be a name: neither a label with its colon, nor a date, nor a number.
std::vector<std::span<const Glyph>> words_of(const Run& run, std::vector<std::span<const Glyph>>& rest) {
  const std::u32string text = folded_text_of(run.glyphs);
  const std::span<const Glyph> glyphs(run.glyphs);
  std::vector<std::span<const Glyph>> words;
  std::size_t begin = end_of_label(text);
  if (begin > 0) rest.push_back(glyphs.first(begin));
  for (std::size_t i = begin; i <= text.size(); ++i) {
    const std::size_t end = i < text.size() ? end_of_figures(text, i) : i;
    if (end == i && i < text.size()) continue;
    if (i > begin) words.push_back(glyphs.subspan(begin, i - begin));
    if (end > i) rest.push_back(glyphs.subspan(i, end - i));
    begin = end;
    i = std::max(i, end - 1);
  }
  return words;
}

class PlaceReader {
 public:
  PlaceReader(const cv::Mat& picture, const SignaturePlace& place, double text_height)
      : picture_(picture),
        label_(bounds_of(place.quad)),
        height_(std::min(place.box.height(), kHighestLabel * text_height)),
        area_(pixels_of({label_.right + kAfterLabel * height_, label_.top - kAbove * height_,
                         label_.right + kPlaceWidth * height_, label_.bottom + kBelow * height_},
                        picture.size())) {
    const cv::Rect label = pixels_of(bounds_of(place.print), picture.size());
    level_ = paper_level(picture, label);
    on_paper_ = level_ > 0 && area_.width >= kNarrowest * height_ && area_.height >= height_;
    if (!on_paper_) return;
    const cv::Mat print = ink_on(picture, label, height_, level_);
    print_ = moved(shape_of(print), label.y);
    print_blueness_ = blueness_of(picture, label, print);
    ink_ = ink_on(picture, area_, height_, level_);
  }

  [[nodiscard]] bool on_paper() const { return on_paper_; }

  [[nodiscard]] Answer answer(const std::vector<Run>& runs) {
    bool unclear = false;
    for (const Run& run : runs) {
      std::vector<std::span<const Glyph>> printed;
      for (const std::span<const Glyph> words : words_of(run, printed)) {
        const bool print = is_print(words, kPrint);
        unclear = unclear || (!print && stands_beside_label(words) && is_print(words, kPerhapsPrint));
        if (print) printed.push_back(words);
      }
      for (const std::span<const Glyph> part : printed) ink_(inside(part)).setTo(0);
    }
    if (!is_written()) return Answer::kEmpty;
    return unclear ? Answer::kUnclear : Answer::kSigned;
  }

 private:
  // Of the place, in its own pixels; may be empty.
  [[nodiscard]] cv::Rect inside(std::span<const Glyph> glyphs) const {
    const Box box = bounds_of(quad_of(glyphs));
    const cv::Point corner = area_.tl();
    return pixels_of({box.left - corner.x, box.top - corner.y, box.right - corner.x, box.bottom - corner.y},
                     area_.size());
  }

  [[nodiscard]] bool stands_beside_label(std::span<const Glyph> glyphs) const {
    return std::abs(bounds_of(quad_of(glyphs)).center_y() - label_.center_y()) < kSameRow * height_;
  }

  // Words beside the label are held against its row as well; those above and below have rows of their own.
  [[nodiscard]] bool is_print(std::span<const Glyph> glyphs, const Likeness& limit) const {
    const cv::Rect part = inside(glyphs);
    if (part.area() == 0) return false;
    const cv::Mat strokes = strokes_through(part);
    if (blueness_of(picture_, area_, strokes) > print_blueness_ + kBluerThanPrint) return false;
    // The label's own ink is too pale to be measured: nothing surely is print, and anything perhaps.
    if (print_.height() <= 0) return limit.height > kPrint.height;
    InkShape shape = moved(shape_of(strokes), area_.y);
    if (!stands_beside_label(glyphs)) shape = moved(shape, print_.top - shape.top);
    return is_like(shape, print_, limit);
  }

  // The strokes that reach into this part of the place, whole: handwriting runs out of the box that a reader gives it.
  [[nodiscard]] cv::Mat strokes_through(const cv::Rect& part) const {
    cv::Mat strokes;
    cv::connectedComponents(ink_, strokes);
    const cv::Mat within = strokes(part);
    std::set<int> reached(within.begin<int>(), within.end<int>());
    reached.erase(0);
    cv::Mat through = cv::Mat::zeros(ink_.size(), CV_8U);
    for (const int stroke : reached) through.setTo(255, strokes == stroke);
    return through;
  }

  [[nodiscard]] bool is_written() const {
    return cv::countNonZero(ink_) > kLeastInk * height_ * height_ &&
           cv::boundingRect(ink_).width >= kNarrowest * height_;
  }

  const cv::Mat& picture_;
  Box label_;
  double height_ = 0;
  cv::Rect area_;
  double level_ = 0;
  bool on_paper_ = false;
  InkShape print_;  // of the label, in px of the picture
  double print_blueness_ = 0;
  cv::Mat ink_;  // of the place
};

}  // namespace

std::optional<bool> is_signed(const cv::Mat& picture, const std::vector<SignaturePlace>& places,
                              const std::vector<Run>& runs) {
  std::optional<Answer> best;
  const double text_height = typical_height(runs);
  for (const SignaturePlace& place : places) {
    PlaceReader reader(picture, place, text_height);
    if (reader.on_paper()) best = std::max(best.value_or(Answer::kEmpty), reader.answer(runs));
  }
  if (!best || *best == Answer::kUnclear) return std::nullopt;
  return *best == Answer::kSigned;
}

}  // namespace zerotrip
