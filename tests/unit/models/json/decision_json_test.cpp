// Decisions, judge lines and number lines.
#include "models/json/decision_json.h"

#include <gtest/gtest.h>

#include "models/json/judge_line.h"
#include "models/json/number_json.h"
#include "models/json/reading_json.h"

namespace zerotrip {
namespace {

const std::vector<std::string> kServices = {"lv_new"};

Decision full_decision() {
  Decision decision;
  decision.case_id = "2026-000123";
  decision.service = "lv_new";
  decision.outcome = Outcome::kNeedsReview;
  decision.judged_for = "2026-11-23";
  decision.checklist.push_back(
      {.item = "property", .need = Need::kRequired, .status = RowStatus::kSatisfied, .by = {"3.jpg#0"}});
  decision.checks.push_back({.id = "id_number.check_digit",
                             .subject = "1.jpg#0",
                             .result = CheckResult::kPassed,
                             .support = {"check_digit"},
                             .why = std::nullopt});
  decision.checks.push_back({.id = "name.differs_from_application",
                             .subject = "1.jpg#0",
                             .result = CheckResult::kNotDone,
                             .support = {},
                             .why = "unreadable"});
  Finding finding{.code = "name.differs_from_application",
                  .severity = Severity::kReview,
                  .subject = "1.jpg#0",
                  .expected = "苏映雪",
                  .actual = "苏映霜",
                  .evidence = {{.file = "1.jpg", .page = 0, .quad = {}, .field = "name"},
                               {.file = "1.jpg", .page = 0, .quad = {}, .field = ""}},
                  .message = {.zh = "一", .en = "one"},
                  .clears_when = BilingualText{.zh = "二", .en = "two"}};
  decision.findings.push_back(finding);
  finding.code = "document.expires_soon";
  finding.severity = Severity::kNotice;
  finding.clears_when = std::nullopt;
  decision.findings.push_back(finding);
  decision.roles.push_back({.person = "苏映雪", .role = "owner", .proved_by = {"3.jpg#0.owners"}});
  decision.applicant_message = {.zh = "三", .en = "three"};
  decision.collect_on_site = {"property"};
  decision.versions = {.zerotrip = "0.1.0", .reader = "fake/1", .catalogue = "0123456789ab", .rules = "1"};
  return decision;
}

TEST(DecisionJson, WritesTheFixedForm) {
  Decision decision;
  decision.case_id = "1";
  decision.service = "lv_new";
  decision.judged_for = "2026-11-23";
  decision.checks.push_back({.id = "a.b",
                             .subject = "1.jpg#0",
                             .result = CheckResult::kPassed,
                             .support = {"check_digit"},
                             .why = std::nullopt});
  EXPECT_EQ(
      to_line(json_of(decision)),
      R"({"case_id":"1","service":"lv_new","outcome":"needs_review","judged_for":"2026-11-23","contact_by":null,"checklist":[],)"
      R"("checks":[{"id":"a.b","subject":"1.jpg#0","result":"passed","support":["check_digit"],"why":null}],"findings":[],"roles":[],)"
      R"("applicant_message":{"zh":"","en":""},"collect_on_site":[],"versions":{"zerotrip":"","reader":"","catalogue":"","rules":""}})");
}

TEST(DecisionJson, GoesThereAndBack) {
  const std::string line = to_line(json_of(full_decision()));
  const Result<JsonTree> tree = parse_json(line);
  ASSERT_TRUE(tree);
  JsonReport report;
  const Decision again = decision_from(JsonCursor(*tree, report));
  ASSERT_TRUE(report.clean()) << report.error()->to_string();
  EXPECT_EQ(to_line(json_of(again)), line);
}

TEST(DecisionJson, DocumentsStandBeforeVersions) {
  Reading reading;
  reading.file = "1.jpg";
  reading.elapsed_ms = 84;
  reading.pages.push_back(Page{});
  const OrderedJson json = json_of(full_decision(), {reading});
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys[keys.size() - 2], "documents");
  EXPECT_EQ(keys.back(), "versions");
  EXPECT_FALSE(json["documents"][0].contains("elapsed_ms"));
  EXPECT_FALSE(json["documents"][0]["pages"][0].contains("lines"));
}

TEST(DecisionJson, AnUnknownWordIsNoDecision) {
  OrderedJson json = json_of(full_decision());
  json["outcome"] = "perhaps";
  const Result<JsonTree> tree = parse_json(to_line(json));
  ASSERT_TRUE(tree);
  JsonReport report;
  static_cast<void>(decision_from(JsonCursor(*tree, report)));
  ASSERT_FALSE(report.clean());
  EXPECT_EQ(report.error()->where, "outcome");
}

TEST(JudgeLine, TakesReadLinesWithOrWithoutLines) {
  const Result<JudgeLine> line = parse_judge_line(
      R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23", "known": {"reused_files": ["1.jpg"]},
          "documents": [{"file": "1.jpg", "sha256": "ab", "pages": [{"page": 0, "lines": [{"text": "x", "deep": [[{"lines": 1}]]}], "width": 5}]},
                        {"file": "2.jpg", "documents": [{"kind": "lease"}]}]})",
      kServices);
  ASSERT_TRUE(line) << line.error().to_string();
  EXPECT_EQ(line->application.case_id, "1");
  EXPECT_EQ(to_iso(line->today), "2026-11-23");
  EXPECT_EQ(line->reused_files, std::vector<std::string>{"1.jpg"});
  ASSERT_EQ(line->documents.size(), 2u);
  EXPECT_TRUE(line->documents[0].pages[0].lines.empty());
  EXPECT_EQ(line->documents[0].pages[0].width, 5);
}

