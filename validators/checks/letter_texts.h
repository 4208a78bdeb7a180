// What the prose of letters says: which matters they cover, for how long they hold. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/service_definition.h"
#include "models/dates.h"

namespace zerotrip::checks {

// The text names the service (code) by one of the words, and not only to leave it out. The longest word at a place
// counts (暂停恢复 names no suspension), and a word of several services with a narrower one right before or behind
// it counts for those of the narrower one (过户的用电业务). What covers everything needs a word of acting, and an
// errand (代为领取用电业务资料, 过户业务咨询) covers nothing.
[[nodiscard]] bool covers_service(std::string_view text, std::string_view service,
                                  const std::vector<MatterWord>& words);
// The text names other services and not this one.
[[nodiscard]] bool names_another_service(std::string_view text, std::string_view service,
                                         const std::vector<MatterWord>& words);
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
