#include "cli/ordered_work.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>

#include "cli/exit_tally.h"

namespace zerotrip::cli {
namespace {

class OrderedWorkJobs : public testing::TestWithParam<int> {};

TEST_P(OrderedWorkJobs, TakesInOrderWhateverFinishesFirst) {
  std::vector<std::size_t> taken;
  run_in_order<std::size_t>({200, GetParam(),
                             [](std::size_t item) {
                               if (item % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
                               return item * 10;
                             },
                             [&](std::size_t item, std::size_t result) {
                               EXPECT_EQ(result, item * 10);
                               taken.push_back(item);
                             },
                             [] { return false; }});
  std::vector<std::size_t> expected(200);
  std::iota(expected.begin(), expected.end(), 0u);
  EXPECT_EQ(taken, expected);
}

TEST_P(OrderedWorkJobs, StopsWithoutBeginningTheRest) {
  std::atomic<int> begun = 0;
  std::atomic<bool> stop = false;
  int taken = 0;
  run_in_order<int>({1000, GetParam(),
                     [&](std::size_t) {
                       std::this_thread::sleep_for(std::chrono::milliseconds(1));
                       return ++begun;
                     },
                     [&](std::size_t, int) {
                       if (++taken == 3) stop = true;
                     },
                     [&] { return stop.load(); }});
  EXPECT_EQ(taken, 3);
  EXPECT_LT(begun, 1000);
}

TEST_P(OrderedWorkJobs, ATakerThatThrowsHangsNobody) {
  const auto work = [&] {
    run_in_order<int>({500, GetParam(), [](std::size_t) { return 1; },
                       [](std::size_t, int) { throw std::runtime_error("disk full"); }, [] { return false; }});
  };
  EXPECT_THROW(work(), std::runtime_error);
}

TEST_P(OrderedWorkJobs, NothingToDo) {
  run_in_order<int>(
      {0, GetParam(), [](std::size_t) { return 1; }, [](std::size_t, int) { FAIL(); }, [] { return false; }});
}

INSTANTIATE_TEST_SUITE_P(Jobs, OrderedWorkJobs, testing::Values(1, 2, 5));

TEST(ExitTally, TheGravestHolds) {
  const auto code = [](std::initializer_list<int> codes) {
    ExitTally tally;
    for (const int one : codes) tally.note(one);
    return tally.code();
  };
  EXPECT_EQ(code({}), 0);
  EXPECT_EQ(code({9}), 9);
  EXPECT_EQ(code({9, 2}), 2);
  EXPECT_EQ(code({2, 7, 9}), 7);
  EXPECT_EQ(code({7, 3}), 3);
  EXPECT_EQ(code({3, 15, 2}), 15);
}

}  // namespace
}  // namespace zerotrip::cli
