#include "models/catalogue/catalogue_files.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string_view>

namespace zerotrip {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostBytes = 16u * 1024 * 1024;  // far above the largest table (600 KB)

bool has_extension(const fs::path& path, std::string_view extensions) {
  const std::string extension = path.extension().string();
  return !extension.empty() && extensions.find(extension) != std::string_view::npos;
}

void add_file(const fs::path& path, const std::string& name, CatalogueFiles& files,
              std::vector<CatalogueProblem>& problems) {
  std::error_code error;
  if (fs::file_size(path, error) > kMostBytes || error) {
    problems.push_back({name, 0, error ? "cannot be read" : "larger than 16 MiB"});
    return;
  }
  std::ifstream stream(path, std::ios::binary);
  std::string content(std::istreambuf_iterator<char>(stream), {});
  if (!stream) return problems.push_back({name, 0, "cannot be read"});
  files.emplace(name, std::move(content));
}

// Files of the folder itself whose extension is among ".yaml.csv".
void add_folder(const fs::path& folder, const std::string& prefix, std::string_view extensions, CatalogueFiles& files,
                std::vector<CatalogueProblem>& problems) {
  std::error_code error;
  const fs::directory_iterator entries(folder, error);
  if (error) return problems.push_back({prefix, 0, "the folder cannot be read: " + folder.string()});
  for (const fs::directory_entry& entry : entries) {
    std::error_code unknown;
    if (!entry.is_regular_file(unknown) || !has_extension(entry.path(), extensions)) continue;
    add_file(entry.path(), prefix + entry.path().filename().string(), files, problems);
  }
}

std::string hex_of(const unsigned char* bytes, std::size_t count) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (std::size_t i = 0; i < count; ++i) hex.append({kDigits[bytes[i] >> 4], kDigits[bytes[i] & 15]});
  return hex;
}

}  // namespace

CatalogueFiles read_catalogue_files(const std::string& folder, std::vector<CatalogueProblem>& problems) {
  CatalogueFiles files;
  const fs::path root(folder);
  add_folder(root / "services", "services/", ".yaml", files, problems);
  add_folder(root / "documents", "documents/", ".yaml", files, problems);
  add_folder(root / "reference", "reference/", ".yaml.csv", files, problems);
  add_folder(root / "reference" / "calendar", "reference/calendar/", ".yaml", files, problems);
  return files;
}

void add_catalogue_files(const std::string& folder, const std::string& prefix, CatalogueFiles& files,
                         std::vector<CatalogueProblem>& problems) {
  add_folder(folder, prefix, ".yaml", files, problems);
}

std::string fingerprint_of(const CatalogueFiles& files) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  const auto add = [&context](const std::string& text) {
    const std::string size = std::to_string(text.size()) + ":";  // so that no two lists of files give the same bytes
    EVP_DigestUpdate(context.get(), size.data(), size.size());
    EVP_DigestUpdate(context.get(), text.data(), text.size());
  };
  for (const auto& [name, content] : files) {
    add(name);
    add(content);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &size);
  return hex_of(digest.data(), 6);
}

}  // namespace zerotrip
