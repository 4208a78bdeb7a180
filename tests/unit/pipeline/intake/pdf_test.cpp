#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include "pipeline/intake/child_process.h"
#include "pipeline/intake/intake.h"
#include "pipeline/intake/pdf_page.h"
#include "tests/unit/pipeline/intake/files.h"

namespace zerotrip {
namespace {

using testing::one_page_pdf;
using testing::pdf_of;
using testing::TemporaryFolder;

constexpr const char* kA4 = "[0 0 595 842]";
constexpr const char* kHello = "BT /F1 24 Tf 100 700 Td (Hello layer) Tj ET";

Result<OpenedFile> open_bytes(std::string_view bytes, const IntakeLimits& limits = {}) {
  const TemporaryFolder folder;  // gone before a page is drawn: the bytes are ours
  return open_file(folder.write("upload.pdf", bytes), limits);
}

std::string code_of(std::string_view bytes, const IntakeLimits& limits = {}) {
  const auto file = open_bytes(bytes, limits);
  if (!file) return file.error().to_string();
  return file->problems.empty() ? "" : file->problems.front().code;
}

TEST(IntakePdf, PageIsDrawnAtTwoHundredDpi) {
  const auto file = open_bytes(one_page_pdf(kA4, "1 0 0 rg 0 0 595 421 re f"));
  ASSERT_TRUE(file);
  ASSERT_EQ(file->page_count, 1);
  const auto page = file->decode(0);
  ASSERT_TRUE(page) << page.error().to_string();
  EXPECT_NEAR(page->bgr.cols, 595 * 200 / 72.0, 1.5);
  EXPECT_NEAR(page->bgr.rows, 842 * 200 / 72.0, 1.5);
  EXPECT_EQ(page->bgr.at<cv::Vec3b>(100, 800), cv::Vec3b(255, 255, 255));
  EXPECT_EQ(page->bgr.at<cv::Vec3b>(2000, 800), cv::Vec3b(0, 0, 255));
  EXPECT_TRUE(page->origin.from_pdf);
}

TEST(IntakePdf, TextLayerIsGivenByPage) {
  const auto file = open_bytes(one_page_pdf(kA4, kHello));
  ASSERT_TRUE(file);
  const auto layer = file->text_layer(0);
  ASSERT_TRUE(layer);
  EXPECT_EQ(*layer, "Hello layer\n");
  const auto none = open_bytes(one_page_pdf(kA4, "0 0 10 10 re f"));
  ASSERT_TRUE(none);
  EXPECT_EQ(none->text_layer(0).value(), "");
}

TEST(IntakePdf, HugePageIsRefusedBeforeItIsDrawn) {
  EXPECT_EQ(code_of(one_page_pdf("[0 0 14400 14400]", kHello)), "file.too_large");
  EXPECT_EQ(code_of(one_page_pdf("[0 0 1000000 1000000]", kHello)), "file.too_large");
}

TEST(IntakePdf, PhotoWithOnePointAPixelIsDrawnSmaller) {
  const auto file = open_bytes(one_page_pdf("[0 0 3024 4032]", kHello));
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->problems.empty());
  const auto page = file->decode(0);
  ASSERT_TRUE(page);
  EXPECT_GE(page->bgr.cols, 3024);
  EXPECT_LE(page->bgr.total(), 16'100'000u);
}

TEST(IntakePdf, HiddenPartOutsideTheCropBoxIsNoPage) {
  const auto file = open_bytes(one_page_pdf("[0 0 14400 14400]", kHello, "", "/CropBox [0 0 300 400]"));
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->problems.empty());
  EXPECT_NEAR(file->decode(0)->bgr.cols, 834, 2);
}

TEST(IntakePdf, BrokenEmptyAndTooManyPages) {
  EXPECT_EQ(code_of("%PDF-1.7\nthis is nothing\n"), "file.unreadable");
  EXPECT_EQ(code_of(pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"})),
            "file.empty");
  std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", ""};
  std::string kids;
  for (int i = 0; i < 51; ++i) {
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count 51 >>";
  EXPECT_EQ(code_of(pdf_of(objects)), "file.too_large");
}

std::string encrypted(const std::string& password) {
  const TemporaryFolder folder;
  const std::string path = folder.write("open.pdf", one_page_pdf(kA4, kHello));
  const auto child =
      intake::run_child({"qpdf", "--encrypt", password, "owner", "256", "--", path, "-"}, STDIN_FILENO, {});
  return child ? std::string(child->output.begin(), child->output.end()) : "";
}

TEST(IntakePdf, OnlyAPasswordThatIsAskedForIsAProblem) {
  EXPECT_EQ(code_of(encrypted("secret")), "file.encrypted");
  EXPECT_EQ(code_of(encrypted("")), "");
}

TEST(IntakePdf, ActiveContentIsAFindingAndThePageIsThere) {
  const std::string actives[] = {
      "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
      "/OpenAction << /S /Launch /F (calc.exe) >>",
      "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>",
  };
  for (const std::string& active : actives) {
    const auto file = open_bytes(one_page_pdf(kA4, kHello, active));
    ASSERT_TRUE(file);
    ASSERT_EQ(file->problems.size(), 1u) << active;
    EXPECT_EQ(file->problems.front().code, "file.active_content");
    EXPECT_TRUE(file->decode(0));
  }
  // A destination to jump to, and a title that only speaks of scripts, are harmless.
  EXPECT_EQ(
      code_of(one_page_pdf(kA4, "BT /F1 9 Tf (/JavaScript) Tj ET", "/OpenAction [3 0 R /Fit] /Lang (/JavaScript)")),
      "");
}

TEST(IntakePdf, ResolutionFollowsTheSize) {
  const IntakeLimits limits;
  EXPECT_EQ(intake::resolution_for({595, 842}, limits), 200.0);
  EXPECT_EQ(intake::resolution_for({842, 1191}, limits), 200.0);
  EXPECT_FALSE(intake::resolution_for({0, 842}, limits));
  EXPECT_FALSE(intake::resolution_for({14'400, 14'400}, limits));
  EXPECT_EQ(intake::resolution_for({6'000, 8'000}, limits), 72.0);
}

TEST(ChildProcess, LimitsEndIt) {
  intake::ChildLimits limits;
  limits.timeout_ms = 200;
  EXPECT_EQ(intake::run_child({"sleep", "30"}, STDIN_FILENO, limits)->end, intake::ChildEnd::kTimedOut);
  limits.timeout_ms = 10'000;
  limits.most_output_bytes = 1000;
  EXPECT_EQ(intake::run_child({"yes"}, STDIN_FILENO, limits)->end, intake::ChildEnd::kTooMuchOutput);
  EXPECT_EQ(intake::run_child({"sh", "-c", "kill -SEGV $$"}, STDIN_FILENO, limits)->end, intake::ChildEnd::kSignalled);
}

TEST(ChildProcess, ItWritesNoFiles) {
  const TemporaryFolder folder;
  const std::string target = (folder.path() / "written").string();
  const auto child = intake::run_child({"sh", "-c", "echo text > " + target}, STDIN_FILENO, {});
  ASSERT_TRUE(child);
  EXPECT_FALSE(child->succeeded());
}

TEST(ChildProcess, ProgramThatIsNotInstalledIsAMissingPart) {
  const auto child = intake::run_child({"no-such-program-here"}, STDIN_FILENO, {});
  ASSERT_FALSE(child);
  EXPECT_EQ(child.error().kind, ErrorKind::kPartMissing);
}

}  // namespace
}  // namespace zerotrip
