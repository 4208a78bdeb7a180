"""Times RapidOCR (OpenVINO, one thread) on pictures: a path a line on standard input, one JSON line each back.

    rapidocr_pages.py PRECISION < PATHS

PRECISION is `own` (what OpenVINO takes by itself on this processor) or `f32` (the arithmetic that zerotrip is
pinned to). Runs in the virtual environment that scripts/bench makes for it; never part of the program.
"""

import json
import sys
import time

import cv2
import openvino
from rapidocr import EngineType, RapidOCR


def pin(precision: str) -> None:
    """Every network is compiled with this precision; RapidOCR has no option for it."""
    compile_model = openvino.Core.compile_model

    def pinned(self, model, device_name=None, config=None, **options):
        return compile_model(self, model, device_name, {**(config or {}), "INFERENCE_PRECISION_HINT": precision}, **options)

    openvino.Core.compile_model = pinned


def build() -> RapidOCR:
    engines = {f"{part}.engine_type": EngineType.OPENVINO for part in ("Det", "Cls", "Rec")}
    return RapidOCR(params={**engines, "EngineConfig.openvino.inference_num_threads": 1, "Global.log_level": "error"})


def main(precision: str) -> int:
    cv2.setNumThreads(1)
    if precision != "own":
        pin(precision)
    engine = build()
    for line in sys.stdin:
        path = line.rstrip("\n")
        start, processor_start = time.perf_counter(), time.process_time()
        found = engine(path)
        spent, processor = time.perf_counter() - start, time.process_time() - processor_start
        answer = {"file": path, "elapsed_ms": 1000 * spent, "processor_ms": 1000 * processor, "lines": len(found.txts or ())}
        print(json.dumps(answer), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
