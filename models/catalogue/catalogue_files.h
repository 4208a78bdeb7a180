// The files of a catalogue's folder and their fingerprint. Pure reading; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/catalogue/catalogue_problem.h"

namespace zerotrip {

// Path below the folder, with "/" → content; in name order.
using CatalogueFiles = std::map<std::string, std::string>;

// Reads services/*.yaml, documents/*.yaml, reference/*.{yaml,csv} and reference/calendar/*.yaml; a folder or a
// file that cannot be read is a problem. Other files (a README) are not part of the catalogue.
[[nodiscard]] CatalogueFiles read_catalogue_files(const std::string& folder, std::vector<CatalogueProblem>& problems);

// *.yaml of a further folder, under the name "<prefix><file name>"; a folder that does not exist is a problem.
void add_catalogue_files(const std::string& folder, const std::string& prefix, CatalogueFiles& files,
                         std::vector<CatalogueProblem>& problems);

// First 12 hex digits of the SHA-256 over names and contents in name order.
[[nodiscard]] std::string fingerprint_of(const CatalogueFiles& files);

}  // namespace zerotrip
