// The only file that includes Tesseract (and OpenMP, to keep it to one thread: Tesseract asks for four by
// name, and OMP_THREAD_LIMIT is read before main() begins, so the limit is set for each calling thread).
#include "ocr/tesseract_reader.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <clocale>
#include <mutex>
#include <opencv2/imgproc.hpp>

#include "models/text.h"
#include "ocr/leptonica_page.h"
#include "ocr/line_builder.h"
#include "ocr/pictures.h"

namespace zerotrip::ocr {
namespace {

constexpr const char* kLanguage = "chi_sim";
constexpr int kDotsPerInch = 300;  // only tells Tesseract what size of print to expect
constexpr int kLineHeight = 48;    // of a single line, px, with the margin below around it
constexpr int kLineMargin = 10;
constexpr double kLeastSkewDegrees = 0.1;  // less is not worth the loss of turning

using Api = tesseract::TessBaseAPI;

Result<std::unique_ptr<Api>> start_engine(const std::string& tessdata_folder) {
  auto api = std::make_unique<Api>();
  const char* const folder = tessdata_folder.empty() ? nullptr : tessdata_folder.c_str();
  if (api->Init(folder, kLanguage, tesseract::OEM_LSTM_ONLY) != 0)
    return make_error(ErrorKind::kPartMissing, "Tesseract does not find chi_sim", tessdata_folder,
                      "the package tesseract-ocr-chi-sim", "scripts/setup");
  api->SetVariable("lstm_choice_mode", "2");    // alternatives for each character
  api->SetVariable("tessedit_do_invert", "0");  // papers are dark on light
  api->SetVariable("debug_file", "/dev/null");  // a library does not talk
  return api;
}

CharacterAlternatives alternatives_of(const tesseract::ResultIterator& symbol) {
  CharacterAlternatives alternatives;
  tesseract::ChoiceIterator choice(symbol);
  do {
    const char* const text = choice.GetUTF8Text();
    if (text == nullptr || *text == '\0') continue;
    const double probability = std::clamp(static_cast<double>(choice.Confidence()) / 100, 0.0, 1.0);
    const bool known =
        std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& a) { return a.text == text; });
    if (!known) alternatives.push_back({text, probability});
  } while (choice.Next());
  return alternatives;
}

// Best first; what the engine settled on stays first whatever its own probabilities say.
CharacterAlternatives choices_of(const tesseract::ResultIterator& symbol) {
  const std::unique_ptr<const char[]> text(symbol.GetUTF8Text(tesseract::RIL_SYMBOL));
  if (!text || text[0] == '\0') return {};
  const double probability = std::clamp(static_cast<double>(symbol.Confidence(tesseract::RIL_SYMBOL)) / 100, 0.0, 1.0);
  CharacterAlternatives result{{text.get(), probability}};
  CharacterAlternatives others = alternatives_of(symbol);
  std::stable_sort(others.begin(), others.end(),
                   [](const auto& a, const auto& b) { return a.probability > b.probability; });
  for (CharacterChoice& other : others)
    if (other.text != result.front().text && result.size() < kMostAlternatives) {
      other.probability = std::min(other.probability, probability);
      result.push_back(std::move(other));
    }
  return result;
}

cv::Rect box_of(const tesseract::ResultIterator& at, tesseract::PageIteratorLevel level) {
  int left = 0, top = 0, right = 0, bottom = 0;
  if (!at.BoundingBox(level, &left, &top, &right, &bottom)) return {};
  return {left, top, right - left, bottom - top};
}

// Tesseract puts spaces between Chinese words; on paper they are only between Latin words and numbers.
bool is_latin(const std::string& text) {
  const std::u32string code_points = to_code_points(text);
  return !code_points.empty() && code_points.front() < 0x250;
}

TextLine line_at(tesseract::ResultIterator& symbol, const cv::Rect& box) {
  LineBuilder line;
  bool latin_before = false;
  do {
    const CharacterAlternatives choices = choices_of(symbol);
    if (choices.empty()) continue;
    const cv::Rect place = box_of(symbol, tesseract::RIL_SYMBOL);
    const double position = std::clamp((place.x + place.width / 2.0 - box.x) / std::max(1, box.width), 0.0, 1.0);
    const bool latin = is_latin(choices.front().text);
    if (latin && latin_before && symbol.IsAtBeginningOf(tesseract::RIL_WORD)) line.add({{" ", 1.0}}, position);
    line.add(choices, position);
    latin_before = latin;
  } while (!symbol.IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_SYMBOL) &&
           symbol.Next(tesseract::RIL_SYMBOL));
  return line.take();
}

std::vector<TextLine> lines_of(Api& api) {
  std::vector<TextLine> lines;
  const std::unique_ptr<tesseract::ResultIterator> symbol(api.GetIterator());
  if (!symbol) return lines;
  do {
    const cv::Rect box = box_of(*symbol, tesseract::RIL_TEXTLINE);
    TextLine line = line_at(*symbol, box);
    line.quad = quad_of(Box{static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(box.br().x),
                            static_cast<double>(box.br().y)});
    if (line.confidence > 0) lines.push_back(std::move(line));
  } while (symbol->Next(tesseract::RIL_TEXTLINE));
  return lines;
}

