#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/letter_texts.h"

namespace zerotrip::checks {
namespace {

bool has_content_read(const CaseFile& file, const Paper& paper) {
  return file.fields_known(paper) || !paper.document->fields.empty();
}

Failure at_day(const PlacedField& field, Date day) {
  Failure failure;
  failure.actual = to_iso(day);
  failure.fields.push_back(field);
  return failure;
}

// A letter that names no end was signed for the matter of its time.
void check_age(const CaseFile& file, Record& record, const Paper& letter, std::optional<Date> signed_on) {
  const int longest = static_cast<int>(file.catalogue.reference.threshold("longest_open_letter_days"));
  if (signed_on && days_between(*signed_on, file.submitted.value_or(file.today)) > longest)
    record.not_done("authority.expired", letter, why::kTooOld, file.find(letter, "sign_date"));
}

void check_term(const CaseFile& file, Record& record, const Paper& letter, std::optional<Date> signed_on) {
  const PlacedField field = file.find(letter, "term");
  const auto term = letter_term(field.text(), signed_on);
  if (!field || (term && !term->to)) check_age(file, record, letter, signed_on);
  if (!field) return record.failed("authority.term_missing", letter);
  if (!term) return record.not_done("authority.expired", letter, why::kTermUnclear, field);
  if (term->to && *term->to < file.today) return record.failed("authority.expired", letter, at_day(field, *term->to));
  record.passed("authority.expired", letter);
  if (term->from && *term->from > file.today)
    return record.failed("authority.not_yet_valid", letter, at_day(field, *term->from));
  record.passed("authority.not_yet_valid", letter);
}

}  // namespace

void check_letter_terms(const CaseFile& file, Record& record) {
  for (const Paper* letter : judged_papers(file)) {
    if (!is_letter_kind(letter->kind()) || !has_content_read(file, *letter)) continue;
    const auto signed_on = parse_iso_date(file.text(*letter, "sign_date"));
    if (signed_on)
      record.passed("authority.undated", *letter);
    else
      record.failed("authority.undated", *letter);
    check_term(file, record, *letter, signed_on);
  }
}

void check_letter_blanks(const CaseFile& file, Record& record) {
  for (const Paper* letter : judged_papers(file)) {
    if (!is_letter_kind(letter->kind())) continue;
    for (const std::string_view name : {"principal", "agent", "matter", "term", "sign_date"}) {
      const PlacedField field = file.find(*letter, name);
      if (!field || (!leaves_blank(field.text()) && !leaves_blank(field.field->raw))) continue;
      Failure failure;
      failure.actual = field.text();
      failure.fields.push_back(field);
      record.failed("authority.blank_left", *letter, std::move(failure));
    }
  }
}

}  // namespace zerotrip::checks
