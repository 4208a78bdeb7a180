// What a step that can fail hands back. A bad paper is a finding, never an error: an error means that
// *we* could not do our work (file not openable, network file missing, catalogue broken).
// Values only; safe to use from any thread.
#pragma once

#include <span>
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

// The words of a kind: a stable one for programs, a sentence for people in both languages.
struct ErrorKindWords {
  ErrorKind kind = ErrorKind::kInternal;
  int exit_code = 15;
  std::string_view name;  // "part_missing"
  std::string_view zh;
  std::string_view en;
};

// Every kind, in the order of the enum.
[[nodiscard]] std::span<const ErrorKindWords> error_kinds();
[[nodiscard]] const ErrorKindWords& words_of(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::kInternal;
  std::string what;      // one sentence, for an operator
  std::string where;     // file, file:line, JSON path or stage; may be empty
  std::string expected;  // what would have been right; may be empty
  std::string cure;      // what mends it, as somebody would type it: "scripts/setup"; may be empty

  // "where: what (expected …); to mend it: …"
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
                                      std::string expected = {}, std::string cure = {}) {
  return Error{kind, std::move(what), std::move(where), std::move(expected), std::move(cure)};
}

}  // namespace zerotrip
