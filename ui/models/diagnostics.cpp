// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/diagnostics.h"

#include "ui/models/redaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct Diagnostics
{
    Q_DECLARE_TR_FUNCTIONS(Diagnostics)
};

constexpr qsizetype epochShown = 8;

QString hexOf(quint64 hash) { return u"%1"_s.arg(hash, 16, 16, QLatin1Char('0')); }

QString stateText(SpaceFeeds::State state, bool connected)
{
    switch (state) {
    case SpaceFeeds::State::Live:
        return Diagnostics::tr("live");
    case SpaceFeeds::State::Diverged:
        return Diagnostics::tr("differs from the server");
    case SpaceFeeds::State::Refused:
        return connected ? Diagnostics::tr("not subscribed") : Diagnostics::tr("not connected");
    case SpaceFeeds::State::Wanted:
    case SpaceFeeds::State::Asked:
        return Diagnostics::tr("being asked for");
    case SpaceFeeds::State::Loading:
        return Diagnostics::tr("being fetched as a whole");
    case SpaceFeeds::State::CatchingUp:
        return Diagnostics::tr("catching up");
    }
    return {};
}

QString nameOf(const SpaceId &space, const Replica &replica)
{
    if (const Project *project = replica.project(projectOf(space)))
        return project->name;
    if (space == userSpace(replica.identity().user.id))
        return Diagnostics::tr("Your own");
    return projectOf(space).isNull() ? Diagnostics::tr("People") : space.toString();
}

// Words of the report, whatever the language is.
QLatin1StringView stateKey(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Offline:
        return "offline"_L1;
    case ConnectionState::Connecting:
        return "connecting"_L1;
    case ConnectionState::Connected:
        return "connected"_L1;
    case ConnectionState::Waiting:
        return "waiting"_L1;
    case ConnectionState::SignInNeeded:
        return "sign-in needed"_L1;
    case ConnectionState::Refused:
        return "refused"_L1;
    case ConnectionState::Incompatible:
        return "incompatible"_L1;
    }
    return {};
}

QLatin1StringView stateKey(SpaceFeeds::State state)
{
    switch (state) {
    case SpaceFeeds::State::Live:
        return "live"_L1;
    case SpaceFeeds::State::Diverged:
        return "diverged"_L1;
    case SpaceFeeds::State::Refused:
        return "none"_L1;
    case SpaceFeeds::State::Wanted:
    case SpaceFeeds::State::Asked:
        return "asked"_L1;
    case SpaceFeeds::State::Loading:
        return "loading"_L1;
    case SpaceFeeds::State::CatchingUp:
        return "catching up"_L1;
    }
    return {};
}

// The id of a user is as a rule an e-mail address.
QString spaceInReport(const SpaceId &space)
{
    return projectOf(space).isNull() ? space.toString().section(u':', 0, 0) : space.toString();
}

} // namespace

QString SpaceDiagnosis::stamp() const
{
    return u"%1:%2:%3"_s.arg(cursor.epoch).arg(cursor.seq).arg(hexOf(hash));
}

QString SpaceDiagnosis::shortStamp() const
{
    const QString epoch = cursor.epoch.size() > epochShown + 1
        ? cursor.epoch.first(epochShown) + u'…'
        : cursor.epoch;
    return u"%1:%2:%3"_s.arg(epoch).arg(cursor.seq).arg(hexOf(hash));
}

QList<SpaceDiagnosis> diagnoseSpaces(const SyncEngine &engine)
{
    const Replica &replica = engine.replica();
    const bool connected = engine.status().connection.state == ConnectionState::Connected;
    QList<SpaceDiagnosis> spaces;
    for (const SpaceId &id : replica.spaces().keys()) {
        const SpaceFeeds::State state = engine.feedState(id);
        spaces.append({ id, nameOf(id, replica), stateText(state, connected),
            state == SpaceFeeds::State::Diverged, replica.cursor(id), replica.hash(id) });
    }
    std::sort(spaces.begin(), spaces.end(),
        [](const SpaceDiagnosis &a, const SpaceDiagnosis &b) { return a.id < b.id; });
    return spaces;
}

QList<StoredFile> storedFiles(const QString &directory)
{
    QList<StoredFile> files;
    if (directory.isEmpty())
        return files;
    for (const QFileInfo &file :
        QDir{ directory }.entryInfoList(QDir::Files | QDir::Hidden, QDir::Name))
        files.append({ file.fileName(), file.size() });
    return files;
}

