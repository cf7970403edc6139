// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Files in the window: real server, sockets and disks; by keyboard, drop and clipboard.

#include "app/common/clientsession.h"
#include "core/base/qtclock.h"
#include "server/server.h"
#include "tests/ui/keys.h"
#include "ui/attachments/attachmentlist.h"
#include "ui/attachments/attachmentrow.h"
#include "ui/attachments/filepreview.h"
#include "ui/dialogs/newissuedialog.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/issuedetail.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace lockstep;
using namespace lockstep::ui;
using namespace Qt::StringLiterals;

namespace {

const WorkspaceId workspace{ u"default"_s };

struct FilePrompts final : Prompts
{
    void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        questions << question.text;
        answer(accept);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QByteArray &,
        std::function<void(Result<void>)>) override
    {}
    void choosePrinter(QWidget *, const QString &,
        std::function<void(std::shared_ptr<QPagedPaintDevice>)>) override
    {}
    void openLink(QWidget *, const QUrl &url) override { links << url; }
    void copyToClipboard(const QString &text) override { copied = text; }
    void chooseFiles(
        QWidget *, const QString &, std::function<void(const QStringList &)> chosen) override
    {
        if (!toAttach.isEmpty())
            chosen(toAttach);
    }
    void chooseTarget(QWidget *, const QString &, const QString &name,
        std::function<void(const QString &)> chosen) override
    {
        suggested = name;
        if (!target.isEmpty())
            chosen(target);
    }
    QString temporaryFile(const QString &name) override { return directory.filePath(name); }
    void openFile(const QString &path) override { opened << path; }

    bool accept = true;
    QStringList questions{};
    QList<QUrl> links{};
    QString copied{};
    QStringList toAttach{};
    QString suggested{};
    QString target{};
    QStringList opened{};
    QTemporaryDir directory{};
};

// Jane's window on an issue, the server behind it.
struct Desk
{
    explicit Desk(Role role = Role::Member)
    {
        options.keys.current.fill(7);
        options.core.auth.cost = server::minimalPasswordCost;
        options.files = directory.filePath(u"files"_s);
        server = *server::Server::start(options);
        server->administer([&](server::Administration &a, server::Storage &) {
            QVERIFY(a.addUser(workspace, { {}, jane.toString(), u"Jane"_s, {}, false }));
            project = a.addProject(workspace, u"LOCK"_s, u"Lock"_s)->id;
            QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Member));
        });
        const QByteArray token
            = server::issueKeyToken(options.keys, jane, workspace, QtClock{}.wallNow(), 900s);
        app::ClientSession::Options client;
        client.directory = directory.filePath(u"profile"_s);
        QDir{}.mkpath(client.directory);
        client.server = QUrl{ u"http://127.0.0.1:%1"_s.arg(server->port()) };
        client.tokens = [token] { return [token](bool, const auto &answer) { answer(token); }; };
        session = std::make_unique<app::ClientSession>(std::move(client));
        engine().start();
        if (!QTest::qWaitFor([&] { return isConnected(); }, 20'000))
            return;
        Issue made;
        made.project = project;
        made.subject = u"It does not print"_s;
        issue = engine().createIssue(made);
        if (!QTest::qWaitFor([&] { return engine().replica().confirmed(issue) != nullptr; }))
            return;
        if (role == Role::Viewer) {
            server->administer([&](server::Administration &a, server::Storage &) {
                QVERIFY(a.setMember(workspace, u"LOCK"_s, jane, Role::Viewer));
            });
            if (!QTest::qWaitFor(
                    [&] { return engine().replica().myRole(project) == Role::Viewer; }))
                return;
        }
        detail = std::make_unique<IssueDetail>(
            engine(), FieldContext{ themes, engine().replica(), session->clock() });
        detail->setFiles(session->files(), prompts);
        detail->setIssue(issue);
        detail->resize(480, 800);
        detail->show();
        QApplication::setActiveWindow(detail.get());
        isReady = true;
    }
    [[nodiscard]] SyncEngine &engine() const { return session->engine(); }
    [[nodiscard]] bool isConnected() const
    {
        return engine().status().connection.state == ConnectionState::Connected;
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file{ directory.filePath(name) };
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString{};
    }
    [[nodiscard]] QList<AttachmentRow *> rows() const
    {
        QList<AttachmentRow *> rows = detail->findChildren<AttachmentRow *>();
        rows.removeIf([](const AttachmentRow *row) { return row->isHidden(); });
        return rows;
    }
    // The only row, when its file is on the server; null: it did not come to that.
    AttachmentRow *sentRow() const
    {
        const bool sent = QTest::qWaitFor(
            [&] {
                return rows().size() == 1 && rows().first()->state().kind == FileState::Kind::Here
                    && rows().first()->file().pending.isNull();
            },
            20'000);
        return sent ? rows().first() : nullptr;
    }
    template <typename T> [[nodiscard]] T *find(const QString &name) const
    {
        return detail->findChild<T *>(name);
    }

    const UserId jane{ u"jane@example.com"_s };
    QTemporaryDir directory{};
    server::ServerOptions options{};
    std::unique_ptr<server::Server> server{};
    ProjectId project{};
    ThemeService themes{ *qApp };
    FilePrompts prompts{};
    std::unique_ptr<app::ClientSession> session{};
    IssueId issue{};
    std::unique_ptr<IssueDetail> detail{};
    bool isReady = false;
};

QByteArray pngOf(const QSize &size)
{
    QImage image{ size, QImage::Format_RGB32 };
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer{ &bytes };
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return {};
    return bytes;
}

quint32 crcOf(QByteArrayView bytes)
{
    quint32 crc = 0xffff'ffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb8'8320 : 0);
    }
    return ~crc;
}

