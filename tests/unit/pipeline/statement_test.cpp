// 证明, 通知书, 批复, receipts and accounts: fields under labels, in sentences, and by who signs.
#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

TEST(Representative, IsNamedBeforeTheSentenceThatSaysSo) {
  for (const char* sentence : {"60 100 700 120 兹证明赵晓岚（身份证号码：610702190001010003）系我单位法定代表人，\n20 "
                               "130 300 150 职务：总经理。特此证明。",
                               "60 100 700 120 赵晓岚同志，在我公司任执行董事职务，是我公司的法定代表人。\n20 130 400 "
                               "150 身份证号码：610702190001010003"}) {
    const Extraction paper = extracted(std::string("250 20 600 60 法定代表人身份证明书\n") + sentence +
                                           "\n420 300 700 320 汉中甲乙商贸有限公司\n500 330 700 350 2026年11月12日",
                                       "legal_representative_certificate");
    EXPECT_EQ(text(paper, "legal_representative"), "赵晓岚") << sentence;
    EXPECT_EQ(text(paper, "id_number"), "610702190001010003") << sentence;
    EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司") << sentence;
    EXPECT_EQ(text(paper, "sign_date"), "2026-11-12") << sentence;
  }
}

TEST(Representative, IsNamedUnderALabel) {
  const Extraction paper = extracted(
      "250 20 600 60 法定代表人证明书\n20 100 330 120 单位名称：汉中甲乙商贸有限公司\n20 130 420 150 "
      "统一社会信用代码：91610702PDY00001XM\n20 160 220 180 法定代表人姓名：赵晓岚\n20 190 100 210 性别：女\n20 220 "
      "160 240 "
      "职务：厂长\n60 260 640 280 赵晓岚系汉中甲乙商贸有限公司的法定代表人，特此证明。",
      "legal_representative_certificate");
  EXPECT_EQ(text(paper, "legal_representative"), "赵晓岚");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "uscc"), "91610702PDY00001XM");
}

