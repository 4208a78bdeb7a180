#include "validators/applicant_message.h"

#include <algorithm>

#include "validators/masking.h"

namespace zerotrip {
namespace {

struct Line {
  const FindingDraft* finding = nullptr;
  std::size_t place = 0;  // 0: the form; then the rows; then files
  BilingualText text;
};

std::size_t place_of_row(const std::vector<JudgedRow>& rows, const FindingDraft& finding) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool of_row = finding.subject.id == rows[i].need->item->item;
    const bool of_paper = finding.subject.paper != nullptr && finding.subject.paper->stands_for(rows[i].need);
    if (of_row || of_paper) return i + 1;
  }
  return rows.size() + 1;
}

std::size_t place_of(const std::vector<JudgedRow>& rows, const FindingDraft& finding) {
  const bool of_paper_or_row = finding.subject.paper != nullptr || !finding.item.empty();
  if (of_paper_or_row) return place_of_row(rows, finding);
  return finding.fields.empty() ? rows.size() + 2 : 0;
}

bool is_blocking_on(const FindingDraft& finding, std::string_view subject) {
  return finding.severity == Severity::kBlocks && finding.subject.id == subject && finding.definition != nullptr &&
         !finding.definition->applicant.zh.empty();
}

// The reason why a row is unusable is told by its own finding.
bool reason_is_told(const std::vector<JudgedRow>& rows, const Record& record, const FindingDraft& unusable) {
  for (const JudgedRow& row : rows) {
    if (row.need->item->item != unusable.subject.id) continue;
    for (const Holder& holder : row.holders)
      for (const Paper* paper : holder.papers)
        for (const FindingDraft& finding : record.findings)
          if (is_blocking_on(finding, paper->id)) return true;
  }
  return false;
}

// A bad picture already says that the paper is to be taken again.
bool picture_is_told(const Record& record, const FindingDraft& unreadable) {
  return std::any_of(record.findings.begin(), record.findings.end(), [&](const FindingDraft& finding) {
    return finding.code.starts_with("quality.") && is_blocking_on(finding, unreadable.subject.id);
  });
}

// While a part of ours failed on a file, nobody can say what the papers lack: only the form is spoken of.
bool is_told(const std::vector<JudgedRow>& rows, const Record& record, const FindingDraft& finding) {
  if (finding.definition == nullptr || finding.definition->applicant.zh.empty()) return false;
  if (record.a_part_failed() && place_of(rows, finding) != 0) return false;
  const bool lowered = finding.severity == Severity::kNotice && finding.definition->severity != Severity::kNotice;
  if (lowered) return false;
  if (finding.code == "item.unusable" && reason_is_told(rows, record, finding)) return false;
  return finding.code != "document.field_unreadable" || !picture_is_told(record, finding);
}

// Another paper of the same kind and the same person asks for the same in the same words.
bool is_said_of_another_paper(const std::vector<Line>& lines, const Line& line) {
  return std::any_of(lines.begin(), lines.end(), [&](const Line& other) {
    return other.text == line.text && other.finding->subject.id != line.finding->subject.id;
  });
}

void tell_papers_apart(std::vector<Line>& lines, const Sentences& sentences, PaperNaming naming) {
  std::vector<Line*> alike;
  for (Line& line : lines)
    if (is_said_of_another_paper(lines, line)) alike.push_back(&line);
  for (Line* line : alike) line->text = sentences.for_applicant(*line->finding, naming);
}

// What still reads alike is one request: one letter of a co-owner for two certificates.
std::vector<Line> without_repeats(const std::vector<Line>& lines) {
  std::vector<Line> once;
  for (const Line& line : lines)
    if (std::none_of(once.begin(), once.end(), [&](const Line& known) { return known.text == line.text; }))
      once.push_back(line);
  return once;
}

