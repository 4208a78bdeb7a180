"""Times RapidOCR (OpenVINO, one thread) on pictures: one JSON line a picture on standard output.

    rapidocr_pages.py PICTURE...

Runs in the virtual environment that scripts/bench makes for it; never part of the program.
"""

import json
import sys
import time

import cv2
from rapidocr import EngineType, RapidOCR


def build() -> RapidOCR:
    engines = {f"{part}.engine_type": EngineType.OPENVINO for part in ("Det", "Cls", "Rec")}
    return RapidOCR(params={**engines, "EngineConfig.openvino.inference_num_threads": 1, "Global.log_level": "error"})


def main(paths: list[str]) -> int:
    cv2.setNumThreads(1)
    engine = build()
    engine(paths[0])  # warm: networks are compiled on the first call
    for path in paths:
        start = time.perf_counter()
        lines = engine(path)
        elapsed_ms = 1000 * (time.perf_counter() - start)
        print(json.dumps({"file": path, "elapsed_ms": round(elapsed_ms, 1), "lines": len(lines.txts or ())}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
