// Days as travel papers print them, ICAO Doc 9303-3; the interface is in models/dates.h.
#include <array>
#include <string>

#include "models/dates.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::array<std::u32string_view, 12> kMonths{U"JAN", U"FEB", U"MAR", U"APR", U"MAY", U"JUN",
                                                      U"JUL", U"AUG", U"SEP", U"OCT", U"NOV", U"DEC"};
constexpr std::size_t kMonthLength = 3;

bool is_letter(char32_t c) { return c >= U'A' && c <= U'Z'; }

// The letter that a reader may have taken for a digit.
char32_t as_letter(char32_t c) {
  switch (c) {
    case U'0':
      return U'O';
    case U'5':
      return U'S';
    case U'8':
      return U'B';
    default:
      return c;
  }
}

// 1…12 of the month's name that stands at `at`; 0 for none.
int month_at(std::u32string_view text, std::size_t at) {
  if (at + kMonthLength > text.size() || (at > 0 && is_letter(text[at - 1]))) return 0;
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    bool same = is_letter(text[at + 1]) || is_letter(text[at + 2]);
    for (std::size_t i = 0; i < kMonthLength; ++i) same = same && as_letter(text[at + i]) == kMonths[month][i];
    if (same) return static_cast<int>(month) + 1;
  }
  return 0;
}

int number_of(std::u32string_view digits) {
  int value = 0;
  for (const char32_t c : digits) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

// Four digits behind the rest of the month's name and its other language: AUGUST/AOUT 1974.
std::optional<int> year_behind(std::u32string_view text, std::size_t at) {
  while (at < text.size() && (is_letter(text[at]) || text[at] == U'/' || text[at] == U'.')) ++at;
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  if (end - at != 4) return std::nullopt;
  return number_of(text.substr(at, 4));
}

// One or two digits that end at `end`, without the month's own number where it is printed before its name.
std::optional<int> day_before(std::u32string_view text, std::size_t end, int month) {
  const auto strip = [&](std::u32string_view marks) {
    while (end > 0 && marks.find(text[end - 1]) != std::u32string_view::npos) --end;
  };
  strip(U"/.-");
  const bool month_twice = end > 0 && text[end - 1] == U'月';
  if (month_twice) --end;
  std::size_t begin = end;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  std::u32string_view digits = text.substr(begin, end - begin);
  if (month_twice) {
    // Days have two digits, months one or two: 15 4月/APR, 15 04月/APR.
    const std::size_t length = month >= 10 || digits.size() == 4 ? 2 : 1;
    if (digits.size() < length || number_of(digits.substr(digits.size() - length)) != month) return std::nullopt;
    digits.remove_suffix(length);
  }
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  return number_of(digits);
}

std::optional<PrintedDate> day_of(int year, int month, int day) {
  const auto date = make_date(year, month, day);
  if (!date || year < kFirstPrintedYear || year > kLastPrintedYear) return std::nullopt;
  return PrintedDate{*date, true};
}

// DD.MM.YYYY
std::optional<PrintedDate> day_in_figures(std::u32string_view text) {
  if (text.size() != 10 || text[2] != U'.' || text[5] != U'.') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 3U, 4U, 6U, 7U, 8U, 9U})
    if (!is_ascii_digit(text[i])) return std::nullopt;
  return day_of(number_of(text.substr(6)), number_of(text.substr(3, 2)), number_of(text.substr(0, 2)));
}

}  // namespace

std::optional<PrintedDate> find_travel_date(std::string_view utf8) {
  const std::u32string text = to_code_points(fold(utf8));
  for (std::size_t at = 0; at + kMonthLength <= text.size(); ++at) {
    const int month = month_at(text, at);
    if (month == 0) continue;
    const auto year = year_behind(text, at + kMonthLength);
    const auto day = day_before(text, at, month);
    if (year && day) return day_of(*year, month, *day);
  }
  return day_in_figures(text);
}

}  // namespace zerotrip
