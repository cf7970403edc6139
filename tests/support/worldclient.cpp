// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/worldclient.h"

#include "tests/support/linksnapshots.h"
#include "tests/support/linktransport.h"
#include "tests/support/world.h"

#include <QDir>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

// Writes down what goes to the server, and may say that the server is another one.
class TapRemote final : public Remote
{
public:
    using Pushed = std::function<void(const QList<Mutation> &)>;
    using Fetched = std::function<void(const SpaceId &)>;
    using Disguise = std::function<void(RemoteNews &)>;
    TapRemote(std::unique_ptr<Remote> remote, Pushed pushed, Fetched fetched, Disguise disguise)
        : m_remote(std::move(remote)), m_pushed(std::move(pushed)), m_fetched(std::move(fetched)),
          m_disguise(std::move(disguise))
    {}

    void die() { m_dead = true; } // says no goodbye

    void start(ClientId client, Sink sink) override
    {
        m_remote->start(std::move(client),
            [disguise = m_disguise, sink = std::move(sink)](std::vector<RemoteNews> batch) {
                for (RemoteNews &news : batch)
                    disguise(news);
                sink(std::move(batch));
            });
    }
    void stop() override
    {
        if (!m_dead)
            m_remote->stop();
    }
    void retryNow() override { m_remote->retryNow(); }
    void subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply) override
    {
        m_remote->subscribe(std::move(cursors), std::move(reply));
    }
    void unsubscribe(QList<SpaceId> spaces) override { m_remote->unsubscribe(std::move(spaces)); }
    void acknowledge(quint64 page) override { m_remote->acknowledge(page); }
    void push(QList<Mutation> mutations, qint64 acked, Reply<QList<MutationResult>> reply) override
    {
        m_pushed(mutations);
        m_remote->push(std::move(mutations), acked, std::move(reply));
    }
    [[nodiscard]] bool hasSnapshots() const override { return m_remote->hasSnapshots(); }
    void fetchSnapshot(SpaceId space, QString after, SnapshotSink sink) override
    {
        m_fetched(space);
        m_remote->fetchSnapshot(std::move(space), std::move(after), std::move(sink));
    }
    void cancelSnapshot() override { m_remote->cancelSnapshot(); }
    void fetchHistory(HistoryQuery query, Reply<HistoryPage> reply) override
    {
        m_remote->fetchHistory(std::move(query), std::move(reply));
    }
    void watch(QStringList topics) override { m_remote->watch(std::move(topics)); }
    void setPresence(PresenceState state, IssueId issue, QString field) override
    {
        m_remote->setPresence(state, std::move(issue), std::move(field));
    }
    void setTyping(QString topic, QString field, bool on) override
    {
        m_remote->setTyping(std::move(topic), std::move(field), on);
    }
    void recordPackets(bool on) override { m_remote->recordPackets(on); }
    void fetchPackets(quint64 after, WirePacketsAnswer answer) override
    {
        m_remote->fetchPackets(after, std::move(answer));
    }

private:
    std::unique_ptr<Remote> m_remote;
    Pushed m_pushed;
    Fetched m_fetched;
    Disguise m_disguise;
    bool m_dead = false;
};

} // namespace

WorldClient::WorldClient(World &world, QString user, QString window)
    : m_world(world), m_user(std::move(user)),
      m_name(window.isEmpty() ? m_user : m_user + u'/' + window), m_clock(world.m_clock),
      m_link(world.m_clock, {})
{
    m_link.setDelay(world.m_options.delay);
}

WorldClient::~WorldClient() = default;

SyncEngine &WorldClient::engine() { return *m_process->engine; }

void WorldClient::actAsForeign(const ForeignFace &face)
{
    m_foreign = face;
    engine().setOnline(false);
    engine().setOnline(true);
}

bool WorldClient::isConnected()
{
    return isRunning() && engine().isOpen()
        && status().connection.state == ConnectionState::Connected;
}

