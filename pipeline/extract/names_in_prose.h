// Names of persons and units inside sentences: where they end, and what only looks like one.
// Pure functions; any thread.
#pragma once

#include "pipeline/extract/prose.h"

namespace zerotrip {

// The person or unit that is named from `begin`: up to a mark, a number, a blank, the end of the row, or a word that
// goes on with the sentence; words like 我公司员工 before it are skipped. A unit's name may wrap once.
[[nodiscard]] Glyphs name_at(const Prose& prose, std::size_t begin);

// Behind 我公司员工 and kin that stand at `begin` before a name; `begin` where none does.
[[nodiscard]] std::size_t behind_whose(const Prose& prose, std::size_t begin);

// The name of a unit that begins exactly at `begin` and ends by `limit`, brackets inside it allowed:
// 甲乙(陕西)有限公司; empty where none does.
[[nodiscard]] Glyphs unit_at(const Prose& prose, std::size_t begin, std::size_t limit);

// The name that begins exactly at `begin` and that a bracket with a unified code follows in its row, whatever it ends
// with: 镇巴县云台观(统一社会信用代码:…); empty where none does.
[[nodiscard]] Glyphs coded_unit_at(const Prose& prose, std::size_t begin);

// Can the characters be a name? 本公司委托…, 我单位因…: the words go on without one. Behind a mere phrase a person's
// name has at most five characters or a dot (民委发〔2016〕33号); behind a label it may be longer.
[[nodiscard]] bool is_name(const Glyphs& name, bool labelled);

// Letters are addressed to the supplier; that is no party.
[[nodiscard]] bool is_power_company(const Glyphs& unit);

}  // namespace zerotrip
