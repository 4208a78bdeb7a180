// What would clear it: each finding that is more than a notice goes away by the change that a `clears` entry of a rule
// case names, and nothing else comes in its place.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rule_cases.h"

namespace zerotrip::rules {
namespace {

bool weighs(const Finding& finding) { return finding.severity != Severity::kNotice; }

bool raises(const Decision& decision, const std::string& wanted) {
  return std::any_of(decision.findings.begin(), decision.findings.end(),
                     [&](const Finding& finding) { return weighs(finding) && is_finding(finding, wanted); });
}

// Findings of review or worse that were not there before the change.
std::set<std::string> new_findings(const Decision& before, const Decision& after) {
  std::set<std::string> known;
  for (const Finding& finding : before.findings)
    if (weighs(finding)) known.insert(finding.code + "@" + finding.subject);
  std::set<std::string> more;
  for (const Finding& finding : after.findings)
    if (weighs(finding) && !known.contains(finding.code + "@" + finding.subject))
      more.insert(finding.code + "@" + finding.subject);
  return more;
}

TEST(Cures, EachChangeClearsItsFindingAndRaisesNoOther) {
  for (const RuleCase& rule : all_rule_cases()) {
    const Decision before = judge_rule_case(line_of(rule));
    for (const Cure& cure : rule.cures) {
      const Decision after = judge_rule_case(line_of(rule, cure.line));
      EXPECT_TRUE(raises(before, cure.finding)) << rule.name << " does not raise " << cure.finding;
      EXPECT_FALSE(raises(after, cure.finding)) << rule.name << ": " << cure.finding << " stays";
      EXPECT_EQ(new_findings(before, after), std::set<std::string>{}) << rule.name << ": " << cure.finding;
    }
  }
}

TEST(Cures, TheDecisionSaysWhatWouldClearIt) {
  for (const RuleCase& rule : all_rule_cases())
    for (const Finding& finding : judge_rule_case(line_of(rule)).findings) {
      EXPECT_EQ(finding.clears_when.has_value(), weighs(finding)) << rule.name << ": " << finding.code;
    }
}

TEST(Cures, EveryFindingThatIsNoNoticeHasOne) {
  std::set<std::string> cured;
  for (const RuleCase& rule : all_rule_cases())
    for (const Cure& cure : rule.cures) cured.insert(cure.finding.substr(0, cure.finding.find('@')));
  for (const auto& [code, definition] : catalogue().findings) {
    if (definition.severity != Severity::kNotice) {
      EXPECT_TRUE(cured.contains(code)) << code << " is cleared by no case";
    }
  }
}

}  // namespace
}  // namespace zerotrip::rules
