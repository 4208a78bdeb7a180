// 变更登记通知书 and proofs of a new name: who was called how, in tables and in sentences.
#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

TEST(NameChange, EnclosesANameOfAnyEndInQuotes) {
  const Extraction notice = extracted(
      "250 20 600 60 企业名称变更证明\n60 100 700 120 "
      "经核准，企业名称由“佛坪县刘家农家乐”变更为“佛坪县鼎盛农家乐”，特此证明。",
      "name_change_proof");
  EXPECT_EQ(text(notice, "former_name"), "佛坪县刘家农家乐");
  EXPECT_EQ(text(notice, "company_name"), "佛坪县鼎盛农家乐");
}

TEST(NameChange, StandsInATableOfWhatChanged) {
  const Extraction notice = extracted(
      "250 20 600 60 准予变更登记通知书\n20 100 300 120 汉中丙丁商贸有限公司：\n60 130 700 150 "
      "经审查，你单位提交的变更登记申请材料齐全，决定准予变更登记。\n"
      "40 200 120 220 变更事项\n230 200 330 220 变更前内容\n520 200 620 220 变更后内容\n"
      "40 240 120 260 企业名称\n180 240 380 260 汉中丙丁商贸有限公司\n460 240 680 260 汉中甲乙商贸有限公司\n"
      "60 280 100 300 住所\n180 280 340 300 汉台区前进路1号\n460 280 620 300 汉台区前进路9号\n"
      "440 400 700 420 汉台区市场监督管理局\n500 430 700 450 2026年11月12日",
      "name_change_proof");
  EXPECT_EQ(text(notice, "former_name"), "汉中丙丁商贸有限公司");
  EXPECT_EQ(text(notice, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(notice, "name"), "(not found)");
  EXPECT_EQ(text(notice, "issuing_authority"), "汉台区市场监督管理局");
  EXPECT_EQ(text(notice, "issue_date"), "2026-11-12");
}

TEST(NameChange, StandsInATableWhoseCellsWrap) {
  const Extraction notice = extracted(
      "250 20 600 60 准予变更登记通知书\n40 200 120 220 变更事项\n210 200 310 220 变更前内容\n410 200 510 220 "
      "变更后内容\n"
      "40 253 120 273 企业名称\n180 240 340 260 汉中丙丁商贸有限\n380 240 540 260 汉中甲乙商贸有限\n"
      "180 266 220 286 公司\n380 266 420 286 公司\n40 313 80 333 住所\n180 313 340 333 汉台区前进路1号\n"
      "380 313 540 333 汉台区前进路9号\n340 420 540 440 汉台区市场监督管理局",
      "name_change_proof");
  EXPECT_EQ(text(notice, "former_name"), "汉中丙丁商贸有限公司");
  EXPECT_EQ(text(notice, "company_name"), "汉中甲乙商贸有限公司");
}

TEST(NameChange, StandsInARowOfItsItemHoweverTheCellsBesideItWrap) {
  const Extraction notice = extracted(
      "493 400 824 440 准予变更登记通知书\n319 690 409 721 变更事项\n452 686 562 718 变更前内容\n733 681 845 713 "
      "变更后内容\n"
      "453 743 706 772 汉中丙丁农业科技有限责\n734 739 996 768 汉中甲乙信息技术有限公\n322 761 409 790 企业名称\n"
      "453 773 523 805 任公司\n734 769 764 802 司\n320 857 371 892 住所\n455 859 685 887 汉台区前进路原址\n"
      "736 827 1008 856 汉台区前进路一段2\n735 856 992 886 88号康桥花园4号楼29号商\n734 885 767 920 铺\n"
      "768 1053 1021 1087 汉台区市场监督管理局",
      "name_change_proof");
  EXPECT_EQ(text(notice, "former_name"), "汉中丙丁农业科技有限责任公司");
  EXPECT_EQ(text(notice, "company_name"), "汉中甲乙信息技术有限公司");
}

TEST(NameChange, StandsInASentenceThatWraps) {
  const Extraction notice = extracted(
      "250 20 600 60 企业名称变更证明\n60 100 700 120 经核准，企业名称由“汉中丙丁商贸有限公司”变更为“汉中甲\n20 130 "
      "400 150 "
      "乙商贸有限公司”，原债权债务由变更后的企业承继。",
      "name_change_proof");
  EXPECT_EQ(text(notice, "former_name"), "汉中丙丁商贸有限公司");
  EXPECT_EQ(text(notice, "company_name"), "汉中甲乙商贸有限公司");
}

TEST(NameChange, OfAPersonIsToldBothWays) {
  for (const char* sentence :
       {"60 100 700 120 兹证明我辖区居民赵晓岚，性别女，原姓名赵小兰，现更名为赵晓岚，系同一人。",
        "60 100 700 120 经查，赵小兰（公民身份号码：610702190001010003）姓名变更为赵晓岚，",
        "60 100 300 120 曾用名：赵小兰\n60 130 300 150 现用名：赵晓岚"}) {
    const Extraction proof = extracted(std::string("300 20 500 60 更名证明\n") + sentence, "name_change_proof");
    EXPECT_EQ(text(proof, "former_name"), "赵小兰") << sentence;
    EXPECT_EQ(text(proof, "name"), "赵晓岚") << sentence;
  }
}

TEST(NameChange, FindsANewNameThatBreaksOverTwoLines) {
  const Extraction paper = extracted(
      "430 222 807 269 企业名称变更证明\n674 301 1075 332 (城固)登记内变字〔2026〕第449683号\n"
      "223 384 1055 414 经核准，企业名称由“汉中市欣荣泰商贸有限公司”变更为“嘉禾\n"
      "164 437 1066 467 泰商贸（汉中)有限公司”，统一社会信用代码：91610722MA40ETTL\n"
      "164 490 781 520 6Y，原债权债务由变更后的企业承继。特此证明。\n785 712 1075 754 城固县市场监督管理局\n"
      "829 773 1049 810 2026年10月12日",
      "name_change_proof");
  EXPECT_EQ(text(paper, "former_name"), "汉中市欣荣泰商贸有限公司");
  EXPECT_EQ(text(paper, "company_name"), "嘉禾泰商贸（汉中)有限公司");
  EXPECT_EQ(text(paper, "issuing_authority"), "城固县市场监督管理局");
}

TEST(NameChange, CallsNobodyByALegalFormAlone) {
  const Extraction notice = extracted(
      "250 20 600 60 准予变更登记通知书\n40 200 120 220 变更事项\n210 200 310 220 变更前内容\n410 200 510 220 "
      "变更后内容\n40 260 120 280 企业名称\n180 260 220 280 公司\n380 260 420 280 有限公司",
      "name_change_proof");
  for (const char* field : {"former_name", "company_name", "name"})
    EXPECT_EQ(text(notice, field), "(not found)") << field;
}

TEST(NameChange, NamesWhoHadAnotherNameFirst) {
  const Extraction proof = extracted(
      "300 20 500 60 更名证明\n60 100 700 120 赵晓岚，曾用名：赵小兰，公民身份号码：610702190001010003。特此证明。",
      "name_change_proof");
  EXPECT_EQ(text(proof, "former_name"), "赵小兰");
  EXPECT_EQ(text(proof, "name"), "赵晓岚");
}

TEST(NameChange, TakesNoSexForTheNameBeforeTheFormerOne) {
  const Extraction proof = extracted(
      "300 20 500 60 更名证明\n60 100 700 120 我辖区居民，性别女，曾用名：赵小兰，特此证明。", "name_change_proof");
  EXPECT_EQ(text(proof, "name"), "(not found)");
}

TEST(NameChange, IsProvedByThePoliceStationNotItsBureau) {
  const Extraction proof = extracted(
      "300 20 500 60 更名证明\n60 100 700 120 经查，赵小兰姓名变更为赵晓岚，系同一人。\n440 300 700 320 "
      "镇巴县公安局武乡派出所\n"
      "500 330 700 350 2026年11月12日",
      "name_change_proof");
  EXPECT_EQ(text(proof, "issuing_authority"), "镇巴县公安局武乡派出所");
}

TEST(NameChange, OfAPersonWhomTheStationCallsByBothNames) {
  const Extraction proof = extracted(
      "250 20 600 60 户籍更名证明\n60 100 700 120 兹证明我辖区居民赵晓岚，男，公民身份号码610702190001010\n20 130 700 "
      "150 "
      "003，住汉中市汉台区铺镇高庙村1组，曾用名赵小兰，于2020年3月1日在我所\n20 160 300 180 办理更名手续。\n420 300 "
      "700 320 "
      "汉台区公安局铺镇派出所\n500 330 700 350 2020年3月2日",
      "name_change_proof");
  EXPECT_EQ(text(proof, "name"), "赵晓岚");
  EXPECT_EQ(text(proof, "former_name"), "赵小兰");
  EXPECT_EQ(text(proof, "id_number"), "610702190001010003");
}

TEST(NameChange, NamesTheUnitThatWasLookedUp) {
  const Extraction proof = extracted(
      "250 20 600 60 企业名称变更证明\n60 100 700 120 经查，汉中甲乙商贸有限公司（统一社会信用代码：\n20 130 700 150 "
      "91610702PDY00001XM）于2020年3月1日经我局核准，企业名称变更为\n20 160 500 180 "
      "汉中丙丁商贸有限公司，特此证明。\n420 300 700 320 汉中市汉台区行政审批服务局\n500 330 700 350 2020年3月2日",
      "name_change_proof");
  EXPECT_EQ(text(proof, "former_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(proof, "company_name"), "汉中丙丁商贸有限公司");
}

}  // namespace
}  // namespace zerotrip
