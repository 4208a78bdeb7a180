// A subcommand: how it appears on the command line and what runs it. The table of all of them is in
// program.cpp; each lives in a file of its own under commands/.
#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <functional>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/settings.h"

namespace zerotrip::cli {

// What a subcommand is given when it runs.
struct Invocation {
  const Console& console;
  const Settings& settings;
  std::chrono::system_clock::time_point now;
};

using Run = std::function<int(const Invocation&)>;  // → exit code

struct Command {
  std::string_view name;  // "verify", "catalogue check"
  std::string_view summary;
  std::vector<SettingGroup> settings;    // the groups of settings that it takes as options
  std::function<Run(CLI::App&)> attach;  // adds its own arguments and options
};

}  // namespace zerotrip::cli
