#include "pipeline/paper_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "pipeline/layout/blanks.h"

namespace zerotrip {
namespace {

// Two papers on one sheet are parted by a blank of at least so many text heights.
constexpr double kBlankBetweenPapers = 2.5;
constexpr double kSureKind = 0.7;
// Of a part that only marks name, cut from a paper with a title: one mark more than make a kind.
constexpr double kSureBesideTitle = 0.76;

Classification kind_of(const std::vector<Run>& runs, const Catalogue& catalogue) {
  return classify(rows_of(runs), catalogue);
}

struct Cut {
  bool across = true;  // between upper and lower part
  double at = 0;
  double width = 0;
};

// In the widest blank that parts the runs into two along one axis.
std::optional<Cut> widest_blank(const std::vector<Run>& runs, bool across) {
  std::vector<std::pair<double, double>> spans;
  spans.reserve(runs.size());
  for (const Run& run : runs)
    spans.emplace_back(across ? run.box.top : run.box.left, across ? run.box.bottom : run.box.right);
  const std::vector<Blank> blanks = blanks_between(std::move(spans));
  const auto widest = std::max_element(blanks.begin(), blanks.end(),
                                       [](const Blank& a, const Blank& b) { return a.width() < b.width(); });
  if (widest == blanks.end()) return std::nullopt;
  return Cut{across, (widest->begin + widest->end) / 2, widest->width()};
}

std::pair<std::vector<Run>, std::vector<Run>> parted(const std::vector<Run>& runs, const Cut& cut) {
  std::pair<std::vector<Run>, std::vector<Run>> parts;
  for (const Run& run : runs) {
    const double centre = cut.across ? run.box.center_y() : run.box.center_x();
    (centre < cut.at ? parts.first : parts.second).push_back(run);
  }
  return parts;
}

// A certificate's rows have labels that other papers have too (有效期, 发证机关).
bool is_sure(const Classification& part, const Classification& whole) {
  return part.confidence >= (whole.titled && !part.titled ? kSureBesideTitle : kSureKind);
}

}  // namespace

std::vector<PaperPart> parts_of(const std::vector<Run>& runs, const Catalogue& catalogue) {
  const Classification whole = kind_of(runs, catalogue);
  const double least = kBlankBetweenPapers * typical_height(runs);
  for (const bool across : {true, false}) {
    const std::optional<Cut> cut = widest_blank(runs, across);
    if (!cut || cut->width < least) continue;
    auto [first, second] = parted(runs, *cut);
    const Classification a = kind_of(first, catalogue), b = kind_of(second, catalogue);
    const auto identity = [&](const Classification& c) {
      const DocumentDefinition* definition = catalogue.document(c.kind);
      return definition != nullptr && definition->natural_persons;
    };
    if (!is_sure(a, whole) || !is_sure(b, whole) || a.kind == b.kind) continue;
    if (identity(a) || identity(b)) return {{std::move(first), a}, {std::move(second), b}};
  }
  return {{runs, whole}};
}

}  // namespace zerotrip
