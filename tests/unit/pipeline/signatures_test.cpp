// Letters drawn with a place to sign: what is handwriting there, what is print, and what is none of the paper's.
#include "pipeline/extract/signatures.h"

#include <gtest/gtest.h>

#include <memory>
#include <opencv2/imgproc.hpp>

#include "line_table.h"
#include "pipeline/evidence/text_painter.h"
#include "pipeline/extract/prose.h"
#include "pipeline/extract/signature_places.h"

namespace zerotrip {
namespace {

constexpr int kText = 30;  // px, height of the print
const cv::Scalar kPaper(232, 236, 238), kBlack(40, 38, 36), kBluePen(130, 60, 40), kRed(60, 50, 205);

// A typed letter on which each drawn text is also what the reader gives.
class Sheet {
 public:
  Sheet() : picture_(700, 1000, CV_8UC3, kPaper), painter_(painter()) {}

  Sheet& print(int x, int y, const std::string& text, const cv::Scalar& colour = kBlack) {
    painter_->draw(picture_, text, {x, y}, kText, colour);
    return read(x, y, painter_->width_of(text, kText), kText, text);
  }

  // Read in one line with something that makes the line three times as high.
  Sheet& print_in_high_line(int x, int y, const std::string& text) {
    painter_->draw(picture_, text, {x, y}, kText, kBlack);
    return read(x, y - kText, painter_->width_of(text, kText), 3 * kText, text);
  }

  // As a pen writes: larger than the print, leaning, rising. Handwriting is read only where `is_read`.
  Sheet& write(int x, int y, const std::string& text, bool is_read, const cv::Scalar& pen = kBlack) {
    const int height = kText * 5 / 4;
    const int width = painter_->width_of(text, height);
    cv::Mat stroke(picture_.size(), CV_8UC3, cv::Scalar(255, 255, 255));
    painter_->draw(stroke, text, {x, y - height / 4}, height, pen);
    const cv::Mat lean = (cv::Mat_<double>(2, 3) << 1, -0.25, 0.25 * y, -0.08, 1, 0.08 * x);
    cv::warpAffine(stroke, stroke, lean, picture_.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                   cv::Scalar(255, 255, 255));
    cv::min(picture_, stroke, picture_);
    return is_read ? read(x, y - height / 3, width, height, text) : *this;
  }

  Sheet& line(cv::Point from, cv::Point to) {
    cv::line(picture_, from, to, kBlack, 2, cv::LINE_AA);
    return *this;
  }

  Sheet& dotted_line(cv::Point from, int length) {
    for (int x = 0; x < length; x += 8) cv::circle(picture_, from + cv::Point(x, 0), 1, kBlack, cv::FILLED);
    return *this;
  }

  Sheet& thumbprint(cv::Point centre) {
    for (int ring = 4; ring < 24; ring += 5)
      cv::ellipse(picture_, centre, {ring, ring * 4 / 3}, 8, 0, 360, kRed, 2, cv::LINE_AA);
    return *this;
  }

  // A pale red print under bluish light, out of focus.
  Sheet& in_cold_light() {
    cv::multiply(picture_, cv::Scalar(1.08, 1.05, 0.86), picture_);
    cv::GaussianBlur(picture_, picture_, {5, 5}, 1.6);
    return *this;
  }

  Sheet& seal(cv::Point centre) {
    cv::circle(picture_, centre, 70, kRed, 5, cv::LINE_AA);
    return *this;
  }

  // The sheet ends at x; a table of dark wood with bright grain begins.
  Sheet& table_from(int x) {
    picture_.colRange(x, picture_.cols).setTo(cv::Scalar(60, 95, 130));
    for (int y = 0; y < picture_.rows; y += 14)
      cv::line(picture_, {x, y}, {picture_.cols, y + 9}, cv::Scalar(90, 140, 180), 4, cv::LINE_AA);
    return *this;
  }

