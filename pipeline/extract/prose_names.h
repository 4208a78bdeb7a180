// Names of persons and units in sentences, and the numbers that belong to them:
// 兹证明我村村民赵晓岚（身份证号码：…）、钱多…. Pure functions; any thread.
#pragma once

#include <cstddef>

#include "models/catalogue/document_definition.h"
#include "pipeline/extract/prose.h"

namespace zerotrip {

// The name at `begin`: a unit with its legal form, or a person up to a mark, a gap, the end of the row or a word that
// goes on with the sentence. Words such as 我村村民 before it are skipped. Empty where no name stands there.
[[nodiscard]] Glyphs name_in_prose(const Prose& prose, std::size_t begin);

// All names of a list that begins there, with the marks between them: 赵晓岚、钱多; brackets behind a name are left
// out.
[[nodiscard]] Glyphs names_in_prose(const Prose& prose, std::size_t begin);

// The first number of that type (kIdNumber, kUscc or kTaxNumber) in [begin, end); one whose check holds before others.
[[nodiscard]] Glyphs number_in_prose(const Prose& prose, std::size_t begin, std::size_t end, ValueType type);

}  // namespace zerotrip
