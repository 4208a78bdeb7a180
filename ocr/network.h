// A neural network on the CPU, seen without any library: planes of numbers in, numbers out.
// Not for loading pictures or knowing what the numbers mean. A network is built once and shared; run() may
// be called from several threads at once and uses the calling thread's time only (one thread an inference).
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "models/result.h"

namespace zerotrip::ocr {

// Three planes of height × width numbers, one after the other.
struct NetworkInput {
  int height = 0;
  int width = 0;
  std::vector<float> values;
};

// A view of the network's only output; valid only while the consumer runs.
struct NetworkOutput {
  std::vector<std::size_t> shape;
  std::span<const float> values;
};

class Network {
 public:
  using Consumer = std::function<void(const NetworkOutput&)>;

  virtual ~Network() = default;
  // Calls `consume` once with the output. Errors: kFailed when the engine failed (consume was not called).
  [[nodiscard]] virtual Result<void> run(const NetworkInput& input, const Consumer& consume) const = 0;
};

// How a network meets pictures of different sizes.
enum class NetworkShapes {
  kFixed,         // compiled for each size that is asked for
  kAnyLineWidth,  // height 48, compiled once for every width
  kAnySize,       // compiled once for every size, so that weights are held once; large ones each for itself
};

// Opens networks; one for the whole program, so that the engine's own state exists once.
class NetworkRuntime {
 public:
  virtual ~NetworkRuntime() = default;
  // The network is compiled when it runs first, so that one which is never needed costs nothing.
  [[nodiscard]] virtual std::shared_ptr<const Network> open(const std::string& path, NetworkShapes shapes) const = 0;
  // E.g. "openvino/2026.4.1".
  [[nodiscard]] virtual std::string version() const = 0;
};

// Errors: kPartMissing where this program was built without OpenVINO or its libraries do not load.
[[nodiscard]] Result<std::shared_ptr<const NetworkRuntime>> create_network_runtime();

}  // namespace zerotrip::ocr
