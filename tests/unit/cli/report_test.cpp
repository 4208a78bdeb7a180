#include "cli/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zerotrip::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

Catalogue small_catalogue() {
  Catalogue catalogue;
  ServiceDefinition service;
  service.code = "lv_new";
  service.name = {"低压新装", "New low-voltage supply"};
  ItemDefinition property;
  property.item = "property";
  property.name = {"产权证明", "Proof of the property"};
  service.items = {property};
  catalogue.services["lv_new"] = service;
  DocumentDefinition certificate;
  certificate.kind = "real_estate_certificate";
  certificate.name = {"不动产权证书", "Real-estate certificate"};
  catalogue.documents[certificate.kind] = certificate;
  catalogue.reference.field_names["owners"] = {"权利人", "owners"};
  catalogue.findings["quality.glare"] = {
      "quality.glare", Severity::kBlocks, {"{subject}中{kind}反光", "glare on the {kind} in {subject}"}, {}, {}};
  catalogue.findings["file.unsupported_type"] = {"file.unsupported_type",
                                                 Severity::kBlocks,
                                                 {"文件{subject}的格式不受理", "file {subject} is of another type"},
                                                 {},
                                                 {}};
  return catalogue;
}

std::vector<Reading> one_reading() {
  Reading reading;
  reading.file = "3.jpg";
  Document document;
  document.kind = "real_estate_certificate";
  document.page = 1;
  reading.documents = {document};
  return {reading};
}

Decision small_decision() {
  Decision decision;
  decision.case_id = "A-1";
  decision.service = "lv_new";
  decision.outcome = Outcome::kNeedsReview;
  decision.judged_for = "2026-11-23";
  decision.checklist = {{"property", Need::kRequired, RowStatus::kSatisfied, {"3.jpg#0"}}};
  Finding finding;
  finding.code = "owner.differs_from_applicant";
  finding.subject = "3.jpg#0";
  finding.expected = "缪之远";
  finding.actual = "缪之\x1b[2J近";
  finding.evidence = {{"3.jpg", 1, {}, "owners"}};
  finding.message = {"权利人不是申请人", "the owner is not the applicant"};
  finding.clears_when = BilingualText{"提供合同", "a contract is handed in"};
  decision.findings = {finding};
  decision.applicant_message = {"请补充合同。", "Please add the contract."};
  return decision;
}

TEST(DecisionReport, SaysEverythingInChinese) {
  const std::string text = decision_report(small_decision(), one_reading(), small_catalogue(), {});
  for (const char* part :
       {"案件 A-1 · 低压新装", "结论：转人工复核（按 2026-11-23 审核）",
        "产权证明  必备  ✓ 已满足  3.jpg 第2页 不动产权证书", "1. [复核] 权利人不是申请人",
        "所在：3.jpg 第2页 不动产权证书，权利人", "比对：缪之远", "处理：提供合同", "请补充合同。"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(DecisionReport, SaysTheSameInEnglish) {
  const std::string text =
      decision_report(small_decision(), one_reading(), small_catalogue(), {Language::kEnglish, false});
  for (const char* part : {"Case A-1", "Outcome: needs review", "Proof of the property  required  ✓ satisfied",
                           "3.jpg page 2 Real-estate certificate, owners", "Clears when: a contract is handed in"}) {
    EXPECT_THAT(text, HasSubstr(part));
  }
}

TEST(DecisionReport, LetsNoPaperMoveTheCursor) {
  EXPECT_THAT(decision_report(small_decision(), one_reading(), small_catalogue(), {}), Not(HasSubstr("\x1b")));
}

TEST(DecisionReport, ColoursOnlyWhereAsked) {
  EXPECT_THAT(decision_report(small_decision(), one_reading(), small_catalogue(), {Language::kChinese, true}),
              HasSubstr("\x1b[33m转人工复核\x1b[0m"));
}

TEST(DecisionReport, SurvivesSubjectsThatAreNowhere) {
  Decision decision = small_decision();
  decision.findings[0].subject = "9.jpg#99999999999999999999";
  decision.service = "unknown";
  EXPECT_THAT(decision_report(decision, {}, small_catalogue(), {}), HasSubstr("9.jpg#99999999999999999999"));
}

TEST(ReadingReport, ShowsFieldsWithTheirCertainty) {
  auto readings = one_reading();
  Field owners;
  owners.value = TextList{"缪之远", "缪之近"};
  owners.confidence = 0.973;
  readings[0].documents[0].fields["owners"] = owners;
  readings[0].problems = {{"quality.glare", 1, {}, {}}};
  const std::string text = reading_report(readings[0], small_catalogue(), {});
  EXPECT_THAT(text, HasSubstr("3.jpg 第2页：3.jpg中不动产权证书反光"));
  EXPECT_THAT(text, HasSubstr("权利人   97 %  缪之远 | 缪之近"));
}

// Was "text.jpg: file.unsupported_type".
TEST(ReadingReport, SaysInWordsWhatIsWrongWithAFile) {
  Reading reading;
  reading.file = "text.jpg";
  reading.problems = {{"file.unsupported_type", -1, {}, {}}};
  EXPECT_EQ(reading_report(reading, small_catalogue(), {}), "text.jpg：文件text.jpg的格式不受理\n");
  EXPECT_EQ(reading_report(reading, small_catalogue(), {Language::kEnglish, false}),
            "text.jpg: file text.jpg is of another type\n");
}

TEST(DecisionReport, LeavesNamesForProgramsToPrograms) {
  Decision decision = small_decision();
  for (const char* code : {"item.unusable", "check.not_done", "quality.glare", "document.differs_from_declared"}) {
    decision.findings[0].code = code;
    decision.findings[0].actual = decision.findings[0].expected = "name.of_a_thing";
    EXPECT_THAT(decision_report(decision, one_reading(), small_catalogue(), {}), Not(HasSubstr("name.of_a_thing")));
  }
}

}  // namespace
}  // namespace zerotrip::cli
