// JSON in and out, fenced: text → tree with limits and without a parser's exception, tree → one line.
// Objects are read into an ordered-by-name tree and written in the order in which keys are added, so that
// the same value always gives the same bytes. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "models/result.h"

namespace zerotrip {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

struct JsonLimits {
  std::size_t most_bytes = 32u * 1024 * 1024;
  std::size_t deepest = 32;          // levels of objects and lists; DESIGN's deepest form has 9
  std::size_t most_values = 4'000'000;  // scalars, lists and objects together; bounds memory, not meaning
  std::string_view skipped_key = {};  // values under this key are checked for form and dropped; empty: none
};

// Errors: kUnusableInput, where "$", expected says what and (for a broken text) line and column. A key that
// stands twice in one object is refused: two readers would see two different values.
[[nodiscard]] Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

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
