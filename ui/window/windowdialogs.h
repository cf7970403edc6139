// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

namespace lockstep::ui {

class Actions;
class Desk;
class DiagnosticsDialog;
struct WindowContext;

// Opens the dialogs of a window that are about Lockstep itself, not about issues.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    // `context`: of the window, outlives this.
    WindowDialogs(const WindowContext &context, Desk &desk, Actions &actions, QWidget &window);

    void addActions(const QString &group);
    void addAccountAction(const QString &group);

    void showSettings(int page);
    void showDiagnostics();
    void showOffer(); // what the server can do
    void checkConnection();
    void showAccount(); // about oneself, with one's devices

private:
    void showShortcuts();
    void showKeys();
    void showAbout();

    const WindowContext &m_context;
    Desk &m_desk;
    Actions &m_actions;
    QWidget &m_window;
    DiagnosticsDialog *m_diagnostics = nullptr; // made when it is wanted first
    QPointer<QDialog> m_settings{};
    QPointer<QDialog> m_account{};
};

} // namespace lockstep::ui
