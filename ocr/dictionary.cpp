#include "ocr/dictionary.h"

#include <fstream>

namespace zerotrip::ocr {

Dictionary::Dictionary(const std::vector<std::string>& characters) {
  texts_.reserve(characters.size() + 2);
  texts_.emplace_back();
  texts_.insert(texts_.end(), characters.begin(), characters.end());
  texts_.emplace_back(" ");
}

Result<Dictionary> Dictionary::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> characters;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    characters.push_back(std::move(line));
  }
  if (characters.empty())
    return make_error(ErrorKind::kPartMissing, "the dictionary cannot be read", path, {}, "scripts/setup");
  return Dictionary(characters);
}

}  // namespace zerotrip::ocr
