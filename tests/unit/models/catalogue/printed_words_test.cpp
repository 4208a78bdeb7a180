// What forms print by themselves.
#include "models/catalogue/printed_words.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/text.h"

namespace zerotrip {
namespace {

std::vector<std::string> words() {
  const CatalogueLoad load = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return load.catalogue ? printed_words(*load.catalogue) : std::vector<std::string>{};
}

TEST(PrintedWords, HoldTitlesLabelsAndClosedLists) {
  const std::vector<std::string> all = words();
  for (const char* word :
       {"营业执照", "公民身份号码", "签发机关", "统一社会信用代码", "民族汉", "性别女", "中华人民共和国"})
    EXPECT_TRUE(std::binary_search(all.begin(), all.end(), word)) << word;
}

// 张 and 白 are names; 统一社会信用编码 stands on forgeries only and must be read with care.
TEST(PrintedWords, HoldNothingThatANameIsMadeOfNorWhatNoFormHas) {
  const std::vector<std::string> all = words();
  ASSERT_FALSE(all.empty());
  for (const std::string& word : all) EXPECT_GE(count_code_points(word), 2u) << word;
  EXPECT_FALSE(std::binary_search(all.begin(), all.end(), "统一社会信用编码"));
}

}  // namespace
}  // namespace zerotrip
