// Ctrl-C: the first one asks the program to end after what is running (exit code 130), a second one ends it
// at once. The one piece of process-wide state; any thread may ask.
#pragma once

namespace zerotrip::cli {

void catch_interrupts();
[[nodiscard]] bool interrupted();

inline constexpr int kInterruptedExit = 130;

}  // namespace zerotrip::cli
