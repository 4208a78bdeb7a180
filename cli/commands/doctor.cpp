// zerotrip doctor: which parts are there, in which version; what is missing and how to get it.
#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "cli/built_with.h"
#include "cli/commands/commands.h"
#include "cli/exit_tally.h"
#include "cli/parts.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "models/catalogue/printed_words.h"
#include "ocr/manifest.h"

namespace zerotrip::cli {
namespace {

enum class State { kThere, kMissing, kAdvice };

struct Part {
  std::string name;
  State state = State::kThere;
  std::string detail;  // version, or what is wrong and the cure
  int exit = kDone;    // where it is missing
};

constexpr double kLeastMemoryGb = 1.0;  // a pipeline with one job stays below 0.7 GB

Part missing(std::string name, const Error& error) {
  return {std::move(name), State::kMissing, error.to_string(), exit_code(error.kind)};
}

Part check_program() {
  return {"zerotrip", State::kThere,
          fmt::format("{} ({}, {} {})", ZEROTRIP_VERSION, ZEROTRIP_BUILD_TYPE, "g++", __VERSION__)};
}

std::vector<Part> check_libraries() {
  std::vector<Part> parts;
  std::istringstream lines(kBuiltWith);
  std::string name;
  std::string version;
  while (lines >> name >> version) parts.push_back({name, State::kThere, version});
  return parts;
}

Part check_catalogue(const Invocation& invocation, const Result<std::shared_ptr<const Catalogue>>& catalogue) {
  if (!catalogue) return missing("catalogue", catalogue.error());
  return {"catalogue", State::kThere,
          fmt::format("{} ({} services), {}", (*catalogue)->version, (*catalogue)->services.size(),
                      catalogue_folder(invocation.settings))};
}

std::vector<Part> check_networks(const ocr::EngineOptions& options) {
  if (options.reader == ocr::MainReader::kTesseract) return {};
  const auto manifest = ocr::load_manifest(options.manifest_path);
  if (!manifest) return {missing("networks", manifest.error())};
  std::vector<Part> parts;
  for (const ocr::NetworkFile& network : manifest->networks) {
    const auto path = ocr::checked_path(*manifest, network.role, options.weights_folder);
    parts.push_back(path ? Part{network.name, State::kThere, "SHA-256 " + network.sha256.substr(0, 12) + "… ok"}
                         : missing(network.name, path.error()));
  }
  return parts;
}

std::vector<Part> check_reader(const ocr::EngineOptions& options) {
  const auto engines = ocr::build_engines(options);
  if (!engines) return {missing("reader", engines.error())};
  std::vector<Part> parts{{"reader", State::kThere, engines->main->version()}};
  if (engines->second) parts.push_back({"second reader", State::kThere, engines->second->version()});
  if (engines->third) parts.push_back({"third reader", State::kThere, engines->third->version()});
  return parts;
}

struct Tool {
  std::string program;
  std::string version_option;
  std::string package;
};

// The first line that the program prints about its version, on whichever stream; empty where it is not there.
std::string version_line(const Tool& tool) try {
  Poco::Pipe output;
  const Poco::ProcessHandle process =
      Poco::Process::launch(tool.program, {tool.version_option}, nullptr, &output, &output);
  Poco::PipeInputStream stream(output);
  std::string line;
  std::getline(stream, line);
  std::string rest;
  while (std::getline(stream, rest)) {
  }
  return process.wait() == 0 ? line : std::string();
} catch (const Poco::Exception&) {
  return {};
}

Part check_tool(const Tool& tool) {
  const std::string version = version_line(tool);
  if (!version.empty()) return {tool.program, State::kThere, version};
  return {tool.program, State::kMissing, "not found, PDF files cannot be read; get it: apt-get install " + tool.package,
          exit_code(ErrorKind::kPartMissing)};
}

Part check_memory() {
  std::ifstream info("/proc/meminfo");
  std::string key;
  double kilobytes = 0;
  std::string unit;
  while (info >> key >> kilobytes >> unit && key != "MemAvailable:") {
  }
  const double available = kilobytes / (1024 * 1024);
  if (key != "MemAvailable:") return {"memory", State::kAdvice, "cannot be told"};
  const std::string detail =
      fmt::format("{:.1f} GB available, {} processors", available, std::thread::hardware_concurrency());
  if (available >= kLeastMemoryGb) return {"memory", State::kThere, detail};
  return {"memory", State::kAdvice, detail + fmt::format("; {:.1f} GB are advised", kLeastMemoryGb)};
}

std::vector<Cell> row_of(const Part& part) {
  constexpr const char* kMarks[] = {"✓", "✗", "!"};
  constexpr const char* kPaints[] = {paint::kGreen, paint::kRed, paint::kYellow};
  const auto state = static_cast<std::size_t>(part.state);
  return {{kMarks[state], kPaints[state]}, {part.name, ""}, {printable(part.detail), ""}};
}

void append(std::vector<Part>& parts, std::vector<Part> more) {
  for (Part& part : more) parts.push_back(std::move(part));
}

std::vector<Part> check_everything(const Invocation& invocation) {
  const auto catalogue = build_catalogue(invocation);
  ocr::EngineOptions engines = engine_options(invocation.settings);
  if (catalogue) engines.fixed_print = printed_words(**catalogue);
  std::vector<Part> parts{check_program()};
  append(parts, check_libraries());
  parts.push_back(check_catalogue(invocation, catalogue));
  append(parts, check_networks(engines));
  append(parts, check_reader(engines));
  const std::vector<Tool> tools = {{"pdftoppm", "-v", "poppler-utils"},
                                   {"pdfinfo", "-v", "poppler-utils"},
                                   {"pdftotext", "-v", "poppler-utils"},
                                   {"qpdf", "--version", "qpdf"}};
  for (const Tool& tool : tools) parts.push_back(check_tool(tool));
  parts.push_back(check_memory());
  return parts;
}

int examine(const Invocation& invocation) {
  ExitTally tally;
  std::vector<std::vector<Cell>> rows;
  for (const Part& part : check_everything(invocation)) {
    rows.push_back(row_of(part));
    tally.note(part.exit);
  }
  const Console& console = invocation.console;
  console.out() << table(rows, console.colour());
  console.out() << (tally.code() == kDone
                        ? choose(console.language(), "一切就绪。", "Everything is there.")
                        : choose(console.language(), "有部件缺失（✗）。", "Something is missing (✗)."))
                << "\n";
  return tally.code();
}

}  // namespace

Run attach_doctor(CLI::App& app) {
  app.footer(
      "Compares every network with its pinned SHA-256, builds the reader, loads the catalogue, and asks the\n"
      "programs it calls for their versions. Ends with 3 when a part is missing; each line says how to get it.\n\n"
      "  zerotrip doctor\n"
      "  zerotrip doctor --reader tesseract");
  return examine;
}

}  // namespace zerotrip::cli
