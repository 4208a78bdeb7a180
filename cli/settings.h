// The program's settings: one table of names; each may be given as --name on the command line, as
// ZEROTRIP_NAME in the environment, or as a line `name = value` in the configuration file, and the first of
// these wins. Values are checked once, here, whatever they came from. Values only; any thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/result.h"

namespace zerotrip::cli {

enum class SettingGroup { kTalk, kCatalogue, kReading, kWork };

struct Setting {
  std::string_view name;           // "max-pages": --max-pages, ZEROTRIP_MAX_PAGES, max-pages = …
  std::string_view value_name;     // "N"
  std::string_view default_value;  // "" where the program finds it by itself
  SettingGroup group = SettingGroup::kTalk;
  std::string_view help;
  std::vector<std::string_view> words = {};  // the only values allowed; empty: any
  bool whole_number = false;                 // at least 1
};

// Every setting, in the order in which they are printed.
[[nodiscard]] const std::vector<Setting>& all_settings();

// A line of `zerotrip config print`.
struct EffectiveSetting {
  const Setting* setting = nullptr;
  std::string value;
  std::string origin;  // "default", "command line", "environment ZEROTRIP_JOBS", "file /etc/zerotrip.properties"
};

class Settings {
 public:
  explicit Settings(std::vector<EffectiveSetting> settings) : settings_(std::move(settings)) {}

  [[nodiscard]] const std::vector<EffectiveSetting>& all() const { return settings_; }
  // The value of a setting of the table.
  [[nodiscard]] const std::string& text(std::string_view name) const;
  [[nodiscard]] int number(std::string_view name) const;

 private:
  std::vector<EffectiveSetting> settings_;
};

using SettingValues = std::map<std::string, std::string, std::less<>>;

struct SettingSources {
  SettingValues command_line;
  std::function<std::optional<std::string>(const std::string&)> environment;
  std::string file;  // path; empty: none
  SettingValues in_file;
};

// Errors: kUsage for a wrong value on the command line; kConfiguration for one in the environment or the
// file, and for a name in the file that is no setting.
[[nodiscard]] Result<Settings> resolve_settings(const SettingSources& sources);

[[nodiscard]] std::string environment_name(const Setting& setting);

}  // namespace zerotrip::cli
