// What every source file keeps to: size, the comment that opens a header, no marks of unfinished work.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/house/source_files.h"

namespace zerotrip::house {
namespace {

constexpr std::size_t kMostLines = 400;
const std::vector<std::string> kFolders = {"models", "ocr", "validators", "pipeline", "cli", "tests"};

TEST(HouseFiles, StayShort) {
  for (const SourceFile& file : source_files(kFolders)) {
    EXPECT_LE(file.lines.size(), kMostLines) << file.path << ": is it still one thing?";
  }
}

TEST(HouseFiles, HeadersSayWhatTheyAreFor) {
  for (const SourceFile& file : source_files(kFolders)) {
    if (!file.path.ends_with(".h")) continue;
    ASSERT_FALSE(file.lines.empty()) << file.path;
    EXPECT_TRUE(file.lines.front().starts_with("// ")) << file.path << ": a header opens with what it is for";
  }
}

TEST(HouseFiles, CarryNoMarksOfUnfinishedWork) {
  // Written apart, so that this file does not hold them itself.
  const std::vector<std::string> marks = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                          std::string("XX") + "X:"};
  for (const SourceFile& file : source_files(kFolders)) {
    for (std::size_t line = 0; line < file.lines.size(); ++line) {
      for (const std::string& mark : marks) {
        EXPECT_EQ(file.lines[line].find(mark), std::string::npos) << file.path << ":" << line + 1;
      }
    }
  }
}

}  // namespace
}  // namespace zerotrip::house
