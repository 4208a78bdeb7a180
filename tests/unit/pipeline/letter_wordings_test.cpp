// Letters as people word them: the same parties, matter, term and date in other sentences and orders.
#include <gtest/gtest.h>

#include "extracted.h"

namespace zerotrip {
namespace {

using test::text;

constexpr int kRow = 30, kTall = 20, kWide = 20;

// Rows one below the other; a blank at the beginning is an indent of as many characters, and each "|" moves on to
// the sheet's right half.
std::vector<TextLine> rows_of_letter(const std::vector<std::string>& rows) {
  std::vector<TextLine> lines;
  int y = 20;
  for (const std::string& row : rows) {
    const std::size_t bar = row.find('|');
    const std::string left = row.substr(0, bar);
    const auto add = [&](int x, const std::string& text) {
      const std::size_t indent = text.find_first_not_of(' ');
      if (indent == std::string::npos) return;
      x += static_cast<int>(indent) * kWide;
      const int width = kWide * static_cast<int>(to_code_points(text.substr(indent)).size());
      lines.push_back(test::line_at({1.0 * x, 1.0 * y, 1.0 * (x + width), 1.0 * (y + kTall)}, text.substr(indent)));
    };
    add(20, left);
    if (bar != std::string::npos) add(420, row.substr(bar + 1));
    y += kRow;
  }
  return lines;
}

struct Wording {
  const char* name;
  const char* kind;
  std::vector<std::string> rows;
  std::vector<std::pair<const char*, const char*>> fields;
};

void expect_reads(const Wording& wording) {
  const Catalogue& catalogue = test::catalogue();
  const std::vector<Run> runs = runs_of(rows_of_letter(wording.rows));
  const Extraction letter = extract({*catalogue.document(wording.kind), catalogue.reference, runs});
  for (const auto& [field, value] : wording.fields) EXPECT_EQ(text(letter, field), value) << wording.name;
}

TEST(LetterWordings, PartiesAboveAndTheMandateInASentence) {
  expect_reads(
      {"sick owner",
       "authorization_letter",
       {"            委托书", "委托人：赵晓岚　性别：女", "身份证号：610702190001010003", "受委托人：钱多　性别：男",
        "身份证号：61072819001111001X", "  本人因身体原因无法亲自到贵营业厅，特全权委托钱多为我的代理人，",
        "办理坐落于汉台区前进路1号房屋的用电过户事宜。对受托人在办理上述事项过",
        "程中所签署的有关文件，我均予以认可，并承担相应的法律责任。", "  委托期限：自签字之日起至上述事项办完为止。",
        "", "|委托人：", "|2026年11月2日"},
       {{"principal", "赵晓岚"},
        {"principal_number", "610702190001010003"},
        {"agent", "钱多"},
        {"agent_id_number", "61072819001111001X"},
        {"matter", "坐落于汉台区前进路1号房屋的用电过户事宜"},
        {"term", "自签字之日起至上述事项办完为止"},
        {"sign_date", "2026-11-02"}}});
}

TEST(LetterWordings, APrincipalWithAnotherPaperThanACard) {
  for (const char* number : {"E43867189", "EA1234567", "军字第5600996号"})
    expect_reads({number,
                  "authorization_letter",
                  {"            授权委托书", "委托人：赵晓岚", std::string("证件号码：") + number, "受托人：钱多",
                   "身份证号码：61072819001111001X", "委托事项：办理用电更名业务。"},
                  {{"principal", "赵晓岚"},
                   {"principal_number", number},
                   {"agent", "钱多"},
                   {"agent_id_number", "61072819001111001X"}}});
}

TEST(LetterWordings, AUnitWhoseCodeSaysThatItIsOne) {
  expect_reads({"temple",
                "authorization_letter",
                {"            授权委托书", "  镇巴县云台观（统一社会信用代码：91610702PDY00001XM），法定代表人赵晓岚，",
                 "现授权钱多（身份证号码：61072819001111001X）作为我单位的代理人，代为办理用电过户手续。"},
                {{"principal", "镇巴县云台观"},
                 {"principal_number", "91610702PDY00001XM"},
                 {"agent", "钱多"},
                 {"agent_id_number", "61072819001111001X"}}});
}

TEST(LetterWordings, ACompanyThatSignsAtTheFoot) {
  expect_reads({"company at the foot",
                "authorization_letter",
                {"          法人授权委托书", "国网汉中供电公司：",
                 "  兹授权我公司员工钱多（身份证号：61072819001111001X）为我公司合",
                 "法代理人，前往贵公司办理10kV新装用电报装、签订供用电合同等相关事宜。",
                 "  有效期自2026年11月1日起至2027年4月30日止。", "", "|授权单位（公章）：汉中甲乙商贸有限公司",
                 "|统一社会信用代码：91610702PDY00001XM", "|法定代表人（签字）：", "|2026年11月1日"},
                {{"principal", "汉中甲乙商贸有限公司"},
                 {"principal_number", "91610702PDY00001XM"},
                 {"agent", "钱多"},
                 {"agent_id_number", "61072819001111001X"},
                 {"matter", "10kV新装用电报装、签订供用电合同等相关事宜"},
                 {"term", "自2026年11月1日起至2027年4月30日止"},
                 {"sign_date", "2026-11-01"}}});
}

TEST(LetterWordings, AUnitThatSendsAColleague) {
  expect_reads({"unit sends",
                "authorization_letter",
                {"            授权委托书", "致：国网汉中供电公司",
                 "  我单位汉中甲乙商贸有限公司（统一社会信用代码91610702PDY00001XM）",
                 "现委派钱多同志（居民身份证61072819001111001X）为本单位委托代理人，代表",
                 "我单位办理变压器增容手续。代理人无转委托权。本授权自签发之日起三个月内有效。", "",
                 "|汉中甲乙商贸有限公司（盖章）", "|二〇二六年十一月二日"},
                {{"principal", "汉中甲乙商贸有限公司"},
                 {"principal_number", "91610702PDY00001XM"},
                 {"agent", "钱多"},
                 {"agent_id_number", "61072819001111001X"},
                 {"matter", "变压器增容手续"},
                 {"term", "自签发之日起三个月内有效"},
                 {"sign_date", "2026-11-02"}}});
}

TEST(LetterWordings, AnOwnerWhoSendsAChild) {
  expect_reads({"child",
                "authorization_letter",
                {"            授权委托书", "  我，赵晓岚，公民身份号码610702190001010003，系汉台区前进路1号房屋",
                 "所有权人，今委托我的儿子钱多（公民身份号码61072819001111001X）到供电",
                 "营业厅代办该房屋低压居民用电新装手续，相关责任由我承担。委托有效期为30天。", "", "|委托人签名：",
                 "|日期：2026.11.2"},
                {{"principal", "赵晓岚"},
                 {"principal_number", "610702190001010003"},
                 {"agent", "钱多"},
                 {"agent_id_number", "61072819001111001X"},
                 {"matter", "该房屋低压居民用电新装手续，相关责任由我承担"},
                 {"term", "30天"},
                 {"sign_date", "2026-11-02"}}});
}

TEST(LetterWordings, AFormWithItsPartiesAsItsCells) {
  expect_reads({"cells",
                "authorization_letter",
                {"            委托代理书", "被代理人（户主）：赵晓岚|证件号码：610702190001010003",
                 "代理人：钱多|证件号码：61072819001111001X", "联系电话：13800000000",
                 "代理权限：代为递交、签收用电销户资料，代办销户手续", "代理期限：2026.11.01—2026.12.31", "",
                 "被代理人（签字）：|代理人（签字）：", "签署日期：2026-11-01"},
                {{"principal", "赵晓岚"},
                 {"principal_number", "610702190001010003"},
                 {"agent", "钱多"},
                 {"agent_id_number", "61072819001111001X"},
                 {"matter", "代为递交、签收用电销户资料，代办销户手续"},
                 {"term", "2026.11.01—2026.12.31"},
                 {"sign_date", "2026-11-01"}}});
}

TEST(LetterWordings, ACommitmentInTheFirstPerson) {
  expect_reads({"commitment",
                "commitment_letter",
                {"            用电承诺书", "  我赵晓岚（身份证号：610702190001010003）自愿在汉台区前进路1号申请",
                 "低压居民新装用电，现因房产证尚在办理，承诺在装表接电前补交产权证明；如有", "虚假，愿承担全部责任。",
                 "", "|承诺人（签名按手印）：", "|2026 年 11 月 2 日"},
                {{"principal", "赵晓岚"},
                 {"principal_number", "610702190001010003"},
                 {"matter", "低压居民新装用电"},
                 {"sign_date", "2026-11-02"}}});
}

// 我…系…的法定代表人: the wording of tenders, in which the unit gives the mandate.
TEST(LetterWordings, AUnitForWhichItsRepresentativeSpeaks) {
  const Extraction letter = test::extracted(
      "200 20 600 60 法人授权委托书\n60 100 700 120 本授权委托书声明：我赵晓岚系汉中甲乙商贸有限公司（统一社会信\n20 "
      "130 700 150 "
      "用代码：91610702PDY00001XM）的法定代表人，现授权委托钱多（身份证号：\n20 160 700 180 "
      "61072819001111001X）为我公司代理人，办理高压新装事宜。\n60 190 500 210 "
      "有效期限：2026年11月1日至2027年10月31日\n400 300 700 320 法定代表人（签字）：\n500 340 700 360 2026年11月1日",
      "authorization_letter");
  EXPECT_EQ(text(letter, "principal"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(letter, "legal_representative"), "赵晓岚");
  EXPECT_EQ(text(letter, "principal_number"), "91610702PDY00001XM");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
}

// 受托人： below the text names the agent surely; the number stands in the sentence.
TEST(LetterWordings, AnAgentNamedTwice) {
  const Extraction letter = test::extracted(
      "300 20 500 60 委托书\n60 100 700 120 本人赵晓岚，身份证号码610702190001010003，现因本人在外地\n20 130 700 150 "
      "委托钱多（身份证号码61072819001111001X）前往贵公司代为办理销户\n20 160 300 180 手续。\n400 300 600 320 "
      "委托人：赵晓岚\n400 340 600 360 受托人：钱多\n400 380 600 400 2026年11月1日",
      "authorization_letter");
  EXPECT_EQ(text(letter, "agent"), "钱多");
  EXPECT_EQ(text(letter, "principal_number"), "610702190001010003");
  EXPECT_EQ(text(letter, "agent_id_number"), "61072819001111001X");
}

}  // namespace
}  // namespace zerotrip
