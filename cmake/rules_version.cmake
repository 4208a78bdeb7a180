# Writes OUTPUT, which defines zerotrip::rules_version(): the first 12 hex digits of the SHA-256 over the names and
# contents of everything in models/ and validators/ of SOURCE_DIR that is compiled, in name order.
file(GLOB_RECURSE sources RELATIVE ${SOURCE_DIR}
  ${SOURCE_DIR}/models/*.cpp ${SOURCE_DIR}/models/*.h ${SOURCE_DIR}/validators/*.cpp ${SOURCE_DIR}/validators/*.h)
list(SORT sources)
set(lines "")
foreach(source IN LISTS sources)
  file(SHA256 ${SOURCE_DIR}/${source} hash)
  string(APPEND lines "${source} ${hash}\n")
endforeach()
string(SHA256 version "${lines}")
string(SUBSTRING ${version} 0 12 version)
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT
"#include \"validators/judge.h\"

namespace zerotrip {

std::string rules_version() { return \"${version}\"; }

}  // namespace zerotrip
")
