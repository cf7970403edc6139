// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/relation.h"
#include "core/sync/syncengine.h"

#include <QObject>

namespace lockstep::ui {

// A relation as one issue sees it: "blocks" that one, or "is blocked by" it.
struct IssueLink
{
    RelationKind kind{};
    bool incoming = false; // it stands at the other issue
    IssueId issue{}; // the other one
    friend bool operator==(const IssueLink &, const IssueLink &) = default;
};

// What issues have to do with each other, both ways: an issue itself knows its parent and the
// relations that were made at it, and not those that point to it. Made when first asked, then kept
// up to date issue by issue.
class IssueLinks final : public QObject
{
    Q_OBJECT

public:
    explicit IssueLinks(const SyncEngine &engine, QObject *parent = nullptr);

    [[nodiscard]] QList<IssueId> children(const IssueId &parent); // in the order of their keys
    // By kind, outgoing first, then in the order of keys.
    [[nodiscard]] QList<IssueLink> links(const IssueId &issue);
    // It stands somewhere below `ancestor`, or is it.
    [[nodiscard]] bool isBelow(const IssueId &issue, const IssueId &ancestor) const;

Q_SIGNALS:
    // Issues of which children or relations came or went. None: read all again.
    void changed(const QSet<lockstep::IssueId> &issues);

private:
    struct Own // what the issue itself says
    {
        IssueId parent{};
        QStringList relations{};
        friend bool operator==(const Own &, const Own &) = default;
    };
    void build();
    void update(const IssueId &issue, QSet<IssueId> &touched);
    void put(const IssueId &issue, Own own);
    [[nodiscard]] bool isBefore(const IssueId &a, const IssueId &b) const;

    const SyncEngine &m_engine;
    bool m_built = false;
    QHash<IssueId, Own> m_own{}; // of those that say anything
    QHash<IssueId, QSet<IssueId>> m_children{};
    struct Incoming
    {
        RelationKind kind{};
        IssueId from{};
        friend bool operator==(const Incoming &, const Incoming &) = default;
    };
    QHash<IssueId, QList<Incoming>> m_incoming{};
};

// "3 of 5 done": of sub-issues.
struct IssueProgress
{
    int done = 0;
    int all = 0;
    friend bool operator==(const IssueProgress &, const IssueProgress &) = default;
};
[[nodiscard]] bool isDone(const Replica &replica, const Issue &issue); // resolved or closed
[[nodiscard]] IssueProgress progressOf(const Replica &replica, const QList<IssueId> &issues);

} // namespace lockstep::ui
