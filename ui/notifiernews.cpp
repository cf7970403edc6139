// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Notifier finds worth telling, and its words.

#include "core/model/mention.h"
#include "core/sync/notificationrules.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/markdown.h"
#include "ui/models/people.h"
#include "ui/notifier.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNewsDetail = 140;

QString summary(const QString &markdown)
{
    const QString text = plainText(parseMarkdown(markdown.left(2'000))).simplified();
    return text.size() <= longestNewsDetail ? text : text.left(longestNewsDetail - 1) + u'…';
}

News issueNews(const IssueId &issue, const QString &text, const QString &detail, News::Tier tier)
{
    return {
        .key = Notifier::keyOf(issue), .issue = issue, .text = text, .detail = detail, .tier = tier
    };
}

} // namespace

QList<News> Notifier::newsOf(const ChangeEvent &event) const
{
    const Replica &replica = m_engine.replica();
    const NotificationContext context{
        .issue = [&](const IssueId &id) { return replica.find(id); },
        .mentions = [&](const QString &text,
                        const UserId &user) { return mentions(text, user, replica.users()); },
        .follows = [](const IssueId &, const UserId &) { return false; }, // the server knows
        .category =
            [&](const Issue &issue) {
                const Project *project = replica.project(issue.project);
                return project ? project->category(issue.status) : StatusCategory::Open;
            },
    };
    QList<News> all;
    for (const Notice &notice : noticesFor(event, m_engine.self().id, context)) {
        const ProjectId id = projectOf(event.space);
        const Project *project = replica.project(id);
        const Notification notification
            = describe(event, notice, notice.issue.isNull() ? nullptr : replica.find(notice.issue),
                project ? *project : Project{ .id = id });
        const auto tier
            = tierFor(notice.kind, notification.project, notice.issue, replica.settings());
        if (tier && *tier != NotificationTier::Low)
            all << newsOf(notification, *tier);
    }
    return all;
}

News Notifier::newsOf(const Notification &notification, NotificationTier tier) const
{
    const bool isText = !notification.comment.isNull();
    News news{ .id = notification.id,
        .key = Notifier::keyOf(notification.issue),
        .issue = notification.issue,
        .text = textOf(notification),
        .detail = isText ? summary(notification.detail) : notification.subject,
        .tier = tier == NotificationTier::High ? News::Tier::High : News::Tier::Medium,
        .mention = notification.kind == NotificationKind::Mentioned };
    if (notification.kind == NotificationKind::ProjectAdded) {
        news.key = u"granted:"_s + projectSpace(notification.project).toString();
        news.detail.clear();
    } else if (notification.issue.isNull()) {
        news.key = u"comment:"_s + notification.comment.toString();
    }
    return news;
}

QString Notifier::textOf(const Notification &n) const
{
    const Replica &replica = m_engine.replica();
    const QString who = personName(replica, n.user);
    const QString name
        = n.issue.isNull() || replica.find(n.issue) ? issueName(replica, n.issue) : n.name;
    switch (n.kind) {
    case NotificationKind::Assigned:
        return tr("%1 assigned %2 to you").arg(who, name);
    case NotificationKind::Mentioned:
        return n.issue.isNull() ? tr("%1 mentioned you").arg(who)
                                : tr("%1 mentioned you in %2").arg(who, name);
    case NotificationKind::Urgent:
        return tr("%1 made %2 urgent").arg(who, name);
    case NotificationKind::Blocked:
        //: a person, an issue, another issue
        return tr("%1 says that %2 is blocked by %3").arg(who, name, n.detail);
    case NotificationKind::Conflict:
        return tr("%1 and you changed %2 differently").arg(who, name);
    case NotificationKind::DueToday:
        return tr("%1 is due today").arg(name);
    case NotificationKind::DueSoon:
        return tr("%1 is due tomorrow").arg(name);
    case NotificationKind::Status:
    case NotificationKind::Resolved:
        return tr("%1 set %2 to “%3”").arg(who, name, n.detail);
    case NotificationKind::Comment:
        return tr("%1 commented on %2").arg(who, name);
    case NotificationKind::QueueNew:
        //: an issue, a queue
        return tr("%1 came into the queue “%2”").arg(name, n.detail);
    case NotificationKind::ProjectAdded:
        if (n.user.isNull()) // from the server itself
            return tr("You were added to %1").arg(n.subject);
        return tr("%1 added you to %2").arg(who, n.subject);
    case NotificationKind::Announcement:
        return tr("%1 wrote to everybody in %2").arg(who, n.subject);
    case NotificationKind::Created:
        return tr("%1 created %2").arg(who, name);
    case NotificationKind::Deleted:
        return tr("%1 deleted %2").arg(who, name);
    }
    return {};
}

// Of those that are due, what he wants to be told, and has not read on another device.
QList<IssueId> Notifier::wanted(const QList<IssueId> &due, bool today) const
{
    const Replica &replica = m_engine.replica();
    const auto settings = replica.settings();
    const NotificationInbox inbox = replica.inbox();
    QList<IssueId> issues;
    for (const IssueId &id : due) {
        const Issue *issue = replica.find(id);
        if (!issue)
            continue;
        const auto kind = today ? NotificationKind::DueToday : NotificationKind::DueSoon;
        const Notification *told = inbox.find(dueNotification(id, issue->dueDate, today));
        if (tierFor(kind, issue->project, id, settings) && !(told && told->read))
            issues << id;
    }
    return issues;
}

News Notifier::dueNews(const QList<IssueId> &issues, bool today) const
{
    const News::Tier tier = today ? News::Tier::High : News::Tier::Medium;
    const Replica &replica = m_engine.replica();
    if (issues.size() == 1) {
        const Issue *issue = replica.find(issues.first());
        const QString name = issueName(replica, issues.first());
        News news = issueNews(issues.first(),
            today ? tr("%1 is due today").arg(name) : tr("%1 is due tomorrow").arg(name),
            issue ? issue->subject : QString(), tier);
        news.key = u"due:"_s + issues.first().toString();
        return news;
    }
    const int count = int(issues.size());
    return { .key = today ? u"due:today"_s : u"due:tomorrow"_s,
        .text = today ? tr("%n of your issues are due today", nullptr, count)
                      : tr("%n of your issues are due tomorrow", nullptr, count),
        .tier = tier,
        .goal = News::Goal::Mine };
}

News Notifier::conflictNews(const Conflict &conflict) const
{
    const Replica &replica = m_engine.replica();
    const IssueId issue = conflict.issue.id;
    News news = issueNews(issue,
        tr("%1 and you changed %2 differently")
            .arg(personName(replica, conflict.user), issueName(replica, issue)),
        tr("Nothing is lost: decide when you like."), News::Tier::High);
    news.key = u"conflict:"_s + issue.toString();
    news.goal = News::Goal::Conflict;
    return news;
}

} // namespace lockstep::ui
