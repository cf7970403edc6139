// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomteam.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

World::Options optionsOf(quint64 seed)
{
    World::Options options;
    options.files = seed % 2 == 0; // with restarts and kills
    options.slowness = Milliseconds{ seed % 3 == 0 ? 200 : 5 };
    options.tokenLifetime = std::chrono::seconds{ seed % 5 == 0 ? 90 : 900 };
    return options;
}

const QStringList projects{ u"LOCK"_s, u"NEXT"_s, u"SECRET"_s };

} // namespace

RandomTeam::RandomTeam(quint64 seed) : m_rng(seed ^ 0x5eedu), m_world(seed, optionsOf(seed))
{
    m_world.addUser(u"jane"_s);
    m_world.addUser(u"bob"_s);
    m_world.addUser(u"eve"_s);
    m_world.addProject(u"LOCK"_s);
    m_world.addProject(u"NEXT"_s);
    m_world.addProject(u"SECRET"_s, { u"jane"_s, u"eve"_s });
    m_clients = { &m_world.client(u"jane"_s), &m_world.client(u"bob"_s),
        &m_world.client(u"bob"_s, u"2"_s), &m_world.client(u"eve"_s),
        &m_world.client(u"eve"_s, u"2"_s) };
    for (int i = 0; i < 3; ++i)
        m_clients.front()->create(u"LOCK"_s, word(),
            { { Field::Description, u"first\nsecond\nthird\nfourth\nfifth\nsixth"_s } });
    m_world.settle();
}

void RandomTeam::play(int steps)
{
    for (int i = 0; i < steps; ++i)
        step();
}

