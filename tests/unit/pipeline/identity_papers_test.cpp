// Identity papers other than the resident's card: lines → fields, by their definitions.
#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

TEST(TemporaryIdCard, IsReadByItsLabels) {
  const Extraction card = extracted(R"(
    200 20 800 60 中华人民共和国临时居民身份证
    60 90 200 120 姓名赵晓岚
    60 130 160 160 性别女
    250 130 360 160 民族汉
    60 170 360 200 出生1990年1月2日
    60 210 560 240 住址陕西省汉中市汉台区前进路
    130 245 400 275 1号2栋301室
    60 290 700 320 公民身份号码610702199001020024
    60 330 560 360 签发机关汉中市公安局汉台分局
    60 370 700 400 有效期限2026.10.02-2027.01.02
  )",
                                    "temporary_id_card");
  EXPECT_EQ(text(card, "name"), "赵晓岚");
  EXPECT_EQ(text(card, "sex"), "女");
  EXPECT_EQ(text(card, "ethnicity"), "汉");
  EXPECT_EQ(text(card, "birth_date"), "1990-01-02");
  EXPECT_EQ(text(card, "address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(card, "id_number"), "610702199001020024");
  EXPECT_EQ(text(card, "issuing_authority"), "汉中市公安局汉台分局");
  EXPECT_EQ(text(card, "valid_from"), "2026-10-02");
  EXPECT_EQ(text(card, "valid_to"), "2027-01-02");
}

TEST(MilitaryId, IsReadByItsLabels) {
  const Extraction paper = extracted(R"(
    600 20 900 60 军官证
    60 500 130 530 编号
    150 500 400 530 军字第1234567号
    60 560 200 590 发证机关
    220 560 500 590 政治工作部干部局
    60 620 200 650 发证日期
    220 620 480 650 2024年05月06日
    60 680 200 710 有效期至
    220 680 480 710 2028年05月06日
    600 100 680 130 姓名
    720 100 820 130 赵晓岚
    600 160 720 190 出生年月
    740 160 900 190 1990年1月
    600 220 680 250 性别
    720 220 760 250 女
    600 280 680 310 部别
    720 280 900 310 32101部队
  )",
                                     "military_id");
  EXPECT_EQ(text(paper, "name"), "赵晓岚");
  EXPECT_EQ(text(paper, "birth_date"), "1990-01");
  EXPECT_EQ(text(paper, "certificate_number"), "军字第1234567号");
  EXPECT_EQ(text(paper, "issue_date"), "2024-05-06");
  EXPECT_EQ(text(paper, "valid_to"), "2028-05-06");
  EXPECT_EQ(text(paper, "valid_from"), "(not found)");
  EXPECT_EQ(std::get<LabelledTexts>(paper.find("printed")->field.value).at("部别"), "32101部队");
}

// Cards print the number below 编号, and the issuer below its label.
TEST(MilitaryId, TheNumberMayStandBelowItsLabel) {
  const std::string rest =
      "40 160 120 180 姓名\n200 160 280 180 赵晓岚\n40 200 120 220 部别\n200 200 300 220 32101部队\n"
      "600 300 700 320 发证机关\n600 340 760 360 陆军政治工作部\n";
  for (const char* number :
       {"40 300 120 320 编号\n30 340 200 360 军字第1234567号\n", "40 300 300 320 编号：军字第1234567号\n",
        "40 300 120 320 编号\n200 300 320 320 士12345678\n"}) {
    const Extraction paper = extracted("300 20 500 60 军官证\n" + rest + number, "military_id");
    EXPECT_NE(text(paper, "certificate_number"), "(not found)") << number;
    EXPECT_EQ(text(paper, "issuing_authority"), "陆军政治工作部");
  }
}

constexpr const char* kMemberPage = R"(
  300 20 700 60 常住人口登记卡
  40 80 100 100 姓名
  200 80 280 100 赵晓岚
  500 80 680 100 户主或与户主关系
  700 80 740 100 长女
  40 120 120 140 曾用名
  500 120 560 140 性别
  700 120 720 140 女
  40 160 120 180 出生地
  200 160 400 180 陕西省汉中市
  500 160 560 180 民族
  700 160 740 180 汉族
  500 200 600 220 出生日期
  700 200 860 220 1990年01月02日
  40 240 220 260 公民身份证件编号
  240 240 480 260 610702199001020024
  40 400 180 420 承办人签章：
  500 400 800 420 登记日期：2016年05月13日
)";

