// The one message to the applicant, over every rule case: everything at once, nothing twice, in the order of the
// checklist, in plain words, and no number shown in full.
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "message_lines.h"
#include "rule_cases.h"
#include "validators/masking.h"

namespace zerotrip::rules {
namespace {

struct Message {
  std::string name;  // of the rule case
  Decision decision;
};

std::vector<Message> all_messages() {
  std::vector<Message> messages;
  for (const RuleCase& rule : all_rule_cases()) messages.push_back({rule.name, judge_rule_case(line_of(rule))});
  return messages;
}

// A row whose paper may stand on a file that a part of ours failed on is not spoken of.
bool is_told_missing(const Decision& decision, const ChecklistRow& row) {
  return row.status == RowStatus::kMissing &&
         std::any_of(decision.findings.begin(), decision.findings.end(),
                     [&](const Finding& finding) { return is_finding(finding, "item.missing@" + row.item); });
}

TEST(ApplicantMessage, EveryThingThatIsToldIsToldOnce) {
  for (const Message& message : all_messages()) {
    const BilingualText& text = message.decision.applicant_message;
    for (const std::vector<std::string>& lines : {chinese_lines(text.zh), english_lines(text.en)})
      EXPECT_EQ(std::set<std::string>(lines.begin(), lines.end()).size(), lines.size())
          << message.name << ": " << text.zh;
  }
}

// Of such a case the applicant is told about the form alone: no paper is asked for while it cannot be judged.
bool a_part_of_ours_failed(const Decision& decision) {
  return std::any_of(decision.checks.begin(), decision.checks.end(), [](const Check& check) {
    return check.id == "item.missing" && check.result == CheckResult::kNotDone;
  });
}

// Nothing is lost: as many lines in the words of a finding as there are such findings, and no line besides.
TEST(ApplicantMessage, EachFindingThatIsToldHasALineOfItsOwn) {
  for (const Message& message : all_messages()) {
    if (message.decision.outcome == Outcome::kAccepted || a_part_of_ours_failed(message.decision)) continue;
    const std::vector<Finding> told = told_findings(message.decision);
    const BilingualText& text = message.decision.applicant_message;
    const std::vector<std::string> chinese = chinese_lines(text.zh), english = english_lines(text.en);
    EXPECT_EQ(chinese.size(), told.size()) << message.name << ": " << text.zh;
    EXPECT_EQ(english.size(), told.size()) << message.name << ": " << text.en;
    for (const Finding& finding : told) {
      const auto like =
          std::count_if(told.begin(), told.end(), [&](const Finding& f) { return f.code == finding.code; });
      const BilingualText& form = catalogue().finding(finding.code)->applicant;
      EXPECT_GE(lines_like(chinese, form.zh), like) << message.name << " loses " << finding.code << ": " << text.zh;
      EXPECT_GE(lines_like(english, form.en), like) << message.name << " loses " << finding.code << ": " << text.en;
    }
  }
}

TEST(ApplicantMessage, LinesComeInTheOrderOfTheChecklist) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Decision decision = judge_rule_case(line_of(rule));
    if (decision.outcome == Outcome::kAccepted) continue;
    const std::vector<PlacedFinding> placed = placed_findings(line_of(rule), told_findings(decision));
    std::size_t last = 0;
    for (const std::string& line : chinese_lines(decision.applicant_message.zh)) {
      const auto place = first_place_from(last, placed, line);
      ASSERT_TRUE(place.has_value()) << rule.name << ": out of order is " << line;
      last = *place;
    }
  }
}

// A missing row, a wrong field of the form and an unsettled bill are named in the words of the catalogue.
TEST(ApplicantMessage, EverythingThatBlocksIsNamed) {
  for (const Message& message : all_messages()) {
    const std::string& text = message.decision.applicant_message.zh;
    for (const ChecklistRow& row : message.decision.checklist) {
      if (!is_told_missing(message.decision, row)) continue;
      const ServiceDefinition& service = *catalogue().service(message.decision.service);
      const auto item = std::find_if(service.items.begin(), service.items.end(),
                                     [&](const ItemDefinition& one) { return one.item == row.item; });
      ASSERT_NE(item, service.items.end());
      EXPECT_NE(text.find(item->name.zh), std::string::npos) << message.name << " is silent on " << row.item;
    }
    const bool blocks = message.decision.outcome == Outcome::kIncomplete;
    EXPECT_EQ(text.find("补正") != std::string::npos, blocks) << message.name << ": " << text;
    EXPECT_FALSE(blocks && chinese_lines(text).empty()) << message.name;
  }
}

TEST(ApplicantMessage, RowsComeInTheOrderOfTheChecklist) {
  for (const Message& message : all_messages()) {
    const std::string& text = message.decision.applicant_message.zh;
    std::size_t last = 0;
    for (const ChecklistRow& row : message.decision.checklist) {
      if (!is_told_missing(message.decision, row)) continue;
      const auto& items = catalogue().service(message.decision.service)->items;
      const auto item =
          std::find_if(items.begin(), items.end(), [&](const ItemDefinition& one) { return one.item == row.item; });
      const std::size_t at = text.find("请补充" + item->name.zh);
      ASSERT_NE(at, std::string::npos) << message.name << ": " << row.item;
      EXPECT_GE(at, last) << message.name << ": " << text;
      last = at;
    }
  }
}

TEST(ApplicantMessage, NoNumberStandsThereInFull) {
  for (const Message& message : all_messages()) {
    for (const std::string& text : {message.decision.applicant_message.zh, message.decision.applicant_message.en})
      EXPECT_EQ(mask_numbers(text), text) << message.name;
    for (const std::string number : {"610702199003070019", "610703198511200037", "13800000000", "6222023610001234569"})
      EXPECT_EQ(message.decision.applicant_message.zh.find(number), std::string::npos) << message.name;
  }
}

// Words of ours, of programs and of the law have no place in it.
TEST(ApplicantMessage, SpeaksPlainly) {
  const std::regex ours("[a-z]+[._][a-z]+|#[0-9]|\\{|\\}|long_term|check|null|人工核");
  for (const Message& message : all_messages()) {
    std::string text = message.decision.applicant_message.zh;
    text = std::regex_replace(text, std::regex("[a-z0-9]+\\.jpg"), "");  // names that the applicant gave
    EXPECT_FALSE(std::regex_search(text, ours)) << message.name << ": " << text;
    EXPECT_EQ(text.find("；；"), std::string::npos) << text;
    EXPECT_EQ(text.find("。。"), std::string::npos) << text;
    EXPECT_FALSE(message.decision.applicant_message.en.empty()) << message.name;
  }
}

// Was "已交的客户身份证明不能使用（document.field_unreadable, quality.cut_off）".
TEST(FindingSentences, NameNoCodes) {
  for (const Message& message : all_messages())
    for (const Finding& finding : message.decision.findings)
      for (const auto& [code, definition] : catalogue().findings) {
        EXPECT_EQ(finding.message.zh.find(code), std::string::npos) << message.name << ": " << finding.message.zh;
        EXPECT_EQ(finding.message.en.find(code), std::string::npos) << message.name << ": " << finding.message.en;
      }
}

}  // namespace
}  // namespace zerotrip::rules
