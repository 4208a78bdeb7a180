#include "models/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "models/folding_tables.h"

namespace zerotrip {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kMiddleDot = 0x00B7;
constexpr std::u32string_view kMiddleDots =
    U"\u2022\u2027\u2219\u22C5\u30FB\uFF65\u0387\u16EB\u2E31\uA78F\u1427\U00010101";
// Printed or read for a middle dot, but only between two ideographs of a name.
constexpr std::u32string_view kDotsBetweenIdeographs = U".\uFF0E\u2024\u3002\uFF61\u25CF\u2218\u00B0\u4E36-_,'";
constexpr std::u32string_view kOpeningBrackets = U"(（〔[【〖";
constexpr std::u32string_view kClosingBrackets = U")）〕]】〗";
constexpr std::u32string_view kDashes = U"-—–－﹣‐\u2011\u2012\u2015\u2212";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

bool is_dropped_space(char32_t c) {
  if (c == U' ' || (c >= 0x0009 && c <= 0x000D) || c == 0x0085 || c == 0x00A0 || c == 0x00AD) return true;
  if (c >= 0x2000 && c <= 0x200F) return true;  // spaces, zero width, joiners, direction marks
  return c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || (c >= 0x2060 && c <= 0x2064) || c == 0x3000 ||
         c == 0xFEFF;
}

// How many bytes follow a first byte, and the smallest code point that needs so many.
struct Utf8Form {
  std::size_t more = 0;
  char32_t bits = 0;
  char32_t least = 0;
};

std::optional<Utf8Form> utf8_form_of(unsigned char first) {
  if (first < 0x80) return Utf8Form{0, first, 0};
  if ((first & 0xE0) == 0xC0) return Utf8Form{1, first & 0x1Fu, 0x80};
  if ((first & 0xF0) == 0xE0) return Utf8Form{2, first & 0x0Fu, 0x800};
  if ((first & 0xF8) == 0xF0) return Utf8Form{3, first & 0x07u, 0x10000};
  return std::nullopt;
}

bool is_scalar_value(char32_t c) { return c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF); }

// Takes the first code point off the text (not empty); one byte at a time where it is ill-formed.
char32_t take_code_point(std::string_view& utf8) {
  const auto form = utf8_form_of(static_cast<unsigned char>(utf8.front()));
  utf8.remove_prefix(1);
  if (!form || form->more > utf8.size()) return kReplacement;
  char32_t c = form->bits;
  for (const char byte : utf8.substr(0, form->more)) {
    const auto bits = static_cast<unsigned char>(byte);
    if ((bits & 0xC0) != 0x80) return kReplacement;
    c = (c << 6) | (bits & 0x3Fu);
  }
  if (c < form->least || !is_scalar_value(c)) return kReplacement;
  utf8.remove_prefix(form->more);
  return c;
}

char32_t folded(char32_t c) {
  if (is_one_of(c, kMiddleDots)) return kMiddleDot;
  if (is_one_of(c, kOpeningBrackets)) return U'(';
  if (is_one_of(c, kClosingBrackets)) return U')';
  if (is_one_of(c, kDashes)) return U'-';
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

std::u32string with_private_use_mapped(std::u32string text) {
  std::transform(text.begin(), text.end(), text.begin(), standard_for_private_use);
  return text;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// --- the quick way: most text needs no normalisation ---------------------------------------------------

void append_utf8(char32_t c, std::string& text) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) {
    text += byte(c);
  } else if (c < 0x800) {
    text += byte(0xC0 | (c >> 6));
    text += byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += byte(0xE0 | (c >> 12));
    text += byte(0x80 | ((c >> 6) & 0x3F));
    text += byte(0x80 | (c & 0x3F));
  } else {
    text += byte(0xF0 | (c >> 18));
    text += byte(0x80 | ((c >> 12) & 0x3F));
    text += byte(0x80 | ((c >> 6) & 0x3F));
    text += byte(0x80 | (c & 0x3F));
  }
}

char32_t folded_ascii(char32_t c) {
  if (c >= U'a' && c <= U'z') return c - U'a' + U'A';
  if (c == U'[') return U'(';
  return c == U']' ? U')' : c;
}

