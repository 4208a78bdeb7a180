#include "validators/checks/letter_texts.h"

#include <gtest/gtest.h>

#include "models/catalogue/catalogue.h"

namespace zerotrip::checks {
namespace {

const Date kSigned = *parse_iso_date("2026-11-10");

const std::vector<MatterWord>& words() {
  static const CatalogueLoad kLoad = load_catalogue(std::string(ZEROTRIP_SOURCE_DIR) + "/models");
  return kLoad.catalogue->matter_words;
}

bool covers(const std::string& text, const std::string& service) { return covers_service(text, service, words()); }

TEST(LetterMatter, NamesTheServiceUnlessItIsLeftOut) {
  EXPECT_TRUE(covers("代为办理过户手续", "lv_transfer"));
  EXPECT_TRUE(covers("办理 过 户", "lv_transfer"));
  EXPECT_FALSE(covers("办理更名，不含过户", "lv_transfer"));
  EXPECT_FALSE(covers("代为领取发票", "lv_transfer"));
  EXPECT_FALSE(covers("", "lv_transfer"));
}

// Service, what covers it, what does not.
TEST(LetterMatter, TheLongestWordAtAPlaceCounts) {
  struct Row {
    std::string service;
    std::vector<std::string> covering, other;
  };
  const std::vector<Row> rows = {
      {"suspend", {"办理暂停", "办理暂停、暂停恢复手续", "暂停/暂停恢复"}, {"办理暂停恢复", "办理恢复暂停用电"}},
      {"suspend_resume", {"办理暂停恢复", "恢复用电"}, {"办理暂停", "减容恢复"}},
      {"capacity_reduce", {"办理减容", "减容/减容恢复"}, {"办理减容恢复", "办理恢复减容"}},
      {"capacity_restore", {"办理减容恢复"}, {"办理减容", "暂停恢复"}},
      {"billing_basis_change", {"容量/需量变更"}, {"需量值调整", "减容"}},
      {"demand_adjust", {"需量值调整", "需量变更"}, {"容量/需量变更", "容量变更"}},
      {"lv_new", {"低压新装", "新装"}, {"高压新装", "增容"}},
      {"hv_new", {"高压新装", "新装"}, {"低压新装"}},
      {"hv_increase", {"高压增容", "新装/增容"}, {"低压增容"}},
      {"lv_rename", {"更名", "更名/过户", "变更用电"}, {"过户", "变更用电类别"}},
      {"lv_transfer", {"过户", "更名过户"}, {"更名"}},
  };
  for (const Row& row : rows) {
    for (const std::string& text : row.covering) EXPECT_TRUE(covers(text, row.service)) << row.service << ": " << text;
    for (const std::string& text : row.other) EXPECT_FALSE(covers(text, row.service)) << row.service << ": " << text;
  }
}

TEST(LetterMatter, ANarrowerWordBesideAWideOneNarrowsIt) {
  EXPECT_TRUE(covers("全权办理用电业务", "lv_transfer"));
  EXPECT_TRUE(covers("办理过户等用电业务", "suspend"));
  for (const std::string text : {"办理暂停用电业务", "办理暂停的用电业务", "办理用电业务（暂停）", "办理用电业务：暂停",
                                 "办理低压新装用电申请", "办理变更用电（暂停）"})
    EXPECT_FALSE(covers(text, "lv_transfer")) << text;
  EXPECT_TRUE(covers("办理低压新装用电申请", "lv_new"));
  EXPECT_FALSE(covers("办理低压新装用电申请", "lv_increase"));
}

TEST(LetterMatter, EverythingIsCoveredOnlyByActing) {
  EXPECT_TRUE(covers("一切用电事宜", "hv_close"));
  for (const std::string text : {"代为领取用电业务资料", "代为领取用电申请表", "了解用电业务"})
    EXPECT_FALSE(covers(text, "hv_close")) << text;
}

TEST(LetterMatter, WordsOfWhatFollows) {
  EXPECT_TRUE(names_any("产权证明现场补交", {"产权"}));
  EXPECT_FALSE(names_any("按时缴费，不含产权", {"产权"}));
}

TEST(LetterTerms, DatesAndSpans) {
  EXPECT_EQ(letter_term("2026年11月1日至2027年10月31日", kSigned)->to, parse_iso_date("2027-10-31"));
  EXPECT_EQ(letter_term("自签发之日起30日", kSigned)->to, parse_iso_date("2026-12-10"));
  EXPECT_EQ(letter_term("自签署之日起一年", kSigned)->to, parse_iso_date("2027-11-10"));
  EXPECT_EQ(letter_term("有效期三个月", kSigned)->to, parse_iso_date("2027-02-10"));
  EXPECT_EQ(letter_term("半年", kSigned)->to, parse_iso_date("2027-05-10"));
  EXPECT_TRUE(letter_term("至业务办结为止", kSigned)->until_done);
}

TEST(LetterTerms, WhatIsNotUnderstoodIsNothing) {
  EXPECT_FALSE(letter_term("按约定", kSigned));
  EXPECT_FALSE(letter_term("自签发之日起30日", std::nullopt));
}

TEST(LetterBlanks, GapsThatAnybodyCouldFill) {
  EXPECT_TRUE(leaves_blank("办理____业务"));
  EXPECT_TRUE(leaves_blank("受托人：XXX"));
  EXPECT_FALSE(leaves_blank("办理过户手续"));
}

}  // namespace
}  // namespace zerotrip::checks
