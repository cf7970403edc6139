// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QStringView>

namespace lockstep {

// The rules for text and ids that fields, comments and projects share. Lengths in characters are
// in Unicode code points.

inline constexpr int maxIdLength = 64;

// 1 to 64 of A-Z a-z 0-9 - . _ @ : + and no "..": safe in paths, URLs, topics and file names.
[[nodiscard]] bool isId(QStringView text);
// BAD_ID naming the field.
[[nodiscard]] Result<void> checkId(QStringView field, QStringView text);

// One line of `min` to `max` characters: no control characters, line or paragraph separators, lone
// surrogates or bidirectional controls (they make a line read as what it is not); and not only
// spaces. VALIDATION.
[[nodiscard]] Result<void> checkLine(QStringView field, QStringView text, int min, int max);

// At least `minBytes` and at most maxMarkdownBytes of UTF-8; lines end in \n; no control characters
// but tab, no lone surrogates. VALIDATION.
[[nodiscard]] Result<void> checkMarkdown(QStringView field, QStringView text, int minBytes = 0);

// Without the characters that checkLine(), or else checkMarkdown(), refuses: for what is pasted.
[[nodiscard]] QString withoutControls(const QString &text, bool oneLine);

// YYYY-MM-DD of a day that exists.
[[nodiscard]] bool isDate(QStringView text);

// \r\n and \r become \n: for text that comes from files, clipboards and foreign servers.
[[nodiscard]] QString withUnixLineEnds(QString text);

// A VALIDATION error in the common form "<field>: <rule>, got <got>".
[[nodiscard]] Error invalid(QStringView field, const QString &rule, const QString &got = {});

} // namespace lockstep
