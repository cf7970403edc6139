// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/notify/notificationwriter.h"

#include "core/model/mention.h"
#include "core/model/relation.h"
#include "core/sync/merge.h"
#include "server/metrics/queuefilter.h"
#include "server/storage/queuestore.h"

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

template <typename T> const T *valueIn(const FieldValues &values, Field field)
{
    const auto found = values.find(field);
    return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}
template <typename T> const T *changedTo(const event::IssueUpdated &e, Field field)
{
    return valueIn<T>(e.changes, field);
}

QList<IssueId> newlyBlocked(const event::IssueUpdated &e)
{
    QList<IssueId> blocked;
    const auto *now = changedTo<QStringList>(e, Field::Relations);
    if (!now)
        return blocked;
    const auto *known = valueIn<QStringList>(e.previous, Field::Relations);
    for (const QString &each : *now) {
        const auto relation = Relation::fromString(each);
        if (relation && relation->kind == RelationKind::Blocks && !(known && known->contains(each)))
            blocked.append(relation->issue);
    }
    return blocked;
}

QList<IssueId> newlyBlockedBy(const ChangeEvent &event)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    return updated ? newlyBlocked(*updated) : QList<IssueId>{};
}

// Only these tell whoever is concerned of something.
bool concernsPeople(const event::IssueUpdated &e)
{
    return e.changes.contains(Field::Status) || e.changes.contains(Field::Priority);
}

// The kinds that nobody is told of who has not asked for them.
QList<NotificationKind> askedFor(const ChangeEvent &event)
{
    return std::visit(
        Overload{
            [](const event::IssueCreated &) { return QList{ NotificationKind::Created }; },
            [](const event::IssueDeleted &) { return QList{ NotificationKind::Deleted }; },
            [](const event::IssueUpdated &e) {
                return e.changes.contains(Field::Status) ? QList{ NotificationKind::Resolved }
                                                         : QList<NotificationKind>{};
            },
            [](const auto &) { return QList<NotificationKind>{}; },
        },
        event.body);
}

} // namespace

NotificationWriter::NotificationWriter(Storage &storage, LogWriter &log)
    : m_storage(storage), m_log(log), m_store(storage.database()), m_settings(storage.database())
{}

// What is known of one event: whom it may concern, and the issues.
struct NotificationWriter::People
{
    QSet<UserId> candidates{};
    std::map<IssueId, Issue> issues{};
    std::map<QString, QSet<UserId>> mentioned{}; // by text
    QHash<IssueId, QSet<UserId>> followers{};
};

Result<std::optional<Issue>> NotificationWriter::find(const IssueId &id)
{
    const auto row = m_storage.issue(id);
    if (!row)
        return row.error();
    if (!*row || (*row)->deleted)
        return std::optional<Issue>{};
    return std::optional{ (*row)->issue };
}

Result<QSet<UserId>> NotificationWriter::mentionedIn(
    const QString &text, const WorkspaceId &workspace)
{
    QSet<UserId> mentioned;
    const QList<Mention> mentions = findMentions(text);
    if (mentions.isEmpty())
        return mentioned;
    const auto ids = m_storage.peopleOf(workspace);
    if (!ids)
        return ids.error();
    QHash<UserId, User> users;
    for (const UserId &id : *ids)
        users.insert(id, { id, {}, {} });
    for (const Mention &mention : mentions) {
        if (const UserId user = mentionedUser(mention.handle, users); !user.isNull())
            mentioned.insert(user);
    }
    return mentioned;
}

Result<QList<UserId>> NotificationWriter::whoHas(const QString &setting, const QString &orSetting)
{
    const auto keepers = m_settings.whoHas(setting, orSetting);
    if (!keepers)
        return keepers.error();
    QList<UserId> users;
    for (const UserId &keeper : *keepers) {
        const UserId user{ keeper.toString().section(u' ', 0, 0) };
        if (m_log.keeper(user) == keeper) // else he has it in another workspace
            users.append(user);
    }
    return users;
}

Result<void> NotificationWriter::addConcerned(const Issue &issue, QSet<UserId> &people)
{
    people << issue.assignee << issue.reporter;
    for (const QString &watcher : issue.watchers)
        people << UserId{ watcher };
    const auto followers = m_store.followers(issue.id);
    if (!followers)
        return followers.error();
    for (const UserId &follower : *followers)
        people << follower;
    return {};
}

