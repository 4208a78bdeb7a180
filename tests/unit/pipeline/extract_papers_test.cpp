// Certificates of bodies and of property, and statements: fields from lines.
#include <gtest/gtest.h>

#include "extracted.h"
#include "pipeline/classify/classify.h"
#include "pipeline/extract/date_values.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

std::string kind_of(const std::string& table) {
  return classify(rows_of(runs_of(test::lines_of_table(table))), test::catalogue()).kind;
}

Glyphs glyphs_of(const std::string& words) {
  return joined(runs_of({test::line_at({0, 0, 20.0 * static_cast<double>(to_code_points(words).size()), 20}, words)}));
}

// --- ends of printed terms -------------------------------------------------------------------------------------

struct TermCase {
  const char* printed;
  const char* from;
  const char* to;
};

class PrintedTerms : public testing::TestWithParam<TermCase> {};

TEST_P(PrintedTerms, HaveTwoEnds) {
  const auto from = term_start_field(glyphs_of(GetParam().printed), "");
  const auto to = term_end_field(glyphs_of(GetParam().printed), "");
  EXPECT_EQ(from ? from->text() : "", GetParam().from);
  EXPECT_EQ(to ? to->text() : "", GetParam().to);
}

INSTANTIATE_TEST_SUITE_P(
    Table, PrintedTerms,
    testing::Values(TermCase{"自2015年8月6日至2019年8月4日", "2015-08-06", "2019-08-04"},
                    TermCase{"自二〇一五年八月六日到二〇一九年八月四日截止", "2015-08-06", "2019-08-04"},
                    TermCase{"2015-08-06-2019-08-04", "2015-08-06", "2019-08-04"},
                    TermCase{"2015.08.06至长期", "2015-08-06", "long_term"},
                    TermCase{"2023年05月05日至2028年05月", "2023-05-05", "2028-05"},
                    TermCase{"2019年8月4日", "", "2019-08-04"}, TermCase{"至2019年8月4日", "", "2019-08-04"},
                    TermCase{"自2019年8月4日起", "2019-08-04", ""}, TermCase{"2019年8月4日至", "2019-08-04", ""},
                    TermCase{"长期", "", "long_term"}, TermCase{"四年", "", ""}));

// --- certificates of bodies ------------------------------------------------------------------------------------

constexpr const char* kCodeCertificate = R"(
  200 20 500 50 中华人民共和国
  180 60 520 100 组织机构代码证
  40 140 60 160 代
  140 140 160 160 码
  165 140 175 160 ：
  190 138 360 164 PDY00001-X
  40 220 165 240 机构名称：
  180 220 460 240 汉中甲乙商贸有限公司
  40 260 165 280 机构类型：
  180 260 260 280 企业法人
  40 300 60 320 地
  140 300 165 320 址：
  180 300 460 320 陕西省汉中市汉台区前进
  180 324 300 344 路1号2栋
  40 380 165 400 有效期：
  180 380 460 400 自二〇二五年八月六日到二〇
  180 404 380 424 二九年八月五日截止
  40 440 165 460 颁发单位：
  180 440 380 460 汉中市质量技术监督局
)";

TEST(OrganizationCode, HyphenIsNoCharacterOfTheCode) {
  const Extraction paper = extracted(kCodeCertificate, "organization_code_certificate");
  EXPECT_EQ(kind_of(kCodeCertificate), "organization_code_certificate");
  EXPECT_EQ(text(paper, "organization_code"), "PDY00001X");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "business_address"), "陕西省汉中市汉台区前进路1号2栋");
  EXPECT_EQ(text(paper, "valid_from"), "2025-08-06");
  EXPECT_EQ(text(paper, "valid_to"), "2029-08-05");
  EXPECT_EQ(text(paper, "registration_authority"), "汉中市质量技术监督局");
}

