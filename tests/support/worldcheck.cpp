// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What World::converged() means.

#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "tests/support/world.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ QStringLiteral("default") };

QString shown(Field field, const FieldValue &value)
{
    JsonWriter json;
    writeFieldValue(json, fieldInfo(field), value);
    return QString::fromUtf8(json.text()).left(200);
}

// By value: nothing dangles in a range-for.
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("World: %s", qPrintable(result.error().message));
    return std::move(*result);
}

// As it stands in a JSON text.
QByteArray quoted(const QString &text)
{
    JsonWriter json;
    json.value(text);
    return json.text().mid(1, json.text().size() - 2);
}

} // namespace

void World::complain(const QString &what) { m_complaints.append(what.toUtf8()); }

bool World::converged()
{
    const auto before = m_complaints.size();
    pump();
    checkServer();
    for (const auto &entry : m_clients)
        checkClient(*entry.second);
    checkTyped();
    if (m_complaints.isEmpty())
        return true;
    m_why = m_complaints.mid(0, 20).join('\n');
    if (m_complaints.size() > before + 20)
        m_why += "\n...";
    return false;
}

// The rows of each space are what its log says, from the first event on.
void World::checkServer()
{
    QList<SpaceId> spaces{ directorySpace(workspace) };
    for (const QString &user : std::as_const(m_users))
        spaces.append(userSpace(userId(user)));
    for (const auto &[key, id] : m_projects)
        spaces.append(projectSpace(id));
    for (const SpaceId &space : std::as_const(spaces)) {
        const QList<ChangeEvent> events = log(space);
        checkLog(space, events);
        Replica replica;
        ReplicaChanges changes;
        replica.clearSpace(space, u"e"_s, changes);
        replica.putSpace({ space, {}, Role::Admin, 0 }, changes);
        for (const ChangeEvent &event : events) {
            if (!replica.apply(event, changes))
                complain(u"%1: event %2 does not fit"_s.arg(space.toString()).arg(event.seq));
        }
        if (replica.hash(space) != must(m_storage->hash(space)))
            complain(u"%1: the server's hash is not that of its log"_s.arg(space.toString()));
        if (!projectOf(space).isNull())
            checkProject(space, replica, u"the log"_s);
    }
}

void World::checkLog(const SpaceId &space, const QList<ChangeEvent> &events)
{
    qint64 seq = 0;
    QSet<OpId> ops;
    QHash<IssueId, Issue> issues;
    const auto at = [&](const ChangeEvent &event) {
        return u"%1 %2 (op %3)"_s.arg(space.toString()).arg(event.seq).arg(event.op.toString());
    };
    for (const ChangeEvent &event : events) {
        if (event.seq != ++seq)
            complain(at(event) + u": not contiguous"_s);
        if (!event.op.isNull() && ops.contains(event.op))
            complain(at(event) + u": the op took effect twice"_s);
        ops.insert(event.op);
        if (const auto created = std::get_if<event::IssueCreated>(&event.body)) {
            issues[created->issue.id] = created->issue;
        } else if (const auto restored = std::get_if<event::IssueRestored>(&event.body)) {
            issues[restored->issue.id] = restored->issue;
        } else if (const auto moved = std::get_if<event::IssueMoved>(&event.body)) {
            issues[moved->issue.id] = moved->issue;
        } else if (const auto updated = std::get_if<event::IssueUpdated>(&event.body)) {
            Issue &issue = issues[updated->issue];
            const auto sent = m_sent.constFind(event.op);
            const auto mutation
                = sent == m_sent.cend() ? nullptr : std::get_if<mutation::UpdateIssue>(&sent->body);
            for (const auto &[field, previous] : updated->previous) {
                if (fieldValue(issue, field) != previous)
                    complain(u"%1: previous %2 of %3 was %4"_s.arg(at(event),
                        QString{ fieldInfo(field).key }, shown(field, previous),
                        shown(field, fieldValue(issue, field))));
                // What its author had not seen is never overwritten.
                if (!mutation || updated->merged || fieldInfo(field).rule == MergeRule::NewestWins
                    || !mutation->changes.contains(field))
                    continue;
                const auto scalar = std::get_if<ValueChange>(&mutation->changes.at(field));
                if (scalar && scalar->from != previous)
                    complain(u"%1: silently overwrote %2 of %3, had seen %4"_s.arg(at(event),
                        QString{ fieldInfo(field).key }, shown(field, previous),
                        shown(field, scalar->from)));
            }
            applyValues(issue, updated->changes);
        }
    }
}

