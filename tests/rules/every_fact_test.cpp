// Every service under every combination of the facts that its rows and form fields ask about, judged with one good
// paper for each needed row: nothing stays open. Without one of them that row is missing, so a paper more never makes
// a case less complete, and nothing is accepted with a row unsatisfied.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "rule_cases.h"
#include "validators/checklist.h"

namespace zerotrip::rules {
namespace {

using Words = std::map<std::string, std::string>;

// Services with more combinations than this leave out one paper, in turn, of every seventh combination.
constexpr std::size_t kMostWithEachLeftOut = 200;
constexpr std::size_t kStride = 7;

std::vector<std::string> facts_asked_about(const ServiceDefinition& service) {
  std::set<std::string> names;
  const auto add = [&names](const Condition& condition) {
    names.insert(condition.facts_used().begin(), condition.facts_used().end());
  };
  for (const ItemDefinition& item : service.items) {
    for (const NeedRule& rule : item.needs) add(rule.when);
    add(item.sealed_when);
    add(item.original_when);
  }
  for (const FormFieldRule& field : service.form_fields) add(field.when);
  names.erase("channel");
  return {names.begin(), names.end()};
}

void for_each_combination(const std::vector<std::string>& names, const Facts& facts,
                          const std::function<void(const Facts&)>& visit, std::size_t at = 0) {
  if (at == names.size()) return visit(facts);
  for (const std::string& value : find_fact(names[at])->values) {
    Facts more = facts;
    ASSERT_TRUE(more.set(names[at], value));
    for_each_combination(names, more, visit, at + 1);
  }
}

std::vector<Facts> combinations_of(const ServiceDefinition& service) {
  std::vector<Facts> all;
  for (const Channel channel : service.channels) {
    Facts facts = default_facts_of(service);
    EXPECT_TRUE(facts.set("channel", name_of(channel)));
    for_each_combination(facts_asked_about(service), facts, [&](const Facts& one) { all.push_back(one); });
  }
  return all;
}

// --- who applies ---------------------------------------------------------------------------------------------

void add_former_customer(const ServiceDefinition& service, const Facts& facts, Words& words) {
  const bool was_resident = facts.get("former_customer_kind") == "resident";
  words["former"] = was_resident ? "刘明德" : "城固新源建材有限公司";
  words["former_number"] = was_resident ? "610727197501010017" : "91610722PDY004045A";
  if (!service.code.ends_with("_rename")) return;
  // 更名: another name, the same number.
  words["former"] = was_resident ? "张伟国" : "汉中旧禾商贸有限公司";
  words["former_number"] = was_resident ? words["number"] : words["code"];
}

// On the form of a rename or transfer stands the customer on the books: the former one.
void add_customer_on_the_books(const ServiceDefinition& service, const Facts& facts, Words& words) {
  const bool former = service.code.ends_with("_rename") || service.code.ends_with("_transfer");
  const std::string_view kind = facts.get(former ? "former_customer_kind" : "customer_kind");
  const bool firm = former ? kind != "resident" : kind == "organization";
  words["books"] = former ? words["former"] : words["owner"];
  const std::string number = former ? words["former_number"] : words["owner_number"];
  words["books_person_number"] = firm ? "" : number;
  words["books_code"] = firm ? number : "";
}

Words words_for(const ServiceDefinition& service, const Facts& facts) {
  const std::string_view kind = facts.get("customer_kind");
  const bool resident = kind == "resident";
  Words words;
  words["name"] = resident ? "张玮" : "赵立群";
  words["number"] = resident ? "610702199003070019" : "610702198005200054";
  words["birth"] = resident ? "1990-03-07" : "1980-05-20";
  words["firm"] = kind == "sole_trader" ? "汉台区青禾便利店" : "汉中青禾商贸有限公司";
  words["code"] = kind == "sole_trader" ? "92610702PDY003034W" : "91610702PDY0010129";
  words["owner"] = words[kind == "organization" ? "firm" : "name"];
  words["owner_number"] = words[kind == "organization" ? "code" : "number"];
  add_former_customer(service, facts, words);
  add_customer_on_the_books(service, facts, words);
  return words;
}

std::string filled(std::string text, const Words& words) {
  for (const auto& [name, word] : words) {
    const std::string place = "${" + name + "}";
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place))
      text.replace(at, place.size(), word);
  }
  return text;
}

