// An application from the network: refused with a path, or kept whole through writing and reading again.
#include "models/json/application_json.h"

#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {

bool application(std::string_view bytes) {
  static const std::vector<std::string> services = catalogue().service_codes();
  const Result<Application> parsed = parse_application(bytes, services);
  if (!parsed) {
    require(parsed.error().kind == ErrorKind::kUnusableInput, "a refused application is unusable input");
    require(!parsed.error().expected.empty(), "a refusal says what was expected");
    return false;
  }
  const std::string written = to_line(json_of(*parsed));
  const Result<Application> again = parse_application(written, services);
  require(again.has_value(), "what was written is an application");
  require(to_line(json_of(*again)) == written, "an application comes back as it was written");
  return true;
}

std::vector<std::string> application_seeds() {
  return {
      R"({"case_id": "2026-000001", "service": "lv_new", "channel": "online", "customer": {"kind": "resident",)"
      R"( "name": "姚刚鹏", "id_kind": "id_card", "id_number": "610829200510088150"}, "service_address":)"
      R"( "陕西省汉中市镇巴县中山街113号", "request": {"capacity_kva": 8}, "documents": [{"file": "1.jpg"}]})",
      R"({"case_id": "a", "service": "hv_close", "customer": {"kind": "organization", "name": "汉中甲乙商贸有限公司"},)"
      R"( "documents": [{"file": "1.pdf", "declared_kind": "lease"}, {"file": "2.png"}]})",
  };
}

}  // namespace zerotrip::fuzz
