// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>

namespace lockstep {

inline constexpr qint64 maxAttachmentBytes = 25 * 1024 * 1024; // docs/protocol.md, "8. Limits"
inline constexpr qint64 maxProjectBytes = 10LL * 1024 * 1024 * 1024; // of all files of a project
inline constexpr int maxFileNameBytes = 200; // of UTF-8
inline constexpr qsizetype fileHeadBytes = 4096; // enough to see of which kind a file is

// A file at an issue. Its bytes are named by their hash; the name is only what people call it.
struct Attachment
{
    AttachmentId id{}; // made by the client that adds it
    IssueId issue{};
    UserId author{};
    QString name{};
    qint64 size = 0;
    QString sha256{}; // 64 hexadecimal digits in small letters
    QString type{}; // MIME type that the server saw in its bytes; empty while it is pending
    QString createdAt{};
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

// id, issue, name, size and hash. BAD_ID, VALIDATION, TOO_LARGE with the limit in the message.
[[nodiscard]] Result<void> checkAttachment(const Attachment &attachment);
[[nodiscard]] bool isSha256(QStringView text);

// A name that can be a file's on any system: one segment, no control or bidirectional characters,
// no device of Windows, no dot or space at the end, at most 200 bytes (its suffix stays). Never
// empty.
[[nodiscard]] QString safeFileName(QStringView name);

// What the bytes are, as far as it matters for showing them; the name is not asked. Text is
// "text/plain", whatever markup it may be; what is not known "application/octet-stream".
[[nodiscard]] QString sniffFileType(QByteArrayView head);
// An image that the windows may show small: PNG, JPEG, GIF or WebP.
[[nodiscard]] bool isPreviewableImage(QStringView type);
// By the kind or by the name: something that a system might run when it is opened.
[[nodiscard]] bool mayBeProgram(QStringView name, QStringView type);

// How a text refers to a file: [name](attachment:ID), or ![name](attachment:ID) for an image.
inline constexpr QLatin1StringView attachmentScheme{ "attachment:" };
[[nodiscard]] QString attachmentLink(const Attachment &attachment);
[[nodiscard]] QList<AttachmentId> mentionedAttachments(QStringView text);

} // namespace lockstep
