#include "models/json/json_tree.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <vector>

#include "models/json/json_text.h"

namespace zerotrip {
namespace {

constexpr std::size_t kSmallObject = 24;  // up to here comparing all pairs of keys is faster than sorting

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view JsonNode::text() const {
  return is(Kind::kText) ? std::string_view(static_cast<const char*>(data_), size_) : std::string_view();
}

std::span<const JsonNode> JsonNode::children() const {
  if (!is(Kind::kList) && !is(Kind::kObject)) return {};
  return {static_cast<const JsonNode*>(data_), size_};
}

const JsonNode* JsonNode::find(std::string_view key) const {
  if (!is(Kind::kObject)) return nullptr;
  for (const JsonNode& child : children()) {
    if (child.key() == key) return &child;
  }
  return nullptr;
}

// Recursive descent over the tree's own copy of the text, which ends in a NUL so that no step looks past it.
// Texts are decoded in place: an escape is never shorter than what it stands for.
class JsonParser {
 public:
  JsonParser(std::string_view text, const JsonLimits& limits) : limits_(limits) {
    tree_.text_ = std::make_unique<char[]>(text.size() + 1);
    std::ranges::copy(text, tree_.text_.get());
    tree_.memory_ = std::make_unique<std::pmr::monotonic_buffer_resource>(std::max<std::size_t>(text.size(), 1024));
    begin_ = at_ = tree_.text_.get();
    end_ = begin_ + text.size();
  }

  Result<JsonTree> parse(std::string_view original) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (original.starts_with(kByteOrderMark)) at_ += kByteOrderMark.size();
    skip_spaces();
    if (parse_value(0)) {
      skip_spaces();
      if (at_ != end_) broken();
    }
    if (!expected_.empty()) return make_error(ErrorKind::kUnusableInput, "cannot be used", "$", expected_);
    tree_.root_ = stored({pending_.begin(), pending_.end()});
    return std::move(tree_);
  }

  // Bytes before the place where the text is broken; nothing when it is whole or refused for another reason.
  [[nodiscard]] std::optional<std::size_t> broken_at() const { return broken_at_; }

 private:
  bool refuse(std::string expected) {
    if (expected_.empty()) expected_ = std::move(expected);
    return false;
  }

  bool broken() {
    if (expected_.empty()) broken_at_ = static_cast<std::size_t>(at_ - begin_);
    return refuse("well-formed JSON");
  }

  void skip_spaces() {
    while (is_space(*at_)) ++at_;
  }

  bool take(char c) {
    if (*at_ != c) return false;
    ++at_;
    return true;
  }

  JsonNode& add(JsonNode::Kind kind) {
    JsonNode& node = pending_.emplace_back();
    node.kind_ = kind;
    return node;
  }

  // The nodes as an array that lives as long as the tree.
  const JsonNode* stored(std::span<const JsonNode> nodes) {
    if (nodes.empty()) return nullptr;
    void* memory = tree_.memory_->allocate(nodes.size_bytes(), alignof(JsonNode));
    return std::uninitialized_copy(nodes.begin(), nodes.end(), static_cast<JsonNode*>(memory)) - nodes.size();
  }

  bool parse_value(std::size_t depth) {
    if (++values_ > limits_.most_values) return refuse("at most " + std::to_string(limits_.most_values) + " values");
    switch (*at_) {
      case '{':
        return parse_container(JsonNode::Kind::kObject, depth + 1);
      case '[':
        return parse_container(JsonNode::Kind::kList, depth + 1);
      case '"':
        return parse_text_value();
      case 't':
        return parse_word("true", JsonNode::Kind::kTruth, 1);
      case 'f':
        return parse_word("false", JsonNode::Kind::kTruth, 0);
      case 'n':
        return parse_word("null", JsonNode::Kind::kNull, 0);
      default:
        return parse_number();
    }
  }

  bool parse_word(std::string_view word, JsonNode::Kind kind, std::uint32_t size) {
    if (!std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(word)) return broken();
    at_ += word.size();
    add(kind).size_ = size;
    return true;
  }

  bool skip_digits() {
    if (!is_digit(*at_)) return false;
    while (is_digit(*at_)) ++at_;
    return true;
  }

