#include <algorithm>
#include <cmath>

#include "models/text.h"
#include "pipeline/paper_reading.h"

namespace zerotrip {
namespace {

// Pixels of the longer side at which lines are sought: the smallest print of a flat card, 2.5 mm high, is
// fifteen pixels high there, as that of a sheet is at 960.
constexpr int kCardSide = 512;
// Of a card on which something was missed there.
constexpr int kThoroughCardSide = 640;
constexpr int kSheetSide = 960;
// Enough to tell whether anything is written beside a card; a photo (3 : 4) then fits one of the smaller inputs of
// detection.
constexpr int kGlanceSide = 554;
// The network's word is taken from this probability on; below it the page is read as it lies first.
constexpr double kSureOrientation = 0.6;
// A page whose characters were read with less mean confidence, or hardly any, may lie the wrong way.
constexpr double kPoorText = 0.82;
constexpr std::size_t kFewCharacters = 8;

struct TextQuality {
  double mean = 0;  // of the confidence, weighted by length
  std::size_t characters = 0;
  bool upright = true;  // most text runs across
  [[nodiscard]] double score() const { return mean * mean * std::sqrt(static_cast<double>(characters)); }
  [[nodiscard]] bool poor() const { return mean < kPoorText || characters < kFewCharacters || !upright; }
};

TextQuality quality_of(const std::vector<TextLine>& lines) {
  TextQuality quality;
  double sum = 0, across = 0, down = 0;
  for (const TextLine& line : lines) {
    const std::size_t length = count_code_points(line.text);
    quality.characters += length;
    sum += line.confidence * static_cast<double>(length);
    if (length > 1) (runs_down(line.quad) ? down : across) += static_cast<double>(length);
  }
  if (quality.characters > 0) quality.mean = sum / static_cast<double>(quality.characters);
  quality.upright = across >= down;
  return quality;
}

bool is_card(const PreparedPaper& paper) { return paper.card_shaped; }

class UprightReader {
 public:
  UprightReader(const PreparedPaper& paper, const ReadingParts& parts, ocr::FindEffort effort)
      : flat_(paper), parts_(parts), effort_(is_card(paper) ? effort : ocr::FindEffort::kThorough) {}

  [[nodiscard]] Result<UprightPaper> run() {
    if (flat_.remainder) {
      const Result<bool> written = shows_text();
      if (!written) return written.error();
      if (!*written) return nothing_read();
    }
    const int first = first_turn();
    Result<UprightPaper> best = read_turned(first);
    if (!best) return best;
    TextQuality best_quality = quality_of(best->lines);
    if (!best_quality.poor()) return best;
    if (effort_ == ocr::FindEffort::kQuick) return UprightReader(flat_, parts_, ocr::FindEffort::kThorough).run();
    for (const int turn : other_turns(first, best_quality)) {
      Result<UprightPaper> other = read_turned(turn);
      if (!other) return other;
      const TextQuality quality = quality_of(other->lines);
      if (score(quality) > score(best_quality)) {
        best = std::move(other);
        best_quality = quality;
      }
      if (!best_quality.poor()) break;
    }
    return best;
  }

 private:
  // What lies around a card is mostly a table, whose grain looks like text from afar.
  [[nodiscard]] Result<bool> shows_text() const {
    auto lines = parts_.stages.run("recognise", [&] {
      return parts_.engines.main->read_page(flat_.bgr, {kGlanceSide, ocr::FindEffort::kGlance});
    });
    if (!lines) return lines.error();
    std::size_t characters = 0;
    for (const TextLine& line : *lines)
      if (line.confidence >= kPoorText) characters += count_code_points(line.text);
    return characters >= kFewCharacters;
  }

  [[nodiscard]] UprightPaper nothing_read() const {
    UprightPaper blank;
    blank.paper = flat_;
    return blank;
  }

  // Text that runs down the page is read by turning each line; it counts less than text that lies right.
  [[nodiscard]] static double score(const TextQuality& quality) {
    return quality.score() * (quality.upright ? 1.0 : 0.5);
  }

  [[nodiscard]] int first_turn() {
    if (!parts_.engines.orientation) return 0;
    const auto answer =
        parts_.stages.run("orientation", [&] { return parts_.engines.orientation->orientation_of(flat_.bgr); });
    if (!answer || answer->probability < kSureOrientation) return 0;
    return answer->quarter_turns;
  }

  [[nodiscard]] static std::vector<int> other_turns(int first, const TextQuality& quality) {
    if (quality.upright) return {(first + 2) % 4, (first + 1) % 4, (first + 3) % 4};
    return {(first + 1) % 4, (first + 3) % 4, (first + 2) % 4};
  }

  [[nodiscard]] Result<UprightPaper> read_turned(int quarter_turns) {
    UprightPaper upright;
    upright.paper = quarter_turns == 0 ? flat_ : turned(flat_, quarter_turns);
    if (!is_card(upright.paper)) {
      if (auto found = find_red(upright); !found) return found.error();
    }
    auto lines = parts_.stages.run("recognise", [&] {
      return parts_.engines.main->read_page(upright.text_picture(), {side_for(upright.paper), effort_});
    });
    if (!lines) return lines.error();
    upright.effort = effort_;
    upright.lines = std::move(*lines);
    upright.runs = runs_of(upright.lines);
    return upright;
  }

  [[nodiscard]] int side_for(const PreparedPaper& paper) const {
    if (!is_card(paper)) return kSheetSide;
    return effort_ == ocr::FindEffort::kQuick ? kCardSide : kThoroughCardSide;
  }

  // Lines under a seal are cut by the detector, so the page is read on the picture without the red.
  [[nodiscard]] Result<> find_red(UprightPaper& upright) {
    auto found = parts_.stages.run("seals", [&] { return ocr::find_seals(upright.paper.bgr, *parts_.engines.main); });
    if (!found) return found.error();
    upright.seals = std::move(found->seals);
    upright.without_red = std::move(found->without_red);
    return {};
  }

  const PreparedPaper& flat_;
  const ReadingParts& parts_;
  ocr::FindEffort effort_;
};

}  // namespace

Result<UprightPaper> read_upright(const PreparedPaper& paper, const ReadingParts& parts, ocr::FindEffort effort) {
  return UprightReader(paper, parts, effort).run();
}

}  // namespace zerotrip
