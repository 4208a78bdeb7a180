// What values look like, whatever label they stand beside: enough to find a value whose label was not read
// and to end a block where another value begins.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/layout/glyphs.h"

namespace zerotrip {

// For fields that are known by their form alone (kAnywhere): a unified code, a certificate's number, a unit number.
[[nodiscard]] bool has_form_of(const Glyphs& glyphs, ValueType type);

// Types whose values are told apart by their form: company names, capital, terms, dates, numbers.
[[nodiscard]] bool is_recognisable(ValueType type);
[[nodiscard]] bool looks_like(const Glyphs& glyphs, ValueType type);

// `line` follows `before` in a block of that type: does it begin the value of another field?
[[nodiscard]] bool begins_another_value(const Glyphs& before, const Glyphs& line, ValueType type);

// 汉台区市场监督管理局: a name of some length that ends as names of authorities do. What a seal looks like to
// the reader of lines is none.
[[nodiscard]] bool names_authority(const Glyphs& glyphs);

// The part of a row that is a date, or nothing: "日期 2018 年 3 月 5 日 登记" → "2018年3月5日".
[[nodiscard]] Glyphs date_glyphs(const Glyphs& row);

// Without what follows the first of the words (folded), and without the word.
[[nodiscard]] Glyphs cut_at_words(Glyphs glyphs, const std::vector<std::string>& words);

// The part of `glyphs` that is a company's or unit's name, from its start up to its legal form; empty when none ends
// there.
[[nodiscard]] Glyphs organisation_glyphs(const Glyphs& glyphs);

// 公司, 有限公司: the legal form alone, the end of a name that broke over two lines.
[[nodiscard]] bool is_legal_form_alone(const Glyphs& glyphs);

}  // namespace zerotrip
