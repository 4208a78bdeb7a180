// County-level codes ever assigned since 1981 (GB/T 2260 and its revisions; models/reference/region_codes.csv,
// CC0) with their names, years and successors. Immutable after loading; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/result.h"

namespace zerotrip {

struct Region {
  std::string code;                     // six digits
  std::string name;                     // the name of that level, e.g. 汉台区
  int level = 3;                        // 1 province, 2 prefecture, 3 county
  int first_year = 0;                   // first year of use in the data
  int last_year = 0;                    // last year of use; 0: still in use
  std::vector<std::string> successors;  // codes that it became as a whole; parts given away are not meant
  std::string province;                 // name of the province at that time, e.g. 陕西省
  std::string prefecture;  // name of the prefecture at that time, e.g. 汉中市; empty where there is none
  std::string short_name;  // short_region_name(name), e.g. 汉台
};

class Regions {
 public:
  // Reads the CSV; an error names file and line.
  [[nodiscard]] static Result<Regions> load(const std::string& csv_path);

  [[nodiscard]] bool was_county(std::string_view code) const;  // ever a county-level code
  // The first two digits of GB/T 2260, and 83 of residence permits for Taiwan (国办发〔2018〕81号).
  [[nodiscard]] bool is_province(std::string_view two_digits) const;
  // Every name that the code carried, newest first; empty when unknown. The pointers live as long as the table.
  [[nodiscard]] std::vector<const Region*> find(std::string_view code) const;
  // Every region whose own name is this one (full, e.g. 南郑县, or without its suffix, e.g. 南郑; also
  // without the peoples of an autonomous place, e.g. 恩施). Sorted by code, newest first.
  [[nodiscard]] std::vector<const Region*> named(std::string_view name) const;
  // One is the other, or became it by way of successors (南郑县 610721 = 南郑区 610703).
  [[nodiscard]] bool same_place(std::string_view code_a, std::string_view code_b) const;

 private:
  [[nodiscard]] bool became(std::string_view from, std::string_view to) const;

  std::map<std::string, std::vector<Region>, std::less<>> by_code_;  // newest first
  std::multimap<std::string, std::string, std::less<>> codes_by_name_;
};

// The name without its suffix: 南郑县 → 南郑, 宁夏回族自治区 → 宁夏, 恩施土家族苗族自治州 → 恩施; the name itself
// where fewer than two characters would be left.
[[nodiscard]] std::string short_region_name(std::string_view name);

}  // namespace zerotrip
