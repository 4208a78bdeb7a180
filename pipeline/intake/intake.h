// Bytes → pages of pixels. By content, never by name; limits are checked on headers before a decoder
// runs; EXIF orientation is applied once, alpha becomes white, CMYK and 16 bit come out right.
// Formats are rows of a table {sniff, open} (intake.cpp), so that a format is a row and a decoder can
// move into a process of its own. Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "models/reading.h"
#include "models/result.h"

namespace zerotrip {

struct IntakeLimits {
  std::uintmax_t most_bytes = 20u * 1024 * 1024;
  std::int64_t most_pixels = 50'000'000;
  int longest_side_px = 12'000;
  int most_pages = 50;
  int most_files = 30;  // a case
  int pdf_dpi = 200;
  int decoder_timeout_ms = 60'000;
};

// How the bytes came to be, for judging: a screen's own picture, a scan …
struct PageOrigin {
  bool from_pdf = false;
  bool lossless = false;  // PNG: every pixel is as the program that wrote it had it
  std::string software;   // EXIF or PNG text, as it stands; may be empty
  std::string camera;     // EXIF make and model; empty unless a camera or scanner took the picture
};

struct OpenedPage {
  int page = 0;
  cv::Mat bgr;  // 8-bit BGR
  PageOrigin origin;
};

// An opened file. Pages are decoded one at a time, so that memory holds one page.
struct OpenedFile {
  std::string sha256;
  std::vector<Problem> problems;  // file.* findings; a file that is not usable has no pages
  int page_count = 0;
  // Decodes page n (0 … page_count−1); an undecodable page gives an error of kind kUnusableInput, which the
  // caller turns into file.unreadable; kFailed when a part of ours could not do its work.
  std::function<Result<OpenedPage>(int)> decode;
  // The text layer of page n, UTF-8 in reading order, lines ended by '\n'; "" where the page has none.
  // Pictures have no layer: the function is empty. Errors as `decode`.
  std::function<Result<std::string>(int)> text_layer;
};

// Errors: kUnusableInput when the path cannot be opened by us (it is not there, not ours to read, no plain
// file); kPartMissing when a program that a format needs is not installed; everything that is wrong with
// the bytes is a problem in the OpenedFile.
[[nodiscard]] Result<OpenedFile> open_file(const std::string& path, const IntakeLimits& limits);

}  // namespace zerotrip
