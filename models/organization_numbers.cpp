// Numbers of organisations and bank cards; the interface is in models/numbers.h.
#include <algorithm>
#include <array>

#include "models/numbers.h"

namespace zerotrip {
namespace {

constexpr std::string_view kUsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";  // no I O Z S V
constexpr std::array<int, 17> kUsccWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
constexpr std::array<int, 8> kOrganizationCodeWeights{3, 7, 9, 10, 5, 8, 4, 2};
// GB 32100-2015, table of registering departments and categories; later additions are unknown on purpose.
constexpr std::array<std::string_view, 36> kUsccClasses{
    "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59",
    "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }
int value_of(char digit) { return digit - '0'; }

// Index in the alphabet of 31 (Y = 30), not the distance from 'A'; −1 outside.
int uscc_value_of(char c) {
  const std::size_t at = kUsccAlphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// 0–9, A = 10 … Z = 35; −1 outside.
int letter_or_digit_value_of(char c) {
  if (is_digit(c)) return value_of(c);
  return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
}

}  // namespace

bool is_uscc_form(std::string_view code) {
  return code.size() == 18 && all_digits(code.substr(2, 6)) &&
         std::all_of(code.begin(), code.end(), [](char c) { return uscc_value_of(c) >= 0; });
}

char uscc_check_character(std::string_view first17) {
  if (first17.size() != kUsccWeights.size()) return 0;
  int sum = 0;
  for (std::size_t i = 0; i < first17.size(); ++i) {
    const int value = uscc_value_of(first17[i]);
    if (value < 0) return 0;
    sum += value * kUsccWeights[i];
  }
  return kUsccAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

bool uscc_check_holds(std::string_view code) {
  return is_uscc_form(code) && uscc_check_character(code.substr(0, 17)) == code.back();
}

bool uscc_inner_check_holds(std::string_view code) {
  return is_uscc_form(code) && organization_code_check_holds(code.substr(8, 9));
}

bool is_known_uscc_class(std::string_view code) {
  return std::find(kUsccClasses.begin(), kUsccClasses.end(), code.substr(0, 2)) != kUsccClasses.end();
}

bool is_organization_code_form(std::string_view code) {
  return code.size() == 9 && (is_digit(code.back()) || code.back() == 'X') &&
         std::all_of(code.begin(), code.end(), [](char c) { return letter_or_digit_value_of(c) >= 0; });
}

char organization_code_check_character(std::string_view first8) {
  if (first8.size() != kOrganizationCodeWeights.size()) return 0;
  int sum = 0;
  for (std::size_t i = 0; i < first8.size(); ++i) {
    const int value = letter_or_digit_value_of(first8[i]);
    if (value < 0) return 0;
    sum += value * kOrganizationCodeWeights[i];
  }
  const int check = 11 - sum % 11;
  if (check == 10) return 'X';
  return check == 11 ? '0' : static_cast<char>('0' + check);
}

bool organization_code_check_holds(std::string_view code) {
  return is_organization_code_form(code) && organization_code_check_character(code.substr(0, 8)) == code.back();
}

bool is_registration_number_form(std::string_view number) { return number.size() == 15 && all_digits(number); }

char registration_number_check_digit(std::string_view first14) {
  if (first14.size() != 14 || !all_digits(first14)) return 0;
  int product = 10;
  for (const char c : first14) {
    const int sum = (product % 11 + value_of(c)) % 10;
    product = 2 * (sum == 0 ? 10 : sum);
  }
  return static_cast<char>('0' + (11 - product % 11) % 10);
}

bool registration_number_check_holds(std::string_view number) {
  return is_registration_number_form(number) && registration_number_check_digit(number.substr(0, 14)) == number.back();
}

bool is_bank_card_form(std::string_view number) {
  return number.size() >= 13 && number.size() <= 19 && all_digits(number);
}

bool luhn_holds(std::string_view number) {
  if (!all_digits(number)) return false;
  int sum = 0;
  bool doubled = false;
  for (auto digit = number.rbegin(); digit != number.rend(); ++digit, doubled = !doubled) {
    const int value = value_of(*digit) * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

}  // namespace zerotrip
