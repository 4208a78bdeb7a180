// Addresses by component; the interface is in validators/matching/matching.h.
#include <algorithm>

#include "models/text.h"
#include "validators/matching/address.h"
#include "validators/matching/differences.h"
#include "validators/matching/matching.h"

namespace zerotrip {
namespace {

constexpr std::size_t kLeastContainedName = 3;  // 金色花园 is 金色花园小区; 花园 is not

constexpr AddressLevel kNames[] = {AddressLevel::kZone, AddressLevel::kTown,  AddressLevel::kVillage,
                                   AddressLevel::kRoad, AddressLevel::kPlace, AddressLevel::kDetail};
constexpr AddressLevel kNumbers[] = {AddressLevel::kGroup,    AddressLevel::kNumber, AddressLevel::kSubNumber,
                                     AddressLevel::kBuilding, AddressLevel::kUnit,   AddressLevel::kFloor,
                                     AddressLevel::kRoom};
// What alone tells one door from another of the same town.
constexpr AddressLevel kAnchors[] = {AddressLevel::kVillage, AddressLevel::kRoad, AddressLevel::kPlace};
// Missing on one side, the addresses agree only as far as the shorter one goes.
constexpr AddressLevel kPrecise[] = {AddressLevel::kGroup,    AddressLevel::kNumber, AddressLevel::kSubNumber,
                                     AddressLevel::kBuilding, AddressLevel::kUnit,   AddressLevel::kRoom};

enum class NameResult { kEqual, kVariant, kDifferent };

bool are_variants(char32_t a, char32_t b, const ReferenceTables& reference) {
  const auto sets = reference.variants.find(a);
  return sets != reference.variants.end() && sets->second.contains(b);
}

NameResult compare_names(std::u32string_view read, std::u32string_view stated, const ReferenceTables& reference) {
  if (read == stated) return NameResult::kEqual;
  if (read.size() != stated.size()) return NameResult::kDifferent;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (read[i] != stated[i] && !are_variants(read[i], stated[i], reference)) return NameResult::kDifferent;
  }
  return NameResult::kVariant;
}

// Places have no fixed form: the one may say more than the other (金色花园, 中山街东段金色花园).
bool contains_name(std::u32string_view a, std::u32string_view b) {
  const std::u32string_view longer = a.size() >= b.size() ? a : b;
  const std::u32string_view shorter = a.size() >= b.size() ? b : a;
  if (shorter.size() < kLeastContainedName || longer.find(shorter) == std::u32string_view::npos) return false;
  // 北康桥花园 is another one than 康桥花园.
  const bool told_apart = longer.size() == shorter.size() + 1 && longer.ends_with(shorter) &&
                          std::u32string_view(U"东西南北新老大小").find(longer.front()) != std::u32string_view::npos;
  return !told_apart;
}

class AddressComparison {
 public:
  AddressComparison(const Address& read, const Address& stated, const MatchTables& tables)
      : read_(read), stated_(stated), tables_(tables) {}

  MatchAnswer compare() {
    compare_regions();
    for (const AddressLevel level : kNames) compare_name(level);
    for (const AddressLevel level : kNumbers) compare_number(level);
    compare_numbers_of_another_word(AddressLevel::kNumber, AddressLevel::kBuilding);
    compare_numbers_of_another_word(AddressLevel::kNumber, AddressLevel::kRoom);
    compare_anchors();
    return answer();
  }

 private:
  void differ(std::string_view level, std::u32string_view read, std::u32string_view stated) {
    differences_.push_back(std::string(level) + " " + to_utf8(read) + "≠" + to_utf8(stated));
    different_ = true;
  }

  void compare_regions() {
    const auto same = same_region(read_.region, stated_.region, tables_.regions);
    if (!same) return;
    agreed_ = agreed_ || *same;
    if (!*same) differ("县区", written(read_.region), written(stated_.region));
  }

  static std::u32string written(const AddressRegion& region) {
    if (!region.county.empty()) return to_code_points(region.county);
    return to_code_points(region.prefecture.empty() ? region.province : region.prefecture);
  }

