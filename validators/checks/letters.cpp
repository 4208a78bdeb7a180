#include <algorithm>

#include "models/numbers.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/checks/letter_texts.h"
#include "validators/checks/promises.h"
#include "validators/comparisons.h"
#include "validators/letter_persons.h"

namespace zerotrip::checks {
namespace {

bool any_number_agrees(const PlacedField& number, const Giver& giver) {
  return std::any_of(giver.numbers.begin(), giver.numbers.end(),
                     [&](std::string_view stated) { return is_certain_and_equal(number, stated); });
}

// The number beside a giver who is known: an organisation's need not be printed, a person's decides.
void compare_givers_number(const CaseFile& file, Record& record, std::string_view check, const Paper& letter,
                           const PlacedField& number, const Giver& giver) {
  const bool known =
      std::any_of(giver.numbers.begin(), giver.numbers.end(), [](std::string_view stated) { return !stated.empty(); });
  if (!number) {
    if (!names_unit(file, giver.name)) record.not_done(check, letter, why::kNotPrinted);
    return;
  }
  if (!known) return;
  const bool agrees = std::any_of(giver.numbers.begin(), giver.numbers.end(),
                                  [&](std::string_view stated) { return same_number(number.text(), stated); });
  record_match(record, {check, &letter, number, giver.numbers.front(), false, {}, giver_words(file, giver)},
               {agrees ? Match::kSame : Match::kDifferent, false, {}});
}

bool is_given_by(const CaseFile& file, const PlacedField& principal, std::string_view name) {
  if (name.empty()) return false;
  return agrees(match_name(file, read_text_of(*principal.field), name));
}

void check_giver(const CaseFile& file, Record& record, std::string_view check, const Paper& letter,
                 const std::vector<Giver>& givers) {
  const PlacedField principal = file.find_any(letter, {"principal", "company_name"});
  if (!principal || givers.empty()) return;
  const PlacedField number = file.find_any(letter, {"principal_number", "uscc"});
  const GiverMatch best = best_giver(file, principal, givers);
  record_match(record,
               {check,
                &letter,
                principal,
                best.giver->name,
                any_number_agrees(number, *best.giver),
                {},
                giver_words(file, *best.giver)},
               best.answer);
  if (agrees(best.answer)) compare_givers_number(file, record, check, letter, number, *best.giver);
}

// Whoever signs for an organisation is the person on its licence: the name beside 法定代表人 on the letter.
void check_signatory(const CaseFile& file, Record& record, const Paper& letter) {
  const PlacedField signatory = file.find(letter, "legal_representative");
  const PlacedField principal = file.find_any(letter, {"principal", "company_name"});
  if (!signatory || !principal || file.is_resident() || representative_name(file).empty()) return;
  if (!is_given_by(file, principal, organization_name(file))) return;
  const MatchAnswer answer =
      match_person_name(read_text_of(*signatory.field), representative_name(file), file.tables());
  if (answer.match != Match::kDifferent) return;
  record_match(record, {"authority.principal_differs", &letter, signatory, representative_name(file), false, {}},
               answer);
}

std::vector<const Paper*> letters_of(const CaseFile& file) {
  std::vector<const Paper*> letters = judged_papers(file);
  std::erase_if(letters, [](const Paper* paper) { return !is_letter_kind(paper->kind()); });
  return letters;
}

// --- agent ---------------------------------------------------------------------------------------------------

void compare_with_stated_agent(const CaseFile& file, Record& record, const Paper& letter) {
  const PlacedField number = file.find(letter, "agent_id_number");
  const BilingualText words = person_words(agent_name(file), agent_number(file));
  compare_person(file, record,
                 {"authority.agent_differs",
                  &letter,
                  file.find(letter, "agent"),
                  agent_name(file),
                  is_certain_and_equal(number, agent_number(file)),
                  {},
                  words});
  if (number)
    compare_number(record, {"authority.agent_differs", &letter, number, agent_number(file), false, {}, words});
  else if (file.find(letter, "agent"))
    record.not_done("authority.agent_differs", letter, why::kNotPrinted);
}

void compare_with_agents_card(const CaseFile& file, Record& record, const Paper& letter) {
  for (const Paper* card : papers_of_row(file, items::kAgentIdentity)) {
    const PlacedField card_name = file.find(*card, "name");
    const PlacedField card_number = file.find_any(*card, number_fields_of(card->kind()));
    const PlacedField number = file.find(letter, "agent_id_number");
    const BilingualText words = person_words(card_name.text(), card_number.text());
    compare_person(file, record,
                   {"authority.agent_differs",
                    &letter,
                    file.find(letter, "agent"),
                    card_name.text(),
                    is_certain_and_equal(number, card_number.text()),
                    {},
                    words});
    compare_number(record, {"authority.agent_differs", &letter, number, card_number.text(), false, {}, words});
  }
}

void compare_co_owners_agent_number(const CaseFile& file, Record& record, const Paper& letter,
                                    const PlacedField& number) {
  if (!number) return record.not_done("authority.agent_differs", letter, why::kNotPrinted);
  const bool agrees =
      same_number(number.text(), customer_number(file)) || same_number(number.text(), agent_number(file));
  record_match(
      record, {"authority.agent_differs", &letter, number, customer_number(file), false, {}, agent_words(file, letter)},
      {agrees ? Match::kSame : Match::kDifferent, false, {}});
}

// A co-owner's letter names the applicant or the agent.
void check_co_owners_agent(const CaseFile& file, Record& record, const Paper& letter) {
  const PlacedField agent = file.find(letter, "agent");
  if (!agent) return;
  MatchAnswer best = match_applicant(file, read_text_of(*agent.field));
  for (const std::string_view name : {customer_name(file), agent_name(file)}) {
    if (name.empty()) continue;
    const MatchAnswer answer = match_person_name(read_text_of(*agent.field), name, file.tables());
    if (static_cast<int>(answer.match) < static_cast<int>(best.match)) best = answer;
  }
  const PlacedField number = file.find(letter, "agent_id_number");
  const bool certain =
      is_certain_and_equal(number, customer_number(file)) || is_certain_and_equal(number, agent_number(file));
  record_match(record,
               {"authority.agent_differs", &letter, agent, customer_name(file), certain, {}, agent_words(file, letter)},
               best);
  compare_co_owners_agent_number(file, record, letter, number);
}

bool is_same_person(const CaseFile& file, const Paper& letter) {
  const PlacedField principal_number = file.find(letter, "principal_number");
  const PlacedField agent_number_field = file.find(letter, "agent_id_number");
  if (principal_number && agent_number_field) return same_number(principal_number.text(), agent_number_field.text());
  const std::string& principal = file.text(letter, "principal");
  return !principal.empty() && principal == file.text(letter, "agent");
}

// --- age -----------------------------------------------------------------------------------------------------

std::optional<Date> agents_birth(const CaseFile& file) {
  for (const Paper* card : papers_of_row(file, items::kAgentIdentity))
    if (const auto birth = birth_date_on(*card->document)) return birth;
  return id_number_birth_date(fold_number(agent_number(file)));
}

Subject subject_of_agent(const CaseFile& file) {
  const auto cards = papers_of_row(file, items::kAgentIdentity);
  if (!cards.empty()) return Subject(*cards.front());
  return Subject("agent.id_number");
}

void check_age(const CaseFile& file, Record& record) {
  const auto birth = agents_birth(file);
  if (!birth) return;
  const int least = static_cast<int>(file.catalogue.reference.threshold("agent_least_age"));
  const int age = age_in_full_years(*birth, file.today);
  const Subject subject = subject_of_agent(file);
  if (age >= least) return record.passed("authority.agent_minor", subject);
  Failure failure;
  failure.expected = std::to_string(least);
  failure.actual = agent_name(file);
  record.failed("authority.agent_minor", subject, std::move(failure));
}

// Who applies in person: the card's birth date, else the stated number's (those of foreigners begin with 9 and do not
// publish where it stands).
std::optional<Date> applicants_birth(const CaseFile& file) {
  for (const Paper* card : papers_of_row(file, items::kIdentity))
    if (card->stands_for(Party::kCustomer))
      if (const auto birth = birth_date_on(*card->document)) return birth;
  const std::string number = fold_number(customer_number(file));
  return number.starts_with('9') ? std::nullopt : id_number_birth_date(number);
}

// 民法典 art. 17 to 20 and 23: guardians act for those under eighteen.
void check_applicants_age(const CaseFile& file, Record& record) {
  if (file.application.has_agent()) return;
  const auto birth = applicants_birth(file);
  const int least = static_cast<int>(file.catalogue.reference.threshold("agent_least_age"));
  if (birth && age_in_full_years(*birth, file.today) < least)
    record.not_done("authority.agent_minor", Subject("customer.id_number"), why::kMinor);
}

// --- commitments ---------------------------------------------------------------------------------------------

bool covers_this_service(const CaseFile& file, const PlacedField& matter) {
  return covers_service(matter.text(), file.service.code, file.catalogue.matter_words);
}

// A commitment promises what will follow, or asks for the service by which the supplier may let it follow.
bool commits_to_this(const CaseFile& file, const PlacedField& matter) {
  std::vector<std::string> things = {"产权", "房产证", "土地证", "批复", "资料",
                                     "材料", "证件",   "证明",   "要件", "缺件"};
  for (const ItemNeed& row : file.needs)
    if (row.need == Need::kDeferrable) things.push_back(row.item->name.zh);
  return promises(matter.text(), things) ||
         only_asks_for_service(matter.text(), file.service.code, file.catalogue.matter_words);
}

void check_commitment_matter(const CaseFile& file, Record& record, const Paper& letter) {
  const PlacedField matter = file.find(letter, "matter");
  if (commits_to_this(file, matter)) {
    record.support(matter, "agreement");
    return record.passed("commitment.matter_missing", letter, {"agreement"});
  }
  Failure failure;
  failure.expected = file.service.name.zh;
  failure.expected_words = file.service.name;
  failure.actual = matter.text();
  failure.fields.push_back(matter);
  record.contradict(matter);
  record.failed("commitment.matter_missing", letter, std::move(failure));
}

// A promise for a visit that should have been long ago is none for this one.
void check_commitment_age(const CaseFile& file, Record& record, const Paper& letter) {
  const PlacedField field = file.find(letter, "sign_date");
  const auto signed_on = parse_iso_date(field.text());
  if (!signed_on) return;
  const int longest = static_cast<int>(file.catalogue.reference.threshold("longest_commitment_days"));
  if (days_between(*signed_on, file.submitted.value_or(file.today)) > longest)
    record.not_done("commitment.matter_missing", letter, why::kTooOld, field);
}

// A kind of which only the title is read has said all it can (check.not_done stands for its content).
bool has_content_read(const CaseFile& file, const Paper& paper) {
  return file.fields_known(paper) || !paper.document->fields.empty();
}

}  // namespace

void check_principals(const CaseFile& file, Record& record) {
  for (const Paper* letter : letters_of(file)) {
    check_giver(file, record, "authority.principal_differs", *letter, givers_of_letter(file, *letter));
    check_signatory(file, record, *letter);
  }
}

void check_letter_agents(const CaseFile& file, Record& record) {
  for (const Paper* letter : letters_of(file)) {
    if (!is_agents_letter(file, *letter)) {
      check_co_owners_agent(file, record, *letter);
      continue;
    }
    if (file.application.has_agent()) compare_with_stated_agent(file, record, *letter);
    compare_with_agents_card(file, record, *letter);
  }
}

void check_matters(const CaseFile& file, Record& record) {
  for (const Paper* letter : letters_of(file)) {
    if (!has_content_read(file, *letter)) continue;
    const PlacedField matter = file.find(*letter, "matter");
    if (covers_this_service(file, matter)) {
      record.support(matter, "agreement");
      record.passed("authority.matter_missing", *letter, {"agreement"});
      continue;
    }
    Failure failure;
    failure.expected = file.service.name.zh;
    failure.expected_words = file.service.name;
    failure.actual = matter.text();
    failure.fields.push_back(matter);
    record.contradict(matter);
    record.failed("authority.matter_missing", *letter, std::move(failure));
  }
}

void check_agents_themselves(const CaseFile& file, Record& record) {
  for (const Paper* letter : letters_of(file)) {
    if (!file.find(*letter, "agent")) continue;
    if (!is_same_person(file, *letter)) {
      record.passed("authority.agent_is_principal", *letter);
      continue;
    }
    Failure failure;
    failure.actual = file.text(*letter, "agent");
    failure.fields = {file.find(*letter, "principal"), file.find(*letter, "agent")};
    record.failed("authority.agent_is_principal", *letter, std::move(failure));
  }
  check_applicants_age(file, record);
  if (!file.application.has_agent()) return;
  if (same_number(agent_number(file), customer_number(file))) {
    Failure failure;
    failure.actual = agent_name(file);
    failure.form_fields = {"agent.id_number"};
    record.failed("authority.agent_is_principal", Subject("agent.id_number"), std::move(failure));
  }
  check_age(file, record);
}

void check_commitments(const CaseFile& file, Record& record) {
  for (const Paper* letter : judged_papers(file, "commitment_letter")) {
    check_giver(file, record, "commitment.promisor_differs", *letter, applicants_as_givers(file));
    check_commitment_matter(file, record, *letter);
    check_commitment_age(file, record, *letter);
  }
}

}  // namespace zerotrip::checks
