#include "models/regions.h"

#include <gtest/gtest.h>

#include <fstream>

namespace zerotrip {
namespace {

const Regions& regions() {
  static const Regions table = Regions::load(ZEROTRIP_SOURCE_DIR "/models/reference/region_codes.csv").value();
  return table;
}

TEST(Regions, RetiredCodesAreKnown) {
  for (const char* code : {"610702", "612301", "612321", "510202", "110103", "310103", "440524", "650102"}) {
    EXPECT_TRUE(regions().was_county(code)) << code;
  }
  for (const char* code : {"000000", "610000", "610700", "130171", "619999", "", "61070"}) {
    EXPECT_FALSE(regions().was_county(code)) << code;
  }
}

TEST(Regions, Provinces) {
  for (const char* digits : {"11", "15", "23", "37", "46", "50", "54", "61", "65", "71", "81", "82", "83"}) {
    EXPECT_TRUE(regions().is_province(digits)) << digits;
  }
  for (const char* digits : {"00", "10", "16", "24", "38", "47", "55", "66", "72", "84", "91", "99"}) {
    EXPECT_FALSE(regions().is_province(digits)) << digits;
  }
}

TEST(Regions, SuccessorsLead) {
  EXPECT_TRUE(regions().same_place("610721", "610703"));
  EXPECT_TRUE(regions().same_place("610703", "612321")) << "by way of 610721";
  EXPECT_TRUE(regions().same_place("612301", "610702"));
  EXPECT_TRUE(regions().same_place("110103", "110101"));
  EXPECT_FALSE(regions().same_place("610702", "610703"));
  EXPECT_FALSE(regions().same_place("130123", "130102")) << "only a part was given away";
}

TEST(Regions, NamesWithAndWithoutSuffix) {
  EXPECT_EQ(regions().named("南郑县").size(), 2u);
  EXPECT_EQ(regions().named("南郑").size(), 3u);
  const auto found = regions().named("汉台");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front()->name, "汉台区");
  EXPECT_EQ(found.front()->province, "陕西省");
  EXPECT_EQ(found.front()->prefecture, "汉中市");
  EXPECT_TRUE(regions().named("无此县").empty());
}

TEST(Regions, ACodeWithTwoNamesHasTheNewestFirst) {
  const auto names = regions().find("510202");
  ASSERT_EQ(names.size(), 2u);
  EXPECT_EQ(names[0]->name, "渝中区");
  EXPECT_EQ(names[1]->name, "市中区");
}

TEST(Regions, ShortNames) {
  const std::pair<const char*, const char*> cases[] = {{"南郑县", "南郑"},
                                                       {"陕西省", "陕西"},
                                                       {"内蒙古自治区", "内蒙古"},
                                                       {"宁夏回族自治区", "宁夏"},
                                                       {"新疆维吾尔自治区", "新疆"},
                                                       {"恩施土家族苗族自治州", "恩施"},
                                                       {"巴音郭楞蒙古自治州", "巴音郭楞"},
                                                       {"汉中地区", "汉中"},
                                                       {"香港特别行政区", "香港"},
                                                       {"郊区", "郊区"}};
  for (const auto& [name, expected] : cases) EXPECT_EQ(short_region_name(name), expected) << name;
}

TEST(Regions, ABrokenTableIsRefusedWithFileAndLine) {
  EXPECT_EQ(Regions::load("/nonexistent.csv").error().kind, ErrorKind::kConfiguration);
  const std::string path = testing::TempDir() + "regions_broken.csv";
  std::ofstream(path) << "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/"
                         "弃用时间,新代码\n110000,北京市,,北京市,国级,在用,1981,,\n";
  const auto loaded = Regions::load(path);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().where, path + ":2");
}

}  // namespace
}  // namespace zerotrip
