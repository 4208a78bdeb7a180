// models/services/<code>.yaml and models/reference/shared.yaml.
#include <algorithm>

#include "models/application_paths.h"
#include "models/catalogue/load_parts.h"

namespace zerotrip {
namespace {

constexpr NamedValue<Channel> kChannels[] = {{"online", Channel::kOnline}, {"counter", Channel::kCounter}};
constexpr NamedValue<Need> kNeeds[] = {{"required", Need::kRequired},
                                       {"deferrable", Need::kDeferrable},
                                       {"on_file", Need::kOnFile},
                                       {"optional", Need::kOptional},
                                       {"not_needed", Need::kNotNeeded}};
constexpr NamedValue<DateRule> kDateRules[] = {{"none", DateRule::kNone},
                                               {"not_in_the_past", DateRule::kNotInThePast},
                                               {"first_day_of_next_month", DateRule::kFirstDayOfNextMonth},
                                               {"first_day_of_next_quarter", DateRule::kFirstDayOfNextQuarter}};
constexpr NamedValue<CapacityRule> kCapacityRules[] = {{"none", CapacityRule::kNone},
                                                       {"positive", CapacityRule::kPositive},
                                                       {"not_above_installed", CapacityRule::kNotAboveInstalled},
                                                       {"whole_transformers", CapacityRule::kWholeTransformers}};
constexpr int kSectionsOfTheManual = 13;

// A word out of shared.yaml's reasons, or a sentence of its own.
BilingualText reason_from(const YamlReader& value, const SharedDefinitions& shared) {
  if (!value.present()) return {};
  if (!value.is_scalar()) return value.bilingual();
  const auto found = shared.reasons.find(value.text());
  if (found != shared.reasons.end()) return found->second;
  value.problem("unknown reason \"" + value.text() + "\"");
  return {};
}

NeedRule rule_from(const YamlReader& value, const SharedDefinitions& shared) {
  value.only_keys({"when", "need", "because"});
  return {.when = load_condition(value.at("when"), "true"),
          .need = value.need("need").word(kNeeds, Need::kRequired),
          .because = reason_from(value.need("because"), shared)};
}

ItemDefinition item_from(const YamlReader& value, const SharedDefinitions& shared) {
  value.only_keys({"item", "name", "accepts", "needs", "otherwise", "sealed_when", "original_when", "page"});
  ItemDefinition item;
  item.item = value.need("item").text();
  const auto found = shared.items.find(item.item);
  if (found == shared.items.end()) {
    value.at("item").problem("unknown item \"" + item.item + "\"");
  } else {
    item.name = found->second.name;
    item.accepts = found->second.accepts;
  }
  if (value.at("name").present()) item.name = value.at("name").bilingual();
  if (value.at("accepts").present()) item.accepts = value.at("accepts").texts();
  for (const YamlReader& rule : value.need("needs").elements()) item.needs.push_back(rule_from(rule, shared));
  const YamlReader otherwise = value.at("otherwise");
  const auto usual = shared.reasons.find("not_asked_for");
  if (otherwise.present())
    item.otherwise = reason_from(otherwise, shared);
  else if (usual != shared.reasons.end())
    item.otherwise = usual->second;
  item.sealed_when = load_condition(value.at("sealed_when"), "false");
  item.original_when = load_condition(value.at("original_when"), "false");
  item.page = value.need("page").whole_number(0);
  if (item.page < 1 || item.page > kSectionsOfTheManual) value.at("page").problem("expected a section, 1 to 13");
  return item;
}

std::vector<ItemDefinition> items_from(const YamlReader& list, const SharedDefinitions& shared) {
  std::vector<ItemDefinition> items;
  for (const YamlReader& value : list.elements()) {
    ItemDefinition item = item_from(value, shared);
    if (std::ranges::find(items, item.item, &ItemDefinition::item) != items.end()) {
      value.problem("the item \"" + item.item + "\" stands twice");
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Channel> channels_from(const YamlReader& list) {
  std::vector<Channel> channels;
  for (const YamlReader& value : list.elements()) channels.push_back(value.word(kChannels, Channel::kOnline));
  if (channels.empty()) list.problem("at least one channel");
  return channels;
}

void load_contact(const YamlReader& value, ServiceDefinition& service) {
  value.only_keys({"within_working_days", "note"});
  const YamlReader days = value.at("within_working_days");
  if (days.present()) service.contact_within_days = days.whole_number(1);
  if (service.contact_within_days.value_or(1) < 1) days.problem("expected at least 1");
  service.contact_note = value.need("note").bilingual();
}

SharedDefinitions::Item shared_item_from(const YamlReader& value) {
  value.only_keys({"name", "accepts"});
  return {.name = value.need("name").bilingual(), .accepts = value.need("accepts").texts()};
}

}  // namespace

Condition load_condition(const YamlReader& value, std::string_view absent) {
  const std::string text = value.text(std::string(absent));
  Result<Condition> condition = Condition::parse(text);
  if (condition) return *condition;
  value.problem(condition.error().what + ": expected " + condition.error().expected + " in \"" + text + "\"");
  return {};
}

void load_form_fields(const YamlReader& list, std::vector<FormFieldRule>& form_fields) {
  if (!list.present()) return;
  for (const YamlReader& value : list.elements()) {
    value.only_keys({"path", "when"});
    FormFieldRule rule{.path = value.need("path").text(), .when = load_condition(value.at("when"), "true")};
    if (std::ranges::find(application_paths(), rule.path) == application_paths().end()) {
      value.problem("unknown form field \"" + rule.path + "\"");
    }
    form_fields.push_back(std::move(rule));
  }
}

void load_shared(const YamlReader& file, SharedDefinitions& shared) {
  file.only_keys({"items", "reasons", "form_fields", "matter_words"});
  for (const auto& [item, value] : file.need("items").entries()) shared.items[item] = shared_item_from(value);
  for (const auto& [word, value] : file.need("reasons").entries()) shared.reasons[word] = value.bilingual();
  if (!shared.reasons.contains("not_asked_for")) file.at("reasons").problem("the reason \"not_asked_for\" is missing");
  load_form_fields(file.need("form_fields"), shared.form_fields);
  shared.matter_words = file.need("matter_words").texts();
}

ServiceDefinition load_service_definition(const YamlReader& file, const SharedDefinitions& shared) {
  file.only_keys({"code", "name", "channels", "contact", "date_rule", "capacity_rule", "bills_must_be_settled",
                  "account_needed", "matter_words", "items", "form_fields", "note"});
  ServiceDefinition service;
  service.code = file.need("code").text();
  service.name = file.need("name").bilingual();
  service.channels = channels_from(file.need("channels"));
  load_contact(file.need("contact"), service);
  service.date_rule = file.at("date_rule").word(kDateRules, DateRule::kNone);
  service.capacity_rule = file.at("capacity_rule").word(kCapacityRules, CapacityRule::kNone);
  service.bills_must_be_settled = file.at("bills_must_be_settled").truth(false);
  service.account_needed = file.at("account_needed").truth(true);
  service.matter_words = file.need("matter_words").texts();
  service.items = items_from(file.need("items"), shared);
  service.form_fields = shared.form_fields;
  if (service.account_needed) service.form_fields.push_back({.path = "account_number", .when = Condition()});
  load_form_fields(file.at("form_fields"), service.form_fields);
  service.note = file.at("note").bilingual();
  return service;
}

}  // namespace zerotrip
