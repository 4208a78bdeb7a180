// A page → the papers on it: found, warped flat, turned upright, measured; with the way back to the page.
// Pure function of the pixels; any thread.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "models/document.h"
#include "models/geometry.h"
#include "pipeline/intake/intake.h"

namespace zerotrip {

struct PreparedPaper {
  cv::Mat bgr;        // flat; upright as far as `turn` is known
  Transform to_page;  // pixels of `bgr` → pixels of the page
  Quad quad{};        // the paper on the page, clockwise from the paper's own top left
  Quality quality;    // focus, glare, exposure, complete, copy, screen; character height comes from reading
  std::vector<Quad> glare_regions;  // on the page
  bool found = false;               // a paper's border was found; false: the page as a whole is taken as the paper
  bool card_shaped = false;         // 85.60 × 54.00 mm within tolerance
  // The page with the papers found on it painted over, because something that may be text stands beside
  // them: a letter with a card copied into it. Where nothing is read on it, it is no paper.
  bool remainder = false;
};

struct PrepareOptions {
  int longest_side_px = 2200;       // of a flat paper; larger ones are scaled down
  int longest_card_side_px = 1280;  // of a flat card: a line of its print is 60 px high, and readers take 48
};

// At least one paper, in reading order; an empty page gives none. Where no border is certain, the page as a
// whole is the paper: a wrong crop would lose text.
[[nodiscard]] std::vector<PreparedPaper> find_papers(const OpenedPage& page, const PrepareOptions& options);

// Turns the paper by `quarter_turns` × 90° clockwise and keeps to_page and quad right.
[[nodiscard]] PreparedPaper turned(const PreparedPaper& paper, int quarter_turns);

}  // namespace zerotrip
