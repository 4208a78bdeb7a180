// The catalogue as it stands loads; a copy with one thing broken is refused with file and line.
#include "models/catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "models/application_paths.h"

namespace zerotrip {
namespace {

namespace fs = std::filesystem;

const std::string kModels = std::string(ZEROTRIP_SOURCE_DIR) + "/models";

std::string content_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::string described(const std::vector<CatalogueProblem>& problems) {
  std::string all;
  for (const CatalogueProblem& problem : problems) {
    all += problem.file + ":" + std::to_string(problem.line) + ": " + problem.what + "\n";
  }
  return all;
}

// A copy of the catalogue that a test may break.
class CatalogueCopy {
 public:
  CatalogueCopy() {
    const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string("zerotrip-") + test->test_suite_name() + "-" + test->name();
    std::ranges::replace(name, '/', '-');
    folder_ = fs::path(testing::TempDir()) / name;
    fs::remove_all(folder_);
    for (const char* part : {"services", "documents", "reference"}) {
      fs::create_directories(folder_ / part);
      fs::copy(fs::path(kModels) / part, folder_ / part, fs::copy_options::recursive);
    }
  }
  ~CatalogueCopy() { fs::remove_all(folder_); }
  CatalogueCopy(const CatalogueCopy&) = delete;
  CatalogueCopy& operator=(const CatalogueCopy&) = delete;

