#include "tests/blackbox/program.h"

#include <Poco/File.h>
#include <Poco/Path.h>
#include <Poco/TemporaryFile.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace zerotrip::blackbox {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (std::string& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

[[noreturn]] void become_program(std::vector<std::string> command, const std::vector<std::string>& environment,
                                 const TemporaryFolder& folder) {
  // By descriptors: reopening the streams would write out what the test itself has not written yet.
  const int mode = O_WRONLY | O_CREAT | O_TRUNC;
  dup2(open((folder.path() + "/in").c_str(), O_RDONLY), STDIN_FILENO);
  dup2(open((folder.path() + "/out").c_str(), mode, 0600), STDOUT_FILENO);
  dup2(open((folder.path() + "/err").c_str(), mode, 0600), STDERR_FILENO);
  setenv("HOME", folder.path().c_str(), 1);
  unsetenv("XDG_CONFIG_HOME");
  for (const std::string& entry : environment) {
    const std::size_t equals = entry.find('=');
    setenv(entry.substr(0, equals).c_str(), entry.substr(equals + 1).c_str(), 1);
  }
  execv(command.front().c_str(), pointers(command).data());
  _exit(127);
}

}  // namespace

Ended run_command(const std::vector<std::string>& command, const std::string& input,
                  const std::vector<std::string>& environment) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("in", input));
  const pid_t child = fork();
  if (child == 0) become_program(command, environment, folder);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, contents(folder.path() + "/out"), contents(folder.path() + "/err"), usage.ru_maxrss};
}

Ended run(const std::vector<std::string>& arguments, const std::string& input,
          const std::vector<std::string>& environment) {
  std::vector<std::string> command = arguments;
  command.insert(command.begin(), ZEROTRIP_PROGRAM);
  return run_command(command, input, environment);
}

std::vector<nlohmann::json> json_lines(const std::string& out) {
  std::vector<nlohmann::json> lines;
  std::istringstream stream(out);
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(nlohmann::json::parse(line, nullptr, false));
    EXPECT_FALSE(lines.back().is_discarded()) << line;
  }
  return lines;
}

TemporaryFolder::TemporaryFolder() : path_(Poco::TemporaryFile::tempName()) { Poco::File(path_).createDirectories(); }

TemporaryFolder::~TemporaryFolder() { Poco::File(path_).remove(true); }

std::string TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
  std::string path = path_ + "/" + name;
  Poco::File(Poco::Path(path).parent()).createDirectories();
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

nlohmann::json plain_application(const std::vector<std::string>& files) {
  nlohmann::json application = {{"case_id", "T-1"},
                                {"service", "lv_new"},
                                {"channel", "online"},
                                {"submitted_at", "2026-11-20T09:30:00+08:00"},
                                {"customer",
                                 {{"kind", "resident"},
                                  {"name", "缪之远"},
                                  {"id_kind", "id_card"},
                                  {"id_number", "11010519491231002X"},
                                  {"phone", "13800001234"},
                                  {"phone_verified", true},
                                  {"agreement_accepted", true}}},
                                {"service_address", "汉中市汉台区青年路1号"},
                                {"documents", nlohmann::json::array()}};
  for (const std::string& file : files) application["documents"].push_back({{"file", file}});
  return application;
}

}  // namespace zerotrip::blackbox
