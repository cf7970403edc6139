// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/rest/streamplace.h"

#include "server/rest/queryenvironment.h"
#include "server/rest/restreply.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

QByteArray streamId(const QString &epoch, std::span<const StreamCursor> cursors)
{
    QByteArray id;
    for (const StreamCursor &cursor : cursors) {
        id += (id.isEmpty() ? "" : ",") + cursor.space.toString().toUtf8() + ':'
            + (id.isEmpty() ? epoch.toUtf8() : QByteArray{}) + ':' + QByteArray::number(cursor.seq);
    }
    return id;
}

Result<QList<Project>> readStreamProjects(RestDesk &desk, const RestCall &call, int most)
{
    auto projects = readProjects(desk, call, call.query("project"_L1));
    if (!projects)
        return projects.error();
    const bool withheld = projects->removeIf([](const Project &each) { return each.idsOnly; }) > 0;
    if (withheld && !call.query("project"_L1).isEmpty()) {
        return Error{ errc::NotAllowed, u"project: what happens in it goes over no stream"_s,
            u"project"_s };
    }
    if (projects->isEmpty())
        return Error{ errc::Forbidden, u"you are in no project"_s, u"project"_s };
    if (projects->size() > most) {
        return Error{ errc::BadArgument, u"project: name at most %1 of them"_s.arg(most),
            u"project"_s };
    }
    return projects;
}

Result<StreamStart> readStreamStart(
    Storage &storage, const QList<Project> &projects, const QByteArray &lastEventId)
{
    // Whatever does not fit is begun anew.
    QHash<QString, qint64> known;
    QString epoch;
    for (const QString &part : QString::fromUtf8(lastEventId).split(u',')) {
        const qsizetype second = part.lastIndexOf(u':');
        const qsizetype first = second > 0 ? part.lastIndexOf(u':', second - 1) : -1;
        bool ok = false;
        const qint64 seq = part.sliced(second + 1).toLongLong(&ok);
        if (first < 1 || !ok)
            continue;
        known.insert(part.left(first), seq);
        if (epoch.isEmpty())
            epoch = part.mid(first + 1, second - first - 1);
    }
    StreamStart start;
    std::vector<StreamCursor> resumed;
    bool fits = !known.isEmpty() && known.size() == projects.size();
    for (const Project &project : projects) {
        const SpaceId space = projectSpace(project.id);
        const auto state = storage.logState(space);
        if (!state)
            return state.error();
        start.epoch = state->epoch;
        start.heads.push_back({ space, state->head });
        const qint64 seq = known.value(space.toString(), -1);
        resumed.push_back({ space, seq });
        fits = fits && seq >= state->oldest - 1 && seq <= state->head && seq >= 0
            && epoch == state->epoch;
    }
    if (fits)
        start.resumed = std::move(resumed);
    return start;
}

} // namespace lockstep::server
