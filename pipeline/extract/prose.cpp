#include "pipeline/extract/prose.h"

#include <algorithm>
#include <cmath>

#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/labels.h"

namespace zerotrip {
namespace {

bool introduces(char32_t c) { return c == U':' || c == U'为' || c == U'自' || c == U'从' || c == U'是'; }

constexpr std::size_t kLongestBracket = 14;
constexpr std::size_t kLongestDate = 14;  // 二〇二三年十二月二十一日
constexpr std::u32string_view kDateCharacters = U"0123456789〇零○一二三四五六七八九十年月日.-/";

// The bracket that closes the one at `i`; npos where none opens or it holds a whole clause.
std::size_t closing_bracket(const Prose& prose, std::size_t i) {
  if (i >= prose.folded.size() || prose.folded[i] != U'(') return std::u32string::npos;
  const std::size_t close = prose.folded.find(U')', i);
  return close != std::u32string::npos && close - i <= kLongestBracket ? close : std::u32string::npos;
}

// Behind the label and a pair of brackets: 委托人(甲方).
std::size_t behind_brackets(const Prose& prose, std::size_t i) {
  const std::size_t close = closing_bracket(prose, i);
  return close == std::u32string::npos ? i : close + 1;
}

// 委托人 and 受委托人, 授权人 and 被授权人 differ by one character, so none may be misread here.
constexpr double kWholeCharacter = 1;

bool crosses_rows(const Prose& prose, std::size_t begin, std::size_t length) {
  for (std::size_t i = begin + 1; i < begin + length && i < prose.row_start.size(); ++i)
    if (prose.row_start[i]) return true;
  return false;
}

// A sentence that breaks within a label: …开立账户，账 | 号：463….
bool is_broken_label(const Prose& prose, std::size_t i, std::u32string_view folded) {
  const std::size_t end = i + folded.size();
  const bool whole = std::u32string_view(prose.folded).substr(i, folded.size()) == folded;
  return whole && i > 0 && is_punctuation(prose.folded[i - 1]) && end < prose.folded.size() &&
         prose.folded[end] == U':';
}

std::optional<Anchor> label_at(const Prose& prose, std::size_t i, const std::string& label,
                               std::u32string_view folded) {
  const bool start = prose.row_start[i] || prose.after_gap[i] || is_punctuation(prose.folded[i - 1]);
  // 受委托人, 被代理人: the other party.
  if (!start && (prose.folded[i - 1] == U'受' || prose.folded[i - 1] == U'被')) return std::nullopt;
  const double cost = label_cost(std::span(prose.glyphs).subspan(i), folded);
  if (cost < 0 || cost >= kWholeCharacter) return std::nullopt;
  if (crosses_rows(prose, i, folded.size()) && !is_broken_label(prose, i, folded)) return std::nullopt;
  if (behind_asking_bracket(prose, i + folded.size()) > i + folded.size()) return std::nullopt;
  const std::size_t end = behind_brackets(prose, i + folded.size());
  if (end >= prose.glyphs.size()) return std::nullopt;
  if (introduces(prose.folded[end]) && (start || prose.folded[end] == U':')) {
    const bool colon = prose.folded[end] == U':' || prose.folded[end] == U'为' || prose.folded[end] == U'是';
    return Anchor{i, end + (colon ? 1 : 0), label, true};
  }
  // Without a colon a label stands at the beginning of a row or a cell; a sentence that breaks there is none.
  const bool cell = prose.row_start[i] || prose.after_gap[i];
  if (cell && (prose.after_gap[end] || (prose.row_start[i] && prose.row_start[end])))
    return Anchor{i, end, label, true};
  return std::nullopt;
}

// 本人, 我单位 and kin begin a clause; verbs (现委托) stand anywhere.
bool begins_clause(const Prose& prose, std::size_t i) {
  return i == 0 || prose.row_start[i] || is_punctuation(prose.folded[i - 1]);
}

// 本人(赵晓岚): a bracket that holds a name is the value.
std::size_t behind_phrase(const Prose& prose, std::size_t i) {
  const std::size_t close = closing_bracket(prose, i);
  const bool name = close != std::u32string::npos && close - i >= 3 && close - i <= 5;
  if (name) return i + 1;
  const std::size_t behind = behind_brackets(prose, i);
  return behind < prose.folded.size() && prose.folded[behind] == U':' ? behind + 1 : behind;
}

void add_phrase_anchors(std::vector<Anchor>& anchors, const Prose& prose, const std::string& phrase) {
  const std::u32string words = fold_pattern(phrase);
  const bool noun = words.front() == U'本' || words.front() == U'我';
  for (std::size_t at = prose.folded.find(words); at != std::u32string::npos; at = prose.folded.find(words, at + 1)) {
    if (at + words.size() >= prose.folded.size() || (noun && !begins_clause(prose, at))) continue;
    anchors.push_back({at, behind_phrase(prose, at + words.size()), phrase, false});
  }
}

// The two stand in different cells of a form.
bool have_border_between(const Ruling& ruling, const Run& left, const Run& right) {
  if (ruling.empty()) return false;
  const std::optional<Box> a = cell_around(ruling, left.box);
  const std::optional<Box> b = cell_around(ruling, right.box);
  return a && b && std::abs(a->left - b->left) > right.height();
}

}  // namespace

Prose prose_of(const std::vector<Row>& rows, const Ruling& ruling) {
  Prose prose;
  for (const Row& row : rows) {
    const Run* before = nullptr;
    for (const Run& run : row.runs) {
      bool divided = before != nullptr && have_border_between(ruling, *before, run);
      for (const Glyph& glyph : run.glyphs) {
        const bool first = before == nullptr && &glyph == &run.glyphs.front();
        const bool gap = !first && glyph.box.left - prose.glyphs.back().box.right > 1.2 * glyph.box.height();
        prose.row_start.push_back(first);
        prose.after_gap.push_back(gap || divided);
        prose.glyphs.push_back(glyph);
        divided = false;
      }
      if (!run.glyphs.empty()) before = &run;
    }
  }
  prose.folded = folded_text_of(prose.glyphs);
  return prose;
}

std::optional<Anchor> find_label_anchor(const Prose& prose, const std::vector<std::string>& labels, std::size_t from) {
  std::vector<std::pair<std::string, std::u32string>> folded;
  folded.reserve(labels.size());
  for (const std::string& label : labels) folded.emplace_back(label, fold_pattern(label));
  std::stable_sort(folded.begin(), folded.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  for (std::size_t i = from; i < prose.glyphs.size(); ++i)
    for (const auto& [label, pattern] : folded)
      if (auto anchor = label_at(prose, i, label, pattern)) return anchor;
  return std::nullopt;
}

std::vector<Anchor> find_anchors(const Prose& prose, const FieldDefinition& field) {
  std::vector<Anchor> anchors;
  for (auto anchor = find_label_anchor(prose, field.labels); anchor;
       anchor = find_label_anchor(prose, field.labels, anchor->value))
    anchors.push_back(*anchor);
  for (const std::string& phrase : field.phrases) add_phrase_anchors(anchors, prose, phrase);
  return anchors;
}

bool stands_in_title(const Prose& prose, const DocumentDefinition& definition, std::size_t place) {
  return std::any_of(definition.titles.begin(), definition.titles.end(), [&](const std::string& title) {
    const std::u32string words = fold_pattern(title);
    const std::size_t from = place + 1 > words.size() ? place + 1 - words.size() : 0;
    const std::size_t at = prose.folded.find(words, from);
    return at <= place && place < at + words.size();
  });
}

std::size_t behind_asking_bracket(const Prose& prose, std::size_t i) {
  const std::size_t close = closing_bracket(prose, i);
  if (close == std::u32string::npos) return i;
  const std::u32string inside = prose.folded.substr(i, close - i);
  return inside.find_first_of(U"签章印") == std::u32string::npos ? i : close + 1;
}

std::size_t row_end(const Prose& prose, std::size_t i) {
  std::size_t end = i + 1;
  while (end < prose.glyphs.size() && !prose.row_start[end]) ++end;
  return std::min(end, prose.glyphs.size());
}

bool ends_paragraph(const Prose& prose, std::size_t row_begin) {
  if (row_begin == 0 || row_begin >= prose.glyphs.size()) return true;
  double right = 0;
  for (const Glyph& glyph : prose.glyphs) right = std::max(right, glyph.box.right);
  const Glyph& last = prose.glyphs[row_begin - 1];
  return right - last.box.right > 3 * last.box.height();
}

bool begins_with_label(const Prose& prose, const DocumentDefinition& definition, std::size_t at) {
  return std::any_of(definition.fields.begin(), definition.fields.end(), [&](const FieldDefinition& field) {
    const auto anchor = find_label_anchor(prose, field.labels, at);
    return anchor && anchor->begin == at;
  });
}

std::size_t sentence_end(const Prose& prose, std::size_t from) { return find_any_character(prose, U"。;；", from); }

std::size_t block_end(const Prose& prose, const DocumentDefinition& definition, std::size_t from) {
  const std::size_t sentence = sentence_end(prose, from);
  for (std::size_t end = row_end(prose, from); end < sentence; end = row_end(prose, end))
    if (ends_paragraph(prose, end) || begins_with_label(prose, definition, end)) return end;
  return sentence;
}

Glyphs slice(const Prose& prose, std::size_t begin, std::size_t end) {
  const std::size_t stop = std::min(end, prose.glyphs.size());
  if (begin >= stop) return {};
  return Glyphs(prose.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                prose.glyphs.begin() + static_cast<std::ptrdiff_t>(stop));
}

std::size_t find_any_character(const Prose& prose, std::u32string_view characters, std::size_t from) {
  return std::min(prose.folded.find_first_of(characters, from), prose.folded.size());
}

Glyphs date_that_ends_at(const Prose& prose, std::size_t end) {
  end = std::min(end, prose.folded.size());
  if (end > 0 && (prose.folded[end - 1] == U'起' || prose.folded[end - 1] == U'即')) --end;
  const auto is_of_date = [](char32_t c) { return kDateCharacters.find(c) != std::u32string_view::npos; };
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestDate && is_of_date(prose.folded[begin - 1])) --begin;
  return date_glyphs(slice(prose, begin, end));
}

std::size_t find_any_word(const Prose& prose, const std::vector<std::u32string_view>& words, std::size_t from) {
  std::size_t first = prose.folded.size();
  for (const std::u32string_view word : words) first = std::min(first, prose.folded.find(word, from));
  return first;
}

std::size_t behind_blank(const Prose& prose, std::size_t i) {
  static constexpr std::u32string_view kBlanks = U"_X×*";
  if (prose.folded.compare(i, 2, U"()") == 0) return i + 2;
  std::size_t end = i;
  while (end < prose.folded.size() && (end == i || !prose.row_start[end]) &&
         kBlanks.find(prose.folded[end]) != std::u32string_view::npos)
    ++end;
  return end - i >= 2 ? end : i;
}

}  // namespace zerotrip
