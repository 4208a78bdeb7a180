#include "cli/settings_file.h"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/Path.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <vector>

namespace zerotrip::cli {
namespace {

constexpr const char* kFileName = "zerotrip.properties";

// Names with dots are nested keys to Poco; here they are names like any other.
void collect(const Poco::Util::AbstractConfiguration& file, const std::string& prefix, SettingValues& values) {
  Poco::Util::AbstractConfiguration::Keys keys;
  file.keys(prefix, keys);
  for (const std::string& key : keys) {
    const std::string name = prefix.empty() ? key : prefix + "." + key;
    if (file.hasProperty(name)) values[name] = file.getRawString(name);
    collect(file, name, values);
  }
}

bool is_file(const std::string& path) {
  const Poco::File file(path);
  return file.exists() && file.isFile();
}

}  // namespace

Result<SettingValues> read_settings_file(const std::string& path) try {
  const Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> file(new Poco::Util::PropertyFileConfiguration(path));
  SettingValues values;
  collect(*file, "", values);
  return values;
} catch (const Poco::Exception&) {
  return make_error(ErrorKind::kConfiguration, "the configuration file cannot be read", path,
                    "a text file with lines `name = value`");
}

std::string find_settings_file(const std::function<std::optional<std::string>(const std::string&)>& environment) {
  std::vector<std::string> folders;
  if (const auto folder = environment("XDG_CONFIG_HOME")) {
    folders.push_back(*folder + "/zerotrip");
  } else if (const auto home = environment("HOME")) {
    folders.push_back(*home + "/.config/zerotrip");
  }
  folders.emplace_back("/etc/zerotrip");
  for (const std::string& folder : folders) {
    std::string path = folder + "/" + kFileName;
    if (is_file(path)) return path;
  }
  return {};
}

}  // namespace zerotrip::cli
