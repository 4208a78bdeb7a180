// Readings, read: lenient about what is absent, strict about types.
#include "models/json/reading_json.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace zerotrip {
namespace {

constexpr FieldSource kSources[] = {FieldSource::kOcr,     FieldSource::kSecond, FieldSource::kMrz,
                                    FieldSource::kBarcode, FieldSource::kLayer,  FieldSource::kReviewer};
constexpr CopyKind kCopies[] = {CopyKind::kOriginal, CopyKind::kColour, CopyKind::kBlackWhite, CopyKind::kScreenshot};

// Fields that are lists on every paper; the columns of a demolition list are lists there and texts elsewhere.
constexpr std::string_view kListFields[] = {"owners", "seals", "mrz"};
constexpr std::string_view kColumnFields[] = {"account_number", "meter_number", "property_address"};
constexpr std::string_view kDecimalFields[] = {"amount", "area"};
using Kind = JsonNode::Kind;

constexpr std::string_view kPrinted = "printed";
constexpr std::string_view kSignatures = "signatures";

template <std::size_t N>
bool is_among(std::string_view name, const std::string_view (&names)[N]) {
  return std::ranges::find(names, name) != std::end(names);
}

double share_from(const JsonCursor& cursor, double absent) {
  const double value = cursor.number().value_or(absent);
  constexpr double kRounding = 0.001;
  if (value < -kRounding || value > 1 + kRounding) cursor.expected("a number from 0 to 1");
  return std::clamp(value, 0.0, 1.0);
}

int page_from(const JsonCursor& cursor, int absent) {
  const int page = cursor.whole_number().value_or(absent);
  if (cursor.present() && page < 0) cursor.expected("a page, counted from 0");
  return page;
}

CharacterChoice choice_from(const JsonCursor& c) {
  if (!c.is_object()) c.expected("an object");
  return {.text = c.at("text").text().value_or(""), .probability = share_from(c.at("p"), 0)};
}

CharacterAlternatives choices_from(const JsonCursor& list) {
  CharacterAlternatives choices;
  const std::size_t size = std::min(list.list_size(), kMostAlternatives);
  for (std::size_t i = 0; i < size; ++i) choices.push_back(choice_from(list.at(i)));
  return choices;
}

std::vector<CharacterAlternatives> alternatives_from(const JsonCursor& list) {
  std::vector<CharacterAlternatives> all;
  const std::size_t size = list.list_size();
  for (std::size_t i = 0; i < size; ++i) all.push_back(choices_from(list.at(i)));
  return all;
}

std::vector<Repair> repairs_from(const JsonCursor& list) {
  std::vector<Repair> repairs;
  const std::size_t size = list.list_size();
  for (std::size_t i = 0; i < size; ++i) {
    const JsonCursor c = list.at(i);
    if (!c.is_object()) c.expected("an object");
    repairs.push_back({.from = c.at("from").text().value_or(""),
                       .to = c.at("to").text().value_or(""),
                       .reason = c.at("reason").text().value_or("")});
  }
  return repairs;
}

// label → value out of a plain object; null values are left out.
LabelledTexts labelled_texts_from(const JsonCursor& c) {
  LabelledTexts texts;
  if (!c.is_object()) return texts;
  for (std::size_t i = 0; i < c.member_count(); ++i) {
    const JsonCursor member = c.member(i);
    if (member.is(Kind::kNull)) continue;
    if (std::optional<std::string> text = member.text()) texts[std::string(member.key())] = std::move(*text);
  }
  return texts;
}

std::string decimal_text(double number) { return to_line(plain_number_json(number)); }

FieldValue value_from(const JsonCursor& c, std::string_view field) {
  if (field == kPrinted) return labelled_texts_from(c);
  if (field == kSignatures) return c.truth().value_or(false);
  if (is_among(field, kListFields) && c.is(Kind::kText)) return TextList{*c.text()};
  if (is_among(field, kListFields)) return c.texts().value_or(TextList{});
  if (is_among(field, kColumnFields) && c.is(Kind::kList)) return c.texts().value_or(TextList{});
  if (is_among(field, kDecimalFields) && c.is(Kind::kNumber)) return decimal_text(*c.number());
  return c.text().value_or("");
}

std::string joined(const TextList& list) {
  std::string all;
  for (const std::string& text : list) all.append(all.empty() ? "" : "\n").append(text);
  return all;
}

std::string raw_of(const FieldValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* list = std::get_if<TextList>(&value)) return joined(*list);
  return {};
}

Field field_from(const JsonCursor& c, std::string_view name, int page_of_document) {
  Field field;
  field.value = value_from(c.at("value"), name);
  const std::optional<std::string> raw = c.at("raw").text();
  field.raw = raw ? *raw : raw_of(field.value);
  field.label = c.at("label").text().value_or("");
  field.confidence = share_from(c.at("confidence"), 0);
  field.source = c.at("source").word(kSources).value_or(FieldSource::kOcr);
  field.page = page_from(c.at("page"), page_of_document);
  field.quad = c.at("quad").quad().value_or(Quad{});
  field.alternatives = alternatives_from(c.at("alternatives"));
  field.repairs = repairs_from(c.at("repairs"));
  return field;
}

