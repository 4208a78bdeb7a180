#include "validators/seal_matching.h"

#include <gtest/gtest.h>

#include "models/text.h"

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
  EXPECT_EQ(match_seal({"汉中青禾商贸有限公司"}, "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal({"汉中青禾商贸有限公司6107020012345"}, "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal({"汉中青禾商贸有限公司合同专用章"}, "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
}

TEST(SealMatching, LostCharactersAreAcceptedOnlyAFew) {
  EXPECT_EQ(match_seal({"汉中青禾商有限公司"}, "汉中青禾商贸有限公司", tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal({"汉中有限公司"}, "汉中青禾商贸有限公司", tables()), SealMatch::kPartial);
  EXPECT_EQ(match_seal({""}, "汉中青禾商贸有限公司", tables()), SealMatch::kUnread);
}

TEST(SealMatching, ContradictingCharacterIsNeverAccepted) {
  EXPECT_EQ(match_seal({"汉中青苗商贸有限公司"}, "汉中青禾商贸有限公司", tables()), SealMatch::kDifferent);
  EXPECT_EQ(match_seal({"汉中末来商贸有限公司"}, "汉中未来商贸有限公司", tables()), SealMatch::kPartial);
}

// The reader's choices for each character: the first one, and what else it considered.
ReadText unclear(std::string text, std::size_t place, std::string other, double probability) {
  ReadText seal{std::move(text), {}};
  for (const char32_t c : to_code_points(seal.text)) seal.alternatives.push_back({{to_utf8(c), 1}});
  seal.alternatives[place].front().probability = probability;
  seal.alternatives[place].push_back({std::move(other), 0.3});
  return seal;
}

TEST(SealMatching, OneCharacterThatWasNotReadClearlyMayBeTheRightOne) {
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公司", 3, "禾", 0.6), "汉中青禾商贸有限公司", tables()),
            SealMatch::kSame);
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公", 3, "禾", 0.6), "汉中青禾商贸有限公司", tables()),
            SealMatch::kSame);
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公司", 3, "禾", 0.95), "汉中青禾商贸有限公司", tables()),
            SealMatch::kDifferent);
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公司", 3, "木", 0.6), "汉中青禾商贸有限公司", tables()),
            SealMatch::kDifferent);
}

TEST(SealMatching, OneCharacterThatWasHardlyReadCountsAsLost) {
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公司", 3, "木", 0.4), "汉中青禾商贸有限公司", tables()),
            SealMatch::kSame);
  EXPECT_EQ(match_seal(unclear("汉中青苗有限公司", 3, "木", 0.4), "汉中青禾商贸有限公司", tables()),
            SealMatch::kPartial);
  EXPECT_EQ(match_seal(unclear("汉中青禾禾商贸有限公司", 3, "木", 0.4), "汉中青禾商贸有限公司", tables()),
            SealMatch::kSame);
  EXPECT_EQ(match_seal(unclear("汉中青苗商贸有限公司", 5, "木", 0.4), "汉中青禾商贸有限公司", tables()),
            SealMatch::kDifferent);
}

// Of fourteen characters two may be lost, but not the two that make the firm's own name.
TEST(SealMatching, TwoLostCharactersSideBySideMayBeAnotherFirm) {
  const char* name = "汉中市青禾机械设备有限责任公司";
  EXPECT_EQ(match_seal({"汉中市机械设备有限责任公司"}, name, tables()), SealMatch::kPartial);
  EXPECT_EQ(match_seal({"汉市青禾机械备有限责任公司"}, name, tables()), SealMatch::kSame);
  EXPECT_EQ(match_seal({"汉中市青禾机械设备有限责任"}, name, tables()), SealMatch::kSame);
  ReadText seal = unclear("汉中市云锦机械设备有限责任公司", 3, "口", 0.4);
  seal.alternatives[4] = {{"锦", 0.4}, {"帛", 0.3}};
  EXPECT_EQ(match_seal(seal, name, tables()), SealMatch::kPartial);
}

TEST(SealMatching, MoreUnclearCharactersAreAnotherName) {
  ReadText seal = unclear("汉中青苗建贸有限公司", 3, "禾", 0.6);
  seal.alternatives[4] = {{"建", 0.6}, {"商", 0.3}};
  EXPECT_EQ(match_seal(seal, "汉中青禾商贸有限公司", tables()), SealMatch::kDifferent);
}

TEST(SealMatching, EachSealOfAFieldHasItsOwnAlternatives) {
  const ReadText first = unclear("汉中青苗商贸有限公司", 3, "禾", 0.6);
  Field field;
  field.value = TextList{"", first.text, "赵立群印"};
  field.raw = "\n" + first.text + "\n赵立群印";
  field.alternatives = {{}};
  field.alternatives.insert(field.alternatives.end(), first.alternatives.begin(), first.alternatives.end());
  field.alternatives.emplace_back();
  for (const char* c : {"赵", "立", "群", "印"}) field.alternatives.push_back({{c, 0.5}});
  const std::vector<ReadText> seals = read_seals_of(field);
  ASSERT_EQ(seals.size(), 3U);
  EXPECT_TRUE(seals[0].alternatives.empty());
  EXPECT_EQ(seals[1].alternatives, first.alternatives);
  ASSERT_EQ(seals[2].alternatives.size(), 4U);
  EXPECT_EQ(seals[2].alternatives.front().front().text, "赵");
}

TEST(SealMatching, AWordThatPartsFirmsIsNotLostByChance) {
  EXPECT_EQ(match_seal({"陕西汉中西乡建设有限公司"}, "陕西汉中西乡建设集团有限公司", tables()), SealMatch::kPartial);
  EXPECT_EQ(match_seal({"陕西汉中西乡建设集团限公司"}, "陕西汉中西乡建设集团有限公司", tables()), SealMatch::kSame);
}

TEST(SealMatching, OneCharacterInSixMayBeAMisreading) {
  EXPECT_TRUE(may_bear({"汉中青苗商贸有限公司"}, "汉中青禾商贸有限公司", tables()));
  EXPECT_TRUE(may_bear({""}, "汉中青禾商贸有限公司", tables()));
  EXPECT_FALSE(may_bear({"汉中青苗建材有限公司"}, "汉中青禾商贸有限公司", tables()));
  EXPECT_FALSE(may_bear({"勉县大河建材有限公司"}, "汉中青禾商贸有限公司", tables()));
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
