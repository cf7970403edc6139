// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/fieldpane.h"

class QPushButton;
class QVBoxLayout;

namespace lockstep::ui {

// The fields of the open issue in one column, made from the table issuefields: those that are
// always of interest, those that are set, and the others on demand.
class PropertyForm final : public QWidget
{
    Q_OBJECT

public:
    PropertyForm(SyncEngine &engine, const FieldContext &context, QWidget *parent = nullptr);

    [[nodiscard]] const QList<FieldPane *> &panes() const { return m_panes; }
    void update(); // which are shown; after the values have changed

private:
    const ThemeService &m_themes;
    QList<FieldPane *> m_panes;
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    bool m_showAll = false;
};

} // namespace lockstep::ui
