// The day texts that papers print: found by one reader that walks over folded text, so that no pattern is
// compiled and a Chinese numeral, a full-width digit and a space between need no case of their own.
#include <algorithm>
#include <array>
#include <string>

#include "models/dates.h"
#include "models/numerals.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kChineseRow = U"〇零○◯O0123456789一二三四五六七八九壹贰叁肆伍陆柒捌玖";
constexpr std::u32string_view kChineseNumeral = U"一二三四五六七八九十廿卅零〇壹贰叁肆伍陆柒捌玖拾";
constexpr std::u32string_view kDateMarks = U".-/、·";

enum class Separators { kNeeded, kMayBeLost };  // lost: a term whose dots were not read

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

class DateReader {
 public:
  DateReader(std::u32string_view text, std::size_t at, Separators separators)
      : text_(text), at_(at), separators_(separators) {}

  // The day that begins here, or nothing; afterwards end() is behind it.
  std::optional<PrintedDate> read() {
    if (at_ > 0 && is_ascii_digit(text_[at_ - 1])) return std::nullopt;
    const auto year = read_year();
    if (!year) return std::nullopt;
    if (take(U'年')) return read_after_year_word(*year);
    return read_after_plain_year(*year);
  }

  [[nodiscard]] std::size_t end() const { return at_; }

 private:
  [[nodiscard]] char32_t peek() const { return at_ < text_.size() ? text_[at_] : U'\0'; }

  bool take(char32_t wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }

  std::optional<int> read_year() {
    if (text_.size() - at_ < 4) return std::nullopt;
    const std::u32string_view row = text_.substr(at_, 4);
    if (!std::all_of(row.begin(), row.end(), [](char32_t c) { return is_one_of(c, kChineseRow); })) return std::nullopt;
    const auto value = parse_chinese_integer(to_utf8(row));
    if (!value || *value < kFirstPrintedYear || *value > kLastPrintedYear) return std::nullopt;
    at_ += 4;
    return static_cast<int>(*value);
  }

  // One or two digits, or a Chinese numeral; nothing otherwise.
  std::optional<int> read_small_number() {
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + 2 && is_ascii_digit(text_[end])) ++end;
    if (end == at_) {
      while (end < text_.size() && end < at_ + 4 && is_one_of(text_[end], kChineseNumeral)) ++end;
    }
    if (end == at_ || (end < text_.size() && is_ascii_digit(text_[end]))) return std::nullopt;
    const auto value = parse_chinese_integer(to_utf8(text_.substr(at_, end - at_)));
    if (!value) return std::nullopt;
    at_ = end;
    return static_cast<int>(*value);
  }

  std::optional<int> read_two_digits() {
    if (text_.size() - at_ < 2 || !is_ascii_digit(text_[at_]) || !is_ascii_digit(text_[at_ + 1])) return std::nullopt;
    const int value = static_cast<int>(text_[at_] - U'0') * 10 + static_cast<int>(text_[at_ + 1] - U'0');
    at_ += 2;
    return value;
  }

  // 2026-09-07 14:00:59 without its blank.
  std::optional<int> read_day_before_time() {
    const std::u32string_view rest = text_.substr(at_);
    if (rest.size() < 5 || rest[4] != U':' || !is_ascii_digit(rest[2]) || !is_ascii_digit(rest[3])) return std::nullopt;
    return read_two_digits();
  }

  std::optional<PrintedDate> read_after_year_word(int year) {
    const auto month = read_small_number();
    if (!month || !take(U'月')) return std::nullopt;
    const auto day = read_small_number();
    if (!day) return month_only(year, *month);
    if (!take(U'日')) take(U'号');
    return whole_day(year, *month, *day);
  }

  std::optional<PrintedDate> read_after_plain_year(int year) {
    if (separators_ == Separators::kMayBeLost) return read_with_lost_marks(year);
    const char32_t mark = peek();
    if (!is_one_of(mark, kDateMarks) || !take(mark)) return std::nullopt;
    const auto month = read_small_number();
    if (!month) return std::nullopt;
    if (!take(mark)) return stands_alone(7) ? month_only(year, *month) : std::nullopt;
    auto day = read_small_number();
    if (!day) day = read_day_before_time();
    if (!day) return std::nullopt;
    take(U'日');
    return whole_day(year, *month, *day);
  }

  // 20040327, 2004.0327, 2004.03.27, 2004.3.27
  std::optional<PrintedDate> read_with_lost_marks(int year) {
    const std::size_t begin = at_;
    const bool first_mark = is_one_of(peek(), kDateMarks) && take(peek());
    if (const auto month = read_two_digits()) {
      const bool second_mark = is_one_of(peek(), kDateMarks) && take(peek());
      const auto day = read_two_digits();
      if (day && !is_ascii_digit(peek())) return whole_day(year, *month, *day);
      if (!first_mark && !second_mark) return std::nullopt;
    }
    at_ = begin;
    separators_ = Separators::kNeeded;
    return read_after_plain_year(year);
  }

  // "2018.03" is a month only where nothing else stands there: it may as well be an area.
  [[nodiscard]] bool stands_alone(std::size_t length) const { return text_.size() == length && at_ == length; }

  static std::optional<PrintedDate> whole_day(int year, int month, int day) {
    const auto date = make_date(year, month, day);
    if (!date) return std::nullopt;
    return PrintedDate{*date, true};
  }

  static std::optional<PrintedDate> month_only(int year, int month) {
    const auto date = make_date(year, month, 1);
    if (!date) return std::nullopt;
    return PrintedDate{*date, false};
  }

  std::u32string_view text_;
  std::size_t at_;
  Separators separators_;
};