// `printed` is a field where it has a value that is an object, else its members are the labels themselves.
bool is_field_form(const JsonCursor& c, std::string_view name) {
  return name != kPrinted || c.at("value").is(Kind::kObject);
}

Field plain_printed_from(const JsonCursor& c, int page) {
  Field field;
  field.value = labelled_texts_from(c);
  field.page = page;
  return field;
}

Fields fields_from(const JsonCursor& c, int page) {
  Fields fields;
  if (!c.is_object()) return fields;
  for (std::size_t i = 0; i < c.member_count(); ++i) {
    const JsonCursor field = c.member(i);
    const std::string_view name = field.key();
    if (field.is(Kind::kNull) || !field.is_object()) continue;
    if (!is_field_form(field, name)) {
      fields.emplace(name, plain_printed_from(field, page));
    } else if (field.at("value").present()) {
      fields.emplace(name, field_from(field, name, page));
    }
  }
  return fields;
}

Quality quality_from(const JsonCursor& c) {
  Quality quality;
  if (!c.is_object()) return quality;
  quality.focus = share_from(c.at("focus"), quality.focus);
  quality.glare = share_from(c.at("glare"), quality.glare);
  quality.exposure = share_from(c.at("exposure"), quality.exposure);
  quality.character_height_px = c.at("character_height_px").number().value_or(quality.character_height_px);
  quality.complete = c.at("complete").truth().value_or(quality.complete);
  quality.copy = c.at("copy").word(kCopies).value_or(quality.copy);
  quality.screen = c.at("screen").truth().value_or(quality.screen);
  return quality;
}

Document document_from(const JsonCursor& c) {
  Document document;
  if (!c.is_object()) {
    c.expected("an object");
    return document;
  }
  if (!c.at("kind").present()) c.at("kind").expected("a kind of paper");
  document.kind = c.at("kind").text().value_or(kOtherKind);
  document.confidence = share_from(c.at("confidence"), 0);
  document.page = page_from(c.at("page"), 0);
  document.quad = c.at("quad").quad().value_or(Quad{});
  document.quality = quality_from(c.at("quality"));
  document.fields = fields_from(c.at("fields"), document.page);
  const JsonCursor printed = c.at(kPrinted);
  if (printed.is_object())
    document.fields.try_emplace(std::string(kPrinted), plain_printed_from(printed, document.page));
  return document;
}

Problem problem_from(const JsonCursor& c) {
  if (!c.is_object()) c.expected("an object");
  if (!c.at("code").present()) c.at("code").expected("the code of a finding");
  return {.code = c.at("code").text().value_or(""),
          .page = page_from(c.at("page"), -1),
          .quad = c.at("quad").quad().value_or(Quad{}),
          .fields = c.at("fields").texts().value_or(std::vector<std::string>{})};
}

TextLine line_from(const JsonCursor& c) {
  TextLine line;
  if (!c.is_object()) c.expected("an object");
  line.text = c.at("text").text().value_or("");
  line.confidence = share_from(c.at("confidence"), 0);
  line.quad = c.at("quad").quad().value_or(Quad{});
  return line;
}

Barcode barcode_from(const JsonCursor& c) {
  if (!c.is_object()) c.expected("an object");
  return {.format = c.at("format").text().value_or(""),
          .text = c.at("text").text().value_or(""),
          .quad = c.at("quad").quad().value_or(Quad{})};
}

Seal seal_from(const JsonCursor& c) {
  Seal seal;
  if (!c.is_object()) c.expected("an object");
  seal.text = c.at("text").text().value_or("");
  seal.shape = c.at("shape").text().value_or("");
  seal.colour = c.at("colour").text().value_or("");
  seal.quad = c.at("quad").quad().value_or(Quad{});
  return seal;
}

template <typename Value>
std::vector<Value> all_from(const JsonCursor& list, Value (*read)(const JsonCursor&)) {
  std::vector<Value> values;
  const std::size_t size = list.list_size();
  values.reserve(size);
  for (std::size_t i = 0; i < size; ++i) values.push_back(read(list.at(i)));
  return values;
}

Page read_page(const JsonCursor& c) {
  Page page;
  if (!c.is_object()) c.expected("an object");
  page.page = page_from(c.at("page"), 0);
  page.width = c.at("width").whole_number().value_or(0);
  page.height = c.at("height").whole_number().value_or(0);
  page.lines = all_from(c.at("lines"), line_from);
  page.barcodes = all_from(c.at("barcodes"), barcode_from);
  page.seals = all_from(c.at("seals"), seal_from);
  return page;
}

}  // namespace

Reading reading_from(const JsonCursor& c) {
  Reading reading;
  if (!c.is_object()) {
    c.expected("an object");
    return reading;
  }
  const JsonCursor file = c.at("file");
  reading.file = file.text().value_or("");
  if (reading.file.empty()) file.expected("the name of the file");
  reading.sha256 = c.at("sha256").text().value_or("");
  reading.reader = c.at("reader").text().value_or("");
  reading.elapsed_ms = c.at("elapsed_ms").number().value_or(0);
  reading.problems = all_from(c.at("problems"), problem_from);
  reading.pages = all_from(c.at("pages"), read_page);
  reading.documents = all_from(c.at("documents"), document_from);
  return reading;
}

}  // namespace zerotrip