QString unknownSample(const UnknownEvent &event)
{
    return redacted(u"%1 %2"_s.arg(event.name, QString::fromUtf8(event.sample)));
}

QString diagnosticsReport(const SyncEngine &engine, WallTime now, const QString &server,
    const QString &directory, const QList<WirePacket> &packets, bool withSamples)
{
    const SyncStatus &status = engine.status();
    const SyncCounters &counters = engine.counters();
    QStringList lines;
    lines << u"Lockstep diagnostics, %1"_s.arg(toIso8601(now));
    lines << u"version: %1, Qt %2, %3 %4"_s.arg(QCoreApplication::applicationVersion(),
        QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
        QSysInfo::currentCpuArchitecture());
    lines << u"server: %1"_s.arg(
        QUrl{ server.isEmpty() ? status.connection.server : server }.toString(
            QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    lines << u"connection: %1 %2 %3 ping %4 ms%5"_s.arg(
        QString{ stateKey(status.connection.state) }, status.connection.transport,
        status.connection.reason.code,
        status.connection.ping ? QString::number(status.connection.ping->count()) : u"?"_s,
        status.stuck ? u", stuck"_s : QString());
    lines << u"queue: %1 to send, %2 refused, %3 unsaved; %4 conflicts; %5 spaces diverged"_s
                 .arg(status.queued)
                 .arg(status.attention)
                 .arg(status.unsaved)
                 .arg(status.conflicts)
                 .arg(status.diverged);
    lines << u"store: %1"_s.arg(
        status.storeError.code.isEmpty() ? u"well"_s : status.storeError.code);
    lines << u"counters: %1 events applied, %2 duplicates dropped, %3 gaps found, %4 filled, "
             "%5 resyncs, %6 divergences, %7 sessions, %8 answers late"_s
                 .arg(counters.eventsApplied)
                 .arg(counters.duplicatesDropped)
                 .arg(counters.gapsFound)
                 .arg(counters.gapsFilled)
                 .arg(counters.resyncs)
                 .arg(counters.divergences)
                 .arg(counters.sessions)
                 .arg(counters.answersLate);
    if (const auto &foreign = status.connection.foreign) {
        lines << u"foreign: refreshed %1; %2 merged, %3 conflicts, %4 unguarded, %5 requests, "
                 "%6 events, %7 copies, %8 unknown"_s.arg(status.connection.refreshedAt)
                     .arg(foreign->merged)
                     .arg(foreign->surfaced)
                     .arg(foreign->unguarded)
                     .arg(foreign->requests)
                     .arg(foreign->events)
                     .arg(foreign->copies)
                     .arg(foreign->unknownEvents);
        for (const UnknownEvent &event : foreign->unknown) {
            lines << u"  unknown: %1 x %2"_s.arg(event.name).arg(event.count);
            if (withSamples)
                lines << u"    %1"_s.arg(unknownSample(event));
        }
    }
    lines << u"replica: %1 issues"_s.arg(engine.issues().count());
    lines << QString() << u"spaces (epoch:seq:hash)"_s;
    for (const SpaceDiagnosis &space : diagnoseSpaces(engine))
        lines << u"  %1 %2 %3"_s.arg(spaceInReport(space.id),
            QString{ stateKey(engine.feedState(space.id)) }, space.stamp());
    lines << QString() << u"files (bytes)"_s;
    for (const StoredFile &file : storedFiles(directory))
        lines << u"  %1 %2"_s.arg(file.name).arg(file.size);
    lines << QString() << u"packets: the last %1"_s.arg(packets.size());
    for (const WirePacket &packet : packets) {
        lines << u"%1 %2 %3 %4"_s.arg(packet.at, packet.outgoing ? u">"_s : u"<"_s, packet.name)
                     .arg(packet.size);
        if (!packet.text.isEmpty())
            lines << u"  %1%2"_s.arg(packet.text, packet.cut ? u" …"_s : QString());
    }
    return lines.join(u'\n') + u'\n';
}

QString diagnosticsBundle(const SyncEngine &engine, WallTime now, const QString &server,
    const QString &directory, QList<WirePacket> packets, bool withTexts)
{
    if (!withTexts) {
        for (WirePacket &packet : packets)
            packet.text.clear();
    }
    return redacted(diagnosticsReport(engine, now, server, directory, packets, withTexts));
}

} // namespace lockstep::ui
