// The number by which a letter names a party: of an identity card, a firm, a passport or a serviceman's paper.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>

#include "models/catalogue/document_definition.h"
#include "pipeline/extract/prose.h"

namespace zerotrip {

struct PartyNumber {
  Glyphs glyphs;
  ValueType type = ValueType::kIdNumber;  // kUscc of a firm, kCertificateNumber of a passport or a serviceman's paper
  std::string label;
};

// The first number in [begin, end) of the prose that is long enough for an identity number or a unified code, over
// the end of a row too; else the first E12345678 or 军字第1234567号. Nothing where neither stands there.
[[nodiscard]] std::optional<PartyNumber> party_number_in(const Prose& prose, std::size_t begin, std::size_t end);

}  // namespace zerotrip
