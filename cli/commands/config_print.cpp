// zerotrip config print: every setting, its value, and where it came from.
#include <fmt/format.h>

#include <string>

#include "cli/commands/commands.h"
#include "cli/parts.h"
#include "cli/text_layout.h"

namespace zerotrip::cli {
namespace {

// Settings without a default are found by the program; what it found is what holds.
std::string effective_value(const EffectiveSetting& setting, const Settings& settings) {
  if (!setting.value.empty()) return setting.value;
  if (setting.setting->name == "catalogue") return catalogue_folder(settings);
  if (setting.setting->name == "weights") return engine_options(settings).weights_folder;
  return "-";
}

int print_settings(const Invocation& invocation) {
  std::vector<std::vector<Cell>> rows;
  for (const EffectiveSetting& setting : invocation.settings.all()) {
    const std::string found =
        setting.value.empty() && effective_value(setting, invocation.settings) != "-" ? ", found" : "";
    rows.push_back({{std::string(setting.setting->name), paint::kBold},
                    {printable(effective_value(setting, invocation.settings)), ""},
                    {setting.origin + found, paint::kDim},
                    {environment_name(*setting.setting), paint::kDim}});
  }
  invocation.console.out() << table(rows, invocation.console.colour());
  return 0;
}

}  // namespace

Run attach_config_print(CLI::App& app) {
  app.footer(
      "The command line wins over the environment, the environment over the file, the file over the default.\n"
      "The file is the one of --config or ZEROTRIP_CONFIG, else ~/.config/zerotrip/zerotrip.properties, else\n"
      "/etc/zerotrip/zerotrip.properties; its lines are `name = value`.\n\n"
      "  ZEROTRIP_JOBS=2 zerotrip config print --lang en");
  return print_settings;
}

}  // namespace zerotrip::cli
