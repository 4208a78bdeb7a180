#include "pipeline/layout/blanks.h"

#include <algorithm>

namespace zerotrip {

std::vector<Blank> blanks_between(std::vector<std::pair<double, double>> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<Blank> blanks;
  double reached = spans.empty() ? 0 : spans.front().second;
  for (const auto& [begin, end] : spans) {
    if (begin > reached) blanks.push_back({reached, begin});
    reached = std::max(reached, end);
  }
  return blanks;
}

}  // namespace zerotrip
