// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notifier.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/markdown.h"
#include "ui/models/people.h"
#include "ui/widgets/toaststack.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds gatherTime = 500ms; // pages of a catch-up come one after the other
constexpr qsizetype fewMissed = 3; // shown one by one
constexpr qsizetype longestDetail = 140;
constexpr QLatin1StringView issuePrefix{ "issue:" };
constexpr QLatin1StringView missedKey{ "missed" };

template <typename T> const T *changeOf(const FieldValues &changes, Field field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? nullptr : std::get_if<T>(&found->second);
}

QString summary(const QString &markdown)
{
    const QString text = plainText(parseMarkdown(markdown.left(2'000))).simplified();
    return text.size() <= longestDetail ? text : text.left(longestDetail - 1) + u'…';
}

} // namespace

Notifier::Notifier(SyncEngine &engine, Clock &clock, ToastStack &toasts, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock), m_toasts(toasts)
{
    connect(&engine, &SyncEngine::remoteChangeSeen, this, &Notifier::see);
    connect(&toasts, &ToastStack::actionTriggered, this, [this](const QString &key) {
        if (key == missedKey)
            Q_EMIT mineRequested();
        else if (key.startsWith(issuePrefix))
            Q_EMIT openRequested(IssueId{ key.mid(issuePrefix.size()) });
    });
}

bool Notifier::isMine(const Issue &issue) const
{
    const UserId me = m_engine.self().id;
    return issue.assignee == me || issue.reporter == me || issue.watchers.contains(me.toString());
}

bool Notifier::mentionsMe(const QString &text) const
{
    const User &me = m_engine.self();
    const auto mentions = [&](const QString &name) {
        if (name.isEmpty())
            return false;
        const QString sign = u'@' + name;
        for (qsizetype at = text.indexOf(sign, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(sign, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + sign.size();
            if (end >= text.size() || !text.at(end).isLetterOrNumber())
                return true;
        }
        return false;
    };
    return mentions(me.id.toString()) || mentions(me.name)
        || mentions(me.id.toString().section(u'@', 0, 0));
}

void Notifier::see(const ChangeEvent &event, bool live)
{
    const auto news = newsOf(event);
    if (!news || (!news->issue.isNull() && live && news->issue == looksAt()))
        return;
    if (isQuiet() && !news->high)
        return;
    // It has become a conflict of mine: that is told, and needs more.
    if (m_engine.replica().state(news->issue).conflict)
        return;
    if (live) {
        show(*news);
        return;
    }
    m_missed << *news;
    m_missedTimer = m_clock.after(gatherTime, [this] { showMissed(); });
}

std::optional<Notifier::News> Notifier::newsOf(const ChangeEvent &event) const
{
    const Replica &replica = m_engine.replica();
    const QString who = personName(replica, event.user);
    const auto created = [&](const Issue &issue) -> std::optional<News> {
        const QString name = issueName(replica, issue.id);
        if (issue.assignee == m_engine.self().id)
            return News{ issue.id, tr("%1 created %2 and assigned it to you").arg(who, name),
                issue.subject, true };
        if (mentionsMe(issue.description))
            return News{ issue.id, tr("%1 mentioned you in %2").arg(who, name), issue.subject,
                true };
        return {};
    };
    return std::visit(
        Overload{
            [&](const event::IssueCreated &e) { return created(e.issue); },
            [&](const event::IssueUpdated &e) { return updateNews(event, e); },
            [&](const event::CommentAdded &e) { return commentNews(event, e.comment); },
            [&](const event::SpaceGranted &e) -> std::optional<News> {
                return News{ {}, tr("%1 added you to %2").arg(who, e.name), {}, false };
            },
            [](const auto &) -> std::optional<News> { return {}; },
        },
        event.body);
}

std::optional<Notifier::News> Notifier::updateNews(
    const ChangeEvent &event, const event::IssueUpdated &updated) const
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(updated.issue);
    if (!issue)
        return {};
    const QString who = personName(replica, event.user);
    const QString name = issueName(replica, updated.issue);
    const auto news = [&](const QString &text, bool high) {
        return News{ updated.issue, text, issue->subject, high };
    };
    const auto *assignee = changeOf<QString>(updated.changes, Field::Assignee);
    if (assignee && UserId{ *assignee } == m_engine.self().id)
        return news(tr("%1 assigned %2 to you").arg(who, name), true);
    const auto *text = changeOf<QString>(updated.changes, Field::Description);
    const auto *before = changeOf<QString>(updated.previous, Field::Description);
    if (text && mentionsMe(*text) && !(before && mentionsMe(*before)))
        return news(tr("%1 mentioned you in %2").arg(who, name), true);
    if (!isMine(*issue))
        return {};
    const auto *priority = changeOf<QString>(updated.changes, Field::Priority);
    if (priority && *priority == priorities().last())
        return news(tr("%1 made %2 urgent").arg(who, name), true);
    if (const auto *status = changeOf<QString>(updated.changes, Field::Status))
        return news(tr("%1 set %2 to “%3”").arg(who, name, *status), false);
    return {};
}

std::optional<Notifier::News> Notifier::commentNews(
    const ChangeEvent &event, const Comment &comment) const
{
    const Replica &replica = m_engine.replica();
    const QString who = personName(replica, event.user);
    const QString name = issueName(replica, comment.issue);
    if (mentionsMe(comment.text))
        return News{ comment.issue,
            comment.issue.isNull() ? tr("%1 mentioned you").arg(who)
                                   : tr("%1 mentioned you in %2").arg(who, name),
            summary(comment.text), true };
    const Issue *issue = replica.find(comment.issue);
    if (!issue || !isMine(*issue))
        return {};
    return News{ comment.issue, tr("%1 commented on %2").arg(who, name), summary(comment.text),
        false };
}

void Notifier::show(const News &news)
{
    const bool opens = !news.issue.isNull();
    m_toasts.showToast({ .key = opens ? issuePrefix + news.issue.toString() : news.text,
        .kind = ToastKind::Info,
        .text = news.text,
        .detail = news.detail,
        .action = opens ? tr("Open") : QString() });
}

void Notifier::showMissed()
{
    const QList<News> missed = std::exchange(m_missed, {});
    if (missed.size() <= fewMissed) {
        for (const News &news : missed)
            show(news);
        return;
    }
    QSet<IssueId> issues;
    for (const News &news : missed)
        issues.insert(news.issue);
    m_toasts.showToast({ .key = missedKey,
        .text = tr("%n of your issues changed while you were away", nullptr, int(issues.size())),
        .detail = tr("The last: %1.").arg(missed.last().text),
        .action = tr("Show") });
}

} // namespace lockstep::ui
