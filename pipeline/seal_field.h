// The field `seals`: its value has a text for each seal, `raw` a line for each, and `alternatives` fit `raw`, with
// nothing at its line ends. Pure functions; any thread.
#pragma once

#include "models/field.h"
#include "models/page.h"

namespace zerotrip {

// The ends of the text around the rim may be missing, which the characters that were read cannot tell.
inline constexpr double kMostOfSeal = 0.85;

// Of one seal, without its place.
[[nodiscard]] Field field_of_seal(const Seal& seal);

// The seals of `more` stand after those of `seals`, as sure as the least sure of them. The place stays, unless there
// was none.
void append_seals(Field& seals, const Field& more);

}  // namespace zerotrip
