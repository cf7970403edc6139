// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

namespace lockstep::ui {

// The replica as Diagnostics shows it, and as it goes into a report.
struct SpaceDiagnosis
{
    SpaceId id{};
    QString name{}; // of a project; in a report its id stands in its place
    QString state{}; // a word: "live", "catching up"
    bool diverged = false;
    Cursor cursor{};
    quint64 hash = 0;

    [[nodiscard]] QString stamp() const; // epoch:seq:hash
    [[nodiscard]] QString shortStamp() const; // the epoch cut to its beginning
};
[[nodiscard]] QList<SpaceDiagnosis> diagnoseSpaces(const SyncEngine &engine); // by id

struct StoredFile
{
    QString name{};
    qint64 size = 0;
};
[[nodiscard]] QList<StoredFile> storedFiles(const QString &directory); // by name; none: nothing

// What came of an unknown event, without secrets: its name and the cut payload.
[[nodiscard]] QString unknownSample(const UnknownEvent &event);

// For people who look for a bug: plain English text. It names no person: no e-mail address, no
// token, no path of this computer.
[[nodiscard]] QString diagnosticsReport(const SyncEngine &engine, WallTime now,
    const QString &server, const QString &directory, const QList<WirePacket> &packets,
    bool withSamples = true);

// The same, once more searched for secrets; without the texts of packets, where titles and texts of
// issues are, unless they are wanted.
[[nodiscard]] QString diagnosticsBundle(const SyncEngine &engine, WallTime now,
    const QString &server, const QString &directory, QList<WirePacket> packets, bool withTexts);

} // namespace lockstep::ui
