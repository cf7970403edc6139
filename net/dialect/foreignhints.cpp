// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignhints.h"

namespace lockstep::net::dialect {

namespace {

constexpr size_t most = 20; // else all lists are as cheap

} // namespace

ForeignHints::ForeignHints(const ForeignContext &context, ForeignIssues &issues,
    ForeignComments &comments, ForeignSweep &sweep, Milliseconds pause,
    std::function<void()> looked)
    : m_clock(context.clock), m_session(context.session), m_mirror(context.mirror),
      m_feed(context.feed), m_issues(issues), m_comments(comments), m_sweep(sweep), m_pause(pause),
      m_looked(std::move(looked))
{}

void ForeignHints::issue(const QString &entity, const QString &id, const QString &scope)
{
    if (id.isEmpty()) {
        place(scope);
        return;
    }
    m_issueHints.insert_or_assign({ entity, id }, scope);
    arm();
}

void ForeignHints::comments(const QString &entity, const QString &id)
{
    if (!m_mirror.find(entity, id))
        return;
    m_commentHints.emplace(entity, id);
    arm();
}

void ForeignHints::end()
{
    m_timer.cancel();
    m_issueHints.clear();
    m_commentHints.clear();
    m_looking = false;
}

void ForeignHints::arm()
{
    if (!m_timer.isSet() && !m_looking)
        m_timer = m_clock.after(m_pause, [this] { look(); });
}

void ForeignHints::look()
{
    using Urgency = ForeignSession::Urgency;
    m_timer.cancel();
    const auto issues = std::exchange(m_issueHints, {});
    const auto comments = std::exchange(m_commentHints, {});
    if (!m_feed.isOpen() || issues.size() + comments.size() > most) {
        m_sweep.startSoon();
        return;
    }
    const auto left = std::make_shared<size_t>(issues.size() + comments.size());
    m_looking = *left > 0;
    const auto looked = [this, left](const Result<void> &) {
        if (--*left > 0)
            return;
        m_looking = false;
        if (!m_issueHints.empty() || !m_commentHints.empty()) {
            arm();
            return;
        }
        m_looked();
    };
    const Translator &translator = m_session.translator();
    QSet<QString> listed; // places that are listed for all that was told of them
    for (const auto &[key, scope] : issues) {
        const auto &[entity, id] = key;
        if (translator.readOne(entity, id)) {
            m_issues.read(entity, id, Urgency::Read, {}, looked);
            continue;
        }
        const bool isOfAll = translator.listsAll(entity);
        const Mirror::Space *space = m_mirror.find(entity, id)
            ? m_mirror.spaceOfIssue(m_mirror.issueId(entity, id))
            : m_mirror.spaceOf(scope);
        if (!space && !isOfAll) {
            m_sweep.startSoon();
            looked({});
            continue;
        }
        const ForeignScope where = isOfAll ? ForeignScope{} : space->scope;
        const QString place = entity + u'\n' + where.id;
        if (listed.contains(place)) {
            looked({});
            continue;
        }
        listed.insert(place);
        m_issues.list(entity, where, Urgency::Read, {}, looked);
    }
    for (const auto &[entity, id] : comments)
        m_comments.fetch(m_mirror.issueId(entity, id), Urgency::Read, {}, looked);
}

} // namespace lockstep::net::dialect
