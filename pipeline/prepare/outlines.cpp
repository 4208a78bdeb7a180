#include "pipeline/prepare/outlines.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "pipeline/prepare/aspect.h"
#include "pipeline/prepare/candidates.h"
#include "pipeline/prepare/edges.h"

namespace zerotrip::prepare {
namespace {

constexpr double kLeastSideSupport = 0.5;  // of each side that is not on the picture's border
constexpr double kLeastSupport = 0.72;     // of all sides, mean
constexpr double kLeastStep = 7;           // colour distance; a pale card on a white scan has ten
constexpr int kMostBorderSides = 2;        // a paper that fills the picture is the page itself
constexpr double kMostAreaShare = 0.94;    // beyond, cutting gains nothing
constexpr double kLeastAspect = 1.2;       // longer side to shorter; portraits, codes and seals have less
constexpr double kMostAspect = 2.3;
constexpr std::size_t kMostOutlines = 24;  // the best are among the first; bounds the work
constexpr double kSameShape = 0.75;        // intersection over union
constexpr double kInside = 0.9;            // share of the smaller one that lies in the other
// Characters outside the papers, of those inside, beyond which they are text and not a pattern.
constexpr double kOutsideShare = 0.12;
constexpr int kLeastOutside = 10;
// A paper that hardly differs from its ground may be print on a larger one: then a few characters tell.
constexpr double kFaintStep = 18;
constexpr double kFaintSupport = 0.97;
// A card's proportions speak for it, and its round corners cost some of the sides.
constexpr double kFaintCardSupport = 0.94;
// Both sides of a card on one scan are as large as each other: beside a certain one the other needs less.
constexpr double kTwinSupport = 0.85;
constexpr double kTwinArea = 0.1;  // by which they differ at most
constexpr int kLeastOutsideFaint = 4;
// What makes a border certain.
constexpr double kCertainSupport = 0.85;
constexpr double kCertainStep = 12;

Outline measured(const View& view, const EdgeField& edges, const Corners& corners) {
  Outline outline;
  outline.corners = corners;
  outline.step = 255;
  const double width = std::sqrt(area_of(corners));
  double weakest = 1;
  for (std::size_t i = 0; i < 4; ++i) {
    const SideMeasure side = measure_side(view, edges, corners[i], corners[(i + 1) % 4], width);
    outline.border_sides += side.on_border ? 1 : 0;
    outline.support += (side.on_border ? 1 : side.support) / 4;
    if (side.on_border) continue;
    weakest = std::min(weakest, side.support);
    outline.step = std::min(outline.step, side.step);
  }
  if (weakest < kLeastSideSupport) outline.support = 0;
  outline.card = shape_of(corners, view.grey.size()).card;
  return outline;
}

// Of a faint paper; of one with a clear border less is enough.
double support_asked_for(const Outline& outline) {
  if (outline.step >= kFaintStep) return kLeastSupport;
  return outline.card && outline.border_sides == 0 ? kFaintCardSupport : kFaintSupport;
}

bool is_paper(const Outline& outline, cv::Size picture, double support) {
  const double aspect = true_aspect(outline.corners, picture);
  const double longer = std::max(aspect, 1 / aspect);
  const double share = area_of(outline.corners) / picture.area();
  return is_rectangle_in_view(outline.corners) && outline.support >= support && outline.step >= kLeastStep &&
         outline.border_sides <= kMostBorderSides && longer >= kLeastAspect && longer <= kMostAspect &&
         share >= kLeastAreaShare && share <= kMostAreaShare;
}

double rank_of(const Outline& outline) {
  return outline.support * (0.6 + 0.4 * std::min(1.0, outline.step / 30)) * (outline.border_sides > 0 ? 0.9 : 1) *
         (outline.card ? 1.05 : 1);
}

double union_share(const Corners& a, const Corners& b) {
  const double common = overlap_of(a, b) * std::min(area_of(a), area_of(b));
  return common / (area_of(a) + area_of(b) - common);
}

bool holds(const Corners& corners, cv::Point2f point) {
  return cv::pointPolygonTest(std::vector<cv::Point2f>(corners.begin(), corners.end()), point, false) >= 0;
}

int characters_in(const Corners& corners, const std::vector<CharacterMark>& characters) {
  return static_cast<int>(std::count_if(characters.begin(), characters.end(),
                                        [&](const CharacterMark& mark) { return holds(corners, mark.centre); }));
}

// Mean distance of the corners, px.
double distance_between(const Corners& a, const Corners& b) {
  double distance = 0;
  for (std::size_t i = 0; i < 4; ++i) distance += cv::norm(a[i] - b[i]) / 4;
  return distance;
}

bool is_repeat(const Corners& corners, const std::vector<Outline>& outlines) {
  constexpr double kEqual = 2;  // px
  return std::any_of(outlines.begin(), outlines.end(),
                     [&](const Outline& outline) { return distance_between(outline.corners, corners) < kEqual; });
}

// Candidates without those that lie so near an earlier one that both would move onto the same edges.
std::vector<Corners> distinct(const std::vector<Corners>& candidates) {
  constexpr double kSameEdges = 1;  // px of the halved view, a seventh of the reach
  std::vector<Corners> kept;
  for (const Corners& corners : candidates) {
    const bool repeat = std::any_of(
        kept.begin(), kept.end(), [&](const Corners& other) { return distance_between(other, corners) < kSameEdges; });
    if (!repeat) kept.push_back(corners);
  }
  return kept;
}

// A border that is believed although something like text stands beside the paper.
bool is_certain_card(const Outline& outline) {
  return outline.card && outline.border_sides == 0 && outline.support >= kCertainSupport &&
         outline.step >= kCertainStep;
}

bool are_twins(const Outline& card, const Outline& certain) {
  const double larger = area_of(card.corners) / area_of(certain.corners);
  return card.card && card.border_sides == 0 && is_certain_card(certain) && std::abs(larger - 1) <= kTwinArea &&
         overlap_of(card.corners, certain.corners) < 0.05;
}

std::vector<Outline> believable(const View& view) {
  const View half = halved(view);
  const EdgeField edges = edge_field_of(view);
  std::vector<Outline> outlines, doubtful;
  for (Corners corners : distinct(find_candidates(half, edge_field_of(half)))) {
    for (cv::Point2f& corner : corners) corner *= 2;
    corners = snapped_to_edges(edges, snapped_to_edges(edges, corners, 7), 2);
    if (is_repeat(corners, outlines)) continue;
    const Outline outline = measured(view, edges, corners);
    if (is_paper(outline, view.grey.size(), support_asked_for(outline)))
      outlines.push_back(outline);
    else if (is_paper(outline, view.grey.size(), kTwinSupport))
      doubtful.push_back(outline);
  }
  const std::vector<Outline> certain = outlines;
  std::copy_if(doubtful.begin(), doubtful.end(), std::back_inserter(outlines), [&](const Outline& outline) {
    return std::any_of(certain.begin(), certain.end(), [&](const Outline& other) { return are_twins(outline, other); });
  });
  std::stable_sort(outlines.begin(), outlines.end(),
                   [](const Outline& a, const Outline& b) { return rank_of(a) > rank_of(b); });
  if (outlines.size() > kMostOutlines) outlines.resize(kMostOutlines);
  return outlines;
}

// One of several that mean the same paper: the best, or a hardly worse one that is larger, because what
// lies between them (a footer under a printed frame) must not be lost. Beside a certain card that is the ground.
std::vector<Outline> without_repeats(const std::vector<Outline>& outlines) {
  constexpr double kHardlyWorse = 0.8;
  std::vector<Outline> kept;
  for (const Outline& outline : outlines) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const Outline& other) {
      return union_share(outline.corners, other.corners) > kSameShape;
    });
    if (same == kept.end()) {
      kept.push_back(outline);
      continue;
    }
    const bool larger = area_of(outline.corners) > 1.03 * area_of(same->corners);
    if (larger && (outline.card || !is_certain_card(*same)) && rank_of(outline) > kHardlyWorse * rank_of(*same))
      *same = outline;
  }
  return kept;
}

