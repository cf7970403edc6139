// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/groupheading.h"

#include "ui/theme/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

GroupHeading::GroupHeading(const ThemeService &themes, const QString &key, QWidget *parent)
    : QAbstractButton(parent), m_themes(themes), m_key(key)
{
    setObjectName(u"groupHeading"_s);
    // Not a stop of Tab: there may be many. The arrow keys of the list come here.
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT foldRequested(!m_folded); });
}

void GroupHeading::show(const GroupTitle &title, int count, bool folded)
{
    m_folded = folded;
    m_count = QLocale{}.toString(count);
    setText(title.text);
    setIcon(title.icon);
    //: a heading of the list; %1 is a status, a person or the like
    const QString issues = tr("%1, %n issue(s)", nullptr, count).arg(title.text);
    setAccessibleName(issues);
    setAccessibleDescription(folded ? tr("Folded away") : tr("Unfolded"));
    setToolTip(folded ? tr("Show these issues") : tr("Fold these issues away"));
    update();
    QWidget::show();
}

void GroupHeading::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        Q_EMIT foldRequested((event->key() == Qt::Key_Left) != mirrored);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Up:
    case Qt::Key_K:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_J:
        Q_EMIT stepRequested(1);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void GroupHeading::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const auto place
        = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    painter.fillRect(rect(), theme.color(underMouse() ? Token::Hover : Token::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(Token::Border));
    QRect room = rect().adjusted(space::S, 0, -space::M, 0);
    const auto square = [&](int side) {
        const QRect taken(room.left(), (height() - side) / 2, side, side);
        room.setLeft(room.left() + side + space::S);
        return place(taken);
    };
    const QString chevron = !m_folded          ? u"chevron-down"_s
        : layoutDirection() == Qt::RightToLeft ? u"chevron-left"_s
                                               : u"chevron-right"_s;
    painter.drawPixmap(square(iconExtent()),
        m_themes.icons().pixmap(chevron, Token::TextSecondary, iconExtent(), devicePixelRatioF()));
    if (!icon().isNull())
        icon().paint(&painter, square(iconExtent()));
    const auto align
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const QFont secondary = theme.font(TextStyle::Secondary);
    const int forCount = QFontMetrics(secondary).horizontalAdvance(m_count) + 2;
    painter.setFont(strong);
    painter.setPen(theme.color(Token::Text));
    const QString title = painter.fontMetrics().elidedText(
        text(), Qt::ElideRight, std::max(0, room.width() - forCount - space::S));
    painter.drawText(place(room), align | Qt::TextSingleLine, title);
    room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(title) + space::S);
    painter.setFont(secondary);
    painter.setPen(theme.color(Token::TextSecondary));
    painter.drawText(place(room), align | Qt::TextSingleLine, m_count);
    if (hasFocus())
        paintFocusRing(painter, rect(), 0, theme);
}

} // namespace lockstep::ui
