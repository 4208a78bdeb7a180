// One thing that is wrong with the catalogue. Value only; any thread.
#pragma once

#include <string>

namespace zerotrip {

struct CatalogueProblem {
  std::string file;  // relative to the catalogue's folder
  int line = 0;      // from 1; 0 when the file as a whole is meant
  std::string what;
};

}  // namespace zerotrip
