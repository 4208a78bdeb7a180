#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "ocr/engines.h"
#include "ocr/utf8_guess.h"

namespace zerotrip::ocr {
namespace {

// A page of grey paper with the code somewhere on it.
cv::Mat page_with(const std::wstring& text, ZXing::BarcodeFormat format, cv::Size size) {
  const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(format)
                                    .setEncoding(ZXing::CharacterSet::UTF8)
                                    .setMargin(4)
                                    .encode(text, size.width, size.height);
  cv::Mat page(700, 900, CV_8UC3, cv::Scalar(225, 230, 232));
  for (int y = 0; y < bits.height(); ++y)
    for (int x = 0; x < bits.width(); ++x)
      page.at<cv::Vec3b>(y + 200, x + 300) = bits.get(x, y) ? cv::Vec3b(30, 30, 30) : cv::Vec3b(235, 235, 235);
  return page;
}

TEST(Barcodes, ReadsChineseInAQrCodeWhereItStands) {
  const auto codes = find_barcodes(page_with(L"名称:三原样例科技有限公司", ZXing::BarcodeFormat::QRCode, {200, 200}));
  ASSERT_EQ(codes.size(), 1u);
  EXPECT_EQ(codes[0].format, "QRCode");
  EXPECT_EQ(codes[0].text, "名称:三原样例科技有限公司");
  const Box box = bounds_of(codes[0].quad);
  EXPECT_NEAR(box.center_x(), 400, 12);
  EXPECT_NEAR(box.center_y(), 300, 12);
}

TEST(Barcodes, ReadsALightCodeOnDark) {
  cv::Mat page = page_with(L"http://example.cn/1", ZXing::BarcodeFormat::QRCode, {200, 200});
  cv::bitwise_not(page, page);
  const auto codes = find_barcodes(page);
  ASSERT_EQ(codes.size(), 1u);
  EXPECT_EQ(codes[0].text, "http://example.cn/1");
}

TEST(Barcodes, ReadsABarCode) {
  const auto codes = find_barcodes(page_with(L"6101234567", ZXing::BarcodeFormat::Code128, {300, 80}));
  ASSERT_EQ(codes.size(), 1u);
  EXPECT_EQ(codes[0].format, "Code128");
  EXPECT_EQ(codes[0].text, "6101234567");
}

TEST(Barcodes, SurvivesTheSameBarCodeTwice) {
  cv::Mat page = page_with(L"6101234567", ZXing::BarcodeFormat::Code128, {300, 80});
  page(cv::Rect(280, 190, 340, 100)).copyTo(page(cv::Rect(280, 490, 340, 100)));
  const auto codes = find_barcodes(page);
  ASSERT_EQ(codes.size(), 1u);
  EXPECT_EQ(codes[0].text, "6101234567");
}

TEST(Barcodes, FindsNothingOnPaperOrNothing) {
  EXPECT_TRUE(find_barcodes(cv::Mat()).empty());
  EXPECT_TRUE(find_barcodes(cv::Mat(600, 800, CV_8UC3, cv::Scalar::all(240))).empty());
}

TEST(Utf8Guess, TellsUtf8FromOthers) {
  EXPECT_TRUE(is_certainly_utf8("sdk测试demo"));
  EXPECT_FALSE(is_certainly_utf8("plain"));
  EXPECT_FALSE(is_certainly_utf8("\xb2\xe2\xca\xd4"));  // 测试 in GB 18030
  EXPECT_FALSE(is_certainly_utf8("\xe6\xb5"));          // cut off
}

}  // namespace
}  // namespace zerotrip::ocr
