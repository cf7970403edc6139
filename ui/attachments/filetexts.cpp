// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/filetexts.h"

#include "ui/models/people.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(FileTexts)
};

QString percentOf(qint64 done, qint64 total)
{
    const qint64 percent = total > 0 ? std::clamp<qint64>(done * 100 / total, 0, 100) : 100;
    return QLocale{}.toString(percent);
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale{}.formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString fileErrorText(const Error &error)
{
    const QString limit = sizeText(maxAttachmentBytes);
    if (error.code == errc::TooLarge)
        //: %1 is a size such as "26.2 MB"
        return FileTexts::tr("The file is too large: at most %1 can be attached.").arg(limit);
    if (error.code == errc::Forbidden || error.code == "FORBIDDEN"_L1)
        return FileTexts::tr("You may not do this with the files of this issue.");
    if (error.code == errc::Io)
        return FileTexts::tr("The file cannot be read or sent: %1").arg(error.message);
    return errorText(error.code, error.message);
}

QString fileFacts(
    const VisibleAttachment &file, const FileState &state, const Replica &replica, WallTime now)
{
    const Attachment &a = file.attachment;
    const QString size = sizeText(a.size);
    switch (state.kind) {
    case FileState::Kind::Waiting:
        return state.error.code.isEmpty()
            ? FileTexts::tr("%1, waits to be sent").arg(size)
            : FileTexts::tr("%1, will be sent again: %2").arg(size, fileErrorText(state.error));
    case FileState::Kind::Uploading:
        return FileTexts::tr("%1, sending: %2 %").arg(size, percentOf(state.done, a.size));
    case FileState::Kind::Paused:
        return FileTexts::tr("%1, paused at %2 %").arg(size, percentOf(state.done, a.size));
    case FileState::Kind::Downloading:
        return FileTexts::tr("%1, fetching: %2 %").arg(size, percentOf(state.done, a.size));
    case FileState::Kind::Failed:
        return fileErrorText(state.error);
    case FileState::Kind::Elsewhere:
    case FileState::Kind::Here:
        break;
    }
    const QString who = personOrYou(replica, a.author);
    if (a.createdAt.isEmpty())
        return size;
    //: a size, who attached it, when ("3 h ago")
    return FileTexts::tr("%1 · %2 · %3").arg(size, who, agoText(a.createdAt, now));
}

QString fileIconName(const Attachment &attachment)
{
    if (attachment.type.startsWith("image/"_L1))
        return u"image"_s;
    if (mayBeProgram(attachment.name, attachment.type))
        return u"shield-alert"_s;
    return attachment.type == "text/plain"_L1 ? u"file-text"_s : u"paperclip"_s;
}

QString pastedImageName(WallTime now)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    //: the name of a file; %1 is a date and a time
    return FileTexts::tr("Pasted image %1.png").arg(at.toString(u"yyyy-MM-dd HH.mm.ss"_s));
}

} // namespace lockstep::ui
