// 军队、武警出具的办理用电业务的证明 stands for a licence (operating manual): the unit or a military body issues it,
// and whom it sends is who applies.
#include <algorithm>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/checks/checks.h"
#include "validators/comparisons.h"
#include "validators/letter_persons.h"

namespace zerotrip::checks {
namespace {

bool is_firm(std::string_view name) {
  return holds_any_of(name, {"公司", "商行", "商店", "经营部", "合作社", "个体", "委员会", "街道办"}) &&
         !holds_any_of(name, {"军事委员会", "人民解放军", "武装警察", "部队"});
}

bool is_military(std::string_view name) {
  return !is_firm(name) && holds_any_of(name, {"部队", "军",   "武警", "武装", "支队", "总队", "大队",   "中队",
                                               "舰队", "后勤", "保障", "基地", "兵站", "人武", "干休所", "国防",
                                               "战区", "营房", "旅",   "团",   "师",   "营",   "连"});
}

bool is_the_unit(const CaseFile& file, const Paper& proof, const PlacedField& issuer) {
  for (const std::string_view unit : {organization_name(file), std::string_view(file.text(proof, "company_name"))})
    if (!unit.empty() && match_name(file, read_text_of(*issuer.field), unit).match != Match::kDifferent) return true;
  return false;
}

void check_issuer(const CaseFile& file, Record& record, const Paper& proof) {
  const PlacedField issuer = file.find(proof, "issuing_authority");
  if (!issuer || is_military(issuer.text())) return;
  if (is_the_unit(file, proof, issuer) && !is_firm(issuer.text())) return;
  record.not_done("company_name.differs_from_application", proof, why::kNoUnit, issuer);
}

// The agent where one is stated, otherwise the customer.
void check_who_is_sent(const CaseFile& file, Record& record, const Paper& proof) {
  const PlacedField agent = file.find(proof, "agent");
  const PlacedField number = file.find(proof, "agent_id_number");
  const std::string_view wanted = file.application.has_agent() ? agent_name(file) : customer_name(file);
  const std::string_view wanted_number = file.application.has_agent() ? agent_number(file) : customer_number(file);
  const BilingualText words = person_words(wanted, wanted_number);
  if (agent && !wanted.empty())
    compare_person(
        file, record,
        {"authority.agent_differs", &proof, agent, wanted, is_certain_and_equal(number, wanted_number), {}, words});
  if (number && !wanted_number.empty())
    compare_number(record, {"authority.agent_differs", &proof, number, wanted_number, false, {}, words});
}

}  // namespace

void check_army_proofs(const CaseFile& file, Record& record) {
  for (const Paper* proof : judged_papers(file, "military_unit_certificate")) {
    if (!proof->stands_for(Party::kOrganization)) continue;
    check_issuer(file, record, *proof);
    check_who_is_sent(file, record, *proof);
  }
}

}  // namespace zerotrip::checks
