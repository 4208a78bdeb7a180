// Lines of a paper as a table of text, the way a reader would give them: "left top right bottom text".
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "models/catalogue/catalogue.h"
#include "models/page.h"
#include "models/text.h"

namespace zerotrip::test {

inline TextLine line_at(const Box& box, const std::string& text, double probability = 0.99) {
  TextLine line{text, probability, quad_of(box), {}, {}};
  for (char32_t c : to_code_points(text)) line.alternatives.push_back({{to_utf8(c), probability}});
  return line;
}

inline std::vector<TextLine> lines_of_table(const std::string& table) {
  std::vector<TextLine> lines;
  std::istringstream rows(table);
  for (std::string row; std::getline(rows, row);) {
    std::istringstream cells(row);
    Box box;
    std::string text;
    if (!(cells >> box.left >> box.top >> box.right >> box.bottom)) continue;
    std::getline(cells >> std::ws, text);
    lines.push_back(line_at(box, text));
  }
  return lines;
}

// The catalogue of the source tree, loaded once.
inline const Catalogue& catalogue() {
  static const CatalogueLoad load = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return *load.catalogue;
}

}  // namespace zerotrip::test