// --- the case ------------------------------------------------------------------------------------------------

std::string allowed_date(DateRule rule) {
  if (rule == DateRule::kFirstDayOfNextQuarter) return "2027-01-01";
  return rule == DateRule::kFirstDayOfNextMonth ? "2026-12-01" : "2026-12-10";
}

std::string request_of(const ServiceDefinition& service, const Facts& facts, const Words& words) {
  std::string request = "capacity_kva: 315, capacity_added_kva: 315, effective_date: \"" +
                        allowed_date(service.date_rule) +
                        "\", property_right_changed: " + std::string(facts.get("property_right_changed")) +
                        ", reduction: " + std::string(facts.get("reduction")) +
                        ", switching_contact: {name: 马小军, phone: \"13700000002\"}";
  if (service.code == "vat_change")
    request += filled(", invoice: {name: \"${owner}\", tax_number: \"${owner_number}\"}", words);
  if (service.code == "capacity_reduce")
    request +=
        filled(", invoice: {tax_number: \"${code}\", bank: 中国农业银行, account: \"26060101040012345\"}", words);
  if (facts.holds("refund"))
    request += filled(
        ", refund: {account_name: \"${owner}\", account_number: \"26060101040012345\", bank: 中国农业银行}", words);
  return "{" + request + "}";
}

std::string facts_of_application(const Facts& facts) {
  std::string text = "{bills_settled: true";
  for (const std::string_view name :
       {"property_on_file", "identity_on_file", "subject_on_file", "high_risk", "high_energy", "coal_mine",
        "non_coal_mine", "vat_invoice", "preferential_tariff", "bulk_closure"})
    text.append(", ").append(name).append(": ").append(facts.get(name));
  return text + "}";
}

std::string application_of(const ServiceDefinition& service, const Facts& facts, const Words& words) {
  const std::string kind(facts.get("customer_kind"));
  std::string set =
      "service: " + service.code + ", channel: " + std::string(facts.get("channel")) +
      ", account_number: \"6101234567\", service_address: 陕西省汉中市汉台区东大街12号3栋2单元301室, request: " +
      request_of(service, facts, words) + ", facts: " + facts_of_application(facts);
  const std::string former_kind(facts.get("former_customer_kind"));
  const std::string former_key = former_kind == "resident" ? "id_number" : "uscc";
  set += filled(
      ", former_customer: {kind: " + former_kind + ", name: \"${former}\", " + former_key + ": \"${former_number}\"}",
      words);
  if (facts.holds("agent")) set += ", agent: {name: 王建明, id_number: \"610703198511200037\"}";
  if (kind == "sole_trader")
    set +=
        filled(", customer.kind: sole_trader, organization.name: \"${firm}\", organization.uscc: \"${code}\"", words);
  return "{" + set + "}";
}

const std::string& papers_text() {
  static const std::string kText = [] {
    std::ifstream file(std::string(ZEROTRIP_SOURCE_DIR) + "/tests/rules/papers.yaml");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }();
  return kText;
}

bool is_needed(Need need) { return need == Need::kRequired || need == Need::kDeferrable; }

std::vector<std::string> needed_items(const ServiceDefinition& service, const Facts& facts) {
  std::vector<std::string> items;
  for (const ItemNeed& need : needs_of(service, facts))
    if (is_needed(need.need) && need.item->item != "contract_papers") items.push_back(need.item->item);
  return items;
}

RuleCase case_with(const ServiceDefinition& service, const Facts& facts, const std::vector<std::string>& items) {
  const Words words = words_for(service, facts);
  const bool resident = facts.get("customer_kind") == "resident";
  YAML::Node node = YAML::Load("{case: every fact, base: " + std::string(resident ? "resident_new" : "firm_new") +
                               ", drop: [1.jpg, 2.jpg, 3.jpg, 4.jpg], set: " + application_of(service, facts, words) +
                               ", expect: {outcome: accepted}}");
  const YAML::Node papers = YAML::Load(filled(papers_text(), words));
  node["add"] = YAML::Node(YAML::NodeType::Map);
  for (const std::string& item : items) {
    if (!papers[item]) throw std::runtime_error("papers.yaml has no paper for " + item);
    node["add"][item + ".jpg"] = papers[item];
  }
  YAML::Emitter text;
  text << node;
  return rule_case_of_text(text.c_str());
}

