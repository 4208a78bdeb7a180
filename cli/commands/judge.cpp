// zerotrip judge: JSON lines of cases that were read before in, decisions out, in order, nothing else.
#include "validators/judge.h"

#include <exception>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/exit_tally.h"
#include "cli/interrupt.h"
#include "cli/line_source.h"
#include "cli/parts.h"
#include "cli/words.h"
#include "models/json/decision_json.h"
#include "models/json/judge_line.h"
#include "validators/versions.h"

namespace zerotrip::cli {
namespace {

class LineJudge {
 public:
  LineJudge(const Console& console, const Catalogue& catalogue) : console_(console), catalogue_(catalogue) {
    for (const auto& [code, service] : catalogue.services) services_.push_back(code);
  }

  // Prints the decision, or the error in its place, and goes on.
  void judge_line(const std::string& line) {
    ++number_;
    try {
      const auto parsed = parse_judge_line(line, services_);
      if (!parsed) return refuse(line, parsed.error());
      console_.out() << decision_line(*parsed) << "\n";
    } catch (const std::exception& error) {
      refuse(line, make_error(ErrorKind::kInternal, error.what(), "judge"));
    }
  }

  [[nodiscard]] int exit_code() const { return tally_.code(); }

 private:
  [[nodiscard]] std::string decision_line(const JudgeLine& line) const {
    const JudgeInput input{line.application, line.documents, line.today, Known{line.reused_files, line.open_cases}};
    return to_line(json_of(judge(input, catalogue_, versions_of(line.documents, catalogue_))));
  }

  void refuse(const std::string& line, const Error& error) {
    const std::string name = case_id_of_judge_line(line).value_or("line " + std::to_string(number_));
    console_.out() << error_line(name, error) << "\n";
    console_.tell("line " + std::to_string(number_) + ": " + words_for(error, console_.language()));
    tally_.note(zerotrip::exit_code(error.kind));
  }

  const Console& console_;
  const Catalogue& catalogue_;
  std::vector<std::string> services_;
  ExitTally tally_;
  std::size_t number_ = 0;
};

int judge_lines(const Invocation& invocation) {
  const auto catalogue = build_catalogue(invocation);
  if (!catalogue) return report(invocation.console, catalogue.error());
  LineJudge judge(invocation.console, **catalogue);
  LineSource lines(invocation.console.input());
  while (const auto line = lines.next()) {
    if (line->find_first_not_of(" \t") == std::string::npos) continue;
    judge.judge_line(*line);
    // Whoever waits for an answer before the next question gets it.
    if (!lines.has_waiting_line()) invocation.console.out().flush();
    if (interrupted()) break;
  }
  return judge.exit_code();
}

}  // namespace

Run attach_judge(CLI::App& app) {
  app.footer(
      "Reads lines {\"application\": …, \"documents\": [lines of `zerotrip read --json`], \"today\": \"2026-11-23\",\n"
      "\"known\": {\"reused_files\": [], \"open_cases\": []}} from stdin and prints one decision a line, in order, "
      "nothing else. A line\n"
      "that cannot be used gives {\"case\", \"error\": {\"path\", \"expected\"}} in its place; the exit code is then "
      "2.\n\n"
      "  zerotrip judge < cases.jsonl > decisions.jsonl");
  return judge_lines;
}

}  // namespace zerotrip::cli
