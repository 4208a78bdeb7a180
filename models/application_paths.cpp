#include "models/application_paths.h"

#include <algorithm>
#include <variant>

#include "models/text.h"

namespace zerotrip {
namespace {

// What stands at a place: nothing, a text, or a value of another type.
struct Other {};
using Stated = std::variant<std::monostate, const std::string*, Other>;

Stated stated(const OptionalText& text) { return text ? Stated(&*text) : Stated(); }

template <typename Value>
Stated stated(const std::optional<Value>& value) {
  return value ? Stated(Other{}) : Stated();
}

// The member of an optional part, nothing where the part is absent.
template <typename Part, typename Member>
Stated in(const std::optional<Part>& part, Member Part::*member) {
  return part ? stated((*part).*member) : Stated();
}

const std::optional<LegalRepresentative>& representative_of(const Application& a) {
  static const std::optional<LegalRepresentative> kNobody;
  return a.organization ? a.organization->legal_representative : kNobody;
}

const std::optional<Invoice>& invoice_of(const Application& a) {
  static const std::optional<Invoice> kNone;
  return a.request ? a.request->invoice : kNone;
}

const std::optional<Refund>& refund_of(const Application& a) {
  static const std::optional<Refund> kNone;
  return a.request ? a.request->refund : kNone;
}

const std::optional<SwitchingContact>& contact_of(const Application& a) {
  static const std::optional<SwitchingContact> kNobody;
  return a.request ? a.request->switching_contact : kNobody;
}

struct Place {
  std::string_view path;
  Stated (*look)(const Application&);
};

using A = Application;

constexpr Place kPlaces[] = {
    {"submitted_at", [](const A& a) { return stated(a.submitted_at); }},
    {"account_number", [](const A& a) { return stated(a.account_number); }},
    {"service_address", [](const A& a) { return stated(a.service_address); }},
    {"customer.kind", [](const A& a) { return in(a.customer, &Customer::kind); }},
    {"customer.name", [](const A& a) { return in(a.customer, &Customer::name); }},
    {"customer.id_kind", [](const A& a) { return in(a.customer, &Customer::id_kind); }},
    {"customer.id_number", [](const A& a) { return in(a.customer, &Customer::id_number); }},
    {"customer.phone", [](const A& a) { return in(a.customer, &Customer::phone); }},
    {"organization.name", [](const A& a) { return in(a.organization, &Organization::name); }},
    {"organization.uscc", [](const A& a) { return in(a.organization, &Organization::uscc); }},
    {"organization.legal_representative.name",
     [](const A& a) { return in(representative_of(a), &LegalRepresentative::name); }},
    {"organization.legal_representative.id_number",
     [](const A& a) { return in(representative_of(a), &LegalRepresentative::id_number); }},
    {"former_customer.kind", [](const A& a) { return in(a.former_customer, &FormerCustomer::kind); }},
    {"former_customer.name", [](const A& a) { return in(a.former_customer, &FormerCustomer::name); }},
    {"former_customer.id_number", [](const A& a) { return in(a.former_customer, &FormerCustomer::id_number); }},
    {"former_customer.uscc", [](const A& a) { return in(a.former_customer, &FormerCustomer::uscc); }},
    {"agent.name", [](const A& a) { return in(a.agent, &Agent::name); }},
    {"agent.id_number", [](const A& a) { return in(a.agent, &Agent::id_number); }},
    {"agent.phone", [](const A& a) { return in(a.agent, &Agent::phone); }},
    {"request.capacity_kva", [](const A& a) { return in(a.request, &Request::capacity_kva); }},
    {"request.capacity_added_kva", [](const A& a) { return in(a.request, &Request::capacity_added_kva); }},
    {"request.effective_date", [](const A& a) { return in(a.request, &Request::effective_date); }},
    {"request.reduction", [](const A& a) { return in(a.request, &Request::reduction); }},
    {"request.property_right_changed", [](const A& a) { return in(a.request, &Request::property_right_changed); }},
    {"request.billing_basis", [](const A& a) { return in(a.request, &Request::billing_basis); }},
    {"request.demand", [](const A& a) { return in(a.request, &Request::demand); }},
    {"request.demand_kw", [](const A& a) { return in(a.request, &Request::demand_kw); }},
    {"request.switching_contact.name", [](const A& a) { return in(contact_of(a), &SwitchingContact::name); }},
    {"request.switching_contact.phone", [](const A& a) { return in(contact_of(a), &SwitchingContact::phone); }},
    {"request.invoice.name", [](const A& a) { return in(invoice_of(a), &Invoice::name); }},
    {"request.invoice.tax_number", [](const A& a) { return in(invoice_of(a), &Invoice::tax_number); }},
    {"request.invoice.address", [](const A& a) { return in(invoice_of(a), &Invoice::address); }},
    {"request.invoice.phone", [](const A& a) { return in(invoice_of(a), &Invoice::phone); }},
    {"request.invoice.bank", [](const A& a) { return in(invoice_of(a), &Invoice::bank); }},
    {"request.invoice.account", [](const A& a) { return in(invoice_of(a), &Invoice::account); }},
    {"request.refund.account_name", [](const A& a) { return in(refund_of(a), &Refund::account_name); }},
    {"request.refund.account_number", [](const A& a) { return in(refund_of(a), &Refund::account_number); }},
    {"request.refund.bank", [](const A& a) { return in(refund_of(a), &Refund::bank); }},
};

Stated look_at(const Application& application, std::string_view path) {
  const auto* found = std::ranges::find(kPlaces, path, &Place::path);
  return found != std::end(kPlaces) ? found->look(application) : Stated();
}

}  // namespace

const std::vector<std::string_view>& application_paths() {
  static const std::vector<std::string_view> kPaths = [] {
    std::vector<std::string_view> paths;
    for (const Place& place : kPlaces) paths.push_back(place.path);
    return paths;
  }();
  return kPaths;
}

bool is_stated(const Application& application, std::string_view path) {
  const Stated found = look_at(application, path);
  if (const auto* text = std::get_if<const std::string*>(&found)) return !without_spaces(**text).empty();
  return std::holds_alternative<Other>(found);
}

std::string stated_text(const Application& application, std::string_view path) {
  const Stated found = look_at(application, path);
  const auto* text = std::get_if<const std::string*>(&found);
  return text != nullptr ? **text : std::string();
}

}  // namespace zerotrip
