// What is wrong with a paper or its picture, beside its fields: measured quality tied to the fields it touches,
// and words that warn (样本, 仅供…使用, words that the form never has).
// Pure functions; any thread.
#pragma once

#include <vector>

#include "models/catalogue/document_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/document.h"
#include "models/reading.h"
#include "pipeline/layout/runs.h"
#include "pipeline/prepare/prepare.h"

namespace zerotrip {

// quality.* of one document by the catalogue's thresholds; quads on the page, field names where a region touches
// fields.
[[nodiscard]] std::vector<Problem> quality_problems(const Document& document, const PreparedPaper& paper,
                                                    const ReferenceTables& reference);

// document.specimen, quality.restricted_use, document.label_illegal; quads on the flat paper.
[[nodiscard]] std::vector<Problem> warning_words(const std::vector<Run>& runs, const DocumentDefinition& definition);

}  // namespace zerotrip
