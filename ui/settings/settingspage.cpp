// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace lockstep::ui {

namespace {
constexpr int widestNote = 480;
} // namespace

SettingsPage::SettingsPage(const ThemeService &themes, const QString &title, QWidget *parent)
    : QScrollArea(parent), m_themes(themes), m_title(title)
{
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto *inside = new QWidget(this);
    setGround(*inside, themes, Token::Surface);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    column->setSpacing(space::S);
    m_column = new QVBoxLayout;
    m_column->setSpacing(space::S);
    m_column->addWidget(new PlainLabel(themes, title, TextStyle::Heading, Token::Text, inside));
    column->addLayout(m_column);
    column->addStretch(1);
    setWidget(inside);
    fitHeight(*inside);
}

PlainLabel *SettingsPage::addSection(const QString &title)
{
    auto *label = new PlainLabel(m_themes, title, TextStyle::BodyStrong, Token::Text, content());
    m_column->addSpacing(space::M);
    m_column->addWidget(label);
    return label;
}

PlainLabel *SettingsPage::addNote(const QString &text)
{
    auto *label = new PlainLabel(m_themes, text, TextStyle::Body, Token::TextSecondary, content());
    label->setWordWrap(true);
    label->setMaximumWidth(scaled(widestNote));
    m_column->addWidget(label);
    return label;
}

void SettingsPage::add(QWidget *widget) { m_column->addWidget(widget, 0, Qt::AlignLeading); }

void SettingsPage::add(QLayout *layout) { m_column->addLayout(layout); }

void SettingsPage::add(const QString &label, QWidget *widget)
{
    auto *name = new QLabel(label, content());
    name->setBuddy(widget);
    m_column->addWidget(name);
    m_column->addWidget(widget, 0, Qt::AlignLeading);
}

} // namespace lockstep::ui
