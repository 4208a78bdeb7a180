// 证明, 通知书, 批复: papers that state something about somebody, in a form with labels or in sentences. Labels come
// first; what they do not give is sought in the sentences, by the words before and behind it, and at the places
// where letters name who is addressed and who signs.
#include <algorithm>
#include <array>
#include <optional>

#include "models/text.h"
#include "pipeline/extract/change_table.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/filled_in.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/names_in_prose.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/prose.h"
#include "pipeline/extract/undersigned.h"
#include "pipeline/extract/value_cell.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::size_t kMostBesideName = 6;  // (盖章) and kin behind the name of a unit
constexpr std::size_t kLongestNumber = 60;
constexpr std::size_t kLongestText = 200;
constexpr std::size_t kLongestDate = 16;
constexpr std::size_t kLongestAddress = 80;
constexpr std::size_t kLegacyNumber = 15;  // GB 11643-1989; or the first row of an 18-digit one
constexpr double kOtherPrint = 1.3;        // ratio of heights
constexpr double kIndent = 1.5;            // heights by which the first row of a paragraph is set in
constexpr std::u32string_view kNameEnds = U",，。;；:：(（、\"“”'‘’《》〈〉「」『』0123456789";
constexpr std::u32string_view kOpeningQuotes = U"\"“'‘《〈「『(";
constexpr std::u32string_view kClosingQuotes = U"\"”'’》〉」』)";
constexpr std::size_t kShortestQuoted = 5;  // longer than names of persons without a dot

// What goes on with a sentence behind a name.
const std::vector<std::u32string_view>& words_behind_names() {
  static const std::vector<std::u32string_view> kWords{
      U"同志",   U"先生",   U"女士",   U"身份证", U"证件号", U"公民身份", U"统一社会", U"性别",   U"系我", U"系本",
      U"现任",   U"任我",   U"在我",   U"是我",   U"为我",   U"职务",     U"变更为",   U"更名为", U"更改", U"现更名",
      U"现变更", U"现改名", U"改名为", U"办理",   U"前来",   U"特此",     U"因",       U"于",     U"的"};
  return kWords;
}

// What a name cannot hold: a label was followed by the rest of a sentence.
constexpr std::array<std::u32string_view, 20> kNoNames{U"名称", U"现名", U"新名", U"现用", U"特此", U"证明", U"职务",
                                                       U"法定", U"代表", U"系我", U"我单", U"我公", U"姓名", U"签字",
                                                       U"盖章", U"内容", U"登记", U"性别", U"民族", U"出生"};

bool holds_no_name(std::u32string_view text) { return holds_any_of(text, kNoNames); }

bool is_name_type(ValueType type) {
  return type == ValueType::kPersonName || type == ValueType::kCompanyName || type == ValueType::kParty;
}

class Statement {
 public:
  explicit Statement(const ExtractInput& input)
      : input_(input),
        extraction_(extract_labelled(input)),
        rows_(rows_by_cells(input.runs, input.ruling)),
        prose_(prose_of(rows_, input.ruling)) {}

  [[nodiscard]] Extraction run() {
    read_change_table();
    drop_what_is_no_name();
    complete_broken_numbers();
    end_addresses_with_their_clause();
    std::vector<FieldReading> guesses = taken_by_form_alone();
    for (const FieldDefinition& field : input_.definition.fields) read(field);
    for (FieldReading& guess : guesses)
      if (extraction_.find(guess.name) == nullptr) extraction_.fields.push_back(std::move(guess));
    drop_places_found_otherwise();
    return std::move(extraction_);
  }

 private:
  void drop_what_is_no_name() {
    std::erase_if(extraction_.fields, [](const FieldReading& reading) {
      if (!is_name_type(reading.type)) return false;
      const std::u32string text = folded_text_of(reading.glyphs);
      const bool clause = text.find_first_of(U"，。,;；“”\"") != std::u32string::npos;
      const std::size_t unit = organisation_glyphs(reading.glyphs).size();
      if (clause || (unit > 0 && text.size() > unit + kMostBesideName)) return true;
      return unit == 0 && holds_no_name(text);
    });
  }