std::vector<Line> lines_of(const std::vector<JudgedRow>& rows, const Record& record, const Sentences& sentences) {
  std::vector<Line> lines;
  for (const FindingDraft& finding : record.findings)
    if (is_told(rows, record, finding))
      lines.push_back({&finding, place_of(rows, finding), sentences.for_applicant(finding)});
  for (const PaperNaming naming : {PaperNaming::kFile, PaperNaming::kPage}) tell_papers_apart(lines, sentences, naming);
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.place < b.place; });
  return without_repeats(lines);
}

// "1. …；2. …。" and "1. … 2. …"; a single line stands without a number.
BilingualText numbered(const std::vector<Line>& lines) {
  BilingualText text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string number = lines.size() == 1 ? "" : std::to_string(i + 1) + ". ";
    text.zh.append(i == 0 ? "" : "；").append(number).append(lines[i].text.zh);
    text.en.append(i == 0 ? "" : " ").append(number).append(lines[i].text.en);
  }
  text.zh.append("。");
  return text;
}

BilingualText being_checked(const CaseFile& file, bool complete) {
  const std::string& zh = file.service.name.zh;
  const std::string& en = file.service.name.en;
  if (!complete)
    return {"您的" + zh + "申请正在由工作人员核对。", "Your application (" + en + ") is being checked by a person. "};
  return {"您的" + zh + "申请资料已收齐，正在由工作人员核对。",
          "Your application (" + en + ") is complete and is being checked by a person. "};
}

BilingualText opening(const CaseFile& file, Outcome outcome, bool complete, bool any_lines) {
  const std::string& zh = file.service.name.zh;
  const std::string& en = file.service.name.en;
  if (outcome == Outcome::kIncomplete)
    return {"您的" + zh + "申请需要补正，请一次补齐后提交：",
            "Your application (" + en + ") is not complete yet. Please set everything right at once: "};
  if (outcome == Outcome::kAccepted && file.online())
    return {"您的" + zh + "申请已受理，无需到营业厅。",
            "Your application (" + en + ") is accepted; you need not come to us. "};
  if (outcome == Outcome::kAccepted)
    return {"您的" + zh + "申请已受理。", "Your application (" + en + ") is accepted. "};
  BilingualText text = being_checked(file, complete);
  if (any_lines) {
    text.zh += "请您也核对：";
    text.en += "Please check for your part: ";
  }
  return text;
}

BilingualText contact_words(const CaseFile& file, const std::optional<std::string>& contact_by) {
  const BilingualText& note = file.service.contact_note;
  if (note.zh.empty()) return {};
  if (contact_by) return {*contact_by + "前，" + note.zh + "。", "By " + *contact_by + ", " + note.en + ". "};
  if (!file.service.contact_within_days) return {note.zh + "。", "Next, " + note.en + ". "};
  const std::string days = std::to_string(*file.service.contact_within_days);
  return {days + "个工作日内，" + note.zh + "。", "Within " + days + " working day(s), " + note.en + ". "};
}

void append(BilingualText& all, const BilingualText& more) {
  all.zh.append(more.zh);
  all.en.append(more.en);
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

BilingualText applicant_message(const CaseFile& file, const std::vector<JudgedRow>& rows, const Record& record,
                                const MessageFacts& facts) {
  const Sentences sentences(file.catalogue, &file);
  const std::vector<Line> lines = lines_of(rows, record, sentences);
  const bool complete = std::none_of(rows.begin(), rows.end(), is_unsatisfied);
  BilingualText text = opening(file, facts.outcome, complete, !lines.empty());
  if (facts.outcome == Outcome::kAccepted) append(text, contact_words(file, facts.contact_by));
  if (!lines.empty()) append(text, numbered(lines));
  if (facts.outcome == Outcome::kAccepted && !file.service.note.zh.empty())
    append(text, {file.service.note.zh, (lines.empty() ? "" : " ") + file.service.note.en});
  return {mask_numbers(trimmed(text.zh)), mask_numbers(trimmed(text.en))};
}

}  // namespace zerotrip
