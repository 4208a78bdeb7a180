// How a reviewer is told what differs between two texts. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

namespace zerotrip {

// The parts that differ, read first: "伟≠玮", "有限责任≠有限"; a part that is missing is written ∅.
[[nodiscard]] std::string difference_between(std::u32string_view read, std::u32string_view stated);

}  // namespace zerotrip
