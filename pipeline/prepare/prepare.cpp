#include "pipeline/prepare/prepare.h"

#include <algorithm>
#include <utility>

#include <opencv2/imgproc.hpp>

#include "pipeline/prepare/aspect.h"
#include "pipeline/prepare/characters.h"
#include "pipeline/prepare/flatten.h"
#include "pipeline/prepare/measures.h"
#include "pipeline/prepare/origin.h"
#include "pipeline/prepare/outlines.h"
#include "pipeline/prepare/skew.h"
#include "pipeline/prepare/view.h"

namespace zerotrip {
namespace {

using prepare::Corners;
using prepare::Flattened;
using prepare::Outline;
using prepare::View;

constexpr int kViewSide = 800;  // px: a character of an A4 page is still four pixels high

Quad quad_of(const Corners& corners) {
  Quad quad;
  for (std::size_t i = 0; i < 4; ++i) quad.corners[i] = {corners[i].x, corners[i].y};
  return quad;
}

Corners on_page(const Corners& view_corners, double scale) {
  Corners corners;
  const auto factor = static_cast<float>(1 / scale);
  for (std::size_t i = 0; i < 4; ++i)
    corners[i] = (view_corners[i] + cv::Point2f(0.5F, 0.5F)) * factor - cv::Point2f(0.5F, 0.5F);
  return corners;
}

Corners page_corners(cv::Size size) {
  const auto right = static_cast<float>(size.width - 1);
  const auto bottom = static_cast<float>(size.height - 1);
  return {cv::Point2f(0, 0), cv::Point2f(right, 0), cv::Point2f(right, bottom), cv::Point2f(0, bottom)};
}

CopyKind copy_of(const cv::Mat& paper, bool screenshot) {
  if (screenshot) return CopyKind::kScreenshot;
  return prepare::is_black_white(paper) ? CopyKind::kBlackWhite : CopyKind::kOriginal;
}

// What is true of the page as a whole.
struct PageFacts {
  bool screenshot = false;
  cv::Mat grey;  // empty where a photo of a screen is out of the question
};

bool shows_screen(const PageFacts& facts, const Quad& quad) {
  if (facts.grey.empty()) return false;
  const Box bounds = bounds_of(quad);
  return prepare::shows_screen(
      facts.grey, {cvRound(bounds.left), cvRound(bounds.top), cvRound(bounds.width()), cvRound(bounds.height())});
}

PreparedPaper measured(Flattened flat, const Quad& quad, const PageFacts& facts) {
  PreparedPaper paper;
  cv::Mat grey;
  cv::cvtColor(flat.bgr, grey, cv::COLOR_BGR2GRAY);
  const prepare::Glare glare = prepare::glare_of(flat.bgr);
  paper.quality.focus = prepare::focus_of(grey);
  paper.quality.exposure = prepare::exposure_of(grey);
  paper.quality.glare = glare.share;
  paper.quality.copy = copy_of(flat.bgr, facts.screenshot);
  paper.quality.screen = shows_screen(facts, quad);
  for (const Corners& region : glare.regions) paper.glare_regions.push_back(flat.to_page.apply(quad_of(region)));
  paper.bgr = std::move(flat.bgr);
  paper.to_page = flat.to_page;
  paper.quad = quad;
  return paper;
}

// A side along the picture's border, and proportions that no paper has: the picture cuts it off.
bool is_complete(const Outline& outline, const Corners& corners, cv::Size page, const prepare::PaperShape& shape) {
  const cv::Rect2f room(-2, -2, static_cast<float>(page.width) + 4, static_cast<float>(page.height) + 4);
  const bool inside =
      std::all_of(corners.begin(), corners.end(), [&](const cv::Point2f& corner) { return room.contains(corner); });
  const double longer = std::max(shape.aspect, 1 / shape.aspect);
  return inside && (outline.border_sides == 0 || longer == prepare::kCardAspect || longer == prepare::kSheetAspect);
}

PreparedPaper found_paper(const OpenedPage& page, const View& view, const Outline& outline, const PageFacts& facts,
                          const PrepareOptions& options) {
  const Corners corners = on_page(outline.corners, view.scale);
  const prepare::PaperShape shape = prepare::shape_of(corners, page.bgr.size());
  const int longest_side_px = shape.card ? options.longest_card_side_px : options.longest_side_px;
  PreparedPaper paper =
      measured(prepare::flattened(page.bgr, corners, shape.aspect, longest_side_px), quad_of(corners), facts);
  paper.found = true;
  paper.card_shaped = shape.card;
  paper.quality.complete = is_complete(outline, corners, page.bgr.size(), shape);
  return paper;
}

PreparedPaper whole_paper(const OpenedPage& page, const View& view, const PageFacts& facts,
                          const PrepareOptions& options) {
  const double skew = prepare::skew_of(view.grey);
  const Corners corners = page_corners(page.bgr.size());
  PreparedPaper paper = measured(prepare::whole_page(page.bgr, skew, options.longest_side_px), quad_of(corners), facts);
  paper.card_shaped = prepare::shape_of(corners, page.bgr.size()).card;
  return paper;
}

// The page with the papers painted over in the colour of the ground around them.
PreparedPaper remainder_of(const OpenedPage& page, const View& view, const std::vector<PreparedPaper>& papers,
                           const PageFacts& facts, const PrepareOptions& options) {
  OpenedPage rest = page;
  rest.bgr = page.bgr.clone();
  const cv::Scalar ground = cv::mean(view.bgr.row(0));
  for (const PreparedPaper& paper : papers) {
    std::vector<cv::Point> corners;
    for (const Point& corner : paper.quad.corners) corners.emplace_back(cvRound(corner.x), cvRound(corner.y));
    cv::fillConvexPoly(rest.bgr, corners, ground);
  }
  PreparedPaper paper = whole_paper(rest, view, facts, options);
  paper.remainder = true;
  paper.card_shaped = false;
  return paper;
}

PageFacts facts_of(const OpenedPage& page) {
  PageFacts facts;
  facts.screenshot = prepare::is_screenshot(page.bgr, page.origin);
  if (facts.screenshot || page.origin.from_pdf) return facts;
  cv::cvtColor(page.bgr, facts.grey, cv::COLOR_BGR2GRAY);
  return facts;
}

}  // namespace

std::vector<PreparedPaper> find_papers(const OpenedPage& page, const PrepareOptions& options) {
  if (page.bgr.empty()) return {};
  const View view = prepare::view_of(page.bgr, kViewSide);
  if (prepare::is_blank(view.grey)) return {};
  const PageFacts facts = facts_of(page);
  const prepare::Outlines outlines = prepare::find_outlines(view, prepare::find_characters(view.grey));
  if (outlines.papers.empty()) return {whole_paper(page, view, facts, options)};
  std::vector<PreparedPaper> papers;
  for (const Outline& outline : outlines.papers) papers.push_back(found_paper(page, view, outline, facts, options));
  if (outlines.text_outside) papers.push_back(remainder_of(page, view, papers, facts, options));
  return papers;
}

PreparedPaper turned(const PreparedPaper& paper, int quarter_turns) {
  PreparedPaper result = paper;
  const int turns = ((quarter_turns % 4) + 4) % 4;
  for (int i = 0; i < turns; ++i) {
    const cv::Matx33d back(0, 1, 0, -1, 0, result.bgr.rows - 1, 0, 0, 1);
    result.to_page = prepare::transform_of(prepare::matrix_of(result.to_page) * back);
    std::rotate(result.quad.corners.begin(), result.quad.corners.begin() + 3, result.quad.corners.end());
    cv::Mat picture;
    cv::rotate(result.bgr, picture, cv::ROTATE_90_CLOCKWISE);
    result.bgr = picture;
  }
  return result;
}

}  // namespace zerotrip
