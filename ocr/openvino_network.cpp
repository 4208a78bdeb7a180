// The only file that includes OpenVINO.
//
// f32 is pinned: left alone OpenVINO takes bf16 on some CPUs, which is slower on others and reads other
// characters. A compiled network works on one input at a time, so each caller borrows a lane (compiled
// network + request) and gives it back; a lane more is compiled only when all are in use. Every lane of a
// size is compiled alike, so results depend neither on the lane nor on the order of calls.
#include <map>
#include <mutex>
#include <openvino/openvino.hpp>
#include <utility>

#include "ocr/network.h"

namespace zerotrip::ocr {
namespace {

constexpr int kPlanes = 3;
constexpr int kLineHeight = 48;

struct Lane {
  ov::CompiledModel model;
  ov::InferRequest request;
};

ov::AnyMap lane_options() {
  return {ov::hint::inference_precision(ov::element::f32), ov::inference_num_threads(1), ov::num_streams(1),
          ov::hint::enable_cpu_pinning(false)};
}

class OpenVinoNetwork : public Network {
 public:
  OpenVinoNetwork(std::shared_ptr<ov::Core> core, std::string path, NetworkShapes shapes)
      : core_(std::move(core)), path_(std::move(path)), shapes_(shapes) {}

  Result<void> run(const NetworkInput& input, const Consumer& consume) const override try {
    const LaneKey key = key_of(input);
    std::unique_ptr<Lane> lane = borrow(key);
    infer(*lane, input, consume);
    give_back(key, std::move(lane));
    return {};
  } catch (const std::exception& problem) {
    return make_error(ErrorKind::kFailed, std::string("the network did not run: ") + problem.what(), path_);
  }

 private:
  using LaneKey = std::pair<int, int>;  // height, width; 0, 0 for every line width

  LaneKey key_of(const NetworkInput& input) const {
    return shapes_ == NetworkShapes::kFixed ? LaneKey{input.height, input.width} : LaneKey{0, 0};
  }

  std::unique_ptr<Lane> borrow(LaneKey key) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::unique_ptr<Lane>>& free = free_lanes_[key];
    if (free.empty()) return compile(key);
    std::unique_ptr<Lane> lane = std::move(free.back());
    free.pop_back();
    return lane;
  }

  void give_back(LaneKey key, std::unique_ptr<Lane> lane) const {
    const std::lock_guard lock(mutex_);
    free_lanes_[key].push_back(std::move(lane));
  }

  std::unique_ptr<Lane> compile(LaneKey key) const {
    const std::shared_ptr<ov::Model> model = core_->read_model(path_);
    if (shapes_ == NetworkShapes::kFixed)
      model->reshape(ov::PartialShape{1, kPlanes, key.first, key.second});
    else
      model->reshape(ov::PartialShape{1, kPlanes, kLineHeight, ov::Dimension::dynamic()});
    auto lane = std::make_unique<Lane>();
    lane->model = core_->compile_model(model, "CPU", lane_options());
    lane->request = lane->model.create_infer_request();
    return lane;
  }

  static void infer(Lane& lane, const NetworkInput& input, const Consumer& consume) {
    const ov::Shape shape{1, kPlanes, static_cast<std::size_t>(input.height), static_cast<std::size_t>(input.width)};
    lane.request.set_input_tensor(ov::Tensor(ov::element::f32, shape, const_cast<float*>(input.values.data())));
    lane.request.infer();
    const ov::Tensor output = lane.request.get_output_tensor();
    consume(NetworkOutput{output.get_shape(), std::span(output.data<const float>(), output.get_size())});
  }

  std::shared_ptr<ov::Core> core_;
  std::string path_;
  NetworkShapes shapes_;
  mutable std::mutex mutex_;
  mutable std::map<LaneKey, std::vector<std::unique_ptr<Lane>>> free_lanes_;
};

class OpenVinoRuntime : public NetworkRuntime {
 public:
  std::shared_ptr<const Network> open(const std::string& path, NetworkShapes shapes) const override {
    return std::make_shared<OpenVinoNetwork>(core_, path, shapes);
  }
  std::string version() const override {
    const std::string build = ov::get_openvino_version().buildNumber;  // "2026.4.1-…"
    return "openvino/" + build.substr(0, build.find('-'));
  }

 private:
  std::shared_ptr<ov::Core> core_ = std::make_shared<ov::Core>();
};

}  // namespace

Result<std::shared_ptr<const NetworkRuntime>> create_network_runtime() try {
  return std::make_shared<const OpenVinoRuntime>();
} catch (const std::exception& problem) {
  return make_error(ErrorKind::kPartMissing, std::string("OpenVINO does not start: ") + problem.what(), "openvino",
                    "a complete installation; run scripts/setup");
}

}  // namespace zerotrip::ocr
