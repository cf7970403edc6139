// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/attachmentlist.h"

#include "ui/attachments/attachmentrow.h"
#include "ui/attachments/filepreview.h"
#include "ui/attachments/filetexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
// Pictures up to this size are fetched to be shown small, without being asked for.
constexpr qint64 mostOwnAccord = 4 * 1024 * 1024;
} // namespace

AttachmentList::AttachmentList(const Ports &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_head(new QWidget(this)),
      m_count(new PlainLabel(ports.themes, TextStyle::Body, Token::TextSecondary, m_head)),
      m_more(new QToolButton(m_head)), m_problem(new Banner(ports.themes, this)),
      m_rows(new QVBoxLayout),
      m_add(new QPushButton(ports.themes.icon(u"paperclip"_s), tr("Attach files"), this))
{
    setObjectName(u"attachments"_s);
    m_more->setObjectName(u"moreFiles"_s);
    m_more->setIcon(ports.themes.icon(u"plus"_s));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Attach files; they can also be dropped here, or pasted"));
    m_more->setAccessibleName(tr("Attach files"));
    m_add->setObjectName(u"attachFiles"_s);
    m_add->setAutoDefault(false);
    m_add->setToolTip(m_more->toolTip());
    setButtonKind(*m_add, ButtonKind::Quiet);
    m_problem->setObjectName(u"attachProblem"_s);
    m_problem->setClosable(true);
    m_problem->hide();

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(readingMargins(space::S, 0, 2, 0));
    head->setSpacing(space::S);
    head->addWidget(
        new PlainLabel(ports.themes, tr("Files"), TextStyle::BodyStrong, Token::Text, m_head));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_more);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_problem);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeading);

    connect(m_more, &QToolButton::clicked, this, &AttachmentList::chooseFiles);
    connect(m_add, &QPushButton::clicked, this, &AttachmentList::chooseFiles);
    connect(m_problem, &Banner::closed, m_problem, &QWidget::hide);
    const auto changed = [this](const IssueId &issue) {
        if (issue == m_issue)
            refresh();
    };
    connect(&ports.engine, &SyncEngine::attachmentsChanged, this, changed);
    connect(&ports.engine, &SyncEngine::reset, this, &AttachmentList::refresh);
    connect(&ports.files, &FileKeeper::changed, this, [this](const AttachmentId &id) {
        if (AttachmentRow *row = rowOf(id))
            refreshRow(*row, row->file());
    });
    connect(&ports.files, &FileKeeper::fetched, this, [this](const Attachment &attachment) {
        if (AttachmentRow *row = rowOf(attachment.id)) {
            refreshRow(*row, row->file());
            showPicture(*row);
        }
    });
    connect(&ports.files, &FileKeeper::attached, this, [this](const Attachment &attachment) {
        const auto linked = m_linked.extract(attachment.id);
        if (linked && linked.mapped())
            linked.mapped()(attachmentLink(attachment));
    });
    connect(&ports.files, &FileKeeper::attachFailed, this,
        [this](
            const IssueId &issue, const AttachmentId &id, const QString &name, const Error &error) {
            m_linked.erase(id);
            if (issue != m_issue)
                return;
            //: a file, and why it could not be attached
            m_problem->showMessage(
                BannerKind::Danger, tr("%1: %2").arg(name, fileErrorText(error)));
        });
    refresh();
}

void AttachmentList::setIssue(const IssueId &issue)
{
    if (issue == m_issue)
        return;
    m_issue = issue;
    m_looked.clear();
    m_problem->hide();
    qDeleteAll(std::exchange(m_shown, {}));
    refresh();
}

void AttachmentList::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        refresh();
}

bool AttachmentList::mayDelete(const Attachment &attachment) const
{
    const Replica &replica = m_ports.engine.replica();
    const Issue *issue = replica.find(m_issue);
    return !m_readOnly && issue
        && (attachment.author == replica.identity().user.id
            || replica.myRole(issue->project) == Role::Admin);
}

