// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/world.h"

#include "core/sync/codec.h"
#include "core/sync/scope.h"
#include "server/logging.h"

#include <QDir>
#include <QLoggingCategory>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

QString seconds(Instant time)
{
    return QString::number(static_cast<double>(time.time_since_epoch().count()) / 1000, 'f', 3);
}

// The lines that somebody has typed with this mutation.
QStringList linesOf(const MutationBody &body)
{
    QStringList lines;
    const auto addText
        = [&](const QString &text) { lines += text.split(u'\n', Qt::SkipEmptyParts); };
    const auto addValue = [&](const FieldValue &value) {
        if (const auto text = std::get_if<QString>(&value))
            addText(*text);
        else if (const auto set = std::get_if<QStringList>(&value))
            lines += *set;
    };
    // What was there before is somebody else's.
    const auto addNew = [&](const FieldValue &from, const FieldValue &to) {
        const auto before = std::get_if<QString>(&from);
        const QStringList known = before ? before->split(u'\n') : QStringList{};
        QStringList earlier = std::exchange(lines, {});
        addValue(to);
        lines.removeIf([&](const QString &line) { return known.contains(line); });
        lines = earlier + lines;
    };
    const auto addChanges = [&](const FieldChanges &changes) {
        for (const auto &[field, change] : changes) {
            if (field == Field::Rank)
                continue;
            if (const auto scalar = std::get_if<ValueChange>(&change))
                addNew(scalar->from, scalar->to);
            else
                lines += std::get<SetChange>(change).add;
        }
    };
    std::visit(Overload{
                   [&](const mutation::CreateIssue &m) {
                       addText(m.issue.subject);
                       addText(m.issue.description);
                   },
                   [&](const mutation::UpdateIssue &m) { addChanges(m.changes); },
                   [&](const mutation::RestoreIssue &m) { addChanges(m.changes); },
                   [&](const mutation::AddComment &m) { addText(m.text); },
                   [&](const mutation::EditComment &m) { addNew(m.from, m.to); },
                   [](const auto &) {},
               },
        body);
    return lines;
}

// The way back: its lines are those that went.
MutationBody reverted(MutationBody body)
{
    if (const auto update = std::get_if<mutation::UpdateIssue>(&body)) {
        for (auto &[field, change] : update->changes) {
            if (const auto scalar = std::get_if<ValueChange>(&change))
                std::swap(scalar->from, scalar->to);
            else if (const auto set = std::get_if<SetChange>(&change))
                std::swap(set->add, set->remove);
        }
    } else if (const auto comment = std::get_if<mutation::EditComment>(&body)) {
        std::swap(comment->from, comment->to);
    } else {
        return {};
    }
    return body;
}

} // namespace

World::World(quint64 seed, Options options) : m_options(std::move(options)), m_rng(seed)
{
    static const bool loud = qEnvironmentVariableIsSet("LOCKSTEP_WORLD_LOG");
    if (!loud && server::lcServer().isWarningEnabled())
        QLoggingCategory::setFilterRules(u"lockstep.*=false"_s);
    if (m_options.files) {
        const QString ram = u"/dev/shm"_s; // no waiting for a disk, where there is one
        const QString base = QFileInfo{ ram }.isWritable() ? ram : QDir::tempPath();
        m_directory.emplace(base + u"/lockstep-world-XXXXXX"_s);
    }
    m_keys.current.fill(7);
    if (!m_options.kit)
        m_ownKit = std::make_unique<WorldKit>();
    m_kit = m_ownKit ? m_ownKit.get() : m_options.kit;
    m_kit->begin(m_clock);
    m_storage = &m_kit->storage();
    if (m_options.attachments) {
        m_filesDirectory = std::make_unique<QTemporaryDir>();
        m_files = *server::FileStore::open(m_filesDirectory->path());
    }
    m_users = m_kit->users;
    m_projects = m_kit->projects;
    startServer();
}

World::~World()
{
    for (const auto &[name, client] : m_clients) {
        if (client->isRunning())
            client->end();
    }
    m_clients.clear();
    stopServer(true);
}

