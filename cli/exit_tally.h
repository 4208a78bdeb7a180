// The program's exit code when several things went wrong: internal mistakes first, then missing parts,
// outputs, failed items, unusable input, and last the outcome that --fail-on asks for.
#pragma once

#include <initializer_list>
#include <set>

namespace zerotrip::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailOnExit = 9;

class ExitTally {
 public:
  void note(int code) { codes_.insert(code); }
  [[nodiscard]] int code() const {
    for (const int code : {15, 3, 4, 5, 7, 8, 2, 1, kFailOnExit}) {
      if (codes_.contains(code)) return code;
    }
    return kDone;
  }

 private:
  std::set<int> codes_;
};

}  // namespace zerotrip::cli
