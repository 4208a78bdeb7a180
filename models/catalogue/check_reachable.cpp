// Rows, rules and form fields of a service that no combination of facts reaches: every combination of the facts
// that stand in a row's conditions is tried.
#include <functional>
#include <set>

#include "models/catalogue/load_parts.h"

namespace zerotrip {
namespace {

constexpr std::size_t kMostFacts = 12;  // 3 × 2^11 combinations at most; a row that asks more is no row for people

// Calls `visit` with every combination of the values of the named facts.
void for_each_combination(const std::vector<std::string>& names, const std::function<void(const Facts&)>& visit,
                          std::size_t at = 0, Facts facts = {}) {
  if (at == names.size()) return visit(facts);
  for (const std::string& value : find_fact(names[at])->values) {
    if (facts.set(names[at], value)) for_each_combination(names, visit, at + 1, facts);
  }
}

std::vector<std::string> facts_of_rules(const ItemDefinition& item) {
  std::set<std::string> names;
  for (const NeedRule& rule : item.needs) names.insert(rule.when.facts_used().begin(), rule.when.facts_used().end());
  return {names.begin(), names.end()};
}

std::size_t deciding_rule(const ItemDefinition& item, const Facts& facts) {
  std::size_t rule = 0;
  while (rule < item.needs.size() && !item.needs[rule].when.holds(facts)) ++rule;
  return rule;
}

void check_item(const ItemDefinition& item, const YamlReader& row) {
  const std::vector<std::string> names = facts_of_rules(item);
  if (names.size() > kMostFacts) return row.problem("the row \"" + item.item + "\" asks about too many facts");
  std::set<std::size_t> deciding;
  bool asked_for = false;
  for_each_combination(names, [&](const Facts& facts) {
    const std::size_t rule = deciding_rule(item, facts);
    deciding.insert(rule);
    asked_for = asked_for || (rule < item.needs.size() && item.needs[rule].need != Need::kNotNeeded);
  });
  if (!asked_for) row.problem("unreachable: no facts ever ask for the item \"" + item.item + "\"");
  const std::vector<YamlReader> rules = row.at("needs").elements();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!deciding.contains(i)) rules[i].problem("unreachable: this rule never decides");
  }
}

bool ever_holds(const Condition& condition) {
  bool holds = false;
  const std::vector<std::string> names(condition.facts_used().begin(), condition.facts_used().end());
  for_each_combination(names, [&](const Facts& facts) { holds = holds || condition.holds(facts); });
  return holds;
}

}  // namespace

void check_reachable(const ServiceDefinition& service, const YamlReader& file) {
  const std::vector<YamlReader> rows = file.at("items").elements();
  for (std::size_t i = 0; i < rows.size() && i < service.items.size(); ++i) check_item(service.items[i], rows[i]);
  for (const FormFieldRule& field : service.form_fields) {
    if (!ever_holds(field.when))
      file.at("form_fields").problem("unreachable: \"" + field.path + "\" is never asked for");
  }
}

}  // namespace zerotrip
