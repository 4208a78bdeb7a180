#include "pipeline/extract/prose_names.h"

#include <algorithm>
#include <array>

#include "models/text.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/number_values.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLongestUnit = 40;
constexpr std::size_t kLongestPerson = 4;  // 欧阳明德; more only with a middle dot
constexpr std::size_t kLongestPersonWithDot = 20;
constexpr std::u32string_view kNameEnds = U",，、。;；:：()0123456789/";

constexpr std::array<std::u32string_view, 18> kWordsBeforeName{
    U"我村村民", U"本村村民",   U"我村民小组", U"我社区居民", U"我辖区居民", U"辖区居民",
    U"我镇居民", U"我街道居民", U"我单位职工", U"我村",       U"我社区",     U"我镇",
    U"我街道",   U"村民",       U"居民",       U"住户",       U"农户",       U"户主"};

// What goes on with the sentence behind a name; single characters only from the third place on, where names end.
const std::vector<std::u32string_view>& words_after_name() {
  static const std::vector<std::u32string_view> kWords{
      U"位于", U"坐落", U"座落", U"身份证", U"证件", U"公民身份", U"统一社会", U"住址", U"住所", U"法定代表",
      U"联系", U"电话", U"地址", U"签字",   U"签章", U"盖章",     U"所有",     U"建有", U"拥有", U"享有",
      U"名下", U"同志", U"先生", U"女士",   U"购买", U"出租",     U"为我",     U"为本", U"现有", U"现住",
      U"共同", U"共有", U"二人", U"两人",   U"等人", U"夫妇",     U"夫妻"};
  return kWords;
}
constexpr std::u32string_view kCharactersAfterName = U"系在的是";

// Of words that no name begins with: 委员会, 小组, 住房, 本人, 其, 该…; but 其其格 and 其其克 are names.
constexpr std::u32string_view kNoNameBegins = U"的委小住本我其该此贵以因现将如下各均是系在为就兹特不有所";

std::size_t behind_words(const Prose& prose, std::size_t i) {
  for (const std::u32string_view word : kWordsBeforeName)
    if (prose.folded.compare(i, word.size(), word) == 0) return i + word.size();
  return i;
}

// A name that reaches the end of a full row goes on in the next one.
std::size_t end_of_text(const Prose& prose, std::size_t begin) {
  const std::size_t end = row_end(prose, begin);
  return ends_paragraph(prose, end) ? end : row_end(prose, end);
}

Glyphs unit_at(const Prose& prose, std::size_t begin) {
  const std::size_t limit =
      std::min({end_of_text(prose, begin), begin + kLongestUnit, find_any_character(prose, U",，、。;；:", begin)});
  Glyphs unit = organisation_glyphs(slice(prose, begin, limit));
  return unit.size() >= 4 ? unit : Glyphs{};
}

bool is_person(const Glyphs& name) {
  const std::u32string text = folded_text_of(name);
  const bool dotted = text.find_first_of(U"·.•") != std::u32string::npos;
  const std::size_t longest = dotted ? kLongestPersonWithDot : kLongestPerson;
  if (text.size() < 2 || text.size() > longest) return false;
  if (text.starts_with(U"上述") || text.find(U"证明") != std::u32string::npos) return false;
  if (kNoNameBegins.find(text.front()) != std::u32string_view::npos && !text.starts_with(U"其其")) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return is_han(c) || c == U'·' || c == U'.' || c == U'•'; });
}

Glyphs person_at(const Prose& prose, std::size_t begin) {
  std::size_t end = std::min({find_any_character(prose, kNameEnds, begin), end_of_text(prose, begin),
                              find_any_word(prose, words_after_name(), begin),
                              find_any_character(prose, kCharactersAfterName, begin + 2)});
  for (std::size_t i = begin + 2; i < end; ++i)
    if (prose.after_gap[i]) end = i;
  Glyphs name = slice(prose, begin, end);
  return is_person(name) ? name : Glyphs{};
}

struct FoundName {
  Glyphs glyphs;
  std::size_t end = 0;  // behind it
};

FoundName name_from(const Prose& prose, std::size_t begin) {
  while (begin < prose.folded.size() && (prose.folded[begin] == U':' || prose.folded[begin] == U'_')) ++begin;
  begin = std::min(behind_words(prose, begin), prose.folded.size());
  if (begin >= prose.folded.size()) return {};
  Glyphs name = unit_at(prose, begin);
  if (name.empty()) name = person_at(prose, begin);
  return {name, begin + name.size()};
}

std::size_t behind_brackets(const Prose& prose, std::size_t i) {
  if (i >= prose.folded.size() || prose.folded[i] != U'(') return i;
  const std::size_t close = prose.folded.find(U')', i);
  return close == std::u32string::npos ? i : close + 1;
}

bool joins_names(char32_t c) { return c == U'、' || c == U',' || c == U'和' || c == U'与' || c == U'及' || c == U'/'; }

// Letters and digits that stand together, also over the end of a row.
std::vector<Glyphs> stretches_in(const Prose& prose, std::size_t begin, std::size_t end) {
  std::vector<Glyphs> stretches(1);
  for (std::size_t i = begin; i < std::min(end, prose.folded.size()); ++i) {
    const char32_t c = prose.folded[i];
    if (is_ascii_digit(c) || (c >= U'A' && c <= U'Z') || c == U'×')
      stretches.back().push_back(prose.glyphs[i]);
    else if (!stretches.back().empty())
      stretches.emplace_back();
  }
  return stretches;
}

}  // namespace

Glyphs name_in_prose(const Prose& prose, std::size_t begin) { return name_from(prose, begin).glyphs; }

Glyphs names_in_prose(const Prose& prose, std::size_t begin) {
  FoundName found = name_from(prose, begin);
  Glyphs names = found.glyphs;
  while (!found.glyphs.empty()) {
    const std::size_t mark = behind_brackets(prose, found.end);
    if (mark >= prose.folded.size() || !joins_names(prose.folded[mark])) break;
    found = name_from(prose, mark + 1);
    if (found.glyphs.empty()) break;
    Glyph separator = prose.glyphs[mark];
    separator.code = U'、';
    names.push_back(separator);
    names.insert(names.end(), found.glyphs.begin(), found.glyphs.end());
  }
  return names;
}

Glyphs number_in_prose(const Prose& prose, std::size_t begin, std::size_t end, ValueType type) {
  Glyphs first;
  for (const Glyphs& stretch : stretches_in(prose, begin, end)) {
    const auto number = read_number(stretch, type);
    if (!number || !number->well_formed) continue;
    const ValueType other = type == ValueType::kIdNumber ? ValueType::kUscc : ValueType::kIdNumber;
    const auto otherwise = type == ValueType::kTaxNumber ? std::nullopt : read_number(stretch, other);
    if (number->check_holds) return stretch;
    if (first.empty() && !(otherwise && otherwise->check_holds)) first = stretch;
  }
  return first;
}

}  // namespace zerotrip