  void write(const std::string& file, const std::string& text) const {
    fs::create_directories((folder_ / file).parent_path());
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  // Replaces the first `from`, which must be there.
  void replace(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = content_of(folder_ / file);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << file << " has no " << from;
    write(file, text.replace(at, from.size(), to));
  }
  void remove(const std::string& file) const { fs::remove(folder_ / file); }
  [[nodiscard]] CatalogueLoad load(const std::string& calendars = {}) const {
    return load_catalogue(folder_.string(), calendars);
  }
  [[nodiscard]] fs::path folder() const { return folder_; }

 private:
  fs::path folder_;
};

TEST(Catalogue, LoadsAsItStands) {
  const CatalogueLoad load = load_catalogue(kModels);
  ASSERT_NE(load.catalogue, nullptr) << described(load.problems);
  EXPECT_TRUE(load.problems.empty());
  const Catalogue& catalogue = *load.catalogue;
  EXPECT_EQ(catalogue.services.size(), 19u);
  EXPECT_NE(catalogue.service("hv_close"), nullptr);
  EXPECT_EQ(catalogue.service("x"), nullptr);
  EXPECT_NE(catalogue.document("passport"), nullptr);
  EXPECT_NE(catalogue.finding("item.missing"), nullptr);
  EXPECT_TRUE(catalogue.calendar.knows(2026));
  EXPECT_TRUE(catalogue.regions.was_county("610702"));
  EXPECT_GT(catalogue.reference.threshold("certain_confidence"), 0.5);
  EXPECT_EQ(catalogue.reference.threshold("x"), 0);
  EXPECT_TRUE(catalogue.reference.variants.at(U'缑').contains(U'緱'));
  EXPECT_TRUE(catalogue.reference.variants.at(U'緱').contains(U'缑'));
}

TEST(Catalogue, HasEveryKindOfTheInterface) {
  const CatalogueLoad load = load_catalogue(kModels);
  ASSERT_NE(load.catalogue, nullptr);
  for (const char* kind : {"id_card_portrait",
                           "id_card_emblem",
                           "temporary_id_card",
                           "military_id",
                           "passport",
                           "household_register",
                           "household_certificate",
                           "residence_permit",
                           "business_licence",
                           "organization_code_certificate",
                           "social_organization_certificate",
                           "public_institution_certificate",
                           "religious_site_certificate",
                           "military_unit_certificate",
                           "tax_registration",
                           "general_taxpayer_certificate",
                           "real_estate_certificate",
                           "house_ownership_certificate",
                           "land_use_certificate",
                           "property_statement",
                           "purchase_contract",
                           "lease",
                           "authorization_letter",
                           "legal_representative_certificate",
                           "introduction_letter",
                           "commitment_letter",
                           "application_form",
                           "name_change_proof",
                           "mining_licence",
                           "work_safety_licence",
                           "project_approval",
                           "protected_load_details",
                           "entitlement_certificate",
                           "demolition_permit",
                           "demolition_list",
                           "payment_receipt",
                           "bank_account_proof"}) {
    EXPECT_NE(load.catalogue->document(kind), nullptr) << kind;
  }
}

TEST(Catalogue, VersionFollowsTheFiles) {
  const CatalogueCopy copy;
  const std::string version = load_catalogue(kModels).catalogue->version;
  EXPECT_TRUE(std::regex_match(version, std::regex("[0-9a-f]{12}"))) << version;
  EXPECT_EQ(copy.load().catalogue->version, version);
  copy.write("services/README.md", "not part of the catalogue");
  EXPECT_EQ(copy.load().catalogue->version, version);
  copy.replace("services/lv_new.yaml", "# 1", "# One");
  EXPECT_NE(copy.load().catalogue->version, version);
}

TEST(Catalogue, AnOperatorAddsYears) {
  const CatalogueCopy copy;
  copy.write("own/2031.yaml", "years:\n  2031:\n    days_off: [2031-01-01]\n    working_days: []\n");
  const CatalogueLoad load = copy.load((copy.folder() / "own").string());
  ASSERT_NE(load.catalogue, nullptr) << described(load.problems);
  EXPECT_TRUE(load.catalogue->calendar.knows(2031));
  EXPECT_TRUE(load.catalogue->calendar.knows(2026));
  copy.write("own/2026.yaml", "years:\n  2026:\n    days_off: [2026-01-01]\n");
  EXPECT_NE(described(copy.load((copy.folder() / "own").string()).problems).find("2026 stands in another file"),
            std::string::npos);
  EXPECT_FALSE(copy.load((copy.folder() / "nowhere").string()).problems.empty());
}

struct Broken {
  const char* file;
  const char* from;
  const char* to;
  const char* problem;  // as file:line: part of what
};

class CatalogueBroken : public testing::TestWithParam<Broken> {};

TEST_P(CatalogueBroken, IsNamedWithFileAndLine) {
  const CatalogueCopy copy;
  copy.replace(GetParam().file, GetParam().from, GetParam().to);
  const CatalogueLoad load = copy.load();
  EXPECT_EQ(load.catalogue, nullptr);
  EXPECT_NE(described(load.problems).find(GetParam().problem), std::string::npos) << described(load.problems);
}

INSTANTIATE_TEST_SUITE_P(
    Table, CatalogueBroken,
    testing::Values(
        Broken{"services/lv_new.yaml", "code: lv_new", "code: lv_new\ncolour: red",
               "services/lv_new.yaml:3: unknown key \"colour\""},
        Broken{"services/lv_new.yaml", "code: lv_new", "code: lv_old",
               "services/lv_new.yaml:2: the code is not the file's name"},
        Broken{"services/lv_new.yaml", "code: lv_new", "code: [", "no YAML"},
        Broken{"services/lv_new.yaml", "code: lv_new", "code: lv_new\ncode: lv_new",
               "services/lv_new.yaml:3: the key \"code\" stands twice"},
        Broken{"services/lv_new.yaml", "item: property", "item: proprety", "unknown item \"proprety\""},
        Broken{"services/lv_new.yaml", "item: property", "item: identity", "the item \"identity\" stands twice"},
        Broken{"services/lv_new.yaml", "when: agent", "when: agnet", "condition: \"agnet\""},
        Broken{"services/lv_new.yaml", "when: agent", "when: false",
               "unreachable: no facts ever ask for the item \"agent_identity\""},
        Broken{"services/lv_increase.yaml", "when: identity_on_file", "when: true",
               "unreachable: this rule never decides"},
        Broken{"services/lv_new.yaml", "because: agent_applies", "because: agent_flies",
               "unknown reason \"agent_flies\""},
        Broken{"services/lv_new.yaml", "need: deferrable", "need: later", "unknown word \"later\""},
        Broken{"services/lv_new.yaml", "channels: [online, counter]", "channels: []", "at least one channel"},
        Broken{"services/lv_new.yaml", "within_working_days: 1", "within_working_days: soon",
               "expected a whole number"},
        Broken{"services/lv_new.yaml", "within_working_days: 1", "within_working_days: 0", "expected at least 1"},
        Broken{"services/lv_new.yaml", "path: service_address", "path: address", "unknown form field \"address\""},
        Broken{"services/lv_new.yaml", "page: 1", "page: 99", "expected a section, 1 to 13"},
        Broken{"services/lv_new.yaml", "name: {zh: 低压新装, en: New low-voltage supply}", "name: {zh: 低压新装}",
               "services/lv_new.yaml:3: the key \"en\" is missing"},
        Broken{"services/hv_new.yaml", "accepts: [authorization_letter, introduction_letter]", "accepts: [post_card]",
               "unknown kind of paper \"post_card\""},
        Broken{"reference/shared.yaml", "accepts: [demolition_list]", "accepts: [list]", "services/lv_close.yaml"},
        Broken{"reference/shared.yaml",
               "not_asked_for:", "never_asked_for:", "the reason \"not_asked_for\" is missing"},
        Broken{"reference/findings.yaml", "severity: blocks", "severity: fatal", "unknown word \"fatal\""},
        Broken{"reference/findings.yaml", "message:", "messages:", "the key \"message\" is missing"},
        Broken{"reference/findings.yaml", "文件{subject}", "文件{subjekt}", "unknown placeholder \"{subjekt}\""},
        Broken{"reference/thresholds.yaml",
               "certain_confidence:", "sure_confidence:", "the threshold \"certain_confidence\" is missing"},
        Broken{"reference/field_names.yaml", "  owners:", "  owner:", "the field \"owners\" has no name"},
        Broken{"reference/calendar/working_days.yaml", "2026-01-01", "2025-01-01", "expected a day of 2026"},
        Broken{"reference/region_codes.csv", "\n110000,", "\n11000X,", "reference/region_codes.csv"},
        Broken{"documents/lease.yaml", "fields_known: true", "printed: [租赁期限]\nfields_known: true",
               "printed has a label of the field term: 租赁期限"},
        Broken{"documents/lease.yaml", "ends: [合同,", "end: [合同,", "unknown key \"end\""},
        Broken{"documents/passport.yaml", "kind: passport", "kind: pass", "documents/passport.yaml"}));

TEST(CatalogueBroken, AllProblemsAtOnce) {
  const CatalogueCopy copy;
  copy.replace("services/lv_new.yaml", "item: property", "item: proprety");
  copy.replace("services/lv_increase.yaml", "page: 1", "page: 0");
  copy.remove("reference/specimens.yaml");
  const CatalogueLoad load = copy.load();
  EXPECT_EQ(load.catalogue, nullptr);
  const std::string problems = described(load.problems);
  EXPECT_NE(problems.find("proprety"), std::string::npos) << problems;
  EXPECT_NE(problems.find("services/lv_increase.yaml"), std::string::npos) << problems;
  EXPECT_NE(problems.find("reference/specimens.yaml:0: the file is missing"), std::string::npos) << problems;
}

TEST(CatalogueBroken, ATitleOfTwoKinds) {
  const CatalogueCopy copy;
  const std::string title = load_catalogue(kModels).catalogue->document("business_licence")->titles.front();
  copy.replace("documents/lease.yaml", "titles: [", "titles: [" + title + ", ");
  EXPECT_NE(described(copy.load().problems).find("the title \"" + title + "\" stands in business_licence already"),
            std::string::npos);
}

TEST(CatalogueBroken, AFolderThatIsNoCatalogue) {
  const CatalogueLoad load = load_catalogue("/no/such/folder");
  EXPECT_EQ(load.catalogue, nullptr);
  EXPECT_FALSE(load.problems.empty());
}

// Every threshold that the code asks for is one that the loader demands, and the other way round.
TEST(Catalogue, KnowsTheThresholdsOfTheCode) {
  std::set<std::string> asked;
  const std::regex call("threshold\\(\\s*\"([a-z_]+)\"");
  for (const char* folder : {"models", "ocr", "validators", "pipeline", "cli"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(std::string(ZEROTRIP_SOURCE_DIR) + "/" + folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      const std::string text = content_of(entry.path());
      for (std::sregex_iterator match(text.begin(), text.end(), call), end; match != end; ++match)
        asked.insert((*match)[1]);
    }
  }
  const std::set<std::string> needed(needed_thresholds().begin(), needed_thresholds().end());
  EXPECT_EQ(asked, needed);
}

TEST(ApplicationPaths, LookAtEveryField) {
  Application application;
  for (const std::string_view path : application_paths()) EXPECT_FALSE(is_stated(application, path)) << path;
  application.customer.emplace().name = " 　";
  EXPECT_FALSE(is_stated(application, "customer.name"));
  application.customer->name = "苏映雪";
  application.request.emplace().capacity_kva = 0;
  application.organization.emplace().legal_representative.emplace().name = "邓小满";
  EXPECT_TRUE(is_stated(application, "customer.name"));
  EXPECT_EQ(stated_text(application, "customer.name"), "苏映雪");
  EXPECT_TRUE(is_stated(application, "request.capacity_kva"));
  EXPECT_EQ(stated_text(application, "request.capacity_kva"), "");
  EXPECT_EQ(stated_text(application, "organization.legal_representative.name"), "邓小满");
  EXPECT_FALSE(is_stated(application, "no.such.path"));
}

}  // namespace
}  // namespace zerotrip
