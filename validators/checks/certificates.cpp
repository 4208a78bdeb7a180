#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <string>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/places.h"
#include "validators/comparisons.h"
#include "validators/matching/address.h"

namespace zerotrip::checks {
namespace {

// The province's short name in a certificate's number, and its two digits of GB/T 2260.
const std::map<char32_t, std::string_view>& provinces() {
  static const std::map<char32_t, std::string_view> kProvinces = {
      {U'京', "11"}, {U'津', "12"}, {U'冀', "13"}, {U'晋', "14"}, {U'蒙', "15"}, {U'内', "15"}, {U'辽', "21"},
      {U'吉', "22"}, {U'黑', "23"}, {U'沪', "31"}, {U'苏', "32"}, {U'浙', "33"}, {U'皖', "34"}, {U'闽', "35"},
      {U'赣', "36"}, {U'鲁', "37"}, {U'豫', "41"}, {U'鄂', "42"}, {U'湘', "43"}, {U'粤', "44"}, {U'桂', "45"},
      {U'琼', "46"}, {U'渝', "50"}, {U'川', "51"}, {U'蜀', "51"}, {U'贵', "52"}, {U'黔', "52"}, {U'云', "53"},
      {U'滇', "53"}, {U'藏', "54"}, {U'陕', "61"}, {U'秦', "61"}, {U'甘', "62"}, {U'陇', "62"}, {U'青', "63"},
      {U'宁', "64"}, {U'新', "65"}};
  return kProvinces;
}

bool are_digits(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// 陕(2018)汉中市不动产权第0001234号: province, year (2015 and later), place, serial.
struct CertificateNumber {
  std::string_view province;  // two digits
  int year = 0;
  std::string place;
};

std::optional<CertificateNumber> parse_certificate_number(std::string_view text) {
  std::u32string number = to_code_points(fold(text));
  if (!number.empty() && is_ascii_digit(number.back())) number += U'号';  // some registers leave it out
  constexpr std::u32string_view kTitle = U"不动产权第";
  if (const std::size_t at = number.find(U"不动产权证第"); at != std::u32string::npos) number.erase(at + 4, 1);
  const std::size_t title = number.find(kTitle);
  if (number.size() < 8 || title == std::u32string::npos || title <= 8 || number.back() != U'号') return std::nullopt;
  const auto province = provinces().find(number[0]);
  if (province == provinces().end() || number[1] != U'(' || number[6] != U')') return std::nullopt;
  const std::u32string year = number.substr(2, 4);
  const std::size_t serial = title + kTitle.size();
  const std::u32string digits = number.substr(serial, number.size() - serial - 1);
  if (!are_digits(year) || !are_digits(digits) || digits.size() < 4 || digits.size() > 10) return std::nullopt;
  return CertificateNumber{province->second, std::stoi(to_utf8(year)), to_utf8(number.substr(7, title - 7))};
}

bool is_real_estate_certificate_number(std::string_view text, Date today) {
  constexpr int kFirstYear = 2015;  // 不动产登记暂行条例
  const auto number = parse_certificate_number(text);
  return number && number->year >= kFirstYear && number->year <= static_cast<int>(today.year());
}

bool is_one_of(char c, std::string_view letters) { return letters.find(c) != std::string_view::npos; }

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// 采矿许可证号: 23 characters since the national numbering (自然资办发〔2020〕32号, DZ/T 0443-2023 annex A), all digits
// but the first, which is a letter; 13 digits before it.
bool is_mining_licence_number(std::string_view text) {
  constexpr std::size_t kLength = 23, kOldLength = 13;
  const std::string number = without_spaces(fold(text));
  if (number.size() == kOldLength) return are_digits(std::string_view(number));
  return number.size() == kLength && std::isalnum(static_cast<unsigned char>(number.front())) != 0 &&
         are_digits(std::string_view(number).substr(1));
}

// GB/T 37346-2019: 12 digits, two letters of the parcel, 5 digits, one letter of the fixture, 8 digits.
bool is_unit_number(std::string_view text) {
  const std::string number = without_spaces(fold(text));
  if (number.size() != 28) return false;
  const std::string_view all = number;
  return are_digits(all.substr(0, 12)) && is_one_of(number[12], "GJZ") && is_one_of(number[13], "ABSXCDEFGHWY") &&
         are_digits(all.substr(14, 5)) && is_one_of(number[19], "FLQW") && are_digits(all.substr(20, 8)) &&
         all.substr(0, 6) != "000000";
}

// 项目代码, GB/T 40058-2021: YYMM-RRRRRR-DD-TT-NNNNNC.
constexpr std::array<std::size_t, 5> kPartsOfProjectCode = {4, 6, 2, 2, 6};

std::vector<std::string> parts_of_code(std::string_view text) {
  const std::string code = without_spaces(fold(text));
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= code.size();) {
    const std::size_t end = std::min(code.find('-', from), code.size());
    parts.push_back(code.substr(from, end - from));
    from = end + 1;
  }
  return parts;
}

// A number of groups of digits is meant as a project's code; a document's number (汉发改〔2025〕12号) is another thing.
bool is_meant_as_project_code(const std::vector<std::string>& parts) {
  return parts.size() >= kPartsOfProjectCode.size() - 1 &&
         std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return are_digits(part); });
}

bool is_project_code(const std::vector<std::string>& parts) {
  return std::equal(parts.begin(), parts.end(), kPartsOfProjectCode.begin(), kPartsOfProjectCode.end(),
                    [](const std::string& part, std::size_t size) { return part.size() == size; }) &&
         std::stoi(parts[0].substr(2)) >= 1 && std::stoi(parts[0].substr(2)) <= 12;
}

