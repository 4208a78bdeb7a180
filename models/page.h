// What an engine saw on one page, before anybody asked what kind of paper it is.
// Values only; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/field.h"
#include "models/geometry.h"

namespace zerotrip {

struct TextLine {
  std::string text;       // UTF-8, in reading direction
  double confidence = 0;  // 0…1, mean over the characters
  Quad quad{};
  std::vector<CharacterAlternatives> alternatives;  // per code point of `text`; not in the JSON of a page
  // Centre of each character along the line, 0 (left end of the quad) … 1; per code point, may be empty.
  std::vector<double> positions;
  bool operator==(const TextLine&) const = default;
};

struct Barcode {
  std::string format;  // ZXing's names: "QRCode", "Code128", …
  std::string text;    // UTF-8
  Quad quad{};
  bool operator==(const Barcode&) const = default;
};

struct Seal {
  std::string text;       // arc text directly followed by the straight text; empty when it could not be read
  std::string shape;      // "round", "oval", "square"
  std::string colour;     // "red", "blue", "black"
  double confidence = 0;  // 0…1, least certain character of the arc text; not in the JSON
  Quad quad{};
  std::vector<CharacterAlternatives> alternatives;  // per code point of `text`; not in the JSON
  bool operator==(const Seal&) const = default;
};

struct Page {
  int page = 0;
  int width = 0;
  int height = 0;
  std::vector<TextLine> lines;
  std::vector<Barcode> barcodes;
  std::vector<Seal> seals;
  bool operator==(const Page&) const = default;
};

}  // namespace zerotrip
