// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/sectionheader.h"

#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

SectionHeader::SectionHeader(const ThemeService &themes, const QString &title, QWidget *parent)
    : QWidget(parent), m_themes(themes),
      m_title(new PlainLabel(themes, TextStyle::BodyStrong, Token::TextSecondary, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_action(new QToolButton(this))
{
    m_action->setObjectName(u"sectionHeaderAction"_s);
    m_action->setAutoRaise(true);
    m_action->hide();
    m_count->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::XS);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_action);
    connect(m_action, &QToolButton::clicked, this, [this] { Q_EMIT actionTriggered(); });
    setTitle(title);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SectionHeader::setCount(int count)
{
    m_count->setVisible(count >= 0);
    m_count->setText(QLocale().toString(count));
}

void SectionHeader::setAction(const QString &icon, const QString &name)
{
    m_action->setIcon(m_themes.icon(icon));
    m_action->setToolTip(name);
    m_action->setAccessibleName(name);
    m_action->show();
}

} // namespace lockstep::ui
