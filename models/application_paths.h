// The form fields of an application by their path ("organization.legal_representative.name"), as the catalogue
// and the findings name them. Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/application.h"

namespace zerotrip {

// Every path that a form-field rule may name.
[[nodiscard]] const std::vector<std::string_view>& application_paths();

// Something stands there; a text of nothing but spaces is nothing. False for an unknown path.
[[nodiscard]] bool is_stated(const Application& application, std::string_view path);

// The stated text; empty where nothing is stated, for an unknown path and for what is no text.
[[nodiscard]] std::string stated_text(const Application& application, std::string_view path);

}  // namespace zerotrip
