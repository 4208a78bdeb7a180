#include "pipeline/extract/scattered_date.h"

#include <algorithm>
#include <cmath>

#include "models/dates.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLongestPiece = 9;  // 2018年10月
// Between neighbouring pieces, in heights of the text.
constexpr double kApartAlong = 6;
constexpr double kApartAcross = 1.6;
// Room beside the pieces for a year before them or a day behind them.
constexpr double kRoomForYear = 6;
constexpr double kRoomForDay = 7;
constexpr double kMargin = 0.4;
constexpr double kRaised = 0.8;       // figures stand so much above the words
constexpr double kGapInFigure = 0.6;  // between the digits of one figure

bool is_day_word(char32_t folded) { return folded == U'年' || folded == U'月' || folded == U'日'; }

bool is_piece(const Run& run) {
  return run.glyphs.size() <= kLongestPiece && std::all_of(run.glyphs.begin(), run.glyphs.end(), [](const Glyph& g) {
           const char32_t folded = fold_code_point(g.code);
           return is_ascii_digit(folded) || is_day_word(folded);
         });
}

bool belong_together(const Box& a, const Box& b) {
  const double height = std::max(a.height(), b.height());
  const double along = std::max(a.left, b.left) - std::min(a.right, b.right);
  return along < kApartAlong * height && std::abs(a.center_y() - b.center_y()) < kApartAcross * height;
}

// A figure: digits that stand side by side.
struct Figure {
  Glyphs digits;
  [[nodiscard]] std::string text() const { return text_of(digits); }
};

// Left to right. Digits of one figure are of one line and touch, or nearly so.
std::vector<Figure> figures_of(const std::vector<Run>& runs) {
  std::vector<Figure> figures;
  for (const Run& run : runs) {
    Figure current;
    const auto close = [&] {
      if (!current.digits.empty()) figures.push_back(current);
      current.digits.clear();
    };
    for (const Glyph& glyph : run.glyphs) {
      if (!is_ascii_digit(fold_code_point(glyph.code))) {
        close();
        continue;
      }
      const bool apart = !current.digits.empty() &&
                         glyph.box.left - current.digits.back().box.right > kGapInFigure * glyph.box.height();
      if (apart) close();
      current.digits.push_back(glyph);
    }
    close();
  }
  std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) {
    return a.digits.front().box.left < b.digits.front().box.left;
  });
  return figures;
}

bool is_year(const Figure& figure) {
  return figure.digits.size() == 4 && (figure.text().starts_with("19") || figure.text().starts_with("20"));
}

bool is_month_or_day(const Figure& figure) { return figure.digits.size() <= 2; }

bool has(const Run& run, bool (*wanted)(char32_t)) {
  return std::any_of(run.glyphs.begin(), run.glyphs.end(),
                     [wanted](const Glyph& glyph) { return wanted(fold_code_point(glyph.code)); });
}

using Pieces = std::vector<const Run*>;

// The pieces that hang together with `lowest`.
Pieces group_of(const Run* lowest, const Pieces& pieces) {
  Pieces group{lowest};
  for (std::size_t i = 0; i < group.size(); ++i)
    for (const Run* other : pieces)
      if (std::find(group.begin(), group.end(), other) == group.end() && belong_together(group[i]->box, other->box))
        group.push_back(other);
  return group;
}

bool has_year(const Pieces& group) {
  return std::any_of(group.begin(), group.end(), [](const Run* run) {
    const std::vector<Figure> figures = figures_of({*run});
    return std::any_of(figures.begin(), figures.end(), is_year);
  });
}

bool has_day(const Pieces& group) {
  return std::any_of(group.begin(), group.end(),
                     [](const Run* run) { return has(*run, [](char32_t folded) { return folded == U'日'; }); });
}

// The group's extent along the line, with room for what is missing.
Box extent_of(const Pieces& group) {
  Box box = group.front()->box;
  double height = 0;
  for (const Run* piece : group) {
    box = {std::min(box.left, piece->box.left), std::min(box.top, piece->box.top),
           std::max(box.right, piece->box.right), std::max(box.bottom, piece->box.bottom)};
    height = std::max(height, piece->height());
  }
  box.left -= (has_year(group) ? kMargin : kRoomForYear) * height;
  box.right += (has_day(group) ? kMargin : kRoomForDay) * height;
  return box;
}

// Figures and words together, the figures' own height, and the height above the words where figures would stand.
std::vector<Box> bands_of(const Pieces& group) {
  const Box whole = extent_of(group);
  std::vector<Box> bands{whole};
  std::optional<Box> figures, words;
  for (const Run* piece : group) {
    auto& band = has(*piece, is_day_word) ? words : figures;
    if (!band) band = Box{whole.left, piece->box.top, whole.right, piece->box.bottom};
    band->top = std::min(band->top, piece->box.top);
    band->bottom = std::max(band->bottom, piece->box.bottom);
  }
  if (figures) bands.push_back(*figures);
  if (words) {
    const double up = kRaised * words->height();
    bands.push_back({words->left, words->top - up, words->right, words->bottom});
    bands.push_back({words->left, words->top - up, words->right, words->bottom - up});
  }
  return bands;
}

std::optional<Field> field_of(const Figure& year, const Figure& month, const Figure& day) {
  const std::string printed = year.text() + "年" + month.text() + "月" + day.text() + "日";
  const std::optional<PrintedDate> date = find_printed_date(printed);
  if (!date || !date->has_day) return std::nullopt;
  Glyphs digits;
  for (const Figure* figure : {&year, &month, &day})
    digits.insert(digits.end(), figure->digits.begin(), figure->digits.end());
  Field field;
  field.raw = text_of(digits);
  field.value = date->to_iso();
  field.confidence = std::min(confidence_of(digits), kMostOfScattered);
  field.quad = quad_of(digits);
  field.alternatives = alternatives_of(digits);
  field.repairs.push_back({field.raw, printed, "date_format"});
  return field;
}

}  // namespace

std::vector<Box> bands_of_scattered_date(const std::vector<Run>& runs, double top) {
  Pieces pieces;
  for (const Run& run : runs)
    if (run.box.center_y() > top && is_piece(run)) pieces.push_back(&run);
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Run* a, const Run* b) { return a->box.center_y() > b->box.center_y(); });
  for (const Run* lowest : pieces) {
    const Pieces group = group_of(lowest, pieces);
    const bool named =
        std::any_of(group.begin(), group.end(), [](const Run* piece) { return has(*piece, is_day_word); });
    if (group.size() >= 2 && named) return bands_of(group);
  }
  return {};
}

std::optional<Field> scattered_date(const std::vector<Run>& runs) {
  const std::vector<Figure> figures = figures_of(runs);
  for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
    if (!is_year(figures[i]) || !is_month_or_day(figures[i + 1]) || !is_month_or_day(figures[i + 2])) continue;
    if (auto field = field_of(figures[i], figures[i + 1], figures[i + 2])) return field;
  }
  return std::nullopt;
}

}  // namespace zerotrip
