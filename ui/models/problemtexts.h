// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/issuefields.h"

namespace lockstep::ui {

// Why a text cannot be sent as a comment or message, in whole sentences; empty: it can.
[[nodiscard]] QString commentProblem(const QString &text);
// The same of a value that checkValue() refuses.
[[nodiscard]] QString valueProblem(const FieldInfo &field, const FieldValue &value);

} // namespace lockstep::ui
