#include "pipeline/evidence/evidence.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>
#include <vector>

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>

#include "pipeline/evidence/drawing.h"
#include "pipeline/evidence/marks.h"
#include "pipeline/evidence/text_painter.h"

namespace zerotrip {
namespace {

namespace filesystem = std::filesystem;

// A name for one level of a folder, whatever the application called its case.
std::string plain_name(const std::string& name) {
  std::string plain = name;
  for (char& character : plain) {
    const bool leads_out = character == '/' || character == '\\' || static_cast<unsigned char>(character) < 0x20;
    if (leads_out) character = '_';
  }
  if (plain.empty() || plain.front() == '.') return fmt::format("_{}", plain);
  return plain;
}

Error cannot_write(const filesystem::path& path, const std::string& why) {
  return make_error(ErrorKind::kCannotWrite, why, path.string());
}

Result<> write_png(const cv::Mat& picture, const filesystem::path& path) {
  constexpr int kFast = 3;  // of PNG's nine; twice as fast as the default, a few percent larger
  std::vector<unsigned char> bytes;
  if (!cv::imencode(".png", picture, bytes, {cv::IMWRITE_PNG_COMPRESSION, kFast}))
    return cannot_write(path, "the picture cannot be encoded");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return cannot_write(path, "the picture cannot be written");
  return {};
}

struct Drawer {
  const VerifiedCase& verified;
  const Catalogue& catalogue;
  const EvidenceOptions& options;
  const evidence::TextPainter& painter;
  filesystem::path folder;

  // A page that cannot be decoded has its finding already, and nothing to draw on.
  [[nodiscard]] Result<> draw_page(const OpenedFile& file, const Reading& reading, int page) const {
    const auto opened = file.decode(page);
    if (!opened && opened.error().kind == ErrorKind::kUnusableInput) return {};
    if (!opened) return opened.error();
    const auto marks = evidence::marks_of(verified.decision, reading, page, {catalogue, options.language});
    const std::string title = fmt::format("{}  {}  p.{}", verified.decision.case_id, reading.file, page + 1);
    const cv::Mat drawing = evidence::drawing_of(opened->bgr, marks, title, painter, options.longest_side_px);
    return write_png(drawing, folder / fmt::format("{}.p{}.png", plain_name(reading.file), page + 1));
  }

  [[nodiscard]] Result<> draw_file(const Reading& reading, const std::string& case_folder) const {
    const auto file = open_file((filesystem::path(case_folder) / reading.file).string(), options.limits);
    if (!file) return file.error();
    for (int page = 0; page < file->page_count; ++page) {
      if (auto drawn = draw_page(*file, reading, page); !drawn) return drawn;
    }
    return {};
  }
};

}  // namespace

std::vector<std::string> evidence_folder_names(const std::vector<std::string>& case_ids) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  names.reserve(case_ids.size());
  for (const std::string& id : case_ids) {
    const std::string plain = plain_name(id);
    std::string name = plain;
    for (int n = 2; !taken.insert(name).second; ++n) name = fmt::format("{}-{}", plain, n);
    names.push_back(std::move(name));
  }
  return names;
}

Result<> draw_evidence(const VerifiedCase& verified, const Catalogue& catalogue, const std::string& case_folder,
                       const std::string& output_folder, const EvidenceOptions& options) {
  const auto painter = evidence::TextPainter::create();
  if (!painter) return painter.error();
  const filesystem::path folder(output_folder);
  std::error_code failure;
  filesystem::create_directories(folder, failure);
  if (failure) return cannot_write(folder, failure.message());
  const Drawer drawer{verified, catalogue, options, *painter, folder};
  for (const Reading& reading : verified.readings) {
    if (auto drawn = drawer.draw_file(reading, case_folder); !drawn) return drawn;
  }
  return {};
}

}  // namespace zerotrip
