// Papers with labels and a machine-readable zone: passports, cards of foreign residents. The zone's lines are no values
// of any label.
#include <algorithm>

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

// Capital letters and one comma.
bool is_latin_name(const Run& run) {
  const std::u32string text = folded_text_of(run.glyphs);
  const auto is_letter = [](char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'-' || c == U'\''; };
  return text.size() >= 4 && std::count(text.begin(), text.end(), U',') == 1 &&
         std::all_of(text.begin(), text.end(), [&](char32_t c) { return c == U',' || is_letter(c); });
}

bool is_right_below(const Box& below, const Box& above) {
  const double gap = below.top - above.bottom;
  return below.center_y() > above.bottom && gap < 2 * above.height() && below.left < above.left + 4 * above.height() &&
         below.right > above.left;
}

Field& printed_field(Extraction& extraction) {
  constexpr const char* kPrinted = "printed";
  for (FieldReading& reading : extraction.fields)
    if (reading.name == kPrinted) return reading.field;
  Field printed;
  printed.value = LabelledTexts{};
  printed.confidence = 1;
  extraction.fields.push_back({kPrinted, ValueType::kText, false, printed, {}});
  return extraction.fields.back().field;
}

// The Latin form of the name, right below the Chinese one.
void read_latin_name(Extraction& extraction, const std::vector<Run>& print) {
  const FieldReading* name = extraction.find("name");
  if (name == nullptr || name->glyphs.empty()) return;
  const Box above = box_of(name->glyphs);
  const auto run = std::find_if(print.begin(), print.end(), [&](const Run& candidate) {
    return is_latin_name(candidate) && is_right_below(candidate.box, above);
  });
  if (run == print.end()) return;
  Field& printed = printed_field(extraction);
  std::get<LabelledTexts>(printed.value)[std::string(kLatinName)] = text_of(run->glyphs);
  printed.confidence = std::min(printed.confidence, confidence_of(run->glyphs));
  printed.raw += (printed.raw.empty() ? "" : "\n") + text_of(run->glyphs);
  if (printed.quad == Quad{}) printed.quad = quad_of(run->glyphs);
}

}  // namespace

Extraction extract_machine_readable(const ExtractInput& input) {
  const std::optional<MachineZone> zone = find_machine_zone(input.runs);
  const std::vector<Run> print = zone ? without_zone(input.runs, *zone) : input.runs;
  Extraction extraction = extract_labelled({input.definition, input.reference, print});
  read_passport_number_by_form(extraction, input, print);
  read_latin_name(extraction, print);
  if (zone) extraction.zone_lines = zone->lines;
  return extraction;
}

}  // namespace zerotrip
