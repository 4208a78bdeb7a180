// The only file that includes ZXing.
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/engines.h"
#include "ocr/pictures.h"
#include "ocr/utf8_guess.h"

namespace zerotrip::ocr {
namespace {

// Square codes, and the bar codes that stand on papers: others would only be false finds in dense print.
constexpr auto kSquareFormats = ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::DataMatrix |
                                ZXing::BarcodeFormat::PDF417 | ZXing::BarcodeFormat::Aztec;
// One bar code a picture: where it meets the same one twice, ZXing 1.4 compares what it must not and aborts.
constexpr auto kBarFormats = ZXing::BarcodeFormat::Code128 | ZXing::BarcodeFormat::Code39;

// Longer sides at which codes are sought, px: as it is (up to the most), then smaller, which mends blur and
// dot patterns, then larger for small codes. The list bounds the time.
constexpr int kMostSide = 2400;
constexpr std::array kOtherSides{1200, 800, 1800};
// A candidate region is enlarged to this.
constexpr int kRegionSide = 600;
constexpr std::size_t kMostRegions = 6;

std::string text_of(const ZXing::Result& code) {
  const ZXing::ByteArray& bytes = code.bytes();
  const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  // ZXing guesses where no character set is declared, and takes short Chinese texts for Shift-JIS.
  return is_certainly_utf8(raw) ? std::string(raw) : code.text();
}

Quad quad_of(const ZXing::Position& position, double scale, cv::Point offset) {
  Quad quad;
  for (std::size_t i = 0; i < 4; ++i) {
    const ZXing::PointI corner = position[i];
    quad.corners[i] = {corner.x / scale + offset.x, corner.y / scale + offset.y};
  }
  return quad;
}

struct View {
  cv::Mat grey;
  double scale = 1;
  cv::Point offset;  // of its top left on the picture
};

std::vector<Barcode> codes_on(const View& view, ZXing::BarcodeFormats formats, ZXing::Binarizer binarizer) {
  const ZXing::ImageView image(view.grey.data, view.grey.cols, view.grey.rows, ZXing::ImageFormat::Lum,
                               static_cast<int>(view.grey.step));
  const std::uint8_t most = formats == ZXing::BarcodeFormats(kBarFormats) ? 1 : 255;
  const auto hints = ZXing::DecodeHints()
                         .setFormats(formats)
                         .setTryHarder(true)
                         .setTryRotate(true)
                         .setBinarizer(binarizer)
                         .setMaxNumberOfSymbols(most);
  std::vector<Barcode> codes;
  for (const ZXing::Result& code : ZXing::ReadBarcodes(image, hints)) {
    if (!code.isValid()) continue;
    codes.push_back({ZXing::ToString(code.format()), text_of(code), quad_of(code.position(), view.scale, view.offset)});
  }
  return codes;
}

View view_of(const cv::Mat& grey, int longest_side, cv::Rect part) {
  const double scale = static_cast<double>(longest_side) / std::max(part.width, part.height);
  const cv::Size size{std::max(1, cvRound(part.width * scale)), std::max(1, cvRound(part.height * scale))};
  return {scaled(grey(part), size), scale, part.tl()};
}

bool is_known(const std::vector<Barcode>& codes, const Barcode& code) {
  return std::any_of(codes.begin(), codes.end(),
                     [&](const Barcode& c) { return c.format == code.format && c.text == code.text; });
}

void add_new(std::vector<Barcode>& codes, std::vector<Barcode> more) {
  for (Barcode& code : more)
    if (!is_known(codes, code)) codes.push_back(std::move(code));
}

// Places that look like a square code: as high as wide, full of edges in both directions.
std::vector<cv::Rect> likely_squares(const cv::Mat& grey) {
  const double scale = std::min(1.0, 800.0 / std::max(grey.cols, grey.rows));
  cv::Mat small = scaled(grey, {std::max(1, cvRound(grey.cols * scale)), std::max(1, cvRound(grey.rows * scale))});
  cv::Mat edges;
  cv::morphologyEx(small, edges, cv::MORPH_GRADIENT, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
  cv::blur(edges, edges, {9, 9});
  cv::Mat busy;
  cv::threshold(edges, busy, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
  cv::morphologyEx(busy, busy, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {15, 15}));
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(busy, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
  std::vector<cv::Rect> squares;
  for (const auto& contour : contours) {
    const cv::RotatedRect rectangle = cv::minAreaRect(contour);
    const auto [shorter, longer] = std::minmax(rectangle.size.width, rectangle.size.height);
    if (shorter < 24 || longer > 1.5f * shorter) continue;
    const cv::Rect box = cv::boundingRect(contour);
    const int margin = box.width / 5;  // the quiet zone
    const cv::Rect wide = cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin);
    const cv::Rect whole(cvRound(wide.x / scale), cvRound(wide.y / scale), cvRound(wide.width / scale),
                         cvRound(wide.height / scale));
    squares.push_back(whole & cv::Rect({}, grey.size()));
  }
  std::sort(squares.begin(), squares.end(), [](const cv::Rect& a, const cv::Rect& b) {
    return std::tuple(-a.area(), a.y, a.x) < std::tuple(-b.area(), b.y, b.x);
  });
  if (squares.size() > kMostRegions) squares.resize(kMostRegions);
  return squares;
}

cv::Mat sharpened(const cv::Mat& grey) {
  cv::Mat soft, sharp;
  cv::GaussianBlur(grey, soft, {}, 3);
  cv::addWeighted(grey, 2.0, soft, -1.0, 0, sharp);
  return sharp;
}

std::vector<Barcode> codes_in_region(const cv::Mat& grey, cv::Rect region) {
  View view = view_of(grey, kRegionSide, region);
  for (const ZXing::Binarizer binarizer : {ZXing::Binarizer::LocalAverage, ZXing::Binarizer::GlobalHistogram})
    if (auto codes = codes_on(view, kSquareFormats, binarizer); !codes.empty()) return codes;
  view.grey = sharpened(view.grey);
  if (auto codes = codes_on(view, kSquareFormats, ZXing::Binarizer::LocalAverage); !codes.empty()) return codes;
  cv::bitwise_not(view.grey, view.grey);  // light on dark
  return codes_on(view, kSquareFormats, ZXing::Binarizer::LocalAverage);
}

}  // namespace

std::vector<Barcode> find_barcodes(const cv::Mat& bgr) {
  std::vector<Barcode> codes;
  if (bgr.empty()) return codes;
  cv::Mat grey;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  const cv::Rect whole({}, grey.size());
  const int longest = std::max(grey.cols, grey.rows);
  const View first = view_of(grey, std::min(longest, kMostSide), whole);
  add_new(codes, codes_on(first, kSquareFormats, ZXing::Binarizer::LocalAverage));
  add_new(codes, codes_on(first, kBarFormats, ZXing::Binarizer::LocalAverage));
  for (const cv::Rect& square : likely_squares(grey))
    if (codes.empty()) add_new(codes, codes_in_region(grey, square));
  for (const int side : kOtherSides)
    if (codes.empty() && side != longest)
      add_new(codes, codes_on(view_of(grey, side, whole), kSquareFormats, ZXing::Binarizer::LocalAverage));
  return codes;
}

}  // namespace zerotrip::ocr
