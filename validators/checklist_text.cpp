#include "validators/checklist_text.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "models/json/decision_json.h"

namespace zerotrip {
namespace {

OrderedJson numbers_json(std::string_view text) {
  OrderedJson numbers = OrderedJson::array();
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(','));
    double value = 0;
    std::from_chars(part.data(), part.data() + part.size(), value);
    numbers.push_back(plain_number_json(value));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
  }
  return numbers;
}

OrderedJson value_json(const FactDefinition& fact, std::string_view value) {
  if (fact.form == FactForm::kTruth) return value == "true";
  if (fact.form == FactForm::kNumbers) return numbers_json(value);
  return value;
}

OrderedJson facts_json(const Facts& facts) {
  OrderedJson json = OrderedJson::object();
  for (const FactDefinition& fact : fact_definitions()) {
    if (fact.name != "channel") json[fact.name] = value_json(fact, facts.get(fact.name));
  }
  return json;
}

OrderedJson item_json(const ItemNeed& need) {
  OrderedJson json;
  json["item"] = need.item->item;
  json["need"] = name_of(need.need);
  json["accepts"] = need.item->accepts;
  json["because"] = json_of(need.because);
  json["page"] = need.item->page;
  return json;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) all.append(all.empty() ? "" : between).append(part);
  return all;
}

std::string both(const BilingualText& text) { return text.zh + " · " + text.en; }

std::string names_of_kinds(const ItemDefinition& item, const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const std::string& kind : item.accepts) {
    const DocumentDefinition* document = catalogue.document(kind);
    names.push_back(document != nullptr ? document->name.zh : kind);
  }
  return joined(names, "、");
}

std::string rule_markdown(const NeedRule& rule, bool first) {
  const std::string always = first ? "always" : "otherwise";
  const std::string when = rule.when.text() == "true" ? always : "`" + rule.when.text() + "`";
  return "**" + std::string(name_of(rule.need)) + "** " + when + ": " + both(rule.because);
}

void add_asked(std::vector<std::string>& lines, const Condition& when, const char* what) {
  if (when.text() == "false") return;
  lines.push_back(std::string(what) + (when.text() == "true" ? "" : " `" + when.text() + "`"));
}

std::string row_markdown(const ItemDefinition& item, const Catalogue& catalogue) {
  std::vector<std::string> lines;
  for (const NeedRule& rule : item.needs) lines.push_back(rule_markdown(rule, lines.empty()));
  add_asked(lines, item.sealed_when, "sealed · 加盖单位公章");
  add_asked(lines, item.original_when, "original · 原件");
  return "| `" + item.item + "` | " + both(item.name) + " | " + names_of_kinds(item, catalogue) + " | " +
         joined(lines, "<br>") + " | " + std::to_string(item.page) + " |\n";
}

std::string contact_markdown(const ServiceDefinition& service) {
  if (!service.contact_within_days) return both(service.contact_note);
  return std::to_string(*service.contact_within_days) + " working day(s) · " +
         std::to_string(*service.contact_within_days) + "个工作日: " + both(service.contact_note);
}

std::string form_markdown(const ServiceDefinition& service) {
  std::vector<std::string> fields;
  for (const FormFieldRule& field : service.form_fields) {
    const bool always = field.when.text().empty() || field.when.text() == "true";
    fields.push_back("`" + field.path + "`" + (always ? "" : " (" + field.when.text() + ")"));
  }
  return joined(fields, ", ");
}

std::string channels_markdown(const ServiceDefinition& service) {
  std::vector<std::string> names;
  for (const Channel channel : service.channels) names.emplace_back(name_of(channel));
  return joined(names, ", ");
}

std::string service_markdown(const ServiceDefinition& service, const Catalogue& catalogue) {
  std::string text = "\n## " + service.name.zh + " · " + service.name.en + " (`" + service.code + "`)\n\n";
  text += "- Channels · 渠道: " + channels_markdown(service) + "\n";
  text += "- Contact · 联系时限: " + contact_markdown(service) + "\n";
  text += "- Form fields · 表单字段: " + form_markdown(service) + "\n\n";
  text +=
      "| item | 资料 | accepted papers · 可接受的证件 | needed · 要求 | section |\n| --- | --- | --- | --- | --- |\n";
  for (const ItemDefinition& item : service.items) text += row_markdown(item, catalogue);
  return text;
}

std::vector<const ServiceDefinition*> in_order_of_the_manual(const Catalogue& catalogue) {
  std::vector<const ServiceDefinition*> services;
  for (const auto& [code, service] : catalogue.services) services.push_back(&service);
  std::ranges::stable_sort(services, {}, [](const ServiceDefinition* service) { return service->items.front().page; });
  return services;
}

}  // namespace

std::string checklist_line(const ServiceDefinition& service, const Facts& facts) {
  OrderedJson json;
  json["service"] = service.code;
  json["channel"] = facts.get("channel");
  json["facts"] = facts_json(facts);
  OrderedJson& items = json["items"] = OrderedJson::array();
  for (const ItemNeed& need : needs_of(service, facts)) items.push_back(item_json(need));
  return to_line(json);
}

std::string services_markdown(const Catalogue& catalogue) {
  std::string text =
      "# What each service asks for · 各项业务的申请资料\n\n"
      "Written by `zerotrip checklist --markdown` from models/services/*.yaml; not edited by hand. The first rule that "
      "holds\n"
      "decides; where none holds the row is not needed. `section` is the section of the operating manual (操作手册).\n";
  for (const ServiceDefinition* service : in_order_of_the_manual(catalogue))
    text += service_markdown(*service, catalogue);
  return text;
}

}  // namespace zerotrip
