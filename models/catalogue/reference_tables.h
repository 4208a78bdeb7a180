// Small closed lists of the domain: models/reference/*.yaml. Immutable after loading; any thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/decision.h"

namespace zerotrip {

struct ReferenceTables {
  // 民族 as printed on cards (GB/T 3304-1991 without 族, and the lawful additions), ethnic_groups.yaml.
  std::set<std::string, std::less<>> ethnic_groups;
  // Characters that readers confuse (confusable_characters.yaml) and variants, traditional forms of one
  // another (variant_characters.yaml): character → every other member of its sets. Symmetric.
  std::map<char32_t, std::set<char32_t>> confusable;
  std::map<char32_t, std::set<char32_t>> variants;
  // Names of fields for people: "id_number" → 公民身份号码, field_names.yaml.
  std::map<std::string, BilingualText, std::less<>> field_names;
  // Numbers of well-known demo papers and words of specimens, specimens.yaml.
  std::set<std::string, std::less<>> specimen_numbers;
  // Thresholds with unit and reason, thresholds.yaml: "certain_confidence" → 0.95.
  std::map<std::string, double, std::less<>> thresholds;

  // The threshold; 0 for an unknown name (the loader refuses a catalogue that lacks one).
  [[nodiscard]] double threshold(std::string_view name) const;
};

// Every threshold that the code asks for by name (a test compares the list with the code).
[[nodiscard]] const std::vector<std::string_view>& needed_thresholds();

}  // namespace zerotrip
