#include "validators/checks/cancellation.h"

#include <array>
#include <string_view>

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

}  // namespace

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
