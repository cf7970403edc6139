// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/files/filekeeper.h"

namespace lockstep::ui {

[[nodiscard]] QString sizeText(qint64 bytes); // "1.2 MB"
// "1.2 MB · Jane · 3 h ago", or what is under way with it.
[[nodiscard]] QString fileFacts(
    const VisibleAttachment &file, const FileState &state, const Replica &replica, WallTime now);
// Why a file could not be attached, sent or fetched.
[[nodiscard]] QString fileErrorText(const Error &error);
[[nodiscard]] QString fileIconName(const Attachment &attachment);
// For what the clipboard has; its time makes it another one each time.
[[nodiscard]] QString pastedImageName(WallTime now);

} // namespace lockstep::ui
