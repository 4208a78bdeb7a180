// The comparisons that a case needs, each by itself.
#include <benchmark/benchmark.h>

#include "models/catalogue/catalogue.h"
#include "models/text.h"
#include "validators/matching/matching.h"

namespace {

using namespace zerotrip;

MatchTables tables() {
  static const CatalogueLoad load = load_catalogue(ZEROTRIP_SOURCE_DIR "/models");
  return {load.catalogue->reference, load.catalogue->regions};
}

void fold_a_name(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(fold_name("买买提・艾力"));
}
BENCHMARK(fold_a_name);

void match_equal_persons(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(match_person_name({"张玮", {}, 0.99}, "张玮", tables()));
}
BENCHMARK(match_equal_persons);

void match_different_persons(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(match_person_name({"张伟", {}, 0.99}, "张玮", tables()));
}
BENCHMARK(match_different_persons);

void match_companies(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(
        match_company_name({"汉中甲乙（陕西）商贸有限公司", {}, 0.99}, "汉中甲丙(陕西)商贸有限公司", tables()));
  }
}
BENCHMARK(match_companies);

void match_addresses(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(match_address({"陕西省汉中市南郑县大河坎镇中山街3号金色花园2栋1单元501室", {}, 0.99},
                                           "南郑区大河坎镇中山街3号金色花园2号楼一单元501", tables()));
  }
}
BENCHMARK(match_addresses);

}  // namespace
