#include "pipeline/extract/date_values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "models/clear_character.h"
#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/field_values.h"

namespace zerotrip {
namespace {

constexpr double kMostWithoutDay = 0.85;  // 2021年04月: a seal may hide the rest

// Letters and marks that stand for digits and day words in dates.
std::string repaired_date_text(std::string_view raw) {
  std::u32string text = to_code_points(raw);
  for (char32_t& c : text) {
    switch (c) {
      case U'O':
      case U'o':
      case U'D':
      case U'Q':
        c = U'0';
        break;
      case U'l':
      case U'I':
      case U'|':
      case U'丨':
        c = U'1';
        break;
      case U'Z':
      case U'z':
        c = U'2';
        break;
      case U'S':
      case U's':
        c = U'5';
        break;
      case U'B':
        c = U'8';
        break;
      case U'曰':
      case U'目':
      case U'口':
      case U'白':
        c = U'日';
        break;
      case U'牟':
      case U'午':
        c = U'年';
        break;
      default:
        break;
    }
  }
  return to_utf8(text);
}

// 2012年05日29日 → 2012年05月29日: between the year and the day stands the month, whatever was read there.
void mend_month_word(std::u32string& text) {
  const auto digits_from = [&](std::size_t i) {
    std::size_t n = 0;
    while (i + n < text.size() && is_ascii_digit(text[i + n])) ++n;
    return n;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != U'年') continue;
    const std::size_t month = digits_from(i + 1), word = i + 1 + month;
    if (month == 0 || month > 2 || word >= text.size() || text[word] != U'日') continue;
    const std::size_t day = digits_from(word + 1);
    if (day > 0 && day <= 2 && word + 1 + day < text.size() && text[word + 1 + day] == U'日') text[word] = U'月';
  }
}

// 至 年 月 日 with nothing filled in: of an open end the last words may not have been read.
void complete_open_end(std::u32string& text) {
  static constexpr std::array<std::u32string_view, 2> kCut{U"至年", U"至年月"};
  for (const std::u32string_view cut : kCut)
    if (text.ends_with(cut)) {
      text.resize(text.size() - cut.size());
      text += U"至年月日";
      return;
    }
}

std::optional<PrintedDate> day_in(const Glyphs& glyphs) {
  const std::string raw = text_of(glyphs);
  if (const auto found = find_printed_date(raw)) return found;
  return find_printed_date(repaired_date_text(raw));
}

std::string with_choice(const Glyphs& glyphs, std::size_t changed, const std::string& choice) {
  std::string text;
  for (std::size_t i = 0; i < glyphs.size(); ++i) text += i == changed ? choice : to_utf8(glyphs[i].code);
  return text;
}

// How sure the character is among those with which the text is a day at all: without its 〇, 二〇三一年 is no year.
double certainty_in_day(const Glyphs& glyphs, std::size_t i, const std::string& day) {
  double same = 0, impossible = 0;
  for (const CharacterChoice& choice : glyphs[i].alternatives) {
    const auto found = find_printed_date(with_choice(glyphs, i, choice.text));
    if (!found)
      impossible += choice.probability;
    else if (found->to_iso() == day)
      same += choice.probability;
  }
  const double possible = 1 - std::min(impossible, 1 - same);
  return possible <= 0 ? glyphs[i].probability : std::min(1.0, same / possible);
}

double confidence_in_day(const Glyphs& glyphs, const std::string& day) {
  double least = 1;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const bool doubtful = glyphs[i].probability < kClearCharacter && !glyphs[i].alternatives.empty();
    const double certainty = doubtful ? certainty_in_day(glyphs, i, day) : glyphs[i].probability;
    least = std::min(least, std::max(certainty, glyphs[i].probability));
  }
  return least;
}

bool says_long_term(const Glyphs& glyphs) {
  const auto term = parse_printed_term(text_of(glyphs));
  return term && term->long_term;
}

