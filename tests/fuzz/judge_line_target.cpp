// A line for judging, whose readings other programs may have written: refused, or judged the same way twice, and
// never accepted with a row that is not answered.
#include "models/json/judge_line.h"

#include <algorithm>

#include "models/json/decision_json.h"
#include "models/json/json_tree.h"
#include "tests/fuzz/target.h"
#include "validators/judge.h"

namespace zerotrip::fuzz {
namespace {

Decision judged(const JudgeLine& line) {
  return judge({line.application, line.documents, line.today, {line.reused_files, line.open_cases}}, catalogue(), {});
}

bool is_open(const ChecklistRow& row) {
  return row.need == Need::kRequired && (row.status == RowStatus::kMissing || row.status == RowStatus::kUnusable);
}

}  // namespace

bool judge_line(std::string_view bytes) {
  static const std::vector<std::string> services = catalogue().service_codes();
  const Result<JudgeLine> line = parse_judge_line(bytes, services);
  if (!line) {
    require(!line.error().expected.empty(), "a refusal says what was expected");
    return false;
  }
  const Decision decision = judged(*line);
  const std::string written = to_line(json_of(decision));
  require(written == to_line(json_of(judged(*line))), "the same line gives the same decision");
  require(written.find('\n') == std::string::npos, "a decision is one line");
  const auto& rows = decision.checklist;
  require(decision.outcome != Outcome::kAccepted || std::none_of(rows.begin(), rows.end(), is_open),
          "nothing is accepted with an open row");
  require(decision.outcome != Outcome::kAccepted ||
              std::all_of(decision.findings.begin(), decision.findings.end(),
                          [](const Finding& finding) { return finding.severity == Severity::kNotice; }),
          "nothing is accepted with a finding that asks for somebody");
  return true;
}

std::vector<std::string> judge_line_seeds() {
  const std::string application =
      R"({"application": {"case_id": "1", "service": "lv_new", "channel": "online", "submitted_at":)"
      R"( "2026-11-20T09:30:00+08:00", "customer": {"kind": "resident", "name": "姚刚鹏", "id_kind": "id_card",)"
      R"( "id_number": "610829200510088150", "phone": "13867337758", "phone_verified": true,)"
      R"( "agreement_accepted": true}, "service_address": "陕西省汉中市镇巴县中山街113号", "request": {"capacity_kva":)"
      R"( 8}, "documents": [{"file": "1.jpg"}, {"file": "2.jpg"}]}, "today": "2026-11-23", "documents": [)";
  const std::string card =
      R"({"file": "1.jpg", "sha256": "00", "pages": [], "problems": [], "documents": [{"kind": "id_card_portrait",)"
      R"( "kind_confidence": 1, "page": 1, "fields": {"name": {"value": "姚刚鹏", "confidence": 0.99}, "id_number":)"
      R"( {"value": "610829200510088150", "confidence": 0.99}, "birth_date": {"value": "2005-10-08", "confidence": 1}}},)"
      R"( {"kind": "id_card_emblem", "kind_confidence": 1, "page": 1, "fields": {"valid_from": {"value": "2022-01-01",)"
      R"( "confidence": 1}, "valid_to": {"value": "2032-01-01", "confidence": 1}}}]})";
  const std::string estate =
      R"({"file": "2.jpg", "sha256": "01", "documents": [{"kind": "real_estate_certificate", "kind_confidence": 1,)"
      R"( "page": 1, "fields": {"owners": {"value": ["姚刚鹏"], "confidence": 0.99}, "property_address": {"value":)"
      R"( "陕西省汉中市镇巴县中山街113号", "confidence": 0.97}}}]})";
  return {application + card + ", " + estate + "]}", application + card + R"(], "known": {"open_cases": ["9"]}})"};
}

}  // namespace zerotrip::fuzz
