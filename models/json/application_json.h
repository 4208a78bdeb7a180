// The one JSON form of an application (docs/application.schema.json): parsing refuses what is no
// application with path and expectation; everything that is merely absent or wrong becomes a finding later.
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/application.h"
#include "models/json/json.h"
#include "models/json/json_cursor.h"

namespace zerotrip {

// A request for service takes a few kilobytes; a bulk closure's households stand on its papers, not here.
inline constexpr std::size_t kMostApplicationBytes = 1024 * 1024;

// Errors: kUnusableInput with a path such as "documents[0].file" and what was expected there, for: no JSON
// object, an unknown key, a wrong JSON type, a word outside a closed list (`services` are the codes of the
// catalogue), no case_id or service, documents[].file that is not a plain name. null equals absent.
[[nodiscard]] Result<Application> parse_application(std::string_view json, const std::vector<std::string>& services);

// The same from a tree; mistakes go to the cursor's report.
[[nodiscard]] Application application_from(const JsonCursor& cursor, const std::vector<std::string>& services);

// What is absent is left out.
[[nodiscard]] OrderedJson json_of(const Application& application);

// A name without folder, drive or control characters, neither "." nor "..", at most 255 bytes.
[[nodiscard]] bool is_plain_file_name(std::string_view name);

}  // namespace zerotrip
