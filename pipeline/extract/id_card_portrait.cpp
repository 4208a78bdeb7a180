// The portrait side of a resident identity card. Labels are small, pale and wear off; values are not. So rows are
// told by what stands in them, and what is left of the values' common edge is the remains of a label. Nothing
// is measured from the card's border: on bilingual cards (GA 448-2013) a second script stands above each row.
#include <algorithm>
#include <array>
#include <optional>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/number_values.h"

namespace zerotrip {
namespace {

enum class Part { kName, kSex, kBirth, kAddress, kNumber };
struct PartLabel {
  Part part;
  std::u32string_view label;
};
constexpr std::array kPartLabels{PartLabel{Part::kName, U"姓名"}, PartLabel{Part::kSex, U"性别"},
                                 PartLabel{Part::kBirth, U"出生"}, PartLabel{Part::kAddress, U"住址"},
                                 PartLabel{Part::kNumber, U"公民身份号码"}};
constexpr std::u32string_view kEthnicityLabel = U"民族";

struct CardRow {
  Glyphs glyphs;  // without the label
  Glyphs label;
  Box box;  // of the whole row
  std::optional<Part> part;
  bool labelled = false;
};

bool has_han_or_digit(const Glyphs& glyphs) {
  return std::any_of(glyphs.begin(), glyphs.end(),
                     [](const Glyph& g) { return is_han(g.code) || is_ascii_digit(fold_code_point(g.code)); });
}

std::size_t count_han(const Glyphs& glyphs) {
  return static_cast<std::size_t>(
      std::count_if(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return is_han(g.code); }));
}

CardRow card_row(const Row& row) {
  CardRow result{joined(row.runs), {}, row.box, std::nullopt, false};
  for (const PartLabel& label : kPartLabels) {
    if (label_cost(result.glyphs, label.label) < 0) continue;
    result.part = label.part;
    result.labelled = true;
    const auto end = result.glyphs.begin() + static_cast<std::ptrdiff_t>(label.label.size());
    result.label.assign(result.glyphs.begin(), end);
    result.glyphs.erase(result.glyphs.begin(), end);
    break;
  }
  return result;
}

std::optional<std::size_t> find_ethnicity_label(const Glyphs& glyphs) {
  for (std::size_t i = 0; i + kEthnicityLabel.size() <= glyphs.size(); ++i)
    if (label_cost(std::span(glyphs).subspan(i), kEthnicityLabel) >= 0) return i;
  return std::nullopt;
}

bool looks_like_sex_row(const Glyphs& glyphs) {
  if (glyphs.size() > 12) return false;
  const bool sex =
      std::any_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return g.code == U'男' || g.code == U'女'; });
  return sex && find_ethnicity_label(glyphs).has_value();
}

bool looks_like_birth_row(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  const bool words = text.find(U'年') != std::u32string::npos && text.find(U'月') != std::u32string::npos;
  return words && find_printed_date(text_of(glyphs)).has_value();
}

bool looks_like_number_row(const Glyphs& glyphs) {
  const auto number = read_number(glyphs, ValueType::kIdNumber);
  return number && number->value.size() >= 16;
}

class Portrait {
 public:
  explicit Portrait(const ExtractInput& input) : input_(input) {
    for (const Row& row : rows_of(input.runs)) rows_.push_back(card_row(row));
    tell_rows_by_content();
    value_edge_ = common_edge();
  }

  [[nodiscard]] Extraction run() {
    read_number_row();
    read_birth();
    read_sex_and_ethnicity();
    read_name();
    read_address();
    note_lost();
    return std::move(extraction_);
  }

 private:
  void tell_rows_by_content() {
    for (CardRow& row : rows_) {
      if (row.part) continue;
      if (looks_like_number_row(row.glyphs))
        row.part = Part::kNumber;
      else if (looks_like_birth_row(row.glyphs))
        row.part = Part::kBirth;
      else if (looks_like_sex_row(row.glyphs))
        row.part = Part::kSex;
    }
  }

  [[nodiscard]] const CardRow* row_of(Part part) const {
    const CardRow* found = nullptr;
    for (const CardRow& row : rows_) {
      if (row.part != part) continue;
      if (found == nullptr || (row.labelled && !found->labelled) || (part == Part::kNumber && !found->labelled))
        found = &row;
    }
    return found;
  }

  // The left edge that the values share: of the rows whose label was read (the number's row has its own edge).
  [[nodiscard]] std::optional<double> common_edge() const {
    std::vector<double> edges;
    for (const CardRow& row : rows_)
      if (row.labelled && row.part != Part::kNumber && !row.glyphs.empty())
        edges.push_back(row.glyphs.front().box.left);
    if (edges.empty()) return std::nullopt;
    std::sort(edges.begin(), edges.end());
    return edges[edges.size() / 2];
  }

  // Without what stands left of the values' edge.
  [[nodiscard]] Glyphs values_of(const CardRow& row) const {
    if (row.labelled || !value_edge_) return row.glyphs;
    Glyphs kept;
    for (const Glyph& glyph : row.glyphs)
      if (glyph.box.center_x() > *value_edge_ - 0.3 * glyph.box.height()) kept.push_back(glyph);
    return kept;
  }

