#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "cli/paper_names.h"
#include "cli/report.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace zerotrip::cli {
namespace {

class DecisionReport {
 public:
  DecisionReport(const Decision& decision, const NamedThings& things, bool colour)
      : decision_(decision), things_(things), colour_(colour) {}

  std::string write() {
    headline();
    checklist();
    findings();
    checks();
    applicant_message();
    return text_.str();
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view zh, std::string_view en) const {
    return choose(things_.language, zh, en);
  }

  void heading(std::string_view zh, std::string_view en) {
    text_ << "\n" << painted(say(zh, en), paint::kBold, colour_) << "\n";
  }

  void headline() {
    const std::string service =
        things_.service != nullptr ? in(things_.language, things_.service->name) : decision_.service;
    text_ << painted(fmt::format("{} {} · {}", say("案件", "Case"), printable(decision_.case_id), service),
                     paint::kBold, colour_)
          << "\n";
    text_ << say("结论：", "Outcome: ")
          << painted(word_for(decision_.outcome, things_.language), paint_for(decision_.outcome), colour_)
          << fmt::format("{}{}{}", say("（按 ", " (judged for "), decision_.judged_for, say(" 审核）", ")")) << "\n";
    if (decision_.contact_by) {
      text_ << say("最迟联系日期：", "Contact the customer by: ") << *decision_.contact_by << "\n";
    }
    if (!decision_.collect_on_site.empty()) {
      text_ << say("现场收取：", "Collect on site: ") << names_of_items(decision_.collect_on_site) << "\n";
    }
  }

  [[nodiscard]] std::string names_of_items(const std::vector<std::string>& items) const {
    std::string names;
    for (const std::string& item : items) {
      names.append(names.empty() ? "" : say("、", ", ")).append(name_of_item(item, things_));
    }
    return names;
  }

  [[nodiscard]] std::string satisfied_by(const ChecklistRow& row) const {
    std::string papers;
    for (const std::string& subject : row.by) {
      papers.append(papers.empty() ? "" : say("；", "; ")).append(name_of_subject(subject, things_));
    }
    return papers;
  }

  void checklist() {
    heading("申请资料清单", "Checklist");
    std::vector<std::vector<Cell>> rows;
    for (const ChecklistRow& row : decision_.checklist) {
      rows.push_back({{name_of_item(row.item, things_), ""},
                      {std::string(word_for(row.need, things_.language)), ""},
                      {std::string(word_for(row.status, things_.language)), std::string(paint_for(row.status))},
                      {satisfied_by(row), ""}});
    }
    text_ << table(rows, colour_);
  }

  void findings() {
    if (decision_.findings.empty()) return;
    heading(fmt::format("问题（{}）", decision_.findings.size()),
            fmt::format("Findings ({})", decision_.findings.size()));
    int number = 0;
    for (const Finding& finding : decision_.findings) this->finding(++number, finding);
  }

  void finding(int number, const Finding& finding) {
    const std::string severity = fmt::format("[{}]", word_for(finding.severity, things_.language));
    text_ << fmt::format("  {}. {} {}\n", number, painted(severity, paint_for(finding.severity), colour_),
                         printable(in(things_.language, finding.message)));
    detail(say("所在：", "About: "), place_of(finding));
    if (!speaks_in_codes(finding)) {
      detail(say("比对：", "Compared with: "), finding.expected);
      detail(say("所见：", "Found: "), finding.actual);
    }
    if (finding.clears_when) detail(say("处理：", "Clears when: "), in(things_.language, *finding.clears_when));
  }

  // What these compare are names for programs: checks, fields, kinds and findings. The sentence has the words.
  [[nodiscard]] static bool speaks_in_codes(const Finding& finding) {
    static constexpr std::array<std::string_view, 6> kCodes = {
        "check.not_done", "document.field_unreadable",   "document.differs_from_declared", "id_card.side_missing",
        "item.unusable",  "request.capacity_not_allowed"};
    return std::ranges::find(kCodes, finding.code) != kCodes.end() || finding.code.starts_with("quality.");
  }

  [[nodiscard]] std::string place_of(const Finding& finding) const {
    std::string place = name_of_subject(finding.subject, things_);
    for (const Evidence& evidence : finding.evidence) {
      if (evidence.field.empty()) continue;
      place += fmt::format("{}{}", say("，", ", "), name_of_field(evidence.field, things_));
      const std::string page = name_of_page(evidence.file, evidence.page, things_.language);
      if (!place.starts_with(page)) place += fmt::format("{}{}{}", say("（", " ("), page, say("）", ")"));
    }
    return place;
  }

  void detail(std::string_view label, std::string_view value) {
    if (value.empty()) return;
    text_ << "     " << painted(label, paint::kDim, colour_) << printable(value) << "\n";
  }

  void checks() {
    const auto count = [&](CheckResult result) { return std::ranges::count(decision_.checks, result, &Check::result); };
    heading("检查", "Checks");
    text_ << "  "
          << fmt::format("{} {}{}{} {}{}{} {}", say("通过", "passed"), count(CheckResult::kPassed), say("，", ", "),
                         say("不通过", "failed"), count(CheckResult::kFailed), say("，", ", "),
                         say("未能进行", "not done"), count(CheckResult::kNotDone))
          << "\n";
  }

  void applicant_message() {
    const std::string& message = in(things_.language, decision_.applicant_message);
    if (message.empty()) return;
    heading("告知申请人", "To the applicant");
    std::istringstream lines(message);
    for (std::string line; std::getline(lines, line);) text_ << "  " << printable(line) << "\n";
  }

  const Decision& decision_;
  const NamedThings& things_;
  bool colour_;
  std::ostringstream text_;
};

}  // namespace

std::string decision_report(const Decision& decision, const std::vector<Reading>& readings, const Catalogue& catalogue,
                            const ReportStyle& style) {
  const NamedThings things{readings, catalogue, catalogue.service(decision.service), style.language};
  return DecisionReport(decision, things, style.colour).write();
}

}  // namespace zerotrip::cli