Result<void> NotificationWriter::tell(const ChangeEvent &event, const About &about)
{
    if (m_log.isHistory()) // what is imported is no news
        return {};
    const ProjectId own = projectOf(event.space);
    const ProjectId project = own.isNull() ? about.project : own;
    People people;
    std::optional<Error> failure;
    const auto keep = [&](const auto &result) {
        if (!result && !failure)
            failure = result.error();
        return result.ok();
    };
    const auto know = [&](const IssueId &id) {
        if (id.isNull() || people.issues.contains(id))
            return;
        if (about.issue && about.issue->id == id) {
            people.issues.emplace(id, *about.issue);
        } else if (auto issue = find(id); keep(issue) && *issue) {
            people.issues.emplace(id, **issue);
        }
    };
    const auto knowConcerned = [&](const IssueId &id) {
        know(id);
        const auto issue = people.issues.find(id);
        if (issue == people.issues.end())
            return;
        QSet<UserId> concerned;
        if (!keep(addConcerned(issue->second, concerned)))
            return;
        people.followers[id] = concerned;
        people.candidates += concerned;
    };
    const auto knowText = [&](const QString &text) {
        auto mentioned = mentionedIn(text, about.workspace);
        if (!keep(mentioned))
            return;
        people.candidates += *mentioned;
        people.mentioned.emplace(text, *std::move(mentioned));
    };
    const auto knowAssignee = [&](const IssueId &issue, const UserId &assignee) {
        if (assignee.isNull())
            return;
        people.candidates << assignee;
        keep(m_store.follow(issue, assignee));
    };
    const auto knowComment = [&](const Comment &comment) {
        knowText(comment.text);
        if (!comment.issue.isNull()) {
            knowConcerned(comment.issue);
            keep(m_store.follow(comment.issue, event.user));
        }
    };
    std::visit(
        Overload{
            [&](const event::IssueCreated &e) {
                people.issues.emplace(e.issue.id, e.issue);
                knowAssignee(e.issue.id, e.issue.assignee);
                knowText(e.issue.description);
            },
            [&](const event::IssueUpdated &e) {
                if (concernsPeople(e))
                    knowConcerned(e.issue);
                if (const auto *assignee = changedTo<QString>(e, Field::Assignee))
                    knowAssignee(e.issue, UserId{ *assignee });
                if (const auto *text = changedTo<QString>(e, Field::Description)) {
                    knowText(*text);
                    know(e.issue);
                    if (const auto *old = valueIn<QString>(e.previous, Field::Description))
                        knowText(*old);
                }
                if (e.changes.contains(Field::Assignee))
                    know(e.issue);
                for (const IssueId &blocked : newlyBlocked(e))
                    knowConcerned(blocked);
            },
            [&](const event::CommentAdded &e) {
                knowComment(e.comment);
                if (!e.comment.issue.isNull() || !callsEverybody(e.comment.text))
                    return;
                const auto members = m_storage.members(project);
                if (!keep(members))
                    return;
                for (const Member &member : *members)
                    people.candidates << member.user;
            },
            [&](const event::CommentEdited &e) {
                knowText(e.comment.text);
                knowText(e.previous);
                know(e.comment.issue);
            },
            [&](const event::IssueDeleted &e) { people.issues.emplace(e.issue.id, e.issue); },
            [&](const event::SpaceGranted &) {
                people.candidates << UserId{ event.space.toString().sliced(5) };
            },
            [&](const event::ConflictRaised &e) {
                people.candidates << event.user;
                if (!e.conflict.issue.id.isNull())
                    people.issues.emplace(e.conflict.issue.id, e.conflict.issue);
            },
            [](const auto &) {},
        },
        event.body);
    for (const NotificationKind kind : askedFor(event)) {
        const auto asking = whoHas(notifyKey(project, kind), notifyKey({}, kind));
        if (!keep(asking))
            break;
        for (const UserId &user : *asking)
            people.candidates << user;
        if (kind == NotificationKind::Resolved && !asking->isEmpty())
            know(std::get<event::IssueUpdated>(event.body).issue);
    }
    people.candidates.remove(UserId{});
    if (!std::holds_alternative<event::ConflictRaised>(event.body))
        people.candidates.remove(event.user);
    if (failure)
        return *failure;
    QSet<UserId> told;
    if (!people.candidates.isEmpty()) {
        if (const auto done = tellPeople(event, about, project, people, told); !done)
            return done;
    }
    return tellQueues(event, about, project, told);
}

