// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/textsearch.h"
#include "core/sync/syncengine.h"
#include "core/sync/synclog.h"

namespace lockstep::query {

namespace {

constexpr int rowsOfAPage = 400;
constexpr size_t namesOfASlice = 4'000; // less than a millisecond
// More that the index does not know yet make a question too slow.
constexpr qsizetype mostFresh = 5'000;

} // namespace

void TextSearch::work(const std::shared_ptr<Worker> &worker, const Threads &threads,
    std::weak_ptr<char> alive, std::function<void(Worker &)> task, std::function<void()> done)
{
    threads.search.post([worker, home = &threads.home, alive = std::move(alive),
                            task = std::move(task), done = std::move(done)] {
        task(*worker);
        home->post([alive, done] {
            if (alive.lock())
                done();
        });
    });
}

void TextSearch::follow(SyncEngine &engine)
{
    m_engine = &engine;
    connect(&engine, &SyncEngine::opened, this, [this] {
        beginNoting();
        m_open = m_clock.after(opensAfter, [this] { openIndex(); });
    });
    connect(&engine, &SyncEngine::issuesChanged, this, &TextSearch::noteAll);
    connect(&engine, &SyncEngine::commentsChanged, this,
        [this](const IssueId &issue) { noteAll({ issue }); });
}

// --- Opening and repair
// ---------------------------------------------------------------------------

// By way of the store thread: where the cache is then, and every batch after that.
void TextSearch::openIndex()
{
    m_threads.store.post([this, store = &m_store, worker = m_worker, threads = m_threads,
                             alive = std::weak_ptr{ m_alive }] {
        const auto cursors
            = std::make_shared<Result<std::vector<StoredCursor>>>(store->readCursors());
        const auto wrong = std::make_shared<Result<QList<SpaceId>>>(QList<SpaceId>{});
        work(
            worker, threads, alive,
            [cursors, wrong](Worker &at) {
                *wrong = *cursors ? at.index.open(at.file, **cursors) : cursors->error();
                if (*wrong && !(*wrong)->isEmpty())
                    at.index.beginRepair(**wrong);
                if (!*wrong)
                    at.index.close();
            },
            [this, cursors, wrong] {
                if (*wrong)
                    indexOpened(**wrong, **cursors);
                else
                    fail(wrong->error());
            });
    });
}

void TextSearch::indexOpened(const QList<SpaceId> &wrong, const std::vector<StoredCursor> &cache)
{
    for (const StoredCursor &cursor : cache) {
        if (!wrong.contains(cursor.cursor.space))
            m_reached.insert(cursor.cursor.space, cursor.cursor);
    }
    if (!wrong.isEmpty()) {
        qCInfo(lcSync, "the search index does not know %d spaces: reading them anew",
            static_cast<int>(wrong.size()));
        repair(SqliteStore::Texts::Issues, {});
        return;
    }
    m_isOpen = true;
    prune();
    checkReady();
}

// A page at a time, so that neither thread is held up, nor much memory taken.
void TextSearch::repair(SqliteStore::Texts kind, const QString &after)
{
    m_threads.store.post([this, kind, after, store = &m_store, worker = m_worker,
                             threads = m_threads, alive = std::weak_ptr{ m_alive }] {
        QString last = after;
        const auto page
            = std::make_shared<Result<CacheRows>>(store->readTexts(kind, last, rowsOfAPage));
        const auto error = std::make_shared<Error>();
        const bool isEnd = *page && (*page)->issues.empty() && (*page)->comments.empty();
        work(
            worker, threads, alive,
            [page, error](Worker &at) {
                CacheBatch batch;
                Result<void> done = *page ? Result<void>{} : page->error();
                if (done && at.index.isOpen()) {
                    batch.put = std::move(**page);
                    done = at.index.apply(batch);
                }
                if (!done) {
                    *error = done.error();
                    at.index.close();
                }
            },
            [this, kind, last, isEnd, error] {
                if (!error->code.isEmpty())
                    fail(*error);
                else if (!isEnd)
                    repair(kind, last);
                else if (kind == SqliteStore::Texts::Issues)
                    repair(SqliteStore::Texts::Comments, {});
                else
                    endRepair();
            });
    });
}

void TextSearch::endRepair()
{
    m_threads.store.post([this, store = &m_store, worker = m_worker, threads = m_threads,
                             alive = std::weak_ptr{ m_alive }] {
        const auto cursors
            = std::make_shared<Result<std::vector<StoredCursor>>>(store->readCursors());
        const auto report = std::make_shared<Report>();
        work(
            worker, threads, alive,
            [cursors, report](Worker &at) {
                Result<void> done = *cursors ? Result<void>{} : cursors->error();
                if (done && at.index.isOpen())
                    done = at.index.endRepair(**cursors);
                if (!done) {
                    report->error = done.error();
                    at.index.close();
                    return;
                }
                static_cast<void>(at.index.takeNamed()); // all of them are asked for
                report->cursors = **cursors;
            },
            [this, report] {
                m_isOpen = report->error.code.isEmpty();
                take(report);
            });
    });
}

void TextSearch::fail(const Error &error)
{
    qCWarning(lcSync, "search index: %s", qPrintable(error.message));
    m_isOpen = false;
    m_askers.clear();
    work(
        [isDamaged = error.code == errc::StoreCorrupt](Worker &worker) {
            worker.index.close();
            if (isDamaged) // it is made again at the next start
                SearchIndex::removeFiles(worker.file);
        },
        [] {});
    checkReady();
}

// --- What the index has done
// ----------------------------------------------------------------------

void TextSearch::take(std::shared_ptr<Report> report)
{
    if (!report->error.code.isEmpty()) {
        fail(report->error);
        return;
    }
    m_reports.push_back(std::move(report));
    if (m_reports.size() == 1)
        takeReports();
}

void TextSearch::takeReports()
{
    while (!m_reports.empty()) {
        const std::shared_ptr<Report> report = m_reports.front();
        const size_t end = std::min(report->named.size(), m_nextNamed + namesOfASlice);
        for (; m_nextNamed < end; ++m_nextNamed) {
            const SearchIndex::Named &each = report->named[m_nextNamed];
            if (each.number >= m_slotOf.size())
                m_slotOf.resize(each.number + 1 + each.number / 8, -1);
            const int slot = m_engine->issues().indexOf(each.issue);
            m_slotOf[each.number] = slot;
            if (slot >= 0) {
                const auto at = static_cast<size_t>(slot);
                if (at >= m_numberOf.size())
                    m_numberOf.resize(at + 1 + at / 8);
                m_numberOf[at] = each.number;
            }
            if (const auto fresh = m_fresh.find(each.issue); fresh != m_fresh.end())
                fresh->isUnnamed = false;
        }
        if (m_nextNamed < report->named.size()) {
            m_slice = m_clock.after(0ms, [this] { takeReports(); });
            return;
        }
        m_nextNamed = 0;
        m_reports.pop_front();
        if (report->isEmptied)
            m_reached.clear();
        for (const StoredCursor &cursor : report->cursors)
            m_reached.insert(cursor.cursor.space, cursor.cursor);
        if (report->isAll && m_names == Names::Asked)
            m_names = Names::Known;
        prune();
        checkReady();
    }
}

bool TextSearch::isReached(const Cursor &cursor) const
{
    const auto reached = m_reached.constFind(cursor.space);
    if (reached == m_reached.cend())
        return cursor.seq == 0;
    return reached->epoch == cursor.epoch && reached->seq >= cursor.seq;
}

// --- What it does not know yet
// --------------------------------------------------------------------

// From now on changes are noted; before that, they are in the cache up to these cursors.
void TextSearch::beginNoting()
{
    m_required.clear();
    m_fresh.clear();
    m_gone.clear();
    m_names = Names::Unknown;
    for (const Project &project : m_engine->replica().projects())
        m_required << m_engine->replica().cursor(projectSpace(project.id));
    for (const IssueId &issue : m_engine->replica().issuesWithPending())
        note(issue);
    checkReady();
}

void TextSearch::noteAll(const QSet<IssueId> &issues)
{
    if (!m_engine->isOpen())
        return;
    for (const IssueId &issue : issues)
        note(issue);
    if (m_isReady && m_fresh.size() > mostFresh)
        checkReady();
}

void TextSearch::note(const IssueId &id)
{
    const Issue *issue = m_engine->replica().find(id);
    if (!issue) {
        m_fresh.remove(id);
        m_gone.insert(id);
        return;
    }
    Fresh &fresh = m_fresh[id];
    fresh.since = m_engine->replica().cursor(projectSpace(issue->project));
    if (!m_gone.remove(id))
        return;
    // It is back, perhaps in another slot.
    fresh.isUnnamed = true;
    const auto report = std::make_shared<Report>();
    work(
        [report, id](Worker &worker) {
            const auto number = worker.index.isOpen() ? worker.index.numberOf(id)
                                                      : Result<SearchIndex::Number>{ 0u };
            report->named.push_back({ number ? *number : 0u, id });
        },
        [this, report] { take(report); });
}

void TextSearch::prune()
{
    const Replica &replica = m_engine->replica();
    m_required.removeIf([&](const Cursor &cursor) {
        // The space was begun anew, or has gone.
        const Cursor now = replica.cursor(cursor.space);
        return isReached(cursor) || (now.epoch != cursor.epoch && isReached(now));
    });
    m_fresh.removeIf([&](const auto &fresh) {
        Fresh &it = *fresh;
        if (const Cursor now = replica.cursor(it.since.space); now.epoch != it.since.epoch)
            it.since = now;
        return isReached(it.since) && !it.isUnnamed && replica.state(fresh.key()).pending == 0;
    });
}

void TextSearch::checkReady()
{
    const bool isThere = m_isOpen && m_required.isEmpty();
    if (isThere && m_names == Names::Unknown) {
        m_names = Names::Asked;
        const auto report = std::make_shared<Report>();
        work(
            [report](Worker &worker) {
                auto named = worker.index.isOpen()
                    ? worker.index.listNamed()
                    : Result<std::vector<SearchIndex::Named>>{ std::vector<SearchIndex::Named>{} };
                if (!named)
                    report->error = named.error();
                else
                    report->named = *std::move(named);
                report->isAll = true;
            },
            [this, report] { take(report); });
    }
    const bool isReady = isThere && m_names == Names::Known && m_fresh.size() <= mostFresh;
    if (std::exchange(m_isReady, isReady) != isReady)
        Q_EMIT readyChanged();
}

} // namespace lockstep::query
