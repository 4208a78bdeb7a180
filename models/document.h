// One paper, of a known kind, with its fields. The kinds are words of the catalogue
// (`models/documents/<kind>.yaml`), not of the code, so that a new certificate needs no C++.
// Values only; any thread.
#pragma once

#include <string>

#include "models/field.h"
#include "models/geometry.h"

namespace zerotrip {

// Sent as words: never rename.
enum class CopyKind { kOriginal, kColour, kBlackWhite, kScreenshot };

struct Quality {
  double focus = 1;                // 0 (blurred) … 1 (sharp)
  double glare = 0;                // share of the paper's area that is blown out, 0…1
  double exposure = 1;             // 0 (black or white) … 1 (well lit)
  double character_height_px = 0;  // of the smallest field text on the original page; 0 when unknown
  bool complete = true;            // no border of the paper is cut off
  CopyKind copy = CopyKind::kOriginal;
  bool screen = false;  // photo of a screen
  bool operator==(const Quality&) const = default;
};

inline constexpr const char* kOtherKind = "other";

struct Document {
  std::string kind = kOtherKind;
  double confidence = 0;  // of the kind, 0…1
  int page = 0;           // the page on which it begins
  Quad quad{};
  Quality quality;
  Fields fields;
  bool operator==(const Document&) const = default;

  // The field, or null when the paper does not have it (or it was not read).
  [[nodiscard]] const Field* find(std::string_view field) const;
  // The text of the field, or "".
  [[nodiscard]] const std::string& text(std::string_view field) const;
};

[[nodiscard]] std::string_view name_of(CopyKind copy);

// Without colour a seal may stand there unseen. A reader that looked for one in grey and is sure that there is none
// says so by `seals` as an empty list.
[[nodiscard]] bool may_hide_a_seal(const Document& document);

}  // namespace zerotrip
