#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <variant>

#include "cli/paper_names.h"
#include "cli/report.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "validators/sentences.h"

namespace zerotrip::cli {
namespace {

std::string joined(const TextList& texts) {
  std::string all;
  for (const std::string& text : texts) all.append(all.empty() ? "" : " | ").append(text);
  return all;
}

std::string value_text(const FieldValue& value, Language language) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* texts = std::get_if<TextList>(&value)) return joined(*texts);
  if (const auto* truth = std::get_if<bool>(&value)) {
    return std::string(*truth ? choose(language, "有", "yes") : choose(language, "无", "no"));
  }
  TextList pairs;
  for (const auto& [label, text] : std::get<LabelledTexts>(value)) pairs.push_back(label + " " + text);
  return joined(pairs);
}

std::string_view paint_for_confidence(double confidence) {
  if (confidence >= 0.95) return paint::kGreen;
  return confidence >= 0.8 ? paint::kYellow : paint::kRed;
}

std::vector<Cell> field_row(const std::string& name, const Field& field, const NamedThings& things) {
  return {{name_of_field(name, things), ""},
          {fmt::format("{:3.0f} %", field.confidence * 100), std::string(paint_for_confidence(field.confidence))},
          {printable(value_text(field.value, things.language)), ""}};
}

void write_document(std::ostream& out, const Document& document, const std::string& file, const NamedThings& things,
                    bool colour) {
  out << painted(fmt::format("{} · {} ({:.0f} %)", name_of_page(file, document.page, things.language),
                             name_of_kind(document.kind, things), document.confidence * 100),
                 paint::kBold, colour)
      << "\n";
  std::vector<std::vector<Cell>> rows;
  for (const auto& [name, field] : document.fields) rows.push_back(field_row(name, field, things));
  out << table(rows, colour);
}

// The paper that the problem touches; null where it is about the file.
const Paper* paper_with(const Problem& problem, const Papers& papers) {
  const auto found = std::ranges::find_if(papers.papers, [&](const Paper& paper) {
    return std::ranges::find(paper.problems, &problem) != paper.problems.end();
  });
  return found == papers.papers.end() ? nullptr : &*found;
}

// The sentence in which judging would say it.
Finding finding_of(const Problem& problem, const Papers& papers, const Catalogue& catalogue) {
  const FindingDefinition* definition = catalogue.finding(problem.code);
  const Paper* paper = paper_with(problem, papers);
  FindingDraft draft{problem.code,
                     definition,
                     definition != nullptr ? definition->severity : Severity::kReview,
                     paper != nullptr ? Subject(*paper) : Subject(papers.uploads.front().file),
                     {},
                     {},
                     {},
                     {},
                     {},
                     problem.fields,
                     {},
                     {},
                     0};
  if (problem.code == "check.not_done") draft.actual_words = why_words(why::kReaderFailed);
  return Sentences(catalogue, nullptr).finding_of(draft);
}

void write_problem(std::ostream& out, const Problem& problem, const Papers& papers, const NamedThings& things,
                   bool colour) {
  const std::string& file = papers.uploads.front().file;
  const std::string place = problem.page < 0 ? printable(file) : name_of_page(file, problem.page, things.language);
  const Finding finding = finding_of(problem, papers, things.catalogue);
  out << place << choose(things.language, "：", ": ")
      << painted(printable(in(things.language, finding.message)), paint_for(finding.severity), colour) << "\n";
}

// A reading by itself, as judging lays out the papers of a case.
Papers papers_of(const std::vector<Reading>& one_reading) {
  Application application;
  application.documents.push_back({one_reading.front().file, std::nullopt});
  return collect_papers(application, one_reading);
}

}  // namespace

std::string reading_report(const Reading& reading, const Catalogue& catalogue, const ReportStyle& style) {
  const std::vector<Reading> readings{reading};
  const Papers papers = papers_of(readings);
  const NamedThings things{readings, catalogue, nullptr, style.language};
  std::ostringstream out;
  for (const Problem& problem : readings.front().problems) write_problem(out, problem, papers, things, style.colour);
  for (const Document& document : reading.documents) {
    write_document(out, document, reading.file, things, style.colour);
  }
  if (reading.documents.empty() && reading.problems.empty()) {
    out << printable(reading.file) << ": " << choose(style.language, "没有识别到材料", "no paper was found") << "\n";
  }
  return out.str();
}

}  // namespace zerotrip::cli
