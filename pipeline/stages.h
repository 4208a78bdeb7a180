// Every stage of reading is run alike: timed, and an exception out of a library becomes an error that names
// the stage. One Stages a call of read_file; one thread.
#pragma once

#include <time.h>  // the POSIX clock of a thread

#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "models/result.h"

namespace zerotrip {

// Milliseconds of this thread's processor time by stage, summed over pages and papers: what else the machine
// does at the same time hardly counts, nor does waiting for a child process.
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
    const double start = processor_ms();
    const auto stop = [&] {
      if (times_ == nullptr) return;
      (*times_)[std::string(name)] += processor_ms() - start;
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
  [[nodiscard]] static double processor_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  }

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
