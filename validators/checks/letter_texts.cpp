#include "validators/checks/letter_texts.h"

#include <algorithm>
#include <array>
#include <string>

#include "models/numerals.h"
#include "models/text.h"
#include "validators/checks/letter_clauses.h"

namespace zerotrip::checks {
namespace {

// Whose else 过户, 销户, 新装 may be than the use of electricity, right before the word.
constexpr std::array<std::string_view, 36> kOtherTrades = {
    "房屋", "房产", "房屋产权", "产权", "权属",   "二手房", "不动产", "宅基地", "林权", "土地",   "车辆", "机动车",
    "汽车", "摩托", "摩托车",   "车",   "公积金", "账户",   "银行卡", "存款",   "手机", "手机号", "电话", "宽带",
    "网络", "燃气", "天然气",   "煤气", "自来水", "用水",   "水表",   "供热",   "暖气", "社保",   "户口", "股权"};
// Steps of the land registry beside it: 办理房产评估、缴税、过户.
constexpr std::array<std::string_view, 4> kOtherSteps = {"缴税", "契税", "评估", "不动产登记"};
// What has 电 in it and is none: these are taken out before the word is sought.
constexpr std::array<std::string_view, 5> kNoElectricity = {"电话", "电视", "电信", "电脑", "电动"};
// Words that no other trade has.
constexpr std::array<std::string_view, 4> kOwnWords = {"低压", "高压", "容", "变压器"};
constexpr std::array<std::string_view, 8> kActing = {"办理", "全权", "代办",     "代理",
                                                     "处理", "一切", "代为申请", "提出申请"};
constexpr std::array<std::string_view, 11> kUntilDone = {"办结", "办完", "完毕", "完成", "结束", "办理完",
                                                         "本次", "一次", "单次", "当次", "此次"};

bool speaks_of_electricity(std::string_view clause) {
  for (std::size_t at = clause.find("电"); at != std::string_view::npos; at = clause.find("电", at + 1)) {
    const std::string_view rest = clause.substr(at);
    if (std::none_of(kNoElectricity.begin(), kNoElectricity.end(),
                     [&](std::string_view word) { return rest.starts_with(word); }))
      return true;
  }
  return false;
}

// 办理房屋产权过户登记: another trade's 过户, where nothing in the clause speaks of electricity.
bool is_of_another_trade(std::string_view text, std::size_t at, std::string_view word) {
  if (holds_any_of(word, kOwnWords) || speaks_of_electricity(cut(text, clause_around(text, at)))) return false;
  std::string_view before = text.substr(0, at);
  if (before.ends_with("的")) before.remove_suffix(std::string_view("的").size());
  const bool adjacent = std::any_of(kOtherTrades.begin(), kOtherTrades.end(),
                                    [&](std::string_view trade) { return before.ends_with(trade); });
  return adjacent || (holds_any_of(text, kOtherSteps) && !speaks_of_electricity(text));
}

// --- which service? ------------------------------------------------------------------------------------------

// A word at its place in the text, in bytes.
struct Mention {
  const MatterWord* word;
  std::size_t begin;
  std::size_t end;
};

std::vector<Mention> mentions_in(std::string_view text, const std::vector<MatterWord>& words) {
  std::vector<Mention> mentions;
  for (const MatterWord& word : words)
    for (std::size_t at = text.find(word.word); at != std::string_view::npos; at = text.find(word.word, at + 1))
      mentions.push_back({&word, at, at + word.word.size()});
  return mentions;
}

bool lies_in_longer(const Mention& mention, const Mention& other) {
  return other.begin <= mention.begin && mention.end <= other.end &&
         other.end - other.begin > mention.end - mention.begin;
}

// Nothing between the two that would make them two matters: 过户的用电业务, 用电业务(过户), 用电业务:过户.
bool touch(std::string_view text, const Mention& mention, const Mention& other) {
  if (mention.begin < other.end && other.begin < mention.end) return true;
  if (other.end <= mention.begin) {
    const std::string_view between = text.substr(other.end, mention.begin - other.end);
    return between.empty() || between == "的" || between == ")";
  }
  const std::string_view between = text.substr(mention.end, other.begin - mention.end);
  return between == "(" || between == ":" || between == "-";
}

bool is_narrower(const MatterWord& word, const MatterWord& than) {
  return word.services.size() < than.services.size() &&
         std::includes(than.services.begin(), than.services.end(), word.services.begin(), word.services.end());
}

// Something longer or narrower at the same place speaks of other services only.
bool is_taken_by_another(std::string_view text, const Mention& mention, const std::vector<Mention>& mentions,
                         const std::string& service) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& other) {
    if (other.word->services.contains(service)) return false;
    return lies_in_longer(mention, other) || (is_narrower(*other.word, *mention.word) && touch(text, mention, other));
  });
}

