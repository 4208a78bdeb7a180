// One line on a terminal's stderr that says how far the work is: "12/100  3.4/s  0:25 left". On anything but
// a terminal it says nothing. Main thread only.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "cli/console.h"

namespace zerotrip::cli {

class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  Progress(const Console& console, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Takes the line off the terminal, so that something else can be written.
  void clear();
  // One more is done; draws the line where it was taken off, else a few times a second at most.
  void advance();

 private:
  void draw();

  const Console& console_;
  std::size_t total_;
  std::size_t done_ = 0;
  Clock::time_point begun_;
  Clock::time_point drawn_;
  bool visible_ = false;
};

// "12/100  3.4/s  0:25 left".
[[nodiscard]] std::string progress_text(std::size_t done, std::size_t total, std::chrono::duration<double> elapsed,
                                        Language language);

}  // namespace zerotrip::cli
