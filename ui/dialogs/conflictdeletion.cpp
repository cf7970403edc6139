// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictdeletion.h"

#include "ui/dialogs/conflictcell.h"
#include "ui/dialogs/conflicttext.h"
#include "ui/widgets/plainlabel.h"

#include <QGridLayout>

namespace lockstep::ui {

ConflictDeletion::ConflictDeletion(
    const ThemeService &themes, const ConflictView &view, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_view(view)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(space::S);
    const auto head = [&](const QString &text, Token token, int column) {
        grid->addWidget(
            new PlainLabel(m_themes, text, TextStyle::BodyStrong, token, this), 0, column);
    };
    head(tr("Field"), Token::TextSecondary, 0);
    head(tr("Was"), Token::Base, 1);
    head(isByThem() ? tr("Mine") : tr("Theirs"), isByThem() ? Token::Mine : Token::Theirs, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    int line = 1;
    for (const ConflictField &field : std::as_const(m_view.fields)) {
        const ConflictValue &changed = isByThem() ? field.mine : field.theirs;
        auto *label
            = new PlainLabel(m_themes, field.label, TextStyle::Body, Token::TextSecondary, this);
        grid->addWidget(label, line, 0, Qt::AlignTop);
        auto *was = new ValueView(m_themes, this);
        was->setContent(cellContent(field, field.base));
        grid->addWidget(was, line, 1, Qt::AlignTop);
        auto *now = new ValueView(m_themes, this);
        now->setContent(cellContent(field, changed, &field.base));
        now->setObjectName(field.key);
        grid->addWidget(now, line++, 2, Qt::AlignTop);
    }
}

QList<FieldResolution> ConflictDeletion::resolution() const
{
    QList<FieldResolution> fields;
    for (const ConflictField &field : m_view.fields)
        fields.append({ .key = field.key,
            .side = m_typed.contains(field.key) ? ConflictSide::Edited : ConflictSide::Mine,
            .value = m_typed.value(field.key, field.mine),
            .seenTheirs = field.theirs });
    return fields;
}

// There are no rows: what was typed is mine now.
void ConflictDeletion::restore(const FieldResolution &draft)
{
    const bool typed = draft.side == ConflictSide::Edited || draft.side == ConflictSide::None;
    if (!isByThem() || !typed)
        return;
    m_typed.insert(draft.key, draft.value);
    for (const ConflictField &field : std::as_const(m_view.fields)) {
        auto *view = findChild<ValueView *>(draft.key);
        if (field.key == draft.key && view)
            view->setContent(cellContent(field, draft.value, &field.base));
    }
}

} // namespace lockstep::ui
