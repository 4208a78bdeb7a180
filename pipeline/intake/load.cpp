#include "pipeline/intake/load.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pipeline/intake/descriptor.h"

namespace zerotrip::intake {
namespace {

constexpr std::size_t kPieceBytes = 256 * 1024;

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    good_ = context_ && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1;
  }
  void add(Bytes piece) { good_ = good_ && EVP_DigestUpdate(context_.get(), piece.data(), piece.size()) == 1; }
  // Lower-case hex; empty when the library failed.
  [[nodiscard]] std::string hex() {
    std::uint8_t digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (!good_ || EVP_DigestFinal_ex(context_.get(), digest, &length) != 1) return {};
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < length; ++i) {
      text += kDigits[digest[i] >> 4];
      text += kDigits[digest[i] & 15];
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
  bool good_ = false;
};

Error unusable(const std::string& path, std::string what) {
  return make_error(ErrorKind::kUnusableInput, std::move(what), path, "a readable file");
}

// O_NONBLOCK, so that a named pipe cannot hold us before we know what it is.
Result<Descriptor> open_plain_file(const std::string& path) {
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.get() < 0) return unusable(path, std::strerror(errno));
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return unusable(path, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return unusable(path, "is no plain file");
  return file;
}

ssize_t read_piece(int file, std::vector<std::uint8_t>& piece) {
  ssize_t count = 0;
  do {
    count = ::read(file, piece.data(), piece.size());
  } while (count < 0 && errno == EINTR);
  return count;
}

}  // namespace

Result<LoadedFile> load_file(const std::string& path, std::uintmax_t most_bytes) {
  auto file = open_plain_file(path);
  if (!file) return file.error();
  Sha256 hash;
  LoadedFile loaded;
  std::vector<std::uint8_t> kept;
  std::vector<std::uint8_t> piece(kPieceBytes);
  while (true) {
    const ssize_t count = read_piece(file->get(), piece);
    if (count < 0) return make_error(ErrorKind::kFailed, std::strerror(errno), path);
    if (count == 0) break;
    const Bytes fresh(piece.data(), static_cast<std::size_t>(count));
    hash.add(fresh);
    loaded.size += fresh.size();
    if (loaded.size <= most_bytes) kept.insert(kept.end(), fresh.begin(), fresh.end());
  }
  loaded.sha256 = hash.hex();
  if (loaded.sha256.empty()) return make_error(ErrorKind::kFailed, "SHA-256 could not be computed", path);
  if (loaded.size <= most_bytes) {
    loaded.bytes = std::make_shared<const std::vector<std::uint8_t>>(std::move(kept));
  }
  return loaded;
}

}  // namespace zerotrip::intake