  void add(std::string_view name, const Glyphs& glyphs) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr || glyphs.empty()) return;
    const std::string label = definition->labels.empty() ? std::string() : definition->labels.front();
    std::optional<Field> field = make_field(glyphs, definition->type, label, input_.reference);
    if (!field) return;
    extraction_.fields.push_back({definition->field, definition->type, definition->deciding, *field, trimmed(glyphs)});
  }

  // A single character (男) is easily passed over by a detector of lines: its label was read, it was not.
  void note_lost() {
    note_lost("name", row_of(Part::kName), 0);
    const CardRow* row = row_of(Part::kSex);
    const auto ethnicity = row != nullptr ? find_ethnicity_label(row->glyphs) : std::nullopt;
    note_lost("sex", row, ethnicity ? bounds_of(row->glyphs[*ethnicity].quad).left : 0);
    note_lost("birth_date", row_of(Part::kBirth), 0);
  }

  void note_lost(std::string_view name, const CardRow* row, double right_limit) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (row == nullptr || row->label.empty() || definition == nullptr || extraction_.find(name) != nullptr) return;
    extraction_.lost.push_back({definition->field, definition->type, definition->deciding,
                                definition->labels.empty() ? std::string() : definition->labels.front(),
                                quad_of(row->label), box_of(row->label).height(), right_limit});
  }

  void read_number_row() {
    const CardRow* row = row_of(Part::kNumber);
    if (row != nullptr && !row->glyphs.empty()) add("id_number", row->glyphs);
    // The label may stand in a row of its own where the sheet is bent; then the number is the row of its form.
    if (extraction_.find("id_number") != nullptr) return;
    for (const CardRow& other : rows_)
      if (looks_like_number_row(other.glyphs)) return add("id_number", other.glyphs);
  }

  void read_birth() {
    if (const CardRow* row = row_of(Part::kBirth)) add("birth_date", row->glyphs);
  }

  void read_sex_and_ethnicity() {
    const CardRow* row = row_of(Part::kSex);
    if (row == nullptr) return;
    const auto label = find_ethnicity_label(row->glyphs);
    const auto begin = row->glyphs.begin();
    const std::size_t split = label.value_or(row->glyphs.size());
    add("sex",
        values_of({Glyphs(begin, begin + static_cast<std::ptrdiff_t>(split)), {}, row->box, row->part, row->labelled}));
    if (label)
      add("ethnicity",
          near(Glyphs(begin + static_cast<std::ptrdiff_t>(split + kEthnicityLabel.size()), row->glyphs.end())));
    else
      add_ethnicity_without_label(*row);
  }

  // 民族 not read: what follows the sex.
  void add_ethnicity_without_label(const CardRow& row) {
    for (std::size_t i = 0; i + 1 < row.glyphs.size(); ++i) {
      if (row.glyphs[i].code != U'男' && row.glyphs[i].code != U'女') continue;
      Glyphs rest(row.glyphs.begin() + static_cast<std::ptrdiff_t>(i + 1), row.glyphs.end());
      while (rest.size() > 1 && (rest.front().code == U'民' || rest.front().code == U'族')) rest.erase(rest.begin());
      return add("ethnicity", near(rest));
    }
  }

  // Up to a blank that is wider than three characters: what the portrait looked like to the reader is no text.
  [[nodiscard]] static Glyphs near(const Glyphs& glyphs) {
    Glyphs kept;
    for (const Glyph& glyph : glyphs) {
      if (!kept.empty() && glyph.box.left - kept.back().box.right > 3 * glyph.box.height()) break;
      kept.push_back(glyph);
    }
    return kept;
  }

  void read_name() {
    const CardRow* row = row_of(Part::kName);
    if (row == nullptr || count_han(row->glyphs) == 0) row = row_above_sex();
    if (row == nullptr) return;
    add("name", near(values_of(*row)));
  }

  // The label was not read: the nearest row above 性别 with two Chinese characters or more.
  [[nodiscard]] const CardRow* row_above_sex() const {
    const CardRow* below = row_of(Part::kSex);
    if (below == nullptr) below = row_of(Part::kBirth);
    if (below == nullptr) return nullptr;
    const CardRow* best = nullptr;
    for (const CardRow& row : rows_) {
      if (row.part || row.box.center_y() >= below->box.top || count_han(values_of(row)) < 2) continue;
      if (best == nullptr || row.box.center_y() > best->box.center_y()) best = &row;
    }
    return best;
  }

  void read_address() {
    const CardRow* label = row_of(Part::kAddress);
    const CardRow* birth = row_of(Part::kBirth);
    const CardRow* number = row_of(Part::kNumber);
    if (label == nullptr && birth == nullptr) return;
    const double top = label != nullptr ? label->box.center_y() - 0.2 * label->box.height() : birth->box.bottom;
    const double bottom = number != nullptr ? number->box.top + 0.2 * number->box.height() : 1e9;
    Glyphs address;
    double last_bottom = -1;
    for (const CardRow& row : rows_) {
      const bool between = row.box.center_y() >= top && row.box.center_y() < bottom;
      if (!between || (row.part && row.part != Part::kAddress)) continue;
      const Glyphs line = address_line(row);
      if (line.empty()) continue;
      const Box box = box_of(line);
      if (last_bottom >= 0 && box.top - last_bottom > 1.6 * box.height()) break;
      last_bottom = box.bottom;
      address.insert(address.end(), line.begin(), line.end());
    }
    add("address", address);
  }

  // A line of the address begins at the values' edge.
  [[nodiscard]] Glyphs address_line(const CardRow& row) const {
    Glyphs line = near(values_of(row));
    if (line.empty() || !has_han_or_digit(line)) return {};
    if (value_edge_ && line.front().box.left - *value_edge_ > 2 * line.front().box.height()) return {};
    return line;
  }

  const ExtractInput& input_;
  std::vector<CardRow> rows_;
  std::optional<double> value_edge_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_id_card_portrait(const ExtractInput& input) { return Portrait(input).run(); }

}  // namespace zerotrip
