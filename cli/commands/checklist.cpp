// zerotrip checklist SERVICE: what has to be handed in, under the facts given, and why.
#include "validators/checklist.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/paper_names.h"
#include "cli/parts.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "validators/checklist_text.h"

namespace zerotrip::cli {
namespace {

struct ChecklistOptions {
  std::string service;
  std::vector<std::string> facts;
  bool json = false;
  bool markdown = false;
};

// Errors: kUsage for an unknown fact or value, or a text that is not NAME=VALUE.
Result<Facts> facts_given(const ServiceDefinition& service, const std::vector<std::string>& given) {
  Facts facts;
  if (auto channel = facts.set("channel", name_of(service.channels.front())); !channel) return channel.error();
  for (const std::string& fact : given) {
    const std::size_t equals = fact.find('=');
    if (equals == std::string::npos) {
      return make_error(ErrorKind::kUsage, "\"" + fact + "\" is no fact", "--fact", "NAME=VALUE");
    }
    if (auto set = facts.set(fact.substr(0, equals), fact.substr(equals + 1)); !set) {
      return make_error(ErrorKind::kUsage, set.error().what, "--fact " + fact, set.error().expected);
    }
  }
  return facts;
}

Error unknown_service(const std::string& code, const Catalogue& catalogue) {
  std::string codes;
  for (const auto& [name, service] : catalogue.services) codes.append(codes.empty() ? "one of " : ", ").append(name);
  return make_error(ErrorKind::kUsage, "no service is called \"" + code + "\"", "SERVICE", codes);
}

std::string kinds_text(const std::vector<std::string>& kinds, const NamedThings& things) {
  std::string text;
  for (const std::string& kind : kinds) {
    text.append(text.empty() ? "" : choose(things.language, "、", ", ")).append(name_of_kind(kind, things));
  }
  return text;
}

std::string checklist_text(const ServiceDefinition& service, const std::vector<ItemNeed>& needs,
                           const Catalogue& catalogue, const Console& console) {
  const std::vector<Reading> none;
  const NamedThings things{none, catalogue, &service, console.language()};
  std::vector<std::vector<Cell>> rows;
  for (const ItemNeed& need : needs) {
    const char* colour =
        need.need == Need::kRequired ? paint::kBold : (need.need == Need::kNotNeeded ? paint::kDim : "");
    rows.push_back({{name_of_item(need.item->item, things), colour},
                    {std::string(word_for(need.need, console.language())), colour},
                    {in(console.language(), need.because), ""},
                    {kinds_text(need.item->accepts, things), paint::kDim}});
  }
  return painted(in(console.language(), service.name) + " " + service.code, paint::kBold, console.colour()) + "\n" +
         table(rows, console.colour());
}

int print_checklist(const ChecklistOptions& options, const Invocation& invocation) {
  const auto catalogue = build_catalogue(invocation);
  if (!catalogue) return report(invocation.console, catalogue.error());
  if (options.markdown) {
    invocation.console.out() << services_markdown(**catalogue);
    return 0;
  }
  const ServiceDefinition* service = (*catalogue)->service(options.service);
  if (service == nullptr) return report(invocation.console, unknown_service(options.service, **catalogue));
  const auto facts = facts_given(*service, options.facts);
  if (!facts) return report(invocation.console, facts.error());
  if (options.json) {
    invocation.console.out() << checklist_line(*service, *facts) << "\n";
  } else {
    invocation.console.out() << checklist_text(*service, needs_of(*service, *facts), **catalogue, invocation.console);
  }
  return 0;
}

}  // namespace

Run attach_checklist(CLI::App& app) {
  auto options = std::make_shared<ChecklistOptions>();
  app.add_option("SERVICE", options->service, "A service code, such as lv_new or lv_transfer");
  app.add_option("--fact", options->facts, "A fact of the case; may be given several times")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false);
  app.add_flag("--json", options->json, "One JSON line instead of a table for people");
  app.add_flag("--markdown", options->markdown, "Every service and condition as Markdown: docs/services.md");
  app.footer(
      "Without facts: the service's first channel, a resident, in person, nothing on file.\n\n"
      "  zerotrip checklist lv_new\n"
      "  zerotrip checklist lv_transfer --fact customer_kind=organization --fact agent=true --json");
  return [options](const Invocation& invocation) { return print_checklist(*options, invocation); };
}

}  // namespace zerotrip::cli
