#include "pipeline/intake/child_process.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/intake/descriptor.h"

namespace zerotrip::intake {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCannotExecute = 127;  // as a shell says it
constexpr std::size_t kMostMessageBytes = 64 * 1024;
constexpr rlim_t kMostOpenFiles = 64;

struct Pipe {
  Descriptor read_end;
  Descriptor write_end;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return make_error(ErrorKind::kFailed, std::strerror(errno), "intake/child");
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

// Between fork and exec: only calls that are safe there (signal-safety(7)), no allocation.
[[noreturn]] void become(char* const* arguments, int input, int output, int messages, const ChildLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::setpgid(0, 0);
  ::signal(SIGXFSZ, SIG_IGN);  // a program that wants to write a cache is refused, not killed
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kMostOpenFiles);
  limit(RLIMIT_CPU, static_cast<rlim_t>(limits.timeout_ms / 1000) + 1);
  limit(RLIMIT_AS, limits.memory_bytes);
  const bool connected =
      ::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0 && ::dup2(messages, STDERR_FILENO) >= 0;
  if (connected) ::execvp(arguments[0], arguments);
  ::_exit(kCannotExecute);
}

enum class Drained { kMore, kEnded, kFull };

// Appends what is there; kFull once `most` bytes would be passed.
Drained drain(int from, std::vector<std::uint8_t>& to, std::size_t most) {
  std::array<std::uint8_t, 64 * 1024> piece;
  const ssize_t count = ::read(from, piece.data(), piece.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN ? Drained::kMore : Drained::kEnded;
  if (count == 0) return Drained::kEnded;
  const auto fresh = static_cast<std::size_t>(count);
  if (fresh > most - to.size()) return Drained::kFull;
  to.insert(to.end(), piece.data(), piece.data() + fresh);
  return Drained::kMore;
}

class Child {
 public:
  Child(pid_t process, Pipe output, Pipe messages)
      : process_(process), output_(std::move(output.read_end)), messages_(std::move(messages.read_end)) {}

  // Reads until the child closes its output, or a limit ends it.
  ChildOutcome watch(const ChildLimits& limits) {
    const auto deadline = Clock::now() + std::chrono::milliseconds(limits.timeout_ms);
    while (outcome_.end == ChildEnd::kExited && (output_.get() >= 0 || messages_.get() >= 0))
      read_some(limits, deadline);
    if (outcome_.end != ChildEnd::kExited) ::kill(-process_, SIGKILL);
    settle(deadline);
    outcome_.messages.assign(talk_.begin(), talk_.end());
    return std::move(outcome_);
  }

 private:
  void read_some(const ChildLimits& limits, Clock::time_point deadline) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    std::array<pollfd, 2> waiting{{{output_.get(), POLLIN, 0}, {messages_.get(), POLLIN, 0}}};
    if (left <= 0 || ::poll(waiting.data(), waiting.size(), static_cast<int>(left)) == 0) {
      outcome_.end = ChildEnd::kTimedOut;
      return;
    }
    if (waiting[0].revents != 0) take_output(limits.most_output_bytes);
    if (waiting[1].revents != 0) take_messages();
  }
  void take_output(std::size_t most) {
    const Drained drained = drain(output_.get(), outcome_.output, most);
    if (drained == Drained::kFull) outcome_.end = ChildEnd::kTooMuchOutput;
    if (drained == Drained::kEnded) output_.close();
  }
  // What goes beyond the limit is talk that nobody needs: read and dropped, so that the child does not block.
  void take_messages() {
    std::vector<std::uint8_t> fresh;
    if (drain(messages_.get(), fresh, kMostMessageBytes) == Drained::kEnded) return messages_.close();
    const std::size_t room = kMostMessageBytes - std::min(talk_.size(), kMostMessageBytes);
    talk_.insert(talk_.end(), fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(std::min(room, fresh.size())));
  }
  // Both pipes are closed or the child is killed; one that closes its output and stays is killed in time.
  void settle(Clock::time_point deadline) {
    int status = 0;
    pid_t ended = 0;
    while ((ended = ::waitpid(process_, &status, WNOHANG)) == 0) {
      if (Clock::now() >= deadline) {
        ::kill(-process_, SIGKILL);
        if (outcome_.end == ChildEnd::kExited) outcome_.end = ChildEnd::kTimedOut;
      }
      ::usleep(500);
    }
    if (outcome_.end != ChildEnd::kExited || ended < 0) return;
    if (WIFSIGNALED(status)) outcome_.end = ChildEnd::kSignalled;
    outcome_.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  }

  pid_t process_;
  Descriptor output_;
  Descriptor messages_;
  ChildOutcome outcome_;
  std::vector<std::uint8_t> talk_;
};

std::vector<char*> as_arguments(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): exec takes pointers to characters that it does not change
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  return arguments;
}

}  // namespace

Result<ChildOutcome> run_child(const std::vector<std::string>& command, int input, const ChildLimits& limits) {
  auto output = make_pipe();
  if (!output) return output.error();
  auto messages = make_pipe();
  if (!messages) return messages.error();
  const std::vector<char*> arguments = as_arguments(command);
  const pid_t process = ::fork();
  if (process < 0) return make_error(ErrorKind::kFailed, std::strerror(errno), "intake/child");
  if (process == 0) {
    become(arguments.data(), input, output->write_end.get(), messages->write_end.get(), limits);
  }
  ::setpgid(process, process);  // in both, so that the group is there before anybody kills it
  output->write_end.close();
  messages->write_end.close();
  ChildOutcome outcome = Child(process, std::move(*output), std::move(*messages)).watch(limits);
  if (outcome.end == ChildEnd::kExited && outcome.code == kCannotExecute && outcome.output.empty()) {
    return make_error(ErrorKind::kPartMissing, command.front() + " is not installed", "intake/child", {},
                      "apt-get install poppler-utils qpdf");
  }
  return outcome;
}

}  // namespace zerotrip::intake
