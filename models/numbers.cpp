#include "models/numbers.h"

#include <algorithm>
#include <array>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::array<int, 17> kIdNumberWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kIdNumberCheckCharacters = "10X98765432";  // by the sum modulo 11
constexpr std::size_t kIdNumberLength = 18;
constexpr std::size_t kLegacyLength = 15;

constexpr std::size_t kMostOfMilitarySeries = 3;  // words before 字第
constexpr std::size_t kLeastMilitaryDigits = 6, kMostMilitaryDigits = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
int value_of(char digit) { return digit - '0'; }

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + value_of(c);
  return value;
}

// Sequence numbers 996–999 were set aside for people born in the century before (GB 11643-1989).
bool is_of_another_century(std::string_view legacy) { return legacy.substr(12) >= "996"; }

std::vector<std::string> problems_of_id_number(std::string_view number) {
  if (!is_id_number_form(number)) return {"id_number.malformed"};
  if (!id_number_check_holds(number)) return {"id_number.check_digit"};
  return {};
}

std::vector<std::string> problems_of_legacy_id_number(std::string_view number) {
  if (number.size() != kLegacyLength || !all_digits(number)) return {"id_number.malformed"};
  if (!is_of_another_century(number) && !id_number_from_legacy(number)) return {"id_number.birth_date_impossible"};
  return {};
}

// Region and organisation code; plain digits may also be an identity number or a code of older tax offices.
std::vector<std::string> problems_of_15(std::string_view number) {
  if (!all_digits(number.substr(0, 6)) || !is_organization_code_form(number.substr(6))) return {"tax_number.malformed"};
  if (organization_code_check_holds(number.substr(6)) || id_number_from_legacy(number)) return {};
  return {"organization_code.check_digit"};
}

// Of natural persons without an identity number: letter, year, country, sequence, check character.
bool is_natural_person_form(std::string_view number) {
  const auto is_letter_or_digit = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); };
  return !is_digit(number.front()) && all_digits(number.substr(1, 4)) &&
         std::all_of(number.begin(), number.end(), is_letter_or_digit);
}

std::vector<std::string> problems_of_18(std::string_view number) {
  if (id_number_check_holds(number) || uscc_check_holds(number)) return {};
  if (is_id_number_form(number)) return {"id_number.check_digit"};
  if (is_uscc_form(number)) return {"uscc.check_digit"};
  if (is_natural_person_form(number)) return {};
  return {"tax_number.malformed"};
}

std::vector<std::string> problems_of_20(std::string_view number) {
  if (!all_digits(number.substr(kIdNumberLength))) return {"tax_number.malformed"};
  if (number.substr(kLegacyLength) == "00000") return problems_of_legacy_id_number(number.substr(0, kLegacyLength));
  return problems_of_id_number(number.substr(0, kIdNumberLength));
}

}  // namespace

std::string_view chinese_name_of(Sex sex) { return sex == Sex::kMale ? "男" : "女"; }

std::string fold_number(std::string_view text) {
  constexpr std::string_view kTimes = "×";
  const std::string key = fold(text);
  std::string number;
  number.reserve(key.size());
  for (std::size_t at = 0; at < key.size(); ++at) {
    const bool is_times = std::string_view(key).substr(at).starts_with(kTimes);
    if (key[at] != '-') number += is_times ? 'X' : key[at];
    if (is_times) at += kTimes.size() - 1;
  }
  return number;
}

bool is_id_number_form(std::string_view number) {
  return number.size() == kIdNumberLength && number.front() != '0' && all_digits(number.substr(0, 17)) &&
         (is_digit(number.back()) || number.back() == 'X');
}

char id_number_check_character(std::string_view first17) {
  if (first17.size() != kIdNumberWeights.size() || !all_digits(first17)) return 0;
  int sum = 0;
  for (std::size_t i = 0; i < first17.size(); ++i) sum += value_of(first17[i]) * kIdNumberWeights[i];
  return kIdNumberCheckCharacters[static_cast<std::size_t>(sum % 11)];
}

bool id_number_check_holds(std::string_view number) {
  return is_id_number_form(number) && id_number_check_character(number.substr(0, 17)) == number.back();
}

std::optional<Date> id_number_birth_date(std::string_view number) {
  if (number.size() != kIdNumberLength || !all_digits(number.substr(0, 17))) return std::nullopt;
  return make_date(number_of(number.substr(6, 4)), number_of(number.substr(10, 2)), number_of(number.substr(12, 2)));
}

std::optional<Sex> id_number_sex(std::string_view number) {
  if (number.size() != kIdNumberLength || !is_digit(number[16])) return std::nullopt;
  return value_of(number[16]) % 2 == 1 ? Sex::kMale : Sex::kFemale;
}

std::optional<std::string> id_number_from_legacy(std::string_view number15) {
  if (number15.size() != kLegacyLength || !all_digits(number15) || is_of_another_century(number15)) return std::nullopt;
  std::string number{number15.substr(0, 6)};
  number += "19";
  number += number15.substr(6);
  number += id_number_check_character(number);
  if (!id_number_birth_date(number)) return std::nullopt;
  return number;
}

bool same_id_number(std::string_view a, std::string_view b) {
  if (a == b) return !a.empty();
  return id_number_from_legacy(a) == b || id_number_from_legacy(b) == a;
}

std::vector<std::string> tax_number_problems(std::string_view number) {
  switch (number.size()) {
    case 15:
      return problems_of_15(number);
    case 17:
      if (!all_digits(number)) return {"tax_number.malformed"};
      return problems_of_legacy_id_number(number.substr(0, kLegacyLength));
    case 18:
      return problems_of_18(number);
    case 20:
      return problems_of_20(number);
    default:
      return {"tax_number.malformed"};
  }
}

bool is_military_number_form(std::string_view number) {
  constexpr std::u32string_view kBehindSeries = U"字第";
  const std::u32string text = to_code_points(number);
  const std::size_t series = text.find(kBehindSeries);
  if (series == std::u32string::npos || series == 0 || series > kMostOfMilitarySeries || text.back() != U'号')
    return false;
  const auto digits = text.begin() + static_cast<std::ptrdiff_t>(series + kBehindSeries.size());
  const auto count = static_cast<std::size_t>(text.end() - digits) - 1;
  return count >= kLeastMilitaryDigits && count <= kMostMilitaryDigits &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(series), is_han) &&
         std::all_of(digits, text.end() - 1, is_ascii_digit);
}

}  // namespace zerotrip
