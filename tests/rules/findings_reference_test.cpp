// docs/findings.md says what the catalogue says. `ZEROTRIP_WRITE_DOCS=1` writes it anew.
#include "validators/findings_reference.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "rule_cases.h"

namespace zerotrip::rules {
namespace {

TEST(FindingsReference, IsCurrent) {
  const std::string path = std::string(ZEROTRIP_SOURCE_DIR) + "/docs/findings.md";
  const std::string wanted = findings_markdown(catalogue());
  if (std::getenv("ZEROTRIP_WRITE_DOCS") != nullptr) std::ofstream(path, std::ios::binary) << wanted;
  std::ifstream file(path, std::ios::binary);
  std::stringstream there;
  there << file.rdbuf();
  EXPECT_EQ(there.str(), wanted) << "docs/findings.md is not current: ZEROTRIP_WRITE_DOCS=1 zerotrip_rules_test";
}

}  // namespace
}  // namespace zerotrip::rules
