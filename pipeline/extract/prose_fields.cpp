// Statements and contracts: values under labels or in sentences, each by the rule of its type; the definition names
// labels, phrases, what ends a value and whom a number follows.
#include <algorithm>
#include <optional>

#include "models/text.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/filled_in.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/prose_names.h"
#include "pipeline/extract/signature_places.h"
#include "pipeline/extract/value_cell.h"
#include "pipeline/extract/value_region.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kClauseEnds = U",，。;；";
constexpr std::u32string_view kOwnClauseEnds = U",，、()（）:：。;；";
constexpr std::size_t kLongestGroup = 6;    // 柯尔克孜族 (GB/T 3304)
constexpr std::size_t kLongestPerson = 15;  // GA/T 490
constexpr std::size_t kLongestText = 200;
constexpr std::size_t kLongestAddress = 80;
constexpr std::size_t kNearAmount = 30;  // an amount or an area stands so near behind its words
constexpr std::size_t kLeastAddress = 5;
constexpr double kBlankBehindNumber = 2;  // in heights; wide brackets leave about one
// Who signs and when stands in this lower part of the text.
constexpr double kFootRegion = 0.6;
constexpr std::size_t kMostBesideUnit = 6;  // (盖章) and kin beside the name of who states it

bool is_name_type(ValueType type) {
  return type == ValueType::kPersonName || type == ValueType::kPersonList || type == ValueType::kCompanyName ||
         type == ValueType::kParty;
}

bool is_identity_type(ValueType type) {
  return type == ValueType::kIdNumber || type == ValueType::kUscc || type == ValueType::kTaxNumber;
}

bool is_address(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  return text.size() >= kLeastAddress && text.find_first_of(U"省市县区镇乡村路街组号") != std::u32string::npos;
}

class ProseFields {
 public:
  explicit ProseFields(const ExtractInput& input)
      : input_(input), rows_(rows_by_cells(input.runs, input.ruling)), prose_(prose_of(rows_, input.ruling)) {}

  [[nodiscard]] Extraction run() {
    read_cells();
    for (const FieldDefinition& field : input_.definition.fields)
      if (extraction_.find(field.field) == nullptr) read(field);
    find_signature_places();
    return std::move(extraction_);
  }

 private:
  bool add(const FieldDefinition& definition, Glyphs glyphs, const std::string& label) {
    glyphs = cut_at_words(std::move(glyphs), definition.ends_at);
    std::optional<Field> field = make_field(glyphs, definition.type, label, input_.reference);
    if (!field || field->texts().empty()) return false;
    extraction_.fields.push_back({definition.field, definition.type, definition.deciding, *field, trimmed(glyphs)});
    return true;
  }

  // A statement may be a form (常住人口信息表): there the cell tells what belongs to a label.
  void read_cells() {
    if (input_.ruling.empty()) return;
    const auto& fields = input_.definition.fields;
    std::vector<LabelPattern> patterns;
    for (std::size_t i = 0; i < fields.size(); ++i)
      for (LabelPattern& pattern : patterns_of(fields[i].labels, static_cast<int>(i)))
        patterns.push_back(std::move(pattern));
    const LabelledRows form = find_labels(rows_of_form(input_.runs, input_.ruling, patterns), patterns);
    for (const LabelHit& hit : form.hits) {
      const FieldDefinition& field = fields[static_cast<std::size_t>(hit.owner)];
      if (field.place == ValuePlace::kFoot) continue;
      const auto lines = value_lines_in_cell(hit, form, input_.ruling, field.place);
      if (!lines || lines->empty() || !field.follows.empty()) continue;
      const Glyphs value = glyphs_of(*lines, form);
      if (!is_rest_of_label(value, input_.definition) && is_of_its_kind(value, field.type) &&
          add(field, value, hit.label))
        note_place(field, value.front());
    }
  }

  // One label introduces tenants that are persons and such that are firms: each to its field.
  [[nodiscard]] static bool is_of_its_kind(const Glyphs& value, ValueType type) {
    if (type == ValueType::kPersonName) return organisation_glyphs(value).empty();
    return type != ValueType::kCompanyName || !organisation_glyphs(value).empty();
  }

