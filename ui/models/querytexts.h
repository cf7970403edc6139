// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/queryerror.h"

namespace lockstep::ui {

// What is wrong with a filter, or what it will not find, as a sentence.
[[nodiscard]] QString queryErrorText(const query::QueryError &error);

} // namespace lockstep::ui
