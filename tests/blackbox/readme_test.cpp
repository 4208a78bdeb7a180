// The run that each README opens with is what the program prints.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

const std::string kSource = ZEROTRIP_SOURCE_DIR "/";

struct ShownRun {
  std::vector<std::string> arguments;
  std::string output;
};

// The first block that begins with a command of ours.
ShownRun run_shown_in(const std::string& readme) {
  std::ifstream file(kSource + readme);
  ShownRun shown;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (inside && line == "```") break;
    if (inside) shown.output += line + "\n";
    const std::string prompt = "$ zerotrip ";
    if (inside || !line.starts_with(prompt)) continue;
    inside = true;
    std::istringstream words(line.substr(prompt.size()));
    for (std::string word; words >> word;)
      shown.arguments.push_back(word.starts_with("samples/") ? kSource + word : word);
  }
  return shown;
}

class Readme : public testing::TestWithParam<const char*> {};

TEST_P(Readme, ShowsARunAsItIs) {
  const ShownRun shown = run_shown_in(GetParam());
  ASSERT_FALSE(shown.arguments.empty());
  EXPECT_EQ(run(shown.arguments).out, shown.output);
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, Readme, testing::Values("README.md", "README.zh.md"));

}  // namespace
}  // namespace zerotrip::blackbox
