// What arbitrary bytes are thrown at. A target takes any bytes, must come back, and ends the process by require()
// where something does not hold that must hold for every input; it says whether the bytes were what it takes.
// Functions; a target runs in one thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/catalogue.h"

namespace zerotrip::fuzz {

struct Target {
  std::string_view name;
  bool (*run)(std::string_view bytes);  // false: the bytes were refused
  std::vector<std::string> (*seeds)();  // well-formed inputs to start from
  int mutations;                        // of each seed in the usual tests, so that each target takes a second or two
};

// Every target, in name order.
[[nodiscard]] const std::vector<Target>& targets();
[[nodiscard]] const Target* find_target(std::string_view name);

// Ends the process, as a fuzzer expects, when `holds` is false.
void require(bool holds, const char* what);

// The catalogue of the source tree, loaded once.
[[nodiscard]] const Catalogue& catalogue();

// --- the targets, each in its own file -----------------------------------------------------------------
bool application(std::string_view bytes);
bool condition(std::string_view bytes);
bool dates(std::string_view bytes);
bool judge_line(std::string_view bytes);
bool names(std::string_view bytes);
bool numbers(std::string_view bytes);
bool paper(std::string_view bytes);
bool picture(std::string_view bytes);

std::vector<std::string> application_seeds();
std::vector<std::string> condition_seeds();
std::vector<std::string> date_seeds();
std::vector<std::string> judge_line_seeds();
std::vector<std::string> name_seeds();
std::vector<std::string> number_seeds();
std::vector<std::string> paper_seeds();
std::vector<std::string> picture_seeds();

}  // namespace zerotrip::fuzz