// A side with the paper's own colour on both sides is a printed frame, a fold or a table's rule.
bool is_print(const View& view, const Outline& outline, const std::vector<Outline>& all) {
  constexpr double kMostPaperBeyond = 0.33;
  std::vector<Corners> others;
  for (const Outline& other : all) {
    if (overlap_of(outline.corners, other.corners) < 0.05) others.push_back(other.corners);
  }
  const auto on_another = [&](cv::Point2f place) {
    return std::any_of(others.begin(), others.end(), [&](const Corners& other) { return holds(other, place); });
  };
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2f a = outline.corners[i];
    const cv::Point2f b = outline.corners[(i + 1) % 4];
    if (paper_beyond(view, a, b, std::sqrt(area_of(outline.corners)), on_another) > kMostPaperBeyond) return true;
  }
  return false;
}

std::vector<Outline> without_print(const View& view, const std::vector<Outline>& outlines) {
  std::vector<Outline> papers;
  std::copy_if(outlines.begin(), outlines.end(), std::back_inserter(papers),
               [&](const Outline& outline) { return !is_print(view, outline, outlines); });
  return papers;
}

bool lies_on_a_side(cv::Point2f a, cv::Point2f b, const Corners& corners) {
  constexpr double kSameSide = 4;  // px
  for (std::size_t i = 0; i < 4; ++i) {
    const cv::Point2f start = corners[i];
    const cv::Point2f along = corners[(i + 1) % 4] - start;
    const double reach = kSameSide * cv::norm(along);
    if (std::abs((a - start).cross(along)) < reach && std::abs((b - start).cross(along)) < reach) return true;
  }
  return false;
}

// A part of the other from side to side.
bool is_slice(const Corners& part, const Corners& whole) {
  for (const std::size_t i : {0u, 1u})
    if (lies_on_a_side(part[i], part[i + 1], whole) && lies_on_a_side(part[i + 2], part[(i + 3) % 4], whole))
      return true;
  return false;
}