// A mark at the end that was cut made an honest licence uncertain.
TEST(Licence, MarksAtTheEndOfATermAreOneMark) {
  auto lines = test::lines_of_table(
      "300 40 700 100 营业执照\n40 200 160 220 统一社会信用代码\n180 200 420 220 91610702PDY00001XM\n40 240 100 260 "
      "名称\n180 240 460 260 汉中甲乙商贸有限公司\n40 280 140 300 营业期限\n180 280 520 300 自2018年01月12日至******");
  lines.back().alternatives.back().front().probability = 0.5;
  const Catalogue& catalogue = test::catalogue();
  const Extraction paper = extract({*catalogue.document("business_licence"), catalogue.reference, runs_of(lines)});
  ASSERT_NE(paper.find("business_term"), nullptr);
  EXPECT_GT(paper.find("business_term")->field.confidence, 0.9);
}

// The alphabet of codes since 2015 has no O.
TEST(OrganizationCode, ALetterOIsAFigureWhereTheCheckSaysSo) {
  std::string table = kCodeCertificate;
  const std::size_t at = table.find("PDY00001-X");
  ASSERT_NE(at, std::string::npos);
  const Extraction paper = extracted(table.replace(at, 10, "PDYOO0O1-X"), "organization_code_certificate");
  EXPECT_EQ(text(paper, "organization_code"), "PDY00001X");
  EXPECT_EQ(paper.find("organization_code")->field.repairs.size(), 3u);
}

TEST(SocialOrganization, OlderSheetsHaveANumberOfTheirOwn) {
  const std::string table =
      "200 20 600 60 社会团体法人登记证书\n300 90 520 110 汉台社证字第018539号\n40 140 80 160 名称\n140 140 340 160 "
      "汉台区摄影家协会\n40 180 120 200 法定代表人\n140 180 220 200 钟玉庆\n40 220 120 240 注册资金\n140 220 200 240 "
      "叁万元\n"
      "40 260 140 280 活动地域\n160 260 220 280 汉台区\n40 420 120 440 有效期限：\n140 420 480 440 "
      "2024年05月20日至2028年05月20日";
  const Extraction paper = extracted(table, "social_organization_certificate");
  EXPECT_EQ(kind_of(table), "social_organization_certificate");
  EXPECT_EQ(text(paper, "certificate_number"), "汉台社证字第018539号");
  EXPECT_EQ(text(paper, "legal_representative"), "钟玉庆");
  EXPECT_EQ(text(paper, "valid_to"), "2028-05-20");
  EXPECT_EQ(paper.find("uscc"), nullptr);
}

TEST(TaxRegistration, NumberStandsInTheOfficesWords) {
  const std::string table =
      "200 20 500 60 税务登记证\n200 80 520 100 汉国税字610702PDY00001X号\n40 120 160 140 纳税人名称：\n180 120 420 "
      "140 "
      "汉中甲乙商贸有限公司\n40 160 260 180 法定代表人（负责人）：\n280 160 340 180 赵晓岚\n40 200 160 220 "
      "登记注册类型：\n"
      "180 200 320 220 有限责任公司\n40 240 160 260 批准设立机关：\n180 240 400 260 汉台区工商行政管理局";
  const Extraction paper = extracted(table, "tax_registration");
  EXPECT_EQ(kind_of(table), "tax_registration");
  EXPECT_EQ(text(paper, "tax_number"), "610702PDY00001X");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "legal_representative"), "赵晓岚");
}

TEST(TaxRegistration, AShortLabelIsSetAsWideAsTheLongest) {
  const Extraction paper = extracted(
      "200 20 500 60 税务登记证\n40 120 260 140 法定代表人（负责人）：\n280 120 340 140 赵晓岚\n40 160 60 180 地\n210 "
      "160 "
      "240 180 址：\n280 160 520 180 汉台区前进路1号",
      "tax_registration");
  EXPECT_EQ(text(paper, "business_address"), "汉台区前进路1号");
}

TEST(GeneralTaxpayer, ANoticeIsAddressedToTheTaxpayer) {
  const std::string table =
      "200 20 500 50 税务事项通知书\n200 60 400 80 汉中税通〔2023〕0266号\n40 110 300 130 汉中甲乙商贸有限公司：\n40 "
      "150 460 170 "
      "（纳税人识别号：91610702PDY00001XM）\n80 190 500 210 通知内容：你单位登记为增值税一般纳税人";
  const Extraction paper = extracted(table, "general_taxpayer_certificate");
  EXPECT_EQ(kind_of(table), "general_taxpayer_certificate");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "tax_number"), "91610702PDY00001XM");
}

