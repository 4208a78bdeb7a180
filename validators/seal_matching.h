// Is the text of a seal the name that it should bear? Seals are read in part: one or two characters lost where
// the seal overlaps print are accepted, a contradicting character never. One in six that was not read clearly counts as
// the right one where the reader considered it, and as lost where it was hardly read. Pure functions; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "models/catalogue/reference_tables.h"
#include "models/field.h"
#include "validators/matching/matching.h"

namespace zerotrip {

enum class SealMatch {
  kSame,       // the whole name, or all but one or two of its characters, in order
  kPartial,    // what was read fits, but too little of it
  kDifferent,  // another name
  kUnread,     // no text
};

// One text a seal; an empty text is a seal whose words were not read.
[[nodiscard]] std::vector<ReadText> read_seals_of(const Field& field);

[[nodiscard]] SealMatch match_seal(const ReadText& seal, std::string_view name, const ReferenceTables& reference);

// Whether it may be the name after all, for a person to say: too little was read, or one character in six otherwise.
[[nodiscard]] bool may_bear(const ReadText& seal, std::string_view name, const ReferenceTables& reference);

// A seal for contracts, accounts, invoices or customs: it differs from the organisation's own in name and form (国发
// 〔1999〕25号 art. 22) and speaks for nothing else.
[[nodiscard]] bool is_for_one_purpose(std::string_view seal);

// The seal of a registrar (市场监督管理局, 行政审批局 …), which never counts as the holder's own.
[[nodiscard]] bool is_registrars_seal(std::string_view seal);

}  // namespace zerotrip
