// zerotrip verify CASE…: a case folder each, an explained decision each, in the order given.
#include <Poco/Exception.h>
#include <Poco/File.h>
#include <unistd.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/exit_tally.h"
#include "cli/interrupt.h"
#include "cli/ordered_work.h"
#include "cli/parts.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "cli/words.h"
#include "models/json/decision_json.h"
#include "pipeline/evidence/evidence.h"

namespace zerotrip::cli {
namespace {

struct VerifyOptions {
  std::vector<std::string> cases;
  std::string today;
  std::string evidence_folder;
  std::string fail_on;
  bool json = false;
};

// One case: decided, or an error; and whether its evidence could be drawn.
struct CaseAnswer {
  Result<VerifiedCase> verified = VerifiedCase{};
  std::optional<Error> evidence_error;
};

std::optional<Outcome> outcome_named(const std::string& word) {
  for (const Outcome outcome : {Outcome::kAccepted, Outcome::kNeedsReview, Outcome::kIncomplete}) {
    if (name_of(outcome) == word) return outcome;
  }
  return std::nullopt;
}

// Errors: kCannotWrite when the folder is not there and cannot be made, or cannot be written to.
Result<> prepare_evidence_folder(const std::string& folder) {
  try {
    Poco::File(folder).createDirectories();
  } catch (const Poco::Exception& error) {
    return make_error(ErrorKind::kCannotWrite, "the folder cannot be made: " + error.displayText(), folder);
  }
  if (access(folder.c_str(), W_OK | X_OK) != 0) {
    return make_error(ErrorKind::kCannotWrite, "the folder cannot be written to", folder);
  }
  return {};
}

// What is the same for every case of a run.
struct Plan {
  const Pipeline& pipeline;
  Date today;
  std::vector<std::string> evidence_folders;  // by case; empty: none
  EvidenceOptions evidence;
};

// Settled before any case is drawn, so that it does not depend on which job comes first.
std::vector<std::string> evidence_folders_of(const Pipeline& pipeline, const VerifyOptions& options) {
  if (options.evidence_folder.empty()) return {};
  std::vector<std::string> ids;
  ids.reserve(options.cases.size());
  for (const std::string& folder : options.cases) ids.push_back(case_id_in(pipeline, folder).value_or(""));
  std::vector<std::string> folders = evidence_folder_names(ids);
  for (std::string& folder : folders) folder.insert(0, options.evidence_folder + "/");
  return folders;
}

CaseAnswer answer_case(const Plan& plan, const std::string& folder, std::size_t item) {
  CaseAnswer answer;
  try {
    answer.verified = verify_case(plan.pipeline, folder, plan.today);
    if (!answer.verified || plan.evidence_folders.empty()) return answer;
    auto drawn =
        draw_evidence(*answer.verified, *plan.pipeline.catalogue, folder, plan.evidence_folders[item], plan.evidence);
    if (!drawn) answer.evidence_error = drawn.error();
  } catch (const std::exception& error) {
    answer.verified = make_error(ErrorKind::kInternal, error.what(), folder);
  }
  return answer;
}

// Prints the answers in the order of the cases and remembers what went wrong.
class Printer {
 public:
  Printer(const Invocation& invocation, const VerifyOptions& options, const Catalogue& catalogue)
      : console_(invocation.console),
        options_(options),
        catalogue_(catalogue),
        progress_(console_, options.cases.size()) {
    if (const auto outcome = outcome_named(options.fail_on)) fail_on_ = outcome;
  }

  void print(std::size_t item, const CaseAnswer& answer) {
    progress_.clear();
    if (answer.verified) {
      print_decision(*answer.verified);
      tell_failures(options_.cases[item], answer.verified->failures);
    } else {
      print_error(options_.cases[item], answer.verified.error());
    }
    if (answer.evidence_error) tally_.note(report(console_, *answer.evidence_error));
    console_.out().flush();
    progress_.advance();
  }

  [[nodiscard]] int exit_code() const { return tally_.code(); }

