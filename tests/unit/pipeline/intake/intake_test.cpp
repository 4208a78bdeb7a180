#include "pipeline/intake/intake.h"

#include <random>

#include <gtest/gtest.h>

#include "tests/unit/pipeline/intake/files.h"

namespace zerotrip {
namespace {

using testing::encoded;
using testing::TemporaryFolder;

std::vector<std::string> codes_of(const OpenedFile& file) {
  std::vector<std::string> codes;
  for (const Problem& problem : file.problems) codes.push_back(problem.code);
  return codes;
}

std::vector<std::string> problems_of(std::string_view bytes, const IntakeLimits& limits = {}) {
  const TemporaryFolder folder;
  const auto file = open_file(folder.write("upload.jpg", bytes), limits);
  return file ? codes_of(*file) : std::vector<std::string>{file.error().to_string()};
}

Result<OpenedPage> first_page(std::string_view bytes) {
  const TemporaryFolder folder;
  const auto file = open_file(folder.write("upload", bytes), {});
  if (!file) return file.error();
  if (file->page_count != 1) return make_error(ErrorKind::kInternal, "no page");
  return file->decode(0);
}

cv::Mat checkered() {
  cv::Mat picture(64, 96, CV_8UC3, cv::Scalar(255, 255, 255));
  picture(cv::Rect(0, 0, 48, 32)).setTo(cv::Scalar(40, 40, 200));
  picture(cv::Rect(48, 32, 48, 32)).setTo(cv::Scalar(200, 60, 20));
  return picture;
}

const std::vector<std::string> kUnreadable{"file.unreadable"};
const std::vector<std::string> kUnsupported{"file.unsupported_type"};
const std::vector<std::string> kTooLarge{"file.too_large"};

TEST(Intake, PathThatCannotBeOpenedIsAnError) {
  const TemporaryFolder folder;
  const auto missing = open_file((folder.path() / "nothing.jpg").string(), {});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::kUnusableInput);
  const auto directory = open_file(folder.path().string(), {});
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().kind, ErrorKind::kUnusableInput);
}

TEST(Intake, TypeIsToldByContentNotByName) {
  EXPECT_EQ(problems_of(""), std::vector<std::string>{"file.empty"});
  EXPECT_EQ(problems_of("this is a text that was named .jpg\n"), kUnsupported);
  EXPECT_EQ(problems_of(std::string("RIFF\x10\0\0\0WEBPVP8 ", 16)), kUnsupported);
  EXPECT_EQ(problems_of(std::string("\0\0\0\x18"
                                    "ftypheic",
                                    12)),
            kUnsupported);
  EXPECT_EQ(problems_of("PK\3\4 a document"), kUnsupported);
  EXPECT_EQ(problems_of("\x01\x02\x03\x04\xFF\xFE\x9A\x10"), kUnreadable);
  EXPECT_EQ(problems_of(encoded(checkered(), ".png")), std::vector<std::string>{});  // a PNG named .jpg
}

TEST(Intake, HashIsOfTheBytesAlsoOfAFileThatIsTooLarge) {
  const TemporaryFolder folder;
  const std::string path = folder.write("abc", "abc");
  constexpr const char* kHashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";  // FIPS 180-2
  const auto whole = open_file(path, {});
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->sha256, kHashOfAbc);
  IntakeLimits limits;
  limits.most_bytes = 2;
  const auto large = open_file(path, limits);
  ASSERT_TRUE(large);
  EXPECT_EQ(large->sha256, kHashOfAbc);
  EXPECT_EQ(codes_of(*large), kTooLarge);
}

TEST(Intake, SparseFileOfThreeGigabytesIsNotLoaded) {
  const TemporaryFolder folder;
  const std::string path = folder.write("large", "");
  IntakeLimits limits;
  std::filesystem::resize_file(path, limits.most_bytes * 8);
  const auto file = open_file(path, limits);
  ASSERT_TRUE(file);
  EXPECT_EQ(codes_of(*file), kTooLarge);
  EXPECT_EQ(file->sha256.size(), 64u);
}

std::string png_header_of(unsigned width, unsigned height) {
  std::string png = encoded(checkered(), ".png");
  for (std::size_t i = 0; i < 4; ++i) {
    png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
    png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
  }
  return png;
}

std::string jpeg_header_of(unsigned width, unsigned height) {
  std::string jpeg = encoded(checkered(), ".jpg");
  const std::size_t frame = jpeg.find("\xFF\xC0");
  jpeg[frame + 5] = static_cast<char>(height >> 8);
  jpeg[frame + 6] = static_cast<char>(height);
  jpeg[frame + 7] = static_cast<char>(width >> 8);
  jpeg[frame + 8] = static_cast<char>(width);
  return jpeg;
}

TEST(Intake, SizeIsCheckedOnTheHeader) {
  EXPECT_EQ(problems_of(png_header_of(30'000, 30'000)), kTooLarge);
  EXPECT_EQ(problems_of(png_header_of(12'001, 10)), kTooLarge);
  EXPECT_EQ(problems_of(png_header_of(8'000, 8'000)), kTooLarge);  // 64 megapixels
  EXPECT_EQ(problems_of(png_header_of(0, 10)), kUnreadable);
  EXPECT_EQ(problems_of(jpeg_header_of(30'000, 30'000)), kTooLarge);
}

TEST(Intake, PictureThatBreaksOffIsUnreadable) {
  cv::Mat noise(200, 300, CV_8UC3);
  cv::theRNG().state = 1;
  cv::randu(noise, 0, 255);
  for (const char* extension : {".jpg", ".png"}) {
    const std::string whole = encoded(noise, extension);
    ASSERT_TRUE(first_page(whole)) << extension;
    for (const double share : {0.3, 0.6, 0.9}) {
      const auto broken =
          first_page(whole.substr(0, static_cast<std::size_t>(static_cast<double>(whole.size()) * share)));
      ASSERT_FALSE(broken) << extension << share;
      EXPECT_EQ(broken.error().kind, ErrorKind::kUnusableInput);
    }
  }
  const std::string progressive = encoded(noise, ".jpg", {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
  ASSERT_TRUE(first_page(progressive));
  EXPECT_FALSE(first_page(progressive.substr(0, progressive.size() / 2)));
}

TEST(Intake, MissingEndMarkOfAJpegIsNoLoss) {
  const std::string whole = encoded(checkered(), ".jpg");
  EXPECT_TRUE(first_page(whole.substr(0, whole.size() - 2)));
}

TEST(Intake, RandomDamageNeverDoesMoreThanFail) {
  const std::string whole[] = {encoded(checkered(), ".jpg"), encoded(checkered(), ".png")};
  std::mt19937 random(7);
  for (int i = 0; i < 400; ++i) {
    std::string bytes = whole[i % 2];
    for (int flips = 0; flips < 4; ++flips) bytes[random() % bytes.size()] = static_cast<char>(random());
    const TemporaryFolder folder;
    const auto file = open_file(folder.write("x", bytes), {});
    ASSERT_TRUE(file);
    if (file->page_count == 0) continue;
    const auto page = file->decode(0);
    EXPECT_TRUE(page || page.error().kind == ErrorKind::kUnusableInput);
  }
}

}  // namespace
}  // namespace zerotrip
