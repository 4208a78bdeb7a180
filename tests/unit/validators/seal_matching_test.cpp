#include "validators/seal_matching.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

ReferenceTables tables() {
  ReferenceTables reference;
  reference.thresholds["seal_alignment"] = 0.85;
  reference.confusable[U'未'] = {U'末'};
  reference.confusable[U'末'] = {U'未'};
  return reference;
}

TEST(SealMatching, WholeNameWithCodeOrPurpose) {
  EXPECT_EQ(match_seal("汉中青禾商贸有限公司", "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal("汉中青禾商贸有限公司6107020012345", "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal("汉中青禾商贸有限公司合同专用章", "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
}

TEST(SealMatching, LostCharactersAreAcceptedOnlyAFew) {
  EXPECT_EQ(match_seal("汉中青禾商有限公司", "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal("汉中有限公司", "汉中青禾商贸有限公司", tables()), SealMatch::kPartial);
  EXPECT_EQ(match_seal("", "汉中青禾商贸有限公司", tables()), SealMatch::kUnread);
}

TEST(SealMatching, ContradictingCharacterIsNeverAccepted) {
  EXPECT_EQ(match_seal("汉中青苗商贸有限公司", "汉中青禾商贸有限公司", tables()), SealMatch::kDifferent);
  EXPECT_EQ(match_seal("汉中末来商贸有限公司", "汉中未来商贸有限公司", tables()), SealMatch::kPartial);
}

TEST(SealMatching, AWordThatPartsFirmsIsNotLostByChance) {
  EXPECT_EQ(match_seal("陕西汉中西乡建设有限公司", "陕西汉中西乡建设集团有限公司", tables()), SealMatch::kPartial);
  EXPECT_EQ(match_seal("陕西汉中西乡建设集团限公司", "陕西汉中西乡建设集团有限公司", tables()), SealMatch::kSame);
}

TEST(SealMatching, OneCharacterInSixMayBeAMisreading) {
  EXPECT_TRUE(may_bear("汉中青苗商贸有限公司", "汉中青禾商贸有限公司", tables()));
  EXPECT_TRUE(may_bear("", "汉中青禾商贸有限公司", tables()));
  EXPECT_FALSE(may_bear("汉中青苗建材有限公司", "汉中青禾商贸有限公司", tables()));
  EXPECT_FALSE(may_bear("勉县大河建材有限公司", "汉中青禾商贸有限公司", tables()));
}

TEST(SealMatching, ASealForContractsOrAccountsIsNotTheOrganisationsOwn) {
  for (const char* seal :
       {"汉中青禾商贸有限公司合同专用章", "汉中青禾商贸有限公司财务专用章", "汉中青禾商贸有限公司发票专用章"})
    EXPECT_TRUE(is_for_one_purpose(seal)) << seal;
  for (const char* seal : {"汉中青禾商贸有限公司", "汉中青禾商贸有限公司公章", "汉中市公安局户口专用章"})
    EXPECT_FALSE(is_for_one_purpose(seal)) << seal;
}

TEST(SealMatching, RegistrarsSealIsNotTheHoldersOwn) {
  EXPECT_TRUE(is_registrars_seal("汉中市汉台区市场监督管理局"));
  EXPECT_FALSE(is_registrars_seal("汉中青禾商贸有限公司"));
}

}  // namespace
}  // namespace zerotrip
