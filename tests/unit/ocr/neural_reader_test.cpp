// Which network reads a line, told with networks that say one text each.
#include "ocr/neural_reader.h"

#include <gtest/gtest.h>

namespace zerotrip::ocr {
namespace {

// Sees one line, two thirds of its input wide and a band of it high.
class OneLine : public Network {
 public:
  explicit OneLine(double height_share) : height_share_(height_share) {}
  Result<void> run(const NetworkInput& input, const Consumer& consume) const override {
    cv::Mat map = cv::Mat::zeros(input.height, input.width, CV_32F);
    const int height = static_cast<int>(input.height * height_share_);
    map(cv::Rect(input.width / 6, input.height / 3, input.width * 2 / 3, height)) = 0.95F;
    const std::span<const float> values(map.ptr<float>(), map.total());
    consume({{1, 1, static_cast<std::size_t>(input.height), static_cast<std::size_t>(input.width)}, values});
    return {};
  }

 private:
  double height_share_;
};

const std::vector<std::string> kCharacters = {"姓", "名", "张", "1"};

// Says the classes one after the other, whatever it is shown, with a blank behind each; counts how often.
class Says : public Network {
 public:
  Says(std::vector<std::size_t> classes, float probability) : classes_(std::move(classes)), probability_(probability) {}
  Result<void> run(const NetworkInput&, const Consumer& consume) const override {
    ++runs;
    const std::size_t count = kCharacters.size() + 2;
    std::vector<float> steps;
    for (const std::size_t character : classes_) {
      for (const std::size_t best : {character, Dictionary::kBlank}) {
        std::vector<float> step(count, 0.0F);
        step[best] = probability_;
        steps.insert(steps.end(), step.begin(), step.end());
      }
    }
    consume({{1, 2 * classes_.size(), count}, steps});
    return {};
  }

  mutable int runs = 0;

 private:
  std::vector<std::size_t> classes_;
  float probability_;
};

struct Readers {
  std::shared_ptr<Says> quick;
  std::shared_ptr<Says> main = std::make_shared<Says>(std::vector<std::size_t>{3}, 0.99F);  // 张
  std::shared_ptr<const Network> detection = std::make_shared<OneLine>(0.1);

  [[nodiscard]] std::string read(FindEffort effort = FindEffort::kThorough) const {
    const auto dictionary = std::make_shared<const Dictionary>(kCharacters);
    const TextDetectors detectors{TextDetector(detection), TextDetector(detection)};
    const NeuralReader reader(detectors, QuickLook{LineRecognizer(quick, dictionary), FixedPrint({"姓名"})},
                              LineRecognizer(main, dictionary), "says/1");
    const cv::Mat page(320, 512, CV_8UC3, cv::Scalar::all(255));
    const auto lines = reader.read_page(page, {.effort = effort});
    return lines && lines->size() == 1 ? lines->front().text : "not one line";
  }
};

Readers with_quick(std::vector<std::size_t> classes, float probability) {
  return {std::make_shared<Says>(std::move(classes), probability)};
}

TEST(NeuralReader, FixedPrintIsSettledByAQuickLook) {
  const Readers readers = with_quick({1, 2, 4}, 0.99F);
  EXPECT_EQ(readers.read(), "姓名1");
  EXPECT_EQ(readers.main->runs, 0);
}

TEST(NeuralReader, WhatSomebodyFilledInIsReadByTheMainNetwork) { EXPECT_EQ(with_quick({1, 2, 3}, 0.99F).read(), "张"); }

TEST(NeuralReader, AnUnsureQuickLookSettlesNothing) { EXPECT_EQ(with_quick({1, 2}, 0.8F).read(), "张"); }

TEST(NeuralReader, ALongLineIsNotLookedAtQuickly) {
  Readers readers = with_quick({1, 2}, 0.99F);
  readers.detection = std::make_shared<OneLine>(0.02);
  EXPECT_EQ(readers.read(), "张");
  EXPECT_EQ(readers.quick->runs, 0);
}

TEST(NeuralReader, AGlanceNeverAsksTheMainNetwork) {
  const Readers readers = with_quick({3, 3}, 0.9F);
  EXPECT_EQ(readers.read(FindEffort::kGlance), "张张");
  EXPECT_EQ(readers.main->runs, 0);
}

}  // namespace
}  // namespace zerotrip::ocr
