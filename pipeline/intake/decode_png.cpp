#include <png.h>

#include "pipeline/intake/decode_picture.h"

namespace zerotrip::intake {
namespace {

cv::Mat on_white(const cv::Mat& bgra) {
  cv::Mat bgr(bgra.size(), CV_8UC3);
  for (int y = 0; y < bgra.rows; ++y) {
    const auto* from = bgra.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < bgra.cols; ++x) {
      const int alpha = from[x][3];
      for (int c = 0; c < 3; ++c) {
        to[x][c] = static_cast<std::uint8_t>((from[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
      }
    }
  }
  return bgr;
}

Error broken(const png_image& image) {
  return make_error(ErrorKind::kUnusableInput, image.message, "intake/png", "a whole PNG");
}

}  // namespace

// libpng's simplified interface: reports in `image`, never prints, never jumps over our frames.
Result<cv::Mat> decode_png(Bytes bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return broken(image);
  const bool transparent = (image.format & PNG_FORMAT_FLAG_ALPHA) != 0;
  image.format = transparent ? PNG_FORMAT_BGRA : PNG_FORMAT_BGR;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // 16-bit pictures hold what a screen shows, not linear light
  cv::Mat picture(static_cast<int>(image.height), static_cast<int>(image.width), transparent ? CV_8UC4 : CV_8UC3);
  const int finished = png_image_finish_read(&image, nullptr, picture.data, 0, nullptr);
  const Error error = broken(image);
  png_image_free(&image);
  if (finished == 0) return error;
  return transparent ? on_white(picture) : picture;
}

}  // namespace zerotrip::intake
