#include <algorithm>
#include <array>

#include "models/text.h"
#include "validators/checks/cancellation.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/places.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

// Words that restrict a right; each counts only where no word of denial stands right before it.
constexpr std::array<std::string_view, 7> kRestrictions = {"抵押",     "查封",   "冻结", "异议登记",
                                                           "预告登记", "居住权", "限制"};
constexpr std::array<std::string_view, 5> kDenials = {"无", "未", "没有", "不存在", "解除"};
constexpr std::size_t kDenialReachBytes = 15;  // five characters before the word

bool is_denied(std::string_view text, std::size_t at) {
  const std::size_t from = at > kDenialReachBytes ? at - kDenialReachBytes : 0;
  const std::string_view before = text.substr(from, at - from);
  return holds_any_of(before, kDenials);
}

std::string_view restriction_in(std::string_view text) {
  for (const std::string_view word : kRestrictions)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
      if (!is_denied(text, at)) return word;
  return {};
}

std::vector<std::string> texts_about_rights(const CaseFile& file, const Paper& paper) {
  std::vector<std::string> texts = {file.text(paper, "remarks")};
  for (const auto& [label, value] : printed_on(paper)) texts.emplace_back(label).append("：").append(value);
  return texts;
}

bool any_property_paper(const CaseFile& file) { return !papers_of_row(file, items::kProperty).empty(); }

struct AddressOnPaper {
  const Paper* paper;
  PlacedField field;
  std::optional<Severity> severity;
};

// A demolition list has many addresses, and a permit names the streets around an area (拆迁范围, 征收范围).
bool is_about_one_address(const Paper& paper) {
  return paper.kind() != "demolition_list" && paper.kind() != "demolition_permit";
}

// Papers whose address must be the service address; a licence's only where no property paper stands.
std::vector<AddressOnPaper> addresses_of(const CaseFile& file) {
  std::vector<AddressOnPaper> addresses;
  for (const Paper* paper : judged_papers(file)) {
    if (const PlacedField property = file.find(*paper, "property_address"); property && is_about_one_address(*paper))
      addresses.push_back({paper, property, std::nullopt});
    const bool proves_the_firm = is_subject_kind(paper->kind()) && paper->stands_for(Party::kOrganization);
    const PlacedField registered = file.find(*paper, "business_address");
    if (!proves_the_firm || !registered) continue;
    const auto severity = any_property_paper(file) ? std::optional(Severity::kNotice) : std::nullopt;
    addresses.push_back({paper, registered, severity});
  }
  return addresses;
}

bool names_no_place(const std::string& address) {
  static constexpr std::array<std::string_view, 12> kPlaces = {"号", "路",   "街", "巷", "道", "村",
                                                               "组", "小区", "园", "楼", "幢", "栋"};
  return std::none_of(kPlaces.begin(), kPlaces.end(),
                      [&](std::string_view word) { return address.find(word) != std::string::npos; });
}

void compare_address(const CaseFile& file, Record& record, const AddressOnPaper& address) {
  const std::string_view expected = stated(file.application.service_address);
  const MatchAnswer answer = match_address(read_text_of(*address.field.field), expected, file.tables());
  const bool supporting = address.field.name == "business_address";
  // 汉中市, 汉台区铺镇, or what a reader left of an address, is no place.
  if (answer.less_precise && !supporting && names_no_place(address.field.text())) {
    record.doubt(address.field);
    return record.left_open("address.differs_from_application", *address.paper, why::kUncertain);
  }
  if (supporting && answer.match != Match::kSame && answer.match != Match::kDifferent) return;
  record_match(record,
               {"address.differs_from_application", address.paper, address.field, expected, false, address.severity},
               answer);
  if (answer.match == Match::kDifferent || !answer.less_precise || supporting) return;
  Failure failure;
  failure.expected = expected;
  failure.actual = address.field.text();
  failure.fields.push_back(address.field);
  record.failed("address.less_precise", *address.paper, std::move(failure));
}