AttachmentRow *AttachmentList::rowOf(const AttachmentId &id) const
{
    const auto row = std::find_if(m_shown.begin(), m_shown.end(),
        [&](const AttachmentRow *each) { return each->file().attachment.id == id; });
    return row == m_shown.end() ? nullptr : *row;
}

// Rows that stay are kept: with them the focus.
void AttachmentList::refresh()
{
    const QList<VisibleAttachment> files = m_issue.isNull()
        ? QList<VisibleAttachment>{}
        : m_ports.engine.replica().attachments(m_issue);
    QList<AttachmentRow *> before = std::exchange(m_shown, {});
    for (const VisibleAttachment &file : files) {
        const auto known
            = std::find_if(before.begin(), before.end(), [&](const AttachmentRow *row) {
                  return row->file().attachment.id == file.attachment.id;
              });
        AttachmentRow *row = known == before.end() ? makeRow() : *known;
        if (known != before.end())
            before.erase(known);
        m_rows->insertWidget(static_cast<int>(m_shown.size()), row);
        m_shown.append(row);
        refreshRow(*row, file);
    }
    for (AttachmentRow *gone : std::as_const(before)) {
        const bool hadFocus = gone->hasFocus() || gone->isAncestorOf(gone->window()->focusWidget());
        gone->hide();
        gone->deleteLater();
        if (hadFocus)
            (m_shown.isEmpty() ? static_cast<QWidget *>(m_more) : m_shown.last())->setFocus();
    }
    m_count->setText(QLocale{}.toString(files.size()));
    m_head->setVisible(!files.isEmpty());
    m_more->setVisible(!isReadOnly());
    m_add->setVisible(files.isEmpty() && !isReadOnly());
    setVisible(!files.isEmpty() || !isReadOnly());
    showPictures();
}

void AttachmentList::refreshRow(AttachmentRow &row, const VisibleAttachment &file)
{
    const FileState state = m_ports.files.state(file);
    row.setFile(file, state,
        fileFacts(file, state, m_ports.engine.replica(), m_ports.clock.wallNow()),
        mayDelete(file.attachment));
}

void AttachmentList::refreshTimes()
{
    for (AttachmentRow *row : std::as_const(m_shown))
        refreshRow(*row, row->file());
}

AttachmentRow *AttachmentList::makeRow()
{
    auto *row = new AttachmentRow(m_ports.themes, this);
    connect(row, &AttachmentRow::opened, this, [this, row] { preview(row->file()); });
    connect(row, &AttachmentRow::saveRequested, this, [this, row] { saveAs(row->file()); });
    connect(row, &AttachmentRow::pauseRequested, this,
        [this, row] { m_ports.files.pause(row->file().attachment.id); });
    connect(row, &AttachmentRow::resumeRequested, this,
        [this, row] { m_ports.files.resume(row->file().attachment.id); });
    connect(row, &AttachmentRow::cancelRequested, this, [this, row] { cancel(row->file()); });
    connect(row, &AttachmentRow::deleteRequested, this, [this, row] { remove(row->file()); });
    connect(row, &AttachmentRow::linkRequested, this,
        [this, row] { Q_EMIT copyRequested(attachmentLink(row->file().attachment)); });
    connect(row, &AttachmentRow::moved, this, [this, row](int rows) { moveFocus(*row, rows); });
    return row;
}

void AttachmentList::moveFocus(AttachmentRow &row, int rows)
{
    const auto at = m_shown.indexOf(&row) + rows;
    if (at >= 0 && at < m_shown.size())
        m_shown.at(at)->setFocus(Qt::TabFocusReason);
}

