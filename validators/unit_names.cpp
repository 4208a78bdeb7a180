#include "validators/unit_names.h"

#include <array>

#include "models/text.h"

namespace zerotrip {
namespace {

// Names of persons stay below this length unless they carry a middle dot; a firm's has place, trade and form.
constexpr std::size_t kShortestUnitName = 5;
constexpr std::array<std::string_view, 22> kUnitWords = {"公司", "厂",   "店",   "社",     "局", "院", "学校", "委员会",
                                                         "中心", "集团", "企业", "事务所", "馆", "站", "部",   "商行",
                                                         "村",   "政府", "协会", "寺",     "会", "场"};

constexpr std::array<std::string_view, 12> kSureWords = {"公司", "合作社", "委员会", "集团", "事务所", "学校",
                                                         "医院", "银行",   "协会",   "商行", "经营部", "有限"};

}  // namespace

bool is_surely_unit(std::string_view name) { return looks_like_unit(name) && holds_any_of(name, kSureWords); }

bool looks_like_unit(std::string_view name) {
  if (count_code_points(name) < kShortestUnitName) return false;
  return holds_any_of(name, kUnitWords);
}

}  // namespace zerotrip
