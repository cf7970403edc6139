// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What World::converged() means.

#include "core/sync/codec.h"
#include "core/sync/merge.h"
#include "core/sync/scope.h"
#include "server/storage/notificationstore.h"
#include "server/storage/settingstore.h"
#include "tests/support/world.h"

#include <array>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

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

QSet<QString> linesOf(const FieldValue &value)
{
    const auto text = std::get_if<QString>(&value);
    const QStringList lines = text ? text->split(u'\n') : QStringList{};
    return { lines.begin(), lines.end() };
}

// A merged text has what either side has put in.
bool keepsBothSides(const ValueChange &mine, const FieldValue &theirs, const FieldValue &merged)
{
    const QSet<QString> base = linesOf(mine.from);
    return linesOf(merged).contains(linesOf(mine.to) - base)
        && linesOf(merged).contains(linesOf(theirs) - base);
}

} // namespace

void World::complain(Invariant invariant, const QString &what)
{
    m_complaints.append(nameOf(invariant) + ": " + what.toUtf8());
}

// What the server has stored, read once for all who are compared with it.
struct World::Truth
{
    struct OfProject
    {
        std::optional<Project> project{};
        QList<Member> members{}; // by id
        QList<server::IssueRow> issues{};
        QHash<IssueId, QList<Comment>> comments{}; // by id
        QList<Comment> messages{}; // by id
    };
    std::map<SpaceId, QList<ChangeEvent>> logs{};
    QByteArray bodies{}; // of all events
    std::map<SpaceId, OfProject> projects{};
    std::map<SpaceId, quint64> hashes{};
};

World::Truth World::readTruth()
{
    const auto byId = [](const Comment &a, const Comment &b) { return a.id < b.id; };
    const auto sorted = [&](QList<Comment> list) {
        std::sort(list.begin(), list.end(), byId);
        return list;
    };
    Truth truth;
    for (const SpaceId &space : allSpaces()) {
        truth.logs[space] = log(space, &truth.bodies);
        truth.hashes[space] = must(m_storage->hash(space));
        const ProjectId id = projectOf(space);
        if (id.isNull())
            continue;
        Truth::OfProject &of = truth.projects[space];
        of.project = must(m_storage->project(id));
        of.members = must(m_storage->members(id));
        std::sort(of.members.begin(), of.members.end(),
            [](const Member &a, const Member &b) { return a.user < b.user; });
        of.issues = must(m_storage->issues(id));
        for (const server::IssueRow &row : std::as_const(of.issues)) {
            if (!row.deleted)
                of.comments[row.issue.id] = sorted(must(m_storage->comments(row.issue.id)));
        }
        of.messages = sorted(must(m_storage->messages(id)));
    }
    return truth;
}

QList<SpaceId> World::allSpaces() const
{
    QList<SpaceId> spaces{ directorySpace(worldWorkspace) };
    for (const QString &user : std::as_const(m_users))
        spaces.append(userSpace(userId(user)));
    for (const auto &[key, id] : m_projects)
        spaces.append(projectSpace(id));
    return spaces;
}

bool World::converged()
{
    pump();
    const Truth truth = readTruth();
    checkServer(truth);
    for (const auto &entry : m_clients) {
        checkClient(*entry.second, truth);
        checkOutbox(*entry.second);
        checkPresence(*entry.second);
    }
    checkTyped(truth);
    checkBounds();
    return holds();
}

// The rows of each space are what its log says, from the first event on.
void World::checkServer(const Truth &truth)
{
    for (const auto &[space, events] : truth.logs) {
        checkLog(space, events);
        Replica replica;
        ReplicaChanges changes;
        replica.clearSpace(space, u"e"_s, changes);
        replica.putSpace({ space, {}, Role::Admin, 0 }, changes);
        for (const ChangeEvent &event : events) {
            if (!replica.apply(event, changes))
                complain(Invariant::Contiguous,
                    u"%1: event %2 does not fit"_s.arg(space.toString()).arg(event.seq));
        }
        checked(Invariant::Contiguous);
        if (replica.hash(space) != truth.hashes.at(space))
            complain(Invariant::Contiguous,
                u"%1: the server's hash is not that of its log"_s.arg(space.toString()));
        if (!projectOf(space).isNull())
            checkProject(space, truth, replica, u"the log"_s);
        else
            checkInbox(space, replica, u"the log"_s);
    }
}

