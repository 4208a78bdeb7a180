#include "validators/checks/letter_texts.h"

#include <algorithm>
#include <array>
#include <string>

#include "models/numerals.h"
#include "models/text.h"

namespace zerotrip::checks {
namespace {

constexpr std::array<std::string_view, 5> kExclusions = {"不含", "不包括", "不包含", "除外", "不得"};
// An exclusion reaches over five characters.
constexpr std::size_t kExclusionReachBytes = 15;
constexpr std::array<std::string_view, 9> kAllServices = {"用电业务", "用电手续", "用电事宜", "用电事项", "用电申请",
                                                          "电力业务", "供电业务", "办电业务", "用电相关"};
constexpr std::array<std::string_view, 6> kActing = {"办理", "全权", "代办", "申请", "处理", "一切"};
constexpr std::array<std::string_view, 6> kUntilDone = {"办结", "办完", "完毕", "完成", "结束", "办理完"};

template <std::size_t N>
bool contains_any(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_left_out(std::string_view text, std::size_t at) {
  const std::size_t from = at > kExclusionReachBytes ? at - kExclusionReachBytes : 0;
  return contains_any(text.substr(from, at - from), kExclusions);
}

bool names_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    if (!is_left_out(text, at)) return true;
  return false;
}

constexpr std::u32string_view kNumeralCharacters = U"0123456789一二两三四五六七八九十百零〇";

struct Span {
  int days = 0, months = 0, years = 0;
};

// The number that ends right before `at`; 半年 is six months.
std::optional<int> number_before(std::u32string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && kNumeralCharacters.find(text[start - 1]) != std::u32string_view::npos) --start;
  if (start == at) return std::nullopt;
  const auto number = parse_chinese_integer(to_utf8(text.substr(start, at - start)));
  if (!number || *number <= 0 || *number > 3650) return std::nullopt;
  return static_cast<int>(*number);
}

struct Unit {
  std::u32string_view word;
  int days, months, years;
};
constexpr std::array<Unit, 6> kUnits = {Unit{U"个工作日", 1, 0, 0}, Unit{U"个月", 0, 1, 0}, Unit{U"年", 0, 0, 1},
                                        Unit{U"日", 1, 0, 0},       Unit{U"天", 1, 0, 0},   Unit{U"月", 0, 1, 0}};

std::optional<Span> span_in(const std::u32string& text) {
  if (text.find(U"半年") != std::u32string::npos) return Span{0, 6, 0};
  for (const Unit& unit : kUnits)
    for (std::size_t at = text.find(unit.word); at != std::u32string::npos; at = text.find(unit.word, at + 1))
      if (const auto number = number_before(text, at))
        return Span{unit.days * *number, unit.months * *number, unit.years * *number};
  return std::nullopt;
}

Date end_of(Date start, const Span& span) {
  return add_days(add_months(add_years(start, span.years), span.months), span.days);
}

}  // namespace

bool names_matter(std::string_view text, const std::vector<std::string>& words) {
  const std::string folded = fold(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return names_word(folded, word); });
}

bool covers_all_services(std::string_view text) {
  const std::string folded = fold(text);
  return contains_any(folded, kAllServices) && contains_any(folded, kActing);
}

std::optional<LetterTerm> letter_term(std::string_view text, std::optional<Date> signed_on) {
  const std::string folded = fold(text);
  if (const auto printed = parse_printed_term(text); printed && (printed->from || printed->to || printed->long_term))
    return LetterTerm{printed->from, printed->to, !printed->to};
  if (contains_any(folded, kUntilDone)) return LetterTerm{signed_on, std::nullopt, true};
  if (const auto day = find_printed_date(text); day && folded.find("至") != std::string::npos)
    return LetterTerm{signed_on, day->date, false};
  const auto span = span_in(to_code_points(folded));
  if (!span || !signed_on) return std::nullopt;
  return LetterTerm{signed_on, end_of(*signed_on, *span), false};
}

bool leaves_blank(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view gap : {"__", "XXX", "×××", "()", "〇〇〇", "***"})
    if (folded.find(gap) != std::string::npos) return true;
  return false;
}

}  // namespace zerotrip::checks
