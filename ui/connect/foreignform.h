// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/foreignkind.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

class QFormLayout;
class QLineEdit;

namespace lockstep::ui {

// The questions of a dialect, one line each. What was typed stays when other questions have the
// same keys.
class ForeignForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ForeignForm(const ThemeService &themes, QWidget *parent = nullptr);

    // `host`: stands in presets.
    void setQuestions(const QList<ForeignQuestion> &parameters,
        const QList<ForeignQuestion> &credentials, const QString &host);
    [[nodiscard]] std::map<QString, QString> parameters() const; // those that were answered
    [[nodiscard]] std::map<QString, QString> credentials() const;
    // Somebody signs in, if anybody has to.
    [[nodiscard]] bool isComplete() const;
    void setEditable(bool editable);
    void focusFirst(); // that is empty
    void selectSecret();

Q_SIGNALS:
    void edited();
    void submitted(); // Return in a line

private:
    struct Row
    {
        ForeignQuestion question{};
        QLineEdit *edit = nullptr;
        bool isCredential = false;
    };
    [[nodiscard]] std::map<QString, QString> answers(bool credentials) const;
    void addRow(const ForeignQuestion &question, const QString &text, bool isCredential);

    const ThemeService &m_themes;
    QFormLayout *m_form;
    QList<Row> m_rows{};
};

} // namespace lockstep::ui
