// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notify/trayhome.h"

#include "ui/usersettings.h"

#include <QApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView settingTrayTold{ "end/trayTold" };

} // namespace

TrayHome::TrayHome(UserSettings &settings, QObject *parent)
    : QObject(parent), isAvailable([] { return QSystemTrayIcon::isSystemTrayAvailable(); }),
      m_settings(settings)
{}

TrayHome::~TrayHome() = default;

bool TrayHome::isWanted() const
{
    return m_settings.value(settingCloseToTray, false).toBool() && isAvailable();
}

void TrayHome::enter()
{
    if (isHome())
        return;
    if (!m_icon)
        make();
    m_staying.emplace();
    m_icon->show();
    if (m_settings.value(settingTrayTold, false).toBool())
        return;
    m_settings.setValue(settingTrayTold, true);
    m_icon->showMessage(tr("Lockstep is still running"),
        tr("It goes on telling you what is new. This icon opens its windows again, and quits it."),
        QApplication::windowIcon());
}

void TrayHome::leave()
{
    if (!isHome())
        return;
    m_icon->hide();
    m_staying.reset();
}

void TrayHome::make()
{
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_icon->setToolTip(QGuiApplication::applicationDisplayName());
    m_menu = std::make_unique<QMenu>();
    m_menu->setObjectName(u"trayMenu"_s);
    connect(m_menu->addAction(tr("Open Lockstep")), &QAction::triggered, this,
        &TrayHome::openRequested);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &TrayHome::quitRequested);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context)
                Q_EMIT openRequested();
        });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayHome::openRequested);
}

} // namespace lockstep::ui
