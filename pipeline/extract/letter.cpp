// 授权委托书 and 承诺书: parties, their numbers, matter, term and date, under labels or in sentences
// (民法典 art. 165 names what a mandate holds; wordings are custom).
#include <algorithm>
#include <array>
#include <optional>

#include "models/dates.h"
#include "models/text.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"
#include "pipeline/extract/letter_numbers.h"
#include "pipeline/extract/names_in_prose.h"
#include "pipeline/extract/prose.h"
#include "pipeline/extract/signature_places.h"
#include "pipeline/extract/value_cell.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLongestMatter = 200;
constexpr std::size_t kLongestDeclared = 40;  // a name with its number in brackets, or a unit's name
constexpr std::size_t kNearMention = 40;      // a number stands so near behind the name
// 至办结为止, 三个月, 30天: what the sentence or the date in the row below an empty 委托期限 does not have.
constexpr std::u32string_view kSpanOfTime = U"至止起长天个半";
// A wider blank inside a sentence, in heights, is a gap that was left to fill in.
constexpr double kGapToFill = 1.8;
constexpr double kLineToFill = 1.2;  // the same where a line to write on was read in it

constexpr std::array<std::u32string_view, 10> kWordsBeforeMatter{
    U"代为办理", U"全权办理", U"前来办理", U"前往办理", U"代理", U"办理", U"申请办理", U"代办", U"申请", U"贵公司"};

std::size_t skip_words(const Prose& prose, std::size_t i, std::span<const std::u32string_view> words) {
  for (const std::u32string_view word : words)
    if (prose.folded.compare(i, word.size(), word) == 0) return i + word.size();
  return i;
}

class Letter {
 public:
  explicit Letter(const ExtractInput& input)
      : input_(input),
        rows_(rows_by_cells(input.runs, input.ruling)),
        prose_(prose_of(rows_, input.ruling)),
        places_(find_signature_places()) {}

