// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/common/clientsession.h"
#include "app/common/profile.h"
#include "app/desktop/localworkspace.h"
#include "app/desktop/options.h"
#include "ui/mainwindow.h"
#include "ui/theme/themeservice.h"
#include "ui/widgetprompts.h"

#include <QTranslator>

#include <memory>
#include <vector>

namespace lockstep::app {

// The wiring plan of the desktop client: which identities there are, where they connect to, and
// their windows. Several identities live side by side in one process; nothing is shared but the
// theme.
class Application final : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &app, DesktopOptions options);
    ~Application() override;

    // Opens the windows, or says what is wrong.
    [[nodiscard]] Result<void> start();

    struct Identity
    {
        User user{};
        std::optional<Profile> profile{};
        QUrl server{};
        std::unique_ptr<ClientSession> session{};
        std::vector<std::unique_ptr<ui::MainWindow>> windows{};
    };
    [[nodiscard]] Identity &identity(size_t index) { return *m_identities.at(index); }
    [[nodiscard]] ui::ThemeService &themes() { return m_themes; }

private:
    Result<void> startLocal();
    Result<void> startRemote();
    Result<Identity *> addIdentity(const User &user, const QString &profile, const QUrl &server,
        const std::function<std::function<net::TokenProvider()>(const Profile &)> &tokens);
    void openWindow(Identity &identity);
    void signIn(Identity &identity);

    DesktopOptions m_options;
    QTranslator m_texts;
    ui::ThemeService m_themes;
    ui::WidgetPrompts m_prompts;
    std::unique_ptr<LocalWorkspace> m_workspace{};
    std::vector<std::unique_ptr<Identity>> m_identities{};
};

} // namespace lockstep::app
