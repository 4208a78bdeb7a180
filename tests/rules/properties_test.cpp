// What must hold for every case, whatever stands in it: judging is a pure function, an accepted case leaves nothing
// open, a paper more never makes a case less complete, and no field that decides may be lost or changed unnoticed.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "models/json/decision_json.h"
#include "rule_cases.h"
#include "validators/deciding_fields.h"
#include "validators/judge.h"
#include "validators/versions.h"

namespace zerotrip::rules {
namespace {

std::string bytes_of(const Decision& decision) { return zerotrip::json_of(decision).dump(); }

TEST(JudgingProperties, SameInputSameBytes) {
  for (const RuleCase& rule : all_rule_cases()) {
    const JudgeLine line = line_of(rule);
    EXPECT_EQ(bytes_of(judge_rule_case(line)), bytes_of(judge_rule_case(line_of(rule)))) << rule.name;
  }
}

TEST(JudgingProperties, CodeAndSubjectAreUnique) {
  for (const RuleCase& rule : all_rule_cases()) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Finding& finding : judge_rule_case(line_of(rule)).findings)
      EXPECT_TRUE(seen.emplace(finding.code, finding.subject).second) << rule.name << ": " << finding.code;
  }
}

bool leaves_row_open(const Decision& decision) {
  return std::any_of(decision.checklist.begin(), decision.checklist.end(), [](const ChecklistRow& row) {
    return row.status == RowStatus::kMissing || row.status == RowStatus::kUnusable;
  });
}

bool leaves_check_open(const Decision& decision) {
  return std::any_of(decision.checks.begin(), decision.checks.end(),
                     [](const Check& check) { return check.result == CheckResult::kNotDone; });
}

TEST(JudgingProperties, AcceptedLeavesNothingOpen) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Decision decision = judge_rule_case(line_of(rule));
    if (decision.outcome != Outcome::kAccepted) continue;
    EXPECT_FALSE(leaves_row_open(decision)) << rule.name;
    EXPECT_FALSE(leaves_check_open(decision)) << rule.name;
  }
}

TEST(JudgingProperties, OutcomeFollowsFromTheGravestFinding) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Decision decision = judge_rule_case(line_of(rule));
    Severity gravest = Severity::kNotice;
    for (const Finding& finding : decision.findings) gravest = std::max(gravest, finding.severity);
    EXPECT_EQ(static_cast<int>(decision.outcome), static_cast<int>(gravest)) << rule.name;
    if (leaves_row_open(decision) && !leaves_check_open(decision)) {
      EXPECT_EQ(decision.outcome, Outcome::kIncomplete) << rule.name;
    }
  }
}

TEST(JudgingProperties, SentencesAreFilledInBothLanguages) {
  for (const RuleCase& rule : all_rule_cases())
    for (const Finding& finding : judge_rule_case(line_of(rule)).findings)
      for (const std::string& sentence : {finding.message.zh, finding.message.en}) {
        EXPECT_FALSE(sentence.empty()) << rule.name << ": " << finding.code;
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
      }
}

TEST(JudgingProperties, MessageMasksNumbers) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Decision decision = judge_rule_case(line_of(rule));
    EXPECT_EQ(decision.applicant_message.zh.find("199003070019"), std::string::npos) << rule.name;
  }
}

// What an operator adds to the calendar is part of the catalogue, so the decision says so by its version.
TEST(JudgingProperties, AYearThatAnOperatorAddsGivesTheContactDate) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "zerotrip-years";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "2027.yaml") << "years:\n  2027:\n    days_off: [2027-01-01]\n    working_days: []\n";
  const CatalogueLoad load = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models", folder.string());
  std::filesystem::remove_all(folder);
  ASSERT_NE(load.catalogue, nullptr);
  for (const RuleCase& rule : all_rule_cases()) {
    if (rule.name != "request.case: a year whose holidays are not published") continue;
    const JudgeLine line = line_of(rule);
    const Versions versions = versions_of(line.documents, *load.catalogue);
    const Decision with_year = judge({line.application, line.documents, line.today, {}}, *load.catalogue, versions);
    EXPECT_EQ(with_year.contact_by, "2027-01-04");
    EXPECT_NE(with_year.versions.catalogue, judge_rule_case(line).versions.catalogue);
    return;
  }
  FAIL() << "the case is gone";
}

TEST(JudgingProperties, EveryDecisionCarriesTheHashesOfItsRulesAndCatalogue) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Versions versions = judge_rule_case(line_of(rule)).versions;
    EXPECT_EQ(versions.rules.size(), 12u);
    EXPECT_EQ(versions.catalogue.size(), 12u);
  }
}

// A paper of which only the kind was read.
JudgeLine with_one_paper_more(JudgeLine line, const std::string& kind) {
  Reading reading;
  reading.file = "one-more.jpg";
  reading.sha256 = "sha-one-more";
  reading.documents.emplace_back().kind = kind;
  line.documents.push_back(reading);
  line.application.documents.push_back({reading.file, std::nullopt});
  return line;
}

std::vector<std::string> open_rows(const Decision& decision) {
  std::vector<std::string> open;
  for (const ChecklistRow& row : decision.checklist)
    if (row.status == RowStatus::kMissing || row.status == RowStatus::kUnusable) open.push_back(row.item);
  return open;
}

