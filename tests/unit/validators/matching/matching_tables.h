// The tables that matching needs, as they stand in models/reference; loaded once.
#pragma once

#include <stdexcept>

#include "models/catalogue/catalogue.h"
#include "validators/matching/matching.h"

namespace zerotrip {

inline const Catalogue& real_catalogue() {
  static const auto loaded = load_catalogue(ZEROTRIP_SOURCE_DIR "/models");
  if (loaded.catalogue == nullptr) throw std::runtime_error("the catalogue has problems");
  return *loaded.catalogue;
}

inline MatchTables real_tables() { return {real_catalogue().reference, real_catalogue().regions}; }

}  // namespace zerotrip
