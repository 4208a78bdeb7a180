#include "models/numerals.h"

#include <algorithm>
#include <string>

#include "models/text.h"

namespace zerotrip {
namespace {

constexpr std::int64_t kTenThousand = 10'000;
constexpr std::int64_t kHundredMillion = 100'000'000;
constexpr std::int64_t kFenOfYuan = 100;
constexpr std::size_t kMostDigits = 15;  // of a value that is still exact and far from overflow

// The forms of each digit: everyday, capital (支付结算办法), traditional, and what stands for them in print.
constexpr std::u32string_view kDigitForms[] = {U"零〇○◯", U"一壹弌", U"二贰貳弍两兩", U"三叁叄參参弎", U"四肆",
                                               U"五伍",   U"六陆陸", U"七柒",         U"八捌",         U"九玖"};

std::optional<int> digit_of(char32_t c) {
  for (int digit = 0; digit < 10; ++digit) {
    if (kDigitForms[digit].find(c) != std::u32string_view::npos) return digit;
  }
  return std::nullopt;
}

// In a row of digits a zero is also written or read as 0 or O.
std::optional<int> digit_of_row(char32_t c) {
  if (c == U'O') return 0;
  if (is_ascii_digit(c)) return static_cast<int>(c - U'0');
  return digit_of(c);
}

std::optional<int> small_unit_of(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    default:
      return std::nullopt;
  }
}

// 廿, 卅, 卌: a digit and its ten in one character.
std::optional<int> tens_in_one_of(char32_t c) {
  switch (c) {
    case U'廿':
      return 2;
    case U'卅':
      return 3;
    case U'卌':
      return 4;
    default:
      return std::nullopt;
  }
}

bool all_ascii_digits(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

std::optional<std::int64_t> parse_row_of_digits(std::u32string_view text) {
  if (text.empty() || text.size() > kMostDigits) return std::nullopt;
  std::int64_t value = 0;
  for (const char32_t c : text) {
    const auto digit = digit_of_row(c);
    if (!digit) return std::nullopt;
    value = value * 10 + *digit;
  }
  return value;
}

// A value below 10,000 in digits and units, e.g. 一千零三 — fed one character at a time.
class SectionReader {
 public:
  explicit SectionReader(bool follows_larger_unit) : follows_larger_unit_(follows_larger_unit) {}

  bool take(char32_t c) {
    if (const auto unit = small_unit_of(c)) return take_unit(*unit);
    if (const auto tens = tens_in_one_of(c)) return take_digit(*tens) && take_unit(10);
    const auto digit = digit_of(c);
    if (!digit) return false;
    return *digit == 0 ? take_zero() : take_digit(*digit);
  }

  [[nodiscard]] std::optional<std::int64_t> value() const {
    if (zero_seen_ && !has_digit()) return std::nullopt;  // 一百零
    if (!has_digit()) return value_;
    // 一百二 is a hundred and twenty to some and a slip to others: no value.
    const bool stands_for_itself =
        zero_seen_ || last_unit_ == 10 || (last_unit_ == kTenThousand && !follows_larger_unit_);
    if (!stands_for_itself) return std::nullopt;
    return value_ + digit_;
  }

 private:
  static constexpr int kNoDigit = -1;

  [[nodiscard]] bool has_digit() const { return digit_ != kNoDigit; }

  bool take_zero() {
    if (has_digit() || zero_seen_) return false;
    zero_seen_ = true;
    return true;
  }

  bool take_digit(int digit) {
    if (has_digit()) return false;
    digit_ = digit;
    return true;
  }

  bool take_unit(int unit) {
    if (unit >= last_unit_ || (!has_digit() && unit != 10)) return false;
    value_ += (has_digit() ? digit_ : 1) * unit;
    last_unit_ = unit;
    digit_ = kNoDigit;
    zero_seen_ = false;
    return true;
  }

  bool follows_larger_unit_;
  std::int64_t value_ = 0;
  std::int64_t last_unit_ = kTenThousand;
  int digit_ = kNoDigit;
  bool zero_seen_ = false;
};

std::optional<std::int64_t> parse_section(std::u32string_view text, bool follows_larger_unit) {
  SectionReader reader(follows_larger_unit);
  for (const char32_t c : text) {
    if (!reader.take(c)) return std::nullopt;
  }
  return reader.value();
}

struct LargeUnit {
  std::u32string_view forms;
  std::int64_t value;
};
constexpr LargeUnit kLargeUnits[] = {{U"亿億", kHundredMillion}, {U"万萬", kTenThousand}};

// Splits at the last 亿, then at the last 万; what is left is a section.
std::optional<std::int64_t> parse_with_units(std::u32string_view text, bool follows_larger_unit) {
  for (const LargeUnit& unit : kLargeUnits) {
    const std::size_t at = text.find_last_of(unit.forms);
    if (at == std::u32string_view::npos) continue;
    if (at == 0) return std::nullopt;
    const auto high = parse_with_units(text.substr(0, at), follows_larger_unit);
    const auto low = text.size() == at + 1 ? 0 : parse_with_units(text.substr(at + 1), true);
    if (!high || !low || *high == 0 || *high >= kHundredMillion || *low >= unit.value) return std::nullopt;
    return *high * unit.value + *low;
  }
  return parse_section(text, follows_larger_unit);
}

std::optional<std::int64_t> parse_integer(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  const bool has_chinese = std::any_of(text.begin(), text.end(), [](char32_t c) { return digit_of(c).has_value(); });
  if (all_ascii_digits(text) || has_chinese) {
    if (const auto row = parse_row_of_digits(text)) return row;
  }
  return parse_with_units(text, false);
}

bool take_suffix(std::u32string_view& text, std::u32string_view any_of) {
  if (text.empty() || any_of.find(text.back()) == std::u32string_view::npos) return false;
  text.remove_suffix(1);
  return true;
}

void erase_all(std::u32string& text, std::u32string_view word) {
  for (auto at = text.find(word); at != std::u32string::npos; at = text.find(word)) text.erase(at, word.size());
}

std::u32string without_thousands_commas(std::u32string_view figures) {
  std::u32string plain;
  for (const char32_t c : figures) {
    if (c != U',') plain.push_back(c);
  }
  return plain;
}

bool commas_part_thousands(std::u32string_view whole) {
  const std::size_t first = whole.find(U',');
  if (first == std::u32string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < whole.size(); at += 4) {
    if (whole[at] != U',' || whole.size() - at < 4) return false;
    if (!all_ascii_digits(whole.substr(at + 1, 3))) return false;
  }
  return true;
}

// "100.000000" × scale fen; nothing where that is no whole number of fen.
std::optional<std::int64_t> parse_figures(std::u32string_view text, std::int64_t scale) {
  const std::size_t point = text.find(U'.');
  const std::u32string_view whole_part = text.substr(0, point);
  std::u32string_view fraction = point == std::u32string_view::npos ? U"" : text.substr(point + 1);
  if (point != std::u32string_view::npos && !all_ascii_digits(fraction)) return std::nullopt;
  while (!fraction.empty() && fraction.back() == U'0') fraction.remove_suffix(1);
  const std::u32string whole = without_thousands_commas(whole_part);
  if (!commas_part_thousands(whole_part) || !all_ascii_digits(whole) || whole.size() > 12) return std::nullopt;
  std::int64_t fen = 0;
  for (const char32_t c : whole) fen = fen * 10 + static_cast<std::int64_t>(c - U'0');
  if (fen > INT64_MAX / scale) return std::nullopt;
  fen *= scale;
  for (const char32_t c : fraction) {
    if (scale % 10 != 0) return std::nullopt;
    scale /= 10;
    fen += static_cast<std::int64_t>(c - U'0') * scale;
  }
  return fen;
}

std::optional<std::int64_t> parse_figures_with_unit(std::u32string_view text) {
  take_suffix(text, U"元圆圓");
  std::int64_t scale = kFenOfYuan;
  if (take_suffix(text, U"万萬"))
    scale *= kTenThousand;
  else if (take_suffix(text, U"亿億"))
    scale *= kHundredMillion;
  return parse_figures(text, scale);
}

// "伍角", "零贰分", "": takes one digit with its unit off the front.
std::optional<std::int64_t> take_small_coin(std::u32string_view& text, std::u32string_view units) {
  std::u32string_view rest = text;
  if (rest.size() >= 3 && digit_of(rest.front()) == 0) rest.remove_prefix(1);
  if (rest.size() < 2 || units.find(rest[1]) == std::u32string_view::npos) return 0;
  const auto digit = digit_of(rest.front());
  if (!digit) return std::nullopt;
  text = rest.substr(2);
  return *digit;
}

std::optional<std::int64_t> parse_capitals(std::u32string_view text) {
  const std::size_t yuan_at = text.find_first_of(U"元圆圓");
  const bool has_coins = text.find_first_of(U"角毛分") != std::u32string_view::npos;
  std::optional<std::int64_t> yuan = 0;
  std::u32string_view coins = text;
  if (yuan_at != std::u32string_view::npos || !has_coins) {
    yuan = parse_integer(text.substr(0, yuan_at));
    coins = yuan_at == std::u32string_view::npos ? U"" : text.substr(yuan_at + 1);
  }
  const auto jiao = take_small_coin(coins, U"角毛");
  const auto fen = take_small_coin(coins, U"分");
  if (!yuan || !jiao || !fen || !coins.empty()) return std::nullopt;
  return *yuan * kFenOfYuan + *jiao * 10 + *fen;
}

}  // namespace

std::optional<std::int64_t> parse_chinese_integer(std::string_view text) {
  return parse_integer(to_code_points(fold(text)));
}

std::optional<std::int64_t> parse_amount_fen(std::string_view text) {
  std::u32string folded = to_code_points(fold(text));
  for (const std::u32string_view word : {U"人民币", U"人民幣", U"RMB", U"CNY", U"¥", U"()", U":"})
    erase_all(folded, word);
  std::u32string_view amount = folded;
  take_suffix(amount, U"整正");
  if (amount.empty()) return std::nullopt;
  if (is_ascii_digit(amount.front())) return parse_figures_with_unit(amount);
  return parse_capitals(amount);
}

}  // namespace zerotrip
