#include "cli/personal_numbers.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/console.h"

namespace zerotrip::cli {
namespace {

struct MaskCase {
  const char* text;
  const char* masked;
};

class PersonalNumbers : public testing::TestWithParam<MaskCase> {};

TEST_P(PersonalNumbers, AreMasked) { EXPECT_EQ(mask_personal_numbers(GetParam().text), GetParam().masked); }

INSTANTIATE_TEST_SUITE_P(
    Texts, PersonalNumbers,
    testing::Values(MaskCase{"11010519491231002X", "110105********002X"},
                    MaskCase{"number 11010519491231002x read", "number 110105********002x read"},
                    MaskCase{"身份证号110105194912310025。", "身份证号110105********0025。"},
                    MaskCase{"110105491231002", "110105*****1002"}, MaskCase{"phone 13800001234", "phone 138****1234"},
                    MaskCase{"138 0000 1234", "138 **** 1234"}, MaskCase{"6222021234567890123", "622202*********0123"},
                    MaskCase{"6222 0212 3456 7890", "6222 02** **** 7890"},
                    MaskCase{"11010519491231002Xtail", "110105********002Xtail"},
                    MaskCase{"１１０１０５１９４９１２３１００２５", "１１０１０５********００２５"}));

INSTANTIATE_TEST_SUITE_P(
    Kept, PersonalNumbers,
    testing::Values(MaskCase{"", ""}, MaskCase{"2026-11-23 09:30:00.123", "2026-11-23 09:30:00.123"},
                    MaskCase{"12800001234", "12800001234"},                // no mobile begins with 12
                    MaskCase{"91610702MA6YJ1234X", "91610702MA6YJ1234X"},  // a company's code is public
                    MaskCase{"户号 6101234567", "户号 6101234567"}, MaskCase{"1.jpg#0 2400x1800", "1.jpg#0 2400x1800"},
                    MaskCase{"\xEF\xBC", "\xEF\xBC"}));  // ill-formed UTF-8 stays as it is

TEST(Logger, MasksEveryMessage) {
  std::ostringstream err;
  make_logger(err, "info")->info("read {} of {}", "11010519491231002X", "13800001234");
  EXPECT_NE(err.str().find("110105********002X of 138****1234"), std::string::npos) << err.str();
  EXPECT_EQ(err.str().find("19491231"), std::string::npos);
}

TEST(Logger, KeepsQuietBelowItsLevel) {
  std::ostringstream err;
  make_logger(err, "warning")->info("nothing");
  EXPECT_EQ(err.str(), "");
}

TEST(Console, MasksTalk) {
  std::ostringstream out;
  std::ostringstream err;
  Console({0, out, err, false, false}, false, Language::kEnglish, "off").tell("11010519491231002X: no");
  EXPECT_EQ(err.str(), "zerotrip: 110105********002X: no\n");
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace zerotrip::cli
