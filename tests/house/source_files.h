// The project's own C++ sources, for tests that read them. Not a parser: lines and #include lines only.
#pragma once

#include <string>
#include <vector>

namespace zerotrip::house {

struct Include {
  std::string path;     // as written, without quotes or brackets
  bool quoted = false;  // "…" rather than <…>
  int line = 0;         // from 1
};

struct SourceFile {
  std::string path;    // relative to the project's top, e.g. "models/text.h"
  std::string folder;  // its first part, e.g. "models"
  std::vector<std::string> lines;
  std::vector<Include> includes;
};

// Every .h and .cpp under the given top folders, in the order of their paths.
[[nodiscard]] std::vector<SourceFile> source_files(const std::vector<std::string>& folders);

}  // namespace zerotrip::house
