// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/hunkbar.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

HunkBar::HunkBar(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_head(new QHBoxLayout)
{
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    m_head->setSpacing(space::XS);
    layout->addLayout(m_head, 1);
    m_previous
        = addArrow(themes, u"arrow-up"_s, tr("Previous change (Shift+F7)"), u"hunkPrevious"_s);
    m_next = addArrow(themes, u"arrow-down"_s, tr("Next change (F7)"), u"hunkNext"_s);
    m_status = new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this);
    m_status->setObjectName(u"hunkStatus"_s);
    m_status->setWordWrap(true);
    m_head->addWidget(m_status, 1);
    m_words = new WrappingRow(space::XS, this);
    layout->addWidget(m_words);
    //: Before the buttons Theirs, Mine, Both, Was
    auto *take
        = new PlainLabel(themes, tr("Take:"), TextStyle::Secondary, Token::TextSecondary, m_words);
    m_words->addWidget(take);
    m_takeTheirs
        = addWord(tr("Theirs"), tr("Take theirs for this change (Ctrl+2)"), u"hunkTheirs"_s);
    m_takeMine = addWord(tr("Mine"), tr("Take mine for this change (Ctrl+3)"), u"hunkMine"_s);
    m_takeBoth = addWord(
        tr("Both"), tr("Take theirs and then mine for this change (Ctrl+4)"), u"hunkBoth"_s);
    m_takeBase = addWord(tr("Was"), tr("Leave this change as it was (Ctrl+1)"), u"hunkBase"_s);
    m_accept = addWord(tr("Use this text"), tr("Use the result as it stands"), u"hunkAccept"_s);
    m_showBase = addWord(tr("Show Was"),
        tr("Show what it was, beside theirs; hold Alt for a short look"), u"hunkShowBase"_s);
    // The words before the buttons stand on their line.
    const auto align = [this, take] { take->setMinimumHeight(m_takeTheirs->sizeHint().height()); };
    connect(&themes, &ThemeService::themeChanged, take, align);
    align();
    m_showBase->setCheckable(true);
    setButtonKind(*m_showBase, ButtonKind::Quiet);

    connect(m_previous, &QToolButton::clicked, this, &HunkBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &HunkBar::nextRequested);
    connect(m_takeTheirs, &QPushButton::clicked, this, &HunkBar::theirsTaken);
    connect(m_takeMine, &QPushButton::clicked, this, &HunkBar::mineTaken);
    connect(m_takeBoth, &QPushButton::clicked, this, &HunkBar::bothTaken);
    connect(m_takeBase, &QPushButton::clicked, this, &HunkBar::baseTaken);
    connect(m_accept, &QPushButton::clicked, this, &HunkBar::accepted);
    connect(m_showBase, &QPushButton::toggled, this, &HunkBar::baseToggled);
}

QToolButton *HunkBar::addArrow(
    const ThemeService &themes, const QString &icon, const QString &name, const QString &id)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id);
    button->setAutoRaise(true);
    button->setIcon(themes.icon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    m_head->addWidget(button);
    return button;
}

QPushButton *HunkBar::addWord(const QString &text, const QString &name, const QString &id)
{
    auto *button = new QPushButton(text, m_words);
    button->setObjectName(id);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    button->setToolTip(name);
    m_words->addWidget(button);
    return button;
}

void HunkBar::setStatus(const QString &text)
{
    m_status->setText(text);
    fit(false);
}

void HunkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit(true);
}

// Where both have no room in one line, the buttons go below; and they stay there, so that they do
// not jump about under the pointer, until the room is another.
void HunkBar::fit(bool again)
{
    auto *both = static_cast<QBoxLayout *>(layout());
    if (!again && (!isVisible() || both->direction() == QBoxLayout::TopToBottom))
        return;
    const int arrows = m_previous->sizeHint().width() + m_next->sizeHint().width();
    const int status = m_status->fontMetrics().horizontalAdvance(m_status->text());
    const int needed = arrows + status + m_words->sizeHint().width() + 4 * space::XS;
    both->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void HunkBar::setEnabledParts(bool several, bool take, bool accept)
{
    for (QPushButton *button : { m_takeTheirs, m_takeMine, m_takeBoth, m_takeBase })
        button->setEnabled(take);
    m_previous->setEnabled(several);
    m_next->setEnabled(several);
    m_accept->setEnabled(accept);
}

void HunkBar::setBaseShown(bool shown) { m_showBase->setChecked(shown); }

QList<QWidget *> HunkBar::tabStops() const
{
    return { m_previous, m_next, m_takeTheirs, m_takeMine, m_takeBoth, m_takeBase, m_accept,
        m_showBase };
}

} // namespace lockstep::ui
