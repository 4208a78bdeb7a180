#include "pipeline/extract/seal_authority.h"

#include <algorithm>
#include <array>

namespace zerotrip {

std::string authority_of_seal(std::string_view text) {
  static constexpr std::string_view kBureau = "局";
  static constexpr std::array<std::string_view, 5> kPlaceEnds{"县", "市", "区", "州", "旗"};
  const std::size_t last = text.rfind(kBureau);
  if (last == std::string_view::npos || last < 4 * kBureau.size()) return {};
  const std::string_view name = text.substr(0, last + kBureau.size());
  const std::string_view behind = text.substr(name.size());
  const auto ends = [&](std::string_view end) { return behind.size() >= 2 * end.size() && behind.ends_with(end); };
  const bool place = std::any_of(kPlaceEnds.begin(), kPlaceEnds.end(), ends);
  return place ? std::string(behind) + std::string(name) : std::string(name);
}

}  // namespace zerotrip
