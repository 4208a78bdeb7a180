// One case folder → its decision.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "models/json/application_json.h"
#include "pipeline/read_opened.h"
#include "validators/judge.h"
#include "validators/versions.h"

namespace zerotrip {
namespace {

namespace fs = std::filesystem;

Result<std::string> text_of_file(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error || !fs::is_regular_file(path, error))
    return make_error(ErrorKind::kUnusableInput, "cannot be opened", path.filename().string(),
                      "a case folder with application.json");
  if (size > kMostApplicationBytes)
    return make_error(ErrorKind::kUnusableInput, "too large", path.filename().string(),
                      "at most " + std::to_string(kMostApplicationBytes) + " bytes");
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return make_error(ErrorKind::kUnusableInput, "cannot be read", path.filename().string());
  return text.str();
}

Result<Application> application_in(const fs::path& folder, const Catalogue& catalogue) {
  const auto text = text_of_file(folder / "application.json");
  if (!text) return text.error();
  std::vector<std::string> services;
  for (const auto& [code, service] : catalogue.services) services.push_back(code);
  return parse_application(*text, services);
}

// A file without content of its own: what is wrong with it is all that is said.
Reading not_read(const std::string& name, std::string code, std::string sha256 = {}) {
  Reading reading;
  reading.file = name;
  reading.sha256 = std::move(sha256);
  reading.problems.push_back({std::move(code), -1, {}, {}});
  return reading;
}

class CaseReader {
 public:
  CaseReader(const Pipeline& pipeline, fs::path folder) : pipeline_(pipeline), folder_(std::move(folder)) {}

  // Nothing where the file did not come.
  [[nodiscard]] Result<std::optional<Reading>> read(const std::string& name) {
    std::error_code error;
    if (!fs::exists(folder_ / name, error)) return std::optional<Reading>();
    if (++files_ > pipeline_.options.limits.most_files) return std::optional(not_read(name, "file.too_large"));
    const auto opened = open_file((folder_ / name).string(), pipeline_.options.limits);
    if (!opened && opened.error().kind == ErrorKind::kUnusableInput)
      return std::optional(not_read(name, "file.unreadable"));
    auto reading = opened ? read_once(*opened, name) : without_content(name, opened.error(), {});
    if (!reading) return reading.error();
    return std::optional(std::move(*reading));
  }

  [[nodiscard]] std::vector<FailedFile> take_failures() { return std::move(failures_); }

 private:
  // The same bytes under another name are read once.
  [[nodiscard]] Result<Reading> read_once(const OpenedFile& opened, const std::string& name) {
    if (const auto known = by_content_.find(opened.sha256); known != by_content_.end()) {
      Reading copy = known->second;
      copy.file = name;
      return copy;
    }
    auto reading = read_opened(pipeline_, opened, name, nullptr);
    if (!reading) return without_content(name, reading.error(), opened.sha256);
    by_content_.emplace(opened.sha256, *reading);
    return reading;
  }

  // A file that a part of ours failed on goes to a person: never to accepted, and it does not disappear. What is
  // wrong with us and not with this file is an error: every further file would end the same way.
  [[nodiscard]] Result<Reading> without_content(const std::string& name, const Error& error,
                                                const std::string& sha256) {
    if (error.kind != ErrorKind::kFailed) return error;
    failures_.push_back({name, error});
    return not_read(name, "check.not_done", sha256);
  }

  const Pipeline& pipeline_;
  fs::path folder_;
  int files_ = 0;
  std::map<std::string, Reading> by_content_;
  std::vector<FailedFile> failures_;
};

}  // namespace

Result<VerifiedCase> verify_case(const Pipeline& pipeline, const std::string& folder, Date today) {
  const auto application = application_in(folder, *pipeline.catalogue);
  if (!application) return application.error();
  VerifiedCase verified;
  CaseReader reader(pipeline, folder);
  for (const UploadedFile& upload : application->documents) {
    auto reading = reader.read(upload.file);
    if (!reading) return reading.error();
    if (*reading) verified.readings.push_back(std::move(**reading));
  }
  verified.failures = reader.take_failures();
  const Versions versions = versions_of(verified.readings, *pipeline.catalogue);
  verified.decision = judge({*application, verified.readings, today, {}}, *pipeline.catalogue, versions);
  return verified;
}

std::optional<std::string> case_id_in(const Pipeline& pipeline, const std::string& folder) {
  const auto application = application_in(folder, *pipeline.catalogue);
  return application ? std::optional(application->case_id) : std::nullopt;
}

}  // namespace zerotrip