  // Names that no label announced: the sentence is asked first. The issuer below the text is nobody it speaks of.
  [[nodiscard]] std::vector<FieldReading> taken_by_form_alone() {
    std::vector<FieldReading> guesses;
    for (const FieldReading& reading : extraction_.fields)
      if (is_guess(reading) && !names_authority(reading.glyphs)) guesses.push_back(reading);
    std::erase_if(extraction_.fields, is_guess);
    return guesses;
  }

  [[nodiscard]] static bool is_guess(const FieldReading& reading) {
    return is_name_type(reading.type) && reading.field.label.empty();
  }

  // A number that goes on in the next row of a sentence: only the sentence has all of it.
  void complete_broken_numbers() {
    for (FieldReading& reading : extraction_.fields) {
      if (reading.type == ValueType::kNumber) complete_account(reading);
      if (reading.type != ValueType::kIdNumber && reading.type != ValueType::kUscc) continue;
      const bool legacy = reading.type == ValueType::kIdNumber && reading.glyphs.size() == kLegacyNumber;
      if (is_whole_number(reading.glyphs, reading.type) && !legacy) continue;
      complete(reading);
    }
  }

  // 用电户号67438 at the end of a row goes on with the figures that begin the next one.
  void complete_account(FieldReading& reading) const {
    const std::size_t at = place_of(reading.glyphs);
    const std::size_t end = at + reading.glyphs.size();
    if (at >= prose_.folded.size() || end >= prose_.folded.size() || !prose_.row_start[end]) return;
    const auto is_figure = [&](std::size_t i) { return i < prose_.folded.size() && is_ascii_digit(prose_.folded[i]); };
    if (ends_paragraph(prose_, end) || !is_figure(end - 1) || !is_figure(end)) return;
    std::size_t behind = end;
    while (is_figure(behind) && (behind == end || !prose_.row_start[behind])) ++behind;
    const Glyphs whole = slice(prose_, at, behind);
    const auto made = make_field(whole, reading.type, reading.field.label, input_.reference);
    if (!made) return;
    reading.field = *made;
    reading.glyphs = whole;
  }

  // Where these glyphs stand in the prose; its length where they do not stand together.
  [[nodiscard]] std::size_t place_of(const Glyphs& glyphs) const {
    if (glyphs.empty()) return prose_.glyphs.size();
    for (std::size_t i = 0; i + glyphs.size() <= prose_.glyphs.size(); ++i)
      if (prose_.glyphs[i].box == glyphs.front().box && prose_.glyphs[i + glyphs.size() - 1].box == glyphs.back().box)
        return i;
    return prose_.glyphs.size();
  }

  // An address within a sentence ends where its clause does, and goes on in the next row until then.
  void end_addresses_with_their_clause() {
    for (FieldReading& reading : extraction_.fields) {
      if (reading.type != ValueType::kAddress || reading.field.label.empty()) continue;
      const FieldDefinition* field = input_.definition.field(reading.name);
      const std::size_t at = place_of({reading.glyphs.begin(), reading.glyphs.begin() + 1});
      const std::size_t label = fold_pattern(reading.field.label).size();
      if (field == nullptr || at >= prose_.folded.size() || at < label + 1) continue;
      const std::size_t before = at - label - (prose_.folded[at - 1] == U':' ? 1 : 0);
      if (before == 0 || before > at || !is_punctuation(prose_.folded[before - 1])) continue;
      if (prose_.row_start[before] && (ends_paragraph(prose_, before) || prose_.folded[before - 1] == U'。')) continue;
      const std::size_t end = std::min(end_of_clause(at), block_end(prose_, input_.definition, at));
      const Glyphs whole = cut_at_words(slice(prose_, at, std::min(end, at + kLongestAddress)), field->ends_at);
      const auto made = make_field(whole, reading.type, reading.field.label, input_.reference);
      if (!made || whole.size() < 2) continue;
      reading.field = *made;
      reading.glyphs = whole;
    }
  }

