// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The list at a window of 1000x800: a key typed into the filter until the rows are painted, a frame
// in which 160 issues have changed, another grouping and another order. First with texts searched
// in memory, then by the full-text index on its own thread.

#include "tests/bench/measure.h"
#include "tests/bench/sampleissues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/grouptitles.h"
#include "ui/widgets/issuelistview.h"

#include "core/base/threadexecutor.h"
#include "core/query/textsearch.h"
#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <ctime>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;

namespace {

CacheRows withPeople(CacheRows rows)
{
    const SpaceId directory = directorySpace(WorkspaceId{ u"w"_s });
    for (const User &user : samplePeople())
        rows.users.push_back({ directory, user });
    rows.spaces.push_back({ directory, {}, Role::Member, 1 });
    rows.cursors.push_back({ { directory, 1, u"epoch"_s }, 0 });
    return rows;
}

// Of the processor, in this thread: what else runs on the machine is not ours.
double used()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

class Bench
{
public:
    Bench(QApplication &app, int count)
        : m_themes(app), m_store({ m_dir.path(), u"bench"_s, 0, 0 }),
          m_search(m_store, m_dir.path() + u"/search.db"_s,
              { m_searchThread, m_storeThread, m_home }, m_clock),
          m_engine(m_search.store(), m_storeThread, m_home, m_remote, m_clock, m_rng)
    {
        fill(count);
        m_search.follow(m_engine);
        m_engine.start(false);
        wait([this] { return m_engine.isOpen(); });
        if (m_engine.issues().count() != count)
            qFatal("%d issues", m_engine.issues().count());
        const double start = used();
        m_model.emplace(m_engine, m_clock);
        m_model->setSearch(&m_search);
        m_firstTime = used() - start;
        m_view.emplace(m_themes, m_clock);
        m_view->setIssueModel(&*m_model);
        m_view->setGroupTitles([this](const ui::IssueGroup &group) {
            return ui::groupTitle(group, m_model->order().grouping, m_engine.replica(), m_themes);
        });
        m_view->resize(1000, 800);
        m_view->show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] double firstTime() const { return m_firstTime; }
    [[nodiscard]] int shown() const { return m_model->matchCount(); }

    // From a cache without an index until texts are searched by it, s.
    double makeIndex()
    {
        QElapsedTimer timer;
        timer.start();
        m_clock.advance(query::TextSearch::opensAfter);
        wait([this] { return m_search.isReady(); });
        return static_cast<double>(timer.elapsed()) / 1e3;
    }
    [[nodiscard]] double indexMegabytes() const
    {
        return static_cast<double>(QFileInfo{ m_dir.path() + u"/search.db"_s }.size()) / 1e6;
    }
    [[nodiscard]] double latency() const { return m_latency; } // of the last key, wall clock, ms

