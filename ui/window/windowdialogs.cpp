// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowdialogs.h"

#include "ui/actions.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/diagnosticsdialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/offerdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/notify/desk.h"
#include "ui/people/accountdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/windowcontext.h"

namespace lockstep::ui {

using namespace Qt::StringLiterals;

WindowDialogs::WindowDialogs(
    const WindowContext &context, Desk &desk, Actions &actions, QWidget &window)
    : QObject(&window), m_context(context), m_desk(desk), m_actions(actions), m_window(window)
{}

void WindowDialogs::addActions(const QString &group)
{
    m_actions.add({ .id = action::Shortcuts,
                      .group = group,
                      .text = tr("Keyboard shortcuts"),
                      .keys = { Qt::Key_Question, Qt::CTRL | Qt::Key_Slash },
                      .icon = u"keyboard"_s },
        [this] { showShortcuts(); });
    m_actions.add({ .id = action::Keys,
                      .group = group,
                      .text = tr("Change keyboard shortcuts"),
                      .icon = u"keyboard"_s },
        [this] { showKeys(); });
    m_actions.add({ .id = action::Diagnostics,
                      .group = group,
                      .text = tr("Diagnostics"),
                      .keys = { Qt::CTRL | Qt::SHIFT | Qt::Key_D },
                      .icon = u"activity"_s },
        [this] { showDiagnostics(); });
    m_actions.add({ .id = action::Offer,
                      .group = group,
                      .text = tr("What this server can do"),
                      .icon = u"list"_s },
        [this] { showOffer(); });
    m_actions.add(
        { .id = action::About, .group = group, .text = tr("About Lockstep"), .icon = u"info"_s },
        [this] { showAbout(); });
    if (m_context.settingsServices)
        m_actions.add({ .id = action::Settings,
                          .group = group,
                          .text = tr("Settings"),
                          .keys = { Qt::CTRL | Qt::Key_Comma },
                          .icon = u"settings"_s },
            [this] { showSettings(0); });
    if (m_context.checkConnection)
        m_actions.add({ .id = action::Doctor,
                          .group = group,
                          .text = tr("Check the connection"),
                          .icon = u"activity"_s },
            [this] { checkConnection(); });
    if (m_context.welcome)
        m_actions.add({ .id = action::Welcome,
                          .group = group,
                          .text = tr("Connect to another server"),
                          .icon = u"server"_s },
            m_context.welcome);
}

void WindowDialogs::addAccountAction(const QString &group)
{
    m_actions.add(
        { .id = action::Account,
            .group = group,
            .text = m_context.account ? tr("Your account and devices") : tr("Your account"),
            .icon = u"circle-user-round"_s },
        [this] { showAccount(); });
}

void WindowDialogs::showAccount()
{
    if (!m_account)
        m_account = new AccountDialog({ m_context.engine, m_context.clock, m_context.themes,
                                          m_context.prompts, m_context.account, m_context.signOut },
            &m_window);
    m_account->show();
    m_account->raise();
    m_account->activateWindow();
}

void WindowDialogs::showSettings(int page)
{
    if (!m_context.settingsServices)
        return;
    if (!m_settings) {
        std::function<void()> check;
        if (m_context.checkConnection)
            check = [this] {
                QWidget *parent = &m_window;
                if (m_settings)
                    parent = m_settings;
                m_context.checkConnection(parent);
            };
        m_settings = new SettingsDialog(
            *m_context.settingsServices, m_actions, m_desk, std::move(check), &m_window);
    }
    static_cast<SettingsDialog *>(m_settings.data())->showPage(SettingsDialog::Page(page));
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

void WindowDialogs::showDiagnostics()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsDialog(m_context.engine, m_context.clock, m_context.themes,
            m_context.prompts, { m_context.server, m_context.dataDirectory }, &m_window);
    m_diagnostics->open();
}

void WindowDialogs::showOffer()
{
    (new OfferDialog(m_context.themes, Offer::of(m_context.engine), &m_window))->open();
}

void WindowDialogs::checkConnection() { m_context.checkConnection(&m_window); }

void WindowDialogs::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions, m_context.themes, &m_window);
    connect(dialog, &ShortcutsDialog::changeRequested, this, &WindowDialogs::showKeys);
    dialog->show();
}

void WindowDialogs::showKeys() { (new KeysDialog(m_actions, m_context.themes, &m_window))->show(); }

void WindowDialogs::showAbout()
{
    (new AboutDialog(m_context.themes, m_context.prompts, &m_window))->open();
}

} // namespace lockstep::ui
