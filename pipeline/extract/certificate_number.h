// Numbers of certificates: what belongs to them, also where a reader took them apart at the wide blanks with which
// forms print them. Pure functions; any thread.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/layout/runs.h"

namespace zerotrip {

// Without what names the edition before the number, and the bracket of a sentence behind it.
[[nodiscard]] Glyphs bare_certificate_number(const Glyphs& glyphs);

// 汉 房权证 汉台区 字第 0123 号: the first row that has the form of a certificate's number as a whole; nothing where
// none has.
[[nodiscard]] std::optional<Glyphs> number_of_row(const std::vector<Run>& runs);

// 陕(2021) | 留坝县不动产权第0083809号 (自然资源部 form of 2015): the number in `run` with the province and year that
// stand before it in its row; `run` alone where they do not.
[[nodiscard]] Glyphs with_province_and_year(const Run& run, const std::vector<Run>& runs);

}  // namespace zerotrip