cv::Mat grey_of(const cv::Mat& bgr) {
  cv::Mat grey;
  cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
  return grey;
}

struct LevelPage {
  cv::Mat picture;
  cv::Matx23d to_page;  // pixels of the level picture → pixels of the page
};

LevelPage level(const cv::Mat& grey) {
  const cv::Mat even = with_even_background(grey);
  const double skew = skew_degrees_of(even);
  if (std::abs(skew) < kLeastSkewDegrees) return {black_and_white(even), {1, 0, 0, 0, 1, 0}};
  const cv::Point2f middle(static_cast<float>(grey.cols) / 2, static_cast<float>(grey.rows) / 2);
  const cv::Mat turn = cv::getRotationMatrix2D(middle, skew, 1);  // counter-clockwise levels what is turned clockwise
  cv::Mat back, turned;
  cv::invertAffineTransform(turn, back);
  cv::warpAffine(even, turned, turn, even.size(), cv::INTER_CUBIC, cv::BORDER_REPLICATE);
  return {black_and_white(turned), cv::Matx23d(back.ptr<double>())};
}

Quad on_page(Quad quad, const cv::Matx23d& map) {
  for (Point& p : quad.corners)
    p = {map(0, 0) * p.x + map(0, 1) * p.y + map(0, 2), map(1, 0) * p.x + map(1, 1) * p.y + map(1, 2)};
  return quad;
}

cv::Mat line_with_margin(const cv::Mat& bgr) {
  const int width = std::max(1, cvRound(static_cast<double>(bgr.cols) * kLineHeight / bgr.rows));
  cv::Mat line = with_even_background(grey_of(scaled(bgr, {width, kLineHeight})));
  cv::copyMakeBorder(line, line, kLineMargin, kLineMargin, kLineMargin, kLineMargin, cv::BORDER_REPLICATE);
  return line;
}

TextLine joined(const std::vector<TextLine>& lines) {
  LineBuilder whole;
  for (const TextLine& line : lines)
    for (std::size_t i = 0; i < line.positions.size(); ++i) whole.add(line.alternatives[i], line.positions[i]);
  return whole.take();
}

class TesseractReader : public Reader {
 public:
  TesseractReader(std::string tessdata_folder, std::unique_ptr<Api> engine)
      : tessdata_folder_(std::move(tessdata_folder)) {
    free_.push_back(std::move(engine));
  }

  std::string version() const override { return std::string("tesseract/") + Api::Version() + "+" + kLanguage; }

  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const FindOptions&) const override {
    if (bgr.empty()) return std::vector<TextLine>{};
    const LevelPage page = level(grey_of(bgr));
    Result<std::vector<TextLine>> lines = recognize(page.picture, tesseract::PSM_AUTO);
    if (lines)
      for (TextLine& line : *lines) line.quad = on_page(line.quad, page.to_page);
    return lines;
  }

  Result<TextLine> read_line(const cv::Mat& bgr) const override {
    TextLine line;
    if (!bgr.empty()) {
      const Result<std::vector<TextLine>> lines = recognize(line_with_margin(bgr), tesseract::PSM_SINGLE_LINE);
      if (!lines) return lines.error();
      line = joined(*lines);
    }
    line.quad = border_of(bgr);
    return line;
  }

 private:
  Result<std::vector<TextLine>> recognize(const cv::Mat& grey, tesseract::PageSegMode mode) const {
    omp_set_max_active_levels(0);  // of the calling thread: no team of threads
    Result<std::unique_ptr<Api>> api = borrow();
    if (!api) return api.error();
    (*api)->ClearAdaptiveClassifier();
    (*api)->SetPageSegMode(mode);
    (*api)->SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
    (*api)->SetSourceResolution(kDotsPerInch);
    if ((*api)->Recognize(nullptr) != 0) return make_error(ErrorKind::kFailed, "Tesseract did not read", "tesseract");
    std::vector<TextLine> lines = lines_of(**api);
    (*api)->Clear();
    give_back(std::move(*api));
    return lines;
  }

  Result<std::unique_ptr<Api>> borrow() const {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        std::unique_ptr<Api> api = std::move(free_.back());
        free_.pop_back();
        return api;
      }
    }
    return start_engine(tessdata_folder_);
  }

  void give_back(std::unique_ptr<Api> api) const {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(api));
  }

  std::string tessdata_folder_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Api>> free_;  // an engine reads one picture at a time
};

}  // namespace

Result<std::shared_ptr<const Reader>> create_tesseract_reader(const std::string& tessdata_folder) {
  quiet_leptonica();
  Result<std::unique_ptr<Api>> engine = start_engine(tessdata_folder);
  if (!engine) return engine.error();
  return std::make_shared<const TesseractReader>(tessdata_folder, std::move(*engine));
}

}  // namespace zerotrip::ocr
