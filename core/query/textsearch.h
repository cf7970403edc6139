// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/query/matcher.h"
#include "core/store/searchedstore.h"
#include "core/store/searchindex.h"
#include "core/store/sqlitestore.h"

#include <QObject>

#include <deque>

namespace lockstep {
class SyncEngine;
}

namespace lockstep::query {

// The full-text index of a profile at work, for all windows of an identity: keeps it where the
// cache is, off this thread, and answers which issues have a text as they are seen now: what the
// index does not know yet (edits on their way, events just come) is asked itself.
//
// The order that makes it right: batches come to the index from the store thread, in the order in
// which the cache took them; so do the pages of a repair. Issues that change are "fresh" until the
// index has reported the cursor that they changed at.
//
// Destroy it after the engine and the store executor, and before the search executor's end is
// waited for: tasks there keep what they need alive.
class TextSearch final : public QObject
{
    Q_OBJECT

public:
    struct Threads
    {
        Executor &search; // one thread of its own
        Executor &store; // the engine's
        Executor &home;
    };
    // `file`: search.db of the profile, or ":memory:".
    TextSearch(SqliteStore &store, const QString &file, Threads threads, Clock &clock);
    ~TextSearch() override;

    [[nodiscard]] Store &store() { return m_searched; } // for the engine, in place of the other
    // Once, before the engine starts. The index is opened some time after the engine.
    void follow(SyncEngine &engine);
    // What is asked while this is false is not answered.
    [[nodiscard]] bool isReady() const { return m_isReady; }

    // Which issues have these texts: marks by slot, for each of them. Answered later, on this
    // thread; a newer question of the same asker takes the place of the one before it. Not at all
    // when the index fails meanwhile: readyChanged().
    using Answer = std::function<void(const std::vector<Matcher::Marks> &found)>;
    void find(const void *asker, std::vector<SearchedText> texts, Answer answer);
    void forget(const void *asker);

    [[nodiscard]] int freshCount() const { return static_cast<int>(m_fresh.size()); }
    static constexpr Milliseconds opensAfter{ 500 }; // the start is for what is seen

Q_SIGNALS:
    void readyChanged();

private:
    struct Worker // of the search thread
    {
        SearchIndex index{};
        QString file{};
    };
    using Hits = std::vector<std::vector<SearchIndex::Number>>;
    struct Report // of what the index did
    {
        Error error{};
        std::vector<SearchIndex::Named> named{};
        std::vector<StoredCursor> cursors{}; // it stands there now
        bool isEmptied = false;
        bool isAll = false; // all that there are were named
    };
    struct Fresh
    {
        Cursor since{};
        bool isUnnamed = false; // it may stand in another slot than was known
    };
    struct Question
    {
        std::vector<SearchedText> texts{};
        Answer answer{};
    };
    struct Asker
    {
        std::optional<Question> asked{}; // is being answered
        std::optional<Question> next{}; // a newer one, for when that is done
    };

    // textsearch.cpp: questions
    void ask(const void *asker);
    void answered(const void *asker, const std::shared_ptr<Hits> &hits, const Error &error);
    [[nodiscard]] std::vector<Matcher::Marks> marksOf(
        const std::vector<SearchedText> &texts, const Hits &hits) const;
    [[nodiscard]] TextView textOf(std::string &out, const Issue &issue) const;

    // textsearchfeed.cpp: how the index keeps up
    void openIndex();
    void indexOpened(const QList<SpaceId> &wrong, const std::vector<StoredCursor> &cache);
    void repair(SqliteStore::Texts kind, const QString &after);
    void endRepair();
    void take(std::shared_ptr<Report> report);
    void takeReports(); // a slice
    void fail(const Error &error);
    void noteAll(const QSet<IssueId> &issues);
    void note(const IssueId &issue);
    void beginNoting();
    void prune();
    void checkReady();
    [[nodiscard]] bool isReached(const Cursor &cursor) const;
    // Runs on the search thread; then `done` here, unless this has gone.
    static void work(const std::shared_ptr<Worker> &worker, const Threads &threads,
        std::weak_ptr<char> alive, std::function<void(Worker &)> task, std::function<void()> done);
    void work(std::function<void(Worker &)> task, std::function<void()> done)
    {
        work(m_worker, m_threads, m_alive, std::move(task), std::move(done));
    }

    SqliteStore &m_store;
    SearchedStore m_searched;
    Threads m_threads;
    Clock &m_clock;
    SyncEngine *m_engine = nullptr;
    std::shared_ptr<Worker> m_worker;
    std::shared_ptr<char> m_alive = std::make_shared<char>();
    Timer m_open{};
    bool m_isOpen = false; // the index, and whole
    bool m_isReady = false;

    // Which slot an issue has that the index speaks of; -1: none.
    std::vector<int> m_slotOf{}; // by number
    // By slot, the one that was said to have it last: a slot that was freed is used again.
    std::vector<SearchIndex::Number> m_numberOf{};
    enum class Names { Unknown, Asked, Known };
    Names m_names = Names::Unknown;
    std::deque<std::shared_ptr<Report>> m_reports{}; // not yet taken
    size_t m_nextNamed = 0; // of the first of them
    Timer m_slice{};

    QHash<SpaceId, Cursor> m_reached{}; // by the index
    QList<Cursor> m_required{}; // what was changed before is not noted
    QHash<IssueId, Fresh> m_fresh{};
    QSet<IssueId> m_gone{}; // were there since m_required, and are not
    QHash<const void *, Asker> m_askers{};
};

} // namespace lockstep::query
