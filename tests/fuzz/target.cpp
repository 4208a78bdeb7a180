#include "tests/fuzz/target.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace zerotrip::fuzz {

const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"application", application, application_seeds, 400},
      {"condition", condition, condition_seeds, 1000},
      {"dates", dates, date_seeds, 1000},
      {"judge_line", judge_line, judge_line_seeds, 300},
      {"names", names, name_seeds, 400},
      {"numbers", numbers, number_seeds, 1000},
      {"paper", paper, paper_seeds, 60},
      {"picture", picture, picture_seeds, 200},
  };
  return all;
}

const Target* find_target(std::string_view name) {
  const auto found =
      std::find_if(targets().begin(), targets().end(), [&](const Target& target) { return target.name == name; });
  return found == targets().end() ? nullptr : &*found;
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

const Catalogue& catalogue() {
  static const CatalogueLoad load = load_catalogue(ZEROTRIP_SOURCE_DIR "/models");
  require(load.catalogue != nullptr, "the catalogue of the source tree loads");
  return *load.catalogue;
}

}  // namespace zerotrip::fuzz
