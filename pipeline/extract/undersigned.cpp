#include "pipeline/extract/undersigned.h"

#include <algorithm>
#include <array>

#include "models/text.h"
#include "pipeline/extract/form_patterns.h"
#include "pipeline/extract/names_in_prose.h"

namespace zerotrip {
namespace {

// Ends of names of bodies that issue papers, besides companies and committees.
constexpr std::array<std::u32string_view, 12> kIssuerEnds{
    U"派出所", U"公安局", U"分局", U"支行", U"分行", U"营业部", U"银行", U"人民政府", U"政府", U"办公室", U"局", U"厅"};

constexpr std::size_t kShortest = 4, kLongest = 40;  // characters of a unit's name
constexpr std::size_t kLeastOfDate = 6;
constexpr std::size_t kMostBesideDate = 6;  // 签署日期：
constexpr double kNextRow = 3.5;            // row heights from a name to the date below it
constexpr double kSetIn = 0.2;              // of the text's width, from its left edge
constexpr double kIndent = 1.0;             // heights by which a paragraph begins further right

// What stands in a row of its own at the foot or the head of a letter and is no name.
constexpr std::array<std::u32string_view, 16> kNoNames{U"特此", U"证明", U"此致", U"敬礼",  U"签字", U"签名",
                                                       U"盖章", U"签章", U"如下", U"内容",  U"附件", U"联系",
                                                       U"电话", U"日期", U"各有", U"负责人"};

bool is_name_character(char32_t c) { return is_han(c) || c == U'(' || c == U')' || c == U'·'; }

bool may_be_unit(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  if (text.size() < kShortest || text.size() > kLongest || !is_han(text.front())) return false;
  if (!std::all_of(text.begin(), text.end(), is_name_character) || is_power_company(glyphs)) return false;
  return std::none_of(kNoNames.begin(), kNoNames.end(),
                      [&](auto word) { return text.find(word) != std::u32string::npos; });
}

// 单位名称（盖章）：甲乙寺, 甲乙寺（盖章）.
Glyphs without_asking_words(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  const std::size_t colon = text.find(U':');
  const std::size_t begin = colon == std::u32string::npos ? 0 : colon + 1;
  std::size_t end = text.size();
  for (const std::u32string_view asking : {U"(盖章)", U"(公章)", U"(签章)", U"(章)"})
    if (text.ends_with(asking)) end = text.size() - asking.size();
  if (begin >= end) return {};
  return Glyphs(glyphs.begin() + static_cast<std::ptrdiff_t>(begin), glyphs.begin() + static_cast<std::ptrdiff_t>(end));
}

bool is_date_row(const Row& row) {
  const Glyphs all = joined(row.runs);
  const Glyphs date = date_glyphs(all);
  return date.size() >= kLeastOfDate && all.size() <= date.size() + kMostBesideDate;
}

Box box_of_rows(const std::vector<Row>& rows) {
  Box box = rows.front().box;
  for (const Row& row : rows) box = united(box, row.box);
  return box;
}

}  // namespace

Glyphs undersigned_unit(const std::vector<Row>& rows) {
  if (rows.size() < 2) return {};
  const Box whole = box_of_rows(rows);
  for (std::size_t i = rows.size() - 1; i > 0 && rows[i].box.center_y() > whole.center_y(); --i) {
    if (!is_date_row(rows[i])) continue;
    const Row& above = rows[i - 1];
    const bool near = rows[i].box.center_y() - above.box.center_y() < kNextRow * rows[i].box.height();
    const bool set_in = above.box.left > whole.left + kSetIn * (whole.right - whole.left);
    Glyphs unit = without_asking_words(joined(above.runs));
    return near && set_in && may_be_unit(unit) ? unit : Glyphs{};
  }
  return {};
}

Glyphs addressed_unit(const std::vector<Row>& rows) {
  if (rows.size() < 3) return {};
  const Box whole = box_of_rows(rows);
  for (std::size_t i = 0; i + 1 < rows.size() && rows[i].box.center_y() < whole.center_y(); ++i) {
    Glyphs unit = joined(rows[i].runs);
    if (folded_text_of(unit).back() != U':') continue;
    unit.pop_back();
    const double indent = rows[i + 1].box.left - rows[i].box.left;
    if (may_be_unit(unit) && indent > kIndent * rows[i].box.height()) return unit;
  }
  return {};
}

Glyphs addressed_in(const Glyphs& row) {
  static constexpr std::array<std::u32string_view, 3> kCodes{U"识别号", U"信用代码", U"税号"};
  Glyphs unit = organisation_glyphs(row);
  const std::u32string text = folded_text_of(row);
  // 兹证明…有限公司（纳税人识别号：…）: a sentence about it.
  if (unit.size() < kShortest || text.front() == U'兹' || text.starts_with(U"证明")) return {};
  if (text.substr(0, unit.size()).find(U',') != std::u32string::npos) return {};  // 经核实，…合作社
  const std::u32string behind = text.substr(unit.size());
  if (behind == U":" || behind == U":(" || behind == U"(") return unit;  // cut where the label of the code begins
  const bool bracket = behind.starts_with(U"(") || behind.starts_with(U":(");
  return bracket && holds_any_of(behind, kCodes) ? unit : Glyphs{};
}

Glyphs issuer_glyphs(const Glyphs& glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  std::size_t end = 0;
  for (const std::u32string_view word : kIssuerEnds) {
    const std::size_t at = text.rfind(word);
    if (at != std::u32string::npos && at > 1) end = std::max(end, at + word.size());
  }
  return Glyphs(glyphs.begin(), glyphs.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace zerotrip
