// Numbers of persons, cards and phones in a sentence that leaves the house (GB/T 35273-2020, 7.2: displayed
// personal data are de-identified): first six and last four characters stay. Pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace zerotrip {

// Runs of 13 and more digits (a last X included) become 610702********0003; runs of 11 digits that are mobile
// numbers 138****0000. Everything else stays: codes of organisations are public.
[[nodiscard]] std::string mask_numbers(std::string_view text);

// A number of a person for a sentence that mask_numbers() will mask where it leaves the house. What that would let
// stand because it is short or begins with a letter (passport, military paper, old bank account) is masked here, but
// for its first and last two characters: E1*****78.
[[nodiscard]] std::string number_in_sentence(std::string_view number);

}  // namespace zerotrip
