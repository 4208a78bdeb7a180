// The checklist for people and programs: the line of `zerotrip checklist --json` and the table of docs/services.md.
// Pure functions; any thread.
#pragma once

#include <string>

#include "models/catalogue/catalogue.h"
#include "validators/checklist.h"

namespace zerotrip {

// {"service", "channel", "facts": {…}, "items": [{"item", "need", "accepts", "because": {zh, en}, "page"}]}, one line
// without its line end, every row of the service. `facts` has every fact but the channel, truth values as such.
[[nodiscard]] std::string checklist_line(const ServiceDefinition& service, const Facts& facts);

// What every service asks for, as Markdown in Chinese and English: one section a service, one row an item, one line a
// condition under which it is needed.
[[nodiscard]] std::string services_markdown(const Catalogue& catalogue);

}  // namespace zerotrip
