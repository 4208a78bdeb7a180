#include "models/regions.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::array<std::string_view, 35> kProvinces{
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
    "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"};

// Longest first: 自治区 before 区.
constexpr std::array<std::u32string_view, 14> kSuffixes{U"特别行政区", U"自治区", U"自治州", U"自治县", U"自治旗",
                                                        U"地区",       U"林区",   U"省",     U"市",     U"县",
                                                        U"区",         U"旗",     U"盟",     U"州"};
// Peoples in the names of autonomous places; 族 may be left out there.
constexpr std::array<std::u32string_view, 44> kPeoples{
    U"维吾尔", U"哈萨克", U"柯尔克孜", U"塔吉克", U"鄂温克", U"鄂伦春", U"达斡尔", U"土家", U"布依", U"朝鲜", U"哈尼",
    U"傈僳",   U"拉祜",   U"东乡",     U"纳西",   U"景颇",   U"仫佬",   U"布朗",   U"撒拉", U"毛南", U"仡佬", U"锡伯",
    U"普米",   U"保安",   U"裕固",     U"独龙",   U"蒙古",   U"各",     U"回",     U"藏",   U"苗",   U"彝",   U"壮",
    U"满",     U"侗",     U"瑶",       U"白",     U"傣",     U"黎",     U"佤",     U"畲",   U"水",   U"土",   U"羌"};
constexpr std::size_t kLeastShortName = 2;

bool drop_end(std::u32string_view& name, std::u32string_view end) {
  if (!name.ends_with(end) || name.size() < end.size() + kLeastShortName) return false;
  name.remove_suffix(end.size());
  return true;
}

bool drop_people(std::u32string_view& name) {
  return std::any_of(kPeoples.begin(), kPeoples.end(),
                     [&](std::u32string_view people) { return drop_end(name, std::u32string(people) + U"族"); });
}

// 内蒙古 keeps its people; 博尔塔拉蒙古 names it without 族.
void drop_peoples(std::u32string_view& name) {
  if (drop_people(name)) {
    while (drop_people(name)) continue;
    return;
  }
  for (const std::u32string_view people : {U"维吾尔", U"哈萨克", U"柯尔克孜", U"塔吉克", U"蒙古", U"锡伯"}) {
    if (drop_end(name, people)) return;
  }
}

std::vector<std::string> split(std::string_view line, char mark) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = line.find(mark);
    parts.emplace_back(line.substr(0, at));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + 1);
  }
}

bool is_code(std::string_view text) {
  return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> level_of(std::string_view word) {
  if (word == "省级") return 1;
  if (word == "地级") return 2;
  if (word == "县级") return 3;
  return std::nullopt;
}

std::optional<int> year_of(std::string_view text) {
  if (text.empty()) return 0;
  const bool four_digits =
      text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!four_digits) return std::nullopt;
  return std::stoi(std::string(text));
}

// "130102[2001];130108": a code with a year is a part that was given away then; without, what it became.
std::optional<std::vector<std::string>> successors_of(std::string_view column) {
  std::vector<std::string> successors;
  if (column.empty()) return successors;
  for (const std::string& entry : split(column, ';')) {
    const std::string code = entry.substr(0, 6);
    if (!is_code(code)) return std::nullopt;
    if (entry.size() == 6) successors.push_back(code);
  }
  return successors;
}

// 代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码
std::optional<Region> parse_row(std::string_view line) {
  const std::vector<std::string> columns = split(line, ',');
  if (columns.size() != 9 || !is_code(columns[0]) || columns[3].empty()) return std::nullopt;
  const auto level = level_of(columns[4]);
  const auto first_year = year_of(columns[6]);
  const auto last_year = year_of(columns[7]);
  const auto successors = successors_of(columns[8]);
  if (!level || !first_year || !last_year || !successors) return std::nullopt;
  const std::string prefecture = columns[2] == "直辖" ? "" : columns[2];
  return Region{columns[0],  columns[3], *level,
                *first_year, *last_year, *successors,
                columns[1],  prefecture, short_region_name(columns[3])};
}

bool is_newer(const Region& a, const Region& b) {
  const bool a_in_use = a.last_year == 0;
  const bool b_in_use = b.last_year == 0;
  if (a_in_use != b_in_use) return a_in_use;
  return a.first_year > b.first_year;
}

}  // namespace

std::string short_region_name(std::string_view name) {
  const std::u32string whole = to_code_points(name);
  std::u32string_view rest = whole;
  for (const std::u32string_view suffix : kSuffixes) {
    if (!drop_end(rest, suffix)) continue;
    if (suffix.starts_with(U"自治") && rest != U"内蒙古") drop_peoples(rest);
    break;
  }
  return to_utf8(rest);
}

Result<Regions> Regions::load(const std::string& csv_path) {
  std::ifstream file(csv_path);
  if (!file) return make_error(ErrorKind::kConfiguration, "the table of region codes cannot be opened", csv_path);
  Regions regions;
  std::string line;
  std::getline(file, line);  // the names of the columns
  for (int number = 2; std::getline(file, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    auto region = parse_row(line);
    if (!region) {
      return make_error(ErrorKind::kConfiguration, "this row is no region", csv_path + ":" + std::to_string(number),
                        "code, province, prefecture, name, level, state, first year, last year, successors");
    }
    regions.by_code_[region->code].push_back(std::move(*region));
  }
  if (regions.by_code_.empty())
    return make_error(ErrorKind::kConfiguration, "the table of region codes is empty", csv_path);
  for (auto& [code, names] : regions.by_code_) {
    std::stable_sort(names.begin(), names.end(), is_newer);
    std::set<std::string> forms;
    for (const Region& region : names) {
      forms.insert(region.name);
      forms.insert(region.short_name);
    }
    for (const std::string& form : forms) regions.codes_by_name_.emplace(form, code);
  }
  return regions;
}

bool Regions::was_county(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found != by_code_.end() && found->second.front().level == 3;
}

bool Regions::is_province(std::string_view two_digits) const {
  return std::find(kProvinces.begin(), kProvinces.end(), two_digits) != kProvinces.end();
}

std::vector<const Region*> Regions::find(std::string_view code) const {
  std::vector<const Region*> found;
  const auto names = by_code_.find(code);
  if (names == by_code_.end()) return found;
  for (const Region& region : names->second) found.push_back(&region);
  return found;
}

std::vector<const Region*> Regions::named(std::string_view name) const {
  std::vector<const Region*> found;
  const auto [begin, end] = codes_by_name_.equal_range(name);
  for (auto it = begin; it != end; ++it) {
    for (const Region& region : by_code_.find(it->second)->second) {
      if (region.name == name || region.short_name == name) found.push_back(&region);
    }
  }
  return found;
}

bool Regions::became(std::string_view from, std::string_view to) const {
  std::set<std::string, std::less<>> seen;
  std::vector<std::string> open{std::string(from)};
  while (!open.empty()) {
    const std::string code = std::move(open.back());
    open.pop_back();
    if (code == to) return true;
    if (!seen.insert(code).second) continue;
    for (const Region* region : find(code))
      open.insert(open.end(), region->successors.begin(), region->successors.end());
  }
  return false;
}

bool Regions::same_place(std::string_view code_a, std::string_view code_b) const {
  return became(code_a, code_b) || became(code_b, code_a);
}

}  // namespace zerotrip
