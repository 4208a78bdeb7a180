#include "cli/progress.h"

#include <gtest/gtest.h>

#include <sstream>

namespace zerotrip::cli {
namespace {

using std::chrono::duration;

TEST(ProgressText, SaysCountRateAndTimeLeft) {
  EXPECT_EQ(progress_text(10, 100, duration<double>(5), Language::kEnglish), "10/100  2.0/s  0:45 left");
  EXPECT_EQ(progress_text(10, 100, duration<double>(5), Language::kChinese), "10/100  2.0 件/秒  约剩 0:45");
  EXPECT_EQ(progress_text(1, 10000, duration<double>(1), Language::kEnglish), "1/10000  1.0/s  2:46:39 left");
  EXPECT_EQ(progress_text(0, 3, duration<double>(0), Language::kEnglish), "0/3  0.0/s");
}

TEST(Progress, IsSilentWhereNobodyLooks) {
  std::ostringstream out;
  std::ostringstream err;
  const Console console({0, out, err, false, false}, false, Language::kEnglish, "off");
  {
    Progress progress(console, 3);
    progress.advance();
  }
  EXPECT_EQ(err.str() + out.str(), "");
}

TEST(Progress, CleansUpOnATerminal) {
  std::ostringstream out;
  std::ostringstream err;
  const Console console({0, out, err, false, true}, false, Language::kEnglish, "off");
  { const Progress progress(console, 3); }
  EXPECT_EQ(err.str(), "\r\x1b[K0/3  0.0/s\r\x1b[K");
}

// The line was gone while a slow item followed an early one.
TEST(Progress, StandsAgainAfterItGaveWay) {
  std::ostringstream out;
  std::ostringstream err;
  const Console console({0, out, err, false, true}, false, Language::kEnglish, "off");
  Progress progress(console, 3);
  progress.clear();
  err.str("");
  progress.advance();
  EXPECT_TRUE(err.str().starts_with("\r\x1b[K1/3  ")) << err.str();
  err.str("");
  progress.advance();
  EXPECT_EQ(err.str(), "") << "drawn twice within a moment";
}

TEST(Progress, IsNotDrawnOnceAllIsDone) {
  std::ostringstream out;
  std::ostringstream err;
  const Console console({0, out, err, false, true}, false, Language::kEnglish, "off");
  Progress progress(console, 2);
  progress.advance();
  progress.clear();
  err.str("");
  progress.advance();
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace zerotrip::cli
