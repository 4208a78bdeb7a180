// Blanks between texts along one axis, which part a page. Pure; any thread.
#pragma once

#include <utility>
#include <vector>

namespace zerotrip {

struct Blank {
  double begin = 0, end = 0;
  [[nodiscard]] double width() const { return end - begin; }
};

// What lies between the spans [first, second] and in none of them, in ascending order; spans in any order, any unit.
[[nodiscard]] std::vector<Blank> blanks_between(std::vector<std::pair<double, double>> spans);

}  // namespace zerotrip
