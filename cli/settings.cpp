#include "cli/settings.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace zerotrip::cli {
namespace {

#ifdef ZEROTRIP_WITH_OPENVINO
constexpr std::string_view kDefaultReader = "openvino";
#else
constexpr std::string_view kDefaultReader = "tesseract";
#endif

std::optional<int> positive_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1) return std::nullopt;
  return value;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

// What a value should have been; nothing when it is right.
std::optional<std::string> wanted(const Setting& setting, const std::string& value) {
  if (setting.whole_number && !positive_number(value)) return "a whole number, at least 1";
  if (!setting.words.empty() && std::ranges::find(setting.words, value) == setting.words.end()) {
    return "one of " + joined(setting.words);
  }
  return std::nullopt;
}

struct Found {
  std::string value;
  std::string origin;
  ErrorKind kind = ErrorKind::kConfiguration;  // of a wrong value
};

Found find_value(const Setting& setting, const SettingSources& sources) {
  if (const auto given = sources.command_line.find(setting.name); given != sources.command_line.end()) {
    return {given->second, "command line", ErrorKind::kUsage};
  }
  const std::string variable = environment_name(setting);
  if (const auto given = sources.environment(variable)) return {*given, "environment " + variable};
  if (const auto given = sources.in_file.find(setting.name); given != sources.in_file.end()) {
    return {given->second, "file " + sources.file};
  }
  return {std::string(setting.default_value), "default"};
}

bool is_setting(std::string_view name) {
  return std::ranges::find(all_settings(), name, &Setting::name) != all_settings().end();
}

std::optional<Error> unknown_name(const SettingSources& sources) {
  for (const auto& [name, value] : sources.in_file) {
    if (is_setting(name)) continue;
    return make_error(ErrorKind::kConfiguration, "no setting is called \"" + name + "\"", sources.file,
                      "a name that `zerotrip config print` lists");
  }
  return std::nullopt;
}

}  // namespace

const std::vector<Setting>& all_settings() {
  using enum SettingGroup;
  static const std::vector<Setting> settings = {
      {"lang", "LANG", "zh", kTalk, "Language of what people read: zh or en", {"zh", "en"}},
      {"color",
       "WHEN",
       "auto",
       kTalk,
       "Colour: auto (on a terminal, unless NO_COLOR is set), always or never",
       {"auto", "always", "never"}},
      {"log-level",
       "LEVEL",
       "warning",
       kTalk,
       "What is logged to stderr: debug, info, warning, error or off",
       {"debug", "info", "warning", "error", "off"}},
      {"catalogue", "DIR", "", kCatalogue, "Folder with services/, documents/ and reference/"},
      {"calendar", "DIR", "", kCatalogue, "Folder with further years of the working calendar (YEAR.yaml)"},
      {"reader", "NAME", kDefaultReader, kReading, "Main reader: openvino or tesseract", {"openvino", "tesseract"}},
      {"weights", "DIR", "", kReading, "Folder of the networks"},
      {"tessdata", "DIR", "", kReading, "Folder of Tesseract's trained data"},
      {"max-file-mb", "N", "20", kReading, "Largest file, in MiB", {}, true},
      {"max-megapixels", "N", "50", kReading, "Largest picture, in millions of pixels", {}, true},
      {"max-side-px", "N", "12000", kReading, "Longest side of a picture, in pixels", {}, true},
      {"max-pages", "N", "50", kReading, "Most pages of a file", {}, true},
      {"max-files", "N", "30", kReading, "Most files of a case", {}, true},
      {"decoder-timeout-s", "N", "60", kReading, "Longest time that one file may take to decode, in seconds", {}, true},
      {"jobs", "N", "1", kWork, "Files or cases worked on at once, a thread each", {}, true},
  };
  return settings;
}

std::string environment_name(const Setting& setting) {
  std::string name = "ZEROTRIP_";
  for (const char c : setting.name) {
    name += c == '-' ? '_' : (c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
  }
  return name;
}

const std::string& Settings::text(std::string_view name) const {
  const auto found = std::ranges::find_if(settings_, [&](const auto& entry) { return entry.setting->name == name; });
  assert(found != settings_.end());
  return found->value;
}

int Settings::number(std::string_view name) const { return positive_number(text(name)).value_or(1); }

Result<Settings> resolve_settings(const SettingSources& sources) {
  if (auto error = unknown_name(sources)) return *error;
  std::vector<EffectiveSetting> effective;
  for (const Setting& setting : all_settings()) {
    const Found found = find_value(setting, sources);
    if (const auto expected = wanted(setting, found.value)) {
      const std::string where = found.kind == ErrorKind::kUsage ? "--" + std::string(setting.name)
                                                                : std::string(setting.name) + " (" + found.origin + ")";
      return make_error(found.kind, "\"" + found.value + "\" cannot be used", where, *expected);
    }
    effective.push_back({&setting, found.value, found.origin});
  }
  return Settings(std::move(effective));
}

}  // namespace zerotrip::cli
