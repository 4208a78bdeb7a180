// The catalogue: everything that is data and not code. Services, kinds of paper, findings' sentences,
// reference tables. Loaded and checked as a whole at start; whatever is wrong is named with file and
// line, all at once. Immutable after loading; any thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "models/calendar.h"
#include "models/catalogue/catalogue_problem.h"
#include "models/catalogue/document_definition.h"
#include "models/catalogue/finding_definition.h"
#include "models/catalogue/reference_tables.h"
#include "models/catalogue/service_definition.h"
#include "models/regions.h"
#include "models/result.h"

namespace zerotrip {

struct Catalogue {
  std::map<std::string, ServiceDefinition, std::less<>> services;
  std::map<std::string, DocumentDefinition, std::less<>> documents;
  std::map<std::string, FindingDefinition, std::less<>> findings;
  std::vector<MatterWord> matter_words;  // of all services and of those that cover every one, in order of the words
  ReferenceTables reference;
  Regions regions;
  WorkingCalendar calendar;
  std::string version;  // first 12 hex digits of the SHA-256 over all its files, in name order

  [[nodiscard]] const ServiceDefinition* service(std::string_view code) const;
  [[nodiscard]] const DocumentDefinition* document(std::string_view kind) const;
  [[nodiscard]] const FindingDefinition* finding(std::string_view code) const;
  // In name order; what parse_application takes as the closed list of services.
  [[nodiscard]] std::vector<std::string> service_codes() const;
};

struct CatalogueLoad {
  std::shared_ptr<const Catalogue> catalogue;  // null when there is any problem
  std::vector<CatalogueProblem> problems;
};

// `folder` holds services/, documents/ and reference/. `extra_calendar_folder` may hold further years
// (calendar/*.yaml) that an operator added; empty: none.
[[nodiscard]] CatalogueLoad load_catalogue(const std::string& folder, const std::string& extra_calendar_folder = {});

}  // namespace zerotrip