void WorldClient::start()
{
    m_world.note(u"start "_s + m_name);
    m_world.connectLines();
    m_process = std::make_unique<Process>(m_world.m_clock);
    Process &p = *m_process;
    p.storeThread.setLatency([this] { return m_world.someLatency(); });
    p.rng.emplace(m_world.m_rng.next());
    ++m_runs;
    SqliteStore::Options files{ u":memory:"_s, u"%1 %2"_s.arg(m_name).arg(m_places), 0, 0 };
    if (m_world.m_directory) {
        files.directory = m_world.m_directory->filePath(QString{ m_name }.replace(u'/', u'-'));
        p.store = std::make_unique<SqliteStore>(files);
    } else {
        WorldKit::Profile &profile = m_world.m_kit->profile(m_name);
        p.store = std::make_unique<SqliteStore>(files, profile.outbox, profile.cache);
    }
    net::NativeRemote::Options options;
    options.server = QUrl{ u"http://world.example"_s };
    options.socket.engine.transports = { net::TransportRequest::Kind::WebSocket };
    p.snapshots = std::make_shared<net::LinkSnapshots>(m_link);
    if (m_world.m_options.hasSnapshots)
        options.snapshots = p.snapshots;
    options.rows = std::make_shared<net::LinkSnapshots>(m_link);
    auto remote = std::make_unique<net::NativeRemote>(m_clock, *p.rng,
        net::LinkTransport::factory(m_link), options,
        [this](bool, const auto &answer) { answer(m_world.token(World::userId(m_user))); });
    p.remote = std::make_unique<TapRemote>(
        std::move(remote),
        [this](const QList<Mutation> &sent) {
            for (const Mutation &mutation : sent) {
                const OutboxRow *row = engine().outbox().find(mutation.op);
                const auto deed = m_deeds.find(row ? row->position : 0);
                const auto before = m_world.m_sent.constFind(mutation.op);
                if (before != m_world.m_sent.cend() && before->mutation.body != mutation.body)
                    m_world.complain(Invariant::EffectOnce,
                        u"%1 sends %2 with two bodies"_s.arg(m_name, mutation.op.toString()));
                m_world.m_sent.insert(
                    mutation.op, { mutation, m_name, deed == m_deeds.end() ? 0 : deed->second });
            }
        },
        [this](const SpaceId &space) { m_process->fetched.insert(space); },
        [this](RemoteNews &news) {
            if (!m_foreign)
                return;
            if (auto *welcomed = std::get_if<remote::Welcomed>(&news)) {
                welcomed->hello.abilities = m_foreign->abilities;
                welcomed->hello.workspaceName = m_foreign->abilities.system;
            } else if (auto *changed = std::get_if<remote::StatusChanged>(&news)) {
                changed->status.foreign = m_foreign->counters;
                changed->status.refreshedAt = m_foreign->refreshedAt;
                changed->status.transport = m_foreign->transport;
            }
        });
    p.engine
        = std::make_unique<SyncEngine>(*p.store, p.storeThread, p.home, *p.remote, m_clock, *p.rng);
    p.engine->setSnapshotsFrom(m_world.m_options.snapshotsFrom);
    if (m_world.m_options.rowsATurn > 0)
        p.engine->setRowsATurn(m_world.m_options.rowsATurn);
    m_world.listExecutors();
    QObject::connect(
        p.engine.get(), &SyncEngine::openFailed, p.engine.get(), [this](const Error &error) {
            m_world.complain(
                Invariant::None, u"%1 cannot open its profile: %2"_s.arg(m_name, error.message));
        });
    QObject::connect(
        p.engine.get(), &SyncEngine::opened, p.engine.get(), [this] { recountDeeds(); });
    QObject::connect(
        p.engine.get(), &SyncEngine::committed, p.engine.get(), [this](const OpId &op) {
            const OutboxRow *row = engine().outbox().find(op);
            if (!row)
                return;
            m_world.noteSaved(*this, op, row->mutation.body);
            countDeed(row->position);
        });
    QObject::connect(
        p.engine.get(), &SyncEngine::settled, p.engine.get(), [this](const MutationResult &result) {
            m_results[result.op].append(result);
            m_duplicates += result.duplicate;
            m_world.noteAnswered(*this, result);
            m_world.mix(result.op.toString().toUtf8());
            m_world.mix(static_cast<qint64>(result.outcome.index()));
        });
    QObject::connect(p.engine.get(), &SyncEngine::remoteChangeSeen, p.engine.get(),
        [this](const ChangeEvent &event, bool) {
            m_world.checked(Invariant::ToldOnce);
            const QString epoch = replica().cursor(event.space).epoch;
            if (!m_process->seen.emplace(epoch, event.space, event.seq).second)
                m_world.complain(Invariant::ToldOnce,
                    u"%1 was told twice of %2 %3"_s.arg(m_name, event.space.toString())
                        .arg(event.seq));
            if (event.user == World::userId(m_user))
                m_world.complain(Invariant::ToldOnce, u"%1 was told of his own deed"_s.arg(m_name));
        });
    QObject::connect(p.engine.get(), &SyncEngine::changeApplied, p.engine.get(),
        [this](const ChangeEvent &event) { m_world.watchApplied(*this, event); });
    p.engine->start();
    save(); // the profile opens
}

