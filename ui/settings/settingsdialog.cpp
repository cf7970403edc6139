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

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRow = 34;

// A row of the list at the side: all of it is the ground, and the focus ring goes around all of it.
class PageDelegate final : public QStyledItemDelegate
{
public:
    PageDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        return { option.fontMetrics.horizontalAdvance(text) + iconExtent() + space::S
                + 2 * space::M,
            std::max(pageRow, option.fontMetrics.height() + 2 * space::S) };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
        const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->setPen(
            hasFocus ? QPen(m_themes.color(Token::Accent), focusWidth) : QPen(Qt::NoPen));
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->setBrush(m_themes.color(isChosen ? Token::Selection : Token::Hover));
        painter->drawRoundedRect(ground, radius::Control, radius::Control);
        const auto place = [&](const QRect &area) {
            return QStyle::visualRect(option.direction, option.rect, area);
        };
        const QRect icon(option.rect.left() + space::M,
            option.rect.center().y() - iconExtent() / 2 + 1, iconExtent(), iconExtent());
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, place(icon));
        painter->setPen(m_themes.color(Token::Text));
        painter->setFont(option.font);
        painter->drawText(
            place(option.rect.adjusted(icon.right() + 1 + space::S - option.rect.left(), 0, 0, 0)),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter)),
            index.data().toString());
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

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
    openWith(*this, 760, 560);
    setGround(*this, m_themes, Token::Surface);
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new PageDelegate(m_themes, m_list));
    m_list->setMouseTracking(true);
    auto *side = new QWidget(this);
    setGround(*side, m_themes, Token::Sidebar);
    setGround(*m_list, m_themes, Token::Sidebar);
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
    const auto fit = [this] { m_list->setFixedWidth(m_list->sizeHintForColumn(0) + space::XL); };
    fit();
    connect(&m_themes, &ThemeService::themeChanged, m_list, fit);
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
