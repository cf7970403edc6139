// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/syncbar.h"

#include "core/base/hosts.h"
#include "ui/models/texts.h"
#include "ui/widgets/connectionchip.h"
#include "ui/widgets/connectionpopup.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QDateTime utc(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

LinkState linkState(const ConnectionStatus &connection)
{
    switch (connection.state) {
    case ConnectionState::Offline:
        return LinkState::Offline;
    case ConnectionState::Connecting:
        return LinkState::Connecting;
    case ConnectionState::Connected:
        return LinkState::Connected;
    case ConnectionState::Waiting:
        return LinkState::Reconnecting;
    case ConnectionState::SignInNeeded:
        return LinkState::SignInNeeded;
    case ConnectionState::Refused:
        return LinkState::Refused;
    case ConnectionState::Incompatible:
        return LinkState::Incompatible;
    }
    return LinkState::Offline;
}

QString transportText(const QString &transport)
{
    if (transport == u"websocket")
        return SyncBar::tr("WebSocket");
    if (transport == u"http")
        return SyncBar::tr("HTTP, asks now and then");
    return transport == u"polling" ? SyncBar::tr("HTTP polling") : transport;
}

// Of a server that is not lockstepd.
QString basisText(const QString &refreshed)
{
    return refreshed.isEmpty()
        ? SyncBar::tr("Basic server: conflicts best-effort, not refreshed yet.")
        //: %1 is a time of day
        : SyncBar::tr("Basic server: conflicts best-effort, refreshed at %1.").arg(refreshed);
}

QString reasonText(const Error &reason)
{
    const bool unreachable = reason.code == errc::Io || reason.code == errc::NotConnected
        || reason.code == errc::AckTimeout;
    return unreachable ? SyncBar::tr("The server cannot be reached. It is tried again by itself.")
                       : errorText(reason.code, reason.message);
}

} // namespace

ConnectionView makeConnectionView(const SyncStatus &status, const QString &server, Instant now)
{
    const ConnectionStatus &connection = status.connection;
    ConnectionView view{ .state = linkState(connection),
        .done = status.syncDone,
        .total = status.syncTotal,
        .workOffline = connection.state == ConnectionState::Offline,
        .waiting = status.queued,
        .server = server.isEmpty() ? connection.server : server,
        .isExposed = isExposed(QUrl{ server }),
        .transport = transportText(connection.transport),
        .ping = connection.ping };
    if (!status.loading.isEmpty()) {
        view.loading = status.loading;
        view.done = status.loadDone;
        view.total = status.loadTotal;
    }
    if (connection.nextAttempt)
        view.retrySeconds = int(std::max<qint64>(
            0, std::chrono::ceil<std::chrono::seconds>(*connection.nextAttempt - now).count()));
    if (!connection.reason.code.isEmpty())
        view.reason = reasonText(connection.reason);
    else if (status.stuck)
        view.reason = SyncBar::tr("The server does not answer. A new connection is being made.");
    if (connection.foreign) {
        if (!connection.refreshedAt.isEmpty())
            view.refreshed
                = QLocale{}.toString(utc(fromIso8601(connection.refreshedAt)).toLocalTime().time(),
                    QLocale::ShortFormat);
        view.basis = basisText(view.refreshed);
    }
    // While it comes, the progress says so.
    view.isPartial = (status.incomplete || status.behind)
        && connection.state != ConnectionState::Connected
        && connection.state != ConnectionState::Connecting;
    if (view.isPartial)
        view.warning = SyncBar::tr(
            "Not everything has been fetched yet: issues may be missing, or be shown as they were "
            "before. The rest comes when there is a connection.");
    if (status.diverged > 0)
        view.warning = SyncBar::tr(
            "What this computer has of %n space(s) differs from the server and could not be "
            "repaired. Nothing that you typed is lost, and it is tried again by itself. If this "
            "stays, open Diagnostics, copy the report, and send it to whoever runs the server.",
            nullptr, status.diverged);
    return view;
}

