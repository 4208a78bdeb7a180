#include "pipeline/extract/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "models/text.h"

namespace zerotrip {
namespace {

// A character that the reader had among its alternatives counts as nearly read.
constexpr double kAlternativeCost = 0.3;
constexpr double kLeastAlternative = 0.01;
// Spaced-out labels: the blank between two of their characters, in heights. 地　　址 is set as wide as the longest
// label of the form, 法定代表人(负责人).
constexpr double kWidestInnerGap = 9;
// Between the widest and the narrowest of them, in heights.
constexpr double kUnevenGaps = 3;
// Of the heights of two of them: a detector draws a wider border around a character alone than around a line.
constexpr double kMostTaller = 2.5;
// From this length a label is recognised inside a line without a blank before it.
constexpr std::size_t kFusedLength = 4;
constexpr double kNoMatch = -1;
constexpr double kNeverRead = 100;  // no reader takes one for the other

double allowed_cost(std::size_t length) {
  if (length >= 8) return 2;
  if (length >= 4) return 1;
  return 2 * kAlternativeCost;
}

bool ends_clause(char32_t c) {
  static constexpr std::u32string_view kMarks = U",，。;；、";
  return kMarks.find(c) != std::u32string_view::npos;
}

double character_cost(const Glyph& glyph, char32_t wanted) {
  if (fold_code_point(glyph.code) == wanted) return 0;
  for (const CharacterChoice& choice : glyph.alternatives) {
    const std::u32string text = to_code_points(choice.text);
    if (text.size() == 1 && fold_code_point(text[0]) == wanted && choice.probability >= kLeastAlternative)
      return kAlternativeCost;
  }
  // Where the last character of a label was not read, the first figure of the value is not it; nor is the comma before
  // 企业名称 the 原 of 原企业名称.
  const char32_t read = fold_code_point(glyph.code);
  if (is_han(wanted) && (is_ascii_digit(read) || ends_clause(read))) return kNeverRead;
  return 1;
}

struct PlacedGlyph {
  const Glyph* glyph = nullptr;
  std::size_t run = 0;  // index in the row
  bool taken = false;   // belongs to a chosen label
};

using PlacedRow = std::vector<PlacedGlyph>;

PlacedRow placed(const Row& row) {
  PlacedRow glyphs;
  for (std::size_t run = 0; run < row.runs.size(); ++run)
    for (const Glyph& glyph : row.runs[run].glyphs) glyphs.push_back({&glyph, run, false});
  return glyphs;
}

double gap_between(const PlacedGlyph& left, const PlacedGlyph& right) {
  return (right.glyph->box.left - left.glyph->box.right) / std::max(1e-9, right.glyph->box.height());
}

bool may_start_at(const PlacedRow& row, std::size_t i, std::size_t length) {
  if (i == 0 || row[i].run != row[i - 1].run || length >= kFusedLength) return true;
  return gap_between(row[i - 1], row[i]) > 0.6 || is_punctuation(fold_code_point(row[i - 1].glyph->code));
}

// One label is spaced out evenly; 新装 in one cell and 联系电话 in the next are not 新户联系电话.
bool keeps_together(const PlacedRow& row, std::size_t begin, std::size_t end) {
  double widest = -1e9, narrowest = 1e9;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const double gap = gap_between(row[i - 1], row[i]);
    widest = std::max(widest, gap);
    narrowest = std::min(narrowest, gap);
    const double ratio = row[i].glyph->box.height() / std::max(1e-9, row[i - 1].glyph->box.height());
    if (ratio > kMostTaller || ratio < 1 / kMostTaller) return false;
  }
  return widest <= kWidestInnerGap && widest - narrowest <= kUnevenGaps;
}

// 经办人信息 heads a part of the form, 主管部门意见 asks for an opinion: neither asks for 经办人 or 主管部门.
bool heads_a_section(const PlacedRow& row, std::size_t end) {
  static constexpr std::array<std::u32string_view, 2> kWords{U"信息", U"意见"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::u32string_view word) {
    if (end == 0 || end + word.size() > row.size() || gap_between(row[end - 1], row[end]) > 0.6) return false;
    for (std::size_t k = 0; k < word.size(); ++k)
      if (fold_code_point(row[end + k].glyph->code) != word[k]) return false;
    return true;
  });
}

struct Candidate {
  std::size_t row = 0, begin = 0, end = 0;
  const LabelPattern* pattern = nullptr;
  double cost = 0;
  bool followed_by_gap = false;
  Box box;
};

