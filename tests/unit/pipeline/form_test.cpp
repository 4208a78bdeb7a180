// Ruled forms, heads of tables, dates in pieces: what plain certificates are printed on.
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "extracted.h"
#include "line_table.h"
#include "pipeline/extract/scattered_date.h"
#include "pipeline/extract/seal_authority.h"
#include "pipeline/extract/value_cell.h"
#include "pipeline/layout/ruling.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

RuledLine across(double left, double right, double y) { return {{left, y}, {right, y}}; }
RuledLine down(double top, double bottom, double x) { return {{x, top}, {x, bottom}}; }

TEST(Ruling, FindsTheCellsOfADrawnTable) {
  cv::Mat sheet(600, 800, CV_8UC3, cv::Scalar(240, 245, 245));
  for (const int y : {100, 160, 260}) cv::line(sheet, {50, y}, {700, y}, {30, 30, 30}, 2);
  for (const int x : {50, 200, 700}) cv::line(sheet, {x, 100}, {x, 260}, {30, 30, 30}, 2);
  const Ruling ruling = ruling_of(sheet, 0, 24);
  const Box label{90, 120, 160, 144};
  const std::optional<Box> cell = cell_around(ruling, label);
  ASSERT_TRUE(cell);
  EXPECT_NEAR(cell->left, 50, 3);
  EXPECT_NEAR(cell->right, 200, 3);
  EXPECT_NEAR(cell->bottom, 160, 3);
  const std::optional<Box> right = cell_right_of(ruling, *cell, label);
  ASSERT_TRUE(right);
  EXPECT_NEAR(right->right, 700, 3);
  const std::optional<Box> below = cell_below(ruling, *cell, label);
  ASSERT_TRUE(below);
  EXPECT_NEAR(below->bottom, 260, 3);
}

TEST(Ruling, FollowsASheetThatLeans) {
  cv::Mat level(600, 800, CV_8UC3, cv::Scalar(240, 245, 245));
  for (const int y : {100, 160, 260}) cv::line(level, {150, y}, {700, y}, {30, 30, 30}, 2);
  for (const int x : {150, 300, 700}) cv::line(level, {x, 100}, {x, 260}, {30, 30, 30}, 2);
  constexpr double kLean = 3;  // degrees clockwise
  const double radians = kLean * CV_PI / 180;
  const cv::Matx23d turn(std::cos(radians), -std::sin(radians), 0, std::sin(radians), std::cos(radians), 0);
  cv::Mat leaning;
  cv::warpAffine(level, leaning, turn, level.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  const std::optional<Box> cell = cell_around(ruling_of(leaning, kLean, 24), {180, 120, 260, 144});
  ASSERT_TRUE(cell);
  EXPECT_NEAR(cell->left, 150, 4);
  EXPECT_NEAR(cell->top, 100, 4);
  EXPECT_NEAR(cell->right, 300, 4);
  EXPECT_NEAR(cell->bottom, 160, 4);
}

std::vector<std::string> texts_of(const std::vector<Row>& rows) {
  std::vector<std::string> texts;
  for (const Row& row : rows) texts.push_back(text_of(joined(row.runs)));
  return texts;
}

// The label stands at half the height of the two lines beside it; below the table the text runs on as it lies.
TEST(RowsByCells, ARowOfATableIsOneRowOfText) {
  Ruling ruling;
  ruling.across = {across(50, 700, 100), across(50, 700, 180), across(50, 700, 240)};
  ruling.down = {down(100, 240, 50), down(100, 240, 200), down(100, 240, 700)};
  const auto runs = runs_of(test::lines_of_table(
      "300 40 500 64 授权委托书\n70 128 150 152 委托人\n220 112 690 136 汉中甲乙商贸\n220 144 400 168 有限公司\n"
      "70 198 150 222 代理人\n220 198 300 222 赵晓岚\n70 280 400 304 特此委托。"));
  EXPECT_EQ(texts_of(rows_by_cells(runs, ruling)),
            (std::vector<std::string>{"授权委托书", "委托人汉中甲乙商贸有限公司", "代理人赵晓岚", "特此委托。"}));
  EXPECT_EQ(rows_by_cells(runs, {}).size(), rows_of(runs).size());
}

TEST(Ruling, SeesNoCellsWhereNothingIsRuled) {
  cv::Mat sheet(600, 800, CV_8UC3, cv::Scalar(240, 245, 245));
  for (int y = 60; y < 560; y += 40)
    cv::putText(sheet, "HHH LLL TTT EEE", {60, y}, cv::FONT_HERSHEY_SIMPLEX, 0.8, {20, 20, 20}, 2);
  const Ruling ruling = ruling_of(sheet, 0, 20);
  EXPECT_FALSE(cell_around(ruling, {60, 180, 200, 200}));
}

// 权利人 | 共有情况 over their values; a value that begins far left of its centred label; a value in two lines.
constexpr const char* kHeads = R"(
  300 20 500 60 房屋所有权证
  80 100 180 120 房屋所有权人
  260 100 340 120 共有情况
  560 100 640 120 房屋坐落
  110 145 160 165 赵晓岚
  260 145 340 165 单独所有
  410 136 780 156 陕西省汉中市汉台区前进路1号
  410 158 560 178 2栋301室
  90 200 170 220 房屋性质
  320 200 400 220 规划用途
  600 200 680 220 建筑面积
  55 245 115 265 商品房
  255 245 295 265 住宅
  505 245 565 265 96.35
)";