// Appends the key of one character that NFKC keeps, or maps to one of ASCII, whatever stands beside it; false
// for any other character.
bool append_plain_key(char32_t c, std::string& key) {
  if (c >= 0x4E00 && c <= 0x9FFF) return append_utf8(c, key), true;
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;  // full-width forms
  if (c < 0x80) {
    if (!is_dropped_space(c)) key += static_cast<char>(folded_ascii(c));
    return true;
  }
  if (c == 0x3000) return true;
  if (c == kMiddleDot || c == U'•') return append_utf8(kMiddleDot, key), true;
  if (c == U'—' || c == U'–') return key += '-', true;
  if (c == U'〔' || c == U'【') return key += '(', true;
  if (c == U'〕' || c == U'】') return key += ')', true;
  if (c == U'〇' || c == U'、' || c == U'。' || c == U'□') return append_utf8(c, key), true;
  return false;
}

std::optional<std::string> plain_key_of(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  while (!text.empty()) {
    if (!append_plain_key(take_code_point(text), key)) return std::nullopt;
  }
  return key;
}

// --- the whole way ------------------------------------------------------------------------------------

std::u32string folded_once(std::string_view text) {
  std::u32string key;
  for (const char32_t c : to_code_points(nfkc(to_utf8(with_private_use_mapped(to_code_points(text)))))) {
    if (!is_dropped_space(c)) key.push_back(folded(c));
  }
  return key;
}

bool has_name_marks(std::string_view key) {
  while (!key.empty()) {
    const char32_t c = take_code_point(key);
    if ((c >= 0x2E80 && c <= 0x2EFF) || is_one_of(c, kDotsBetweenIdeographs)) return true;
  }
  return false;
}

}  // namespace

std::u32string to_code_points(std::string_view utf8) {
  std::u32string code_points(utf8.size(), U'\0');
  std::size_t count = 0;
  while (!utf8.empty()) code_points[count++] = take_code_point(utf8);
  code_points.resize(count);
  return code_points;
}

std::string to_utf8(char32_t code_point) {
  std::string utf8;
  append_utf8(is_scalar_value(code_point) ? code_point : kReplacement, utf8);
  return utf8;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string utf8;
  utf8.reserve(code_points.size() * 3);
  for (const char32_t c : code_points) append_utf8(is_scalar_value(c) ? c : kReplacement, utf8);
  return utf8;
}

std::size_t count_code_points(std::string_view utf8) { return to_code_points(utf8).size(); }

std::string nfkc(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  std::string normalized;
  normalizer->normalize(source, status).toUTF8String(normalized);
  return U_FAILURE(status) ? std::string(text) : normalized;
}

std::string without_spaces(std::string_view text) {
  std::string kept;
  for (const char32_t c : to_code_points(text)) {
    if (!is_dropped_space(c)) kept += to_utf8(c);
  }
  return kept;
}

std::string without_private_use(std::string_view text) {
  return to_utf8(with_private_use_mapped(to_code_points(text)));
}

std::string fold(std::string_view text) {
  if (auto plain = plain_key_of(text)) return std::move(*plain);
  std::string key = to_utf8(folded_once(text));
  if (is_plain_ascii(key)) return key;
  // Dropping a space can bring a letter and its mark together, so the result is composed once more.
  return to_utf8(folded_once(key));
}

std::string fold_name(std::string_view text) {
  std::string folded = fold(text);
  if (!has_name_marks(folded)) return folded;
  std::u32string key = to_code_points(folded);
  std::transform(key.begin(), key.end(), key.begin(), ideograph_for_radical);
  for (std::size_t i = 1; i + 1 < key.size(); ++i) {
    if (is_one_of(key[i], kDotsBetweenIdeographs) && is_han(key[i - 1]) && is_han(key[i + 1])) key[i] = kMiddleDot;
  }
  return to_utf8(key);
}

bool holds_any_of(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool holds_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return holds_any_of(text, std::span(words.begin(), words.size()));
}

bool holds_any_of(std::u32string_view text, std::span<const std::u32string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

bool holds_any_of(std::u32string_view text, std::initializer_list<std::u32string_view> words) {
  return holds_any_of(text, std::span(words.begin(), words.size()));
}

bool is_han(char32_t c) {
  return c == 0x3007 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF);
}

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace zerotrip
