#include "cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace zerotrip::cli {
namespace {

std::atomic<bool> interrupt_seen{false};
static_assert(std::atomic<bool>::is_always_lock_free, "written in a signal handler");

void note_interrupt(int /*signal*/) { interrupt_seen = true; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = note_interrupt;
  sigemptyset(&action.sa_mask);
  // Without SA_RESTART a read that waits for input ends; with SA_RESETHAND the next Ctrl-C ends the program.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return interrupt_seen; }

}  // namespace zerotrip::cli
