// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/emptystate.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const ThemeService &themes, const QString &icon, const QString &sentence,
    const QString &action, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_icon(new IconLabel({}, 32, this)),
      m_sentence(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_action(new QPushButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(420);
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
    layout->addSpacing(space::S);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT actionTriggered(); });
    setContent(icon, sentence, action);
}

void EmptyState::setContent(const QString &icon, const QString &sentence, const QString &action)
{
    m_icon->setIcon(m_themes.icon(icon, Token::TextDisabled));
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace lockstep::ui
