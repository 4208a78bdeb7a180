// zerotrip catalogue check: loads the catalogue and says what is wrong with it, all at once.
#include <fmt/format.h>

#include "cli/commands/commands.h"
#include "cli/parts.h"

namespace zerotrip::cli {
namespace {

int check_catalogue(const Invocation& invocation) {
  const auto catalogue = build_catalogue(invocation);
  if (!catalogue) return report(invocation.console, catalogue.error());
  const Catalogue& loaded = **catalogue;
  const bool chinese = invocation.console.language() == Language::kChinese;
  invocation.console.out() << fmt::format(
      fmt::runtime(chinese ? "目录无误：{} 项业务，{} 种材料，{} 种问题；版本 {}\n"
                           : "The catalogue is in order: {} services, {} kinds of paper, {} findings; version {}\n"),
      loaded.services.size(), loaded.documents.size(), loaded.findings.size(), loaded.version);
  return 0;
}

}  // namespace

Run attach_catalogue_check(CLI::App& app) {
  app.footer(
      "Unknown keys, unknown kinds, items that no facts can need, findings without sentences: each is named with\n"
      "file and line on stderr, all at once, and the exit code is 4.\n\n"
      "  zerotrip catalogue check\n"
      "  zerotrip catalogue check --catalogue my/models");
  return check_catalogue;
}

}  // namespace zerotrip::cli
