// The emblem side of a resident identity card: who issued it, and its term.
#include <algorithm>
#include <optional>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/labels.h"

namespace zerotrip {
namespace {

bool is_term_row(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  const auto digits = std::count_if(text.begin(), text.end(), [](char32_t c) { return is_ascii_digit(c); });
  return digits >= 8 &&
         (digits >= 14 || text.find(U'长') != std::u32string::npos || text.find(U'-') != std::u32string::npos);
}

bool names_police(const Glyphs& glyphs) { return folded_text_of(glyphs).find(U"公安") != std::u32string::npos; }

class Emblem {
 public:
  explicit Emblem(const ExtractInput& input) : input_(input), rows_(rows_of(input.runs)) {}

  [[nodiscard]] Extraction run() {
    read_authority();
    read_term();
    return std::move(extraction_);
  }

 private:
  // The row that begins with the label, without it; else the row that its content tells.
  [[nodiscard]] Glyphs value_row(std::u32string_view label, bool (*told)(const Glyphs&)) const {
    for (const Row& row : rows_) {
      const Glyphs glyphs = joined(row.runs);
      for (std::size_t i = 0; i + label.size() < glyphs.size(); ++i)
        if (label_cost(std::span(glyphs).subspan(i), label) >= 0)
          return Glyphs(glyphs.begin() + static_cast<std::ptrdiff_t>(i + label.size()), glyphs.end());
    }
    for (const Row& row : rows_)
      for (const Run& run : row.runs)
        if (told(run.glyphs)) return run.glyphs;
    return {};
  }

  void add(std::string_view name, Field field, const Glyphs& glyphs) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr) return;
    extraction_.fields.push_back({definition->field, definition->type, definition->deciding, std::move(field), glyphs});
  }

  void read_authority() {
    const Glyphs glyphs = trimmed(value_row(U"签发机关", names_police));
    if (auto field = make_field(glyphs, ValueType::kText, "签发机关", input_.reference))
      add("issuing_authority", *field, glyphs);
  }

  void read_term() {
    const Glyphs glyphs = trimmed(value_row(U"有效期限", is_term_row));
    const std::size_t half = split_of(glyphs);
    const auto middle = glyphs.begin() + static_cast<std::ptrdiff_t>(half);
    const Glyphs from(glyphs.begin(), middle);
    const Glyphs to(middle, glyphs.end());
    if (auto field = day_of(from)) add("valid_from", *field, from);
    if (auto field = long_term_of(to)) return add("valid_to", *field, to);
    if (auto field = day_of(to)) add("valid_to", *field, to);
  }

  // Where the second day begins: after eight digits.
  [[nodiscard]] static std::size_t split_of(const Glyphs& glyphs) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (is_ascii_digit(digit_of(glyphs[i]))) ++digits;
      if (digits == 8) return i + 1;
    }
    return glyphs.size();
  }

  [[nodiscard]] static char32_t digit_of(const Glyph& glyph) {
    const char32_t c = fold_code_point(glyph.code);
    switch (c) {
      case U'O':
      case U'o':
        return U'0';
      case U'I':
      case U'l':
        return U'1';
      default:
        return c;
    }
  }

  // Eight digits, with or without the dots (YYYY.MM.DD, 居民身份证法 and GA/T 490-2019).
  [[nodiscard]] std::optional<Field> day_of(const Glyphs& glyphs) const {
    Glyphs used;
    std::string digits;
    for (const Glyph& glyph : glyphs) {
      const char32_t digit = digit_of(glyph);
      if (!is_ascii_digit(digit)) continue;
      digits.push_back(static_cast<char>(digit));
      used.push_back(glyph);
    }
    if (digits.size() != 8) return std::nullopt;
    const std::string day = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
    if (!parse_iso_date(day)) return std::nullopt;
    const Glyphs printed = printed_part(glyphs, used);
    Field field;
    field.value = day;
    field.raw = text_of(printed);
    field.label = "有效期限";
    field.confidence = confidence_of(used);
    field.quad = quad_of(printed);
    field.alternatives = alternatives_of(printed);
    if (text_of(used) != digits) field.repairs.push_back({text_of(used), digits, "position_alphabet"});
    return field;
  }

  [[nodiscard]] static Glyphs printed_part(const Glyphs& glyphs, const Glyphs& used) {
    Glyphs part;
    for (const Glyph& glyph : glyphs)
      if (glyph.box.left >= used.front().box.left && glyph.box.right <= used.back().box.right) part.push_back(glyph);
    return part;
  }

  // 长期, also where its second character was misread.
  [[nodiscard]] std::optional<Field> long_term_of(const Glyphs& glyphs) const {
    const auto start = std::find_if(glyphs.begin(), glyphs.end(), [](const Glyph& g) {
      return g.code == U'长' || g.code == U'長' ||
             std::any_of(g.alternatives.begin(), g.alternatives.end(),
                         [](const CharacterChoice& c) { return c.text == "长" && c.probability > 0.05; });
    });
    if (start == glyphs.end()) return std::nullopt;
    const Glyphs used(start, glyphs.end());
    Field field;
    field.value = std::string("long_term");
    field.raw = text_of(used);
    field.label = "有效期限";
    field.confidence = confidence_of(used);
    field.quad = quad_of(used);
    field.alternatives = alternatives_of(used);
    if (field.raw != "长期") field.repairs.push_back({field.raw, "长期", "closed_list"});
    return field;
  }

  const ExtractInput& input_;
  std::vector<Row> rows_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_id_card_emblem(const ExtractInput& input) { return Emblem(input).run(); }

}  // namespace zerotrip
