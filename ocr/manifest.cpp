// The only file of this folder that includes yaml-cpp and OpenSSL.
#include "ocr/manifest.h"

#include <openssl/evp.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>

namespace zerotrip::ocr {
namespace {

constexpr const char* kCure = "scripts/setup";

std::string hex_of(const unsigned char* bytes, unsigned int count) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (unsigned int i = 0; i < count; ++i) {
    hex += kDigits[bytes[i] >> 4];
    hex += kDigits[bytes[i] & 15];
  }
  return hex;
}

// Lower-case hex; "" when the file cannot be read.
std::string sha256_of_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  std::vector<char> block(1 << 20);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(file.gcount()));
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &length);
  return hex_of(digest.data(), length);
}

Manifest parse(const YAML::Node& root) {
  Manifest manifest;
  manifest.package = root["source"]["package"].as<std::string>();
  manifest.version = root["source"]["version"].as<std::string>();
  manifest.licence = root["source"]["licence"].as<std::string>();
  for (const YAML::Node& node : root["networks"])
    manifest.networks.push_back({node["role"].as<std::string>(), node["name"].as<std::string>(),
                                 node["file"].as<std::string>(), node["sha256"].as<std::string>()});
  return manifest;
}

}  // namespace

const NetworkFile* Manifest::find(std::string_view role) const {
  const auto found =
      std::find_if(networks.begin(), networks.end(), [&](const NetworkFile& n) { return n.role == role; });
  return found == networks.end() ? nullptr : &*found;
}

Result<Manifest> load_manifest(const std::string& path) try {
  return parse(YAML::LoadFile(path));
} catch (const YAML::BadFile&) {
  return make_error(ErrorKind::kPartMissing, "the list of networks cannot be read", path, "ocr/weights/manifest.yaml");
} catch (const YAML::Exception& problem) {
  return make_error(ErrorKind::kConfiguration, std::string("not a list of networks: ") + problem.what(), path,
                    "source and networks, each with role, name, file and sha256");
}

Result<std::string> checked_path(const Manifest& manifest, std::string_view role, const std::string& weights_folder) {
  const NetworkFile* const network = manifest.find(role);
  if (network == nullptr)
    return make_error(ErrorKind::kPartMissing, "the manifest names no network for " + std::string(role), "manifest", {},
                      kCure);
  const std::string path = (std::filesystem::path(weights_folder) / network->file).string();
  const std::string found = sha256_of_file(path);
  if (found.empty()) return make_error(ErrorKind::kPartMissing, "a network is missing", path, {}, kCure);
  if (found != network->sha256)
    return make_error(ErrorKind::kPartMissing, "a network was altered (SHA-256 " + found + ")", path, network->sha256,
                      kCure);
  return path;
}

}  // namespace zerotrip::ocr
