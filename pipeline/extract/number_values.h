// Numbers out of characters: the stretch that is the number, the alphabet of each position, and at most one
// uncertain character solved from the check digit. Every change is recorded; what was read clearly is never
// changed, so that a false check digit stays visible.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

struct NumberReading {
  std::string value;  // ASCII, upper case
  Glyphs glyphs;      // the characters that it was read from, as read
  std::vector<Repair> repairs;
  bool well_formed = false;  // length and alphabets are right
  bool check_holds = false;  // false also where the number has no check
};

// A character that was not read clearly (kClearCharacter) may be replaced by an alternative that the check digit asks
// for. For kIdNumber, kUscc, kTaxNumber, kRegistrationNumber, kOrganizationCode, kUnitNumber, kNumber and kBankAccount.
// Nothing where no stretch of letters and digits is nearly long enough.
[[nodiscard]] std::optional<NumberReading> read_number(std::span<const Glyph> glyphs, ValueType type);

// Does the value carry a check character that holds?
[[nodiscard]] bool number_check_holds(ValueType type, const std::string& value);
[[nodiscard]] bool is_number_type(ValueType type);

// A unified code whose check character holds, and no identity number whose does: 证件号码 of a firm.
[[nodiscard]] bool is_units_code(std::span<const Glyph> glyphs);

}  // namespace zerotrip
