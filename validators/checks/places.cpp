#include "validators/checks/places.h"

#include <algorithm>

#include "models/text.h"
#include "validators/checks/check_table.h"
#include "validators/matching/address.h"

namespace zerotrip::checks {
namespace {

// A county or city, a house in a road, or a group in a village: 新建厂房 and 名下房产 are no address.
bool is_an_address(const Address& address) {
  if (!address.region.county.empty() || !address.region.prefecture.empty()) return true;
  if (address.has(AddressLevel::kRoad) && address.has(AddressLevel::kNumber)) return true;
  return address.has(AddressLevel::kVillage) &&
         (address.has(AddressLevel::kGroup) || address.has(AddressLevel::kNumber));
}

std::string_view up_to_what_is_done(std::string_view text) {
  for (const std::string_view end :
       {"的",   "用电", "名下", "电表", "电费", "房屋", "房产", "新装", "过户", "更名", "销户",
        "增容", "办理", "户号", ",",    "，",   "。",   ";",    "；",   "暂停", "减容", "改类"})
    text = text.substr(0, text.find(end));
  return text;
}

}  // namespace

bool lies_in_another_county(const CaseFile& file, std::string_view body, std::string_view address) {
  const Regions& regions = file.catalogue.regions;
  return !same_region(parse_address(body, regions).region, parse_address(address, regions).region, regions)
              .value_or(true);
}

bool lies_elsewhere(const CaseFile& file, std::string_view body, std::string_view address) {
  if (lies_in_another_county(file, body, address)) return true;
  const Address there = parse_address(body, file.catalogue.regions);
  const Address place = parse_address(address, file.catalogue.regions);
  for (const AddressLevel level : {AddressLevel::kTown, AddressLevel::kVillage})
    if (there.has(level) && place.has(level) && there.part(level) != place.part(level)) return true;
  return false;
}

std::string address_in_prose(const CaseFile& file, std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view marker :
       {"位于", "坐落于", "座落于", "坐落在", "座落在", "地址为", "地址是", "地址:", "办理", "申请"})
    for (std::size_t at = folded.find(marker); at != std::string::npos; at = folded.find(marker, at + 1)) {
      const std::string_view said = up_to_what_is_done(std::string_view(folded).substr(at + marker.size()));
      if (said.empty() || holds_any_of(said, {"供电", "电力", "营业厅", "国网", "公司"})) continue;
      if (is_an_address(parse_address(said, file.catalogue.regions))) return std::string(said);
    }
  return {};
}

bool is_another_house(const CaseFile& file, std::string_view address, std::string_view expected) {
  if (address.empty() || expected.empty()) return false;
  return match_address({std::string(address), {}, 1.0}, expected, file.tables()).match == Match::kDifferent;
}

std::string place_of_supply(const CaseFile& file) {
  if (const std::string_view said = stated(file.application.service_address); !said.empty()) return std::string(said);
  for (const Paper* paper : papers_of_row(file, items::kProperty))
    if (const PlacedField place = file.find(*paper, "property_address")) return place.text();
  return {};
}

}  // namespace zerotrip::checks
