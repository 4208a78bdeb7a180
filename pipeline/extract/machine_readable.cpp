// Papers with labels and a machine-readable zone: passports, cards of foreign residents. The zone's lines are no values
// of any label.
#include "models/numbers.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/machine_zone.h"

namespace zerotrip {
namespace {

constexpr const char* kPassportNumber = "passport_number";

// A Chinese passport's number is told by its form where its small label was not read.
void read_passport_number_by_form(Extraction& extraction, const ExtractInput& input, const std::vector<Run>& print) {
  const FieldDefinition* definition = input.definition.field(kPassportNumber);
  if (definition == nullptr || extraction.find(kPassportNumber) != nullptr) return;
  for (const Run& run : print) {
    const std::optional<Field> field = make_field(run.glyphs, definition->type, "", input.reference);
    if (!field || field->raw.size() != text_of(run.glyphs).size()) continue;
    if (!is_chinese_passport_number_form(field->text())) continue;
    extraction.fields.push_back({definition->field, definition->type, definition->deciding, *field, run.glyphs});
    return;
  }
}

}  // namespace

Extraction extract_machine_readable(const ExtractInput& input) {
  const std::optional<MachineZone> zone = find_machine_zone(input.runs);
  const std::vector<Run> print = zone ? without_zone(input.runs, *zone) : input.runs;
  Extraction extraction = extract_labelled({input.definition, input.reference, print});
  read_passport_number_by_form(extraction, input, print);
  if (zone) extraction.zone_lines = zone->lines;
  return extraction;
}

}  // namespace zerotrip
