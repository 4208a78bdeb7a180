#include <algorithm>
#include <set>

#include "models/numbers.h"
#include "validators/checks/cancellation.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"
#include "validators/issuer.h"

namespace zerotrip::checks {
namespace {

// 居民身份证法 is in force since 2004-01-01; no second-generation card is older.
constexpr Date kFirstCards{std::chrono::year(2004), std::chrono::January, std::chrono::day(1)};

// Numbers of foreigners (2023 edition of their card) begin with 9; where birth date and sex stand in them is not
// published.
bool is_foreigners_number(std::string_view number) { return number.starts_with('9'); }

bool stands_for_something(const CaseFile& file, const IdentityUnit& unit) {
  return !file.papers()[unit.face ? *unit.face : *unit.back].standings.empty();
}

BilingualText other_side_of(const CaseFile& file, std::string_view kind) {
  std::string_view other;
  if (kind == "id_card_portrait") other = "id_card_emblem";
  if (kind == "id_card_emblem") other = "id_card_portrait";
  const DocumentDefinition* definition = file.catalogue.document(other);
  return definition == nullptr ? BilingualText{"证件另一面", "other side"} : definition->name;
}

void raise_side_missing(const CaseFile& file, Record& record, const IdentityUnit& unit) {
  const Paper& side = file.papers()[unit.face ? *unit.face : *unit.back];
  Failure failure;
  failure.actual = side.kind();
  if (const DocumentDefinition* kind = file.catalogue.document(side.kind())) failure.actual_words = kind->name;
  failure.expected_words = other_side_of(file, side.kind());
  record.failed("id_card.side_missing", side, std::move(failure));
}

void check_issuer(const CaseFile& file, Record& record, const Paper& face, const Paper& back) {
  const PlacedField address = file.find(face, "address");
  const PlacedField authority = file.find(back, "issuing_authority");
  if (!address || !authority) return;
  Failure failure;
  failure.expected = address.text();
  failure.actual = authority.text();
  failure.fields = {authority, address};
  const IssuerFit fit = issuer_fit(authority.text(), address.text(), file.catalogue.regions);
  if (fit == IssuerFit::kContradicts) return record.failed("id_card.sides_differ", back, std::move(failure));
  record.passed("id_card.sides_differ", back);
  if (fit == IssuerFit::kUnknown || !is_police_authority(authority.text()))
    return record.failed("id_card.issuer_unlikely", back, std::move(failure));
  record.passed("id_card.issuer_unlikely", back);
}

void compare_birth_with_number(const CaseFile& file, Record& record, const Paper& paper, const std::string& number) {
  const PlacedField printed = file.find(paper, "birth_date");
  const auto birth = id_number_birth_date(number);
  if (!printed || !birth) return;
  const std::string expected = to_iso(*birth);
  // A month without a day agrees as far as it goes.
  if (expected.starts_with(printed.text())) {
    record.support(printed, "agreement");
    return record.passed("id_number.birth_date_differs", paper, {"agreement"});
  }
  Failure failure;
  failure.expected = expected;
  failure.actual = printed.text();
  failure.fields = {printed, file.find(paper, "id_number")};
  record.failed("id_number.birth_date_differs", paper, std::move(failure));
}

void compare_sex_with_number(const CaseFile& file, Record& record, const Paper& paper, const std::string& number) {
  const PlacedField printed = file.find(paper, "sex");
  const auto sex = id_number_sex(number);
  if (!printed || !sex) return;
  const std::string expected(chinese_name_of(*sex));
  if (printed.text() == expected) return record.passed("id_number.sex_differs", paper, {"agreement"});
  Failure failure;
  failure.expected = expected;
  failure.actual = printed.text();
  failure.fields = {printed, file.find(paper, "id_number")};
  record.failed("id_number.sex_differs", paper, std::move(failure));
}

Failure impossible_term(const CaseFile& file, const Paper& paper, std::string expected) {
  Failure failure;
  failure.expected = std::move(expected);
  failure.actual = file.text(paper, "valid_from") + " – " + file.text(paper, "valid_to");
  failure.fields = {file.find(paper, "valid_from"), file.find(paper, "valid_to")};
  return failure;
}

std::string expected_end(Date birth, Date from) {
  const auto end = id_card_term_end(birth, from);
  return end ? to_iso(*end) : "long_term";
}

// 居民身份证法 art. 5: without an end only from the age of 46, else at most twenty years.
constexpr int kAgeOfCardsWithoutEnd = 46, kLongestYears = 20;

// An end that no card issued until today can have, whatever its first day.
bool ends_impossibly(const CaseFile& file, const Paper& face, std::string_view end) {
  const auto birth = birth_date_on(*face.document);
  if (end == "long_term") return birth && age_in_full_years(*birth, file.today) < kAgeOfCardsWithoutEnd;
  const auto day = parse_iso_date(end);
  return day && *day > add_years(file.today, kLongestYears);
}

void check_card_term(const CaseFile& file, Record& record, const Paper& face, const Paper& back) {
  const auto from = parse_iso_date(file.text(back, "valid_from"));
  if (!from && ends_impossibly(file, face, file.text(back, "valid_to"))) {
    record.contradict(file.find(back, "valid_to"));
    record.failed("id_card.validity_impossible", back,
                  impossible_term(file, back, to_iso(add_years(file.today, kLongestYears))));
  }
  if (!from) return;
  if (*from < kFirstCards)
    return record.failed("id_card.validity_impossible", back, impossible_term(file, back, to_iso(kFirstCards)));
  const auto follows = term_follows_from_age(*face.document, *back.document);
  if (!follows) return;
  if (*follows) {
    record.support(file.find(back, "valid_to"), "agreement");
    return record.passed("id_card.validity_impossible", back, {"agreement"});
  }
  const Date birth = *birth_date_on(*face.document);
  record.contradict(file.find(back, "valid_to"));
  record.failed("id_card.validity_impossible", back,
                impossible_term(file, back, *from < birth ? to_iso(birth) : expected_end(birth, *from)));
}

// A temporary card is valid for three months.
void check_temporary_card(const CaseFile& file, Record& record, const Paper& paper) {
  const auto from = parse_iso_date(file.text(paper, "valid_from"));
  const auto to = parse_iso_date(file.text(paper, "valid_to"));
  const int longest = static_cast<int>(file.catalogue.reference.threshold("longest_temporary_card_days"));
  const Date latest = add_days(file.today, longest);
  if (file.text(paper, "valid_to") == "long_term" || (to && *to > latest))
    return record.failed("id_card.validity_impossible", paper, impossible_term(file, paper, to_iso(latest)));
  if (!from || !to) return;
  if (days_between(*from, *to) <= longest) return record.passed("id_card.validity_impossible", paper);
  record.failed("id_card.validity_impossible", paper, impossible_term(file, paper, to_iso(add_days(*from, longest))));
}

std::vector<const Paper*> faces_of(const CaseFile& file, Party party) {
  std::vector<const Paper*> faces;
  for (const Paper* paper : judged_papers(file))
    if (is_identity_kind(paper->kind()) && paper->stands_for(party)) faces.push_back(paper);
  return faces;
}

// Does the number on the paper carry the certainty that a `compatible` name needs?
bool number_is_certain(const PlacedField& number, std::string_view stated) {
  return is_certain_and_equal(number, stated);
}

void compare_birth_with_application(const CaseFile& file, Record& record, const Paper& paper) {
  const std::string stated = fold_number(customer_number(file));
  if (is_foreigners_number(stated)) return;
  const auto stated_birth = id_number_birth_date(stated);
  const PlacedField printed = file.find(paper, "birth_date");
  if (!stated_birth || !printed) return;
  const std::string expected = to_iso(*stated_birth);
  if (expected.starts_with(printed.text()))
    return record.passed("birth_date.differs_from_application", paper, {"agreement"});
  Failure failure;
  failure.expected = expected;
  failure.actual = printed.text();
  failure.fields.push_back(printed);
  record.failed("birth_date.differs_from_application", paper, std::move(failure));
}

// The owner's card in a transfer without change of ownership is not the customer's; a paper must explain it
// (owner.differs_from_applicant).
bool is_lawfully_another_owner(const CaseFile& file, const Paper& paper) {
  const bool changed = file.right_has_changed().value_or(true);
  return paper.stands_for(Party::kCoOwner) && !paper.stands_for(Party::kCustomer) && !changed;
}

bool is_compared_with_customer(const CaseFile& file, const Paper& paper) {
  const ItemNeed* row = file.row(items::kIdentity);
  const bool stands_there = paper.stands_for(Party::kCustomer) || (row != nullptr && paper.stands_for(row));
  return stands_there && !is_lawfully_another_owner(file, paper);
}

}  // namespace

void check_card_sides(const CaseFile& file, Record& record) {
  std::set<std::size_t> done;
  for (const IdentityUnit& unit : file.units) {
    if (!stands_for_something(file, unit)) continue;
    if (!unit.complete) {
      raise_side_missing(file, record, unit);
      continue;
    }
    if (!unit.face || !unit.back || !done.insert(*unit.back).second) continue;
    check_issuer(file, record, file.papers()[*unit.face], file.papers()[*unit.back]);
  }
}

void check_birth_and_sex(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!is_identity_kind(paper->kind()) || paper->kind() == "passport" || paper->kind() == "military_id") continue;
    const std::string number = fold_number(file.text(*paper, "id_number"));
    if (is_foreigners_number(number)) continue;
    compare_birth_with_number(file, record, *paper, number);
    compare_sex_with_number(file, record, *paper, number);
  }
}

