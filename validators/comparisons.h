// Comparing what stands on a paper with what it should be, in one way for all checks: `same` passes and supports
// the reading; `compatible` passes only where a certain number on the same paper agrees (DESIGN: compatible);
// anything less is a doubt; `different` fails. One thread.
#pragma once

#include <string_view>

#include "validators/case_file.h"
#include "validators/record.h"

namespace zerotrip {

struct Comparison {
  std::string_view check;
  const Paper* paper = nullptr;
  PlacedField field;
  std::string_view expected;
  bool certain_number_agrees = false;
  std::optional<Severity> severity;
  BilingualText expected_words{};  // for the sentences, where the bare values say too little
  BilingualText actual_words{};
};

// What the matching said becomes the check's result.
void record_match(Record& record, const Comparison& comparison, const MatchAnswer& answer);

void compare_person(const CaseFile& file, Record& record, const Comparison& comparison);
void compare_company(const CaseFile& file, Record& record, const Comparison& comparison);
// Numbers: compared folded; 15 digits equal their 18-character form; nine characters equal the code inside 18.
void compare_number(Record& record, const Comparison& comparison);

// Does a number whose check character holds stand in the field and equal the stated one?
[[nodiscard]] bool is_certain_and_equal(const PlacedField& field, std::string_view stated);
// A character that was solved from the check character is not supported by it.
[[nodiscard]] bool was_solved_by_check(const Field& field);
// By the check of its own kind: identity number, unified code, organisation code, registration number.
[[nodiscard]] bool check_character_holds(std::string_view number);
// The form of a number that has no check character, so that only its form can be asked for: of a passport (a letter,
// then letters and digits, 7 to 10 in all; ICAO Doc 9303-4) or of a military paper (军字第1234567号).
[[nodiscard]] bool is_number_without_check(std::string_view number);
[[nodiscard]] bool same_number(std::string_view a, std::string_view b);

}  // namespace zerotrip