std::string shown(const ServiceDefinition& service, const Facts& facts, const Decision& decision) {
  std::string text = service.code;
  for (const std::string& name : facts_asked_about(service)) text += " " + name + "=" + std::string(facts.get(name));
  text += " channel=" + std::string(facts.get("channel")) + "\n";
  for (const Finding& finding : decision.findings) text += "  " + finding.code + "@" + finding.subject + "\n";
  return text;
}

bool is_open(const ChecklistRow& row) {
  return row.status == RowStatus::kMissing || row.status == RowStatus::kUnusable;
}

std::set<std::string> open_rows(const Decision& decision) {
  std::set<std::string> rows;
  for (const ChecklistRow& row : decision.checklist)
    if (is_open(row)) rows.insert(row.item);
  return rows;
}

// A rename from a person to a firm or back is none: its numbers differ, and a person has to look. A high-voltage
// supply changes hands with the licences before and after, which a person before does not have.
bool is_honest(const ServiceDefinition& service, const Facts& facts) {
  if (service.code == "hv_transfer")
    return facts.get("customer_kind") == "resident" || facts.get("former_customer_kind") != "resident";
  if (!service.code.ends_with("_rename")) return true;
  return (facts.get("customer_kind") == "resident") == (facts.get("former_customer_kind") == "resident");
}

// What a person has to look at because the content of a kind is not told yet.
void expect_nothing_open(const Decision& decision) {
  EXPECT_EQ(open_rows(decision), std::set<std::string>{});
  EXPECT_NE(decision.outcome, Outcome::kIncomplete);
  for (const Finding& finding : decision.findings) {
    if (finding.severity == Severity::kNotice) continue;
    EXPECT_EQ(finding.code, "check.not_done") << finding.subject;
  }
}

class EveryFact : public testing::TestWithParam<std::string> {};

TEST_P(EveryFact, OneGoodPaperForEachNeededRowLeavesNothingOpen) {
  const ServiceDefinition& service = *catalogue().service(GetParam());
  for (const Facts& facts : combinations_of(service)) {
    if (!is_honest(service, facts)) continue;
    const Decision decision = judge_rule_case(line_of(case_with(service, facts, needed_items(service, facts))));
    SCOPED_TRACE(shown(service, facts, decision));
    expect_nothing_open(decision);
    if (HasFailure()) return;
  }
}

TEST_P(EveryFact, WithoutOneNeededPaperThatRowIsMissing) {
  const ServiceDefinition& service = *catalogue().service(GetParam());
  const std::vector<Facts> combinations = combinations_of(service);
  std::size_t turn = 0;
  for (const Facts& facts : combinations) {
    const std::vector<std::string> items = needed_items(service, facts);
    ++turn;
    const bool many = combinations.size() > kMostWithEachLeftOut;
    if (many && turn % kStride != 0) continue;
    for (std::size_t left_out = 0; left_out < items.size(); ++left_out) {
      if (many && left_out != turn / kStride % items.size()) continue;
      std::vector<std::string> others = items;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
      const Decision decision = judge_rule_case(line_of(case_with(service, facts, others)));
      SCOPED_TRACE(shown(service, facts, decision));
      EXPECT_EQ(open_rows(decision), std::set<std::string>{items[left_out]});
      EXPECT_EQ(decision.outcome, Outcome::kIncomplete);
      if (HasFailure()) return;
    }
  }
}

std::string name_of_test(const testing::TestParamInfo<std::string>& service) { return service.param; }

INSTANTIATE_TEST_SUITE_P(Services, EveryFact, testing::ValuesIn(service_codes()), name_of_test);

}  // namespace
}  // namespace zerotrip::rules