void World::keepAsTemplate()
{
    m_kit->save(WorldKit::Copy::Template);
    m_kit->users = m_users;
    m_kit->projects = m_projects;
}

UserId World::userId(const QString &name) { return UserId{ name + u"@example.com"_s }; }

void World::administer(const std::function<void(server::Administration &)> &work)
{
    ServerProcess &process = *m_server;
    process.storage.post([this, &process, work] {
        server::Administration administration{ *m_storage, m_clock, m_rng };
        work(administration);
        process.loop.post(
            [&process, rows = administration.takeLog()] { process.core->hub().publish(rows); });
    });
    advanceUntil([&] { return process.storage.isEmpty() && process.loop.isEmpty(); });
}

UserId World::addUser(const QString &name, bool workspaceAdmin, const QString &title)
{
    administer([&](server::Administration &a) {
        const auto added = a.addUser(worldWorkspace,
            { {}, userId(name).toString(), title.isEmpty() ? name : title, {}, workspaceAdmin });
        if (!added)
            qFatal("World: %s", qPrintable(added.error().message));
    });
    m_users.append(name);
    return userId(name);
}

ProjectId World::addProject(const QString &key, QStringList names, const QString &title)
{
    if (names.isEmpty())
        names = m_users;
    ProjectId id;
    administer([&](server::Administration &a) {
        const auto added
            = a.addProject(worldWorkspace, key, title.isEmpty() ? u"Project "_s + key : title);
        if (!added)
            qFatal("World: %s", qPrintable(added.error().message));
        id = added->id;
    });
    m_projects[key] = id;
    for (const QString &name : names)
        setRole(key, name, name == names.first() ? Role::Admin : Role::Member);
    return id;
}

void World::setRole(const QString &projectKey, const QString &name, Role role)
{
    m_rightsTouched = true;
    administer([&](server::Administration &a) {
        const auto set = a.setMember(worldWorkspace, projectKey, userId(name), role);
        if (!set)
            qFatal("World: %s", qPrintable(set.error().message));
    });
}

WorldClient &World::client(const QString &user, const QString &window)
{
    const QString name = window.isEmpty() ? user : user + u'/' + window;
    auto &client = m_clients[name];
    if (!client) {
        client = std::make_unique<WorldClient>(*this, user, window);
        client->start();
        // Its profile opens, and it signs in.
        advanceUntil([&] { return client->isConnected(); }, 10s);
    }
    return *client;
}

std::vector<WorldClient *> World::clients() const
{
    std::vector<WorldClient *> list;
    for (const auto &entry : m_clients)
        list.push_back(entry.second.get());
    return list;
}

QByteArray World::token(const UserId &user)
{
    if (m_brokenTokens.contains(user.toString().section(u'@', 0, 0)))
        return "broken";
    return server::issueKeyToken(
        m_keys, user, worldWorkspace, m_clock.wallNow(), m_options.tokenLifetime);
}

void World::connectLines()
{
    for (const auto &[name, client] : m_clients) {
        if (m_server && !client->m_cut)
            client->m_link.setServer(m_server->core->handlers().handle);
        else
            client->m_link.setServer({});
    }
}

void World::cut(WorldClient &client, Cut how)
{
    static const QStringList names{ u"close"_s, u"silent"_s, u"upwards"_s, u"downwards"_s };
    note(u"cut %1 %2"_s.arg(client.name(), names[static_cast<int>(how)]));
    client.m_cut = true;
    switch (how) {
    case Cut::Close:
        client.m_link.cut();
        connectLines();
        break;
    case Cut::Silent:
        client.m_link.hold(true);
        break;
    case Cut::Upwards:
        client.m_link.hold(true, MemoryLink::Way::ToServer);
        break;
    case Cut::Downwards:
        client.m_link.hold(true, MemoryLink::Way::ToClient);
        break;
    }
}

void World::heal(WorldClient &client)
{
    note(u"heal "_s + client.name());
    client.m_cut = false;
    connectLines();
    client.m_link.hold(false);
}