// Invoices are the matter itself there, and no paper to be fetched: 增值税发票信息.
bool is_of_invoices(const MatterWord& word) { return holds_any_of(word.word, {"税", "票"}); }

// A word of acting that is no part of the mention itself.
bool acts_besides(std::string_view text, const Mention& mention) {
  return holds_any_of(text.substr(0, mention.begin), kActing) || holds_any_of(text.substr(mention.end), kActing);
}

constexpr std::u32string_view kNumeralCharacters = U"0123456789一二两三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾佰";

struct Span {
  int days = 0, months = 0, years = 0;
};

// The number that ends right before `at`; 半年 is six months.
std::optional<int> number_before(std::u32string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && kNumeralCharacters.find(text[start - 1]) != std::u32string_view::npos) --start;
  if (start == at) return std::nullopt;
  const auto number = parse_chinese_integer(to_utf8(text.substr(start, at - start)));
  if (!number || *number <= 0 || *number > 3650) return std::nullopt;
  return static_cast<int>(*number);
}

struct Unit {
  std::u32string_view word;
  int days, months, years;
};
constexpr std::array<Unit, 6> kUnits = {Unit{U"个工作日", 1, 0, 0}, Unit{U"个月", 0, 1, 0}, Unit{U"年", 0, 0, 1},
                                        Unit{U"日", 1, 0, 0},       Unit{U"天", 1, 0, 0},   Unit{U"月", 0, 1, 0}};

std::optional<Span> span_in(const std::u32string& text) {
  if (text.find(U"半年") != std::u32string::npos) return Span{0, 6, 0};
  for (const Unit& unit : kUnits)
    for (std::size_t at = text.find(unit.word); at != std::u32string::npos; at = text.find(unit.word, at + 1))
      if (const auto number = number_before(text, at))
        return Span{unit.days * *number, unit.months * *number, unit.years * *number};
  return std::nullopt;
}

Date end_of(Date start, const Span& span) {
  return add_days(add_months(add_years(start, span.years), span.months), span.days);
}

}  // namespace

bool covers_service(std::string_view text, std::string_view service, const std::vector<MatterWord>& words) {
  const std::string folded = fold(text);
  const std::string code(service);
  bool by_name = false, by_everything = false, left_out = false;
  const std::vector<Mention> mentions = mentions_in(folded, words);
  if (withholds_the_act(folded)) return false;
  std::vector<std::size_t> matters;
  for (const Mention& mention : mentions) matters.push_back(mention.begin);
  for (const Mention& mention : mentions) {
    if (!mention.word->services.contains(code)) continue;
    const bool everything = mention.word->covers_everything;
    const Stretch place{mention.begin, mention.end};
    if (is_left_out(folded, place, matters)) {
      left_out = left_out || !everything;
      continue;
    }
    if (!is_of_invoices(*mention.word) && is_errand(folded, place)) continue;
    if (is_of_another_trade(folded, mention.begin, mention.word->word)) continue;
    if (everything && !acts_besides(folded, mention)) continue;
    if (is_taken_by_another(folded, mention, mentions, code)) continue;
    (everything ? by_everything : by_name) = true;
  }
  // 除过户外的一切用电业务: what is left out by name is not covered by 一切.
  return by_name || (by_everything && !left_out);
}

bool names_another_service(std::string_view text, std::string_view service, const std::vector<MatterWord>& words) {
  const std::vector<Mention> mentions = mentions_in(fold(text), words);
  const std::string code(service);
  return !mentions.empty() && std::none_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.word->services.contains(code);
  });
}

std::optional<LetterTerm> letter_term(std::string_view text, std::optional<Date> signed_on) {
  const std::string folded = fold(text);
  if (const auto printed = parse_printed_term(text); printed && (printed->from || printed->to || printed->long_term))
    return LetterTerm{printed->from, printed->to, !printed->to};
  if (holds_any_of(folded, kUntilDone)) return LetterTerm{signed_on, std::nullopt, true};
  if (const auto day = find_printed_date(text); day && folded.find("至") != std::string::npos)
    return LetterTerm{signed_on, day->date, false};
  if (signed_on && holds_any_of(folded, {"当年有效", "本年内", "当年内"}))
    return LetterTerm{signed_on, make_date(static_cast<int>(signed_on->year()), 12, 31), false};
  const auto span = span_in(to_code_points(folded));
  if (!span || !signed_on) return std::nullopt;
  return LetterTerm{signed_on, end_of(*signed_on, *span), false};
}

bool leaves_blank(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view gap : {"__", "XXX", "×××", "()", "〇〇〇", "***"})
    if (folded.find(gap) != std::string::npos) return true;
  return false;
}

}  // namespace zerotrip::checks
