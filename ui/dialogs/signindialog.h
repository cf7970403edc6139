// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "ui/prompts.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep::ui {

class ThemeService;

// Of an address that is not https.
[[nodiscard]] QString exposedText();
// Before signing out; `queued`: changes that wait to be sent.
[[nodiscard]] Question signOutQuestion(int queued);

// E-mail and password for one server. It only asks: whoever shows it signs in and says how it went.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const ThemeService &themes, const QString &server, const QString &email,
        QWidget *parent = nullptr);

    void showError(const Error &error); // and lets the user try again
    void setBusy(bool busy);

    // Offers to find out why the server cannot be reached, when it cannot.
    void setCanCheck(bool can) { m_canCheck = can; }

Q_SIGNALS:
    void checkRequested();
    void submitted(const QString &email, const QString &password);

private:
    void submit();

    QLineEdit *m_email;
    QLineEdit *m_password;
    QLabel *m_error;
    QPushButton *m_check;
    QPushButton *m_signIn;
    bool m_canCheck = false;
};

} // namespace lockstep::ui