void World::blink(WorldClient &client)
{
    note(u"blink "_s + client.name());
    client.m_link.cut();
}

void World::setDelay(WorldClient &client, Milliseconds oneWay)
{
    note(u"delay %1 %2 ms"_s.arg(client.name()).arg(oneWay.count()));
    client.m_link.setDelay(oneWay);
}

void World::cutAfter(WorldClient &client, qsizetype bytes)
{
    note(u"cut %1 after %2 bytes"_s.arg(client.name()).arg(bytes));
    client.m_link.cutAfter(bytes);
}

void World::afterTasks(int tasks, std::function<void()> what)
{
    m_countDowns.emplace_back(tasks, std::move(what));
}

void World::countDown()
{
    std::vector<std::function<void()>> due;
    for (auto &[tasks, what] : m_countDowns) {
        if (--tasks <= 0)
            due.push_back(std::move(what));
    }
    if (due.empty())
        return;
    std::erase_if(m_countDowns, [](const auto &each) { return each.first <= 0; });
    for (const auto &what : due)
        what();
}

void World::setServerBroken(bool broken)
{
    note(broken ? u"the server's disk is full"_s : u"the server's disk has room"_s);
    m_kit->setServerBroken(broken);
}

void World::setBroken(WorldClient &client, bool broken)
{
    note(u"the disk of %1 %2"_s.arg(client.name(), broken ? u"is full"_s : u"has room"_s));
    m_kit->setBroken(client.name(), broken);
    client.m_diskChanged = m_clock.now();
}

void World::repeatMessages(WorldClient &client, int count)
{
    note(u"%1 messages of %2 come twice"_s.arg(count).arg(client.name()));
    client.m_link.repeatNext(count);
}

void World::failPower(WorldClient &client, int tasks)
{
    m_kit->keepCache(client.name());
    afterTasks(tasks, [this, &client, run = client.m_runs] {
        if (!client.isRunning() || client.m_runs != run)
            return;
        client.vanish();
        m_kit->loadCache(client.name());
    });
}

void World::keepProfile(WorldClient &client)
{
    note(u"keep the profile of "_s + client.name());
    m_kit->keepProfile(client.name());
}

bool World::putBackProfile(WorldClient &client, WorldClient *from)
{
    if (!from && !m_kit->hasKeptProfile(client.name()))
        return false;
    if (client.isRunning())
        client.kill();
    note(u"%1 gets %2"_s.arg(
        client.name(), from ? u"the profile of "_s + from->name() : u"an old profile"_s));
    if (from)
        m_kit->copyProfile(from->name(), client.name());
    else
        m_kit->loadProfile(client.name());
    ++client.m_places; // another file, and so another client: what he sends again is another op
    client.m_deeds.clear();
    forgetLost(client);
    return true;
}

void World::backUp()
{
    note(u"backup"_s);
    m_hasBackup = true;
    m_kit->save(WorldKit::Copy::Backup);
}

void World::restoreBackup()
{
    // What has come to pass only by its answer (a comment on an issue that went to another project)
    // leaves the outbox with the next write, like what was seen in the log.
    for (const auto &[name, client] : m_clients) {
        if (!client->isRunning() || !client->engine().isOpen())
            continue;
        const Outbox &outbox = client->engine().outbox();
        for (const qint64 position : outbox.landed())
            client->m_confirmed.insert(outbox.rows().at(position).mutation.op);
    }
    stopServer(true);
    for (const auto &[name, client] : m_clients)
        noteConfirmed(*client);
    note(u"the server goes on from its backup"_s);
    m_kit->setServerBroken(false);
    m_kit->load(m_hasBackup ? WorldKit::Copy::Backup : WorldKit::Copy::Template);
    if (!m_storage->renewEpoch())
        qFatal("World: no new epoch");
    m_rightsTouched = true; // they may be others now
    m_revokedSince.clear();
    forgetLost();
    startServer();
}

