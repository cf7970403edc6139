// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/commenttexts.h"
#include "core/query/textsearch.h"
#include "core/store/sqlitestore.h"
#include "core/sync/syncengine.h"
#include "tests/support/fakeclock.h"
#include "tests/support/miniserver.h"
#include "tests/support/queueexecutor.h"
#include "tests/support/randomvalues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace lockstep::query;
using namespace Qt::StringLiterals;

namespace {

// A replica with its store and its index; what runs on which thread when is the test's to say.
struct Desk
{
    QTemporaryDir dir{};
    FakeClock clock{};
    Rng rng{ 1 };
    FakeRemote remote{};
    MiniServer server{ remote };
    std::optional<QueueExecutor> home{};
    std::optional<QueueExecutor> searchThread{};
    std::optional<QueueExecutor> storeThread{};
    std::unique_ptr<SqliteStore> files{};
    std::unique_ptr<TextSearch> search{};
    std::unique_ptr<SyncEngine> engine{};
    bool isSearchHeld = false;

    ~Desk() { quit(); }

    QString file() const { return dir.path() + u"/profile/search.db"_s; }

    void open()
    {
        home.emplace(clock);
        searchThread.emplace(clock);
        storeThread.emplace(clock);
        files = std::make_unique<SqliteStore>(
            SqliteStore::Options{ dir.path() + u"/profile"_s, u"m"_s, 0, 0 });
        search = std::make_unique<TextSearch>(
            *files, file(), TextSearch::Threads{ *searchThread, *storeThread, *home }, clock);
        engine = std::make_unique<SyncEngine>(
            search->store(), *storeThread, *home, remote, clock, rng);
        engine->setTypingPause(0ms);
        search->follow(*engine);
        engine->start();
        settle();
        server.welcome();
        settle();
    }
    void openSearched()
    {
        open();
        clock.advance(TextSearch::opensAfter);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 10'000; ++i) {
            bool any = !storeThread->isEmpty() || !home->isEmpty();
            storeThread->runAll();
            if (!isSearchHeld) {
                any = any || !searchThread->isEmpty();
                searchThread->runAll();
            }
            home->runAll();
            clock.advance(0ms);
            any = (remote.running && server.serve()) || any;
            if (!any && home->isEmpty())
                return;
        }
        QFAIL("it never comes to rest");
    }
    // The process ends at any point of what the index is doing.
    void kill()
    {
        engine.reset();
        storeThread->die();
        home->die();
        searchThread->die();
        search.reset();
        files.reset();
    }
    void quit()
    {
        if (!engine)
            return;
        engine.reset();
        storeThread->runAll();
        search.reset();
        searchThread->runAll();
        home->die();
        files.reset();
    }

    // As the index says; "-": it did not answer.
    QString found(const QString &word, TextPart part = TextPart::All)
    {
        const SearchedText text{ folded(word), part };
        QString result = u"-"_s;
        search->find(&clock, { text }, [&](const std::vector<Matcher::Marks> &marks) {
            result = names([&](int slot) { return marks[0][static_cast<size_t>(slot)] != 0; });
        });
        const bool wasHeld = std::exchange(isSearchHeld, false);
        // Only the question: what else waits there has to come before it.
        searchThread->runAll();
        home->runAll();
        isSearchHeld = wasHeld;
        return result;
    }
    // As the issues say.
    QString expected(const QString &word, TextPart part = TextPart::All) const
    {
        return names([&](int slot) {
            std::string text;
            const Issue &issue = engine->issues().at(slot);
            const TextView view = appendFolded(text, issue, commentTexts(engine->replica(), issue));
            return contains(view.part(part), folded(word));
        });
    }
    template <typename IsSo> QString names(const IsSo &isSo) const
    {
        QStringList all;
        engine->issues().forEach([&](int slot, const Issue &issue) {
            if (isSo(slot))
                all << issue.subject;
        });
        all.sort();
        return all.join(u'|');
    }
    void set(const IssueId &id, Field field, const FieldValue &to)
    {
        const Issue *issue = engine->replica().find(id);
        engine->updateIssue(id, { { field, ValueChange{ fieldValue(*issue, field), to } } });
    }
};

constexpr TextPart parts[]{ TextPart::All, TextPart::Title, TextPart::Description,
    TextPart::Comments };

} // namespace

class TestTextSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInTheTexts()
    {
        Desk desk;
        desk.server.create(u"Reconnecting loses the edit"_s);
        const IssueId second = desk.server.create(u"Übersicht der Straße"_s);
        const IssueId third = desk.server.create(u"東京の会議"_s);
        desk.server.update(
            second, { { Field::Description, u"Not \"quoted\" AND (this) OR *that*"_s } });
        desk.server.update(third, { { Field::Labels, QStringList{ u"needs info"_s } } });
        desk.openSearched();
        QVERIFY(desk.search->isReady());
        QCOMPARE(desk.search->freshCount(), 0); // all of it is the index's
        desk.engine->addComment(second, u"Behind the desk"_s);
        desk.settle();
        QCOMPARE(desk.search->freshCount(), 0);

        const QString loses = u"Reconnecting loses the edit"_s;
        QCOMPARE(desk.found(u"connect"_s), loses); // inside of a word
        QCOMPARE(desk.found(u"LOSES  the"_s), loses); // exactly, over a space
        QCOMPARE(desk.found(u"the loses"_s), QString{});
        QCOMPARE(desk.found(u"ubersicht"_s), u"Übersicht der Straße"_s);
        QCOMPARE(desk.found(u"STRASSE"_s), u"Übersicht der Straße"_s);
        QCOMPARE(desk.found(u"会議"_s), u"東京の会議"_s); // two characters
        QCOMPARE(desk.found(u"の"_s), u"東京の会議"_s);
        QCOMPARE(desk.found(u"東京の会"_s), u"東京の会議"_s);
        QCOMPARE(desk.found(u"needs info"_s), u"東京の会議"_s);
        QCOMPARE(desk.found(u"\"quoted\" and (this) or *"_s), u"Übersicht der Straße"_s);
        QCOMPARE(desk.found(u"behind"_s), u"Übersicht der Straße"_s);
        QCOMPARE(desk.found(u"behind"_s, TextPart::Comments), u"Übersicht der Straße"_s);
        QCOMPARE(desk.found(u"behind"_s, TextPart::Description), QString{});
        QCOMPARE(desk.found(u"quoted"_s, TextPart::Title), QString{});
        QCOMPARE(desk.found(u"nowhere"_s), QString{});
        for (const TextPart part : parts) {
            for (const QString &word : { u"e"_s, u"er"_s, u"the"_s, u"%1"_s, u"'"_s, u""_s })
                QCOMPARE(desk.found(word, part), desk.expected(word, part));
        }
    }

    void findsWhatIsNotYetSaved()
    {
        Desk desk;
        const IssueId id = desk.server.create(u"Old title"_s);
        desk.openSearched();
        // On its way: neither in the cache nor in the index.
        desk.isSearchHeld = true;
        desk.remote.lose();
        desk.set(id, Field::Subject, u"Quite another title"_s);
        desk.engine->addComment(id, u"And a remark"_s);
        Issue fresh;
        fresh.project = desk.server.project;
        fresh.subject = u"Made here"_s;
        desk.engine->createIssue(fresh);
        while (!desk.storeThread->isEmpty() || !desk.home->isEmpty()) {
            desk.storeThread->runAll();
            desk.home->runAll();
        }
        QCOMPARE(desk.found(u"another"_s), u"Quite another title"_s);
        QCOMPARE(desk.found(u"old"_s), QString{});
        QCOMPARE(desk.found(u"remark"_s), u"Quite another title"_s);
        QCOMPARE(desk.found(u"made here"_s), u"Made here"_s);
    }

    void theNewestQuestionCounts()
    {
        Desk desk;
        desk.server.create(u"one"_s);
        desk.server.create(u"two"_s);
        desk.openSearched();
        QStringList answers;
        const auto ask = [&](const QString &word) {
            desk.search->find(&desk, { { folded(word) } },
                [&answers, word](const std::vector<Matcher::Marks> &) { answers << word; });
        };
        for (const auto &word : { u"t"_s, u"tw"_s, u"two"_s })
            ask(word);
        desk.settle();
        QCOMPARE(answers, QStringList{ u"two"_s });
        ask(u"one"_s);
        desk.search->forget(&desk);
        desk.settle();
        QCOMPARE(answers, QStringList{ u"two"_s });
        // Two that ask do not disturb one another.
        ask(u"one"_s);
        QCOMPARE(desk.found(u"two"_s), u"two"_s);
        QCOMPARE(answers, (QStringList{ u"two"_s, u"one"_s }));
    }

    void aDamagedOneIsMadeAgain()
    {
        Desk desk;
        desk.server.create(u"Still here"_s);
        desk.openSearched();
        desk.quit();
        QFile file{ desk.file() };
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("no database at all, but long enough to look like a header of one, so that it "
                   "is read as one and refused");
        file.close();
        desk.openSearched();
        QVERIFY(desk.search->isReady());
        QCOMPARE(desk.found(u"still"_s), u"Still here"_s);
    }

    void anOlderOneIsBroughtUpToDate()
    {
        Desk desk;
        const IssueId gone = desk.server.create(u"Goes"_s);
        const IssueId stays = desk.server.create(u"Stays"_s);
        desk.openSearched();
        desk.quit();
        QVERIFY(QFile::copy(desk.file(), desk.dir.path() + u"/older"_s));
        desk.openSearched();
        desk.server.remove(gone);
        desk.server.update(stays, { { Field::Description, u"with more"_s } });
        desk.settle();
        desk.quit();
        QVERIFY(QFile::remove(desk.file()));
        QVERIFY(QFile::rename(desk.dir.path() + u"/older"_s, desk.file()));
        desk.open();
        QVERIFY(!desk.search->isReady());
        desk.clock.advance(TextSearch::opensAfter);
        desk.settle();
        QVERIFY(desk.search->isReady());
        QCOMPARE(desk.found(u"with more"_s), u"Stays"_s);
        QCOMPARE(desk.found(u"goes"_s), QString{});
    }

    // Edits here and there, comments, deletions, restarts and kills at any moment: what the index
    // says is what the issues say.
    void alwaysSaysWhatTheIssuesSay()
    {
        RandomValues random{ RandomValues::seed() };
        Desk desk;
        static const QStringList words{ u"alpha"_s, u"Beta"_s, u"gámma"_s, u"δέλτα"_s, u"会議"_s,
            u"x"_s, u"-"_s, u"ab"_s };
        const auto text = [&] {
            QStringList some;
            for (qint64 i = random.number(1, 4); i > 0; --i)
                some << words.at(random.number(0, words.size() - 1));
            return some.join(random.chance(0.3) ? u""_s : u" "_s);
        };
        const auto any = [&] {
            QList<IssueId> all;
            desk.engine->issues().forEach([&](int, const Issue &issue) { all << issue.id; });
            return all.isEmpty() ? IssueId{} : all.at(random.number(0, all.size() - 1));
        };
        const auto anyOfServer = [&] {
            auto it = desk.server.issues.begin();
            std::advance(it, random.number(0, static_cast<qint64>(desk.server.issues.size()) - 1));
            return it->first;
        };
        for (int i = 0; i < 5; ++i)
            desk.server.create(text());
        desk.openSearched();
        int answered = 0;
        for (int step = 0; step < 600; ++step) {
            while (desk.server.issues.size() < 3)
                desk.server.create(text());
            const qint64 what = random.number(0, 99);
            const IssueId issue = any();
            if (what < 15) {
                desk.server.create(text());
            } else if (what < 30) {
                desk.server.update(anyOfServer(), { { Field::Description, text() } });
            } else if (what < 35 && desk.server.issues.size() > 3) {
                desk.server.remove(anyOfServer());
            } else if (what < 50 && !issue.isNull()) {
                desk.set(issue, Field::Subject, text());
            } else if (what < 58 && !issue.isNull()) {
                desk.engine->addComment(issue, text());
            } else if (what < 62 && !issue.isNull()) {
                desk.engine->deleteIssue(issue);
            } else if (what < 80) {
                if (!desk.searchThread->isEmpty())
                    desk.searchThread->runOne();
                if (!desk.storeThread->isEmpty())
                    desk.storeThread->runOne();
                if (!desk.home->isEmpty())
                    desk.home->runOne();
                static_cast<void>(desk.server.serve());
            } else if (what < 95) {
                desk.settle();
            } else {
                if (random.chance(0.5))
                    desk.quit();
                else
                    desk.kill();
                desk.remote.running = false;
                desk.openSearched();
                QVERIFY(desk.search->isReady());
            }
            if (step % 3 != 0 || !desk.search->isReady())
                continue;
            const QString word = random.chance(0.5)
                ? words.at(random.number(0, words.size() - 1))
                : text().mid(random.number(0, 3), random.number(1, 5));
            const TextPart part = parts[random.number(0, 3)];
            const QString found = desk.found(word, part);
            if (found == "-"_L1)
                continue;
            ++answered;
            QVERIFY2(found == desk.expected(word, part),
                qPrintable(u"step %1, '%2': %3 instead of %4"_s.arg(step).arg(
                    word, found, desk.expected(word, part))));
        }
        desk.settle();
        QVERIFY2(answered > 50, qPrintable(QString::number(answered)));
        QVERIFY(desk.search->isReady());
        QCOMPARE(desk.search->freshCount(), 0);
        for (const QString &word : words)
            QCOMPARE(desk.found(word), desk.expected(word));
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
