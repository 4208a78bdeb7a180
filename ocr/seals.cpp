#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "ocr/engines.h"
#include "ocr/pictures.h"
#include "ocr/red_ink.h"
#include "ocr/seal_outline.h"
#include "ocr/seal_strip.h"

namespace zerotrip::ocr {
namespace {

constexpr double kAroundSeal = 0.06;  // ink beside the border, as a share of the seal
constexpr int kLineHeight = 48;       // at which readers take a line
constexpr double kGoodPitch = 52;     // of a character at that height, px
constexpr double kLeastPitch = 38;    // narrower characters are stretched and read again
constexpr double kMostPitch = 80;
constexpr double kLeastStraight = 0.6;  // confidence; less is a piece of the star
constexpr std::size_t kLeastHan = 2;    // less is a scratch, not a name
// An arc surer than the first needs no other gap; one less sure than the second could not be read.
constexpr double kSureArc = 0.9;
constexpr double kLeastArc = 0.65;
constexpr std::size_t kMostAttempts = 3;
constexpr double kClearlySurer = 0.05;  // by which another gap must win
// Of a character's cell under other ink, and what its first choice is worth at most: what was read there may be half
// the character.
constexpr double kMostCovered = 0.03;
constexpr double kCoveredCharacter = 0.45;

// Characters of a rim stand at all distances, so that a □ between two of them says nothing.
bool is_written(const std::string& text) {
  static constexpr std::u32string_view kNothing = U" \u3000□";
  const std::u32string code_points = to_code_points(text);
  return !code_points.empty() && kNothing.find(code_points.front()) == std::u32string_view::npos;
}

bool is_digit(const std::string& text) { return text.size() == 1 && text[0] >= '0' && text[0] <= '9'; }

// Characters without spaces; digits at both ends are the registration code, not the name.
std::vector<CharacterAlternatives> name_characters(const TextLine& line) {
  std::vector<CharacterAlternatives> characters;
  for (const CharacterAlternatives& character : line.alternatives)
    if (is_written(character.front().text)) characters.push_back(character);
  const auto digit = [](const CharacterAlternatives& c) { return is_digit(c.front().text); };
  characters.erase(characters.begin(), std::find_if_not(characters.begin(), characters.end(), digit));
  characters.erase(std::find_if_not(characters.rbegin(), characters.rend(), digit).base(), characters.end());
  return characters;
}

double pitch_of(const cv::Mat& strip, const TextLine& line) {
  const double width = static_cast<double>(strip.cols) * kLineHeight / strip.rows;
  return width / std::max(1.0, static_cast<double>(name_characters(line).size()));
}

// Seal script is narrow where the name is long and wide where it is short: once the number of characters is
// known, the strip is stretched to the width that readers know, and the surer reading counts.
Result<TextLine> read_strip(const cv::Mat& strip, const Reader& reader) {
  Result<TextLine> first = reader.read_line(strip);
  if (!first) return first;
  const double pitch = pitch_of(strip, *first);
  if (name_characters(*first).empty() || (pitch >= kLeastPitch && pitch <= kMostPitch)) return first;
  cv::Mat stretched;
  cv::resize(strip, stretched, {std::max(1, cvRound(strip.cols * kGoodPitch / pitch)), strip.rows});
  Result<TextLine> second = reader.read_line(stretched);
  if (!second) return second;
  return second->confidence > first->confidence ? second : first;
}

void append(Seal& seal, const std::vector<CharacterAlternatives>& characters) {
  for (const CharacterAlternatives& character : characters) {
    seal.text += character.front().text;
    seal.alternatives.push_back(character);
  }
}

double least_probability(const std::vector<CharacterAlternatives>& characters) {
  double least = characters.empty() ? 0 : 1;
  for (const CharacterAlternatives& character : characters) least = std::min(least, character.front().probability);
  return least;
}

bool is_text(const TextLine& line, double least_confidence) {
  const std::u32string code_points = to_code_points(line.text);
  const auto han = static_cast<std::size_t>(std::count_if(code_points.begin(), code_points.end(), is_han));
  return line.confidence >= least_confidence && han >= kLeastHan;
}

// The columns of a strip that are a character's.
cv::Range cell_of(const TextLine& line, std::size_t place, int columns) {
  const double pitch = 1.0 / static_cast<double>(line.positions.size());
  const auto column = [&](double share) { return std::clamp(cvRound(share * columns), 0, columns); };
  return {column(line.positions[place] - pitch / 2), column(line.positions[place] + pitch / 2)};
}

// Print and signatures across a seal take strokes away (百 under a bracket was 巨, and sure).
void doubt_covered(TextLine& line, const cv::Mat& covered) {
  if (line.positions.size() != line.alternatives.size()) return;
  for (std::size_t i = 0; i < line.alternatives.size(); ++i) {
    const cv::Range cell = cell_of(line, i, covered.cols);
    CharacterAlternatives& choices = line.alternatives[i];
    if (cell.empty() || choices.empty() || cv::mean(covered.colRange(cell))[0] <= kMostCovered * 255) continue;
    const double rival = choices.size() > 1 ? choices[1].probability : 0;
    choices.front().probability = std::min(choices.front().probability, std::max(kCoveredCharacter, rival));
  }
}

struct Ring {
  TextLine arc;
  SealStrips strips;
};

// The seal's own ink in full detail and the ink that is not its own; nothing elsewhere.
struct Inks {
  cv::Mat print, other;
};

// The text of the rim from the gap with which it reads best.
Result<Ring> best_ring(const Inks& inks, const SealOutline& outline, const Reader& reader) {
  Ring best;
  for (std::size_t attempt = 0; attempt < kMostAttempts && best.arc.confidence < kSureArc; ++attempt) {
    SealStrips strips = unroll_seal(inks.print, inks.other, outline, attempt);
    if (strips.arc.empty()) break;
    Result<TextLine> arc = read_strip(strips.arc, reader);
    if (!arc) return arc.error();
    if (arc->confidence > best.arc.confidence + (attempt > 0 ? kClearlySurer : 0))
      best = {std::move(*arc), std::move(strips)};
  }
  return best;
}

Result<void> read_ring(Seal& seal, const Inks& inks, const SealOutline& outline, const Reader& reader) {
  Result<Ring> ring = best_ring(inks, outline, reader);
  if (!ring) return ring.error();
  if (!is_text(ring->arc, kLeastArc)) return {};
  doubt_covered(ring->arc, ring->strips.covered);
  append(seal, name_characters(ring->arc));
  seal.confidence = least_probability(seal.alternatives);
  if (ring->strips.straight.empty()) return {};
  const Result<TextLine> straight = reader.read_line(ring->strips.straight);
  if (!straight) return straight.error();
  if (is_text(*straight, kLeastStraight)) append(seal, name_characters(*straight));
  return {};
}

cv::Rect around(const SealOutline& outline, cv::Size size) {
  const cv::Rect box = outline.border.boundingRect();
  const int margin = cvRound(kAroundSeal * std::max(box.width, box.height));
  return cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) & cv::Rect({}, size);
}

Inks inks_of(const cv::Mat& bgr, const cv::Mat& ink, const SealOutline& outline) {
  const cv::Rect box = around(outline, bgr.size());
  Inks inks{cv::Mat::zeros(bgr.size(), CV_8U), cv::Mat::zeros(bgr.size(), CV_8U)};
  red_print_of(bgr(box), ink(box)).copyTo(inks.print(box));
  other_ink_of(bgr(box)).copyTo(inks.other(box));
  return inks;
}

// Name seals hold two to four characters in lines, as far as they are not in seal script.
Result<void> read_square(Seal& seal, const Inks& inks, const SealOutline& outline, const Reader& reader) {
  cv::Mat picture;
  cv::cvtColor(255 - inks.print(around(outline, inks.print.size())), picture, cv::COLOR_GRAY2BGR);
  Result<std::vector<TextLine>> lines = reader.read_page(picture, {});
  if (!lines) return lines.error();
  std::stable_sort(lines->begin(), lines->end(),
                   [](const TextLine& a, const TextLine& b) { return bounds_of(a.quad).top < bounds_of(b.quad).top; });
  for (const TextLine& line : *lines) append(seal, name_characters(line));
  seal.confidence = least_probability(seal.alternatives);
  return {};
}

Result<Seal> read_seal(const Inks& inks, const SealOutline& outline, const Reader& reader) {
  Seal seal;
  seal.shape = name_of(outline.form);
  seal.colour = "red";
  seal.quad = quad_of(outline);
  const bool square = outline.form == SealForm::kSquare;
  const Result<void> read = square ? read_square(seal, inks, outline, reader) : read_ring(seal, inks, outline, reader);
  if (!read) return read.error();
  return seal;
}

// A red frame that reads as one character is that character, of a printed title: name seals hold two to four.
bool is_printed_character(const Seal& seal) {
  return seal.shape == name_of(SealForm::kSquare) && seal.alternatives.size() == 1;
}

}  // namespace

Result<SealReading> find_seals(const cv::Mat& bgr, const Reader& reader) {
  SealReading reading;
  if (bgr.empty()) return reading;
  const cv::Mat ink = red_ink_of(bgr);
  std::vector<cv::Rect> regions;
  for (const SealOutline& outline : find_seal_outlines(ink)) {
    Result<Seal> seal = read_seal(inks_of(bgr, ink, outline), outline, reader);
    if (!seal) return seal.error();
    if (is_printed_character(*seal)) continue;
    reading.seals.push_back(std::move(*seal));
    regions.push_back(around(outline, bgr.size()));
  }
  if (!regions.empty()) reading.without_red = without_red_ink(bgr, regions);
  return reading;
}

}  // namespace zerotrip::ocr