void World::startServer()
{
    note(u"server starts"_s);
    m_server = std::make_unique<ServerProcess>(m_clock);
    m_server->storage.setLatency([this] { return someLatency(); });
    server::ServerCoreConfig config;
    config.hub = m_options.limits;
    config.snapshots = m_options.snapshots;
    config.auth.cost = server::minimalPasswordCost;
    m_server->core = std::make_unique<server::ServerCore>(config, m_keys,
        server::ServerCore::Ports{ *m_storage, *m_storage, m_server->storage, m_server->hash,
            m_server->loop, m_clock, m_clock, nullptr, m_files.get() });
    m_server->core->start([this](const Result<void> &started) {
        if (started)
            return;
        note(u"the server cannot start: "_s + started.error().message);
        m_restart = m_clock.after(1s, [this] { // as who looks after it does
            stopServer(true);
            startServer();
        });
    });
    listExecutors();
    connectLines();
}

void World::stopServer(bool kill)
{
    if (!m_server)
        return;
    note(kill ? u"server killed"_s : u"server stops"_s);
    if (!kill) {
        bool drained = false;
        m_server->core->drain([&] { drained = true; });
        advanceUntil([&] { return drained; });
        advance(m_options.delay * 2); // what is decided is still told
        if (!m_server)
            return; // killed in the meantime
    }
    for (const auto &entry : m_clients) {
        entry.second->m_link.setServer({});
        entry.second->m_link.cut();
    }
    m_restart.cancel();
    m_server->storage.die();
    m_server->hash.die();
    m_server->loop.die();
    m_server.reset();
    listExecutors();
}

bool World::trim(qint64 keepEvents, std::chrono::seconds age)
{
    note(
        u"the server keeps %1 events, and what is not %2 s old"_s.arg(keepEvents).arg(age.count()));
    std::map<SpaceId, QList<server::LogRow>> before;
    for (const SpaceId &space : allSpaces())
        before[space] = logRows(space);
    if (!m_storage->trim(m_clock.wallNow() - age, keepEvents))
        return false;
    m_trimmed = std::move(before);
    return true;
}

void World::revokeTokens(const QString &user)
{
    note(u"revoke tokens of "_s + user);
    m_server->core->auth().revokeUser(userId(user), [](const Result<void> &) {});
}

void World::setTokensBroken(const QString &user, bool broken)
{
    if (broken)
        m_brokenTokens.insert(user);
    else
        m_brokenTokens.remove(user);
}

Milliseconds World::someLatency()
{
    return Milliseconds{ static_cast<qint64>(
        m_rng.below(static_cast<quint64>(m_options.slowness.count()) + 1)) };
}

void World::listExecutors()
{
    m_executors.clear();
    if (m_server)
        m_executors = { &m_server->storage, &m_server->hash, &m_server->loop };
    for (const auto &[name, client] : m_clients) {
        if (client && client->m_process) {
            m_executors.push_back(&client->m_process->storeThread);
            m_executors.push_back(&client->m_process->home);
        }
    }
}

void World::pump()
{
    for (int i = 0;; ++i) {
        m_ready.clear();
        std::copy_if(m_executors.begin(), m_executors.end(), std::back_inserter(m_ready),
            [](const QueueExecutor *executor) { return executor->isReady(); });
        if (m_ready.empty())
            return;
        if (i > 1'000'000)
            qFatal("World: it never ends\n%s", trace().constData());
        runWatched(*m_ready[m_rng.below(m_ready.size())]);
        if (!m_countDowns.empty())
            countDown();
    }
}

void World::runWatched(QueueExecutor &executor)
{
    const bool isServers = m_server && &executor == &m_server->storage;
    const auto client = std::find_if(m_clients.begin(), m_clients.end(), [&](const auto &each) {
        return each.second && each.second->m_process
            && &executor == &each.second->m_process->storeThread;
    });
    if (!m_diskWatch || (!isServers && client == m_clients.end())) {
        executor.runOne();
        return;
    }
    const WorldClient *of = isServers ? nullptr : client->second.get();
    m_diskWatch(of, true);
    executor.runOne();
    m_diskWatch(of, false);
}

