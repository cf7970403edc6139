// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The list at a window of 1000x800: a key typed into the filter until the rows are painted, a frame
// in which 160 issues have changed, another grouping and another order.

#include "tests/bench/measure.h"
#include "tests/bench/sampleissues.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/grouptitles.h"
#include "ui/widgets/issuelistview.h"

#include "core/base/executor.h"
#include "core/sync/syncengine.h"

#include <QApplication>

#include <algorithm>
#include <ctime>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;

namespace {

// What is there already, and takes in whatever comes.
class SampleStore final : public Store
{
public:
    explicit SampleStore(CacheRows rows) : m_rows(std::move(rows)) {}
    Result<StoreState> open(const ClientId &client, WallTime) override
    {
        StoreState state;
        state.client = client;
        state.identity = { samplePeople().first(), WorkspaceId{ u"w"_s }, u"Bench"_s };
        state.rows = std::move(m_rows);
        return state;
    }
    void close() override {}
    Result<void> applyCache(const CacheBatch &) override { return {}; }
    Result<void> resetCache() override { return {}; }
    Result<void> applyOutbox(const OutboxBatch &) override { return {}; }
    Result<void> saveDrafts(const QMap<QString, QString> &) override { return {}; }

private:
    CacheRows m_rows;
};

CacheRows withPeople(CacheRows rows)
{
    const SpaceId directory = directorySpace(WorkspaceId{ u"w"_s });
    for (const User &user : samplePeople())
        rows.users.push_back({ directory, user });
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
        : m_themes(app), m_store(withPeople(sampleRows(count))),
          m_engine(m_store, m_inline, m_inline, m_remote, m_clock, m_rng)
    {
        m_engine.start(false);
        if (m_engine.issues().count() != count)
            qFatal("%d issues", m_engine.issues().count());
        const double start = used();
        m_model.emplace(m_engine, m_clock);
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

    double filter(const QString &query)
    {
        const double start = used();
        ui::IssueFilter filter;
        filter.query = query;
        m_model->setFilter(filter);
        m_view->viewport()->repaint();
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
        const double start = used();
        m_model->flush();
        m_view->viewport()->repaint();
        return used() - start;
    }

private:
    ui::ThemeService m_themes;
    FakeClock m_clock{};
    Rng m_rng{ 1 };
    InlineExecutor m_inline{};
    FakeRemote m_remote{};
    SampleStore m_store;
    SyncEngine m_engine;
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
    const auto keys = [&](const QString &typed) {
        std::vector<std::vector<double>> times(size_t(typed.size()) + 1);
        int found = 0;
        for (int round = 0; round < rounds; ++round) {
            for (qsizetype at = 1; at <= typed.size(); ++at)
                times[size_t(at)].push_back(bench.filter(typed.first(at)));
            found = bench.shown();
            times[0].push_back(bench.filter({}));
        }
        double slowest = 0;
        for (std::vector<double> &each : times)
            slowest = std::max(slowest, middle(each));
        worst = std::max(worst, slowest);
        print(u"  %1: %2 (%3 found)"_s.arg(typed).arg(slowest, 0, 'f', 2).arg(found));
    };
    const ui::IssueOrder orders[]
        = { {}, { ui::IssueSort::Subject, true, ui::IssueGrouping::Status },
              { ui::IssueSort::Updated, true, ui::IssueGrouping::Label } };
    double worstFrame = 0;
    for (const ui::IssueOrder &order : orders) {
        const double reordered = bench.order(order);
        print(
            u"sorted by %1, grouped by %2: reordered in %3; the slowest key of"_s.arg(int(order.by))
                .arg(int(order.grouping))
                .arg(reordered, 0, 'f', 1));
        keys(u"reconnects"_s);
        keys(u"is:open priority:>=high"_s);
        keys(u"-label:\"label 3\" e"_s);
        std::vector<double> frames;
        for (int round = 0; round < rounds; ++round)
            frames.push_back(bench.frame(std::min(160, count / 2)));
        const double frame = middle(frames);
        worstFrame = std::max(worstFrame, frame);
        print(u"  160 issues changed: %1"_s.arg(frame, 0, 'f', 2));
    }
    print(u"worst key, ms: "_s + verdictAtMost(worst, 20));
    print(u"worst frame, ms: "_s + verdictAtMost(worstFrame, 10));
    return 0;
}
