// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/sync/foreignkind.h"
#include "ui/theme/themeservice.h"

#include <QDialog>
#include <QUrl>

class QPushButton;

namespace lockstep::ui {

class ForeignForm;
class PlainLabel;

// What the dialect of a server asks for to sign in, once more. It only asks: whoever shows it signs
// in and says how it went. What was typed stays when that fails.
class ForeignSignInDialog final : public QDialog
{
    Q_OBJECT

public:
    // `system`: what the server is, for people.
    ForeignSignInDialog(const ThemeService &themes, const QString &system, const QUrl &server,
        const QList<ForeignQuestion> &credentials, QWidget *parent = nullptr);

    void showError(const Error &error);
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void submitted(const std::map<QString, QString> &credentials);

private:
    void refresh();
    void submit();

    ForeignForm *m_form;
    PlainLabel *m_error;
    QPushButton *m_signIn;
    bool m_isBusy = false;
};

} // namespace lockstep::ui
