#include "cli/progress.h"

#include <gtest/gtest.h>

#include <sstream>

namespace zerotrip::cli {
namespace {

using std::chrono::duration;

// A console whose two streams can be looked at.
struct Terminal {
  explicit Terminal(bool is_terminal) : console({0, out, err, false, is_terminal}, false, Language::kEnglish, "off") {}
  std::ostringstream out;
  std::ostringstream err;
  Console console;
};

TEST(ProgressText, SaysCountRateAndTimeLeft) {
  EXPECT_EQ(progress_text(10, 100, duration<double>(5), Language::kEnglish), "10/100  2.0/s  0:45 left");
  EXPECT_EQ(progress_text(10, 100, duration<double>(5), Language::kChinese), "10/100  2.0 件/秒  约剩 0:45");
  EXPECT_EQ(progress_text(1, 10000, duration<double>(1), Language::kEnglish), "1/10000  1.0/s  2:46:39 left");
  EXPECT_EQ(progress_text(0, 3, duration<double>(0), Language::kEnglish), "0/3  0.0/s");
}

TEST(Progress, IsSilentWhereNobodyLooks) {
  Terminal terminal(false);
  {
    Progress progress(terminal.console, 3);
    progress.advance();
  }
  EXPECT_EQ(terminal.err.str() + terminal.out.str(), "");
}

TEST(Progress, CleansUpOnATerminal) {
  Terminal terminal(true);
  { const Progress progress(terminal.console, 3); }
  EXPECT_EQ(terminal.err.str(), "\r\x1b[K0/3  0.0/s\r\x1b[K");
}

// The line was gone while a slow item followed an early one.
TEST(Progress, StandsAgainAfterItGaveWay) {
  Terminal terminal(true);
  Progress progress(terminal.console, 3);
  progress.clear();
  terminal.err.str("");
  progress.advance();
  EXPECT_TRUE(terminal.err.str().starts_with("\r\x1b[K1/3  ")) << terminal.err.str();
  terminal.err.str("");
  progress.advance();
  EXPECT_EQ(terminal.err.str(), "") << "drawn twice within a moment";
}

TEST(Progress, IsNotDrawnOnceAllIsDone) {
  Terminal terminal(true);
  Progress progress(terminal.console, 2);
  progress.advance();
  progress.clear();
  terminal.err.str("");
  progress.advance();
  EXPECT_EQ(terminal.err.str(), "");
}

}  // namespace
}  // namespace zerotrip::cli
