// Real licences, which no repository may hold: measured where a set of them lies beside the source tree (or where
// ZEROTRIP_REAL_PICTURES says), skipped elsewhere. The numbers may only get better.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

std::filesystem::path real_pictures() {
  const char* given = std::getenv("ZEROTRIP_REAL_PICTURES");
  return given != nullptr ? given : ZEROTRIP_SOURCE_DIR "/../shared/realset";
}

TEST(RealLicences, AreReadAsWellAsEver) {
  const std::filesystem::path folder = real_pictures();
  if (!std::filesystem::exists(folder / "labels.jsonl")) GTEST_SKIP() << "no real pictures here";
  const Ended ended = run_command({ZEROTRIP_SOURCE_DIR "/tests/blackbox/real_licences.py", folder, ZEROTRIP_PROGRAM});
  ASSERT_EQ(ended.code, 0) << ended.err;
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 1u);
  std::cout << ended.out;
  SCOPED_TRACE(ended.err);
  EXPECT_EQ(lines[0]["licences"], 16);
  EXPECT_LE(lines[0]["code"], 1) << "codes missed or wrong";
  EXPECT_LE(lines[0]["company"], 2) << "company names missed or wrong";
  EXPECT_LE(lines[0]["representative"], 2) << "legal representatives missed or wrong";
  EXPECT_LE(lines[0]["sure_and_wrong"], 2) << "fields wrong with a confidence of 0.9 and more";
}

}  // namespace
}  // namespace zerotrip::blackbox