// A sound PNG of those dimensions, with the pixels of a small one.
QByteArray hugePng(quint32 width, quint32 height)
{
    QByteArray bytes = pngOf({ 2, 2 });
    const auto put = [&bytes](qsizetype at, quint32 number) {
        for (int i = 0; i < 4; ++i)
            bytes[at + i] = static_cast<char>(number >> (24 - 8 * i));
    };
    put(16, width);
    put(20, height);
    put(29, crcOf(QByteArrayView{ bytes }.sliced(12, 17)));
    return bytes;
}

} // namespace

class TestFileWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void attachesByTheKeyboard()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        auto *add = desk.find<QPushButton>(u"attachFiles"_s);
        QVERIFY(add->isVisible());
        desk.prompts.toAttach = { desk.write(u"notes.txt"_s, "<b>Not bold</b>\n") };
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        AttachmentRow *row = desk.sentRow();
        QVERIFY(row);
        QVERIFY(!add->isVisible());
        QVERIFY(row->accessibleName().startsWith(u"notes.txt, "));

        // Enter opens it, as what it is: a text.
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QPointer<FilePreview> preview = desk.detail->findChild<FilePreview *>();
        QVERIFY(preview);
        QTRY_VERIFY(preview->findChild<QPlainTextEdit *>(u"previewText"_s)->isVisible());
        QCOMPARE(preview->findChild<QPlainTextEdit *>(u"previewText"_s)->toPlainText(),
            u"<b>Not bold</b>\n"_s);
        QTest::keyClick(preview, Qt::Key_Escape);
        QTRY_VERIFY(!preview);

        // Its button saves it.
        desk.prompts.target = desk.directory.filePath(u"copy.txt"_s);
        auto *save = row->findChild<QToolButton *>(u"saveAttachment"_s);
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QCOMPARE(desk.prompts.suggested, u"notes.txt"_s);
        QTRY_VERIFY(QFile::exists(desk.prompts.target));

        // Delete asks, and takes it away.
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Delete);
        QVERIFY(desk.prompts.questions.last().contains(u"notes.txt"));
        QTRY_VERIFY(desk.rows().isEmpty());
        QTRY_VERIFY(add->isVisible());
    }

    void pastesAPictureIntoAComment()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        auto *text = desk.find<GrowingTextEdit>(u"commentText"_s);
        text->setFocus();
        QTest::keyClicks(text, u"See"_s);
        auto *data = new QMimeData;
        data->setImageData(QImage::fromData(pngOf({ 60, 40 })));
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(text->text().contains(u"](attachment:"));
        QVERIFY(text->text().startsWith(u"See ![Pasted image "));
        AttachmentRow *row = desk.sentRow();
        QVERIFY(row);
        QTRY_VERIFY(row->hasPicture());
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.engine().replica().comments(desk.issue).size(), 1);
        QTRY_VERIFY(desk.engine().outbox().rows().empty());
        // A text is pasted as text, whatever picture is beside it.
        auto *both = new QMimeData;
        both->setImageData(QImage::fromData(pngOf({ 6, 4 })));
        both->setText(u"a table"_s);
        QApplication::clipboard()->setMimeData(both);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(text->text(), u"a table"_s);
    }

    void takesWhatIsDropped()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(desk.write(u"a.txt"_s, "a")),
            QUrl::fromLocalFile(desk.write(u"b.txt"_s, "b")) });
        QDragEnterEvent enter{ { 50, 50 }, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
            Qt::NoModifier };
        QApplication::sendEvent(desk.detail.get(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction);
        QVERIFY(desk.detail->findChild<QWidget *>(u"dropFrame"_s)->isVisible());
        QDropEvent drop{ { 50, 50 }, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
            Qt::NoModifier };
        QApplication::sendEvent(desk.detail.get(), &drop);
        QVERIFY(!desk.detail->findChild<QWidget *>(u"dropFrame"_s)->isVisible());
        QTRY_COMPARE(desk.rows().size(), 2);
        QVERIFY(QFile::exists(desk.directory.filePath(u"a.txt"_s))); // it was copied

        QMimeData web;
        web.setUrls({ QUrl{ u"https://example.com/x.png"_s } });
        QDragEnterEvent other{ { 50, 50 }, Qt::CopyAction, &web, Qt::LeftButton, Qt::NoModifier };
        other.ignore();
        QApplication::sendEvent(desk.detail.get(), &other);
        QVERIFY(!other.isAccepted());
    }

    void goWithANewIssue()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        NewIssueDialog dialog{ desk.engine(),
            FieldContext{ desk.themes, desk.engine().replica(), desk.session->clock() },
            desk.detail.get() };
        dialog.setFiles(desk.session->files(), desk.prompts);
        dialog.start(desk.project);
        desk.prompts.toAttach = { desk.write(u"a.txt"_s, "a") };
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"newAttach"_s)));
        auto *text = dialog.findChild<GrowingTextEdit *>(u"newDescription"_s);
        auto *data = new QMimeData;
        data->setImageData(QImage::fromData(pngOf({ 60, 40 })));
        QApplication::clipboard()->setMimeData(data);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
        auto *names = dialog.findChild<QLabel *>(u"newFileNames"_s);
        QTRY_VERIFY(names->text().contains(u"Pasted image"));
        QVERIFY(names->text().contains(u"a.txt"));
        dialog.findChild<GrowingTextEdit *>(u"newSubject"_s)->replaceText(u"With files"_s);
        IssueId made;
        connect(
            &dialog, &NewIssueDialog::created, this, [&](const Issue &issue) { made = issue.id; });
        QVERIFY(pressButton(dialog.findChild<QPushButton *>(u"createIssue"_s)));
        QVERIFY(!made.isNull());
        QTRY_COMPARE(desk.engine().replica().attachments(made).size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(desk.engine().outbox().rows().empty(), 20'000);
        QCOMPARE(desk.engine().replica().find(made)->attachmentCount, 2);
    }

    // Without a network: it waits, can be paused, goes on and be given up, by keys.
    void waitsPausesAndIsCancelled()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        desk.engine().setOnline(false);
        desk.prompts.toAttach = { desk.write(u"a.txt"_s, "a") };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        QTRY_COMPARE(desk.rows().size(), 1);
        AttachmentRow *row = desk.rows().first();
        QTRY_VERIFY(row->accessibleName().contains(u"waits to be sent"));
        auto *pause = row->findChild<QToolButton *>(u"pauseUpload"_s);
        QVERIFY(pause->isVisible());
        QCOMPARE(pause->accessibleName(), u"a.txt: Pause"_s);
        pause->setFocus();
        QTest::keyClick(pause, Qt::Key_Space);
        QVERIFY(row->accessibleName().contains(u"paused"));
        auto *resume = row->findChild<QToolButton *>(u"resumeUpload"_s);
        QVERIFY(resume->isVisible());
        QVERIFY(row->findChild<QWidget *>(u"attachmentProgress"_s)->isVisible());
        resume->setFocus();
        QTest::keyClick(resume, Qt::Key_Space);
        QVERIFY(row->accessibleName().contains(u"waits to be sent"));
        QTRY_VERIFY(!desk.engine().wouldLoseWork());
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Delete);
        QTRY_VERIFY(desk.rows().isEmpty());
        QVERIFY(desk.prompts.questions.isEmpty());
    }

    // The bar is as long as what the server has of the file.
    void showsHowFarAnUploadIs()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        FileKeeper &keeper = desk.session->files();
        qint64 done = 0; // where it was paused
        const auto pause = [&](const AttachmentId &id) {
            const QList<AttachmentRow *> rows = desk.rows();
            const FileState state = rows.isEmpty() ? FileState{} : keeper.state(rows[0]->file());
            if (done == 0 && state.kind == FileState::Kind::Uploading && state.done > 0) {
                done = state.done;
                keeper.pause(id);
            }
        };
        connect(&keeper, &FileKeeper::changed, this, pause);
        const qint64 size = 6'000'000; // in several pieces
        desk.prompts.toAttach = { desk.write(u"large.bin"_s, QByteArray{ size, 'x' }) };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        QTRY_COMPARE(desk.rows().size(), 1);
        AttachmentRow *row = desk.rows().first();
        const auto *bar = row->findChild<QProgressBar *>(u"attachmentProgress"_s);
        QTRY_COMPARE(row->state().kind, FileState::Kind::Paused);
        QVERIFY(done < size);
        QCOMPARE(row->state().done, done);
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->value(), static_cast<int>(bar->maximum() * done / size));
        QVERIFY(bar->value() > bar->minimum());
        QCOMPARE(bar->accessibleName(), u"Progress of large.bin"_s);
        keeper.resume(row->file().attachment.id);
        row = desk.sentRow();
        QVERIFY(row);
        QVERIFY(row->findChild<QProgressBar *>(u"attachmentProgress"_s)->isHidden());
    }

    // Nothing that somebody attached is run from here.
    void programsAreOnlySaved()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        desk.prompts.toAttach = { desk.write(u"invoice.pdf.exe"_s, "MZ\x90 something") };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        AttachmentRow *row = desk.sentRow();
        QVERIFY(row);
        QVERIFY(tabTo(*row));
        pressKey(Qt::Key_Return);
        auto *preview = desk.detail->findChild<FilePreview *>();
        QTRY_VERIFY(preview->findChild<QPushButton *>(u"openElsewhere"_s)->isHidden());
        QStringList texts;
        for (const QLabel *label : preview->findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.join(u' ').contains(u"may be a program"));
        QVERIFY(desk.prompts.opened.isEmpty());
        preview->close();
    }
    // What another program opens is a copy, and only after a question.
    void asksBeforeItOpensElsewhere()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        desk.prompts.toAttach = { desk.write(u"report.pdf"_s, "%PDF-1.7") };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        AttachmentRow *row = desk.sentRow();
        QVERIFY(row);
        QVERIFY(tabTo(*row));
        pressKey(Qt::Key_Return);
        auto *preview = desk.detail->findChild<FilePreview *>();
        auto *open = preview->findChild<QPushButton *>(u"openElsewhere"_s);
        QTRY_VERIFY(open->isVisible());
        desk.prompts.accept = false;
        QApplication::setActiveWindow(preview->window());
        QVERIFY(pressButton(open));
        QVERIFY(desk.prompts.opened.isEmpty());
        desk.prompts.accept = true;
        QVERIFY(pressButton(open));
        QTRY_COMPARE(desk.prompts.opened.size(), 1);
        QVERIFY(desk.prompts.opened.first().endsWith(u"/report.pdf"));
        QVERIFY(!(QFile::permissions(desk.prompts.opened.first())
            & (QFileDevice::ExeOwner | QFileDevice::WriteOwner)));
        preview->close();
    }

    void linksInTextsOpenTheFile()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        desk.prompts.toAttach = { desk.write(u"a.txt"_s, "hello") };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        AttachmentRow *row = desk.sentRow();
        QVERIFY(row);
        QSignalSpy copied(desk.detail.get(), &IssueDetail::copyRequested);
        QVERIFY(tabTo(*row));
        QContextMenuEvent menu{ QContextMenuEvent::Keyboard, row->rect().center(),
            row->mapToGlobal(row->rect().center()) };
        QApplication::sendEvent(row, &menu);
        QVERIFY(chooseInMenu(u"Copy Link"_s));
        QCOMPARE(copied.first().first().toString(), attachmentLink(row->file().attachment));
        const auto links = mentionedAttachments(attachmentLink(row->file().attachment));
        QCOMPARE(links.size(), 1);
        desk.detail->findChild<AttachmentList *>()->open(links.first());
        QVERIFY(desk.detail->findChild<FilePreview *>());
        QVERIFY(desk.prompts.links.isEmpty());
    }

    void viewersOnlyRead()
    {
        Desk desk{ Role::Viewer };
        QVERIFY(desk.isReady);
        QVERIFY(!desk.find<QPushButton>(u"attachFiles"_s)->isVisible());
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(desk.write(u"a.txt"_s, "a")) });
        QDragEnterEvent enter{ { 50, 50 }, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier };
        enter.ignore();
        QApplication::sendEvent(desk.detail.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void tooLargeIsSaid()
    {
        Desk desk;
        QVERIFY(desk.isReady);
        const QString large = desk.write(u"large.bin"_s, {});
        QVERIFY(QFile::resize(large, maxAttachmentBytes + 1));
        desk.prompts.toAttach = { large };
        QVERIFY(pressButton(desk.find<QPushButton>(u"attachFiles"_s)));
        auto *problem = desk.find<QWidget>(u"attachProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(desk.rows().isEmpty());
        QVERIFY(desk.engine().outbox().rows().empty());
    }

    void refusesHostilePictures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code"); // empty: it is read
        const auto row = [](const char *name, const QByteArray &bytes, QLatin1StringView code) {
            QTest::newRow(name) << bytes << QString{ code };
        };
        row("a picture", pngOf({ 300, 200 }), {});
        row("100,000 x 100,000", hugePng(100'000, 100'000), errc::TooLarge);
        row("more than 40 million", hugePng(40'000, 1'001), errc::TooLarge);
        row("half of one", pngOf({ 300, 200 }).first(60), errc::Validation);
        row("svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
            errc::Validation);
        row("no picture", "hello", errc::Validation);
        row("empty", {}, errc::Validation);
        row("gif of nothing", "GIF89a", errc::Validation);
        row("jpeg of nothing", "\xff\xd8\xff\xe0", errc::Validation);
    }
    void refusesHostilePictures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QTemporaryDir directory;
        QFile file{ directory.filePath(u"x.png"_s) };
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto image = readImage(file.fileName(), { 72, 72 });
        if (code.isEmpty()) {
            QVERIFY(image);
            QCOMPARE(image->size(), QSize(72, 48));
        } else {
            QVERIFY(!image);
            QCOMPARE(image.error().code, code);
        }
    }
};

QTEST_MAIN(TestFileWindows)

#include "tst_filewindows.moc"
