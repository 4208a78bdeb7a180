// Machine-readable zones, ICAO Doc 9303 parts 3–6; the interface is in models/numbers.h.
#include <algorithm>
#include <iterator>

#include "models/numbers.h"

namespace zerotrip {
namespace {

constexpr int kWeights[] = {7, 3, 1};
constexpr char kFiller = '<';

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

int value_of(char c) {
  if (c == kFiller) return 0;
  if (is_digit(c)) return c - '0';
  return is_letter(c) ? c - 'A' + 10 : -1;
}

bool is_mrz_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return value_of(c) >= 0; });
}

bool is_letters_or_filler(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || c == kFiller; });
}

// Days may have unknown parts (fillers), never letters.
bool is_day_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == kFiller; });
}

bool is_sex(char c) { return c == 'M' || c == 'F' || c == 'X' || c == kFiller; }

bool check_holds(std::string_view text, char check) { return is_digit(check) && mrz_check_digit(text) == check - '0'; }

std::string without_fillers_at_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kFiller);
  return last == std::string_view::npos ? "" : std::string(text.substr(0, last + 1));
}

std::string with_spaces(std::string_view text) {
  std::string words = without_fillers_at_end(text);
  std::replace(words.begin(), words.end(), kFiller, ' ');
  return words;
}

constexpr std::size_t kNamesOfPassport = 39;  // characters of line 1 for the names (TD3)

// Letters only; Ü as it is written after L and N in passports of any year.
std::string latin_key(std::string_view name) {
  std::string key;
  std::copy_if(name.begin(), name.end(), std::back_inserter(key), is_letter);
  for (const std::string_view umlaut : {"LYU", "NYU", "LV", "NV"})
    for (std::size_t at = key.find(umlaut); at != std::string::npos; at = key.find(umlaut, at + 1))
      key.replace(at + 1, umlaut.size() - 1, "U");
  return key;
}

bool differ_in_one_letter(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() - b.size() > 1) return false;
  const auto at = static_cast<std::size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  if (at == b.size()) return a.size() > b.size();
  return a.size() == b.size() ? a.substr(at + 1) == b.substr(at + 1) : a.substr(at + 1) == b.substr(at);
}

void read_names(std::string_view names, Mrz& mrz) {
  const std::size_t parted = names.find("<<");
  mrz.surname = with_spaces(names.substr(0, parted));
  if (parted != std::string_view::npos) mrz.given_names = with_spaces(names.substr(parted + 2));
}

// "POCHN…": document code, issuer, and what follows from `rest_at`.
void read_head(std::string_view line, Mrz& mrz) {
  mrz.document_code = without_fillers_at_end(line.substr(0, 2));
  mrz.issuer = without_fillers_at_end(line.substr(2, 3));
}

// Birth, sex and expiry stand in this order everywhere, each day with its check digit; `nationality` apart.
bool read_days(std::string_view birth, char sex, std::string_view expiry, Mrz& mrz) {
  if (!is_day_text(birth.substr(0, 6)) || !is_digit(birth[6]) || !is_sex(sex)) return false;
  if (!is_day_text(expiry.substr(0, 6)) || !is_digit(expiry[6])) return false;
  mrz.birth = birth.substr(0, 6);
  mrz.birth_check = check_holds(mrz.birth, birth[6]);
  mrz.sex = sex == kFiller ? "" : std::string(1, sex);
  mrz.expiry = expiry.substr(0, 6);
  mrz.expiry_check = check_holds(mrz.expiry, expiry[6]);
  return true;
}

bool read_nationality(std::string_view text, Mrz& mrz) {
  if (!is_letters_or_filler(text)) return false;
  mrz.nationality = without_fillers_at_end(text);
  return true;
}

// Lines of 44 and of 36 characters differ only in the length of the optional data and its own check digit.
std::optional<Mrz> parse_two_lines(std::string_view first, std::string_view second) {
  const bool has_optional_check = second.size() == 44;
  const std::size_t optional_end = second.size() - (has_optional_check ? 2 : 1);
  Mrz mrz;
  if (!first.empty()) {
    if (first.size() != second.size() || !is_mrz_text(first) || !is_letters_or_filler(first.substr(0, 5)))
      return std::nullopt;
    read_head(first, mrz);
    read_names(first.substr(5), mrz);
  }
  if (!is_digit(second[9]) || !is_digit(second.back()) || !read_nationality(second.substr(10, 3), mrz))
    return std::nullopt;
  if (!read_days(second.substr(13, 7), second[20], second.substr(21, 7), mrz)) return std::nullopt;
  const std::string_view optional = second.substr(28, optional_end - 28);
  mrz.number = without_fillers_at_end(second.substr(0, 9));
  mrz.number_check = check_holds(second.substr(0, 9), second[9]);
  mrz.optional_data = without_fillers_at_end(optional);
  const bool blank_optional = mrz.optional_data.empty() && second[optional_end] == kFiller;
  mrz.optional_check = !has_optional_check || blank_optional || check_holds(optional, second[optional_end]);
  const std::string covered = std::string(second.substr(0, 10)) + std::string(second.substr(13, 7)) +
                              std::string(second.substr(21, second.size() - 22));
  mrz.composite_check = check_holds(covered, second.back());
  return mrz;
}

