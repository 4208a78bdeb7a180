// Calendar days, ages and the day texts that papers print. No clock: `today` is always an argument.
// Values and pure functions; any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace zerotrip {

using Date = std::chrono::year_month_day;

// "YYYY-MM-DD" of a real day, or nothing.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);
// The day (in Asia/Shanghai, UTC+8, no summer time) of an RFC 3339 instant, or nothing.
[[nodiscard]] std::optional<Date> shanghai_day_of(std::string_view rfc3339);
[[nodiscard]] std::string to_iso(Date date);
[[nodiscard]] std::optional<Date> make_date(int year, int month, int day);
[[nodiscard]] Date add_days(Date date, int days);
// Same month and day `years` later; 29 February becomes 1 March in a common year
// (公技监〔2004〕3号, for terms of identity cards).
[[nodiscard]] Date add_years(Date date, int years);
// Same day `months` later, or that month's last day where it is shorter.
[[nodiscard]] Date add_months(Date date, int months);
[[nodiscard]] int days_between(Date from, Date to);

// Full years (周岁) on a day; born on 29 February: reached on 1 March in common years. Negative before birth.
[[nodiscard]] int age_in_full_years(Date birth, Date on);

// 居民身份证法 art. 5: under 16 → 5 years, 16–25 → 10, 26–45 → 20, 46 and over → long term.
// The last day of a card issued on `issued` to somebody born on `birth`; nothing means 长期.
[[nodiscard]] std::optional<Date> id_card_term_end(Date birth, Date issued);

// What a paper prints for a day or a month: "2018年3月5日", "2018.03.05", "二〇一八年六月七日",
// "2018-3-5", full width, with spaces between; eight digits ("20180305") or a plain month ("2018.03") only
// where nothing else stands there. Years 1900…2200. Noise of reading is not repaired here.
inline constexpr int kFirstPrintedYear = 1900;
inline constexpr int kLastPrintedYear = 2200;  // leases and terms of land reach far
struct PrintedDate {
  Date date{};
  bool has_day = true;  // false: only year and month were printed; then date.day() is 1
  bool operator==(const PrintedDate&) const = default;
  [[nodiscard]] std::string to_iso() const;  // YYYY-MM-DD or YYYY-MM
};
// The first day in the text, or nothing.
[[nodiscard]] std::optional<PrintedDate> find_printed_date(std::string_view text);

// The first day in the text as travel papers print days (ICAO Doc 9303-3, 3.8: day, month's name, year), also with the
// month twice: "05 FEB 1965", "07 8月/AUG 1963", "16 APR/AVR 2007", "12.08.1964" and nothing else. Years 1900…2200.
// Nothing where the year has two digits: the century is not printed then.
[[nodiscard]] std::optional<PrintedDate> find_travel_date(std::string_view text);

// A printed term: "2004.03.27-2014.03.27", "2026.05.20-长期", "自2018年03月05日至长期",
// "2019年09月16日至年月日" (open), "长期", "/", "****", "无固定期限", "永久".
struct PrintedTerm {
  std::optional<Date> from;
  std::optional<Date> to;
  bool long_term = false;   // 长期, 无固定期限, 永久
  bool open_ended = false;  // an end place that was printed and left blank or crossed out
  bool operator==(const PrintedTerm&) const = default;
};
// Dots that were not read ("20040327-20140327") and 长朗, 长斯 for 长期 are understood. An end of which only
// the month was printed is that month's last day. A span beside the first day ends the day before the same day
// (自2025年1月1日起三年 ends on 2027-12-31). A single day without 至, a dash or a span is no term: nothing.
[[nodiscard]] std::optional<PrintedTerm> parse_printed_term(std::string_view text);

[[nodiscard]] Date first_day_of_next_month(Date date);
[[nodiscard]] Date first_day_of_next_quarter(Date date);

}  // namespace zerotrip
