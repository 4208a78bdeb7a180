#include <algorithm>
#include <optional>

#include "models/catalogue/condition.h"

namespace zerotrip {
namespace {

FactDefinition truth(std::string name, bool default_value = false) {
  return {std::move(name), FactForm::kTruth, {"false", "true"}, default_value ? "true" : "false"};
}

FactDefinition word(std::string name, std::vector<std::string> values) {
  std::string first = values.front();
  return {std::move(name), FactForm::kWord, std::move(values), std::move(first)};
}

std::vector<FactDefinition> build_facts() {
  return {
      word("channel", {"online", "counter"}),
      word("customer_kind", {"resident", "sole_trader", "organization"}),
      truth("agent"),
      word("former_customer_kind", {"resident", "sole_trader", "organization"}),
      truth("property_right_changed"),
      // The temporary reduction is the manual's exception (临时性减容…可不必备), so the other is the default.
      word("reduction", {"permanent", "temporary"}),
      truth("refund"),
      truth("property_on_file"),
      truth("identity_on_file"),
      truth("subject_on_file"),
      truth("high_risk"),
      truth("high_energy"),
      truth("coal_mine"),
      truth("non_coal_mine"),
      truth("vat_invoice"),
      truth("preferential_tariff"),
      truth("bulk_closure"),
      truth("bills_settled", true),
      {"installed_transformers_kva", FactForm::kNumbers, {}, ""},
  };
}

std::optional<std::size_t> index_of(std::string_view name) {
  const auto& facts = fact_definitions();
  const auto found = std::ranges::find(facts, name, &FactDefinition::name);
  if (found == facts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - facts.begin());
}

std::string list_of(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

std::string names_of_facts() {
  std::vector<std::string> names;
  for (const FactDefinition& fact : fact_definitions()) names.push_back(fact.name);
  return list_of(names);
}

bool is_positive_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto is_digits = [](std::string_view part) {
    return !part.empty() && part.size() <= 9 && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (point == std::string_view::npos) return is_digits(text);
  return is_digits(text.substr(0, point)) && is_digits(text.substr(point + 1));
}

// "315,500": decimals separated by commas; empty: none.
bool are_numbers(std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    if (!is_positive_decimal(text.substr(0, comma))) return false;
    if (comma == std::string_view::npos) return true;
    text.remove_prefix(comma + 1);
    if (text.empty()) return false;
  }
  return true;
}

bool is_value_of(const FactDefinition& fact, std::string_view value) {
  if (fact.form == FactForm::kNumbers) return are_numbers(value);
  return std::ranges::find(fact.values, value) != fact.values.end();
}

}  // namespace

const std::vector<FactDefinition>& fact_definitions() {
  static const std::vector<FactDefinition> kFacts = build_facts();
  return kFacts;
}

const FactDefinition* find_fact(std::string_view name) {
  const std::optional<std::size_t> index = index_of(name);
  return index ? &fact_definitions()[*index] : nullptr;
}

Facts::Facts() {
  for (const FactDefinition& fact : fact_definitions()) values_.push_back(fact.default_value);
}

Result<> Facts::set(std::string_view name, std::string_view value) {
  const std::optional<std::size_t> index = index_of(name);
  if (!index) return make_error(ErrorKind::kUsage, "unknown fact", std::string(name), "one of " + names_of_facts());
  const FactDefinition& fact = fact_definitions()[*index];
  if (!is_value_of(fact, value)) {
    const std::string expected = fact.values.empty() ? "numbers separated by commas" : "one of " + list_of(fact.values);
    return make_error(ErrorKind::kUsage, "unknown value \"" + std::string(value) + "\"", std::string(name), expected);
  }
  values_[*index] = value;
  return {};
}

std::string_view Facts::get(std::string_view name) const {
  const std::optional<std::size_t> index = index_of(name);
  return index ? std::string_view(values_[*index]) : std::string_view();
}

}  // namespace zerotrip
