// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// Included before everything else when clang builds the fuzz targets: until version 17 it does not
// deduce the arguments of an aggregate (P1816).

#include "core/base/result.h"

namespace lockstep {

template <typename... Ts> Overload(Ts...) -> Overload<Ts...>;

} // namespace lockstep
