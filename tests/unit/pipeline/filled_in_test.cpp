// Values among the words of the form that they were filled into.
#include "pipeline/extract/filled_in.h"

#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

Glyphs glyphs_of(const std::string& words) {
  return joined(runs_of({test::line_at({0, 0, 20.0 * static_cast<double>(to_code_points(words).size()), 20}, words)}));
}

TEST(TickedOption, IsTheOneBesideTheTick) {
  EXPECT_EQ(text_of(ticked_option(glyphs_of("□新装☑增容□临时用电"))), "增容");
  EXPECT_EQ(text_of(ticked_option(glyphs_of("新装□增容☑临时用电□"))), "增容");
}

TEST(TickedOption, IsTheOnlyOneWithoutABoxWhereTheTickWasNotRead) {
  EXPECT_EQ(text_of(ticked_option(glyphs_of("□更名过户□销户□改类"))), "过户");
  EXPECT_EQ(text_of(ticked_option(glyphs_of("新装□增容临时用电□"))), "增容");
  EXPECT_EQ(text_of(ticked_option(glyphs_of("减容□减容恢复"))), "减容");
}

TEST(TickedOption, IsNoneWhereSeveralMayBe) {
  EXPECT_EQ(text_of(ticked_option(glyphs_of("□更名□过户□销户"))), "");
  EXPECT_EQ(text_of(ticked_option(glyphs_of("☑更名☑过户□销户"))), "");
  EXPECT_EQ(text_of(ticked_option(glyphs_of("更名过户"))), "") << "no boxes: a text";
}

TEST(TickedOption, IsAnUnsureValueOfItsField) {
  const Extraction form = extracted(
      "300 20 560 50 用电业务申请表\n40 100 140 120 户名\n200 100 300 120 赵晓岚\n40 140 140 160 业务类型\n"
      "200 140 560 160 □更名过户□销户□改类",
      "application_form");
  ASSERT_EQ(text(form, "matter"), "过户");
  EXPECT_LT(form.find("matter")->field.confidence, 0.9);
  EXPECT_EQ(form.find("matter")->field.raw, "□更名过户□销户□改类");
}

TEST(LinkWords, LeadFromALabelToAnAddressOrAName) {
  EXPECT_EQ(text_of(without_link_words(glyphs_of("位于南郑区大河坎镇"), ValueType::kAddress)), "南郑区大河坎镇");
  EXPECT_EQ(text_of(without_link_words(glyphs_of("为略阳县兴州街道"), ValueType::kAddress)), "略阳县兴州街道");
  EXPECT_EQ(text_of(without_link_words(glyphs_of("为亓招娣"), ValueType::kPersonName)), "亓招娣");
  EXPECT_EQ(text_of(without_link_words(glyphs_of("是立文"), ValueType::kPersonName)), "是立文") << "a surname";
  EXPECT_EQ(text_of(without_link_words(glyphs_of("为民商贸有限公司"), ValueType::kCompanyName)), "为民商贸有限公司");
}

TEST(Amounts, StandInFiguresOrInCapitals) {
  EXPECT_EQ(text_of(amount_in(glyphs_of("人民币（大写）伍拾贰万捌仟元整小写：528000元"))), "528000元");
  EXPECT_EQ(text_of(amount_in(glyphs_of("1800元押金1800元"))), "1800元");
  EXPECT_EQ(text_of(amount_in(glyphs_of("人民币叁仟元整，按季付"))), "叁仟元整");
  EXPECT_TRUE(amount_in(glyphs_of("面议")).empty());
}

TEST(RestOfLabel, IsNoValue) {
  const DocumentDefinition& form = *test::catalogue().document("bank_account_proof");
  EXPECT_TRUE(is_rest_of_label(glyphs_of("或单位负责人"), form));
  EXPECT_FALSE(is_rest_of_label(glyphs_of("赵晓岚"), form));
  const DocumentDefinition& page = *test::catalogue().document("household_register");
  EXPECT_TRUE(is_rest_of_label(glyphs_of("户主关"), page));
  EXPECT_FALSE(is_rest_of_label(glyphs_of("户主"), page));
  EXPECT_FALSE(is_rest_of_label(glyphs_of("非亲属"), page));
}

TEST(OwnDate, IsNotTheDayOnWhichThePaperWasReceived) {
  EXPECT_EQ(text_of(own_date_of(glyphs_of("日期：2026年9月14日受理日期：2026年9月15日"))), "2026年9月14日");
  EXPECT_EQ(text_of(own_date_of(glyphs_of("打印时间:2026-09-15"))), "");
  EXPECT_EQ(text_of(own_date_of(glyphs_of("2026年9月14日"))), "2026年9月14日");
}

TEST(Lease, NumbersInATableBelongToThePartyBeforeThem) {
  Ruling ruling;
  const std::string table =
      "300 20 520 60 房屋租赁合同\n40 100 140 120 出租方\n200 100 300 120 赵晓岚\n40 140 140 160 身份证号\n"
      "200 140 460 160 610702190001010003\n40 180 140 200 承租方\n200 180 300 200 钱多\n40 220 140 240 身份证号\n"
      "200 220 460 240 612301190002280017\n40 260 140 280 月租金\n200 260 300 280 2400元";
  const Extraction paper = extracted(table, "lease", ruling);
  EXPECT_EQ(text(paper, "name"), "钱多");
  EXPECT_EQ(text(paper, "id_number"), "612301190002280017");
}

}  // namespace
}  // namespace zerotrip