  [[nodiscard]] Extraction run() {
    read_parties();
    read_numbers();
    read_names("legal_representative");
    read_matter();
    read_term();
    read_address();
    read_sign_date();
    for (const std::string_view name : {"principal", "agent", "matter", "term"}) note_missing(name);
    for (const PlaceToSign& place : places_) extraction_.signature_places.push_back(place.place);
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

  [[nodiscard]] std::vector<Anchor> anchors_of(std::string_view name) const {
    const FieldDefinition* definition = input_.definition.field(name);
    return definition == nullptr ? std::vector<Anchor>{} : find_anchors(prose_, *definition);
  }

  // One signs below what one signs for.
  [[nodiscard]] std::vector<PlaceToSign> find_signature_places() const {
    const std::vector<Anchor> matters = anchors_of("matter");
    return signature_places(prose_, input_.definition, matters.empty() ? prose_.glyphs.size() : matters.front().value);
  }

  // A name beside a place to sign is handwriting, which states less surely than the text above it.
  [[nodiscard]] bool is_place_to_sign(const Anchor& anchor) const {
    return std::any_of(places_.begin(), places_.end(), [&](const PlaceToSign& place) {
      return place.begin <= anchor.begin && anchor.begin < place.end;
    });
  }

  [[nodiscard]] bool names_somebody(const Anchor& anchor) const {
    return is_name(name_at(prose_, anchor.value), anchor.labelled);
  }

  // The first that a name follows; 授权 and 委托 as phrases also stand in the title and in 委托人承担. Where a label
  // asks for the name, no phrase gives it.
  [[nodiscard]] std::optional<Anchor> first_named(std::string_view name) const {
    std::vector<Anchor> anchors = anchors_of(name);
    std::erase_if(anchors, [&](const Anchor& anchor) { return is_place_to_sign(anchor); });
    const bool labelled = !anchors.empty() && anchors.front().labelled;
    for (const Anchor& anchor : anchors)
      if ((anchor.labelled || !labelled) && names_somebody(anchor)) return anchor;
    return std::nullopt;
  }

  void read_parties() {
    read_declaration();
    if (!principal_) principal_ = first_named("principal");
    agent_ = first_named("agent");
    // 委托人均予承认 behind 现授权…: a phrase about the parties, not the place where the principal is named.
    if (principal_ && !principal_->labelled && agent_ && agent_->begin < principal_->begin) principal_.reset();
    if (principal_ && extraction_.find("principal") == nullptr)
      add("principal", name_at(prose_, principal_->value), principal_->words);
    if (agent_) add("agent", name_at(prose_, agent_->value), agent_->words);
    if (extraction_.find("principal") == nullptr) read_principal_from_first_row();
    if (extraction_.find("principal") == nullptr) read_principal_at_foot();
  }

  // 我赵晓岚系汉中甲乙商贸有限公司的法定代表人: the unit gives the mandate, through the person.
  void read_declaration() {
    static const std::vector<std::u32string_view> kOffices{U"法定代表人", U"法人代表", U"负责人", U"经营者"};
    static const std::vector<std::u32string_view> kIs{U"系", U"是", U"为", U"作为"};
    for (const std::u32string_view self : {U"本人", U"我"})
      for (std::size_t at = prose_.folded.find(self); at != std::u32string::npos;
           at = prose_.folded.find(self, at + 1)) {
        const std::size_t name = at + self.size();
        const std::size_t is = find_any_word(prose_, kIs, name + 2);
        const Glyphs person = slice(prose_, name, std::min(is, find_any_character(prose_, U"(,，:", name)));
        if (is >= prose_.folded.size() || person.size() < 2) continue;
        if (!is_name(person, false) || !organisation_glyphs(person).empty() || is - name > kLongestDeclared) continue;
        const std::size_t begin = is + (prose_.folded.compare(is, 2, U"作为") == 0 ? 2 : 1);
        const Glyphs unit = unit_at(prose_, begin, begin + kLongestDeclared);
        const std::size_t office = find_any_word(prose_, kOffices, begin + unit.size());
        if (unit.empty() || office > sentence_end(prose_, begin) || office - begin > kLongestDeclared + unit.size())
          continue;
        principal_ = Anchor{at, begin, "", false};
        add("principal", unit, "");
        add("legal_representative", person, "");
        return;
      }
  }

  // Sentences of units begin with the unit's own name: 甲乙有限公司(统一社会信用代码:…)….
  void read_principal_from_first_row() {
    for (std::size_t i = 0; i < prose_.glyphs.size(); ++i) {
      if (!prose_.row_start[i]) continue;
      Glyphs unit = unit_at(prose_, i, row_end(prose_, i));
      if (unit.empty()) unit = coded_unit_at(prose_, i);
      const std::size_t behind = i + unit.size();
      const bool goes_on = behind < prose_.folded.size() && prose_.folded[behind] != U':';
      if (unit.empty() || !goes_on || (agent_ && i > agent_->begin) || is_power_company(unit)) continue;
      principal_ = Anchor{i, i, "", false};
      add("principal", unit, "");
      return;
    }
  }

  // 授权单位(公章):甲乙有限公司, 委托人(签字):赵晓岚.
  void read_principal_at_foot() {
    const FieldDefinition* definition = input_.definition.field("principal");
    if (definition == nullptr) return;
    for (std::size_t i = 0; i < prose_.folded.size(); ++i) {
      if (!prose_.row_start[i] && !prose_.after_gap[i]) continue;
      for (const std::string& label : definition->labels) {
        const std::size_t bracket = i + fold_pattern(label).size();
        if (prose_.folded.compare(i, bracket - i, fold_pattern(label)) != 0) continue;
        const std::size_t value = behind_asking_bracket(prose_, bracket);
        if (value > bracket && add_principal(i, value, label)) return;
      }
    }
    for (const PlaceToSign& place : places_)
      if (add_principal(place.begin, place.end, "")) return;
  }

  bool add_principal(std::size_t begin, std::size_t value, const std::string& label) {
    const Anchor anchor{begin, value, label, true};
    if (value >= prose_.folded.size() || prose_.row_start[value] || !names_somebody(anchor)) return false;
    principal_ = anchor;
    return add("principal", name_at(prose_, value), label);
  }

  // Numbers follow their party: between principal and agent the principal's, behind the agent the agent's.
  void read_numbers() {
    const std::size_t end = prose_.glyphs.size();
    const std::size_t agent = agent_ ? agent_->value : end;
    const std::size_t principal = principal_ ? principal_->value : 0;
    if (principal < agent) {
      add_number("principal_number", principal, agent);
      add_number("agent_id_number", agent, end);
    } else {
      add_number("agent_id_number", agent, principal);
      add_number("principal_number", principal, end);
    }
    add_number_at_mention("principal_number", "principal");
    add_number_at_mention("agent_id_number", "agent");
  }

  // 本人委托魏全涵(身份证号码…)…, and 受托人：魏全涵 below the text: the number stands where the sentence names the
  // party.
  void add_number_at_mention(std::string_view number, std::string_view party) {
    const FieldReading* named = extraction_.find(party);
    if (named == nullptr || extraction_.find(number) != nullptr) return;
    const std::u32string name = folded_text_of(named->glyphs);
    for (std::size_t at = prose_.folded.find(name); at != std::u32string::npos && extraction_.find(number) == nullptr;
         at = prose_.folded.find(name, at + 1)) {
      const std::size_t begin = at + name.size();
      const std::size_t end = std::min(begin + kNearMention, sentence_end(prose_, begin));
      if (const auto found = party_number_in(prose_, begin, end); found && !is_taken(found->glyphs))
        add_number(number, begin, end);
    }
  }

  [[nodiscard]] bool is_taken(const Glyphs& number) const {
    return std::any_of(extraction_.fields.begin(), extraction_.fields.end(), [&](const FieldReading& reading) {
      return !reading.glyphs.empty() && reading.glyphs.front().box == number.front().box;
    });
  }

  void add_number(std::string_view name, std::size_t begin, std::size_t end) {
    const FieldDefinition* definition = input_.definition.field(name);
    const auto number = party_number_in(prose_, begin, end);
    if (definition == nullptr || !number) return;
    if (auto field = make_field(number->glyphs, number->type, number->label, input_.reference))
      extraction_.fields.push_back({definition->field, number->type, definition->deciding, *field, number->glyphs});
  }

  void read_names(std::string_view name) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr) return;
    if (auto anchor = find_label_anchor(prose_, definition->labels))
      if (names_somebody(*anchor) && add(name, name_at(prose_, anchor->value), anchor->words)) return;
    for (const std::string& label : definition->labels) {
      const std::size_t at = prose_.folded.find(fold_pattern(label));
      if (at == std::u32string::npos) continue;
      const Glyphs found = name_at(prose_, at + fold_pattern(label).size());
      if (is_name(found, false) && add(name, found, label)) return;
    }
  }

  // The first label or phrase that something follows: 因房产证尚在办理, says no matter.
  void read_matter() {
    for (const Anchor& anchor : anchors_of("matter")) {
      std::size_t begin = anchor.value;
      for (std::size_t before = 0; before != begin;) {
        before = begin;
        begin = skip_words(prose_, begin, kWordsBeforeMatter);
      }
      if (begin >= prose_.folded.size() || is_punctuation(prose_.folded[begin])) continue;
      const std::size_t end = std::min(block_end(prose_, input_.definition, begin), begin + kLongestMatter);
      if (add("matter", slice(prose_, begin, end), anchor.words))
        return mark_gaps(extraction_.fields.back(), anchor.value, end);
    }
  }

  void read_term() {
    for (const Anchor& anchor : anchors_of("term")) {
      const std::size_t end = block_end(prose_, input_.definition, anchor.value);
      if (begins_row(anchor.value) && find_any_character(prose_, kSpanOfTime, anchor.value) >= end) continue;
      if (add("term", slice(prose_, anchor.value, end), anchor.words))
        return mark_gaps(extraction_.fields.back(), anchor.value, end);
    }
    static const std::vector<std::u32string_view> kTermWords{U"有效期",     U"委托期限",   U"授权期限",
                                                             U"委托期",     U"自签发之日", U"自签署之日",
                                                             U"自签字之日", U"自授权之日", U"自委托之日"};
    const std::size_t at = find_any_word(prose_, kTermWords, 0);
    const std::size_t end = at < prose_.folded.size() ? block_end(prose_, input_.definition, at) : at;
    if (std::min(find_any_character(prose_, kSpanOfTime, at), find_any_character(prose_, U"年月日", at)) < end)
      add("term", slice(prose_, at, end), "");
  }

  [[nodiscard]] bool begins_row(std::size_t i) const { return i < prose_.row_start.size() && prose_.row_start[i]; }

  void read_address() {
    const std::vector<Anchor> anchors = anchors_of("property_address");
    if (anchors.empty()) return;
    const Anchor& anchor = anchors.front();
    static const std::vector<std::u32string_view> kEnds{U"的房屋", U"的房产", U"申请", U"办理", U"用电", U"因"};
    static const std::vector<std::u32string_view> kNextSentence{U"本人",   U"本公司", U"本单位",
                                                                U"我公司", U"我单位", U"现申请"};
    std::size_t end =
        std::min(block_end(prose_, input_.definition, anchor.value), find_any_character(prose_, U",，", anchor.value));
    end = std::min(end, find_any_word(prose_, anchor.labelled ? kNextSentence : kEnds, anchor.value + 4));
    add("property_address", slice(prose_, anchor.value, end), anchor.words);
  }

  // Under its label, else the last date that stands in the lower half in a row of its own.
  void read_sign_date() {
    const FieldDefinition* definition = input_.definition.field("sign_date");
    if (definition == nullptr || rows_.empty()) return;
    if (const auto anchor = find_label_anchor(prose_, definition->labels))
      if (add("sign_date", date_glyphs(slice(prose_, anchor->value, row_end(prose_, anchor->value))), anchor->words))
        return;
    const double middle = (rows_.front().box.top + rows_.back().box.bottom) / 2;
    for (auto row = rows_.rbegin(); row != rows_.rend() && row->box.center_y() > middle; ++row) {
      const Glyphs all = joined(row->runs);
      const Glyphs date = date_glyphs(all);
      if (date.size() < 6 || folded_text_of(all).find(U'至') != std::u32string::npos) continue;
      if (add("sign_date", date, "")) return;
    }
  }

  // 办理    手续, 过户及____业务: a blank wide enough to write in, with nothing read in it but the line to write on, of
  // which one stroke may stand for all.
  void mark_gaps(FieldReading& reading, std::size_t begin, std::size_t end) const {
    std::string text;
    bool gap_found = false, line = false;
    const Glyph* before = nullptr;
    for (std::size_t i = begin; i < std::min(end, prose_.glyphs.size()); ++i) {
      const Glyph& glyph = prose_.glyphs[i];
      if (prose_.row_start[i]) before = nullptr;
      if (prose_.folded[i] == U'_') {
        line = true;
        text += '_';
        continue;
      }
      const double least = (line ? kLineToFill : kGapToFill) * glyph.box.height();
      const bool gap = before != nullptr && glyph.box.left - before->box.right > least;
      if (gap) text += kLeftBlank;
      gap_found = gap_found || gap;
      text += text_of({&glyph, 1});
      before = &glyph;
      line = false;
    }
    if (gap_found) reading.field.value = text;
  }

  // The place is there and nothing was read in it: printed as a blank, or to be looked at again.
  void note_missing(std::string_view name) {
    const FieldDefinition* definition = input_.definition.field(name);
    if (definition == nullptr || extraction_.find(name) != nullptr) return;
    for (const Anchor& anchor : find_anchors(prose_, *definition)) {
      if (is_place_to_sign(anchor)) continue;
      const std::size_t blank = behind_blank(prose_, anchor.value);
      if (blank > anchor.value) return add_blank(*definition, slice(prose_, anchor.value, blank), anchor.words);
      if (anchor.labelled || leaves_gap(anchor.value)) return note_lost(*definition, anchor);
    }
  }

  void add_blank(const FieldDefinition& definition, const Glyphs& blank, const std::string& label) {
    Field field;
    field.raw = text_of(blank);
    field.value = std::string(kLeftBlank);
    field.label = label;
    field.confidence = confidence_of(blank);
    field.quad = quad_of(blank);
    extraction_.fields.push_back({definition.field, definition.type, definition.deciding, field, {}});
  }

  // 现委托    (身份证号码:    ): nothing but a blank between the phrase and what follows.
  [[nodiscard]] bool leaves_gap(std::size_t value) const {
    return value < prose_.glyphs.size() && !prose_.row_start[value] && prose_.after_gap[value];
  }

  void note_lost(const FieldDefinition& definition, const Anchor& anchor) {
    const bool same_row = anchor.value < prose_.glyphs.size() && !prose_.row_start[anchor.value];
    const Glyphs label = slice(prose_, anchor.begin, anchor.value);
    if (label.empty()) return;
    const double limit = same_row ? bounds_of(quad_of(std::span(&prose_.glyphs[anchor.value], 1))).left : 0;
    extraction_.lost.push_back({definition.field, definition.type, definition.deciding, anchor.words, quad_of(label),
                                box_of(label).height(), limit, true});
  }

  const ExtractInput& input_;
  std::vector<Row> rows_;
  Prose prose_;
  std::vector<PlaceToSign> places_;
  std::optional<Anchor> principal_, agent_;
  Extraction extraction_;
};

}  // namespace

Extraction extract_letter(const ExtractInput& input) { return Letter(input).run(); }

}  // namespace zerotrip
