#include "pipeline/extract/letter_numbers.h"

#include <algorithm>

#include "models/numbers.h"
#include "models/text.h"
#include "pipeline/extract/number_values.h"

namespace zerotrip {
namespace {

// An identity number or a code, with one character lost or two too many.
constexpr std::size_t kLeastOfLong = 15, kMostOfLong = 20;

bool is_in_number(char32_t c) { return is_ascii_digit(c) || (c >= U'A' && c <= U'Z') || c == U'×'; }

Glyphs long_number_in(const Prose& prose, std::size_t begin, std::size_t end) {
  Glyphs part;
  const auto is_long = [&] { return part.size() >= kLeastOfLong && part.size() <= kMostOfLong; };
  for (std::size_t i = begin; i < end; ++i) {
    if (is_in_number(prose.folded[i])) {
      part.push_back(prose.glyphs[i]);
      continue;
    }
    if (is_long()) return part;
    part.clear();
  }
  return is_long() ? part : Glyphs{};
}

bool is_unit_code(const Glyphs& part) {
  const auto id = read_number(part, ValueType::kIdNumber);
  if (id && id->check_holds) return false;
  const auto code = read_number(part, ValueType::kUscc);
  if (code && code->check_holds) return true;
  const std::u32string text = folded_text_of(part);
  return text.substr(0, text.size() - 1).find_first_of(U"ABCDEFGHJKLMNPQRTUWXY") != std::u32string::npos;
}

Glyphs passport_number_in(const Prose& prose, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_in_number(prose.folded[i])) continue;
    std::size_t behind = i;
    while (behind < end && is_in_number(prose.folded[behind])) ++behind;
    Glyphs part = slice(prose, i, behind);
    if (is_chinese_passport_number_form(text_of(part))) return part;
    i = behind;
  }
  return {};
}

// 军字第1234567号, 文字第…, 士字第…: in a sentence one character names the series.
Glyphs military_number_in(const Prose& prose, std::size_t begin, std::size_t end) {
  static constexpr std::u32string_view kSeries = U"字第";
  const std::size_t at = prose.folded.find(kSeries, begin + 1);
  if (at == std::u32string::npos || at >= end) return {};
  std::size_t behind = at + kSeries.size();
  while (behind < end && is_ascii_digit(prose.folded[behind])) ++behind;
  if (behind >= end) return {};
  Glyphs part = slice(prose, at - 1, behind + 1);
  return is_military_number_form(to_utf8(folded_text_of(part))) ? part : Glyphs{};
}

}  // namespace

std::optional<PartyNumber> party_number_in(const Prose& prose, std::size_t begin, std::size_t end) {
  end = std::min(end, prose.folded.size());
  if (Glyphs part = long_number_in(prose, begin, end); !part.empty()) {
    if (is_unit_code(part)) return PartyNumber{part, ValueType::kUscc, "统一社会信用代码"};
    return PartyNumber{part, ValueType::kIdNumber, "身份证号码"};
  }
  Glyphs other = passport_number_in(prose, begin, end);
  if (other.empty()) other = military_number_in(prose, begin, end);
  if (other.empty()) return std::nullopt;
  return PartyNumber{other, ValueType::kCertificateNumber, "证件号码"};
}

}  // namespace zerotrip
