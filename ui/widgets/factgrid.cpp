// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/factgrid.h"

#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace lockstep::ui {

FactGrid::FactGrid(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::L);
    m_grid->setVerticalSpacing(space::XS);
    m_grid->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_rows.size() > facts.size()) {
        const auto [name, value] = m_rows.takeLast();
        delete name;
        delete value;
    }
    while (m_rows.size() < facts.size()) {
        const int row = int(m_rows.size());
        auto *name = new PlainLabel(m_themes, TextStyle::Body, Token::TextSecondary, this);
        auto *value = new PlainLabel(m_themes, TextStyle::Body, Token::Text, this);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setWordWrap(true);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1, Qt::AlignTop);
        m_rows.append(std::pair{ name, value });
    }
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts.at(i);
        const auto [name, value] = m_rows.at(i);
        name->setText(fact.name);
        value->setText(fact.value);
        value->setToken(fact.warning ? Token::Warning : Token::Text);
        value->setToolTip(plainToolTip(fact.detail));
        const QString said = fact.detail.isEmpty() ? fact.value : fact.detail;
        value->setAccessibleName(said.isEmpty() ? fact.name : said);
    }
}

} // namespace lockstep::ui
