#include "validators/issuer.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kLevelEndings = U"省市区县旗州盟";
constexpr std::array<std::u32string_view, 4> kMarks = {U"公安局", U"公安厅", U"公安分局", U"分局"};
// A place name before its ending has at least this many characters (XX县), and an address names its county
// within its first places.
constexpr std::size_t kShortestPlace = 2;
constexpr std::size_t kPlacesOfAnAddress = 4;

std::u32string without_ending(std::u32string place) {
  if (place.size() > kShortestPlace && kLevelEndings.find(place.back()) != std::u32string_view::npos) place.pop_back();
  return place;
}

// "陕西省汉中市汉台区…" → 陕西省, 汉中市, 汉台区.
std::vector<std::u32string> places_in(std::u32string_view text) {
  std::vector<std::u32string> places;
  std::u32string place;
  for (const char32_t c : text) {
    place.push_back(c);
    if (place.size() < kShortestPlace || kLevelEndings.find(c) == std::u32string_view::npos) continue;
    places.push_back(place);
    place.clear();
    if (places.size() == kPlacesOfAnAddress) return places;
  }
  if (!place.empty()) places.push_back(place);
  return places;
}

// "汉中市公安局汉台分局" → 汉中市, 汉台.
std::vector<std::u32string> places_of_authority(std::u32string text) {
  std::vector<std::u32string> places;
  for (const std::u32string_view mark : kMarks) {
    const std::size_t at = text.find(mark);
    if (at == std::u32string::npos) continue;
    for (std::u32string& place : places_in(std::u32string_view(text).substr(0, at))) places.push_back(std::move(place));
    text.erase(0, at + mark.size());
  }
  return places;
}

bool contains_place(const std::u32string& address, const std::u32string& place) {
  return address.find(without_ending(place)) != std::u32string::npos;
}

// First four digits (prefecture) of every code that ever carried the name.
std::set<std::string> prefectures_named(const std::u32string& place, const Regions& regions) {
  std::set<std::string> prefectures;
  for (const Region* region : regions.named(to_utf8(place))) prefectures.insert(region->code.substr(0, 4));
  return prefectures;
}

bool is_known(const std::u32string& place, const Regions& regions) {
  return place.size() >= kShortestPlace && !regions.named(to_utf8(place)).empty();
}

// The address names a county or city of its own that is known, besides a province.
bool names_another_place(const std::u32string& address, const std::u32string& place, const Regions& regions) {
  const auto others = places_in(address);
  return std::any_of(others.begin(), others.end(), [&](const std::u32string& other) {
    return other.back() != U'省' && is_known(other, regions) && other != place &&
           prefectures_named(other, regions).size() > 0;
  });
}

// One name became the other (南郑县 → 南郑区, 汉中地区 → 汉中市).
bool are_one_place(const std::u32string& address, const std::u32string& place, const Regions& regions) {
  for (const std::u32string& other : places_in(address))
    for (const Region* a : regions.named(to_utf8(other)))
      for (const Region* b : regions.named(to_utf8(place)))
        if (a->level == b->level && regions.same_place(a->code, b->code)) return true;
  return false;
}

}  // namespace

bool is_police_authority(std::string_view authority) {
  return authority.find("公安") != std::string_view::npos || authority.find("分局") != std::string_view::npos;
}

IssuerFit issuer_fit(std::string_view authority, std::string_view address, const Regions& regions) {
  const std::u32string folded_address = to_code_points(fold(address));
  const auto places = places_of_authority(to_code_points(fold(authority)));
  if (places.empty() || folded_address.empty()) return IssuerFit::kUnknown;
  bool any_fits = false;
  for (const std::u32string& place : places) {
    if (contains_place(folded_address, place)) {
      any_fits = true;
      continue;
    }
    if (!is_known(place, regions)) continue;
    if (place.back() == U'省' || are_one_place(folded_address, place, regions)) continue;
    if (names_another_place(folded_address, place, regions) && &place == &places.back()) return IssuerFit::kContradicts;
  }
  return any_fits ? IssuerFit::kFits : IssuerFit::kUnknown;
}

}  // namespace zerotrip
