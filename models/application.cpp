#include "models/application.h"

#include <initializer_list>

namespace zerotrip {
namespace {

// The value whose name is `word`; the names themselves are written once, in name_of().
template <typename Word>
std::optional<Word> word_named(std::string_view word, std::initializer_list<Word> words) {
  for (const Word candidate : words) {
    if (name_of(candidate) == word) return candidate;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Channel channel) {
  switch (channel) {
    case Channel::kOnline:
      return "online";
    case Channel::kCounter:
      return "counter";
  }
  return "online";
}

std::string_view name_of(CustomerKind kind) {
  switch (kind) {
    case CustomerKind::kResident:
      return "resident";
    case CustomerKind::kSoleTrader:
      return "sole_trader";
    case CustomerKind::kOrganization:
      return "organization";
  }
  return "resident";
}

std::string_view name_of(IdKind kind) {
  switch (kind) {
    case IdKind::kIdCard:
      return "id_card";
    case IdKind::kTemporaryIdCard:
      return "temporary_id_card";
    case IdKind::kPassport:
      return "passport";
    case IdKind::kMilitaryId:
      return "military_id";
    case IdKind::kHouseholdRegister:
      return "household_register";
    case IdKind::kHouseholdCertificate:
      return "household_certificate";
    case IdKind::kResidencePermit:
      return "residence_permit";
  }
  return "id_card";
}

std::optional<Channel> channel_named(std::string_view word) {
  return word_named(word, {Channel::kOnline, Channel::kCounter});
}

std::optional<CustomerKind> customer_kind_named(std::string_view word) {
  return word_named(word, {CustomerKind::kResident, CustomerKind::kSoleTrader, CustomerKind::kOrganization});
}

std::optional<IdKind> id_kind_named(std::string_view word) {
  return word_named(word, {IdKind::kIdCard, IdKind::kTemporaryIdCard, IdKind::kPassport, IdKind::kMilitaryId,
                           IdKind::kHouseholdRegister, IdKind::kHouseholdCertificate, IdKind::kResidencePermit});
}

}  // namespace zerotrip
