#include "pipeline/extract/certificate_number.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "models/text.h"
#include "pipeline/extract/form_patterns.h"

namespace zerotrip {
namespace {

constexpr double kNearHead = 4;  // row heights between the head of a number and the rest

bool is_province_and_year(std::u32string_view text) {
  constexpr std::size_t kSize = 7;  // 陕(2021)
  if (text.size() != kSize || !is_han(text[0]) || text[1] != U'(' || text[6] != U')') return false;
  return std::all_of(text.begin() + 2, text.begin() + 6, is_ascii_digit);
}

// (电子证照) and kin above or before a certificate's number name the edition, not the number.
Glyphs without_edition(const Glyphs& glyphs) {
  static constexpr std::array<std::u32string_view, 6> kEditions{U"(电子证照)", U"(电子证书)", U"(电子证)",
                                                                U"(电子)",     U"(副本)",     U"(正本)"};
  const std::u32string text = folded_text_of(glyphs);
  for (const std::u32string_view edition : kEditions)
    if (text.starts_with(edition))
      return Glyphs(glyphs.begin() + static_cast<std::ptrdiff_t>(edition.size()), glyphs.end());
  return glyphs;
}

// 项目代码为2302-…-731846): a bracket that closes the sentence around it.
Glyphs without_loose_end(Glyphs glyphs) {
  const std::u32string text = folded_text_of(glyphs);
  if (!glyphs.empty() && text.back() == U')' && text.find(U'(') == std::u32string::npos) glyphs.pop_back();
  return glyphs;
}

}  // namespace

Glyphs bare_certificate_number(const Glyphs& glyphs) { return without_loose_end(without_edition(glyphs)); }

std::optional<Glyphs> number_of_row(const std::vector<Run>& runs) {
  for (const Row& row : rows_of(runs))
    if (Glyphs whole = joined(row.runs); has_form_of(whole, ValueType::kCertificateNumber)) return whole;
  return std::nullopt;
}

Glyphs with_province_and_year(const Run& run, const std::vector<Run>& runs) {
  std::vector<Run> before;
  for (const Run& other : runs)
    if (other.box.right <= run.box.left && other.box.bottom > run.box.center_y() && other.box.top < run.box.center_y())
      before.push_back(other);
  std::sort(before.begin(), before.end(), [](const Run& a, const Run& b) { return a.box.left > b.box.left; });
  Glyphs whole = run.glyphs;
  for (const Run& left : before) {
    if (whole.front().box.left - left.box.right > kNearHead * run.height()) break;
    whole.insert(whole.begin(), left.glyphs.begin(), left.glyphs.end());
    const std::size_t added = whole.size() - run.glyphs.size();
    if (is_province_and_year(folded_text_of(std::span(whole).first(added)))) return whole;
  }
  return run.glyphs;
}

}  // namespace zerotrip
