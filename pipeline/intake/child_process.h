// Runs one program on untrusted bytes, apart from us: limited in time, memory, output and files, and killed
// when it goes beyond. Its input is a descriptor, its output comes back in memory; no temporary files.
// Any thread; blocks until the child has ended.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "models/result.h"

namespace zerotrip::intake {

struct ChildLimits {
  int timeout_ms = 60'000;                              // wall clock and, rounded up to seconds, CPU
  std::uint64_t memory_bytes = 1024ull * 1024 * 1024;   // address space
  std::size_t most_output_bytes = 64ull * 1024 * 1024;  // of standard output
};

// Why the child is no longer there.
enum class ChildEnd { kExited, kSignalled, kTimedOut, kTooMuchOutput };

struct ChildOutcome {
  ChildEnd end = ChildEnd::kExited;
  int code = 0;  // exit code; the signal's number when kSignalled
  std::vector<std::uint8_t> output;
  std::string messages;  // standard error, at most 64 KiB
  [[nodiscard]] bool succeeded() const { return end == ChildEnd::kExited && code == 0; }
};

// `command` is the program (sought in PATH) and its arguments; `input` becomes its standard input.
// Errors: kPartMissing when the program is not installed; kFailed when no child can be started.
[[nodiscard]] Result<ChildOutcome> run_child(const std::vector<std::string>& command, int input,
                                             const ChildLimits& limits);

}  // namespace zerotrip::intake
