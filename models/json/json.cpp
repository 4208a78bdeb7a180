#include "models/json/json.h"

#include <cmath>
#include <utility>
#include <vector>

namespace zerotrip {
namespace {

// Builds the tree from the parser's events; stops at the first limit that is passed.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

  bool null() { return add(Json(nullptr)); }
  bool boolean(bool value) { return add(Json(value)); }
  bool number_integer(Json::number_integer_t value) { return add(Json(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return add(Json(value)); }
  bool number_float(Json::number_float_t value, const std::string&) { return add(Json(value)); }
  bool string(std::string& value) { return add(Json(std::move(value))); }
  bool binary(Json::binary_t&) { return refuse("JSON text"); }
  bool start_object(std::size_t) { return open(Json::object()); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (skipping_ > 0) return true;
    if (!limits_.skipped_key.empty() && name == limits_.skipped_key) {
      skip_next_ = true;
      return true;
    }
    auto [place, added] = open_.back()->get_ref<Json::object_t&>().try_emplace(std::move(name));
    if (!added) return refuse("every key once (" + place->first + " stands twice)");
    place_ = &place->second;
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    return refuse("well-formed JSON (it is broken at " + place_in_text(position) + ")");
  }

  [[nodiscard]] Json take() { return std::move(root_); }
  [[nodiscard]] const std::string& expected() const { return expected_; }

 private:
  bool refuse(std::string expected) {
    if (expected_.empty()) expected_ = std::move(expected);
    return false;
  }

  bool counted() {
    if (++values_ > limits_.most_values) return refuse("at most " + std::to_string(limits_.most_values) + " values");
    return true;
  }

  bool add(Json&& value) {
    if (!counted()) return false;
    if (skipping_ > 0) return true;
    if (std::exchange(skip_next_, false)) return true;
    put(std::move(value));
    return true;
  }

  Json* put(Json&& value) {
    if (place_ != nullptr) return &(*std::exchange(place_, nullptr) = std::move(value));
    if (open_.empty()) return &(root_ = std::move(value));
    auto& list = open_.back()->get_ref<Json::array_t&>();
    return &list.emplace_back(std::move(value));
  }

  bool open(Json&& container) {
    if (!counted()) return false;
    if (++depth_ > limits_.deepest) return refuse("at most " + std::to_string(limits_.deepest) + " levels");
    if (skipping_ > 0 || std::exchange(skip_next_, false)) {
      ++skipping_;
      return true;
    }
    open_.push_back(put(std::move(container)));
    return true;
  }

  bool close() {
    --depth_;
    if (skipping_ > 0) {
      --skipping_;
      return true;
    }
    open_.pop_back();
    return true;
  }

  [[nodiscard]] std::string place_in_text(std::size_t position) const {
    const std::string_view before = text_.substr(0, position == 0 ? 0 : position - 1);
    std::size_t line = 1, line_start = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] != '\n') continue;
      ++line;
      line_start = i + 1;
    }
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - line_start + 1);
  }

  std::string_view text_;
  const JsonLimits& limits_;
  Json root_;
  Json* place_ = nullptr;      // where the value of the key just read goes
  std::vector<Json*> open_;    // containers from the root down; a parent is never touched while a child is open
  std::size_t depth_ = 0;
  std::size_t skipping_ = 0;   // levels open inside a skipped value
  bool skip_next_ = false;
  std::size_t values_ = 0;
  std::string expected_;
};

Error unusable(std::string expected) {
  return make_error(ErrorKind::kUnusableInput, "cannot be used", "$", std::move(expected));
}

double rounded(double value, double unit) { return std::isfinite(value) ? std::round(value * unit) / unit : 0.0; }

}  // namespace

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.most_bytes) return unusable("at most " + std::to_string(limits.most_bytes) + " bytes");
  TreeBuilder builder(text, limits);
  if (!Json::sax_parse(text.begin(), text.end(), &builder)) return unusable(builder.expected());
  return builder.take();
}

std::string to_line(const OrderedJson& json) {
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string error_line(std::string_view case_name, const Error& error) {
  OrderedJson line;
  line["case"] = case_name;
  line["error"]["path"] = error.where;
  line["error"]["expected"] = error.expected.empty() ? error.what : error.expected;
  return to_line(line);
}

OrderedJson probability_json(double value) { return rounded(value, 10'000) + 0.0; }

OrderedJson length_json(double value) { return plain_number_json(rounded(value, 10)); }

OrderedJson plain_number_json(double value) {
  if (!std::isfinite(value)) return 0;
  if (std::abs(value) > 1e15 || std::trunc(value) != value) return value;
  return static_cast<std::int64_t>(value);
}

}  // namespace zerotrip
