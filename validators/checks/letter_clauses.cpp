#include "validators/checks/letter_clauses.h"

#include <algorithm>
#include <array>
#include <span>

#include "models/text.h"

namespace zerotrip::checks {
namespace {

using Words = std::initializer_list<std::string_view>;
constexpr std::size_t kNowhere = std::string_view::npos;

constexpr std::array<std::string_view, 4> kExclusions = {"不含", "不包括", "不包含", "除外"};
// An exclusion reaches over five characters.
constexpr std::size_t kExclusionReachBytes = 15;
// Who denies does so before, in the same clause: 本人不同意代理人办理过户.
constexpr std::array<std::string_view, 40> kDenials = {
    "不同意", "拒绝",   "无权",     "不予",       "禁止",       "严禁",       "未授权",     "不授权",
    "不委托", "不办",   "不再",     "撤销",       "取消",       "不准",       "不许",       "不允许",
    "不适用", "暂不",   "暂缓",     "先不",       "终止授权",   "谢绝",       "停止办",     "停办",
    "终止办", "中止",   "放弃",     "反对",       "阻止",       "撤回",       "无需办",     "无须办",
    "不必办", "不用办", "陪同本人", "陪同委托人", "受托人不能", "受托人不可", "受托人无法", "代理人不能"};
// … or behind: 过户不在授权范围内, 过户另行委托.
constexpr std::array<std::string_view, 25> kDenialsBehind = {
    "严禁",     "禁止",   "不予",   "不在授权", "不在委托", "不在此", "不属",   "不得办", "不得代",
    "不授权",   "未授权", "不委托", "另行委托", "另行授权", "不适用", "均无权", "无权办", "无权代",
    "无权处理", "暂不",   "暂缓",   "不办",     "停办",     "撤回",   "中止"};
// 除销户以外, 销户除外: behind the word, in the same clause, within four characters.
constexpr std::array<std::string_view, 3> kBehindExclusions = {"以外", "之外", "除外"};
constexpr std::size_t kBehindReachBytes = 12;
constexpr std::array<std::string_view, 8> kClauseEnds = {",", "，", "。", ";", "；", "、", ".", ":"};
constexpr std::array<std::string_view, 4> kSentenceEnds = {"。", ";", "；", "."};
// 除办理过户外,还可…: what stands before is meant as well.
constexpr std::array<std::string_view, 6> kGoesOn = {"还", "并", "亦", "另", "同时", "也"};
constexpr std::array<std::string_view, 10> kJoins = {"以及", "及", "和", "与", "并", "或", "、", "等", "且", "/"};

std::size_t first_of(std::string_view text, std::span<const std::string_view> words) {
  std::size_t first = kNowhere;
  for (const std::string_view word : words) first = std::min(first, text.find(word));
  return first;
}

std::string_view sentence_behind(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.substr(0, first_of(rest, kSentenceEnds));
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return text.starts_with(word); });
}

// --- excepted ------------------------------------------------------------------------------------------------

// 过户、更名以外的一切业务, without 除 before it.
bool is_outside_of_the_rest(std::string_view text, std::size_t end) {
  const std::string_view rest = sentence_behind(text, end);
  for (const std::string_view outside : {"以外的", "之外的"}) {
    const std::size_t at = rest.find(outside);
    if (at == kNowhere || holds_any_of(rest.substr(0, at), {"除"})) continue;
    const std::string_view what = rest.substr(at + outside.size());
    if (starts_with_any(what, Words{"全部", "一切", "所有", "其他", "其它", "其余", "任何", "用电", "业务"}))
      return true;
  }
  return false;
}

// 除过户外的一切用电业务; 除过户,签署文件外的事项.
bool is_excepted(std::string_view before, std::string_view behind) {
  const std::size_t except = before.rfind("除");
  if (except == kNowhere || before.size() - except > kExclusionReachBytes) return false;
  for (const std::string_view removal : {"拆除", "解除", "消除", "清除", "免除"})
    if (before.substr(0, except + std::string_view("除").size()).ends_with(removal)) return false;
  const std::size_t outside = behind.substr(0, kBehindReachBytes).find("外");
  if (outside == kNowhere) return sentence_behind(behind, 0).find("外的") != kNowhere;
  std::string_view rest = behind.substr(outside + std::string_view("外").size());
  const auto mark = std::find_if(kClauseEnds.begin(), kClauseEnds.end(),
                                 [rest](std::string_view end) { return rest.starts_with(end); });
  if (mark != kClauseEnds.end()) rest.remove_prefix(mark->size());
  return !starts_with_any(rest, kGoesOn);
}

// 受托人可转委托他人办理过户 lets others act; 无转委托权 and 不得转委托 do not speak of the matter.
bool is_passed_on(std::string_view before) {
  for (const std::string_view word : {"转委托", "转授权", "再委托"}) {
    const std::size_t at = before.find(word);
    if (at != kNowhere && !holds_any_of(before.substr(0, at), {"无", "不", "未", "禁"})) return true;
  }
  return false;
}