TEST(HouseholdRegister, IsReadFromThePageOfAMember) {
  const Extraction page = extracted(kMemberPage, "household_register");
  EXPECT_EQ(text(page, "name"), "赵晓岚");
  EXPECT_EQ(text(page, "relation"), "长女");
  EXPECT_EQ(text(page, "sex"), "女");
  EXPECT_EQ(text(page, "ethnicity"), "汉");
  EXPECT_EQ(text(page, "birth_date"), "1990-01-02");
  EXPECT_EQ(text(page, "id_number"), "610702199001020024");
  EXPECT_EQ(text(page, "issue_date"), "2016-05-13");
  EXPECT_EQ(text(page, "remarks"), "(not found)");
}

TEST(HouseholdRegister, OtherAddressesInTheCountyAreNotTheAddress) {
  const Extraction page =
      extracted(std::string(kMemberPage) + "40 280 220 300 本市（县）其他住址\n", "household_register");
  EXPECT_EQ(text(page, "address"), "(not found)");
}

TEST(HouseholdRegister, NotesACancellationStampedAcrossThePage) {
  EXPECT_EQ(text(extracted(std::string(kMemberPage) + "300 300 460 340 死亡注销\n", "household_register"), "remarks"),
            "死亡注销");
  EXPECT_EQ(text(extracted(std::string(kMemberPage) + "40 300 900 320 迁往境外定居的应当办理户口注销手续\n",
                           "household_register"),
                 "remarks"),
            "(not found)");
}

TEST(HouseholdRegister, IsReadFromItsHomePage) {
  const Extraction page = extracted(R"(
    40 80 100 100 户别
    200 80 280 100 家庭户
    500 80 600 100 户主姓名
    700 80 780 100 赵晓岚
    40 140 100 160 户号
    200 140 320 160 012345678
    500 140 560 160 住址
    700 128 900 148 陕西省汉中市汉台区
    700 152 840 172 前进路1号
    500 400 800 420 签发日期：2016年05月13日
  )",
                                    "household_register");
  EXPECT_EQ(text(page, "householder"), "赵晓岚");
  EXPECT_EQ(text(page, "household_number"), "012345678");
  EXPECT_EQ(text(page, "address"), "陕西省汉中市汉台区前进路1号");
  EXPECT_EQ(text(page, "name"), "(not found)");
}

TEST(HouseholdCertificate, IsReadFromASentence) {
  const Extraction paper = extracted(R"(
    400 20 600 60 户籍证明
    100 120 900 150 兹证明赵晓岚，性别女，汉族，1990年01月02日出生，公民身份号码：
    60 160 900 190 610702199001020024，户籍地址：陕西省汉中市汉台区前进路
    60 200 700 230 1号，系我辖区常住人口。特此证明。
    600 400 900 430 汉台分局城关派出所
    600 450 900 480 2024年05月06日
  )",
                                     "household_certificate");
  EXPECT_EQ(text(paper, "name"), "赵晓岚");
  EXPECT_EQ(text(paper, "sex"), "女");
  EXPECT_EQ(text(paper, "id_number"), "610702199001020024");
  EXPECT_EQ(text(paper, "address"), "陕西省汉中市汉台区前进路1号");
  EXPECT_EQ(text(paper, "issue_date"), "2024-05-06");
}

// Sex and ethnic group stand as clauses of their own and the day before 出生, as police stations write them.
TEST(HouseholdCertificate, ClausesWithoutLabelsAreRead) {
  const Extraction paper = extracted(R"(
    400 20 600 60 户籍证明
    100 120 900 150 兹证明赵晓岚，女，柯尔克孜族，1990年1月2日出生，公民身份号码：
    60 160 900 190 610702199001020024，户籍所在地：陕西省汉中市汉台区前进路
    60 200 700 230 1号，系我辖区常住居民。
    600 400 900 430 汉台分局城关派出所
    600 450 900 480 2024年5月6日
  )",
                                     "household_certificate");
  EXPECT_EQ(text(paper, "name"), "赵晓岚");
  EXPECT_EQ(text(paper, "sex"), "女");
  EXPECT_EQ(text(paper, "ethnicity"), "柯尔克孜");
  EXPECT_EQ(text(paper, "birth_date"), "1990-01-02");
  EXPECT_EQ(text(paper, "issue_date"), "2024-05-06");
}

