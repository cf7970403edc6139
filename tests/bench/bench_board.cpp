// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// The board with many cards: the switch to it, a key that moves on, a frame in which others have
// moved 160 cards, and the painting of one frame. The yardstick for the painting is a board whose
// cards can all be seen at once: what is out of sight must cost nothing.

#include "core/sync/syncengine.h"
#include "tests/bench/fullstore.h"
#include "tests/bench/measure.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeremote.h"
#include "tests/support/queueexecutor.h"
#include "ui/board/boardview.h"
#include "ui/models/issuelistmodel.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

using namespace lockstep;
using namespace lockstep::bench;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

class Bench
{
public:
    explicit Bench(int count) : m_storeThread(m_clock), m_home(m_clock), m_themes(*qApp)
    {
        m_themes.setReducedMotion(true);
        fill(count);
        m_engine = std::make_unique<SyncEngine>(
            m_store, m_storeThread, m_home, m_remote, m_clock, m_rng);
        m_list = std::make_unique<IssueListModel>(*m_engine, m_clock);
        m_model = std::make_unique<BoardModel>(*m_engine, *m_list, m_clock);
        m_engine->start(false);
        run();
        if (m_engine->issues().count() != count)
            qFatal("%d issues are there", m_engine->issues().count());
        m_view = std::make_unique<BoardView>(m_themes, *m_engine, *m_model, *m_list, m_clock);
        m_view->resize(1280, 700);
        m_view->show();
        m_view->setFocus();
        m_frame = QPixmap(m_view->size());
    }
    ~Bench() { m_view.reset(); }

    double open()
    {
        return median([this] { m_model->setActive(false); },
            [this] {
                m_model->setActive(true);
                paint();
            });
    }
    double painting()
    {
        return median([] {}, [this] { paint(); });
    }
    double key()
    {
        m_view->setCurrentIssue(m_model->issueAt({ 0, m_model->cardCount(0) / 2 }));
        return median([] {},
            [this] {
                QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
                QCoreApplication::sendEvent(m_view.get(), &down);
                paint();
            });
    }
    // Each time to another column and place; what the engine does with it is not counted.
    double moved(int cards)
    {
        return median(
            [this, cards] {
                std::vector<std::pair<IssueId, FieldChanges>> edits;
                for (int i = 0; i < cards; ++i) {
                    const int slot = static_cast<int>(
                        m_rng.below(static_cast<quint64>(m_engine->issues().count())));
                    const Issue &issue = m_engine->issues().at(slot);
                    const QString status
                        = defaultStatuses().at(static_cast<qsizetype>(m_rng.below(5))).name;
                    const QString rank = u"h0V8NKWw%1V"_s.arg(m_rng.below(99'999));
                    edits.push_back({ issue.id,
                        { { Field::Status, ValueChange{ issue.status, status } },
                            { Field::Rank, ValueChange{ issue.rank, rank } } } });
                }
                m_engine->updateIssues(edits);
                run();
                m_list->flush(); // its share is measured elsewhere
            },
            [this] {
                m_model->flush();
                paint();
            });
    }

private:
    void fill(int count)
    {
        Project project;
        project.id = ProjectId{ makeUuidV7(m_clock.wallNow(), m_rng) };
        project.key = u"LOCK"_s;
        project.name = u"Lockstep"_s;
        project.statuses[1].limit = 100;
        const UserId me{ u"me@example.com"_s };
        CacheRows &rows = m_store.state.rows;
        SpaceHash hash;
        const QStringList words
            = u"the edit that was under way is lost when the cable comes back"_s.split(u' ');
        for (int i = 0; i < count; ++i) {
            Issue issue;
            issue.id = IssueId{ makeUuidV7(m_clock.wallNow() + Milliseconds{ i }, m_rng) };
            issue.name = u"LOCK-%1"_s.arg(i + 1);
            issue.project = project.id;
            issue.status = project.statuses.at(static_cast<qsizetype>(m_rng.below(5))).name;
            issue.subject = words.mid(0, 3 + static_cast<qsizetype>(m_rng.below(9))).join(u' ');
            if (m_rng.below(2) > 0)
                issue.labels << u"label %1"_s.arg(m_rng.below(30));
            issue.version = 1;
            hash.add(issue);
            rows.issues.push_back(std::move(issue));
        }
        const SpaceId space = projectSpace(project.id);
        rows.projects.push_back(project);
        rows.spaces.push_back({ space, project.name, Role::Admin, count });
        rows.cursors.push_back({ { space, count, u"e"_s }, hash.value() });
        m_store.state.identity.user = { me, u"Me"_s, {} };
    }
    void run()
    {
        for (int i = 0; i < 10; ++i) {
            m_storeThread.runAll();
            m_home.runAll();
        }
    }
    void paint() { m_view->render(&m_frame); }
    double median(const std::function<void()> &prepare, const std::function<void()> &work)
    {
        std::vector<double> times;
        for (int i = 0; i < 9; ++i) {
            prepare();
            const Moment start = now();
            work();
            times.push_back(secondsSince(start) * 1000);
        }
        return percentile(times, 0.5);
    }

    FakeClock m_clock{};
    Rng m_rng{ 1 };
    QueueExecutor m_storeThread;
    QueueExecutor m_home;
    FullStore m_store{};
    FakeRemote m_remote{};
    ThemeService m_themes;
    std::unique_ptr<SyncEngine> m_engine{};
    std::unique_ptr<IssueListModel> m_list{};
    std::unique_ptr<BoardModel> m_model{};
    std::unique_ptr<BoardView> m_view{};
    QPixmap m_frame{};
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    print(machine());
    print(u"ms, medians of 9, each with a frame of 1280x700 painted"_s);
    double few = 0;
    double painted = 0;
    double frame = 0;
    for (const int count : isSmoke ? std::vector{ 30, 300 } : std::vector{ 30, 10'000, 100'000 }) {
        Bench bench{ count };
        const double open = bench.open();
        const double painting = bench.painting();
        const double key = bench.key();
        const double moved = bench.moved(std::min(160, count));
        print(u"%1 cards: Ctrl+B %2; painting %3; key %4; 160 moved %5"_s.arg(count)
                  .arg(open, 0, 'f', 2)
                  .arg(painting, 0, 'f', 2)
                  .arg(key, 0, 'f', 2)
                  .arg(moved, 0, 'f', 2));
        if (few == 0)
            few = painting;
        if (count <= 10'000) {
            painted = painting;
            frame = moved;
        }
    }
    print(
        u"painting with 10,000 cards to painting with 30: "_s + verdictAtMost(painted / few, 1.5));
    print(u"a frame with 160 moved cards of 10,000, ms: "_s + verdictAtMost(frame, 16));
    return 0;
}
