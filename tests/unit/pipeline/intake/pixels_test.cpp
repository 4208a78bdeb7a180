// What the decoders make of pixels: orientation, transparency, depth, ink.
#include <cstdio>

#include <gtest/gtest.h>
#include <jpeglib.h>
#include <opencv2/imgproc.hpp>

#include "pipeline/intake/intake.h"
#include "tests/unit/pipeline/intake/files.h"

namespace zerotrip {
namespace {

using testing::encoded;
using testing::TemporaryFolder;

OpenedPage page_of(std::string_view bytes) {
  const TemporaryFolder folder;
  const auto file = open_file(folder.write("upload", bytes), {});
  EXPECT_TRUE(file && file->page_count == 1);
  auto page = file->decode(0);
  EXPECT_TRUE(page) << (page ? "" : page.error().to_string());
  return page ? *page : OpenedPage{};
}

void expect_near(const cv::Vec3b& actual, const cv::Vec3b& expected, int tolerance) {
  EXPECT_LE(cv::norm(cv::Vec3i(actual) - cv::Vec3i(expected), cv::NORM_INF), tolerance) << cv::Mat(actual).t();
}

// A TIFF directory with orientation and make, in either byte order.
std::string exif_of(int orientation, bool little) {
  const auto u16 = [little](unsigned v) {
    return little ? std::string{static_cast<char>(v), static_cast<char>(v >> 8)}
                  : std::string{static_cast<char>(v >> 8), static_cast<char>(v)};
  };
  const auto u32 = [&](unsigned v) { return little ? u16(v & 0xFFFF) + u16(v >> 16) : u16(v >> 16) + u16(v & 0xFFFF); };
  std::string tiff = (little ? "II" : "MM") + u16(42) + u32(8) + u16(2);
  tiff += u16(271) + u16(2) + u32(4) + std::string("Cam\0", 4);
  tiff += u16(274) + u16(3) + u32(1) + u16(static_cast<unsigned>(orientation)) + u16(0);
  return tiff + u32(0);
}

std::string with_exif(const std::string& jpeg, int orientation, bool little) {
  const std::string body = std::string("Exif\0\0", 6) + exif_of(orientation, little);
  const std::size_t length = body.size() + 2;
  return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8) + static_cast<char>(length) + body +
         jpeg.substr(2);
}

// Red at the top left, green at the top right, blue at the bottom right, white at the bottom left.
cv::Mat four_corners() {
  cv::Mat picture(64, 96, CV_8UC3, cv::Scalar(255, 255, 255));
  picture(cv::Rect(0, 0, 48, 32)).setTo(cv::Scalar(0, 0, 255));
  picture(cv::Rect(48, 0, 48, 32)).setTo(cv::Scalar(0, 255, 0));
  picture(cv::Rect(48, 32, 48, 32)).setTo(cv::Scalar(255, 0, 0));
  return picture;
}

// How the scene lies in the file for each value of the tag (TIFF 6.0, p. 36): the inverse of showing it.
cv::Mat stored_for(const cv::Mat& shown, int orientation) {
  cv::Mat stored = shown.clone();
  switch (orientation) {
    case 2:
      cv::flip(shown, stored, 1);
      break;
    case 3:
      cv::rotate(shown, stored, cv::ROTATE_180);
      break;
    case 4:
      cv::flip(shown, stored, 0);
      break;
    case 5:
      cv::transpose(shown, stored);
      break;
    case 6:
      cv::rotate(shown, stored, cv::ROTATE_90_COUNTERCLOCKWISE);
      break;
    case 7:
      cv::transpose(shown, stored);
      cv::rotate(stored, stored, cv::ROTATE_180);
      break;
    case 8:
      cv::rotate(shown, stored, cv::ROTATE_90_CLOCKWISE);
      break;
    default:
      break;
  }
  return stored;
}

TEST(IntakePixels, OrientationIsAppliedOnce) {
  const cv::Mat scene = four_corners();
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const bool little : {true, false}) {
      const std::string jpeg = encoded(stored_for(scene, orientation), ".jpg", {cv::IMWRITE_JPEG_QUALITY, 100});
      const OpenedPage page = page_of(with_exif(jpeg, orientation, little));
      ASSERT_EQ(page.bgr.size(), scene.size()) << orientation;
      EXPECT_LT(cv::norm(page.bgr, scene, cv::NORM_L1) / static_cast<double>(scene.total()), 8.0) << orientation;
      EXPECT_EQ(page.origin.camera, "Cam");
    }
  }
}