// The rows of a project are those of the server.
void World::checkProject(const SpaceId &space, const Replica &replica, const QString &who)
{
    const ProjectId id = projectOf(space);
    const auto say
        = [&](const QString &what) { complain(u"%1, %2: %3"_s.arg(who, space.toString(), what)); };
    const auto project = must(m_storage->project(id));
    const Project *known = replica.project(id);
    if (!known || *known != *project)
        say(u"the project's row differs"_s);
    auto members = must(m_storage->members(id));
    std::sort(members.begin(), members.end(),
        [](const Member &a, const Member &b) { return a.user < b.user; });
    if (replica.members(id) != members)
        say(u"the members differ"_s);

    const CacheRows rows = replica.cacheBatch(replica.allRows()).put;
    const auto byId = [](const Comment &a, const Comment &b) { return a.id < b.id; };
    qsizetype live = 0;
    qsizetype dead = 0;
    const auto compare = [&](const Issue &server, const Issue &mine) {
        for (const FieldInfo &info : issueFields()) {
            const FieldValue theirs = info.get(server);
            if (info.get(mine) != theirs)
                say(u"%1 %2: %3 is %4, on the server %5"_s.arg(server.name,
                    server.id.toString().right(6), QString{ info.key },
                    shown(info.field, info.get(mine)), shown(info.field, theirs)));
        }
        if (mine.name != server.name)
            say(u"%1 is called %2"_s.arg(server.name, mine.name));
    };
    for (const server::IssueRow &row : must(m_storage->issues(id))) {
        const IssueId issue = row.issue.id;
        if (row.deleted) {
            ++dead;
            const auto tombstone = replica.deletedIssues().constFind(issue);
            if (tombstone == replica.deletedIssues().cend())
                say(row.issue.name + u": the tombstone is missing"_s);
            else
                compare(row.issue, tombstone->issue);
            continue;
        }
        ++live;
        const Issue *mine = replica.confirmed(issue);
        if (!mine) {
            say(row.issue.name + u" is missing"_s);
            continue;
        }
        compare(row.issue, *mine);
        QList<Comment> comments;
        for (const SpaceRow<Comment> &each : rows.comments) {
            if (each.value.issue == issue)
                comments.append(each.value);
        }
        auto theirs = must(m_storage->comments(issue));
        std::sort(comments.begin(), comments.end(), byId);
        std::sort(theirs.begin(), theirs.end(), byId);
        if (comments != theirs)
            say(u"%1: the comments differ (%2, on the server %3)"_s.arg(row.issue.name)
                    .arg(comments.size())
                    .arg(theirs.size()));
        if (row.issue.commentCount != theirs.size())
            say(u"%1: %2 comments counted, %3 there"_s.arg(row.issue.name)
                    .arg(row.issue.commentCount)
                    .arg(theirs.size()));
    }
    const auto mine = std::count_if(rows.issues.begin(), rows.issues.end(),
        [&](const Issue &issue) { return issue.project == id; });
    if (mine != live)
        say(u"%1 issues, on the server %2"_s.arg(mine).arg(live));
    const auto &deleted = replica.deletedIssues();
    const auto mineDead = std::count_if(deleted.begin(), deleted.end(),
        [&](const DeletedIssue &each) { return each.issue.project == id; });
    if (mineDead != dead)
        say(u"%1 tombstones, on the server %2"_s.arg(mineDead).arg(dead));
    QList<Comment> messages;
    for (const SpaceRow<Comment> &row : rows.comments) {
        if (row.space == space && row.value.issue.isNull())
            messages.append(row.value);
    }
    auto theirMessages = must(m_storage->messages(id));
    std::sort(messages.begin(), messages.end(), byId);
    std::sort(theirMessages.begin(), theirMessages.end(), byId);
    if (messages != theirMessages)
        say(u"the messages differ"_s);
}

void World::checkClient(WorldClient &client)
{
    const QString &who = client.name();
    if (!client.isConnected()) {
        complain(who + u" is not connected"_s);
        return;
    }
    const Replica &replica = client.replica();
    if (client.status().stuck || client.status().unsaved > 0)
        complain(who + u" is stuck"_s);
    for (const OutboxRow &row : underWay(client.engine().outbox()))
        complain(u"%1 still has %2"_s.arg(who, row.mutation.op.toString()));
    QSet<SpaceId> readable;
    for (const SpaceInfo &space :
        must(m_server->core->issues().spacesOf(userId(client.user()), workspace))) {
        readable.insert(space.id);
        if (!replica.spaces().contains(space.id)) {
            complain(u"%1 does not have %2"_s.arg(who, space.id.toString()));
            continue;
        }
        if (replica.cursor(space.id).seq != space.head)
            complain(u"%1 is at %2 of %3, whose head is %4"_s.arg(who)
                         .arg(replica.cursor(space.id).seq)
                         .arg(space.id.toString())
                         .arg(space.head));
        if (replica.hash(space.id) != must(m_storage->hash(space.id)))
            complain(u"%1: the hash of %2 differs"_s.arg(who, space.id.toString()));
        if (!projectOf(space.id).isNull())
            checkProject(space.id, replica, who);
    }
    for (const SpaceId &space : replica.spaces().keys()) {
        if (!readable.contains(space))
            complain(u"%1 keeps %2, which he may not read"_s.arg(who, space.toString()));
    }
    for (const Issue &issue : replica.cacheBatch(replica.allRows()).put.issues) {
        if (!readable.contains(projectSpace(issue.project)))
            complain(u"%1 has %2 of a project he may not read"_s.arg(who, issue.name));
    }

    QSet<ConflictId> open;
    for (const Conflict &conflict : conflictsOf(client.user()))
        open.insert(conflict.id);
    QSet<ConflictId> mine;
    for (const Conflict &conflict : replica.conflicts()) {
        for (const ConflictId &id : replica.joinedWith(conflict.id))
            mine.insert(id);
    }
    if (open != mine)
        complain(u"%1 sees %2 conflicts, on the server are %3"_s.arg(who)
                     .arg(mine.size())
                     .arg(open.size()));
}

// In the log, or still with its author.
void World::checkTyped()
{
    QByteArray everything;
    QList<SpaceId> spaces;
    for (const QString &user : std::as_const(m_users))
        spaces.append(userSpace(userId(user)));
    for (const auto &[key, id] : m_projects)
        spaces.append(projectSpace(id));
    for (const SpaceId &space : std::as_const(spaces)) {
        for (const server::LogRow &row : must(m_storage->log(space, 0, 1'000'000, 1'000'000'000)))
            everything += row.body;
    }
    for (const auto &[name, client] : m_clients) {
        if (client->isRunning())
            everything += client->engine().exportOutbox();
    }
    for (const Typed &typed : std::as_const(m_typed)) {
        if (!everything.contains(quoted(typed.text)))
            complain(u"what %1 typed is lost: '%2' (op %3)"_s.arg(
                typed.client, typed.text, typed.op.toString()));
    }
}

} // namespace lockstep
