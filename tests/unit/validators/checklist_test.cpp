// Checklists under every combination of facts, and the sentences of the manual one by one.
#include "validators/checklist.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "models/catalogue/catalogue.h"
#include "validators/checklist_text.h"

namespace zerotrip {
namespace {

const Catalogue& catalogue() {
  static const CatalogueLoad kLoad = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return *kLoad.catalogue;
}

const ServiceDefinition& service(std::string_view code) { return *catalogue().service(code); }

using Values = std::map<std::string, std::string>;

Facts facts_with(std::string_view code, const Values& values) {
  Facts facts = default_facts_of(service(code));
  for (const auto& [name, value] : values) EXPECT_TRUE(facts.set(name, value)) << name << "=" << value;
  return facts;
}

std::optional<ItemNeed> row(std::string_view code, std::string_view item, const Values& values = {}) {
  for (const ItemNeed& need : needs_of(service(code), facts_with(code, values))) {
    if (need.item->item == item) return need;
  }
  return std::nullopt;
}

// "required", … or "" where the service has no such row.
std::string need(std::string_view code, std::string_view item, const Values& values = {}) {
  const std::optional<ItemNeed> found = row(code, item, values);
  return found ? std::string(name_of(found->need)) : std::string();
}

const Values kOrganization = {{"customer_kind", "organization"}};
const Values kSoleTrader = {{"customer_kind", "sole_trader"}};
const Values kAgent = {{"agent", "true"}};
const Values kCounter = {{"channel", "counter"}};

Values operator+(Values a, const Values& b) {
  a.insert(b.begin(), b.end());
  return a;
}

std::vector<std::string> facts_of_service(const ServiceDefinition& service) {
  std::set<std::string> names = {"channel"};
  for (const ItemDefinition& item : service.items) {
    for (const NeedRule& rule : item.needs) names.insert(rule.when.facts_used().begin(), rule.when.facts_used().end());
    names.insert(item.sealed_when.facts_used().begin(), item.sealed_when.facts_used().end());
    names.insert(item.original_when.facts_used().begin(), item.original_when.facts_used().end());
  }
  return {names.begin(), names.end()};
}

void for_each_combination(const std::vector<std::string>& names, const std::function<void(const Facts&)>& visit,
                          std::size_t at = 0, Facts facts = {}) {
  if (at == names.size()) return visit(facts);
  for (const std::string& value : find_fact(names[at])->values) {
    ASSERT_TRUE(facts.set(names[at], value));
    for_each_combination(names, visit, at + 1, facts);
  }
}

using Rows = std::map<std::string, ItemNeed>;

void for_each_checklist(const std::function<void(const ServiceDefinition&, const Facts&, const Rows&)>& visit) {
  for (const auto& [code, service] : catalogue().services) {
    for_each_combination(facts_of_service(service), [&](const Facts& facts) {
      Rows rows;
      for (const ItemNeed& need : needs_of(service, facts)) rows[need.item->item] = need;
      visit(service, facts, rows);
    });
  }
}

bool is_needed(const Rows& rows, const std::string& item) {
  const auto found = rows.find(item);
  return found != rows.end() && (found->second.need == Need::kRequired || found->second.need == Need::kDeferrable ||
                                 found->second.need == Need::kOnFile);
}

TEST(Checklist, HoldsUnderEveryCombinationOfFacts) {
  const std::set<std::string> may_follow = {"property",
                                            "project_approval",
                                            "protected_load_details",
                                            "mining_licence",
                                            "work_safety_licence",
                                            "general_taxpayer_certificate",
                                            "entitlement_certificate"};
  const std::map<std::string, std::string> on_file = {
      {"identity", "identity_on_file"}, {"subject", "subject_on_file"}, {"property", "property_on_file"}};
  std::size_t count = 0;
  for_each_checklist([&](const ServiceDefinition& service, const Facts& facts, const Rows& rows) {
    ++count;
    const std::string& code = service.code;
    EXPECT_EQ(rows.size(), service.items.size()) << code;
    for (const auto& [item, need] : rows) {
      EXPECT_FALSE(need.because.zh.empty() || need.because.en.empty()) << code << " " << item;
      EXPECT_FALSE(need.item->accepts.empty()) << code << " " << item;
      EXPECT_TRUE(need.need != Need::kDeferrable || may_follow.contains(item)) << code << " " << item;
      EXPECT_TRUE(need.need != Need::kOnFile || facts.holds(on_file.at(item))) << code << " " << item;
    }
    // The form is never asked for online, and nothing of an agent where there is none.
    EXPECT_FALSE(facts.get("channel") == "online" && is_needed(rows, "form")) << code;
    if (!facts.holds("agent")) {
      EXPECT_FALSE(is_needed(rows, "agent_identity")) << code;
      EXPECT_FALSE(is_needed(rows, "authority")) << code;
    }
    // Whoever applies is known by something; an organisation is not known by a natural person's paper alone.
    EXPECT_TRUE(is_needed(rows, "identity") || is_needed(rows, "subject") || is_needed(rows, "agent_identity")) << code;
    if (facts.get("customer_kind") == "organization" && rows.contains("subject") && facts.get("channel") == "online" &&
        code != "vat_change") {
      EXPECT_TRUE(is_needed(rows, "subject")) << code;
    }
    if (facts.get("channel") == "online" && !(code == "lv_transfer" && facts.holds("agent"))) {
      EXPECT_TRUE(is_needed(rows, "identity")) << code;
    }
  });
  EXPECT_GT(count, 1000u);
}

TEST(Checklist, NewLowVoltageSupply) {
  EXPECT_EQ(need("lv_new", "form"), "not_needed");
  EXPECT_EQ(need("lv_new", "form", kCounter), "required");
  EXPECT_EQ(need("lv_new", "identity", {{"identity_on_file", "true"}}), "required");
  EXPECT_EQ(need("lv_new", "property"), "deferrable");
  EXPECT_EQ(need("lv_new", "property", kOrganization), "deferrable");
  EXPECT_EQ(need("lv_new", "subject"), "not_needed");
  EXPECT_EQ(need("lv_new", "subject", kSoleTrader), "required");
  EXPECT_EQ(need("lv_new", "subject", kOrganization + kCounter), "required");
  EXPECT_EQ(need("lv_new", "agent_identity", kAgent), "required");
  EXPECT_EQ(need("lv_new", "authority", kAgent), "optional");
  EXPECT_EQ(need("lv_new", "authority"), "not_needed");
  EXPECT_EQ(need("lv_new", "commitment_letter"), "");
}

TEST(Checklist, MoreLowVoltageCapacity) {
  for (const Values& channel : {Values{}, kCounter}) {
    EXPECT_EQ(need("lv_increase", "identity", channel), "required");
    EXPECT_EQ(need("lv_increase", "identity", channel + Values{{"identity_on_file", "true"}}), "on_file");
    EXPECT_EQ(need("lv_increase", "property", channel), "optional");
  }
  EXPECT_EQ(need("lv_increase", "subject", kOrganization), "required");
  EXPECT_EQ(need("lv_increase", "subject"), "not_needed");
}

TEST(Checklist, Rename) {
  EXPECT_EQ(need("lv_rename", "property"), "required");
  EXPECT_EQ(need("lv_rename", "property", {{"property_on_file", "true"}}), "on_file");
  EXPECT_EQ(need("lv_rename", "name_change_proof"), "optional");
  EXPECT_EQ(need("lv_rename", "subject", kOrganization), "required");
  EXPECT_EQ(need("lv_rename", "authority", kAgent), "required");
  EXPECT_TRUE(row("lv_rename", "identity")->original);
  EXPECT_TRUE(row("lv_rename", "subject")->original);
  EXPECT_FALSE(row("lv_rename", "property")->original);
  EXPECT_FALSE(row("lv_rename", "subject", kOrganization)->sealed);
}

TEST(Checklist, Transfer) {
  EXPECT_EQ(need("lv_transfer", "identity"), "required");
  EXPECT_EQ(need("lv_transfer", "identity", kAgent), "required");
  EXPECT_EQ(need("lv_transfer", "identity", kSoleTrader + kAgent), "required");
  EXPECT_EQ(need("lv_transfer", "identity", kOrganization), "required");
  EXPECT_EQ(need("lv_transfer", "identity", kOrganization + kAgent), "not_needed");
  EXPECT_EQ(need("lv_transfer", "property", {{"property_on_file", "true"}}), "required");
  EXPECT_EQ(need("lv_transfer", "subject"), "not_needed");
  EXPECT_EQ(need("lv_transfer", "subject", kSoleTrader), "required");
  EXPECT_TRUE(row("lv_transfer", "subject", kOrganization)->sealed);
  EXPECT_FALSE(row("lv_transfer", "subject", kSoleTrader)->sealed);
  EXPECT_EQ(need("lv_transfer", "former_subject"), "not_needed");
  EXPECT_EQ(need("lv_transfer", "former_subject", {{"former_customer_kind", "sole_trader"}}), "required");
  EXPECT_EQ(need("lv_transfer", "authority", kAgent), "required");
  EXPECT_EQ(need("lv_transfer", "agent_identity", kAgent), "required");
}

TEST(Checklist, SmallServices) {
  EXPECT_EQ(service("meter_test").items.size(), 1u);
  EXPECT_EQ(need("meter_test", "identity"), "required");
  EXPECT_EQ(need("vat_change", "general_taxpayer_certificate"), "required");
  EXPECT_EQ(need("vat_change", "identity"), "required");
  EXPECT_FALSE(service("vat_change").note.zh.empty());
}

TEST(Checklist, SuspensionsAndReductions) {
  for (const char* code : {"suspend", "suspend_resume", "capacity_reduce", "capacity_restore"}) {
    EXPECT_EQ(need(code, "form", kCounter), "required") << code;
    EXPECT_EQ(need(code, "identity"), "required") << code;
    EXPECT_EQ(need(code, "authority", kAgent), "required") << code;
    EXPECT_EQ(need(code, "agent_identity", kAgent), "optional") << code;
    EXPECT_EQ(need(code, "subject", kOrganization), "required") << code;
    EXPECT_EQ(service(code).date_rule, DateRule::kNotInThePast) << code;
  }
  EXPECT_EQ(need("suspend", "subject", kOrganization + kCounter), "not_needed");
  EXPECT_EQ(need("capacity_reduce", "contract_papers"), "required");
  EXPECT_EQ(need("capacity_reduce", "contract_papers", {{"reduction", "temporary"}}), "not_needed");
  EXPECT_EQ(need("capacity_reduce", "subject", kOrganization + kCounter), "required");
  EXPECT_EQ(need("capacity_reduce", "subject", kOrganization + kCounter + Values{{"reduction", "temporary"}}),
            "not_needed");
  EXPECT_EQ(need("capacity_restore", "contract_papers"), "");
  EXPECT_EQ(service("capacity_reduce").capacity_rule, CapacityRule::kWholeTransformers);
  EXPECT_EQ(service("suspend").capacity_rule, CapacityRule::kNotAboveInstalled);
}

TEST(Checklist, BasicCharge) {
  EXPECT_EQ(service("billing_basis_change").date_rule, DateRule::kFirstDayOfNextQuarter);
  EXPECT_EQ(service("demand_adjust").date_rule, DateRule::kFirstDayOfNextMonth);
  EXPECT_EQ(need("billing_basis_change", "subject", kOrganization), "required");
  EXPECT_EQ(need("billing_basis_change", "identity", kOrganization), "required");
  EXPECT_EQ(need("demand_adjust", "identity", kOrganization), "required");
  EXPECT_EQ(need("demand_adjust", "identity", kOrganization + kCounter), "not_needed");
  EXPECT_TRUE(row("demand_adjust", "subject", kOrganization)->sealed);
  EXPECT_EQ(need("demand_adjust", "authority", kAgent), "required");
}

TEST(Checklist, HighVoltage) {
  for (const char* code : {"hv_new", "hv_increase"}) {
    EXPECT_EQ(need(code, "form", kCounter), "") << code;
    EXPECT_EQ(need(code, "subject", kOrganization), "required") << code;
    EXPECT_EQ(need(code, "identity", kOrganization), "required") << code;
    EXPECT_EQ(need(code, "commitment_letter"), "optional") << code;
    EXPECT_EQ(need(code, "property"), "deferrable") << code;
    EXPECT_EQ(need(code, "authority", kAgent), "required") << code;
    EXPECT_TRUE(row(code, "authority")->original) << code;
    EXPECT_EQ(row(code, "authority")->item->accepts.size(), 2u) << code;
    EXPECT_EQ(need(code, "project_approval"), "not_needed") << code;
    for (const char* fact : {"high_risk", "high_energy", "non_coal_mine"}) {
      EXPECT_EQ(need(code, "project_approval", {{fact, "true"}}), "deferrable") << code << fact;
    }
    EXPECT_EQ(need(code, "project_approval", {{"coal_mine", "true"}}), "not_needed") << code;
    EXPECT_EQ(need(code, "protected_load_details", {{"high_energy", "true"}}), "not_needed") << code;
    EXPECT_EQ(need(code, "protected_load_details", {{"high_risk", "true"}}), "deferrable") << code;
    EXPECT_EQ(need(code, "mining_licence", {{"coal_mine", "true"}}), "deferrable") << code;
    EXPECT_EQ(need(code, "work_safety_licence", {{"non_coal_mine", "true"}}), "deferrable") << code;
    EXPECT_EQ(need(code, "tax_registration"), "optional") << code;
    EXPECT_EQ(need(code, "general_taxpayer_certificate", {{"vat_invoice", "true"}}), "deferrable") << code;
    EXPECT_EQ(need(code, "entitlement_certificate", {{"preferential_tariff", "true"}}), "deferrable") << code;
  }
  EXPECT_EQ(need("hv_new", "subject", kOrganization + Values{{"subject_on_file", "true"}}), "required");
  EXPECT_EQ(need("hv_increase", "subject", kOrganization + Values{{"subject_on_file", "true"}}), "on_file");
  EXPECT_EQ(need("hv_increase", "property", {{"property_on_file", "true"}}), "on_file");
  EXPECT_EQ(need("hv_increase", "identity", {{"identity_on_file", "true"}}), "on_file");
}

TEST(Checklist, CounterServices) {
  for (const char* code : {"hv_rename", "hv_transfer", "tariff_change", "lv_close", "hv_close"}) {
    EXPECT_EQ(service(code).channels, std::vector<Channel>{Channel::kCounter}) << code;
    EXPECT_TRUE(service(code).bills_must_be_settled) << code;
    EXPECT_EQ(need(code, "form"), "required") << code;
    EXPECT_EQ(need(code, "form", {{"channel", "online"}}), "not_needed") << code;
    EXPECT_EQ(need(code, "identity"), "required") << code;
    EXPECT_EQ(need(code, "bank_account_proof"), "not_needed") << code;
    EXPECT_EQ(need(code, "bank_account_proof", {{"refund", "true"}}), "optional") << code;
    EXPECT_EQ(need(code, "subject", kOrganization), "required") << code;
  }
  EXPECT_EQ(need("hv_rename", "former_subject", kOrganization), "required");
  EXPECT_EQ(need("hv_transfer", "former_subject", kOrganization), "required");
  EXPECT_EQ(need("hv_transfer", "identity", kOrganization + kAgent), "required");
  EXPECT_TRUE(row("hv_transfer", "subject", kOrganization)->sealed);
  EXPECT_FALSE(row("hv_rename", "identity", kOrganization)->original);
  EXPECT_TRUE(row("hv_rename", "identity")->original);
  EXPECT_TRUE(row("tariff_change", "subject", kOrganization)->original);
  EXPECT_EQ(need("tariff_change", "property", {{"property_on_file", "true"}}), "on_file");
  EXPECT_EQ(need("tariff_change", "subject"), "not_needed");
}

TEST(Checklist, Closing) {
  EXPECT_EQ(need("lv_close", "payment_receipt"), "required");
  EXPECT_FALSE(row("lv_close", "identity")->original);
  EXPECT_TRUE(row("lv_close", "identity", kSoleTrader)->original);
  EXPECT_EQ(need("lv_close", "demolition_permit"), "not_needed");
  EXPECT_EQ(need("lv_close", "demolition_list", {{"bulk_closure", "true"}}), "required");
  EXPECT_EQ(need("hv_close", "agent_identity", kAgent), "optional");
  EXPECT_EQ(service("lv_close").contact_within_days, std::nullopt);
  EXPECT_EQ(service("hv_close").contact_within_days, 3);
}

TEST(Checklist, ContactDays) {
  const std::map<std::string, int> days = {{"lv_new", 1},          {"lv_increase", 1},      {"lv_rename", 1},
                                           {"lv_transfer", 1},     {"meter_test", 1},       {"vat_change", 1},
                                           {"suspend", 1},         {"suspend_resume", 1},   {"billing_basis_change", 3},
                                           {"demand_adjust", 3},   {"hv_new", 3},           {"hv_increase", 3},
                                           {"capacity_reduce", 3}, {"capacity_restore", 3}, {"hv_rename", 1},
                                           {"hv_transfer", 1},     {"tariff_change", 3},    {"hv_close", 3}};
  for (const auto& [code, within] : days) EXPECT_EQ(service(code).contact_within_days, within) << code;
}

std::set<std::string> fields_of(std::string_view code, const Values& values = {}) {
  const Facts facts = facts_with(code, values);
  std::set<std::string> paths;
  for (const FormFieldRule& rule : service(code).form_fields) {
    if (rule.when.holds(facts)) paths.insert(rule.path);
  }
  return paths;
}

TEST(FormFields, OfEveryService) {
  const std::set<std::string> common = {"customer.kind", "customer.name", "customer.id_kind", "customer.id_number"};
  for (const auto& [code, definition] : catalogue().services) {
    const std::set<std::string> fields = fields_of(code, kOrganization + kAgent);
    EXPECT_TRUE(std::ranges::includes(fields, common)) << code;
    EXPECT_TRUE(fields.contains("organization.legal_representative.name")) << code;
    EXPECT_TRUE(fields.contains("agent.id_number")) << code;
    EXPECT_FALSE(fields_of(code).contains("organization.name")) << code;
    EXPECT_EQ(fields_of(code, {{"channel", "online"}}).contains("customer.phone"), true) << code;
    EXPECT_EQ(fields_of(code, {{"channel", "counter"}}).contains("customer.phone"), false) << code;
    EXPECT_EQ(fields.contains("account_number"), code != "lv_new" && code != "hv_new") << code;
  }
  EXPECT_TRUE(fields_of("lv_new").contains("service_address"));
  EXPECT_TRUE(fields_of("hv_new").contains("request.capacity_kva"));
  EXPECT_TRUE(fields_of("hv_increase").contains("request.capacity_added_kva"));
  EXPECT_TRUE(fields_of("hv_increase", kOrganization).contains("organization.legal_representative.id_number"));
  EXPECT_TRUE(fields_of("hv_transfer").contains("request.property_right_changed"));
  EXPECT_TRUE(fields_of("lv_rename").contains("former_customer.name"));
  EXPECT_TRUE(fields_of("capacity_reduce").contains("request.reduction"));
  EXPECT_FALSE(fields_of("capacity_restore").contains("request.reduction"));
  EXPECT_TRUE(fields_of("vat_change").contains("request.invoice.tax_number"));
  EXPECT_FALSE(fields_of("lv_close").contains("request.refund.bank"));
  EXPECT_TRUE(fields_of("lv_close", {{"refund", "true"}}).contains("request.refund.bank"));
}

TEST(FactsOf, WhatAnApplicationStates) {
  Application application;
  EXPECT_EQ(facts_of(application, service("lv_new")).get("channel"), "online");
  EXPECT_EQ(facts_of(application, service("lv_close")).get("channel"), "counter");
  application.channel = Channel::kOnline;
  application.customer.emplace().kind = CustomerKind::kOrganization;
  application.former_customer.emplace().kind = CustomerKind::kSoleTrader;
  application.agent.emplace();
  application.request.emplace().reduction = "temporary";
  application.request->refund.emplace();
  application.request->property_right_changed = true;
  application.facts.bills_settled = false;
  application.facts.high_risk = true;
  const Facts facts = facts_of(application, service("lv_close"));
  EXPECT_EQ(facts.get("channel"), "online");
  EXPECT_EQ(facts.get("customer_kind"), "organization");
  EXPECT_EQ(facts.get("former_customer_kind"), "sole_trader");
  EXPECT_EQ(facts.get("reduction"), "temporary");
  for (const char* fact : {"agent", "refund", "property_right_changed", "high_risk"})
    EXPECT_TRUE(facts.holds(fact)) << fact;
  for (const char* fact : {"bills_settled", "coal_mine"}) EXPECT_FALSE(facts.holds(fact)) << fact;
}

TEST(ChecklistLine, HasTheFixedForm) {
  const std::string line =
      checklist_line(service("meter_test"), facts_with("meter_test", {{"installed_transformers_kva", "315,0.5"}}));
  EXPECT_EQ(
      line.find(R"({"service":"meter_test","channel":"online","facts":{"customer_kind":"resident","agent":false,)"), 0u)
      << line;
  EXPECT_NE(
      line.find(
          R"("bills_settled":true,"installed_transformers_kva":[315,0.5]},"items":[{"item":"identity","need":"required","accepts":["id_card_portrait",)"),
      std::string::npos)
      << line;
  EXPECT_NE(line.find(R"("because":{"zh":)"), std::string::npos);
  EXPECT_TRUE(line.ends_with(R"("page":3}]})")) << line;
}

TEST(ServicesMarkdown, IsWhatTheDocumentationSays) {
  std::ifstream file(std::string(ZEROTRIP_SOURCE_DIR) + "/docs/services.md", std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(text.str() == services_markdown(catalogue()))
      << "docs/services.md is not current: zerotrip checklist --markdown > docs/services.md";
}

TEST(ServicesMarkdown, NamesEveryServiceAndRow) {
  const std::string text = services_markdown(catalogue());
  for (const auto& [code, definition] : catalogue().services) {
    EXPECT_NE(text.find("(`" + code + "`)"), std::string::npos) << code;
    for (const ItemDefinition& item : definition.items) EXPECT_NE(text.find("`" + item.item + "`"), std::string::npos);
  }
}

}  // namespace
}  // namespace zerotrip
