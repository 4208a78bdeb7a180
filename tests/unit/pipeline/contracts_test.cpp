// Leases and contracts of purchase: parties, numbers and terms from lines of prose.
#include <gtest/gtest.h>

#include "extracted.h"
#include "pipeline/classify/classify.h"

namespace zerotrip {
namespace {

using test::extracted;
using test::text;

std::string kind_of(const std::string& table) {
  return classify(rows_of(runs_of(test::lines_of_table(table))), test::catalogue()).kind;
}

constexpr const char* kLeaseHead = R"(
  300 20 520 60 房屋租赁合同
  40 100 400 120 出租方（甲方）：赵晓岚
  40 140 460 160 身份证号码：610702190001010003
)";
constexpr const char* kLeaseArticles = R"(
  40 260 780 280 第一条 甲方将位于陕西省汉中市汉台区前进路1号2栋301室的房屋出租
  20 300 500 320 给乙方使用，建筑面积105.29平方米。
  40 340 780 360 第二条 租赁期限自2024年06月25日起至2027年06月24日止。
  40 380 600 400 第三条 月租金为人民币2400元，按季度支付。
  40 600 200 620 甲方（签字）：
  420 600 580 620 乙方（签字）：
  40 700 300 720 签订日期：2024年06月06日
)";

TEST(Lease, ReadsBothPartiesWithTheirOwnNumbers) {
  const std::string table = std::string(kLeaseHead) +
                            "40 180 400 200 承租方（乙方）：钱多\n40 220 460 240 身份证号码：612301190002280017\n" +
                            kLeaseArticles;
  const Extraction paper = extracted(table, "lease");
  EXPECT_EQ(kind_of(table), "lease");
  EXPECT_EQ(text(paper, "owners"), "赵晓岚");
  EXPECT_EQ(text(paper, "name"), "钱多");
  EXPECT_EQ(text(paper, "id_number"), "612301190002280017");
  EXPECT_EQ(paper.find("company_name"), nullptr);
  EXPECT_EQ(text(paper, "property_address"), "陕西省汉中市汉台区前进路1号2栋301室");
  EXPECT_EQ(text(paper, "area"), "105.29");
  EXPECT_EQ(text(paper, "term"), "自2024年06月25日起至2027年06月24日止");
  EXPECT_EQ(text(paper, "amount"), "2400");
  EXPECT_EQ(text(paper, "sign_date"), "2024-06-06");
  EXPECT_EQ(paper.signature_places.size(), 2u);
}

TEST(Lease, ATenantThatIsAFirmIsNoPerson) {
  const Extraction paper = extracted(std::string(kLeaseHead) +
                                         "40 180 500 200 承租方（乙方）：汉中甲乙商贸有限公司\n40 220 520 240 "
                                         "统一社会信用代码：91610702PDY00001XM\n" +
                                         kLeaseArticles,
                                     "lease");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙商贸有限公司");
  EXPECT_EQ(text(paper, "uscc"), "91610702PDY00001XM");
  EXPECT_EQ(paper.find("name"), nullptr);
  EXPECT_EQ(paper.find("id_number"), nullptr);
}

TEST(PurchaseContract, ReadsSellerAndBuyers) {
  const std::string table =
      "300 20 520 60 商品房买卖合同\n40 80 400 100 合同编号：202600001234\n40 120 500 140 "
      "出卖人：汉中甲乙房地产有限公司\n"
      "40 160 520 180 统一社会信用代码：91610702PDY00001XM\n40 200 400 220 买受人：赵晓岚、钱多\n40 240 700 260 "
      "身份证号码：610702190001010003、612301190002280017\n40 280 780 300 第一条 "
      "买受人购买的商品房坐落于汉台区前进路1号2栋301室，\n"
      "20 320 400 340 建筑面积105.29平方米。\n40 360 600 380 第二条 该房屋总价款为人民币56万元整。";
  const Extraction paper = extracted(table, "purchase_contract");
  EXPECT_EQ(kind_of(table), "purchase_contract");
  EXPECT_EQ(text(paper, "certificate_number"), "202600001234");
  EXPECT_EQ(text(paper, "company_name"), "汉中甲乙房地产有限公司");
  EXPECT_EQ(text(paper, "uscc"), "91610702PDY00001XM");
  EXPECT_EQ(text(paper, "owners"), "赵晓岚|钱多");
  EXPECT_EQ(text(paper, "id_number"), "610702190001010003");
  EXPECT_EQ(text(paper, "property_address"), "汉台区前进路1号2栋301室");
  EXPECT_EQ(text(paper, "area"), "105.29");
  EXPECT_EQ(text(paper, "amount"), "560000");
}

// 网签: numbers of contracts hold the office's name, and in one row may stand a second number or the day.
TEST(PurchaseContract, ANumberMayHoldCharacters) {
  const auto number_in = [](const std::string& rows) {
    const Extraction paper =
        extracted("300 20 520 60 商品房买卖合同\n" + rows +
                      "\n40 120 500 140 出卖人：汉中甲乙房地产有限公司\n40 200 400 220 买受人：赵晓岚",
                  "purchase_contract");
    return text(paper, "certificate_number");
  };
  EXPECT_EQ(number_in("40 80 440 100 合同编号：汉房网签（2024）99791"), "汉房网签(2024)99791");
  EXPECT_EQ(number_in("40 80 300 100 合同编号：SX-2023-0815\n480 80 720 100 签订日期：2023年8月15日"), "SX-2023-0815");
  EXPECT_EQ(number_in("40 80 420 100 合同编号：陕房买2024第0031号"), "陕房买2024第0031号");
  EXPECT_EQ(number_in("40 80 160 100 合同编号："), "(not found)");
}

}  // namespace
}  // namespace zerotrip
