// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/emptystate.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int emptyProgressWidth = 240;
} // namespace

EmptyState::EmptyState(const ThemeService &themes, const QString &icon, const QString &sentence,
    const QString &action, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, 32, this)),
      m_sentence(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_progress(new QProgressBar(this)),
      m_count(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_action(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(scaled(360)); // two lines of about the same length
    m_progress->setObjectName(u"emptyStateProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(emptyProgressWidth);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_count->setObjectName(u"emptyStateCount"_s);
    m_count->setAlignment(Qt::AlignCenter);
    m_count->hide();
    m_action->setObjectName(u"emptyStateAction"_s);
    m_action->setAutoDefault(false);
    setButtonKind(*m_action, ButtonKind::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::XL);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(space::S);
    auto *line = new QHBoxLayout; // not with an alignment, which would ignore its second line
    line->addStretch(1);
    line->addWidget(m_sentence, 100);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_count);
    layout->addSpacing(space::S);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(); });
    setContent(icon, sentence, action);
}

void EmptyState::setProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(total >= 0);
    m_count->setVisible(total > 0);
    m_progress->setRange(0, int(std::min<qint64>(std::max<qint64>(total, 0), INT_MAX)));
    m_progress->setValue(int(std::min<qint64>(done, INT_MAX)));
    const QLocale locale;
    //: two numbers
    m_count->setText(tr("%1 of %2").arg(locale.toString(done), locale.toString(total)));
}

void EmptyState::setContent(const QString &icon, const QString &sentence, const QString &action)
{
    m_icon->setIcon(m_themes.icon(icon, Token::TextDisabled));
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setFocusProxy(action.isEmpty() ? nullptr : m_action); // on a hidden one Tab would end
}

} // namespace lockstep::ui
