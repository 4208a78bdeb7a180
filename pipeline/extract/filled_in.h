// Values among the words of the form that they were filled into: options with boxes, words that lead over from a label,
// an amount in words and figures.
// Pure functions; any thread.
#pragma once

#include <optional>

#include "models/catalogue/document_definition.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// ☑增容 □减容: of the services of 供电营业规则 (art. 22 ff.) that boxes stand beside, the one that is ticked. Readers
// drop a tick and keep empty boxes, so the only service without a box counts as well. Empty where not exactly one is
// told.
[[nodiscard]] Glyphs ticked_option(const Glyphs& glyphs);
// Two such services and a box at least.
[[nodiscard]] bool holds_options(const Glyphs& glyphs);

// 为略阳县兴州街道…, 位于南郑区…: without what leads over from the label to an address or a person's name.
[[nodiscard]] Glyphs without_link_words(Glyphs glyphs, ValueType type);

// The figures or capitals of an amount up to its unit: behind 小写 or ¥ where they stand, else the first. Empty where
// there are none.
[[nodiscard]] Glyphs amount_in(const Glyphs& glyphs);

// 或单位负责人, 户主关: not a value, but what is left of a longer label of the kind when a shorter one of its beginning
// was taken, one character lost at most.
[[nodiscard]] bool is_rest_of_label(const Glyphs& glyphs, const DocumentDefinition& definition);

// The last date of a row that is not 受理日期, 审核时间 and kin, which somebody else writes than who signs; empty where
// there is none.
[[nodiscard]] Glyphs own_date_of(Glyphs row);

}  // namespace zerotrip
