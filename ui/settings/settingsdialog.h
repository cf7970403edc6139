// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/proxysettings.h"
#include "core/base/result.h"
#include "core/sync/connectioncheck.h"
#include "ui/actions.h"
#include "ui/settings/appearance.h"

#include <QDialog>

class QStackedWidget;

namespace lockstep::ui {

class Desk;
class PageList;
class SettingsPage;

enum class SignInStorage {
    Keychain,
    File, // there is no keychain
    Closed, // there is one that does not open: a file, until it does
    Local, // there is no sign-in
};

// Of the settings of the program.
inline constexpr QLatin1StringView settingRestoreWindows{ "start/restoreWindows" };
inline constexpr QLatin1StringView settingAskAtStart{ "start/ask" };
inline constexpr QLatin1StringView settingLanguage{ "start/language" }; // "de"; empty: the system's

// What the settings are about, beside what each window has; it outlives them.
struct SettingsServices
{
    Appearance &appearance;
    UserSettings &settings; // of the program, whoever is signed in
    std::function<ProxySettings()> proxy{};
    std::function<void(const ProxySettings &)> useProxy{};
    std::function<SignInStorage()> storage = [] { return SignInStorage::Local; }; // at this moment
    QString dataDirectory{};
    std::function<QList<TrustedCertificate>()> certificates{}; // empty: there can be none
    std::function<Result<void>(const QUrl &server)> distrust{};
    std::function<bool()> hasTray{}; // where Lockstep can go on without windows; empty: no
};

// All settings: pages at the side, and nothing to confirm: what is chosen holds at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { General, Appearance, Notifications, Shortcuts, Network, Certificates };

    // `checkConnection`: opens the connection doctor; may be empty.
    SettingsDialog(const SettingsServices &services, Actions &actions, Desk &desk,
        std::function<void()> checkConnection, QWidget *parent);

    void showPage(Page page);

private:
    void addPage(const QString &title, const QString &icon, QWidget *page);

    const ThemeService &m_themes;
    PageList *m_list;
    QStackedWidget *m_pages;
};

} // namespace lockstep::ui
