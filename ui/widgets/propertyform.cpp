// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/propertyform.h"

#include "ui/theme/lockstepstyle.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Of interest even when it is empty.
bool isAlwaysShown(const FieldInfo &field)
{
    return !field.nullable || field.field == Field::Assignee || field.field == Field::DueDate;
}

} // namespace

PropertyForm::PropertyForm(SyncEngine &engine, const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_themes(context.themes), m_rows(new QVBoxLayout(this)),
      m_more(new QPushButton(this))
{
    setObjectName(u"propertyForm"_s);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(2);
    for (const FieldInfo &field : issueFields()) {
        if (field.editor == FieldEditor::None || field.editor == FieldEditor::Markdown
            || field.field == Field::Subject)
            continue;
        auto *pane = new FieldPane(field, FieldPane::Look::Row, engine, context, this);
        m_panes << pane;
        m_rows->addWidget(pane);
    }
    m_more->setObjectName(u"moreFields"_s);
    setButtonKind(*m_more, ButtonKind::Quiet);
    m_rows->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        update();
    });
    update();
}

void PropertyForm::update()
{
    int hidden = 0;
    for (FieldPane *pane : std::as_const(m_panes)) {
        const bool wanted = isAlwaysShown(pane->field()) || !pane->isEmpty() || pane->isEditing();
        pane->setVisible(wanted || m_showAll);
        hidden += wanted ? 0 : 1;
    }
    m_more->setVisible(hidden > 0);
    m_more->setIcon(m_themes.icon(m_showAll ? u"chevron-up"_s : u"chevron-down"_s));
    m_more->setText(
        m_showAll ? tr("Show fewer fields") : tr("Show %n more field(s)", nullptr, hidden));
}

} // namespace lockstep::ui
