// One target under libFuzzer: the environment's ZEROTRIP_FUZZ_TARGET names it; at the start its seeds are written into
// the folder ZEROTRIP_FUZZ_SEEDS, when the environment has one.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/fuzz/target.h"

namespace {

using zerotrip::fuzz::find_target;
using zerotrip::fuzz::Target;

const Target& target() {
  static const char* const name = std::getenv("ZEROTRIP_FUZZ_TARGET");
  static const Target* const found = name == nullptr ? nullptr : find_target(name);
  if (found == nullptr) {
    std::fputs("ZEROTRIP_FUZZ_TARGET names no target\n", stderr);
    std::exit(1);
  }
  return *found;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  const char* folder = std::getenv("ZEROTRIP_FUZZ_SEEDS");
  if (folder == nullptr) return 0;
  int number = 0;
  for (const std::string& seed : target().seeds())
    std::ofstream(std::string(folder) + "/seed-" + std::to_string(number++), std::ios::binary) << seed;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  target().run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