// What somebody was told, has read and wishes is that of the server.
void World::checkInbox(const SpaceId &space, const Replica &replica, const QString &who)
{
    if (!space.toString().startsWith(u"user:"))
        return;
    checked(Invariant::Convergence);
    const UserId user{ space.toString().sliced(5) };
    NotificationInbox server;
    for (const Notification &notification :
        must(server::NotificationStore{ m_storage->database() }.all(user)))
        server.put(notification);
    const CacheRows rows = replica.cacheBatch(replica.allRows()).put; // what is confirmed
    NotificationInbox inbox;
    for (const SpaceRow<Notification> &row : rows.notifications)
        inbox.put(row.value);
    if (inbox.byNumber() != server.byNumber())
        complain(Invariant::Convergence,
            u"%1, %2: the inbox differs: %3 and %4, unread %5 and %6"_s.arg(who, space.toString())
                .arg(inbox.size())
                .arg(server.size())
                .arg(inbox.unreadCount(m_clock.wallNow()))
                .arg(server.unreadCount(m_clock.wallNow())));
    SettingValues settings;
    for (const SpaceRow<UserSetting> &row : rows.settings)
        settings.emplace(row.value.key, row.value.value);
    if (settings != must(server::SettingStore{ m_storage->database() }.all(user)))
        complain(
            Invariant::Convergence, u"%1, %2: the settings differ"_s.arg(who, space.toString()));
}

// One log, event by event.
struct World::LogCheck
{
    struct Done // by one client
    {
        qint64 deed = 0;
        MutationScope scope{};
    };

    World &world;
    SpaceId space{};
    QSet<OpId> ops{};
    std::map<std::pair<QString, qint64>, OpId> deeds{}; // by client and number: the op
    std::map<std::pair<QString, QString>, std::vector<Done>> done{}; // by client and subject
    QHash<IssueId, Issue> issues{};
    QSet<IssueId> deleted{};

    void complain(Invariant invariant, const ChangeEvent &event, const QString &what)
    {
        world.complain(invariant,
            u"%1 %2 (op %3): %4"_s.arg(space.toString())
                .arg(event.seq)
                .arg(event.op.toString(), what));
    }

    // Once, and for each client in the order of its outbox.
    void checkOp(const ChangeEvent &event)
    {
        if (event.op.isNull())
            return;
        world.checked(Invariant::EffectOnce);
        if (ops.contains(event.op))
            complain(Invariant::EffectOnce, event, u"the op took effect twice"_s);
        ops.insert(event.op);
        const auto sent = world.m_sent.constFind(event.op);
        if (sent == world.m_sent.cend() || sent->deed == 0)
            return;
        const auto first = deeds.emplace(std::pair{ sent->client, sent->deed }, event.op);
        if (!first.second)
            complain(Invariant::EffectOnce, event,
                u"took effect before as "_s + first.first->second.toString());
        world.checked(Invariant::Order);
        const MutationScope scope = scopeOf(sent->mutation);
        auto &earlier = done[{ sent->client, scope.subject }];
        for (const Done &each : earlier) {
            if (each.deed > sent->deed && overlap(each.scope, scope))
                complain(Invariant::Order, event, u"comes after what was done later"_s);
        }
        earlier.push_back({ sent->deed, scope });
    }

