// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/connect/checkpane.h"

#include <QDialog>

#include <optional>

class QLineEdit;
class QStackedWidget;

namespace lockstep::ui {

class Banner;
class ForeignChooser;
class ForeignPage;
class PlainLabel;

// What an invitation says. It leads to a server and to nothing else: nothing is opened by it.
struct Invitation
{
    QUrl server{};
    QString email{}; // whom it is for; may be empty
    QString token{}; // what stands behind the # of the server's own links; empty: none
    friend bool operator==(const Invitation &, const Invitation &) = default;
};
// "https://host/invite#token", as a server makes them; "lockstep://join?server=https%3A%2F%2Fhost
// &email=…", or the plain https address of a server; nothing: it is not understood.
[[nodiscard]] std::optional<Invitation> readInvitation(const QString &text);
// Whether to connect to a server that a link leads to, and that the user has not been on.
[[nodiscard]] Question linkQuestion(const QUrl &server);

// The first thing that somebody sees: try it with a local workspace, connect to a server, or open
// an invitation. It can be closed without choosing, and opened again from the menu.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Choice, Connect, Invitation, Foreign };

    // `hasLocal`: a local workspace is open already, or there can be none.
    WelcomeDialog(
        const ThemeService &themes, CheckTools tools, bool hasLocal, QWidget *parent = nullptr);

    void showPage(Page page);
    void useAddress(const QString &address, const QString &email = {}); // and checks it
    void useInvitation(const Invitation &invitation); // the same
    // The local workspace is being prepared: there is nothing to choose meanwhile.
    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void localChosen();
    void serverChosen(const QUrl &server, const QString &email);
    // A server that is no Lockstep server.
    void foreignChosen(const QUrl &server, const lockstep::ForeignChoice &choice);
    void invitationChosen(const QUrl &server, const QString &token); // its server can be reached

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeChoice(bool hasLocal);
    QWidget *makeConnect();
    QWidget *makeInvitation();
    QWidget *makeForeign();
    QWidget *makePage(const QString &title, const QString &text, QWidget *content,
        std::initializer_list<QWidget *> buttons);
    QPushButton *makeChoiceButton(
        const QString &name, const QString &icon, const QString &title, const QString &text);
    void check();
    void refreshConnect();
    void goOn(); // from the page that connects
    void connectForeign();
    void openInvitation();

    const ThemeService &m_themes;
    CheckTools m_tools;
    QStackedWidget *m_pages;
    Banner *m_error;
    QPushButton *m_local = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_invitation = nullptr;
    QLineEdit *m_address = nullptr;
    PlainLabel *m_addressNote = nullptr;
    CheckPane *m_pane = nullptr;
    ForeignChooser *m_chooser = nullptr; // null: there are only Lockstep servers
    ForeignPage *m_foreign = nullptr;
    QPushButton *m_foreignGo = nullptr;
    bool m_isForeign = false; // what goes on leads to that page
    QPushButton *m_check = nullptr;
    QPushButton *m_go = nullptr;
    QLineEdit *m_link = nullptr;
    PlainLabel *m_linkNote = nullptr;
    QString m_email{};
    QString m_token{};
};

} // namespace lockstep::ui