struct FoundDate {
  PrintedDate printed;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<FoundDate> find_date(std::u32string_view text, std::size_t from, Separators separators) {
  for (std::size_t at = from; at < text.size(); ++at) {
    DateReader reader(text, at, separators);
    if (const auto printed = reader.read()) return FoundDate{*printed, at, reader.end()};
  }
  return std::nullopt;
}

// 长朗, 长斯: how readers see 长期 on cards.
bool says_long_term(std::u32string_view text) {
  return holds_any_of(text,
                      {U"长期", U"長期", U"长朗", U"长斯", U"无固定期限", U"不约定期限", U"不定期", U"永久", U"永续"});
}

// "年月日", "****", "/", "": an end place that holds nothing.
bool is_blank_place(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_one_of(c, U"年月日*/\\_-~×X.·起止至到"); });
}

std::u32string_view without_front(std::u32string_view text, std::u32string_view any_of) {
  while (!text.empty() && is_one_of(text.front(), any_of)) text.remove_prefix(1);
  return text;
}

Date last_day_meant(const PrintedDate& printed) {
  if (printed.has_day) return printed.date;
  return Date{printed.date.year() / printed.date.month() / std::chrono::last};
}

std::optional<PrintedTerm> term_without_start(std::u32string_view text) {
  PrintedTerm term;
  term.long_term = says_long_term(text);
  term.open_ended = !term.long_term && !text.empty() && is_blank_place(text);
  if (!term.long_term && !term.open_ended) return std::nullopt;
  return term;
}

PrintedTerm term_until(const PrintedDate& end) {
  PrintedTerm term;
  term.to = last_day_meant(end);
  return term;
}

// What stands behind the first day: "起", a separator, and then the end.
std::optional<PrintedTerm> term_with_start(const PrintedDate& start, std::u32string_view rest) {
  PrintedTerm term;
  term.from = start.date;
  const std::u32string_view behind = without_front(rest, U"日起");
  if (const auto end = find_date(behind, 0, Separators::kMayBeLost)) {
    term.to = last_day_meant(end->printed);
    return term;
  }
  term.long_term = says_long_term(behind);
  if (term.long_term) return term;
  const bool has_separator = !behind.empty() && is_one_of(behind.front(), U"-~至到一");
  term.open_ended = has_separator && is_blank_place(without_front(behind, U"-~至到一"));
  if (!term.open_ended) return std::nullopt;
  return term;
}

// 三年, 36个月, 半年 beside the first day, in months.
std::optional<int> months_said(const std::u32string& text) {
  constexpr std::u32string_view kNumerals = U"0123456789一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾";
  constexpr int kMostMonths = 1200, kMonthsOfYear = 12;
  if (text.find(U"半年") != std::u32string::npos) return kMonthsOfYear / 2;
  for (const std::u32string_view unit : {U"个月", U"年"})
    for (std::size_t at = text.find(unit); at != std::u32string::npos; at = text.find(unit, at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && is_one_of(text[begin - 1], kNumerals)) --begin;
      const auto number = parse_chinese_integer(to_utf8(std::u32string_view(text).substr(begin, at - begin)));
      if (begin == at || !number || *number < 1) continue;
      const auto months = unit == U"年" ? *number * kMonthsOfYear : *number;
      if (months <= kMostMonths) return static_cast<int>(months);
    }
  return std::nullopt;
}

// 自2025年1月1日起三年: to the day before the same day.
std::optional<PrintedTerm> term_of_span(const PrintedDate& start, const std::u32string& around) {
  const auto months = months_said(around);
  if (!months) return std::nullopt;
  PrintedTerm term;
  term.from = start.date;
  term.to = add_days(add_months(start.date, *months), -1);
  return term;
}

}  // namespace

std::optional<PrintedDate> find_printed_date(std::string_view text) {
  const std::u32string folded = to_code_points(fold(text));
  if (const auto found = find_date(folded, 0, Separators::kNeeded)) return found->printed;
  if (folded.size() != 8) return std::nullopt;
  const auto compact = find_date(folded, 0, Separators::kMayBeLost);  // 20180305, and nothing else
  return compact ? std::optional(compact->printed) : std::nullopt;
}

std::optional<PrintedTerm> parse_printed_term(std::string_view text) {
  const std::u32string folded = to_code_points(fold(text));
  const auto first = find_date(folded, 0, Separators::kMayBeLost);
  if (!first) return term_without_start(folded);
  const bool is_end = first->begin > 0 && is_one_of(folded[first->begin - 1], U"至到");
  if (is_end) return term_until(first->printed);
  if (auto term = term_with_start(first->printed, std::u32string_view(folded).substr(first->end))) return term;
  return term_of_span(first->printed, folded.substr(0, first->begin) + U"," + folded.substr(first->end));
}

}  // namespace zerotrip
