// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QDialog>

class QComboBox;

namespace lockstep::ui {

// Where the issues go of a status, or a type, that is about to be removed. Deletes itself when it
// is closed.
class MoveDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title{};
        QString text{}; // how many issues there are
        QStringList others{};
        QList<QIcon> icons{};
    };
    MoveDialog(const ThemeService &themes, const Question &question, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &other);

private:
    QComboBox *m_other;
};

} // namespace lockstep::ui
