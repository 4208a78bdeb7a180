#include "cli/line_source.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

namespace zerotrip::cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::FILE* file = std::tmpfile();
  std::fwrite(text.data(), 1, text.size(), file);
  std::rewind(file);
  LineSource source(fileno(file));
  std::vector<std::string> lines;
  while (auto line = source.next()) lines.push_back(*line);
  std::fclose(file);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineSource, SplitsAtLineEnds) {
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("a\nb\n"), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\r\n\r\nb"), (Lines{"a", "", "b"}));
  EXPECT_EQ(lines_of("\n"), Lines{""});
}

TEST(LineSource, TakesLinesOfAnyLength) {
  const std::string longer_than_a_block(200'000, 'x');
  EXPECT_EQ(lines_of(longer_than_a_block + "\n" + longer_than_a_block),
            (Lines{longer_than_a_block, longer_than_a_block}));
}

TEST(LineSource, BoundsMemoryButNotTheLinesAfter) {
  const auto lines = lines_of(std::string(kLongestLine + 300'000, 'x') + "\nnext\n");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].size(), kLongestLine);
  EXPECT_EQ(lines[1], "next");
}

TEST(LineSource, KnowsWhetherALineWaits) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "a\nb\nc", 5), 5);
  LineSource source(ends[0]);
  EXPECT_EQ(source.next(), "a");
  EXPECT_TRUE(source.has_waiting_line());
  EXPECT_EQ(source.next(), "b");
  EXPECT_FALSE(source.has_waiting_line());
  close(ends[1]);
  EXPECT_EQ(source.next(), "c");
  EXPECT_EQ(source.next(), std::nullopt);
  close(ends[0]);
}

}  // namespace
}  // namespace zerotrip::cli
