// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/networkpage.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

NetworkPage::NetworkPage(const ThemeService &themes, const ProxySettings &proxy,
    std::function<void(const ProxySettings &)> use, std::function<void()> check, QWidget *parent)
    : SettingsPage(themes, tr("Network"), parent), m_use(std::move(use)), m_used(proxy),
      m_manual(new QWidget(content())), m_host(new QLineEdit(proxy.host, m_manual)),
      m_port(new QSpinBox(m_manual)), m_user(new QLineEdit(proxy.user, m_manual)),
      m_password(new QLineEdit(proxy.password, m_manual)),
      m_apply(new QPushButton(tr("&Apply"), content()))
{
    addSection(tr("Proxy"));
    const auto addMode = [&](const QString &name, const QString &text, ProxySettings::Mode mode) {
        auto *button = new QRadioButton(text, content());
        button->setObjectName(name);
        button->setChecked(proxy.mode == mode);
        m_modes << button;
        add(button);
        connect(button, &QRadioButton::toggled, this, &NetworkPage::refresh);
    };
    addMode(u"proxySystem"_s, tr("As the &system"), ProxySettings::Mode::System);
    addMode(u"proxyNone"_s, tr("N&one"), ProxySettings::Mode::None);
    addMode(u"proxyHttp"_s, tr("&HTTP proxy"), ProxySettings::Mode::Http);
    addMode(u"proxySocks"_s, tr("SOC&KS5 proxy"), ProxySettings::Mode::Socks5);

    m_host->setObjectName(u"proxyHost"_s);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setRange(0, 65'535);
    m_port->setSpecialValueText(tr("None"));
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(proxy.port);
    m_user->setObjectName(u"proxyUser"_s);
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_host->setMinimumWidth(240);
    auto *form = new QFormLayout(m_manual);
    form->setContentsMargins(readingMargins(space::XL, 0, 0, 0));
    form->setHorizontalSpacing(space::L);
    form->setVerticalSpacing(space::S);
    form->addRow(tr("Ad&dress"), m_host);
    form->addRow(tr("Po&rt"), m_port);
    form->addRow(tr("Na&me"), m_user);
    form->addRow(tr("&Password"), m_password);
    add(m_manual);
    addNote(tr("Name and password only if the proxy asks for them. The password is kept in the "
               "keychain of this system; without one that opens, in a file that only your account "
               "on this computer can read. This computer itself is always reached directly."));
    m_note = addNote({});
    m_note->setObjectName(u"proxyNote"_s);
    m_apply->setObjectName(u"proxyApply"_s);
    m_apply->setAutoDefault(false);
    setButtonKind(*m_apply, ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::S);
    row->addWidget(m_apply);
    if (check) {
        auto *doctor = new QPushButton(tr("&Check the connection"), content());
        doctor->setObjectName(u"settingsDoctor"_s);
        doctor->setAutoDefault(false);
        row->addWidget(doctor);
        connect(doctor, &QPushButton::clicked, this, [check = std::move(check)] { check(); });
    }
    row->addStretch(1);
    add(row);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkPage::refresh);
    connect(m_user, &QLineEdit::textChanged, this, &NetworkPage::refresh);
    connect(m_password, &QLineEdit::textChanged, this, &NetworkPage::refresh);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkPage::refresh);
    connect(m_apply, &QPushButton::clicked, this, &NetworkPage::apply);
    refresh();
}

ProxySettings NetworkPage::proxy() const
{
    ProxySettings proxy;
    for (int mode = 0; mode < int(m_modes.size()); ++mode) {
        if (m_modes.at(mode)->isChecked())
            proxy.mode = ProxySettings::Mode(mode);
    }
    proxy.host = m_host->text().trimmed();
    proxy.port = quint16(m_port->value());
    proxy.user = m_user->text();
    proxy.password = m_password->text();
    return proxy;
}

void NetworkPage::refresh()
{
    if (m_modes.size() < 4)
        return; // still being made
    const ProxySettings entered = proxy();
    m_manual->setEnabled(entered.isManual());
    m_apply->setEnabled(entered.isComplete() && entered != m_used);
    m_note->setText(
        entered.isComplete() ? QString() : tr("The address and the port of the proxy are needed."));
    m_note->setVisible(!m_note->text().isEmpty());
}

void NetworkPage::apply()
{
    m_used = proxy();
    m_use(m_used);
    refresh();
    m_note->setText(tr("It holds from the next connection on."));
    m_note->setAccessibleName(m_note->text());
    m_note->show();
    announce(*m_note);
}

NetworkDialog::NetworkDialog(const ThemeService &themes, const ProxySettings &proxy,
    std::function<void(const ProxySettings &)> use, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"networkDialog"_s);
    setWindowTitle(tr("Network Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    openWith(*this, 560, 520);
    setGround(*this, themes, Token::Surface);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"networkClose"_s);
    close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::XL, 0, space::XL, space::L);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new NetworkPage(themes, proxy, std::move(use), {}, this), 1);
    layout->addLayout(bottom);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace lockstep::ui