  // The mark that ends it, or the bracket in which all of it stands.
  [[nodiscard]] std::size_t end_of_clause(std::size_t begin) const {
    const std::size_t mark = find_any_character(prose_, U",，。;；", begin);
    int depth = 0;
    for (std::size_t i = begin; i < mark; ++i) {
      depth += prose_.folded[i] == U'(' ? 1 : 0;
      depth -= prose_.folded[i] == U')' ? 1 : 0;
      if (depth < 0) return i;
    }
    return mark;
  }

  void complete(FieldReading& reading) const {
    const FieldDefinition* field = input_.definition.field(reading.name);
    if (field == nullptr) return;
    for (const Anchor& anchor : find_anchors(prose_, *field)) {
      const Glyphs whole = value_from(anchor.value, *field);
      if (!is_whole_number(whole, reading.type)) continue;
      const auto made = make_field(whole, reading.type, anchor.words, input_.reference);
      if (!made) continue;
      reading.field = *made;
      reading.glyphs = whole;
      return;
    }
  }

  [[nodiscard]] static bool is_whole_number(const Glyphs& glyphs, ValueType type) {
    const auto number = read_number(glyphs, type);
    return number && (number->well_formed || number->check_holds);
  }

  // A value that a label promised and a sentence gave is not sought in the picture again.
  void drop_places_found_otherwise() {
    std::erase_if(extraction_.lost, [&](const LostValue& lost) { return extraction_.find(lost.name) != nullptr; });
  }

  // In a table of what changed the labels are heads: what stands beside them is no value.
  void read_change_table() {
    std::vector<ChangedName> names = changed_names(input_.runs, input_.ruling);
    for (const ChangedName& changed : names)
      std::erase_if(extraction_.fields, [&](const FieldReading& reading) { return reading.name == changed.field; });
    for (ChangedName& changed : names) add(changed.field, std::move(changed.glyphs), changed.label);
  }

  void read(const FieldDefinition& field) {
    if (extraction_.find(field.field) != nullptr || !field.follows.empty()) return;
    if (field.place == ValuePlace::kSigner && read_signer(field)) return;
    if (field.place == ValuePlace::kAddressee && read_addressee(field)) return;
    for (const Anchor& anchor : find_anchors(prose_, field)) {
      if (stands_in_title(prose_, input_.definition, anchor.begin)) continue;
      if (add(field.field, value_from(anchor.value, field), anchor.words) || keep_quoted(anchor, field) ||
          keep_coded(anchor, field))
        return;
    }
    for (const std::string& words : field.followers)
      if (read_before(field, fold_pattern(words))) return;
    if (field.type == ValueType::kBankAccount) read_card_number(field);
  }

  // A bank card prints its number without a label; its check digit tells (ISO/IEC 7812-1).
  void read_card_number(const FieldDefinition& field) {
    for (const Row& row : rows_) {
      const auto number = read_number(joined(row.runs), field.type);
      if (number && number->check_holds && add(field.field, number->glyphs, "")) return;
    }
  }

  bool add(std::string_view name, Glyphs glyphs, const std::string& label) {
    const FieldDefinition* field = input_.definition.field(name);
    if (field == nullptr || extraction_.find(name) != nullptr) return false;
    glyphs = trimmed(cut_at_words(std::move(glyphs), field->ends_at));
    if (is_rest_of_label(glyphs, input_.definition)) return false;
    return fits(glyphs, field->type) && keep(*field, glyphs, label);
  }

  // Without a look at its form: its place says what it is.
  bool keep(const FieldDefinition& field, const Glyphs& glyphs, const std::string& label) {
    std::optional<Field> made = make_field(glyphs, field.type, label, input_.reference);
    if (!made || made->texts().empty()) return false;
    extraction_.fields.push_back({field.field, field.type, field.deciding, *made, glyphs});
    return true;
  }

  [[nodiscard]] static bool fits(const Glyphs& glyphs, ValueType type) {
    if (glyphs.empty() || (is_name_type(type) && is_legal_form_alone(glyphs))) return false;
    if (type == ValueType::kCompanyName) return organisation_glyphs(glyphs).size() >= 4;
    if (type == ValueType::kPersonName)
      return glyphs.size() >= 2 && organisation_glyphs(glyphs).empty() && !holds_no_name(folded_text_of(glyphs));
    if (type == ValueType::kParty) return glyphs.size() >= 2;
    if (type == ValueType::kIdNumber && is_units_code(glyphs)) return false;
    return !is_number_type(type) || read_number(glyphs, type).has_value();
  }

