// Readings, written.
#include "models/json/reading_json.h"

namespace zerotrip {
namespace {

template <typename Value, typename Form>
OrderedJson list_of(const std::vector<Value>& values, Form form) {
  OrderedJson list = OrderedJson::array();
  for (const Value& value : values) list.push_back(form(value));
  return list;
}

OrderedJson form_of_choice(const CharacterChoice& choice) {
  OrderedJson json;
  json["text"] = choice.text;
  json["p"] = probability_json(choice.probability);
  return json;
}

OrderedJson form_of_repair(const Repair& repair) {
  OrderedJson json;
  json["from"] = repair.from;
  json["to"] = repair.to;
  json["reason"] = repair.reason;
  return json;
}

OrderedJson form_of_value(const FieldValue& value) {
  if (const auto* texts = std::get_if<LabelledTexts>(&value)) {
    OrderedJson json = OrderedJson::object();
    for (const auto& [label, text] : *texts) json[label] = text;
    return json;
  }
  if (const auto* list = std::get_if<TextList>(&value)) return OrderedJson(*list);
  if (const auto* truth = std::get_if<bool>(&value)) return OrderedJson(*truth);
  return OrderedJson(std::get<std::string>(value));
}

OrderedJson form_of_field(const Field& field) {
  OrderedJson json;
  json["value"] = form_of_value(field.value);
  json["raw"] = field.raw;
  json["label"] = field.label;
  json["confidence"] = probability_json(field.confidence);
  json["source"] = name_of(field.source);
  json["page"] = field.page;
  json["quad"] = json_of(field.quad);
  json["alternatives"] =
      list_of(field.alternatives, [](const auto& choices) { return list_of(choices, form_of_choice); });
  json["repairs"] = list_of(field.repairs, form_of_repair);
  return json;
}

OrderedJson form_of_quality(const Quality& quality) {
  OrderedJson json;
  json["focus"] = probability_json(quality.focus);
  json["glare"] = probability_json(quality.glare);
  json["exposure"] = probability_json(quality.exposure);
  json["character_height_px"] = length_json(quality.character_height_px);
  json["complete"] = quality.complete;
  json["copy"] = name_of(quality.copy);
  json["screen"] = quality.screen;
  return json;
}

OrderedJson form_of_document(const Document& document) {
  OrderedJson json;
  json["kind"] = document.kind;
  json["confidence"] = probability_json(document.confidence);
  json["page"] = document.page;
  json["quad"] = json_of(document.quad);
  json["quality"] = form_of_quality(document.quality);
  OrderedJson& fields = json["fields"] = OrderedJson::object();
  for (const auto& [name, field] : document.fields) fields[name] = form_of_field(field);
  return json;
}

OrderedJson form_of_problem(const Problem& problem) {
  OrderedJson json;
  json["code"] = problem.code;
  if (problem.page >= 0) json["page"] = problem.page;
  if (problem.page >= 0 && problem.quad != Quad{}) json["quad"] = json_of(problem.quad);
  if (!problem.fields.empty()) json["fields"] = problem.fields;
  return json;
}

OrderedJson form_of_line(const TextLine& line) {
  OrderedJson json;
  json["text"] = line.text;
  json["confidence"] = probability_json(line.confidence);
  json["quad"] = json_of(line.quad);
  return json;
}

OrderedJson form_of_barcode(const Barcode& barcode) {
  OrderedJson json;
  json["format"] = barcode.format;
  json["text"] = barcode.text;
  json["quad"] = json_of(barcode.quad);
  return json;
}

OrderedJson form_of_seal(const Seal& seal) {
  OrderedJson json;
  json["text"] = seal.text;
  json["shape"] = seal.shape;
  json["colour"] = seal.colour;
  json["quad"] = json_of(seal.quad);
  return json;
}

OrderedJson form_of_page(const Page& page, const ReadingForm& form) {
  OrderedJson json;
  json["page"] = page.page;
  json["width"] = page.width;
  json["height"] = page.height;
  if (form.with_lines) json["lines"] = list_of(page.lines, form_of_line);
  json["barcodes"] = list_of(page.barcodes, form_of_barcode);
  json["seals"] = list_of(page.seals, form_of_seal);
  return json;
}

}  // namespace

OrderedJson json_of(const Quad& quad) {
  OrderedJson corners = OrderedJson::array();
  for (const Point& corner : quad.corners) {
    OrderedJson point = OrderedJson::array();
    point.push_back(length_json(corner.x));
    point.push_back(length_json(corner.y));
    corners.push_back(std::move(point));
  }
  return corners;
}

OrderedJson json_of(const Reading& reading, const ReadingForm& form) {
  OrderedJson json;
  json["file"] = reading.file;
  json["sha256"] = reading.sha256;
  json["reader"] = reading.reader;
  if (form.with_elapsed_ms) json["elapsed_ms"] = length_json(reading.elapsed_ms);
  json["problems"] = list_of(reading.problems, form_of_problem);
  json["pages"] = list_of(reading.pages, [&form](const Page& page) { return form_of_page(page, form); });
  json["documents"] = list_of(reading.documents, form_of_document);
  return json;
}

}  // namespace zerotrip