std::optional<Instant> World::nextDue() const
{
    std::optional<Instant> due = m_clock.nextDue();
    for (const QueueExecutor *executor : m_executors) {
        const auto one = executor->nextDue();
        if (one && (!due || *one < *due))
            due = one;
    }
    return due;
}

bool World::advanceUntil(const std::function<bool()> &condition, Milliseconds limit)
{
    const Instant end = m_clock.now() + limit;
    for (;;) {
        pump();
        if (condition())
            return true;
        const auto due = nextDue();
        const Instant next = due && *due < end ? std::max(*due, m_clock.now()) : end;
        m_clock.advance(next - m_clock.now());
        if (next == end) {
            pump();
            return condition();
        }
    }
}

void World::advance(Milliseconds duration)
{
    advanceUntil([] { return false; }, duration);
}

QList<OutboxRow> World::underWay(const SyncEngine &engine)
{
    const Outbox &outbox = engine.outbox();
    QList<OutboxRow> list;
    QList<MutationScope> waiting;
    for (const auto &[position, row] : outbox.rows()) {
        const MutationScope scope = scopeOf(row.mutation);
        // A restored server knows nothing of it any more.
        const bool isOwn
            = row.state == OutboxState::Conflict && !engine.replica().isOnRecord(row.conflict->id);
        const bool waits = row.state == OutboxState::NeedsAttention || isOwn || outbox.isHeld(row)
            || (row.state == OutboxState::Queued
                && std::any_of(waiting.begin(), waiting.end(),
                    [&](const MutationScope &earlier) { return overlap(earlier, scope); }));
        if (waits)
            waiting.append(scope);
        else
            list.append(row);
    }
    return list;
}

QString World::busyBecause()
{
    for (const auto &[name, client] : m_clients) {
        if (!client->isRunning() || client->m_cut)
            continue;
        const SyncStatus &status = client->status();
        if (!client->isConnected())
            return u"%1 is not connected (state %2 %3)"_s.arg(name)
                .arg(static_cast<int>(status.connection.state))
                .arg(status.connection.reason.code);
        if (status.unsaved > 0 || !client->m_process->storeThread.isEmpty())
            return u"%1 has not saved everything"_s.arg(name);
        const QList<OutboxRow> rows = underWay(client->engine());
        if (!rows.isEmpty())
            return u"%1 has %2 in its outbox (state %3)"_s
                .arg(name, rows.first().mutation.op.toString())
                .arg(static_cast<int>(rows.first().state));
    }
    if (!m_server)
        return u"the server is down"_s;
    // Last, for it is dear: has everybody heard of everything?
    for (const auto &[name, client] : m_clients) {
        if (!client->isRunning() || client->m_cut)
            continue;
        const auto spaces
            = m_server->core->issues().spacesOf(userId(client->user()), worldWorkspace);
        if (!spaces)
            return spaces.error().message;
        for (const SpaceInfo &space : *spaces) {
            const qint64 cursor = client->replica().cursor(space.id).seq;
            if (cursor != space.head)
                return u"%1 is at %2 of %3, whose head is %4"_s.arg(name)
                    .arg(cursor)
                    .arg(space.id.toString())
                    .arg(space.head);
        }
    }
    return {};
}

bool World::settle(Milliseconds limit)
{
    checked(Invariant::NotStuck);
    constexpr Milliseconds interval = 20ms; // to look is dear
    QString busy;
    Instant next = m_clock.now();
    const bool quiet = advanceUntil(
        [&] {
            if (m_clock.now() < next)
                return false;
            next = m_clock.now() + interval;
            busy = busyBecause();
            return busy.isEmpty();
        },
        limit);
    if (!quiet)
        m_why = u"after %1 s: %2"_s.arg(limit.count() / 1000).arg(busy).toUtf8();
    return quiet;
}

void World::note(const QString &what)
{
    m_trace.append((seconds(m_clock.now()) + u' ' + what).toUtf8());
    mix(m_trace.last());
}

