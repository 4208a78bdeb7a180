#include "models/json/json_cursor.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "models/json/json.h"

namespace zerotrip {
namespace {

bool is_identifier(std::string_view key) {
  return !key.empty() && std::ranges::all_of(key, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// Keys come from outside: long ones are cut so that a message stays one line.
std::string shown_key(std::string_view key) {
  if (is_identifier(key) && key.size() <= 64) return std::string(key);
  return to_line(OrderedJson(std::string(key.substr(0, 64))));
}

using Kind = JsonNode::Kind;

std::optional<Point> point_of(const JsonNode& node) {
  const std::span<const JsonNode> parts = node.children();
  if (!node.is(Kind::kList) || parts.size() != 2) return std::nullopt;
  if (!parts[0].is(Kind::kNumber) || !parts[1].is(Kind::kNumber)) return std::nullopt;
  return Point{parts[0].number(), parts[1].number()};
}

}  // namespace

void JsonReport::note(std::string path, std::string expected) {
  if (error_) return;
  error_ = make_error(ErrorKind::kUnusableInput, "cannot be used", std::move(path), std::move(expected));
}

std::string JsonCursor::path() const {
  if (parent_ == nullptr) return "$";
  std::string before = parent_->path();
  if (before == "$") before.clear();
  if (key_.data() == nullptr) return before + "[" + std::to_string(index_) + "]";
  return before.empty() ? shown_key(key_) : before + "." + shown_key(key_);
}

JsonCursor JsonCursor::at(std::string_view key) const {
  const JsonNode* found = present() ? value_->find(key) : nullptr;
  if (found != nullptr && found->is(Kind::kNull)) found = nullptr;
  return {found, this, key, 0};
}

JsonCursor JsonCursor::at(std::size_t index) const {
  const bool inside = is(Kind::kList) && index < value_->children().size();
  return {inside ? &value_->children()[index] : nullptr, this, {}, index};
}

std::size_t JsonCursor::member_count() const { return is(Kind::kObject) ? value_->children().size() : 0; }

JsonCursor JsonCursor::member(std::size_t index) const {
  const JsonNode& node = value_->children()[index];
  return {&node, this, node.key(), 0};
}

std::size_t JsonCursor::list_size() const {
  if (!present()) return 0;
  if (is(Kind::kList)) return value_->children().size();
  expected("a list");
  return 0;
}

bool JsonCursor::is_object() const {
  if (!present()) return false;
  if (is(Kind::kObject)) return true;
  expected("an object");
  return false;
}

void JsonCursor::refuse_other_keys(std::initializer_list<std::string_view> names) const {
  for (std::size_t i = 0; i < member_count(); ++i) {
    const JsonCursor other = member(i);
    if (std::ranges::find(names, other.key()) != names.end()) continue;
    std::string expected_names;
    for (const std::string_view name : names) {
      expected_names.append(expected_names.empty() ? "no key but " : ", ").append(name);
    }
    return other.expected(expected_names);
  }
}

std::optional<std::string> JsonCursor::text() const {
  if (!present()) return std::nullopt;
  if (is(Kind::kText)) return std::string(value_->text());
  expected("a text");
  return std::nullopt;
}

std::optional<bool> JsonCursor::truth() const {
  if (!present()) return std::nullopt;
  if (is(Kind::kTruth)) return value_->truth();
  expected("true or false");
  return std::nullopt;
}

std::optional<double> JsonCursor::number() const {
  if (!present()) return std::nullopt;
  if (is(Kind::kNumber)) return value_->number();
  expected("a number");
  return std::nullopt;
}

std::optional<int> JsonCursor::whole_number() const {
  const std::optional<double> value = number();
  if (!value) return std::nullopt;
  if (*value == std::floor(*value) && std::abs(*value) <= std::numeric_limits<int>::max()) {
    return static_cast<int>(*value);
  }
  expected("a whole number");
  return std::nullopt;
}

std::optional<std::vector<std::string>> JsonCursor::texts() const {
  if (!present()) return std::nullopt;
  std::vector<std::string> all;
  const std::size_t size = list_size();
  for (std::size_t i = 0; i < size; ++i) all.push_back(at(i).text().value_or(""));
  return all;
}

std::optional<std::vector<double>> JsonCursor::numbers() const {
  if (!present()) return std::nullopt;
  std::vector<double> all;
  const std::size_t size = list_size();
  for (std::size_t i = 0; i < size; ++i) all.push_back(at(i).number().value_or(0));
  return all;
}

std::optional<Quad> JsonCursor::quad() const {
  if (!present()) return std::nullopt;
  Quad quad;
  bool good = is(Kind::kList) && value_->children().size() == quad.corners.size();
  for (std::size_t i = 0; good && i < quad.corners.size(); ++i) {
    const std::optional<Point> point = point_of(value_->children()[i]);
    good = point.has_value();
    if (good) quad.corners[i] = *point;
  }
  if (good) return quad;
  expected("four corners [x, y]");
  return std::nullopt;
}

std::optional<std::string> JsonCursor::word_of(std::span<const std::string> words) const {
  std::optional<std::string> word = text();
  if (!word || std::ranges::find(words, *word) != words.end()) return word;
  std::string names;
  for (const std::string& name : words) names.append(names.empty() ? "one of " : ", ").append(name);
  expected(names);
  return std::nullopt;
}

}  // namespace zerotrip
