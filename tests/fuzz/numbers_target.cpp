// Numbers of any kind, also a zone's lines: what counts as valid has no problem that makes it invalid, and folding a
// folded number changes nothing.
#include "models/numbers.h"

#include "tests/fuzz/target.h"

namespace zerotrip::fuzz {
namespace {

std::vector<std::string> lines_of(std::string_view bytes) {
  std::vector<std::string> lines(1);
  for (const char c : bytes)
    if (c == '\n')
      lines.emplace_back();
    else
      lines.back() += c;
  return lines;
}

}  // namespace

bool numbers(std::string_view bytes) {
  const NumberReport report = inspect_number(bytes, catalogue().regions);
  require(!report.valid || report.kind != "unknown", "what is valid is of a known kind");
  const std::string folded = fold_number(bytes);
  require(fold_number(folded) == folded, "folding twice changes nothing");
  require(folded.empty() || same_id_number(folded, folded), "a number is itself");
  (void)tax_number_problems(folded);
  const auto zone = parse_mrz(lines_of(bytes));
  require(!zone || !zone->all_checks() || !zone->number.empty(), "a zone that holds has a number");
  return report.valid;
}

std::vector<std::string> number_seeds() {
  return {"11010519491231002X",
          "610829200510088150",
          "91350100M000100Y43",
          "130503670401001",
          "6222600260001072444",
          "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"};
}

}  // namespace zerotrip::fuzz
