// Fields out of a reader's lines, by the definitions of the source tree.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "line_table.h"
#include "pipeline/extract/extract.h"

namespace zerotrip::test {

inline Extraction extracted(const std::vector<TextLine>& lines, const char* kind, Ruling ruling = {}) {
  return extract({*catalogue().document(kind), catalogue().reference, runs_of(lines), std::move(ruling)});
}

inline Extraction extracted(const std::string& table, const char* kind, Ruling ruling = {}) {
  return extracted(lines_of_table(table), kind, std::move(ruling));
}

// A text as it is, a list with | between, what was not found as "(not found)".
inline std::string text(const Extraction& extraction, std::string_view field) {
  const FieldReading* reading = extraction.find(field);
  if (reading == nullptr) return "(not found)";
  std::string all;
  for (const std::string& part : reading->field.texts()) all += (all.empty() ? "" : "|") + part;
  return all;
}

}  // namespace zerotrip::test
