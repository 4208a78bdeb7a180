// What letters of authorisation are about beside the matter: whose account, which house, for whom. A letter for another
// one gives no mandate here (民法典 art. 165: the matter is stated).
#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "validators/checks/accounts.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/places.h"
#include "validators/unit_names.h"

namespace zerotrip::checks {
namespace {

// --- accounts ------------------------------------------------------------------------------------------------

// A number of that length that stands for something else: 联系电话0916…, 证号….
bool is_named_otherwise(std::string_view before) {
  constexpr std::size_t kReachBytes = 18;
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kReachBytes));
  return holds_any_of(near, {"电话", "手机", "传真", "证号", "证件", "证书", "执照", "代码", "合同", "账号", "卡号"});
}

void add_numbers_of(std::vector<std::string>& numbers, std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789";
  const std::string folded = fold(text);
  for (std::size_t at = folded.find_first_of(kDigits); at != std::string::npos;
       at = folded.find_first_of(kDigits, at)) {
    const std::size_t end = std::min(folded.find_first_not_of(kDigits, at), folded.size());
    const std::string digits = folded.substr(at, end - at);
    if (is_account_number(digits) && !is_named_otherwise(std::string_view(folded).substr(0, at)))
      numbers.push_back(digits);
    at = end;
  }
}

std::vector<std::string> accounts_on(const CaseFile& file, const Paper& letter) {
  std::vector<std::string> numbers;
  add_numbers_of(numbers, file.text(letter, "matter"));
  add_numbers_of(numbers, file.text(letter, "account_number"));
  for (const auto& [label, value] : printed_on(letter))
    if (holds_any_of(label, {"户号", "客户编号", "用户编号", "用电编号"})) add_numbers_of(numbers, value);
  return numbers;
}

bool is_of_another_account(const CaseFile& file, const Paper& letter) {
  const std::string expected = fold_number(stated(file.application.account_number));
  const std::vector<std::string> numbers = accounts_on(file, letter);
  if (expected.empty() || numbers.empty()) return false;
  return std::none_of(numbers.begin(), numbers.end(),
                      [&](const std::string& number) { return same_account(number, expected); });
}

// --- houses --------------------------------------------------------------------------------------------------

bool is_of_another_house(const CaseFile& file, const Paper& letter) {
  const std::string place = place_of_supply(file);
  for (const auto& [label, value] : printed_on(letter))
    if (holds_any_of(label, {"用电地址", "用电地点", "坐落", "座落", "房屋地址"}) &&
        is_another_house(file, value, place))
      return true;
  return is_another_house(file, address_in_prose(file, file.text(letter, "matter")), place);
}

// --- persons -------------------------------------------------------------------------------------------------

// 为…办理: the words between; nothing for 代为办理, 作为….
std::vector<std::string_view> whom_it_is_done_for(std::string_view matter) {
  std::vector<std::string_view> persons;
  for (const std::string_view marker : {"为", "替", "帮"})
    for (std::size_t at = matter.find(marker); at != std::string_view::npos; at = matter.find(marker, at + 1)) {
      const std::string_view before = matter.substr(0, at);
      if (before.ends_with("作") || before.ends_with("代") || before.ends_with("因") || before.ends_with("视") ||
          before.ends_with("名") || before.ends_with("变更") || before.ends_with("改") || before.ends_with("称"))
        continue;
      const std::string_view rest = matter.substr(at + marker.size());
      const std::size_t end = std::min({rest.find("办理"), rest.find("代办"), rest.find("申请"), rest.find("申办")});
      if (end == std::string_view::npos || holds_any_of(rest.substr(0, end), {",", "。", ";", "、"})) continue;
      persons.push_back(rest.substr(0, end));
    }
  return persons;
}

// All characters of the short name stand in the long one, in order: 青禾公司 is 汉中青禾商贸有限公司.
bool is_short_for(std::string_view name, std::string_view full) {
  const std::u32string letters = to_code_points(name), whole = to_code_points(full);
  std::size_t at = 0;
  for (const char32_t letter : whole)
    if (at < letters.size() && letters[at] == letter) ++at;
  return at == letters.size();
}

bool is_known_here(const CaseFile& file, const Paper& letter, std::string_view person) {
  const std::string principal = fold(file.text(letter, "principal"));
  for (const std::string_view name :
       {customer_name(file), organization_name(file), former_name(file), std::string_view(principal)}) {
    const std::string folded = fold(name);
    if (folded.empty()) continue;
    if (person.find(folded) != std::string_view::npos || is_short_for(person, folded)) return true;
  }
  return false;
}

// Another firm, or somebody who is called by kinship or as a third one. 为新建厂房办理 names nobody.
bool is_somebody_else(const CaseFile& file, const Paper& letter, std::string_view person) {
  if (holds_any_of(person, {"我", "本", "委托", "名下", "房", "该", "供电", "国网", "电力"})) return false;
  if (person == "公司" || person == "单位" || is_known_here(file, letter, person)) return false;
  if (holds_any_of(person, {"母亲", "父亲", "妻子", "丈夫", "儿子", "女儿", "朋友", "亲戚", "亲友", "邻居", "同事",
                            "他人", "别人", "第三人", "第三方", "另一"}))
    return true;
  return looks_like_unit(person);
}

bool is_for_somebody_else(const CaseFile& file, const Paper& letter) {
  const std::string matter = fold(file.text(letter, "matter"));
  const std::vector<std::string_view> persons = whom_it_is_done_for(matter);
  return std::any_of(persons.begin(), persons.end(),
                     [&](std::string_view person) { return is_somebody_else(file, letter, person); });
}

}  // namespace

void check_letter_subjects(const CaseFile& file, Record& record) {
  for (const Paper* letter : judged_papers(file)) {
    if (!is_letter_kind(letter->kind())) continue;
    if (is_of_another_account(file, *letter) || is_of_another_house(file, *letter) ||
        is_for_somebody_else(file, *letter))
      record.not_done("authority.matter_missing", *letter, why::kOfAnother, file.find(*letter, "matter"));
  }
}

}  // namespace zerotrip::checks
