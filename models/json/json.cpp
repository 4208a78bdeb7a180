#include "models/json/json.h"

#include <cmath>
#include <cstdint>

namespace zerotrip {
namespace {

double rounded(double value, double unit) { return std::isfinite(value) ? std::round(value * unit) / unit : 0.0; }

}  // namespace

std::string to_line(const OrderedJson& json) {
  return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string error_line(std::string_view case_name, const Error& error) {
  OrderedJson line;
  line["case"] = case_name;
  line["error"]["path"] = error.where;
  const std::string& right = error.expected.empty() ? error.cure : error.expected;
  line["error"]["expected"] = right.empty() ? error.what : right;
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
