#include "models/catalogue/yaml_reader.h"

#include <charconv>
#include <optional>

namespace zerotrip {
namespace {

template <typename Number>
std::optional<Number> parse_number(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

void YamlReader::problem(std::string what) const { problems_->push_back({*file_, line_, std::move(what)}); }

bool YamlReader::is(YamlNode::Kind kind, const char* wanted) const {
  if (!present()) return false;
  if (node_->kind == kind) return true;
  problem(std::string("expected ") + wanted);
  return false;
}

void YamlReader::only_keys(std::initializer_list<std::string_view> names) const {
  if (!is(YamlNode::Kind::kMap, "a map of keys")) return;
  for (const auto& [key, node] : node_->entries) {
    if (std::ranges::find(names, key) != names.end()) continue;
    YamlReader(&node, node.line, *this).problem("unknown key \"" + key + "\"");
  }
}

YamlReader YamlReader::at(std::string_view key) const {
  const YamlNode* found = node_ != nullptr ? node_->find(key) : nullptr;
  return {found, found != nullptr ? found->line : line_, *this};
}

YamlReader YamlReader::need(std::string_view key) const {
  YamlReader value = at(key);
  if (!value.present()) problem("the key \"" + std::string(key) + "\" is missing or empty");
  return value;
}

std::string YamlReader::text(const std::string& absent) const {
  return is(YamlNode::Kind::kScalar, "a text") ? node_->text : absent;
}

bool YamlReader::truth(bool absent) const {
  if (!is(YamlNode::Kind::kScalar, "true or false")) return absent;
  if (node_->text == "true") return true;
  if (node_->text == "false") return false;
  problem("expected true or false");
  return absent;
}

int YamlReader::whole_number(int absent) const {
  if (!is(YamlNode::Kind::kScalar, "a whole number")) return absent;
  if (const auto value = parse_number<int>(node_->text)) return *value;
  problem("expected a whole number");
  return absent;
}

double YamlReader::number(double absent) const {
  if (!is(YamlNode::Kind::kScalar, "a number")) return absent;
  if (const auto value = parse_number<double>(node_->text)) return *value;
  problem("expected a number");
  return absent;
}

std::vector<std::string> YamlReader::texts() const {
  if (!present()) return {};
  if (node_->kind == YamlNode::Kind::kScalar) return {node_->text};
  std::vector<std::string> all;
  for (const YamlReader& element : elements()) all.push_back(element.text());
  return all;
}

BilingualText YamlReader::bilingual() const {
  if (!present()) return {};
  only_keys({"zh", "en"});
  return {.zh = need("zh").text(), .en = need("en").text()};
}

std::vector<YamlReader> YamlReader::elements() const {
  std::vector<YamlReader> all;
  if (!is(YamlNode::Kind::kList, "a list")) return all;
  for (const YamlNode& element : node_->elements) all.push_back(YamlReader(&element, element.line, *this));
  return all;
}

std::vector<std::pair<std::string, YamlReader>> YamlReader::entries() const {
  std::vector<std::pair<std::string, YamlReader>> all;
  if (!is(YamlNode::Kind::kMap, "a map of keys")) return all;
  for (const auto& [key, node] : node_->entries) all.emplace_back(key, YamlReader(&node, node.line, *this));
  return all;
}

}  // namespace zerotrip
