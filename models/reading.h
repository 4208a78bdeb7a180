// Everything that was read from one file: the slow half of the work, a pure function of the file's
// bytes and the reader's version, so it can be stored and judged again at any time.
// Values only; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/document.h"
#include "models/page.h"

namespace zerotrip {

// A thing that is wrong with the file or a picture; `code` is one of FINDINGS' file.* or quality.*
// or document.* codes. Page −1 (absent in JSON): the file as a whole.
struct Problem {
  std::string code;
  int page = -1;
  Quad quad{};
  std::vector<std::string> fields;  // names of the fields that the region touches; may be empty
  bool operator==(const Problem&) const = default;
};

struct Reading {
  std::string file;       // plain name
  std::string sha256;     // lower-case hex of the file's bytes
  std::string reader;     // name and version of reader and networks
  double elapsed_ms = 0;  // the only value that may differ from run to run
  std::vector<Problem> problems;
  std::vector<Page> pages;
  std::vector<Document> documents;
};

}  // namespace zerotrip
