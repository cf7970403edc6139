// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QUrl>

class QLineEdit;
class QPushButton;

namespace lockstep::ui {

class PlainLabel;
class ThemeService;

// What an invitation says, once its server has been asked.
struct JoinOffer
{
    QUrl server{};
    QString workspace{};
    QString email{};
    bool hasAccount = false; // there already: he proves it with its password
    friend bool operator==(const JoinOffer &, const JoinOffer &) = default;
};

// Taking an invitation: a name and a password, or the password of the account that is there. It
// only asks: whoever shows it joins and says how it went. What was typed stays when that fails.
class JoinDialog final : public QDialog
{
    Q_OBJECT

public:
    JoinDialog(const ThemeService &themes, const JoinOffer &offer, QWidget *parent = nullptr);

    void showError(const Error &error);
    void setBusy(bool busy);

Q_SIGNALS:
    void submitted(const QString &name, const QString &password);

private:
    void refresh();
    void submit();

    const bool m_hasAccount;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_again;
    PlainLabel *m_error;
    QPushButton *m_join;
    bool m_busy = false;
};

} // namespace lockstep::ui
