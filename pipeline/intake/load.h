// A path → its bytes and their SHA-256, in one pass, so that what is decoded is what was hashed. A file
// beyond the limit is hashed in pieces and not kept. Any thread.
#pragma once

#include <cstdint>
#include <string>

#include "models/result.h"
#include "pipeline/intake/bytes.h"

namespace zerotrip::intake {

struct LoadedFile {
  std::string sha256;  // lower-case hex
  std::uintmax_t size = 0;
  SharedBytes bytes;  // null when the file has more than `most_bytes`
};

// Errors: kUnusableInput when the path is not there, not readable or no plain file; kFailed when reading
// breaks off.
[[nodiscard]] Result<LoadedFile> load_file(const std::string& path, std::uintmax_t most_bytes);

}  // namespace zerotrip::intake
