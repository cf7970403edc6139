// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/joindialog.h"

#include "core/base/hosts.h"
#include "ui/dialogs/signindialog.h"
#include "ui/people/accounttexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastNewPassword = 8; // the server has the last word
constexpr int longestOwnName = 255;
constexpr int longestNewPassword = 128;
} // namespace

JoinDialog::JoinDialog(const ThemeService &themes, const JoinOffer &offer, QWidget *parent)
    : QDialog(parent), m_hasAccount(offer.hasAccount), m_name(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_again(new QLineEdit(this)),
      m_error(new PlainLabel(themes, TextStyle::Body, Token::Danger, this)),
      m_join(new QPushButton(tr("Join"), this))
{
    setObjectName(u"joinDialog"_s);
    //: %1 is a workspace
    setWindowTitle(tr("Join %1").arg(offer.workspace));
    setAttribute(Qt::WA_DeleteOnClose);
    setGround(*this, themes, Token::Surface);
    auto *title = new PlainLabel(themes, windowTitle(), TextStyle::Heading, Token::Text, this);
    title->setWordWrap(true);
    const QString server = offer.server.authority();
    auto *about = new PlainLabel(themes,
        //: an e-mail address, a server
        m_hasAccount ? tr("You are invited as %1. There is an account with that address on %2: "
                          "enter its password.")
                           .arg(offer.email, server)
                     : tr("You are invited as %1 to %2. Say what you are called, and choose a "
                          "password.")
                           .arg(offer.email, server),
        TextStyle::Body, Token::TextSecondary, this);
    about->setObjectName(u"joinAbout"_s);
    about->setWordWrap(true);
    auto *exposed = new Banner(themes, this);
    exposed->setObjectName(u"exposed"_s);
    if (isExposed(offer.server))
        exposed->showMessage(BannerKind::Warning, exposedText());
    m_name->setObjectName(u"joinName"_s);
    m_name->setMaxLength(longestOwnName);
    for (QLineEdit *each : { m_password, m_again }) {
        each->setEchoMode(QLineEdit::Password);
        each->setMaxLength(longestNewPassword);
    }
    m_password->setObjectName(u"joinPassword"_s);
    m_again->setObjectName(u"joinAgain"_s);
    m_error->setObjectName(u"joinError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_join->setObjectName(u"joinSubmit"_s);
    m_join->setDefault(true);
    setButtonKind(*m_join, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"joinCancel"_s);
    cancel->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::L);
    form->setVerticalSpacing(space::S);
    if (!m_hasAccount)
        form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Password"), m_password);
    if (!m_hasAccount)
        form->addRow(tr("Password &again"), m_again);
    m_name->setVisible(!m_hasAccount);
    m_again->setVisible(!m_hasAccount);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_join);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addWidget(exposed);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(scaled(420));
    fitHeight(*this);
    (m_hasAccount ? m_password : m_name)->setFocus();
    for (QLineEdit *each : { m_name, m_password, m_again })
        connect(each, &QLineEdit::textChanged, this, &JoinDialog::refresh);
    connect(m_join, &QPushButton::clicked, this, &JoinDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
}

void JoinDialog::refresh()
{
    const QString password = m_password->text();
    const bool isNew = password.size() >= leastNewPassword && m_again->text() == password
        && !m_name->text().simplified().isEmpty();
    m_join->setEnabled(!m_busy && (m_hasAccount ? !password.isEmpty() : isNew));
    for (QLineEdit *each : { m_name, m_password, m_again })
        each->setEnabled(!m_busy);
}

void JoinDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
    refresh();
}

void JoinDialog::showError(const Error &error)
{
    setBusy(false);
    QString text = accountErrorText(error);
    if (error.code == errc::Forbidden)
        text = tr("This invitation was used, taken back, or has expired. Ask for another one.");
    else if (error.code == errc::AuthCredentials)
        text = tr("The password is not right. Nothing was changed: try again.");
    else if (error.code == errc::Validation && error.field == "name"_L1)
        text = tr("This cannot be a name. Nothing was changed: choose another one.");
    else if (error.code == errc::Validation)
        text = tr("The server does not take this password: it is too short, too common, or your "
                  "address. Nothing was changed: choose another one.");
    m_error->setText(text);
    m_error->setAccessibleName(text);
    m_error->show();
    announce(*m_error);
    m_password->setFocus();
    m_password->selectAll();
}

void JoinDialog::submit()
{
    if (!m_join->isEnabled())
        return;
    m_error->hide();
    Q_EMIT submitted(m_name->text().simplified(), m_password->text());
}

} // namespace lockstep::ui
