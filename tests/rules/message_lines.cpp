#include "message_lines.h"

#include <algorithm>
#include <set>

#include "validators/case_file.h"

namespace zerotrip::rules {
namespace {

// "1. …<between>2. …" → "…", "…".
std::vector<std::string> numbered_lines(std::string list, const std::string& between) {
  std::vector<std::string> lines;
  if (!list.starts_with("1. ")) return {list};
  list.erase(0, std::string("1. ").size());
  for (int number = 2;; ++number) {
    const std::string next = between + std::to_string(number) + ". ";
    const std::size_t at = list.find(next);
    lines.push_back(list.substr(0, at));
    if (at == std::string::npos) return lines;
    list.erase(0, at + next.size());
  }
}

std::vector<std::string> list_behind(const std::string& message, const std::string& colon, const std::string& between) {
  const std::size_t at = message.find(colon);
  if (at == std::string::npos) return {};
  return numbered_lines(message.substr(at + colon.size()), between);
}

// The text of the form between its places, in order.
std::vector<std::string> fixed_parts(const std::string& form) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t open = form.find('{'); open != std::string::npos; open = form.find('{', start)) {
    parts.push_back(form.substr(start, open - start));
    start = form.find('}', open) + 1;
  }
  parts.push_back(form.substr(start));
  return parts;
}

bool is_like(const std::string& line, const std::string& form) {
  const std::vector<std::string> parts = fixed_parts(form);
  if (!line.starts_with(parts.front())) return false;
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = line.find(part, at);
    if (found == std::string::npos) return false;
    at = found + part.size();
  }
  return true;
}

const BilingualText& applicant_form(const std::string& code) { return catalogue().finding(code)->applicant; }

bool reason_is_told(const Finding& unusable) {
  const auto& all = catalogue().findings;
  return std::any_of(all.begin(), all.end(), [&](const auto& entry) {
    return unusable.actual.find(entry.first) != std::string::npos && !entry.second.applicant.zh.empty();
  });
}

bool picture_is_told(const Decision& decision, const Finding& unreadable) {
  return std::any_of(decision.findings.begin(), decision.findings.end(), [&](const Finding& finding) {
    return finding.code.starts_with("quality.") && finding.subject == unreadable.subject &&
           finding.severity == Severity::kBlocks;
  });
}

bool is_told(const Decision& decision, const Finding& finding) {
  const bool lowered =
      finding.severity == Severity::kNotice && catalogue().finding(finding.code)->severity != Severity::kNotice;
  if (lowered || applicant_form(finding.code).zh.empty()) return false;
  if (finding.code == "item.unusable" && reason_is_told(finding)) return false;
  return finding.code != "document.field_unreadable" || !picture_is_told(decision, finding);
}

// One letter of a co-owner answers for every certificate; one account is given, on the form and by its proof.
bool is_one_request(const Finding& a, const Finding& b) {
  const bool may_be = a.code == "owner.co_owner_unheard" || a.code == "refund.account_name_differs";
  return may_be && a.code == b.code && a.expected == b.expected && a.actual == b.actual;
}

std::size_t place_of_row(const std::vector<ItemNeed>& rows, const std::string& subject, const Paper* paper) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].item->item == subject || (paper != nullptr && paper->stands_for(&rows[i]))) return i + 1;
  return rows.size() + 1;
}

std::size_t place_of(const CaseFile& file, const std::string& subject) {
  for (const Paper& paper : file.papers())
    if (paper.id == subject) return place_of_row(file.needs, subject, &paper);
  for (const Upload& upload : file.all.uploads)
    if (upload.file == subject) return file.needs.size() + 2;
  const std::size_t row = place_of_row(file.needs, subject, nullptr);
  return row > file.needs.size() ? 0 : row;
}

}  // namespace

std::vector<std::string> chinese_lines(const std::string& message) { return list_behind(message, "：", "；"); }

std::vector<std::string> english_lines(const std::string& message) { return list_behind(message, ": ", " "); }

std::ptrdiff_t lines_like(const std::vector<std::string>& lines, const std::string& form) {
  return std::count_if(lines.begin(), lines.end(), [&](const std::string& line) { return is_like(line, form); });
}

std::vector<Finding> told_findings(const Decision& decision) {
  std::vector<Finding> told;
  for (const Finding& finding : decision.findings) {
    const bool repeated =
        std::any_of(told.begin(), told.end(), [&](const Finding& known) { return is_one_request(known, finding); });
    if (!repeated && is_told(decision, finding)) told.push_back(finding);
  }
  return told;
}

std::vector<PlacedFinding> placed_findings(const JudgeLine& line, const std::vector<Finding>& findings) {
  const JudgeInput input{line.application, line.documents, line.today, {line.reused_files, line.open_cases}};
  std::vector<PlacedFinding> placed;
  const ServiceDefinition* service = catalogue().service(line.application.service);
  if (service == nullptr) return placed;
  const CaseFile file = open_case(input, catalogue(), *service);
  for (const Finding& finding : findings)
    placed.push_back({place_of(file, finding.subject), applicant_form(finding.code).zh});
  return placed;
}

std::optional<std::size_t> first_place_from(std::size_t from, const std::vector<PlacedFinding>& findings,
                                            const std::string& line) {
  std::optional<std::size_t> first;
  for (const PlacedFinding& finding : findings) {
    if (finding.place < from || !is_like(line, finding.form)) continue;
    if (!first || finding.place < *first) first = finding.place;
  }
  return first;
}

}  // namespace zerotrip::rules