  // Numbers that follow a party are sought behind its cell.
  void note_place(const FieldDefinition& field, const Glyph& first) {
    for (std::size_t i = 0; i < prose_.glyphs.size(); ++i)
      if (prose_.glyphs[i].line == first.line && prose_.glyphs[i].box == first.box)
        return places_.push_back({field.field, i, i});
  }

  void read(const FieldDefinition& field) {
    if (!field.within.empty()) return read_within(field);
    if (!field.follows.empty()) return read_following(field);
    if (field.type == ValueType::kDate && field.place == ValuePlace::kFoot) return read_foot_date(field);
    if (field.place == ValuePlace::kFoot) return read_foot_unit(field);
    if (read_at_labels(field) || read_at_phrases(field)) return;
    if (read_before_followers(field) || read_own_clause(field)) return;
    if (field.place == ValuePlace::kAnywhere) read_by_form(field);
  }

  void read_within(const FieldDefinition& field) {
    const FieldReading* whole = extraction_.find(field.within);
    if (whole == nullptr) return;
    const Glyphs glyphs = whole->glyphs;
    add(field, glyphs, whole->field.label);
  }

  // --- values at their words -----------------------------------------------------------------------------------

  bool read_at_labels(const FieldDefinition& field) {
    for (auto anchor = find_label_anchor(prose_, field.labels); anchor;
         anchor = find_label_anchor(prose_, field.labels, anchor->value))
      if (read_value(field, *anchor)) return true;
    return false;
  }

  bool read_at_phrases(const FieldDefinition& field) {
    for (const std::string& phrase : field.phrases) {
      const std::u32string words = fold_pattern(phrase);
      for (std::size_t at = prose_.folded.find(words); at != std::u32string::npos;
           at = prose_.folded.find(words, at + 1))
        if (!stands_in_title(prose_, input_.definition, at) &&
            read_value(field, {at, at + words.size(), phrase, false}))
          return true;
    }
    return false;
  }

  // 1985年3月4日出生, 赵晓岚，女: the day or the person's name that ends where the words begin.
  bool read_before_followers(const FieldDefinition& field) {
    for (const std::string& follower : field.followers) {
      const std::u32string words = fold_pattern(follower);
      for (std::size_t at = prose_.folded.find(words); at != std::u32string::npos;
           at = prose_.folded.find(words, at + 1))
        if (add_before(field, at, follower)) return true;
    }
    return false;
  }

  bool add_before(const FieldDefinition& field, std::size_t at, const std::string& follower) {
    const Glyphs value = field.type == ValueType::kDate ? date_that_ends_at(prose_, at) : name_that_ends_at(at);
    if (value.empty() || !add(field, value, follower)) return false;
    places_.push_back({field.field, at, at});
    return true;
  }