// A footnote of sheets of 2013 speaks of the term that it does not bear.
TEST(BusinessLicence, ASentenceAboutTermsIsNoTerm) {
  const Extraction paper = extracted(
      "200 20 600 60 营业执照\n40 100 120 120 名称\n160 100 400 120 汉中甲乙商贸有限公司\n40 140 120 160 类型\n160 140 "
      "300 160 "
      "有限责任公司\n40 300 900 320 信息查询：出资情况、营业期限和许可审批项目等有关事项及年报信息和其他监管信息",
      "business_licence");
  EXPECT_EQ(text(paper, "business_term"), "(not found)");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
}

// The code stands in a bracket behind the name, and the day in the sentence (国家税务总局令第43号).
TEST(GeneralTaxpayer, NoticesAndProofsAreReadFromTheirSentences) {
  const Extraction notice = extracted(
      "200 20 500 50 税务事项通知书\n40 110 500 130 汉中甲乙商贸有限公司：（纳税人识别号：\n40 150 300 170 "
      "91610702PDY00001XM）\n80 190 620 210 通知内容：你单位于2023年3月2日提交的申请符合规定，一般纳税人资格\n40 230 "
      "400 250 "
      "生效之日为2023年03月01日。\n400 500 620 520 汉台区税务局\n400 540 560 560 2023年3月8日",
      "general_taxpayer_certificate");
  EXPECT_EQ(text(notice, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(notice, "tax_number"), "91610702PDY00001XM");
  EXPECT_EQ(text(notice, "valid_from"), "2023-03-01");
  EXPECT_EQ(text(notice, "issue_date"), "2023-03-08");
  const Extraction proof = extracted(
      "200 20 500 50 增值税一般纳税人资格证明\n80 110 640 130 "
      "兹证明汉中甲乙商贸有限公司（统一社会信用代码：91610702PDY\n40 150 640 "
      "170 00001XM）已于2023年3月1日登记为增值税一般纳税人。\n80 190 200 210 特此证明。\n400 500 620 520 "
      "汉台区税务局\n400 540 560 560 "
      "2023年3月8日",
      "general_taxpayer_certificate");
  EXPECT_EQ(text(proof, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(proof, "tax_number"), "91610702PDY00001XM");
  EXPECT_EQ(text(proof, "valid_from"), "2023-03-01");
  const Extraction since = extracted(
      "200 20 500 50 一般纳税人资格证明\n80 110 640 130 "
      "汉中甲乙商贸有限公司，纳税人识别号：91610702PDY00001XM，经审核，自\n40 150 640 "
      "170 2023年3月1日起具有增值税一般纳税人资格。",
      "general_taxpayer_certificate");
  EXPECT_EQ(text(since, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(since, "valid_from"), "2023-03-01");
}

// --- property --------------------------------------------------------------------------------------------------

TEST(RealEstate, SharesInBracketsAreNoPartOfANameAndFirmsKeepTheirs) {
  const Extraction paper = extracted(
      "20 10 600 30 陕(2018)汉中市不动产权第0001234号\n20 60 100 80 权利人\n160 60 640 80 "
      "赵晓岚（60%）、甲乙（陕西）有限公司（40%）\n20 100 100 120 共有情况\n160 100 560 120 "
      "按份共有（赵晓岚60%、甲乙40%）",
      "real_estate_certificate");
  EXPECT_EQ(text(paper, "owners"), "赵晓岚|甲乙(陕西)有限公司");
  EXPECT_EQ(text(paper, "share"), "按份共有（赵晓岚60%、甲乙40%）");
}

TEST(RealEstate, TheEditionAboveTheNumberIsNoPartOfIt) {
  const Extraction certificate = extracted(
      "250 10 640 40 （电子证照）陕（2018）汉中市不动产权第0001234号\n20 60 100 80 权利人\n160 60 300 80 赵晓岚\n20 "
      "100 "
      "100 120 共有情况\n160 100 300 120 单独所有",
      "real_estate_certificate");
  EXPECT_EQ(text(certificate, "certificate_number"), "陕(2018)汉中市不动产权第0001234号");
}

TEST(RealEstate, ProvinceAndYearStandBeforeTheNumberInItsRow) {
  const auto number_in = [](const std::string& row) {
    const Extraction paper = extracted(
        row + "\n20 60 100 80 权利人\n160 60 300 80 赵晓岚\n20 100 100 120 共有情况\n160 100 300 120 单独所有",
        "real_estate_certificate");
    return text(paper, "certificate_number");
  };
  const std::string rest = "\n360 10 640 30 留坝县不动产权第0083809号";
  EXPECT_EQ(number_in("250 10 330 30 陕（2021）" + rest), "陕(2021)留坝县不动产权第0083809号");
  EXPECT_EQ(number_in("220 10 240 30 陕\n270 10 330 30 （2021）" + rest), "陕(2021)留坝县不动产权第0083809号");
  EXPECT_EQ(number_in("20 10 90 30 陕（2021）" + rest), "留坝县不动产权第0083809号") << "too far away";
  EXPECT_EQ(number_in("250 10 330 30 第二联" + rest), "留坝县不动产权第0083809号");
}

TEST(LandUse, TheNumberIsToldByItsForm) {
  for (const char* number : {"汉台国用(2008)第01234号", "南郑集用(2003)字第000123号", "洋县宅字(2011)第0456号"}) {
    const Extraction paper =
        extracted(std::string("200 20 500 50 国有土地使用证\n300 70 600 90 ") + number +
                      "\n20 120 140 140 土地使用权人\n160 120 240 140 赵晓岚\n20 160 80 180 座落\n160 160 460 180 "
                      "汉台区前进路1号\n20 200 140 220 使用权面积\n160 200 260 220 120.50㎡",
                  "land_use_certificate");
    EXPECT_EQ(text(paper, "certificate_number"), number);
    EXPECT_EQ(text(paper, "owners"), "赵晓岚");
    EXPECT_EQ(text(paper, "area"), "120.50");
  }
}

TEST(HouseOwnership, ANumberWithWideBlanksIsOneRow) {
  const Extraction paper = extracted(
      "200 20 500 50 房屋所有权证\n200 80 240 100 汉中\n300 80 360 100 房权证\n420 80 480 100 汉台区\n540 80 580 100 "
      "字第\n"
      "640 80 720 100 012345号\n20 120 140 140 房屋所有权人\n160 120 240 140 赵晓岚",
      "house_ownership_certificate");
  EXPECT_EQ(text(paper, "certificate_number"), "汉中房权证汉台区字第012345号");
}

TEST(PropertyStatement, NamesWhoOwnsWhatAndWhoStatesIt) {
  const std::string table =
      "300 40 520 80 房屋产权证明\n60 120 760 140 兹证明我村村民赵晓岚（身份证号码：610702190001010003），在陕西\n20 "
      "160 760 180 "
      "省汉中市汉台区龙江镇前进村1组5号建有住房一处，该房屋产权归赵晓\n20 200 420 220 岚所有，无产权纠纷，特此证明。\n"
      "440 400 720 420 汉台区龙江镇前进村村民委员会\n520 440 700 460 2026年05月12日";
  const Extraction paper = extracted(table, "property_statement");
  EXPECT_EQ(kind_of(table), "property_statement");
  EXPECT_EQ(text(paper, "owners"), "赵晓岚");
  EXPECT_EQ(text(paper, "id_number"), "610702190001010003");
  EXPECT_EQ(text(paper, "property_address"), "陕西省汉中市汉台区龙江镇前进村1组5号");
  EXPECT_EQ(text(paper, "issuing_authority"), "汉台区龙江镇前进村村民委员会");
  EXPECT_EQ(text(paper, "issue_date"), "2026-05-12");
}

TEST(PropertyStatement, NamesAllOwners) {
  const Extraction paper = extracted(
      "300 40 520 80 产权说明\n60 120 760 140 兹有我村村民于小兰（身份证号码：610702190001010003）、钱多（身份\n20 160 "
      "760 180 "
      "证号码：612301190002280017），其房屋坐落于汉台区龙江镇前进村1组5号，\n20 200 300 220 系本人自建。",
      "property_statement");
  EXPECT_EQ(text(paper, "owners"), "于小兰|钱多");
  EXPECT_EQ(text(paper, "property_address"), "汉台区龙江镇前进村1组5号");
}

TEST(PropertyStatement, ACommitteeIsNoOwner) {
  const Extraction paper = extracted(
      "300 40 520 80 产权说明\n60 120 760 140 前进村村民委员会证明：位于前进村1组5号的房屋，权属清楚。\n440 400 720 "
      "420 "
      "龙江镇前进村村民委员会",
      "property_statement");
  EXPECT_EQ(paper.find("owners"), nullptr);
}

TEST(MilitaryUnit, SignsWithItsName) {
  const std::string table =
      "300 40 520 80 部队用电证明\n60 120 300 140 国网汉中供电公司：\n60 160 760 180 "
      "中国人民解放军61070部队系现役部队，营区坐落于汉台区前进路\n20 200 400 220 1号，需办理用电业务。特此证明。\n440 "
      "400 720 420 "
      "中国人民解放军61070部队\n520 440 700 460 2026年05月12日";
  const Extraction paper = extracted(table, "military_unit_certificate");
  EXPECT_EQ(kind_of(table), "military_unit_certificate");
  EXPECT_EQ(text(paper, "company_name"), "中国人民解放军61070部队");
  EXPECT_EQ(text(paper, "property_address"), "汉台区前进路1号");
}

// --- look-alikes -----------------------------------------------------------------------------------------------

TEST(LookAlikes, WordsThatStandInARowAreNoTitleOfWhichTwoCharactersDiffer) {
  EXPECT_EQ(kind_of("200 20 400 50 中华人民共和国\n480 20 560 50 说明\n200 60 500 90 出入境管理"), "other");
}

TEST(LookAlikes, AreNothingElse) {
  EXPECT_EQ(kind_of("200 20 500 50 准予变更登记通知书\n40 100 300 120 名称：汉中甲乙商贸有限公司\n40 140 300 160 "
                    "法定代表人：赵晓岚\n40 180 400 200 统一社会信用代码：91610702PDY00001XM"),
            "name_change_proof");
  EXPECT_EQ(kind_of("200 20 500 50 开户许可证\n40 100 600 120 经审核，汉中甲乙商贸有限公司符合开户条件\n40 140 400 160 "
                    "法定代表人（单位负责人）赵晓岚"),
            "bank_account_proof");
  EXPECT_EQ(kind_of("200 20 500 50 契税完税证\n40 100 300 120 纳税人名称 赵晓岚\n40 140 400 160 纳税人识别号 "
                    "610702190001010003\n40 180 400 200 房屋坐落 汉台区前进路1号"),
            "other");
  EXPECT_EQ(
      kind_of(
          "200 20 500 50 房产平面图\n40 100 300 120 产权人 赵晓岚\n40 140 400 160 坐落 汉台区前进路1号\n40 180 300 200 "
          "建筑面积 98.50"),
      "other");
}

// Values in a column of their own, far behind the colons of their labels.
TEST(Certificate, WithItsValuesFarBehindColons) {
  const Extraction paper = test::extracted(
      "250 20 600 60 不动产权证书\n250 80 600 100 陕(2018)汉中市不动产权第0001234号\n20 140 100 160 权利人：\n260 140 "
      "320 160 "
      "赵晓岚\n20 180 120 200 共有情况：\n260 180 340 200 单独所有\n20 220 80 240 坐落：\n260 220 600 240 "
      "汉中市汉台区前进路1号\n20 260 80 280 用途：\n260 260 400 280 住宅用地/成套住宅",
      "real_estate_certificate");
  EXPECT_EQ(test::text(paper, "certificate_number"), "陕(2018)汉中市不动产权第0001234号");
  EXPECT_EQ(test::text(paper, "owners"), "赵晓岚");
  EXPECT_EQ(test::text(paper, "share"), "单独所有");
  EXPECT_EQ(test::text(paper, "property_address"), "汉中市汉台区前进路1号");
  EXPECT_EQ(test::text(paper, "usage"), "住宅用地/成套住宅");
}

}  // namespace
}  // namespace zerotrip
