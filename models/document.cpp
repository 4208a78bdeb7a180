#include "models/document.h"

namespace zerotrip {
namespace {

const std::string kNoText;

}  // namespace

const Field* Document::find(std::string_view field) const {
  const auto found = fields.find(field);
  return found != fields.end() ? &found->second : nullptr;
}

const std::string& Document::text(std::string_view field) const {
  const Field* found = find(field);
  return found != nullptr ? found->text() : kNoText;
}

std::string_view name_of(CopyKind copy) {
  switch (copy) {
    case CopyKind::kOriginal:
      return "original";
    case CopyKind::kColour:
      return "colour";
    case CopyKind::kBlackWhite:
      return "black_white";
    case CopyKind::kScreenshot:
      return "screenshot";
  }
  return "original";
}

bool may_hide_a_seal(const Document& document) {
  return document.quality.copy == CopyKind::kBlackWhite && document.find("seals") == nullptr;
}

}  // namespace zerotrip
