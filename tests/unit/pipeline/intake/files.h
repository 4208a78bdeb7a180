// Files that the tests of intake make for themselves: bytes in a folder that is gone with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>
#include <opencv2/imgcodecs.hpp>

namespace zerotrip::testing {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "zerotrip-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string write(const std::string& name, std::string_view bytes) const {
    std::string path = (path_ / name).string();
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string encoded(const cv::Mat& picture, const std::string& extension, const std::vector<int>& options = {}) {
  std::vector<unsigned char> bytes;
  cv::imencode(extension, picture, bytes, options);
  return {bytes.begin(), bytes.end()};
}

// A PDF 1.7 with these objects (1, 2, …; the first is the catalogue) and a right cross-reference table.
inline std::string pdf_of(const std::vector<std::string>& objects) {
  std::string pdf = "%PDF-1.7\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string count = std::to_string(objects.size() + 1);
  const std::string start = std::to_string(pdf.size());
  return pdf + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
         start + "\n%%EOF\n";
}

inline std::string stream_of(const std::string& text) {
  return "<< /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream";
}

// One page with a box of the given size, drawn by `content`; `catalog` and `page` are further entries.
inline std::string one_page_pdf(const std::string& media_box, const std::string& content,
                                const std::string& catalog = "", const std::string& page = "") {
  return pdf_of({"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                 "<< /Type /Page /Parent 2 0 R /MediaBox " + media_box + " /Contents 4 0 R " + page +
                     " /Resources << /Font << /F1 5 0 R >> >> >>",
                 stream_of(content), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
}

}  // namespace zerotrip::testing
