// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/randomvalues.h"

#include "core/base/jsonwriter.h"
#include "core/model/rank.h"
#include "core/model/relation.h"

#include <QDate>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace lockstep {
namespace {

using namespace Qt::StringLiterals;

template <typename Enum> Enum oneOf(Rng &rng, size_t count)
{
    return static_cast<Enum>(rng.below(count));
}

const QString &pick(Rng &rng, const QStringList &list)
{
    return list[static_cast<qsizetype>(rng.below(static_cast<quint64>(list.size())))];
}

} // namespace

quint64 RandomValues::seed()
{
    bool given = false;
    const quint64 chosen = qEnvironmentVariable("LOCKSTEP_SEED").toULongLong(&given);
    const quint64 seed = given ? chosen : Rng::fromSystem().next();
    qInfo("seed %llu (LOCKSTEP_SEED=%llu repeats it)", seed, seed);
    return seed;
}

qint64 RandomValues::number(qint64 from, qint64 to)
{
    return from + static_cast<qint64>(m_rng.below(static_cast<quint64>(to - from + 1)));
}

QString RandomValues::uuid() { return makeUuidV4(m_rng); }

QString RandomValues::line(int maxCharacters)
{
    static const QStringList pieces{ u"a"_s, u"b"_s, u"Z"_s, u"0"_s, u" "_s, u"\""_s, u"\\"_s,
        u"/"_s, u"<"_s, u"'"_s, u"ä"_s, u"ß"_s, u"日"_s, u"€"_s, u"🙂"_s, u"e\u0301"_s.left(1),
        u"\ufeff"_s, u"null"_s, u"{"_s };
    QString text = QChar{ u'a' + static_cast<char16_t>(m_rng.below(26)) };
    qint64 left = number(0, maxCharacters - 1);
    while (left-- > 0) {
        const QString &piece = pick(m_rng, pieces);
        left -= piece == u"null"_s ? 3 : 0;
        if (left >= 0)
            text += piece;
    }
    return text;
}

QString RandomValues::markdown(int maxLines)
{
    QStringList lines;
    for (qint64 n = number(1, maxLines); n > 0; --n)
        lines.append(chance(0.2) ? QString{} : (chance(0.1) ? u"\t"_s : QString{}) + line(40));
    const QString text = lines.join(u'\n');
    return text.isEmpty() ? u"-"_s : text;
}

QString RandomValues::timestamp()
{
    return u"2026-0%1-%2T0%3:00:00Z"_s.arg(number(1, 9)).arg(number(10, 28)).arg(number(0, 9));
}

UserId RandomValues::user() { return UserId{ u"user%1@example.com"_s.arg(m_rng.below(8)) }; }

ProjectId RandomValues::project()
{
    return ProjectId{ u"01890000-0000-7000-8000-00000000000%1"_s.arg(m_rng.below(4)) };
}

Role RandomValues::role() { return oneOf<Role>(m_rng, 3); }

OpId RandomValues::op() { return { ClientId{ uuid() }, number(1, 1'000'000) }; }

QStringList RandomValues::set(FieldType type)
{
    QStringList members;
    for (qint64 n = number(0, 4); n > 0; --n) {
        if (type == FieldType::UserSet)
            members.append(user().toString());
        else if (type == FieldType::RelationSet)
            members.append(Relation{ oneOf<RelationKind>(m_rng, 3), IssueId{ uuid() } }.toString());
        else
            members.append(chance(0.7) ? u"label%1"_s.arg(m_rng.below(8)) : line(64));
    }
    return normalizedSet(members);
}

