// Which network files there are and what each must look like (ocr/weights/manifest.yaml). Not the networks
// themselves. Pure values; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/result.h"

namespace zerotrip::ocr {

struct NetworkFile {
  std::string role;    // "detection", "quick_detection", "recognition", "recognition_dictionary", …
  std::string name;    // part of the reader's version
  std::string file;    // relative to the folder of the networks
  std::string sha256;  // lower-case hex
};

struct Manifest {
  std::string package;  // where the files come from, with its version and licence
  std::string version;
  std::string licence;
  std::vector<NetworkFile> networks;

  // The file for a role, or null.
  [[nodiscard]] const NetworkFile* find(std::string_view role) const;
};

// Errors: kPartMissing when the file cannot be read, kConfiguration when it is no manifest.
[[nodiscard]] Result<Manifest> load_manifest(const std::string& path);

// Path of the file for a role after comparing its SHA-256 with the manifest.
// Errors: kPartMissing with file and cure when the role, the file or the right content is missing.
[[nodiscard]] Result<std::string> checked_path(const Manifest& manifest, std::string_view role,
                                               const std::string& weights_folder);

}  // namespace zerotrip::ocr
