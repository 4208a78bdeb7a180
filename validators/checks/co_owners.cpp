// Who owns a property beside the owner who applies, and whether they were heard (民法典 art. 301: who disposes of what
// is owned jointly needs the others).
#include <algorithm>
#include <array>
#include <set>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/owner_names.h"
#include "validators/comparisons.h"
#include "validators/letter_persons.h"

namespace zerotrip::checks {
namespace {

// --- who was heard -------------------------------------------------------------------------------------------

// A paper of the case shows that the number beside the owner's name in the letter is somebody else's.
bool gives_number_of_another(const CaseFile& file, const Paper& letter, const std::string& owner) {
  const PlacedField number = file.find(letter, "principal_number");
  if (!number) return false;
  for (const Paper& card : file.papers()) {
    if (!is_identity_kind(card.kind())) continue;
    const PlacedField own = file.find_any(card, number_fields_of(card.kind()));
    const PlacedField name = file.find(card, "name");
    if (own && name && same_number(own.text(), number.text()) && !is_named(file, name, owner)) return true;
  }
  return false;
}

bool is_heard(const CaseFile& file, const Record& record, const std::string& owner) {
  for (const Paper* paper : judged_papers(file)) {
    const bool speaks = is_letter_kind(paper->kind()) || paper->kind() == "commitment_letter";
    if (!speaks || !is_usable_letter(record, *paper)) continue;
    if (!is_named(file, file.find_any(*paper, {"principal", "company_name"}), owner)) continue;
    if (gives_number_of_another(file, *paper, owner)) continue;
    if (paper->kind() == "commitment_letter" || names_applicant_or_agent(file, *paper)) return true;
  }
  return false;
}

bool is_applicant(const CaseFile& file, const std::string& owner) {
  return agrees(match_applicant(file, {owner, {}, 1.0}));
}

// --- whom the title names ------------------------------------------------------------------------------------

std::string without(std::string text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at))
    text.erase(at, words.size());
  return text;
}

// 100%, 100.00%, 1/1, 1: the whole.
bool is_whole_share(std::string_view text) {
  if (text == "1" || text == "1/1") return true;
  if (!text.starts_with("100") || !text.ends_with("%")) return false;
  return text.substr(3, text.size() - 4).find_first_not_of(".0") == std::string_view::npos;
}

// One way to say that nobody else owns it.
bool denies_in_words(std::string text) {
  static const std::set<std::string, std::less<>> kDenials = {
      "",     "单独所有", "单独",     "独有", "独自所有", "独立所有", "个人所有", "个人",     "私有", "私产",
      "自有", "全部",     "全额产权", "无",   "无共有人", "空白",     "以下空白", "一人所有", "-",    "--"};
  for (const std::string_view part : {"房屋", "土地", "不动产", "份额", "的", "本人", "私人", "占"})
    text = without(std::move(text), part);
  if (text.ends_with("所有权")) text.erase(text.size() - std::string_view("权").size());
  return kDenials.contains(text) || is_whole_share(text);
}

// 单独所有 and what else says that nobody else owns it, as the whole text, once or twice: 房屋单独所有(100%).
bool denies_others(std::string_view text) {
  const std::string all = without_spaces(fold(text));
  if (denies_in_words(all)) return true;
  static constexpr std::u32string_view kMarks = U"/,;()、";
  std::u32string part;
  for (const char32_t c : to_code_points(all) + U",") {
    if (kMarks.find(c) == std::u32string_view::npos) {
      part += c;
    } else {
      if (!denies_in_words(to_utf8(part))) return false;
      part.clear();
    }
  }
  return true;
}

bool names_only_owners(const CaseFile& file, const PlacedField& owners, std::string_view text) {
  std::string rest = without_spaces(fold(text));
  for (const std::string& owner : owners.field->texts()) rest = without(std::move(rest), without_spaces(fold(owner)));
  for (const std::string_view mark : {"、", ",", "/", "和", "与"}) rest = without(std::move(rest), mark);
  return rest.empty() || is_named(file, owners, text);
}

// The clause from `at` to its mark.
std::string clause_at(const std::string& text, std::size_t at) {
  return text.substr(at, std::min(text.find_first_of(",;. ", at), text.find("。", at)) - at);
}

