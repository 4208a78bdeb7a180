// One file of models/documents → the definition of a kind of paper.
// Pure functions; any thread.
#pragma once

#include "models/catalogue/document_definition.h"
#include "models/catalogue/yaml_reader.h"

namespace zerotrip {

// Whatever is wrong (unknown keys and words, a field twice, a definition without title and marks, a label or
// title that folds to nothing) is a problem of the reader; the answer is then to be thrown away.
[[nodiscard]] DocumentDefinition load_document_definition(const YamlReader& reader);

}  // namespace zerotrip
