#include <unistd.h>

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "cli/interrupt.h"
#include "cli/program.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  zerotrip::cli::catch_interrupts();
  const zerotrip::cli::Streams streams{STDIN_FILENO, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                       isatty(STDERR_FILENO) == 1};
  return zerotrip::cli::run_program({argv, argv + argc}, streams, std::chrono::system_clock::now());
}
