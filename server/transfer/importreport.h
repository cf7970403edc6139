// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace lockstep::server {

// What an import found and did, for the person who asked for it.
struct ImportReport
{
    qint64 records = 0; // issues in the file
    qint64 imported = 0;
    qint64 known = 0; // here already, not touched
    qint64 comments = 0;
    qint64 messages = 0;
    qint64 attachments = 0;
    qint64 lostFiles = 0; // attachments whose bytes are not in the file, or cannot be kept here
    qint64 pullRequests = 0; // left out
    QString firstName{}; // of what was imported
    QString lastName{};
    QStringList otherColumns{}; // without a field here
    QMap<QString, qint64> strangers{}; // who is nobody here, and in how many places
    qint64 longSubjects = 0; // cut, whole in the description
    qint64 longTexts = 0; // went on in comments
    qint64 lostLinks = 0; // to issues that are not here, kept as text
    qint64 renamed = 0; // issues whose number was taken
    QStringList newChoices{}; // statuses and types that the project has got

    qint64 errorCount = 0;
    QStringList errors{}; // the first of them

    void addError(const QString &text)
    {
        if (++errorCount <= mostErrors)
            errors << text;
    }

    static constexpr qint64 mostErrors = 20;
};

// One line, and indented ones below it; ends with a line end.
[[nodiscard]] QString toText(const ImportReport &report, const QString &projectKey, bool dryRun);
// Why nothing was imported: every error that is known.
[[nodiscard]] QString errorText(const ImportReport &report, const QString &file);

} // namespace lockstep::server
