// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/connectioncheck.h"
#include "ui/connect/foreigntools.h"
#include "ui/prompts.h"
#include "ui/theme/themeservice.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace lockstep::ui {

class Banner;
class CertificateCard;
class CheckView;

// What a check needs of the application; the prompts outlive the widgets.
struct CheckTools
{
    std::unique_ptr<ConnectionChecker> checker;
    Prompts &prompts;
    // Remembers that this certificate is trusted for this server.
    std::function<Result<void>(const QUrl &server, const QByteArray &sha256)> trust{};
    std::function<void()> openNetworkSettings{}; // empty: there are none
    ForeignTools foreign{}; // for the page that connects
};

// Runs the connection doctor, shows its steps, and what can be done about the one that fails:
// take the address that was found, trust the certificate, change the proxy, copy it all.
class CheckPane final : public QWidget
{
    Q_OBJECT

public:
    CheckPane(const ThemeService &themes, CheckTools tools, QWidget *parent = nullptr);
    ~CheckPane() override;

    void start(const QString &address);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const ConnectionCheck &check() const;

Q_SIGNALS:
    void changed(); // running or not, and what was found
    void addressFound(const QUrl &server); // the user takes it

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void show(const ConnectionCheck &check);
    void askForTrust();

    CheckTools m_tools;
    CheckView *m_view;
    CertificateCard *m_certificate;
    Banner *m_error; // of a decision that could not be kept
    QPushButton *m_use;
    QPushButton *m_network;
    QPushButton *m_copy;
    bool m_isRunning = false;
};

} // namespace lockstep::ui