// 本证作废, 该不动产权证书已注销, 已转移登记给…: said of this very title. 原证…已注销 speaks of an older one.
std::string cancelled_in(const std::string& remarks) {
  constexpr std::size_t kReachBytes = 30;  // ten characters from the title to its end
  for (const std::string_view end : {"作废", "注销", "失效", "收回", "收缴"})
    for (std::size_t at = remarks.find(end); at != std::string::npos; at = remarks.find(end, at + end.size())) {
      const std::size_t from = at > kReachBytes ? at - kReachBytes : 0;
      for (const std::string_view title : {"本证", "此证", "该证", "本不动产权证", "该不动产权证", "此不动产权证"})
        if (const std::size_t own = remarks.rfind(title, at); own != std::string::npos && own >= from)
          return remarks.substr(own, at + end.size() - own);
    }
  for (const std::string_view gone : {"已转移登记给", "已转移登记至", "已过户给", "已转让给", "已办理转移登记至"})
    if (remarks.find(gone) != std::string::npos) return std::string(gone);
  return {};
}

// 权利类型 of a title that is none of ownership: 抵押权, 预告登记.
std::string other_right_of(const CaseFile& file, const Paper& paper) {
  if (const std::string& type = file.text(paper, "right_type"); !restriction_in(type).empty()) return type;
  for (const auto& [label, value] : printed_on(paper))
    if (label.find("权利类型") != std::string::npos && !restriction_in(value).empty()) return value;
  return {};
}

// What ends a title, stamped on it or in its words.
void check_cancellation(const CaseFile& file, Record& record, const Paper& paper) {
  std::vector<std::string> words;
  for (std::string said :
       {cancelled_in(without_spaces(fold(file.text(paper, "remarks")))), other_right_of(file, paper)})
    if (!said.empty()) words.push_back(std::move(said));
  if (std::string stamp = stamped_cancellation(file, paper); !stamp.empty()) words.push_back(std::move(stamp));
  if (words.empty()) return;
  Failure failure;
  failure.actual = words.front();
  failure.severity = Severity::kReview;
  record.failed("property.under_restriction", paper, std::move(failure));
}

// Without a service address the papers of the property say among themselves where it is.
void check_one_place(const CaseFile& file, Record& record) {
  PlacedField first;
  for (const Paper* paper : papers_of_row(file, items::kProperty)) {
    const PlacedField place = is_about_one_address(*paper) ? file.find(*paper, "property_address") : PlacedField{};
    if (!place) continue;
    if (!first)
      first = place;
    else if (match_address(read_text_of(*place.field), first.text(), file.tables()).match == Match::kDifferent)
      record.not_done("address.differs_from_application", *paper, why::kOfAnother, place);
  }
}

}  // namespace

void check_restrictions(const CaseFile& file, Record& record) {
  for (const Paper* paper : papers_of_row(file, items::kProperty)) {
    check_cancellation(file, record, *paper);
    if (record.has_finding("property.under_restriction", paper->id)) continue;
    for (const std::string& text : texts_about_rights(file, *paper)) {
      if (restriction_in(text).empty()) continue;
      Failure failure;
      failure.actual = text;
      if (const PlacedField remarks = file.find(*paper, "remarks")) failure.fields.push_back(remarks);
      record.failed("property.under_restriction", *paper, std::move(failure));
    }
  }
}

void check_addresses(const CaseFile& file, Record& record) {
  if (stated(file.application.service_address).empty()) return check_one_place(file, record);
  for (const AddressOnPaper& address : addresses_of(file)) compare_address(file, record, address);
}

void check_statement_issuers(const CaseFile& file, Record& record) {
  for (const Paper* statement : judged_papers(file, "property_statement")) {
    const PlacedField issuer = file.find(*statement, "issuing_authority");
    const PlacedField place = file.find(*statement, "property_address");
    const std::string address(place ? std::string_view(place.text()) : stated(file.application.service_address));
    // A committee states what it knows of its own village; a body of another county, town or village knows nothing.
    if (issuer && lies_elsewhere(file, issuer.text(), address))
      record.not_done("address.differs_from_application", *statement, why::kIssuerElsewhere, issuer);
  }
}

}  // namespace zerotrip::checks