void expect_house(const Extraction& house) {
  EXPECT_EQ(text(house, "owners"), "赵晓岚");
  EXPECT_EQ(text(house, "share"), "单独所有");
  EXPECT_EQ(text(house, "right_nature"), "商品房");
  EXPECT_EQ(text(house, "usage"), "住宅");
  EXPECT_EQ(text(house, "area"), "96.35");
}

TEST(Form, ReadsValuesUnderTheHeadsOfARuledTable) {
  Ruling ruling;
  for (const double y : {90, 130, 185, 230, 280}) ruling.across.push_back(across(50, 800, y));
  for (const double x : {50, 250, 400, 800}) ruling.down.push_back(down(90, 185, x));
  for (const double x : {50, 250, 500, 800}) ruling.down.push_back(down(185, 280, x));
  const Extraction house = extracted(kHeads, "house_ownership_certificate", ruling);
  expect_house(house);
  EXPECT_EQ(text(house, "property_address"), "陕西省汉中市汉台区前进路1号2栋301室");
}

TEST(Form, TakesTheMarginOfTheSheetForNoCell) {
  Ruling ruling;
  for (const double y : {90, 130, 185}) ruling.across.push_back(across(50, 800, y));
  for (const double x : {50, 800}) ruling.down.push_back(down(90, 185, x));
  for (const double y : {5, 600}) ruling.across.push_back(across(10, 860, y));
  for (const double x : {10, 860}) ruling.down.push_back(down(5, 600, x));
  const Extraction house = extracted(R"(
    300 20 500 60 房屋所有权证
    405 100 445 120 附记
    60 145 360 165 房改售房，产权比例100％。
  )",
                                     "house_ownership_certificate", ruling);
  EXPECT_EQ(text(house, "remarks"), "房改售房，产权比例100％。");
}

TEST(Form, ReadsValuesUnderHeadsWithoutLines) { expect_house(extracted(kHeads, "house_ownership_certificate")); }

TEST(Form, TakesNoEmptyFieldsValueFromTheNextRow) {
  const Extraction house = extracted(R"(
    300 20 500 60 房屋所有权证
    80 100 180 120 房屋所有权人
    260 100 360 120 赵晓岚
    80 140 180 160 附记
    80 180 180 200 规划用途
    260 180 300 200 住宅
  )",
                                     "house_ownership_certificate");
  EXPECT_EQ(text(house, "remarks"), "(not found)");
  EXPECT_EQ(text(house, "usage"), "住宅");
}