    void checkUpdate(const ChangeEvent &event, const event::IssueUpdated &updated)
    {
        if (deleted.contains(updated.issue))
            complain(Invariant::DeletedStays, event, u"changes what is deleted"_s);
        Issue &issue = issues[updated.issue];
        const auto sent = world.m_sent.constFind(event.op);
        const auto mutation = sent == world.m_sent.cend()
            ? nullptr
            : std::get_if<mutation::UpdateIssue>(&sent->mutation.body);
        for (const auto &[field, previous] : updated.previous) {
            const QString key{ fieldInfo(field).key };
            world.checked(Invariant::NoSilentOverwrite);
            if (fieldValue(issue, field) != previous)
                complain(Invariant::NoSilentOverwrite, event,
                    u"previous %1 of %2 was %3"_s.arg(
                        key, shown(field, previous), shown(field, fieldValue(issue, field))));
            // What its author had not seen is never overwritten.
            if (!mutation || fieldInfo(field).rule == MergeRule::NewestWins
                || !mutation->changes.contains(field))
                continue;
            const auto scalar = std::get_if<ValueChange>(&mutation->changes.at(field));
            if (!scalar || scalar->from == previous)
                continue;
            if (fieldInfo(field).rule != MergeRule::Text
                || !keepsBothSides(*scalar, previous, updated.changes.at(field)))
                complain(Invariant::NoSilentOverwrite, event,
                    u"silently overwrote %1 of %2, had seen %3, wrote %4"_s.arg(key,
                        shown(field, previous), shown(field, scalar->from),
                        shown(field, updated.changes.at(field))));
        }
        applyValues(issue, updated.changes);
    }

    void check(const ChangeEvent &event)
    {
        checkOp(event);
        if (const auto created = std::get_if<event::IssueCreated>(&event.body)) {
            if (issues.contains(created->issue.id))
                complain(Invariant::EffectOnce, event, u"creates what is there"_s);
            issues[created->issue.id] = created->issue;
        } else if (const auto gone = std::get_if<event::IssueDeleted>(&event.body)) {
            world.checked(Invariant::DeletedStays);
            deleted.insert(gone->issue.id);
        } else if (const auto restored = std::get_if<event::IssueRestored>(&event.body)) {
            deleted.remove(restored->issue.id);
            issues[restored->issue.id] = restored->issue;
        } else if (const auto moved = std::get_if<event::IssueMoved>(&event.body)) {
            issues[moved->issue.id] = moved->issue;
        } else if (const auto updated = std::get_if<event::IssueUpdated>(&event.body)) {
            checkUpdate(event, *updated);
        }
    }
};

void World::checkLog(const SpaceId &space, const QList<ChangeEvent> &events)
{
    LogCheck log{ *this, space };
    qint64 seq = 0;
    for (const ChangeEvent &event : events) {
        checked(Invariant::Contiguous);
        if (event.seq != ++seq) {
            log.complain(Invariant::Contiguous, event, u"not contiguous"_s);
            seq = event.seq;
        }
        log.check(event);
    }
}

