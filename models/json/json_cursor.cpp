#include "models/json/json_cursor.h"

#include <algorithm>
#include <cmath>
#include <limits>

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
  return Json(std::string(key.substr(0, 64))).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Point> point_of(const Json& json) {
  if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number()) return std::nullopt;
  return Point{json[0].get<double>(), json[1].get<double>()};
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
  if (!present() || !value_->is_object()) return {nullptr, this, key, 0};
  const auto found = value_->find(key);
  if (found == value_->end() || found->is_null()) return {nullptr, this, key, 0};
  return {&*found, this, key, 0};
}

JsonCursor JsonCursor::at(std::size_t index) const {
  const Json* element = is_list() && index < value_->size() ? &(*value_)[index] : nullptr;
  return {element, this, {}, index};
}

std::size_t JsonCursor::list_size() const {
  if (!present()) return 0;
  if (value_->is_array()) return value_->size();
  expected("a list");
  return 0;
}

bool JsonCursor::is_object() const {
  if (!present()) return false;
  if (value_->is_object()) return true;
  expected("an object");
  return false;
}

void JsonCursor::refuse_other_keys(std::initializer_list<std::string_view> names) const {
  if (!present() || !value_->is_object()) return;
  for (const auto& [key, value] : value_->get_ref<const Json::object_t&>()) {
    if (std::ranges::find(names, key) != names.end()) continue;
    std::string expected_names;
    for (const std::string_view name : names) {
      expected_names.append(expected_names.empty() ? "no key but " : ", ").append(name);
    }
    return at(key).expected(expected_names);
  }
}

std::optional<std::string> JsonCursor::text() const {
  if (!present()) return std::nullopt;
  if (value_->is_string()) return value_->get_ref<const std::string&>();
  expected("a text");
  return std::nullopt;
}

std::optional<bool> JsonCursor::truth() const {
  if (!present()) return std::nullopt;
  if (value_->is_boolean()) return value_->get<bool>();
  expected("true or false");
  return std::nullopt;
}

std::optional<double> JsonCursor::number() const {
  if (!present()) return std::nullopt;
  if (value_->is_number()) return value_->get<double>();
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
  for (std::size_t i = 0; i < size; ++i) {
    const JsonCursor element = at(i);
    if (!element.is_text()) element.expected("a text");
    all.push_back(element.is_text() ? element.json().get<std::string>() : std::string());
  }
  return all;
}

std::optional<std::vector<double>> JsonCursor::numbers() const {
  if (!present()) return std::nullopt;
  std::vector<double> all;
  const std::size_t size = list_size();
  for (std::size_t i = 0; i < size; ++i) {
    const JsonCursor element = at(i);
    if (!element.json().is_number()) element.expected("a number");
    all.push_back(element.json().is_number() ? element.json().get<double>() : 0.0);
  }
  return all;
}

std::optional<Quad> JsonCursor::quad() const {
  if (!present()) return std::nullopt;
  Quad quad;
  bool good = value_->is_array() && value_->size() == quad.corners.size();
  for (std::size_t i = 0; good && i < quad.corners.size(); ++i) {
    const std::optional<Point> point = point_of((*value_)[i]);
    good = point.has_value();
    if (good) quad.corners[i] = *point;
  }
  if (good) return quad;
  expected("four corners [x, y]");
  return std::nullopt;
}

std::optional<std::string> JsonCursor::word_of(std::span<const std::string> words) const {
  const std::optional<std::string> word = text();
  if (!word || std::ranges::find(words, *word) != words.end()) return word;
  std::string names;
  for (const std::string& name : words) names.append(names.empty() ? "one of " : ", ").append(name);
  expected(names);
  return std::nullopt;
}

}  // namespace zerotrip