TEST(Form, PutsALabelTogetherThatIsBrokenInItsCell) {
  Ruling ruling;
  for (const double y : {90, 150, 210}) ruling.across.push_back(across(50, 800, y));
  for (const double x : {50, 150, 800}) ruling.down.push_back(down(90, 210, x));
  const Extraction house = extracted(R"(
    300 20 500 60 房屋所有权证
    60 98 140 118 房屋所有
    80 122 120 142 权人
    170 110 230 130 赵晓岚
    60 170 140 190 规划用途
    170 170 210 190 住宅
  )",
                                     "house_ownership_certificate", ruling);
  EXPECT_EQ(text(house, "owners"), "赵晓岚");
  EXPECT_EQ(text(house, "usage"), "住宅");
}

TEST(Form, TakesAValueWholeFromItsCellHoweverCloseTheNextRowStands) {
  Ruling ruling;
  for (const double y : {90, 138, 186}) ruling.across.push_back(across(50, 800, y));
  for (const double x : {50, 200, 800}) ruling.down.push_back(down(90, 186, x));
  const Extraction house = extracted(R"(
    300 20 500 60 房屋所有权证
    80 104 180 124 房屋坐落
    210 93 780 113 陕西省汉中市汉台区前进路1号
    210 115 330 135 2栋301室
    80 152 180 172 附记
    210 141 780 161 此房系夫妻共同财产，已办理按揭贷款，
    210 163 330 183 期限二十年。
  )",
                                     "house_ownership_certificate", ruling);
  EXPECT_EQ(text(house, "property_address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(house, "remarks"), "此房系夫妻共同财产，已办理按揭贷款，期限二十年。");
}

TEST(Form, ReadsHalfOfASpacedLabelInTheColumnOfLabels) {
  const Extraction licence = extracted(R"(
    360 40 660 110 营业执照
    40 200 120 220 名称
    150 200 450 220 汉中甲乙商贸有限公司
    40 240 120 260 类型
    150 240 420 260 有限责任公司
    40 280 60 300 住
    150 280 420 300 陕西省汉中市汉台区前进路1号
    40 320 120 340 法定代表人
    150 320 210 340 赵晓岚
  )",
                                       "business_licence");
  EXPECT_EQ(text(licence, "business_address"), "陕西省汉中市汉台区前进路1号");
}

// A stroke of the ornament between 名 and 称 was read as 八, and the name was taken for the type.
TEST(Form, ReadsASpacedLabelWithAStrayCharacterInIt) {
  const Extraction licence = extracted(R"(
    360 40 660 110 营业执照
    40 200 80 220 名八
    100 200 120 220 称
    150 200 450 220 汉中甲乙商贸有限公司
    40 240 120 260 类型
    150 240 420 260 有限责任公司
    40 280 120 300 住所
    150 280 420 300 陕西省汉中市汉台区前进路1号
    40 320 120 340 法定代表人
    150 320 210 340 赵晓岚
  )",
                                       "business_licence");
  EXPECT_EQ(text(licence, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(licence, "company_type"), "有限责任公司");
}

TEST(Form, LeavesTextOfAnotherPageHalfToItself) {
  const Extraction licence = extracted(R"(
    360 40 660 110 企业法人营业执照
    40 200 190 220 名称
    210 200 450 220 汉中甲乙商贸有限公司
    40 240 190 260 公司类型
    210 240 420 260 有限责任公司
    40 280 190 300 法定代表人姓名
    500 280 740 300 刊上声明作废，申请补领。
    40 320 190 340 注册资本
    210 320 310 340 50万元
  )",
                                       "business_licence");
  EXPECT_EQ(text(licence, "legal_representative"), "(not found)");
  ASSERT_EQ(licence.lost.size(), 1U);
  EXPECT_EQ(licence.lost.front().name, "legal_representative");
}

TEST(Form, PartsAListOfActivitiesWhereAColonMayBeASemicolon) {
  std::vector<TextLine> lines = test::lines_of_table(R"(
    360 40 660 110 营业执照
    40 200 120 220 名称
    150 200 450 220 汉中甲乙商贸有限公司
    40 320 130 340 经营范围
    150 320 650 340 许可项目：食品销售：日用百货销售
  )");
  for (CharacterAlternatives& place : lines.back().alternatives)
    if (place.front().text == "：") place = {{"：", 0.9}, {"；", 0.1}};
  const Catalogue& catalogue = test::catalogue();
  const Extraction licence = extract({*catalogue.document("business_licence"), catalogue.reference, runs_of(lines)});
  EXPECT_EQ(text(licence, "business_scope"), "许可项目：食品销售；日用百货销售");
  EXPECT_EQ(licence.find("business_scope")->field.raw, "许可项目：食品销售：日用百货销售");
}

