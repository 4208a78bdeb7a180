#include "validators/checks/promises.h"

#include <algorithm>
#include <array>

#include "models/text.h"
#include "validators/checks/letter_texts.h"

namespace zerotrip::checks {
namespace {

constexpr std::array<std::string_view, 15> kVerbs = {"补",   "提供", "提交", "交",   "办理", "出具", "取得", "完善",
                                                     "出示", "携带", "办妥", "办下", "送达", "上传", "核验"};
constexpr std::array<std::string_view, 36> kNoPromise = {
    "不提供", "不办理", "不提交", "不交", "不补", "不出具", "不取得", "已提供", "已提交", "已办理", "已交", "所提交",
    "所提供", "所交",   "纠纷",   "转让", "分界", "无关",   "无法",   "不能",   "拒绝",   "不再",   "无需", "无须",
    "不需",   "不必",   "不予",   "不会", "难以", "撤回",   "撤销",   "取消",   "未",     "没有",   "真实", "电费"};
// A clause that does not name the thing again promises it by these.
constexpr std::array<std::string_view, 9> kHandingIn = {"提供", "提交", "交来", "送交", "出具",
                                                        "携带", "上传", "出示", "交齐"};
constexpr std::array<std::string_view, 14> kToCome = {"承诺", "保证", "届时", "现场", "后续", "将",   "日内",
                                                      "前",   "时",   "后",   "尽快", "及时", "立即", "待"};
// 、 joins the papers that are promised together.
constexpr std::array<std::string_view, 5> kMarks = {",", "。", ";", ".", ":"};
// A new part of the sentence begins with them.
constexpr std::array<std::string_view, 4> kTurns = {"承诺", "保证", "但", "并将"};

std::vector<std::string_view> clauses_of(std::string_view text) {
  std::vector<std::string_view> clauses;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.size();
    for (const std::string_view mark : kMarks) end = std::min(end, text.find(mark, at));
    for (const std::string_view turn : kTurns) end = std::min(end, text.find(turn, at + 1));
    if (end > at) clauses.push_back(text.substr(at, end - at));
    const bool at_turn = end < text.size() && std::any_of(kTurns.begin(), kTurns.end(), [&](std::string_view turn) {
                           return text.substr(end).starts_with(turn);
                         });
    at = std::max(at + 1, at_turn ? end : end + 1);
  }
  return clauses;
}

bool hands_in(std::string_view clause) {
  if (holds_any_of(clause, {"补"})) return true;
  return holds_any_of(clause, kHandingIn) && holds_any_of(clause, kToCome);
}

// What may stand beside the name of a service and says nothing more.
std::string without_fillers(std::string text, const std::vector<MatterWord>& words) {
  const auto take_out = [&text](std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
  };
  std::vector<std::string_view> names;
  for (const MatterWord& word : words) names.push_back(word.word);
  std::sort(names.begin(), names.end(), [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
  for (const std::string_view name : names) take_out(name);
  for (const std::string_view filler :
       {"居民", "非居民", "非",   "低压", "高压", "客户", "用电", "业务", "手续", "申请",
        "事宜", "的",     "项目", "服务", "容缺", "缺件", "受理", "承诺", "资料", "办理",
        "和",   "及",     "/",    "(",    ")",    "、",   ",",    "。",   "-"})
    take_out(filler);
  return text;
}

}  // namespace

bool promises(std::string_view text, const std::vector<std::string>& things) {
  const std::string folded = fold(text);
  bool named = false;
  for (const std::string_view clause : clauses_of(folded)) {
    const bool names = std::any_of(things.begin(), things.end(), [clause](const std::string& thing) {
      return clause.find(thing) != std::string_view::npos;
    });
    named = named || names;
    if (!named || holds_any_of(clause, kNoPromise)) continue;
    if (names ? holds_any_of(clause, kVerbs) : hands_in(clause)) return true;
  }
  return false;
}

bool only_asks_for_service(std::string_view text, std::string_view service, const std::vector<MatterWord>& words) {
  if (!covers_service(text, service, words)) return false;
  const std::string folded = fold(text);
  if (without_fillers(folded, words).empty()) return true;
  return holds_any_of(folded, {"申请", "办理", "申办"}) && !holds_any_of(folded, {"承诺", "保证"});
}

}  // namespace zerotrip::checks
