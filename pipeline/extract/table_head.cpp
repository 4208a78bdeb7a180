// The row that names the columns of a table.
#include <algorithm>
#include <cmath>

#include "pipeline/extract/table_layout.h"

namespace zerotrip {
namespace {

constexpr int kLeastKnownColumns = 2;
constexpr double kHeadReach = 1.2;   // a head of two lines: so many heights above and below its fullest row
constexpr double kPartOfHead = 0.6;  // blank in heights between a label and what belongs to it: 表号(资产号)

void sort_by_left(std::vector<TableColumn>& columns) {
  std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
}

int known_in(const std::vector<LabelHit>& hits, int fields) {
  return static_cast<int>(std::count_if(
      hits.begin(), hits.end(), [fields](const LabelHit& hit) { return hit.owner < fields && hit.followed_by_gap; }));
}

// What follows a label without a blank belongs to its head, anything else is a head of its own.
void add_head_text(std::vector<TableColumn>& columns, const Run& run) {
  for (TableColumn& column : columns) {
    const bool apart = run.box.left - column.right > kPartOfHead * run.height() ||
                       column.left - run.box.right > kPartOfHead * run.height();
    if (apart) continue;
    column.left = std::min(column.left, run.box.left);
    column.right = std::max(column.right, run.box.right);
    return;
  }
  columns.push_back({-1, run.box.left, run.box.right, false});
}

TableHead head_of(const std::vector<Row>& rows, const std::vector<LabelPattern>& patterns) {
  const LabelledRows labelled = find_labels(rows, patterns);
  TableHead head;
  for (const LabelHit& hit : labelled.hits) head.columns.push_back({hit.owner, hit.box.left, hit.box.right, false});
  for (const Run& run : labelled.values) add_head_text(head.columns, run);
  for (const Row& row : rows) head.bottom = std::max(head.bottom, row.box.bottom);
  sort_by_left(head.columns);
  return head;
}

// Rows beside the fullest one that hold further labels: 用电 above 户号.
std::vector<Row> rows_of_head(const std::vector<Row>& rows, std::size_t fullest,
                              const std::vector<LabelPattern>& patterns) {
  std::vector<Row> head{rows[fullest]};
  const double reach = kHeadReach * typical_height(rows[fullest].runs);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double away = std::abs(rows[i].box.center_y() - rows[fullest].box.center_y());
    if (i == fullest || away > reach || find_labels({rows[i]}, patterns).hits.empty()) continue;
    head.push_back(rows[i]);
  }
  return head;
}

}  // namespace

std::optional<TableHead> find_table_head(const std::vector<Run>& runs, const std::vector<LabelPattern>& patterns,
                                         int fields) {
  const std::vector<Row> rows = rows_of(runs);
  int most = kLeastKnownColumns - 1;
  std::optional<std::size_t> fullest;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int known = known_in(find_labels({rows[i]}, patterns).hits, fields);
    if (known <= most) continue;
    most = known;
    fullest = i;
  }
  if (!fullest) return std::nullopt;
  return head_of(rows_of_head(rows, *fullest, patterns), patterns);
}

}  // namespace zerotrip