QString RandomValues::text(const FieldInfo &info)
{
    static const QStringList types = defaultTypes();
    static const QStringList resolutions{ u"fixed"_s, u"wontfix"_s, u"duplicate"_s, u"invalid"_s };
    static const QList<StatusDefinition> statuses = defaultStatuses();
    switch (info.field) {
    case Field::Type:
        return pick(m_rng, types);
    case Field::Status:
        return statuses[number(0, statuses.size() - 1)].name;
    case Field::Resolution:
        return pick(m_rng, resolutions);
    case Field::Priority:
        return pick(m_rng, priorities());
    default:
        break;
    }
    switch (info.type) {
    case FieldType::Markdown:
        return chance(0.1) ? QString{} : markdown(8);
    case FieldType::User:
        return user().toString();
    case FieldType::IssueRef:
        return uuid();
    case FieldType::Date:
        return QDate{ 2026, 1, 1 }.addDays(number(-3'000, 3'000)).toString(Qt::ISODate);
    case FieldType::Time:
        return timestamp();
    case FieldType::Rank:
        return *makeRank(u"a%1"_s.arg(number(0, 9)), {});
    default:
        return line(info.limit);
    }
}

FieldValue RandomValues::value(const FieldInfo &info)
{
    if (info.nullable && chance(0.25))
        return {};
    switch (info.type) {
    case FieldType::Integer:
        return info.field == Field::Severity ? number(1, 10) : number(0, 1'000'000);
    case FieldType::Real:
        return m_rng.unit() * 180 - 90;
    case FieldType::UserSet:
    case FieldType::LabelSet:
    case FieldType::RelationSet:
        return set(info.type);
    default:
        return text(info);
    }
}

FieldChange RandomValues::change(const FieldInfo &info)
{
    if (info.rule != MergeRule::Set)
        return ValueChange{ value(info), value(info) };
    SetChange change{ set(info.type), set(info.type) };
    for (const QString &member : std::as_const(change.add))
        change.remove.removeAll(member);
    return change;
}

FieldChanges RandomValues::changes()
{
    FieldChanges changes;
    const auto fields = issueFields();
    for (qint64 n = number(1, 5); n > 0;) {
        const FieldInfo &info = fields[m_rng.below(fields.size())];
        if (!isEditable(info.rule))
            continue;
        changes[info.field] = change(info);
        --n;
    }
    return changes;
}

FieldValues RandomValues::values()
{
    FieldValues values;
    const auto fields = issueFields();
    for (qint64 n = number(1, 5); n > 0;) {
        const FieldInfo &info = fields[m_rng.below(fields.size())];
        if (info.rule == MergeRule::Bookkeeping || info.rule == MergeRule::Fixed)
            continue;
        values[info.field] = value(info);
        --n;
    }
    return values;
}

