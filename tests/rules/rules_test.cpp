// Every rule case: the outcome, exactly the findings of review or worse that it names, its notices and rows, and
// the codes that it must not raise. And every code of the catalogue has a case and a near miss.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rule_cases.h"

namespace zerotrip::rules {
namespace {

std::string described(const Decision& decision) {
  std::string text;
  for (const Finding& finding : decision.findings)
    text += "  " + finding.code + "@" + finding.subject + " " + std::string(name_of(finding.severity)) + ": " +
            finding.message.zh + "\n";
  return text;
}

void expect_findings(const RuleCase& rule, const Decision& decision) {
  for (const std::string& wanted : rule.findings)
    EXPECT_TRUE(std::any_of(
        decision.findings.begin(), decision.findings.end(),
        [&](const Finding& finding) { return is_finding(finding, wanted) && finding.severity != Severity::kNotice; }))
        << "lacks " << wanted;
  for (const std::string& wanted : rule.notices)
    EXPECT_TRUE(std::any_of(
        decision.findings.begin(), decision.findings.end(),
        [&](const Finding& finding) { return is_finding(finding, wanted) && finding.severity == Severity::kNotice; }))
        << "lacks the notice " << wanted;
  for (const Finding& finding : decision.findings) {
    const bool named = std::any_of(rule.findings.begin(), rule.findings.end(),
                                   [&](const std::string& wanted) { return is_finding(finding, wanted); });
    EXPECT_TRUE(named || finding.severity == Severity::kNotice) << "did not expect " << finding.code;
  }
  for (const std::string& code : rule.near_miss)
    EXPECT_TRUE(std::none_of(decision.findings.begin(), decision.findings.end(),
                             [&](const Finding& finding) { return is_finding(finding, code); }))
        << "must not raise " << code;
}

void expect_rows(const RuleCase& rule, const Decision& decision) {
  for (const auto& [item, status] : rule.rows) {
    const auto row = std::find_if(decision.checklist.begin(), decision.checklist.end(),
                                  [&, wanted = item](const ChecklistRow& one) { return one.item == wanted; });
    ASSERT_NE(row, decision.checklist.end()) << "no row " << item;
    EXPECT_EQ(name_of(row->status), status) << "row " << item;
  }
}

void expect_roles(const RuleCase& rule, const Decision& decision) {
  for (const auto& [wanted, proved_by] : rule.roles) {
    const auto role = std::find_if(decision.roles.begin(), decision.roles.end(), [&, name = wanted](const Role& one) {
      return one.role == name || one.role + " " + one.person == name;
    });
    ASSERT_NE(role, decision.roles.end()) << "no role " << wanted;
    EXPECT_EQ(role->proved_by, proved_by) << "role " << wanted;
  }
}

class RuleCaseTest : public testing::TestWithParam<std::size_t> {};

TEST_P(RuleCaseTest, IsJudgedAsExpected) {
  const RuleCase& rule = all_rule_cases()[GetParam()];
  const Decision decision = judge_rule_case(line_of(rule));
  SCOPED_TRACE(rule.name + "\n" + described(decision) + "  " + decision.applicant_message.zh);
  EXPECT_EQ(name_of(decision.outcome), rule.outcome);
  expect_findings(rule, decision);
  expect_rows(rule, decision);
  expect_roles(rule, decision);
  if (!rule.contact_by.empty()) {
    EXPECT_EQ(decision.contact_by.value_or("null"), rule.contact_by);
  }
  for (const std::string& words : rule.message_has)
    EXPECT_NE(decision.applicant_message.zh.find(words), std::string::npos) << "does not say " << words;
}

std::string test_name(const testing::TestParamInfo<std::size_t>& info) {
  std::string name = all_rule_cases()[info.param].name;
  for (char& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) c = '_';
  return std::to_string(info.param) + "_" + name;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleCaseTest, testing::Range(std::size_t{0}, all_rule_cases().size()), test_name);

TEST(RuleCoverage, EveryCodeHasACaseThatRaisesItAndANearMiss) {
  std::set<std::string> raised;
  std::set<std::string> missed;
  for (const RuleCase& rule : all_rule_cases()) {
    for (const std::string& wanted : rule.findings) raised.insert(wanted.substr(0, wanted.find('@')));
    for (const std::string& wanted : rule.notices) raised.insert(wanted.substr(0, wanted.find('@')));
    missed.insert(rule.near_miss.begin(), rule.near_miss.end());
  }
  for (const auto& [code, definition] : catalogue().findings) {
    EXPECT_TRUE(raised.contains(code)) << code << " is raised by no case";
    EXPECT_TRUE(missed.contains(code)) << code << " has no near miss";
  }
}

TEST(RuleCoverage, CasesNameOnlyCodesOfTheCatalogue) {
  for (const RuleCase& rule : all_rule_cases()) {
    for (const std::string& wanted : rule.findings)
      EXPECT_NE(catalogue().finding(wanted.substr(0, wanted.find('@'))), nullptr) << rule.name << ": " << wanted;
    for (const std::string& code : rule.near_miss) EXPECT_NE(catalogue().finding(code), nullptr) << rule.name << code;
  }
}

}  // namespace
}  // namespace zerotrip::rules