std::optional<Candidate> candidate_at(const PlacedRow& row, std::size_t row_index, std::size_t i,
                                      const LabelPattern& pattern) {
  const std::size_t length = pattern.folded.size();
  if (i + length > row.size() || !may_start_at(row, i, length)) return std::nullopt;
  double cost = 0;
  for (std::size_t k = 0; k < length; ++k) {
    cost += character_cost(*row[i + k].glyph, pattern.folded[k]);
    if (cost > allowed_cost(length)) return std::nullopt;
  }
  if (!keeps_together(row, i, i + length)) return std::nullopt;
  const std::size_t end = i + length;
  if (heads_a_section(row, end)) return std::nullopt;
  const bool at_end = end == row.size();
  const bool gap = at_end || row[end].run != row[end - 1].run || gap_between(row[end - 1], row[end]) > 0.5 ||
                   is_punctuation(fold_code_point(row[end].glyph->code));
  Glyphs glyphs;
  for (std::size_t k = i; k < end; ++k) glyphs.push_back(*row[k].glyph);
  return Candidate{row_index, i, end, &pattern, cost, gap, box_of(glyphs)};
}

bool same_column(const Box& a, const Box& b) {
  const double height = std::max(a.height(), b.height());
  return std::abs(a.left - b.left) < 1.5 * height || std::abs(a.right - b.right) < 1.0 * height;
}

// How well a candidate fits: characters read, length, a blank behind it, company in its column.
double score_of(const Candidate& candidate, const std::vector<Candidate>& all) {
  double company = 0;
  for (const Candidate& other : all) {
    if (other.pattern->owner == candidate.pattern->owner || other.row == candidate.row) continue;
    if (same_column(candidate.box, other.box)) company += 1;
  }
  return static_cast<double>(candidate.pattern->folded.size()) - 1.5 * candidate.cost +
         (candidate.followed_by_gap ? 2 : 0) + std::min(company, 4.0) * 0.5 - 0.1 * candidate.pattern->rank -
         0.001 * static_cast<double>(candidate.row);
}

bool overlaps(const Candidate& a, const Candidate& b) { return a.row == b.row && a.begin < b.end && b.begin < a.end; }

std::vector<Candidate> choose(const std::vector<Candidate>& all) {
  std::vector<std::pair<double, Candidate>> scored;
  scored.reserve(all.size());
  for (const Candidate& candidate : all) scored.emplace_back(score_of(candidate, all), candidate);
  std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Candidate> chosen;
  for (const auto& [score, candidate] : scored) {
    const bool blocked = std::any_of(chosen.begin(), chosen.end(), [&, &c = candidate](const Candidate& other) {
      return other.pattern->owner == c.pattern->owner || overlaps(other, c);
    });
    if (!blocked) chosen.push_back(candidate);
  }
  return chosen;
}

LabelHit hit_of(const Candidate& candidate, const PlacedRow& row) {
  LabelHit hit{candidate.pattern->owner,
               candidate.pattern->label,
               candidate.pattern->folded.size(),
               candidate.cost,
               candidate.followed_by_gap,
               candidate.box,
               {}};
  for (std::size_t k = candidate.begin; k < candidate.end; ++k) hit.glyphs.push_back(*row[k].glyph);
  return hit;
}

// Right and left edges that labels share: the middle ones.
double middle_of(std::vector<double> edges) {
  const auto middle = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() / 2);
  std::nth_element(edges.begin(), middle, edges.end());
  return *middle;
}

struct LabelColumn {
  double left = 0, right = 0, height = 0;
};

// The column in which the labels stand that begin at `left`; nothing for fewer than kLeastInColumn.
std::optional<LabelColumn> column_at(const std::vector<LabelHit>& hits, double left) {
  constexpr std::size_t kLeastInColumn = 3;
  std::vector<double> lefts, rights, heights;
  for (const LabelHit& hit : hits) {
    if (std::abs(hit.box.left - left) > 1.2 * hit.box.height()) continue;
    lefts.push_back(hit.box.left);
    rights.push_back(hit.box.right);
    heights.push_back(hit.box.height());
  }
  if (lefts.size() < kLeastInColumn) return std::nullopt;
  return LabelColumn{middle_of(lefts), middle_of(rights), middle_of(heights)};
}

// Where the second half of a spaced-out label ends that begins at `begin`, with stray characters between, as a speck or
// a stroke of the ornament is read; `begin` where there is none.
std::size_t last_of_spoilt(const PlacedRow& row, std::size_t begin, char32_t wanted, const LabelColumn& column) {
  constexpr std::size_t kMostStray = 2;
  for (std::size_t j = begin + 2; j < row.size() && j <= begin + 1 + kMostStray; ++j) {
    const bool at_edge = std::abs(row[j].glyph->box.right - column.right) < column.height;
    if (!row[j].taken && at_edge && fold_code_point(row[j].glyph->code) == wanted) return j;
  }
  return begin;
}

