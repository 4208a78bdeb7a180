// Every target over its seeds and fixed changes of them: the part of fuzzing that every run can afford.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdio>

#include "tests/fuzz/mutator.h"
#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {
namespace {

// The input at work, to be named when it ends the process.
std::string at_work;

void name_input(int signal) {
  std::fputs("the input was: \"", stderr);
  for (const char c : at_work) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte == '"' || byte == '\\')
      std::fprintf(stderr, "\\%03o", byte);
    else
      std::fputc(byte, stderr);
  }
  std::fputs("\"\n", stderr);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

class FuzzTarget : public testing::TestWithParam<Target> {
 protected:
  void SetUp() override {
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, name_input);
  }
  static bool run(std::string bytes) {
    at_work = std::move(bytes);
    return GetParam().run(at_work);
  }
};

TEST_P(FuzzTarget, ComesBackFromItsSeedsAndTheirChanges) {
  const std::vector<std::string> seeds = GetParam().seeds();
  ASSERT_FALSE(seeds.empty());
  std::mt19937 random(20261124);
  for (const std::string& seed : seeds) {
    EXPECT_TRUE(run(seed)) << "a seed is well-formed: " << seed;
    for (int i = 0; i < GetParam().mutations; ++i) run(mutated(seed, seeds, random));
  }
}

TEST_P(FuzzTarget, ComesBackFromAlmostNothing) {
  for (const std::string_view bytes : {"", "\n", "0", "{", "\xff", "\xef\xbb\xbf"}) run(std::string(bytes));
  run(std::string(1000, '['));
  run(std::string(3, '\0'));
}

INSTANTIATE_TEST_SUITE_P(Every, FuzzTarget, testing::ValuesIn(targets()),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

}  // namespace
}  // namespace zerotrip::fuzz
