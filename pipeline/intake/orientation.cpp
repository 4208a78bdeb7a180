#include "pipeline/intake/decode_picture.h"

namespace zerotrip::intake {

// Each value of the tag says where the stored first row and column belong (TIFF 6.0, p. 36).
cv::Mat apply_orientation(const cv::Mat& bgr, int orientation) {
  if (orientation < 2 || orientation > 8) return bgr;
  cv::Mat turned;  // a buffer of its own: the caller's picture stays as it is
  if (orientation >= 5) {
    cv::transpose(bgr, turned);
  } else {
    bgr.copyTo(turned);
  }
  switch (orientation) {
    case 2:
    case 6:
      cv::flip(turned, turned, 1);
      break;
    case 3:
    case 7:
      cv::flip(turned, turned, -1);
      break;
    case 4:
    case 8:
      cv::flip(turned, turned, 0);
      break;
    default:
      break;
  }
  return turned;
}

}  // namespace zerotrip::intake
