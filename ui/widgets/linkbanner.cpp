// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/linkbanner.h"

#include "ui/models/texts.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

LinkBanner::LinkBanner(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock), m_banner(new Banner(themes, this))
{
    setObjectName(u"linkBanner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    hide();
    connect(&engine, &SyncEngine::statusChanged, this, &LinkBanner::refresh);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (m_use == Use::SignIn)
            Q_EMIT signInRequested();
        else if (m_use == Use::Devices)
            Q_EMIT devicesRequested();
        else if (m_use == Use::Tls || m_use == Use::Incompatible)
            Q_EMIT checkRequested();
        else
            m_engine.retryNow();
    });
    refresh();
}

void LinkBanner::setCanCheck(bool can)
{
    m_canCheck = can;
    refresh();
}

void LinkBanner::setCanShowDevices(bool can)
{
    m_canShowDevices = can;
    refresh();
}

QString LinkBanner::text() const { return isHidden() ? QString() : m_banner->text(); }

bool LinkBanner::isDown() const
{
    const ConnectionState state = m_engine.status().connection.state;
    // A new attempt while it is down is not yet a connection.
    return state == ConnectionState::Waiting || (m_down && state == ConnectionState::Connecting);
}

void LinkBanner::show(Use use, int kind, const QString &text, const QString &action)
{
    m_use = use;
    m_banner->showMessage(BannerKind(kind), text, action);
    setVisible(true);
}

void LinkBanner::refresh()
{
    const SyncStatus &status = m_engine.status();
    const bool wasDown = m_down;
    m_down = isDown();
    if (m_down)
        m_waited = std::max(m_waited, status.queued);

    if (!status.storeError.code.isEmpty()) {
        show(Use::Disk, int(BannerKind::Danger),
            errorText(status.storeError.code, status.storeError.message));
    } else if (status.connection.state == ConnectionState::SignInNeeded) {
        const Error &reason = status.connection.reason;
        show(Use::SignIn, int(BannerKind::Warning),
            errorText(
                reason.code.isEmpty() ? QString(errc::AuthExpired) : reason.code, reason.message),
            tr("Sign in"));
    } else if (status.connection.state == ConnectionState::Refused) {
        const Error &reason = status.connection.reason;
        const bool hasDevices = m_canShowDevices && reason.code == errc::LimitConnections;
        show(hasDevices ? Use::Devices : Use::Refused, int(BannerKind::Warning),
            errorText(reason.code, reason.message),
            hasDevices ? tr("Show your devices") : tr("Try again"));
    } else if (status.connection.state == ConnectionState::Incompatible) {
        show(Use::Incompatible, int(BannerKind::Danger),
            errorText(status.connection.reason.code, status.connection.reason.message),
            m_canCheck ? tr("Check the connection") : QString());
    } else if (m_down && status.connection.reason.code == errc::TlsUntrusted) {
        show(Use::Tls, int(BannerKind::Danger), errorText(status.connection.reason.code),
            m_canCheck ? tr("Look at it") : QString());
    } else if (m_down && m_use == Use::Tls
        && status.connection.state == ConnectionState::Connecting) {
        return; // until it is known how the next attempt ends
    } else if (m_down && (m_use == Use::Lost || wasDown)) {
        if (m_use == Use::Lost)
            showLost(); // another number of changes waits
    } else if (m_down) {
        m_use = Use::None;
        hide();
        m_lost = m_clock.after(lostAfter, [this] {
            if (m_down)
                showLost();
        });
    } else if (wasDown && m_use == Use::Lost) {
        linkIsUp();
    } else if (m_use == Use::Back) {
        if (m_waited > 0)
            linkIsUp();
    } else {
        m_use = Use::None;
        hide();
    }
    if (!m_down)
        m_lost.cancel();
}

void LinkBanner::showLost()
{
    if (m_engine.replica().projects().isEmpty())
        return; // where the issues would be it says so, and there is nothing to work on
    const int waiting = m_engine.status().queued;
    m_back.cancel();
    show(Use::Lost, int(BannerKind::Warning),
        waiting > 0 ? tr("Offline – %n change(s) waiting. You can go on working.", nullptr, waiting)
                    : tr("Offline. You can go on working; nothing is lost."),
        tr("Retry"));
}

void LinkBanner::linkIsUp()
{
    const SyncStatus &status = m_engine.status();
    if (status.connection.state != ConnectionState::Connected) {
        m_use = Use::None; // by choice, from now on
        hide();
        return;
    }
    const int sent = m_waited;
    if (status.queued > 0) {
        show(Use::Back, int(BannerKind::Info),
            tr("Back online – sending %n change(s)…", nullptr, status.queued));
        return;
    }
    show(Use::Back, int(BannerKind::Success),
        sent > 0 ? tr("Back online – %n change(s) sent.", nullptr, sent) : tr("Back online."));
    m_waited = 0;
    m_back = m_clock.after(goodNewsTime, [this] {
        m_use = Use::None;
        hide();
    });
}

} // namespace lockstep::ui
