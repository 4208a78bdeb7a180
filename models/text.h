// Text as people and readers write it, folded for comparison and search. UTF-8 in and out, code points
// inside. The original is always kept by the caller: a folded text is a key, never a value to show.
// Pure functions over ICU; any thread.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace zerotrip {

[[nodiscard]] std::u32string to_code_points(std::string_view utf8);  // ill-formed bytes become U+FFFD
[[nodiscard]] std::string to_utf8(std::u32string_view code_points);
[[nodiscard]] std::string to_utf8(char32_t code_point);
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

[[nodiscard]] std::string nfkc(std::string_view text);
// Drops U+0020, 00A0, 2000–200B, 3000, FEFF, joiners, tabs and line ends.
[[nodiscard]] std::string without_spaces(std::string_view text);

// GB 18030 private-use code points of U+E815…U+E864 mapped to their standard characters.
[[nodiscard]] std::string without_private_use(std::string_view text);

// The comparison key: steps 1–7 of the folding order (private use, NFKC, middle dots to U+00B7, spaces
// dropped, brackets to (), dashes to -, upper case). Lossless for meaning: no simplified/traditional
// and no variant folding.
[[nodiscard]] std::string fold(std::string_view text);
// fold() plus CJK radicals to their ideographs (Unicode EquivalentUnifiedIdeograph) and, between two
// ideographs, the marks that are written or read for a middle dot ( . 。 ● ° 丶 - _ , ' ) to U+00B7
// (民委发〔2016〕33号).
[[nodiscard]] std::string fold_name(std::string_view text);

// Whether one of the words stands in the text, as written. An empty list has none.
[[nodiscard]] bool holds_any_of(std::string_view text, std::span<const std::string_view> words);
[[nodiscard]] bool holds_any_of(std::string_view text, std::initializer_list<std::string_view> words);
[[nodiscard]] bool holds_any_of(std::u32string_view text, std::span<const std::u32string_view> words);
[[nodiscard]] bool holds_any_of(std::u32string_view text, std::initializer_list<std::u32string_view> words);

[[nodiscard]] bool is_han(char32_t c);  // CJK ideographs, extensions and 〇 included
[[nodiscard]] bool is_ascii_digit(char32_t c);

}  // namespace zerotrip
