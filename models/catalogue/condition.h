// The closed expression language of the catalogue: when a row, a form field or a rule applies.
//   customer_kind != resident and not property_on_file
//   channel == counter or (agent and reduction == permanent)
// Words are facts or their values; unknown facts, unknown values and type mix-ups are refused at load.
// Immutable after parsing; any thread.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/result.h"

namespace zerotrip {

// Numbers ("315,500") are stated and shown, but no condition asks about them.
enum class FactForm { kTruth, kWord, kNumbers };

struct FactDefinition {
  std::string name;
  FactForm form = FactForm::kTruth;
  std::vector<std::string> values;  // every word that it may have; empty for numbers
  std::string default_value;
};

// Every fact of the catalogue, in a fixed order (the order in which they are printed).
[[nodiscard]] const std::vector<FactDefinition>& fact_definitions();
[[nodiscard]] const FactDefinition* find_fact(std::string_view name);

// The facts of one case. Values are words; "true" and "false" for truth values.
class Facts {
 public:
  Facts();  // every fact at its default
  // Refuses unknown names and values (kUsage, with what was expected).
  [[nodiscard]] Result<> set(std::string_view name, std::string_view value);
  // The value; empty for an unknown name.
  [[nodiscard]] std::string_view get(std::string_view name) const;
  [[nodiscard]] std::string_view at(std::size_t index) const { return values_[index]; }
  [[nodiscard]] bool holds(std::string_view name) const { return get(name) == "true"; }

 private:
  std::vector<std::string> values_;  // by index in fact_definitions()
};

class Condition {
 public:
  Condition() = default;  // always holds
  // Errors: kConfiguration, what says what is wrong and expected what may stand there.
  [[nodiscard]] static Result<Condition> parse(std::string_view text);
  [[nodiscard]] bool holds(const Facts& facts) const;
  [[nodiscard]] const std::set<std::string>& facts_used() const { return facts_used_; }
  [[nodiscard]] const std::string& text() const { return text_; }

  struct Node;  // of the parsed expression; known to condition.cpp alone

 private:
  std::string text_;
  std::set<std::string> facts_used_;
  std::shared_ptr<const Node> root_;
};

}  // namespace zerotrip
