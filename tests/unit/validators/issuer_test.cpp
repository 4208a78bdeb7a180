#include "validators/issuer.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

const Regions& regions() {
  static const Result<Regions> kRegions =
      Regions::load(std::string(ZEROTRIP_SOURCE_DIR) + "/models/reference/region_codes.csv");
  return *kRegions;
}

IssuerFit fit(std::string_view authority, std::string_view address) {
  return issuer_fit(authority, address, regions());
}

TEST(IssuerFit, CountyCityAndDistrictStationsFitTheirAddresses) {
  EXPECT_EQ(fit("汉中市公安局汉台分局", "陕西省汉中市汉台区东大街12号"), IssuerFit::kFits);
  EXPECT_EQ(fit("西乡县公安局", "陕西省西乡县城关镇北街3号"), IssuerFit::kFits);
  EXPECT_EQ(fit("汉中市公安局", "陕西省汉中市勉县勉阳镇"), IssuerFit::kFits);
}

TEST(IssuerFit, RenamedDistrictIsTheSamePlace) {
  EXPECT_NE(fit("南郑县公安局", "陕西省汉中市南郑区大河坎镇"), IssuerFit::kContradicts);
}

TEST(IssuerFit, AnotherCountyContradicts) {
  EXPECT_EQ(fit("宝鸡市公安局金台分局", "陕西省汉中市汉台区东大街12号"), IssuerFit::kContradicts);
  EXPECT_EQ(fit("城固县公安局", "陕西省洋县洋州镇"), IssuerFit::kContradicts);
}

TEST(IssuerFit, FunctionalDistrictsAndRailwaysCannotBeTold) {
  EXPECT_NE(fit("汉中市公安局经济开发区分局", "陕西省汉中市汉台区东大街12号"), IssuerFit::kContradicts);
  EXPECT_EQ(fit("", "陕西省汉中市汉台区东大街12号"), IssuerFit::kUnknown);
  EXPECT_EQ(fit("汉中市公安局汉台分局", ""), IssuerFit::kUnknown);
}

}  // namespace
}  // namespace zerotrip
