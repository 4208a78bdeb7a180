#include "pipeline/extract/certificate_number.h"

#include <algorithm>
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

}  // namespace

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
