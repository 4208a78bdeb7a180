// A Chinese address taken apart into its levels (GB/T 23705-2009, GB/T 39609-2020), in the comparison form: folded,
// numerals as digits, equivalent words as one (栋 = 幢 = 座 = 号楼, 室 = 户 = 房, 组 = 社). Not a value to show.
// Pure functions; any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/regions.h"

namespace zerotrip {

enum class AddressLevel {
  kZone,       // 开发区, and a county that the region table does not have
  kTown,       // 镇, 乡, 街道
  kVillage,    // 村, 社区, 屯
  kGroup,      // 组, 社, 队
  kRoad,       // 路, 街, 巷
  kNumber,     // 号
  kSubNumber,  // 附1号, 之一
  kPlace,      // 小区, or whatever else has a name
  kBuilding,
  kUnit,
  kFloor,
  kRoom,
  kDetail,  // what is written behind the last number
};
inline constexpr std::size_t kAddressLevels = 13;

[[nodiscard]] std::string_view chinese_name_of(AddressLevel level);

struct AddressRegion {
  std::string province;  // short names (陕西), empty where not written
  std::string prefecture;
  std::string county;                   // as written (南郑县)
  std::vector<const Region*> counties;  // every county of that name that fits what stands before it
};

struct Address {
  AddressRegion region;
  std::array<std::u32string, kAddressLevels> parts;  // empty: not written

  [[nodiscard]] const std::u32string& part(AddressLevel level) const { return parts[static_cast<std::size_t>(level)]; }
  [[nodiscard]] std::u32string& part(AddressLevel level) { return parts[static_cast<std::size_t>(level)]; }
  [[nodiscard]] bool has(AddressLevel level) const { return !part(level).empty(); }
};

[[nodiscard]] Address parse_address(std::string_view text, const Regions& regions);

// --- the two halves of parse_address ------------------------------------------------------------------

// Takes province, prefecture and county off the front of a folded address: full names, short ones where another
// region follows (汉中汉台), doubled ones (北京市北京市).
[[nodiscard]] AddressRegion take_region(std::u32string_view& text, const Regions& regions);
// Everything below the county.
void parse_address_parts(std::u32string_view text, Address& address);

// The two counties, or what is known of them, are one place; nothing where there is nothing to compare.
[[nodiscard]] std::optional<bool> same_region(const AddressRegion& a, const AddressRegion& b, const Regions& regions);

}  // namespace zerotrip
