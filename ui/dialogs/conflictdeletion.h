// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dialogs/conflictview.h"
#include "ui/theme/themeservice.h"

#include <QHash>
#include <QWidget>

namespace lockstep::ui {

// What a deleted issue was, and what one side had made of it: a table to read before answering.
class ConflictDeletion final : public QWidget
{
    Q_OBJECT

public:
    ConflictDeletion(const ThemeService &themes, const ConflictView &view, QWidget *parent);

    // All fields: mine, or what was typed before the issue was deleted.
    [[nodiscard]] QList<FieldResolution> resolution() const;
    void setView(const ConflictView &fresh) { m_view = fresh; } // what is shown stays
    void restore(const FieldResolution &draft);

private:
    [[nodiscard]] bool isByThem() const { return m_view.kind == ConflictKind::DeletedByThem; }

    const ThemeService &m_themes;
    ConflictView m_view;
    QHash<QString, ConflictValue> m_typed; // instead of mine
};

} // namespace lockstep::ui
