#include "pipeline/layout/glyphs.h"

#include <algorithm>
#include <array>

#include "models/text.h"

namespace zerotrip {
namespace {

char32_t one_form(char32_t c) { return c == U'○' || c == U'◯' ? U'〇' : fold_code_point(c); }

// Readers share their certainty among the forms of one character.
double certainty_of(const Glyph& glyph) {
  double certainty = glyph.probability;
  for (const CharacterChoice& choice : glyph.alternatives) {
    const std::u32string text = to_code_points(choice.text);
    if (text.size() == 1 && text[0] != glyph.code && is_same_character(text[0], glyph.code))
      certainty += choice.probability;
  }
  return std::min(certainty, 1.0);
}

}  // namespace

std::string text_of(std::span<const Glyph> glyphs) {
  std::u32string text;
  for (const Glyph& glyph : glyphs) text.push_back(glyph.code);
  return to_utf8(text);
}

char32_t fold_code_point(char32_t c) {
  if (c >= U'0' && c <= U'9') return c;
  if (is_han(c)) return c;
  const std::u32string folded = to_code_points(fold(to_utf8(c)));
  return folded.size() == 1 ? folded.front() : c;
}

bool is_same_character(char32_t a, char32_t b) { return one_form(a) == one_form(b); }

std::u32string folded_text_of(std::span<const Glyph> glyphs) {
  std::u32string text;
  for (const Glyph& glyph : glyphs) text.push_back(fold_code_point(glyph.code));
  return text;
}

std::u32string fold_pattern(std::string_view utf8) { return to_code_points(fold(utf8)); }

Box box_of(std::span<const Glyph> glyphs) {
  if (glyphs.empty()) return {};
  Box box = glyphs.front().box;
  for (const Glyph& glyph : glyphs) box = united(box, glyph.box);
  return box;
}

Quad quad_of(std::span<const Glyph> glyphs) {
  if (glyphs.empty()) return {};
  const bool one_line =
      std::all_of(glyphs.begin(), glyphs.end(), [&](const Glyph& glyph) { return glyph.line == glyphs.front().line; });
  if (one_line) {
    const Quad& first = glyphs.front().quad;
    const Quad& last = glyphs.back().quad;
    return Quad{{first.corners[0], last.corners[1], last.corners[2], first.corners[3]}};
  }
  std::vector<Quad> quads;
  for (const Glyph& glyph : glyphs) quads.push_back(glyph.quad);
  return quad_of(bounds_of(quads));
}

double confidence_of(std::span<const Glyph> glyphs) {
  if (glyphs.empty()) return 0;
  double least = 1;
  for (const Glyph& glyph : glyphs) least = std::min(least, certainty_of(glyph));
  return least;
}

std::vector<CharacterAlternatives> alternatives_of(std::span<const Glyph> glyphs) {
  std::vector<CharacterAlternatives> alternatives;
  for (const Glyph& glyph : glyphs) alternatives.push_back(glyph.alternatives);
  return alternatives;
}

Glyphs joined(std::span<const Run> runs) {
  Glyphs glyphs;
  for (const Run& run : runs) glyphs.insert(glyphs.end(), run.glyphs.begin(), run.glyphs.end());
  return glyphs;
}

bool is_punctuation(char32_t folded) {
  static constexpr std::u32string_view kMarks = U":;,.。、，；：·-_()（）[]【】<>《》\"'“”‘’!?|/\\*~^`…—=+";
  return kMarks.find(folded) != std::u32string_view::npos;
}

}  // namespace zerotrip
