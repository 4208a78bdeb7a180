// The condition language of the catalogue and the facts it asks about.
#include "models/catalogue/condition.h"

#include <gtest/gtest.h>

namespace zerotrip {
namespace {

Facts facts(std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  Facts facts;
  for (const auto& [name, value] : values) {
    const Result<> set = facts.set(name, value);
    EXPECT_TRUE(set) << set.error().to_string();
  }
  return facts;
}

bool holds(std::string_view text, const Facts& facts) {
  const Result<Condition> condition = Condition::parse(text);
  EXPECT_TRUE(condition) << text << ": " << condition.error().to_string();
  return condition && condition->holds(facts);
}

TEST(Facts, HaveTheirDefaults) {
  const Facts facts;
  EXPECT_EQ(facts.get("channel"), "online");
  EXPECT_EQ(facts.get("customer_kind"), "resident");
  EXPECT_TRUE(facts.holds("bills_settled"));
  EXPECT_FALSE(facts.holds("agent"));
  EXPECT_EQ(facts.get("reduction"), "permanent");
  EXPECT_EQ(facts.get("installed_transformers_kva"), "");
  EXPECT_EQ(facts.get("no_such_fact"), "");
}

TEST(Facts, RefuseUnknownNamesAndValues) {
  Facts facts;
  const Result<> unknown = facts.set("weather", "true");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().kind, ErrorKind::kUsage);
  EXPECT_EQ(unknown.error().where, "weather");
  EXPECT_FALSE(facts.set("agent", "yes"));
  EXPECT_FALSE(facts.set("channel", "fax"));
  EXPECT_FALSE(facts.set("customer_kind", ""));
  EXPECT_FALSE(facts.set("installed_transformers_kva", "315;500"));
  EXPECT_FALSE(facts.set("installed_transformers_kva", "315,"));
  EXPECT_FALSE(facts.set("installed_transformers_kva", "-1"));
  EXPECT_TRUE(facts.set("installed_transformers_kva", "315,0.5"));
  EXPECT_EQ(facts.get("channel"), "online");
}

TEST(Condition, NothingAlwaysHolds) { EXPECT_TRUE(Condition().holds(Facts())); }

TEST(Condition, ComparesAndCombines) {
  EXPECT_TRUE(holds("true", {}));
  EXPECT_FALSE(holds("false", {}));
  EXPECT_TRUE(holds("agent", facts({{"agent", "true"}})));
  EXPECT_FALSE(holds("not agent", facts({{"agent", "true"}})));
  EXPECT_TRUE(holds("not not agent", facts({{"agent", "true"}})));
  EXPECT_TRUE(holds("customer_kind == resident", {}));
  EXPECT_TRUE(holds("customer_kind != organization", {}));
  EXPECT_TRUE(holds("customer_kind != resident and not property_on_file", facts({{"customer_kind", "sole_trader"}})));
}

TEST(Condition, AndBindsTighterThanOr) {
  const Facts high_risk = facts({{"high_risk", "true"}});
  EXPECT_TRUE(holds("high_risk or coal_mine and agent", high_risk));
  EXPECT_FALSE(holds("(high_risk or coal_mine) and agent", high_risk));
  EXPECT_FALSE(holds("not (high_risk or coal_mine)", high_risk));
  EXPECT_TRUE(holds("channel == counter or (agent and reduction == temporary)",
                    facts({{"agent", "true"}, {"reduction", "temporary"}})));
}

TEST(Condition, NamesTheFactsItUses) {
  const Result<Condition> condition = Condition::parse("agent and (channel == counter or not agent)");
  ASSERT_TRUE(condition);
  EXPECT_EQ(condition->facts_used(), (std::set<std::string>{"agent", "channel"}));
}

TEST(Condition, RefusesWhatItDoesNotKnow) {
  for (const char* text : {"", "weather", "agent ==", "agent == true", "channel", "channel == fax", "channel = online",
                           "agent and", "or agent", "agent agent", "(agent", "agent)", "not", "agent && agent",
                           "installed_transformers_kva", "channel == online online", "customer_kind == online"}) {
    const Result<Condition> condition = Condition::parse(text);
    ASSERT_FALSE(condition) << text;
    EXPECT_EQ(condition.error().kind, ErrorKind::kConfiguration);
    EXPECT_FALSE(condition.error().expected.empty()) << text;
  }
  EXPECT_FALSE(Condition::parse(std::string(100'000, '(')));
  std::string nots;
  for (int i = 0; i < 10'000; ++i) nots += "not ";
  EXPECT_FALSE(Condition::parse(nots + "agent"));
}

}  // namespace
}  // namespace zerotrip
