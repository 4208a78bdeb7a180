// JSON out: a value as one line, always the same bytes for the same value. Objects are written in the order in
// which their keys are added. The way in is json_tree.h. Pure functions; any thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "models/result.h"

namespace zerotrip {

using OrderedJson = nlohmann::ordered_json;

// One line without its line end; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_line(const OrderedJson& json);

// {"case": …, "error": {"path", "expected"}}: the line printed for a case that cannot be used.
[[nodiscard]] std::string error_line(std::string_view case_name, const Error& error);

// A probability or share, 0…1, at 4 decimals.
[[nodiscard]] OrderedJson probability_json(double value);
// A length in pixels (or milliseconds) at 1 decimal, whole numbers without a point.
[[nodiscard]] OrderedJson length_json(double value);
// A stated number as it is, whole numbers without a point.
[[nodiscard]] OrderedJson plain_number_json(double value);

}  // namespace zerotrip