// 不得由受托人办理过户; 不得转委托 and 不得越权 do not speak of the matter.
bool is_forbidden(std::string_view before) {
  for (const std::string_view word : {"不得", "不可"}) {
    const std::size_t at = before.find(word);
    if (at == kNowhere) continue;
    if (!starts_with_any(before.substr(at + word.size()), Words{"转", "越", "超", "擅", "再", "撤", "抗"})) return true;
  }
  return false;
}

// --- kept, put off, revoked ----------------------------------------------------------------------------------

// 由本人亲自办理; 因不能亲自办理 says why the letter was given, 视同本人亲自办理 what it is worth.
bool is_kept_by_principal(std::string_view clause) {
  if (holds_any_of(clause, {"不能", "无法", "不便",   "未能",   "没有时间", "没时间", "无暇",   "无力",  "难以",
                            "不在", "如同", "视同",   "等同",   "视为",     "相当",   "同于",   "其他",  "其它",
                            "其余", "除此", "受托人", "代理人", "经办",     "被委托", "被授权", "其亲自"}))
    return false;
  for (const std::string_view who :
       {"亲自", "由本人", "由我", "由委托人", "由授权人", "由产权人", "由户主", "由法定代表人", "由本单位", "由本公司",
        "本人自行", "本人自己", "我自己", "委托人自行", "我自行"}) {
    const std::size_t at = clause.find(who);
    if (at == kNowhere) continue;
    std::string_view rest = clause.substr(at + who.size());
    for (const std::string_view more : {"本人", "公司", "单位", "方", "亲自", "自行", "自己"})
      if (rest.starts_with(more)) rest.remove_prefix(more.size());
    if (starts_with_any(rest, Words{"办", "处理", "提交", "申请", "到", "前", "去"})) return true;
  }
  return false;
}

// 待本人另行通知后方可办理: not given yet. What the supplier still has to say is no condition of the principal.
bool is_put_off(std::string_view clause) {
  return holds_any_of(clause, {"方可", "后再", "才能", "才可", "才有权", "后生效"}) &&
         holds_any_of(clause, {"通知", "同意", "批准", "许可", "另行授权", "另行委托"}) &&
         !holds_any_of(clause, {"供电", "电力公司", "国网", "贵公司", "贵局", "贵单位"});
}

// 委托书作废; 办结后自动失效, 涂改无效 and 原委托书作废 revoke nothing of this letter.
bool is_revoked(std::string_view words) {
  return holds_any_of(words, {"作废", "失效", "无效", "已撤销", "已撤回", "已取消", "已终止", "已解除", "予以撤销",
                              "停止使用"}) &&
         !holds_any_of(
             words, {"后", "毕",   "完",   "结", "成",   "自动", "涂改", "复印", "转让", "逾期", "过期", "起",  "至",
                     "止", "其他", "其它", "原", "此前", "以前", "之前", "旧",   "先前", "同时", "如",   "若",  "否则",
                     "未", "伪造", "冒用", "超", "他用", "用途", "挪作", "转借", "丢失", "遗失", "期满", "到期"});
}

// Clauses behind this one, to the end of the sentence, that name no matter of their own.
bool a_later_clause_takes_back(std::string_view text, std::size_t from, const std::vector<std::size_t>& matters) {
  std::string_view rest = sentence_behind(text, from);
  for (std::size_t at = from; !rest.empty();) {
    const std::size_t length = std::min(first_of(rest, kClauseEnds), rest.size());
    const std::string_view words = rest.substr(0, length);
    if (std::any_of(matters.begin(), matters.end(),
                    [&](std::size_t matter) { return at <= matter && matter < at + length; }))
      return false;
    if (is_kept_by_principal(words) || is_put_off(words) || is_revoked(words)) return true;
    std::size_t past = length;
    for (const std::string_view mark : kClauseEnds)
      if (rest.substr(length).starts_with(mark)) past = length + mark.size();
    rest.remove_prefix(past);
    at += past;
  }
  return false;
}

// --- errands -------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 27> kErrands = {
    "咨询", "查询", "了解", "打听", "领取", "代领", "取回", "领回", "打印", "复印", "缴纳", "代缴", "代交", "交纳",
    "支付", "递交", "送交", "转交", "报送", "参加", "出席", "旁听", "邮寄", "收取", "投诉", "拍照", "见证"};
constexpr std::array<std::string_view, 11> kActs = {"办理", "代办", "申请", "申办", "全权", "处理",
                                                    "提交", "签字", "签署", "签订", "签名"};
