// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/entryrow.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

EntryRow::EntryRow(const ThemeService &themes, const Content &content, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"entryRow"_s);
    auto *icon = new IconLabel(themes.icon(content.icon), iconSide, this);
    auto *title = new ElidedLabel(themes, content.title, TextStyle::BodyStrong, Token::Text, this);
    title->setObjectName(u"entryTitle"_s);
    auto *detail
        = new PlainLabel(themes, content.detail, TextStyle::Secondary, Token::TextSecondary, this);
    detail->setObjectName(u"entryDetail"_s);
    detail->setWordWrap(true);
    if (!content.toolTip.isEmpty())
        detail->setToolTip(plainToolTip(content.toolTip));
    auto *first = new QHBoxLayout;
    first->setSpacing(space::S);
    first->addWidget(title, 0, Qt::AlignVCenter);
    if (!content.mark.isEmpty()) {
        auto *chip = new Chip(themes, content.mark, ChipMark::None, this);
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        first->addWidget(chip);
    }
    first->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addLayout(first);
    lines->addWidget(detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, space::XS, 0, space::XS);
    layout->setSpacing(space::M);
    layout->addWidget(icon, 0, Qt::AlignVCenter);
    layout->addLayout(lines, 1);
    if (content.action.isEmpty())
        return;
    m_button = new QPushButton(content.action, this);
    m_button->setObjectName(u"entryAction"_s);
    m_button->setAutoDefault(false);
    m_button->setAccessibleName(content.actionName.isEmpty() ? content.action : content.actionName);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &EntryRow::actionTriggered);
}

void EntryRow::setBusy(bool busy)
{
    if (m_button)
        m_button->setEnabled(!busy);
}

} // namespace lockstep::ui
