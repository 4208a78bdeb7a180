// Every stage of reading is run alike: timed, and an exception out of a library becomes an error that names
// the stage. One Stages a call of read_file; one thread.
#pragma once

#include <chrono>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "models/result.h"

namespace zerotrip {

// Milliseconds by stage, summed over pages and papers.
using StageTimes = std::map<std::string, double, std::less<>>;

class Stages {
 public:
  // `times` may be null.
  explicit Stages(StageTimes* times) : times_(times) {}

  // Runs `stage`, which returns a Result<T> or a plain T, and gives a Result<T>.
  template <typename Stage>
  auto run(std::string_view name, Stage&& stage) {
    using Answer = std::invoke_result_t<Stage>;
    using Wrapped = typename AsResult<Answer>::type;
    const auto start = std::chrono::steady_clock::now();
    const auto stop = [&] {
      if (times_ == nullptr) return;
      const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
      (*times_)[std::string(name)] += spent.count();
    };
    try {
      Wrapped answer = std::forward<Stage>(stage)();
      stop();
      return answer;
    } catch (const std::exception& exception) {
      stop();
      return Wrapped(make_error(ErrorKind::kFailed, exception.what(), std::string(name)));
    }
  }

 private:
  template <typename T>
  struct AsResult {
    using type = Result<T>;
  };
  template <typename T>
  struct AsResult<Result<T>> {
    using type = Result<T>;
  };

  StageTimes* times_ = nullptr;
};

}  // namespace zerotrip