  bool parse_number() {
    const char* start = at_;
    take('-');
    if (!take('0') && !skip_digits()) return broken();
    if (take('.') && !skip_digits()) return broken();
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!skip_digits()) return broken();
    }
    double value = 0;
    if (std::from_chars(start, at_, value).ec != std::errc{})
      return refuse("numbers that fit into 64-bit floating point");
    add(JsonNode::Kind::kNumber).number_ = value;
    return true;
  }

  bool parse_text(std::string_view& text) {
    const DecodedText decoded = decode_json_text(at_ + 1);
    at_ = decoded.end;
    if (!decoded.whole) return broken();
    text = decoded.text;
    return true;
  }

  bool parse_text_value() {
    std::string_view text;
    if (!parse_text(text)) return false;
    JsonNode& node = add(JsonNode::Kind::kText);
    node.data_ = text.data();
    node.size_ = static_cast<std::uint32_t>(text.size());
    return true;
  }

  bool parse_member(std::size_t depth) {
    std::string_view key;
    if (*at_ != '"') return broken();
    if (!parse_text(key)) return false;
    skip_spaces();
    if (!take(':')) return broken();
    skip_spaces();
    const std::size_t place = pending_.size();
    if (!parse_value(depth)) return false;
    if (!limits_.skipped_key.empty() && key == limits_.skipped_key) {
      pending_.resize(place);
      return true;
    }
    pending_[place].key_ = key.data();
    pending_[place].key_size_ = static_cast<std::uint32_t>(key.size());
    return true;
  }

  bool parse_container(JsonNode::Kind kind, std::size_t depth) {
    if (depth > limits_.deepest) return refuse("at most " + std::to_string(limits_.deepest) + " levels");
    const char closing = kind == JsonNode::Kind::kObject ? '}' : ']';
    const std::size_t first = pending_.size();
    ++at_;
    skip_spaces();
    if (take(closing)) return close(kind, first);
    while (true) {
      const bool good = kind == JsonNode::Kind::kObject ? parse_member(depth) : parse_value(depth);
      if (!good) return false;
      skip_spaces();
      if (take(closing)) return close(kind, first);
      if (!take(',')) return broken();
      skip_spaces();
    }
  }

  // Turns the pending nodes from `first` on into the children of one new node.
  bool close(JsonNode::Kind kind, std::size_t first) {
    const std::span<const JsonNode> children(pending_.begin() + static_cast<std::ptrdiff_t>(first), pending_.end());
    if (kind == JsonNode::Kind::kObject && !keys_are_unique(children)) return false;
    JsonNode node;
    node.kind_ = kind;
    node.size_ = static_cast<std::uint32_t>(children.size());
    node.data_ = stored(children);
    pending_.resize(first);
    pending_.push_back(node);
    return true;
  }

  bool keys_are_unique(std::span<const JsonNode> members) {
    const auto twice = [this](std::string_view key) {
      return refuse("every key once (" + std::string(key.substr(0, 64)) + " stands twice)");
    };
    if (members.size() <= kSmallObject) {
      for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          if (members[i].key() == members[j].key()) return twice(members[i].key());
        }
      }
      return true;
    }
    std::vector<std::string_view> keys;
    keys.reserve(members.size());
    for (const JsonNode& member : members) keys.push_back(member.key());
    std::ranges::sort(keys);
    const auto found = std::ranges::adjacent_find(keys);
    return found == keys.end() || twice(*found);
  }

  const JsonLimits& limits_;
  JsonTree tree_;
  char* begin_ = nullptr;
  char* at_ = nullptr;
  const char* end_ = nullptr;
  std::vector<JsonNode> pending_;  // finished nodes of the containers that are still open
  std::size_t values_ = 0;
  std::string expected_;
  std::optional<std::size_t> broken_at_;
};

namespace {

std::string place_in_text(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const auto lines = std::ranges::count(before, '\n');
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return "line " + std::to_string(lines + 1) + ", column " + std::to_string(before.size() - line_start + 1);
}

}  // namespace

Result<JsonTree> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.most_bytes) {
    return make_error(ErrorKind::kUnusableInput, "cannot be used", "$",
                      "at most " + std::to_string(limits.most_bytes) + " bytes");
  }
  JsonParser parser(text, limits);
  Result<JsonTree> tree = parser.parse(text);
  if (!tree && parser.broken_at()) {
    tree.error().expected += " (it is broken at " + place_in_text(text, *parser.broken_at()) + ")";
  }
  return tree;
}

}  // namespace zerotrip
