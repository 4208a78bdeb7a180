// zerotrip number VALUE…: one JSON line each.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/parts.h"
#include "models/json/number_json.h"
#include "models/numbers.h"
#include "models/regions.h"

namespace zerotrip::cli {
namespace {

int print_numbers(const std::vector<std::string>& values, const Invocation& invocation) {
  const auto regions = Regions::load(catalogue_folder(invocation.settings) + "/reference/region_codes.csv");
  if (!regions) return report(invocation.console, regions.error());
  for (const std::string& value : values) {
    invocation.console.out() << to_line(json_of(inspect_number(value, *regions))) << "\n";
  }
  return 0;
}

}  // namespace

Run attach_number(CLI::App& app) {
  auto values = std::make_shared<std::vector<std::string>>();
  app.add_option("VALUE", *values, "A number: of a person, an organisation, a card, or a machine-readable zone")
      ->required();
  app.add_flag_callback(
      "--json", [] {}, "Accepted for symmetry: the output is always JSON lines");
  app.footer(
      "Prints one line for each value: what kind of number it is, whether format and check character hold, and\n"
      "what stands in it. A number that does not hold is an answer, not an error: the exit code is 0.\n\n"
      "  zerotrip number 11010119900307889X\n"
      "  zerotrip number 91110000MA01234567 6222021234567890123");
  return [values](const Invocation& invocation) { return print_numbers(*values, invocation); };
}

}  // namespace zerotrip::cli
