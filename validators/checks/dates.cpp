#include "models/dates.h"

#include <functional>
#include <utility>

#include "models/clear_character.h"
#include "models/numerals.h"
#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/letter_texts.h"

namespace zerotrip::checks {
namespace {

// A day, or the first day of a printed month.
std::optional<Date> day_of(std::string_view text) {
  if (const auto day = parse_iso_date(text)) return day;
  return parse_iso_date(std::string(text) + "-01");
}

Failure at_field(const PlacedField& field) {
  Failure failure;
  failure.actual = field.text();
  failure.fields.push_back(field);
  return failure;
}

void check_end(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& field) {
  const auto end = term_end_of(field.text());
  if (!end) {
    record.doubt(field);
    return record.left_open("document.expired", paper, why::kTermUnclear);
  }
  if (end->day && *end->day < file.today) return record.failed("document.expired", paper, at_field(field));
  record.passed("document.expired", paper);
  const int window = static_cast<int>(file.catalogue.reference.threshold("expires_soon_days"));
  if (end->day && days_between(file.today, *end->day) <= window)
    record.failed("document.expires_soon", paper, at_field(field));
}

void check_begin(const CaseFile& file, Record& record, const Paper& paper) {
  const PlacedField field = file.find(paper, "valid_from");
  const auto begin = day_of(field.text());
  if (!begin) return;
  if (*begin > file.today) return record.failed("document.not_yet_valid", paper, at_field(field));
  record.passed("document.not_yet_valid", paper);
}

// --- dates that cannot both be right -------------------------------------------------------------------------

struct DatePair {
  std::string_view earlier;
  std::string_view later;
};
constexpr DatePair kOrderedDates[] = {{"valid_from", "valid_to"},
                                      {"birth_date", "valid_from"},
                                      {"establishment_date", "issue_date"},
                                      {"issue_date", "valid_to"}};
constexpr std::string_view kPastDates[] = {"birth_date", "establishment_date", "issue_date"};

// Whether the field, with what the reader considered in place of each character that it was not sure of, may name a
// day that is wanted; with many such characters it may be any. Such a day proves nothing: it is doubted where it
// decides.
bool may_name(const Field& field, const std::function<bool(Date)>& wanted, double clear = kClearCharacter) {
  constexpr std::size_t kMostUnclear = 3;
  std::u32string text = to_code_points(field.raw);
  if (field.alternatives.size() != text.size()) return false;
  std::vector<std::size_t> unclear;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (const auto& choices = field.alternatives[i]; !choices.empty() && choices[0].probability < clear)
      unclear.push_back(i);
  if (unclear.size() > kMostUnclear) return true;
  const std::function<bool(std::size_t)> any_from = [&](std::size_t next) {
    if (next == unclear.size()) {
      const auto day = find_printed_date(to_utf8(text));
      return day && wanted(day->date);
    }
    for (const CharacterChoice& choice : field.alternatives[unclear[next]]) {
      const std::u32string character = to_code_points(choice.text);
      if (character.size() != 1) continue;
      text[unclear[next]] = character[0];
      if (any_from(next + 1)) return true;
    }
    return false;
  };
  return any_from(0);
}

void check_order(const CaseFile& file, Record& record, const Paper& paper, const DatePair& pair) {
  const PlacedField earlier = file.find(paper, pair.earlier);
  const PlacedField later = file.find(paper, pair.later);
  const auto first = day_of(earlier.text());
  const auto second = day_of(later.text());
  if (!first || !second) return;
  if (*first <= *second) return record.passed("document.dates_impossible", paper);
  if (may_name(*earlier.field, [&](Date day) { return day <= *second; })) return record.doubt(earlier);
  if (may_name(*later.field, [&](Date day) { return day >= *first; })) return record.doubt(later);
  Failure failure;
  failure.actual = earlier.text() + " > " + later.text();
  failure.fields = {earlier, later};
  record.failed("document.dates_impossible", paper, std::move(failure));
}

void check_not_after(Record& record, const Paper& paper, const PlacedField& field, Date limit) {
  const auto day = day_of(field.text());
  if (!day) return;
  if (*day <= limit) return record.passed("document.dates_impossible", paper);
  if (may_name(*field.field, [&](Date other) { return other <= limit; })) return record.doubt(field);
  Failure failure = at_field(field);
  failure.expected = to_iso(limit);
  failure.actual = field.text() + " > " + to_iso(limit);
  record.failed("document.dates_impossible", paper, std::move(failure));
}

// 不动产权证书 are issued since the 不动产登记暂行条例 came into force (art. 35).
void check_not_before_law(const CaseFile& file, Record& record, const Paper& paper) {
  constexpr Date kFirstDay = std::chrono::year{2015} / 3 / 1;
  const PlacedField field = file.find(paper, "issue_date");
  const auto day = day_of(field.text());
  if (paper.kind() != "real_estate_certificate" || !day || *day >= kFirstDay) return;
  constexpr double kBeyondDoubt = 0.99;  // the day stands under the registrar's seal, and its year rests on one figure
  if (may_name(
          *field.field, [&](Date other) { return other >= kFirstDay; }, kBeyondDoubt))
    return record.doubt(field);
  Failure failure = at_field(field);
  failure.actual = field.text() + " < " + to_iso(kFirstDay);
  record.failed("document.dates_impossible", paper, std::move(failure));
}

void check_term_order(const CaseFile& file, Record& record, const Paper& paper, std::string_view name) {
  const PlacedField field = file.find(paper, name);
  if (!field) return;
  const auto term = parse_printed_term(field.text());
  if (!term || !term->from || !term->to) return;
  if (*term->from <= *term->to) return record.passed("document.dates_impossible", paper);
  record.failed("document.dates_impossible", paper, at_field(field));
}

// Letters and commitments are signed before the application goes in.
bool is_signed_for_the_application(std::string_view kind) {
  return is_letter_kind(kind) || kind == "commitment_letter" || kind == "application_form";
}

// Words in capitals stand beside the figures under a label such as 大写 or 金额（大写）.
std::optional<std::int64_t> amount_in_words(const Paper& paper) {
  for (const auto& [label, value] : printed_on(paper))
    if (label.find("大写") != std::string::npos) return parse_amount_fen(value);
  return std::nullopt;
}

std::string yuan(std::int64_t fen) {
  const std::int64_t cents = fen % 100;
  return std::to_string(fen / 100) + "." + (cents < 10 ? "0" : "") + std::to_string(cents);
}

// 30年: a licence's term of which only the length is printed runs from the day of establishment.
std::optional<PrintedTerm> term_since_establishment(const CaseFile& file, const Paper& paper,
                                                    const PlacedField& field) {
  const auto span = letter_term(field.text(), parse_iso_date(file.text(paper, "establishment_date")));
  if (!span || !span->to) return std::nullopt;
  return PrintedTerm{span->from, span->to, false, false};
}

}  // namespace

void check_validity(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (paper->kind() == "business_licence") continue;  // licence.term_ended
    if (const PlacedField end = file.find(*paper, "valid_to")) check_end(file, record, *paper, end);
    check_begin(file, record, *paper);
  }
}

