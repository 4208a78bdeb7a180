// Names of persons and companies; the interface is in validators/matching/matching.h.
#include <algorithm>

#include "models/clear_character.h"
#include "models/text.h"
#include "validators/matching/differences.h"
#include "validators/matching/matching.h"
#include "validators/matching/name_tokens.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLongestPlainName = 4;  // of names that no dot parts

using Alternatives = std::vector<CharacterAlternatives>;

std::u32string without_any_of(std::u32string text, std::u32string_view dropped) {
  std::erase_if(text, [&](char32_t c) { return dropped.find(c) != std::u32string_view::npos; });
  return text;
}

bool are_variants(char32_t a, char32_t b, const ReferenceTables& reference) {
  const auto sets = reference.variants.find(a);
  return sets != reference.variants.end() && sets->second.contains(b);
}

// Written in Latin letters altogether.
bool is_foreign(std::u32string_view name) {
  const bool has_letters = std::any_of(name.begin(), name.end(), [](char32_t c) { return c >= U'A' && c <= U'Z'; });
  return has_letters && std::none_of(name.begin(), name.end(), is_han);
}

// --- persons ------------------------------------------------------------------------------------------

// The key under which persons are the same: dots are written, dropped or lost, foreign names have commas; control
// characters, which only a program can have written, are no part of a name.
std::u32string key_of_person(std::string_view name) {
  std::u32string folded = to_code_points(fold_name(name));
  folded.erase(std::remove_if(folded.begin(), folded.end(), [](char32_t c) { return c < U' '; }), folded.end());
  return without_any_of(folded, is_foreign(folded) ? U"·,.'-" : U"·");
}

// The alternatives of each character of the key; nothing where folding does not keep characters apart.
Alternatives alternatives_of_key(const ReadText& read, std::u32string_view key) {
  const std::u32string original = to_code_points(read.text);
  if (read.alternatives.size() != original.size()) return {};
  Alternatives kept;
  for (std::size_t i = 0; i < original.size(); ++i) {
    const std::size_t folded_size = key_of_person(to_utf8(original[i])).size();
    for (std::size_t copies = 0; copies < folded_size; ++copies) kept.push_back(read.alternatives[i]);
  }
  return kept.size() == key.size() ? kept : Alternatives{};
}

enum class PairResult { kEqual, kExplained, kPlaceholder, kDifferent };

PairResult compare_pair(const NameToken& read, const NameToken& stated, const Alternatives& alternatives,
                        const ReferenceTables& reference) {
  if (read.character != 0 && read.character == stated.character) return PairResult::kEqual;
  if (read.may_be_placeholder || stated.may_be_placeholder) return PairResult::kPlaceholder;
  if (are_variants(read.character, stated.character, reference)) return PairResult::kExplained;
  const bool doubted = read.source < alternatives.size() && was_considered(alternatives[read.source], stated.character);
  return doubted ? PairResult::kExplained : PairResult::kDifferent;
}

std::string shown(const NameToken& token) { return token.character == 0 ? "□" : to_utf8(token.character); }

MatchAnswer compare_tokens(const std::vector<NameToken>& read, const std::vector<NameToken>& stated,
                           const Alternatives& alternatives, const ReferenceTables& reference) {
  MatchAnswer answer{Match::kCompatible, false, {}};
  std::size_t known = 0;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const PairResult pair = compare_pair(read[i], stated[i], alternatives, reference);
    if (pair == PairResult::kEqual || pair == PairResult::kExplained) ++known;
    if (pair != PairResult::kEqual) answer.differences.push_back(shown(read[i]) + "≠" + shown(stated[i]));
    if (pair == PairResult::kDifferent) answer.match = Match::kDifferent;
  }
  if (answer.match != Match::kDifferent && known == 0) answer.match = Match::kUnreadable;
  return answer;
}

