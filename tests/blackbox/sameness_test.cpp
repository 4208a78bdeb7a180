// Same bytes in, same bytes out: from run to run, and whatever the number of jobs is.
#include <gtest/gtest.h>

#include <regex>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

const std::string kCases = ZEROTRIP_SOURCE_DIR "/samples/cases/";

using Words = std::vector<std::string>;

// Printed by one job, by one job once more, and by two jobs.
Words printed_three_times(const Words& arguments) {
  Words printed;
  for (const char* jobs : {"1", "1", "2"}) {
    Words words = arguments;
    words.insert(words.end(), {"--json", "--jobs", jobs});
    const Ended ended = run(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    printed.push_back(ended.out);
  }
  return printed;
}

TEST(Sameness, OfDecisions) {
  const Words printed =
      printed_three_times({"verify", kCases + "14-new-one-side-only", kCases + "18-increase-number-cut-off",
                           kCases + "13-new-property-missing", "--today", "2026-11-23"});
  EXPECT_EQ(json_lines(printed[0]).size(), 3u);
  EXPECT_EQ(printed[0], printed[1]) << "from run to run";
  EXPECT_EQ(printed[0], printed[2]) << "with two jobs";
}

std::string without_time(const std::string& lines) {
  return std::regex_replace(lines, std::regex("\"elapsed_ms\":[0-9.e+-]+,"), "");
}

TEST(Sameness, OfReadingsButForTheirTime) {
  const Words printed =
      printed_three_times({"read", kCases + "18-increase-number-cut-off/1.jpg", kCases + "14-new-one-side-only/1.jpg",
                           kCases + "13-new-property-missing/1.jpg"});
  EXPECT_EQ(json_lines(printed[0]).size(), 3u);
  const std::string first = without_time(printed[0]);
  EXPECT_NE(first, printed[0]) << "elapsed_ms has gone";
  EXPECT_EQ(first, without_time(printed[1])) << "from run to run";
  EXPECT_EQ(first, without_time(printed[2])) << "with two jobs";
}

}  // namespace
}  // namespace zerotrip::blackbox
