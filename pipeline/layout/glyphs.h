// Characters with their places: what extraction works on. A reader's lines become runs (stretches of a line
// without a column gap); fields are cut out of runs character by character and keep their alternatives.
// Coordinates are pixels of the flat paper. Pure functions; any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/field.h"
#include "models/geometry.h"
#include "models/page.h"

namespace zerotrip {

struct Glyph {
  char32_t code = 0;       // as read
  double probability = 0;  // 0…1, of `code`
  CharacterAlternatives alternatives;
  Box box;       // on the straightened paper, where rows are level: for layout only
  Quad quad;     // on the paper as it is: for evidence and second looks
  int line = 0;  // index of the reader's line
};

using Glyphs = std::vector<Glyph>;

struct Run {
  Glyphs glyphs;  // left to right, never empty, no spaces
  Box box;        // straightened
  [[nodiscard]] double height() const { return box.height(); }
};

// The characters as UTF-8, as read.
[[nodiscard]] std::string text_of(std::span<const Glyph> glyphs);
// The characters as one folded code point each (width, brackets, dots, dashes, upper case), for search:
// the n-th code point belongs to the n-th glyph.
[[nodiscard]] std::u32string folded_text_of(std::span<const Glyph> glyphs);
// One code point folded like models/text.h's fold(); unchanged where folding would not give exactly one.
[[nodiscard]] char32_t fold_code_point(char32_t c);
// Whether both are one character in two forms: widths, brackets, and the zero of dates in words, 〇 or ○.
[[nodiscard]] bool is_same_character(char32_t a, char32_t b);
// Folds a pattern (label, phrase) the same way, without spaces.
[[nodiscard]] std::u32string fold_pattern(std::string_view utf8);

[[nodiscard]] Box box_of(std::span<const Glyph> glyphs);
// One enclosing quad on the paper.
[[nodiscard]] Quad quad_of(std::span<const Glyph> glyphs);
// 0…1: the least certain character, whatever form it was read in; 0 for nothing.
[[nodiscard]] double confidence_of(std::span<const Glyph> glyphs);
[[nodiscard]] std::vector<CharacterAlternatives> alternatives_of(std::span<const Glyph> glyphs);
[[nodiscard]] Glyphs joined(std::span<const Run> runs);
[[nodiscard]] bool is_punctuation(char32_t folded);

}  // namespace zerotrip
