// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/pageheader.h"

#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_sidebar(new QToolButton(this)),
      m_title(new ElidedLabel(themes, TextStyle::Title, Token::Text, this)),
      m_count(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_note(new ElidedLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_top(new QHBoxLayout)
{
    setObjectName(u"pageHeader"_s);
    m_title->setObjectName(u"pageTitle"_s);
    m_count->setObjectName(u"pageCount"_s);
    m_sidebar->setObjectName(u"pageSidebar"_s);
    m_sidebar->setIcon(themes.icon(u"panel-left"_s));
    m_sidebar->setAutoRaise(true);
    m_sidebar->setToolTip(tr("Show the sidebar"));
    m_sidebar->setAccessibleName(tr("Show the sidebar"));
    m_sidebar->hide();
    connect(m_sidebar, &QToolButton::clicked, this, &PageHeader::sidebarRequested);
    m_count->hide();
    m_note->hide();
    m_top->setSpacing(space::S);
    m_top->addWidget(m_sidebar);
    m_top->addWidget(m_title);
    m_top->addWidget(m_count);
    m_top->addWidget(m_note, 1);
    m_top->addStretch(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(readingMargins(space::L, space::M, space::M, space::S));
    layout->setSpacing(space::S);
    layout->addLayout(m_top);
}

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setCount(int count, const QString &text)
{
    m_count->setVisible(!text.isEmpty());
    m_count->setText(QLocale{}.toString(count));
    m_count->setAccessibleName(text);
    m_count->setToolTip(text);
}

void PageHeader::setNote(const QString &text)
{
    m_note->setVisible(!text.isEmpty());
    m_note->setText(text);
}

void PageHeader::setSidebarButton(bool visible) { m_sidebar->setVisible(visible); }

void PageHeader::addWidget(QWidget *widget) { m_top->addWidget(widget); }

QToolButton *PageHeader::addButton(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(m_themes.icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    m_top->addWidget(button);
    return button;
}

void PageHeader::addRow(QWidget *row) { layout()->addWidget(row); }

} // namespace lockstep::ui
