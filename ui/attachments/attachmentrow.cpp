// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/attachments/attachmentrow.h"

#include "ui/attachments/filetexts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureSide = 36;
constexpr int fileProgressHeight = 3;
} // namespace

QSize AttachmentRow::pictureSize() { return { scaled(pictureSide), scaled(pictureSide) }; }

AttachmentRow::AttachmentRow(const ThemeService &themes, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes), m_place(new QWidget(this)),
      m_name(new ElidedLabel(themes, TextStyle::Body, Token::Text, this)),
      m_about(new ElidedLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_problem(new PlainLabel(themes, TextStyle::Secondary, Token::Danger, this)),
      m_progress(new QProgressBar(this)), m_pause(new QToolButton(this)),
      m_resume(new QToolButton(this)), m_cancel(new QToolButton(this)),
      m_save(new QToolButton(this)), m_delete(new QToolButton(this))
{
    setObjectName(u"attachmentRow"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // as high as its words are
    m_place->setFixedSize(pictureSize());
    m_place->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (PlainLabel *label : std::initializer_list<PlainLabel *>{ m_name, m_about, m_problem })
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_problem->setWordWrap(true);
    m_name->setElideMode(Qt::ElideMiddle); // its suffix says what it is
    m_progress->setObjectName(u"attachmentProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(fileProgressHeight);
    m_progress->setRange(0, 1000);
    const auto button = [&](QToolButton *made, const char16_t *name, const QString &icon) {
        made->setObjectName(QString::fromUtf16(name));
        made->setIcon(m_themes.icon(icon));
        made->setAutoRaise(true);
    };
    button(m_pause, u"pauseUpload", u"pause"_s);
    button(m_resume, u"resumeUpload", u"refresh-cw"_s);
    button(m_cancel, u"cancelTransfer", u"x"_s);
    button(m_save, u"saveAttachment", u"download"_s);
    button(m_delete, u"deleteAttachment", u"trash-2"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_about);
    words->addWidget(m_problem);
    words->addWidget(m_progress);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(readingMargins(space::S, space::XS, space::XS, space::XS));
    row->setSpacing(space::S);
    row->addWidget(m_place);
    row->addLayout(words, 1);
    for (QToolButton *each : { m_pause, m_resume, m_cancel, m_save, m_delete })
        row->addWidget(each);

    connect(this, &QAbstractButton::clicked, this, &AttachmentRow::opened);
    connect(m_pause, &QToolButton::clicked, this, &AttachmentRow::pauseRequested);
    connect(m_resume, &QToolButton::clicked, this, &AttachmentRow::resumeRequested);
    connect(m_cancel, &QToolButton::clicked, this, &AttachmentRow::cancelRequested);
    connect(m_save, &QToolButton::clicked, this, &AttachmentRow::saveRequested);
    connect(m_delete, &QToolButton::clicked, this, &AttachmentRow::deleteRequested);
    connect(&themes, &ThemeService::themeChanged, this, [this] {
        m_place->setFixedSize(pictureSize());
        updateGeometry();
        update();
    });
}

bool AttachmentRow::isMoving() const
{
    using Kind = FileState::Kind;
    const Kind kind = m_state.kind;
    return kind == Kind::Waiting || kind == Kind::Uploading || kind == Kind::Paused
        || kind == Kind::Downloading || kind == Kind::Failed;
}

// What is not sent yet is cancelled, and what is being sent cannot be deleted before it is there.
bool AttachmentRow::canDelete() const { return m_mayDelete && m_file.pending.isNull(); }

void AttachmentRow::setFile(
    const VisibleAttachment &file, const FileState &state, const QString &facts, bool mayDelete)
{
    if (file.attachment.sha256 != m_file.attachment.sha256)
        m_picture = {};
    m_file = file;
    m_state = state;
    m_facts = facts;
    m_mayDelete = mayDelete;
    refresh();
}

void AttachmentRow::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    update();
}

void AttachmentRow::refresh()
{
    using Kind = FileState::Kind;
    const QString &name = m_file.attachment.name;
    setText(name);
    m_name->setText(name);
    const bool hasFailed = m_state.kind == Kind::Failed;
    m_about->setText(m_facts);
    m_about->setVisible(!hasFailed);
    m_problem->setText(hasFailed ? m_facts : QString());
    m_problem->setVisible(hasFailed);
    //: a file, and what is known of it or happens with it
    setAccessibleName(tr("%1, %2").arg(name, m_facts));
    setToolTip(plainToolTip(name));
    const bool goes = m_state.kind == Kind::Uploading || m_state.kind == Kind::Paused
        || m_state.kind == Kind::Downloading;
    m_progress->setVisible(goes);
    const qint64 size = std::max<qint64>(1, m_file.attachment.size);
    m_progress->setValue(static_cast<int>(std::min<qint64>(1000, m_state.done * 1000 / size)));
    m_progress->setAccessibleName(tr("Progress of %1").arg(name));

    const bool isUpload = !m_file.pending.isNull();
    const auto show = [&](QToolButton *button, bool visible, const QString &what) {
        button->setVisible(visible);
        button->setToolTip(what);
        button->setAccessibleName(tr("%1: %2").arg(name, what));
    };
    show(m_pause, isUpload && (m_state.kind == Kind::Uploading || m_state.kind == Kind::Waiting),
        tr("Pause"));
    show(m_resume, m_state.kind == Kind::Paused || m_state.kind == Kind::Failed,
        m_state.kind == Kind::Paused ? tr("Resume") : tr("Try again"));
    show(m_cancel, isMoving(), tr("Cancel"));
    show(m_save, !goes, tr("Save as"));
    show(m_delete, canDelete() && !isMoving(), tr("Delete"));
    update();
}

QSize AttachmentRow::sizeHint() const
{
    return { 240,
        std::max(QAbstractButton::layout()->sizeHint().height(),
            pictureSize().height() + 2 * space::XS) };
}

QSize AttachmentRow::minimumSizeHint() const { return { 120, sizeHint().height() }; }

bool AttachmentRow::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void AttachmentRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (event->modifiers() != Qt::NoModifier)
            QAbstractButton::keyPressEvent(event);
        else if (isMoving())
            Q_EMIT cancelRequested();
        else if (canDelete())
            Q_EMIT deleteRequested();
        break;
    case Qt::Key_Up:
        Q_EMIT moved(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT moved(1);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void AttachmentRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(u"eye"_s), tr("Open"), this, &AttachmentRow::opened);
    menu->addAction(
        m_themes.icon(u"download"_s), tr("Save As…"), this, &AttachmentRow::saveRequested);
    menu->addAction(
        m_themes.icon(u"link"_s), tr("Copy Link for a Text"), this, &AttachmentRow::linkRequested);
    menu->addSeparator();
    if (!m_pause->isHidden())
        menu->addAction(
            m_themes.icon(u"pause"_s), tr("Pause"), this, &AttachmentRow::pauseRequested);
    if (!m_resume->isHidden())
        menu->addAction(m_themes.icon(u"refresh-cw"_s), m_resume->toolTip(), this,
            &AttachmentRow::resumeRequested);
    if (!m_cancel->isHidden())
        menu->addAction(m_themes.icon(u"x"_s), tr("Cancel"), this, &AttachmentRow::cancelRequested);
    if (canDelete())
        menu->addAction(
            m_themes.icon(u"trash-2"_s), tr("Delete…"), this, &AttachmentRow::deleteRequested);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

void AttachmentRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    if (underMouse() || isDown())
        paintRound(painter, rect(), radius::Control, theme.color(Token::Hover));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);
    const QRect place = m_place->geometry();
    paintRound(
        painter, place, radius::Control, theme.color(Token::Hover), theme.color(Token::Border));
    if (m_picture.isNull()) {
        QRect icon(0, 0, iconExtent(), iconExtent());
        icon.moveCenter(place.center());
        m_themes.icon(fileIconName(m_file.attachment)).paint(&painter, icon);
        return;
    }
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), radius::Control, radius::Control);
    painter.setClipPath(round);
    const QSize full = m_picture.size().scaled(place.size(), Qt::KeepAspectRatioByExpanding);
    QRect target(QPoint(), full);
    target.moveCenter(place.center());
    painter.drawPixmap(target, m_picture);
}

} // namespace lockstep::ui
