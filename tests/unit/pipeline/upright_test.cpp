// How often a paper is looked at, and how hard: with a reader that keeps count.
#include <gtest/gtest.h>

#include "line_table.h"
#include "pipeline/paper_reading.h"

namespace zerotrip {
namespace {

using ocr::FindEffort;

// Sees one table of lines when it looks quickly and another when it looks thoroughly.
class TwoSights : public ocr::Reader {
 public:
  TwoSights(const std::string& quick, const std::string& thorough)
      : quick_(test::lines_of_table(quick)), thorough_(test::lines_of_table(thorough)) {}

  std::string version() const override { return "two-sights/1"; }
  Result<std::vector<TextLine>> read_page(const cv::Mat&, const ocr::FindOptions& options) const override {
    looks.push_back(options.effort);
    return options.effort == FindEffort::kThorough ? thorough_ : quick_;
  }
  Result<TextLine> read_line(const cv::Mat&) const override { return TextLine{}; }

  mutable std::vector<FindEffort> looks;

 private:
  std::vector<TextLine> quick_;
  std::vector<TextLine> thorough_;
};

constexpr const char* kEmblem =
    "400 60 900 120 中华人民共和国\n380 150 920 240 居民身份证\n"
    "200 480 380 520 签发机关\n410 480 700 520 留坝县公安局\n"
    "200 550 380 590 有效期限\n410 550 800 590 2018.01.01-2038.01.01";
constexpr const char* kEmblemWithoutTerm =
    "400 60 900 120 中华人民共和国\n380 150 920 240 居民身份证\n"
    "200 480 380 520 签发机关\n410 480 700 520 留坝县公安局";

PreparedPaper flat_card() {
  PreparedPaper paper;
  paper.bgr = cv::Mat(638, 1011, CV_8UC3, cv::Scalar(240, 240, 240));
  paper.found = paper.card_shaped = true;
  return paper;
}

struct Looks {
  PaperReading reading;
  std::vector<FindEffort> efforts;
};

Looks looks_at(const PreparedPaper& paper, const std::string& quick, const std::string& thorough) {
  const auto reader = std::make_shared<TwoSights>(quick, thorough);
  ocr::Engines engines;
  engines.main = reader;
  Stages stages(nullptr);
  auto reading = read_paper(paper, {test::catalogue(), engines, stages});
  return {reading.value_or(PaperReading{}), reader->looks};
}

TEST(Upright, ACardThatSaysEverythingIsLookedAtOnceAndQuickly) {
  const Looks looks = looks_at(flat_card(), kEmblem, kEmblem);
  EXPECT_EQ(looks.efforts, std::vector{FindEffort::kQuick});
  ASSERT_EQ(looks.reading.documents.size(), 1u);
  EXPECT_EQ(looks.reading.documents[0].fields.at("valid_to").text(), "2038-01-01");
}

TEST(Upright, ACardThatLacksAFieldIsLookedAtThoroughly) {
  const Looks looks = looks_at(flat_card(), kEmblemWithoutTerm, kEmblem);
  EXPECT_EQ(looks.efforts, (std::vector{FindEffort::kQuick, FindEffort::kThorough}));
  ASSERT_EQ(looks.reading.documents.size(), 1u);
  EXPECT_EQ(looks.reading.documents[0].fields.at("valid_to").text(), "2038-01-01");
}

TEST(Upright, ACardOnWhichNothingWasSeenIsLookedAtThoroughly) {
  const Looks looks = looks_at(flat_card(), "", kEmblem);
  ASSERT_GE(looks.efforts.size(), 2u);
  EXPECT_EQ(looks.efforts[1], FindEffort::kThorough);
  EXPECT_EQ(looks.reading.documents.size(), 1u);
}

TEST(Upright, TheTableAroundACardIsGlancedAtOnce) {
  PreparedPaper rest = flat_card();
  rest.card_shaped = false;
  rest.remainder = true;
  const Looks table = looks_at(rest, "10 10 60 40 一", "10 10 60 40 一");
  EXPECT_EQ(table.efforts, std::vector{FindEffort::kGlance});
  EXPECT_TRUE(table.reading.documents.empty());
  const Looks letter = looks_at(rest, kEmblem, kEmblem);
  EXPECT_GE(letter.efforts.size(), 2u);
  EXPECT_EQ(letter.reading.documents.size(), 1u);
}

}  // namespace
}  // namespace zerotrip
