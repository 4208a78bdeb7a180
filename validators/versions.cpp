#include "validators/versions.h"

#include <set>
#include <string>

#include "validators/judge.h"

namespace zerotrip {

Versions versions_of(const std::vector<Reading>& readings, const Catalogue& catalogue) {
  std::set<std::string> readers;
  for (const Reading& reading : readings) {
    if (!reading.reader.empty()) readers.insert(reading.reader);
  }
  Versions versions{ZEROTRIP_VERSION, "", catalogue.version, rules_version()};
  for (const std::string& reader : readers) versions.reader.append(versions.reader.empty() ? "" : "; ").append(reader);
  return versions;
}

}  // namespace zerotrip
