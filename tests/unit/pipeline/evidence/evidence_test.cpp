#include "pipeline/evidence/evidence.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include "pipeline/evidence/drawing.h"
#include "pipeline/evidence/marks.h"
#include "pipeline/evidence/text_painter.h"
#include "tests/unit/pipeline/intake/files.h"

namespace zerotrip {
namespace {

Quad box(double left, double top, double right, double bottom) { return quad_of(Box{left, top, right, bottom}); }

Reading reading_of_card() {
  Reading reading;
  reading.file = "1.png";
  Document card;
  card.kind = "id_card_portrait";
  card.quad = box(20, 20, 380, 240);
  card.fields["name"].value = std::string("张晓岚");
  card.fields["name"].confidence = 0.62;
  card.fields["name"].quad = box(80, 40, 180, 70);
  reading.documents.push_back(card);
  return reading;
}

Finding finding_on(const std::string& file, const Quad& quad) {
  Finding finding;
  finding.code = "name.differs_from_application";
  finding.subject = file + "#0";
  finding.evidence.push_back({file, 0, quad, "name"});
  finding.message = {"姓名不一致", "the names differ"};
  return finding;
}

VerifiedCase verified_card(const std::string& case_id) {
  VerifiedCase verified;
  verified.decision.case_id = case_id;
  verified.decision.findings.push_back(finding_on("1.png", box(80, 40, 180, 70)));
  verified.readings.push_back(reading_of_card());
  return verified;
}

TEST(EvidenceMarks, FindingsComeFirstAndLowConfidenceIsShown) {
  Catalogue catalogue;
  catalogue.reference.thresholds["certain_confidence"] = 0.9;
  const auto verified = verified_card("1");
  const auto marks =
      evidence::marks_of(verified.decision, verified.readings[0], 0, {catalogue, EvidenceLanguage::kChinese});
  ASSERT_EQ(marks.size(), 3u);
  EXPECT_EQ(marks[0].kind, evidence::MarkKind::kFinding);
  EXPECT_NE(marks[0].label.find("姓名不一致"), std::string::npos);
  EXPECT_EQ(marks[1].kind, evidence::MarkKind::kPaper);
  EXPECT_EQ(marks[2].kind, evidence::MarkKind::kUncertainField);
  EXPECT_EQ(marks[2].label, "name: 张晓岚 (0.62)");
}

TEST(EvidenceMarks, OtherPagesAndOtherFilesStayAway) {
  const Catalogue catalogue;
  auto verified = verified_card("1");
  verified.decision.findings.push_back(finding_on("2.png", box(1, 1, 9, 9)));
  const evidence::Wording wording{catalogue, EvidenceLanguage::kEnglish};
  EXPECT_EQ(evidence::marks_of(verified.decision, verified.readings[0], 0, wording).size(), 3u);
  EXPECT_TRUE(evidence::marks_of(verified.decision, verified.readings[0], 1, wording).empty());
}

TEST(EvidenceDrawing, OutlineIsOnThePageAndLegendBesideIt) {
  const auto painter = evidence::TextPainter::create();
  ASSERT_TRUE(painter) << painter.error().to_string();
  const cv::Mat page(260, 400, CV_8UC3, cv::Scalar(200, 200, 200));
  const std::vector<evidence::Mark> marks{{evidence::MarkKind::kField, box(100, 100, 300, 200), "姓名：张晓岚"}};
  const cv::Mat drawing = evidence::drawing_of(page, marks, "案件", *painter, 1800);
  EXPECT_GT(drawing.cols, 400 + 300);
  EXPECT_NE(drawing.at<cv::Vec3b>(100, 200), cv::Vec3b(200, 200, 200));  // the outline
  EXPECT_EQ(drawing.at<cv::Vec3b>(150, 200), cv::Vec3b(200, 200, 200));  // inside it
  cv::Mat ink;
  cv::inRange(drawing(cv::Rect(400, 0, drawing.cols - 400, 120)), cv::Scalar(0, 0, 0), cv::Scalar(90, 90, 90), ink);
  EXPECT_GT(cv::countNonZero(ink), 100);  // words
}

TEST(EvidenceText, LongWordsAreWrappedAndEnded) {
  const auto painter = evidence::TextPainter::create();
  ASSERT_TRUE(painter);
  const auto lines = painter->wrapped("一二三四五六七八九十一二三四五六七八九十", 20, 100, 3);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], "一二三四五");
  EXPECT_TRUE(lines[2].ends_with("…"));
}

TEST(Evidence, PagesAreWrittenInsideTheFolderWhateverTheCaseIsCalled) {
  const testing::TemporaryFolder folder;
  const auto picture = testing::encoded(cv::Mat(260, 400, CV_8UC3, cv::Scalar(220, 220, 220)), ".png");
  ASSERT_FALSE(folder.write("1.png", picture).empty());
  const Catalogue catalogue;
  const std::string output = (folder.path() / "out").string();
  const std::string name = evidence_folder_names({"../../2026"}).front();
  const auto drawn =
      draw_evidence(verified_card("../../2026"), catalogue, folder.path().string(), output + "/" + name, {});
  ASSERT_TRUE(drawn) << drawn.error().to_string();
  EXPECT_FALSE(cv::imread(output + "/_.._.._2026/1.png.p1.png").empty());
}

TEST(Evidence, CasesOfOneIdHaveFoldersOfTheirOwn) {
  EXPECT_EQ(evidence_folder_names({"1", "2", "1", "1-2", "a/b", "a_b", ""}),
            (std::vector<std::string>{"1", "2", "1-2", "1-2-2", "a_b", "a_b-2", "_"}));
}

TEST(Evidence, FolderThatCannotBeMadeIsAnError) {
  const testing::TemporaryFolder folder;
  const std::string file = folder.write("file", "a file where a folder should be");
  const auto drawn = draw_evidence(verified_card("1"), Catalogue{}, folder.path().string(), file, {});
  ASSERT_FALSE(drawn);
  EXPECT_EQ(drawn.error().kind, ErrorKind::kCannotWrite);
}

}  // namespace
}  // namespace zerotrip
