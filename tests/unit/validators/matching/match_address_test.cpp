// Addresses are invented; counties are real, so that the region table has them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "models/text.h"
#include "tests/unit/validators/matching/matching_tables.h"
#include "validators/matching/address.h"

namespace zerotrip {
namespace {

MatchAnswer compare(const std::string& read, const std::string& stated) {
  return match_address({read, {}, 1.0}, stated, real_tables());
}

struct Case {
  const char* read;
  const char* stated;
};

void expect_all(std::initializer_list<Case> cases, Match match, bool less_precise) {
  for (const auto& [read, stated] : cases) {
    for (const auto& [a, b] : {std::pair{read, stated}, std::pair{stated, read}}) {
      const MatchAnswer answer = compare(a, b);
      EXPECT_EQ(name_of(answer.match), name_of(match))
          << a << " | " << b << " " << testing::PrintToString(answer.differences);
      EXPECT_EQ(answer.less_precise, less_precise) << a << " | " << b;
    }
  }
}

TEST(Address, EquivalentWordsAndNumerals) {
  expect_all({{"汉台区中山街3号2栋1单元501室", "汉台区中山街3号2幢1单元501户"},
              {"汉台区中山街3号2栋1单元501室", "汉台区中山街3号2号楼1单元501号"},
              {"汉台区中山街3号2座1门501", "汉台区中山街3号二号楼一单元501室"},
              {"汉台区中山街3号十二栋", "汉台区中山街3号12幢"},
              {"汉台区中山街3号02栋0501室", "汉台区中山街3号2栋501室"},
              {"汉台区金色花园３栋", "汉台区金色花园叁栋"},
              {"汉台区金色花园A栋", "汉台区金色花园a座"},
              {"汉台区金色花园20栋", "汉台区金色花园廿栋"},
              {"南郑区大河坎镇李家营村三组", "南郑区大河坎镇李家营村3组"},
              {"南郑区大河坎镇李家营村第三村民小组", "南郑区大河坎镇李家营村三社"},
              {"南郑区大河坎镇李家营村民委员会三组", "南郑区大河坎镇李家营村三组"},
              {"汉台区北关街道办事处中山街3号", "汉台区北关街道中山街3号"},
              {"汉台区金色花园3-2-501", "汉台区金色花园3栋2单元501室"},
              {"汉台区金色花园3栋2-501", "汉台区金色花园3栋2单元501室"},
              {"汉台区金色花园3#楼2单元501室", "汉台区金色花园3号楼2单元501室"},
              {"汉台区中山街3号附1号", "汉台区中山街3号之一"},
              {"汉台区中山街3-1号", "汉台区中山街3号附1号"},
              {"汉台区中山街3号(老邮局院内)2栋", "汉台区中山街3号2栋"},
              {"汉台区中山街,3号", "汉台区中山街3号"},
              {"汉台区1号路8号", "汉台区一号路8号"}},
             Match::kSame, false);
}

TEST(Address, UpperLevelsMayBeLeftOut) {
  expect_all({{"陕西省汉中市汉台区中山街3号", "汉台区中山街3号"},
              {"陕西省汉中市汉台区中山街3号", "汉中市汉台区中山街3号"},
              {"陕西省汉中市汉台区中山街3号", "汉中汉台中山街3号"},
              {"陕西汉中汉台中山街3号", "汉中市汉台区中山街3号"},
              {"北京市北京市朝阳区中山街3号", "北京市朝阳区中山街3号"},
              {"北京市市辖区朝阳区中山街3号", "北京市朝阳区中山街3号"},
              {"陕西省汉中市汉台区中山街3号", "中山街3号"},
              {"南郑区大河坎镇李家营村三组", "南郑区李家营村三组"}},
             Match::kSame, false);
}

TEST(Address, RenamedAndMovedCountiesAreOnePlace) {
  expect_all({{"陕西省汉中市南郑县大河坎镇李家营村三组", "陕西省汉中市南郑区大河坎镇李家营村三组"},
              {"陕西省汉中地区南郑县大河坎镇李家营村三组", "汉中市南郑区大河坎镇李家营村三组"},
              {"北京市崇文区中山街3号", "北京市东城区中山街3号"},
              {"四川省重庆市渝中区中山街3号", "重庆市渝中区中山街3号"}},
             Match::kSame, false);
}

TEST(Address, AnotherValueAtTheSameLevelIsAnotherPlaceHoweverAlike) {
  expect_all({{"汉台区中山街3号2栋1单元301室", "汉台区中山街3号2栋1单元302室"},
              {"汉台区中山街3号2栋1单元301室", "汉台区中山街3号2栋2单元301室"},
              {"汉台区中山街3号2栋1单元301室", "汉台区中山街3号3栋1单元301室"},
              {"汉台区中山街3号", "汉台区中山街8号"},
              {"汉台区中山街3号", "汉台区中山路3号"},
              {"汉台区东大街3号", "汉台区西大街3号"},
              {"南郑区李家营村1组", "南郑区李家营村2组"},
              {"南郑区李家营村三组", "南郑区王家营村三组"},
              {"南郑区大河坎镇李家营村三组", "南郑区圣水镇李家营村三组"},
              {"汉台区中山街3号", "南郑区中山街3号"},
              {"陕西省中山街3号", "四川省中山街3号"},
              {"西安市中山街3号", "汉台区中山街3号"},
              {"汉台区金色花园3栋501室", "汉台区金色家园3栋501室"},
              {"汉台区金色花园一期3栋501室", "汉台区金色花园二期3栋501室"},
              {"汉台区中山街3号附1号", "汉台区中山街3号附2号"},
              {"汉台区金色花园A栋501室", "汉台区金色花园B栋501室"},
              {"汉台区金色花园3-2-501", "汉台区金色花园3栋1单元501室"},
              {"汉台区金色花园501号", "汉台区金色花园502室"},
              {"汉台区中山街3号501室", "汉台区中山街5号楼501室"},
              {"汉台区五一路12号", "汉台区五四路12号"},
              {"汉台区中山街3号3层301室", "汉台区中山街3号4层301室"}},
             Match::kDifferent, false);
  EXPECT_EQ(compare("汉台区中山街3号301室", "汉台区中山街3号302室").differences,
            std::vector<std::string>{"室 301≠302"});
}

TEST(Address, NamesOfAnotherKindDoNotProveOnePlace) {
  expect_all({{"汉台区中山街3号", "汉台区金色花园3号"}, {"汉台区李家营村3号", "汉台区中山街3号"}}, Match::kDifferent,
             false);
}

TEST(Address, WhatTheShorterOneDoesNotSayIsLessPrecise) {
  expect_all({{"汉台区中山街3号2栋1单元501室", "汉台区中山街3号2栋501室"},
              {"汉台区中山街3号2栋1单元501室", "汉台区中山街3号2栋"},
              {"汉台区中山街3号", "汉台区中山街"},
              {"汉台区中山街3号附1号", "汉台区中山街3号"},
              {"汉台区中山街3号501室", "汉台区中山街3号楼501室"},
              {"汉台区金色花园501号", "汉台区金色花园501室"},
              {"汉台区中山街3号", "陕西省汉中市汉台区"},
              {"南郑区大河坎镇李家营村三组", "南郑区大河坎镇李家营村"},
              {"南郑区大河坎镇李家营村三组12号", "南郑区大河坎镇李家营村12号"}},
             Match::kSame, true);
}

TEST(Address, NumeralsInsideNamesStayWhatTheyAre) {
  for (const char* text : {"汉台区五一路12号", "汉台区三桥街道12号", "汉台区九里村二组", "汉台区二中家属院3栋",
                           "汉台区十字街5号", "汉台区三门街7号", "汉台区七星社区3号"}) {
    const Address address = parse_address(text, real_catalogue().regions);
    std::u32string all;
    for (const auto& part : address.parts) all += part;
    EXPECT_FALSE(address.has(AddressLevel::kUnit)) << text;
    EXPECT_FALSE(address.has(AddressLevel::kFloor)) << text;
    EXPECT_EQ(address.region.county, "汉台区") << text;
  }
  EXPECT_EQ(parse_address("汉台区五一路12号", real_catalogue().regions).part(AddressLevel::kRoad), U"五一路");
  EXPECT_EQ(parse_address("汉台区三桥街道12号", real_catalogue().regions).part(AddressLevel::kTown), U"三桥街道");
  EXPECT_EQ(parse_address("汉台区九里村二组", real_catalogue().regions).part(AddressLevel::kVillage), U"九里村");
  EXPECT_EQ(parse_address("汉台区三门街7号", real_catalogue().regions).part(AddressLevel::kRoad), U"三门街");
}

TEST(Address, NamesInsideLongerNames) {
  const Regions& regions = real_catalogue().regions;
  EXPECT_EQ(parse_address("汉台区新村路12号", regions).part(AddressLevel::kRoad), U"新村路");
  EXPECT_EQ(parse_address("汉台区老街镇3号", regions).part(AddressLevel::kTown), U"老街镇");
  EXPECT_EQ(parse_address("汉台区五一路社区3号", regions).part(AddressLevel::kVillage), U"五一路社区");
  EXPECT_EQ(parse_address("汉台区花园路3号", regions).part(AddressLevel::kRoad), U"花园路");
  EXPECT_EQ(parse_address("南郑路12号", regions).part(AddressLevel::kRoad), U"南郑路")
      << "no county without its suffix";
  EXPECT_EQ(parse_address("汉中市南郑路12号", regions).region.county, "");
}

TEST(Address, VariantsAreCompatible) {
  expect_all({{"汉台区东關街3号", "汉台区东关街3号"}}, Match::kCompatible, false);
}

TEST(Address, NothingInCommonOrNothingThere) {
  EXPECT_EQ(compare("", "汉台区中山街3号").match, Match::kUnreadable);
  EXPECT_EQ(compare("中山街3号", "陕西省汉中市汉台区").match, Match::kUnreadable);
}

std::string any_address() {
  static const std::vector<std::vector<std::string>> kParts = {
      {"", "陕西省", "陕西"},
      {"", "汉中市"},
      {"", "汉台区", "南郑区", "南郑县", "城固县"},
      {"", "大河坎镇", "北关街道", "北关街道办事处"},
      {"", "李家营村", "中山街", "五一路", "金色花园", "中山街金色花园"},
      {"", "三组", "2社"},
      {"", "3号", "12号", "十二号", "3-1号"},
      {"", "2栋", "3号楼", "A座"},
      {"", "1单元", "二单元"},
      {"", "501室", "501", "502号", "3-2-501"}};
  std::string address;
  for (const auto& choices : kParts)
    address += choices[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(choices.size())))];
  return address;
}

RC_GTEST_PROP(AddressProperty, EveryAddressIsTheSameAsItself, ()) {
  const std::string address = any_address();
  if (!address.empty()) RC_ASSERT(compare(address, address).match == Match::kSame);
}

RC_GTEST_PROP(AddressProperty, SidesMayBeExchanged, ()) {
  const std::string a = any_address();
  const std::string b = any_address();
  RC_ASSERT(compare(a, b).match == compare(b, a).match);
  RC_ASSERT(compare(a, b).less_precise == compare(b, a).less_precise);
}

RC_GTEST_PROP(AddressProperty, AnotherRoomIsNeverTheSame, ()) {
  const int room = *rc::gen::inRange(101, 2000);
  const int other = *rc::gen::inRange(101, 2000);
  RC_PRE(room != other);
  const std::string street = "汉台区中山街3号2栋";
  RC_ASSERT(compare(street + std::to_string(room) + "室", street + std::to_string(other) + "室").match ==
            Match::kDifferent);
}

RC_GTEST_PROP(AddressProperty, AnyTextIsTakenApart, (std::u32string text)) {
  RC_ASSERT(name_of(compare(to_utf8(text), "汉台区中山街3号").match) != "");
}

}  // namespace
}  // namespace zerotrip