TEST(Form, CompletesAnOpenTermAndMendsItsMonth) {
  const auto term = [](const std::string& printed) {
    return text(
        extracted("360 40 660 110 营业执照\n 40 200 120 220 营业期限\n 150 200 650 220 " + printed, "business_licence"),
        "business_term");
  };
  EXPECT_EQ(term("2019年09月16日至年月"), "2019年09月16日至年月日");
  EXPECT_EQ(term("2012年05日29日至2032年05月28日"), "2012年05月29日至2032年05月28日");
  EXPECT_EQ(term("2012年05月29日至长期"), "2012年05月29日至长期");
}

TEST(ScatteredDate, IsSoughtInBandsAroundItsPieces) {
  const std::vector<zerotrip::Run> runs = runs_of(test::lines_of_table(R"(
    690 1384 750 1410 2018
    758 1396 786 1422 年
    921 1398 940 1422 日
    519 1299 685 1332 登记机关
  )"));
  const std::vector<Box> bands = bands_of_scattered_date(runs, 1000);
  ASSERT_GE(bands.size(), 2U);
  EXPECT_LT(bands[0].left, 690);
  EXPECT_GT(bands[0].right, 940);
  EXPECT_NEAR(bands[1].top, 1384, 4);
  EXPECT_NEAR(bands[1].bottom, 1410, 4);
}

TEST(ScatteredDate, IsNotSoughtAroundFiguresWithoutAWord) {
  const std::vector<zerotrip::Run> runs =
      runs_of(test::lines_of_table("690 1384 750 1410 2018\n 800 1384 830 1410 12"));
  EXPECT_TRUE(bands_of_scattered_date(runs, 1000).empty());
}

TEST(ScatteredDate, PutsFiguresTogetherInTheirOrder) {
  const auto read = [](const std::string& line) {
    const auto field = scattered_date(runs_of(test::lines_of_table("0 0 300 40 " + line)));
    return field ? field->text() : std::string("(none)");
  };
  EXPECT_EQ(read("2018年10月09日"), "2018-10-09");
  EXPECT_EQ(read("2016武09月局08日"), "2016-09-08");
  EXPECT_EQ(read("2016武19月局08日"), "(none)");
  EXPECT_EQ(read("16年09月08日"), "(none)");
}

TEST(SealAuthority, IsNamedFromItsPlaceToItsBureau) {
  EXPECT_EQ(authority_of_seal("岐山县行政审批服务局"), "岐山县行政审批服务局");
  EXPECT_EQ(authority_of_seal("行政审批服务局岐山县"), "岐山县行政审批服务局");
  EXPECT_EQ(authority_of_seal("汉台区市场监督管理局登记专用章"), "汉台区市场监督管理局");
  EXPECT_EQ(authority_of_seal("汉中甲乙商贸有限公司"), "");
  EXPECT_EQ(authority_of_seal("管理局"), "");
}

TEST(Portrait, KeepsTheSecondScriptOutOfTheName) {
  const Extraction card = extracted(R"(
    62 77 189 97 Singqmingz
    57 95 145 145 姓名
    180 91 275 145 丁莉
    60 180 150 223 性别
    289 180 380 223 民族
    400 180 439 223 汉
    62 258 148 300 出生
    174 258 508 298 1973年7月7日
    64 530 263 566 公民身份号码
    336 527 912 568 540321197307075628
  )",
                                    "id_card_portrait");
  EXPECT_EQ(text(card, "name"), "丁莉");
}

