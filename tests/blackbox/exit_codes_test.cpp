// Exit codes are part of the interface (docs/program.md): one test for each reason.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/blackbox/program.h"

namespace zerotrip::blackbox {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kToday = "2026-11-23";

TEST(ExitCodes, HelpAndVersionAreDone) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"--help"}, {"--version"}, {"verify", "--help"}, {"catalogue", "check", "--help"}}) {
    const Ended ended = run(arguments);
    EXPECT_EQ(ended.code, 0);
    EXPECT_FALSE(ended.out.empty());
    EXPECT_THAT(ended.err, IsEmpty());
  }
}

TEST(ExitCodes, UsageIsOne) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{},
                                             {"dance"},
                                             {"verify"},
                                             {"read"},
                                             {"verify", "x", "--today", "2026-02-30"},
                                             {"verify", "x", "--jobs", "0"},
                                             {"verify", "x", "--lang", "fr"},
                                             {"verify", "x", "--fail-on", "rejected"},
                                             {"verify", "x", "--no-such-option"},
                                             {"checklist", "no_such_service"},
                                             {"checklist", "lv_new", "--fact", "no_such=true"},
                                             {"checklist", "lv_new", "--fact", "agent=maybe"},
                                             {"checklist", "lv_new", "--fact", "agent"},
                                             {"catalogue"}}) {
    const Ended ended = run(arguments);
    EXPECT_EQ(ended.code, 1) << testing::PrintToString(arguments);
    EXPECT_THAT(ended.out, IsEmpty());
    EXPECT_FALSE(ended.err.empty());
  }
}

TEST(ExitCodes, AMissingNetworkIsThreeWithTheCure) {
  const TemporaryFolder folder;
  const Ended ended = run({"read", "x.jpg", "--weights", folder.path()});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, AllOf(HasSubstr("程序缺少部件"), HasSubstr("解决办法：scripts/setup")));
  EXPECT_THAT(run({"read", "x.jpg", "--weights", folder.path(), "--lang", "en"}).err,
              HasSubstr("a part of the program is missing"));
}

TEST(ExitCodes, ABrokenCatalogueIsFour) {
  const TemporaryFolder folder;
  EXPECT_EQ(run({"catalogue", "check", "--catalogue", folder.path()}).code, 4);
  folder.write("services/lv_new.yaml", "no_such_key: [\n");
  const Ended ended = run({"catalogue", "check", "--catalogue", folder.path()});
  EXPECT_EQ(ended.code, 4);
  EXPECT_THAT(ended.err, HasSubstr("services/lv_new.yaml:"));
}

TEST(ExitCodes, WrongConfigurationIsFour) {
  const TemporaryFolder folder;
  const std::string file = folder.write("zerotrip.properties", "jbos = 2\n");
  EXPECT_EQ(run({"config", "print", "--config", file}).code, 4);
  EXPECT_EQ(run({"config", "print", "--config", folder.path() + "/absent"}).code, 4);
  EXPECT_EQ(run({"config", "print"}, "", {"ZEROTRIP_JOBS=many"}).code, 4);
}

TEST(ExitCodes, AnEvidenceFolderThatCannotBeIsFive) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "no folder");
  const Ended ended = run({"verify", "x", "--today", kToday, "--evidence", file + "/pages"});
  EXPECT_EQ(ended.code, 5);
  EXPECT_THAT(ended.err, HasSubstr(file));
}

TEST(ExitCodes, AFileThatIsNotThereIsTwo) {
  const TemporaryFolder folder;
  const Ended ended = run({"read", folder.path() + "/absent.jpg", "--json"});
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.out, IsEmpty());
  EXPECT_THAT(ended.err, HasSubstr("absent.jpg"));
}

// A file that opens and cannot be read: the system fails, not the paper.
TEST(ExitCodes, AFileThatWeFailOnIsSevenAndItsCaseGoesToAPerson) {
  const TemporaryFolder folder;
  folder.write("case/application.json", plain_application({"11010519491231002X.jpg"}).dump());
  std::filesystem::create_symlink("/proc/self/mem", folder.path() + "/case/11010519491231002X.jpg");
  const std::string path = folder.path() + "/case";
  const Ended ended = run({"verify", path, folder.path() + "/absent", "--json", "--today", kToday});
  EXPECT_EQ(ended.code, 7);
  EXPECT_THAT(ended.err, HasSubstr("warning: " + path + ": 110105********002X.jpg: "));
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0]["outcome"], "needs_review");
  EXPECT_TRUE(lines[1].contains("error"));
}

// A PDF needs a program of its own; without it the applicant was asked to hand in the paper once more.
TEST(ExitCodes, AMissingProgramIsThreeWithTheCureAndTheOtherCasesGoOn) {
  const TemporaryFolder folder;
  folder.write("pdf/application.json", plain_application({"3.pdf"}).dump());
  folder.write("pdf/3.pdf", "%PDF-1.7\n");
  folder.write("none/application.json", plain_application({}).dump());
  const Ended ended = run({"verify", folder.path() + "/pdf", folder.path() + "/none", "--json", "--today", kToday}, "",
                          {"PATH=" + folder.path()});
  EXPECT_EQ(ended.code, 3);
  EXPECT_THAT(ended.err, HasSubstr("poppler-utils"));
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[0].contains("error"));
  EXPECT_EQ(lines[1]["outcome"], "incomplete");
}

TEST(ExitCodes, FailOnIsNine) {
  const TemporaryFolder folder;
  folder.write("case/application.json", plain_application({}).dump());
  const std::string path = folder.path() + "/case";
  EXPECT_EQ(run({"verify", path, "--json", "--today", kToday}).code, 0);
  EXPECT_EQ(run({"verify", path, "--json", "--today", kToday, "--fail-on", "needs_review"}).code, 9);
  EXPECT_EQ(
      run({"verify", path, folder.path() + "/absent", "--json", "--today", kToday, "--fail-on", "incomplete"}).code, 2);
}

TEST(Configuration, SaysWhereAValueCameFrom) {
  const TemporaryFolder folder;
  const std::string file = folder.write("zerotrip.properties", "# ours\nmax-pages = 9\njobs = 2\n");
  const Ended ended = run({"config", "print", "--config", file, "--lang", "en"}, "", {"ZEROTRIP_JOBS=3"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.out, testing::ContainsRegex("jobs +3 +environment ZEROTRIP_JOBS"));
  EXPECT_THAT(ended.out, testing::ContainsRegex("max-pages +9 +file "));
  EXPECT_THAT(ended.out, testing::ContainsRegex("lang +en +command line"));
}

TEST(Number, PrintsALineEachAndEndsWithNoughtWhateverHolds) {
  const Ended ended = run({"number", "11010519491231002X", "110105194912310021"});
  EXPECT_EQ(ended.code, 0);
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0]["valid"], true);
  EXPECT_EQ(lines[0]["birth_date"], "1949-12-31");
  EXPECT_EQ(lines[1]["valid"], false);
}

TEST(Checklist, PrintsEveryRow) {
  const Ended ended = run({"checklist", "lv_new", "--fact", "agent=true", "--json"});
  EXPECT_EQ(ended.code, 0);
  const auto lines = json_lines(ended.out);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0]["service"], "lv_new");
  EXPECT_EQ(lines[0]["facts"]["agent"], true);
  EXPECT_GE(lines[0]["items"].size(), 5u);
}

TEST(Doctor, FindsEverythingAfterSetup) { EXPECT_EQ(run({"doctor"}).code, 0); }

}  // namespace
}  // namespace zerotrip::blackbox
