// What the prose of letters says: which matters they cover, for how long they hold. Pure functions; any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/dates.h"

namespace zerotrip::checks {

// The text names one of the words (过户, 新装 …), and not only to leave it out.
[[nodiscard]] bool names_matter(std::string_view text, const std::vector<std::string>& words);
// 全权办理用电业务 and the like: every service. 代为领取 alone covers none.
[[nodiscard]] bool covers_all_services(std::string_view text);

struct LetterTerm {
  std::optional<Date> from;
  std::optional<Date> to;
  bool until_done = false;  // 至办结为止, 长期
};
// Dates as printed, or a span counted from the day of signing (自签发之日起30日). Nothing where the words are not
// understood, or a span has no day to count from.
[[nodiscard]] std::optional<LetterTerm> letter_term(std::string_view text, std::optional<Date> signed_on);

// A gap that anybody could fill in: runs of underscores, of X, an empty pair of brackets.
[[nodiscard]] bool leaves_blank(std::string_view text);

}  // namespace zerotrip::checks
