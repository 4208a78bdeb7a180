#include "models/catalogue/yaml.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstddef>

namespace zerotrip {
namespace {

constexpr int kDeepest = 16;
constexpr std::size_t kMostNodes = 1'000'000;

struct Trouble {
  int line;
  std::string what;
};

class Converter {
 public:
  YamlNode convert(const YAML::Node& source, int depth) {
    YamlNode node;
    node.line = source.Mark().line + 1;
    if (depth > kDeepest) throw Trouble{node.line, "nested deeper than " + std::to_string(kDeepest) + " levels"};
    if (++nodes_ > kMostNodes) throw Trouble{node.line, "more than " + std::to_string(kMostNodes) + " values"};
    switch (source.Type()) {
      case YAML::NodeType::Scalar:
        read_scalar(source, node);
        break;
      case YAML::NodeType::Sequence:
        read_list(source, node, depth);
        break;
      case YAML::NodeType::Map:
        read_map(source, node, depth);
        break;
      case YAML::NodeType::Null:
      case YAML::NodeType::Undefined:
        break;
    }
    return node;
  }

 private:
  static void read_scalar(const YAML::Node& source, YamlNode& node) {
    node.kind = YamlNode::Kind::kScalar;
    node.text = source.Scalar();
  }

  void read_list(const YAML::Node& source, YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kList;
    node.elements.reserve(source.size());
    for (const YAML::Node& element : source) node.elements.push_back(convert(element, depth + 1));
  }

  void read_map(const YAML::Node& source, YamlNode& node, int depth) {
    node.kind = YamlNode::Kind::kMap;
    for (const auto& entry : source) {
      const int line = entry.first.Mark().line + 1;
      if (!entry.first.IsScalar()) throw Trouble{line, "a key must be a word"};
      const std::string key = entry.first.Scalar();
      if (node.find(key) != nullptr) throw Trouble{line, "the key \"" + key + "\" stands twice"};
      node.entries.push_back({key, convert(entry.second, depth + 1)});
      if (node.entries.back().value.line <= 0) node.entries.back().value.line = line;
    }
  }

  std::size_t nodes_ = 0;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found = std::ranges::find_if(entries, [key](const YamlEntry& entry) { return entry.key == key; });
  return found != entries.end() ? &found->value : nullptr;
}

std::optional<YamlNode> parse_yaml(std::string_view text, const std::string& file,
                                   std::vector<CatalogueProblem>& problems) {
  try {
    return Converter().convert(YAML::Load(std::string(text)), 0);
  } catch (const Trouble& trouble) {
    problems.push_back({file, trouble.line, trouble.what});
  } catch (const YAML::Exception& error) {
    problems.push_back({file, error.mark.line + 1, "no YAML: " + error.msg});
  }
  return std::nullopt;
}

}  // namespace zerotrip
