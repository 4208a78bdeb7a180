#include "validators/matching/address.h"

#include <algorithm>
#include <optional>

#include "models/numerals.h"
#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::u32string_view kIgnoredMarks = U",、;。:·";
constexpr std::u32string_view kChineseNumerals = U"〇零一二三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾两";
constexpr std::u32string_view kStems = U"甲乙丙丁戊";

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_letter(char32_t c) { return c >= U'A' && c <= U'Z'; }

// "12-3" and "12之3" are one number of several parts; `text` has the parts with '-' between.
struct Numeral {
  std::u32string text;
  std::size_t end = 0;
  bool is_chinese = false;
};

struct UnitWord {
  std::u32string_view word;
  std::u32string_view not_before;  // next characters that make it part of a name: 一号路, 一社区
  AddressLevel level;
  bool chinese_needs_number = false;  // 三门街, 五户村: with a Chinese numeral only behind another number
};

// Longest first where one begins with another.
constexpr UnitWord kUnits[] = {{U"村民小组", U"", AddressLevel::kGroup, false},
                               {U"生产队", U"", AddressLevel::kGroup, false},
                               {U"小组", U"", AddressLevel::kGroup, false},
                               {U"组", U"团", AddressLevel::kGroup, false},
                               {U"社", U"区", AddressLevel::kGroup, false},
                               {U"队", U"", AddressLevel::kGroup, false},
                               {U"号楼", U"", AddressLevel::kBuilding, false},
                               {U"栋", U"", AddressLevel::kBuilding, false},
                               {U"幢", U"", AddressLevel::kBuilding, false},
                               {U"座", U"", AddressLevel::kBuilding, false},
                               {U"单元", U"", AddressLevel::kUnit, false},
                               {U"门", U"面", AddressLevel::kUnit, true},
                               {U"梯", U"", AddressLevel::kUnit, true},
                               {U"层", U"", AddressLevel::kFloor, true},
                               {U"楼", U"", AddressLevel::kFloor, true},
                               {U"号院", U"", AddressLevel::kNumber, false},
                               {U"号房", U"", AddressLevel::kRoom, false},
                               {U"号室", U"", AddressLevel::kRoom, false},
                               {U"号", U"路街桥线井矿坝港厂库码大巷", AddressLevel::kNumber, false},
                               {U"室", U"", AddressLevel::kRoom, true},
                               {U"户", U"", AddressLevel::kRoom, true},
                               {U"房", U"", AddressLevel::kRoom, true}};

struct NameEnd {
  std::u32string_view word;
  AddressLevel level;
  std::u32string_view written_as;  // the one form of words that mean the same
};

