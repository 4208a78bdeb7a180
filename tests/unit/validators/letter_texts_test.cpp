#include "validators/checks/letter_texts.h"

#include <gtest/gtest.h>

#include "models/catalogue/catalogue.h"

namespace zerotrip::checks {
namespace {

const Date kSigned = *parse_iso_date("2026-11-10");

const std::vector<MatterWord>& words() {
  static const CatalogueLoad kLoad = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return kLoad.catalogue->matter_words;
}

bool covers(const std::string& text, const std::string& service) { return covers_service(text, service, words()); }

TEST(LetterMatter, NamesTheServiceUnlessItIsLeftOut) {
  EXPECT_TRUE(covers("代为办理过户手续", "lv_transfer"));
  EXPECT_TRUE(covers("办理 过 户", "lv_transfer"));
  EXPECT_FALSE(covers("办理更名，不含过户", "lv_transfer"));
  EXPECT_FALSE(covers("代为领取发票", "lv_transfer"));
  EXPECT_FALSE(covers("", "lv_transfer"));
}

// Service, what covers it, what does not.
TEST(LetterMatter, TheLongestWordAtAPlaceCounts) {
  struct Row {
    std::string service;
    std::vector<std::string> covering, other;
  };
  const std::vector<Row> rows = {
      {"suspend", {"办理暂停", "办理暂停、暂停恢复手续", "暂停/暂停恢复"}, {"办理暂停恢复", "办理恢复暂停用电"}},
      {"suspend_resume", {"办理暂停恢复", "恢复用电"}, {"办理暂停", "减容恢复"}},
      {"capacity_reduce", {"办理减容", "减容/减容恢复"}, {"办理减容恢复", "办理恢复减容"}},
      {"capacity_restore", {"办理减容恢复"}, {"办理减容", "暂停恢复"}},
      {"billing_basis_change", {"容量/需量变更"}, {"需量值调整", "减容"}},
      {"demand_adjust", {"需量值调整", "需量变更"}, {"容量/需量变更", "容量变更"}},
      {"lv_new", {"低压新装", "新装"}, {"高压新装", "增容"}},
      {"hv_new", {"高压新装", "新装"}, {"低压新装"}},
      {"hv_increase", {"高压增容", "新装/增容"}, {"低压增容"}},
      {"lv_rename", {"更名", "更名/过户", "变更用电"}, {"过户", "变更用电类别"}},
      {"lv_transfer", {"过户", "更名过户"}, {"更名"}},
  };
  for (const Row& row : rows) {
    for (const std::string& text : row.covering) EXPECT_TRUE(covers(text, row.service)) << row.service << ": " << text;
    for (const std::string& text : row.other) EXPECT_FALSE(covers(text, row.service)) << row.service << ": " << text;
  }
}

TEST(LetterMatter, ANarrowerWordBesideAWideOneNarrowsIt) {
  EXPECT_TRUE(covers("全权办理用电业务", "lv_transfer"));
  EXPECT_TRUE(covers("办理过户等用电业务", "suspend"));
  for (const std::string text : {"办理暂停用电业务", "办理暂停的用电业务", "办理用电业务（暂停）", "办理用电业务：暂停",
                                 "办理低压新装用电申请", "办理变更用电（暂停）"})
    EXPECT_FALSE(covers(text, "lv_transfer")) << text;
  EXPECT_TRUE(covers("办理低压新装用电申请", "lv_new"));
  EXPECT_FALSE(covers("办理低压新装用电申请", "lv_increase"));
}

TEST(LetterMatter, EverythingIsCoveredOnlyByActing) {
  EXPECT_TRUE(covers("一切用电事宜", "hv_close"));
  for (const std::string text : {"代为领取用电业务资料", "代为领取用电申请表", "了解用电业务"})
    EXPECT_FALSE(covers(text, "hv_close")) << text;
}

// Service, what people write for it.
TEST(LetterMatter, WordsOfHonestLetters) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"lv_new", {"办理用电开户", "申请安装电表", "装表接电", "代本人申请装电", "办理新户用电"}},
      {"lv_rename", {"更改户名", "办理用电户名更改", "办理用电名称变更", "办理户主姓名变更"}},
      {"lv_transfer", {"办理房屋用电户名变更"}},
      {"tariff_change", {"改变用电性质", "电采暖电价申请", "办理峰谷电价", "变更用电性质"}},
      {"suspend", {"申请停用变压器"}},
      {"capacity_reduce", {"申请减少变压器容量"}},
      {"demand_adjust", {"变更合约需量", "需量核定值变更"}},
      {"lv_close", {"注销用电账户"}},
  };
  for (const auto& [service, texts] : rows)
    for (const std::string& text : texts) EXPECT_TRUE(covers(text, service)) << service << ": " << text;
  EXPECT_FALSE(covers("变更用电性质", "suspend"));
  EXPECT_FALSE(covers("办理企业名称变更登记", "lv_rename"));
}

