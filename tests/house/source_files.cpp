#include "tests/house/source_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string_view>

namespace zerotrip::house {
namespace {

namespace fs = std::filesystem;

std::optional<Include> include_in(std::string_view line, int number) {
  constexpr std::string_view kDirective = "#include ";
  if (!line.starts_with(kDirective) || line.size() <= kDirective.size()) return std::nullopt;
  const char opening = line[kDirective.size()];
  if (opening != '"' && opening != '<') return std::nullopt;
  const std::string_view rest = line.substr(kDirective.size() + 1);
  return Include{std::string(rest.substr(0, rest.find(opening == '"' ? '"' : '>'))), opening == '"', number};
}

SourceFile read_source(const fs::path& path, const fs::path& top) {
  SourceFile file;
  file.path = path.lexically_relative(top).generic_string();
  file.folder = file.path.substr(0, file.path.find('/'));
  std::ifstream stream(path);
  for (std::string line; std::getline(stream, line);) {
    file.lines.push_back(line);
    if (auto include = include_in(line, static_cast<int>(file.lines.size()))) file.includes.push_back(*include);
  }
  return file;
}

}  // namespace

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
  const fs::path top = ZEROTRIP_SOURCE_DIR;
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(top / folder)) {
      const auto extension = entry.path().extension();
      if (extension == ".h" || extension == ".cpp") files.push_back(read_source(entry.path(), top));
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

}  // namespace zerotrip::house
