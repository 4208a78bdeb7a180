// The parts that look at pixels, built once and shared. Any thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <opencv2/core.hpp>

#include "models/page.h"
#include "models/result.h"
#include "ocr/reader.h"

namespace zerotrip::ocr {

// 0, 1, 2, 3 quarter turns clockwise that bring the picture upright, with its probability.
struct Orientation {
  int quarter_turns = 0;
  double probability = 0;
};

class OrientationReader {
 public:
  virtual ~OrientationReader() = default;
  [[nodiscard]] virtual Result<Orientation> orientation_of(const cv::Mat& bgr) const = 0;
};

struct Engines {
  std::shared_ptr<const Reader> main;                    // never null
  std::shared_ptr<const Reader> second;                  // independent network, lines only; may be null
  std::shared_ptr<const Reader> third;                   // Tesseract, lines only; may be null
  std::shared_ptr<const OrientationReader> orientation;  // may be null: lines alone tell
  [[nodiscard]] std::string version() const;             // of all of them, for Reading::reader
};

enum class MainReader { kOpenVino, kTesseract };

struct EngineOptions {
  MainReader reader = MainReader::kOpenVino;
  std::string weights_folder;   // where the networks of ocr/weights/manifest.yaml lie
  std::string manifest_path;    // ocr/weights/manifest.yaml
  std::string tessdata_folder;  // empty: Tesseract's own
  // What forms print (printed_words() of the catalogue): lines of it are settled by a small network. Empty: none are.
  std::vector<std::string> fixed_print;
};

// Checks every network against the manifest (SHA-256), compiles and warms them.
// Errors: kPartMissing with the file and the cure when one is missing or altered.
[[nodiscard]] Result<Engines> build_engines(const EngineOptions& options);

// QR and bar codes on an 8-bit BGR picture (ZXing-cpp).
[[nodiscard]] std::vector<Barcode> find_barcodes(const cv::Mat& bgr);

struct SealReading {
  std::vector<Seal> seals;
  cv::Mat without_red;  // the picture with red ink turned to paper, for reading what stands under a seal; empty when no
                        // seal
};
// Red seals by colour; their text unwrapped and read with `reader`.
[[nodiscard]] Result<SealReading> find_seals(const cv::Mat& bgr, const Reader& reader);

}  // namespace zerotrip::ocr
