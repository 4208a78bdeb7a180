#include "pipeline/extract/change_table.h"

#include <algorithm>
#include <optional>

#include "pipeline/extract/table_layout.h"

namespace zerotrip {
namespace {

enum Owner { kFormer, kCurrent, kItem };
constexpr int kColumnsAskedFor = 2;

const std::vector<LabelPattern>& patterns() {
  static const std::vector<LabelPattern> kPatterns = [] {
    std::vector<LabelPattern> all;
    const auto add = [&](Owner owner, const std::vector<std::string>& labels) {
      const std::vector<LabelPattern> some = patterns_of(labels, owner);
      all.insert(all.end(), some.begin(), some.end());
    };
    add(kFormer,
        {"变更前内容", "变更前登记内容", "原登记内容", "原登记事项", "变更前事项", "原核准登记事项", "变更前"});
    add(kCurrent,
        {"变更后内容", "变更后登记内容", "现登记内容", "变更登记事项", "变更后事项", "核准变更登记事项", "变更后"});
    add(kItem, {"变更事项", "变更项目", "登记事项", "事项", "项目"});
    return all;
  }();
  return kPatterns;
}

std::optional<std::size_t> column_of(const TableHead& table, int owner) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].owner == owner) return i;
  return std::nullopt;
}

bool is_about_name(const Glyphs& item) {
  const std::u32string text = folded_text_of(item);
  return text.find(U"名称") != std::u32string::npos || text.find(U"姓名") != std::u32string::npos ||
         text.find(U"字号") != std::u32string::npos;
}

}  // namespace

std::vector<ChangedName> changed_names(const std::vector<Run>& runs, const Ruling& ruling) {
  const auto head = find_table_head(runs, patterns(), kColumnsAskedFor);
  if (!head) return {};
  const auto former = column_of(*head, kFormer), current = column_of(*head, kCurrent);
  if (!former || !current || *former == 0) return {};
  const TableText table = table_of_items(*head, runs, *former - 1, ruling);
  for (const TableRow& row : table.rows) {
    if (!is_about_name(row[*former - 1])) continue;
    return {{"former_name", "变更前", row[*former]},
            {"company_name", "变更后", row[*current]},
            {"name", "变更后", row[*current]}};
  }
  return {};
}

}  // namespace zerotrip
