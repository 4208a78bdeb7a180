// Characters that readers take for one another, and what is made of them.
#include <gtest/gtest.h>

#include <utility>

#include "line_table.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/extract/number_values.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

Glyphs glyphs_of_text(const std::string& text) { return joined(runs_of({test::line_at({0, 0, 600, 30}, text)})); }

TEST(Characters, TheTwoFormsOfZeroInADateInWordsShareTheCertainty) {
  Glyphs date = glyphs_of_text("二〇三一年九月二十四日");
  date[1].probability = 0.55;
  date[1].alternatives = {{"〇", 0.55}, {"○", 0.4}, {"8", 0.02}};
  const auto field = make_field(date, ValueType::kDate, "", test::catalogue().reference);
  ASSERT_TRUE(field);
  EXPECT_EQ(field->text(), "2031-09-24");
  EXPECT_GE(field->confidence, 0.95);
}

TEST(Characters, ARequestForASealBeforeANameIsNoPartOfIt) {
  for (const auto& [read, value] : {std::pair{"（盖章）：甲乙信息技术（汉中）有限公司", "甲乙信息技术（汉中）有限公司"},
                                    std::pair{"（签字或盖章）甲乙商贸有限公司", "甲乙商贸有限公司"},
                                    std::pair{"（汉中）甲乙商贸有限公司", "（汉中）甲乙商贸有限公司"}})
    EXPECT_EQ(text_of(trimmed(glyphs_of_text(read))), value);
}

TEST(Characters, WhatLeavesNoDayIsNoDoubtAboutADate) {
  Glyphs date = glyphs_of_text("二〇三一年九月二十四日");
  date[1].probability = 0.7;
  date[1].alternatives = {{"〇", 0.7}, {"", 0.25}, {"○", 0.04}};
  EXPECT_GT(make_field(date, ValueType::kDate, "", test::catalogue().reference)->confidence, 0.98);
  Glyphs other = glyphs_of_text("2031年9月24日");
  other[6].probability = 0.6;
  other[6].alternatives = {{"2", 0.6}, {"1", 0.4}};
  EXPECT_DOUBLE_EQ(make_field(other, ValueType::kDate, "", test::catalogue().reference)->confidence, 0.6);
}

TEST(Characters, AnotherCharacterSharesNothing) {
  Glyphs name = glyphs_of_text("赵晓岚");
  name[1].probability = 0.6;
  name[1].alternatives = {{"晓", 0.6}, {"曉", 0.39}};
  EXPECT_DOUBLE_EQ(confidence_of(name), 0.6);
}

TEST(Characters, AFirmsCodeUnderTheLabelOfAPersonsNumberKeepsItsLetters) {
  const auto code = read_number(glyphs_of_text("91610727182051350L"), ValueType::kIdNumber);
  ASSERT_TRUE(code);
  EXPECT_EQ(code->value, "91610727182051350L");
  EXPECT_TRUE(code->repairs.empty());
}

TEST(Characters, ALetterInAPersonsNumberIsAMisreadFigure) {
  const auto number = read_number(glyphs_of_text("6I0702190001010003"), ValueType::kIdNumber);
  ASSERT_TRUE(number);
  EXPECT_EQ(number->value, "610702190001010003");
}

}  // namespace
}  // namespace zerotrip
