#include "cli/settings.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "cli/settings_file.h"

namespace zerotrip::cli {
namespace {

SettingSources sources(SettingValues command_line, SettingValues environment, SettingValues in_file) {
  return {std::move(command_line),
          [environment = std::move(environment)](const std::string& name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            return found == environment.end() ? std::nullopt : std::optional(found->second);
          },
          "zerotrip.properties", std::move(in_file)};
}

const EffectiveSetting& entry(const Settings& settings, std::string_view name) {
  for (const EffectiveSetting& setting : settings.all()) {
    if (setting.setting->name == name) return setting;
  }
  throw std::out_of_range("no such setting");
}

TEST(Settings, DefaultsHold) {
  const auto settings = resolve_settings(sources({}, {}, {}));
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->text("lang"), "zh");
  EXPECT_EQ(settings->number("jobs"), 1);
  EXPECT_EQ(entry(*settings, "jobs").origin, "default");
}

TEST(Settings, TheNearestSourceWins) {
  const auto settings = resolve_settings(sources({{"jobs", "4"}}, {{"ZEROTRIP_JOBS", "3"}, {"ZEROTRIP_LANG", "en"}},
                                                 {{"jobs", "2"}, {"lang", "zh"}, {"max-pages", "9"}}));
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->number("jobs"), 4);
  EXPECT_EQ(entry(*settings, "jobs").origin, "command line");
  EXPECT_EQ(settings->text("lang"), "en");
  EXPECT_EQ(entry(*settings, "lang").origin, "environment ZEROTRIP_LANG");
  EXPECT_EQ(settings->number("max-pages"), 9);
  EXPECT_EQ(entry(*settings, "max-pages").origin, "file zerotrip.properties");
}

TEST(Settings, WrongValuesSayWhereTheyStand) {
  const auto usage = resolve_settings(sources({{"jobs", "0"}}, {}, {}));
  ASSERT_FALSE(usage);
  EXPECT_EQ(usage.error().kind, ErrorKind::kUsage);
  EXPECT_EQ(usage.error().where, "--jobs");

  const auto environment = resolve_settings(sources({}, {{"ZEROTRIP_LANG", "fr"}}, {}));
  ASSERT_FALSE(environment);
  EXPECT_EQ(environment.error().kind, ErrorKind::kConfiguration);
  EXPECT_NE(environment.error().where.find("ZEROTRIP_LANG"), std::string::npos);
  EXPECT_EQ(environment.error().expected, "one of zh, en");
}

TEST(Settings, AnUnknownNameInTheFileIsRefused) {
  const auto settings = resolve_settings(sources({}, {}, {{"job", "2"}}));
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().kind, ErrorKind::kConfiguration);
  EXPECT_NE(settings.error().what.find("\"job\""), std::string::npos);
}

TEST(Settings, NumbersMustBeWholeAndWhole) {
  for (const char* value : {"", "x", "1x", "1.5", "-1", "99999999999999"}) {
    EXPECT_FALSE(resolve_settings(sources({{"max-pages", value}}, {}, {}))) << value;
  }
}

TEST(Settings, NamesAreUnique) {
  std::set<std::string> names;
  for (const Setting& setting : all_settings())
    EXPECT_TRUE(names.insert(environment_name(setting)).second) << setting.name;
}

class SettingsFile : public testing::Test {
 protected:
  std::string path_ = testing::TempDir() + "zerotrip_settings_test.properties";
  void TearDown() override { std::remove(path_.c_str()); }
};

TEST_F(SettingsFile, IsRead) {
  std::ofstream(path_) << "# a comment\njobs = 2\nlang=en\nsome.dotted.name = x\n";
  const auto values = read_settings_file(path_);
  ASSERT_TRUE(values);
  EXPECT_EQ(*values, (SettingValues{{"jobs", "2"}, {"lang", "en"}, {"some.dotted.name", "x"}}));
}

TEST_F(SettingsFile, MissingIsAConfigurationError) {
  const auto values = read_settings_file(path_ + ".absent");
  ASSERT_FALSE(values);
  EXPECT_EQ(values.error().kind, ErrorKind::kConfiguration);
}

TEST_F(SettingsFile, NoneIsFoundWhereNoneIs) {
  EXPECT_EQ(find_settings_file([](const std::string& name) -> std::optional<std::string> {
              return name == "XDG_CONFIG_HOME" ? std::optional<std::string>("/nonexistent") : std::nullopt;
            }).find("/nonexistent"),
            std::string::npos);
}

}  // namespace
}  // namespace zerotrip::cli
