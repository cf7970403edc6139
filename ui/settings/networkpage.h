// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/proxysettings.h"
#include "ui/settings/settingspage.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace lockstep::ui {

// The proxy; and the way to the connection doctor, which tells whether it works.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT

public:
    // Without `check` it is not offered.
    NetworkPage(const ThemeService &themes, const ProxySettings &proxy,
        std::function<void(const ProxySettings &)> use, std::function<void()> check,
        QWidget *parent);

    [[nodiscard]] ProxySettings proxy() const; // as it is entered

private:
    void refresh();
    void apply();

    std::function<void(const ProxySettings &)> m_use;
    ProxySettings m_used;
    QList<QRadioButton *> m_modes; // in the order of ProxySettings::Mode
    QWidget *m_manual;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_apply;
    PlainLabel *m_note;
};

// The page of the network alone, for somebody who has no window yet.
class NetworkDialog final : public QDialog
{
    Q_OBJECT

public:
    NetworkDialog(const ThemeService &themes, const ProxySettings &proxy,
        std::function<void(const ProxySettings &)> use, QWidget *parent);
};

} // namespace lockstep::ui