// 张· for 张䶮: the dot stands for a character that could not be printed. Longer names have dots that part them.
MatchAnswer compare_with_dots_for_characters(std::string_view read, std::string_view stated,
                                             const ReferenceTables& reference) {
  const std::u32string read_name = to_code_points(fold_name(read));
  const std::u32string stated_name = to_code_points(fold_name(stated));
  const auto read_tokens = tokens_of_name(read_name, NameSide::kRead);
  const auto stated_tokens = tokens_of_name(stated_name, NameSide::kStated);
  const bool is_short = read_tokens.size() == stated_tokens.size() && read_tokens.size() <= kLongestPlainName;
  if (!is_short || is_foreign(read_name) || is_foreign(stated_name)) return {Match::kDifferent, false, {}};
  return compare_tokens(read_tokens, stated_tokens, {}, reference);
}

// --- companies ----------------------------------------------------------------------------------------

// 个体工商户 without a name print * in its place.
bool is_blank_name(std::u32string_view name) { return name.find_first_not_of(U"*/-·_") == std::u32string_view::npos; }

bool is_unread_character(char32_t c) { return c == U'□' || c == U'*' || c == U'?' || c == 0xFFFD; }

MatchAnswer compare_company_characters(std::u32string_view read, std::u32string_view stated,
                                       const ReferenceTables& reference) {
  MatchAnswer different{Match::kDifferent, false, {difference_between(read, stated)}};
  if (read.size() != stated.size()) return different;
  MatchAnswer answer{Match::kCompatible, false, {}};
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i] == stated[i]) continue;
    answer.differences.push_back(to_utf8(read[i]) + "≠" + to_utf8(stated[i]));
    if (are_variants(read[i], stated[i], reference)) continue;
    if (!is_unread_character(read[i]) && !is_unread_character(stated[i])) return different;
    answer.match = Match::kUnreadable;
  }
  return answer;
}

}  // namespace

bool was_considered(const CharacterAlternatives& choices, char32_t wanted) {
  if (choices.empty() || choices.front().probability >= kClearCharacter) return false;
  return std::any_of(choices.begin(), choices.end(), [&](const CharacterChoice& choice) {
    return to_code_points(fold_name(choice.text)) == std::u32string_view(&wanted, 1);
  });
}

MatchAnswer match_person_name(const ReadText& read, std::string_view stated, const MatchTables& tables) {
  const std::u32string read_key = key_of_person(read.text);
  const std::u32string stated_key = key_of_person(stated);
  if (read_key.empty() || stated_key.empty()) return {};
  const auto read_tokens = tokens_of_name(read_key, NameSide::kRead);
  const auto stated_tokens = tokens_of_name(stated_key, NameSide::kStated);
  const bool is_plain =
      std::none_of(read_tokens.begin(), read_tokens.end(), [](const NameToken& t) { return t.character == 0; });
  if (read_key == stated_key && is_plain) return {Match::kSame, false, {}};
  const bool comparable = read_tokens.size() == stated_tokens.size() && is_foreign(read_key) == is_foreign(stated_key);
  if (comparable)
    return compare_tokens(read_tokens, stated_tokens, alternatives_of_key(read, read_key), tables.reference);
  MatchAnswer answer = compare_with_dots_for_characters(read.text, stated, tables.reference);
  if (answer.match != Match::kDifferent) return answer;
  return {Match::kDifferent, false, {difference_between(read_key, stated_key)}};
}

MatchAnswer match_company_name(const ReadText& read, std::string_view stated, const MatchTables& tables) {
  const std::u32string read_key = to_code_points(fold_name(read.text));
  const std::u32string stated_key = to_code_points(fold_name(stated));
  if (is_blank_name(read_key) || is_blank_name(stated_key)) return {};
  if (read_key == stated_key) return {Match::kSame, false, {}};
  return compare_company_characters(without_any_of(read_key, U"()·"), without_any_of(stated_key, U"()·"),
                                    tables.reference);
}

}  // namespace zerotrip
