// 授权委托书 and 承诺书: parties, their numbers, matter, term and date, under labels or in sentences
// (民法典 art. 165 names what a mandate holds; wordings are custom).
#include <algorithm>
#include <array>
#include <optional>

#include "models/dates.h"
#include "models/numbers.h"
#include "models/text.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/extract/prose.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kSentenceEnds = U"。;；";
constexpr std::u32string_view kNameEnds = U",，。;；:：(（、0123456789";
constexpr std::size_t kLongestName = 30;
constexpr std::size_t kLongestMatter = 200;

// What follows a person's or unit's name in a sentence.
const std::vector<std::u32string_view>& words_after_name() {
  static const std::vector<std::u32string_view> kWords{
      U"身份证", U"证件号", U"公民身份", U"统一社会", U"性别",   U"同志",   U"先生",       U"女士",     U"系",
      U"作为",   U"代为",   U"前来",     U"前往",     U"办理",   U"全权",   U"为我",       U"为本",     U"为委托",
      U"因",     U"现委托", U"兹委托",   U"特委托",   U"现授权", U"兹授权", U"法定代表人", U"联系电话", U"电话",
      U"住址",   U"到贵",   U"到供电",   U"向贵",     U"在贵",   U"代表",   U"申请",       U"郑重",     U"承诺",
      U"就",     U"委托",   U"授权",     U"自愿",     U"等",     U"于"};
  return kWords;
}

// Words between the phrase and the name: 我单位员工, 本公司职工.
constexpr std::array<std::u32string_view, 16> kWordsBeforeName{
    U"我单位员工", U"我单位职工", U"我单位",     U"我公司员工", U"我公司职工", U"我公司", U"本公司员工", U"本公司职工",
    U"本公司",     U"本单位员工", U"本单位职工", U"本单位",     U"员工",       U"职工",   U"同志",       U"姓名"};

constexpr std::array<std::u32string_view, 10> kWordsBeforeMatter{
    U"代为办理", U"全权办理", U"前来办理", U"前往办理", U"代理", U"办理", U"申请办理", U"代办", U"申请", U"贵公司"};

std::size_t skip_words(const Prose& prose, std::size_t i, std::span<const std::u32string_view> words) {
  for (const std::u32string_view word : words)
    if (prose.folded.compare(i, word.size(), word) == 0) return i + word.size();
  return i;
}

class Letter {
 public:
  explicit Letter(const ExtractInput& input) : input_(input), rows_(rows_of(input.runs)), prose_(prose_of(rows_)) {}

  [[nodiscard]] Extraction run() {
    read_parties();
    read_numbers();
    read_names("legal_representative");
    read_matter();
    read_term();
    read_address();
    read_sign_date();
    find_signature_places();
    return std::move(extraction_);
  }