TEST(IntakePixels, TransparentBecomesWhite) {
  cv::Mat picture(10, 10, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  picture(cv::Rect(0, 0, 5, 10)).setTo(cv::Scalar(10, 20, 30, 255));
  picture(cv::Rect(5, 0, 5, 5)).setTo(cv::Scalar(0, 0, 0, 128));
  const cv::Mat bgr = page_of(encoded(picture, ".png")).bgr;
  expect_near(bgr.at<cv::Vec3b>(2, 2), {10, 20, 30}, 0);
  expect_near(bgr.at<cv::Vec3b>(8, 8), {255, 255, 255}, 0);
  expect_near(bgr.at<cv::Vec3b>(2, 8), {127, 127, 127}, 1);
}

TEST(IntakePixels, SixteenBitsBecomeEight) {
  cv::Mat grey(4, 4, CV_16UC1, cv::Scalar(0));
  grey.at<std::uint16_t>(0, 0) = 65535;
  grey.at<std::uint16_t>(0, 1) = 32768;
  const cv::Mat bgr = page_of(encoded(grey, ".png")).bgr;
  ASSERT_EQ(bgr.type(), CV_8UC3);
  expect_near(bgr.at<cv::Vec3b>(0, 0), {255, 255, 255}, 0);
  expect_near(bgr.at<cv::Vec3b>(0, 1), {128, 128, 128}, 1);
  const cv::Mat colour(4, 4, CV_16UC3, cv::Scalar(65535, 0, 32768));
  expect_near(page_of(encoded(colour, ".png")).bgr.at<cv::Vec3b>(1, 1), {255, 0, 128}, 1);
  const cv::Mat clear(4, 4, CV_16UC4, cv::Scalar(0, 0, 0, 0));
  expect_near(page_of(encoded(clear, ".png")).bgr.at<cv::Vec3b>(1, 1), {255, 255, 255}, 0);
}

TEST(IntakePixels, GreyAndOneBitBecomeBgr) {
  const cv::Mat grey(32, 32, CV_8UC1, cv::Scalar(77));
  for (const char* extension : {".png", ".jpg"}) {
    const cv::Mat bgr = page_of(encoded(grey, extension)).bgr;
    ASSERT_EQ(bgr.type(), CV_8UC3);
    expect_near(bgr.at<cv::Vec3b>(16, 16), {77, 77, 77}, 2);
  }
  cv::Mat bilevel(8, 8, CV_8UC1, cv::Scalar(255));
  bilevel(cv::Rect(0, 0, 4, 8)).setTo(0);
  const cv::Mat bgr = page_of(encoded(bilevel, ".png", {cv::IMWRITE_PNG_BILEVEL, 1})).bgr;
  expect_near(bgr.at<cv::Vec3b>(1, 1), {0, 0, 0}, 0);
  expect_near(bgr.at<cv::Vec3b>(1, 6), {255, 255, 255}, 0);
}

// A JPEG of one ink colour; with Adobe's mark the values are inverted, as Photoshop writes them.
std::string ink_jpeg(J_COLOR_SPACE stored, bool adobe, const std::array<unsigned char, 4>& ink) {
  jpeg_compress_struct encoder{};
  jpeg_error_mgr errors{};
  encoder.err = jpeg_std_error(&errors);
  jpeg_create_compress(&encoder);
  unsigned char* memory = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&encoder, &memory, &size);
  encoder.image_width = encoder.image_height = 16;
  encoder.input_components = 4;
  encoder.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&encoder);
  jpeg_set_colorspace(&encoder, stored);
  jpeg_set_quality(&encoder, 100, TRUE);
  encoder.write_Adobe_marker = adobe ? TRUE : FALSE;
  jpeg_start_compress(&encoder, TRUE);
  std::vector<unsigned char> row;
  for (int x = 0; x < 16; ++x) {
    for (const unsigned char value : ink) row.push_back(adobe ? static_cast<unsigned char>(255 - value) : value);
  }
  JSAMPROW rows = row.data();
  for (int y = 0; y < 16; ++y) jpeg_write_scanlines(&encoder, &rows, 1);
  jpeg_finish_compress(&encoder);
  std::string bytes(memory, memory + size);
  std::free(memory);
  jpeg_destroy_compress(&encoder);
  return bytes;
}

TEST(IntakePixels, InkBecomesLight) {
  const std::array<unsigned char, 4> red_ink{0, 255, 255, 0};
  const cv::Vec3b red{0, 0, 255};
  expect_near(page_of(ink_jpeg(JCS_CMYK, true, red_ink)).bgr.at<cv::Vec3b>(8, 8), red, 6);
  expect_near(page_of(ink_jpeg(JCS_YCCK, true, red_ink)).bgr.at<cv::Vec3b>(8, 8), red, 6);
  expect_near(page_of(ink_jpeg(JCS_CMYK, false, red_ink)).bgr.at<cv::Vec3b>(8, 8), red, 6);
  expect_near(page_of(ink_jpeg(JCS_CMYK, true, {0, 0, 0, 0})).bgr.at<cv::Vec3b>(8, 8), {255, 255, 255}, 2);
}

}  // namespace
}  // namespace zerotrip