Result<void> NotificationWriter::tellPeople(const ChangeEvent &event, const About &about,
    const ProjectId &project, const People &people, QSet<UserId> &told)
{
    const auto row = m_storage.project(project);
    if (!row)
        return row.error();
    Project of = row->value_or(Project{});
    of.id = project;
    const NotificationContext context{
        .issue =
            [&](const IssueId &id) {
                const auto known = people.issues.find(id);
                return known == people.issues.end() ? nullptr : &known->second;
            },
        .mentions =
            [&](const QString &text, const UserId &user) {
                const auto known = people.mentioned.find(text);
                return known != people.mentioned.end() && known->second.contains(user);
            },
        .follows = [&](const IssueId &id,
                       const UserId &user) { return people.followers.value(id).contains(user); },
        .category = [&](const Issue &issue) { return of.category(issue.status); },
    };
    // In one order for all, so that two nodes do not wait for each other.
    QList<UserId> inOrder = people.candidates.values();
    std::sort(inOrder.begin(), inOrder.end());
    for (const UserId &person : std::as_const(inOrder)) {
        const QList<Notice> notices = noticesFor(event, person, context);
        if (notices.isEmpty())
            continue;
        // Who was just added has the right; anybody else is looked up.
        if (!std::holds_alternative<event::SpaceGranted>(event.body)) {
            const auto role = m_storage.roleIn(about.workspace, project, person);
            if (!role)
                return role.error();
            if (!*role)
                continue;
        }
        for (const Notice &notice : notices) {
            const Issue *issue = context.issue(notice.issue);
            if (issue && issue->project != project) { // a blocked one, elsewhere
                const auto role = m_storage.roleIn(about.workspace, issue->project, person);
                if (!role)
                    return role.error();
                if (!*role)
                    continue;
            }
            if (notice.kind == NotificationKind::Mentioned && !notice.issue.isNull()) {
                if (const auto begun = m_store.follow(notice.issue, person); !begun)
                    return begun;
            }
            Notification entry = describe(event, notice, issue, of);
            const bool isAboutIt = !newlyBlockedBy(event).contains(notice.issue);
            const auto added = add(person, std::move(entry), event.user);
            if (!added)
                return added.error();
            if (*added && isAboutIt)
                told.insert(person);
        }
    }
    return {};
}

Result<void> NotificationWriter::tellQueues(const ChangeEvent &event, const About &about,
    const ProjectId &project, const QSet<UserId> &told)
{
    const auto updated = std::get_if<event::IssueUpdated>(&event.body);
    const auto created = std::get_if<event::IssueCreated>(&event.body);
    if (!updated && !created)
        return {};
    const auto queues = QueueStore{ m_storage.database() }.queuesOver(project);
    if (!queues)
        return queues.error();
    QSet<UserId> also = told; // once, however many queues it came into
    for (const QueueStore::Row &queue : *queues) {
        const auto watchers = whoHas(watchKey(queue.queue.id), {});
        if (!watchers)
            return watchers.error();
        if (watchers->isEmpty())
            continue;
        const auto found = created ? Result<std::optional<Issue>>{ created->issue }
            : about.issue          ? Result<std::optional<Issue>>{ *about.issue }
                                   : find(updated->issue);
        if (!found)
            return found.error();
        if (!*found)
            return {};
        const Issue &issue = **found;
        const auto filter = QueueFilter::make(m_storage, queue, fromIso8601(m_log.timestamp()));
        if (!filter)
            return filter.error();
        if (!filter->takes(issue))
            continue;
        if (updated) {
            Issue before = issue;
            applyValues(before, updated->previous);
            if (filter->takes(before))
                continue;
        }
        for (const UserId &person : *watchers) {
            if (person == event.user || also.contains(person))
                continue;
            const auto readable = readsAll(person, about.workspace, queue.projects());
            if (!readable)
                return readable.error();
            if (!*readable)
                continue;
            Notification entry = describe(
                event, { causeOf(event), NotificationKind::QueueNew, issue.id, {} }, &issue, {});
            entry.detail = queue.queue.name;
            const auto added = add(person, std::move(entry), event.user);
            if (!added)
                return added.error();
            also.insert(person);
        }
    }
    return {};
}

Result<bool> NotificationWriter::readsAll(
    const UserId &person, const WorkspaceId &workspace, const QList<ProjectId> &projects)
{
    for (const ProjectId &project : projects) {
        const auto role = m_storage.roleIn(workspace, project, person);
        if (!role)
            return role.error();
        if (!*role)
            return false;
    }
    return true;
}

Result<bool> NotificationWriter::add(
    const UserId &owner, Notification notification, const UserId &by)
{
    const UserId keeper = m_log.keeper(owner);
    const auto settings = m_settings.ofNotification(
        keeper, notification.kind, notification.project, notification.issue);
    if (!settings)
        return settings.error();
    const auto tier
        = tierFor(notification.kind, notification.project, notification.issue, *settings);
    if (!tier)
        return false;
    const auto known = m_store.has(keeper, notification.id);
    if (!known)
        return known.error();
    if (*known)
        return false;
    notification.tier = *tier;
    notification.at = m_log.timestamp();
    notification.number = 0; // it is that of the event
    const auto event
        = m_log.append(userSpace(owner), {}, by, event::NotificationAdded{ notification });
    if (!event)
        return event.error();
    notification.number = event->seq;
    if (const auto added = m_store.add(keeper, notification); !added)
        return added.error();
    return true;
}

} // namespace lockstep::server
