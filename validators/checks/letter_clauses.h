// What a clause of a letter does with the matter that it names: leaves it out, keeps it back, revokes it, or asks only
// to look up, fetch, pay or hand over something of it. Texts are folded. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace zerotrip::checks {

// A stretch of a text, in bytes.
struct Stretch {
  std::size_t begin = 0, end = 0;
};

// The clause that holds the place, from the mark before to the mark behind it; 、 is a mark.
[[nodiscard]] Stretch clause_around(std::string_view text, std::size_t at);
[[nodiscard]] inline std::string_view cut(std::string_view text, const Stretch& stretch) {
  return text.substr(stretch.begin, stretch.end - stretch.begin);
}

// The matter at the place is not given: excepted, forbidden, kept by the principal, revoked, passed on to others or put
// off. A later clause of the sentence says so too, unless it names a matter of its own (`matters`: where they begin).
[[nodiscard]] bool is_left_out(std::string_view text, const Stretch& matter, const std::vector<std::size_t>& matters);

// The clause asks about the matter, fetches its papers, pays for it or carries papers for it, and does no more:
// 咨询过户业务, 代为领取过户资料, 过户费用缴纳.
[[nodiscard]] bool is_errand(std::string_view text, const Stretch& matter);

// The agent may neither sign nor hand in: what else the letter names cannot be done (民法典 art. 165).
[[nodiscard]] bool withholds_the_act(std::string_view text);

}  // namespace zerotrip::checks
