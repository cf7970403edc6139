// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/connect/foreignsignindialog.h"

#include "core/base/hosts.h"
#include "ui/connect/foreignform.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString explain(const Error &error)
{
    if (error.code.startsWith("AUTH_"_L1))
        return error.message.isEmpty()
            ? ForeignSignInDialog::tr("The server did not accept this.")
            //: %1 is what a server says
            : ForeignSignInDialog::tr("The server did not accept this. It says: %1")
                  .arg(error.message);
    if (error.code == errc::Io || error.code == errc::NotConnected)
        return ForeignSignInDialog::tr(
            "The server cannot be reached. Nothing is lost: you can go on working offline.");
    return errorText(error.code, error.message);
}

} // namespace

ForeignSignInDialog::ForeignSignInDialog(const ThemeService &themes, const QString &system,
    const QUrl &server, const QList<ForeignQuestion> &credentials, QWidget *parent)
    : QDialog(parent), m_form(new ForeignForm(themes, this)),
      m_error(new PlainLabel(themes, TextStyle::Body, Token::Danger, this))
{
    setObjectName(u"foreignSignInDialog"_s);
    setWindowTitle(tr("Sign In"));
    auto *intro = new PlainLabel(themes,
        //: %1 is the name of a system, %2 the address of a server
        tr("Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.")
            .arg(system, server.authority()));
    intro->setWordWrap(true);
    auto *exposed = new Banner(themes, this);
    if (isExposed(server))
        exposed->showMessage(BannerKind::Warning, exposedText(server));
    m_form->setQuestions({}, credentials, server.host());
    m_error->setObjectName(u"foreignSignInError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_signIn = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_signIn->setObjectName(u"foreignSignIn"_s);
    m_signIn->setDefault(true);
    setButtonKind(*m_signIn, ButtonKind::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::L);
    layout->addWidget(intro);
    layout->addWidget(exposed);
    layout->addWidget(m_form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    setMinimumWidth(380);
    fitHeight(*this);
    refresh();
    m_form->focusFirst();
    connect(m_form, &ForeignForm::edited, this, &ForeignSignInDialog::refresh);
    connect(m_signIn, &QPushButton::clicked, this, &ForeignSignInDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ForeignSignInDialog::refresh() { m_signIn->setEnabled(!m_isBusy && m_form->isComplete()); }

void ForeignSignInDialog::submit()
{
    m_error->hide();
    setBusy(true);
    Q_EMIT submitted(m_form->credentials());
}

void ForeignSignInDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    m_form->setEditable(!busy);
    refresh();
    if (busy)
        setCursor(Qt::BusyCursor);
    else
        unsetCursor();
}

void ForeignSignInDialog::showError(const Error &error)
{
    setBusy(false);
    m_error->setText(explain(error));
    m_error->setAccessibleName(m_error->text());
    m_error->show();
    announce(*m_error);
    m_form->selectSecret();
}

} // namespace lockstep::ui
