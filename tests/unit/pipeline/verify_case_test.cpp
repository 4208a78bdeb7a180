// A whole case with a reader that fails on purpose: what is an error of the case, and what goes to a person.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "intake/files.h"
#include "line_table.h"
#include "models/text.h"
#include "ocr/fake_reader.h"
#include "pipeline/pipeline.h"

namespace zerotrip {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

constexpr Date kToday{std::chrono::year{2026} / 11 / 23};
constexpr const char* kApplication = R"({"case_id": "T-1", "service": "lv_new", "channel": "online",
    "submitted_at": "2026-11-20T09:30:00+08:00",
    "customer": {"kind": "resident", "name": "缪之远", "id_kind": "id_card", "id_number": "11010519491231002X",
                 "phone": "13800001234", "phone_verified": true, "agreement_accepted": true},
    "service_address": "汉中市汉台区青年路1号", "documents": [{"file": "1.png"}, {"file": "2.png"}]})";

// Dark strokes in rows, as print looks from afar: a page without them is not read at all.
cv::Mat printed_sheet(cv::Size size = {400, 600}) {
  cv::Mat sheet(size, CV_8UC3, cv::Scalar::all(250));
  for (int top = 60; top < 540; top += 40)
    for (int left = 40; left < 360; left += 14) sheet(cv::Rect(left, top, 8, 16)).setTo(cv::Scalar::all(20));
  return sheet;
}

Result<VerifiedCase> verified_with(const ocr::FakeReading& reading, const cv::Mat& sheet = printed_sheet()) {
  const testing::TemporaryFolder folder;
  static_cast<void>(folder.write("application.json", kApplication));
  for (const char* name : {"1.png", "2.png"}) static_cast<void>(folder.write(name, testing::encoded(sheet, ".png")));
  Pipeline pipeline;
  pipeline.catalogue = std::make_shared<const Catalogue>(test::catalogue());
  pipeline.engines.main = std::make_shared<const ocr::FakeReader>(reading);
  return verify_case(pipeline, folder.path().string(), kToday);
}

std::vector<std::string> codes_of(const Decision& decision) {
  std::vector<std::string> codes;
  for (const Finding& finding : decision.findings)
    if (finding.severity != Severity::kNotice) codes.push_back(finding.code + "@" + finding.subject);
  return codes;
}

TEST(VerifyCase, AReaderThatFailsCostsTheFileAndAsksAPerson) {
  const auto verified = verified_with({{}, {}, make_error(ErrorKind::kFailed, "out of order", "recognition")});
  ASSERT_TRUE(verified) << verified.error().to_string();
  EXPECT_EQ(verified->decision.outcome, Outcome::kNeedsReview);
  EXPECT_THAT(codes_of(verified->decision), ElementsAre("check.not_done@1.png", "check.not_done@2.png"));
  EXPECT_THAT(verified->failures, ElementsAre(Field(&FailedFile::file, "1.png"), Field(&FailedFile::file, "2.png")));
  for (const FailedFile& failure : verified->failures) EXPECT_EQ(failure.error.what, "out of order");
}

// Was a decision that asked the applicant for the papers once more.
TEST(VerifyCase, AMissingPartAndAMistakeOfOursAreErrorsOfTheCase) {
  for (const ErrorKind kind : {ErrorKind::kPartMissing, ErrorKind::kInternal}) {
    const auto verified = verified_with({{}, {}, make_error(kind, "is gone", "recognition", {}, "scripts/setup")});
    ASSERT_FALSE(verified);
    EXPECT_EQ(verified.error().kind, kind);
    EXPECT_EQ(verified.error().cure, "scripts/setup");
  }
}

TEST(VerifyCase, AReaderThatSeesNothingIsNoFailure) {
  const auto verified = verified_with({});
  ASSERT_TRUE(verified) << verified.error().to_string();
  EXPECT_THAT(verified->failures, IsEmpty());
  EXPECT_EQ(verified->decision.outcome, Outcome::kIncomplete);
}

CopyKind copy_of(const cv::Mat& sheet, const std::string& title, const std::string& seal = {}) {
  ocr::FakeReading reading;
  reading.page = test::lines_of_table("100 60 300 90 " + title);
  reading.line.text = seal;
  reading.line.confidence = 0.95;
  for (const char32_t c : to_code_points(seal)) {
    reading.line.alternatives.push_back({{to_utf8(c), 0.95}});
    reading.line.positions.push_back(0.5);
  }
  const auto verified = verified_with(reading, sheet);
  return verified && !verified->readings.empty() && !verified->readings.front().documents.empty()
             ? verified->readings.front().documents.front().quality.copy
             : CopyKind::kScreenshot;
}

const cv::Scalar kRed(40, 40, 210);

// A clerk's seal is less colour than the measure of the whole page sees: household registers were taken for copies.
TEST(VerifyCase, APageWithASmallRedSealIsNoCopyWithoutColour) {
  cv::Mat sheet = printed_sheet({1200, 1600});
  EXPECT_EQ(copy_of(sheet, "常住人口登记卡"), CopyKind::kBlackWhite);
  cv::circle(sheet, {600, 1200}, 45, kRed, 3);
  cv::rectangle(sheet, {585, 1185, 30, 8}, kRed, cv::FILLED);
  EXPECT_EQ(copy_of(sheet, "常住人口登记卡"), CopyKind::kOriginal);
}

// 加盖公章的复印件. An old duplicate has no colour but that of its registrar's seal.
TEST(VerifyCase, ALicenceWithoutColourIsACopyAlsoUnderTheFirmsSeal) {
  cv::Mat sheet = printed_sheet({1200, 1600});
  cv::circle(sheet, {600, 1100}, 160, kRed, 8);
  for (int degrees = 150; degrees <= 390; degrees += 30)
    cv::circle(
        sheet,
        {600 + cvRound(122 * std::cos(degrees * CV_PI / 180)), 1100 + cvRound(122 * std::sin(degrees * CV_PI / 180))},
        14, kRed, cv::FILLED);
  EXPECT_EQ(copy_of(sheet, "营业执照", "汉中甲乙商贸有限公司"), CopyKind::kBlackWhite);
  EXPECT_EQ(copy_of(sheet, "营业执照", "汉台区市场监督管理局"), CopyKind::kOriginal);
  EXPECT_EQ(copy_of(sheet, "授权委托书", "汉中甲乙商贸有限公司"), CopyKind::kOriginal);
}

}  // namespace
}  // namespace zerotrip
