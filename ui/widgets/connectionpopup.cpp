// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/connectionpopup.h"

#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/times.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ConnectionPopup::ConnectionPopup(const ThemeService &themes, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_themes(themes), m_icon(new IconLabel({}, iconSide, this)),
      m_title(new PlainLabel(themes, TextStyle::BodyStrong, Token::Text, this)),
      m_reason(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_basis(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_warning(new Banner(themes, this)), m_exposed(new Banner(themes, this)),
      m_offer(new QPushButton(tr("What this server can do"), this)),
      m_diagnostics(new QPushButton(tr("Diagnostics"), this)),
      m_retry(new QPushButton(tr("Retry now"), this)), m_offline(new QPushButton(this))
{
    setObjectName(u"connectionPopup"_s);
    setAccessibleName(tr("Connection details"));
    m_reason->setWordWrap(true);
    m_basis->setObjectName(u"connectionBasis"_s);
    m_basis->setWordWrap(true);
    m_offer->setObjectName(u"connectionOffer"_s);
    setMinimumWidth(300);

    auto *title = new QHBoxLayout;
    title->setSpacing(space::S);
    title->addWidget(m_icon);
    title->addWidget(m_title, 1);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::L);
    form->setVerticalSpacing(space::XS);
    form->setLabelAlignment(Qt::AlignLeft);
    m_server = addRow(*form, tr("Server"));
    m_transport = addRow(*form, tr("Transport"));
    m_transport->setWordWrap(false); // the popup is as wide as it needs
    m_ping = addRow(*form, tr("Ping"));
    m_lastEvent = addRow(*form, tr("Last event"));
    m_waiting = addRow(*form, tr("Waiting changes"));
    m_nextRetry = addRow(*form, tr("Next attempt"));

    m_warning->setObjectName(u"connectionWarning"_s);
    m_exposed->setObjectName(u"connectionExposed"_s);
    m_exposed->hide();
    m_diagnostics->setObjectName(u"connectionDiagnostics"_s);
    setButtonKind(*m_diagnostics, ButtonKind::Quiet);
    m_retry->setObjectName(u"connectionRetry"_s);
    m_offline->setObjectName(u"connectionWorkOffline"_s);
    setButtonKind(*m_retry, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_offline);
    buttons->addWidget(m_diagnostics);
    buttons->addStretch();
    buttons->addWidget(m_retry);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->setSpacing(space::S);
    layout->addLayout(title);
    layout->addWidget(m_reason);
    layout->addWidget(m_basis);
    layout->addWidget(m_offer, 0, Qt::AlignLeading);
    layout->addWidget(m_warning);
    layout->addWidget(m_exposed);
    layout->addLayout(form);
    layout->addSpacing(space::XS);
    layout->addLayout(buttons);

    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(); });
    connect(m_offer, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT offerRequested();
    });
    connect(m_diagnostics, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT diagnosticsRequested();
    });
    connect(m_offline, &QPushButton::clicked, this,
        [this] { Q_EMIT workOfflineRequested(!m_workOffline); });
    setConnection({}, {});
}

PlainLabel *ConnectionPopup::addRow(QFormLayout &form, const QString &label)
{
    auto *name = new PlainLabel(m_themes, label, TextStyle::Body, Token::TextSecondary, this);
    auto *value = new PlainLabel(m_themes, TextStyle::Body, Token::Text, this);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form.addRow(name, value);
    return value;
}

void ConnectionPopup::setConnection(const ConnectionView &view, const QDateTime &now)
{
    const QLocale locale;
    const QString none = u"\u2013"_s;
    const auto orNone = [&none](const QString &text) { return text.isEmpty() ? none : text; };
    m_icon->setIcon(m_themes.icon(connectionIcon(view.state), Token::Text));
    ConnectionView plain = view; // how far it can be relied on stands below
    plain.refreshed.clear();
    m_title->setText(connectionText(plain));
    m_reason->setText(view.reason);
    m_reason->setVisible(!view.reason.isEmpty());
    m_basis->setText(view.basis);
    m_basis->setVisible(!view.basis.isEmpty());
    m_offer->setVisible(!view.basis.isEmpty());
    if (view.warning.isEmpty())
        m_warning->hide();
    else
        m_warning->showMessage(BannerKind::Warning, view.warning);
    if (view.isExposed)
        m_exposed->showMessage(BannerKind::Warning, exposedText(QUrl{ view.server }));
    else
        m_exposed->hide();
    m_server->setText(orNone(view.server));
    m_transport->setText(orNone(view.transport));
    m_ping->setText(
        view.ping ? tr("%1 ms").arg(locale.toString(qint64(view.ping->count()))) : none);
    m_lastEvent->setText(orNone(relativeTime(view.lastEvent, now)));
    m_waiting->setText(view.waiting > 0
            ? tr("%n change(s), safe on this computer", nullptr, view.waiting)
            : tr("None, all is sent"));
    m_nextRetry->setText(view.state == LinkState::Reconnecting
            ? tr("In %1 s").arg(locale.toString(std::max(0, view.retrySeconds)))
            : none);
    m_workOffline = view.workOffline;
    m_offline->setText(view.workOffline ? tr("Go online") : tr("Work offline"));
    m_retry->setEnabled(!view.workOffline
        && (view.state == LinkState::Offline || view.state == LinkState::Reconnecting));
}

void ConnectionPopup::popup(const QWidget &anchor)
{
    // With large text as wide as its buttons need; else its sentences are wrapped.
    const int needed = layout()->minimumSize().width();
    setMaximumWidth(std::max(380, needed));
    setMinimumWidth(std::max(300, needed)); // adjustSize() takes no more than a part of the screen
    adjustSize();
    const QPoint above = anchor.mapToGlobal(QPoint(0, -height() - space::XS));
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = above;
    if (at.y() < screen.top())
        at.setY(anchor.mapToGlobal(QPoint(0, anchor.height() + space::XS)).y());
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
    (m_retry->isEnabled() ? m_retry : m_offline)->setFocus(Qt::PopupFocusReason);
}

void ConnectionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = m_themes.theme();
    painter.fillRect(rect(), theme.color(Token::StrongBorder));
    painter.fillRect(rect().adjusted(1, 1, -1, -1), theme.color(Token::Raised));
}

} // namespace lockstep::ui
