#include "models/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace zerotrip {
namespace {

TEST(Utf8, RoundTripsAndReplacesWhatIsIllFormed) {
  EXPECT_EQ(to_utf8(to_code_points("张玮𠂇䶮")), "张玮𠂇䶮");
  EXPECT_EQ(count_code_points("张玮𠂇"), 3u);
  EXPECT_EQ(to_code_points("a\xFF"
                           "b"),
            U"a\uFFFDb");
  EXPECT_EQ(to_code_points("\xE5\xBC"), U"\uFFFD\uFFFD") << "cut off";
  EXPECT_EQ(to_code_points("\xC0\x80"), U"\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(to_utf8(char32_t{0xD800}), "\uFFFD");
}

TEST(Fold, WidthSpacesBracketsDashesAndCase) {
  EXPECT_EQ(fold("汉台（陕西）〔2018〕 A－１２"), "汉台(陕西)(2018)A-12");
  EXPECT_EQ(fold("【甲】[乙]"), "(甲)(乙)");
  EXPECT_EQ(fold("3—2–1‐0﹣9"), "3-2-1-0-9");
  EXPECT_EQ(fold("名\u3000\u00A0\u200B\uFEFF称\t\r\n"), "名称");
  EXPECT_EQ(fold("abcｘ"), "ABCX");
  EXPECT_EQ(without_spaces("a \u2009b\u3000c"), "abc");
}

TEST(Fold, MiddleDotsAreOne) {
  for (const char* dot : {"·", "•", "‧", "∙", "⋅", "・", "･", "·", "᛫", "⸱", "ꞏ", "ᐧ", "𐄁"}) {
    EXPECT_EQ(fold(std::string("买买提") + dot + "艾力"), "买买提·艾力") << dot;
  }
}

TEST(FoldName, OtherMarksAreDotsOnlyBetweenIdeographs) {
  for (const char* dot : {"．", ".", "․", "。", "｡", "●", "∘", "°", "丶", "-", "_", ",", "'"}) {
    EXPECT_EQ(fold_name(std::string("买买提") + dot + "艾力"), "买买提·艾力") << dot;
  }
  EXPECT_EQ(fold_name("A.B"), "A.B");
  EXPECT_EQ(fold("买买提.艾力"), "买买提.艾力");
}

TEST(FoldName, RadicalsAndCompatibilityFormsBecomeIdeographs) {
  EXPECT_EQ(fold_name("\u2F00"), "一");  // Kangxi radical, by NFKC
  EXPECT_EQ(fold_name("\u2E81"), "厂");  // CJK radical, by the table of equivalents
  EXPECT_EQ(fold_name("\uF900"), "豈");  // compatibility ideograph
}

TEST(PrivateUse, OldDecodersLeaveKnownCharacters) {
  EXPECT_EQ(without_private_use("\uE863"), "䶮");
  EXPECT_EQ(without_private_use("\uE844"), "䜣");
  EXPECT_EQ(without_private_use("\uE816"), "\U00020087");
  EXPECT_EQ(without_private_use("\uE864"), "\u9FBB");
  EXPECT_EQ(without_private_use("\uE814\uE865"), "\uE814\uE865") << "outside the table";
  EXPECT_EQ(fold("\uE863"), "䶮");
}

TEST(Fold, VariantsAndScriptsStayApart) {
  for (const auto& [a, b] :
       {std::pair{"昇", "升"}, {"甯", "宁"}, {"於", "于"}, {"闫", "阎"}, {"鍾", "钟"}, {"乾", "干"}}) {
    EXPECT_NE(fold_name(a), fold_name(b));
  }
}

TEST(Words, StandAnywhereAsWritten) {
  EXPECT_TRUE(holds_any_of("办理销户手续", {"过户", "销户"}));
  EXPECT_FALSE(holds_any_of("办理开户手续", {"过户", "销户"}));
  EXPECT_TRUE(holds_any_of(U"办理销户手续", {U"销户"}));
  EXPECT_FALSE(holds_any_of("", {"销户"}));
  EXPECT_FALSE(holds_any_of("销户", std::span<const std::string_view>()));
}

TEST(Characters, Classes) {
  for (const char32_t c : {U'一', U'〇', U'䶮', U'\U00020087', U'\uFA0E'}) EXPECT_TRUE(is_han(c));
  for (const char32_t c : {U'A', U'·', U'ア', U'1', U'□'}) EXPECT_FALSE(is_han(c));
  EXPECT_TRUE(is_ascii_digit(U'7'));
  EXPECT_FALSE(is_ascii_digit(U'７'));
}

RC_GTEST_PROP(FoldProperty, FoldingTwiceIsFoldingOnce, (const std::u32string& code_points)) {
  const std::string once = fold(to_utf8(code_points));
  RC_ASSERT(fold(once) == once);
  const std::string name = fold_name(to_utf8(code_points));
  RC_ASSERT(fold_name(name) == name);
}

RC_GTEST_PROP(FoldProperty, MarksAndSpacesInAnyOrder, ()) {
  static const std::u32string kMarks = U" \u3000\u200D.·-（）[]aＡé\u0301\u00B4张三\u2E81\uE863１Ⅹ℃";
  std::u32string text;
  for (int left = *rc::gen::inRange(0, 12); left > 0; --left) {
    text += kMarks[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(kMarks.size())))];
  }
  const std::string name = fold_name(to_utf8(text));
  RC_ASSERT(fold_name(name) == name);
  RC_ASSERT(fold(fold(to_utf8(text))) == fold(to_utf8(text)));
}

// A combining mark at the end sends the whole text the long way; what stands before it must come out alike.
RC_GTEST_PROP(FoldProperty, TheQuickWayIsTheLongWay, ()) {
  static const std::u32string kPlain = U"张三〇ａＺ［］（）【】〔〕—–－·•、。□ 　az09[]().-#＃～";
  std::u32string text;
  for (int left = *rc::gen::inRange(0, 12); left > 0; --left) {
    text += kPlain[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(kPlain.size())))];
  }
  const std::string quick = fold(to_utf8(text));
  const std::string long_way = fold(to_utf8(text + U"\uFDFA"));
  RC_ASSERT(long_way.starts_with(quick));
}

}  // namespace
}  // namespace zerotrip
