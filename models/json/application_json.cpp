#include "models/json/application_json.h"

#include <algorithm>
#include <array>

namespace zerotrip {
namespace {

constexpr Channel kChannels[] = {Channel::kOnline, Channel::kCounter};
constexpr CustomerKind kCustomerKinds[] = {CustomerKind::kResident, CustomerKind::kSoleTrader,
                                           CustomerKind::kOrganization};
constexpr IdKind kIdKinds[] = {IdKind::kIdCard,         IdKind::kTemporaryIdCard,   IdKind::kPassport,
                               IdKind::kMilitaryId,     IdKind::kHouseholdRegister, IdKind::kHouseholdCertificate,
                               IdKind::kResidencePermit};
const std::array<std::string, 2> kReductions = {"permanent", "temporary"};
const std::array<std::string, 2> kBillingBases = {"capacity", "demand"};
const std::array<std::string, 2> kDemands = {"contract", "actual"};

// --- reading ---------------------------------------------------------------------------------------------

// The value under `key` read by `read`, or nothing where it is absent.
template <typename Value>
std::optional<Value> optional_from(const JsonCursor& cursor, Value (*read)(const JsonCursor&)) {
  if (!cursor.is_object()) return std::nullopt;
  return read(cursor);
}

Customer customer_from(const JsonCursor& c) {
  c.refuse_other_keys({"kind", "name", "id_kind", "id_number", "phone", "phone_verified", "agreement_accepted"});
  return {.kind = c.at("kind").word(kCustomerKinds),
          .name = c.at("name").text(),
          .id_kind = c.at("id_kind").word(kIdKinds),
          .id_number = c.at("id_number").text(),
          .phone = c.at("phone").text(),
          .phone_verified = c.at("phone_verified").truth(),
          .agreement_accepted = c.at("agreement_accepted").truth()};
}

LegalRepresentative legal_representative_from(const JsonCursor& c) {
  c.refuse_other_keys({"name", "id_number"});
  return {.name = c.at("name").text(), .id_number = c.at("id_number").text()};
}

Organization organization_from(const JsonCursor& c) {
  c.refuse_other_keys({"name", "uscc", "legal_representative"});
  return {.name = c.at("name").text(),
          .uscc = c.at("uscc").text(),
          .legal_representative = optional_from(c.at("legal_representative"), legal_representative_from)};
}

FormerCustomer former_customer_from(const JsonCursor& c) {
  c.refuse_other_keys({"kind", "name", "id_number", "uscc"});
  return {.kind = c.at("kind").word(kCustomerKinds),
          .name = c.at("name").text(),
          .id_number = c.at("id_number").text(),
          .uscc = c.at("uscc").text()};
}

Agent agent_from(const JsonCursor& c) {
  c.refuse_other_keys({"name", "id_number", "phone"});
  return {.name = c.at("name").text(), .id_number = c.at("id_number").text(), .phone = c.at("phone").text()};
}

SwitchingContact switching_contact_from(const JsonCursor& c) {
  c.refuse_other_keys({"name", "phone"});
  return {.name = c.at("name").text(), .phone = c.at("phone").text()};
}

Invoice invoice_from(const JsonCursor& c) {
  c.refuse_other_keys({"name", "tax_number", "address", "phone", "bank", "account"});
  return {.name = c.at("name").text(),
          .tax_number = c.at("tax_number").text(),
          .address = c.at("address").text(),
          .phone = c.at("phone").text(),
          .bank = c.at("bank").text(),
          .account = c.at("account").text()};
}

Refund refund_from(const JsonCursor& c) {
  c.refuse_other_keys({"account_name", "account_number", "bank"});
  return {.account_name = c.at("account_name").text(),
          .account_number = c.at("account_number").text(),
          .bank = c.at("bank").text()};
}

Request request_from(const JsonCursor& c) {
  c.refuse_other_keys({"capacity_kva", "capacity_added_kva", "effective_date", "reduction", "property_right_changed",
                       "billing_basis", "demand", "demand_kw", "switching_contact", "invoice", "refund"});
  return {.capacity_kva = c.at("capacity_kva").number(),
          .capacity_added_kva = c.at("capacity_added_kva").number(),
          .effective_date = c.at("effective_date").text(),
          .reduction = c.at("reduction").word_of(kReductions),
          .property_right_changed = c.at("property_right_changed").truth(),
          .billing_basis = c.at("billing_basis").word_of(kBillingBases),
          .demand = c.at("demand").word_of(kDemands),
          .demand_kw = c.at("demand_kw").number(),
          .switching_contact = optional_from(c.at("switching_contact"), switching_contact_from),
          .invoice = optional_from(c.at("invoice"), invoice_from),
          .refund = optional_from(c.at("refund"), refund_from)};
}

StatedFacts facts_from(const JsonCursor& c) {
  c.refuse_other_keys({"property_on_file", "identity_on_file", "subject_on_file", "high_risk", "high_energy",
                       "coal_mine", "non_coal_mine", "vat_invoice", "preferential_tariff", "bulk_closure",
                       "bills_settled", "installed_transformers_kva"});
  return {.property_on_file = c.at("property_on_file").truth(),
          .identity_on_file = c.at("identity_on_file").truth(),
          .subject_on_file = c.at("subject_on_file").truth(),
          .high_risk = c.at("high_risk").truth(),
          .high_energy = c.at("high_energy").truth(),
          .coal_mine = c.at("coal_mine").truth(),
          .non_coal_mine = c.at("non_coal_mine").truth(),
          .vat_invoice = c.at("vat_invoice").truth(),
          .preferential_tariff = c.at("preferential_tariff").truth(),
          .bulk_closure = c.at("bulk_closure").truth(),
          .bills_settled = c.at("bills_settled").truth(),
          .installed_transformers_kva = c.at("installed_transformers_kva").numbers()};
}

// A text that must be there and not be empty.
std::string required_text(const JsonCursor& cursor) {
  const std::optional<std::string> text = cursor.text();
  if (!text || text->empty()) cursor.expected("a text that is not empty");
  return text.value_or(std::string());
}

UploadedFile uploaded_file_from(const JsonCursor& c) {
  if (!c.is_object()) {
    c.expected("an object");
    return {};
  }
  c.refuse_other_keys({"file", "declared_kind"});
  const JsonCursor file = c.at("file");
  UploadedFile uploaded{.file = required_text(file), .declared_kind = c.at("declared_kind").text()};
  if (!is_plain_file_name(uploaded.file)) file.expected("a plain file name without a folder");
  return uploaded;
}

std::vector<UploadedFile> documents_from(const JsonCursor& list) {
  std::vector<UploadedFile> files;
  const std::size_t size = list.list_size();
  for (std::size_t i = 0; i < size; ++i) files.push_back(uploaded_file_from(list.at(i)));
  return files;
}

std::string service_from(const JsonCursor& cursor, const std::vector<std::string>& services) {
  if (!cursor.present()) cursor.expected("the code of a service");
  return cursor.word_of(services).value_or(std::string());
}

// --- writing ---------------------------------------------------------------------------------------------

template <typename Value>
void put(OrderedJson& json, const char* key, const std::optional<Value>& value) {
  if (value) json[key] = *value;
}

template <typename Enum>
void put_word(OrderedJson& json, const char* key, const std::optional<Enum>& value) {
  if (value) json[key] = name_of(*value);
}

void put_number(OrderedJson& json, const char* key, const std::optional<double>& value) {
  if (value) json[key] = plain_number_json(*value);
}

OrderedJson form_of(const Customer& customer) {
  OrderedJson json = OrderedJson::object();
  put_word(json, "kind", customer.kind);
  put(json, "name", customer.name);
  put_word(json, "id_kind", customer.id_kind);
  put(json, "id_number", customer.id_number);
  put(json, "phone", customer.phone);
  put(json, "phone_verified", customer.phone_verified);
  put(json, "agreement_accepted", customer.agreement_accepted);
  return json;
}

OrderedJson form_of(const LegalRepresentative& person) {
  OrderedJson json = OrderedJson::object();
  put(json, "name", person.name);
  put(json, "id_number", person.id_number);
  return json;
}

OrderedJson form_of(const Organization& organization) {
  OrderedJson json = OrderedJson::object();
  put(json, "name", organization.name);
  put(json, "uscc", organization.uscc);
  if (organization.legal_representative) json["legal_representative"] = form_of(*organization.legal_representative);
  return json;
}

OrderedJson form_of(const FormerCustomer& former) {
  OrderedJson json = OrderedJson::object();
  put_word(json, "kind", former.kind);
  put(json, "name", former.name);
  put(json, "id_number", former.id_number);
  put(json, "uscc", former.uscc);
  return json;
}

OrderedJson form_of(const Agent& agent) {
  OrderedJson json = OrderedJson::object();
  put(json, "name", agent.name);
  put(json, "id_number", agent.id_number);
  put(json, "phone", agent.phone);
  return json;
}

OrderedJson form_of(const SwitchingContact& contact) {
  OrderedJson json = OrderedJson::object();
  put(json, "name", contact.name);
  put(json, "phone", contact.phone);
  return json;
}

OrderedJson form_of(const Invoice& invoice) {
  OrderedJson json = OrderedJson::object();
  put(json, "name", invoice.name);
  put(json, "tax_number", invoice.tax_number);
  put(json, "address", invoice.address);
  put(json, "phone", invoice.phone);
  put(json, "bank", invoice.bank);
  put(json, "account", invoice.account);
  return json;
}

OrderedJson form_of(const Refund& refund) {
  OrderedJson json = OrderedJson::object();
  put(json, "account_name", refund.account_name);
  put(json, "account_number", refund.account_number);
  put(json, "bank", refund.bank);
  return json;
}

OrderedJson form_of(const Request& request) {
  OrderedJson json = OrderedJson::object();
  put_number(json, "capacity_kva", request.capacity_kva);
  put_number(json, "capacity_added_kva", request.capacity_added_kva);
  put(json, "effective_date", request.effective_date);
  put(json, "reduction", request.reduction);
  put(json, "property_right_changed", request.property_right_changed);
  put(json, "billing_basis", request.billing_basis);
  put(json, "demand", request.demand);
  put_number(json, "demand_kw", request.demand_kw);
  if (request.switching_contact) json["switching_contact"] = form_of(*request.switching_contact);
  if (request.invoice) json["invoice"] = form_of(*request.invoice);
  if (request.refund) json["refund"] = form_of(*request.refund);
  return json;
}

OrderedJson form_of(const StatedFacts& facts) {
  OrderedJson json = OrderedJson::object();
  put(json, "property_on_file", facts.property_on_file);
  put(json, "identity_on_file", facts.identity_on_file);
  put(json, "subject_on_file", facts.subject_on_file);
  put(json, "high_risk", facts.high_risk);
  put(json, "high_energy", facts.high_energy);
  put(json, "coal_mine", facts.coal_mine);
  put(json, "non_coal_mine", facts.non_coal_mine);
  put(json, "vat_invoice", facts.vat_invoice);
  put(json, "preferential_tariff", facts.preferential_tariff);
  put(json, "bulk_closure", facts.bulk_closure);
  put(json, "bills_settled", facts.bills_settled);
  if (!facts.installed_transformers_kva) return json;
  OrderedJson& units = json["installed_transformers_kva"] = OrderedJson::array();
  for (const double kva : *facts.installed_transformers_kva) units.push_back(plain_number_json(kva));
  return json;
}

OrderedJson form_of(const UploadedFile& uploaded) {
  OrderedJson json = OrderedJson::object();
  json["file"] = uploaded.file;
  put(json, "declared_kind", uploaded.declared_kind);
  return json;
}

}  // namespace

bool is_plain_file_name(std::string_view name) {
  if (name.empty() || name.size() > 255 || name == "." || name == "..") return false;
  return std::ranges::none_of(name, [](char c) {
    return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

Application application_from(const JsonCursor& c, const std::vector<std::string>& services) {
  if (!c.is_object()) {
    c.expected("an object");
    return {};
  }
  c.refuse_other_keys({"case_id", "service", "channel", "submitted_at", "account_number", "customer", "organization",
                       "former_customer", "agent", "service_address", "request", "facts", "documents"});
  return {.case_id = required_text(c.at("case_id")),
          .service = service_from(c.at("service"), services),
          .channel = c.at("channel").word(kChannels),
          .submitted_at = c.at("submitted_at").text(),
          .account_number = c.at("account_number").text(),
          .customer = optional_from(c.at("customer"), customer_from),
          .organization = optional_from(c.at("organization"), organization_from),
          .former_customer = optional_from(c.at("former_customer"), former_customer_from),
          .agent = optional_from(c.at("agent"), agent_from),
          .service_address = c.at("service_address").text(),
          .request = optional_from(c.at("request"), request_from),
          .facts = optional_from(c.at("facts"), facts_from).value_or(StatedFacts{}),
          .documents = documents_from(c.at("documents"))};
}

Result<Application> parse_application(std::string_view json, const std::vector<std::string>& services) {
  const Result<JsonTree> tree = parse_json(json, {.most_bytes = kMostApplicationBytes, .most_values = 100'000});
  if (!tree) return tree.error();
  JsonReport report;
  Application application = application_from(JsonCursor(*tree, report), services);
  if (!report.clean()) return *report.error();
  return application;
}

OrderedJson json_of(const Application& application) {
  OrderedJson json = OrderedJson::object();
  json["case_id"] = application.case_id;
  json["service"] = application.service;
  put_word(json, "channel", application.channel);
  put(json, "submitted_at", application.submitted_at);
  put(json, "account_number", application.account_number);
  if (application.customer) json["customer"] = form_of(*application.customer);
  if (application.organization) json["organization"] = form_of(*application.organization);
  if (application.former_customer) json["former_customer"] = form_of(*application.former_customer);
  if (application.agent) json["agent"] = form_of(*application.agent);
  put(json, "service_address", application.service_address);
  if (application.request) json["request"] = form_of(*application.request);
  json["facts"] = form_of(application.facts);
  OrderedJson& documents = json["documents"] = OrderedJson::array();
  for (const UploadedFile& uploaded : application.documents) documents.push_back(form_of(uploaded));
  return json;
}

}  // namespace zerotrip
