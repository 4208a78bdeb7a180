// The authority whose name stands around a seal. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace zerotrip {

// Up to 局 or 分局, without what stands straight below the star (登记专用章). A ring has no first character: where
// reading began inside the name (行政审批服务局岐山县), its place goes before it. Empty where no authority is named.
[[nodiscard]] std::string authority_of_seal(std::string_view text);

}  // namespace zerotrip
