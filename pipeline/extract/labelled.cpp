// Papers whose fields stand beside printed labels: licences, certificates, forms.
#include <algorithm>
#include <optional>
#include <set>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/certificate_number.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/filled_in.h"
#include "pipeline/extract/form_labels.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/names_in_prose.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/prose.h"
#include "pipeline/extract/scattered_date.h"
#include "pipeline/extract/signature_places.h"
#include "pipeline/extract/stamped_notes.h"
#include "pipeline/extract/undersigned.h"
#include "pipeline/extract/value_cell.h"
#include "pipeline/extract/value_region.h"

namespace zerotrip {
namespace {

// Dates without a label are sought in this lower part of the text.
constexpr double kFootRegion = 0.45;

bool has_wide_gaps(ValueType type) {
  return type == ValueType::kDate || type == ValueType::kTerm || type == ValueType::kTermEnd || is_number_type(type) ||
         type == ValueType::kPersonName;
}

class LabelledExtraction {
 public:
  explicit LabelledExtraction(const ExtractInput& input)
      : input_(input), labels_(input), rows_(labels_.rows()), used_(rows_.values.size(), false) {}

  [[nodiscard]] Extraction run() {
    read_beside_labels();
    read_anywhere();
    read_lost_labels();
    read_at_foot();
    read_within();
    read_printed();
    find_signature_places();
    return std::move(extraction_);
  }

 private:
  [[nodiscard]] int field_count() const { return labels_.field_count(); }
  [[nodiscard]] int printed_count() const { return labels_.printed_count(); }
  [[nodiscard]] const LabelHit* hit_of(int owner) const { return labels_.hit_of(owner); }

  // By the form's cells where it has any, else by distance.
  [[nodiscard]] std::vector<std::vector<std::size_t>> lines_for(const LabelHit& label,
                                                                const ValueRequest& request) const {
    if (auto lines = value_lines_in_cell(label, rows_, input_.ruling, request.place)) return *lines;
    return value_lines_for(label, rows_, request);
  }

  void mark_used(const std::vector<std::vector<std::size_t>>& lines) {
    for (const auto& line : lines)
      for (std::size_t i : line) used_[i] = true;
  }

  bool add(const FieldDefinition& definition, Glyphs glyphs, const std::string& label) {
    glyphs = cut_at_words(std::move(glyphs), definition.ends_at);
    // In a sentence, 项目代码：2302-….
    while (definition.type == ValueType::kCertificateNumber && !glyphs.empty() && glyphs.back().code == U'。')
      glyphs.pop_back();
    if (const FieldDefinition* code = code_meant(definition, glyphs)) return add(*code, std::move(glyphs), label);
    if (is_rest_of_label(trimmed(glyphs), input_.definition)) return false;
    if (definition.field == "registration_authority" && !names_authority(glyphs)) return false;
    if (definition.field == "issuing_authority" && !may_name_authority(glyphs)) return false;
    std::optional<Field> field = make_field(glyphs, definition.type, label, input_.reference);
    if (!field) return false;
    if (definition.field == "business_scope") mend_list_marks(*field, trimmed(glyphs));
    extraction_.fields.push_back({definition.field, definition.type, definition.deciding, *field, trimmed(glyphs)});
    return true;
  }

  // Below 发证机关 may stand (章) or the date, and the name itself in the seal alone.
  [[nodiscard]] static bool may_name_authority(const Glyphs& glyphs) {
    const Glyphs name = trimmed(glyphs);
    constexpr std::size_t kShortest = 3;
    return name.size() >= kShortest && date_glyphs(name).empty() && fold_code_point(name.front().code) != U'(';
  }

  // 证件号码 of a firm is its unified code: the field of codes, where the number beside a person's label is one.
  [[nodiscard]] const FieldDefinition* code_meant(const FieldDefinition& definition, const Glyphs& glyphs) const {
    if (definition.type != ValueType::kIdNumber || !is_units_code(glyphs)) return nullptr;
    const auto& fields = input_.definition.fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [](const FieldDefinition& field) {
      return field.field == "uscc" && field.type == ValueType::kUscc;
    });
    return found == fields.end() ? nullptr : &*found;
  }

