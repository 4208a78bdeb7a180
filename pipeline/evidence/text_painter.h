// Text with Chinese characters on a picture; the only file that knows fontconfig and a font renderer.
// Not for several threads at once: one painter a call.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "models/result.h"

namespace zerotrip::evidence {

class TextPainter {
 public:
  // Error kPartMissing when no installed font has Chinese characters, with the package that brings one.
  [[nodiscard]] static Result<TextPainter> create();
  TextPainter(TextPainter&&) noexcept;
  TextPainter& operator=(TextPainter&&) noexcept;
  ~TextPainter();

  // Width of the UTF-8 text, px, at this height of font.
  [[nodiscard]] int width_of(const std::string& text, int height_px) const;
  // Draws onto an 8-bit BGR picture; `top_left` is the corner of the text's box.
  void draw(cv::Mat& bgr, const std::string& text, cv::Point top_left, int height_px, const cv::Scalar& colour) const;
  // Broken between code points so that no line is wider than `width_px`; at most `most_lines`, the last one
  // ended by "…" when something is left out.
  [[nodiscard]] std::vector<std::string> wrapped(const std::string& text, int height_px, int width_px,
                                                 std::size_t most_lines) const;

 private:
  struct Font;
  explicit TextPainter(std::unique_ptr<Font> font);
  std::unique_ptr<Font> font_;
};

}  // namespace zerotrip::evidence
