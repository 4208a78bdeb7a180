// A letter as one stream of characters, and the places in it where a label or a phrase introduces a value.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/document_definition.h"
#include "pipeline/layout/ruling.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {

struct Prose {
  Glyphs glyphs;                // row by row
  std::u32string folded;        // the n-th code point belongs to the n-th glyph
  std::vector<bool> row_start;  // the n-th glyph begins a row
  std::vector<bool> after_gap;  // a blank as wide as a character, or a border between two cells, stands before it
};

[[nodiscard]] Prose prose_of(const std::vector<Row>& rows, const Ruling& ruling = {});

struct Anchor {
  std::size_t begin = 0;  // of the label or phrase
  std::size_t value = 0;  // where the value begins
  std::string words;      // as the definition writes them
  bool labelled = false;  // a label with its colon or blank, not a phrase
};

// The first place at or after `from` where one of the labels introduces a value. A label counts with a colon, a
// blank, or one of 为 自 从 是 behind it; brackets between are skipped, and one that asks for a signature
// (委托人(签字)) introduces nothing.
[[nodiscard]] std::optional<Anchor> find_label_anchor(const Prose& prose, const std::vector<std::string>& labels,
                                                      std::size_t from = 0);

// Every place where the field's labels introduce a value, top to bottom; then those of its first phrase, of its
// second, and so on.
[[nodiscard]] std::vector<Anchor> find_anchors(const Prose& prose, const FieldDefinition& field);

// The words at `place` are those of the paper's own title: 申请 in 暂停用电申请书, 证明 in 产权证明 announce nothing.
[[nodiscard]] bool stands_in_title(const Prose& prose, const DocumentDefinition& definition, std::size_t place);

// The end of a bracket at `i` that asks for a signature or a seal, like (签名、盖章或按手印); `i` where there is none.
[[nodiscard]] std::size_t behind_asking_bracket(const Prose& prose, std::size_t i);

// One past the last glyph of the row that holds the i-th glyph; at most the length of the prose.
[[nodiscard]] std::size_t row_end(const Prose& prose, std::size_t i);

// A row ends and what follows is not its continuation: the row stops well before the right edge of the text,
// or the next one begins with a label.
[[nodiscard]] bool ends_paragraph(const Prose& prose, std::size_t row_begin);

// One of the definition's labels introduces a value right at `at`.
[[nodiscard]] bool begins_with_label(const Prose& prose, const DocumentDefinition& definition, std::size_t at);

// The mark that ends the sentence; the length of the prose if none.
[[nodiscard]] std::size_t sentence_end(const Prose& prose, std::size_t from);

// The end of the sentence, or of a paragraph without a full stop, or where a row begins with the next label.
[[nodiscard]] std::size_t block_end(const Prose& prose, const DocumentDefinition& definition, std::size_t from);

// [begin, end) of the prose.
[[nodiscard]] Glyphs slice(const Prose& prose, std::size_t begin, std::size_t end);
// The first place of any of the characters, or of any of the words, at or after `from`; the length of the prose if
// none.
[[nodiscard]] std::size_t find_any_character(const Prose& prose, std::u32string_view characters, std::size_t from);
[[nodiscard]] std::size_t find_any_word(const Prose& prose, const std::vector<std::u32string_view>& words,
                                        std::size_t from);

// The day whose last character stands right before `end`, with 起 or 即 between at most; empty where there is none.
[[nodiscard]] Glyphs date_that_ends_at(const Prose& prose, std::size_t end);

// Behind a stretch of blanks at `i`, a template's hint (XXX), or brackets with nothing in them, where a value belongs;
// `i` where there is none.
[[nodiscard]] std::size_t behind_blank(const Prose& prose, std::size_t i);

}  // namespace zerotrip
