// zerotrip read FILE…: what stands on the papers of each file, in the order given.
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/exit_tally.h"
#include "cli/interrupt.h"
#include "cli/ordered_work.h"
#include "cli/parts.h"
#include "cli/progress.h"
#include "cli/report.h"
#include "models/json/reading_json.h"

namespace zerotrip::cli {
namespace {

struct ReadOptions {
  std::vector<std::string> files;
  bool json = false;
};

Result<Reading> read_one(const Pipeline& pipeline, const std::string& file) {
  try {
    return read_file(pipeline, file);
  } catch (const std::exception& error) {
    return make_error(ErrorKind::kInternal, error.what(), file);
  }
}

int read_files(const ReadOptions& options, const Invocation& invocation) {
  const Console& console = invocation.console;
  const auto pipeline = build_pipeline(invocation);
  if (!pipeline) return report(console, pipeline.error());

  ExitTally tally;
  Progress progress(console, options.files.size());
  const auto print = [&](std::size_t /*item*/, const Result<Reading>& reading) {
    progress.clear();
    if (!reading) {
      tally.note(report(console, reading.error()));
    } else if (options.json) {
      console.out() << to_line(json_of(*reading)) << "\n";
    } else {
      console.out() << reading_report(*reading, *pipeline->catalogue, {console.language(), console.colour()}) << "\n";
    }
    console.out().flush();
    progress.advance();
  };
  run_in_order<Result<Reading>>({options.files.size(), invocation.settings.number("jobs"),
                                 [&](std::size_t item) { return read_one(*pipeline, options.files[item]); }, print,
                                 interrupted});
  return tally.code();
}

}  // namespace

Run attach_read(CLI::App& app) {
  auto options = std::make_shared<ReadOptions>();
  app.add_option("FILE", options->files, "A picture (JPEG, PNG) or a PDF; the type is told by content")->required();
  app.add_flag("--json", options->json, "One JSON line a file instead of text for people");
  app.footer(
      "Reading never sees an application: the same bytes give the same reading. What is wrong with a picture is\n"
      "part of its reading and no error; a file that is not there is named on stderr, and the exit code is 2.\n\n"
      "  zerotrip read card.jpg\n"
      "  zerotrip read *.jpg --json --jobs 2 > readings.jsonl");
  return [options](const Invocation& invocation) { return read_files(*options, invocation); };
}

}  // namespace zerotrip::cli
