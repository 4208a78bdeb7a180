#include "validators/unit_names.h"

#include <algorithm>
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
// With these the names of shops and works end (个体工商户名称管理办法), and no person's.
constexpr std::array<std::string_view, 18> kSureEnds = {"店",     "厂",   "馆",   "超市",   "酒楼",   "饭庄",
                                                        "农家乐", "网吧", "诊所", "商店",   "药房",   "维修部",
                                                        "服务部", "中心", "门市", "门市部", "工作室", "养殖场"};

bool ends_like_unit(std::string_view name) {
  return std::any_of(kSureEnds.begin(), kSureEnds.end(), [&](std::string_view end) { return name.ends_with(end); });
}

}  // namespace

bool is_surely_unit(std::string_view name) {
  return count_code_points(name) >= kShortestUnitName && (holds_any_of(name, kSureWords) || ends_like_unit(name));
}

bool looks_like_unit(std::string_view name) {
  if (count_code_points(name) < kShortestUnitName) return false;
  return holds_any_of(name, kUnitWords);
}

}  // namespace zerotrip