Issue RandomValues::issue()
{
    Issue issue;
    issue.id = IssueId{ uuid() };
    issue.name = chance(0.9) ? u"LOCK-%1"_s.arg(number(1, 9'999)) : QString{};
    issue.project = project();
    for (const FieldInfo &info : issueFields())
        info.set(issue, value(info));
    return issue;
}

Comment RandomValues::comment(const IssueId &issue)
{
    return { CommentId{ uuid() }, issue, user(), markdown(5), timestamp(),
        chance(0.5) ? timestamp() : QString{}, number(1, 100) };
}

Project RandomValues::projectRow()
{
    Project row;
    row.id = project();
    row.key = u"P%1"_s.arg(number(1, 999));
    row.name = line(255);
    row.version = number(1, 100);
    for (qint64 n = number(0, 3); n > 0; --n) {
        const QString name = u"Status %1"_s.arg(n);
        row.statuses.append({ name, oneOf<StatusCategory>(m_rng, 5), number(0, 3) });
        row.types.append(u"type%1"_s.arg(n));
        row.labels.append(u"label %1"_s.arg(n));
        row.places.append({ u"Building %1"_s.arg(n), { u"Room 1"_s } });
    }
    if (chance(0.3))
        row.categories = { u"Plumbing"_s };
    row.idsOnly = chance(0.2);
    return row;
}

User RandomValues::userRow()
{
    const UserId id = user();
    return { id, line(64), chance(0.5) ? id.toString() : QString{}, chance(0.2), chance(0.1) };
}

Member RandomValues::member() { return { user(), role() }; }

Conflict RandomValues::conflict()
{
    Conflict conflict;
    conflict.id = ConflictId{ op().toString() };
    conflict.kind = oneOf<Conflict::Kind>(m_rng, 4);
    conflict.issue = issue();
    conflict.base = values();
    conflict.local = values();
    conflict.remote = values();
    if (conflict.kind == Conflict::Kind::Comment) {
        conflict.comment
            = Conflict::CommentTexts{ CommentId{ uuid() }, markdown(3), markdown(3), markdown(3) };
        if (chance(0.3))
            conflict.issue = {}; // about a message
    }
    conflict.user = user();
    conflict.timestamp = timestamp();
    return conflict;
}

SavedFilter RandomValues::savedFilter()
{
    return { FilterId{ uuid() }, line(maxFilterName), line(200), chance(0.5) };
}

Notification RandomValues::notification()
{
    Notification n;
    n.id = NotificationId{ op().toString() };
    n.kind = notificationKinds()[m_rng.below(notificationKinds().size())].kind;
    n.tier = oneOf<NotificationTier>(m_rng, 3);
    n.project = project();
    n.issue = issueOrNull();
    n.comment = chance(0.5) ? CommentId{ uuid() } : CommentId{};
    n.name = chance(0.5) ? u"LOCK-%1"_s.arg(number(1, 999)) : QString{};
    n.subject = line(100);
    n.detail = chance(0.5) ? line(100) : QString{};
    n.user = chance(0.9) ? user() : UserId{};
    n.at = timestamp();
    n.number = number(1, 100'000);
    n.read = chance(0.5);
    n.archived = chance(0.2);
    n.snoozedUntil = chance(0.2) ? timestamp() : QString{};
    return n;
}

NotificationMark RandomValues::notificationMark()
{
    NotificationMark mark;
    mark.action = oneOf<NotificationMark::Action>(m_rng, 5);
    if (chance(0.4))
        mark.notification = NotificationId{ op().toString() };
    else
        mark.upTo = number(1, 100'000);
    if (mark.upTo > 0)
        mark.issue = issueOrNull();
    if (mark.action == NotificationMark::Action::Snooze && chance(0.8))
        mark.until = timestamp();
    return mark;
}

UserSetting RandomValues::userSetting()
{
    if (chance(0.3))
        return { muteKey(IssueId{ uuid() }), settingOn };
    const auto kind = notificationKinds()[m_rng.below(notificationKinds().size())].kind;
    return { notifyKey(chance(0.5) ? project() : ProjectId{}, kind),
        toKey(oneOf<NotificationLevel>(m_rng, 3)) };
}

Queue RandomValues::queue()
{
    Queue queue{ QueueId{ uuid() }, line(maxFilterName), line(200), {} };
    for (qint64 n = number(0, 2); n > 0; --n)
        queue.projects.append(project());
    return queue;
}

QueueMetrics RandomValues::queueMetrics()
{
    QueueMetrics metrics{ number(0, 99), number(0, 99), number(0, 99), number(0, 99),
        number(0, 99'999), number(0, 99'999), {}, {} };
    for (qint64 n = number(0, 3); n > 0; --n) {
        metrics.byStatus.emplace(line(20), number(1, 99));
        metrics.byAssignee.emplace(chance(0.3) ? UserId{} : user(), number(1, 99));
    }
    return metrics;
}

Hello RandomValues::hello()
{
    Hello hello;
    hello.user = userRow();
    hello.workspace = WorkspaceId{ uuid() };
    hello.workspaceName = line(64);
    hello.epoch = uuid();
    for (qint64 n = number(0, 4); n > 0; --n) {
        hello.spaces.append({ projectSpace(project()), line(64), role(), number(0, 100'000) });
        hello.presence.append({ userRow(), presence(), issueOrNull(), u"subject"_s });
    }
    hello.limits.eventsPerMinute = number(1, 100'000);
    hello.lastOp = number(0, 100);
    hello.tokenExpiresInMs = number(0, 900'000);
    hello.serverTime = timestamp();
    return hello;
}

SubscribeReply RandomValues::subscribeReply()
{
    return { projectSpace(project()), oneOf<SubscribeReply::Status>(m_rng, 4), number(0, 100'000),
        uuid() };
}

IssueId RandomValues::issueOrNull() { return chance(0.5) ? IssueId{ uuid() } : IssueId{}; }

PresenceState RandomValues::presence() { return oneOf<PresenceState>(m_rng, 4); }

// The alternative with that index, filled.
template <typename Variant> Variant RandomValues::alternative(size_t kind)
{
    return [&]<size_t... I>(std::index_sequence<I...>)
    {
        Variant result;
        const auto make = [&]<size_t Index>() {
            if (Index == kind % sizeof...(I))
                fill(result.template emplace<Index>());
        };
        (make.template operator()<I>(), ...);
        return result;
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>{});
}

Mutation RandomValues::mutation(size_t kind)
{
    Mutation mutation;
    mutation.op = op();
    mutation.body = alternative<MutationBody>(kind);
    if (const auto *create = std::get_if<mutation::CreateIssue>(&mutation.body))
        mutation.space = projectSpace(create->issue.project);
    else if (const auto *update = std::get_if<mutation::UpdateProject>(&mutation.body))
        mutation.space = projectSpace(update->project.id);
    else if (std::holds_alternative<mutation::ResolveConflict>(mutation.body)
        || std::holds_alternative<mutation::SaveFilter>(mutation.body)
        || std::holds_alternative<mutation::RemoveFilter>(mutation.body)
        || std::holds_alternative<mutation::MarkNotifications>(mutation.body)
        || std::holds_alternative<mutation::SaveSetting>(mutation.body))
        mutation.space = userSpace(user());
    else if (std::holds_alternative<mutation::CreateProject>(mutation.body)
        || std::holds_alternative<mutation::SetPerson>(mutation.body)
        || std::holds_alternative<mutation::RemovePerson>(mutation.body))
        mutation.space = directorySpace(WorkspaceId{ uuid() });
    else
        mutation.space = projectSpace(project());
    if (chance(0.3))
        mutation.group = uuid();
    return mutation;
}

MutationResult RandomValues::result(size_t kind)
{
    return { op(), alternative<Outcome>(kind), chance(0.3) };
}

ChangeEvent RandomValues::event(size_t kind)
{
    ChangeEvent event;
    event.space = projectSpace(project());
    event.seq = number(1, 1'000'000);
    event.op = chance(0.8) ? op() : OpId{};
    event.user = user();
    event.timestamp = timestamp();
    if (chance(0.2))
        event.hash = m_rng.next();
    event.body = alternative<EventBody>(kind);
    if (auto *moved = std::get_if<event::IssueMoved>(&event.body)) {
        moved->issue.project = moved->to;
        event.space = projectSpace(chance(0.5) ? moved->from : moved->to);
    } else if (auto *raised = std::get_if<event::ConflictRaised>(&event.body)) {
        raised->conflict.timestamp = event.timestamp;
        event.space = userSpace(event.user);
    } else if (auto *unknown = std::get_if<event::Unknown>(&event.body)) {
        JsonWriter json;
        json.beginObject();
        json.member("space"_L1, event.space.toString());
        json.member("seq"_L1, event.seq);
        json.member("future"_L1, line(20));
        json.endObject();
        unknown->json = json.text();
        event.op = {};
        event.user = {};
        event.timestamp.clear();
        event.hash.reset();
    }
    return event;
}

EphemeralEvent RandomValues::ephemeralEvent(size_t kind)
{
    return alternative<EphemeralEvent>(kind);
}

void RandomValues::fill(mutation::CreateIssue &m)
{
    m.issue = issue();
    m.issue.name.clear(); // until the server has given it
}
void RandomValues::fill(mutation::UpdateIssue &m) { m = { IssueId{ uuid() }, changes() }; }
void RandomValues::fill(mutation::DeleteIssue &m) { m = { IssueId{ uuid() }, number(1, 100) }; }
void RandomValues::fill(mutation::RestoreIssue &m)
{
    m.issue = IssueId{ uuid() };
    if (chance(0.5))
        m.changes = changes();
}
void RandomValues::fill(mutation::MoveIssue &m) { m = { IssueId{ uuid() }, project() }; }
void RandomValues::fill(mutation::AddComment &m)
{
    m = { issueOrNull(), CommentId{ uuid() }, markdown(5) };
}
void RandomValues::fill(mutation::EditComment &m)
{
    m = { issueOrNull(), CommentId{ uuid() }, markdown(5), markdown(5) };
}
void RandomValues::fill(mutation::DeleteComment &m) { m = { issueOrNull(), CommentId{ uuid() } }; }
void RandomValues::fill(mutation::ResolveConflict &m)
{
    m.conflict = ConflictId{ op().toString() };
}
void RandomValues::fill(mutation::SetMember &m) { m = { user(), role() }; }
void RandomValues::fill(mutation::RemoveMember &m) { m.user = user(); }
void RandomValues::fill(mutation::UpdateProject &m) { m.project = projectRow(); }
void RandomValues::fill(mutation::SaveFilter &m) { m.filter = savedFilter(); }
void RandomValues::fill(mutation::RemoveFilter &m) { m.filter = FilterId{ uuid() }; }
void RandomValues::fill(mutation::MarkNotifications &m) { m.mark = notificationMark(); }
void RandomValues::fill(mutation::SaveSetting &m)
{
    const UserSetting setting = userSetting();
    m = { setting.key, chance(0.7) ? setting.value : QString{} };
}
void RandomValues::fill(mutation::SaveQueue &m) { m.queue = queue(); }
void RandomValues::fill(mutation::DeleteQueue &m) { m.queue = QueueId{ uuid() }; }
void RandomValues::fill(mutation::CreateProject &m) { m.project = projectRow(); }
void RandomValues::fill(mutation::SetPerson &m)
{
    m.user = user();
    if (chance(0.5))
        m.name = line(64);
    if (!m.name || chance(0.5))
        m.admin = chance(0.5);
}
void RandomValues::fill(mutation::RemovePerson &m) { m.user = user(); }

void RandomValues::fill(outcome::Applied &o)
{
    o = { number(1, 1'000'000), chance(0.5) ? u"LOCK-%1"_s.arg(number(1, 999)) : QString{} };
}
void RandomValues::fill(outcome::Merged &o) { o = { number(1, 1'000'000), values() }; }
void RandomValues::fill(outcome::Conflicted &o) { o.conflict = conflict(); }
void RandomValues::fill(outcome::Rejected &o)
{
    o.error = { errc::Validation, line(60), chance(0.5) ? u"subject"_s : QString{} };
}
void RandomValues::fill(outcome::Retry &o) { o.afterMs = number(0, 60'000); }

void RandomValues::fill(event::IssueCreated &e) { e.issue = issue(); }
void RandomValues::fill(event::IssueUpdated &e)
{
    e.issue = IssueId{ uuid() };
    e.name = u"LOCK-%1"_s.arg(number(1, 999));
    e.version = number(2, 1'000);
    e.changes = values();
    for (const auto &[field, after] : e.changes)
        e.previous[field] = value(fieldInfo(field));
    e.conflict = chance(0.2);
    e.merged = chance(0.2);
    const auto subject = e.changes.find(Field::Subject);
    e.subject = subject == e.changes.end() ? line(255) : std::get<QString>(subject->second);
    if (chance(0.2))
        e.extra[u"future"_s] = "[1,{\"a\":null}]"_ba;
}
void RandomValues::fill(event::IssueDeleted &e) { e = { issue(), timestamp() }; }
void RandomValues::fill(event::IssueRestored &e) { e.issue = issue(); }
void RandomValues::fill(event::IssueMoved &e)
{
    e = { issue(), project(), project(), {}, {} };
    while (e.to == e.from)
        e.to = project();
    for (qint64 n = number(0, 3); n > 0; --n)
        e.comments.append(comment(e.issue.id));
    if (chance(0.5))
        e.previous[Field::Status] = u"Elsewhere"_s;
}
void RandomValues::fill(event::CommentAdded &e) { e.comment = comment(issueOrNull()); }
void RandomValues::fill(event::CommentEdited &e)
{
    e = { comment(issueOrNull()), markdown(5), chance(0.3) };
}
void RandomValues::fill(event::CommentDeleted &e) { e.comment = comment(issueOrNull()); }
void RandomValues::fill(event::MemberAdded &e) { e.member = member(); }
void RandomValues::fill(event::MemberRemoved &e) { e.member = member(); }
void RandomValues::fill(event::MemberRoleChanged &e) { e.member = member(); }
void RandomValues::fill(event::ProjectCreated &e) { e.project = projectRow(); }
void RandomValues::fill(event::ProjectUpdated &e) { e.project = projectRow(); }
void RandomValues::fill(event::UserUpdated &e) { e.user = userRow(); }
void RandomValues::fill(event::SpaceGranted &e)
{
    e = { projectSpace(project()), line(64), role() };
}
void RandomValues::fill(event::SpaceRevoked &e) { e.space = projectSpace(project()); }
void RandomValues::fill(event::ConflictRaised &e) { e.conflict = conflict(); }
void RandomValues::fill(event::ConflictResolved &e) { e.conflict = ConflictId{ op().toString() }; }
void RandomValues::fill(event::FilterSaved &e) { e.filter = savedFilter(); }
void RandomValues::fill(event::FilterRemoved &e) { e.filter = FilterId{ uuid() }; }
void RandomValues::fill(event::NotificationAdded &e) { e.notification = notification(); }
void RandomValues::fill(event::NotificationsMarked &e) { e.mark = notificationMark(); }
void RandomValues::fill(event::SettingsUpdated &e)
{
    for (qint64 n = number(1, 3); n > 0; --n) {
        const UserSetting setting = userSetting();
        e.settings.insert_or_assign(setting.key, chance(0.7) ? setting.value : QString{});
    }
}
void RandomValues::fill(event::QueueUpdated &e) { e.queue = queue(); }
void RandomValues::fill(event::QueueDeleted &e) { e.queue = QueueId{ uuid() }; }
void RandomValues::fill(event::Unknown &e) { e.name = u"future_event"_s; }

void RandomValues::fill(ephemeral::UserJoined &e) { e = { userRow(), presence(), timestamp() }; }
void RandomValues::fill(ephemeral::UserLeft &e) { e = { userRow(), timestamp() }; }
void RandomValues::fill(ephemeral::Presence &e)
{
    e = { user(), presence(), issueOrNull(), chance(0.5) ? u"status"_s : QString{} };
}
void RandomValues::fill(ephemeral::QueueMetricsUpdated &e)
{
    e = { QueueId{ uuid() }, queueMetrics() };
}
void RandomValues::fill(ephemeral::QueueTicketAdded &e)
{
    e = { QueueId{ uuid() }, IssueId{ uuid() } };
}
void RandomValues::fill(ephemeral::QueueTicketRemoved &e)
{
    e = { QueueId{ uuid() }, IssueId{ uuid() } };
}
void RandomValues::fill(ephemeral::HeatmapUpdated &e)
{
    e = { projectSpace(project()), oneOf<ephemeral::HeatmapUpdated::Change>(m_rng, 3),
        chance(0.5) ? line(20) : QString{}, chance(0.5) ? line(20) : QString{}, {}, {},
        number(1, 9) };
    if (chance(0.5)) {
        e.lat = static_cast<double>(number(-90, 90)) / 2;
        e.lng = static_cast<double>(number(-180, 180)) / 2;
    }
}
void RandomValues::fill(ephemeral::Typing &e)
{
    e = { user(), u"issue:"_s + uuid(), chance(0.5) ? u"description"_s : QString{}, chance(0.5) };
}

} // namespace lockstep
