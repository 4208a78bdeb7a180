// The checklist (申请资料清单) of a service under given facts: what is needed and why.
// Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "models/application.h"
#include "models/catalogue/service_definition.h"
#include "models/decision.h"

namespace zerotrip {

struct ItemNeed {
  const ItemDefinition* item = nullptr;  // lives as long as the catalogue
  Need need = Need::kNotNeeded;
  BilingualText because;
  bool sealed = false;    // 加盖单位公章 asked for
  bool original = false;  // an original asked for
};

// Every row of the service in its order.
[[nodiscard]] std::vector<ItemNeed> needs_of(const ServiceDefinition& service, const Facts& facts);

// Every fact at its default, the channel at the service's first.
[[nodiscard]] Facts default_facts_of(const ServiceDefinition& service);

// The facts that an application states; what it leaves out stands at its default. The channel defaults to
// the service's first.
[[nodiscard]] Facts facts_of(const Application& application, const ServiceDefinition& service);

}  // namespace zerotrip
