#include "pipeline/intake/pdf_page.h"

#include <cmath>
#include <sstream>
#include <string>

namespace zerotrip::intake {
namespace {

constexpr double kPointsPerInch = 72;
// A photo of 16 megapixels reads as well as a larger one, and costs less.
constexpr double kPixelsOfLargePage = 16'000'000;

bool fits(const PdfPageSize& page, double dpi, const IntakeLimits& limits) {
  const double width = std::ceil(page.width_points * dpi / kPointsPerInch);
  const double height = std::ceil(page.height_points * dpi / kPointsPerInch);
  return width <= limits.longest_side_px && height <= limits.longest_side_px &&
         width * height <= static_cast<double>(limits.most_pixels);
}

// "Page    1 size:  400 x 300 pts (A4)" after its first word.
void take_page(std::istringstream& words, PdfFacts& facts) {
  std::string number;
  std::string what;
  std::string by;
  PdfPageSize size;
  if (words >> number >> what && what == "size:" && words >> size.width_points >> by >> size.height_points) {
    facts.pages.push_back(size);
  }
}

}  // namespace

PdfFacts parse_pdfinfo(std::string_view printed) {
  PdfFacts facts;
  std::istringstream lines{std::string(printed)};
  std::string line;
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string key;
    words >> key;
    if (key == "Pages:") words >> facts.page_count;
    if (key == "Page") take_page(words, facts);
    if (key == "JavaScript:") facts.javascript = line.ends_with("yes");
  }
  return facts;
}

std::optional<double> resolution_for(const PdfPageSize& page, const IntakeLimits& limits) {
  if (!(page.width_points > 0) || !(page.height_points > 0)) return std::nullopt;
  if (fits(page, limits.pdf_dpi, limits)) return limits.pdf_dpi;
  if (!fits(page, kPointsPerInch, limits)) return std::nullopt;
  const double dpi = std::sqrt(kPixelsOfLargePage / (page.width_points * page.height_points)) * kPointsPerInch;
  return dpi > kPointsPerInch && fits(page, dpi, limits) ? dpi : kPointsPerInch;
}

}  // namespace zerotrip::intake
