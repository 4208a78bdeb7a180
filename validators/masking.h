// Numbers of persons, cards and phones in a sentence that leaves the house (GB/T 35273-2020, 7.2: displayed
// personal data are de-identified): first six and last four characters stay. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace zerotrip {

// Runs of 13 and more digits (a last X included) become 610702********0003; runs of 11 digits that are mobile
// numbers 138****0000. Everything else stays: codes of organisations are public.
[[nodiscard]] std::string mask_numbers(std::string_view text);

}  // namespace zerotrip
