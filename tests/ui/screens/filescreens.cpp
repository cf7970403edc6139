// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// Files of an issue, at every stage of their way, and what they look like when they are opened.

#include "core/base/threadexecutor.h"
#include "core/files/filekeeper.h"
#include "server/storage/attachmentstore.h"
#include "tests/support/fakeremote.h"
#include "tests/ui/screens/screens.h"
#include "ui/attachments/attachmentrow.h"
#include "ui/attachments/filepreview.h"

#include <QBuffer>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace lockstep {

using namespace Qt::StringLiterals;
using namespace lockstep::ui;

namespace {

// Takes what is called so; the rest stays on its way, or is refused.
class ScreenFiles final : public FakeRemote
{
public:
    explicit ScreenFiles(World &world) : m_world(world) {}

    void uploadFile(Attachment attachment, QString, FileSink sink) override
    {
        if (attachment.name.startsWith(u"recording")) {
            sink.progress(attachment.size * 45 / 100);
            return;
        }
        if (attachment.name.startsWith(u"dump")) {
            sink.done(Error{ errc::QuotaExceeded, {}, {} });
            return;
        }
        server::UploadRow row;
        row.attachment = attachment;
        row.attachment.author = World::userId(u"priya"_s);
        row.attachment.type = attachment.name.endsWith(u".png") ? u"image/png"_s
            : attachment.name.endsWith(u".log")                 ? u"text/plain"_s
                                                                : u"application/x-executable"_s;
        row.workspace = WorkspaceId{ u"default"_s };
        row.project = m_world.project(u"LOCK"_s);
        server::AttachmentStore store{ m_world.storage().database() };
        if (store.saveUpload(row))
            sink.done({});
    }

private:
    World &m_world;
};

QByteArray somePicture()
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(QColor(0xf7, 0xf7, 0xf8));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 12; ++i) {
        const int height = 60 + (i * 137) % 260;
        painter.fillRect(
            30 + i * 49, 370 - height, 32, height, QColor::fromHsv((i * 29) % 360, 130, 200));
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        qFatal("no picture");
    return bytes;
}

// The window of one issue, with files.
class FileWindow final : public QWidget
{
public:
    explicit FileWindow(Stage &stage)
        : m_stage(stage), m_remote(stage.world), m_issue(stage.open()),
          m_files({}, { stage.me.client.engine(), m_remote, m_disk, m_home, stage.world.clock() })
    {
        attach(u"print-preview.png"_s, somePicture());
        attach(u"cups-error.log"_s,
            "E [12/Nov/2026:10:04:11 +0100] [Job 81] Stopping job because the scheduler could not "
            "execute a filter.\nW [12/Nov/2026:10:04:11 +0100] Paper tray 2 is open.\n"
            "I [12/Nov/2026:10:04:12 +0100] Saving subscriptions.conf...\n");
        attach(u"driver-setup.exe"_s, "MZ\x90 setup");
        attach(u"recording-of-the-printer.mp4"_s, QByteArray{ 18'300'000, 'v' });
        const AttachmentId paused = attach(u"recording-second.mp4"_s, QByteArray{ 7'100'000, 'w' });
        attach(u"dump-of-the-spooler.zip"_s, QByteArray{ 2'400'000, 'z' });
        stage.me.wait(2s);
        m_files.pause(paused);
        WindowContext context{ stage.me.client.engine(), stage.world.clock(), stage.themes,
            stage.me.prompts };
        context.only = m_issue;
        context.files = &m_files;
        m_window = std::make_unique<MainWindow>(std::move(context));
        m_window->resize(QSize{ 720, 900 }.boundedTo(stage.look.window));
        m_window->show();
        stage.setShown(*m_window);
        stage.me.wait();
        const bool shown = QTest::qWaitFor([this] {
            const auto rows = m_window->findChildren<AttachmentRow *>();
            return rows.size() == 6
                && std::any_of(rows.begin(), rows.end(),
                    [](const AttachmentRow *row) { return row->hasPicture(); });
        });
        if (!shown)
            qFatal("the files are not there");
        if (auto *scroll = m_window->findChild<QScrollArea *>(u"detailScroll"_s)) {
            QCoreApplication::processEvents();
            scroll->ensureWidgetVisible(m_window->findChildren<AttachmentRow *>().last(), 0, 40);
        }
    }

    [[nodiscard]] AttachmentRow *row(const QString &name) const
    {
        for (AttachmentRow *row : m_window->findChildren<AttachmentRow *>()) {
            if (row->file().attachment.name == name)
                return row;
        }
        return nullptr;
    }
    FilePreview *open(const QString &name)
    {
        row(name)->click();
        auto *preview = m_window->findChild<FilePreview *>();
        m_stage.setShown(*preview);
        return preview;
    }

private:
    AttachmentId attach(const QString &name, const QByteArray &bytes)
    {
        int done = 0;
        const auto count = connect(
            &m_files, &FileKeeper::attached, this, [&done](const Attachment &) { ++done; });
        const AttachmentId id = m_files.attach(m_issue, name, bytes);
        if (!QTest::qWaitFor([&done] { return done > 0; }))
            qFatal("it is not attached");
        disconnect(count);
        m_stage.me.wait(100ms);
        return id;
    }

    Stage &m_stage;
    ScreenFiles m_remote;
    InlineExecutor m_disk{};
    LoopExecutor m_home{};
    const IssueId m_issue;
    FileKeeper m_files;
    std::unique_ptr<MainWindow> m_window{};
};

FileWindow &showFileWindow(Stage &stage) { return stage.keep(std::make_unique<FileWindow>(stage)); }

void showFiles(Stage &stage)
{
    showFileWindow(stage).row(u"print-preview.png"_s)->setFocus(Qt::TabFocusReason);
    stage.expect(u"attachmentRow"_s);
}

void showPicture(Stage &stage)
{
    FilePreview *preview = showFileWindow(stage).open(u"print-preview.png"_s);
    if (!QTest::qWaitFor(
            [preview] { return preview->findChild<QWidget *>(u"previewPicture"_s)->isVisible(); }))
        qFatal("there is no picture");
    stage.expect(u"previewPicture"_s);
}

void showText(Stage &stage)
{
    showFileWindow(stage).open(u"cups-error.log"_s);
    stage.expect(u"previewText"_s);
}

void showProgram(Stage &stage)
{
    showFileWindow(stage).open(u"driver-setup.exe"_s);
    stage.expect(u"savePreviewed"_s);
}

} // namespace

std::vector<Screen> fileScreens()
{
    return {
        { u"files"_s, { 38 }, showFiles },
        { u"files-picture"_s, { 38 }, showPicture },
        { u"files-text"_s, {}, showText },
        { u"files-program"_s, {}, showProgram },
    };
}

} // namespace lockstep