 private:
  bool add(std::string_view name, Glyphs glyphs, const std::string& label) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr || extraction_.find(name) != nullptr) return false;
    glyphs = cut_at_words(std::move(glyphs), definition->ends_at);
    std::optional<Field> field = make_field(glyphs, definition->type, label, input_.reference);
    if (!field || field->texts().empty()) return false;
    extraction_.fields.push_back({definition->field, definition->type, definition->deciding, *field, trimmed(glyphs)});
    return true;
  }

  [[nodiscard]] std::optional<Anchor> anchor_of(std::string_view name, std::size_t from = 0) const {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr) return std::nullopt;
    return find_anchor(prose_, *definition, from);
  }

  // A person or a unit from `begin`: up to a mark, a number, or a word that goes on with the sentence.
  [[nodiscard]] Glyphs name_at(std::size_t begin) const {
    begin = skip_words(prose_, begin, kWordsBeforeName);
    while (begin < prose_.folded.size() && (prose_.folded[begin] == U':' || prose_.folded[begin] == U'_')) ++begin;
    std::size_t end = std::min(find_any_character(prose_, kNameEnds, begin), begin + kLongestName);
    if (const Glyphs unit = unit_at(begin, row_end(begin)); !unit.empty()) return unit;
    end = std::min({end, find_any_word(prose_, words_after_name(), begin + 2), row_end(begin)});
    for (std::size_t i = begin + 1; i < end; ++i)
      if (prose_.after_gap[i] && i - begin >= 2) end = i;
    return slice(prose_, begin, end);
  }

  // The name of a unit, brackets inside it allowed: 甲乙(陕西)有限公司. It may wrap once.
  [[nodiscard]] Glyphs unit_at(std::size_t begin, std::size_t end_of_row) const {
    std::size_t limit = end_of_row;
    if (!ends_paragraph(prose_, end_of_row)) limit = row_end(end_of_row);
    limit = std::min({limit, begin + kLongestName, find_any_character(prose_, U",，。;；:", begin)});
    const Glyphs unit = organisation_glyphs(slice(prose_, begin, limit));
    return unit.size() >= 4 ? unit : Glyphs{};
  }

  [[nodiscard]] std::size_t row_end(std::size_t i) const {
    std::size_t end = i + 1;
    while (end < prose_.glyphs.size() && !prose_.row_start[end]) ++end;
    return std::min(end, prose_.glyphs.size());
  }

  void read_parties() {
    principal_ = anchor_of("principal");
    agent_ = first_agent();
    // 委托人均予承认 behind 现授权…: a phrase about the parties, not the place where the principal is named.
    if (principal_ && !principal_->labelled && agent_ && agent_->begin < principal_->begin) principal_.reset();
    while (principal_ && !is_name(name_at(principal_->value))) principal_ = anchor_of("principal", principal_->value);
    if (principal_) read_principal();
    while (agent_ && !is_name(name_at(agent_->value))) agent_ = anchor_of("agent", agent_->value);
    if (agent_) add("agent", name_at(agent_->value), agent_->words);
    if (extraction_.find("principal") == nullptr) read_principal_from_first_row();
    if (extraction_.find("principal") == nullptr) read_principal_from_signature();
  }

  // 授权 and 委托 as phrases also stand in the title and in 委托人承担: the first that a name follows counts.
  [[nodiscard]] std::optional<Anchor> first_agent() const {
    std::optional<Anchor> anchor = anchor_of("agent");
    while (anchor && !anchor->labelled && !is_name(name_at(anchor->value))) anchor = anchor_of("agent", anchor->value);
    return anchor;
  }

  void read_principal() { add("principal", name_at(principal_->value), principal_->words); }

  // 我公司委托…, 本单位因…: the phrase goes on without a name.
  [[nodiscard]] static bool is_name(const Glyphs& name) {
    static constexpr std::u32string_view kVerbs = U"的委授现因系将于在为就向承郑兹特已书人均由";
    return name.size() >= 2 && kVerbs.find(fold_code_point(name.front().code)) == std::u32string_view::npos;
  }

  // Sentences of units begin with the unit's own name: 甲乙有限公司(统一社会信用代码:…)….
  void read_principal_from_first_row() {
    for (std::size_t i = 0; i < prose_.glyphs.size(); ++i) {
      if (!prose_.row_start[i]) continue;
      const Glyphs unit = unit_at(i, row_end(i));
      const std::size_t behind = i + unit.size();
      const bool goes_on = behind < prose_.folded.size() && prose_.folded[behind] != U':';
      if (unit.empty() || !goes_on || (agent_ && i > agent_->begin)) continue;
      if (is_power_company(folded_text_of(unit))) continue;
      principal_ = Anchor{i, i, "", false};
      add("principal", unit, "");
      return;
    }
  }

  // Letters are addressed to the supplier; that is no party.
  [[nodiscard]] static bool is_power_company(std::u32string_view unit) {
    return unit.find(U"供电") != std::u32string_view::npos || unit.find(U"电力公司") != std::u32string_view::npos ||
           unit.find(U"国网") != std::u32string_view::npos;
  }

  void read_principal_from_signature() {
    for (const std::string& label : input_.definition.signature_labels) {
      const auto anchor = find_label_anchor(prose_, {label});
      if (!anchor) continue;
      const Glyphs name = name_at(anchor->value);
      if (name.size() >= 2 && add("principal", name, label)) return;
    }
  }

  // Numbers follow their party: between principal and agent the principal's, behind the agent the agent's.
  void read_numbers() {
    const std::size_t end = prose_.glyphs.size();
    const std::size_t agent = agent_ ? agent_->value : end;
    const std::size_t principal = principal_ ? principal_->value : 0;
    if (principal < agent) {
      add_number("principal_number", principal, agent);
      add_number("agent_id_number", agent, end);
      return;
    }
    add_number("agent_id_number", agent, principal);
    add_number("principal_number", principal, end);
  }

  void add_number(std::string_view name, std::size_t begin, std::size_t end) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr) return;
    const Glyphs part = first_number_in(begin, end);
    if (part.empty()) return;
    const bool unit = is_unit_code(part);
    const ValueType type = unit ? ValueType::kUscc : ValueType::kIdNumber;
    if (auto field = make_field(part, type, unit ? "统一社会信用代码" : "身份证号码", input_.reference))
      extraction_.fields.push_back({definition->field, type, definition->deciding, *field, part});
  }

  // The first stretch of 15 to 19 letters and digits, which may go on in the next row.
  [[nodiscard]] Glyphs first_number_in(std::size_t begin, std::size_t end) const {
    Glyphs part;
    for (std::size_t i = begin; i < end; ++i) {
      const char32_t c = prose_.folded[i];
      const bool in_number = is_ascii_digit(c) || (c >= U'A' && c <= U'Z') || c == U'×';
      if (in_number) {
        part.push_back(prose_.glyphs[i]);
        continue;
      }
      if (part.size() >= 15 && part.size() <= 20) return part;
      part.clear();
    }
    return part.size() >= 15 && part.size() <= 20 ? part : Glyphs{};
  }

  [[nodiscard]] static bool is_unit_code(const Glyphs& part) {
    const auto id = read_number(part, ValueType::kIdNumber);
    if (id && id->check_holds) return false;
    const auto code = read_number(part, ValueType::kUscc);
    if (code && code->check_holds) return true;
    const std::u32string text = folded_text_of(part);
    return text.substr(0, text.size() - 1).find_first_of(U"ABCDEFGHJKLMNPQRTUWXY") != std::u32string::npos;
  }

  void read_names(std::string_view name) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr) return;
    if (auto anchor = find_label_anchor(prose_, definition->labels))
      if (add(name, name_at(anchor->value), anchor->words)) return;
    for (const std::string& label : definition->labels) {
      const std::size_t at = prose_.folded.find(fold_pattern(label));
      if (at == std::u32string::npos) continue;
      const Glyphs found = name_at(at + fold_pattern(label).size());
      if (found.size() >= 2 && found.size() <= 6 && add(name, found, label)) return;
    }
  }

  void read_matter() {
    const auto anchor = anchor_of("matter");
    if (!anchor) return;
    std::size_t begin = anchor->value;
    for (std::size_t before = 0; before != begin;) {
      before = begin;
      begin = skip_words(prose_, begin, kWordsBeforeMatter);
    }
    add("matter", slice(prose_, begin, std::min(block_end(begin), begin + kLongestMatter)), anchor->words);
  }

  // To the end of the sentence, or of a paragraph without a full stop, or to the next label.
  [[nodiscard]] std::size_t block_end(std::size_t begin) const {
    const std::size_t sentence = find_any_character(prose_, kSentenceEnds, begin);
    for (std::size_t end = row_end(begin); end < sentence; end = row_end(end))
      if (ends_paragraph(prose_, end) || begins_with_label(end)) return end;
    return sentence;
  }

  [[nodiscard]] bool begins_with_label(std::size_t row_begin) const {
    for (const FieldDefinition& field : input_.definition.fields) {
      const auto anchor = find_label_anchor(prose_, field.labels, row_begin);
      if (anchor && anchor->begin == row_begin) return true;
    }
    return false;
  }

  void read_term() {
    const auto anchor = anchor_of("term");
    if (anchor) {
      add("term", slice(prose_, anchor->value, block_end(anchor->value)), anchor->words);
      return;
    }
    static const std::vector<std::u32string_view> kTermWords{U"有效期", U"委托期限", U"授权期限", U"委托期"};
    const std::size_t at = find_any_word(prose_, kTermWords, 0);
    if (at < prose_.folded.size()) add("term", slice(prose_, at, block_end(at)), "");
  }

  void read_address() {
    const auto anchor = anchor_of("property_address");
    if (!anchor) return;
    static const std::vector<std::u32string_view> kEnds{U"的房屋", U"的房产", U"申请", U"办理", U"用电", U"因"};
    static const std::vector<std::u32string_view> kNextSentence{U"本人",   U"本公司", U"本单位",
                                                                U"我公司", U"我单位", U"现申请"};
    std::size_t end = std::min(block_end(anchor->value), find_any_character(prose_, U",，", anchor->value));
    end = std::min(end, find_any_word(prose_, anchor->labelled ? kNextSentence : kEnds, anchor->value + 4));
    add("property_address", slice(prose_, anchor->value, end), anchor->words);
  }

  // Under its label, else the last date that stands in the lower half in a row of its own.
  void read_sign_date() {
    const FieldDefinition* definition = input_.definition.field("sign_date");
    if (definition == nullptr || rows_.empty()) return;
    if (const auto anchor = find_label_anchor(prose_, definition->labels))
      if (add("sign_date", date_glyphs(slice(prose_, anchor->value, row_end(anchor->value))), anchor->words)) return;
    const double middle = (rows_.front().box.top + rows_.back().box.bottom) / 2;
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->box.center_y() > middle; ++row) {
      const Glyphs all = joined(row->runs);
      const Glyphs date = date_glyphs(all);
      if (date.size() < 6 || folded_text_of(all).find(U'至') != std::u32string::npos) continue;
      if (add("sign_date", date, "")) return;
    }
  }

  void find_signature_places() {
    std::vector<LabelPattern> patterns;
    const auto& labels = input_.definition.signature_labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::vector<LabelPattern> some = patterns_of({labels[i]}, static_cast<int>(i));
      patterns.insert(patterns.end(), some.begin(), some.end());
    }
    for (const LabelHit& hit : find_labels(rows_, patterns).hits)
      extraction_.signature_places.push_back({hit.box, quad_of(hit.glyphs)});
  }

  const ExtractInput& input_;
  std::vector<Row> rows_;
  Prose prose_;
  std::optional<Anchor> principal_, agent_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_letter(const ExtractInput& input) { return Letter(input).run(); }

}  // namespace zerotrip
