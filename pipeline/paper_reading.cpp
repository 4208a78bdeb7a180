#include "pipeline/paper_reading.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "models/text.h"
#include "ocr/grey_seal.h"
#include "pipeline/extract/cut_lines.h"
#include "pipeline/extract/extract.h"
#include "pipeline/extract/lost_values.h"
#include "pipeline/extract/seal_authority.h"
#include "pipeline/extract/second_look.h"
#include "pipeline/extract/signatures.h"
#include "pipeline/extract/stamped_notes.h"
#include "pipeline/extract/zone_values.h"
#include "pipeline/missed_lines.h"
#include "pipeline/paper_parts.h"
#include "pipeline/prepare/measures.h"
#include "pipeline/problems.h"
#include "pipeline/seal_field.h"

namespace zerotrip {
namespace {

constexpr double kSureContinuation = 0.7;  // of a page of a list without its head

double scale_of(const Transform& to_page, Point at) {
  const Point a = to_page.apply(at);
  const Point b = to_page.apply(Point{at.x, at.y + 10});
  return std::hypot(b.x - a.x, b.y - a.y) / 10;
}

double height_on_page(const FieldReading& reading, const Transform& to_page) {
  std::vector<double> heights;
  for (const Glyph& glyph : reading.glyphs)
    heights.push_back(glyph.box.height() * scale_of(to_page, glyph.quad.corners[0]));
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

class PaperReader {
 public:
  PaperReader(UprightPaper upright, const ReadingParts& parts, const OpenList* former)
      : upright_(std::move(upright)), parts_(parts), former_(former) {}

  [[nodiscard]] Result<PaperReading> run() {
    std::vector<PaperPart> found = parts_of(upright_.runs, parts_.catalogue);
    if (upright_.paper.card_shaped && !is_card_kind(found.front().classification.kind))
      if (auto red = read_as_sheet(found); !red) return red.error();
    if (upright_.effort == ocr::FindEffort::kQuick && misses_a_field(found))
      if (auto read = read_again(upright_.paper, found); !read) return read.error();
    if (auto codes = find_codes(found); !codes) return codes.error();
    if (auto looked = look_for_missed_lines(found); !looked) return looked.error();
    for (PaperPart& part : found) {
      if (goes_on_with_former(part)) part.classification = {former_->kind, kSureContinuation, false, 0};
      if (auto added = add_document(part, found.size() > 1); !added) return added.error();
    }
    move_to_page();
    return std::move(reading_);
  }

 private:
  [[nodiscard]] const Transform& to_page() const { return upright_.paper.to_page; }

  [[nodiscard]] bool is_card_kind(const std::string& kind) const {
    const DocumentDefinition* definition = parts_.catalogue.document(kind);
    return definition != nullptr && definition->natural_persons;
  }

  // A paper of a card's proportions that is none: seals are sought after all, and it is read at a sheet's size.
  [[nodiscard]] Result<> read_as_sheet(std::vector<PaperPart>& found) {
    PreparedPaper sheet = upright_.paper;
    sheet.card_shaped = false;
    return read_again(sheet, found);
  }

  [[nodiscard]] Result<> read_again(const PreparedPaper& paper, std::vector<PaperPart>& found) {
    Result<UprightPaper> again = read_upright(paper, parts_, ocr::FindEffort::kThorough);
    if (!again) return again.error();
    upright_ = std::move(*again);
    found = parts_of(upright_.runs, parts_.catalogue);
    return {};
  }

  // Whether something that a paper of its kind says was not among the lines.
  [[nodiscard]] bool misses_a_field(const std::vector<PaperPart>& found) const {
    return std::any_of(found.begin(), found.end(), [&](const PaperPart& part) {
      const DocumentDefinition* definition = parts_.catalogue.document(part.classification.kind);
      if (definition == nullptr || !definition->fields_known) return false;
      const Extraction extraction = extract({*definition, parts_.catalogue.reference, part.runs});
      return std::any_of(definition->fields.begin(), definition->fields.end(),
                         [&](const auto& wanted) { return extraction.find(wanted.field) == nullptr; });
    });
  }

  // A letter or a contract on which no place to sign was read is looked at again where the place must be, a sealed
  // paper without its date where the seal may hide it.
  [[nodiscard]] Result<> look_for_missed_lines(std::vector<PaperPart>& found) {
    if (found.size() != 1) return {};
    if (lacks_place_to_sign(found.front())) {
      auto missed = parts_.stages.run("missed_lines", [&] {
        return lines_in_widest_blank(upright_.text_picture(), upright_.lines, *parts_.engines.main);
      });
      if (!missed) return missed.error();
      take_lines(*missed, found.front());
    }
    if (!upright_.seals.empty() && lacks_date_at_foot(found.front())) {
      auto missed = parts_.stages.run("missed_lines", [&] {
        return lines_about_seals(upright_.text_picture(), upright_.lines, upright_.seals, *parts_.engines.main);
      });
      if (!missed) return missed.error();
      take_lines(*missed, found.front());
    }
    return {};
  }

  void take_lines(const std::vector<TextLine>& missed, PaperPart& part) {
    if (missed.empty()) return;
    upright_.lines.insert(upright_.lines.end(), missed.begin(), missed.end());
    upright_.runs = runs_of(upright_.lines);
    part.runs = upright_.runs;
  }

  [[nodiscard]] bool lacks_date_at_foot(const PaperPart& part) const {
    const DocumentDefinition* definition = parts_.catalogue.document(part.classification.kind);
    if (definition == nullptr || !definition->fields_known) return false;
    const Extraction extraction = extract({*definition, parts_.catalogue.reference, part.runs});
    return std::any_of(definition->fields.begin(), definition->fields.end(), [&](const FieldDefinition& field) {
      return field.type == ValueType::kDate && field.place == ValuePlace::kFoot &&
             extraction.find(field.field) == nullptr;
    });
  }

  [[nodiscard]] bool lacks_place_to_sign(const PaperPart& part) const {
    const DocumentDefinition* definition = parts_.catalogue.document(part.classification.kind);
    if (definition == nullptr || !definition->fields_known || definition->signature_labels.empty()) return false;
    return extract({*definition, parts_.catalogue.reference, part.runs}).signature_places.empty();
  }

  [[nodiscard]] Result<> find_codes(const std::vector<PaperPart>& found) {
    const bool coded = std::any_of(found.begin(), found.end(), [&](const PaperPart& part) {
      const DocumentDefinition* definition = parts_.catalogue.document(part.classification.kind);
      return definition == nullptr || definition->coded || part.classification.kind == kOtherKind;
    });
    if (!coded) return {};
    auto codes = parts_.stages.run("barcodes", [&] { return ocr::find_barcodes(upright_.paper.bgr); });
    if (!codes) return codes.error();
    reading_.barcodes = std::move(*codes);
    return {};
  }

  // A page that nothing names, behind a page of a list: its rows fill the list's columns.
  [[nodiscard]] bool goes_on_with_former(const PaperPart& part) const {
    if (former_ == nullptr || part.classification.kind != kOtherKind) return false;
    const DocumentDefinition* definition = parts_.catalogue.document(former_->kind);
    return definition != nullptr &&
           extract({*definition, parts_.catalogue.reference, part.runs, Ruling{}, &former_->columns}).list.has_value();
  }

  [[nodiscard]] Result<> add_document(const PaperPart& part, bool one_of_several) {
    static const DocumentDefinition kNothingKnown{};
    const DocumentDefinition* known = parts_.catalogue.document(part.classification.kind);
    const DocumentDefinition& definition = known != nullptr ? *known : kNothingKnown;
    Document document;
    document.kind = part.classification.kind;
    document.confidence = part.classification.confidence;
    document.quad = one_of_several ? on_page(bounds_of_runs(part.runs)) : upright_.paper.quad;
    document.quality = quality_of(definition);
    const DocumentDefinition& paper = continues_former(part) ? *parts_.former : definition;
    if (paper.fields_known) {
      auto added = parts_.stages.run("extract", [&] { return add_fields(document, paper, part.runs); });
      if (!added) return added.error();
    }
    if (auto added = add_seals(document, paper); !added) return added.error();
    add_problems(document, definition, part.runs);
    reading_.documents.push_back(std::move(document));
    reading_.classifications.push_back(part.classification);
    return {};
  }

  // A further page of a contract: no kind by itself, but with words of the paper on the page before.
  [[nodiscard]] bool continues_former(const PaperPart& part) const {
    return parts_.former != nullptr && part.classification.kind == kOtherKind && !parts_.former->natural_persons &&
           marks_of(rows_of(part.runs), *parts_.former) >= 1;
  }

  [[nodiscard]] Result<> add_fields(Document& document, const DocumentDefinition& definition,
                                    const std::vector<Run>& runs) {
    const TableColumns* former = former_ != nullptr && former_->kind == document.kind ? &former_->columns : nullptr;
    const cv::Mat& picture = upright_.text_picture();
    auto ruling = ruling_for(definition, picture);
    if (!ruling) return ruling.error();
    Extraction extraction = extract({definition, parts_.catalogue.reference, runs, std::move(*ruling), former});
    if (extraction.list)
      if (auto added = add_list(document, *extraction.list, picture); !added) return added.error();
    auto found = parts_.stages.run("lost_values", [&] {
      return find_lost_values(extraction, picture, *parts_.engines.main, lean_degrees(upright_.lines),
                              parts_.catalogue.reference);
    });
    if (!found) return found.error();
    auto completed = parts_.stages.run("cut_lines", [&] {
      return complete_cut_lines(extraction, picture, *parts_.engines.main, parts_.catalogue.reference);
    });
    if (!completed) return completed.error();
    auto noted = parts_.stages.run("stamped_notes", [&] {
      return find_stamped_notes(extraction, definition, upright_.paper.bgr, *parts_.engines.main,
                                parts_.catalogue.reference);
    });
    if (!noted) return noted.error();
    auto looked = parts_.stages.run(
        "second_look", [&] { return look_again(extraction, picture, parts_.engines, parts_.catalogue.reference); });
    if (!looked) return looked.error();
    auto zone =
        parts_.stages.run("zone", [&] { return complete_from_zone(extraction, definition, picture, parts_.engines); });
    if (!zone) return zone.error();
    for (FieldReading& reading : extraction.fields) {
      note_height(document.quality, reading);
      reading.field.quad = to_page().apply(reading.field.quad);
      document.fields[reading.name] = std::move(reading.field);
    }
    add_signatures(document, definition, extraction, runs);
    return {};
  }

  // Identity cards and passports have no cells. Letters, contracts and statements may be forms in a table.
  [[nodiscard]] Result<Ruling> ruling_for(const DocumentDefinition& definition, const cv::Mat& picture) const {
    static constexpr std::array<Layout, 3> kNeverRuled{Layout::kIdCardPortrait, Layout::kIdCardEmblem,
                                                       Layout::kMachineReadable};
    if (std::find(kNeverRuled.begin(), kNeverRuled.end(), definition.layout) != kNeverRuled.end()) return Ruling{};
    return parts_.stages.run(
        "ruling", [&] { return ruling_of(picture, lean_degrees(upright_.lines), typical_height(upright_.runs)); });
  }

  [[nodiscard]] Result<> add_list(Document& document, ListReading& list, const cv::Mat& picture) {
    auto looked = parts_.stages.run(
        "second_look", [&] { return look_again_at_list(list, picture, parts_.engines, parts_.catalogue.reference); });
    if (!looked) return looked.error();
    for (const ListCell& cell : list.cells) note_height(document.quality, cell.reading);
    for (auto& [name, field] : fields_of_list(list)) {
      field.quad = to_page().apply(field.quad);
      document.fields[name] = std::move(field);
    }
    reading_.open_list = OpenList{document.kind, list.columns};
    return {};
  }

  // Under a red seal there may be a copy without colour (加盖公章的复印件), which only what has colours of its own can
  // tell: on the original the registrar's seal is red. Anything else is no copy then: a clerk's seal is smaller than
  // what the measure of the whole paper sees.
  [[nodiscard]] Quality quality_of(const DocumentDefinition& definition) const {
    Quality quality = upright_.paper.quality;
    if (upright_.seals.empty() || quality.copy == CopyKind::kScreenshot) return quality;
    const auto is_registrars = [](const Seal& seal) { return !authority_of_seal(seal.text).empty(); };
    const bool grey = definition.coloured &&
                      std::none_of(upright_.seals.begin(), upright_.seals.end(), is_registrars) &&
                      prepare::is_black_white(upright_.without_red);
    quality.copy = grey ? CopyKind::kBlackWhite : CopyKind::kOriginal;
    return quality;
  }

  void note_height(Quality& quality, const FieldReading& reading) const {
    const double height = height_on_page(reading, to_page());
    if (height <= 0) return;
    quality.character_height_px =
        quality.character_height_px > 0 ? std::min(quality.character_height_px, height) : height;
  }

  void add_signatures(Document& document, const DocumentDefinition& definition, const Extraction& extraction,
                      const std::vector<Run>& runs) const {
    if (definition.signature_labels.empty() || extraction.signature_places.empty()) return;
    const std::optional<bool> there = is_signed(upright_.text_picture(), extraction.signature_places, runs);
    if (!there) return;
    Field field;
    field.value = *there;
    field.confidence = 1;
    field.quad = to_page().apply(extraction.signature_places.front().quad);
    document.fields["signatures"] = std::move(field);
  }

  // One text a seal; a seal that could not be read is an empty text, so that its presence counts.
  [[nodiscard]] Result<> add_seals(Document& document, const DocumentDefinition& definition) const {
    if (!definition.sealed) return {};
    if (upright_.seals.empty()) return add_no_seals(document);
    std::vector<Quad> quads;
    std::optional<Field> seals;
    for (const Seal& seal : upright_.seals) {
      quads.push_back(to_page().apply(seal.quad));
      if (seals)
        append_seals(*seals, field_of_seal(seal));
      else
        seals = field_of_seal(seal);
    }
    seals->quad = quad_of(bounds_of(quads));
    document.fields["seals"] = std::move(*seals);
    add_authority_of_seal(document, definition);
    return {};
  }

  // Without colour no seal is found; where nothing round stands on such a paper either, it says so: an empty list.
  [[nodiscard]] Result<> add_no_seals(Document& document) const {
    if (document.quality.copy != CopyKind::kBlackWhite) return {};
    const Result<bool> may_be_there =
        parts_.stages.run("seals", [&]() -> Result<bool> { return ocr::may_show_grey_seal(upright_.paper.bgr); });
    if (!may_be_there) return may_be_there.error();
    if (*may_be_there) return {};
    Field none;
    none.value = TextList{};
    none.confidence = kMostOfSeal;
    none.quad = document.quad;
    document.fields["seals"] = std::move(none);
    return {};
  }

  // The registrar's name stands on licences and certificates only in its seal.
  void add_authority_of_seal(Document& document, const DocumentDefinition& definition) const {
    if (definition.field("registration_authority") == nullptr || document.find("registration_authority") != nullptr)
      return;
    for (const Seal& seal : upright_.seals) {
      const std::string authority = authority_of_seal(seal.text);
      if (authority.empty()) continue;
      Field field;
      field.raw = seal.text;
      field.value = authority;
      field.confidence = std::min(seal.confidence, kMostOfSeal);
      field.quad = to_page().apply(seal.quad);
      document.fields["registration_authority"] = std::move(field);
      return;
    }
  }

  void add_problems(const Document& document, const DocumentDefinition& definition, const std::vector<Run>& runs) {
    for (Problem& problem : quality_problems(document, upright_.paper, parts_.catalogue.reference))
      reading_.problems.push_back(std::move(problem));
    for (Problem& problem : warning_words(runs, definition)) {
      problem.quad = to_page().apply(problem.quad);
      reading_.problems.push_back(std::move(problem));
    }
  }

  [[nodiscard]] static Box bounds_of_runs(const std::vector<Run>& runs) {
    std::vector<Quad> quads;
    quads.reserve(runs.size());
    for (const Run& run : runs) quads.push_back(quad_of(run.glyphs));
    return bounds_of(quads);
  }

  [[nodiscard]] Quad on_page(const Box& box) const { return to_page().apply(quad_of(box)); }

  void move_to_page() {
    for (TextLine line : upright_.lines) {
      line.quad = to_page().apply(line.quad);
      reading_.lines.push_back(std::move(line));
    }
    for (Seal seal : upright_.seals) {
      seal.quad = to_page().apply(seal.quad);
      reading_.seals.push_back(std::move(seal));
    }
    for (Barcode& code : reading_.barcodes) code.quad = to_page().apply(code.quad);
  }

  UprightPaper upright_;
  const ReadingParts& parts_;
  const OpenList* former_;
  PaperReading reading_;
};

}  // namespace

Result<PaperReading> read_paper(const PreparedPaper& paper, const ReadingParts& parts, const OpenList* former) {
  Result<UprightPaper> upright = read_upright(paper, parts);
  if (!upright) return upright.error();
  if (paper.remainder && upright->lines.empty()) return PaperReading{};
  return PaperReader(std::move(*upright), parts, former).run();
}

}  // namespace zerotrip
