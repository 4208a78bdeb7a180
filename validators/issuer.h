// Does the police station that issued an identity card (签发机关) belong to the place of its printed address?
// 居民身份证法 art. 8: the county's public security organ of the registered household issues it. Renamed and
// functional districts make this a soft rule. Pure functions; any thread.
#pragma once

#include <string_view>

#include "models/regions.h"

namespace zerotrip {

enum class IssuerFit {
  kFits,         // the address names the issuer's place
  kUnknown,      // cannot be told
  kContradicts,  // both name known places, and they are different ones
};

[[nodiscard]] IssuerFit issuer_fit(std::string_view authority, std::string_view address, const Regions& regions);

// "公安局", "公安厅" or "分局" stands in the name.
[[nodiscard]] bool is_police_authority(std::string_view authority);

}  // namespace zerotrip