// What a mandate is not for, where it is all that stands behind the matter.
constexpr std::array<std::string_view, 20> kErrandHeads = {"咨询", "查询", "进度", "费用",   "票据", "单据", "发票",
                                                           "资料", "材料", "会议", "协调会", "电费", "缴费", "缴纳",
                                                           "领取", "打印", "投诉", "样本",   "范本", "样表"};

struct Verb {
  std::size_t at = 0;
  bool errand = false;
  bool found = false;
  std::string_view word;
};

Verb last_verb(std::string_view words) {
  Verb last;
  const auto look = [&](std::span<const std::string_view> verbs, bool errand) {
    for (const std::string_view verb : verbs)
      if (const std::size_t at = words.rfind(verb); at != kNowhere && (!last.found || at >= last.at))
        last = {at, errand, true, verb};
  };
  look(kErrands, true);
  look(kActs, false);
  return last;
}

// The words before the matter that belong to it alone: behind the last word that joins.
std::string_view lead_of(std::string_view before) {
  for (const std::string_view join : kJoins)
    if (const std::size_t at = before.rfind(join); at != kNowhere) before.remove_prefix(at + join.size());
  return before;
}

// To hand the application in is to apply: 递交过户申请.
bool hands_in_an_application(const Verb& verb, std::string_view tail) {
  if (verb.word != "递交" && verb.word != "送交" && verb.word != "转交" && verb.word != "报送") return false;
  const std::size_t at = tail.find("申请");
  if (at == kNowhere) return false;
  return !starts_with_any(tail.substr(at + std::string_view("申请").size()), Words{"资料", "材料", "的资料", "的材料"});
}

}  // namespace

Stretch clause_around(std::string_view text, std::size_t at) {
  Stretch clause{0, text.size()};
  for (const std::string_view mark : kClauseEnds) {
    const std::size_t before = at == 0 ? kNowhere : text.rfind(mark, at - 1);
    if (before != kNowhere && before + mark.size() <= at) clause.begin = std::max(clause.begin, before + mark.size());
    clause.end = std::min(clause.end, text.find(mark, at));
  }
  return clause;
}

bool is_left_out(std::string_view text, const Stretch& matter, const std::vector<std::size_t>& matters) {
  const Stretch clause = clause_around(text, matter.begin);
  const std::size_t end = std::max(clause.end, matter.end);
  const std::string_view before = text.substr(clause.begin, matter.begin - clause.begin);
  const std::string_view behind = text.substr(matter.end, end - matter.end);
  const std::size_t from = matter.begin > kExclusionReachBytes ? matter.begin - kExclusionReachBytes : 0;
  if (holds_any_of(text.substr(from, matter.begin - from), kExclusions) || holds_any_of(before, kDenials)) return true;
  if (is_forbidden(before) || is_passed_on(before) || is_excepted(before, text.substr(matter.end))) return true;
  if (holds_any_of(behind.substr(0, kBehindReachBytes), kBehindExclusions) || holds_any_of(behind, kDenialsBehind))
    return true;
  const std::string_view whole = text.substr(clause.begin, end - clause.begin);
  if (is_kept_by_principal(whole) || is_put_off(whole)) return true;
  if (is_revoked(behind) || is_revoked(whole)) return true;
  return is_outside_of_the_rest(text, matter.end) || a_later_clause_takes_back(text, end, matters);
}

bool is_errand(std::string_view text, const Stretch& matter) {
  const Stretch clause = clause_around(text, matter.begin);
  std::string_view tail = text.substr(matter.end);
  tail = tail.substr(0, first_of(tail, Words{",", "，", "。", ";", "；", ":"}));
  const std::size_t join = first_of(tail, kJoins);
  const std::string_view own = tail.substr(0, join);
  const std::string_view more = join == kNowhere ? std::string_view() : tail.substr(join);
  if (holds_any_of(more, kActs)) return false;
  const Verb verb = last_verb(lead_of(text.substr(clause.begin, matter.begin - clause.begin)));
  if (verb.found && verb.errand)
    return !holds_any_of(own, {"办理", "签字", "签署"}) && !hands_in_an_application(verb, own);
  if (more.find("手续") != kNowhere) return false;
  if (own.starts_with("费")) return true;
  const std::size_t head = first_of(own, kErrandHeads);
  return head != kNowhere &&
         !holds_any_of(own.substr(head), {"变更", "更改", "修改", "更正", "签字", "签署", "提交", "办理"});
}

bool withholds_the_act(std::string_view text) {
  for (std::size_t at = text.find("无权"); at != kNowhere; at = text.find("无权", at + 1)) {
    const std::string_view rest = text.substr(at + std::string_view("无权").size());
    if (starts_with_any(rest, Words{"签字", "签名", "签署", "签章", "代签", "提交", "递交", "代为签", "代为提交"}))
      return true;
  }
  return false;
}

}  // namespace zerotrip::checks
