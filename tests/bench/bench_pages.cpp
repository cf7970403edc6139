// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The pages with figures of everything, the dashboard and the heatmap: how long they count, the
// longest turn of the event loop meanwhile, and a frame painted. Of the processor, on this thread.

#include "core/sync/syncengine.h"
#include "tests/bench/fullstore.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleissues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"
#include "tests/support/queueexecutor.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/heatmap/heatpage.h"

#include <QApplication>

#include <algorithm>
#include <ctime>

using namespace lockstep;
using namespace lockstep::bench;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

double used() // ms
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// What the page does comes by timers: each call is a turn.
class TurnClock final : public Clock
{
public:
    explicit TurnClock(FakeClock &clock) : m_clock(clock) {}
    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] WallTime wallNow() const override { return sampleToday; }
    [[nodiscard]] Timer after(Milliseconds delay, std::function<void()> fn) override
    {
        return m_clock.after(delay, [this, fn = std::move(fn)] {
            const double start = used();
            fn();
            const double took = used() - start;
            longest = std::max(longest, took);
            all += took;
        });
    }
    double longest = 0;
    double all = 0;

private:
    FakeClock &m_clock;
};

struct Figures
{
    double all = 0;
    double longest = 0;
    double painting = 0;
};

class Bench
{
public:
    explicit Bench(int count) : m_storeThread(m_clock), m_home(m_clock), m_themes(*qApp)
    {
        m_themes.setReducedMotion(true);
        fill(count);
        m_engine = std::make_unique<SyncEngine>(
            m_store, m_storeThread, m_home, m_remote, m_clock, m_rng);
        m_engine->start(false);
        for (int i = 0; i < 10; ++i) {
            m_storeThread.runAll();
            m_home.runAll();
        }
        if (m_engine->issues().count() != count)
            qFatal("%d issues are there", m_engine->issues().count());
    }

    Figures dashboard()
    {
        DashboardPage page{ *m_engine, m_turns, m_themes, nullptr };
        return measure(page, [&] { page.setProject({}); });
    }
    Figures heatmap(Field rows, Field columns, bool map)
    {
        HeatPage page{ *m_engine, m_turns, m_themes, nullptr };
        page.setFields(rows, columns);
        return measure(page, [&] {
            page.setProject({});
            page.showMap(map);
        });
    }

private:
    // Medians of nine, after the first time.
    Figures measure(QWidget &page, const std::function<void()> &restart)
    {
        page.resize(1060, 760);
        page.show();
        QPixmap frame(page.size());
        const auto settle = [&] {
            m_clock.advance(1s);
            QCoreApplication::processEvents();
        };
        settle();
        std::vector<double> all;
        std::vector<double> longest;
        std::vector<double> painting;
        for (int i = 0; i < 9; ++i) {
            m_turns.all = m_turns.longest = 0;
            restart();
            m_clock.advance(1s);
            all.push_back(m_turns.all);
            longest.push_back(m_turns.longest);
            const double start = used();
            QCoreApplication::processEvents();
            page.render(&frame);
            painting.push_back(used() - start);
        }
        return { percentile(all, 0.5), percentile(longest, 0.5), percentile(painting, 0.5) };
    }
    // Somewhere on a campus, over a year; half of them are done.
    void fill(int count)
    {
        CacheRows rows = sampleRows(count);
        SpaceHash hash;
        for (Issue &issue : rows.issues) {
            const auto below = [this](quint64 most) { return static_cast<int>(m_rng.below(most)); };
            const int building = below(20);
            const WallTime made = sampleToday - below(365) * 24h - below(24) * 1h;
            issue.building = u"Building %1"_s.arg(building + 1);
            issue.room = u"%1.%2"_s.arg(building + 1).arg(below(50) + 100);
            issue.severity = 1 + below(10);
            issue.lat = 50.0 + building * 0.001 + below(1'000) * 1e-6;
            issue.lng = 8.0 + building * 0.002 + below(1'000) * 1e-6;
            issue.createdAt = toIso8601(made);
            if (below(2) == 0) {
                issue.status = u"Closed"_s;
                issue.closedAt = toIso8601(std::min(sampleToday, made + below(900) * 1h));
            }
            hash.add(issue);
        }
        rows.cursors.front().hash = hash.value();
        m_store.state.rows = std::move(rows);
        m_store.state.identity.user = samplePeople().first();
    }

    FakeClock m_clock{};
    TurnClock m_turns{ m_clock };
    Rng m_rng{ 1 };
    QueueExecutor m_storeThread;
    QueueExecutor m_home;
    FullStore m_store{};
    FakeRemote m_remote{};
    ThemeService m_themes;
    std::unique_ptr<SyncEngine> m_engine{};
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    print(machine());
    print(u"ms of the processor, medians of 9; frames of 1060x760"_s);
    double longest = 0;
    const auto show = [&](const QString &what, const Figures &figures) {
        print(u"  %1: counted in %2, longest turn %3, painting %4"_s.arg(what)
                  .arg(figures.all, 0, 'f', 1)
                  .arg(figures.longest, 0, 'f', 2)
                  .arg(figures.painting, 0, 'f', 2));
        longest = std::max({ longest, figures.longest, figures.painting });
    };
    for (const int count : isSmoke ? std::vector{ 300 } : std::vector{ 10'000, 100'000 }) {
        Bench bench{ count };
        print(u"%1 issues"_s.arg(count));
        show(u"dashboard"_s, bench.dashboard());
        show(u"heatmap of statuses and priorities"_s,
            bench.heatmap(Field::Status, Field::Priority, false));
        show(u"heatmap of buildings and 1,000 rooms"_s,
            bench.heatmap(Field::Building, Field::Room, false));
        show(u"... as a map"_s, bench.heatmap(Field::Building, Field::Room, true));
    }
    print(u"longest turn or frame, ms: "_s + verdictAtMost(longest, 16));
    return 0;
}