// A number of more than nine characters runs on in the optional data, its check digit at the end (part 5, 4.2.2.1).
bool read_card_number(std::string_view first, Mrz& mrz) {
  const std::string_view optional = first.substr(15);
  if (first[14] != kFiller) {
    if (!is_digit(first[14])) return false;
    mrz.number = without_fillers_at_end(first.substr(5, 9));
    mrz.number_check = check_holds(first.substr(5, 9), first[14]);
    mrz.optional_data = without_fillers_at_end(optional);
    return true;
  }
  const std::string_view rest = optional.substr(0, optional.find(kFiller));
  if (rest.empty() || !is_digit(rest.back())) return false;
  mrz.number = std::string(first.substr(5, 9)) + std::string(rest.substr(0, rest.size() - 1));
  mrz.number_check = check_holds(mrz.number, rest.back());
  mrz.optional_data = without_fillers_at_end(optional.substr(rest.size()));
  return true;
}

std::optional<Mrz> parse_three_lines(std::string_view first, std::string_view second, std::string_view third) {
  if (!is_letters_or_filler(first.substr(0, 5)) || !is_letters_or_filler(third)) return std::nullopt;
  Mrz mrz;
  read_head(first, mrz);
  read_names(third, mrz);
  if (!read_card_number(first, mrz) || !is_digit(second[29]) || !read_nationality(second.substr(15, 3), mrz))
    return std::nullopt;
  if (!read_days(second.substr(0, 7), second[7], second.substr(8, 7), mrz)) return std::nullopt;
  mrz.optional_check = true;  // this size has no digit for it
  const std::string covered = std::string(first.substr(5)) + std::string(second.substr(0, 7)) +
                              std::string(second.substr(8, 7)) + std::string(second.substr(18, 11));
  mrz.composite_check = check_holds(covered, second[29]);
  return mrz;
}

std::optional<Date> day_of_century(std::string_view yymmdd, int century) {
  if (yymmdd.size() != 6 || !all_digits(yymmdd)) return std::nullopt;
  const auto two = [&](std::size_t at) { return (yymmdd[at] - '0') * 10 + (yymmdd[at + 1] - '0'); };
  return make_date(century * 100 + two(0), two(2), two(4));
}

// Does the number begin with one of the letters and have the rest in digits?
bool is_letters_and_digits(std::string_view number, std::string_view letters, std::size_t least, std::size_t most) {
  if (!number.starts_with(letters)) return false;
  const std::string_view digits = number.substr(letters.size());
  return digits.size() >= least && digits.size() <= most && all_digits(digits);
}

}  // namespace

int mrz_check_digit(std::string_view text) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int value = value_of(text[i]);
    if (value < 0) return -1;
    sum += value * kWeights[i % 3];
  }
  return sum % 10;
}

std::optional<Mrz> parse_mrz(const std::vector<std::string>& lines) {
  if (!std::all_of(lines.begin(), lines.end(), [](const std::string& line) { return is_mrz_text(line); }))
    return std::nullopt;
  if (lines.size() == 3) {
    const bool has_size = lines[0].size() == 30 && lines[1].size() == 30 && (lines[2].empty() || lines[2].size() == 30);
    return has_size ? parse_three_lines(lines[0], lines[1], lines[2]) : std::nullopt;
  }
  if (lines.size() != 2 || (lines[1].size() != 44 && lines[1].size() != 36)) return std::nullopt;
  return parse_two_lines(lines[0], lines[1]);
}

std::optional<bool> same_latin_name(const Mrz& mrz, std::string_view printed) {
  const bool is_cut = mrz.surname.size() + 2 + mrz.given_names.size() >= kNamesOfPassport;
  const std::string zone = latin_key(mrz.surname + mrz.given_names);
  std::string print = latin_key(printed);
  if (zone.empty() || print.empty()) return std::nullopt;
  if (is_cut) print.resize(std::min(print.size(), zone.size()));
  if (zone == print) return true;
  if (differ_in_one_letter(zone, print)) return std::nullopt;
  return false;
}

std::optional<Date> mrz_birth_date(std::string_view yymmdd, Date today) {
  const auto recent = day_of_century(yymmdd, 20);
  return recent && *recent <= today ? recent : day_of_century(yymmdd, 19);
}

std::optional<Date> mrz_expiry_date(std::string_view yymmdd) { return day_of_century(yymmdd, 20); }

bool is_chinese_passport_number_form(std::string_view number) {
  const auto is_series = [](char c) { return is_letter(c) && c != 'I' && c != 'O'; };
  if (number.size() == 9 && number[0] == 'E' && is_series(number[1])) return all_digits(number.substr(2));
  if (number.starts_with("14") || number.starts_with("15")) return number.size() == 9 && all_digits(number);
  for (const std::string_view letters : {"E", "G"}) {
    if (is_letters_and_digits(number, letters, 8, 8)) return true;
  }
  for (const std::string_view letters : {"DE", "SE", "PE", "MA"}) {
    if (is_letters_and_digits(number, letters, 7, 7)) return true;
  }
  for (const std::string_view letters : {"D", "S", "P", "D.", "S.", "P."}) {
    if (is_letters_and_digits(number, letters, 7, 8)) return true;
  }
  if (number.size() < 2 || number[0] != 'K') return false;
  return is_letters_and_digits(number, is_letter(number[1]) ? number.substr(0, 2) : number.substr(0, 1), 7, 8);
}

}  // namespace zerotrip
