// Builds the parts that subcommands share, out of the settings: where the catalogue and the networks lie, the
// engines, the pipeline. Each is built once and handed over.
#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "models/catalogue/catalogue.h"
#include "models/result.h"
#include "ocr/engines.h"
#include "pipeline/pipeline.h"

namespace zerotrip::cli {

// What a setting names, else beside the installed program, else in the source tree.
[[nodiscard]] std::string catalogue_folder(const Settings& settings);
[[nodiscard]] ocr::EngineOptions engine_options(const Settings& settings);

// Errors: kConfiguration; every problem is told with file and line.
[[nodiscard]] Result<std::shared_ptr<const Catalogue>> build_catalogue(const Invocation& invocation);
// Errors: kConfiguration for the catalogue, kPartMissing for a network or trained data.
[[nodiscard]] Result<Pipeline> build_pipeline(const Invocation& invocation);

// Tells the error and gives its exit code.
[[nodiscard]] int report(const Console& console, const Error& error);

// The day in Asia/Shanghai (UTC+8, no summer time).
[[nodiscard]] Date shanghai_today(std::chrono::system_clock::time_point now);

}  // namespace zerotrip::cli
