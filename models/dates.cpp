#include "models/dates.h"

#include <algorithm>
#include <cstdio>

namespace zerotrip {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::years;

constexpr std::chrono::hours kShanghaiOffset{8};  // since 1991 without summer time

// Decimal digits only, all of the text; −1 otherwise.
int number_of(std::string_view digits) {
  if (digits.empty()) return -1;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// "hh:mm" to minutes, or nothing.
std::optional<std::chrono::minutes> parse_hours_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = number_of(text.substr(0, 2));
  const int minutes = number_of(text.substr(3, 2));
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  return std::chrono::minutes{hours * 60 + minutes};
}

// "Z" or "+08:00" to its distance from UTC.
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return std::chrono::minutes{0};
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const auto distance = parse_hours_minutes(text.substr(1));
  if (!distance) return std::nullopt;
  return text.front() == '-' ? -*distance : *distance;
}

// Drops ":ss" and a fraction from the front; false where they are not there.
bool take_seconds(std::string_view& text) {
  if (text.size() < 3 || text.front() != ':') return false;
  const int seconds = number_of(text.substr(1, 2));
  if (seconds < 0 || seconds > 60) return false;
  text.remove_prefix(3);
  if (text.empty() || text.front() != '.') return true;
  const std::size_t end = text.find_first_not_of("0123456789", 1);
  if (end == 1 || end == std::string_view::npos) return false;
  text.remove_prefix(end);
  return true;
}

std::string formatted(const char* format, Date date) {
  char text[32];
  std::snprintf(text, sizeof text, format, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace

std::optional<Date> make_date(int y, int m, int d) {
  if (y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;
  const Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return make_date(number_of(text.substr(0, 4)), number_of(text.substr(5, 2)), number_of(text.substr(8, 2)));
}

std::optional<Date> shanghai_day_of(std::string_view rfc3339) {
  if (rfc3339.size() < 17) return std::nullopt;
  const auto date = parse_iso_date(rfc3339.substr(0, 10));
  const bool parted = rfc3339[10] == 'T' || rfc3339[10] == 't' || rfc3339[10] == ' ';
  const auto time = parse_hours_minutes(rfc3339.substr(11, 5));
  std::string_view rest = rfc3339.substr(16);
  if (!date || !parted || !time || !take_seconds(rest)) return std::nullopt;
  const auto offset = parse_offset(rest);
  if (!offset) return std::nullopt;
  return Date{std::chrono::floor<days>(sys_days{*date} + *time - *offset + kShanghaiOffset)};
}

std::string to_iso(Date date) { return formatted("%04d-%02u-%02u", date); }

Date add_days(Date date, int count) { return Date{sys_days{date} + days{count}}; }

Date add_years(Date date, int count) {
  const Date moved = date + years{count};
  return moved.ok() ? moved : Date{moved.year(), std::chrono::March, day{1}};
}

Date add_months(Date date, int count) {
  const Date moved = date + months{count};
  if (moved.ok()) return moved;
  return Date{moved.year() / moved.month() / std::chrono::last};
}

int days_between(Date from, Date to) { return static_cast<int>((sys_days{to} - sys_days{from}).count()); }

int age_in_full_years(Date birth, Date on) {
  const int years_apart = static_cast<int>(on.year()) - static_cast<int>(birth.year());
  return on < add_years(birth, years_apart) ? years_apart - 1 : years_apart;
}

std::optional<Date> id_card_term_end(Date birth, Date issued) {
  const int age = age_in_full_years(birth, issued);
  if (age < 16) return add_years(issued, 5);
  if (age < 26) return add_years(issued, 10);
  if (age < 46) return add_years(issued, 20);
  return std::nullopt;
}

std::string PrintedDate::to_iso() const { return has_day ? zerotrip::to_iso(date) : formatted("%04d-%02u", date); }

Date first_day_of_next_month(Date date) { return add_months(Date{date.year(), date.month(), day{1}}, 1); }

Date first_day_of_next_quarter(Date date) {
  const int months_left = 3 - static_cast<int>((static_cast<unsigned>(date.month()) - 1) % 3);
  return add_months(Date{date.year(), date.month(), day{1}}, months_left);
}

}  // namespace zerotrip
