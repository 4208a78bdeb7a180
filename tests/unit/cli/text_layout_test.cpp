#include "cli/text_layout.h"

#include <gtest/gtest.h>

namespace zerotrip::cli {
namespace {

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0u);
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("身份证"), 6u);
  EXPECT_EQ(display_width("（正本）"), 8u);
  EXPECT_EQ(display_width("𠮷"), 2u);         // outside the basic plane
  EXPECT_EQ(display_width("e\xCC\x81"), 1u);  // e and a combining acute
}

TEST(Padded, FillsToColumns) {
  EXPECT_EQ(padded("身份", 6), "身份  ");
  EXPECT_EQ(padded("身份证明", 6), "身份证明");
}

TEST(Table, AlignsChineseAndLatin) {
  const std::string text = table({{{"产权", ""}, {"x", ""}}, {{"abc", ""}, {"y", ""}}}, false);
  EXPECT_EQ(text, "  产权  x\n  abc   y\n");
}

TEST(Table, LeavesNoSpacesAtLineEnds) { EXPECT_EQ(table({{{"a", ""}, {"", ""}}}, false), "  a\n"); }

TEST(Printable, TakesControlAway) {
  EXPECT_EQ(printable("张伟"), "张伟");
  EXPECT_EQ(printable("a\x1b[2Jb"), "a\xEF\xBF\xBD[2Jb");
  EXPECT_EQ(printable("a\nb"), "a ⏎ b");
  EXPECT_EQ(printable("\xE2\x80\xAE"
                      "abc"),
            "\xEF\xBF\xBD"
            "abc");  // right-to-left override
  EXPECT_EQ(printable("\xFF"), "\xEF\xBF\xBD");
}

TEST(Painted, OnlyWithColour) {
  EXPECT_EQ(painted("x", paint::kRed, false), "x");
  EXPECT_EQ(painted("x", paint::kRed, true), "\x1b[31mx\x1b[0m");
}

}  // namespace
}  // namespace zerotrip::cli