void WorldClient::stop()
{
    m_world.note(u"stop "_s + m_name);
    m_world.noteConfirmed(*this);
    Process &p = *m_process;
    if (m_world.m_kit->isBroken(m_name))
        forgetUnsaved(); // he is told that it could not be saved
    else
        m_world.forgetAmended(*this);
    p.engine.reset();
    p.storeThread.runAll();
    p.home.die();
    p.remote.reset();
    p.store.reset();
    m_process.reset();
    m_world.listExecutors();
}

void WorldClient::vanish()
{
    m_world.cut(*this, World::Cut::Silent);
    kill();
}

void WorldClient::kill()
{
    m_world.note(u"kill "_s + m_name);
    m_world.noteConfirmed(*this);
    forgetUnsaved();
    end();
}

void WorldClient::end()
{
    Process &p = *m_process;
    p.storeThread.die();
    p.home.die();
    static_cast<TapRemote &>(*p.remote).die();
    p.engine.reset();
    p.remote.reset();
    p.store.reset();
    m_process.reset();
    m_world.listExecutors();
}

// What was not on the disk never was. Of what was about to be changed it is either the old or the
// new that is there.
void WorldClient::forgetUnsaved()
{
    m_world.forget([this](const World::Typed &typed) {
        return typed.client == m_name && (!typed.saved || engine().isSaving(typed.op));
    });
}

void WorldClient::save()
{
    Process &p = *m_process;
    if (!m_world.m_options.savesAtOnce && engine().isOpen())
        return; // it comes to the disk in its own time
    while (!p.storeThread.isEmpty() || !p.home.isEmpty()) {
        p.storeThread.runAll();
        p.home.runAll();
    }
}

OpId WorldClient::did(const OpId &op, const MutationBody &body, bool saving)
{
    if (op.isNull())
        return op;
    m_world.remember(*this, op, body);
    if (saving)
        save();
    return op;
}

OpId WorldClient::submit(const MutationBody &body, const SpaceId &space)
{
    return did(engine().submit(body, space), body);
}

IssueId WorldClient::create(
    const QString &projectKey, const QString &subject, const FieldValues &values)
{
    Issue issue;
    issue.id = IssueId{ makeUuidV7(m_clock.wallNow(), m_world.m_rng) };
    issue.project = m_world.project(projectKey);
    issue.subject = subject;
    issue.rank = u"a0"_s;
    issue.reporter = World::userId(m_user);
    for (const auto &[field, value] : values)
        fieldInfo(field).set(issue, value);
    m_world.note(u"%1 creates %2 '%3'"_s.arg(m_name, issue.id.toString().right(6), subject));
    const OpId op = submit(mutation::CreateIssue{ issue }, projectSpace(issue.project));
    return op.isNull() ? IssueId{} : issue.id;
}

ValueChange WorldClient::changeTo(const IssueId &id, Field field, const FieldValue &to)
{
    return { value(id, field), to };
}

OpId WorldClient::edit(const IssueId &issue, Field field, const FieldValue &to)
{
    return edit(issue, FieldValues{ { field, to } });
}

OpId WorldClient::edit(const IssueId &id, const FieldValues &to)
{
    FieldChanges changes;
    QStringList names;
    for (const auto &[field, value] : to) {
        changes.emplace(field, changeTo(id, field, value));
        names += fieldInfo(field).key;
    }
    m_world.note(u"%1 edits %2 %3"_s.arg(m_name, id.toString().right(6), names.join(u',')));
    return did(engine().updateIssue(id, changes), mutation::UpdateIssue{ id, changes });
}

OpId WorldClient::editSet(
    const IssueId &id, Field field, const QStringList &add, const QStringList &remove)
{
    const FieldChanges changes{ { field, SetChange{ add, remove } } };
    m_world.note(u"%1 edits the set %2 %3"_s.arg(
        m_name, id.toString().right(6), QString{ fieldInfo(field).key }));
    return did(engine().updateIssue(id, changes), mutation::UpdateIssue{ id, changes });
}

OpId WorldClient::editWithoutSaving(const IssueId &id, Field field, const FieldValue &to)
{
    const FieldChanges changes{ { field, changeTo(id, field, to) } };
    m_world.note(u"%1 edits %2 unsaved"_s.arg(m_name, id.toString().right(6)));
    return did(engine().updateIssue(id, changes), mutation::UpdateIssue{ id, changes }, false);
}

