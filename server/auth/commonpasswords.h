// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringView>

namespace lockstep::server {

// Whether guessing programs try this first: a well-known password or word, also in other case,
// with the usual digits for letters or with a few digits and signs around it ("P@ssw0rd2024!"),
// one short piece repeated ("abcabcabc"), or a run of the alphabet, digits or keyboard.
[[nodiscard]] bool isCommonPassword(QStringView password);

} // namespace lockstep::server
