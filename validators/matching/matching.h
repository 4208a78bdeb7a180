// Are what was stated and what was read the same? Four answers, never a score. Names of two or three
// characters are never compared by edit distance; addresses are compared by component.
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/reference_tables.h"
#include "models/field.h"
#include "models/regions.h"

namespace zerotrip {

enum class Match { kSame, kCompatible, kDifferent, kUnreadable };
[[nodiscard]] std::string_view name_of(Match match);

// What was read, with the reader's own alternatives (per code point of `text`; may be empty).
struct ReadText {
  std::string text;
  std::vector<CharacterAlternatives> alternatives{};
  double confidence = 0;
};
// The value of a field; `alternatives` only where they fit the value's code points.
[[nodiscard]] ReadText read_text_of(const Field& field);

// The reader's first choice was not clear (kClearCharacter), and `wanted` is one of its choices.
[[nodiscard]] bool was_considered(const CharacterAlternatives& choices, char32_t wanted);

struct MatchTables {
  const ReferenceTables& reference;
  const Regions& regions;
};

// `same` or `compatible`.
[[nodiscard]] constexpr bool agrees(Match match) { return match == Match::kSame || match == Match::kCompatible; }

struct MatchAnswer {
  Match match = Match::kUnreadable;
  bool less_precise = false;  // addresses: agrees as far as the shorter one goes
  // What differs, for the reviewer's sentence: "伟≠玮", "室 301≠302"; empty for kSame.
  std::vector<std::string> differences;
};

[[nodiscard]] inline bool agrees(const MatchAnswer& answer) { return agrees(answer.match); }

// Persons (STANDARDS 10): exact after folding; `compatible` when every differing character is a listed
// variant or placeholder, or the stated one is among the reader's alternatives where its first choice had
// p < 0.9. The caller decides whether `compatible` passes (a certain number must agree).
[[nodiscard]] MatchAnswer match_person_name(const ReadText& read, std::string_view stated, const MatchTables& tables);
// Companies: only width, brackets, dots and listed variants; 有限公司 and 有限责任公司 are different.
[[nodiscard]] MatchAnswer match_company_name(const ReadText& read, std::string_view stated, const MatchTables& tables);
// Identity numbers (15 = 18), codes and other numbers, folded.
[[nodiscard]] MatchAnswer match_number(std::string_view read, std::string_view stated);
// Addresses by component: an omitted upper level is no conflict, a different value at the same level is.
[[nodiscard]] MatchAnswer match_address(const ReadText& read, std::string_view stated, const MatchTables& tables);

}  // namespace zerotrip