  // Back to a mark or the beginning of the paragraph: characters of names only.
  [[nodiscard]] Glyphs name_that_ends_at(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && (is_han(prose_.folded[begin - 1]) || prose_.folded[begin - 1] == U'·') &&
           (begin == end || !prose_.row_start[begin] || !ends_paragraph(prose_, begin)))
      --begin;
    const bool whole = end - begin >= 2 && end - begin <= kLongestPerson;
    const Glyphs name = whole ? slice(prose_, begin, end) : Glyphs{};
    return organisation_glyphs(name).empty() ? name : Glyphs{};
  }

  // 兹证明赵晓岚，女，汉族，…: sex and ethnic group as clauses of their own, in the sentence that names the person.
  bool read_own_clause(const FieldDefinition& field) {
    if (field.type != ValueType::kSex && field.type != ValueType::kEthnicity) return false;
    const auto person = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
      const FieldDefinition* named = input_.definition.field(place.field);
      return named != nullptr && named->type == ValueType::kPersonName;
    });
    if (person == places_.end()) return false;
    const std::size_t limit = sentence_end(prose_, person->value);
    for (std::size_t begin = person->value; begin < limit;) {
      const std::size_t end = std::min(find_any_character(prose_, kOwnClauseEnds, begin), limit);
      const Glyphs clause = trimmed(slice(prose_, begin, end));
      if (is_own_clause(folded_text_of(clause), field.type) && add(field, clause, "")) return true;
      begin = end + 1;
    }
    return false;
  }

  [[nodiscard]] static bool is_own_clause(std::u32string_view text, ValueType type) {
    if (type == ValueType::kSex) return text == U"男" || text == U"女" || text == U"男性" || text == U"女性";
    return text.size() >= 2 && text.size() <= kLongestGroup && text.back() == U'族';
  }

  bool read_value(const FieldDefinition& field, const Anchor& anchor) {
    const Glyphs glyphs = value_at(field, anchor.value);
    if (glyphs.empty() || !add(field, glyphs, anchor.words)) return false;
    places_.push_back({field.field, anchor.begin, anchor.value});
    return true;
  }

  [[nodiscard]] Glyphs value_at(const FieldDefinition& field, std::size_t begin) const {
    if (is_identity_type(field.type)) return number_in_prose(prose_, begin, sentence_end(prose_, begin), field.type);
    switch (field.type) {
      case ValueType::kPersonList:
        return names_in_prose(prose_, begin);
      case ValueType::kPersonName: {
        const Glyphs name = name_in_prose(prose_, begin);
        return organisation_glyphs(name).empty() ? name : Glyphs{};
      }
      case ValueType::kCompanyName:
        return organisation_glyphs(name_in_prose(prose_, begin));
      case ValueType::kParty:
        return name_in_prose(prose_, begin);
      case ValueType::kAddress:
        return address_at(field, begin);
      case ValueType::kAmount:
        return amount_at(begin);
      case ValueType::kArea:
        return figure_at(begin);
      case ValueType::kTerm:
        return term_at(begin);
      case ValueType::kNumber:
        return slice(prose_, begin, row_end(prose_, begin));
      case ValueType::kCertificateNumber:
        return certificate_number_at(begin);
      default:
        return slice(prose_, begin, std::min(block_end(prose_, input_.definition, begin), begin + kLongestText));
    }
  }

  [[nodiscard]] Glyphs address_at(const FieldDefinition& field, std::size_t begin) const {
    const std::size_t end = std::min({block_end(prose_, input_.definition, begin),
                                      find_any_character(prose_, kClauseEnds, begin), begin + kLongestAddress});
    const Glyphs address = cut_at_words(slice(prose_, begin, end), field.ends_at);
    return is_address(address) ? address : Glyphs{};
  }

  // 汉房网签（2024）99791: characters and figures as far as the clause, a wide blank or the next label in the row.
  [[nodiscard]] Glyphs certificate_number_at(std::size_t begin) const {
    const std::size_t limit = std::min(row_end(prose_, begin), find_any_character(prose_, kClauseEnds, begin));
    std::size_t end = begin;
    while (end < limit &&
           (end == begin || (!has_blank_before(end) && !begins_with_label(prose_, input_.definition, end))))
      ++end;
    const Glyphs number = slice(prose_, begin, end);
    return folded_text_of(number).find_first_of(U"0123456789") == std::u32string::npos ? Glyphs{} : number;
  }

  [[nodiscard]] bool has_blank_before(std::size_t i) const {
    const Glyph& glyph = prose_.glyphs[i];
    return glyph.box.left - prose_.glyphs[i - 1].box.right > kBlankBehindNumber * glyph.box.height();
  }

  // 2400元, 人民币叁仟元整, ¥2400.00: from the first figure to the unit.
  [[nodiscard]] Glyphs amount_at(std::size_t begin) const {
    static constexpr std::u32string_view kFigures = U"0123456789壹贰叁肆伍陆柒捌玖拾佰仟";
    const std::size_t limit = std::min(sentence_end(prose_, begin), begin + kNearAmount);
    const std::size_t first = find_any_character(prose_, kFigures, begin);
    if (first >= limit) return {};
    std::size_t end = find_any_character(prose_, U"元圆", first);
    if (end >= limit) return {};
    for (++end; end < limit && (prose_.folded[end] == U'整' || prose_.folded[end] == U'正');) ++end;
    return slice(prose_, first, end);
  }

  [[nodiscard]] Glyphs figure_at(std::size_t begin) const {
    const std::size_t first = find_any_character(prose_, U"0123456789", begin);
    if (first >= std::min(sentence_end(prose_, begin), begin + kNearAmount)) return {};
    std::size_t end = first;
    while (end < prose_.folded.size() && (is_ascii_digit(prose_.folded[end]) || prose_.folded[end] == U'.')) ++end;
    return slice(prose_, first, end);
  }

  // From 自 or the first figure to 止, or to the end of the second day.
  [[nodiscard]] Glyphs term_at(std::size_t begin) const {
    const std::size_t limit = std::min(find_any_character(prose_, U"。;；", begin), begin + kNearAmount * 2);
    const std::size_t first = find_any_character(prose_, U"自从0123456789长", begin);
    if (first >= limit) return {};
    std::size_t end = find_any_character(prose_, U"止", first) + 1;
    if (end > limit) {
      end = find_any_character(prose_, U"日", first) + 1;
      end = std::min(find_any_character(prose_, U"日", end) + 1, limit);
    }
    return slice(prose_, first, end);
  }

  // --- numbers that follow a party -----------------------------------------------------------------------------

  struct Place {
    std::string field;
    std::size_t begin = 0;  // of the words
    std::size_t value = 0;
  };

  // Behind the party's name and before the next party.
  void read_following(const FieldDefinition& field) {
    const auto followed =
        std::find_if(places_.begin(), places_.end(), [&](const Place& place) { return place.field == field.follows; });
    if (followed == places_.end()) return;
    const Glyphs number = number_in_prose(prose_, followed->value, next_party(followed->value), field.type);
    if (!number.empty()) add(field, number, number_label(field));
  }

  [[nodiscard]] static std::string number_label(const FieldDefinition& field) {
    return field.labels.empty() ? std::string() : field.labels.front();
  }

  // Where the words of any other party stand; the same label may introduce a person and a firm.
  [[nodiscard]] std::size_t next_party(std::size_t from) const {
    std::size_t next = prose_.glyphs.size();
    for (const FieldDefinition& party : input_.definition.fields) {
      if (!is_name_type(party.type) || party.place == ValuePlace::kFoot || party.labels.empty()) continue;
      if (const auto anchor = find_label_anchor(prose_, party.labels, from)) next = std::min(next, anchor->begin);
    }
    return next;
  }

  void read_by_form(const FieldDefinition& field) {
    if (is_identity_type(field.type)) {
      add(field, number_in_prose(prose_, 0, prose_.glyphs.size(), field.type), "");
      return;
    }
    for (const Row& row : rows_)
      for (const Run& run : row.runs)
        if (has_form_of(run.glyphs, field.type) && add(field, run.glyphs, "")) return;
  }

  // --- the foot ------------------------------------------------------------------------------------------------

  [[nodiscard]] double foot_limit() const {
    if (rows_.empty()) return 0;
    return rows_.back().box.bottom - kFootRegion * (rows_.back().box.bottom - rows_.front().box.top);
  }

  // Under its label, else the last date in the lower part; a row with 至 holds a term.
  void read_foot_date(const FieldDefinition& field) {
    if (const auto anchor = find_label_anchor(prose_, field.labels))
      if (add(field, date_glyphs(slice(prose_, anchor->value, row_end(prose_, anchor->value))), anchor->words)) return;
    const double limit = foot_limit();
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->box.center_y() > limit; ++row) {
      const Glyphs all = joined(row->runs);
      const Glyphs date = date_glyphs(all);
      if (date.size() < 6 || folded_text_of(all).find(U'至') != std::u32string::npos) continue;
      if (add(field, date, "")) return;
    }
  }

  // The last row that is the name of a unit and little else: who states it.
  void read_foot_unit(const FieldDefinition& field) {
    const double limit = foot_limit();
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->box.center_y() > limit; ++row) {
      Glyphs glyphs = joined(row->runs);
      const std::size_t colon = folded_text_of(glyphs).rfind(U':');
      if (colon != std::u32string::npos)
        glyphs.erase(glyphs.begin(), glyphs.begin() + static_cast<std::ptrdiff_t>(colon) + 1);
      const Glyphs unit = organisation_glyphs(trimmed(glyphs));
      if (unit.size() < 4 || unit.size() + kMostBesideUnit < trimmed(glyphs).size()) continue;
      if (add(field, unit, "")) return;
    }
  }

  void find_signature_places() {
    if (input_.definition.signature_labels.empty()) return;
    for (const PlaceToSign& place : signature_places(prose_, input_.definition, prose_.glyphs.size()))
      extraction_.signature_places.push_back(place.place);
  }

  const ExtractInput& input_;
  std::vector<Row> rows_;
  Prose prose_;
  std::vector<Place> places_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_prose(const ExtractInput& input) { return ProseFields(input).run(); }

}  // namespace zerotrip
