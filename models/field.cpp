#include "models/field.h"

namespace zerotrip {
namespace {

const std::string kNoText;

}  // namespace

const std::string& Field::text() const {
  const auto* held = std::get_if<std::string>(&value);
  return held != nullptr ? *held : kNoText;
}

TextList Field::texts() const {
  if (const auto* list = std::get_if<TextList>(&value)) return *list;
  if (text().empty()) return {};
  return {text()};
}

std::string_view name_of(FieldSource source) {
  switch (source) {
    case FieldSource::kOcr:
      return "ocr";
    case FieldSource::kSecond:
      return "second";
    case FieldSource::kMrz:
      return "mrz";
    case FieldSource::kBarcode:
      return "barcode";
    case FieldSource::kLayer:
      return "layer";
    case FieldSource::kReviewer:
      return "reviewer";
  }
  return "ocr";
}

}  // namespace zerotrip
