#include "ocr/engines.h"

#include "ocr/manifest.h"
#include "ocr/network.h"
#include "ocr/neural_reader.h"
#include "ocr/orientation_network.h"
#include "ocr/tesseract_reader.h"

namespace zerotrip::ocr {
namespace {

// Raised whenever our own code around the networks changes a character, so that stored readings are read again.
constexpr const char* kReaderRevision = "3";

// Opens networks and dictionaries by their role in the manifest.
struct Weights {
  const Manifest& manifest;
  const std::string& folder;
  const NetworkRuntime& runtime;

  Result<std::shared_ptr<const Network>> network(std::string_view role, NetworkShapes shapes) const {
    const Result<std::string> path = checked_path(manifest, role, folder);
    if (!path) return path.error();
    return runtime.open(*path, shapes);
  }
  Result<std::shared_ptr<const Dictionary>> dictionary(std::string_view role) const {
    const Result<std::string> path = checked_path(manifest, role, folder);
    if (!path) return path.error();
    Result<Dictionary> loaded = Dictionary::load(*path);
    if (!loaded) return loaded.error();
    return std::make_shared<const Dictionary>(std::move(*loaded));
  }
  Result<LineRecognizer> recognizer(const std::string& role) const {
    auto recognition = network(role, NetworkShapes::kAnyLineWidth);
    if (!recognition) return recognition.error();
    auto characters = dictionary(role + "_dictionary");
    if (!characters) return characters.error();
    return LineRecognizer(std::move(*recognition), std::move(*characters));
  }
  std::string version_of(std::string_view name) const {
    return std::string(name) + "/" + manifest.version + "." + kReaderRevision + " " + runtime.version();
  }
};

// One small picture through every part of the main reader, so that the first page is as fast as the others.
Result<void> warm(const Reader& reader) {
  const cv::Mat paper(320, 512, CV_8UC3, cv::Scalar::all(255));
  for (const FindEffort effort : {FindEffort::kThorough, FindEffort::kQuick, FindEffort::kGlance})
    if (auto page = reader.read_page(paper, {.effort = effort}); !page) return page.error();
  if (auto line = reader.read_line(paper.rowRange(0, 48)); !line) return line.error();
  return {};
}

Result<std::optional<QuickLook>> quick_look(const Weights& weights, const std::vector<std::string>& fixed_print) {
  FixedPrint print(fixed_print);
  if (print.empty()) return std::nullopt;
  auto recognizer = weights.recognizer("quick_recognition");
  if (!recognizer) return recognizer.error();
  return QuickLook{std::move(*recognizer), std::move(print)};
}

Result<void> add_neural_readers(Engines& engines, const Weights& weights, const std::vector<std::string>& fixed_print) {
  auto detection = weights.network("detection", NetworkShapes::kAnySize);
  if (!detection) return detection.error();
  auto quick_detection = weights.network("quick_detection", NetworkShapes::kAnySize);
  if (!quick_detection) return quick_detection.error();
  auto quick = quick_look(weights, fixed_print);
  if (!quick) return quick.error();
  auto recognizer = weights.recognizer("recognition");
  if (!recognizer) return recognizer.error();
  auto second = weights.recognizer("second_recognition");
  if (!second) return second.error();
  auto orientation = weights.network("orientation", NetworkShapes::kFixed);
  if (!orientation) return orientation.error();
  const TextDetectors detectors{TextDetector(std::move(*detection)), TextDetector(std::move(*quick_detection))};
  const std::string main_version = weights.version_of(*quick ? "pp-ocrv6-small+tiny" : "pp-ocrv6-small");
  engines.main = std::make_shared<NeuralReader>(detectors, std::move(*quick), std::move(*recognizer), main_version);
  engines.second = std::make_shared<NeuralReader>(detectors, std::nullopt, std::move(*second),
                                                  weights.version_of("pp-ocrv5-mobile"));
  engines.orientation = std::make_shared<OrientationNetwork>(std::move(*orientation));
  return warm(*engines.main);
}

Result<Engines> build_neural_engines(const EngineOptions& options) {
  const auto runtime = create_network_runtime();
  if (!runtime) return runtime.error();
  const Result<Manifest> manifest = load_manifest(options.manifest_path);
  if (!manifest) return manifest.error();
  Engines engines;
  if (auto added = add_neural_readers(engines, {*manifest, options.weights_folder, **runtime}, options.fixed_print);
      !added)
    return added.error();
  auto third = create_tesseract_reader(options.tessdata_folder);
  if (!third) return third.error();
  engines.third = std::move(*third);
  return engines;
}

Result<Engines> build_tesseract_engines(const EngineOptions& options) {
  auto reader = create_tesseract_reader(options.tessdata_folder);
  if (!reader) return reader.error();
  Engines engines;
  engines.main = std::move(*reader);
  return engines;
}

}  // namespace

std::string Engines::version() const {
  std::string all = main->version();
  if (second) all += "; " + second->version();
  if (third) all += "; " + third->version();
  return all;
}

Result<Engines> build_engines(const EngineOptions& options) {
  cv::setNumThreads(1);
  return options.reader == MainReader::kTesseract ? build_tesseract_engines(options) : build_neural_engines(options);
}

}  // namespace zerotrip::ocr