OpId WorldClient::remove(const IssueId &id)
{
    m_world.note(u"%1 deletes %2"_s.arg(m_name, id.toString().right(6)));
    return did(engine().deleteIssue(id), mutation::DeleteIssue{});
}

OpId WorldClient::restore(const IssueId &id)
{
    m_world.note(u"%1 restores %2"_s.arg(m_name, id.toString().right(6)));
    return did(engine().restoreIssue(id), mutation::RestoreIssue{});
}

OpId WorldClient::move(const IssueId &id, const QString &projectKey)
{
    m_world.note(u"%1 moves %2 to %3"_s.arg(m_name, id.toString().right(6), projectKey));
    return did(engine().moveIssue(id, m_world.project(projectKey)), mutation::MoveIssue{});
}

CommentId WorldClient::comment(const IssueId &id, const QString &text)
{
    m_world.note(u"%1 comments %2"_s.arg(m_name, id.toString().right(6)));
    const Issue *known = issue(id);
    if (!known)
        return {};
    const CommentId comment{ makeUuidV7(m_clock.wallNow(), m_world.m_rng) };
    submit(mutation::AddComment{ id, comment, text }, projectSpace(known->project));
    return comment;
}

OpId WorldClient::editComment(const IssueId &id, const CommentId &comment, const QString &to)
{
    m_world.note(u"%1 edits a comment of %2"_s.arg(m_name, id.toString().right(6)));
    for (const VisibleComment &known : replica().comments(id)) {
        if (known.comment.id == comment) {
            const mutation::EditComment body{ id, comment, known.comment.text, to };
            return did(engine().editComment(id, comment, body.from, to), body);
        }
    }
    return {};
}

OpId WorldClient::removeComment(const IssueId &id, const CommentId &comment)
{
    m_world.note(u"%1 deletes a comment of %2"_s.arg(m_name, id.toString().right(6)));
    return did(engine().deleteComment(id, comment), mutation::DeleteComment{});
}

CommentId WorldClient::say(const QString &projectKey, const QString &text)
{
    m_world.note(u"%1 says '%2'"_s.arg(m_name, text));
    const CommentId message{ makeUuidV7(m_clock.wallNow(), m_world.m_rng) };
    submit(mutation::AddComment{ {}, message, text }, projectSpace(m_world.project(projectKey)));
    return message;
}

OpId WorldClient::setMember(const QString &projectKey, const QString &user, Role role)
{
    m_world.note(u"%1 makes %2 a %3 of %4"_s.arg(m_name, user, QString{ toKey(role) }, projectKey));
    m_world.m_rightsTouched = true;
    return submit(mutation::SetMember{ World::userId(user), role },
        projectSpace(m_world.project(projectKey)));
}

OpId WorldClient::removeMember(const QString &projectKey, const QString &user)
{
    m_world.note(u"%1 removes %2 from %3"_s.arg(m_name, user, projectKey));
    m_world.m_rightsTouched = true;
    return submit(
        mutation::RemoveMember{ World::userId(user) }, projectSpace(m_world.project(projectKey)));
}

void WorldClient::keepTheirs(const Conflict &conflict)
{
    m_world.note(u"%1 takes theirs of %2"_s.arg(m_name, conflict.id.toString().right(6)));
    forgetFolded(conflict);
    for (const ConflictId &id : replica().joinedWith(conflict.id)) {
        const OpId op = OpId::fromString(id.toString());
        m_world.forget([&](const World::Typed &typed) { return typed.op == op; });
    }
    engine().resolveConflict(conflict.id, FieldChanges{});
    save();
}

void WorldClient::countDeed(qint64 position)
{
    if (m_deeds.try_emplace(position, m_lastDeed + 1).second)
        ++m_lastDeed;
}

void WorldClient::recountDeeds()
{
    const auto &rows = engine().outbox().rows();
    std::erase_if(m_deeds, [&](const auto &deed) { return !rows.contains(deed.first); });
    for (const auto &row : rows)
        countDeed(row.first);
}

// He has seen what goes: the edits that were folded into his side, and what they have changed in
// it. The conflict itself need not be in the log of a server that was restored.
void WorldClient::forgetFolded(const Conflict &conflict)
{
    QSet<OpId> ops;
    for (const ConflictId &id : replica().joinedWith(conflict.id))
        ops.insert(OpId::fromString(id.toString()));
    for (const auto &[position, row] : engine().outbox().rows()) {
        if (!engine().outbox().isHeld(row) || touchedIssue(row.mutation.body) != conflict.issue.id)
            continue;
        m_world.forgetText(*this, row.mutation.body);
        m_world.forgetTypedOver(*this, ops, row.mutation.body);
    }
}

