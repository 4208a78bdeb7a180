#include "cli/words.h"

#include "cli/text_layout.h"

namespace zerotrip::cli {

std::string_view word_for(Outcome outcome, Language language) {
  switch (outcome) {
    case Outcome::kAccepted:
      return choose(language, "受理", "accepted");
    case Outcome::kNeedsReview:
      return choose(language, "转人工复核", "needs review");
    case Outcome::kIncomplete:
      return choose(language, "资料不全", "incomplete");
  }
  return {};
}

std::string_view word_for(Severity severity, Language language) {
  switch (severity) {
    case Severity::kNotice:
      return choose(language, "提示", "notice");
    case Severity::kReview:
      return choose(language, "复核", "review");
    case Severity::kBlocks:
      return choose(language, "阻断", "blocks");
  }
  return {};
}

std::string_view word_for(Need need, Language language) {
  switch (need) {
    case Need::kRequired:
      return choose(language, "必备", "required");
    case Need::kDeferrable:
      return choose(language, "可后补", "deferrable");
    case Need::kOnFile:
      return choose(language, "已存档", "on file");
    case Need::kOptional:
      return choose(language, "可选", "optional");
    case Need::kNotNeeded:
      return choose(language, "不需要", "not needed");
  }
  return {};
}

std::string_view word_for(RowStatus status, Language language) {
  switch (status) {
    case RowStatus::kSatisfied:
      return choose(language, "✓ 已满足", "✓ satisfied");
    case RowStatus::kMissing:
      return choose(language, "✗ 缺少", "✗ missing");
    case RowStatus::kUnusable:
      return choose(language, "✗ 不可用", "✗ unusable");
    case RowStatus::kDeferred:
      return choose(language, "… 后补", "… deferred");
    case RowStatus::kOnFile:
      return choose(language, "✓ 已存档", "✓ on file");
    case RowStatus::kNotNeeded:
      return choose(language, "– 不需要", "– not needed");
  }
  return {};
}

std::string words_for(const Error& error, Language language) {
  const ErrorKindWords& kind = words_of(error.kind);
  std::string words(choose(language, kind.zh, kind.en));
  words.append(choose(language, "：", ": "));
  if (!error.where.empty()) words.append(error.where).append(": ");
  words.append(error.what);
  if (!error.expected.empty())
    words.append(choose(language, "（应为：", " (expected "))
        .append(error.expected)
        .append(choose(language, "）", ")"));
  if (!error.cure.empty()) words.append(choose(language, "。解决办法：", ". To mend it: ")).append(error.cure);
  return words;
}

std::string_view paint_for(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAccepted:
      return paint::kGreen;
    case Outcome::kNeedsReview:
      return paint::kYellow;
    case Outcome::kIncomplete:
      return paint::kRed;
  }
  return {};
}

std::string_view paint_for(Severity severity) {
  switch (severity) {
    case Severity::kNotice:
      return paint::kDim;
    case Severity::kReview:
      return paint::kYellow;
    case Severity::kBlocks:
      return paint::kRed;
  }
  return {};
}

std::string_view paint_for(RowStatus status) {
  switch (status) {
    case RowStatus::kSatisfied:
    case RowStatus::kOnFile:
      return paint::kGreen;
    case RowStatus::kMissing:
    case RowStatus::kUnusable:
      return paint::kRed;
    case RowStatus::kDeferred:
      return paint::kYellow;
    case RowStatus::kNotNeeded:
      return paint::kDim;
  }
  return {};
}

}  // namespace zerotrip::cli
