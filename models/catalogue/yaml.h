// A YAML file as a plain tree with line numbers; the only place that knows the YAML library is yaml.cpp.
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/catalogue_problem.h"

namespace zerotrip {

struct YamlEntry;

struct YamlNode {
  enum class Kind { kNull, kScalar, kList, kMap };
  Kind kind = Kind::kNull;
  int line = 0;                    // from 1
  std::string text;                // of a scalar, as written
  std::vector<YamlNode> elements;  // of a list
  std::vector<YamlEntry> entries;  // of a map, in the order of the file

  // The value under a key of a map, or null.
  [[nodiscard]] const YamlNode* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  YamlNode value;
};

// Nothing and a problem with its line where the text is no YAML, a key stands twice in one map, a key is no
// plain word or number, or the tree is deeper than 16 levels or larger than a million nodes.
[[nodiscard]] std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file,
                                                 std::vector<CatalogueProblem>& problems);

}  // namespace zerotrip