void expect_no_kind_makes_it_less_complete(const RuleCase& rule) {
  const JudgeLine line = line_of(rule);
  const Decision before = judge_rule_case(line);
  for (const auto& [kind, definition] : catalogue().documents) {
    const Decision after = judge_rule_case(with_one_paper_more(line, kind));
    EXPECT_TRUE(before.outcome == Outcome::kIncomplete || after.outcome != Outcome::kIncomplete)
        << rule.name << " and " << kind;
    for (const std::string& item : open_rows(after))
      EXPECT_TRUE(std::ranges::count(open_rows(before), item) > 0) << rule.name << " and " << kind << " open " << item;
  }
}

Reading failed_reading() {
  Reading reading;
  reading.file = "failed.pdf";
  reading.problems.push_back({"check.not_done", -1, {}, {}});
  return reading;
}

bool is_of_row_or_paper(const Finding& finding) {
  return finding.code.starts_with("item.") || finding.subject.find(".jpg") != std::string::npos;
}

// Was incomplete, and asked for the paper that had been handed in.
TEST(JudgingProperties, NoPaperBlocksBesideAFileThatAPartOfOursFailedOn) {
  for (const RuleCase& rule : all_rule_cases()) {
    JudgeLine line = line_of(rule);
    line.documents.push_back(failed_reading());
    line.application.documents.push_back({"failed.pdf", std::nullopt});
    const Decision decision = judge_rule_case(line);
    EXPECT_NE(decision.outcome, Outcome::kAccepted) << rule.name;
    EXPECT_EQ(decision.applicant_message.zh.find("请补充"), std::string::npos) << decision.applicant_message.zh;
    for (const Finding& finding : decision.findings)
      EXPECT_FALSE(finding.severity == Severity::kBlocks && is_of_row_or_paper(finding))
          << rule.name << ": " << finding.code;
  }
}

TEST(JudgingProperties, NoPaperMoreMakesABaseLessComplete) {
  for (const std::string& base : base_names())
    expect_no_kind_makes_it_less_complete(
        rule_case_of_text("{case: " + base + ", base: " + base + ", expect: {outcome: accepted}}"));
}

TEST(JudgingProperties, NoPaperMoreMakesACaseLessComplete) {
  for (const RuleCase& rule : all_rule_cases()) expect_no_kind_makes_it_less_complete(rule);
}

// Fields whose loss must be seen on a paper without which a needed row stays open.
std::vector<std::string> must_stand_on(const Document& document) {
  std::vector<std::string> names;
  for (const DecidingField& field : deciding_fields_of(document.kind)) {
    if (!field.must_stand) continue;
    for (const std::string_view name : field.any_of)
      if (document.find(name) != nullptr) names.emplace_back(name);
  }
  return names;
}

bool stands_for_needed_row(const Decision& decision, const std::string& id) {
  return std::any_of(decision.checklist.begin(), decision.checklist.end(), [&](const ChecklistRow& row) {
    const bool needed = row.need == Need::kRequired || row.need == Need::kDeferrable;
    return needed && std::find(row.by.begin(), row.by.end(), id) != row.by.end();
  });
}

bool is_honest(const RuleCase& rule) { return rule.name.starts_with("honest") && rule.outcome == "accepted"; }

template <typename Change>
void for_each_paper(const RuleCase& rule, const Change& change) {
  const JudgeLine whole = line_of(rule);
  for (std::size_t file = 0; file < whole.documents.size(); ++file)
    for (std::size_t n = 0; n < whole.documents[file].documents.size(); ++n) change(whole, file, n);
}

TEST(JudgingProperties, LostDecidingFieldIsNeverAccepted) {
  for (const RuleCase& rule : all_rule_cases()) {
    if (!is_honest(rule)) continue;
    const Decision before = judge_rule_case(line_of(rule));
    for_each_paper(rule, [&](const JudgeLine& whole, std::size_t file, std::size_t n) {
      const std::string id = whole.documents[file].file + "#" + std::to_string(n);
      if (!stands_for_needed_row(before, id)) return;
      for (const std::string& name : must_stand_on(whole.documents[file].documents[n])) {
        JudgeLine line = whole;
        line.documents[file].documents[n].fields.erase(name);
        EXPECT_NE(judge_rule_case(line).outcome, Outcome::kAccepted) << rule.name << ": " << id << " without " << name;
      }
    });
  }
}

std::vector<std::string> one_digit_changed(const std::string& number) {
  std::vector<std::string> all(number.size(), number);
  for (std::size_t i = 0; i < number.size(); ++i) all[i][i] = number[i] == '7' ? '3' : '7';
  return all;
}

void expect_no_changed_number_accepted(const JudgeLine& whole, std::size_t file, std::size_t n, std::string_view name) {
  const Field* field = whole.documents[file].documents[n].find(name);
  if (field == nullptr) return;
  for (const std::string& changed : one_digit_changed(field->text())) {
    JudgeLine line = whole;
    line.documents[file].documents[n].fields.find(name)->second.value = changed;
    EXPECT_NE(judge_rule_case(line).outcome, Outcome::kAccepted) << changed;
  }
}

TEST(JudgingProperties, ChangedCharacterOfANumberIsNeverAccepted) {
  for (const RuleCase& rule : all_rule_cases()) {
    if (!is_honest(rule)) continue;
    SCOPED_TRACE(rule.name);
    for_each_paper(rule, [](const JudgeLine& whole, std::size_t file, std::size_t n) {
      for (const std::string_view name :
           {"id_number", "uscc", "passport_number", "principal_number", "agent_id_number"})
        expect_no_changed_number_accepted(whole, file, n, name);
    });
  }
}

}  // namespace
}  // namespace zerotrip::rules
