// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/simulation/player.h"

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

const QStringList projects{ u"LOCK"_s, u"NEXT"_s, u"SECRET"_s };
const QStringList people{ u"jane"_s, u"bob"_s, u"eve"_s };

QString word(quint32 number) { return u"word%1"_s.arg(number); }

template <typename List> auto pick(const List &list, quint32 number)
{
    return list[static_cast<decltype(list.size())>(
        number % static_cast<quint32>(std::max<size_t>(1, static_cast<size_t>(list.size()))))];
}

QString pickProject(quint32 number) { return pick(projects, number); }

} // namespace

std::optional<IssueId> Player::pickIssue(WorldClient &client, quint32 number)
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
    return IssueId{ pick(ids, number) };
}

void Player::act(const Step &step, WorldClient &client)
{
    const auto &[a, b, c] = step.arguments;
    const auto issue = pickIssue(client, a);
    switch (step.verb) {
    case Verb::Create:
        if (const QString key = pickProject(a); client.replica().project(m_world.project(key)))
            client.create(key, word(b), { { Field::Description, u"one\ntwo\nthree\nfour"_s } });
        return;
    case Verb::Say:
        if (const QString key = pickProject(a); client.replica().project(m_world.project(key)))
            client.say(key, word(b));
        return;
    case Verb::Restore:
        restore(step, client);
        return;
    case Verb::Decide:
        decide(step, client);
        return;
    case Verb::Attend:
        attend(step, client);
        return;
    case Verb::Look:
        client.engine().setPresence(
            b % 3 == 0 ? PresenceState::Idle : PresenceState::Online, issue.value_or(IssueId{}));
        return;
    default:
        break;
    }
    if (!issue)
        return;
    switch (step.verb) {
    case Verb::Edit:
        edit(step, client, *issue);
        break;
    case Verb::Describe:
        describe(step, client, *issue);
        break;
    case Verb::Type:
        type(step, client, *issue);
        break;
    case Verb::Label:
        label(step, client, *issue);
        break;
    case Verb::Comment:
        client.comment(*issue, word(b) + u"\nand\nmore"_s);
        break;
    case Verb::EditComment:
    case Verb::RemoveComment:
        comment(step, client, *issue);
        break;
    case Verb::Remove:
        client.remove(*issue);
        break;
    case Verb::Move:
        client.move(*issue, pickProject(b));
        break;
    default:
        break;
    }
}

void Player::edit(const Step &step, WorldClient &client, const IssueId &issue)
{
    const auto &[a, b, c] = step.arguments;
    FieldValues values;
    switch (b % 10) {
    case 0:
        values[Field::Subject] = word(c);
        break;
    case 1:
        values[Field::Priority] = pick(priorities(), c);
        break;
    case 2:
    case 3:
        values[Field::Status] = pick(defaultStatuses(), c).name;
        break;
    case 4:
        values[Field::Status] = u"Closed"_s;
        values[Field::Resolution] = word(c);
        break;
    case 5:
        values[Field::Assignee]
            = c % 4 == 0 ? FieldValue{} : FieldValue{ World::userId(pick(people, c)).toString() };
        break;
    case 6:
        values[Field::Building] = word(c);
        values[Field::Severity] = static_cast<qint64>(c % 10) + 1;
        break;
    case 7:
        values[Field::Severity] = static_cast<qint64>(c % 3) + 1;
        break;
    case 8:
        values[Field::Rank] = u"a%1"_s.arg(c % 9 + 1);
        break;
    default:
        if (const auto parent = pickIssue(client, c); parent && *parent != issue)
            values[Field::Parent] = parent->toString();
        break;
    }
    std::erase_if(
        values, [&](const auto &each) { return client.value(issue, each.first) == each.second; });
    if (!values.empty())
        client.edit(issue, values);
}

