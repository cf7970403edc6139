// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingsdialog.h"

#include "ui/dialogs/keyspage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/notificationspage.h"
#include "ui/widgets/ground.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const SettingsServices &services, Actions &actions, Desk &desk,
    std::function<void()> checkConnection, QWidget *parent)
    : QDialog(parent), m_themes(services.appearance.themes()), m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setMinimumSize(600, 420);
    resize(760, 560);
    setGround(*this, m_themes, Token::Surface);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    addPage(tr("General"), u"settings"_s, new GeneralPage(services, m_pages));
    addPage(tr("Appearance"), u"contrast"_s, new AppearancePage(services.appearance, m_pages));
    addPage(tr("Notifications"), u"bell"_s, new NotificationsPage(m_themes, desk, m_pages));
    auto *keys = new QWidget(m_pages);
    auto *around = new QVBoxLayout(keys);
    around->setContentsMargins(space::XL, space::XL, space::XL, space::S);
    around->addWidget(new KeysPage(actions, m_themes, keys));
    addPage(tr("Shortcuts"), u"keyboard"_s, keys);
    addPage(tr("Network"), u"globe"_s,
        new NetworkPage(
            m_themes, services.proxy(), services.useProxy, std::move(checkConnection), m_pages));

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
    layout->addWidget(m_list);
    layout->addLayout(main, 1);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + space::XXL);
    connect(&m_themes, &ThemeService::themeChanged, m_list,
        [this] { m_list->setFixedWidth(m_list->sizeHintForColumn(0) + space::XXL); });
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    showPage(Page::General);
    m_list->setFocus();
}

void SettingsDialog::addPage(const QString &title, const QString &icon, QWidget *page)
{
    m_list->addItem(new QListWidgetItem(m_themes.icon(icon), title));
    m_pages->addWidget(page);
}

void SettingsDialog::showPage(Page page) { m_list->setCurrentRow(int(page)); }

} // namespace lockstep::ui
