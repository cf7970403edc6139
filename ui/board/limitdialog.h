// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QSpinBox;

namespace lockstep::ui {

// How many issues of a project are meant to have a status at most. For its administrators. Deletes
// itself when it is closed.
class LimitDialog final : public QDialog
{
    Q_OBJECT

public:
    LimitDialog(SyncEngine &engine, const ThemeService &themes, const ProjectId &project,
        const QString &status, QWidget *parent);

private:
    void apply();

    SyncEngine &m_engine;
    ProjectId m_project;
    QString m_status;
    QSpinBox *m_limit;
};

} // namespace lockstep::ui