// What he keeps is as good as typed: with it goes what had been folded into his side.
void WorldClient::choose(const ConflictId &conflict, const MutationBody &body)
{
    // The first that is made of it.
    const OpId op{ engine().outbox().client(), engine().outbox().lastOp() + 1 };
    if (engine().resolveConflict(conflict, body))
        m_world.remember(*this, op, body);
}

void WorldClient::keepMine(const Conflict &conflict)
{
    m_world.note(u"%1 keeps his side of %2"_s.arg(m_name, conflict.id.toString().right(6)));
    forgetFolded(conflict);
    const IssueId id = conflict.issue.id;
    FieldChanges changes;
    switch (conflict.kind) {
    case Conflict::Kind::Fields:
        for (const auto &[field, mine] : conflict.local) {
            // Of an issue that is gone he sees what the dialog has shown him.
            const auto theirs = issue(id) ? value(id, field) : fieldValue(conflict.issue, field);
            if (theirs != mine)
                changes.emplace(field, ValueChange{ theirs, mine });
        }
        if (changes.empty())
            engine().resolveConflict(conflict.id, changes);
        else
            choose(conflict.id, mutation::UpdateIssue{ id, changes });
        break;
    case Conflict::Kind::Deleted: {
        const auto tombstone = replica().deletedIssues().value(id).issue;
        for (const auto &[field, mine] : conflict.local) {
            if (fieldValue(tombstone, field) != mine)
                changes.emplace(field, ValueChange{ fieldValue(tombstone, field), mine });
        }
        choose(conflict.id, mutation::RestoreIssue{ id, changes });
        break;
    }
    case Conflict::Kind::DeletedUnseen: {
        const Issue *seen = issue(id);
        choose(conflict.id,
            mutation::DeleteIssue{ id, seen ? seen->version : conflict.issue.version });
        break;
    }
    case Conflict::Kind::Comment: {
        QString theirs = conflict.comment->remote;
        for (const VisibleComment &known : replica().comments(id)) {
            if (known.comment.id == conflict.comment->id)
                theirs = known.comment.text;
        }
        choose(conflict.id,
            mutation::EditComment{ id, conflict.comment->id, theirs, conflict.comment->local });
        break;
    }
    }
    save();
}

void WorldClient::retry(const OpId &op)
{
    m_world.note(u"%1 retries %2"_s.arg(m_name, op.toString()));
    const OutboxRow *row = engine().outbox().find(op);
    if (!row)
        return;
    const qint64 position = row->position;
    if (row->error.code == errc::OpExpired)
        m_deeds[position] = 0; // he has been told that it may be done already
    engine().retry(op);
    const OpId again = engine().outbox().rows().at(position).mutation.op; // it has a new number
    for (World::Typed &typed : m_world.m_typed) {
        if (typed.op == op)
            typed.op = again;
    }
    save();
}

void WorldClient::discard(const OpId &op)
{
    m_world.note(u"%1 discards %2"_s.arg(m_name, op.toString()));
    const OutboxRow *row = engine().outbox().find(op);
    const MutationBody body = row ? row->mutation.body : MutationBody{};
    if (engine().discard(op))
        m_world.forgetText(*this, body);
    save();
}

FieldValue WorldClient::value(const IssueId &id, Field field)
{
    const Issue *known = issue(id);
    return known ? fieldValue(*known, field) : FieldValue{};
}

QString WorldClient::text(const IssueId &id, Field field)
{
    const FieldValue known = value(id, field);
    const auto text = std::get_if<QString>(&known);
    return text ? *text : QString{};
}

QStringList WorldClient::comments(const IssueId &id)
{
    QStringList texts;
    for (const VisibleComment &known : replica().comments(id))
        texts.append(known.comment.text);
    return texts;
}

QList<OutboxRow> WorldClient::attention()
{
    QList<OutboxRow> rows;
    for (const auto &[position, row] : engine().outbox().rows()) {
        if (row.state == OutboxState::NeedsAttention)
            rows.append(row);
    }
    return rows;
}

QByteArray WorldClient::bytesOnDisk() const
{
    QByteArray all;
    const QDir directory{ m_world.m_directory->filePath(QString{ m_name }.replace(u'/', u'-')) };
    for (const QString &name : directory.entryList(QDir::Files)) {
        QFile file{ directory.filePath(name) };
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        all += file.readAll();
    }
    return all;
}

int WorldClient::snapshotRequests() const { return m_process->snapshots->requests; }

QList<MutationResult> WorldClient::results(const OpId &op) const { return m_results.value(op); }

} // namespace lockstep
