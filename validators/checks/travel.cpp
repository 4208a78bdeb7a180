#include <algorithm>

#include "models/clear_character.h"
#include "models/numbers.h"
#include "models/romanisation.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"

namespace zerotrip::checks {
namespace {

Failure differing(const PlacedField& printed, std::string zone, const PlacedField& mrz) {
  Failure failure;
  failure.expected = std::move(zone);
  failure.actual = printed.text();
  failure.fields = {printed, mrz};
  return failure;
}

// One value of the zone against the print; a zone whose own check fails says nothing, and what was taken from the zone
// is no print.
void compare_with_print(Record& record, const PlacedField& printed, const std::string& zone, bool zone_holds,
                        const PlacedField& mrz) {
  if (!printed || zone.empty() || !zone_holds || printed.field->source == FieldSource::kMrz) return;
  if (printed.text() != zone) {
    record.contradict(printed);
    return record.failed("mrz.differs_from_print", *printed.paper, differing(printed, zone, mrz));
  }
  record.support(printed, "code");
  record.passed("mrz.differs_from_print", *printed.paper, {"code"});
}

std::string iso_or_nothing(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

// 男, M, 男/M; empty where neither is printed.
std::string_view letter_of_sex(const std::string& printed) {
  if (printed.find("女") != std::string::npos || printed.find('F') != std::string::npos) return "F";
  if (printed.find("男") != std::string::npos || printed.find('M') != std::string::npos) return "M";
  return {};
}

// The letter for the sex has no check digit of its own; the composite one does not cover it.
void compare_sex(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& field, const Mrz& mrz) {
  const PlacedField printed = file.find(paper, "sex");
  const std::string_view letter = letter_of_sex(printed.text());
  if (letter.empty() || printed.field->source == FieldSource::kMrz || mrz.sex.empty() || !mrz.all_checks()) return;
  if (letter == mrz.sex) return record.passed("mrz.differs_from_print", paper, {"code"});
  record.failed("mrz.differs_from_print", paper, differing(printed, mrz.sex, field));
}

// The names in the zone have no check digit; without the zone's other digits they say nothing.
void compare_names(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& field, const Mrz& mrz) {
  const PlacedField printed = file.find(paper, "printed");
  const LabelledTexts& texts = printed_on(paper);
  const auto name = texts.find(std::string(kLatinName));
  if (name == texts.end() || !mrz.all_checks()) return;
  const std::optional<bool> same = same_latin_name(mrz, name->second);
  if (!same) return;
  if (*same) return record.passed("mrz.differs_from_print", paper, {"code"});
  Failure failure = differing(printed, mrz.surname + ", " + mrz.given_names, field);
  failure.actual = name->second;
  record.failed("mrz.differs_from_print", paper, std::move(failure));
}

// A name of which a character was not read clearly may be the one in the zone, but cannot be said to be another.
std::optional<bool> may_be_name_of(const PlacedField& name, const Mrz& mrz) {
  const std::optional<bool> fits = may_be_romanised_as(name.text(), mrz.surname, mrz.given_names);
  const std::vector<CharacterAlternatives>& characters = name.field->alternatives;
  const bool clear = std::all_of(characters.begin(), characters.end(), [](const CharacterAlternatives& choices) {
    return choices.empty() || choices.front().probability >= kClearCharacter;
  });
  return clear || fits == true ? fits : std::nullopt;
}

// Chinese passports write names in pinyin, so that the zone tells whether it is of somebody else even where no Latin
// name was read. Those of Hong Kong and Macao (H, K, MA) write them as they are spoken there.
void compare_chinese_name(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& field,
                          const Mrz& mrz) {
  const PlacedField name = file.find(paper, "name");
  const bool of_the_mainland = mrz.nationality == "CHN" && !mrz.number.empty() && !mrz.number.starts_with("MA") &&
                               std::string_view("EGDSP").find(mrz.number.front()) != std::string_view::npos;
  if (!name || !of_the_mainland || !mrz.all_checks()) return;
  const std::optional<bool> fits = may_be_name_of(name, mrz);
  if (!fits) return;
  if (*fits) return record.passed("mrz.differs_from_print", paper, {"code"});
  record.failed("mrz.differs_from_print", paper, differing(name, mrz.surname + ", " + mrz.given_names, field));
}

// The side that bears the print: of a card whose zone stands on its back, the other one.
const Paper& print_of(const CaseFile& file, const Paper& zone) {
  for (const IdentityUnit& unit : file.units)
    if (unit.face && unit.back && &file.papers()[*unit.back] == &zone) return file.papers()[*unit.face];
  return zone;
}

// A card's number in the zone has an order of its own (外国人永久居留身份证), so only a passport's is compared.
void compare_zones(const CaseFile& file, Record& record, const Paper& print, const PlacedField& field, const Mrz& mrz) {
  compare_with_print(record, file.find(print, "passport_number"), mrz.number, mrz.number_check, field);
  compare_with_print(record, file.find(print, "birth_date"), iso_or_nothing(mrz_birth_date(mrz.birth, file.today)),
                     mrz.birth_check, field);
  compare_with_print(record, file.find(print, "valid_to"), iso_or_nothing(mrz_expiry_date(mrz.expiry)),
                     mrz.expiry_check, field);
  compare_sex(file, record, print, field, mrz);
  compare_names(file, record, print, field, mrz);
  compare_chinese_name(file, record, print, field, mrz);
}

void check_zone(const CaseFile& file, Record& record, const Paper& paper, const PlacedField& field, const Mrz& mrz) {
  if (mrz.all_checks()) {
    record.support(field, "check_digit");
    record.passed("mrz.check_digit", paper, {"check_digit"});
  } else {
    Failure failure;
    failure.fields.push_back(field);
    record.failed("mrz.check_digit", paper, std::move(failure));
  }
  compare_zones(file, record, print_of(file, paper), field, mrz);
}

}  // namespace

void check_machine_readable_zones(const CaseFile& file, Record& record) {
  for (const Paper* paper : judged_papers(file)) {
    const PlacedField field = file.find(*paper, "mrz");
    if (!field) continue;
    const auto mrz = parse_mrz(field.field->texts());
    if (!mrz) {
      Failure failure;
      failure.fields.push_back(field);
      record.failed("mrz.malformed", *paper, std::move(failure));
      continue;
    }
    record.passed("mrz.malformed", *paper);
    check_zone(file, record, *paper, field, *mrz);
  }
}

}  // namespace zerotrip::checks