// The rows of a project are those of the server.
void World::checkProject(
    const SpaceId &space, const Truth &truth, const Replica &replica, const QString &who)
{
    const ProjectId id = projectOf(space);
    const auto say = [&](const QString &what) {
        complain(Invariant::Convergence, u"%1, %2: %3"_s.arg(who, space.toString(), what));
    };
    checked(Invariant::Convergence);
    const Truth::OfProject &server = truth.projects.at(space);
    const Project *known = replica.project(id);
    if (!known || *known != *server.project)
        say(u"the project's row differs"_s);
    const CacheRows rows = replica.cacheBatch(replica.allRows()).put;
    QList<Member> members;
    for (const SpaceRow<Member> &row : rows.members) {
        if (row.space == space)
            members.append(row.value);
    }
    std::sort(members.begin(), members.end(),
        [](const Member &a, const Member &b) { return a.user < b.user; });
    if (members != server.members)
        say(u"the members differ"_s);
    const auto byId = [](const Comment &a, const Comment &b) { return a.id < b.id; };
    qsizetype live = 0;
    qsizetype dead = 0;
    const auto compare = [&](const Issue &theirs, const Issue &mine) {
        if (theirs == mine)
            return;
        for (const FieldInfo &info : issueFields()) {
            const FieldValue value = info.get(theirs);
            if (info.get(mine) != value)
                say(u"%1 %2: %3 is %4, on the server %5"_s.arg(theirs.name,
                    theirs.id.toString().right(6), QString{ info.key },
                    shown(info.field, info.get(mine)), shown(info.field, value)));
        }
        if (mine.name != theirs.name)
            say(u"%1 is called %2"_s.arg(theirs.name, mine.name));
    };
    for (const server::IssueRow &row : server.issues) {
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
        const QList<Comment> theirs = server.comments.value(issue);
        std::sort(comments.begin(), comments.end(), byId);
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
    std::sort(messages.begin(), messages.end(), byId);
    if (messages != server.messages)
        say(u"the messages differ"_s);
}

void World::checkClient(WorldClient &client, const Truth &truth)
{
    const QString &who = client.name();
    if (!client.isConnected()) {
        complain(Invariant::NotStuck, who + u" is not connected"_s);
        return;
    }
    const Replica &replica = client.replica();
    if (client.status().stuck || client.status().unsaved > 0)
        complain(Invariant::NotStuck, who + u" is stuck"_s);
    QSet<SpaceId> readable;
    for (const SpaceInfo &space :
        must(m_server->core->issues().spacesOf(userId(client.user()), worldWorkspace))) {
        readable.insert(space.id);
        if (!replica.spaces().contains(space.id)) {
            complain(
                Invariant::Convergence, u"%1 does not have %2"_s.arg(who, space.id.toString()));
            continue;
        }
        checked(Invariant::Convergence);
        if (replica.cursor(space.id).seq != space.head)
            complain(Invariant::Convergence,
                u"%1 is at %2 of %3, whose head is %4"_s.arg(who)
                    .arg(replica.cursor(space.id).seq)
                    .arg(space.id.toString())
                    .arg(space.head));
        if (replica.hash(space.id) != truth.hashes.at(space.id))
            complain(Invariant::Contiguous,
                u"%1: the hash of %2 differs"_s.arg(who, space.id.toString()));
        if (!projectOf(space.id).isNull())
            checkProject(space.id, truth, replica, who);
        else
            checkInbox(space.id, replica, who);
    }
    checked(Invariant::Rights);
    for (const SpaceId &space : replica.spaces().keys()) {
        if (!readable.contains(space))
            complain(Invariant::Rights,
                u"%1 keeps %2, which he may not read"_s.arg(who, space.toString()));
    }
    for (const Issue &issue : replica.cacheBatch(replica.allRows()).put.issues) {
        if (!readable.contains(projectSpace(issue.project)))
            complain(Invariant::Rights,
                u"%1 has %2 of a project he may not read"_s.arg(who, issue.name));
    }

    QSet<ConflictId> open;
    for (const Conflict &conflict : conflictsIn(truth.logs.at(userSpace(userId(client.user())))))
        open.insert(conflict.id);
    for (const auto &[position, row] : client.engine().outbox().rows()) {
        if (row.state == OutboxState::Conflict)
            open.insert(row.conflict->id); // perhaps not in the log of a restored server
    }
    QSet<ConflictId> mine;
    for (const Conflict &conflict : replica.conflicts()) {
        for (const ConflictId &id : replica.joinedWith(conflict.id))
            mine.insert(id);
    }
    if (open != mine)
        complain(Invariant::Convergence,
            u"%1 sees %2 conflicts, on the server are %3"_s.arg(who)
                .arg(mine.size())
                .arg(open.size()));
}

// Empty, or waiting for its author; and what waits for him has had no effect.
void World::checkOutbox(WorldClient &client)
{
    checked(Invariant::NotStuck);
    for (const OutboxRow &row : underWay(client.engine()))
        complain(Invariant::NotStuck,
            u"%1 still has %2"_s.arg(client.name(), row.mutation.op.toString()));
    for (const OutboxRow &row : client.attention()) {
        if (row.error.code == errc::Forbidden)
            continue; // it was under way when the right was taken away
        if (row.error.code == errc::OpExpired && !client.replica().hasCreated(row.mutation.body))
            continue; // nor can he see it where it is
        checked(Invariant::EffectOnce);
        const auto created = std::get_if<mutation::CreateIssue>(&row.mutation.body);
        const auto comment = std::get_if<mutation::AddComment>(&row.mutation.body);
        if ((created && must(m_storage->hasIssue(created->issue.id)))
            || (comment && must(m_storage->comment(comment->comment))))
            complain(Invariant::EffectOnce,
                u"%1: %2 has taken effect, but was refused (%3)"_s.arg(
                    client.name(), row.mutation.op.toString(), row.error.message));
    }
}

bool World::seesOthers(WorldClient &client)
{
    const PresenceBoard &board = client.engine().presence();
    return std::all_of(m_clients.begin(), m_clients.end(), [&](const auto &entry) {
        WorldClient &other = *entry.second;
        return !other.isConnected() || other.user() == client.user()
            || board.state(userId(other.user())) != PresenceState::Offline;
    });
}

bool World::isEverybodyHere()
{
    return m_server && m_server->core->hub().sessionCount() == static_cast<int>(m_clients.size())
        && std::all_of(m_clients.begin(), m_clients.end(), [&](const auto &entry) {
               return entry.second->isConnected() && seesOthers(*entry.second);
           });
}

// Everybody who is there sees who else is.
void World::checkPresence(WorldClient &client)
{
    checked(Invariant::PresenceEnds);
    if (!seesOthers(client))
        complain(Invariant::PresenceEnds, client.name() + u" does not see everybody who is here"_s);
}

bool World::leavesPresence(WorldClient &client)
{
    const UserId user = userId(client.user());
    for (const auto &[name, other] : m_clients) {
        if (other.get() != &client && other->isRunning() && other->user() == client.user())
            return true; // he is still here by another window
    }
    client.vanish();
    advance(60s);
    for (const auto &[name, other] : m_clients) {
        if (!other->isRunning())
            continue;
        checked(Invariant::PresenceEnds);
        for (const PresentUser &present : other->engine().presence().present()) {
            if (present.user.id == user)
                complain(Invariant::PresenceEnds,
                    u"%1 still sees %2 a minute after he has gone"_s.arg(name, client.user()));
        }
    }
    return holds();
}

// Nothing grows that is not needed any more.
void World::checkBounds()
{
    constexpr qsizetype mostTimers = 40; // a client, with its part of the server
    constexpr qsizetype mostUnderWay = 1024 * 1024;
    qsizetype connected = 0;
    for (const auto &[name, client] : m_clients) {
        checked(Invariant::Bounded);
        connected += client->isConnected();
        if (client->m_link.socketCount() > 1)
            complain(Invariant::Bounded,
                u"%1 has %2 sockets"_s.arg(name).arg(client->m_link.socketCount()));
        if (client->m_link.bytesUnderWay() > mostUnderWay)
            complain(Invariant::Bounded, name + u" has too much under way"_s);
    }
    if (m_server->core->hub().sessionCount() != connected)
        complain(Invariant::Bounded,
            u"%1 sessions for %2 clients"_s.arg(m_server->core->hub().sessionCount())
                .arg(connected));
    if (m_clock.pendingCount() > mostTimers * static_cast<qsizetype>(m_clients.size()))
        complain(Invariant::Bounded, u"%1 timers are set"_s.arg(m_clock.pendingCount()));
}

// His own space tells of every change.
bool World::wereRightsChanged(const UserId &user, const SpaceId &space)
{
    if (!m_rightsTouched)
        return false;
    const QList<ChangeEvent> events = log(userSpace(user));
    return std::any_of(events.begin(), events.end(), [&](const ChangeEvent &event) {
        const auto granted = std::get_if<event::SpaceGranted>(&event.body);
        const auto revoked = std::get_if<event::SpaceRevoked>(&event.body);
        return (granted && granted->space == space) || (revoked && revoked->space == space);
    });
}

// Every event as a replica takes it.
void World::watchApplied(WorldClient &client, const ChangeEvent &event)
{
    const Cursor now = client.replica().cursor(event.space);
    Cursor &before = client.m_process->applied[event.space];
    const auto say = [&](Invariant invariant, const QString &what) {
        complain(invariant,
            u"%1, %2 %3: %4"_s.arg(client.name(), event.space.toString()).arg(event.seq).arg(what));
    };
    mix(m_clock.now().time_since_epoch().count());
    mix(event.space.toString().toUtf8());
    mix(event.seq);
    mix(event.op.toString().toUtf8());
    checked(Invariant::Order);
    checked(Invariant::Contiguous);
    const bool isByEvents = !client.m_process->fetched.remove(event.space);
    const bool mayJump = !isByEvents
        && (!m_trimmed.empty() || m_options.snapshotsFrom != SyncEngine::SnapshotsFrom{});
    if (before.epoch == now.epoch && !before.epoch.isEmpty() && event.seq != before.seq + 1
        && !mayJump) {
        if (event.seq != 1 && isByEvents)
            say(Invariant::Order, u"taken after %1"_s.arg(before.seq));
        else if (!wereRightsChanged(userId(client.user()), event.space))
            say(Invariant::Contiguous, u"fetched anew: something did not fit"_s);
    }
    before = { event.space, event.seq, now.epoch };
    if (!event.op.isNull() && event.user == userId(client.user()))
        client.m_confirmed.insert(event.op);

    const ProjectId project = projectOf(event.space);
    if (!m_rightsTouched || project.isNull() || !m_server)
        return;
    checked(Invariant::Rights);
    const UserId user = userId(client.user());
    if (must(m_storage->role(project, user)))
        return;
    const QList<ChangeEvent> events = log(event.space);
    const auto removed = std::find_if(events.rbegin(), events.rend(), [&](const ChangeEvent &e) {
        const auto left = std::get_if<event::MemberRemoved>(&e.body);
        return left && left->member.user == user;
    });
    if (removed != events.rend() && event.seq > removed->seq)
        say(Invariant::Rights, u"of what he may not read since %1"_s.arg(removed->seq));
}

bool World::holds()
{
    constexpr Milliseconds purgeTime = 5s;
    constexpr Milliseconds slowLine = 500ms;
    constexpr Milliseconds interval = 500ms; // to look is dear
    const bool looks = m_rightsTouched && m_clock.now() >= m_nextLook;
    if (looks)
        m_nextLook = m_clock.now() + interval;
    for (const auto &[name, client] : m_clients) {
        if (!looks)
            break;
        // Who cannot store a page gets no other one; he tries again every 5 s.
        const bool stores = !m_kit->isBroken(name)
            && m_clock.now() - client->m_diskChanged > purgeTime
            && (!client->isRunning() || client->status().storeError.code.isEmpty());
        const bool isReached = m_server && client->isConnected() && !client->m_cut && stores
            && client->m_link.delay() <= slowLine;
        for (const auto &[key, project] : m_projects) {
            const SpaceId space = projectSpace(project);
            const auto at = std::pair{ name, space };
            if (!isReached || !client->replica().spaces().contains(space)
                || must(m_storage->role(project, userId(client->user())))) {
                m_revokedSince.erase(at);
                continue;
            }
            checked(Invariant::Rights);
            const auto since = m_revokedSince.emplace(at, m_clock.now()).first->second;
            if (m_clock.now() - since > purgeTime)
                complain(Invariant::Rights,
                    u"%1 still has %2, %3 s after it was taken from him"_s.arg(name, key).arg(
                        (m_clock.now() - since).count() / 1000));
        }
    }
    if (m_complaints.isEmpty())
        return true;
    m_why = m_complaints.mid(0, 20).join('\n');
    if (m_complaints.size() > 20)
        m_why += "\n...";
    return false;
}

QByteArray World::everythingLogged()
{
    QByteArray everything;
    for (const SpaceId &space : allSpaces())
        static_cast<void>(log(space, &everything));
    return everything;
}

QByteArray World::everythingUnsent()
{
    QByteArray everything;
    for (const auto &entry : m_clients)
        everything += unsentBy(*entry.second);
    return everything;
}

QByteArray World::unsentBy(WorldClient &client)
{
    if (client.isRunning())
        return client.engine().exportOutbox();
    return m_directory ? QByteArray{} : m_kit->outboxOnDisk(client.name());
}

void World::checkTyped(const Truth &truth)
{
    const QByteArray everything = truth.bodies + everythingUnsent();
    QSet<QByteArray> missing;
    std::array<bool, 64> sizes{}; // of which there are some
    const auto bySize
        = [&](qsizetype size) -> bool & { return sizes[static_cast<size_t>(size) % sizes.size()]; };
    for (const Typed &typed : std::as_const(m_typed)) {
        const QByteArray text = quoted(typed.text);
        bySize(text.size()) = true;
        missing.insert(text);
    }
    // Most are lines, or whole texts, as they stand there; the others have to be looked for.
    const QByteArrayView all{ everything };
    for (qsizetype from = 0, to = 0; to < all.size(); ++to) {
        const bool isBreak = all[to] == '\\' && to + 1 < all.size() && all[to + 1] == 'n';
        if (all[to] != '"' && !isBreak)
            continue;
        if (bySize(to - from))
            missing.remove(QByteArray::fromRawData(all.data() + from, to - from));
        to += isBreak;
        from = to + 1;
    }
    for (const Typed &typed : std::as_const(m_typed)) {
        checked(Invariant::NothingLost);
        const QByteArray text = quoted(typed.text);
        if (missing.contains(text) && !everything.contains(text))
            complain(Invariant::NothingLost,
                u"what %1 typed is lost: '%2' (op %3)"_s.arg(
                    typed.client, typed.text, typed.op.toString()));
    }
}

void World::noteAnswered(WorldClient &client, const MutationResult &result)
{
    const auto applied = std::get_if<outcome::Applied>(&result.outcome);
    const auto sent = m_sent.constFind(result.op);
    if (applied && sent != m_sent.cend())
        client.m_answered.insert(
            result.op, { sent->mutation.space, applied->seq, must(m_storage->epoch()) });
}

void World::noteConfirmed(WorldClient &client)
{
    if (!client.isRunning())
        return;
    for (auto it = client.m_answered.cbegin(); it != client.m_answered.cend(); ++it) {
        const Cursor cursor = client.replica().cursor(it->space);
        // What was done where he may not look any more leaves the outbox unseen.
        const bool isTaken = !client.replica().spaces().contains(it->space)
            && !client.engine().outbox().find(it.key());
        if (isTaken || (cursor.epoch == it->epoch && cursor.seq >= it->seq))
            client.m_confirmed.insert(it.key());
    }
    if (client.snapshotRequests() == 0)
        return;
    const QString epoch = must(m_storage->epoch());
    for (const SpaceId &space : client.replica().spaces().keys()) {
        const Cursor cursor = client.replica().cursor(space);
        if (cursor.epoch != epoch)
            continue;
        for (const ChangeEvent &event : log(space)) {
            if (event.seq > cursor.seq)
                break;
            if (!event.op.isNull() && event.user == userId(client.user()))
                client.m_confirmed.insert(event.op);
        }
    }
}

// With what was not in the profile that he has now goes what he had not sent.
void World::forgetLost(WorldClient &client)
{
    const QSet<OpId> lost = lostOps(client, everythingLogged());
    forget([&](const Typed &typed) {
        return typed.client == client.name() && lost.contains(typed.op);
    });
}

// With the later events of a server that was restored goes what was confirmed by them; what was
// not is sent again.
void World::forgetLost()
{
    const QByteArray logged = everythingLogged();
    for (const auto &[name, client] : m_clients) {
        const QSet<OpId> lost = lostOps(*client, logged);
        forget([&](const Typed &typed) {
            return typed.client == client->name()
                && (client->m_confirmed.contains(typed.op) || lost.contains(typed.op));
        });
    }
}

// What is promised is that it is in a log or with its author. Others may have the same text: they
// have typed the same lines, or have seen this one and changed it. With them it is not his any
// more, and it goes when theirs does.
QSet<OpId> World::lostOps(WorldClient &client, const QByteArray &logged)
{
    const QByteArray unsent = unsentBy(client);
    QSet<OpId> ops;
    for (const Typed &typed : std::as_const(m_typed)) {
        const QByteArray text = quoted(typed.text);
        if (typed.client == client.name() && !logged.contains(text) && !unsent.contains(text))
            ops.insert(typed.op);
    }
    return ops;
}

} // namespace lockstep
