#include "validators/seal_matching.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::array<std::u32string_view, 10> kPurposes = {U"合同专用章", U"财务专用章", U"业务专用章", U"行政专用章",
                                                           U"(电子印章)", U"电子印章",   U"电子公章",   U"公章",
                                                           U"专用章",     U"印章"};
constexpr std::array<std::string_view, 10> kRegistrars = {"市场监督管理", "工商行政管理", "行政审批", "民政局",
                                                          "机构编制",     "事业单位登记", "税务局",   "民族宗教",
                                                          "登记专用章",   "监督管理局"};
constexpr std::size_t kShortestPartialText = 2;
constexpr std::size_t kCharactersToOneMisread = 6;
constexpr double kHardlyRead = 0.5;  // a first choice below it is more likely another character

// Of the seal's text, folded.
struct Letter {
  char32_t character = 0;
  const CharacterAlternatives* alternatives = nullptr;
};

std::u32string text_of(const std::vector<Letter>& letters) {
  std::u32string text;
  for (const Letter& letter : letters) text += letter.character;
  return text;
}

std::vector<Letter> folded(const ReadText& seal) {
  const std::u32string original = to_code_points(seal.text);
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < original.size(); ++i)
    for (const char32_t c : to_code_points(fold_name(to_utf8(original[i]))))
      letters.push_back({c, i < seal.alternatives.size() ? &seal.alternatives[i] : nullptr});
  return letters;
}

// The arc's name: without the registration code on the rim, the star's words and the purpose below it.
std::vector<Letter> name_on(const ReadText& seal) {
  std::vector<Letter> letters = folded(seal);
  std::erase_if(letters, [](const Letter& letter) {
    const char32_t c = letter.character;
    return is_ascii_digit(c) || c == U'(' || c == U')' || c == U'*' || c == U'★';
  });
  for (const std::u32string_view purpose : kPurposes)
    if (letters.size() > purpose.size() && text_of(letters).ends_with(purpose))
      letters.resize(letters.size() - purpose.size());
  return letters;
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

bool may_be(const Letter& letter, char32_t wanted) {
  return letter.alternatives != nullptr && was_considered(*letter.alternatives, wanted);
}

bool is_hardly_read(const Letter& letter) {
  return letter.alternatives != nullptr && !letter.alternatives->empty() &&
         letter.alternatives->front().probability < kHardlyRead;
}

// How the seal's characters stand in the name, in order.
struct Alignment {
  int found = -1;   // characters of the name that stand on the seal; -1: one that was read contradicts
  int unclear = 0;  // of the seal's: taken for another that was considered, or passed over as hardly read
};

bool is_better(const Alignment& a, const Alignment& b) {
  return a.found > b.found || (a.found == b.found && a.unclear < b.unclear);
}

// The best of all: with each character of the seal, from the alignments without it.
Alignment alignment_of(const std::vector<Letter>& read, const std::u32string& name) {
  std::vector<Alignment> best(name.size() + 1, {0, 0});  // with the first so many characters of the name
  for (const Letter& letter : read) {
    const std::vector<Alignment> before = std::exchange(best, std::vector<Alignment>(name.size() + 1));
    const bool may_be_lost = is_hardly_read(letter);
    for (std::size_t i = 0; i < best.size(); ++i) {
      if (may_be_lost && before[i].found >= 0) best[i] = {before[i].found, before[i].unclear + 1};
      if (i == 0) continue;
      if (is_better(best[i - 1], best[i])) best[i] = best[i - 1];
      const bool same = letter.character == name[i - 1];
      if (before[i - 1].found < 0 || (!same && !may_be(letter, name[i - 1]))) continue;
      const Alignment here{before[i - 1].found + 1, before[i - 1].unclear + (same ? 0 : 1)};
      if (is_better(here, best[i])) best[i] = here;
    }
  }
  return best.back();
}

// Two characters side by side may be all by which one firm is told from another (字号); the legal form tells nobody
// apart.
bool may_lack_a_pair(const std::vector<Letter>& read, const std::u32string& name, int found) {
  std::size_t told = name.size();
  for (const std::u32string_view form : {U"有限责任公司", U"有限公司", U"公司"})
    if (told == name.size() && name.ends_with(form)) told -= form.size();
  for (std::size_t i = 0; i + 1 < told; ++i) {
    std::u32string without = name;
    without.erase(i, 2);
    if (alignment_of(read, without).found == found) return true;
  }
  return false;
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

std::vector<ReadText> read_seals_of(const Field& field) {
  std::vector<ReadText> seals;
  std::size_t at = 0;  // of `alternatives`, which have nothing between two seals
  for (std::string& text : field.texts()) {
    const std::size_t end = at + to_code_points(text).size();
    ReadText seal{std::move(text), {}, field.confidence};
    if (end <= field.alternatives.size())
      seal.alternatives.assign(field.alternatives.begin() + static_cast<std::ptrdiff_t>(at),
                               field.alternatives.begin() + static_cast<std::ptrdiff_t>(end));
    seals.push_back(std::move(seal));
    at = end + 1;
  }
  return seals;
}

SealMatch match_seal(const ReadText& seal, std::string_view name, const ReferenceTables& reference) {
  const std::vector<Letter> letters = name_on(seal);
  const std::u32string read = text_of(letters);
  const std::u32string wanted = plain_name(name);
  if (read.empty()) return SealMatch::kUnread;
  if (wanted.empty()) return SealMatch::kPartial;
  if (read == wanted) return SealMatch::kSame;
  const Alignment aligned = alignment_of(letters, wanted);
  const auto unclear = static_cast<std::size_t>(aligned.unclear);
  if (aligned.found >= 0 && unclear * kCharactersToOneMisread <= wanted.size()) {
    const double share = aligned.found / static_cast<double>(wanted.size());
    const bool whole = share >= reference.threshold("seal_alignment");
    const bool lacking = lacks_a_word_that_parts_firms(read, wanted) || may_lack_a_pair(letters, wanted, aligned.found);
    if (whole && !lacking) return SealMatch::kSame;
    return read.size() >= kShortestPartialText ? SealMatch::kPartial : SealMatch::kUnread;
  }
  return differs_by_look_alikes(read, wanted, reference) ? SealMatch::kPartial : SealMatch::kDifferent;
}

bool may_bear(const ReadText& seal, std::string_view name, const ReferenceTables& reference) {
  return match_seal(seal, name, reference) != SealMatch::kDifferent ||
         is_near(text_of(name_on(seal)), plain_name(name));
}

bool is_for_one_purpose(std::string_view seal) {
  return holds_any_of(seal, {"合同专用", "财务专用", "发票专用", "报关专用", "业务专用", "行政专用", "人事专用",
                             "项目专用", "投标专用", "报价专用", "资料专用", "收费专用", "收款专用"});
}

bool is_registrars_seal(std::string_view seal) { return holds_any_of(seal, kRegistrars); }

}  // namespace zerotrip
