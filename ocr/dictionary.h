// The characters that a recognition network can write: class 0 is the blank, then the lines of the
// dictionary in order, the space last. Immutable after loading; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/result.h"

namespace zerotrip::ocr {

class Dictionary {
 public:
  // Line ends may be LF or CRLF; an ideographic space (U+3000) is a character like any other.
  // Errors: kPartMissing when the file cannot be read or is empty.
  [[nodiscard]] static Result<Dictionary> load(const std::string& path);
  explicit Dictionary(const std::vector<std::string>& characters);

  static constexpr std::size_t kBlank = 0;
  [[nodiscard]] std::size_t class_count() const { return texts_.size(); }
  // UTF-8; "" for the blank. `character_class` < class_count().
  [[nodiscard]] const std::string& text_of(std::size_t character_class) const { return texts_[character_class]; }

 private:
  std::vector<std::string> texts_;
};

}  // namespace zerotrip::ocr
