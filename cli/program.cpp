#include "cli/program.h"

#include <Poco/Environment.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <optional>

#include "cli/command.h"
#include "cli/commands/commands.h"
#include "cli/interrupt.h"
#include "cli/parts.h"
#include "cli/settings_file.h"
#include "cli/words.h"
#include "models/result.h"

namespace zerotrip::cli {
namespace {

const std::vector<Command>& commands() {
  using enum SettingGroup;
  static const std::vector<Command> table = {
      {"verify",
       "Verify cases: pictures and an application in, an explained decision out",
       {kTalk, kCatalogue, kReading, kWork},
       attach_verify},
      {"read", "Read files: what stands on the papers, and where", {kTalk, kCatalogue, kReading, kWork}, attach_read},
      {"judge", "Judge cases that were read before: JSON lines in, decisions out", {kTalk, kCatalogue}, attach_judge},
      {"checklist", "Say what has to be handed in for a service", {kTalk, kCatalogue}, attach_checklist},
      {"number", "Say what a number is and whether it holds", {kTalk, kCatalogue}, attach_number},
      {"catalogue check",
       "Check services, kinds of paper, findings and tables",
       {kTalk, kCatalogue},
       attach_catalogue_check},
      {"doctor",
       "Say which parts are there, in which version, and what is missing",
       {kTalk, kCatalogue, kReading},
       attach_doctor},
      {"config print",
       "Print every setting, its value and where it came from",
       {kTalk, kCatalogue, kReading, kWork},
       attach_config_print},
  };
  return table;
}

constexpr const char* kDescription =
    "zerotrip checks the papers of an online application before a person has to:\n"
    "pictures in, an explained decision out.";

constexpr const char* kFooter =
    "Data goes to stdout, everything else to stderr. Every setting may also stand in the environment\n"
    "(ZEROTRIP_JOBS=2) or in the configuration file (jobs = 2); `zerotrip config print` shows which one holds.\n\n"
    "Exit codes: 0 done, 1 usage, 2 input that cannot be used, 3 a part is missing, 4 configuration or catalogue,\n"
    "5 output cannot be written, 7 some items failed, 9 --fail-on was met, 15 internal, 130 interrupted.\n\n"
    "Start with: zerotrip verify CASE        Check the installation with: zerotrip doctor";

std::optional<std::string> from_environment(const std::string& name) {
  if (!Poco::Environment::has(name)) return std::nullopt;
  return Poco::Environment::get(name);
}

// The options of the chosen groups; what is given lands in `values`.
void add_settings(CLI::App& app, const std::vector<SettingGroup>& groups, SettingValues& values) {
  for (const Setting& setting : all_settings()) {
    if (std::ranges::find(groups, setting.group) == groups.end()) continue;
    std::string help(setting.help);
    if (!setting.default_value.empty()) help.append(" [").append(setting.default_value).append("]");
    app.add_option_function<std::string>(
           "--" + std::string(setting.name),
           [&values, name = std::string(setting.name)](const std::string& value) { values[name] = value; }, help)
        ->type_name(std::string(setting.value_name))
        ->group("Settings");
  }
}

struct Parsed {
  SettingValues command_line;
  std::string config_file;
  Run run;
};

CLI::App* subcommand(CLI::App& app, std::string_view name, std::string_view summary) {
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos) return app.add_subcommand(std::string(name), std::string(summary));
  const std::string parent_name(name.substr(0, space));
  const auto there = app.get_subcommands([&](const CLI::App* sub) { return sub->get_name() == parent_name; });
  CLI::App* parent =
      there.empty() ? app.add_subcommand(parent_name, std::string(summary))->require_subcommand(1) : there.front();
  return parent->add_subcommand(std::string(name.substr(space + 1)), std::string(summary));
}

void add_commands(CLI::App& app, Parsed& parsed) {
  for (const Command& command : commands()) {
    CLI::App* sub = subcommand(app, command.name, command.summary);
    sub->fallthrough(false);
    Run run = command.attach(*sub);
    add_settings(*sub, command.settings, parsed.command_line);
    sub->add_option("--config", parsed.config_file, "Configuration file, lines `name = value`")
        ->type_name("FILE")
        ->group("Settings");
    sub->callback([&parsed, run = std::move(run)] { parsed.run = run; });
  }
}

Result<Settings> settle(const Parsed& parsed) {
  SettingSources sources{parsed.command_line, from_environment, parsed.config_file, {}};
  if (sources.file.empty()) sources.file = from_environment("ZEROTRIP_CONFIG").value_or("");
  if (sources.file.empty()) sources.file = find_settings_file(from_environment);
  if (!sources.file.empty()) {
    auto values = read_settings_file(sources.file);
    if (!values) return values.error();
    sources.in_file = std::move(*values);
  }
  return resolve_settings(sources);
}

bool wants_colour(const Settings& settings, const Streams& streams) {
  const std::string& when = settings.text("color");
  if (when != "auto") return when == "always";
  return streams.out_is_terminal && from_environment("NO_COLOR").value_or("").empty();
}

// Before the settings are known: what the command line or the environment says by itself.
Language language_asked_for(const Parsed& parsed) {
  const auto given = parsed.command_line.find("lang");
  const std::string word =
      given != parsed.command_line.end() ? given->second : from_environment("ZEROTRIP_LANG").value_or("");
  return word == "en" ? Language::kEnglish : Language::kChinese;
}

int run_command(const Parsed& parsed, const Streams& streams, std::chrono::system_clock::time_point now) {
  const auto settings = settle(parsed);
  if (!settings) {
    streams.err << "zerotrip: " << words_for(settings.error(), language_asked_for(parsed)) << "\n";
    return exit_code(settings.error().kind);
  }
  const Language language = settings->text("lang") == "en" ? Language::kEnglish : Language::kChinese;
  const Console console(streams, wants_colour(*settings, streams), language, settings->text("log-level"));
  const int code = parsed.run(Invocation{console, *settings, now});
  streams.out.flush();
  if (interrupted()) return kInterruptedExit;
  if (!streams.out) {
    return report(console, make_error(ErrorKind::kCannotWrite, "stdout takes no more"));
  }
  return code;
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Streams& streams,
                std::chrono::system_clock::time_point now) try {
  CLI::App app(kDescription, "zerotrip");
  app.footer(kFooter);
  app.set_version_flag("--version", "zerotrip " ZEROTRIP_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(34);
  Parsed parsed;
  add_commands(app, parsed);
  try {
    // CLI11 takes the arguments last first, without the program's name.
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    if (!reversed.empty()) reversed.pop_back();
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, streams.out, streams.err);
    return code == 0 ? 0 : exit_code(ErrorKind::kUsage);
  }
  return run_command(parsed, streams, now);
} catch (const std::exception& error) {
  streams.err << "zerotrip: internal error: " << error.what() << "\n";
  return exit_code(ErrorKind::kInternal);
}

}  // namespace zerotrip::cli