SyncBar::SyncBar(SyncEngine &engine, Clock &clock, const ThemeService &themes,
    const QString &server, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_themes(themes), m_server(server),
      m_chip(new ConnectionChip(themes, this)), m_popup(new ConnectionPopup(themes, this)),
      m_text(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this))
{
    setObjectName(u"syncBar"_s);
    setGround(*this, themes, Token::Window);
    m_exposed = addButton(u"exposedButton"_s, u"shield-alert"_s, Token::Warning);
    m_words[m_exposed] = { tr("Not encrypted"), {} };
    m_exposed->setAccessibleName(tr("The connection is not encrypted. Details"));
    m_exposed->setToolTip(tr("Everybody on the way to the server can read along"));
    m_exposed->setVisible(isExposed(QUrl{ server }));
    m_queue = addButton(u"queueButton"_s, u"cloud-upload"_s, Token::TextSecondary);
    m_attention = addButton(u"attentionButton"_s, u"circle-alert"_s, Token::Danger);
    m_conflicts = addButton(u"conflictsButton"_s, u"git-compare"_s, Token::Warning);
    m_text->setObjectName(u"viewText"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(readingMargins(space::S, 1, space::M, 0));
    layout->setSpacing(space::XS);
    layout->addWidget(m_chip);
    layout->addWidget(m_exposed);
    layout->addWidget(m_queue);
    layout->addWidget(m_attention);
    layout->addWidget(m_conflicts);
    layout->addStretch(1);
    layout->addWidget(m_text);

    connect(m_chip, &QToolButton::clicked, this, &SyncBar::showConnection);
    connect(m_exposed, &QToolButton::clicked, this, &SyncBar::showConnection);
    connect(m_queue, &QToolButton::clicked, this, &SyncBar::outboxRequested);
    connect(m_attention, &QToolButton::clicked, this, &SyncBar::outboxRequested);
    connect(m_conflicts, &QToolButton::clicked, this, &SyncBar::conflictsRequested);
    connect(m_popup, &ConnectionPopup::diagnosticsRequested, this, &SyncBar::diagnosticsRequested);
    connect(m_popup, &ConnectionPopup::offerRequested, this, &SyncBar::offerRequested);
    connect(m_popup, &ConnectionPopup::retryRequested, &engine, &SyncEngine::retryNow);
    connect(m_popup, &ConnectionPopup::workOfflineRequested, &engine,
        [&engine](bool offline) { engine.setOnline(!offline); });
    connect(&engine, &SyncEngine::statusChanged, this, &SyncBar::refresh);
    connect(&engine, &SyncEngine::remoteChangeSeen, this,
        [this](const ChangeEvent &event, bool) { m_lastEvent = event.timestamp; });
    refresh();
}

QToolButton *SyncBar::addButton(const QString &name, const QString &icon, Token token)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(m_themes.icon(icon, token));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void SyncBar::setViewText(const QString &text)
{
    m_text->setText(text);
    fit();
}

void SyncBar::refresh()
{
    const SyncStatus &status = m_engine.status();
    ConnectionView view = makeConnectionView(status, m_server, m_clock.now());
    if (!m_lastEvent.isEmpty())
        view.lastEvent = utc(fromIso8601(m_lastEvent));
    m_chip->setConnection(view);
    m_popup->setConnection(view, utc(m_clock.wallNow()));
    m_timer.cancel();
    if (view.state == LinkState::Reconnecting && view.retrySeconds > 0)
        m_timer = m_clock.after(1s, [this] { refresh(); });

    const auto show = [this](QToolButton *button, int count, const QString &text) {
        button->setVisible(count > 0);
        button->setAccessibleName(text);
        m_words[button] = { text, QLocale{}.toString(count) };
    };
    const int queued = status.queued + status.unsaved;
    show(m_queue, queued, tr("%n change(s) to send", nullptr, queued));
    show(m_attention, status.attention, tr("%n not accepted", nullptr, status.attention));
    show(m_conflicts, status.conflicts, tr("%n conflict(s)", nullptr, status.conflicts));
    fit();
}

// What there is no room for: the sentence about the view goes first, then the words beside icons,
// which the tool tips have.
void SyncBar::fit()
{
    for (auto each = m_words.cbegin(); each != m_words.cend(); ++each)
        each.key()->setText(each->all);
    const int sentence = m_text->sizeHint().width() + layout()->spacing();
    const int others = layout()->sizeHint().width() - (m_text->isHidden() ? 0 : sentence);
    m_text->setVisible(others + sentence <= width());
    const bool areBrief = others > width();
    for (auto each = m_words.cbegin(); each != m_words.cend(); ++each) {
        if (areBrief)
            each.key()->setText(each->least);
        if (each.key() != m_exposed) // which says more anyway
            each.key()->setToolTip(areBrief || each.key() != m_attention
                    ? each->all
                    : tr("Show what the server did not accept"));
    }
}

QSize SyncBar::minimumSizeHint() const { return { 0, QWidget::minimumSizeHint().height() }; }

bool SyncBar::event(QEvent *event)
{
    const bool is = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::Show)
        fit();
    return is;
}

void SyncBar::showConnection()
{
    refresh();
    m_popup->popup(*m_chip);
}

void SyncBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_themes.color(Token::Window));
    painter.fillRect(QRect(0, 0, width(), 1), m_themes.color(Token::Border));
}

} // namespace lockstep::ui
