#include "pipeline/extract/extract.h"

#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

// The form of 2019: two columns, spaced labels, values in several lines.
constexpr const char* kLicence2019 = R"(
  360 40 660 110 营业执照
  40 120 240 140 统一社会信用代码
  40 145 260 165 91610702PDY00001XM
  40 200 60 220 名
  110 200 130 220 称
  150 200 450 220 汉中甲乙商贸有限公司
  520 200 620 220 注册资本
  640 200 760 220 壹佰万元整
  40 240 60 260 类
  110 240 130 260 型
  150 240 420 260 有限责任公司(自然人独资)
  520 240 620 260 成立日期
  640 240 780 260 2019年03月05日
  40 280 240 300 法定代表人赵晓岚
  520 280 540 300 住
  600 280 620 300 所
  640 280 900 300 陕西省汉中市汉台区
  640 302 860 322 前进路1号2栋301室
  40 320 130 340 经营范围
  150 320 480 340 日用百货、五金交电的销售；
  150 342 480 362 （依法须经批准的项目，经相关部门
  150 364 400 384 批准后方可开展经营活动）
  520 420 620 440 登记机关
  700 470 900 490 2020 年 05 月 06 日
)";

TEST(Labelled, ReadsTwoColumnsOfTheFormOf2019) {
  const Extraction licence = extracted(kLicence2019, "business_licence");
  EXPECT_EQ(text(licence, "uscc"), "91610702PDY00001XM");
  EXPECT_EQ(text(licence, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(licence, "company_type"), "有限责任公司(自然人独资)");
  EXPECT_EQ(text(licence, "legal_representative"), "赵晓岚");
  EXPECT_EQ(text(licence, "registered_capital"), "壹佰万元整");
  EXPECT_EQ(text(licence, "establishment_date"), "2019-03-05");
  EXPECT_EQ(text(licence, "business_address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(licence, "business_scope"),
            "日用百货、五金交电的销售；（依法须经批准的项目，经相关部门批准后方可开展经营活动）");
  EXPECT_EQ(text(licence, "issue_date"), "2020-05-06");
}

TEST(Labelled, TakesStackedLabelsApart) {
  std::vector<TextLine> lines = test::lines_of_table(
      "260 20 560 90 营业执照\n110 200 130 220 称\n150 200 450 220 汉中甲乙商贸有限公司\n110 240 130 260 型\n"
      "150 240 420 260 有限责任公司\n110 280 130 300 所\n150 280 420 300 汉台区前进路1号\n40 320 240 340 "
      "法定代表人赵晓岚");
  TextLine stacked = test::line_at({40, 200, 60, 300}, "名类住");
  stacked.quad = Quad{{Point{60, 200}, Point{60, 300}, Point{40, 300}, Point{40, 200}}};
  stacked.positions = {0.1, 0.5, 0.9};
  lines.push_back(stacked);
  const Extraction licence = extracted(lines, "business_licence");
  EXPECT_EQ(text(licence, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(licence, "company_type"), "有限责任公司");
  EXPECT_EQ(text(licence, "business_address"), "汉台区前进路1号");
}

TEST(Labelled, SplitsALineThatRunsAcrossTwoColumns) {
  TextLine line = test::line_at({40, 200, 840, 220}, "类型有限责任公司成立日期2019年03月05日");
  for (std::size_t i = 0; i < 8; ++i) line.positions.push_back((10.0 + 20.0 * static_cast<double>(i)) / 800);
  for (std::size_t i = 8; i < 12; ++i) line.positions.push_back((490.0 + 20.0 * static_cast<double>(i - 8)) / 800);
  for (std::size_t i = 12; i < 23; ++i) line.positions.push_back((600.0 + 12.0 * static_cast<double>(i - 12)) / 800);
  const Extraction licence = extracted({test::line_at({300, 20, 600, 90}, "营业执照"), line}, "business_licence");
  EXPECT_EQ(text(licence, "company_type"), "有限责任公司");
  EXPECT_EQ(text(licence, "establishment_date"), "2019-03-05");
}

TEST(Labelled, KeepsTheTermAsPrinted) {
  for (const char* term : {"长期", "2019年09月16日至******", "自2018年03月05日至长期"}) {
    const Extraction licence = extracted(
        std::string("260 20 560 90 营业执照\n40 100 140 120 营业期限\n160 100 500 120 ") + term, "business_licence");
    EXPECT_EQ(text(licence, "business_term"), term);
  }
}

TEST(Labelled, ReadsSoleTradersByTheirOwnLabels) {
  const Extraction licence = extracted(
      "260 20 560 90 营业执照\n40 100 140 120 经营者\n160 100 240 120 钱多\n40 140 140 160 经营场所\n160 140 400 160 "
      "汉台区前进路1号\n"
      "40 180 140 200 组成形式\n160 180 260 200 个人经营\n40 220 140 240 注册号\n160 220 400 240 999999600000047",
      "business_licence");
  EXPECT_EQ(text(licence, "legal_representative"), "钱多");
  EXPECT_EQ(licence.find("legal_representative")->field.label, "经营者");
  EXPECT_EQ(text(licence, "business_address"), "汉台区前进路1号");
  EXPECT_EQ(text(licence, "registration_number"), "999999600000047");
  EXPECT_EQ(std::get<LabelledTexts>(licence.find("printed")->field.value).at("组成形式"), "个人经营");
}

TEST(Labelled, ReadsTableCellsWhoseLabelStandsInTheMiddle) {
  const Extraction certificate = extracted(
      "20 10 600 30 陕(2018)汉中市不动产权第0001234号\n20 60 100 80 权利人\n160 60 300 80 赵晓岚、钱多\n20 100 100 120 "
      "共有情况\n160 100 300 120 共同共有\n"
      "20 160 100 180 坐落\n160 148 500 168 汉台区前进路1号\n160 172 300 192 2栋301室\n20 230 140 250 不动产单元号\n"
      "160 230 600 250 610702 001002 GB00003 F00040005\n20 270 100 290 面积\n160 270 700 290 "
      "共有宗地面积300.5㎡/房屋建筑面积98.76㎡",
      "real_estate_certificate");
  EXPECT_EQ(text(certificate, "certificate_number"), "陕(2018)汉中市不动产权第0001234号");
  EXPECT_EQ(text(certificate, "owners"), "赵晓岚|钱多");
  EXPECT_EQ(text(certificate, "property_address"), "汉台区前进路1号2栋301室");
  EXPECT_EQ(text(certificate, "real_estate_unit_number"), "610702001002GB00003F00040005");
  EXPECT_EQ(text(certificate, "area"), "98.76");
}

// An altered number is for the checks to find: it must not vanish because it has no right form.
TEST(Labelled, KeepsAMalformedNumberBesideItsOwnLabelAsRead) {
  const Extraction certificate = extracted(
      "20 10 600 30 陕(2018)汉中市不动产权第0001234号\n20 60 100 80 权利人\n160 60 300 80 赵晓岚\n"
      "20 230 140 250 不动产单元号\n160 230 600 250 610702 001002 QB00003 F00040005",
      "real_estate_certificate");
  EXPECT_EQ(text(certificate, "real_estate_unit_number"), "610702001002QB00003F00040005");
}

TEST(Labelled, TakesAFirmsCodeBesideAPersonsLabelForItsCode) {
  const Extraction form = extracted(
      "200 10 500 40 变更用电申请单\n20 60 140 80 原户名\n200 60 500 80 汉中青禾商贸有限公司\n"
      "20 100 140 120 原户证件号码\n200 100 500 120 91610702PDY0010129",
      "application_form");
  EXPECT_EQ(text(form, "uscc"), "91610702PDY0010129");
  EXPECT_EQ(text(form, "id_number"), "(not found)");
}

// 证件号码 EM9752563 was said to be unreadable, for it is no identity card's.
TEST(Labelled, TakesThePassportOrServicemansNumberBesideAPersonsLabel) {
  for (const std::string number : {"EM9752563", "军字第1234567号"}) {
    const Extraction form = extracted(
        "200 10 500 40 低压居民生活用电登记表\n20 60 140 80 客户名称\n200 60 300 80 赵晓岚\n"
        "20 100 140 120 证件号码\n200 100 400 120 " +
            number,
        "application_form");
    EXPECT_EQ(text(form, "id_number"), number);
  }
  const Extraction lost = extracted(
      "200 10 500 40 低压居民生活用电登记表\n20 60 140 80 客户名称\n200 60 300 80 赵晓岚\n20 100 140 120 证件号码\n"
      "200 100 400 120 61070219",
      "application_form");
  EXPECT_EQ(text(lost, "id_number"), "(not found)");
}

TEST(Labelled, AValueAndTheNextCellsLabelAreNoLabel) {
  const Extraction form = extracted(
      "200 10 500 40 低压居民生活用电登记表\n20 60 140 80 客户名称\n160 60 240 80 赵晓岚\n20 100 100 120 业务类型\n"
      "160 100 240 120 低压新装\n400 100 480 120 联系电话\n540 100 700 120 13800000000",
      "application_form");
  EXPECT_EQ(text(form, "matter"), "低压新装");
}

TEST(Labelled, ANumberAboveTheTableIsNoOwnerAndAnItemBelowIsNoTerm) {
  const Extraction certificate = extracted(
      "394 210 883 240 陕（2023）宁强县不动产权第0065584号\n300 250 411 280 权利人\n394 250 460 280 顾德\n300 300 434 "
      "330 "
      "共有情况\n394 300 500 330 单独所有\n340 480 394 510 使用期限\n502 480 1012 510 "
      "2020年05月28日起2083年05月28日止\n502 540 "
      "734 568 房屋结构：钢筋混凝土结构\n502 574 820 602 房屋总层数：21层\n300 600 500 630 权利其他状况",
      "real_estate_certificate");
  EXPECT_EQ(text(certificate, "owners"), "顾德");
  EXPECT_EQ(text(certificate, "certificate_number"), "陕(2023)宁强县不动产权第0065584号");
  EXPECT_EQ(text(certificate, "term"), "2020年05月28日起2083年05月28日止");
}

constexpr const char* kPortrait = R"(
  60 50 200 80 姓名赵晓岚
  60 100 160 130 性别女
  250 100 360 130 民族漢
  60 150 360 180 出生1900年1月1日
  60 200 500 230 住址陕西省汉中市汉台区前进
  130 235 400 265 路1号2栋301室
  60 330 250 360 公民身份号码
  300 330 800 360 610702190001010003
)";

TEST(IdCard, ReadsThePortraitSide) {
  const Extraction card = extracted(kPortrait, "id_card_portrait");
  EXPECT_EQ(text(card, "name"), "赵晓岚");
  EXPECT_EQ(text(card, "sex"), "女");
  EXPECT_EQ(text(card, "birth_date"), "1900-01-01");
  EXPECT_EQ(text(card, "address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(card, "id_number"), "610702190001010003");
}

TEST(IdCard, SettlesTheEthnicGroupByTheClosedListAndSaysSo) {
  const Extraction card = extracted(kPortrait, "id_card_portrait");
  EXPECT_EQ(text(card, "ethnicity"), "汉");
  EXPECT_EQ(card.find("ethnicity")->field.raw, "漢");
  EXPECT_EQ(card.find("ethnicity")->field.repairs.front().reason, "closed_list");
}

TEST(IdCard, ReadsValuesWhoseLabelsWoreOff) {
  const Extraction card = extracted(
      "130 50 200 80 赵晓岚\n60 100 160 130 性别女\n250 100 360 130 民族汉\n130 150 360 180 1900年1月1日\n"
      "130 200 500 230 陕西省汉中市汉台区前进\n130 235 400 265 路1号2栋301室\n300 330 800 360 610702190001010003",
      "id_card_portrait");
  EXPECT_EQ(text(card, "name"), "赵晓岚");
  EXPECT_EQ(text(card, "address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(card, "id_number"), "610702190001010003");
}

// One uncertain character whose alternative the check digit asks for is solved, and the repair stands there.
TEST(IdCard, SolvesOneUncertainCharacterFromTheCheckDigit) {
  std::vector<TextLine> lines = test::lines_of_table("60 330 250 360 公民身份号码");
  TextLine number = test::line_at({300, 330, 800, 360}, "610702190001010008");
  number.alternatives[17] = {{"8", 0.6}, {"3", 0.39}};
  lines.push_back(number);
  const Extraction card = extracted(lines, "id_card_portrait");
  EXPECT_EQ(text(card, "id_number"), "610702190001010003");
  EXPECT_EQ(card.find("id_number")->field.raw, "610702190001010008");
  EXPECT_EQ(card.find("id_number")->field.repairs.front().reason, "check_digit");
  EXPECT_LT(card.find("id_number")->field.confidence, 0.9);
}

// A forged digit is read clearly; it stays as it is printed.
TEST(IdCard, LeavesAClearlyReadFalseCheckDigitAlone) {
  std::vector<TextLine> lines = test::lines_of_table("60 330 250 360 公民身份号码");
  TextLine number = test::line_at({300, 330, 800, 360}, "610702190001010008");
  number.alternatives[17] = {{"8", 0.97}, {"3", 0.02}};
  lines.push_back(number);
  const Extraction card = extracted(lines, "id_card_portrait");
  EXPECT_EQ(text(card, "id_number"), "610702190001010008");
  EXPECT_TRUE(card.find("id_number")->field.repairs.empty());
}

struct TermCase {
  const char* printed;
  const char* from;
  const char* to;
};

TEST(IdCard, ReadsTermsOfTheEmblemSide) {
  for (const TermCase& term :
       {TermCase{"2016.02.29-2026.03.01", "2016-02-29", "2026-03-01"},
        TermCase{"2026.05.20-长期", "2026-05-20", "long_term"}, TermCase{"2026.05.20-长朗", "2026-05-20", "long_term"},
        TermCase{"20160229—20260301", "2016-02-29", "2026-03-01"}}) {
    const Extraction card = extracted(std::string("200 400 300 430 签发机关\n320 400 600 430 汉中市公安局汉台分局\n"
                                                  "200 450 300 480 有效期限\n320 450 700 480 ") +
                                          term.printed,
                                      "id_card_emblem");
    EXPECT_EQ(text(card, "issuing_authority"), "汉中市公安局汉台分局");
    EXPECT_EQ(text(card, "valid_from"), term.from) << term.printed;
    EXPECT_EQ(text(card, "valid_to"), term.to) << term.printed;
  }
}

TEST(Letter, ReadsLabelledParties) {
  const Extraction letter = extracted(
      "300 20 700 70 授权委托书\n20 100 170 120 委托人：赵晓岚\n20 130 350 150 身份证号码：610702190001010003\n20 160 "
      "150 180 受托人：钱多\n"
      "20 190 350 210 身份证号码：61072819001111001X\n20 220 350 240 委托事项：办理用电过户手续。\n20 250 480 270 "
      "委托期限：2026年11月2日至2027年11月2日。\n"
      "400 400 600 420 委托人(签字)：\n400 440 700 460 2026年11月2日",
      "authorization_letter");
  EXPECT_EQ(text(letter, "principal"), "赵晓岚");
  EXPECT_EQ(text(letter, "principal_number"), "610702190001010003");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
  EXPECT_EQ(text(letter, "matter"), "用电过户手续");
  EXPECT_EQ(text(letter, "term"), "2026年11月2日至2027年11月2日");
  EXPECT_EQ(text(letter, "sign_date"), "2026-11-02");
  EXPECT_EQ(letter.signature_places.size(), 1u);
}

TEST(Letter, ReadsPartiesOutOfSentences) {
  const Extraction letter = extracted(
      "300 20 700 70 委托书\n60 100 620 120 本人赵晓岚，身份证号码610702190001010003，因工作原因不能亲自\n20 130 620 "
      "150 办理，现委托钱多（身份证号码：61072819001111001X）代为办\n"
      "20 160 220 180 理低压用电新装业务。\n400 440 700 460 2026年11月2日",
      "authorization_letter");
  EXPECT_EQ(text(letter, "principal"), "赵晓岚");
  EXPECT_EQ(text(letter, "principal_number"), "610702190001010003");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
  EXPECT_EQ(text(letter, "matter"), "低压用电新装业务");
}

TEST(Letter, ReadsUnitsOutOfSentences) {
  const Extraction letter = extracted(
      "300 20 700 70 法人授权委托书\n20 90 200 110 供电公司：\n60 120 680 140 "
      "汉中甲乙（陕西）商贸有限公司（统一社会信用代码：91610702PDY00001\n20 150 680 170 "
      "XM），法定代表人赵晓岚，现授权钱多（身份证号码："
      "61072819001111\n20 180 530 200 001X）作为我单位的代理人，代为办理用电过户手续。",
      "authorization_letter");
  EXPECT_EQ(text(letter, "principal"), "汉中甲乙（陕西）商贸有限公司");
  EXPECT_EQ(text(letter, "principal_number"), "91610702PDY00001XM");
  EXPECT_EQ(text(letter, "legal_representative"), "赵晓岚");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
  EXPECT_EQ(text(letter, "matter"), "用电过户手续");
}

TEST(Extract, GivesNothingForNothing) { EXPECT_TRUE(extracted("", "business_licence").fields.empty()); }

}  // namespace
}  // namespace zerotrip
