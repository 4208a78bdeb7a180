#include "pipeline/extract/names_in_prose.h"

#include <algorithm>
#include <array>
#include <span>

#include "models/text.h"
#include "pipeline/extract/form_patterns.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kNameEnds = U",，。;；:：(（)）、0123456789_";
constexpr std::size_t kLongestName = 30;
constexpr std::size_t kShortestUnit = 4;
constexpr std::size_t kLongestInSentence = 5;

// What follows a person's or unit's name in a sentence.
const std::vector<std::u32string_view>& words_after_name() {
  static const std::vector<std::u32string_view> kWords{
      U"身份证",     U"证件号",   U"公民身份", U"居民身份", U"统一社会", U"性别",   U"同志",   U"先生",   U"女士",
      U"系",         U"作为",     U"代为",     U"前来",     U"前往",     U"办理",   U"全权",   U"为我",   U"为本",
      U"为委托",     U"因",       U"现委托",   U"兹委托",   U"特委托",   U"今委托", U"现委派", U"现授权", U"兹授权",
      U"法定代表人", U"联系电话", U"电话",     U"住址",     U"到贵",     U"到供电", U"向贵",   U"在贵",   U"代表",
      U"申请",       U"郑重",     U"承诺",     U"就",       U"委托",     U"授权",   U"自愿",   U"等",     U"于"};
  return kWords;
}

// Labels and verbs that stand where a name was left out or none was meant (本人郑重承诺; 郑 alone is a surname).
constexpr std::array<std::u32string_view, 21> kNeverNames{
    U"身份证", U"证件", U"公民身份", U"居民身份", U"统一社会", U"性别",     U"联系",
    U"电话",   U"住址", U"受委托人", U"受托人",   U"代理人",   U"被委托人", U"被授权人",
    U"郑重",   U"向贵", U"向供电",   U"承诺",     U"承担",     U"全权",     U"上述"};

// Between the phrase and the name: 我单位员工, 我的儿子.
constexpr std::array<std::u32string_view, 20> kWhose{
    U"我镇",   U"我局",   U"我校", U"我院", U"我村", U"我社区", U"我部", U"我会",     U"我单位",   U"我公司",
    U"本公司", U"本单位", U"我司", U"本人", U"我的", U"我",     U"姓名", U"单位名称", U"企业名称", U"公司名称"};
constexpr std::array<std::u32string_view, 16> kWho{U"员工", U"职工", U"同志", U"工作人员", U"经办人员", U"儿子",
                                                   U"女儿", U"妻子", U"丈夫", U"配偶",     U"父亲",     U"母亲",
                                                   U"亲属", U"亲戚", U"朋友", U"同事"};

// 兹授权我公司员工: no name of a unit.
constexpr std::array<std::u32string_view, 5> kOwnUnits{U"我公司", U"本公司", U"我单位", U"本单位", U"我司"};

// Hints of a template: XXX, ×××, ***.
bool is_placeholder(std::u32string_view text) { return text.find_first_not_of(U"X×*_") == std::u32string_view::npos; }

std::size_t behind_any(const Prose& prose, std::size_t i, std::span<const std::u32string_view> words) {
  for (const std::u32string_view word : words)
    if (prose.folded.compare(i, word.size(), word) == 0) return i + word.size();
  return i;
}

std::size_t behind_marks(const Prose& prose, std::size_t i) {
  static constexpr std::u32string_view kMarks = U":,，_";
  while (i < prose.folded.size() && kMarks.find(prose.folded[i]) != std::u32string_view::npos) ++i;
  return i;
}

bool holds_dot(std::u32string_view text) { return text.find_first_of(U"·.•") != std::u32string_view::npos; }

bool begins_with_any(std::u32string_view text, std::span<const std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.starts_with(word); });
}

}  // namespace

Glyphs unit_at(const Prose& prose, std::size_t begin, std::size_t limit) {
  limit = std::min({limit, begin + kLongestName, find_any_character(prose, U",，。;；:", begin)});
  const Glyphs unit = organisation_glyphs(slice(prose, begin, limit));
  const bool speaks_of_itself = holds_any_of(folded_text_of(unit), kOwnUnits);
  return unit.size() >= kShortestUnit && !speaks_of_itself ? unit : Glyphs{};
}

Glyphs coded_unit_at(const Prose& prose, std::size_t begin) {
  const std::size_t code = prose.folded.find(U"(统一社会信用代码", begin);
  if (code >= row_end(prose, begin) || code - begin < kShortestUnit || code - begin > kLongestName) return {};
  const std::u32string_view name = std::u32string_view(prose.folded).substr(begin, code - begin);
  const bool whole =
      std::all_of(name.begin(), name.end(), [](char32_t c) { return is_han(c) || c == U'(' || c == U')'; });
  return whole ? slice(prose, begin, code) : Glyphs{};
}

std::size_t behind_whose(const Prose& prose, std::size_t begin) {
  const std::size_t who = behind_any(prose, begin, kWhose);
  return who == begin ? begin : behind_any(prose, who, kWho);
}

Glyphs name_at(const Prose& prose, std::size_t begin) {
  begin = behind_marks(prose, begin);
  begin = behind_any(prose, behind_any(prose, begin, kWhose), kWho);
  begin = behind_marks(prose, begin);
  const std::size_t row = row_end(prose, begin);
  if (Glyphs unit = unit_at(prose, begin, ends_paragraph(prose, row) ? row : row_end(prose, row)); !unit.empty())
    return unit;
  std::size_t end = std::min(find_any_character(prose, kNameEnds, begin), begin + kLongestName);
  end = std::min({end, find_any_word(prose, words_after_name(), begin + 2), row});
  for (std::size_t i = begin + 2; i < end; ++i)
    if (prose.after_gap[i]) end = i;
  return slice(prose, begin, end);
}

bool is_name(const Glyphs& name, bool labelled) {
  static constexpr std::u32string_view kVerbs = U"的委授现因系将在为就兹特已书人均由";
  if (name.size() < 2) return false;
  const std::u32string text = folded_text_of(name);
  if (kVerbs.find(text.front()) != std::u32string_view::npos && organisation_glyphs(name).empty()) return false;
  if (begins_with_any(text, kNeverNames) || is_placeholder(text)) return false;
  return labelled || text.size() <= kLongestInSentence || holds_dot(text) || !organisation_glyphs(name).empty();
}

bool is_power_company(const Glyphs& unit) {
  const std::u32string text = folded_text_of(unit);
  return text.find(U"供电") != std::u32string::npos || text.find(U"电力公司") != std::u32string::npos ||
         text.find(U"国网") != std::u32string::npos;
}

}  // namespace zerotrip
