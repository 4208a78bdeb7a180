// Reads the values of one YAML file and collects everything that is wrong with file and line: an unknown key,
// a missing key, a wrong type, an unknown word. A reader stands at one node; after a problem it gives an empty
// value, so that one run finds all problems. Readers must not outlive the tree or the list of problems; one
// thread.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/catalogue/yaml.h"
#include "models/decision.h"

namespace zerotrip {

template <typename Enum>
struct NamedValue {
  std::string_view name;
  Enum value;
};

class YamlReader {
 public:
  YamlReader(const YamlNode& root, const std::string& file, std::vector<CatalogueProblem>& problems)
      : node_(&root), line_(root.line), file_(&file), problems_(&problems) {}

  [[nodiscard]] bool present() const { return node_ != nullptr && node_->kind != YamlNode::Kind::kNull; }
  [[nodiscard]] bool is_scalar() const { return node_ != nullptr && node_->kind == YamlNode::Kind::kScalar; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] const std::string& file() const { return *file_; }
  void problem(std::string what) const;

  // A problem for every key that is not among the names; a problem where this is no map.
  void only_keys(std::initializer_list<std::string_view> names) const;

  // The value under a key; may be absent.
  [[nodiscard]] YamlReader at(std::string_view key) const;
  // The same; absent or empty is a problem.
  [[nodiscard]] YamlReader need(std::string_view key) const;

  // Values; absent gives the default without a problem, another type gives it with one.
  [[nodiscard]] std::string text(const std::string& absent = {}) const;
  [[nodiscard]] bool truth(bool absent) const;
  [[nodiscard]] int whole_number(int absent) const;
  [[nodiscard]] double number(double absent) const;
  // A list of scalars; a single scalar counts as a list of one.
  [[nodiscard]] std::vector<std::string> texts() const;
  // {zh: …, en: …}, both needed.
  [[nodiscard]] BilingualText bilingual() const;
  [[nodiscard]] std::vector<YamlReader> elements() const;
  [[nodiscard]] std::vector<std::pair<std::string, YamlReader>> entries() const;

  template <typename Enum, std::size_t N>
  [[nodiscard]] Enum word(const NamedValue<Enum> (&values)[N], Enum absent) const {
    if (!present()) return absent;
    const std::string word = text();
    std::string names;
    for (const NamedValue<Enum>& value : values) {
      if (value.name == word) return value.value;
      names.append(names.empty() ? "" : ", ").append(value.name);
    }
    problem("unknown word \"" + word + "\"; one of: " + names);
    return absent;
  }

 private:
  YamlReader(const YamlNode* node, int line, const YamlReader& parent)
      : node_(node), line_(line), file_(parent.file_), problems_(parent.problems_) {}
  [[nodiscard]] bool is(YamlNode::Kind kind, const char* wanted) const;

  const YamlNode* node_ = nullptr;
  int line_ = 0;
  const std::string* file_ = nullptr;
  std::vector<CatalogueProblem>* problems_ = nullptr;
};

}  // namespace zerotrip
