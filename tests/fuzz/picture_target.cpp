// Bytes that claim to be a picture: sniffing, headers, EXIF, limits and decoders. PDF is left to its child process.
#include <opencv2/imgcodecs.hpp>

#include <sys/mman.h>
#include <unistd.h>

#include "pipeline/intake/descriptor.h"
#include "pipeline/intake/exif.h"
#include "pipeline/intake/intake.h"
#include "pipeline/intake/picture_header.h"
#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {
namespace {

IntakeLimits small_limits() {
  IntakeLimits limits;
  limits.most_pixels = 1'000'000;
  limits.longest_side_px = 2000;
  return limits;
}

void read_headers(std::string_view bytes) {
  const intake::Bytes raw{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
  (void)intake::read_jpeg_header(raw);
  (void)intake::read_png_header(raw);
  const intake::ExifFacts facts = intake::read_exif(raw);
  require(facts.orientation >= 1 && facts.orientation <= 8, "an orientation is one of eight");
}

}  // namespace

bool picture(std::string_view bytes) {
  read_headers(bytes);
  if (bytes.find("%PDF") != std::string_view::npos) return false;
  const intake::Descriptor memory(memfd_create("picture", MFD_CLOEXEC));
  require(write(memory.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
          "memory can be written");
  const auto file = open_file("/proc/self/fd/" + std::to_string(memory.get()), small_limits());
  require(file.has_value(), "wrong bytes are a problem of the file, not an error");
  require(file->page_count > 0 || !file->problems.empty(), "a file without pages says why");
  bool read = false;
  for (int page = 0; page < file->page_count; ++page) {
    const auto opened = file->decode(page);
    if (!opened) continue;
    require(opened->bgr.type() == CV_8UC3, "a page is 8-bit BGR");
    read = true;
    require(opened->bgr.total() <= 1'000'000, "a page keeps the limits");
  }
  return read;
}

std::vector<std::string> picture_seeds() {
  cv::Mat page(40, 60, CV_8UC3, cv::Scalar(200, 220, 240));
  page(cv::Rect(5, 5, 20, 10)) = cv::Scalar(20, 20, 200);
  std::vector<std::string> seeds;
  for (const char* format : {".jpg", ".png"}) {
    std::vector<uchar> bytes;
    cv::imencode(format, page, bytes);
    seeds.emplace_back(bytes.begin(), bytes.end());
  }
  std::vector<uchar> progressive;
  cv::imencode(".jpg", page, progressive, {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
  seeds.emplace_back(progressive.begin(), progressive.end());
  // An EXIF block (turned by 90 degrees) behind the first marker of the JPEG.
  const std::string exif(
      "\xff\xe1\x00\x22"
      "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
      36);
  seeds.push_back(seeds[0].substr(0, 2) + exif + seeds[0].substr(2));
  return seeds;
}

}  // namespace zerotrip::fuzz
