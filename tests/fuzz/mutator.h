// Changes bytes at random, always the same way for the same seed: bits, digits, pieces lost, doubled and moved, pieces
// of other inputs, and the characters that papers and attackers use. For the usual tests, which have no fuzzer.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace zerotrip::fuzz {

[[nodiscard]] std::string mutated(const std::string& seed, const std::vector<std::string>& others,
                                  std::mt19937& random);

}  // namespace zerotrip::fuzz
