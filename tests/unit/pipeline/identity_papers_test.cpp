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

}  // namespace
}  // namespace zerotrip
