// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/issuelinks.h"

#include <algorithm>

namespace lockstep::ui {

namespace {

constexpr int deepestChain = 64; // of parents; the server allows no more

QList<Relation> relationsOf(const QStringList &texts)
{
    QList<Relation> relations;
    for (const QString &text : texts) {
        if (const auto relation = Relation::fromString(text))
            relations << *relation;
    }
    return relations;
}

} // namespace

IssueLinks::IssueLinks(const SyncEngine &engine, QObject *parent)
    : QObject(parent), m_engine(engine)
{
    connect(&engine, &SyncEngine::issuesChanged, this, [this](const QSet<IssueId> &issues) {
        if (!m_built)
            return;
        QSet<IssueId> touched;
        for (const IssueId &issue : issues)
            update(issue, touched);
        if (!touched.isEmpty())
            Q_EMIT changed(touched);
    });
    connect(&engine, &SyncEngine::reset, this, [this] {
        if (std::exchange(m_built, false))
            Q_EMIT changed({});
    });
}

void IssueLinks::build()
{
    if (std::exchange(m_built, true))
        return;
    m_own.clear();
    m_children.clear();
    m_incoming.clear();
    m_engine.issues().forEach(
        [this](int, const Issue &issue) {
            if (!issue.parent.isNull() || !issue.relations.isEmpty())
                put(issue.id, { issue.parent, issue.relations });
        },
        IssueParts{ Field::Parent, Field::Relations }.withId());
}

void IssueLinks::put(const IssueId &issue, Own own)
{
    if (!own.parent.isNull())
        m_children[own.parent].insert(issue);
    for (const Relation &relation : relationsOf(own.relations))
        m_incoming[relation.issue].append({ relation.kind, issue });
    m_own.insert(issue, std::move(own));
}

void IssueLinks::update(const IssueId &issue, QSet<IssueId> &touched)
{
    const Issue *now = m_engine.issues().find(issue);
    const Own own = now ? Own{ now->parent, now->relations } : Own{};
    const Own before = m_own.take(issue);
    if (before == own) {
        if (own != Own{})
            m_own.insert(issue, own);
        return;
    }
    touched.insert(issue);
    const auto touch = [&](const Own &each) {
        if (!each.parent.isNull())
            touched.insert(each.parent);
        for (const Relation &relation : relationsOf(each.relations))
            touched.insert(relation.issue);
    };
    touch(before);
    touch(own);
    if (auto siblings = m_children.find(before.parent); siblings != m_children.end()) {
        siblings->remove(issue);
        if (siblings->isEmpty())
            m_children.erase(siblings);
    }
    for (const Relation &relation : relationsOf(before.relations)) {
        auto incoming = m_incoming.find(relation.issue);
        if (incoming == m_incoming.end())
            continue;
        incoming->removeAll(Incoming{ relation.kind, issue });
        if (incoming->isEmpty())
            m_incoming.erase(incoming);
    }
    if (own != Own{})
        put(issue, own);
}

// LOCK-9 before LOCK-10; those without a key yet last.
bool IssueLinks::isBefore(const IssueId &a, const IssueId &b) const
{
    const auto place = [this](const IssueId &id) {
        const Issue *issue = m_engine.issues().find(id);
        const QString name = issue ? issue->name : QString();
        const qsizetype dash = name.lastIndexOf(u'-');
        return std::tuple(
            name.isEmpty(), name.left(dash), name.mid(dash + 1).toLongLong(), id.toString());
    };
    return place(a) < place(b);
}

QList<IssueId> IssueLinks::children(const IssueId &parent)
{
    build();
    QList<IssueId> children;
    for (const IssueId &child : m_children.value(parent)) {
        if (child != parent)
            children << child;
    }
    std::sort(children.begin(), children.end(),
        [this](const IssueId &a, const IssueId &b) { return isBefore(a, b); });
    return children;
}

QList<IssueLink> IssueLinks::links(const IssueId &issue)
{
    build();
    QList<IssueLink> links;
    for (const Relation &relation : relationsOf(m_own.value(issue).relations))
        links << IssueLink{ relation.kind, false, relation.issue };
    for (const Incoming &incoming : m_incoming.value(issue)) {
        const IssueLink link{ incoming.kind, true, incoming.from };
        // Both may have said so; it is said once.
        const IssueLink same{ incoming.kind, false, incoming.from };
        if (incoming.kind != RelationKind::Relates || !links.contains(same))
            links << link;
    }
    const auto order = [](const IssueLink &link) {
        // "Relates" is the same both ways.
        return std::pair(link.kind, link.kind != RelationKind::Relates && link.incoming);
    };
    std::sort(links.begin(), links.end(), [&](const IssueLink &a, const IssueLink &b) {
        return order(a) != order(b) ? order(a) < order(b) : isBefore(a.issue, b.issue);
    });
    return links;
}

bool IssueLinks::isBelow(const IssueId &issue, const IssueId &ancestor) const
{
    IssueId at = issue;
    for (int depth = 0; !at.isNull() && depth <= deepestChain; ++depth) {
        if (at == ancestor)
            return true;
        const Issue *found = m_engine.issues().find(at);
        at = found ? found->parent : IssueId{};
    }
    return false;
}

bool isDone(const Replica &replica, const Issue &issue)
{
    const Project *project = replica.project(issue.project);
    const StatusCategory category
        = project ? project->category(issue.status) : StatusCategory::Open;
    return category == StatusCategory::Resolved || category == StatusCategory::Closed;
}

IssueProgress progressOf(const Replica &replica, const QList<IssueId> &issues)
{
    IssueProgress progress;
    for (const IssueId &id : issues) {
        const Issue *issue = replica.find(id);
        progress.all += issue ? 1 : 0;
        progress.done += issue && isDone(replica, *issue) ? 1 : 0;
    }
    return progress;
}

} // namespace lockstep::ui
