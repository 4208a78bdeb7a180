// Province, prefecture and county of an address; the interface is in validators/matching/address.h.
#include <algorithm>

#include "models/text.h"
#include "validators/matching/address.h"

namespace zerotrip {
namespace {

constexpr int kCountyLevel = 3;
constexpr std::size_t kLongestName = 15;  // 积石山保安族东乡族撒拉族自治县
constexpr std::size_t kLongestShortName = 5;
constexpr std::u32string_view kNameEnds = U"省市县区旗盟州域岛";
constexpr std::u32string_view kIgnoredWords[] = {U"中华人民共和国", U"中国", U"市辖区"};
// After these a short county name is the beginning of another name: 南郑路, 汉台大道, 汉台小区.
constexpr std::u32string_view kOtherNames = U"路街巷道大镇乡村社小花园苑桥门站广里坝公";

bool same_short(std::string_view written_short, std::string_view full_name) {
  return written_short.empty() || short_region_name(full_name) == written_short;
}

// Fits the region what was written before it? A county under no prefecture fits every prefecture.
bool fits(const Region& region, const AddressRegion& upper) {
  if (region.level > 1 && !same_short(upper.province, region.province)) return false;
  if (region.level < kCountyLevel || region.prefecture.empty()) return true;
  return same_short(upper.prefecture, region.prefecture);
}

class RegionReader {
 public:
  RegionReader(std::u32string_view text, const Regions& regions) : text_(text), regions_(regions) {}

  AddressRegion read() {
    skip_ignored_words();
    while (level_ < kCountyLevel && (take_full_name() || take_short_name())) skip_ignored_words();
    return region_;
  }

  [[nodiscard]] std::u32string_view rest() const { return text_; }

 private:
  void skip_ignored_words() {
    for (const std::u32string_view word : kIgnoredWords) {
      if (text_.starts_with(word)) text_.remove_prefix(word.size());
    }
  }

  bool take_full_name() {
    for (std::size_t length = std::min(kLongestName, text_.size()); length >= 2; --length) {
      if (kNameEnds.find(text_[length - 1]) == std::u32string_view::npos) continue;
      const std::string name = to_utf8(text_.substr(0, length));
      if (is_doubled(name) || take(name, length, false)) {
        text_.remove_prefix(length);
        return true;
      }
    }
    return false;
  }

  // 北京市北京市: the same name once more.
  [[nodiscard]] bool is_doubled(const std::string& name) const { return level_ > 0 && name == last_name_; }

  bool take_short_name() {
    for (std::size_t length = std::min(kLongestShortName, text_.size()); length >= 2; --length) {
      const RegionReader before = *this;
      const int level_before = level_;
      if (!take(to_utf8(text_.substr(0, length)), length, true)) continue;
      text_.remove_prefix(length);
      if (is_meant_as_region(level_before)) return true;
      restore(before);
    }
    return false;
  }

  // A short name is a region only where another region follows, or as a county behind a region and before no
  // word that makes it part of another name.
  [[nodiscard]] bool is_meant_as_region(int level_before) const {
    if (level_ == kCountyLevel)
      return level_before > 0 && (text_.empty() || kOtherNames.find(text_.front()) == std::u32string_view::npos);
    RegionReader ahead = *this;
    return ahead.take_full_name() || ahead.take_short_name();
  }

  void restore(const RegionReader& before) {
    text_ = before.text_;
    region_ = before.region_;
    level_ = before.level_;
    last_name_ = before.last_name_;
  }

  // Takes the name at the highest level below the last one where it fits.
  bool take(const std::string& name, std::size_t length, bool is_short) {
    std::vector<const Region*> candidates;
    int level = kCountyLevel + 1;
    for (const Region* region : regions_.named(name)) {
      const bool has_form = is_short ? region->short_name == name && region->name != name : region->name == name;
      if (!has_form || region->level <= level_ || region->level > level || !fits(*region, region_)) continue;
      if (region->level < level) candidates.clear();
      level = region->level;
      candidates.push_back(region);
    }
    const bool is_generic = length == 2 && !is_short;  // 城区, 东区: of no place without what stands before
    if (candidates.empty() || (is_generic && level_ == 0)) return false;
    note(name, level, std::move(candidates));
    return true;
  }

  void note(const std::string& name, int level, std::vector<const Region*> candidates) {
    level_ = level;
    last_name_ = name;
    if (level == 1) region_.province = candidates.front()->short_name;
    if (level == 2) region_.prefecture = candidates.front()->short_name;
    if (level != kCountyLevel) return;
    region_.county = name;
    region_.counties = std::move(candidates);
  }

  std::u32string_view text_;
  const Regions& regions_;
  AddressRegion region_;
  int level_ = 0;
  std::string last_name_;
};

bool any_same_place(const std::vector<const Region*>& a, const std::vector<const Region*>& b, const Regions& regions) {
  for (const Region* one : a) {
    for (const Region* other : b) {
      if (one->code == other->code) return true;
    }
  }
  for (const Region* one : a) {
    for (const Region* other : b) {
      if (regions.same_place(one->code, other->code)) return true;
    }
  }
  return false;
}

std::vector<const Region*> prefectures_named(std::string_view short_name, const Regions& regions) {
  std::vector<const Region*> found = regions.named(short_name);
  std::erase_if(found, [](const Region* region) { return region->level != 2; });
  return found;
}

// 汉中市 alone may be the prefecture or what is 汉台区 today, so a county of the prefecture's name is inside it.
bool lies_in(const std::vector<const Region*>& counties, const AddressRegion& upper) {
  return std::any_of(counties.begin(), counties.end(), [&](const Region* county) {
    return fits(*county, upper) || (!upper.prefecture.empty() && county->short_name == upper.prefecture);
  });
}

}  // namespace

AddressRegion take_region(std::u32string_view& text, const Regions& regions) {
  RegionReader reader(text, regions);
  AddressRegion region = reader.read();
  text = reader.rest();
  return region;
}

std::optional<bool> same_region(const AddressRegion& a, const AddressRegion& b, const Regions& regions) {
  if (!a.counties.empty() && !b.counties.empty()) return any_same_place(a.counties, b.counties, regions);
  if (!a.counties.empty() && (!b.province.empty() || !b.prefecture.empty())) return lies_in(a.counties, b);
  if (!b.counties.empty() && (!a.province.empty() || !a.prefecture.empty())) return lies_in(b.counties, a);
  if (!a.prefecture.empty() && !b.prefecture.empty()) {
    return a.prefecture == b.prefecture ||
           any_same_place(prefectures_named(a.prefecture, regions), prefectures_named(b.prefecture, regions), regions);
  }
  if (!a.province.empty() && !b.province.empty()) return a.province == b.province;
  return std::nullopt;
}

}  // namespace zerotrip