constexpr NameEnd kNameEnds[] = {{U"社区居民委员会", AddressLevel::kVillage, U"社区"},
                                 {U"村村民委员会", AddressLevel::kVillage, U"村"},
                                 {U"街道办事处", AddressLevel::kTown, U"街道"},
                                 {U"村村委会", AddressLevel::kVillage, U"村"},
                                 {U"社区居委会", AddressLevel::kVillage, U"社区"},
                                 {U"居民委员会", AddressLevel::kVillage, U"社区"},
                                 {U"村民委员会", AddressLevel::kVillage, U"村"},
                                 {U"街道办", AddressLevel::kTown, U"街道"},
                                 {U"办事处", AddressLevel::kTown, U"街道"},
                                 {U"居委会", AddressLevel::kVillage, U"社区"},
                                 {U"村委会", AddressLevel::kVillage, U"村"},
                                 {U"行政村", AddressLevel::kVillage, U"村"},
                                 {U"自然村", AddressLevel::kVillage, U"村"},
                                 {U"开发区", AddressLevel::kZone, U"开发区"},
                                 {U"高新区", AddressLevel::kZone, U"高新区"},
                                 {U"工业区", AddressLevel::kZone, U"工业区"},
                                 {U"示范区", AddressLevel::kZone, U"示范区"},
                                 {U"经开区", AddressLevel::kZone, U"经开区"},
                                 {U"家属院", AddressLevel::kPlace, U"家属院"},
                                 {U"家属区", AddressLevel::kPlace, U"家属区"},
                                 {U"街道", AddressLevel::kTown, U"街道"},
                                 {U"苏木", AddressLevel::kTown, U"苏木"},
                                 {U"社区", AddressLevel::kVillage, U"社区"},
                                 {U"嘎查", AddressLevel::kVillage, U"嘎查"},
                                 {U"新区", AddressLevel::kZone, U"新区"},
                                 {U"园区", AddressLevel::kZone, U"园区"},
                                 {U"大道", AddressLevel::kRoad, U"大道"},
                                 {U"胡同", AddressLevel::kRoad, U"胡同"},
                                 {U"小区", AddressLevel::kPlace, U"小区"},
                                 {U"花园", AddressLevel::kPlace, U"花园"},
                                 {U"家园", AddressLevel::kPlace, U"家园"},
                                 {U"公寓", AddressLevel::kPlace, U"公寓"},
                                 {U"大厦", AddressLevel::kPlace, U"大厦"},
                                 {U"大院", AddressLevel::kPlace, U"大院"},
                                 {U"镇", AddressLevel::kTown, U"镇"},
                                 {U"乡", AddressLevel::kTown, U"乡"},
                                 {U"村", AddressLevel::kVillage, U"村"},
                                 {U"屯", AddressLevel::kVillage, U"屯"},
                                 {U"路", AddressLevel::kRoad, U"路"},
                                 {U"街", AddressLevel::kRoad, U"街"},
                                 {U"巷", AddressLevel::kRoad, U"巷"},
                                 {U"弄", AddressLevel::kRoad, U"弄"},
                                 {U"县", AddressLevel::kZone, U"县"}};

std::u32string without_leading_zeros(std::u32string_view digits) {
  const std::size_t first = digits.find_first_not_of(U'0');
  return std::u32string(first == std::u32string_view::npos ? U"0" : digits.substr(first));
}

// One part of a number: "甲12", "A", "12B", "十二"; nothing where none begins.
std::optional<Numeral> read_part(std::u32string_view text, std::size_t at) {
  Numeral numeral;
  std::size_t end = at;
  if (end < text.size() && (is_letter(text[end]) || is_one_of(text[end], kStems))) numeral.text = text[end++];
  const std::size_t digits_at = end;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  if (end > digits_at) {
    numeral.text += without_leading_zeros(text.substr(digits_at, end - digits_at));
    if (end < text.size() && is_letter(text[end])) numeral.text += text[end++];
    numeral.end = end;
    return numeral;
  }
  while (end < text.size() && is_one_of(text[end], kChineseNumerals)) ++end;
  if (end > digits_at) {
    const auto value = parse_chinese_integer(to_utf8(text.substr(digits_at, end - digits_at)));
    if (!value) return std::nullopt;
    numeral.text += to_code_points(std::to_string(*value));
    numeral.is_chinese = numeral.text.size() == to_code_points(std::to_string(*value)).size();
  }
  if (numeral.text.empty()) return std::nullopt;
  numeral.end = end;
  return numeral;
}

std::optional<Numeral> read_numeral(std::u32string_view text, std::size_t at) {
  auto numeral = read_part(text, at);
  while (numeral && numeral->end < text.size() && is_one_of(text[numeral->end], U"-之")) {
    const auto next = read_part(text, numeral->end + 1);
    if (!next) break;
    numeral->text += U'-' + next->text;
    numeral->end = next->end;
  }
  return numeral;
}

