#include "validators/checklist.h"

#include <algorithm>

#include "validators/unit_names.h"

namespace zerotrip {
namespace {

void set(Facts& facts, std::string_view name, std::string_view value) {
  // Names and words here are the catalogue's own, so setting them cannot fail.
  static_cast<void>(facts.set(name, value));
}

void set_truth(Facts& facts, std::string_view name, const std::optional<bool>& value) {
  if (value) set(facts, name, *value ? "true" : "false");
}

void set_stated(Facts& facts, const StatedFacts& stated) {
  set_truth(facts, "property_on_file", stated.property_on_file);
  set_truth(facts, "identity_on_file", stated.identity_on_file);
  set_truth(facts, "subject_on_file", stated.subject_on_file);
  set_truth(facts, "high_risk", stated.high_risk);
  set_truth(facts, "high_energy", stated.high_energy);
  set_truth(facts, "coal_mine", stated.coal_mine);
  set_truth(facts, "non_coal_mine", stated.non_coal_mine);
  set_truth(facts, "vat_invoice", stated.vat_invoice);
  set_truth(facts, "preferential_tariff", stated.preferential_tariff);
  set_truth(facts, "bulk_closure", stated.bulk_closure);
  set_truth(facts, "bills_settled", stated.bills_settled);
}

void set_request(Facts& facts, const Request& request) {
  if (request.reduction) set(facts, "reduction", *request.reduction);
  set_truth(facts, "property_right_changed", request.property_right_changed);
  set_truth(facts, "refund", request.refund.has_value());
}

// A name that may be a firm's is one where no kind is stated; against a stated kind it must surely be.
bool is_named_as_unit(const FormerCustomer& former) {
  if (!former.name) return false;
  return former.kind ? is_surely_unit(*former.name) : looks_like_unit(*former.name);
}

// A former customer with a unified code or a firm's name is none that lives there, whatever kind is stated; somebody
// with the number of a person is.
void set_former_customer(Facts& facts, const FormerCustomer& former) {
  const bool has_code = former.uscc && !former.uscc->empty();
  const bool has_number = former.id_number && !former.id_number->empty();
  const bool is_unit = has_code || (!has_number && is_named_as_unit(former));
  const CustomerKind kind = former.kind.value_or(CustomerKind::kResident);
  if (kind == CustomerKind::kResident && is_unit)
    set(facts, "former_customer_kind", name_of(CustomerKind::kOrganization));
  else if (former.kind)
    set(facts, "former_customer_kind", name_of(kind));
}

const NeedRule* deciding_rule(const ItemDefinition& item, const Facts& facts) {
  const auto found = std::ranges::find_if(item.needs, [&](const NeedRule& rule) { return rule.when.holds(facts); });
  return found != item.needs.end() ? &*found : nullptr;
}

ItemNeed need_of(const ItemDefinition& item, const Facts& facts) {
  const NeedRule* rule = deciding_rule(item, facts);
  return {.item = &item,
          .need = rule != nullptr ? rule->need : Need::kNotNeeded,
          .because = rule != nullptr ? rule->because : item.otherwise,
          .sealed = item.sealed_when.holds(facts),
          .original = item.original_when.holds(facts)};
}

}  // namespace

std::vector<ItemNeed> needs_of(const ServiceDefinition& service, const Facts& facts) {
  std::vector<ItemNeed> needs;
  needs.reserve(service.items.size());
  for (const ItemDefinition& item : service.items) needs.push_back(need_of(item, facts));
  return needs;
}

Facts default_facts_of(const ServiceDefinition& service) {
  Facts facts;
  if (!service.channels.empty()) set(facts, "channel", name_of(service.channels.front()));
  return facts;
}

Facts facts_of(const Application& application, const ServiceDefinition& service) {
  Facts facts = default_facts_of(service);
  if (application.channel) set(facts, "channel", name_of(*application.channel));
  if (application.customer && application.customer->kind) {
    set(facts, "customer_kind", name_of(*application.customer->kind));
  }
  if (application.former_customer) set_former_customer(facts, *application.former_customer);
  set_truth(facts, "agent", application.has_agent());
  if (application.request) set_request(facts, *application.request);
  set_stated(facts, application.facts);
  return facts;
}

}  // namespace zerotrip
