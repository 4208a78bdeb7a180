// Where the program reads, writes and talks: data goes to `out`, talk to `err` (personal numbers masked),
// progress only to a terminal. Handed to every subcommand; used from the main thread only.
#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

namespace zerotrip::cli {

struct Streams {
  int in = 0;  // file descriptor
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
};

enum class Language { kChinese, kEnglish };

class Console {
 public:
  Console(const Streams& streams, bool colour, Language language, std::string_view log_level);

  [[nodiscard]] std::ostream& out() const { return streams_.out; }
  [[nodiscard]] std::ostream& err() const { return streams_.err; }
  [[nodiscard]] int input() const { return streams_.in; }
  [[nodiscard]] bool err_is_terminal() const { return streams_.err_is_terminal; }
  [[nodiscard]] bool colour() const { return colour_; }
  [[nodiscard]] Language language() const { return language_; }
  [[nodiscard]] spdlog::logger& log() const { return *log_; }

  // A line of talk: "zerotrip: …".
  void tell(std::string_view what) const;

 private:
  Streams streams_;
  bool colour_ = false;
  Language language_ = Language::kChinese;
  std::shared_ptr<spdlog::logger> log_;
};

// Logs to `err`; every message goes through mask_personal_numbers().
[[nodiscard]] std::shared_ptr<spdlog::logger> make_logger(std::ostream& err, std::string_view level);

}  // namespace zerotrip::cli
