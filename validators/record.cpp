#include "validators/record.h"

#include <algorithm>
#include <map>

namespace zerotrip {
namespace {

int gravity(CheckResult result) {
  if (result == CheckResult::kFailed) return 2;
  return result == CheckResult::kNotDone ? 1 : 0;
}

template <typename T>
void add_missing(std::vector<T>& all, std::vector<T> more) {
  for (T& one : more)
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
}

void append_text(std::string& all, const std::string& more, std::string_view separator) {
  if (more.empty() || all == more) return;
  if (!all.empty()) all.append(separator);
  all.append(more);
}

void append_words(BilingualText& all, const BilingualText& more) {
  if (all.zh.find(more.zh) == std::string::npos || all.zh.empty()) append_text(all.zh, more.zh, "、");
  if (all.en.find(more.en) == std::string::npos || all.en.empty()) append_text(all.en, more.en, ", ");
}

bool same_place(const Evidence& a, const Evidence& b) {
  return a.file == b.file && a.page == b.page && a.field == b.field && a.quad == b.quad;
}

void add_evidence(std::vector<Evidence>& all, const Evidence& more) {
  if (std::none_of(all.begin(), all.end(), [&](const Evidence& known) { return same_place(known, more); }))
    all.push_back(more);
}

std::vector<Evidence> evidence_for(const Subject& subject, const Failure& failure) {
  std::vector<Evidence> evidence;
  for (const PlacedField& field : failure.fields)
    if (field) add_evidence(evidence, evidence_of(field));
  for (const Evidence& more : failure.evidence) add_evidence(evidence, more);
  if (evidence.empty() && subject.paper != nullptr) evidence.push_back(evidence_of(*subject.paper));
  return evidence;
}

std::vector<std::string> field_names_for(const Failure& failure) {
  std::vector<std::string> names = failure.form_fields;
  for (const PlacedField& field : failure.fields)
    if (field) add_missing(names, {std::string(field.name)});
  return names;
}

void merge(FindingDraft& known, FindingDraft&& more) {
  known.severity = std::max(known.severity, more.severity);
  append_text(known.expected, more.expected, "; ");
  append_text(known.actual, more.actual, "; ");
  append_words(known.expected_words, more.expected_words);
  append_words(known.actual_words, more.actual_words);
  for (const Evidence& evidence : more.evidence) add_evidence(known.evidence, evidence);
  add_missing(known.fields, std::move(more.fields));
}

}  // namespace

void Record::note(std::string_view id, const Subject& subject, CheckResult result, std::vector<std::string> support,
                  std::optional<std::string> why) {
  for (Check& check : checks) {
    if (check.id != id || check.subject != subject.id) continue;
    if (gravity(result) > gravity(check.result)) {
      check.result = result;
      check.why = std::move(why);
    }
    add_missing(check.support, std::move(support));
    return;
  }
  checks.push_back({std::string(id), subject.id, result, std::move(support), std::move(why)});
}

void Record::passed(std::string_view id, const Subject& subject, std::vector<std::string> support) {
  note(id, subject, CheckResult::kPassed, std::move(support), std::nullopt);
}

void Record::failed(std::string_view id, const Subject& subject, Failure failure) {
  note(id, subject, CheckResult::kFailed, {}, std::nullopt);
  raise(id, subject, std::move(failure));
}

void Record::not_done(std::string_view id, const Subject& subject, std::string_view why, const PlacedField& field) {
  note(id, subject, CheckResult::kNotDone, {}, std::string(why));
  Failure failure;
  failure.expected = id;
  failure.actual = why;
  failure.actual_words = why_words(why);
  if (field) failure.fields.push_back(field);
  raise("check.not_done", subject, std::move(failure));
}

void Record::left_open(std::string_view id, const Subject& subject, std::string_view why) {
  note(id, subject, CheckResult::kNotDone, {}, std::string(why));
}

void Record::raise(std::string_view code, const Subject& subject, Failure failure) {
  const FindingDefinition* definition = catalogue_->finding(code);
  const Severity usual = definition == nullptr ? Severity::kReview : definition->severity;
  FindingDraft draft{std::string(code),
                     definition,
                     failure.severity.value_or(usual),
                     subject,
                     std::move(failure.expected),
                     std::move(failure.actual),
                     std::move(failure.expected_words),
                     std::move(failure.actual_words),
                     evidence_for(subject, failure),
                     field_names_for(failure),
                     std::move(failure.item),
                     std::move(failure.date),
                     failure.days};
  for (FindingDraft& known : findings)
    if (known.code == code && known.subject.id == subject.id) return merge(known, std::move(draft));
  findings.push_back(std::move(draft));
}

FieldStanding& Record::standing(const PlacedField& field) {
  for (FieldStanding& known : standings_)
    if (known.field == field.field) return known;
  standings_.push_back({field.field, {}, false, false});
  return standings_.back();
}

void Record::support(const PlacedField& field, std::string_view by) {
  if (field) add_missing(standing(field).support, {std::string(by)});
}

void Record::contradict(const PlacedField& field) {
  if (field) standing(field).contradicted = true;
}

void Record::doubt(const PlacedField& field) {
  if (field) standing(field).doubtful = true;
}

const FieldStanding* Record::standing_of(const PlacedField& field) const {
  for (const FieldStanding& known : standings_)
    if (known.field == field.field) return &known;
  return nullptr;
}

bool Record::has_failed(std::string_view id, std::string_view subject) const {
  return std::any_of(checks.begin(), checks.end(), [&](const Check& check) {
    return check.result == CheckResult::kFailed && check.id == id && check.subject == subject;
  });
}

bool Record::has_failed(std::string_view id) const {
  return std::any_of(checks.begin(), checks.end(),
                     [&](const Check& check) { return check.result == CheckResult::kFailed && check.id == id; });
}

bool Record::has_finding(std::string_view code, std::string_view subject) const {
  return std::any_of(findings.begin(), findings.end(), [&](const FindingDraft& finding) {
    return finding.code == code && finding.subject.id == subject;
  });
}

bool Record::a_part_failed() const {
  return std::any_of(checks.begin(), checks.end(), [](const Check& check) { return check.why == why::kReaderFailed; });
}

const BilingualText& why_words(std::string_view reason) {
  static const std::map<std::string_view, BilingualText> kWords = {
      {why::kFieldsUnknown,
       {"此类资料的内容尚不能自动读取", "the content of this kind of paper is not read automatically yet"}},
      {why::kNotRead, {"没有读出需要的内容", "what is needed was not read"}},
      {why::kNotPrinted, {"纸面上没有需要的内容", "what is needed does not stand on the paper"}},
      {why::kNotStated, {"申请没有说明", "the application does not say"}},
      {why::kUncertain, {"读得不够确定", "the reading is not certain enough"}},
      {why::kBlackWhite, {"黑白复印件上无法辨别印章", "a seal cannot be told on a black-and-white copy"}},
      {why::kSealUnread, {"印章文字没有读出", "the text of the seal was not read"}},
      {why::kTermUnclear, {"期限无法理解", "the term could not be understood"}},
      {why::kOfAnother, {"纸面上说的不是本户或本项业务", "the paper speaks of another account or service"}},
      {why::kCancelled, {"纸面上注明已注销、吊销或作废", "the paper says that it is cancelled"}},
      {why::kIssuerElsewhere, {"出具单位不在该地址所在地", "the body that issued it belongs to another place"}},
      {why::kTooOld, {"出具的时间太早", "the paper was made out too long ago"}},
      {why::kNotPaid,
       {"纸面上注明没有缴费成功、已退款或仍有欠费", "the paper says that nothing was paid or that bills are open"}},
      {why::kMalformed, {"户号不是10位或13位数字", "an account number has not 10 or 13 digits"}},
      {why::kAgentUnstated,
       {"纸面上写有经办人，申请没有写明", "the paper names an agent and the application names none"}},
      {why::kNoUnit, {"出具单位不是部队或军事机关", "the body that issued it is no unit of the army"}},
      {why::kMinor,
       {"本人未满十八周岁，应由监护人代为办理", "the person is under eighteen, and a guardian has to act"}},
      {why::kTooFar, {"申请的日期太远", "the day asked for is too far away"}},
      {why::kReaderFailed, {"系统的一个部件没有完成工作", "a part of ours did not finish"}},
  };
  static const BilingualText kOther = {"未能核对", "not checked"};
  const auto found = kWords.find(reason);
  return found == kWords.end() ? kOther : found->second;
}

}  // namespace zerotrip
