// One flat paper → upright, read, named, with its fields: everything between prepare and the document.
// Pure functions of pixels and engines; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/document.h"
#include "models/page.h"
#include "models/reading.h"
#include "ocr/engines.h"
#include "pipeline/classify/classify.h"
#include "pipeline/extract/table_layout.h"
#include "pipeline/layout/runs.h"
#include "pipeline/prepare/prepare.h"
#include "pipeline/stages.h"

namespace zerotrip {

struct ReadingParts {
  const Catalogue& catalogue;
  const ocr::Engines& engines;
  Stages& stages;
  const DocumentDefinition* former = nullptr;  // kind of the paper on the page before, which this page may continue
};

// A paper turned upright, with its lines; everything in pixels of the flat paper.
struct UprightPaper {
  PreparedPaper paper;
  std::vector<TextLine> lines;
  std::vector<Seal> seals;
  cv::Mat without_red;  // empty when no seal was found
  std::vector<Run> runs;
  ocr::FindEffort effort = ocr::FindEffort::kThorough;  // with which its lines were found

  // On which text is read: without the red of seals where there are any.
  [[nodiscard]] const cv::Mat& text_picture() const { return without_red.empty() ? paper.bgr : without_red; }
};

// Turns the paper by the orientation network and, where the text reads poorly, by what reads best. `effort`
// counts for cards; sheets, and cards that read poorly, are always looked at thoroughly.
[[nodiscard]] Result<UprightPaper> read_upright(const PreparedPaper& paper, const ReadingParts& parts,
                                                ocr::FindEffort effort = ocr::FindEffort::kQuick);

// A list that a next page may go on with: of which kind it is, and where its columns stand.
struct OpenList {
  std::string kind;
  TableColumns columns;
};

// What stands on one paper: documents (two where two papers were copied onto one sheet), with quads on the page.
struct PaperReading {
  std::vector<Document> documents;
  std::vector<Classification> classifications;  // of each document
  std::optional<OpenList> open_list;            // where the paper is a page of a list
  std::vector<Problem> problems;                // page number not yet set
  std::vector<TextLine> lines;                  // on the page
  std::vector<Barcode> barcodes;
  std::vector<Seal> seals;
};
// `former`: the list on the page before, or null.
[[nodiscard]] Result<PaperReading> read_paper(const PreparedPaper& paper, const ReadingParts& parts,
                                              const OpenList* former = nullptr);

}  // namespace zerotrip