TEST(Portrait, NotesASexThatWasPassedBy) {
  const Extraction card = extracted(R"(
    57 95 145 145 姓名
    180 95 275 145 丁莉
    60 180 150 223 性别
    289 180 380 223 民族
    400 180 439 223 汉
    62 258 148 300 出生
    174 258 508 298 1973年7月7日
    64 530 263 566 公民身份号码
    336 527 912 568 540321197307075628
  )",
                                    "id_card_portrait");
  EXPECT_EQ(text(card, "sex"), "(not found)");
  ASSERT_EQ(card.lost.size(), 1U);
  EXPECT_EQ(card.lost.front().name, "sex");
  EXPECT_NEAR(card.lost.front().right_limit, 289, 12);
}

// Every value below its label, at the same edge, and nothing beside the labels.
TEST(Form, MayPrintEveryValueBelowItsLabel) {
  const Extraction paper = extracted(
      "300 20 700 60 事业单位法人证书\n40 100 240 120 统一社会信用代码\n40 130 320 154 12610700PDY000044K\n40 180 90 "
      "200 名称\n40 210 280 234 汉中市甲乙中学\n40 260 240 280 宗旨和业务范围\n40 290 520 314 "
      "实施高中学历教育，促进\n40 318 200 "
      "342 基础教育发展\n40 370 90 390 住所\n40 400 420 424 汉中市汉台区前进路1号\n40 450 160 470 法定代表人\n40 480 "
      "110 504 "
      "赵晓岚\n40 530 140 550 开办资金\n40 560 160 584 120万元\n40 610 160 630 证书有效期\n40 640 520 664 "
      "自2019年05月04日至2024年05月04日",
      "public_institution_certificate");
  EXPECT_EQ(text(paper, "uscc"), "12610700PDY000044K");
  EXPECT_EQ(text(paper, "company_name"), "汉中市甲乙中学");
  EXPECT_EQ(text(paper, "business_scope"), "实施高中学历教育，促进基础教育发展");
  EXPECT_EQ(text(paper, "business_address"), "汉中市汉台区前进路1号");
  EXPECT_EQ(text(paper, "legal_representative"), "赵晓岚");
  EXPECT_EQ(text(paper, "registered_capital"), "120万元");
  EXPECT_EQ(text(paper, "valid_to"), "2024-05-04");
}

// Only where the check character of both lines together holds.
TEST(Form, ACodeMayWrapInANarrowColumn) {
  const auto sheet = [](const std::string& end) {
    return "300 20 700 60 民办非企业单位登记证书\n40 120 420 140 统一社会信用代码：52610702\n260 150 380 170 " + end +
           "\n40 200 360 220 名称：汉台区甲乙学校\n40 240 240 260 法定代表人：赵晓岚";
  };
  EXPECT_EQ(text(extracted(sheet("PDY0000527"), "social_organization_certificate"), "uscc"), "52610702PDY0000527");
  EXPECT_NE(text(extracted(sheet("PDY0000528"), "social_organization_certificate"), "uscc"), "52610702PDY0000528");
}

TEST(Form, RosettesOfABorderAreNoCode) {
  const Extraction paper = extracted(
      "300 20 700 60 事业单位法人证书\n20 90 600 100 000000000000000000\n40 140 90 160 名称\n120 140 360 160 "
      "汉中市甲乙中学",
      "public_institution_certificate");
  EXPECT_EQ(text(paper, "uscc"), "(not found)");
}

TEST(Form, AStatementMayBeATable) {
  Ruling ruling;
  for (const double y : {100.0, 160.0, 220.0, 280.0}) ruling.across.push_back(across(40, 700, y));
  for (const double x : {40.0, 200.0, 700.0}) ruling.down.push_back(down(100, 280, x));
  const Extraction paper = extracted(
      "300 20 600 60 户籍证明\n60 120 120 140 姓名\n220 120 300 140 赵晓岚\n220 166 560 186 "
      "四川省阿坝藏族羌族自治州理县\n60 180 140 "
      "200 户籍地址\n220 192 420 212 前进路1号2栋301室\n60 240 160 260 户口性质\n220 240 320 260 家庭户口",
      "household_certificate", ruling);
  EXPECT_EQ(text(paper, "name"), "赵晓岚");
  EXPECT_EQ(text(paper, "address"), "四川省阿坝藏族羌族自治州理县前进路1号2栋301室");
}

}  // namespace
}  // namespace zerotrip