  [[nodiscard]] bool both_have(AddressLevel level) const { return read_.has(level) && stated_.has(level); }
  [[nodiscard]] bool one_has(AddressLevel level) const { return read_.has(level) != stated_.has(level); }

  void compare_name(AddressLevel level) {
    if (!both_have(level)) return;
    const std::u32string& read = read_.part(level);
    const std::u32string& stated = stated_.part(level);
    const NameResult result = compare_names(read, stated, tables_.reference);
    const bool may_contain =
        level == AddressLevel::kPlace || level == AddressLevel::kZone || level == AddressLevel::kDetail;
    if (result == NameResult::kDifferent && !(may_contain && contains_name(read, stated))) {
      return differ(chinese_name_of(level), read, stated);
    }
    agreed_ = true;
    if (result != NameResult::kVariant) return;
    compatible_ = true;
    differences_.push_back(difference_between(read, stated));
  }

  void compare_number(AddressLevel level) {
    if (!both_have(level)) return;
    if (read_.part(level) != stated_.part(level))
      return differ(chinese_name_of(level), read_.part(level), stated_.part(level));
    agreed_ = true;
  }

  // 3号501室 and 3号楼501室, 501号 and 501室: the one number may be written with either word, but not two.
  void compare_numbers_of_another_word(AddressLevel a, AddressLevel b) {
    const auto compare = [&](const Address& with_a, const Address& with_b) {
      const bool crossed = with_a.has(a) && !with_a.has(b) && with_b.has(b) && !with_b.has(a);
      if (!crossed) return;
      if (with_a.part(a) == with_b.part(b))
        agreed_ = true;
      else
        differ(chinese_name_of(a), &with_a == &read_ ? with_a.part(a) : with_b.part(b),
               &with_a == &read_ ? with_b.part(b) : with_a.part(a));
    };
    compare(read_, stated_);
    compare(stated_, read_);
  }

  // A road on the one side and a housing estate on the other may be one place, but nothing says so.
  void compare_anchors() {
    const auto has_anchor = [](const Address& address) {
      return std::any_of(std::begin(kAnchors), std::end(kAnchors),
                         [&](AddressLevel level) { return address.has(level); });
    };
    const bool share =
        std::any_of(std::begin(kAnchors), std::end(kAnchors), [&](AddressLevel level) { return both_have(level); });
    if (!has_anchor(read_) || !has_anchor(stated_)) {
      less_precise_ = has_anchor(read_) != has_anchor(stated_);
      return;
    }
    if (!share) differ("位置", anchors_of(read_), anchors_of(stated_));
  }

  static std::u32string anchors_of(const Address& address) {
    std::u32string names;
    for (const AddressLevel level : kAnchors) names += address.part(level);
    return names;
  }

  [[nodiscard]] MatchAnswer answer() const {
    if (different_) return {Match::kDifferent, false, differences_};
    if (!agreed_) return {Match::kUnreadable, false, {}};
    const bool lacks =
        std::any_of(std::begin(kPrecise), std::end(kPrecise), [&](AddressLevel level) { return one_has(level); });
    return {compatible_ ? Match::kCompatible : Match::kSame, less_precise_ || lacks, differences_};
  }

  const Address& read_;
  const Address& stated_;
  const MatchTables& tables_;
  bool agreed_ = false;
  bool different_ = false;
  bool compatible_ = false;
  bool less_precise_ = false;
  std::vector<std::string> differences_;
};

}  // namespace

MatchAnswer match_address(const ReadText& read, std::string_view stated, const MatchTables& tables) {
  const std::string read_key = fold_name(read.text);
  const std::string stated_key = fold_name(stated);
  if (read_key.empty() || stated_key.empty()) return {};
  if (read_key == stated_key) return {Match::kSame, false, {}};
  const Address read_address = parse_address(read.text, tables.regions);
  const Address stated_address = parse_address(stated, tables.regions);
  return AddressComparison(read_address, stated_address, tables).compare();
}

}  // namespace zerotrip