void AttachmentList::showPictures()
{
    for (AttachmentRow *row : std::as_const(m_shown)) {
        const Attachment &a = row->file().attachment;
        // What is on its way has been seen by nobody yet; its name is as good a guess as any.
        const bool mayBeImage = isPreviewableImage(a.type) || a.type.isEmpty();
        if (!mayBeImage || row->hasPicture() || m_looked.contains(a.id))
            continue;
        m_looked.insert(a.id);
        if (!m_ports.files.path(a).isEmpty())
            showPicture(*row);
        else if (!a.type.isEmpty() && a.size <= mostOwnAccord)
            m_ports.files.fetch(a);
    }
}

void AttachmentList::showPicture(AttachmentRow &row)
{
    const Attachment &a = row.file().attachment;
    const QString path = m_ports.files.path(a);
    if (path.isEmpty() || row.hasPicture() || !(isPreviewableImage(a.type) || a.type.isEmpty()))
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize bound = AttachmentRow::pictureSize() * ratio * 2; // its shorter side has to fill
    m_loader.load(path, bound, [this, id = a.id, ratio](const Result<QImage> &image) {
        AttachmentRow *found = rowOf(id);
        if (!found || !image)
            return; // an icon stands for it
        QPixmap picture = QPixmap::fromImage(*image);
        picture.setDevicePixelRatio(ratio);
        found->setPicture(picture);
    });
}

void AttachmentList::note(const AttachmentId &id, std::function<void(const QString &)> linked)
{
    m_linked.insert_or_assign(id, std::move(linked));
}

void AttachmentList::attach(
    const GivenFiles &given, std::function<void(const QString &link)> linked)
{
    if (isReadOnly())
        return;
    m_problem->hide();
    for (const QString &path : given.paths)
        note(m_ports.files.attach(m_issue, path), linked);
    if (given.image.isNull())
        return;
    m_loader.encode(given.image,
        [this, issue = m_issue, linked, name = pastedImageName(m_ports.clock.wallNow())](
            const QByteArray &png) {
            if (!png.isEmpty())
                note(m_ports.files.attach(issue, name, png), linked);
        });
}

void AttachmentList::chooseFiles()
{
    m_ports.prompts.chooseFiles(
        this, tr("Attach Files"), [this, issue = m_issue](const QStringList &paths) {
            if (issue == m_issue)
                attach({ paths, {} });
        });
}

void AttachmentList::open(const AttachmentId &id)
{
    if (AttachmentRow *row = rowOf(id))
        preview(row->file());
}

void AttachmentList::preview(const VisibleAttachment &file)
{
    if (m_preview)
        m_preview->close();
    m_preview = new FilePreview(m_ports.files, m_ports.themes, m_ports.prompts, file, window());
    connect(m_preview, &FilePreview::saveRequested, this, [this, file] { saveAs(file); });
    m_preview->open();
}

void AttachmentList::saveAs(const VisibleAttachment &file)
{
    const Attachment &a = file.attachment;
    m_ports.prompts.chooseTarget(
        this, tr("Save File"), safeFileName(a.name), [this, a](const QString &target) {
            m_ports.files.saveAs(
                a, target, [guard = QPointer(this), name = a.name](const Result<void> &saved) {
                    if (!guard || saved || saved.error().code == errc::Cancelled)
                        return;
                    guard->m_problem->showMessage(
                        BannerKind::Danger, tr("%1: %2").arg(name, fileErrorText(saved.error())));
                });
        });
}

void AttachmentList::cancel(const VisibleAttachment &file)
{
    if (!m_ports.files.cancelUpload(file))
        m_ports.files.cancelFetch(file.attachment.id);
}

void AttachmentList::remove(const VisibleAttachment &file)
{
    const Attachment &a = file.attachment;
    m_ports.prompts.ask(this,
        { tr("Delete File"), tr("Delete %1? This cannot be undone.").arg(a.name), tr("Delete"),
            true },
        [guard = QPointer(this), a](bool accepted) {
            if (guard && accepted)
                guard->m_ports.engine.deleteAttachment(a.issue, a.id);
        });
}

} // namespace lockstep::ui