void World::mix(QByteArrayView bytes)
{
    for (const char byte : bytes)
        m_traceHash = (m_traceHash ^ static_cast<uchar>(byte)) * 1099511628211u;
}

void World::mix(qint64 number)
{
    mix({ reinterpret_cast<const char *>(&number), static_cast<qsizetype>(sizeof number) });
}

void World::remember(const WorldClient &client, const OpId &op, const MutationBody &body)
{
    for (const QString &line : linesOf(body))
        m_typed.append({ line, client.name(), op });
}

void World::noteSaved(const WorldClient &client, const OpId &op, const MutationBody &body)
{
    const QStringList lines = linesOf(body);
    forget([&](const Typed &typed) {
        return typed.client == client.name() && typed.op == op && !lines.contains(typed.text);
    });
    for (Typed &typed : m_typed) {
        if (typed.client == client.name() && typed.op == op)
            typed.saved = true;
    }
}

void World::forgetAmended(WorldClient &client)
{
    const QByteArray kept = client.engine().exportOutbox();
    forget([&](const Typed &typed) {
        return typed.client == client.name() && client.engine().isSaving(typed.op)
            && !kept.contains(typed.text.toUtf8());
    });
}

void World::forget(const std::function<bool(const Typed &)> &which) { m_typed.removeIf(which); }

void World::forgetText(const WorldClient &client, const MutationBody &body)
{
    const QStringList lines = linesOf(body);
    forget([&](const Typed &typed) {
        return typed.client == client.name() && lines.contains(typed.text);
    });
}

void World::forgetTypedOver(
    const WorldClient &client, const QSet<OpId> &ops, const MutationBody &body)
{
    const QStringList lines = linesOf(reverted(body));
    forget([&](const Typed &typed) {
        return typed.client == client.name() && ops.contains(typed.op)
            && lines.contains(typed.text);
    });
}

std::optional<server::IssueRow> World::row(const IssueId &issue)
{
    const auto row = m_storage->issue(issue);
    return row ? *row : std::nullopt;
}

QList<server::LogRow> World::logRows(const SpaceId &space)
{
    const auto kept = m_storage->log(space, 0, 1'000'000, 1'000'000'000);
    const auto oldest = m_storage->oldestSeq(space);
    if (!kept || !oldest)
        qFatal("World: %s", qPrintable((kept ? oldest.error() : kept.error()).message));
    QList<server::LogRow> rows;
    if (const auto trimmed = m_trimmed.find(space); trimmed != m_trimmed.end()) {
        for (const server::LogRow &row : std::as_const(trimmed->second)) {
            if (row.seq < *oldest) // a restored server has some of them again
                rows.append(row);
        }
    }
    std::copy(kept->begin(), kept->end(), std::back_inserter(rows));
    return rows;
}

QList<ChangeEvent> World::log(const SpaceId &space, QByteArray *bodies)
{
    QList<ChangeEvent> events;
    JsonDocument document;
    for (const server::LogRow &row : logRows(space)) {
        const auto json = document.parse(row.body);
        const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
        if (!event)
            qFatal("World: unreadable %s", row.body.constData());
        events.append(*event);
        if (bodies)
            *bodies += row.body;
    }
    return events;
}

int World::countInLog(const SpaceId &space, const OpId &op)
{
    const QList<ChangeEvent> events = log(space);
    return static_cast<int>(std::count_if(
        events.begin(), events.end(), [&](const ChangeEvent &event) { return event.op == op; }));
}

QList<Conflict> World::conflictsOf(const QString &user)
{
    return conflictsIn(log(userSpace(userId(user))));
}

QList<Conflict> World::conflictsIn(const QList<ChangeEvent> &log)
{
    QList<Conflict> open;
    for (const ChangeEvent &event : log) {
        if (const auto raised = std::get_if<event::ConflictRaised>(&event.body))
            open.append(raised->conflict);
        else if (const auto resolved = std::get_if<event::ConflictResolved>(&event.body))
            open.removeIf([&](const Conflict &c) { return c.id == resolved->conflict; });
    }
    return open;
}

} // namespace lockstep