// What stands between the two ends of a term, surest first: 2018-01-02-2021-01-01 has dashes of two uses.
constexpr std::u32string_view kDashes = U"-一";
constexpr std::array<std::u32string_view, 3> kSeparators{U"至到", U"~", kDashes};

struct TermEnds {
  Glyphs from, to;
};

// The place where both sides are ends of a term: two whole days, or a day and 长期.
std::optional<TermEnds> parted_at(const Glyphs& glyphs, std::u32string_view separators) {
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    if (separators.find(fold_code_point(glyphs[i].code)) == std::u32string_view::npos) continue;
    TermEnds ends{Glyphs(glyphs.begin(), glyphs.begin() + static_cast<std::ptrdiff_t>(i)),
                  Glyphs(glyphs.begin() + static_cast<std::ptrdiff_t>(i) + 1, glyphs.end())};
    const auto from = day_in(ends.from);
    if (!from) continue;
    const auto to = day_in(ends.to);
    const bool alike = to && (from->has_day == to->has_day || separators != kDashes);
    if (alike || (!to && says_long_term(ends.to))) return ends;
  }
  return std::nullopt;
}

// Of a term with one day only: 自…, …起, …至 say that it is the first.
bool is_first_day(const std::u32string& text) {
  const std::size_t until = text.find_first_of(U"至到"), digit = text.find_first_of(U"0123456789〇○零一二");
  return text.find_first_of(U"自起从") != std::u32string::npos || (until != std::u32string::npos && digit < until);
}

TermEnds ends_of(const Glyphs& glyphs) {
  for (const std::u32string_view separators : kSeparators)
    if (auto ends = parted_at(glyphs, separators)) return *ends;
  const bool first = is_first_day(folded_text_of(glyphs));
  return {first ? glyphs : Glyphs{}, first ? Glyphs{} : glyphs};
}

// 至******: how many marks fill the place of the end, and how the last of them was cut, says nothing. The surest
// counts.
Glyphs with_one_mark(const Glyphs& glyphs) {
  Glyphs kept;
  std::optional<Glyph> mark;
  for (const Glyph& glyph : glyphs) {
    if (fold_code_point(glyph.code) != U'*')
      kept.push_back(glyph);
    else if (!mark || glyph.probability > mark->probability)
      mark = glyph;
  }
  if (mark) kept.push_back(*mark);
  return kept;
}

}  // namespace

std::optional<Field> date_field(const Glyphs& glyphs, const std::string& label) {
  Field field = plain_field(glyphs, label);
  std::optional<PrintedDate> found = find_printed_date(field.raw);
  if (!found) found = find_travel_date(field.raw);
  if (!found) {
    const std::string repaired = repaired_date_text(field.raw);
    found = find_printed_date(repaired);
    if (found) field.repairs.push_back({field.raw, repaired, "date_format"});
  }
  if (!found) return std::nullopt;
  field.value = found->to_iso();
  if (field.repairs.empty()) field.confidence = std::max(field.confidence, confidence_in_day(glyphs, found->to_iso()));
  if (!found->has_day) field.confidence = std::min(field.confidence, kMostWithoutDay);
  return field;
}

std::optional<Field> term_start_field(const Glyphs& glyphs, const std::string& label) {
  return date_field(ends_of(glyphs).from, label);
}

std::optional<Field> term_end_field(const Glyphs& glyphs, const std::string& label) {
  const Glyphs end = ends_of(glyphs).to;
  if (end.empty() || !says_long_term(end)) return date_field(end, label);
  Field field = plain_field(end, label);
  field.value = std::string("long_term");
  return field;
}

Field term_field(const Glyphs& glyphs, const std::string& label) {
  Field field = plain_field(glyphs, label);
  field.confidence = confidence_of(with_one_mark(glyphs));
  std::u32string text = to_code_points(field.raw);
  mend_month_word(text);
  complete_open_end(text);
  const std::string mended = to_utf8(text);
  if (mended == field.raw) return field;
  field.repairs.push_back({field.raw, mended, "date_format"});
  field.value = mended;
  return field;
}

}  // namespace zerotrip
