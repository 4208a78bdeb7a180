// What the applicant stated. The JSON form is fixed (docs/application.schema.json); reading it refuses
// what is no application with the path and what was expected there, and lets everything else become a
// finding. Values only; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zerotrip {

// The words below are sent as written in names: never rename.
enum class Channel { kOnline, kCounter };
enum class CustomerKind { kResident, kSoleTrader, kOrganization };  // 居民 · 个体工商户 · 企事业等
enum class IdKind {
  kIdCard,
  kTemporaryIdCard,
  kPassport,
  kMilitaryId,
  kHouseholdRegister,
  kHouseholdCertificate,
  kResidencePermit
};

using OptionalText = std::optional<std::string>;

struct Customer {  // always a natural person: resident, operator (经营者), legal representative (法定代表人)
  std::optional<CustomerKind> kind;
  OptionalText name;
  std::optional<IdKind> id_kind;
  OptionalText id_number;  // the number printed on that paper
  OptionalText phone;
  std::optional<bool> phone_verified;
  std::optional<bool> agreement_accepted;
};

struct LegalRepresentative {
  OptionalText name;
  OptionalText id_number;
};

struct Organization {
  OptionalText name;
  OptionalText uscc;
  std::optional<LegalRepresentative> legal_representative;
};

struct FormerCustomer {  // 原户主; `name` is the company's where kind is not resident
  std::optional<CustomerKind> kind;
  OptionalText name;
  OptionalText id_number;
  OptionalText uscc;
};

struct Agent {  // 经办人
  OptionalText name;
  OptionalText id_number;
  OptionalText phone;
};

struct SwitchingContact {  // 停送电联系人
  OptionalText name;
  OptionalText phone;
};

struct Invoice {
  OptionalText name, tax_number, address, phone, bank, account;
};

struct Refund {
  OptionalText account_name, account_number, bank;
};

struct Request {
  std::optional<double> capacity_kva;
  std::optional<double> capacity_added_kva;
  OptionalText effective_date;  // as stated; a wrong form is a finding
  OptionalText reduction;       // "permanent" | "temporary"
  std::optional<bool> property_right_changed;
  OptionalText billing_basis;  // "capacity" | "demand"
  OptionalText demand;         // "contract" | "actual"
  std::optional<double> demand_kw;
  std::optional<SwitchingContact> switching_contact;
  std::optional<Invoice> invoice;
  std::optional<Refund> refund;
};

struct StatedFacts {
  std::optional<bool> property_on_file, identity_on_file, subject_on_file, high_risk, high_energy, coal_mine,
      non_coal_mine, vat_invoice, preferential_tariff, bulk_closure, bills_settled;
  std::optional<std::vector<double>> installed_transformers_kva;
};

struct UploadedFile {
  std::string file;            // plain name, no folder
  OptionalText declared_kind;  // what the form said; never steers reading
};

struct Application {
  std::string case_id;
  std::string service;  // a service code of the catalogue
  std::optional<Channel> channel;
  OptionalText submitted_at;  // RFC 3339; a wrong form is a finding
  OptionalText account_number;
  std::optional<Customer> customer;
  std::optional<Organization> organization;
  std::optional<FormerCustomer> former_customer;
  std::optional<Agent> agent;
  OptionalText service_address;
  std::optional<Request> request;
  StatedFacts facts;
  std::vector<UploadedFile> documents;

  [[nodiscard]] bool has_agent() const { return agent.has_value(); }
};

[[nodiscard]] std::string_view name_of(Channel channel);
[[nodiscard]] std::string_view name_of(CustomerKind kind);
[[nodiscard]] std::string_view name_of(IdKind kind);
[[nodiscard]] std::optional<Channel> channel_named(std::string_view word);
[[nodiscard]] std::optional<CustomerKind> customer_kind_named(std::string_view word);
[[nodiscard]] std::optional<IdKind> id_kind_named(std::string_view word);

}  // namespace zerotrip
