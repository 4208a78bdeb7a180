#include <algorithm>
#include <array>

#include "models/text.h"
#include "validators/checks/cancellation.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"

namespace zerotrip::checks {
namespace {

constexpr std::u32string_view kProvinces =
    U"京津冀晋蒙内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新";

bool are_digits(std::u32string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_digit); }

// 陕(2018)汉中市不动产权第0001234号: province, year (2015 and later), place, serial.
bool is_real_estate_certificate_number(std::string_view text) {
  const std::u32string number = to_code_points(fold(text));
  constexpr std::u32string_view kTitle = U"不动产权第";
  const std::size_t title = number.find(kTitle);
  if (number.size() < 8 || title == std::u32string::npos || number.back() != U'号') return false;
  const bool head = kProvinces.find(number[0]) != std::u32string_view::npos && number[1] == U'(' && number[6] == U')';
  const std::u32string_view year = std::u32string_view(number).substr(2, 4);
  if (!head || !are_digits(year) || year < U"2015") return false;
  const std::size_t serial = title + kTitle.size();
  const std::u32string_view digits = std::u32string_view(number).substr(serial, number.size() - serial - 1);
  return title > 8 && digits.size() >= 4 && digits.size() <= 10 && are_digits(digits);
}

bool is_one_of(char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; }

// GB/T 37346-2019: 12 digits, two letters of the parcel, 5 digits, one letter of the fixture, 8 digits.
bool is_unit_number(std::string_view text) {
  const std::string number = without_spaces(fold(text));
  if (number.size() != 28) return false;
  const auto digits = [&](std::size_t from, std::size_t count) {
    return std::all_of(number.begin() + static_cast<std::ptrdiff_t>(from),
                       number.begin() + static_cast<std::ptrdiff_t>(from + count),
                       [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(0, 12) && is_one_of(number[12], "GJZ") && is_one_of(number[13], "ABSXCDEFGHWY") && digits(14, 5) &&
         is_one_of(number[19], "FLQW") && digits(20, 8) && number.substr(0, 6) != "000000";
}

void check_structure(Record& record, const PlacedField& field, bool holds) {
  if (holds) return record.passed("certificate.number_malformed", *field.paper);
  Failure failure;
  failure.actual = field.text();
  failure.fields.push_back(field);
  record.failed("certificate.number_malformed", *field.paper, std::move(failure));
}

// The full name of the county: province, prefecture, county; empty when the code is unknown.
std::string place_of(const Regions& regions, const std::string& county) {
  std::string place;
  for (const std::string& code : {county.substr(0, 2) + "0000", county.substr(0, 4) + "00", county}) {
    const auto found = regions.find(code);
    if (!found.empty() && !found.front()->name.ends_with("市辖区")) place += found.front()->name;
  }
  return place;
}

// Conflicts when the address names another place at a level that the number's county has, too.
bool is_in_region(const CaseFile& file, const std::string& county, const PlacedField& address) {
  for (const Region* region : file.catalogue.regions.find(county))
    if (address.text().find(region->name) != std::string::npos) return true;
  const std::string place = place_of(file.catalogue.regions, county);
  if (place.empty()) return true;
  return match_address(read_text_of(*address.field), place, file.tables()).match != Match::kDifferent;
}

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
  const Field* printed = paper.document->find("printed");
  const auto* labelled = printed == nullptr ? nullptr : std::get_if<LabelledTexts>(&printed->value);
  if (labelled != nullptr)
    for (const auto& [label, value] : *labelled) texts.emplace_back(label).append("：").append(value);
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
  static constexpr std::array<std::string_view, 14> kPlaces = {"号", "路", "街",   "巷", "道", "村", "镇",
                                                               "乡", "组", "小区", "园", "楼", "幢", "栋"};
  return std::none_of(kPlaces.begin(), kPlaces.end(),
                      [&](std::string_view word) { return address.find(word) != std::string::npos; });
}

void compare_address(const CaseFile& file, Record& record, const AddressOnPaper& address) {
  const std::string_view expected = stated(file.application.service_address);
  const MatchAnswer answer = match_address(read_text_of(*address.field.field), expected, file.tables());
  const bool supporting = address.field.name == "business_address";
  // 汉中市 alone, or what a reader left of an address, is no place.
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

// 作废 or 注销 stamped on a title, or said of this very one: 本证作废. 原证…已注销 speaks of an older one.
void check_cancellation(const CaseFile& file, Record& record, const Paper& paper) {
  std::vector<std::string> words;
  const std::string remarks = without_spaces(fold(file.text(paper, "remarks")));
  for (const std::string_view said : {"本证作废", "本证注销", "此证作废", "此证注销", "本证已注销", "本证已作废"})
    if (remarks.find(said) != std::string::npos) words.emplace_back(said);
  if (std::string stamp = stamped_cancellation(file, paper); !stamp.empty()) words.push_back(std::move(stamp));
  if (words.empty()) return;
  Failure failure;
  failure.actual = words.front();
  failure.severity = Severity::kReview;
  record.failed("property.under_restriction", paper, std::move(failure));
}

}  // namespace

void check_certificate_numbers(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file, "real_estate_certificate")) {
    if (const PlacedField number = file.find(*paper, "certificate_number"))
      check_structure(record, number, is_real_estate_certificate_number(number.text()));
    if (const PlacedField unit = file.find(*paper, "real_estate_unit_number"))
      check_structure(record, unit, is_unit_number(unit.text()));
  }
}

void check_certificate_regions(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const PlacedField unit = file.find(*paper, "real_estate_unit_number");
    const PlacedField address = file.find(*paper, "property_address");
    if (!unit || !address || !is_unit_number(unit.text())) continue;
    const std::string county = without_spaces(fold(unit.text())).substr(0, 6);
    if (is_in_region(file, county, address)) {
      record.passed("certificate.region_differs", *paper, {"agreement"});
      continue;
    }
    Failure failure;
    failure.expected = place_of(file.catalogue.regions, county);
    failure.actual = address.text();
    failure.fields = {unit, address};
    record.failed("certificate.region_differs", *paper, std::move(failure));
  }
}

void check_restrictions(const CaseFile& file, Record& record) {
  for (const Paper* paper : papers_of_row(file, items::kProperty))
    for (const std::string& text : texts_about_rights(file, *paper)) {
      if (restriction_in(text).empty()) continue;
      Failure failure;
      failure.actual = text;
      if (const PlacedField remarks = file.find(*paper, "remarks")) failure.fields.push_back(remarks);
      record.failed("property.under_restriction", *paper, std::move(failure));
    }
  for (const Paper* paper : papers_of_row(file, items::kProperty)) check_cancellation(file, record, *paper);
}

void check_addresses(const CaseFile& file, Record& record) {
  if (stated(file.application.service_address).empty()) return;
  for (const AddressOnPaper& address : addresses_of(file)) compare_address(file, record, address);
}

}  // namespace zerotrip::checks