// Of 住　　所 only 住 was read: alone, where labels begin, and what stands in its row begins behind them; or both
// halves with something else between.
std::optional<LabelHit> half_label(const PlacedRow& row, const LabelPattern& pattern,
                                   const std::vector<LabelHit>& hits) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].taken || fold_code_point(row[i].glyph->code) != pattern.folded.front()) continue;
    const std::optional<LabelColumn> column = column_at(hits, row[i].glyph->box.left);
    if (!column) continue;
    const std::size_t last = last_of_spoilt(row, i, pattern.folded.back(), *column);
    const bool alone = i + 1 >= row.size() || row[i + 1].glyph->box.left >= column->right - 0.5 * column->height;
    if (last == i && !alone) continue;
    LabelHit hit{pattern.owner, pattern.label, pattern.folded.size(), 1, true, row[i].glyph->box, {}};
    for (std::size_t k = i; k <= last; ++k) hit.glyphs.push_back(*row[k].glyph);
    hit.box.right = std::max(hit.box.right, column->right);
    return hit;
  }
  return std::nullopt;
}

void add_half_labels(LabelledRows& result, std::vector<PlacedRow>& rows, const std::vector<LabelPattern>& patterns) {
  std::vector<LabelHit> halves;
  for (const LabelPattern& pattern : patterns) {
    const auto same = [&](const LabelHit& hit) { return hit.owner == pattern.owner; };
    if (pattern.folded.size() != 2 || std::any_of(result.hits.begin(), result.hits.end(), same) ||
        std::any_of(halves.begin(), halves.end(), same))
      continue;
    for (PlacedRow& row : rows) {
      std::optional<LabelHit> half = half_label(row, pattern, result.hits);
      if (!half) continue;
      for (PlacedGlyph& placed_glyph : row)
        for (const Glyph& glyph : half->glyphs)
          if (placed_glyph.glyph->box == glyph.box) placed_glyph.taken = true;
      halves.push_back(std::move(*half));
      break;
    }
  }
  result.hits.insert(result.hits.end(), halves.begin(), halves.end());
}

// 权利人：      赵晓岚: what is left of the label's run is no value beside it.
bool is_colon(const Glyphs& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(),
                     [](const Glyph& glyph) { return fold_code_point(glyph.code) == U':'; });
}

void append_values(std::vector<Run>& values, const PlacedRow& row) {
  Glyphs part;
  std::size_t run = 0;
  const auto close = [&] {
    if (!part.empty() && !is_colon(part)) values.push_back(Run{part, box_of(part)});
    part.clear();
  };
  for (const PlacedGlyph& placed_glyph : row) {
    if (placed_glyph.taken || placed_glyph.run != run) close();
    run = placed_glyph.run;
    if (!placed_glyph.taken) part.push_back(*placed_glyph.glyph);
  }
  close();
}

}  // namespace

std::vector<LabelPattern> patterns_of(const std::vector<std::string>& labels, int owner) {
  std::vector<LabelPattern> patterns;
  patterns.reserve(labels.size());
  for (const std::string& label : labels)
    patterns.push_back({label, fold_pattern(label), owner, static_cast<int>(patterns.size())});
  return patterns;
}

double label_cost(std::span<const Glyph> glyphs, std::u32string_view folded) {
  if (glyphs.size() < folded.size()) return kNoMatch;
  double cost = 0;
  for (std::size_t k = 0; k < folded.size(); ++k) cost += character_cost(glyphs[k], folded[k]);
  return cost <= allowed_cost(folded.size()) ? cost : kNoMatch;
}

LabelledRows find_labels(const std::vector<Row>& rows, const std::vector<LabelPattern>& patterns) {
  std::vector<PlacedRow> placed_rows;
  std::vector<Candidate> candidates;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    placed_rows.push_back(placed(rows[row]));
    for (std::size_t i = 0; i < placed_rows.back().size(); ++i)
      for (const LabelPattern& pattern : patterns)
        if (auto candidate = candidate_at(placed_rows.back(), row, i, pattern)) candidates.push_back(*candidate);
  }
  LabelledRows result;
  for (const Candidate& candidate : choose(candidates)) {
    PlacedRow& row = placed_rows[candidate.row];
    result.hits.push_back(hit_of(candidate, row));
    for (std::size_t k = candidate.begin; k < candidate.end; ++k) row[k].taken = true;
  }
  add_half_labels(result, placed_rows, patterns);
  for (const PlacedRow& row : placed_rows) append_values(result.values, row);
  return result;
}

}  // namespace zerotrip
