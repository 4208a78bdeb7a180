// What a step that can fail hands back. A bad paper is a finding, never an error: an error means that
// *we* could not do our work (file not openable, network file missing, catalogue broken).
// Values only; safe to use from any thread.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace zerotrip {

// Eight kinds, because a caller acts in eight ways; each is one exit code of the program (exit_code()).
// Stored in logs and sent over the API by name: never renumber or rename.
enum class ErrorKind {
  kUsage,          // 1: the caller asked for something that does not exist
  kUnusableInput,  // 2: not found, not a case, not the shape asked for
  kPartMissing,    // 3: a network, a library or a program is missing or altered
  kConfiguration,  // 4: configuration or catalogue cannot be used
  kCannotWrite,    // 5: an output exists or cannot be written
  kFailed,         // 7: a part of ours failed on this item
  kUnreachable,    // 8: a server does not answer
  kInternal,       // 15: a mistake of ours
};

struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string what;      // one sentence, for an operator
  std::string where;     // file, file:line, JSON path or stage; may be empty
  std::string expected;  // what would have been right; may be empty

  // "where: what (expected …)"
  [[nodiscard]] std::string to_string() const;
};

// A stable word for the kind, e.g. "part_missing".
[[nodiscard]] std::string_view name_of(ErrorKind kind);
[[nodiscard]] int exit_code(ErrorKind kind);

template <typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

[[nodiscard]] inline Error make_error(ErrorKind kind, std::string what, std::string where = {},
                                      std::string expected = {}) {
  return Error{kind, std::move(what), std::move(where), std::move(expected)};
}

}  // namespace zerotrip
