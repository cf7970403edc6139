// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/signindialog.h"

#include "core/base/hosts.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString explain(const Error &error)
{
    if (error.code == errc::AuthCredentials)
        return SignInDialog::tr("The e-mail address or the password is not right.");
    if (error.code == errc::RateLimited && error.retryAfterMs > 0) {
        return SignInDialog::tr("Too many attempts. Try again in %n second(s).", nullptr,
            static_cast<int>((error.retryAfterMs + 999) / 1000));
    }
    if (error.code == errc::Busy)
        return SignInDialog::tr("The server is busy. Try again in a moment.");
    if (error.code == errc::Parse)
        return SignInDialog::tr("This address answers, but it is not a Lockstep server.");
    if (error.code != errc::Io && error.code != errc::NotConnected)
        return errorText(error.code, error.message);
    return SignInDialog::tr(
        "The server cannot be reached. Nothing is lost: you can go on working offline.");
}

} // namespace

QString exposedText()
{
    return SignInDialog::tr("This connection is not encrypted: everybody on the way can read your "
                            "password. Ask whoever runs the server for an https address.");
}

Question signOutQuestion(int queued)
{
    QString text = SignInDialog::tr("What is here stays on this computer, and can be read without "
                                    "signing in.");
    if (queued > 0)
        text += u"\n\n"_s
            + SignInDialog::tr("%n change(s) wait to be sent. They go out when you sign in again.",
                nullptr, queued);
    return { SignInDialog::tr("Sign Out"), text, SignInDialog::tr("Sign out"), false };
}

SignInDialog::SignInDialog(
    const ThemeService &themes, const QString &server, const QString &email, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign In"));

    auto *intro = new PlainLabel(themes,
        tr("Sign in to %1. Your unsent changes are kept and go out afterwards.").arg(server));
    intro->setWordWrap(true);
    auto *exposed = new Banner(themes, this);
    exposed->setObjectName(QStringLiteral("exposed"));
    if (isExposed(QUrl{ server }))
        exposed->showMessage(BannerKind::Warning, exposedText());
    m_email = new QLineEdit(email, this);
    m_email->setObjectName(QStringLiteral("email"));
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_error = new PlainLabel(themes, TextStyle::Body, Token::Danger, this);
    m_error->setObjectName(QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_check = new QPushButton(tr("Check the connection"), this);
    m_check->setObjectName(QStringLiteral("check"));
    m_check->setAutoDefault(false);
    m_check->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_signIn = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setDefault(true);
    setButtonKind(*m_signIn, ButtonKind::Primary);

    auto *form = new QFormLayout;
    form->addRow(tr("&E-mail"), m_email);
    form->addRow(tr("&Password"), m_password);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(intro);
    layout->addWidget(exposed);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(m_check, 0, Qt::AlignLeading);
    layout->addWidget(buttons);
    setMinimumWidth(380);
    fitHeight(*this);
    (email.isEmpty() ? m_email : m_password)->setFocus();

    connect(m_check, &QPushButton::clicked, this, &SignInDialog::checkRequested);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SignInDialog::submit()
{
    m_error->hide();
    m_check->hide();
    Q_EMIT submitted(m_email->text().trimmed(), m_password->text());
}

void SignInDialog::setBusy(bool busy)
{
    m_signIn->setEnabled(!busy);
    m_email->setEnabled(!busy);
    m_password->setEnabled(!busy);
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void SignInDialog::showError(const Error &error)
{
    m_error->setText(explain(error));
    m_error->show();
    m_check->setVisible(m_canCheck
        && (error.code == errc::Io || error.code == errc::NotConnected || error.code == errc::Parse
            || error.code == errc::TlsUntrusted));
    m_password->setFocus();
    m_password->selectAll();
}

} // namespace lockstep::ui
