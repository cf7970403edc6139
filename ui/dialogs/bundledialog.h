// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace lockstep::ui {

class PlainLabel;

// The diagnostics as they would leave this computer: all of it to be read first, then saved to a
// file or copied. Nothing is sent anywhere.
class BundleDialog final : public QDialog
{
    Q_OBJECT

public:
    // `make`: the text, redacted; with titles and texts of issues if it is told so.
    using Make = std::function<QString(bool withTexts)>;
    BundleDialog(const ThemeService &themes, Prompts &prompts, Make make, QWidget *parent);

private:
    void refresh();
    void save();
    void tell(const QString &text);

    Prompts &m_prompts;
    Make m_make;
    QPlainTextEdit *m_text;
    QCheckBox *m_withTexts;
    PlainLabel *m_note;
};

} // namespace lockstep::ui
