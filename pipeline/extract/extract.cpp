#include "pipeline/extract/extract.h"

namespace zerotrip {

const FieldReading* Extraction::find(std::string_view name) const {
  for (const FieldReading& reading : fields)
    if (reading.name == name) return &reading;
  return nullptr;
}

Extraction extract(const ExtractInput& input) {
  switch (input.definition.layout) {
    case Layout::kLabelled:
      return extract_labelled(input);
    case Layout::kIdCardPortrait:
      return extract_id_card_portrait(input);
    case Layout::kIdCardEmblem:
      return extract_id_card_emblem(input);
    case Layout::kMachineReadable:
      return extract_machine_readable(input);
    case Layout::kLetter:
      return extract_letter(input);
    case Layout::kProse:
      return extract_prose(input);
    case Layout::kStatement:
      return extract_statement(input);
    case Layout::kTable:
      return extract_table(input);
  }
  return {};
}

}  // namespace zerotrip
