// How big a page of a PDF is, and at which resolution it is drawn. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/intake/intake.h"

namespace zerotrip::intake {

struct PdfPageSize {
  double width_points = 0;  // 1/72 inch, before turning
  double height_points = 0;
};

// What `pdfinfo -f 1 -l N` prints. `encrypted` is not here: a PDF that opens without a password is read.
struct PdfFacts {
  int page_count = 0;
  bool javascript = false;
  std::vector<PdfPageSize> pages;  // of the first N pages
};
[[nodiscard]] PdfFacts parse_pdfinfo(std::string_view printed);

// limits.pdf_dpi; less for a page that would be beyond the limits at that resolution, as programs make them
// that set one point for one pixel of a photo. Nothing when the page is beyond the limits even at 72 dpi,
// or has no size.
[[nodiscard]] std::optional<double> resolution_for(const PdfPageSize& page, const IntakeLimits& limits);

}  // namespace zerotrip::intake
