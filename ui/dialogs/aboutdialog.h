// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace lockstep::ui {

class PlainLabel;

// Which version this is, what it is built of, and under which licences.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    AboutDialog(const ThemeService &themes, Prompts &prompts, QWidget *parent);

    // For a report: version, Qt, compiler, system. Names no person and no path.
    [[nodiscard]] static QString buildInfo();

private:
    void copyBuildInfo();

    Prompts &m_prompts;
    QPushButton *m_version;
    PlainLabel *m_copied;
};

} // namespace lockstep::ui