TEST(LetterMatter, WhatTheLetterTakesBackIsNotGiven) {
  for (const std::string text : {"全权办理用电业务，过户由本人亲自办理",
                                 "用电过户业务，提交申请资料、签署相关文件由本人亲自办理",
                                 "严禁办理用电过户",
                                 "用电过户不在授权范围内",
                                 "原授权办理用电过户的委托书作废",
                                 "本委托不适用于用电过户",
                                 "办理用电过户业务，但无权签字及提交申请",
                                 "待本人另行书面通知后方可办理过户",
                                 "办理用电过户，待本人书面通知后方可生效",
                                 "受托人可转委托他人办理用电过户",
                                 "过户以外的全部用电业务",
                                 "用电过户业务，签署相关文件以外的全部用电业务",
                                 "除用电过户业务，提交申请资料、签署文件外的用电事项",
                                 "过户业务另行委托",
                                 "用电过户委托已撤销",
                                 "受托人不得代本人办理过户",
                                 "此委托书已作废（用电过户）",
                                 "本人自己办理用电过户",
                                 "停止办理用电过户",
                                 "撤回用电过户申请",
                                 "无需办理用电过户",
                                 "用电过户一事暂不办理",
                                 "受托人不能办理用电过户"})
    EXPECT_FALSE(covers(text, "lv_transfer")) << text;
}

TEST(LetterMatter, WhatHonestLettersAddTakesNothingBack) {
  for (const std::string text : {"因本人不能亲自办理过户手续，特委托办理",
                                 "办理用电过户，受托人无转委托权",
                                 "办理用电过户，受托人不得转委托",
                                 "办理用电过户，其法律后果视同本人亲自办理",
                                 "办理用电过户，业务办结后本委托书自动失效",
                                 "办理用电过户，涂改无效",
                                 "办理用电过户，原委托书作废",
                                 "由本人委托王建明办理用电过户",
                                 "办理过户手续，其他事项由本人办理",
                                 "办理过户手续，费用由本人承担",
                                 "办理用电过户，受托人可转委托",
                                 "办理过户，接供电公司通知后方可送电",
                                 "代为办理用电过户，无权办理其他业务",
                                 "除办理过户外，还可代签合同",
                                 "全权办理用电业务，销户由本人亲自办理",
                                 "本委托书仅用于办理用电过户，他用无效",
                                 "办理用电过户，此前出具的委托书同时作废",
                                 "本人不能亲自办理过户，由女儿代为办理用电过户",
                                 "办理用电过户；如需本人到场，本人亲自到场配合",
                                 "办理用电过户（原件丢失无效）"})
    EXPECT_TRUE(covers(text, "lv_transfer")) << text;
}

TEST(LetterMatter, AnErrandIsNoMandate) {
  for (const std::string text :
       {"用电过户业务咨询", "咨询过户及更名事宜", "查询过户进度", "过户进度查询", "代为领取用电过户资料",
        "领取过户后的票据", "仅代为领取过户资料，无权办理其他", "代缴过户费用", "缴纳过户费", "过户后的电费缴纳",
        "上一户过户时漏交电费的查询", "递交过户资料", "打印用电过户业务单", "参加过户协调会", "用电过户资料",
        "全权办理用电业务咨询", "过户咨询等业务"})
    EXPECT_FALSE(covers(text, "lv_transfer")) << text;
  EXPECT_FALSE(covers("暂停营业期间用电缴费", "suspend"));
}

TEST(LetterMatter, ErrandsBesideTheMatterTakeNothingAway) {
  for (const std::string text :
       {"咨询并办理过户", "办理用电过户及领取票据", "过户手续及电费查询", "用电过户业务，提交申请资料、签署相关文件",
        "提交用电过户资料并办理相关手续", "办理用电过户资料的提交及签字", "代缴电费、过户", "递交过户申请",
        "办理过户费用缴纳及相关手续", "办理电费户名过户", "结清电费后办理过户", "办理过户并领取电费发票",
        "查询电费及过户", "办理过户、缴费、领取电表"})
    EXPECT_TRUE(covers(text, "lv_transfer")) << text;
  EXPECT_TRUE(covers("办理增值税发票信息变更", "vat_change"));
}

TEST(LetterTerms, DatesAndSpans) {
  EXPECT_EQ(letter_term("2026年11月1日至2027年10月31日", kSigned)->to, parse_iso_date("2027-10-31"));
  EXPECT_EQ(letter_term("自签发之日起30日", kSigned)->to, parse_iso_date("2026-12-10"));
  EXPECT_EQ(letter_term("自签署之日起一年", kSigned)->to, parse_iso_date("2027-11-10"));
  EXPECT_EQ(letter_term("有效期三个月", kSigned)->to, parse_iso_date("2027-02-10"));
  EXPECT_EQ(letter_term("半年", kSigned)->to, parse_iso_date("2027-05-10"));
  EXPECT_EQ(letter_term("叁个月", kSigned)->to, parse_iso_date("2027-02-10"));
  EXPECT_EQ(letter_term("壹年", kSigned)->to, parse_iso_date("2027-11-10"));
  EXPECT_EQ(letter_term("当年有效", kSigned)->to, parse_iso_date("2026-12-31"));
  for (const std::string text : {"至业务办结为止", "本次有效", "一次有效", "仅限本次业务"})
    EXPECT_TRUE(letter_term(text, kSigned)->until_done) << text;
}

TEST(LetterTerms, WhatIsNotUnderstoodIsNothing) {
  EXPECT_FALSE(letter_term("按约定", kSigned));
  EXPECT_FALSE(letter_term("自签发之日起30日", std::nullopt));
}

TEST(LetterBlanks, GapsThatAnybodyCouldFill) {
  EXPECT_TRUE(leaves_blank("办理____业务"));
  EXPECT_TRUE(leaves_blank("受托人：XXX"));
  EXPECT_FALSE(leaves_blank("办理过户手续"));
}

}  // namespace
}  // namespace zerotrip::checks
