#include "validators/findings_reference.h"

#include <string_view>

namespace zerotrip {
namespace {

constexpr std::string_view kHead = R"(# Findings

Every finding that a decision may carry, written by the catalogue itself (`models/reference/findings.yaml`); do not
edit this page. Codes are part of the interface: they are never renamed and never reused.

`blocks` makes a case `incomplete`, `review` makes it `needs_review`, `notice` is shown and changes nothing. The
severity here is the usual one: a blocking finding about a file or paper blocks only while a needed row has no usable
paper without it. In the sentences `{expected}` is what was stated or should stand there, `{actual}` what the paper
says.

A reviewer looks at the evidence (file, page and region are in the finding), compares it with the cause, and either
clears it as the last column says or overrules it with a reason.
)";

std::string cell(const BilingualText& text) {
  if (text.en.empty() && text.zh.empty()) return "–";
  return text.en + "<br>" + text.zh;
}

std::string_view subject_of(std::string_view code) { return code.substr(0, code.find('.')); }

}  // namespace

std::string findings_markdown(const Catalogue& catalogue) {
  std::string text(kHead);
  std::string_view subject;
  for (const auto& [code, finding] : catalogue.findings) {
    if (subject_of(code) != subject) {
      subject = subject_of(code);
      text.append("\n## ").append(subject).append("\n\n| code | severity | cause | what the applicant is told | ");
      text.append("what clears it |\n| --- | --- | --- | --- | --- |\n");
    }
    text.append("| `").append(code).append("` | ").append(name_of(finding.severity)).append(" | ");
    text.append(cell(finding.message)).append(" | ").append(cell(finding.applicant)).append(" | ");
    text.append(cell(finding.clears_when)).append(" |\n");
  }
  return text;
}

}  // namespace zerotrip
