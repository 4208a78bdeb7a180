// The catalogue's expression language: refused with what may stand there, or the same condition again from its text.
#include "models/catalogue/condition.h"

#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {

bool condition(std::string_view bytes) {
  const Result<Condition> parsed = Condition::parse(bytes);
  if (!parsed) {
    require(parsed.error().kind == ErrorKind::kConfiguration, "a refused condition is a mistake of configuration");
    return false;
  }
  for (const std::string& fact : parsed->facts_used())
    require(find_fact(fact) != nullptr, "a condition asks known facts");
  const Result<Condition> again = Condition::parse(parsed->text());
  require(again.has_value(), "a condition's own text is a condition");
  const Facts facts;
  require(again->holds(facts) == parsed->holds(facts), "and says the same");
  return true;
}

std::vector<std::string> condition_seeds() {
  return {"customer_kind != resident and not property_on_file",
          "channel == counter or (agent and reduction == permanent)", "not (agent or high_risk)"};
}

}  // namespace zerotrip::fuzz
