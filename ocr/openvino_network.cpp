// The only file that includes OpenVINO.
//
// f32 is pinned: left alone OpenVINO takes bf16 on some CPUs, which is slower on others and reads other
// characters. A compiled network works on one input at a time, so each caller borrows a lane (compiled
// network + request) and gives it back; a lane more is compiled only when all are in use. Every lane of a
// size is compiled alike, so results depend neither on the lane nor on the order of calls.
//
// The working memory of large inputs is most of what a job would need. A network for any size keeps twice as much of it
// as one that was compiled for that very size, so each large size (there are two) has a lane of its own; those who want
// one wait for each other, and what it worked with is given back after each run. Before it the lanes that nobody uses
// give back theirs: a page is first searched for lines and then read, never both.
#include <malloc.h>

#include <map>
#include <mutex>
#include <openvino/openvino.hpp>
#include <utility>

#include "ocr/network.h"

namespace zerotrip::ocr {
namespace {

constexpr int kPlanes = 3;
constexpr int kLineHeight = 48;
// Pixels from which an input counts as large: detection works with 100 MB at 704 × 960, with 50 MB at 416 × 640.
constexpr int kLargeInput = 400'000;
// Blocks from this size are mapped and given back at once; otherwise the heap keeps the holes that growing
// working memory leaves behind. Smaller ones stay on the heap, which keeps so much free: every page of a fresh
// mapping is a fault, and pictures in pieces of a few MB would spend a tenth of reading on them.
constexpr int kMappedBlock = 8 << 20;
constexpr int kKeptFree = 32 << 20;

struct Lane {
  ov::CompiledModel model;
  ov::InferRequest request;
};

// What the CPU plugin prepares for a size that a network meets anew, it would keep for thousands of them; preparing a
// layer again costs as little as looking it up.
constexpr const char* kCacheKey = "CPU_RUNTIME_CACHE_CAPACITY";
constexpr const char* kCachedLayers = "30";

ov::AnyMap lane_options() {
  return {ov::hint::inference_precision(ov::element::f32),
          ov::inference_num_threads(1),
          ov::num_streams(1),
          ov::hint::enable_cpu_pinning(false),
          {kCacheKey, kCachedLayers}};
}

// A compiled form of a network: its file and the size for which it was made; 0, 0: it serves every size.
struct LaneKey {
  std::string path;
  int height = 0;
  int width = 0;
  auto operator<=>(const LaneKey&) const = default;
};

// The lanes that nobody uses. Thread-safe.
class IdleLanes {
 public:
  // Null where there is none.
  std::unique_ptr<Lane> take(const LaneKey& key) {
    const std::lock_guard lock(mutex_);
    std::vector<std::unique_ptr<Lane>>& lanes = lanes_[key];
    if (lanes.empty()) return nullptr;
    std::unique_ptr<Lane> lane = std::move(lanes.back());
    lanes.pop_back();
    return lane;
  }

  void put(const LaneKey& key, std::unique_ptr<Lane> lane) {
    const std::lock_guard lock(mutex_);
    lanes_[key].push_back(std::move(lane));
  }

  // What they worked with: a run gets itself as much again.
  void release_memory() {
    const std::lock_guard lock(mutex_);
    for (const auto& [key, lanes] : lanes_)
      for (const std::unique_ptr<Lane>& lane : lanes) lane->model.release_memory();
    malloc_trim(0);  // else the heap would hold pieces of it between what stays
  }

 private:
  std::mutex mutex_;
  std::map<LaneKey, std::vector<std::unique_ptr<Lane>>> lanes_;
};

// A lane for the length of a block, an idle one or a new one; it goes back whatever happens.
class Loan {
 public:
  template <typename Compile>
  Loan(IdleLanes& idle, LaneKey key, const Compile& compile)
      : idle_(idle), key_(std::move(key)), lane_(idle.take(key_)) {
    if (lane_ == nullptr) lane_ = compile();
  }
  ~Loan() { idle_.put(key_, std::move(lane_)); }
  Loan(const Loan&) = delete;
  Loan& operator=(const Loan&) = delete;
  Lane& lane() { return *lane_; }

