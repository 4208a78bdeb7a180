// Stands in where the program was built without OpenVINO.
#include "ocr/network.h"

#ifndef ZEROTRIP_HAS_OPENVINO
namespace zerotrip::ocr {

Result<std::shared_ptr<const NetworkRuntime>> create_network_runtime() {
  return make_error(ErrorKind::kPartMissing, "this program was built without OpenVINO", "openvino", {},
                    "--reader tesseract, or scripts/setup and a new build");
}

}  // namespace zerotrip::ocr
#endif