// From 2022-09-01 a licence prints no term of business; crossed-out or unlimited terms have no end.
void check_business_terms(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file, "business_licence")) {
    const PlacedField field = file.find_any(*paper, {"business_term", "valid_to"});
    if (!field) continue;
    std::optional<PrintedTerm> term = parse_printed_term(field.text());
    if (const auto end = term_end_of(field.text())) term = PrintedTerm{{}, end->day, end->long_term, false};
    if (!term) term = term_since_establishment(file, *paper, field);
    if (!term) {
      record.not_done("licence.term_ended", *paper, why::kTermUnclear, field);
      continue;
    }
    if (term->from && *term->from > file.today) record.failed("document.not_yet_valid", *paper, at_field(field));
    if (!term->to || *term->to >= file.today) {
      record.passed("licence.term_ended", *paper);
      continue;
    }
    Failure failure = at_field(field);
    failure.actual = to_iso(*term->to);
    record.failed("licence.term_ended", *paper, std::move(failure));
  }
}

void check_possible_dates(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    for (const DatePair& pair : kOrderedDates) check_order(file, record, *paper, pair);
    for (const std::string_view name : kPastDates) check_not_after(record, *paper, file.find(*paper, name), file.today);
    check_not_before_law(file, record, *paper);
    check_term_order(file, record, *paper, "term");
    check_term_order(file, record, *paper, "business_term");
    const Date latest = is_signed_for_the_application(paper->kind()) ? file.submitted.value_or(file.today) : file.today;
    check_not_after(record, *paper, file.find(*paper, "sign_date"), latest);
  }
}

void check_amounts(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const PlacedField field = file.find(*paper, "amount");
    const auto words = amount_in_words(*paper);
    if (!field || !words) continue;
    const auto figures = parse_amount_fen(field.text() + "元");
    if (!figures) continue;
    if (*figures == *words) {
      record.support(field, "agreement");
      record.passed("amount.words_differ", *paper, {"agreement"});
      continue;
    }
    Failure failure = at_field(field);
    failure.expected = yuan(*words);
    record.failed("amount.words_differ", *paper, std::move(failure));
  }
}

}  // namespace zerotrip::checks
