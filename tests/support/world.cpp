// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/world.h"

#include "core/sync/codec.h"
#include "core/sync/scope.h"

#include <QDir>
#include <QLoggingCategory>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ QStringLiteral("default") };

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
    const auto addChanges = [&](const FieldChanges &changes) {
        for (const auto &[field, change] : changes) {
            if (field == Field::Rank)
                continue;
            if (const auto scalar = std::get_if<ValueChange>(&change))
                addValue(scalar->to);
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
                   [&](const mutation::EditComment &m) { addText(m.to); },
                   [](const auto &) {},
               },
        body);
    return lines;
}

} // namespace

World::World(quint64 seed, Options options) : m_options(std::move(options)), m_rng(seed)
{
    if (!qEnvironmentVariableIsSet("LOCKSTEP_WORLD_LOG"))
        QLoggingCategory::setFilterRules(u"lockstep.*=false"_s);
    if (m_options.files) {
        const QString ram = u"/dev/shm"_s; // no waiting for a disk, where there is one
        const QString base = QFileInfo{ ram }.isWritable() ? ram : QDir::tempPath();
        m_directory.emplace(base + u"/lockstep-world-XXXXXX"_s);
    }
    m_keys.current.fill(7);
    auto storage = server::Storage::open(u"sqlite::memory:"_s, m_clock);
    if (!storage)
        qFatal("World: %s", qPrintable(storage.error().message));
    m_storage = std::move(*storage);
    startServer();
}

World::~World()
{
    for (const auto &[name, client] : m_clients) {
        if (client->isRunning())
            client->stop();
    }
    m_clients.clear();
    stopServer(true);
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
        const auto added = a.addUser(workspace,
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
            = a.addProject(workspace, key, title.isEmpty() ? u"Project "_s + key : title);
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
    administer([&](server::Administration &a) {
        const auto set = a.setMember(workspace, projectKey, userId(name), role);
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
        m_keys, user, workspace, m_clock.wallNow(), m_options.tokenLifetime);
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
    note(u"cut %1 %2"_s.arg(client.name(), how == Cut::Close ? u"close"_s : u"silent"_s));
    client.m_cut = true;
    if (how == Cut::Silent) {
        client.m_link.hold(true);
        return;
    }
    client.m_link.cut();
    connectLines();
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
            m_server->loop, m_clock, m_clock });
    m_server->core->start([](const Result<void> &started) {
        if (!started)
            qFatal("World: %s", qPrintable(started.error().message));
    });
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
    }
    for (const auto &entry : m_clients) {
        entry.second->m_link.setServer({});
        entry.second->m_link.cut();
    }
    m_server->storage.die();
    m_server->hash.die();
    m_server->loop.die();
    m_server.reset();
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

std::vector<QueueExecutor *> World::executors() const
{
    std::vector<QueueExecutor *> all;
    if (m_server)
        all = { &m_server->storage, &m_server->hash, &m_server->loop };
    for (const auto &[name, client] : m_clients) {
        if (client->m_process) {
            all.push_back(&client->m_process->storeThread);
            all.push_back(&client->m_process->home);
        }
    }
    return all;
}

void World::pump()
{
    for (int i = 0;; ++i) {
        std::vector<QueueExecutor *> ready = executors();
        std::erase_if(ready, [](const QueueExecutor *executor) { return !executor->isReady(); });
        if (ready.empty())
            return;
        if (i > 1'000'000)
            qFatal("World: it never ends\n%s", trace().constData());
        ready[m_rng.below(ready.size())]->runOne();
    }
}

std::optional<Instant> World::nextDue() const
{
    std::optional<Instant> due = m_clock.nextDue();
    for (const QueueExecutor *executor : executors()) {
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

QList<OutboxRow> World::underWay(const Outbox &outbox)
{
    QList<OutboxRow> list;
    QList<MutationScope> waiting;
    for (const auto &[position, row] : outbox.rows()) {
        const MutationScope scope = scopeOf(row.mutation);
        const bool waits = row.state == OutboxState::NeedsAttention || outbox.isHeld(row)
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
        const QList<OutboxRow> rows = underWay(client->engine().outbox());
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
        const auto spaces = m_server->core->issues().spacesOf(userId(client->user()), workspace);
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
    QString busy;
    const bool quiet = advanceUntil(
        [&] {
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
}

void World::remember(const WorldClient &client, const OpId &op, const MutationBody &body)
{
    for (const QString &line : linesOf(body))
        m_typed.append({ line, client.name(), op });
}

void World::forget(const std::function<bool(const Typed &)> &which) { m_typed.removeIf(which); }

void World::forgetText(const WorldClient &client, const MutationBody &body)
{
    const QStringList lines = linesOf(body);
    forget([&](const Typed &typed) {
        return typed.client == client.name() && lines.contains(typed.text);
    });
}

std::optional<server::IssueRow> World::row(const IssueId &issue)
{
    const auto row = m_storage->issue(issue);
    return row ? *row : std::nullopt;
}

QList<ChangeEvent> World::log(const SpaceId &space)
{
    QList<ChangeEvent> events;
    JsonDocument document;
    const auto rows = m_storage->log(space, 0, 1'000'000, 1'000'000'000);
    if (!rows)
        qFatal("World: %s", qPrintable(rows.error().message));
    for (const server::LogRow &row : *rows) {
        const auto json = document.parse(row.body);
        const auto event = json ? readEvent(row.name, *json) : Result<ChangeEvent>{ json.error() };
        if (!event)
            qFatal("World: unreadable %s", row.body.constData());
        events.append(*event);
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
    QList<Conflict> open;
    for (const ChangeEvent &event : log(userSpace(userId(user)))) {
        if (const auto raised = std::get_if<event::ConflictRaised>(&event.body))
            open.append(raised->conflict);
        else if (const auto resolved = std::get_if<event::ConflictResolved>(&event.body))
            open.removeIf([&](const Conflict &c) { return c.id == resolved->conflict; });
    }
    return open;
}

} // namespace lockstep
