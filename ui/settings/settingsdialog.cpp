// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "ui/dialogs/keyspage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/certificatespage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/notificationspage.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/pagelist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const SettingsServices &services, Actions &actions, Desk &desk,
    std::function<void()> checkConnection, QWidget *parent)
    : QDialog(parent), m_themes(services.appearance.themes()), m_list(new PageList(m_themes, this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setMinimumSize(600, 420);
    openWith(*this, 760, 560);
    setGround(*this, m_themes, Token::Surface);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    auto *side = new QWidget(this);
    setGround(*side, m_themes, Token::Sidebar);
    auto *around = new QVBoxLayout(side);
    around->setContentsMargins(space::S, space::L, space::S, space::S);
    around->addWidget(m_list);

    addPage(tr("General"), u"settings"_s, new GeneralPage(services, m_pages));
    addPage(tr("Appearance"), u"contrast"_s, new AppearancePage(services.appearance, m_pages));
    auto *notifications = new NotificationsPage(m_themes, desk, m_pages);
    notifications->offerRules(actions.find(action::NotifyRules));
    addPage(tr("Notifications"), u"bell"_s, notifications);
    auto *keys = new QWidget(m_pages);
    auto *keysColumn = new QVBoxLayout(keys);
    keysColumn->setContentsMargins(space::XL, space::XL, space::XL, space::S);
    keysColumn->addWidget(new KeysPage(actions, m_themes, keys));
    addPage(tr("Shortcuts"), u"keyboard"_s, keys);
    addPage(tr("Network"), u"globe"_s,
        new NetworkPage(
            m_themes, services.proxy(), services.useProxy, std::move(checkConnection), m_pages));
    addPage(tr("Certificates"), u"lock"_s, new CertificatesPage(services, m_pages));

    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"settingsClose"_s);
    close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::L, 0, space::L, space::L);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto *main = new QVBoxLayout;
    main->setSpacing(space::S);
    main->addWidget(m_pages, 1);
    main->addLayout(bottom);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addLayout(main, 1);
    connect(m_list, &PageList::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    showPage(Page::General);
    m_list->setFocus();
}

void SettingsDialog::addPage(const QString &title, const QString &icon, QWidget *page)
{
    m_list->addPage(title, icon);
    m_pages->addWidget(page);
}

void SettingsDialog::showPage(Page page) { m_list->setCurrentRow(int(page)); }

} // namespace lockstep::ui
