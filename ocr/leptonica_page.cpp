// The only file that includes Leptonica.
#include "ocr/leptonica_page.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace zerotrip::ocr {
namespace {

// Sweep for the skew, degrees, and the confidence below which Leptonica advises not to turn.
constexpr float kSweepRange = 12.0f;
constexpr float kSweepStep = 0.5f;
constexpr float kFinestStep = 0.01f;
constexpr float kLeastSkewConfidence = 3.0f;
// Sauvola: half the window and the weight of the deviation; Leptonica's advice for print.
constexpr int kSauvolaHalfWindow = 15;
constexpr float kSauvolaFactor = 0.30f;
constexpr int kLeastSide = 4 * kSauvolaHalfWindow;

struct PixFree {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixHandle = std::unique_ptr<Pix, PixFree>;

PixHandle pix_of(const cv::Mat& grey) {
  PixHandle pix(pixCreateNoInit(grey.cols, grey.rows, 8));
  l_uint32* const data = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  for (int y = 0; y < grey.rows; ++y) {
    const uchar* const from = grey.ptr<uchar>(y);
    l_uint32* const line = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < grey.cols; ++x) SET_DATA_BYTE(line, x, from[x]);
  }
  return pix;
}

// From 8 bit, or from 1 bit where 1 is ink.
cv::Mat mat_of(const PixHandle& pix) {
  const PixHandle grey(pixConvertTo8(pix.get(), 0));
  cv::Mat mat(pixGetHeight(grey.get()), pixGetWidth(grey.get()), CV_8U);
  const l_uint32* const data = pixGetData(grey.get());
  const int words = pixGetWpl(grey.get());
  for (int y = 0; y < mat.rows; ++y) {
    const l_uint32* const line = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < mat.cols; ++x) mat.at<uchar>(y, x) = static_cast<uchar>(GET_DATA_BYTE(line, x));
  }
  return mat;
}

bool too_small(const cv::Mat& grey) { return std::min(grey.cols, grey.rows) < kLeastSide; }

PixHandle sauvola(const cv::Mat& grey) {
  Pix* binary = nullptr;
  const PixHandle pix = pix_of(grey);
  pixSauvolaBinarize(pix.get(), kSauvolaHalfWindow, kSauvolaFactor, 1, nullptr, nullptr, nullptr, &binary);
  return PixHandle(binary);
}

}  // namespace

void quiet_leptonica() { setMsgSeverity(L_SEVERITY_NONE); }

double skew_degrees_of(const cv::Mat& grey) {
  if (too_small(grey)) return 0;
  const PixHandle binary = sauvola(grey);
  if (!binary) return 0;
  l_float32 angle = 0;
  l_float32 confidence = 0;
  const l_ok failed =
      pixFindSkewSweepAndSearch(binary.get(), &angle, &confidence, 4, 2, kSweepRange, kSweepStep, kFinestStep);
  // Leptonica gives the turn that would level the lines.
  return failed || confidence < kLeastSkewConfidence ? 0.0 : -static_cast<double>(angle);
}

cv::Mat with_even_background(const cv::Mat& grey) {
  if (too_small(grey)) return grey.clone();
  const PixHandle pix = pix_of(grey);
  const PixHandle even(pixBackgroundNormSimple(pix.get(), nullptr, nullptr));
  return even ? mat_of(even) : grey.clone();
}

cv::Mat black_and_white(const cv::Mat& grey) {
  if (too_small(grey)) return grey > 127;
  const PixHandle binary = sauvola(grey);
  return binary ? mat_of(binary) : cv::Mat(grey > 127);
}

}  // namespace zerotrip::ocr