 private:
  IdleLanes& idle_;
  LaneKey key_;
  std::unique_ptr<Lane> lane_;
};

class OpenVinoNetwork : public Network {
 public:
  OpenVinoNetwork(std::shared_ptr<ov::Core> core, std::shared_ptr<IdleLanes> idle, std::string path,
                  NetworkShapes shapes)
      : core_(std::move(core)), idle_(std::move(idle)), path_(std::move(path)), shapes_(shapes) {}

  Result<void> run(const NetworkInput& input, const Consumer& consume) const override try {
    if (is_large(input)) return run_alone(input, consume);
    borrow_and_infer(input, consume);
    return {};
  } catch (const std::exception& problem) {
    return make_error(ErrorKind::kFailed, std::string("the network did not run: ") + problem.what(), path_);
  }

 private:
  [[nodiscard]] bool is_large(const NetworkInput& input) const {
    return shapes_ == NetworkShapes::kAnySize && input.height * input.width >= kLargeInput;
  }

  Result<void> run_alone(const NetworkInput& input, const Consumer& consume) const {
    const std::lock_guard one_at_a_time(large_);
    idle_->release_memory();
    borrow_and_infer(input, consume);
    idle_->release_memory();
    return {};
  }

  void borrow_and_infer(const NetworkInput& input, const Consumer& consume) const {
    Loan loan(*idle_, key_for(input), [&] { return compile(input); });
    infer(loan.lane(), input, consume);
  }

  [[nodiscard]] LaneKey key_for(const NetworkInput& input) const {
    const bool fixed = shapes_ == NetworkShapes::kFixed || is_large(input);
    return fixed ? LaneKey{path_, input.height, input.width} : LaneKey{path_};
  }

  std::unique_ptr<Lane> compile(const NetworkInput& input) const {
    const std::shared_ptr<ov::Model> model = core_->read_model(path_);
    model->reshape(partial_shape(input));
    auto lane = std::make_unique<Lane>();
    lane->model = core_->compile_model(model, "CPU", lane_options());
    lane->request = lane->model.create_infer_request();
    return lane;
  }

  ov::PartialShape partial_shape(const NetworkInput& input) const {
    const ov::Dimension any = ov::Dimension::dynamic();
    if (shapes_ == NetworkShapes::kFixed || is_large(input)) return {1, kPlanes, input.height, input.width};
    if (shapes_ == NetworkShapes::kAnyLineWidth) return {1, kPlanes, kLineHeight, any};
    return {1, kPlanes, any, any};
  }

  static void infer(Lane& lane, const NetworkInput& input, const Consumer& consume) {
    const ov::Shape shape{1, kPlanes, static_cast<std::size_t>(input.height), static_cast<std::size_t>(input.width)};
    // OpenVINO has no tensor over constant memory; it only reads what goes in.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
    lane.request.set_input_tensor(ov::Tensor(ov::element::f32, shape, const_cast<float*>(input.values.data())));
    lane.request.infer();
    const ov::Tensor output = lane.request.get_output_tensor();
    consume(NetworkOutput{output.get_shape(), std::span(output.data<const float>(), output.get_size())});
  }

  std::shared_ptr<ov::Core> core_;
  std::shared_ptr<IdleLanes> idle_;
  std::string path_;
  NetworkShapes shapes_;
  mutable std::mutex large_;
};

class OpenVinoRuntime : public NetworkRuntime {
 public:
  std::shared_ptr<const Network> open(const std::string& path, NetworkShapes shapes) const override {
    return std::make_shared<OpenVinoNetwork>(core_, idle_, path, shapes);
  }
  std::string version() const override {
    const std::string build = ov::get_openvino_version().buildNumber;  // "2026.4.1-…"
    return "openvino/" + build.substr(0, build.find('-'));
  }

 private:
  std::shared_ptr<ov::Core> core_ = std::make_shared<ov::Core>();
  std::shared_ptr<IdleLanes> idle_ = std::make_shared<IdleLanes>();
};

}  // namespace

Result<std::shared_ptr<const NetworkRuntime>> create_network_runtime() try {
  mallopt(M_MMAP_THRESHOLD, kMappedBlock);
  mallopt(M_TRIM_THRESHOLD, kKeptFree);
  return std::make_shared<const OpenVinoRuntime>();
} catch (const std::exception& problem) {
  return make_error(ErrorKind::kPartMissing, std::string("OpenVINO does not start: ") + problem.what(), "openvino",
                    "a complete installation", "scripts/setup");
}

}  // namespace zerotrip::ocr
