// Characters → a field: what was read, what it means, how certain, and every repair with its reason.
// Raw before repair: `raw` and `alternatives` are always what was read.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>

#include "models/catalogue/document_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/field.h"
#include "pipeline/extract/trimmed.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// Nothing where the characters hold no value of that type (an empty place, only marks).
[[nodiscard]] std::optional<Field> make_field(Glyphs glyphs, ValueType type, const std::string& label,
                                              const ReferenceTables& reference);

// What was read, as a field that means just that.
[[nodiscard]] Field plain_field(const Glyphs& glyphs, const std::string& label);

// Items of a list of activities (经营范围) are parted by semicolons, which readers take for a colon where print
// is small: a colon that may be a semicolon, and does not follow the head of a list (许可项目：), is one.
void mend_list_marks(Field& field, const Glyphs& glyphs);

// Is the value beyond doubt by itself: a check digit that holds, a closed list, or a reader that was sure?
[[nodiscard]] bool is_settled(const Field& field, ValueType type, const ReferenceTables& reference);

}  // namespace zerotrip
