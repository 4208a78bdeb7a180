// The program: finds the subcommand, settles the settings, runs it. Main thread.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/console.h"

namespace zerotrip::cli {

// `arguments` as main got them, the program's name first. The exit code is one of docs/program.md.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments, const Streams& streams,
                              std::chrono::system_clock::time_point now);

}  // namespace zerotrip::cli