  [[nodiscard]] Glyphs value_from(std::size_t begin, const FieldDefinition& field) const {
    if (is_name_type(field.type)) return name_from(begin, field.type);
    if (is_number_type(field.type))
      return slice(prose_, begin, std::min(begin + kLongestNumber, block_end(prose_, input_.definition, begin)));
    if (field.type == ValueType::kDate) return date_from(begin);
    return slice(prose_, begin, std::min(begin + kLongestText, block_end(prose_, input_.definition, begin)));
  }

  // In the row of its words, or wrapped into the next.
  [[nodiscard]] Glyphs date_from(std::size_t begin) const {
    Glyphs date = date_glyphs(slice(prose_, begin, row_end(prose_, begin)));
    if (!date.empty()) return date;
    return date_glyphs(
        slice(prose_, begin, std::min(begin + kLongestDate, block_end(prose_, input_.definition, begin))));
  }

  // A unit's name up to its legal form, a person's up to a mark or a word that goes on with the sentence; a name in
  // quotes is what they enclose. It may wrap over rows.
  [[nodiscard]] Glyphs name_from(std::size_t begin, ValueType type) const {
    begin = behind_whose(prose_, begin);
    while (begin < prose_.folded.size() && kOpeningQuotes.find(prose_.folded[begin]) != std::u32string_view::npos)
      ++begin;
    std::size_t limit =
        std::min({begin + kLongestName, prose_.folded.size(), block_end(prose_, input_.definition, begin),
                  find_any_character(prose_, U",，。;；:\"”'’》", begin)});
    for (std::size_t i = begin + 2; i < limit; ++i)
      if (prose_.after_gap[i]) limit = i;
    Glyphs unit = organisation_glyphs(slice(prose_, begin, limit));
    if (unit.size() >= 4 && type != ValueType::kPersonName) return unit;
    const std::size_t mark = find_any_character(prose_, kNameEnds, begin);
    const std::size_t word = find_any_word(prose_, words_behind_names(), std::min(begin + 2, prose_.folded.size()));
    return slice(prose_, begin, std::min({limit, mark, word}));
  }

  // 更名为“镇巴县云台观”: quotes enclose the whole name of a unit, whatever it ends with.
  bool keep_quoted(const Anchor& anchor, const FieldDefinition& field) {
    if (field.type != ValueType::kCompanyName || anchor.value >= prose_.folded.size()) return false;
    if (kOpeningQuotes.find(prose_.folded[anchor.value]) == std::u32string_view::npos) return false;
    const std::size_t end = find_any_character(prose_, kClosingQuotes, anchor.value + 1);
    const Glyphs name = slice(prose_, anchor.value + 1, std::min(end, anchor.value + kLongestName));
    const std::u32string text = folded_text_of(name);
    return text.size() >= kShortestQuoted && std::all_of(text.begin(), text.end(), is_han) &&
           keep(field, name, anchor.words);
  }

  // 汉台区净明寺（统一社会信用代码：…）: what has a code is a unit, whatever it ends with.
  bool keep_coded(const Anchor& anchor, const FieldDefinition& field) {
    if (field.type != ValueType::kCompanyName && field.type != ValueType::kParty) return false;
    const Glyphs unit = coded_unit_at(prose_, anchor.value);
    return !unit.empty() && keep(field, unit, anchor.words);
  }

  // The value that ends where `words` begin: back to a mark or to what introduces it; brackets between are skipped.
  bool read_before(const FieldDefinition& field, const std::u32string& words) {
    for (std::size_t at = prose_.folded.find(words); at != std::u32string::npos;
         at = prose_.folded.find(words, at + 1)) {
      if (field.type == ValueType::kDate) {
        if (add(field.field, date_that_ends_at(prose_, at), to_utf8(words))) return true;
        continue;
      }
      std::size_t end = at;
      if (end > 0 && prose_.folded[end - 1] == U')') end = std::min(prose_.folded.rfind(U'(', end), end);
      const Glyphs value = slice(prose_, begin_before(end), end);
      if (!holds_no_name(folded_text_of(value)) && add(field.field, value, to_utf8(words))) return true;
    }
    return false;
  }