  Sheet& copied_in_grey() {
    cv::Mat grey;
    cv::cvtColor(picture_, grey, cv::COLOR_BGR2GRAY);
    cv::cvtColor(grey, picture_, cv::COLOR_GRAY2BGR);
    return *this;
  }

  [[nodiscard]] std::optional<bool> is_signed(const char* kind = "commitment_letter") const {
    const std::vector<Run> runs = runs_of(lines_);
    const Extraction letter = extract({*test::catalogue().document(kind), test::catalogue().reference, runs});
    return zerotrip::is_signed(picture_, letter.signature_places, runs);
  }

  [[nodiscard]] const cv::Mat& picture() const { return picture_; }

 private:
  static std::shared_ptr<const evidence::TextPainter> painter() {
    return std::make_shared<evidence::TextPainter>(std::move(*evidence::TextPainter::create()));
  }

  Sheet& read(int x, int y, int width, int height, const std::string& text) {
    const Box box{static_cast<double>(x), static_cast<double>(y), static_cast<double>(x + width),
                  static_cast<double>(y + height)};
    lines_.push_back(test::line_at(box, text));
    return *this;
  }

  cv::Mat picture_;
  std::shared_ptr<const evidence::TextPainter> painter_;
  std::vector<TextLine> lines_;
};

// Heading and text; the place to sign is drawn by each test from y = 400.
Sheet commitment() {
  Sheet sheet;
  sheet.print(400, 20, "承诺书").print(60, 100, "承诺人：赵晓岚").print(60, 150, "身份证号码：610702190001010003");
  return sheet.print(120, 200, "本人申请办理低压新装用电业务，因产权证明暂未取得，")
      .print(60, 250, "承诺在现场服务环节提供。");
}

Sheet asking() { return commitment().print(400, 400, "承诺人（签字）：").print(600, 520, "2026年11月2日"); }

TEST(Signatures, APrintedNameAtTheHeadIsNoSignature) { EXPECT_EQ(asking().is_signed(), false); }

TEST(Signatures, FindsHandwritingWhetherItIsReadOrNot) {
  EXPECT_EQ(asking().write(650, 400, "赵晓岚", false).is_signed(), true);
  EXPECT_EQ(asking().write(650, 400, "赵晓岚", true).is_signed(), true);
  EXPECT_EQ(asking().write(650, 400, "赵晓岚", false, kBluePen).is_signed(), true);
}

TEST(Signatures, ANameInThePapersOwnPrintIsNoSignature) {
  EXPECT_EQ(asking().print(660, 400, "赵晓岚").is_signed(), false);
}

// A tidy hand is as high as the label and stands in its row; its pen is blue.
TEST(Signatures, ANeatNameOfABluePenIsOne) {
  EXPECT_EQ(asking().print(660, 400, "赵晓岚", kBluePen).is_signed(), true);
  EXPECT_EQ(asking().print(660, 400, "赵晓岚", kBluePen).in_cold_light().is_signed(), true);
}

// A signature that rises makes the line high in which its label is read; short names had too little ink for that
// height.
TEST(Signatures, IsMeasuredByThePapersTextWhereItsLabelSeemsHigh) {
  EXPECT_EQ(commitment().print_in_high_line(400, 400, "承诺人（签字）：").write(650, 400, "白宇", false).is_signed(),
            true);
  EXPECT_EQ(commitment().print_in_high_line(400, 400, "承诺人（签字）：").is_signed(), false);
}

TEST(Signatures, BesideALabelTooPaleToMeasureNobodyKnows) {
  EXPECT_EQ(asking().print(660, 400, "赵晓岚").in_cold_light().is_signed(), std::nullopt);
}

TEST(Signatures, ALineToSignOnIsNone) {
  EXPECT_EQ(asking().line({640, 434}, {900, 436}).is_signed(), false);
  EXPECT_EQ(asking().dotted_line({640, 434}, 260).is_signed(), false);
  EXPECT_EQ(asking().line({640, 434}, {900, 436}).write(650, 402, "赵晓岚", false).is_signed(), true);
}

TEST(Signatures, NeitherSealNorThumbprintIsOneAndNoneHidesOne) {
  EXPECT_EQ(asking().thumbprint({740, 410}).is_signed(), false);
  EXPECT_EQ(asking().thumbprint({740, 410}).in_cold_light().is_signed(), false);
  EXPECT_EQ(asking().seal({740, 410}).is_signed(), false);
  EXPECT_EQ(asking().write(650, 400, "赵晓岚", false).seal({700, 410}).is_signed(), true);
}

TEST(Signatures, StandsOnGreyCopies) {
  EXPECT_EQ(asking().copied_in_grey().is_signed(), false);
  EXPECT_EQ(asking().write(650, 400, "赵晓岚", false, kBluePen).copied_in_grey().is_signed(), true);
}

TEST(Signatures, TheTableBesideThePaperIsNoInk) {
  EXPECT_EQ(asking().table_from(680).is_signed(), false);
  EXPECT_EQ(asking().table_from(740).is_signed(), false);
}

TEST(Signatures, TheDateBesideThePlaceIsNone) {
  Sheet sheet = commitment();
  sheet.print(200, 400, "承诺人（签字）：").print(560, 400, "2026年11月2日");
  EXPECT_EQ(sheet.is_signed(), false);
  EXPECT_EQ(sheet.write(430, 400, "赵晓岚", false).is_signed(), true);
}

TEST(Signatures, ABareWordOfTheSignerCountsBelowTheText) {
  const auto foot = [] { return commitment().print(400, 400, "承诺人：").print(600, 520, "2026年11月2日"); };
  EXPECT_EQ(foot().is_signed(), false);
  EXPECT_EQ(foot().print(540, 400, "赵晓岚").is_signed(), false);
  EXPECT_EQ(foot().write(540, 400, "赵晓岚", true).is_signed(), true);
}

TEST(Signatures, TheAgentsSignatureIsNotThePrincipals) {
  Sheet sheet;
  sheet.print(400, 20, "授权委托书").print(60, 100, "委托人：赵晓岚").print(60, 150, "受托人：钱多");
  sheet.print(60, 200, "委托事项：办理用电过户手续。")
      .print(60, 400, "委托人（签字）：")
      .print(520, 400, "受托人（签字）：");
  EXPECT_EQ(sheet.write(780, 400, "钱多多", false).is_signed("authorization_letter"), false);
  EXPECT_EQ(sheet.write(310, 400, "赵晓岚", false).is_signed("authorization_letter"), true);
}

TEST(Signatures, ALetterWithoutAPlaceTellsNothing) {
  EXPECT_EQ(commitment().print(600, 520, "2026年11月2日").is_signed(), std::nullopt);
}

TEST(SignaturePlaces, KnowTheWordsThatAskAndWhoseTheyAre) {
  struct Case {
    const char* text;
    std::size_t places;
  };
  const std::vector<Case> cases{{"委托人（签名或按手印）：", 1},
                                {"委托人签名：", 1},
                                {"委托人（签章）", 1},
                                {"签字：", 1},
                                {"被委托人（签字）：", 0},
                                {"受托人（签名）：", 0},
                                {"受委托人签字：", 0},
                                {"委托人签字后生效。", 0},
                                {"签署的有关文件，委托人均予承认。", 0},
                                {"委托人承担全部责任。", 0},
                                {"法定代表人（签字）：", 1},
                                {"经办人签字：", 0},
                                {"委托人（盖章）：", 0},
                                {"委托人（签字或盖章）：", 1}};
  for (const Case& wanted : cases) {
    const std::vector<Row> rows = rows_of(runs_of({test::line_at({60, 400, 400, 430}, wanted.text)}));
    const Prose prose = prose_of(rows);
    const DocumentDefinition& letter = *test::catalogue().document("authorization_letter");
    EXPECT_EQ(signature_places(prose, letter, 0).size(), wanted.places) << wanted.text;
  }
}

}  // namespace
}  // namespace zerotrip