    double filter(const QString &query)
    {
        QElapsedTimer timer;
        timer.start();
        const double start = used();
        ui::IssueFilter filter;
        filter.query = query;
        m_model->setFilter(filter);
        wait([this] { return !m_model->isSearching(); });
        m_view->viewport()->repaint();
        m_latency = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        return used() - start;
    }
    double order(const ui::IssueOrder &order)
    {
        const double start = used();
        m_model->setOrder(order);
        m_view->viewport()->repaint();
        return used() - start;
    }
    // Of issues far and near, so that they go to the top.
    double frame(int changed)
    {
        std::vector<std::pair<IssueId, FieldChanges>> edits;
        const int all = m_engine.issues().count();
        for (int i = 0; i < changed; ++i) {
            const Issue &issue = m_engine.issues().at((m_next += 7'919) % all);
            const QString to = issue.priority == "High"_L1 ? u"Low"_s : u"High"_s;
            edits.push_back({ issue.id,
                { { Field::Priority,
                    ValueChange{ FieldValue{ issue.priority }, FieldValue{ to } } } } });
        }
        m_engine.updateIssues(edits);
        wait([&] { return m_engine.replica().state(edits.back().first).pending > 0; });
        const double start = used();
        m_model->flush();
        m_view->viewport()->repaint();
        return used() - start;
    }

private:
    void fill(int count)
    {
        CacheBatch batch;
        batch.put = withPeople(sampleRows(count));
        batch.identity = { samplePeople().first(), WorkspaceId{ u"w"_s }, u"Bench"_s };
        SqliteStore store{ { m_dir.path(), u"bench"_s, 0, 0 } };
        if (!store.open(ClientId{ u"bench"_s }, {}) || !store.applyCache(batch))
            qFatal("the cache cannot be written");
    }
    template <typename IsSo> void wait(const IsSo &isSo)
    {
        while (!isSo()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            m_clock.advance(0ms);
        }
    }

    ui::ThemeService m_themes;
    QTemporaryDir m_dir{};
    FakeClock m_clock{};
    Rng m_rng{ 1 };
    FakeRemote m_remote{};
    SqliteStore m_store;
    LoopExecutor m_home{};
    ThreadExecutor m_searchThread{ u"search"_s };
    query::TextSearch m_search;
    ThreadExecutor m_storeThread{ u"store"_s };
    SyncEngine m_engine;
    double m_latency = 0;
    std::optional<ui::IssueListModel> m_model{};
    std::optional<ui::IssueListView> m_view{};
    double m_firstTime = 0;
    int m_next = 0;
};

double middle(std::vector<double> times) { return percentile(times, 0.5); }

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    const int count = isSmoke ? 300 : 100'000;
    const int rounds = isSmoke ? 1 : 9;
    print(machine());
    print(
        u"ms of the processor, medians of 9, each with painting the rows; %1 issues"_s.arg(count));
    Bench bench{ application, count };
    print(u"model made in %1"_s.arg(bench.firstTime(), 0, 'f', 1));
    print(
        u"first search for a text, with its index: %1"_s.arg(bench.filter(u"zebra"_s), 0, 'f', 1));

    double worst = 0;
    double slowestAnswer = 0;
    const auto keys = [&](const QString &typed) {
        std::vector<std::vector<double>> times(size_t(typed.size()) + 1);
        std::vector<std::vector<double>> latencies(size_t(typed.size()) + 1, { 0 });
        int found = 0;
        for (int round = 0; round < rounds; ++round) {
            for (qsizetype at = 1; at <= typed.size(); ++at) {
                times[size_t(at)].push_back(bench.filter(typed.first(at)));
                latencies[size_t(at)].push_back(bench.latency());
            }
            found = bench.shown();
            times[0].push_back(bench.filter({}));
        }
        double slowest = 0;
        for (std::vector<double> &each : times)
            slowest = std::max(slowest, middle(each));
        double latency = 0;
        for (std::vector<double> &each : latencies)
            latency = std::max(latency, middle(each));
        worst = std::max(worst, slowest);
        slowestAnswer = std::max(slowestAnswer, latency);
        print(u"  %1: %2 (%3 found), seen after %4"_s.arg(typed)
                  .arg(slowest, 0, 'f', 2)
                  .arg(found)
                  .arg(latency, 0, 'f', 1));
    };
    const ui::IssueOrder orders[]
        = { {}, { ui::IssueSort::Subject, true, ui::IssueGrouping::Status },
              { ui::IssueSort::Updated, true, ui::IssueGrouping::Label } };
    double worstFrame = 0;
    const auto measure = [&] {
        for (const ui::IssueOrder &order : orders) {
            const double reordered = bench.order(order);
            print(u"sorted by %1, grouped by %2: reordered in %3; the slowest key of"_s
                      .arg(int(order.by))
                      .arg(int(order.grouping))
                      .arg(reordered, 0, 'f', 1));
            keys(u"reconnects"_s);
            keys(u"is:open priority:>=high"_s);
            keys(u"-label:\"label 3\" e"_s);
        }
    };
    print(u"texts searched in memory"_s);
    measure();
    print(u"worst key, ms: %1"_s.arg(worst, 0, 'f', 1));
    worst = 0;
    slowestAnswer = 0;
    const double made = bench.makeIndex();
    print(u"full-text index made in %1 s, %2 MB; texts searched by it"_s.arg(made, 0, 'f', 1)
              .arg(bench.indexMegabytes(), 0, 'f', 1));
    measure();
    for (const ui::IssueOrder &order : orders) {
        (void)bench.order(order);
        std::vector<double> frames;
        for (int round = 0; round < rounds; ++round)
            frames.push_back(bench.frame(std::min(160, count / 2)));
        const double frame = middle(frames);
        worstFrame = std::max(worstFrame, frame);
        print(u"sorted by %1, grouped by %2: 160 issues changed: %3"_s.arg(int(order.by))
                  .arg(int(order.grouping))
                  .arg(frame, 0, 'f', 2));
    }
    print(u"worst key, ms of the GUI thread: "_s + verdictAtMost(worst, 20));
    print(u"slowest answer, ms: %1"_s.arg(slowestAnswer, 0, 'f', 1));
    print(u"worst frame, ms: "_s + verdictAtMost(worstFrame, 10));
    return 0;
}
