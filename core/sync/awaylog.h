// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/event.h"
#include "core/sync/snapshot.h"

#include <map>

namespace lockstep {

class Replica;

// What others made of one issue since its user saw it last: the net of it.
struct AwayNews
{
    IssueId issue{};
    QString name{}; // "LOCK-12"
    QString subject{};
    enum class Fate { Changed, Created, Deleted, MovedAway };
    Fate fate = Fate::Changed;
    FieldValues before{}; // fields that differ from then
    FieldValues after{}; // the same ones; long texts are in neither, see `texts`
    QList<Field> texts{};
    int comments = 0; // new ones
    bool mentioned = false;
    bool moved = false; // to another project
    QList<UserId> by{}; // the last one to do something stands last
    QString at{}; // when that was; ISO 8601 UTC
    friend bool operator==(const AwayNews &, const AwayNews &) = default;
};

// What happened while its user was away to the issues that he owns or watches, until he has taken
// note of it. For each issue it keeps how he knew it; what became of it is read from the replica,
// so that a change that was taken back is none. Values only, for SyncEngine, which feeds it.
class AwayLog
{
public:
    struct Entry
    {
        QString name{}; // for when the issue cannot be read any more
        QString subject{};
        FieldValues before{}; // of a long text, its fingerprint
        QList<CommentId> comments{};
        bool created = false;
        bool deleted = false;
        bool mentioned = false;
        ProjectId movedFrom{};
        QList<UserId> by{};
        QString at{};
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    using Entries = std::map<IssueId, Entry>;

    // Somebody else's event, which the replica has applied. True: something was added or changed.
    bool note(const ChangeEvent &event, const Replica &replica);
    // The user's own, from another device or a change that was waiting: he knows.
    bool noteOwn(const ChangeEvent &event);
    // The same from rows, where there are no events: before the replica has them.
    bool noteRow(const SpaceSnapshot::Item &item, const Replica &replica);

    // Net changes, the newest first.
    [[nodiscard]] QList<AwayNews> news(const Replica &replica) const;
    [[nodiscard]] bool contains(const IssueId &issue) const { return m_entries.contains(issue); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    // Taken note of; gives them back, for undo.
    Entries accept(const QList<IssueId> &issues);
    void restore(const Entries &entries); // but for what has come anew

    [[nodiscard]] QString toText() const; // JSON; empty: nothing
    // What cannot be read is left out.
    [[nodiscard]] static AwayLog fromText(const QString &text);

    static constexpr size_t mostEntries = 500; // the oldest go

    friend bool operator==(const AwayLog &, const AwayLog &) = default;

private:
    Entry &touch(const IssueId &id, const ChangeEvent &event);
    bool noteUpdate(const ChangeEvent &event, const event::IssueUpdated &e, const Replica &replica);
    bool noteComment(const ChangeEvent &event, const Comment &comment, const Replica &replica);
    bool noteComing(const ChangeEvent &event, const Issue &issue, const Replica &replica);
    bool noteLeaving(const ChangeEvent &event, const Issue &issue, const Replica &replica);
    bool noteMove(const ChangeEvent &event, const event::IssueMoved &e, const Replica &replica);
    bool forget(const IssueId &issue);
    void limit();

    Entries m_entries{};
};

} // namespace lockstep
