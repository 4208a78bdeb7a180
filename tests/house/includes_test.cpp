// Includes go one way: models ← {ocr, validators} ← pipeline ← cli; ocr and validators never meet. And each
// outside library stands behind as few doors as possible. Both tables stand here and nowhere else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/house/source_files.h"

namespace zerotrip::house {
namespace {

// Folder → the folders of ours that it may include, besides itself.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"models", {}},
    {"ocr", {"models"}},
    {"validators", {"models"}},
    {"pipeline", {"models", "ocr", "validators"}},
    {"cli", {"models", "ocr", "validators", "pipeline"}},
};

// How the includes of a library begin → the only places that may have them.
struct Fence {
  std::string library;
  std::string include_prefix;
  std::vector<std::string> places;  // path prefixes
};
const std::vector<Fence> kFences = {
    {"OpenVINO", "openvino/", {"ocr/openvino"}},
    {"Tesseract", "tesseract/", {"ocr/tesseract"}},
    {"Leptonica", "leptonica/", {"ocr/leptonica"}},
    {"ZXing", "ZXing/", {"ocr/barcodes"}},
    {"OpenCV", "opencv2/", {"ocr/", "pipeline/"}},
    {"yaml-cpp", "yaml-cpp/", {"models/catalogue/", "ocr/manifest"}},
    {"valijson", "valijson/", {"models/json/"}},
    {"CLI11", "CLI/", {"cli/"}},
    {"spdlog", "spdlog/", {"cli/"}},
    {"Poco", "Poco/", {"pipeline/intake/", "cli/"}},
};

std::vector<std::string> folders() {
  std::vector<std::string> names;
  names.reserve(kMayInclude.size());
  for (const auto& [folder, others] : kMayInclude) names.push_back(folder);
  return names;
}

bool is_allowed(const SourceFile& file, const Include& include) {
  const std::string target = include.path.substr(0, include.path.find('/'));
  if (!kMayInclude.contains(target)) return false;
  return target == file.folder || kMayInclude.at(file.folder).contains(target);
}

TEST(HouseIncludes, GoOneWay) {
  for (const SourceFile& file : source_files(folders())) {
    for (const Include& include : file.includes) {
      if (!include.quoted) continue;
      EXPECT_TRUE(is_allowed(file, include))
          << file.path << ":" << include.line << " includes \"" << include.path << "\"; " << file.folder
          << "/ may include its own headers, by their path from the top, and those below it only";
    }
  }
}

bool is_inside(const Fence& fence, const SourceFile& file) {
  return std::ranges::any_of(fence.places, [&](const std::string& place) { return file.path.starts_with(place); });
}

TEST(HouseIncludes, LibrariesStayBehindTheirFences) {
  for (const SourceFile& file : source_files(folders())) {
    for (const Include& include : file.includes) {
      for (const Fence& fence : kFences)
        EXPECT_TRUE(!include.path.starts_with(fence.include_prefix) || is_inside(fence, file))
            << file.path << ":" << include.line << " includes " << fence.library << " outside its fence";
    }
  }
}

TEST(HouseIncludes, JudgingKnowsNoClockAndNoFiles) {
  const std::set<std::string> banned = {"fstream", "filesystem", "ctime", "thread", "mutex", "cstdlib"};
  for (const SourceFile& file : source_files({"validators"})) {
    for (const Include& include : file.includes) {
      EXPECT_FALSE(banned.contains(include.path))
          << file.path << ":" << include.line << " includes <" << include.path << ">; judging is a pure function";
    }
  }
}

}  // namespace
}  // namespace zerotrip::house
