#include "pipeline/extract/stamped_notes.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "line_table.h"

namespace zerotrip {
namespace {

// Says 注销 in two pieces, as stamps are spaced, where it is shown dark strokes on white at the stamp's place and
// nothing of the black print.
class SeesTheStampAlone : public ocr::Reader {
 public:
  std::string version() const override { return "sees the stamp alone"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat& bgr, const ocr::FindOptions&) const override {
    ++looks;
    const bool stamp = bgr.at<cv::Vec3b>(200, 400)[0] < 80, print = bgr.at<cv::Vec3b>(50, 100)[0] < 200;
    if (!stamp || print) return std::vector<TextLine>{};
    return std::vector<TextLine>{test::line_at({350, 170, 410, 230}, "注"), test::line_at({470, 165, 530, 225}, "销")};
  }
  Result<TextLine> read_line(const cv::Mat&) const override { return TextLine{}; }
  mutable int looks = 0;
};

const DocumentDefinition& household_register() { return *test::catalogue().document("household_register"); }

cv::Mat printed_page() {
  cv::Mat page(600, 840, CV_8UC3, cv::Scalar(236, 242, 244));
  cv::rectangle(page, {90, 40, 300, 20}, cv::Scalar(20, 20, 20), cv::FILLED);
  return page;
}

cv::Mat stamped_page() {
  cv::Mat page = printed_page();
  cv::rectangle(page, {340, 160, 200, 80}, cv::Scalar(60, 50, 200), 4);
  cv::rectangle(page, {390, 190, 20, 20}, cv::Scalar(60, 50, 200), cv::FILLED);
  cv::rectangle(page, {490, 190, 20, 20}, cv::Scalar(60, 50, 200), cv::FILLED);
  return page;
}

TEST(StampedNotes, AWordStampedAcrossThePrintIsReadFromTheRedInk) {
  Extraction page;
  const SeesTheStampAlone reader;
  ASSERT_TRUE(find_stamped_notes(page, household_register(), stamped_page(), reader, test::catalogue().reference));
  ASSERT_NE(page.find("remarks"), nullptr);
  EXPECT_EQ(page.find("remarks")->field.text(), "注销");
}

TEST(StampedNotes, APageWithoutRedInkIsNotLookedAt) {
  Extraction page;
  const SeesTheStampAlone reader;
  ASSERT_TRUE(find_stamped_notes(page, household_register(), printed_page(), reader, test::catalogue().reference));
  EXPECT_EQ(reader.looks, 0);
  EXPECT_EQ(page.find("remarks"), nullptr);
}

TEST(StampedNotes, AKindWithoutNotedWordsIsNotLookedAt) {
  Extraction page;
  const SeesTheStampAlone reader;
  ASSERT_TRUE(find_stamped_notes(page, *test::catalogue().document("authorization_letter"), stamped_page(), reader,
                                 test::catalogue().reference));
  EXPECT_EQ(reader.looks, 0);
}

}  // namespace
}  // namespace zerotrip