void RandomTeam::step()
{
    if (!m_world.isServerUp() && --m_downFor <= 0)
        m_world.startServer();
    const quint64 what = m_rng.below(100);
    WorldClient &client = someClient();
    if (what < 74)
        act(client);
    else if (what < 94)
        fail(client);
    else if (what < 97)
        failServer();
    else
        administer();
    // Mostly in quick succession.
    const quint64 pace = m_rng.below(10);
    if (pace < 5)
        m_world.advance(Milliseconds{ static_cast<qint64>(m_rng.below(60)) });
    else if (pace < 9)
        m_world.advance(Milliseconds{ static_cast<qint64>(m_rng.below(2000)) });
    else
        m_world.advance(Milliseconds{ static_cast<qint64>(m_rng.below(60'000)) });
}

WorldClient &RandomTeam::someClient()
{
    std::vector<WorldClient *> running;
    for (WorldClient *client : m_clients) {
        if (client->isRunning() && client->engine().isOpen())
            running.push_back(client);
    }
    if (running.empty()) {
        m_clients.front()->start();
        std::erase(m_dead, m_clients.front());
        return *m_clients.front();
    }
    return *pick(running);
}

std::optional<IssueId> RandomTeam::someIssue(WorldClient &client)
{
    QStringList ids;
    const IssueTable &issues = client.replica().issues();
    for (int slot = 0; slot < issues.slotCount(); ++slot) {
        if (!issues.at(slot).id.isNull())
            ids.append(issues.at(slot).id.toString());
    }
    if (ids.isEmpty())
        return {};
    ids.sort(); // the table's order is none
    return IssueId{ pick(ids) };
}

QString RandomTeam::word() { return u"word%1"_s.arg(++m_words); }

void RandomTeam::act(WorldClient &client)
{
    const quint64 what = m_rng.below(100);
    const auto issue = someIssue(client);
    if (what < 10 || !issue) {
        const QString key = pick(projects);
        if (client.replica().project(m_world.project(key)))
            client.create(key, word(), { { Field::Description, u"one\ntwo\nthree"_s } });
    } else if (what < 40) {
        edit(client, *issue);
    } else if (what < 52) {
        editDescription(client, *issue);
    } else if (what < 60) {
        QStringList gone;
        if (const QStringList has = client.issue(*issue)->labels; !has.isEmpty() && chance(50))
            gone = { pick(has) };
        client.editSet(*issue, Field::Labels, { word() }, gone);
    } else if (what < 72) {
        touchComments(client, *issue);
    } else if (what < 77) {
        client.remove(*issue);
    } else if (what < 81) {
        QStringList deleted;
        for (const IssueId &id : client.replica().deletedIssues().keys())
            deleted.append(id.toString());
        deleted.sort();
        if (!deleted.isEmpty())
            client.restore(IssueId{ pick(deleted) });
    } else if (what < 85) {
        client.move(*issue, pick(projects));
    } else if (what < 87) {
        client.say(u"LOCK"_s, word());
    } else if (what < 95) {
        decide(client);
    } else {
        attend(client);
    }
}

void RandomTeam::edit(WorldClient &client, const IssueId &issue)
{
    FieldValues values;
    do {
        switch (m_rng.below(9)) {
        case 0:
            values[Field::Subject] = word();
            break;
        case 1:
            values[Field::Priority] = pick(priorities());
            break;
        case 2:
            values[Field::Status] = pick(defaultStatuses()).name;
            break;
        case 3:
            values[Field::Status] = u"Closed"_s;
            values[Field::Resolution] = word();
            break;
        case 4:
            values[Field::Assignee] = chance(30)
                ? FieldValue{}
                : FieldValue{
                      World::userId(pick(QStringList{ u"jane"_s, u"bob"_s, u"eve"_s })).toString()
                  };
            break;
        case 5:
            values[Field::Building] = word();
            break;
        case 6:
            values[Field::Severity] = static_cast<qint64>(m_rng.below(10)) + 1;
            break;
        case 7:
            values[Field::Rank] = u"a%1"_s.arg(m_rng.below(9) + 1);
            break;
        case 8:
            if (const auto parent = someIssue(client); parent && *parent != issue)
                values[Field::Parent] = parent->toString();
            break;
        }
    } while (chance(20));
    std::erase_if(
        values, [&](const auto &each) { return client.value(issue, each.first) == each.second; });
    if (!values.empty())
        client.edit(issue, values);
}

void RandomTeam::editDescription(WorldClient &client, const IssueId &issue)
{
    QStringList lines = client.text(issue, Field::Description).split(u'\n');
    const auto at = static_cast<qsizetype>(m_rng.below(static_cast<quint64>(lines.size()) + 1));
    if (at == lines.size() || chance(30))
        lines.insert(at, word());
    else if (chance(20) && lines.size() > 1)
        lines.removeAt(at);
    else
        lines[at] = word();
    client.edit(issue, Field::Description, lines.join(u'\n'));
}

void RandomTeam::touchComments(WorldClient &client, const IssueId &issue)
{
    QList<CommentId> own;
    for (const VisibleComment &comment : client.replica().comments(issue)) {
        if (comment.comment.author == World::userId(client.user()))
            own.append(comment.comment.id);
    }
    if (own.isEmpty() || chance(40))
        client.comment(issue, word() + u"\nand\nmore"_s);
    else if (chance(60))
        client.editComment(
            issue, pick(own), chance(50) ? word() + u"\nand\nmore"_s : u"and\nmore\n"_s + word());
    else
        client.removeComment(issue, pick(own));
}

void RandomTeam::decide(WorldClient &client)
{
    const QList<Conflict> open = client.conflicts();
    if (open.isEmpty())
        return;
    const Conflict conflict = pick(open);
    if (chance(60))
        client.keepMine(conflict);
    else
        client.keepTheirs(conflict);
}

void RandomTeam::attend(WorldClient &client)
{
    // He looks at his inbox too, on whatever device.
    if (const NotificationInbox inbox = client.replica().inbox(); inbox.newest() > 0) {
        const Notification &last = inbox.byNumber().rbegin()->second;
        client.engine().markNotifications({ .action
            = last.read ? NotificationMark::Action::Archive : NotificationMark::Action::Read,
            .upTo = inbox.newest() });
    }
    const QList<OutboxRow> rows = client.attention();
    if (rows.isEmpty())
        return;
    const OpId op = pick(rows).mutation.op;
    if (chance(70))
        client.retry(op);
    else
        client.discard(op);
}

void RandomTeam::administer()
{
    WorldClient &jane = *m_clients.front();
    if (!jane.isRunning() || !jane.engine().isOpen())
        return;
    const QString who = pick(QStringList{ u"bob"_s, u"eve"_s });
    const QString key = pick(projects);
    switch (m_rng.below(4)) {
    case 0:
        jane.removeMember(key, who);
        break;
    case 1:
        jane.setMember(key, who, Role::Viewer);
        break;
    default:
        jane.setMember(key, who, Role::Member);
        break;
    }
}

void RandomTeam::fail(WorldClient &client)
{
    const bool mayDie = m_world.hasFiles();
    switch (m_rng.below(12)) {
    case 0:
        m_world.cut(client);
        break;
    case 1:
        m_world.cut(client, World::Cut::Silent);
        break;
    case 2:
    case 3:
        m_world.blink(client);
        break;
    case 4:
        m_world.setDelay(
            client, Milliseconds{ static_cast<qint64>(m_rng.below(chance(20) ? 12'000 : 400)) });
        break;
    case 5:
        if (mayDie) {
            client.kill();
            m_dead.push_back(&client);
        }
        break;
    case 6:
        if (mayDie) {
            client.stop();
            m_dead.push_back(&client);
        }
        break;
    case 7:
        m_world.setTokensBroken(client.user(), chance(30));
        break;
    case 8:
        if (m_world.isServerUp() && chance(30))
            m_world.revokeTokens(client.user());
        break;
    default:
        for (WorldClient *dead : std::exchange(m_dead, {}))
            dead->start();
        for (WorldClient *each : m_clients) {
            if (each->isCut() && chance(70))
                m_world.heal(*each);
        }
        break;
    }
}

void RandomTeam::failServer()
{
    if (!m_world.isServerUp())
        return;
    m_world.stopServer(chance(60));
    m_downFor = static_cast<int>(m_rng.below(5));
}

bool RandomTeam::check()
{
    if (m_world.settle(300s) && m_world.converged())
        return true;
    m_why = m_world.why();
    return false;
}

bool RandomTeam::heal()
{
    m_world.note(u"--- everything works again"_s);
    if (!m_world.isServerUp())
        m_world.startServer();
    for (WorldClient *dead : std::exchange(m_dead, {}))
        dead->start();
    for (WorldClient *client : m_clients) {
        m_world.setTokensBroken(client->user(), false);
        if (client->isCut())
            m_world.heal(*client);
        m_world.setDelay(*client, 20ms);
        m_world.pump();
        if (client->status().connection.state == ConnectionState::SignInNeeded)
            client->engine().retryNow();
    }
    // Whoever was refused while this went on signs in too.
    m_world.advance(60s);
    for (WorldClient *client : m_clients) {
        if (client->status().connection.state == ConnectionState::SignInNeeded)
            client->engine().retryNow();
    }
    return check();
}

bool RandomTeam::tidyUp()
{
    m_world.note(u"--- everybody tidies up"_s);
    for (int round = 0; round < 20; ++round) {
        bool open = false;
        for (WorldClient *client : m_clients) {
            const QList<Conflict> conflicts = client->conflicts();
            for (const Conflict &conflict : conflicts)
                client->keepTheirs(conflict);
            const QList<OutboxRow> rows = client->attention();
            for (const OutboxRow &row : rows)
                client->discard(row.mutation.op);
            open = open || !conflicts.isEmpty() || !rows.isEmpty();
        }
        if (!check())
            return false;
        if (!open)
            break;
        if (round == 19) {
            m_why = "conflicts that nobody can resolve";
            return false;
        }
    }
    // A newcomer sees the same, and so does everybody after a restart.
    m_world.client(u"eve"_s, u"new"_s);
    if (m_world.hasFiles()) {
        for (WorldClient *client : m_clients) {
            client->stop();
            client->start();
        }
    }
    return check();
}

} // namespace lockstep
