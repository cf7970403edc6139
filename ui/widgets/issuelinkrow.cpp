// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/issuelinkrow.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/issuelinks.h"
#include "ui/models/people.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/options.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int linkRowHeight = 30;
constexpr int linkAvatar = 18;
constexpr int removeSide = 24;
} // namespace

IssueLinkRow::IssueLinkRow(const ThemeService &themes, const Replica &replica, QWidget *parent)
    : RowButton(themes, parent), m_replica(replica), m_remove(new QToolButton(this))
{
    setObjectName(u"issueLink"_s);
    m_remove->setObjectName(u"removeLink"_s);
    m_remove->setIcon(themes.icon(u"x"_s));
    m_remove->setAutoRaise(true);
    m_remove->hide();
    m_remove->installEventFilter(this);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_replica.find(m_issue))
            Q_EMIT opened(m_issue);
    });
    connect(m_remove, &QToolButton::clicked, this, &IssueLinkRow::removed);
}

void IssueLinkRow::setIssue(const IssueId &id, const QString &removal)
{
    m_issue = id;
    const Issue *issue = m_replica.find(id);
    if (issue) {
        m_key = issue->name.isEmpty() ? tr("New") : issue->name;
        setText(issue->subject);
        m_status = fieldIcon(
            fieldInfo(Field::Status), m_replica, issue->project, issue->status, themes());
        m_quiet = isDone(m_replica, *issue);
        m_assignee = issue->assignee;
        setAccessibleName(m_assignee.isNull()
                ? tr("%1, %2, %3").arg(m_key, issue->subject, issue->status)
                : tr("%1, %2, %3, assigned to %4")
                      .arg(
                          m_key, issue->subject, issue->status, personName(m_replica, m_assignee)));
        setToolTip(plainToolTip(issue->subject));
    } else {
        const auto gone = m_replica.deletedIssues().constFind(id);
        const bool deleted = gone != m_replica.deletedIssues().cend();
        m_key = deleted ? gone->issue.name : QString();
        setText(deleted ? tr("This issue was deleted.") : tr("An issue that you cannot see"));
        m_status = themes().icon(deleted ? u"trash-2"_s : u"lock"_s, Token::TextDisabled);
        m_quiet = true;
        m_assignee = {};
        setAccessibleName(deleted ? tr("%1, deleted").arg(m_key) : text());
        setToolTip({});
    }
    m_removable = !removal.isEmpty();
    m_remove->setToolTip(removal);
    m_remove->setAccessibleName(m_key.isEmpty() ? removal : tr("%1: %2").arg(m_key, removal));
    showButton();
    update();
}

QSize IssueLinkRow::sizeHint() const
{
    const int line = QFontMetrics(themes().theme().font(TextStyle::Body)).height();
    return { 200, std::max(linkRowHeight, line + space::S) };
}

QSize IssueLinkRow::minimumSizeHint() const { return { 80, sizeHint().height() }; }

void IssueLinkRow::showButton()
{
    const QWidget *focus = window()->focusWidget();
    m_remove->setVisible(m_removable && (underMouse() || focus == this || focus == m_remove));
    update();
}

bool IssueLinkRow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        // Where the focus has gone is known afterwards.
        QMetaObject::invokeMethod(this, &IssueLinkRow::showButton, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return RowButton::event(event);
}

bool IssueLinkRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_remove && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &IssueLinkRow::showButton, Qt::QueuedConnection);
    return RowButton::eventFilter(watched, event);
}

bool IssueLinkRow::takeAway()
{
    if (m_removable)
        Q_EMIT removed();
    return m_removable;
}

void IssueLinkRow::resizeEvent(QResizeEvent *event)
{
    RowButton::resizeEvent(event);
    const QRect place(width() - scaled(removeSide) - 2, (height() - scaled(removeSide)) / 2,
        scaled(removeSide), scaled(removeSide));
    m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void IssueLinkRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themes().theme();
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    paintGround(painter);
    QRect room = rect().adjusted(space::S, 0, -space::S, 0);
    const auto square = [&room](int at, int side) {
        QRect made(at, 0, side, side);
        made.moveTop(room.center().y() - side / 2 + 1);
        return made;
    };
    m_status.paint(&painter, place(square(room.left(), iconExtent())));
    room.setLeft(room.left() + iconExtent() + space::S);
    // The place at the end is kept free: nothing moves when the button comes.
    const QRect end
        = square(width() - scaled(removeSide) - 2 + (scaled(removeSide) - scaled(linkAvatar)) / 2,
            scaled(linkAvatar));
    if (!m_assignee.isNull() && m_remove->isHidden())
        paintAvatar(painter, place(end), m_assignee, personName(m_replica, m_assignee), theme, {},
            {}, layoutDirection());
    room.setRight(end.left() - space::S);
    painter.setFont(theme.font(TextStyle::Body));
    const QFontMetrics metrics = painter.fontMetrics();
    const int start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
        | Qt::AlignVCenter | Qt::TextSingleLine;
    for (const auto &[words, token] : { std::pair(m_key, Token::TextSecondary),
             std::pair(text(), m_quiet ? Token::TextSecondary : Token::Text) }) {
        if (words.isEmpty() || room.width() <= 0)
            continue;
        const QString shown = metrics.elidedText(words, Qt::ElideRight, room.width());
        painter.setPen(theme.color(token));
        painter.drawText(place(room), start | ownDirection(words), shown);
        room.setLeft(room.left() + metrics.horizontalAdvance(shown) + space::S);
    }
}

} // namespace lockstep::ui