 private:
  void print_decision(const VerifiedCase& verified) {
    if (options_.json) {
      console_.out() << to_line(json_of(verified.decision, verified.readings)) << "\n";
    } else {
      separate();
      console_.out() << decision_report(verified.decision, verified.readings, catalogue_,
                                        {console_.language(), console_.colour()});
    }
    if (fail_on_ && verified.decision.outcome >= *fail_on_) tally_.note(kFailOnExit);
  }

  // The decision stands, for a person to make; that a part of ours failed is for the operator.
  void tell_failures(const std::string& folder, const std::vector<FailedFile>& failures) {
    for (const FailedFile& failure : failures) {
      console_.log().warn("{}: {}: {}", folder, failure.file, failure.error.to_string());
      tally_.note(zerotrip::exit_code(failure.error.kind));
    }
  }

  void print_error(const std::string& folder, const Error& error) {
    if (options_.json) console_.out() << error_line(folder, error) << "\n";
    console_.tell(folder + ": " + words_for(error, console_.language()));
    tally_.note(zerotrip::exit_code(error.kind));
  }

  void separate() {
    if (printed_) console_.out() << "\n────────────────────────────────────────\n\n";
    printed_ = true;
  }

  const Console& console_;
  const VerifyOptions& options_;
  const Catalogue& catalogue_;
  Progress progress_;
  ExitTally tally_;
  std::optional<Outcome> fail_on_;
  bool printed_ = false;
};

int verify(const VerifyOptions& options, const Invocation& invocation) {
  const auto today = options.today.empty() ? shanghai_today(invocation.now) : parse_iso_date(options.today);
  if (!today) {
    return report(invocation.console,
                  make_error(ErrorKind::kUsage, "\"" + options.today + "\" is no day", "--today", "YYYY-MM-DD"));
  }
  if (!options.evidence_folder.empty()) {
    if (const auto prepared = prepare_evidence_folder(options.evidence_folder); !prepared) {
      return report(invocation.console, prepared.error());
    }
  }
  const auto pipeline = build_pipeline(invocation);
  if (!pipeline) return report(invocation.console, pipeline.error());

  const bool english = invocation.console.language() == Language::kEnglish;
  const Plan plan{*pipeline,
                  *today,
                  evidence_folders_of(*pipeline, options),
                  {english ? EvidenceLanguage::kEnglish : EvidenceLanguage::kChinese, pipeline->options.limits}};
  Printer printer(invocation, options, *pipeline->catalogue);
  run_in_order<CaseAnswer>({options.cases.size(), invocation.settings.number("jobs"),
                            [&](std::size_t item) { return answer_case(plan, options.cases[item], item); },
                            [&](std::size_t item, const CaseAnswer& answer) { printer.print(item, answer); },
                            interrupted});
  return printer.exit_code();
}

}  // namespace

Run attach_verify(CLI::App& app) {
  auto options = std::make_shared<VerifyOptions>();
  app.add_option("CASE", options->cases, "A folder with application.json and the uploads beside it")->required();
  app.add_flag("--json", options->json, "One JSON line a case instead of text for people");
  app.add_option("--today", options->today, "The day to judge for [today in China]")->type_name("YYYY-MM-DD");
  app.add_option("--evidence", options->evidence_folder,
                 "Draw every page with its fields, seals and findings into DIR/CASE_ID/")
      ->type_name("DIR");
  app.add_option("--fail-on", options->fail_on, "End with 9 when a case has this outcome or a worse one")
      ->type_name("OUTCOME")
      ->check(CLI::IsMember({"accepted", "needs_review", "incomplete"}));
  app.footer(
      "Outcomes: accepted; needs_review (a person has to look); incomplete (something is missing or unusable).\n"
      "A case that cannot be used is named on stderr, the others go on, and the exit code is 2. A file that a part of\n"
      "ours failed on is named there too; its case goes to a person, and the exit code is 7.\n\n"
      "  zerotrip verify samples/cases/01-* --today 2026-11-23\n"
      "  zerotrip verify cases/* --json --jobs 4 > decisions.jsonl\n"
      "  zerotrip verify case --lang en --evidence pages --fail-on needs_review");
  return [options](const Invocation& invocation) { return verify(*options, invocation); };
}

}  // namespace zerotrip::cli
