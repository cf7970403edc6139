// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What MainWindow has to do with the way to its server, and with what is set once and for all:
// connection doctor, settings, the first page again; and what stands where there are no issues.

#include "ui/board/boardview.h"
#include "ui/mainwindow.h"
#include "ui/models/issuelistmodel.h"
#include "ui/settings/settingsdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/issuelistheader.h"
#include "ui/widgets/issuelistview.h"

#include <QLocale>
#include <QStackedWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

void MainWindow::makeConnectActions(const QString &group)
{
    if (m_context.settingsServices)
        m_actions->add({ .id = action::Settings,
                           .group = group,
                           .text = tr("Settings"),
                           .keys = { Qt::CTRL | Qt::Key_Comma },
                           .icon = u"settings"_s },
            [this] { showSettings(0); });
    if (m_context.checkConnection)
        m_actions->add({ .id = action::Doctor,
                           .group = group,
                           .text = tr("Check the connection"),
                           .icon = u"activity"_s },
            [this] { m_context.checkConnection(this); });
    if (m_context.welcome)
        m_actions->add({ .id = action::Welcome,
                           .group = group,
                           .text = tr("Connect to another server"),
                           .icon = u"server"_s },
            m_context.welcome);
}

void MainWindow::showSettings(int page)
{
    if (!m_context.settingsServices)
        return;
    if (!m_settings) {
        std::function<void()> check;
        if (m_context.checkConnection)
            check = [this] {
                QWidget *parent = this;
                if (m_settings)
                    parent = m_settings;
                m_context.checkConnection(parent);
            };
        m_settings = new SettingsDialog(
            *m_context.settingsServices, *m_actions, m_notifier->desk(), std::move(check), this);
    }
    static_cast<SettingsDialog *>(m_settings.data())->showPage(SettingsDialog::Page(page));
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

// Each empty view has a sentence and one thing to do.
void MainWindow::refreshEmpty()
{
    const bool empty = isBoard() ? m_boardModel->cardCount() == 0 : m_model->matchCount() == 0;
    QWidget *view = isBoard() ? static_cast<QWidget *>(m_board) : m_list;
    m_listStack->setCurrentWidget(empty ? m_empty : view);
    if (!empty)
        return;
    const SyncStatus &status = m_engine.status();
    const ConnectionState state = status.connection.state;
    const bool neverSynced = m_engine.replica().projects().isEmpty();
    const auto show = [this](const QString &icon, const QString &sentence, const QString &action,
                          EmptyAction what) {
        m_emptyAction = what;
        m_empty->setContent(icon, sentence, action);
    };
    if (!neverSynced || state != ConnectionState::Connecting)
        m_empty->setProgress(0, -1);
    if (m_header->isFiltered()) {
        show(u"search"_s, tr("No issue matches the filter."), tr("Clear filter"),
            EmptyAction::ClearFilter);
    } else if (neverSynced && state == ConnectionState::Connecting) {
        const bool isLoading = !status.loading.isEmpty();
        m_empty->setProgress(isLoading ? status.loadDone : status.syncDone,
            isLoading ? status.loadTotal : status.syncTotal);
        show(u"refresh-cw"_s,
            tr("The issues are being fetched. You can go on as soon as the first ones are here."),
            tr("Stop"), EmptyAction::GoOffline);
    } else if (neverSynced && state == ConnectionState::SignInNeeded) {
        show(u"lock"_s, tr("Nothing has been fetched yet. Sign in, and the issues appear."),
            m_context.signIn ? tr("Sign in") : QString(), EmptyAction::SignIn);
    } else if (neverSynced && state == ConnectionState::Offline) {
        show(u"cloud-off"_s,
            tr("Nothing has been fetched yet. The issues appear when there is a connection."),
            tr("Connect now"), EmptyAction::GoOnline);
    } else if (neverSynced && state != ConnectionState::Connected) {
        show(u"cloud-off"_s,
            tr("Nothing has been fetched yet. The issues appear when there is a connection."),
            m_context.checkConnection ? tr("Check the connection") : tr("Retry"),
            m_context.checkConnection ? EmptyAction::CheckConnection : EmptyAction::Retry);
    } else if (m_sidebar->scope().kind == Scope::Kind::Mine) {
        show(u"inbox"_s, tr("No issue is assigned to you."), tr("Create an issue"),
            EmptyAction::CreateIssue);
    } else {
        show(u"inbox"_s, tr("There are no issues here yet."), tr("Create an issue"),
            EmptyAction::CreateIssue);
    }
}

void MainWindow::doEmptyAction()
{
    switch (m_emptyAction) {
    case EmptyAction::ClearFilter:
        m_header->clearFilter();
        break;
    case EmptyAction::CreateIssue:
        startNewIssue();
        break;
    case EmptyAction::GoOffline:
        m_engine.setOnline(false);
        break;
    case EmptyAction::GoOnline:
        m_engine.setOnline(true);
        break;
    case EmptyAction::Retry:
        m_engine.retryNow();
        break;
    case EmptyAction::SignIn:
        if (m_context.signIn)
            m_context.signIn();
        break;
    case EmptyAction::CheckConnection:
        if (m_context.checkConnection)
            m_context.checkConnection(this);
        break;
    }
}

} // namespace lockstep::ui