  [[nodiscard]] std::size_t begin_before(std::size_t end) const {
    static constexpr std::array<std::u32string_view, 11> kIntroductions{
        U"兹证明", U"兹有", U"证明", U"现有", U"我单位", U"我公司", U"本公司", U"本单位", U"居民", U"村民", U"原"};
    std::size_t begin = end > kLongestName ? end - kLongestName : 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (begins_paragraph(i)) begin = i;
      if (kNameEnds.find(prose_.folded[i]) != std::u32string_view::npos && !opens_bracket_before(i, end)) begin = i + 1;
    }
    for (const std::u32string_view word : kIntroductions) {
      const std::size_t at = prose_.folded.rfind(word, end);
      if (at != std::u32string::npos && at >= begin && at + word.size() < end) begin = at + word.size();
    }
    return begin;
  }

  // 云锦机械制造(廊坊)有限公司: brackets that close within a name end it nowhere.
  [[nodiscard]] bool opens_bracket_before(std::size_t i, std::size_t end) const {
    return prose_.folded[i] == U'(' && prose_.folded.find(U')', i) < end;
  }

  // A row that is set in, in other print than the row before, or behind a row that ends early.
  [[nodiscard]] bool begins_paragraph(std::size_t i) const {
    if (!prose_.row_start[i]) return false;
    if (i == 0 || ends_paragraph(prose_, i)) return true;
    const Box& here = prose_.glyphs[i].box;
    const double ratio = prose_.glyphs[i - 1].box.height() / std::max(1e-9, here.height());
    double left = here.left;
    for (std::size_t k = 0; k < prose_.glyphs.size(); ++k)
      if (prose_.row_start[k]) left = std::min(left, prose_.glyphs[k].box.left);
    return ratio > kOtherPrint || ratio < 1 / kOtherPrint || here.left - left > kIndent * here.height();
  }

  // 汉中甲乙商贸有限公司： above the text.
  bool read_addressee(const FieldDefinition& field) {
    for (const Row& row : rows_) {
      const Glyphs glyphs = joined(row.runs);
      const Glyphs unit = addressed_in(glyphs);
      if (unit.empty() || is_power_company(unit)) continue;
      return add(field.field, unit, "");
    }
    return keep(field, addressed_unit(rows_), "");
  }

  // The unit that signs: the last row of the lower half that is hardly more than its name, (盖章) beside it.
  bool read_signer(const FieldDefinition& field) {
    if (rows_.empty()) return false;
    const double middle = (rows_.front().box.top + rows_.back().box.bottom) / 2;
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->box.center_y() > middle; ++row)
      for (const Run& run : row->runs) {
        const Glyphs glyphs = behind_colon(run.glyphs);
        Glyphs unit = organisation_glyphs(glyphs);
        if (field.type != ValueType::kCompanyName) unit = longer(unit, issuer_glyphs(glyphs));
        if (unit.size() < 4 || glyphs.size() > unit.size() + kMostBesideName || is_power_company(unit)) continue;
        if (add(field.field, unit, "")) return true;
      }
    return keep(field, undersigned_unit(rows_), "");
  }

  // 镇巴县公安局 and 镇巴县公安局武乡派出所.
  [[nodiscard]] static Glyphs longer(const Glyphs& a, const Glyphs& b) { return a.size() >= b.size() ? a : b; }

  [[nodiscard]] static Glyphs behind_colon(const Glyphs& glyphs) {
    const std::size_t colon = folded_text_of(glyphs).find(U':');
    if (colon == std::u32string::npos) return glyphs;
    return Glyphs(glyphs.begin() + static_cast<std::ptrdiff_t>(colon) + 1, glyphs.end());
  }

  const ExtractInput& input_;
  Extraction extraction_;
  std::vector<Row> rows_;
  Prose prose_;
};

}  // namespace

Extraction extract_statement(const ExtractInput& input) { return Statement(input).run(); }

}  // namespace zerotrip
