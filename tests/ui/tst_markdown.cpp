// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/rng.h"
#include "tests/support/randomvalues.h"
#include "tests/ui/markdownlaws.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/markdowneditor.h"
#include "ui/widgets/markdownview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

MarkdownSpan onlySpan(const QString &text)
{
    const auto blocks = parseMarkdown(text);
    return blocks.size() == 1 && blocks.first().spans.size() == 1 ? blocks.first().spans.first()
                                                                  : MarkdownSpan{};
}

// Formats of the text that could make Qt load or run something.
QStringList loadable(const QTextDocument &document)
{
    QStringList found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat() || format.isTableFormat())
                found << it.fragment().text();
            const QString href = format.anchorHref();
            if (!href.isEmpty() && !href.startsWith(u"http"_s) && !href.startsWith(u"mailto:"_s)
                && !href.startsWith(u"issue:"_s))
                found << href;
        }
    }
    return found;
}

} // namespace

class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreMarked()
    {
        QCOMPARE(onlySpan(u"@jane"_s).mention, u"jane"_s);
        QCOMPARE(onlySpan(u"LOCK-12"_s).issue, u"LOCK-12"_s);
        for (const QString &text : { u"jane@example.com"_s, u"lock-12"_s, u"LOCK-012"_s, u"A-1"_s,
                 u"XLOCK_LOCK-1"_s, u"LOCK-12a"_s, u"LOCK-12-13"_s, u"LOCK-1234567890"_s }) {
            const MarkdownSpan span = onlySpan(text);
            QVERIFY2(span.mention.isEmpty() && span.issue.isEmpty(), qPrintable(text));
        }
        const auto spans = parseMarkdown(u"**@jane** in `@bob`: (LOCK-7)."_s).first().spans;
        QCOMPARE(spans.first().mention, u"jane"_s);
        QVERIFY(spans.first().bold);
        QStringList keys;
        for (const MarkdownSpan &span : spans) {
            QVERIFY(!span.code || span.mention.isEmpty());
            keys << span.issue;
        }
        QVERIFY(keys.contains(u"LOCK-7"_s));
    }

    void onlySafeLinksAreLinks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("safe");
        QTest::newRow("https") << u"[a](https://example.com/x)"_s << true;
        QTest::newRow("bare") << u"http://example.com"_s << true;
        QTest::newRow("mailto") << u"[a](mailto:a@example.com)"_s << true;
        for (const QString &bad : { u"javascript:alert(1)"_s, u"file:///etc/passwd"_s,
                 u"\\\\host\\share"_s, u"//host/share"_s, u"data:text/html,x"_s, u"ftp://a/b"_s,
                 u"vbscript:x"_s, u"issue:1"_s, u"qrc:/x"_s, u" javascript:alert(1)"_s,
                 u"JaVaScRiPt:alert(1)"_s, u"https:"_s, u"relative"_s })
            QTest::newRow(qPrintable(bad)) << u"[a](%1)"_s.arg(bad) << false;
    }
    void onlySafeLinksAreLinks()
    {
        QFETCH(QString, text);
        bool linked = false;
        for (const MarkdownBlock &block : parseMarkdown(text)) {
            for (const MarkdownSpan &span : block.spans)
                linked = linked || !span.link.isEmpty();
        }
        QTEST(linked, "safe");
    }

    void anyTextKeepsTheLaws()
    {
        const quint64 seed = RandomValues::seed();
        qInfo() << "seed" << seed;
        Rng rng{ seed };
        static const QStringList pieces{ u"*"_s, u"**"_s, u"_"_s, u"~~"_s, u"`"_s, u"```"_s,
            u"\n"_s, u"\n\n"_s, u"> "_s, u"- "_s, u"1. "_s, u"# "_s, u"[x] "_s, u"[a]("_s, u")"_s,
            u"http://a.b/"_s, u"javascript:"_s, u"@jane"_s, u"LOCK-1"_s, u"<img src='file:///x'>"_s,
            u"\\"_s, u" "_s, u"word"_s, u"é"_s, u"😀"_s, u"\u2028"_s, u"---"_s, u"\t"_s };
        ThemeService themes(*qApp);
        MarkdownView view(themes);
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = int(rng.below(40)); i > 0; --i)
                text += pieces.at(qsizetype(rng.below(quint64(pieces.size()))));
            const QString broken = brokenMarkdownLaw(text);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u": "_s + text));
            view.setMarkdown(text);
            QCOMPARE(loadable(*view.document()), QStringList{});
        }
    }

    void longTextsCostNoMore_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : { "*", "**a ", "_a ", "[", "[a](", "`", "``` ", "~~a ", "> ", "- ",
                 "http://", "@a", "A-1 ", "\\", "\n>", "(LOCK-1" })
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void longTextsCostNoMore()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(32'768 / piece.size());
        QElapsedTimer timer;
        timer.start();
        (void)parseMarkdown(text);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void linksAreReachedByTheKeyboard()
    {
        ThemeService themes(*qApp);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *before = new GrowingTextEdit(themes, &window);
        auto *view = new MarkdownView(themes, &window);
        auto *after = new GrowingTextEdit(themes, &window);
        for (QWidget *each : { static_cast<QWidget *>(before), static_cast<QWidget *>(view),
                 static_cast<QWidget *>(after) })
            layout->addWidget(each);
        view->setNames({ [](const QString &) {
                            return std::optional(MarkdownNames::Person{ u"Jane Smith"_s, true });
                        },
            [](const QString &key) {
                return key == u"LOCK-1"_s ? IssueId{ u"one"_s } : IssueId{};
            } });
        view->setMarkdown(u"@jane: LOCK-1, LOCK-2, https://example.com/ and text"_s);
        QCOMPARE(
            view->toPlainText(), u"@Jane Smith: LOCK-1, LOCK-2, https://example.com/ and text"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy issues(view, &MarkdownView::issueActivated);
        QSignalSpy links(view, &MarkdownView::linkActivated);
        before->setFocus();
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
            QTest::keyClick(QApplication::focusWidget(), key, with);
        };
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), view);
        QCOMPARE(view->textCursor().selectedText(), u"LOCK-1"_s);
        press(Qt::Key_Return);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().first().value<IssueId>(), IssueId{ u"one"_s });
        press(Qt::Key_Tab);
        QCOMPARE(view->textCursor().selectedText(), u"https://example.com/"_s);
        press(Qt::Key_Return);
        QCOMPARE(links.size(), 1);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(view->textCursor().selectedText(), u"LOCK-1"_s);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
        // A text without links is none of the stops.
        view->setMarkdown(u"text"_s);
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    // What is typed is kept letter by letter, also what a text field likes to make other letters
    // of.
    void theSourceIsKept()
    {
        ThemeService themes(*qApp);
        const QString source
            = u"10\u00a0km  two spaces \ntab\there\n\n```\n  code\n```\n* \u2028line\n\ntrailing  \n"_s;
        MarkdownEditor editor(themes);
        editor.show();
        editor.setText(source);
        QSignalSpy edited(&editor, &MarkdownEditor::edited);
        editor.edit();
        QCOMPARE(editor.text(), source);
        auto *text = editor.findChild<GrowingTextEdit *>(u"markdownSource"_s);
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_X);
        QCOMPARE(editor.text(), source + u'x');
        QCOMPARE(edited.size(), 1);
        text->undo();
        QCOMPARE(editor.text(), source);
        editor.showPreview();
        QCOMPARE(editor.text(), source);
    }
};

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
