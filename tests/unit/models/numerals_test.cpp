#include "models/numerals.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace zerotrip {
namespace {

TEST(ChineseInteger, EverydayForms) {
  const std::pair<const char*, std::int64_t> cases[] = {{"十二", 12},
                                                        {"二十", 20},
                                                        {"廿五", 25},
                                                        {"一百零三", 103},
                                                        {"二〇一八", 2018},
                                                        {"二○一八", 2018},
                                                        {"二零一八", 2018},
                                                        {"二O一八", 2018},
                                                        {"壹佰", 100},
                                                        {"12", 12},
                                                        {"１２", 12},
                                                        {"零", 0},
                                                        {"三", 3},
                                                        {"一万零五", 10005},
                                                        {"两千零八", 2008},
                                                        {"卅一", 31},
                                                        {"一百一十", 110},
                                                        {"007", 7},
                                                        {"一百十二", 112},
                                                        {"一亿零三", 100000003},
                                                        {"三万亿", 3000000000000}};
  for (const auto& [text, value] : cases) EXPECT_EQ(parse_chinese_integer(text), value) << text;
}

TEST(ChineseInteger, WhatIsNoIntegerOrNotSure) {
  for (const char* text : {"", "十百", "百", "一百二", "一万五", "一百零", "一二十", "万", "十二号", "甲", "1千",
                           "12345678901234567890"}) {
    EXPECT_FALSE(parse_chinese_integer(text)) << text;
  }
}

std::string written(std::int64_t value) {
  static const char* kDigits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static const char* kUnits[] = {"", "十", "百", "千"};
  std::string text;
  const std::string digits = std::to_string(value);
  bool zero = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t place = digits.size() - 1 - i;
    const bool in_high_section = place >= 4;
    if (digits[i] == '0') {
      zero = true;
    } else {
      if (zero) text += "零";
      zero = false;
      text += kDigits[digits[i] - '0'];
      text += kUnits[place % 4];
    }
    if (in_high_section && place == 4) text += "万";
  }
  return text;
}

RC_GTEST_PROP(ChineseIntegerProperty, ReadsWhatIsWritten, ()) {
  const std::int64_t value = *rc::gen::inRange<std::int64_t>(1, 99'999'999);
  if (value / 10'000 % 10 == 0 && value >= 10'000) return;  // 一万 before a zero has two customs of writing
  RC_ASSERT(parse_chinese_integer(written(value)) == value);
}

TEST(Amount, CapitalsOfTheStandard) {
  const std::pair<const char*, std::int64_t> cases[] = {{"壹佰万元整", 100000000},
                                                        {"伍拾万元整", 50000000},
                                                        {"壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元整", 1234567800},
                                                        {"壹佰陆拾万柒仟肆佰零贰元整", 160740200},
                                                        {"贰亿零伍拾万元整", 20050000000},
                                                        {"壹佰亿元整", 1000000000000},
                                                        {"壹万陆仟肆佰零玖元零贰分", 1640902},
                                                        {"壹仟肆佰零玖元伍角", 140950},
                                                        {"壹仟肆佰零玖元伍角整", 140950},
                                                        {"陆仟零柒元壹角肆分", 600714},
                                                        {"伍佰万圆整", 500000000},
                                                        {"貳億陸仟萬圓", 26000000000},
                                                        {"人民币壹佰万元正", 100000000},
                                                        {"伍角", 50}};
  for (const auto& [text, fen] : cases) {
    EXPECT_EQ(parse_amount_fen(text), fen) << text;
  }
}

TEST(Amount, FiguresAndUnits) {
  const std::pair<const char*, std::int64_t> cases[] = {{"人民币600000万元整", 600000000000},
                                                        {"1000万元", 1000000000},
                                                        {"100.000000万元人民币", 100000000},
                                                        {"￥16,409.02", 1640902},
                                                        {"1 000 万 元", 1000000000},
                                                        {"16409.02", 1640902},
                                                        {"0.5元", 50},
                                                        {"1.5亿元", 15000000000},
                                                        {"(人民币)50万元", 50000000}};
  for (const auto& [text, fen] : cases) EXPECT_EQ(parse_amount_fen(text), fen) << text;
}

TEST(Amount, OtherMoneyAndOtherText) {
  for (const char* text : {"100万美元", "美元壹佰万元整", "USD1000", "", "元", "整", "1,00元", "0.001元", "1.2.3元",
                           "壹佰万元左右", "99999999999999999999元", "-5元"}) {
    EXPECT_FALSE(parse_amount_fen(text)) << text;
  }
}

}  // namespace
}  // namespace zerotrip
