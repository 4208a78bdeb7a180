// Runs the built program and hands back what it wrote and how it ended. For tests; one thread.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace zerotrip::blackbox {

struct Ended {
  int code = -1;     // exit code; 128 + signal where it was killed
  std::string out;   // stdout
  std::string err;   // stderr
  long peak_kb = 0;  // largest resident memory
};

// Any program by its path, the same way.
[[nodiscard]] Ended run_command(const std::vector<std::string>& command, const std::string& input = {},
                                const std::vector<std::string>& environment = {});

// `environment` is added to the program's own ("NAME=value"); the user's configuration files are not seen.
[[nodiscard]] Ended run(const std::vector<std::string>& arguments, const std::string& input = {},
                        const std::vector<std::string>& environment = {});

// The lines of `out` as JSON; a line that is none fails the test.
[[nodiscard]] std::vector<nlohmann::json> json_lines(const std::string& out);

// A folder of its own that is gone at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  // Writes a file (folders in between are made) and gives its path.
  std::string write(const std::string& name, const std::string& bytes) const;

 private:
  std::string path_;
};

// application.json of a resident's lv_new with these uploads.
[[nodiscard]] nlohmann::json plain_application(const std::vector<std::string>& files);

}  // namespace zerotrip::blackbox
