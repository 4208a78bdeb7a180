#include "validators/seal_matching.h"

#include <algorithm>
#include <array>
#include <string>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::array<std::u32string_view, 7> kPurposes = {U"合同专用章", U"财务专用章", U"业务专用章", U"行政专用章",
                                                          U"公章",       U"专用章",     U"印章"};
constexpr std::array<std::string_view, 10> kRegistrars = {"市场监督管理", "工商行政管理", "行政审批", "民政局",
                                                          "机构编制",     "事业单位登记", "税务局",   "民族宗教",
                                                          "登记专用章",   "监督管理局"};
constexpr std::size_t kShortestPartialText = 2;
constexpr std::size_t kCharactersToOneMisread = 6;

// The arc's name: without the registration code on the rim, the star's words and the purpose below it.
std::u32string name_on(std::string_view seal) {
  std::u32string text = to_code_points(fold_name(seal));
  std::erase_if(text, [](char32_t c) { return is_ascii_digit(c) || c == U'(' || c == U')' || c == U'*' || c == U'★'; });
  for (const std::u32string_view purpose : kPurposes)
    if (text.size() > purpose.size() && text.ends_with(purpose)) text.resize(text.size() - purpose.size());
  return text;
}

std::u32string plain_name(std::string_view name) {
  std::u32string text = to_code_points(fold_name(name));
  std::erase_if(text, [](char32_t c) { return is_ascii_digit(c) || c == U'(' || c == U')'; });
  return text;
}

bool is_variant(char32_t a, char32_t b, const std::map<char32_t, std::set<char32_t>>& sets) {
  const auto found = sets.find(a);
  return found != sets.end() && found->second.contains(b);
}

// Every character of the part stands in the whole, in order.
bool is_in_order(const std::u32string& part, const std::u32string& whole) {
  std::size_t at = 0;
  for (const char32_t c : part) {
    at = whole.find(c, at);
    if (at == std::u32string::npos) return false;
    ++at;
  }
  return true;
}

// Words by which firms of nearly one name differ: none of them was lost at the rim by chance.
bool lacks_a_word_that_parts_firms(const std::u32string& read, const std::u32string& name) {
  static constexpr std::array<std::u32string_view, 10> kWords = {U"集团", U"股份", U"分公司", U"分店", U"第一",
                                                                 U"第二", U"第三", U"第四",   U"第五", U"控股"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::u32string_view word) {
    return name.find(word) != std::u32string::npos && read.find(word) == std::u32string::npos;
  });
}

// Same length, and every differing pair is one that readers confuse or a variant.
bool differs_by_look_alikes(const std::u32string& read, const std::u32string& name, const ReferenceTables& reference) {
  if (read.size() != name.size()) return false;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (read[i] != name[i] && !is_variant(read[i], name[i], reference.confusable) &&
        !is_variant(read[i], name[i], reference.variants))
      return false;
  return true;
}

bool is_near(const std::u32string& read, const std::u32string& name) {
  if (read.size() != name.size()) return false;
  std::size_t other = 0;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (read[i] != name[i]) ++other;
  return other * kCharactersToOneMisread <= name.size();
}

}  // namespace

SealMatch match_seal(std::string_view seal, std::string_view name, const ReferenceTables& reference) {
  const std::u32string read = name_on(seal);
  const std::u32string wanted = plain_name(name);
  if (read.empty()) return SealMatch::kUnread;
  if (wanted.empty()) return SealMatch::kPartial;
  if (read == wanted) return SealMatch::kSame;
  if (is_in_order(read, wanted)) {
    const double share = static_cast<double>(read.size()) / static_cast<double>(wanted.size());
    const bool whole = share >= reference.threshold("seal_alignment");
    if (whole && !lacks_a_word_that_parts_firms(read, wanted)) return SealMatch::kSame;
    return read.size() >= kShortestPartialText ? SealMatch::kPartial : SealMatch::kUnread;
  }
  return differs_by_look_alikes(read, wanted, reference) ? SealMatch::kPartial : SealMatch::kDifferent;
}

bool may_bear(std::string_view seal, std::string_view name, const ReferenceTables& reference) {
  return match_seal(seal, name, reference) != SealMatch::kDifferent || is_near(name_on(seal), plain_name(name));
}

bool is_registrars_seal(std::string_view seal) { return holds_any_of(seal, kRegistrars); }

}  // namespace zerotrip
