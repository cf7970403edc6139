// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What Notifier finds worth telling, and its words.

#include "core/model/concern.h"
#include "core/model/mention.h"
#include "core/model/relation.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/markdown.h"
#include "ui/models/people.h"
#include "ui/notifier.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNewsDetail = 140;

template <typename T> const T *changeOf(const FieldValues &changes, Field field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? nullptr : std::get_if<T>(&found->second);
}

QString summary(const QString &markdown)
{
    const QString text = plainText(parseMarkdown(markdown.left(2'000))).simplified();
    return text.size() <= longestNewsDetail ? text : text.left(longestNewsDetail - 1) + u'…';
}

News issueNews(const IssueId &issue, const QString &text, const QString &detail, News::Tier tier,
    bool mention = false)
{
    return { .key = u"issue:"_s + issue.toString(),
        .issue = issue,
        .text = text,
        .detail = detail,
        .tier = tier,
        .mention = mention };
}

} // namespace

std::optional<News> Notifier::newsOf(const ChangeEvent &event) const
{
    return std::visit(
        Overload{
            [&](const event::IssueCreated &e) { return createdNews(event, e.issue); },
            [&](const event::IssueUpdated &e) {
                const auto news = updateNews(event, e);
                return news && news->tier == News::Tier::High ? news : [&] {
                    const auto blocked = blockedNews(event, e);
                    return blocked ? blocked : news;
                }();
            },
            [&](const event::CommentAdded &e) { return commentNews(event, e.comment); },
            [&](const event::SpaceGranted &e) -> std::optional<News> {
                return News{ .key = u"granted:"_s + e.space.toString(),
                    .text = tr("%1 added you to %2")
                                .arg(personName(m_engine.replica(), event.user), e.name) };
            },
            [](const auto &) -> std::optional<News> { return {}; },
        },
        event.body);
}

bool Notifier::mentionsMe(const QString &text) const
{
    return mentions(text, m_engine.self().id, m_engine.replica().users());
}

std::optional<News> Notifier::createdNews(const ChangeEvent &event, const Issue &issue) const
{
    const Replica &replica = m_engine.replica();
    const QString who = personName(replica, event.user);
    const QString name = issueName(replica, issue.id);
    if (issue.assignee == m_engine.self().id)
        return issueNews(issue.id, tr("%1 created %2 and assigned it to you").arg(who, name),
            issue.subject, News::Tier::High);
    if (mentionsMe(issue.description))
        return issueNews(issue.id, tr("%1 mentioned you in %2").arg(who, name), issue.subject,
            News::Tier::High, true);
    return {};
}

std::optional<News> Notifier::updateNews(
    const ChangeEvent &event, const event::IssueUpdated &updated) const
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(updated.issue);
    if (!issue)
        return {};
    const User &me = m_engine.self();
    const QString who = personName(replica, event.user);
    const QString name = issueName(replica, updated.issue);
    const auto news = [&](const QString &text, News::Tier tier, bool mention = false) {
        return issueNews(updated.issue, text, issue->subject, tier, mention);
    };
    const auto *assignee = changeOf<QString>(updated.changes, Field::Assignee);
    if (assignee && UserId{ *assignee } == me.id)
        return news(tr("%1 assigned %2 to you").arg(who, name), News::Tier::High);
    const auto *text = changeOf<QString>(updated.changes, Field::Description);
    const auto *before = changeOf<QString>(updated.previous, Field::Description);
    if (text && mentionsMe(*text) && !(before && mentionsMe(*before)))
        return news(tr("%1 mentioned you in %2").arg(who, name), News::Tier::High, true);
    if (!concerns(*issue, me.id))
        return {};
    const auto *priority = changeOf<QString>(updated.changes, Field::Priority);
    if (priority && *priority == priorities().last())
        return news(tr("%1 made %2 urgent").arg(who, name), News::Tier::High);
    if (const auto *status = changeOf<QString>(updated.changes, Field::Status))
        return news(tr("%1 set %2 to “%3”").arg(who, name, *status), News::Tier::Medium);
    return {};
}

// The relation stands on the issue that is in the way.
std::optional<News> Notifier::blockedNews(
    const ChangeEvent &event, const event::IssueUpdated &updated) const
{
    const auto *now = changeOf<QStringList>(updated.changes, Field::Relations);
    const auto *before = changeOf<QStringList>(updated.previous, Field::Relations);
    if (!now)
        return {};
    const Replica &replica = m_engine.replica();
    for (const QString &each : *now) {
        const auto relation = Relation::fromString(each);
        if (!relation || relation->kind != RelationKind::Blocks
            || (before && before->contains(each)))
            continue;
        const Issue *issue = replica.find(relation->issue);
        if (!issue || !concerns(*issue, m_engine.self().id))
            continue;
        return issueNews(issue->id,
            //: a person, an issue, another issue
            tr("%1 says that %2 is blocked by %3")
                .arg(personName(replica, event.user), issueName(replica, issue->id),
                    issueName(replica, updated.issue)),
            issue->subject, News::Tier::High);
    }
    return {};
}

std::optional<News> Notifier::commentNews(const ChangeEvent &event, const Comment &comment) const
{
    const Replica &replica = m_engine.replica();
    const QString who = personName(replica, event.user);
    const QString name = issueName(replica, comment.issue);
    if (mentionsMe(comment.text)) {
        News news = issueNews(comment.issue,
            comment.issue.isNull() ? tr("%1 mentioned you").arg(who)
                                   : tr("%1 mentioned you in %2").arg(who, name),
            summary(comment.text), News::Tier::High, true);
        if (comment.issue.isNull())
            news.key = u"comment:"_s + comment.id.toString();
        return news;
    }
    const Issue *issue = replica.find(comment.issue);
    if (!issue || !concerns(*issue, m_engine.self().id))
        return {};
    return issueNews(comment.issue, tr("%1 commented on %2").arg(who, name), summary(comment.text),
        News::Tier::Medium);
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