TEST(Introduction, NamesTheUnitThatSignsAndWhomItSends) {
  const Extraction letter = extracted(
      "330 20 470 60 介绍信\n20 100 260 120 国网汉中供电公司：\n60 130 700 150 "
      "兹介绍钱多（身份证号码：61072819001111001X）等2人前往贵公司办理\n20 160 400 180 高压用电新装业务，请予接洽。\n"
      "60 190 120 210 此致\n20 240 180 260 （有效期15天）\n420 300 700 320 汉中甲乙商贸有限公司\n500 330 700 350 "
      "2026年11月12日",
      "introduction_letter");
  EXPECT_EQ(text(letter, "principal"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
  EXPECT_EQ(text(letter, "matter"), "高压用电新装业务");
  EXPECT_EQ(text(letter, "term"), "15天");
  EXPECT_EQ(text(letter, "sign_date"), "2026-11-12");
}

// 落款 and 抬头 say who it is where no 公司 or 局 ends the name.
TEST(Introduction, IsSignedByTheUnitAboveTheDate) {
  const Extraction letter = extracted(
      "330 20 470 60 介绍信\n20 100 260 120 国网汉中供电公司：\n60 130 700 150 "
      "兹介绍钱多（身份证号码：61072819001111001X）等2人前往贵公司办理\n20 160 400 180 高压用电新装业务，请予接洽。\n"
      "60 190 120 210 此致\n20 240 180 260 （有效期15天）\n520 300 660 320 镇巴县云台观\n500 330 700 350 "
      "2026年11月12日",
      "introduction_letter");
  EXPECT_EQ(text(letter, "principal"), "镇巴县云台观");
  EXPECT_EQ(text(letter, "sign_date"), "2026-11-12");
}

TEST(Introduction, IsSignedByNobodyWhereASentenceStandsAboveTheDate) {
  for (const char* row : {"520 300 640 320 特此证明", "20 300 160 320 请予接洽为盼", "520 300 660 320 联系人赵晓岚"}) {
    const Extraction letter = extracted(
        std::string(
            "330 20 470 60 介绍信\n60 130 700 150 兹介绍钱多（身份证号码：61072819001111001X）前往贵公司办理\n") +
            row + "\n500 330 700 350 2026年11月12日",
        "introduction_letter");
    EXPECT_EQ(text(letter, "principal"), "(not found)") << row;
  }
}

TEST(Project, IsApprovedByALetterToATemple) {
  const Extraction reply = extracted(
      "120 20 760 60 关于镇巴县云台观年产43万吨饲料生产线项目核准的批复\n20 100 160 120 镇巴县云台观：\n60 130 700 150 "
      "你单位报来的申请材料收悉。经研究，同意建设该项目。\n440 300 700 320 镇巴县发展和改革局\n500 330 700 350 "
      "2026年3月5日",
      "project_approval");
  EXPECT_EQ(text(reply, "company_name"), "镇巴县云台观");
}

// Both names wrap and the item beside them does not.
// Of a photo: the item stands as high as the second line, and the address beside it has three.
// Only the second line of each name stands in the item's row: better no name than 公司.
// The registrar at the foot was taken for the new name.
TEST(Entitlement, NamesAUnitByItsCodeWhateverItEndsWith) {
  const Extraction paper = extracted(
      "432 222 807 269 优惠电价资格证明\n223 384 1035 414 兹证明佛坪县净明寺(统一社会信用代码：71610730MAMXKKFE0L)\n"
      "166 437 1073 467 从事畜禽养殖，符合国家优惠电价政策，享受农业生产电价。特此证明。\n899 685 1076 723 "
      "佛坪县水利局\n847 745 1048 778 2026年11月18日",
      "entitlement_certificate");
  EXPECT_EQ(text(paper, "company_name"), "佛坪县净明寺");
}

TEST(BankAccount, TheNumberOfTheBasicAccountIsAnother) {
  const Extraction paper = extracted(
      "509 170 841 209 基本存款账户信息\n198 301 676 323 账户名称：锦程欣食品(汉中)有限公司\n"
      "198 368 623 389 账户号码：26100301043981991507\n199 433 550 456 开户银行：天汉银行汉中分行\n"
      "202 562 645 584 基本存款账户编号：J1584033455449",
      "bank_account_proof");
  EXPECT_EQ(text(paper, "account_number"), "26100301043981991507");
}

TEST(Project, IsApprovedByALetterToItsUnit) {
  const Extraction reply = extracted(
      "120 20 760 60 关于甲乙年产20万吨机制砂生产线项目核准的批复\n20 100 320 120 汉中甲乙商贸有限公司：\n60 130 700 "
      "150 "
      "你单位报来的申请材料收悉。经研究，同意建设该项目。\n440 300 700 320 汉台区发展和改革局\n500 330 700 350 "
      "2026年3月5日",
      "project_approval");
  EXPECT_EQ(text(reply, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(reply, "project_name"), "甲乙年产20万吨机制砂生产线项目");
  EXPECT_EQ(text(reply, "issuing_authority"), "汉台区发展和改革局");
}

TEST(Project, IsFiledInAForm) {
  const Extraction form = extracted(
      "200 20 660 60 企业投资项目备案确认书\n40 100 120 120 项目名称\n180 100 500 120 甲乙年产20万吨机制砂生产线项目\n"
      "40 140 120 160 项目代码\n180 140 480 160 2406-610702-04-01-123456\n40 180 120 200 项目单位\n180 180 400 200 "
      "汉中甲乙商贸有限公司\n40 220 120 240 建设地点\n180 220 400 240 汉台区前进路1号",
      "project_approval");
  EXPECT_EQ(text(form, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(form, "project_name"), "甲乙年产20万吨机制砂生产线项目");
  EXPECT_EQ(text(form, "certificate_number"), "2406-610702-04-01-123456");
}

TEST(ProtectedLoad, BelongsToTheUnitThatSigns) {
  const Extraction paper = extracted(
      "250 20 600 60 保安负荷清单\n100 100 140 120 序号\n250 100 330 120 设备名称\n600 100 640 120 容量\n250 130 310 "
      "150 "
      "通风机\n600 130 620 150 75\n420 300 700 320 汉中甲乙商贸有限公司\n500 330 700 350 2026年11月12日",
      "protected_load_details");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "sign_date"), "2026-11-12");
}

TEST(Entitlement, NamesTheUnitInASentence) {
  const Extraction paper = extracted(
      "250 20 600 60 优惠电价资格证明\n60 100 700 120 "
      "兹证明汉中甲乙商贸有限公司从事茶叶种植，符合国家优惠电价政策，\n20 130 "
      "400 150 享受农业生产电价。特此证明。\n440 300 700 320 汉台区农业农村局\n500 330 700 350 2026年11月12日",
      "entitlement_certificate");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "usage"), "农业生产电价");
  EXPECT_EQ(text(paper, "issuing_authority"), "汉台区农业农村局");
}

TEST(Entitlement, TakesNothingOutOfItsTitleAndReadsACodeWhoseLabelWraps) {
  const Extraction paper = extracted(
      "250 20 600 60 享受优惠电价证明\n60 100 700 120 兹证明汉中甲乙商贸有限公司（统一社会信用代\n20 130 700 150 "
      "码：91610702PDY00001XM）从事茶叶种植，符合国家优惠电\n20 160 400 180 价政策，享受农业生产电价。特此证明。",
      "entitlement_certificate");
  EXPECT_EQ(text(paper, "usage"), "农业生产电价");
  EXPECT_EQ(text(paper, "uscc"), "91610702PDY00001XM");
}

