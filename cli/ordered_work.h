// Work on many items by several threads, results in the order of the items. One bad item is its own result;
// `work` must not throw.
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace zerotrip::cli {

template <typename T>
struct OrderedWork {
  std::size_t count = 0;
  int jobs = 1;
  std::function<T(std::size_t)> work;        // on any thread
  std::function<void(std::size_t, T)> take;  // on the calling thread, in order
  std::function<bool()> stop;                // true: begin no further items and take no further results
};

namespace detail {

// How far workers may run ahead of the item that is taken next; bounds the results that wait.
inline constexpr std::size_t kAhead = 64;

template <typename T>
class Workers {
 public:
  explicit Workers(const OrderedWork<T>& plan) : plan_(plan) {}

  void run() {
    std::vector<std::jthread> threads;
    const auto jobs = std::min(static_cast<std::size_t>(plan_.jobs), plan_.count);
    const Ending ending{*this};  // also where `take` throws: nobody waits for what is never taken
    for (std::size_t i = 0; i < jobs; ++i) threads.emplace_back([this] { work(); });
    take_all();
  }

 private:
  struct Ending {
    Workers& workers;
    ~Ending() {
      const std::lock_guard lock(workers.mutex_);
      workers.ended_ = true;
      workers.changed_.notify_all();
    }
  };

  void work() {
    while (true) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return ended_ || next_ == plan_.count || next_ < taken_ + kAhead; });
      if (ended_ || next_ == plan_.count || plan_.stop()) return;
      const std::size_t item = next_++;
      lock.unlock();
      T result = plan_.work(item);
      lock.lock();
      done_.emplace(item, std::move(result));
      changed_.notify_all();
    }
  }

  void take_all() {
    std::unique_lock lock(mutex_);
    while (taken_ < plan_.count) {
      // Wakes now and then by itself: an interrupt does not notify.
      while (!done_.contains(taken_) && !plan_.stop()) changed_.wait_for(lock, std::chrono::milliseconds(100));
      if (plan_.stop()) break;
      auto node = done_.extract(taken_);
      lock.unlock();
      plan_.take(node.key(), std::move(node.mapped()));
      lock.lock();
      ++taken_;
      changed_.notify_all();
    }
  }

  const OrderedWork<T>& plan_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::size_t, T> done_;
  std::size_t next_ = 0;   // first item that nobody began
  std::size_t taken_ = 0;  // first item that was not taken
  bool ended_ = false;
};

}  // namespace detail

template <typename T>
void run_in_order(const OrderedWork<T>& plan) {
  if (plan.jobs > 1) {
    detail::Workers<T>(plan).run();
    return;
  }
  for (std::size_t item = 0; item < plan.count && !plan.stop(); ++item) {
    T result = plan.work(item);
    if (plan.stop()) return;
    plan.take(item, std::move(result));
  }
}

}  // namespace zerotrip::cli
