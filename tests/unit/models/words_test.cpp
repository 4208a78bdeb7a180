// The plain values: geometry, words that are sent by name, errors.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "models/application.h"
#include "models/decision.h"
#include "models/document.h"
#include "models/geometry.h"
#include "models/result.h"

namespace zerotrip {
namespace {

TEST(Geometry, BoxesAndQuads) {
  const Quad quad{{Point{10, 0}, Point{20, 10}, Point{10, 20}, Point{0, 10}}};
  EXPECT_EQ(bounds_of(quad), (Box{0, 0, 20, 20}));
  EXPECT_DOUBLE_EQ(area_of(quad), 200);
  EXPECT_EQ(bounds_of(quad_of({1, 2, 3, 4})), (Box{1, 2, 3, 4}));
  const std::array quads{quad, quad_of({30, -5, 40, 5})};
  EXPECT_EQ(bounds_of(quads), (Box{0, -5, 40, 20}));
  EXPECT_EQ(bounds_of(std::span<const Quad>{}), Box{});
  EXPECT_DOUBLE_EQ(share_inside({0, 0, 10, 10}, {5, 0, 100, 100}), 0.5);
  EXPECT_DOUBLE_EQ(share_inside({0, 0, 10, 10}, {20, 20, 30, 30}), 0);
  EXPECT_DOUBLE_EQ(share_inside({5, 5, 5, 5}, {0, 0, 10, 10}), 0);
}

TEST(Geometry, TransformsAreProjective) {
  const Transform shift{{1, 0, 5, 0, 1, -3, 0, 0, 1}};
  EXPECT_EQ(shift.apply(Point{1, 1}), (Point{6, -2}));
  EXPECT_EQ(Transform{}.apply(quad_of({1, 2, 3, 4})), quad_of({1, 2, 3, 4}));
  const Transform scale{{1, 0, 0, 0, 1, 0, 0, 0, 2}};
  EXPECT_EQ(scale.apply(Point{4, 8}), (Point{2, 4}));
}

TEST(Errors, TheTableAgreesWithTheEnum) {
  std::set<std::string_view> names, sentences;
  std::set<int> codes;
  int place = 0;
  for (const ErrorKindWords& words : error_kinds()) {
    EXPECT_EQ(static_cast<int>(words.kind), place++) << words.name;
    EXPECT_EQ(name_of(words.kind), words.name);
    EXPECT_EQ(exit_code(words.kind), words.exit_code);
    names.insert(words.name);
    codes.insert(words.exit_code);
    sentences.insert({words.zh, words.en});
  }
  EXPECT_EQ(place, static_cast<int>(ErrorKind::kInternal) + 1);
  EXPECT_EQ(codes, (std::set<int>{1, 2, 3, 4, 5, 7, 8, 15}));
  EXPECT_EQ(names.size(), codes.size());
  EXPECT_EQ(sentences.size(), 2 * codes.size());
  EXPECT_FALSE(names.contains("") || sentences.contains(""));
}

// Was "a network is missing (expected run scripts/setup)".
TEST(Errors, SayWhatWasExpectedApartFromTheCure) {
  EXPECT_EQ(make_error(ErrorKind::kUsage, "no such service", "a.json", "lv_new").to_string(),
            "a.json: no such service (expected lv_new)");
  EXPECT_EQ(make_error(ErrorKind::kPartMissing, "a network is missing", "a.onnx", {}, "scripts/setup").to_string(),
            "a.onnx: a network is missing; to mend it: scripts/setup");
}

TEST(Words, NamesRoundTrip) {
  for (const auto kind : {CustomerKind::kResident, CustomerKind::kSoleTrader, CustomerKind::kOrganization}) {
    EXPECT_EQ(customer_kind_named(name_of(kind)), kind);
  }
  for (const auto kind : {IdKind::kIdCard, IdKind::kTemporaryIdCard, IdKind::kPassport, IdKind::kMilitaryId,
                          IdKind::kHouseholdRegister, IdKind::kHouseholdCertificate, IdKind::kResidencePermit}) {
    EXPECT_EQ(id_kind_named(name_of(kind)), kind);
  }
  for (const auto channel : {Channel::kOnline, Channel::kCounter}) EXPECT_EQ(channel_named(name_of(channel)), channel);
  EXPECT_FALSE(channel_named("Online"));
  EXPECT_FALSE(customer_kind_named(""));
  EXPECT_EQ(name_of(Outcome::kNeedsReview), "needs_review");
  EXPECT_EQ(name_of(RowStatus::kNotNeeded), "not_needed");
  EXPECT_EQ(name_of(Need::kDeferrable), "deferrable");
  EXPECT_EQ(name_of(Severity::kBlocks), "blocks");
  EXPECT_EQ(name_of(CheckResult::kNotDone), "not_done");
  EXPECT_EQ(name_of(FieldSource::kSecond), "second");
  EXPECT_EQ(name_of(CopyKind::kBlackWhite), "black_white");
}

TEST(Document, FieldsByName) {
  Document document;
  document.fields["name"].value = "张三";
  document.fields["owners"].value = TextList{"甲", "乙"};
  document.fields["signatures"].value = true;
  EXPECT_EQ(document.text("name"), "张三");
  EXPECT_EQ(document.text("signatures"), "");
  EXPECT_EQ(document.text("absent"), "");
  EXPECT_EQ(document.find("absent"), nullptr);
  EXPECT_EQ(document.find("owners")->texts(), (TextList{"甲", "乙"}));
  EXPECT_EQ(document.find("name")->texts(), (TextList{"张三"}));
  EXPECT_TRUE(document.find("signatures")->texts().empty());
}

}  // namespace
}  // namespace zerotrip
