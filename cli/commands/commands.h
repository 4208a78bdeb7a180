// The subcommands, one file each. Every attach_…() adds arguments, options and a closing text with examples
// to the command's help and gives what runs it.
#pragma once

#include "cli/command.h"

namespace zerotrip::cli {

[[nodiscard]] Run attach_read(CLI::App& app);
[[nodiscard]] Run attach_verify(CLI::App& app);
[[nodiscard]] Run attach_judge(CLI::App& app);
[[nodiscard]] Run attach_checklist(CLI::App& app);
[[nodiscard]] Run attach_number(CLI::App& app);
[[nodiscard]] Run attach_catalogue_check(CLI::App& app);
[[nodiscard]] Run attach_doctor(CLI::App& app);
[[nodiscard]] Run attach_config_print(CLI::App& app);

}  // namespace zerotrip::cli