void check_structure(Record& record, const PlacedField& field, bool holds) {
  if (holds) return record.passed("certificate.number_malformed", *field.paper);
  Failure failure;
  failure.actual = field.text();
  failure.fields.push_back(field);
  record.failed("certificate.number_malformed", *field.paper, std::move(failure));
}

// The full name of a place: province, prefecture, county, as far as the code goes; empty when it is unknown.
std::string place_of(const Regions& regions, const std::string& code) {
  std::string place;
  std::string before;
  for (const std::string& level : {code.substr(0, 2) + "0000", code.substr(0, 4) + "00", code}) {
    const auto found = level == before ? std::vector<const Region*>() : regions.find(level);
    if (!found.empty() && !found.front()->name.ends_with("市辖区")) place += found.front()->name;
    before = level;
  }
  return place;
}

// Conflicts when the address names another place at a level that the code has, too.
bool is_in_region(const CaseFile& file, const std::string& code, const ReadText& address) {
  for (const Region* region : file.catalogue.regions.find(code))
    if (region->level == 3 && address.text.find(region->name) != std::string::npos) return true;
  const std::string place = place_of(file.catalogue.regions, code);
  if (place.empty()) return true;
  return match_address(address, place, file.tables()).match != Match::kDifferent;
}

// The place in a certificate's number, 汉中市 or 汉台区 of the province; its province alone where no such place is
// known (浦字).
std::string code_of(const CertificateNumber& number, const Regions& regions) {
  for (const Region* region : regions.named(number.place))
    if (region->code.starts_with(number.province)) return region->code;
  return std::string(number.province) + "0000";
}

bool names_a_region(const CaseFile& file, std::string_view text) {
  const AddressRegion region = parse_address(text, file.catalogue.regions).region;
  return !region.province.empty() || !region.prefecture.empty() || !region.counties.empty();
}

// The paper's address where it says in which region it lies; else that of the supply.
ReadText address_with_region(const CaseFile& file, const PlacedField& address) {
  if (address && names_a_region(file, address.text())) return read_text_of(*address.field);
  return {std::string(stated(file.application.service_address)), {}, 1};
}

void compare_region(const CaseFile& file, Record& record, const PlacedField& number, const std::string& code,
                    const PlacedField& address) {
  const ReadText place = address_with_region(file, address);
  if (place.text.empty()) return;
  if (is_in_region(file, code, place)) return record.passed("certificate.region_differs", *number.paper, {"agreement"});
  Failure failure;
  failure.expected = place_of(file.catalogue.regions, code);
  failure.actual = place.text;
  failure.fields = {number};
  if (address) failure.fields.push_back(address);
  record.failed("certificate.region_differs", *number.paper, std::move(failure));
}

// 西安市房权证雁塔区字第…号: older numbers name the city or county whose office issued them.
void compare_place_in_number(const CaseFile& file, Record& record, const Paper& paper) {
  const PlacedField number = file.find(paper, "certificate_number");
  const std::string place = place_of_supply(file);
  if (!number || place.empty() || !lies_in_another_county(file, number.text(), place)) return;
  Failure failure;
  failure.expected = number.text();
  failure.actual = place;
  failure.fields = {number};
  record.failed("certificate.region_differs", paper, std::move(failure));
}

void check_project_code(const CaseFile& file, Record& record, const Paper& approval) {
  const PlacedField number = file.find(approval, "certificate_number");
  const std::vector<std::string> parts = parts_of_code(number.text());
  if (!number || !is_meant_as_project_code(parts)) return;
  check_structure(record, number, is_project_code(parts));
  if (is_project_code(parts) && file.catalogue.regions.is_province(parts[1].substr(0, 2)))
    compare_region(file, record, number, parts[1], {});
}

}  // namespace

void check_certificate_numbers(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file, "real_estate_certificate")) {
    if (const PlacedField number = file.find(*paper, "certificate_number"))
      check_structure(record, number, is_real_estate_certificate_number(number.text(), file.today));
    if (const PlacedField unit = file.find(*paper, "real_estate_unit_number"))
      check_structure(record, unit, is_unit_number(unit.text()));
  }
  // 房他证, 土地他项权利证: proofs of a mortgage, none of ownership.
  for (const std::string_view kind : {"house_ownership_certificate", "land_use_certificate"})
    for (const Paper* paper : judged_papers(file, kind))
      if (const PlacedField number = file.find(*paper, "certificate_number"))
        check_structure(record, number, !holds_any_of(number.text(), {"他证", "他项", "他字", "预告", "预售"}));
  for (const Paper* licence : judged_papers(file, "mining_licence"))
    if (const PlacedField number = file.find(*licence, "certificate_number"))
      check_structure(record, number, is_mining_licence_number(number.text()));
}

void check_certificate_regions(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const PlacedField address = file.find(*paper, "property_address");
    const PlacedField unit = file.find(*paper, "real_estate_unit_number");
    if (unit && address && is_unit_number(unit.text()))
      compare_region(file, record, unit, without_spaces(fold(unit.text())).substr(0, 6), address);
    if (paper->kind() == "house_ownership_certificate" || paper->kind() == "land_use_certificate")
      compare_place_in_number(file, record, *paper);
    if (paper->kind() != "real_estate_certificate") continue;
    const PlacedField number = file.find(*paper, "certificate_number");
    if (const auto parsed = parse_certificate_number(number.text()); number && parsed)
      compare_region(file, record, number, code_of(*parsed, file.catalogue.regions), address);
  }
}

void check_project_codes(const CaseFile& file, Record& record) {
  for (const Paper* approval : judged_papers(file, "project_approval")) check_project_code(file, record, *approval);
}

}  // namespace zerotrip::checks