TEST(HouseholdCertificate, MayBeginWithTheName) {
  const Extraction paper = extracted(R"(
    400 20 600 60 户籍证明
    100 120 900 150 赵晓岚，女，汉族，1990年1月2日出生，身份证号码：610702
    60 160 900 190 199001020024，现户口登记在陕西省汉中市汉台区前进路1号，户主
    60 200 500 230 为赵大海，情况属实。
    600 400 900 430 汉台分局城关派出所
    600 450 900 480 2024年5月6日
  )",
                                     "household_certificate");
  EXPECT_EQ(text(paper, "name"), "赵晓岚");
  EXPECT_EQ(text(paper, "sex"), "女");
  EXPECT_EQ(text(paper, "address"), "陕西省汉中市汉台区前进路1号");
  EXPECT_EQ(text(paper, "householder"), "赵大海");
}

// A name that begins with 其 was no name.
TEST(HouseholdCertificate, IsReadFromAList) {
  const Extraction paper = extracted(R"(
    514 229 724 286 户籍证明
    185 370 379 407 姓名：其其格
    182 429 321 472 性别：女
    185 494 350 531 民族：蒙古
    189 558 569 587 出生日期：2006年09月22日
    189 620 710 650 公民身份号码：610403200609228429
    188 680 1022 710 户籍地址：陕西省汉中市佛坪县劳动西路206号春晓雅居10栋1
    345 729 489 761 单元502室
    182 787 325 827 特此证明。
    715 993 1038 1022 佛坪县公安局城关派出所
    783 1050 1001 1083 2019年06月05日
  )",
                                     "household_certificate");
  EXPECT_EQ(text(paper, "name"), "其其格");
  EXPECT_EQ(text(paper, "birth_date"), "2006-09-22");
  EXPECT_EQ(text(paper, "address"), "陕西省汉中市佛坪县劳动西路206号春晓雅居10栋1单元502室");
  EXPECT_EQ(text(paper, "issuing_authority"), "佛坪县公安局城关派出所");
}

TEST(ResidencePermit, IsReadFromBothItsSides) {
  const Extraction front = extracted(R"(
    60 50 200 80 姓名赵晓岚
    60 100 160 130 性别女
    60 150 360 180 出生1990年1月2日
    60 200 500 230 住址陕西省汉中市汉台区前进
    130 235 400 265 路1号2栋301室
    60 330 800 360 公民身份号码810000199001020022
  )",
                                     "residence_permit");
  EXPECT_EQ(text(front, "name"), "赵晓岚");
  EXPECT_EQ(text(front, "birth_date"), "1990-01-02");
  EXPECT_EQ(text(front, "address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(front, "id_number"), "810000199001020022");
  const Extraction back = extracted(R"(
    200 20 800 60 港澳居民居住证
    100 300 700 330 签发机关汉中市公安局
    100 350 700 380 有效期限2023.02.23-2028.02.23
    100 400 500 430 通行证号码H12345678
  )",
                                    "residence_permit");
  EXPECT_EQ(text(back, "issuing_authority"), "汉中市公安局");
  EXPECT_EQ(text(back, "valid_from"), "2023-02-23");
  EXPECT_EQ(text(back, "valid_to"), "2028-02-23");
  EXPECT_EQ(text(back, "certificate_number"), "H12345678");
}

// 外国人永久居留身份证 of 2017: labels in two languages above their values, a number of letters and digits.
TEST(ResidencePermit, IsReadFromTheFrontOfAForeignersCard) {
  const Extraction front = extracted(R"(
    100 20 800 60 外国人永久居留身份证
    60 100 180 120 姓名/Name
    60 124 300 154 ERIKSSON
    60 180 160 200 性别/Sex
    60 204 140 234 女/F
    60 260 340 280 出生日期/Date of Birth
    60 284 260 314 1990.01.02
    60 340 260 360 国籍/Nationality
    60 364 260 394 乌托邦/UTO
    60 420 380 440 有效期限/Period of Validity
    60 444 500 474 2024.05.06-2034.05.06
    60 500 240 520 证件号码/ID No.
    60 524 400 554 UTO123456789012
  )",
                                     "residence_permit");
  EXPECT_EQ(text(front, "name"), "ERIKSSON");
  EXPECT_EQ(text(front, "sex"), "女");
  EXPECT_EQ(text(front, "birth_date"), "1990-01-02");
  EXPECT_EQ(text(front, "nationality"), "乌托邦/UTO");
  EXPECT_EQ(text(front, "valid_to"), "2034-05-06");
  EXPECT_EQ(text(front, "id_number"), "UTO123456789012");
}

}  // namespace
}  // namespace zerotrip
