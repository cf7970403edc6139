// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/boardheader.h"

#include "ui/widgets/glyphs.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

LimitTexts limitTexts(const BoardColumn &column, const Replica &replica, bool oneProject)
{
    LimitTexts texts;
    QStringList sentences;
    for (const BoardLimit &limit : column.limits) {
        const Project *project = replica.project(limit.project);
        const QString name = project ? project->name : QString();
        texts.isOver = texts.isOver || limit.isOver();
        sentences << (limit.isOver()
                ? BoardColumnHeader::tr(
                    "%1 has %n issue(s) here, more than its limit of %2.", nullptr, limit.count)
                : BoardColumnHeader::tr(
                    "%1 has %n issue(s) here; its limit is %2.", nullptr, limit.count))
                         .arg(name, QLocale{}.toString(limit.limit));
    }
    texts.whole = sentences.join(u'\n');
    if (oneProject && column.limits.size() == 1) {
        //: so many issues, of so many that are meant to be there at most
        texts.count
            = BoardColumnHeader::tr("%1/%2").arg(QLocale{}.toString(column.limits.front().count),
                QLocale{}.toString(column.limits.front().limit));
    }
    return texts;
}

BoardColumnHeader::BoardColumnHeader(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, iconSide, this)),
      m_name(new ElidedLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_warning(new IconLabel(themes.icon(u"triangle-alert"_s, Token::Warning), 14, this)),
      m_limit(new PlainLabel(themes, TextStyle::Secondary, Token::Warning, this)),
      m_menu(new QToolButton(this))
{
    m_name->setObjectName(u"columnName"_s);
    m_count->setObjectName(u"columnCount"_s);
    m_limit->setObjectName(u"columnLimit"_s);
    m_menu->setObjectName(u"columnMenu"_s);
    m_menu->setIcon(themes.icon(u"ellipsis"_s));
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(readingMargins(space::S, 0, space::XS, 0));
    layout->setSpacing(space::XS);
    layout->addWidget(m_icon);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_warning);
    layout->addWidget(m_limit);
    layout->addWidget(m_menu);
    m_menu->installEventFilter(this);
    connect(m_menu, &QToolButton::clicked, this,
        [this] { Q_EMIT menuRequested(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });
}

void BoardColumnHeader::setColumn(
    const BoardColumn &column, const Replica &replica, bool oneProject)
{
    const int count = static_cast<int>(column.cards.size());
    const LimitTexts limit = limitTexts(column, replica, oneProject);
    const bool hidden
        = oneProject && !column.limits.empty() && column.limits.front().count != count;
    m_icon->setIcon(statusIcon(m_themes, column.category));
    m_name->setText(column.status);
    QString counted = limit.count.isEmpty() ? QLocale{}.toString(count) : limit.count;
    if (hidden)
        //: so many cards are shown, of so many issues and a limit: "2 (5/4)"
        counted = tr("%1 (%2)").arg(QLocale{}.toString(count), limit.count);
    m_count->setText(counted);
    m_count->setAccessibleName(tr("%n issue(s)", nullptr, count));
    m_count->setToolTip(plainToolTip(limit.whole));
    const QString gone = column.isGone
        ? tr("This status is not in the project any more. Move its issues to another one.")
        : QString();
    const QString whole = column.isGone ? gone : limit.whole;
    m_limit->setText(column.isGone ? tr("Removed") : tr("Over limit"));
    m_warning->setVisible(limit.isOver || column.isGone);
    m_limit->setVisible(limit.isOver || column.isGone);
    m_limit->setToolTip(plainToolTip(whole));
    m_warning->setToolTip(plainToolTip(whole));
    m_menu->setAccessibleName(tr("Menu of the column %1").arg(column.status));
    m_menu->setToolTip(plainToolTip(tr("Menu of the column %1").arg(column.status)));
    //: a column of the board: its status, how many cards it has
    m_text = tr("%1, %n issue(s)", nullptr, count).arg(column.status);
    if (!whole.isEmpty())
        m_text += u". "_s + whole;
    setAccessibleName(m_text);
}

bool BoardColumnHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu && event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return QWidget::eventFilter(watched, event);
}

QString BoardColumnHeader::text() const { return m_text; }

} // namespace lockstep::ui
