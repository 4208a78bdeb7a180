// The configuration file: lines `name = value`, # for comments.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "cli/settings.h"
#include "models/result.h"

namespace zerotrip::cli {

// Errors: kConfiguration for a file that cannot be read.
[[nodiscard]] Result<SettingValues> read_settings_file(const std::string& path);

// The file to use where none is named: $XDG_CONFIG_HOME/zerotrip/zerotrip.properties (else under ~/.config),
// else /etc/zerotrip/zerotrip.properties; empty where neither is there.
[[nodiscard]] std::string find_settings_file(
    const std::function<std::optional<std::string>(const std::string&)>& environment);

}  // namespace zerotrip::cli
