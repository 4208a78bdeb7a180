#include "pipeline/evidence/marks.h"

#include <algorithm>

#include <fmt/format.h>

namespace zerotrip::evidence {
namespace {

const std::string& in_language(const BilingualText& text, const Wording& wording) {
  return wording.language == EvidenceLanguage::kEnglish ? text.en : text.zh;
}

std::string field_name(const std::string& field, const Wording& wording) {
  const auto& names = wording.catalogue.reference.field_names;
  const auto found = names.find(field);
  return found == names.end() ? field : in_language(found->second, wording);
}

std::string kind_name(const std::string& kind, const Wording& wording) {
  const DocumentDefinition* definition = wording.catalogue.document(kind);
  return definition == nullptr ? kind : in_language(definition->name, wording);
}

std::string joined(const TextList& texts) { return fmt::format("{}", fmt::join(texts, "；")); }

std::string printed(const LabelledTexts& texts) {
  std::string all;
  for (const auto& [label, value] : texts) all += (all.empty() ? "" : "；") + label + " " + value;
  return all;
}

struct ValueText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(const TextList& texts) const { return joined(texts); }
  std::string operator()(bool value) const { return value ? "✓" : "—"; }
  std::string operator()(const LabelledTexts& texts) const { return printed(texts); }
};

void add_fields(const Document& document, int page, const Wording& wording, std::vector<Mark>& marks) {
  const double certain = wording.catalogue.reference.threshold("certain_confidence");
  for (const auto& [name, field] : document.fields) {
    if (field.page != page) continue;
    const MarkKind kind = field.confidence < certain ? MarkKind::kUncertainField : MarkKind::kField;
    std::string label = fmt::format("{}: {} ({:.2f})", field_name(name, wording), std::visit(ValueText{}, field.value),
                                    field.confidence);
    marks.push_back({kind, field.quad, std::move(label)});
  }
}

// The seal's own text; a seal that could not be read is still a seal.
std::string seal_label(const Seal& seal, const Wording& wording) {
  const std::string word = wording.language == EvidenceLanguage::kEnglish ? "seal" : "印章";
  return seal.text.empty() ? word : word + ": " + seal.text;
}

bool is_of_file(const Finding& finding, const std::string& file) {
  return finding.subject == file || finding.subject.starts_with(file + "#");
}

void add_finding(const Finding& finding, const Reading& reading, int page, const Wording& wording,
                 std::vector<Mark>& marks) {
  const std::string label = fmt::format("{}  {}", finding.code, in_language(finding.message, wording));
  bool placed = false;
  for (const Evidence& evidence : finding.evidence) {
    if (evidence.file != reading.file) continue;
    placed = true;
    if (evidence.page == page) marks.push_back({MarkKind::kFinding, evidence.quad, label});
  }
  if (!placed && page == 0 && is_of_file(finding, reading.file)) marks.push_back({MarkKind::kFinding, {}, label});
}

}  // namespace

std::vector<Mark> marks_of(const Decision& decision, const Reading& reading, int page, const Wording& wording) {
  std::vector<Mark> marks;
  for (const Finding& finding : decision.findings) add_finding(finding, reading, page, wording, marks);
  for (const Document& document : reading.documents) {
    if (document.page == page) marks.push_back({MarkKind::kPaper, document.quad, kind_name(document.kind, wording)});
    add_fields(document, page, wording, marks);
  }
  for (const Page& read : reading.pages) {
    if (read.page != page) continue;
    for (const Seal& seal : read.seals) marks.push_back({MarkKind::kSeal, seal.quad, seal_label(seal, wording)});
    for (const Barcode& code : read.barcodes)
      marks.push_back({MarkKind::kCode, code.quad, code.format + ": " + code.text});
  }
  return marks;
}

}  // namespace zerotrip::evidence