struct Refused {
  const char* json;
  const char* path;
};

class JudgeLineRefused : public testing::TestWithParam<Refused> {};

TEST_P(JudgeLineRefused, NamesThePath) {
  const Result<JudgeLine> line = parse_judge_line(GetParam().json, kServices);
  ASSERT_FALSE(line) << GetParam().json;
  EXPECT_EQ(line.error().where, GetParam().path);
}

INSTANTIATE_TEST_SUITE_P(
    Table, JudgeLineRefused,
    testing::Values(
        Refused{"7", "$"}, Refused{"{", "$"}, Refused{R"({"today": "2026-11-23"})", "application"},
        Refused{R"({"application": {"case_id": "1", "service": "x"}, "today": "2026-11-23"})", "application.service"},
        Refused{R"({"application": {"case_id": "1", "service": "lv_new"}})", "today"},
        Refused{R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-02-30"})", "today"},
        Refused{R"({"application": {"case_id": "1", "service": "lv_new"}, "today": 20261123})", "today"},
        Refused{
            R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23", "documents": [{"file": "a"}, {}]})",
            "documents[1].file"},
        Refused{
            R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23", "documents": [{"file": "a", "sha256": "1"}, {"file": "a", "sha256": "2"}]})",
            "documents[1].file"},
        Refused{
            R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23", "known": {"reused": []}})",
            "known.reused"},
        Refused{R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23", "day": 1})", "day"}));

TEST(JudgeLine, TheSameReadingTwiceIsOne) {
  const Result<JudgeLine> line = parse_judge_line(
      R"({"application": {"case_id": "1", "service": "lv_new"}, "today": "2026-11-23",
          "documents": [{"file": "a", "sha256": "1"}, {"file": "a", "sha256": "1"}]})",
      kServices);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->documents.size(), 1u);
}

TEST(JudgeLine, ARefusedLineStillNamesItsCase) {
  EXPECT_EQ(case_id_of_judge_line(R"({"application": {"case_id": "7", "service": 1}})"), "7");
  EXPECT_EQ(case_id_of_judge_line(R"({"application": 5})"), std::nullopt);
  EXPECT_EQ(case_id_of_judge_line("{"), std::nullopt);
}

TEST(ErrorLine, HasPathAndExpectation) {
  const Error error = make_error(ErrorKind::kUnusableInput, "cannot be used", "documents[0].file", "a text");
  EXPECT_EQ(error_line("cases/1", error),
            R"({"case":"cases/1","error":{"path":"documents[0].file","expected":"a text"}})");
  const Error missing = make_error(ErrorKind::kPartMissing, "is not installed", "intake", {}, "scripts/setup");
  EXPECT_EQ(error_line("cases/1", missing),
            R"({"case":"cases/1","error":{"path":"intake","expected":"scripts/setup"}})");
}

TEST(NumberJson, WritesTheFixedForm) {
  NumberReport report;
  report.value = "12";
  report.kind = "unknown";
  report.problems = {"id_number.malformed"};
  EXPECT_EQ(
      to_line(json_of(report)),
      R"({"value":"12","kind":"unknown","valid":false,"problems":["id_number.malformed"],"region":null,"birth_date":null,"sex":null})");
}

}  // namespace
}  // namespace zerotrip
