// What is drawn on one page, as plain values: where, in which colour, and the words for the legend.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "pipeline/evidence/evidence.h"

namespace zerotrip::evidence {

enum class MarkKind { kPaper, kField, kUncertainField, kSeal, kCode, kFinding };

struct Mark {
  MarkKind kind = MarkKind::kField;
  Quad quad{};        // px of the page; all zero: said in the legend only
  std::string label;  // for the legend
  [[nodiscard]] bool has_place() const { return area_of(quad) > 0; }
};

struct Wording {
  const Catalogue& catalogue;
  EvidenceLanguage language;
};

// Marks of page `page` (from 0) of the file, in the order of the legend: findings first, then each paper with
// its fields, then seals and codes. A finding about the file as a whole stands on its first page.
[[nodiscard]] std::vector<Mark> marks_of(const Decision& decision, const Reading& reading, int page,
                                         const Wording& wording);

}  // namespace zerotrip::evidence
