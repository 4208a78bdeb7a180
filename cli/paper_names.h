// "3.jpg#0" → "3.jpg 第1页 不动产权证书": how subjects of a decision are named for people. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "models/catalogue/catalogue.h"
#include "models/reading.h"

namespace zerotrip::cli {

struct NamedThings {
  const std::vector<Reading>& readings;
  const Catalogue& catalogue;
  const ServiceDefinition* service = nullptr;  // may be null
  Language language = Language::kChinese;
};

// A paper, a file, an item of the checklist or a path of the form; what is none of these stays as it is.
[[nodiscard]] std::string name_of_subject(std::string_view subject, const NamedThings& things);
[[nodiscard]] std::string name_of_item(std::string_view item, const NamedThings& things);
[[nodiscard]] std::string name_of_kind(std::string_view kind, const NamedThings& things);
[[nodiscard]] std::string name_of_field(std::string_view field, const NamedThings& things);
// "3.jpg 第1页" / "3.jpg page 1"; pages count from one here.
[[nodiscard]] std::string name_of_page(std::string_view file, int page, Language language);

}  // namespace zerotrip::cli