// 共有人:陈月华, 共有权人为…: whom the label names; empty where it denies that there is anybody, or names the owners.
std::string named_behind(const CaseFile& file, const PlacedField& owners, const std::string& remarks,
                         std::string_view label) {
  for (std::size_t at = remarks.find(label); at != std::string::npos; at = remarks.find(label, at + 1)) {
    if (remarks.substr(0, at).ends_with("无") || remarks.substr(0, at).ends_with("没有")) continue;
    std::string names = clause_at(remarks, at + label.size());
    for (const std::string_view link : {":", "为", "是", "有"})
      if (names.starts_with(link)) names.erase(0, link.size());
    if (!denies_others(names) && !names_only_owners(file, owners, names)) return names;
  }
  return {};
}

// What only the remarks on property of several say. 共有宗地面积 and 业主共有 are of every flat.
std::string says_in_remarks(const std::string& remarks) {
  static constexpr std::array<std::string_view, 12> kWords{"共同财产", "共同共有", "按份共有", "夫妻共有",
                                                           "家庭共有", "共同所有", "继承人",   "另一方",
                                                           "已故",     "去世",     "%份额",    "%的产权份额"};
  for (const std::string_view word : kWords) {
    const std::size_t at = remarks.find(word);
    if (at == std::string::npos || remarks.substr(0, at).ends_with("业主") || remarks.substr(0, at).ends_with("非"))
      continue;
    if (word.starts_with("%") && remarks.substr(0, at).ends_with("100")) continue;
    return clause_at(remarks, at);
  }
  return {};
}

// Whom the paper names beside its owners, in the row of older certificates or in the remarks.
std::string printed_co_owners(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  for (const auto& [label, value] : printed_on(paper))
    if (label.find("共有人") != std::string::npos && !denies_others(value) && !names_only_owners(file, owners, value))
      return value;
  const std::string remarks = without_spaces(fold(file.text(paper, "remarks")));
  for (const std::string_view label : {"共有人", "共有权人", "其他权利人", "另一权利人"})
    if (std::string names = named_behind(file, owners, remarks, label); !names.empty()) return names;
  return {};
}

// 共同共有, 按份共有, 夫妻共有, or the names of others: older certificates name only the holder of this copy.
bool says_jointly_owned(const CaseFile& file, const Paper& paper, const PlacedField& owners) {
  const std::string& share = file.text(paper, "share");
  if (!denies_others(share) && !is_named(file, owners, share)) return true;
  return !says_in_remarks(without_spaces(fold(file.text(paper, "remarks")))).empty();
}

// Every 不动产权证书 says 单独所有, 共同共有 or 按份共有 (《不动产登记暂行条例实施细则》 and its form of certificate).
bool always_states_shares(const Paper& paper) { return paper.kind() == "real_estate_certificate"; }

void check_co_owners_of(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& owners) {
  const TextList names = owners.field->texts();
  const std::string& share = file.text(paper, "share");
  if (names.size() < 2 && share.empty() && always_states_shares(paper))
    return record.not_done("owner.co_owner_unheard", paper, why::kNotRead);
  const std::string printed = printed_co_owners(file, paper, owners);
  if (names.size() < 2 && printed.empty() && !says_jointly_owned(file, paper, owners)) return;
  TextList unheard;
  for (const std::string& name : names)
    if (!is_applicant(file, name) && !is_heard(file, record, name)) unheard.push_back(name);
  if (!printed.empty() && !is_applicant(file, printed) && !is_heard(file, record, printed)) unheard.push_back(printed);
  const bool others_unnamed = names.size() < 2 && printed.empty();
  if (unheard.empty() && !others_unnamed) return record.passed("owner.co_owner_unheard", paper, {"agreement"});
  Failure failure;
  failure.expected = listed(unheard);
  failure.expected_words = wanted_letter_words(file, unheard);
  failure.actual = unheard.empty() ? share : listed(unheard);
  failure.fields = {owners};
  if (const PlacedField printed_share = file.find(paper, "share")) failure.fields.push_back(printed_share);
  record.failed("owner.co_owner_unheard", paper, std::move(failure));
}

}  // namespace

void check_co_owners(const CaseFile& file, Record& record) {
  if (!file.asks_for_owner()) return;
  for (const Paper* paper : papers_of_row(file, items::kProperty)) {
    const PlacedField owners = file.find(*paper, "owners");
    if (owners && paper->kind() != "lease") check_co_owners_of(file, record, *paper, owners);
  }
}

}  // namespace zerotrip::checks
