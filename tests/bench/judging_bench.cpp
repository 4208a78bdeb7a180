// Judging in process: cases a second a core over the judge lines of the file named by ZEROTRIP_BENCH_CASES
// (`samples/generate judgements` writes one). Parsing a line and writing a decision are measured apart.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "models/catalogue/catalogue.h"
#include "models/json/decision_json.h"
#include "models/json/judge_line.h"
#include "validators/judge.h"

namespace {

using namespace zerotrip;

struct Bench {
  std::shared_ptr<const Catalogue> catalogue;
  std::vector<std::string> texts;
  std::vector<JudgeLine> lines;
};

Bench load_bench() {
  Bench bench;
  bench.catalogue = load_catalogue(ZEROTRIP_SOURCE_DIR "/models").catalogue;
  const char* path = std::getenv("ZEROTRIP_BENCH_CASES");
  if (!bench.catalogue || path == nullptr) {
    std::cerr << "the catalogue cannot be loaded, or ZEROTRIP_BENCH_CASES is not set\n";
    std::exit(exit_code(ErrorKind::kUsage));
  }
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    auto parsed = parse_judge_line(line, bench.catalogue->service_codes());
    if (!parsed) continue;
    bench.texts.push_back(line);
    bench.lines.push_back(std::move(*parsed));
  }
  return bench;
}

const Bench& bench_data() {
  static const Bench bench = load_bench();
  return bench;
}

Decision judged(const Bench& bench, const JudgeLine& line) {
  return judge({line.application, line.documents, line.today, {line.reused_files, line.open_cases}}, *bench.catalogue,
               {});
}

void judging(benchmark::State& state) {
  const Bench& bench = bench_data();
  std::size_t next = 0;
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(judged(bench, bench.lines[next]));
    next = (next + 1) % bench.lines.size();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(judging);

void line_to_line(benchmark::State& state) {
  const Bench& bench = bench_data();
  const auto services = bench.catalogue->service_codes();
  std::size_t next = 0;
  for ([[maybe_unused]] auto _ : state) {
    const auto line = parse_judge_line(bench.texts[next], services);
    benchmark::DoNotOptimize(to_line(json_of(judged(bench, *line))));
    next = (next + 1) % bench.texts.size();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(line_to_line);

}  // namespace

BENCHMARK_MAIN();
