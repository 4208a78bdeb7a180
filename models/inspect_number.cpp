// What is this number, and does it hold? The interface is in models/numbers.h.
#include <algorithm>

#include "models/numbers.h"
#include "models/regions.h"

namespace zerotrip {
namespace {

constexpr std::string_view kForeigner = "9";  // first digit of the 2023 cards of foreigners
constexpr int kFirstPlausibleYear = 1850;
constexpr int kLastPlausibleYear = 2100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

NumberReport report_of(std::string_view value, std::string kind, std::vector<std::string> problems = {}) {
  NumberReport report;
  report.value = value;
  report.kind = std::move(kind);
  report.valid = problems.empty();
  report.problems = std::move(problems);
  return report;
}

std::string word_of(Sex sex) { return sex == Sex::kMale ? "male" : "female"; }

// Residence permits of 港澳台 carry fixed codes instead of a county (国办发〔2018〕81号).
bool is_known_place(std::string_view code, const Regions& regions) {
  return code == "810000" || code == "820000" || code == "830000" || regions.was_county(code);
}

bool is_plausible_birth(const std::optional<Date>& date) {
  if (!date) return false;
  const int year = static_cast<int>(date->year());
  return year >= kFirstPlausibleYear && year <= kLastPlausibleYear;
}

// --- identity numbers ---------------------------------------------------------------------------------

bool has_id_number_shape(std::string_view number) {
  return number.size() == 18 && all_digits(number.substr(0, 17)) && (is_digit(number.back()) || number.back() == 'X');
}

NumberReport inspect_id_number(std::string_view value, std::string_view number, const Regions& regions) {
  NumberReport report = report_of(value, "id_number");
  const bool check_holds = id_number_check_character(number.substr(0, 17)) == number.back();
  if (!check_holds) report.problems.push_back("id_number.check_digit");
  report.valid = check_holds;
  if (number.starts_with(kForeigner)) return report;
  const std::string_view place = number.substr(0, 6);
  const auto birth = id_number_birth_date(number);
  report.region = place;
  if (!is_known_place(place, regions)) report.problems.push_back("id_number.region_unknown");
  if (!birth) report.problems.push_back("id_number.birth_date_impossible");
  report.valid = check_holds && birth && regions.is_province(place.substr(0, 2));
  if (birth) report.birth_date = to_iso(*birth);
  if (const auto sex = id_number_sex(number)) report.sex = word_of(*sex);
  return report;
}

// The day in a 15-digit number; of sequences 996–999 the century is not sure, only that it is a day.
bool legacy_day_is_real(std::string_view number) {
  if (number.size() < 12) return false;
  const std::string digits = "19" + std::string(number.substr(6, 6));
  return parse_iso_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2)).has_value();
}

NumberReport inspect_legacy_id_number(std::string_view value, std::string_view number, const Regions& regions) {
  NumberReport report = report_of(value, "id_number");
  const std::string_view place = number.substr(0, 6);
  report.region = place;
  if (!is_known_place(place, regions)) report.problems.push_back("id_number.region_unknown");
  if (!legacy_day_is_real(number)) report.problems.push_back("id_number.birth_date_impossible");
  report.valid = legacy_day_is_real(number) && regions.is_province(place.substr(0, 2));
  if (const auto modern = id_number_from_legacy(number)) report.birth_date = to_iso(*id_number_birth_date(*modern));
  report.sex = word_of((number.back() - '0') % 2 == 1 ? Sex::kMale : Sex::kFemale);
  return report;
}

// A month and a day that one misread digit could have spoilt: 0229, 1301, not 0000.
bool legacy_day_is_near(std::string_view number) {
  const std::string_view month = number.substr(8, 2);
  const std::string_view day = number.substr(10, 2);
  return month != "00" && day != "00" && month[0] <= '1' && day[0] <= '3';
}

// --- organisations and cards --------------------------------------------------------------------------

NumberReport inspect_uscc(std::string_view value, std::string_view code) {
  if (!is_uscc_form(code)) return report_of(value, "uscc", {"uscc.malformed"});
  NumberReport report = report_of(value, "uscc");
  report.valid = uscc_check_holds(code);
  report.region = code.substr(2, 6);
  if (!report.valid) report.problems.push_back("uscc.check_digit");
  if (!is_known_uscc_class(code)) report.problems.push_back("uscc.class_unknown");
  if (!uscc_inner_check_holds(code)) report.problems.push_back("organization_code.check_digit");
  return report;
}

bool has_known_registrar(std::string_view code, const Regions& regions) {
  return is_known_uscc_class(code) && regions.is_province(code.substr(2, 2));
}

NumberReport inspect_organization_code(std::string_view value, std::string_view code) {
  if (organization_code_check_holds(code)) return report_of(value, "organization_code");
  return report_of(value, "organization_code", {"organization_code.check_digit"});
}

NumberReport inspect_registration_number(std::string_view value, std::string_view number) {
  NumberReport report = report_of(value, "registration_number");
  report.region = number.substr(0, 6);
  report.valid = registration_number_check_holds(number);
  if (!report.valid) report.problems.push_back("registration_number.check_digit");
  return report;
}

NumberReport inspect_bank_card(std::string_view value, std::string_view number) {
  if (luhn_holds(number)) return report_of(value, "bank_card");
  return report_of(value, "bank_card", {"bank_account.check_digit"});
}

