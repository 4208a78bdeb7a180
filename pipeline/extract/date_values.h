// Characters → days: a printed day, and the two ends of a printed term (有效期限: 自…至…).
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>

#include "models/field.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// The first day in the text, YYYY-MM-DD or YYYY-MM. Letters and marks that stand for digits are a recorded repair.
[[nodiscard]] std::optional<Field> date_field(const Glyphs& glyphs, const std::string& label);

// The first day of a term. A single day is one only where 自, 起 or 至 says so.
[[nodiscard]] std::optional<Field> term_start_field(const Glyphs& glyphs, const std::string& label);

// The last day of a term, or `long_term`. A single day is one unless 自, 起 or 至 says that it is the first.
[[nodiscard]] std::optional<Field> term_end_field(const Glyphs& glyphs, const std::string& label);

// A term as printed, as value: the words 年 月 日 of its days mended and an open end (至 年 月 日) completed, recorded.
[[nodiscard]] Field term_field(const Glyphs& glyphs, const std::string& label);

}  // namespace zerotrip
