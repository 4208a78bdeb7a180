// Reads a JSON tree into values and remembers the first thing that is wrong, with its path
// ("documents[0].file") and what was expected there. A cursor stands at one place of the tree and points to
// the cursor it came from, so a path costs nothing until it is needed. Absent and null are the same.
// Every read gives a usable default after a mistake; ask JsonReport::result at the end.
// A cursor must not outlive its tree, its parent cursor or its report; one thread.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/geometry.h"
#include "models/json/json_tree.h"
#include "models/result.h"

namespace zerotrip {

// The first mistake of one reading.
class JsonReport {
 public:
  void note(std::string path, std::string expected);
  [[nodiscard]] bool clean() const { return !error_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  std::optional<Error> error_;
};

class JsonCursor {
 public:
  JsonCursor(const JsonTree& tree, JsonReport& report) : value_(&tree.root()), report_(&report) {}

  [[nodiscard]] bool present() const { return value_ != nullptr; }
  [[nodiscard]] bool is(JsonNode::Kind kind) const { return present() && value_->is(kind); }
  [[nodiscard]] std::string path() const;
  void expected(std::string what) const { report_->note(path(), std::move(what)); }

  // The value under a key; not present where the key is absent or null, or where this is no object.
  [[nodiscard]] JsonCursor at(std::string_view key) const;
  [[nodiscard]] JsonCursor at(std::size_t index) const;
  // The n-th member of an object, also where it is null.
  [[nodiscard]] JsonCursor member(std::size_t index) const;
  [[nodiscard]] std::string_view key() const { return key_; }
  // Number of members of an object; 0 for another type.
  [[nodiscard]] std::size_t member_count() const;
  // Number of elements of a list; 0 where absent, a mistake for another type.
  [[nodiscard]] std::size_t list_size() const;

  // True for an object; absent: false without a mistake; another type: false and a mistake.
  [[nodiscard]] bool is_object() const;
  // A mistake for the first key that is not among the names.
  void refuse_other_keys(std::initializer_list<std::string_view> names) const;

  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<bool> truth() const;
  [[nodiscard]] std::optional<double> number() const;
  [[nodiscard]] std::optional<int> whole_number() const;
  [[nodiscard]] std::optional<std::vector<std::string>> texts() const;
  [[nodiscard]] std::optional<std::vector<double>> numbers() const;
  [[nodiscard]] std::optional<Quad> quad() const;

  // The enum value whose name_of() is the word here, among `values`.
  template <typename Enum, std::size_t N>
  [[nodiscard]] std::optional<Enum> word(const Enum (&values)[N]) const {
    const std::optional<std::string> word = text();
    if (!word) return std::nullopt;
    std::string names;
    for (const Enum value : values) {
      if (name_of(value) == *word) return value;
      names.append(names.empty() ? "one of " : ", ").append(name_of(value));
    }
    expected(names);
    return std::nullopt;
  }
  // The word itself, which must be among `words`.
  [[nodiscard]] std::optional<std::string> word_of(std::span<const std::string> words) const;

 private:
  JsonCursor(const JsonNode* value, const JsonCursor* parent, std::string_view key, std::size_t index)
      : value_(value), parent_(parent), key_(key), index_(index), report_(parent->report_) {}

  const JsonNode* value_ = nullptr;
  const JsonCursor* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
  JsonReport* report_ = nullptr;
};

}  // namespace zerotrip
