#include "cli/words.h"

#include <gtest/gtest.h>

namespace zerotrip::cli {
namespace {

TEST(ErrorWords, SayKindPlaceAndCureInBothLanguages) {
  const Error missing = make_error(ErrorKind::kPartMissing, "a network is missing", "a.onnx", {}, "scripts/setup");
  EXPECT_EQ(words_for(missing, Language::kEnglish),
            "a part of the program is missing: a.onnx: a network is missing. To mend it: scripts/setup");
  EXPECT_EQ(words_for(missing, Language::kChinese),
            "程序缺少部件：a.onnx: a network is missing。解决办法：scripts/setup");
}

TEST(ErrorWords, SayWhatWasExpected) {
  const Error wrong = make_error(ErrorKind::kUnusableInput, "cannot be opened", "a", "a case folder");
  EXPECT_EQ(words_for(wrong, Language::kEnglish),
            "the input cannot be used: a: cannot be opened (expected a case folder)");
  EXPECT_EQ(words_for(wrong, Language::kChinese), "输入不能使用：a: cannot be opened（应为：a case folder）");
  EXPECT_EQ(words_for(make_error(ErrorKind::kInternal, "oh"), Language::kEnglish), "a mistake of the program: oh");
}

}  // namespace
}  // namespace zerotrip::cli
