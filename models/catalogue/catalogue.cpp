#include "models/catalogue/catalogue.h"

namespace zerotrip {
namespace {

template <typename Definitions>
const typename Definitions::mapped_type* find_in(const Definitions& definitions, std::string_view name) {
  const auto found = definitions.find(name);
  return found != definitions.end() ? &found->second : nullptr;
}

}  // namespace

const ServiceDefinition* Catalogue::service(std::string_view code) const { return find_in(services, code); }
const DocumentDefinition* Catalogue::document(std::string_view kind) const { return find_in(documents, kind); }
const FindingDefinition* Catalogue::finding(std::string_view code) const { return find_in(findings, code); }

std::vector<std::string> Catalogue::service_codes() const {
  std::vector<std::string> codes;
  for (const auto& [code, service] : services) codes.push_back(code);
  return codes;
}

double ReferenceTables::threshold(std::string_view name) const {
  const double* value = find_in(thresholds, name);
  return value != nullptr ? *value : 0.0;
}

const std::vector<std::string_view>& needed_thresholds() {
  static const std::vector<std::string_view> kNames = {"certain_confidence",
                                                       "expires_soon_days",
                                                       "agent_least_age",
                                                       "seal_alignment",
                                                       "lead_days_suspend",
                                                       "longest_temporary_card_days",
                                                       "lead_days_demand",
                                                       "lead_days_billing_basis",
                                                       "least_focus",
                                                       "most_glare",
                                                       "least_exposure",
                                                       "least_character_height",
                                                       "longest_commitment_days",
                                                       "longest_open_letter_days",
                                                       "longest_receipt_days",
                                                       "longest_notice_days",
                                                       "most_low_voltage_kva"};
  return kNames;
}

}  // namespace zerotrip