// A paper inside a paper: a card copied onto a sheet is the paper if the sheet has no text of its own;
// a printed frame, a portrait or a table never is, nor a part of the sheet as far as a row of text or a fold across it,
// behind which the paper goes on.
bool inner_wins(const View& view, const Outline& inner, const Outline& outer,
                const std::vector<CharacterMark>& characters) {
  const int inside = characters_in(inner.corners, characters);
  const int around = characters_in(outer.corners, characters) - inside;
  return inner.card && around < std::max<double>(kLeastOutside, kOutsideShare * inside) &&
         !(is_slice(inner.corners, outer.corners) && is_print(view, inner, {}));
}

std::vector<Outline> without_nested(const View& view, std::vector<Outline> outlines,
                                    const std::vector<CharacterMark>& characters) {
  std::vector<bool> dropped(outlines.size(), false);
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    for (std::size_t j = 0; j < outlines.size(); ++j) {
      const bool smaller = area_of(outlines[i].corners) < area_of(outlines[j].corners);
      if (i == j || !smaller || overlap_of(outlines[i].corners, outlines[j].corners) < 0.15) continue;
      const bool inside = overlap_of(outlines[i].corners, outlines[j].corners) >= kInside;
      if (inside) dropped[inner_wins(view, outlines[i], outlines[j], characters) ? j : i] = true;
      if (!inside) dropped[rank_of(outlines[i]) > rank_of(outlines[j]) ? j : i] = true;
    }
  }
  std::vector<Outline> kept;
  for (std::size_t i = 0; i < outlines.size(); ++i) {
    if (!dropped[i]) kept.push_back(outlines[i]);
  }
  return kept;
}

int characters_outside(const std::vector<Outline>& papers, const std::vector<CharacterMark>& characters) {
  return static_cast<int>(std::count_if(characters.begin(), characters.end(), [&](const CharacterMark& mark) {
    return std::none_of(papers.begin(), papers.end(),
                        [&](const Outline& paper) { return holds(paper.corners, mark.centre); });
  }));
}

cv::Rect2f bounds_of(const Corners& corners) {
  cv::Rect2f bounds(corners[0], cv::Size2f(0, 0));
  for (const cv::Point2f& corner : corners) bounds |= cv::Rect2f(corner, cv::Size2f(0.01F, 0.01F));
  return bounds;
}

// Two pages of an open booklet, or of a form copied in two halves, are one paper.
bool is_spread(const std::vector<Outline>& papers) {
  constexpr double kGap = 0.12;    // of a page's width
  constexpr double kAlike = 0.12;  // heights and places
  if (papers.size() != 2 || (papers[0].card && papers[1].card)) return false;
  const cv::Rect2f a = bounds_of(papers[0].corners);
  const cv::Rect2f b = bounds_of(papers[1].corners);
  const bool beside = std::max(a.x, b.x) - std::min(a.x + a.width, b.x + b.width) < kGap * std::max(a.width, b.width);
  return beside && std::abs(a.y - b.y) < kAlike * a.height && std::abs(a.height - b.height) < kAlike * a.height;
}

// Rows from the top, each from the left; papers whose middles differ by less than half a height are one row.
std::vector<Outline> in_reading_order(std::vector<Outline> papers) {
  const auto height = [](const Outline& paper) { return cv::norm(paper.corners[3] - paper.corners[0]); };
  const auto higher = [](const Outline& a, const Outline& b) {
    return centre_of(a.corners).y < centre_of(b.corners).y;
  };
  const auto further_left = [](const Outline& a, const Outline& b) {
    return centre_of(a.corners).x < centre_of(b.corners).x;
  };
  std::sort(papers.begin(), papers.end(), higher);
  for (auto row = papers.begin(); row != papers.end();) {
    const double lowest = centre_of(row->corners).y + height(*row) / 2;
    const auto next =
        std::find_if(row, papers.end(), [&](const Outline& paper) { return centre_of(paper.corners).y > lowest; });
    std::sort(row, next, further_left);
    row = next;
  }
  return papers;
}

}  // namespace

Outlines find_outlines(const View& view, const std::vector<CharacterMark>& characters) {
  Outlines found;
  found.papers = without_nested(view, without_repeats(without_print(view, believable(view))), characters);
  // A shape without anything like text on it is a plate, a tile or a fold.
  std::erase_if(found.papers,
                [&](const Outline& paper) { return characters_in(paper.corners, characters) < kLeastOutside; });
  if (found.papers.empty() || is_spread(found.papers)) return {};
  const int outside = characters_outside(found.papers, characters);
  const int inside = static_cast<int>(characters.size()) - outside;
  const bool faint = std::any_of(found.papers.begin(), found.papers.end(),
                                 [](const Outline& paper) { return paper.step < kFaintStep; });
  found.text_outside =
      outside >= (faint ? kLeastOutsideFaint : std::max<double>(kLeastOutside, kOutsideShare * inside));
  const bool certain = std::all_of(found.papers.begin(), found.papers.end(), is_certain_card);
  if (found.text_outside && !certain) return {};
  found.papers = in_reading_order(std::move(found.papers));
  return found;
}

}  // namespace zerotrip::prepare
