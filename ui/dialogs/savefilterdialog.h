// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/savedfilter.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace lockstep::ui {

class PlainLabel;

// The name under which a filter is kept, and whether it is to be seen in the sidebar.
class SaveFilterDialog final : public QDialog
{
    Q_OBJECT

public:
    SaveFilterDialog(const ThemeService &themes, QWidget *parent);

    // A filter without an id is a new one. Opens, and does not stop anything.
    void start(const SavedFilter &filter, const QStringList &takenNames);

Q_SIGNALS:
    void saved(const lockstep::SavedFilter &filter);

private:
    void refresh();
    void save();

    SavedFilter m_filter{};
    QStringList m_taken{};
    QLineEdit *m_name;
    PlainLabel *m_query;
    PlainLabel *m_note;
    QCheckBox *m_pinned;
    QPushButton *m_save;
};

} // namespace lockstep::ui