// --- which is it? -------------------------------------------------------------------------------------

NumberReport inspect_15_digits(std::string_view value, std::string_view number, const Regions& regions) {
  const bool known_province = regions.is_province(number.substr(0, 2));
  if (known_province && legacy_day_is_real(number)) return inspect_legacy_id_number(value, number, regions);
  if (registration_number_check_holds(number)) return inspect_registration_number(value, number);
  const bool known_place = is_known_place(number.substr(0, 6), regions);
  if (!known_place && luhn_holds(number)) return inspect_bank_card(value, number);
  const bool is_spoilt_id_number = known_place ? legacy_day_is_near(number) : legacy_day_is_real(number);
  if (is_spoilt_id_number) return inspect_legacy_id_number(value, number, regions);
  return inspect_registration_number(value, number);
}

NumberReport inspect_18_digits(std::string_view value, std::string_view number, const Regions& regions) {
  const bool known_place = is_known_place(number.substr(0, 6), regions);
  const bool real_day = is_plausible_birth(id_number_birth_date(number));
  if (id_number_check_character(number.substr(0, 17)) == number.back())
    return inspect_id_number(value, number, regions);
  if (uscc_check_holds(number)) return inspect_uscc(value, number);
  if (known_place && real_day) return inspect_id_number(value, number, regions);
  if (luhn_holds(number)) return inspect_bank_card(value, number);
  if (!real_day && has_known_registrar(number, regions)) return inspect_uscc(value, number);
  if (real_day || known_place || number.back() == 'X') return inspect_id_number(value, number, regions);
  return inspect_bank_card(value, number);
}

// Letters among 18 characters: a code, or an identity number with a misread digit.
NumberReport inspect_18_characters(std::string_view value, std::string_view number, const Regions& regions) {
  const auto digits = std::count_if(number.begin(), number.end(), is_digit);
  if (!is_uscc_form(number) && !has_known_registrar(number, regions) && digits >= 16) {
    return report_of(value, "id_number", {"id_number.malformed"});
  }
  return inspect_uscc(value, number);
}

// 13–19 digits: a card, unless place and day tell of an identity number with a digit too many or too few.
NumberReport inspect_other_digits(std::string_view value, std::string_view number, const Regions& regions) {
  if (luhn_holds(number) || !is_known_place(number.substr(0, 6), regions)) return inspect_bank_card(value, number);
  const std::string day = std::string(number.substr(6, 4)) + "-" + std::string(number.substr(10, 2)) + "-" +
                          (number.size() >= 14 ? std::string(number.substr(12, 2)) : "");
  const bool is_near_18 = number.size() >= 17 && is_plausible_birth(parse_iso_date(day));
  const bool is_near_15 = (number.size() == 14 || number.size() == 16) && legacy_day_is_real(number);
  if (is_near_18 || is_near_15) return report_of(value, "id_number", {"id_number.malformed"});
  return inspect_bank_card(value, number);
}

// --- machine-readable zones ---------------------------------------------------------------------------

// The lines of a zone that was given in one piece, by its length; empty for another length.
std::vector<std::string> mrz_lines_of(const std::string& text) {
  switch (text.size()) {
    case 36:
    case 44:
      return {"", text};
    case 72:
    case 88:
      return {text.substr(0, text.size() / 2), text.substr(text.size() / 2)};
    case 60:
    case 90:
      return {text.substr(0, 30), text.substr(30, 30), text.substr(60)};
    default:
      return {};
  }
}

bool is_mrz(std::string_view text) {
  const bool has_alphabet =
      std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z') || c == '<'; });
  const bool has_size = !mrz_lines_of(std::string(text)).empty();
  const bool has_filler = text.find('<') != std::string_view::npos;
  return has_alphabet && (has_size || (has_filler && text.size() >= 28));
}

NumberReport inspect_mrz(std::string_view value, const std::string& text) {
  const auto mrz = parse_mrz(mrz_lines_of(text));
  if (!mrz) return report_of(value, "mrz", {"mrz.malformed"});
  NumberReport report = report_of(value, "mrz");
  report.valid = mrz->all_checks();
  if (!report.valid) report.problems.push_back("mrz.check_digit");
  const bool is_passport = text.size() == 44 || text.size() == 88;
  if (is_passport && mrz->nationality == "CHN" && !is_chinese_passport_number_form(mrz->number)) {
    report.problems.push_back("mrz.malformed");
    report.valid = false;
  }
  if (mrz->sex == "M") report.sex = word_of(Sex::kMale);
  if (mrz->sex == "F") report.sex = word_of(Sex::kFemale);
  return report;
}

}  // namespace

NumberReport inspect_number(std::string_view value, const Regions& regions) {
  const std::string number = fold_number(value);
  if (has_id_number_shape(number)) return inspect_18_digits(value, number, regions);
  const bool is_plain =
      std::all_of(number.begin(), number.end(), [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
  if (is_plain && number.size() == 18) return inspect_18_characters(value, number, regions);
  if (is_registration_number_form(number)) return inspect_15_digits(value, number, regions);
  if (is_organization_code_form(number)) return inspect_organization_code(value, number);
  if (is_bank_card_form(number)) return inspect_other_digits(value, number, regions);
  if (is_mrz(number)) return inspect_mrz(value, number);
  NumberReport unknown = report_of(value, "unknown");
  unknown.valid = false;
  return unknown;
}

}  // namespace zerotrip