  void read_beside_labels() {
    for (int i = 0; i < field_count(); ++i) {
      const FieldDefinition& definition = input_.definition.fields[static_cast<std::size_t>(i)];
      const LabelHit* label = hit_of(i);
      if (label == nullptr || definition.place == ValuePlace::kAnywhere || definition.place == ValuePlace::kFoot)
        continue;
      auto lines = lines_for(*label, {definition.place, definition.several_lines, has_wide_gaps(definition.type)});
      drop_lines_of_other_fields(lines, definition);
      if (add(definition, glyphs_of(lines, rows_), label->label))
        mark_used(lines);
      else if (definition.place == ValuePlace::kRightOrBelow && add_below(definition, *label))
        continue;
      else if (lines.empty() && definition.place != ValuePlace::kBelow && definition.field != "registration_authority")
        note_lost(definition, *label);
    }
  }

  // Right of the label stands only its unit (建筑面积(平方米)) or nothing that fits: the cell below is meant.
  bool add_below(const FieldDefinition& definition, const LabelHit& label) {
    const auto lines = lines_for(label, {ValuePlace::kBelow, false, false});
    if (!add(definition, glyphs_of(lines, rows_), label.label)) return false;
    mark_used(lines);
    return true;
  }

  void note_lost(const FieldDefinition& definition, const LabelHit& label) {
    if (labels_.ends_broken_label(label)) return;
    double limit = 0;
    for (const LabelHit& other : rows_.hits) {
      const bool same_row = other.box.top < label.box.bottom && other.box.bottom > label.box.top;
      if (!same_row || other.box.left <= label.box.right) continue;
      const double left = bounds_of(quad_of(other.glyphs)).left;
      limit = limit == 0 ? left : std::min(limit, left);
    }
    extraction_.lost.push_back({definition.field, definition.type, definition.deciding, label.label,
                                quad_of(label.glyphs), label.box.height(), limit});
  }

  // A further line that has the form of another field's value, whose label was not read, ends the block.
  void drop_lines_of_other_fields(std::vector<std::vector<std::size_t>>& lines,
                                  const FieldDefinition& definition) const {
    std::erase_if(lines, [&](const auto& line) { return holds_value_anywhere(glyphs_of({line}, rows_), definition); });
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const Glyphs line = glyphs_of({lines[i]}, rows_);
      const Glyphs before = glyphs_of({lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(i)}, rows_);
      if (!begins_another_value(before, line, definition.type)) continue;
      lines.resize(i);
      return;
    }
  }

  // 陕(2023)…不动产权第…号 above the table is the certificate's number and no owner's name. Free text may cite one.
  [[nodiscard]] bool holds_value_anywhere(const Glyphs& line, const FieldDefinition& definition) const {
    if (definition.type == ValueType::kText) return false;
    return std::any_of(input_.definition.fields.begin(), input_.definition.fields.end(),
                       [&](const FieldDefinition& other) {
                         return other.place == ValuePlace::kAnywhere && other.phrases.empty() &&
                                other.type != definition.type && has_form_of(line, other.type);
                       });
  }

  void read_anywhere() {
    for (int i = 0; i < field_count(); ++i) {
      const FieldDefinition& definition = input_.definition.fields[static_cast<std::size_t>(i)];
      if (definition.place != ValuePlace::kAnywhere) continue;
      if (!definition.phrases.empty()) {
        read_noted_words(definition);
        continue;
      }
      if (read_beside(definition, hit_of(i), has_form_of) || read_by_form(definition) ||
          read_wrapped(definition, hit_of(i)))
        continue;
      // A malformed number beside its own label is kept as it was read: its structure is for the checks to judge.
      read_beside(definition, hit_of(i), is_about_as_long);
    }
  }

  // 注销 and kin, stamped or written anywhere: the short text that holds one of the phrases.
  void read_noted_words(const FieldDefinition& definition) {
    for (const Run& value : rows_.values)
      if (is_note(value.glyphs, definition.phrases) && add(definition, value.glyphs, "")) return;
  }

  static bool is_about_as_long(const Glyphs& glyphs, ValueType type) {
    return is_number_type(type) && read_number(glyphs, type).has_value();
  }

  bool read_beside(const FieldDefinition& definition, const LabelHit* label, bool (*fits)(const Glyphs&, ValueType)) {
    if (label == nullptr) return false;
    for (const ValuePlace place : {ValuePlace::kRight, ValuePlace::kBelow}) {
      const auto lines = lines_for(*label, {place, definition.several_lines, true});
      const Glyphs glyphs = glyphs_of(lines, rows_);
      if (!fits(glyphs, definition.type) || !add(definition, glyphs, label->label)) continue;
      mark_used(lines);
      return true;
    }
    return false;
  }

