#include <fmt/format.h>

#include <sstream>
#include <variant>

#include "cli/paper_names.h"
#include "cli/report.h"
#include "cli/text_layout.h"
#include "cli/words.h"

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

void write_problem(std::ostream& out, const Problem& problem, const Reading& reading, const NamedThings& things,
                   bool colour) {
  const std::string place =
      problem.page < 0 ? printable(reading.file) : name_of_page(reading.file, problem.page, things.language);
  const FindingDefinition* finding = things.catalogue.finding(problem.code);
  const Severity severity = finding != nullptr ? finding->severity : Severity::kReview;
  out << place << ": " << painted(problem.code, paint_for(severity), colour) << "\n";
}

}  // namespace

std::string reading_report(const Reading& reading, const Catalogue& catalogue, const ReportStyle& style) {
  const std::vector<Reading> readings;
  const NamedThings things{readings, catalogue, nullptr, style.language};
  std::ostringstream out;
  for (const Problem& problem : reading.problems) write_problem(out, problem, reading, things, style.colour);
  for (const Document& document : reading.documents) {
    write_document(out, document, reading.file, things, style.colour);
  }
  if (reading.documents.empty() && reading.problems.empty()) {
    out << printable(reading.file) << ": " << choose(style.language, "没有识别到材料", "no paper was found") << "\n";
  }
  return out.str();
}

}  // namespace zerotrip::cli