std::vector<std::u32string> parts_of(const std::u32string& number) {
  std::vector<std::u32string> parts(1);
  for (const char32_t c : number) {
    if (c == U'-')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

class PartsReader {
 public:
  PartsReader(std::u32string_view text, Address& address) : text_(text), address_(address) {}

  void read() {
    while (at_ < text_.size()) {
      if (take_number() || take_name_end()) continue;
      pending_ += text_[at_++];
    }
    close_pending();
  }

 private:
  [[nodiscard]] bool has_any_number() const {
    for (const auto level : {AddressLevel::kGroup, AddressLevel::kNumber, AddressLevel::kBuilding, AddressLevel::kUnit,
                             AddressLevel::kFloor}) {
      if (address_.has(level)) return true;
    }
    return false;
  }

  void add(AddressLevel level, std::u32string_view value) {
    std::u32string& part = address_.part(level);
    if (part == value) return;
    const bool is_name = level == AddressLevel::kRoad || level == AddressLevel::kPlace || level == AddressLevel::kZone;
    if (!part.empty() && !is_name) part += U'/';
    part += value;
  }

  // What has a name but no word that says what it is: a place, or behind a room a detail.
  void close_pending() {
    if (pending_.empty()) return;
    add(address_.has(AddressLevel::kRoom) ? AddressLevel::kDetail : AddressLevel::kPlace, pending_);
    pending_.clear();
  }

  // --- numbers ---

  bool take_number() {
    const auto numeral = read_numeral(text_, at_);
    if (!numeral) return false;
    const UnitWord* unit = unit_at(numeral->end, *numeral);
    if (unit == nullptr && !stands_alone(*numeral)) return keep_in_name(*numeral);
    const bool is_sub_number = take_from_pending(U"附");
    const bool is_joined = take_from_pending(U"之");
    take_from_pending(U"第");
    close_pending();
    at_ = numeral->end + (unit != nullptr ? unit->word.size() : 0);
    if (is_sub_number || is_joined)
      add(AddressLevel::kSubNumber, numeral->text);
    else if (unit != nullptr)
      place_number(numeral->text, unit->level);
    else
      place_bare_number(numeral->text);
    return true;
  }

  [[nodiscard]] const UnitWord* unit_at(std::size_t at, const Numeral& numeral) const {
    const std::u32string_view rest = text_.substr(at);
    for (const UnitWord& unit : kUnits) {
      if (!rest.starts_with(unit.word)) continue;
      const std::u32string_view behind = rest.substr(unit.word.size());
      const bool is_name = !behind.empty() && is_one_of(behind.front(), unit.not_before);
      if (is_name || (unit.chinese_needs_number && numeral.is_chinese && !has_any_number())) return nullptr;
      return &unit;
    }
    return nullptr;
  }

  // "…2单元501", "之一": at the end, or a number that belongs to the one before.
  [[nodiscard]] bool stands_alone(const Numeral& numeral) const {
    if (pending_ == U"之" && address_.has(AddressLevel::kNumber)) return true;
    return numeral.end == text_.size() && !numeral.is_chinese && is_ascii_digit(numeral.text.back());
  }

  // 五一路, 三桥街道, 1号路: the numeral is part of a name; before 号 and in a lane's name it is written in digits.
  bool keep_in_name(const Numeral& numeral) {
    const std::u32string_view rest = text_.substr(numeral.end);
    const bool is_ordinal = pending_.empty() && (rest.starts_with(U"号") || rest.starts_with(U"巷") ||
                                                 rest.starts_with(U"弄") || rest.starts_with(U"胡同"));
    if (is_ordinal)
      pending_ += numeral.text;
    else
      pending_ += text_.substr(at_, numeral.end - at_);
    at_ = numeral.end;
    return true;
  }

  bool take_from_pending(std::u32string_view word) {
    if (!pending_.ends_with(word)) return false;
    pending_.resize(pending_.size() - word.size());
    return true;
  }

  void place_number(const std::u32string& number, AddressLevel level) {
    const auto parts = parts_of(number);
    const bool inside_building = address_.has(AddressLevel::kBuilding) || address_.has(AddressLevel::kUnit) ||
                                 address_.has(AddressLevel::kFloor);
    if (level == AddressLevel::kNumber && (inside_building || address_.has(AddressLevel::kNumber)))
      level = AddressLevel::kRoom;
    if (level == AddressLevel::kNumber && parts.size() == 2) {
      add(AddressLevel::kNumber, parts[0]);
      add(AddressLevel::kSubNumber, parts[1]);
      return;
    }
    if (parts.size() > 1 && (level == AddressLevel::kRoom || level == AddressLevel::kNumber)) return place_row(parts);
    add(level, number);
  }

  // 3-2-501 is 3栋2单元501室; behind a building 2-501 is 2单元501室.
  void place_row(const std::vector<std::u32string>& parts) {
    const bool has_building = address_.has(AddressLevel::kBuilding);
    if (parts.size() == 2) {
      add(has_building ? AddressLevel::kUnit : AddressLevel::kBuilding, parts[0]);
      add(AddressLevel::kRoom, parts[1]);
      return;
    }
    if (parts.size() == 3 && !has_building) {
      add(AddressLevel::kBuilding, parts[0]);
      add(AddressLevel::kUnit, parts[1]);
      add(AddressLevel::kRoom, parts[2]);
      return;
    }
    for (const std::u32string& part : parts) add(AddressLevel::kRoom, part);
  }

  void place_bare_number(const std::u32string& number) {
    const auto parts = parts_of(number);
    const bool is_room = has_any_number() || parts.back().size() >= 3;
    if (parts.size() > 2 || (parts.size() == 2 && is_room)) return place_row(parts);
    if (is_room) return add(AddressLevel::kRoom, number);
    place_number(number, AddressLevel::kNumber);
  }

  // --- names ---

  bool take_name_end() {
    const std::u32string_view rest = text_.substr(at_);
    for (const NameEnd& end : kNameEnds) {
      if (!rest.starts_with(end.word)) continue;
      if (pending_.empty() && !continues_last_name(end)) return false;
      at_ += end.word.size();
      close_name(end);
      return true;
    }
    return false;
  }

  // 新村路, 老街镇: what looked like the end of a name was inside a longer one.
  [[nodiscard]] bool continues_last_name(const NameEnd& end) const {
    if (last_name_end_ != at_ || last_name_.empty() || address_.part(last_level_) != last_name_) return false;
    if (end.level == AddressLevel::kZone) return false;
    return last_level_ != AddressLevel::kTown || end.level == AddressLevel::kRoad;
  }

  void close_name(const NameEnd& end) {
    std::u32string name = pending_;
    if (pending_.empty()) {
      name = last_written_;
      address_.part(last_level_).clear();
    }
    pending_.clear();
    last_written_ = name + std::u32string(end.word);
    last_name_ = name + std::u32string(end.written_as);
    last_level_ = end.level;
    last_name_end_ = at_;
    add(end.level, last_name_);
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  Address& address_;
  std::u32string pending_;
  std::u32string last_name_;     // the name closed last, in its one form
  std::u32string last_written_;  // the same as written
  AddressLevel last_level_ = AddressLevel::kPlace;
  std::size_t last_name_end_ = 0;
};

// Remarks in brackets are not compared unless a number stands in them; "3#楼" is 3号楼.
std::u32string comparison_form(std::string_view text) {
  std::u32string form;
  std::u32string remark;
  bool in_remark = false;
  for (const char32_t c : to_code_points(fold(text))) {
    if (c == U'(' || c == U')') {
      if (std::any_of(remark.begin(), remark.end(), is_ascii_digit)) form += remark;
      remark.clear();
      in_remark = c == U'(';
    } else if (!is_one_of(c, kIgnoredMarks)) {
      (in_remark ? remark : form) += c == U'#' ? U'号' : c;
    }
  }
  return form + remark;
}

}  // namespace

std::string_view chinese_name_of(AddressLevel level) {
  switch (level) {
    case AddressLevel::kZone:
      return "区域";
    case AddressLevel::kTown:
      return "镇街";
    case AddressLevel::kVillage:
      return "村社区";
    case AddressLevel::kGroup:
      return "组";
    case AddressLevel::kRoad:
      return "路街";
    case AddressLevel::kNumber:
      return "号";
    case AddressLevel::kSubNumber:
      return "附号";
    case AddressLevel::kPlace:
      return "小区";
    case AddressLevel::kBuilding:
      return "栋";
    case AddressLevel::kUnit:
      return "单元";
    case AddressLevel::kFloor:
      return "层";
    case AddressLevel::kRoom:
      return "室";
    case AddressLevel::kDetail:
      return "后缀";
  }
  return "";
}

void parse_address_parts(std::u32string_view text, Address& address) { PartsReader(text, address).read(); }

Address parse_address(std::string_view text, const Regions& regions) {
  const std::u32string form = comparison_form(text);
  std::u32string_view rest = form;
  Address address;
  address.region = take_region(rest, regions);
  parse_address_parts(rest, address);
  return address;
}

}  // namespace zerotrip
