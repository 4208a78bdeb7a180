// models/reference/*.yaml: findings, closed lists, thresholds, characters, calendar.
#include <algorithm>

#include "models/catalogue/load_parts.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr NamedValue<Severity> kSeverities[] = {
    {"notice", Severity::kNotice}, {"review", Severity::kReview}, {"blocks", Severity::kBlocks}};

constexpr std::string_view kPlaceholders[] = {"expected", "actual", "subject", "field", "item", "kind",
                                              "your",     "Your",   "parties", "date",  "days"};

// Every {word} of a sentence must be one that judging fills in.
void check_placeholders(const YamlReader& where, const std::string& sentence) {
  for (std::size_t open = sentence.find('{'); open != std::string::npos; open = sentence.find('{', open + 1)) {
    const std::size_t close = sentence.find('}', open);
    const std::string word = sentence.substr(open + 1, close == std::string::npos ? close : close - open - 1);
    if (close == std::string::npos || std::ranges::find(kPlaceholders, word) == std::end(kPlaceholders)) {
      where.problem("unknown placeholder \"{" + word + "}\"");
    }
  }
}

BilingualText sentence_from(const YamlReader& value) {
  BilingualText sentence = value.bilingual();
  check_placeholders(value, sentence.zh);
  check_placeholders(value, sentence.en);
  return sentence;
}

FindingDefinition finding_from(const std::string& code, const YamlReader& value) {
  value.only_keys({"severity", "message", "clears_when", "applicant", "cause", "reviewer"});
  FindingDefinition finding;
  finding.code = code;
  finding.severity = value.need("severity").word(kSeverities, Severity::kReview);
  finding.message = sentence_from(value.need("message"));
  const bool may_stay = finding.severity == Severity::kNotice;
  finding.clears_when = sentence_from(may_stay ? value.at("clears_when") : value.need("clears_when"));
  finding.applicant = sentence_from(value.at("applicant"));
  return finding;
}

bool is_finding_code(std::string_view code) {
  const std::size_t dot = code.find('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < code.size() &&
         std::ranges::all_of(code, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; });
}

using CharacterSets = std::map<char32_t, std::set<char32_t>>;

// One set: a text of its characters, or a list of characters.
std::u32string character_set_from(const YamlReader& value) {
  std::u32string characters;
  for (const std::string& text : value.texts()) characters += to_code_points(text);
  if (characters.size() < 2) value.problem("a set needs at least two characters");
  return characters;
}

void load_character_sets(const YamlReader& list, CharacterSets& sets) {
  for (const YamlReader& value : list.elements()) {
    const std::u32string characters = character_set_from(value);
    for (const char32_t one : characters) {
      for (const char32_t other : characters) {
        if (one != other) sets[one].insert(other);
      }
    }
  }
}

std::set<Date> days_from(const YamlReader& list, int year) {
  std::set<Date> days;
  if (!list.present()) return days;
  for (const YamlReader& value : list.elements()) {
    const std::optional<Date> day = parse_iso_date(value.text());
    if (!day || static_cast<int>(day->year()) != year) {
      value.problem("expected a day of " + std::to_string(year) + ", YYYY-MM-DD");
    } else if (!days.insert(*day).second) {
      value.problem("the day stands twice");
    }
  }
  return days;
}

WorkingCalendar::Year year_from(const YamlReader& value, int year) {
  value.only_keys({"days_off", "working_days"});
  WorkingCalendar::Year days{.days_off = days_from(value.need("days_off"), year),
                             .working_days = days_from(value.at("working_days"), year)};
  for (const Date day : days.working_days) {
    if (days.days_off.contains(day)) value.problem(to_iso(day) + " is both off and working");
  }
  return days;
}

int year_of(const std::string& text) {
  const bool digits = text.size() == 4 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::stoi(text) : 0;
}

}  // namespace

void load_findings(const YamlReader& file, std::map<std::string, FindingDefinition, std::less<>>& findings) {
  file.only_keys({"findings"});
  for (const auto& [code, value] : file.need("findings").entries()) {
    if (!is_finding_code(code)) value.problem("a code has the form subject.problem: \"" + code + "\"");
    findings[code] = finding_from(code, value);
  }
}

void load_ethnic_groups(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"ethnic_groups"});
  for (const std::string& group : file.need("ethnic_groups").texts()) tables.ethnic_groups.insert(group);
}

void load_field_names(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"field_names"});
  for (const auto& [field, value] : file.need("field_names").entries()) tables.field_names[field] = value.bilingual();
}

void load_specimens(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"specimen_numbers"});
  for (const std::string& number : file.need("specimen_numbers").texts()) tables.specimen_numbers.insert(number);
}

void load_thresholds(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"thresholds"});
  for (const auto& [name, value] : file.need("thresholds").entries()) {
    // measured: day and set, as scripts/calibrate writes them.
    value.only_keys({"value", "unit", "measured", "reason"});
    if (value.need("unit").text().empty()) value.problem("a threshold needs its unit");
    if (value.need("reason").text().empty()) value.problem("a threshold needs its reason");
    tables.thresholds[name] = value.need("value").number(0);
  }
}

void load_confusable_characters(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"confusable_characters"});
  load_character_sets(file.need("confusable_characters"), tables.confusable);
}

void load_variant_characters(const YamlReader& file, ReferenceTables& tables) {
  file.only_keys({"variant_characters"});
  load_character_sets(file.need("variant_characters"), tables.variants);
}

void load_calendar(const YamlReader& file, std::map<int, WorkingCalendar::Year>& years) {
  file.only_keys({"years"});
  for (const auto& [text, value] : file.need("years").entries()) {
    const int year = year_of(text);
    if (year == 0) {
      value.problem("expected a year: \"" + text + "\"");
    } else if (years.contains(year)) {
      value.problem("the year " + text + " stands in another file already");
    } else {
      years[year] = year_from(value, year);
    }
  }
}

}  // namespace zerotrip
