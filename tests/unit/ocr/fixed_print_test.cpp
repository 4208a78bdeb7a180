// Which lines hold nothing but what forms print.
#include "ocr/fixed_print.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/catalogue/printed_words.h"
#include "models/text.h"

namespace zerotrip::ocr {
namespace {

const FixedPrint kPrint({"姓名", "出生", "公民身份号码", "有效期限", "长期", "统一社会信用代码"});

// Every character read with one probability, but the one at `unsure` with another.
TextLine read_as(const std::string& text, double probability = 1, std::size_t unsure = 0, double there = 1) {
  TextLine line;
  line.text = text;
  for (const char32_t c : to_code_points(text)) line.alternatives.push_back({{to_utf8(c), probability}});
  if (there < 1) line.alternatives[unsure].front().probability = there;
  return line;
}

TEST(FixedPrint, SettlesWordsNumbersAndDates) {
  for (const char* text : {"姓名", "公民身份号码610102199003071234", "61010219900307123X", "出生1990年3月7日",
                           "有效期限 2020.05.27-2030.05.27", "有效期限2020.05.27-长期", "姓名：", "１９９０"})
    EXPECT_TRUE(kPrint.settles(read_as(text))) << text;
}

TEST(FixedPrint, LeavesWhatSomebodyFilledIn) {
  for (const char* text : {"", " ", "姓名张三", "姓", "名姓", "91610102MA6TX4PQ7Y", "统一社会信用编码", "2020年一月"})
    EXPECT_FALSE(kPrint.settles(read_as(text))) << text;
}

TEST(FixedPrint, AWordsEndMayBeginAnother) {
  const FixedPrint print({"登记", "登记机关", "关于"});
  EXPECT_TRUE(print.settles(read_as("登记登记机关")));
  EXPECT_FALSE(print.settles(read_as("登记机关于")));
}

TEST(FixedPrint, ADigitMustBeSurerThanACharacterOfAWord) {
  EXPECT_TRUE(kPrint.settles(read_as("姓名", 0.92)));
  EXPECT_FALSE(kPrint.settles(read_as("姓名", 1, 1, 0.8)));
  EXPECT_FALSE(kPrint.settles(read_as("1990", 1, 3, 0.95)));
  EXPECT_TRUE(kPrint.settles(read_as("1990", 0.985)));
}

// 统一社会信用编码 stands on forgeries only: what no form has is read with care. 发证机关 is wrong on an identity card
// and right on other papers.
TEST(FixedPrint, WordsThatNoFormHasAreNotSettled) {
  const CatalogueLoad load = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  ASSERT_TRUE(load.catalogue);
  const std::vector<std::string> words = printed_words(*load.catalogue);
  const FixedPrint print(words);
  int seen = 0;
  for (const auto& [kind, form] : load.catalogue->documents)
    for (const std::string& word : form.alien) {
      if (std::binary_search(words.begin(), words.end(), word)) continue;
      EXPECT_FALSE(print.settles(read_as(word))) << word;
      ++seen;
    }
  EXPECT_GT(seen, 0);
}

TEST(FixedPrint, WithoutWordsNothingIsKnown) {
  EXPECT_TRUE(FixedPrint().empty());
  EXPECT_TRUE(FixedPrint({"", " "}).empty());
  EXPECT_FALSE(kPrint.empty());
}

}  // namespace
}  // namespace zerotrip::ocr