void check_card_terms(const CaseFile& file, Record& record) {
  for (const IdentityUnit& unit : file.units) {
    if (!unit.face || !stands_for_something(file, unit)) continue;
    const Paper& face = file.papers()[*unit.face];
    if (unit.back && face.kind() == "id_card_portrait") check_card_term(file, record, face, file.papers()[*unit.back]);
    if (face.kind() == "temporary_id_card") check_temporary_card(file, record, face);
  }
}

void check_households(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!paper->kind().starts_with("household_")) continue;
    if (!departure_on(file, *paper).empty())
      record.failed("household.cancelled", *paper);
    else
      record.passed("household.cancelled", *paper);
  }
}

void check_customer_identity(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    if (!is_identity_kind(paper->kind()) || !is_compared_with_customer(file, *paper)) continue;
    const PlacedField number = file.find_any(*paper, number_fields_of(paper->kind()));
    compare_person(file, record,
                   {"name.differs_from_application",
                    paper,
                    file.find(*paper, "name"),
                    customer_name(file),
                    number_is_certain(number, customer_number(file)),
                    {}});
    compare_number(record, {"id_number.differs_from_application", paper, number, customer_number(file), false, {}});
    compare_birth_with_application(file, record, *paper);
  }
}

void check_agent_identity(const CaseFile& file, Record& record) {
  if (!file.application.has_agent()) return;
  for (const Paper* paper : faces_of(file, Party::kAgent)) {
    const PlacedField number = file.find_any(*paper, number_fields_of(paper->kind()));
    compare_person(file, record,
                   {"agent.differs_from_application",
                    paper,
                    file.find(*paper, "name"),
                    agent_name(file),
                    number_is_certain(number, agent_number(file)),
                    {}});
    compare_number(record, {"agent.differs_from_application", paper, number, agent_number(file), false, {}});
  }
}

}  // namespace zerotrip::checks
