// Which fields of a paper decide (name, number, end of validity; company name, code, person responsible; owners,
// address, certificate number; principal, agent, numbers, matter, term). Only these can make a paper unreadable
// or a reading uncertain. Pure functions; any thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "models/document.h"

namespace zerotrip {

struct DecidingField {
  std::vector<std::string_view> any_of;  // one of them is enough: uscc or registration_number
  // Printed on every such paper, so that its absence means that it was not read. Otherwise it decides only
  // where it stands.
  bool must_stand = true;
  // The check that cannot be made without it, where papers of this kind bear it as a rule: its absence is a question
  // for a person, who sees whether it was not printed or not read. Empty: its absence means nothing.
  std::string_view asked_by = {};
};

// Empty for a kind that carries none.
[[nodiscard]] std::span<const DecidingField> deciding_fields_of(std::string_view kind);

[[nodiscard]] bool stands_on(const DecidingField& field, const Document& document);

}  // namespace zerotrip
