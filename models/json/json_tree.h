// JSON text → an immutable tree, fast and with limits: the way in for everything that comes from outside. Strict
// (RFC 8259, UTF-8 checked, no key twice in one object), never throws, never recurses deeper than its limit.
// A tree owns its text; nodes live as long as their tree, also when it is moved. Immutable; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "models/result.h"

namespace zerotrip {

class JsonNode {
 public:
  enum class Kind : std::uint8_t { kNull, kTruth, kNumber, kText, kList, kObject };

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }
  // The key under which the node stands in its object; empty elsewhere.
  [[nodiscard]] std::string_view key() const { return {key_, key_size_}; }
  [[nodiscard]] bool truth() const { return kind_ == Kind::kTruth && size_ != 0; }
  [[nodiscard]] double number() const { return number_; }  // 0 for another kind
  [[nodiscard]] std::string_view text() const;             // empty for another kind
  // Elements of a list, members of an object in the order of the text; empty for another kind.
  [[nodiscard]] std::span<const JsonNode> children() const;
  // The member of an object, or null.
  [[nodiscard]] const JsonNode* find(std::string_view key) const;

 private:
  friend class JsonParser;

  const char* key_ = "";
  const void* data_ = nullptr;  // characters of a text, children of a list or object
  double number_ = 0;
  std::uint32_t key_size_ = 0;
  std::uint32_t size_ = 0;  // of data_; 1 for true
  Kind kind_ = Kind::kNull;
};

struct JsonLimits {
  std::size_t most_bytes = 32u * 1024 * 1024;
  std::size_t deepest = 32;             // levels of objects and lists; the deepest form of ours has 9
  std::size_t most_values = 2'000'000;  // all nodes together: bounds memory (40 bytes a node), not meaning
  std::string_view skipped_key = {};    // members under this key are checked for form and dropped; empty: none
};

class JsonTree {
 public:
  [[nodiscard]] const JsonNode& root() const { return *root_; }

 private:
  friend class JsonParser;

  std::unique_ptr<char[]> text_;
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;
  const JsonNode* root_ = nullptr;
};

// Errors: kUnusableInput, where "$", expected says what and (for a broken text) line and column. A key that
// stands twice in one object is refused: two readers would see two different values.
[[nodiscard]] Result<JsonTree> parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace zerotrip
