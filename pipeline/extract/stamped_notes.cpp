#include "pipeline/extract/stamped_notes.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "models/text.h"
#include "ocr/red_ink.h"
#include "pipeline/extract/field_values.h"
#include "pipeline/layout/runs.h"

namespace zerotrip {
namespace {

constexpr double kLeastRedShare = 0.0005;  // of the paper; two stamped characters of 8 mm on A5 are 0.001
constexpr int kSideForFinding = 960;
constexpr std::size_t kLongestNote = 12;

// Dark strokes on white where the ink is, as readers know print; grain of the paper is no ink.
cv::Mat as_print(const cv::Mat& ink) {
  cv::Mat strokes;
  cv::threshold(ink, strokes, ocr::kRedInk, 0, cv::THRESH_TOZERO);
  cv::normalize(strokes, strokes, 0, 255, cv::NORM_MINMAX);
  cv::Mat picture;
  cv::cvtColor(255 - strokes, picture, cv::COLOR_GRAY2BGR);
  return picture;
}

std::optional<Glyphs> noted(const std::vector<Row>& rows, const std::vector<std::string>& phrases) {
  for (const Row& row : rows)
    if (Glyphs glyphs = joined(row.runs); is_note(glyphs, phrases)) return glyphs;
  return std::nullopt;
}

}  // namespace

bool is_note(const Glyphs& glyphs, const std::vector<std::string>& phrases) {
  const std::u32string text = folded_text_of(glyphs);
  return text.size() <= kLongestNote && std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
           return text.find(fold_pattern(phrase)) != std::u32string::npos;
         });
}

Result<> find_stamped_notes(Extraction& extraction, const DocumentDefinition& definition, const cv::Mat& paper,
                            const ocr::Reader& reader, const ReferenceTables& reference) {
  std::vector<const FieldDefinition*> sought;
  for (const FieldDefinition& field : definition.fields)
    if (field.place == ValuePlace::kAnywhere && !field.phrases.empty() && extraction.find(field.field) == nullptr)
      sought.push_back(&field);
  if (sought.empty() || paper.empty()) return {};
  const cv::Mat ink = ocr::red_ink_of(paper);
  if (cv::countNonZero(ink > ocr::kRedInk) < kLeastRedShare * static_cast<double>(ink.total())) return {};
  const auto lines = reader.read_page(as_print(ink), {kSideForFinding});
  if (!lines) return lines.error();
  const std::vector<Row> rows = rows_of(runs_of(*lines));
  for (const FieldDefinition* definition_of_note : sought) {
    const std::optional<Glyphs> glyphs = noted(rows, definition_of_note->phrases);
    if (!glyphs) continue;
    std::optional<Field> field = make_field(*glyphs, definition_of_note->type, "", reference);
    if (!field) continue;
    extraction.fields.push_back(
        {definition_of_note->field, definition_of_note->type, definition_of_note->deciding, *field, trimmed(*glyphs)});
  }
  return {};
}

}  // namespace zerotrip
