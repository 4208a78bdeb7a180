#include "pipeline/intake/intake.h"

#include <utility>

#include "pipeline/intake/decode_picture.h"
#include "pipeline/intake/load.h"
#include "pipeline/intake/pdf.h"
#include "pipeline/intake/picture_header.h"
#include "pipeline/intake/signatures.h"

namespace zerotrip {
namespace {

using intake::Bytes;
using intake::PictureHeader;
using intake::SharedBytes;

// A progressive JPEG has about ten passes; hundreds over a large picture are a bomb.
constexpr int kMostScans = 64;

OpenedFile with_problem(const char* code) {
  OpenedFile file;
  file.problems.push_back(Problem{.code = code, .page = -1, .quad = {}, .fields = {}});
  return file;
}

bool within(const PictureHeader& header, const IntakeLimits& limits) {
  return header.width <= limits.longest_side_px && header.height <= limits.longest_side_px &&
         header.width * header.height <= limits.most_pixels;
}

using Decoder = Result<cv::Mat> (*)(Bytes);

Result<OpenedPage> decode_one(Bytes bytes, Decoder decoder, int orientation, PageOrigin origin) {
  auto stored = decoder(bytes);
  if (!stored) return stored.error();
  return OpenedPage{0, intake::apply_orientation(*stored, orientation), std::move(origin)};
}

OpenedFile open_picture(const SharedBytes& bytes, const PictureHeader& header, Decoder decoder, bool lossless,
                        const IntakeLimits& limits) {
  if (!within(header, limits)) return with_problem("file.too_large");
  if (header.scans > kMostScans) return with_problem("file.unreadable");
  PageOrigin origin;
  origin.lossless = lossless;
  origin.software = header.software;
  origin.camera = header.camera;
  OpenedFile file;
  file.page_count = 1;
  file.decode = [bytes, decoder, origin, orientation = header.orientation](int) {
    return decode_one(*bytes, decoder, orientation, origin);
  };
  return file;
}

bool is_jpeg(Bytes bytes) { return intake::has_at(bytes, 0, "\xFF\xD8\xFF"); }
bool is_png(Bytes bytes) { return intake::has_at(bytes, 0, "\x89PNG\r\n\x1a\n"); }
bool is_foreign(Bytes bytes) { return !intake::foreign_type_of(bytes).empty(); }
bool is_anything(Bytes) { return true; }

Result<OpenedFile> open_jpeg(const SharedBytes& bytes, const IntakeLimits& limits) {
  const auto header = intake::read_jpeg_header(*bytes);
  if (!header) return with_problem("file.unreadable");
  return open_picture(bytes, *header, &intake::decode_jpeg, false, limits);
}

Result<OpenedFile> open_png(const SharedBytes& bytes, const IntakeLimits& limits) {
  const auto header = intake::read_png_header(*bytes);
  if (!header) return with_problem("file.unreadable");
  return open_picture(bytes, *header, &intake::decode_png, true, limits);
}

Result<OpenedFile> refuse_foreign(const SharedBytes&, const IntakeLimits&) {
  return with_problem("file.unsupported_type");
}
Result<OpenedFile> refuse_unknown(const SharedBytes&, const IntakeLimits&) { return with_problem("file.unreadable"); }

struct Format {
  const char* name;
  bool (*sniff)(Bytes);
  Result<OpenedFile> (*open)(const SharedBytes&, const IntakeLimits&);
};

// In the order in which they are asked; the last two take what no format took.
constexpr Format kFormats[] = {
    {"jpeg", &is_jpeg, &open_jpeg},
    {"png", &is_png, &open_png},
    {"pdf", &intake::is_pdf, &intake::open_pdf},
    {"foreign", &is_foreign, &refuse_foreign},
    {"unknown", &is_anything, &refuse_unknown},
};

Result<OpenedFile> open_bytes(const SharedBytes& bytes, const IntakeLimits& limits) {
  for (const Format& format : kFormats) {
    if (format.sniff(*bytes)) return format.open(bytes, limits);
  }
  return with_problem("file.unreadable");
}

}  // namespace

Result<OpenedFile> open_file(const std::string& path, const IntakeLimits& limits) {
  auto loaded = intake::load_file(path, limits.most_bytes);
  if (!loaded) return loaded.error();
  Result<OpenedFile> file = with_problem("file.empty");
  if (loaded->size > limits.most_bytes) file = with_problem("file.too_large");
  if (loaded->bytes && !loaded->bytes->empty()) file = open_bytes(loaded->bytes, limits);
  if (file) file->sha256 = loaded->sha256;
  return file;
}

}  // namespace zerotrip
