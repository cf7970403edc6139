// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/csvtext.h"
#include "core/base/json.h"
#include "tests/ui/keys.h"
#include "tests/ui/windowteam.h"
#include "ui/export/exportjob.h"
#include "ui/models/issuelistmodel.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/toaststack.h"

#include <QFile>
#include <QMimeData>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTextDocument>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

// Jane at a window of a workspace with links, and issues with everything that could go wrong in a
// file: separators, quotes, lines, tables, formulas, other scripts.
struct Office : Team
{
    Office()
    {
        issues << make(u"It does not print"_s, u"High"_s, { u"needs info"_s, u"printer"_s });
        issues << make(u"=HYPERLINK(\"http://evil.example\";\"click\")"_s, u"Low"_s, {});
        issues << make(
            u"Pipes | and *stars*, [links](x) and <b>tags</b>"_s, u"Urgent"_s, { u"日本語"_s });
        jane->client.edit(issues.at(0), Field::Assignee, World::userId(u"bob"_s).toString());
        jane->client.edit(issues.at(0), Field::DueDate, u"2026-02-01"_s);
        jane->client.edit(
            issues.at(0), Field::Description, u"# Steps\n\n1. print\n2. **wait**\n\n> nothing"_s);
        jane->client.editSet(
            issues.at(0), Field::Relations, { u"blocks:"_s + issues.at(2).toString() });
        bob->client.comment(issues.at(0), u"I see it too, with `lpr`."_s);
        settled = world.settle();
        WindowContext context{ jane->client.engine(), world.clock(), themes, jane->prompts };
        context.place = u"lockstep.example.com"_s;
        window = std::make_unique<MainWindow>(context);
        window->resize(1280, 800);
        window->show();
        window->showScope({ Scope::Kind::Project, world.project(u"LOCK"_s) });
        window->activateWindow();
        QApplication::setActiveWindow(window.get());
        // From the newest to the oldest, whatever was changed last.
        choose(u"sort-%1"_s.arg(int(IssueSort::Key)));
        window->openIssue(issues.at(0));
        jane->wait(50ms);
        list().setFocus();
        QCoreApplication::processEvents();
    }

    IssueId make(const QString &title, const QString &priority, const QStringList &labels)
    {
        const IssueId made
            = jane->client.create(u"LOCK"_s, title, { { Field::Priority, priority } });
        if (!labels.isEmpty())
            jane->client.editSet(made, Field::Labels, labels);
        settled = world.settle();
        return made;
    }
    // In the menu of the view.
    bool choose(const QString &entry)
    {
        return chooseFrom(
            window->findChild<QToolButton *>(u"sortMenu"_s), window->findChild<QAction *>(entry));
    }
    // By the command palette.
    void run(const QString &words)
    {
        pressKey(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(keyTarget(), words);
        pressKey(Qt::Key_Return);
    }
    IssueListView &list() { return *window->findChild<IssueListView *>(u"issueList"_s); }
    QByteArray &saved() { return jane->prompts.saved; }
    // By the keys that a user would press.
    void exportAs(const QString &format)
    {
        jane->press(Qt::Key_E, Qt::ControlModifier);
        jane->type(format);
        jane->press(Qt::Key_Return);
        jane->wait(50ms);
    }

    QList<IssueId> issues{};
    std::unique_ptr<MainWindow> window;
};

// What differs from run to run is numbered in the order in which it comes.
QString steady(const QByteArray &content)
{
    QString text = QString::fromUtf8(content);
    const auto number = [&text](const QString &pattern, const QString &name) {
        QStringList known;
        QString steadied;
        qsizetype from = 0;
        auto matches = QRegularExpression{ pattern }.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            qsizetype at = known.indexOf(match.captured());
            if (at < 0) {
                known << match.captured();
                at = known.size() - 1;
            }
            steadied += text.mid(from, match.capturedStart() - from) + name;
            if (name == u"id"_s)
                steadied += QString::number(at + 1);
            from = match.capturedEnd();
        }
        text = steadied + text.mid(from);
    };
    number(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s, u"id"_s);
    number(u"\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d\\.\\d{3}Z)?"_s, u"time"_s);
    number(u"\"rank\":\"[^\"]*\""_s, u"\"rank\":\"…\""_s);
    return text;
}

// The golden file, and how to make it anew: LOCKSTEP_GOLDEN=1 writes what comes.
QString golden(const QString &name, const QString &now)
{
    QFile file{ QStringLiteral(LOCKSTEP_SOURCES "/tests/data/export/") + name };
    if (qEnvironmentVariableIsSet("LOCKSTEP_GOLDEN")) {
        if (file.open(QIODevice::WriteOnly))
            file.write(now.toUtf8());
        return now;
    }
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int pagesOf(const QByteArray &pdf)
{
    return int(QByteArray(pdf).replace("/Type /Pages", "").count("/Type /Page"));
}

} // namespace

class TestIssueExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aListIsExportedByKeys_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addRow("csv") << u"csv"_s << u"list.csv"_s;
        QTest::addRow("json") << u"json"_s << u"list.json"_s;
        QTest::addRow("markdown") << u"markdown"_s << u"list.md"_s;
    }
    void aListIsExportedByKeys()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, file);
        Office office;
        QVERIFY(office.settled);
        office.exportAs(format);
        QCOMPARE(office.jane->prompts.savedName, u"Project LOCK."_s + file.section(u'.', 1));
        const QString now = steady(office.saved());
        QCOMPARE(now, golden(file, now));
        const auto toasts = office.window->findChildren<Toast *>();
        QVERIFY(!toasts.isEmpty());
        QCOMPARE(toasts.last()->message().text, u"Exported"_s);
    }

    void anIssueIsExportedByKeys_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addRow("json") << u"json"_s << u"issue.json"_s;
        QTest::addRow("markdown") << u"markdown"_s << u"issue.md"_s;
    }
    // From the command palette, as there is no key for it.
    void anIssueIsExportedByKeys()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, file);
        Office office;
        office.jane->press(Qt::Key_K, Qt::ControlModifier);
        office.jane->type(u"export the issue"_s);
        office.jane->press(Qt::Key_Return);
        office.jane->type(format);
        office.jane->press(Qt::Key_Return);
        QCOMPARE(office.jane->prompts.savedName, u"LOCK-2."_s + file.section(u'.', 1));
        const QString now = steady(office.saved());
        QCOMPARE(now, golden(file, now));
    }

    // A spreadsheet reads cells as they are: none is a formula.
    void nothingInItIsAFormula()
    {
        Office office;
        office.exportAs(u"csv"_s);
        QVERIFY(office.saved().startsWith("\xEF\xBB\xBF"));
        QVERIFY(office.saved().contains("\"'=HYPERLINK(\"\"http://evil.example\"\";"));
        office.list().setCurrentIssue(office.issues.at(1));
        office.window->openIssue(office.issues.at(1));
        office.run(u"copy as a table"_s);
        QVERIFY2(office.jane->prompts.clipboard.contains(u"\t'=HYPERLINK("_s),
            qPrintable(office.jane->prompts.clipboard));
    }

    void jsonIsWhole()
    {
        Office office;
        office.exportAs(u"json"_s);
        JsonDocument json;
        const auto read = json.parse(office.saved());
        QVERIFY(read);
        QCOMPARE((*read)["issues"_L1].size(), 4);
        QCOMPARE((*read)["people"_L1].size(), 2);
        QCOMPARE((*read)["issues"_L1].at(2)["comments"_L1].size(), 1);
        // What is private stays here.
        QVERIFY(!office.saved().contains("email"));
    }

    void pdfHasItsPages()
    {
        Office office;
        office.exportAs(u"pdf"_s);
        QVERIFY(office.saved().startsWith("%PDF-"));
        QCOMPARE(pagesOf(office.saved()), 1);
        for (int i = 0; i < 120; ++i)
            office.jane->client.create(u"LOCK"_s, u"Issue %1 "_s.arg(i).repeated(i % 7 + 1), {});
        QVERIFY(office.world.settle());
        office.jane->wait(50ms);
        office.list().setFocus();
        office.exportAs(u"pdf"_s);
        QVERIFY2(
            pagesOf(office.saved()) >= 3, qPrintable(QString::number(pagesOf(office.saved()))));
        // Printed by its key.
        office.list().setFocus();
        office.jane->press(Qt::Key_P, Qt::ControlModifier);
        office.jane->wait(500ms);
        QCOMPARE(pagesOf(office.jane->prompts.printed->data()), pagesOf(office.saved()));
    }

    void anIssueIsPrinted()
    {
        Office office;
        office.jane->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(office.jane->prompts.printed->data().startsWith("%PDF-"));
        QCOMPARE(pagesOf(office.jane->prompts.printed->data()), 1);
        QTextDocument document;
        writeIssueDocument(document, { office.jane->client.replica(), {} },
            *office.jane->client.issue(office.issues.at(0)));
        QString text = document.toPlainText();
        text.replace(QRegularExpression{ u"\\w+day, \\d+ \\w+ \\d{4} \\d\\d:\\d\\d:\\d\\d \\S+"_s },
            u"time"_s);
        QCOMPARE(text, golden(u"issue-printed.txt"_s, text));
    }

    // What is marked, in the order of the list; else all, with what is folded away.
    void marksChooseWhatIsExported()
    {
        Office office;
        office.jane->press(Qt::Key_Home);
        office.jane->press(Qt::Key_X);
        office.jane->press(Qt::Key_J);
        office.jane->press(Qt::Key_J);
        office.jane->press(Qt::Key_X);
        office.exportAs(u"markdown"_s);
        QCOMPARE(office.saved().count("\n| "), 4); // and two lines of heading
        office.jane->press(Qt::Key_Escape);
        QVERIFY(office.choose(u"group-%1"_s.arg(int(IssueGrouping::Priority))));
        office.jane->wait(50ms);
        office.list().setFocus();
        office.jane->press(Qt::Key_Left, Qt::ShiftModifier);
        office.jane->wait(50ms);
        QCOMPARE(office.list().model()->rowCount(), 0);
        office.exportAs(u"markdown"_s);
        QCOMPARE(office.saved().count("\n| "), 6);
        QCOMPARE(office.list().model()->rowCount(), 0);
    }

    // --- Clipboard and dragging

    void copiesByKeys()
    {
        Office office;
        const QString &copied = office.jane->prompts.clipboard;
        office.jane->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(copied, u"LOCK-2"_s);
        office.jane->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(copied, u"lockstep://open/lockstep.example.com/LOCK-2"_s);
        office.jane->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(
            copied, u"[LOCK-2](lockstep://open/lockstep.example.com/LOCK-2) It does not print"_s);
        // Several, in the order of the list.
        office.jane->press(Qt::Key_Up);
        office.jane->press(Qt::Key_Down, Qt::ShiftModifier);
        office.jane->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(copied, u"LOCK-3\nLOCK-2"_s);
        office.jane->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(copied,
            u"- [LOCK-3](lockstep://open/lockstep.example.com/LOCK-3) "
            "=HYPERLINK(\"http://evil.example\";\"click\")\n"
            "- [LOCK-2](lockstep://open/lockstep.example.com/LOCK-2) It does not print"_s);
        office.run(u"copy as a table"_s);
        const QStringList lines = copied.split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"Key\tTitle\tStatus\tPriority\tAssignee\tLabels\tDue date"_s);
        QCOMPARE(lines.at(2).split(u'\t').value(4), u"Bob Miller"_s);
        for (const QString &line : lines)
            QCOMPARE(line.count(u'\t'), 6);
    }

    void anIssueIsDraggedAsLinkAndText()
    {
        Office office;
        QVERIFY(office.list().dragEnabled());
        office.jane->press(Qt::Key_End);
        office.jane->press(Qt::Key_Up, Qt::ShiftModifier);
        const QModelIndexList rows = office.list().selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 2);
        for (const QModelIndex &row : rows)
            QVERIFY(row.flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data{ office.list().model()->mimeData(rows) };
        QCOMPARE(data->urls(),
            (QList<QUrl>{ QUrl{ u"lockstep://open/lockstep.example.com/LOCK-2"_s },
                QUrl{ u"lockstep://open/lockstep.example.com/LOCK-1"_s } }));
        QCOMPARE(data->text(), u"LOCK-2 It does not print\nLOCK-1 It does not print"_s);
    }

    // --- It takes a while

    void aLongOneCanBeStopped()
    {
        Office office;
        ExportJob::List list{ { office.jane->client.replica(), {} }, u"Many"_s, {}, {} };
        list.issues = QList<IssueId>(400'000, office.issues.at(0));
        auto *job = new ExportJob(list, ExportFormat::Csv, office.world.clock(), *office.window);
        const QPointer<ExportJob> alive = job;
        QSignalSpy finished(job, &ExportJob::finished);
        QElapsedTimer longest;
        job->start();
        QProgressDialog *progress = nullptr;
        bool isCued = false; // before there is a bar
        QCOMPARE(office.window->cursor().shape(), Qt::ArrowCursor);
        for (int i = 0; i < 1'000 && !progress; ++i) {
            longest.start();
            office.world.clock().advance(1ms);
            QVERIFY(longest.elapsed() < 200); // a turn
            progress = office.window->findChild<QProgressDialog *>(u"exportProgress"_s);
            isCued |= !progress && office.window->cursor().shape() == Qt::BusyCursor;
        }
        QVERIFY(progress && isCued);
        QVERIFY(progress->value() > 0 && progress->value() < progress->maximum());
        progress->activateWindow();
        QApplication::setActiveWindow(progress);
        QTest::keyClick(progress, Qt::Key_Escape);
        office.world.clock().advance(1ms);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!alive);
        QCOMPARE(finished.size(), 0);
        QCOMPARE(office.window->cursor().shape(), Qt::ArrowCursor);
    }
};

QTEST_MAIN(TestIssueExport)
#include "tst_issueexport.moc"
