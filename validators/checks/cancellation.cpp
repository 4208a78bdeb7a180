#include "validators/checks/cancellation.h"

#include <array>
#include <string_view>

#include "models/text.h"

namespace zerotrip::checks {
namespace {

constexpr std::array<std::string_view, 3> kCancelled{"注销", "吊销", "作废"};
constexpr std::array<std::string_view, 3> kDenials{"未", "无", "非"};

bool is_denied(std::string_view text, std::size_t at) {
  for (const std::string_view denial : kDenials)
    if (text.substr(0, at).ends_with(denial)) return true;
  return false;
}

bool cancels(std::string_view text) {
  for (const std::string_view word : kCancelled)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
      if (!is_denied(text, at)) return true;
  return false;
}

// --- households ----------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 6> kLeft{"死亡", "已故", "迁出", "迁往", "去世", "户口已迁"};

// 原户主已故, 父亲去世: somebody else.
bool speaks_of_another(std::string_view text) {
  return holds_any_of(text, {"原户主", "户主已", "其父", "其母", "父亲", "母亲", "父已", "母已", "配偶", "丈夫", "妻子",
                             "祖父", "祖母"});
}

bool says_left(std::string_view text) {
  if (speaks_of_another(text)) return false;
  for (const std::string_view word : kLeft)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
      if (!is_denied(text, at)) return true;
  return false;
}

// Not struck through or left blank.
bool is_filled(std::string_view value) {
  const std::string folded = fold(value);
  return folded != "无" && folded.find_first_not_of("/-_*.~") != std::string::npos && folded.find("未迁") != 0;
}

}  // namespace

std::string departure_on(const CaseFile& file, const Paper& page) {
  if (const PlacedField seals = file.find(page, "seals"))
    for (const std::string& seal : seals.field->texts())
      if (cancels(seal) || says_left(seal)) return seal;
  if (const std::string& remarks = file.text(page, "remarks"); cancels(remarks) || says_left(remarks)) return remarks;
  for (const auto& [label, value] : printed_on(page)) {
    if (!is_filled(value)) continue;
    if (cancels(label) || says_left(label) || cancels(value) || says_left(value)) return value;
  }
  return {};
}

std::string stamped_cancellation(const CaseFile& file, const Paper& paper) {
  if (const PlacedField seals = file.find(paper, "seals"))
    for (const std::string& seal : seals.field->texts())
      if (cancels(seal)) return seal;
  return {};
}

std::string cancellation_on(const CaseFile& file, const Paper& paper) {
  if (std::string stamp = stamped_cancellation(file, paper); !stamp.empty()) return stamp;
  if (const std::string& remarks = file.text(paper, "remarks"); cancels(remarks)) return remarks;
  for (const auto& [label, value] : printed_on(paper))
    if (cancels(label) || cancels(value)) return value.empty() ? label : value;
  return {};
}

}  // namespace zerotrip::checks