TEST(Receipt, KeepsTheAmountInWordsAsPrinted) {
  const Extraction receipt = extracted(
      "300 20 480 60 电费收据\n40 100 80 120 户号\n180 100 290 120 6101234567\n40 140 80 160 户名\n180 140 220 160 "
      "张玮\n"
      "40 180 150 200 金额（大写）\n180 180 360 200 壹佰贰拾元伍角整\n40 220 150 240 金额（小写）\n180 220 250 240 "
      "¥120.50\n"
      "40 260 120 280 缴费日期\n180 260 320 280 2026年10月08日",
      "payment_receipt");
  EXPECT_EQ(text(receipt, "account_number"), "6101234567");
  EXPECT_EQ(text(receipt, "account_name"), "张玮");
  EXPECT_EQ(text(receipt, "amount"), "120.50");
  EXPECT_EQ(text(receipt, "issue_date"), "2026-10-08");
  const FieldReading* printed = receipt.find("printed");
  ASSERT_NE(printed, nullptr);
  EXPECT_EQ(std::get<LabelledTexts>(printed->field.value).at("金额(大写)"), "壹佰贰拾元伍角整");
}

TEST(BankAccount, StandsInAFormOrASentence) {
  const Extraction form = extracted(
      "250 20 600 60 基本存款账户信息\n40 100 340 120 账户名称：汉中甲乙商贸有限公司\n40 140 300 160 "
      "账户号码：50678788322100708\n40 180 300 200 开户银行：天汉银行南郑支行",
      "bank_account_proof");
  EXPECT_EQ(text(form, "account_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(form, "account_number"), "50678788322100708");
  EXPECT_EQ(text(form, "bank"), "天汉银行南郑支行");
  const Extraction sentence = extracted(
      "300 20 480 60 账户证明\n60 100 700 120 兹证明张玮在我行开立账户，账号：9999990000000000014，\n20 130 420 150 "
      "开户行：天汉银行南郑支行，账户状态正常。",
      "bank_account_proof");
  EXPECT_EQ(text(sentence, "account_name"), "张玮");
  EXPECT_EQ(text(sentence, "account_number"), "9999990000000000014");
  EXPECT_EQ(text(sentence, "bank"), "天汉银行南郑支行");
}

TEST(BankAccount, OfACardIsItsNumber) {
  const Extraction card = extracted(
      "60 60 200 90 汉水银行\n500 60 580 85 储蓄卡\n60 220 560 250 9999 9900 0000 0000 014\n60 320 300 345 VALID THRU "
      "12/35",
      "bank_account_proof");
  EXPECT_EQ(text(card, "account_number"), "9999990000000000014");
}

// 廊坊）有限公司 was taken for the name, the bracket for its beginning.
TEST(Account, KeepsTheBracketsOfAName) {
  const Extraction permit = extracted(
      "250 20 600 60 开户许可证\n60 100 700 120 "
      "经审核，云锦机械制造（廊坊）有限公司符合开户条件，准予开立基本存款账户。\n"
      "60 160 360 180 账号 94135609155607954",
      "bank_account_proof");
  EXPECT_EQ(text(permit, "account_name"), "云锦机械制造（廊坊）有限公司");
}

TEST(Account, IsFoundBehindALabelThatBreaksOverRows) {
  const Extraction proof = extracted(
      "250 20 600 60 银行账户证明\n60 100 700 120 兹证明汉中甲乙商贸有限公司在我行开立账户，账\n"
      "20 130 700 150 号：46380125061559642，开户行：汉水银行汉台支行。特此证明。",
      "bank_account_proof");
  EXPECT_EQ(text(proof, "account_number"), "46380125061559642");
}

// 申请 in the title announced 书.
TEST(Request, IsNotReadFromItsTitle) {
  const Extraction request = extracted(
      "250 20 600 60 暂停用电申请书\n20 100 260 120 国网汉中供电公司：\n60 130 700 150 "
      "我单位因设备检修，申请暂停用电，请予办理。",
      "application_form");
  EXPECT_EQ(text(request, "matter"), "暂停用电");
}

// 居民 and 我公司员工 before a name are no part of it; a number that breaks after 15 figures is no legacy one.
// The comma before 企业名称 is not the 原 of 原企业名称.
TEST(Introduction, SendsAMemberOfTheStaff) {
  const Extraction letter = extracted(
      "330 20 470 60 单位介绍信\n20 100 700 120 汉中供电局营业厅：兹派我公司员工钱多（身份证号码610728190\n20 130 700 "
      "150 "
      "01111001X，联系电话13900000000）到贵单位办理我公司减容相关手续\n20 160 300 180 望给予办理。\n320 300 700 320 "
      "单位（公章）：汉中甲乙商贸有限公司\n500 330 700 350 2026年11月12日",
      "introduction_letter");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
}

// What the person is sent to is a unit too, in the same clause.
TEST(Introduction, NamesAPersonAndNotTheUnitBehind) {
  const Extraction letter = extracted(
      "300 20 500 60 介绍信\n60 120 760 140 现介绍我镇工作人员折敏（身份证号码：610702190001010003）同志到贵公司\n20 "
      "160 "
      "500 180 办理镇便民服务中心用电过户事宜，请予接洽。\n440 400 720 420 榆阳区鱼河峁镇人民政府\n520 440 700 460 "
      "2026年10月20日",
      "introduction_letter");
  EXPECT_EQ(text(letter, "agent"), "折敏");
  EXPECT_EQ(text(letter, "agent_id_number"), "610702190001010003");
}

TEST(Entitlement, WordsOfAFindingAreNoPartOfAName) {
  const Extraction paper = extracted(
      "260 20 560 60 农业生产电价证明\n60 120 760 140 经核实，汉台区铺镇甲乙种植专业合作社（统一社会信用代码：\n20 160 "
      "760 "
      "180 93610702PDY000018X）从事蔬菜种植，符合执行农业生产电价的条件。\n440 400 720 420 汉台区农业农村局",
      "entitlement_certificate");
  EXPECT_EQ(text(paper, "company_name"), "汉台区铺镇甲乙种植专业合作社");
  EXPECT_EQ(text(paper, "usage"), "农业生产电价");
}

TEST(NameChange, LabelsOfTheNewNameAreNoName) {
  const Extraction paper = extracted(
      "260 20 560 60 姓名变更证明\n60 120 760 140 "
      "巨晓彤，女，原名巨招娣，2026年6月经批准将姓名更改为现名，特此证明。\n440 400 720 420 扶风县公安局城关派出所",
      "name_change_proof");
  EXPECT_NE(text(paper, "name"), "现名");
  EXPECT_EQ(text(paper, "company_name"), "(not found)");
}

TEST(Application, ContinuesAnAccountAndEndsAnAddressWithItsClause) {
  const Extraction form = extracted(
      "250 20 600 60 销户申请书\n20 100 260 120 国网汉中供电公司：\n60 130 700 150 "
      "本人赵晓岚，身份证号610702190001010003，用电户号67438\n20 160 700 180 "
      "24654，用电地址汉中市汉台区铺镇高庙村1组，因房屋拆迁不再\n20 190 400 210 用电，现申请办理销户。\n420 300 700 "
      "320 "
      "申请人：赵晓岚\n500 330 700 350 2026年11月12日",
      "application_form");
  EXPECT_EQ(text(form, "account_number"), "6743824654");
  EXPECT_EQ(text(form, "property_address"), "汉中市汉台区铺镇高庙村1组");
}

// 低压居民生活用电登记表 asks for the customer's number and, below, for the agent's.
TEST(Application, KnowsTheAgentsNumberFromTheCustomers) {
  const Extraction form = extracted(
      "250 20 600 60 低压居民生活用电登记表\n320 80 480 100 客户基本信息\n20 120 100 140 客户名称\n140 120 200 140 "
      "赵晓岚\n20 160 100 180 证件号码\n140 160 340 180 610702190001010003\n320 200 480 220 经办人信息\n20 240 100 260 "
      "经办人\n140 240 180 260 钱多\n400 240 480 260 身份证号\n520 240 720 260 61072819001111001X\n20 400 400 420 "
      "客户签名：\n20 440 300 460 2026年11月12日",
      "application_form");
  EXPECT_EQ(text(form, "id_number"), "610702190001010003");
  EXPECT_EQ(text(form, "agent"), "钱多");
  EXPECT_EQ(text(form, "agent_id_number"), "61072819001111001X");
}

TEST(Licence, TakesNoDateForTheAuthority) {
  const Extraction licence = extracted(
      "300 20 700 60 安全生产许可证\n20 100 420 120 企业名称：汉中甲乙矿业有限公司\n20 130 300 150 "
      "主要负责人：赵晓岚\n20 160 "
      "400 180 许可范围：石灰岩露天开采\n500 300 600 320 发证机关\n500 330 700 350 2023年11月17日",
      "work_safety_licence");
  EXPECT_EQ(text(licence, "issuing_authority"), "(not found)");
  EXPECT_EQ(text(licence, "issue_date"), "2023-11-17");
}

}  // namespace
}  // namespace zerotrip