void Player::describe(const Step &step, WorldClient &client, const IssueId &issue)
{
    const auto &[a, b, c] = step.arguments;
    QStringList lines = client.text(issue, Field::Description).split(u'\n');
    const auto at = static_cast<qsizetype>(b / 4) % lines.size();
    if (b % 4 == 0)
        lines.insert(at, word(c));
    else if (b % 4 == 1 && lines.size() > 1)
        lines.removeAt(at);
    else
        lines[at] = word(c);
    client.edit(issue, Field::Description, lines.join(u'\n'));
}

// One field again and again, in quick succession.
void Player::type(const Step &step, WorldClient &client, const IssueId &issue)
{
    const auto &[a, b, c] = step.arguments;
    for (quint32 i = 0; i <= b % 4; ++i) {
        if (!client.isRunning() || !client.engine().isOpen() || !client.issue(issue))
            return;
        if (b % 3 == 0)
            client.edit(issue, Field::Severity, static_cast<qint64>((c + i) % 10) + 1);
        else
            client.edit(issue, Field::Subject, u"%1 typed%2"_s.arg(word(c)).arg(i));
        m_world.advance(Milliseconds{ (b * 37 + i * 90) % 500 });
    }
}

void Player::label(const Step &step, WorldClient &client, const IssueId &issue)
{
    const auto &[a, b, c] = step.arguments;
    QStringList gone;
    if (const QStringList has = client.issue(issue)->labels; !has.isEmpty() && b % 2 == 0)
        gone = { pick(has, b) };
    client.editSet(issue, Field::Labels, { word(b % 3 == 0 ? c % 10 : c) }, gone);
}

void Player::comment(const Step &step, WorldClient &client, const IssueId &issue)
{
    const auto &[a, b, c] = step.arguments;
    QList<CommentId> own;
    for (const VisibleComment &each : client.replica().comments(issue)) {
        if (each.comment.author == World::userId(client.user()))
            own.append(each.comment.id);
    }
    if (own.isEmpty())
        return;
    if (step.verb == Verb::RemoveComment)
        client.removeComment(issue, pick(own, b));
    else
        client.editComment(issue, pick(own, b),
            b % 2 == 0 ? word(c) + u"\nand\nmore"_s : u"and\nmore\n"_s + word(c));
}

void Player::restore(const Step &step, WorldClient &client)
{
    QStringList deleted;
    for (const IssueId &id : client.replica().deletedIssues().keys())
        deleted.append(id.toString());
    deleted.sort();
    if (!deleted.isEmpty())
        client.restore(IssueId{ pick(deleted, step.arguments[0]) });
}

void Player::decide(const Step &step, WorldClient &client)
{
    QList<Conflict> open = client.conflicts();
    if (open.isEmpty())
        return;
    std::sort(open.begin(), open.end(),
        [](const Conflict &a, const Conflict &b) { return a.id.toString() < b.id.toString(); });
    const Conflict conflict = pick(open, step.arguments[0]);
    if (step.arguments[1] % 5 < 3)
        client.keepMine(conflict);
    else
        client.keepTheirs(conflict);
}

void Player::attend(const Step &step, WorldClient &client)
{
    const QList<OutboxRow> rows = client.attention();
    if (rows.isEmpty())
        return;
    const OpId op = pick(rows, step.arguments[0]).mutation.op;
    if (step.arguments[1] % 3 < 2)
        client.retry(op);
    else
        client.discard(op);
}

// Jane may do that.
void Player::administer(const Step &step)
{
    WorldClient &jane = *m_clients.front();
    if (!jane.isRunning() || !jane.engine().isOpen())
        return;
    const auto &[a, b, c] = step.arguments;
    const QString who = people[1 + static_cast<qsizetype>(a % 2)];
    const QString key = pickProject(b);
    if (!jane.replica().project(m_world.project(key)))
        return;
    if (step.verb == Verb::Expel)
        jane.removeMember(key, who);
    else
        jane.setMember(key, who, c % 3 == 0 ? Role::Viewer : Role::Member);
}

} // namespace lockstep