  // A code that its column is too narrow for goes on in the next line; its check character says that both belong
  // together.
  bool read_wrapped(const FieldDefinition& definition, const LabelHit* label) {
    if (label == nullptr || !is_number_type(definition.type)) return false;
    const auto lines = lines_for(*label, {ValuePlace::kRightOrBelow, true, true});
    const Glyphs glyphs = glyphs_of(lines, rows_);
    const auto number = lines.size() == 2 ? read_number(glyphs, definition.type) : std::nullopt;
    if (!number || !number->check_holds || !add(definition, glyphs, label->label)) return false;
    mark_used(lines);
    return true;
  }

  bool read_by_form(const FieldDefinition& definition) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      if (used_[i] || !has_form_of(rows_.values[i].glyphs, definition.type)) continue;
      if (!best || checks(i, definition.type)) best = i;
    }
    const bool of_certificate = definition.type == ValueType::kCertificateNumber;
    if (!best) {
      const auto row = of_certificate ? number_of_row(unused_values()) : std::nullopt;
      return row && add(definition, *row, "");
    }
    const Run& found = rows_.values[*best];
    if (!add(definition, of_certificate ? with_province_and_year(found, unused_values()) : found.glyphs, ""))
      return false;
    used_[*best] = true;
    return true;
  }

  [[nodiscard]] std::vector<Run> unused_values() const {
    std::vector<Run> unused;
    for (std::size_t i = 0; i < rows_.values.size(); ++i)
      if (!used_[i]) unused.push_back(rows_.values[i]);
    return unused;
  }

  [[nodiscard]] bool checks(std::size_t i, ValueType type) const {
    const auto number = is_number_type(type) ? read_number(rows_.values[i].glyphs, type) : std::nullopt;
    return number && number->check_holds;
  }

  // Fields whose label was not read: the value stands between its neighbours' values in the same column, in
  // the order of the form, and has the form of its type.
  void read_lost_labels() {
    for (int i = 0; i < field_count(); ++i) {
      const FieldDefinition& definition = input_.definition.fields[static_cast<std::size_t>(i)];
      const bool labelled = !definition.labels.empty() && definition.place != ValuePlace::kAnywhere &&
                            definition.place != ValuePlace::kFoot;
      if (!labelled || !definition.within.empty() || hit_of(i) != nullptr || !is_recognisable(definition.type))
        continue;
      const bool addressed = is_company(definition) && definition.place != ValuePlace::kSigner;
      const auto orphan = addressed && addressed_unit() ? addressed_unit() : orphan_for(definition);
      if (!orphan) continue;
      const Glyphs& whole = rows_.values[*orphan].glyphs;
      const Glyphs unit = addressed ? addressed_in(whole) : Glyphs{};
      if (!add(definition, unit.empty() ? whole : unit, "")) continue;
      used_[*orphan] = true;
    }
  }

  [[nodiscard]] static bool is_company(const FieldDefinition& definition) {
    return definition.type == ValueType::kCompanyName;
  }

  // A notice names whom it is about where letters name whom they are for: 汉中甲乙商贸有限公司：
  [[nodiscard]] std::optional<std::size_t> addressed_unit() const {
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      const Glyphs unit = addressed_in(rows_.values[i].glyphs);
      if (!used_[i] && !unit.empty() && !is_power_company(unit)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> orphan_for(const FieldDefinition& definition) const {
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < rows_.values.size(); ++i) {
      if (used_[i] || !stands_in_value_column(i)) continue;
      if (!looks_like(rows_.values[i].glyphs, definition.type)) continue;
      if (only) return std::nullopt;
      only = i;
    }
    return only;
  }

  [[nodiscard]] bool stands_in_value_column(std::size_t i) const {
    const Box& box = rows_.values[i].box;
    for (std::size_t k = 0; k < rows_.values.size(); ++k)
      if (used_[k] && std::abs(rows_.values[k].box.left - box.left) < 1.5 * box.height()) return true;
    return false;
  }

  void read_at_foot() {
    for (int i = 0; i < field_count(); ++i) {
      const FieldDefinition& definition = input_.definition.fields[static_cast<std::size_t>(i)];
      if (definition.place != ValuePlace::kFoot) continue;
      if (const LabelHit* label = hit_of(i)) {
        const auto lines = lines_for(*label, {ValuePlace::kRight, false, true});
        if (add(definition, glyphs_of(lines, rows_), label->label)) {
          mark_used(lines);
          continue;
        }
      }
      read_last_date(definition);
    }
  }

  // The last row, from the foot upward, whose unused text holds a date.
  void read_last_date(const FieldDefinition& definition) {
    const double limit = foot_limit();
    std::vector<Row> rows = rows_of(unused_values());
    for (auto row = rows.rbegin(); row != rows.rend() && row->box.center_y() > limit; ++row) {
      const Glyphs glyphs = own_date_of(joined(row->runs));
      if (!glyphs.empty() && add(definition, glyphs, "")) return;
    }
    if (auto bands = bands_of_scattered_date(unused_values(), limit); !bands.empty())
      extraction_.scattered.push_back({definition.field, definition.deciding, std::move(bands)});
  }

  [[nodiscard]] double foot_limit() const {
    double top = 1e9, bottom = 0;
    for (const Run& run : input_.runs) {
      top = std::min(top, run.box.top);
      bottom = std::max(bottom, run.box.bottom);
    }
    return bottom - kFootRegion * (bottom - top);
  }

  // Values that are a part of another field's text.
  void read_within() {
    for (const FieldDefinition& definition : input_.definition.fields) {
      const FieldReading* whole = definition.within.empty() ? nullptr : extraction_.find(definition.within);
      if (whole == nullptr) continue;
      const Glyphs glyphs = whole->glyphs;
      add(definition, glyphs, whole->field.label);
    }
  }

  // (平方米) behind a label of a table's head.
  [[nodiscard]] static bool is_unit(const Glyphs& glyphs) {
    return !glyphs.empty() && fold_code_point(glyphs.front().code) == U'(' &&
           fold_code_point(glyphs.back().code) == U')';
  }

  void read_printed() {
    Field printed;
    LabelledTexts texts;
    Glyphs all;
    for (int i = 0; i < printed_count(); ++i) {
      const LabelHit* label = hit_of(field_count() + i);
      if (label == nullptr) label = label_without_value(input_.definition.printed[static_cast<std::size_t>(i)]);
      if (label == nullptr) continue;
      Glyphs glyphs = trimmed(glyphs_of(lines_for(*label, {ValuePlace::kRightOrBelow, true, false}), rows_));
      if (is_unit(glyphs)) glyphs = trimmed(glyphs_of(lines_for(*label, {ValuePlace::kBelow, false, false}), rows_));
      if (glyphs.empty()) continue;
      texts[label->label] = text_of(glyphs);
      all.insert(all.end(), glyphs.begin(), glyphs.end());
    }
    if (texts.empty()) return;
    printed.value = texts;
    printed.raw = text_of(all);
    printed.confidence = confidence_of(all);
    printed.quad = quad_of(all);
    extraction_.fields.push_back({"printed", ValueType::kText, false, printed, {}});
  }

  // 一般纳税人生效之日 □当月1日 ☑次月1日: the label of a field beside which stands no value of its type.
  [[nodiscard]] const LabelHit* label_without_value(const std::string& words) const {
    for (const LabelHit& hit : rows_.hits) {
      if (hit.label != words || hit.owner >= field_count()) continue;
      const FieldDefinition& field = input_.definition.fields[static_cast<std::size_t>(hit.owner)];
      return extraction_.find(field.field) == nullptr ? &hit : nullptr;
    }
    return nullptr;
  }

  // A form's bare 申请人 is a cell to fill in, never the place to sign.
  void find_signature_places() {
    if (input_.definition.signature_labels.empty()) return;
    const Prose prose = prose_of(rows_of(input_.runs));
    for (const PlaceToSign& place : signature_places(prose, input_.definition, prose.glyphs.size()))
      extraction_.signature_places.push_back(place.place);
  }

  const ExtractInput& input_;
  const FormLabels labels_;
  const LabelledRows& rows_;
  std::vector<bool> used_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_labelled(const ExtractInput& input) { return LabelledExtraction(input).run(); }

}  // namespace zerotrip
