// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/connectionchip.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QLocale>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

Token tokenOf(LinkState state)
{
    switch (state) {
    case LinkState::Connected:
        return Token::Success;
    case LinkState::Offline:
        return Token::TextSecondary;
    case LinkState::Connecting:
        return Token::Accent;
    case LinkState::Reconnecting:
    case LinkState::SignInNeeded:
    case LinkState::Refused:
        return Token::Warning;
    case LinkState::Incompatible:
        return Token::Danger;
    }
    return Token::TextSecondary;
}

} // namespace

QString connectionText(const ConnectionView &view)
{
    const QLocale locale;
    switch (view.state) {
    case LinkState::Offline:
        if (view.isPartial)
            return view.workOffline ? ConnectionTexts::tr("Working offline, not all is here")
                                    : ConnectionTexts::tr("Offline, not all is here");
        return view.workOffline ? ConnectionTexts::tr("Working offline")
                                : ConnectionTexts::tr("Offline");
    case LinkState::Connecting:
        if (!view.loading.isEmpty() && view.total > 0)
            //: %1 is the key of a project, %2 and %3 are numbers
            return ConnectionTexts::tr("Loading %1: %2 of %3 issues")
                .arg(view.loading, locale.toString(view.done), locale.toString(view.total));
        if (view.total > 0)
            return ConnectionTexts::tr("Syncing %1 of %2")
                .arg(locale.toString(view.done), locale.toString(view.total));
        return ConnectionTexts::tr("Connecting…");
    case LinkState::Connected:
        if (!view.refreshed.isEmpty())
            //: %1 is a time of day
            return ConnectionTexts::tr("Basic server, refreshed at %1").arg(view.refreshed);
        return ConnectionTexts::tr("Connected");
    case LinkState::Reconnecting:
        if (view.retrySeconds > 0)
            //: %1 is a number of seconds
            return ConnectionTexts::tr("Reconnecting in %1 s")
                .arg(locale.toString(view.retrySeconds));
        return ConnectionTexts::tr("Reconnecting…");
    case LinkState::SignInNeeded:
        return ConnectionTexts::tr("Sign-in needed");
    case LinkState::Refused:
        return ConnectionTexts::tr("Not let in");
    case LinkState::Incompatible:
        return ConnectionTexts::tr("Server incompatible");
    }
    return {};
}

QString connectionIcon(LinkState state)
{
    switch (state) {
    case LinkState::Offline:
        return u"cloud-off"_s;
    case LinkState::Connecting:
        return u"refresh-cw"_s;
    case LinkState::Connected:
        return u"circle-check"_s;
    case LinkState::Reconnecting:
        return u"hourglass"_s;
    case LinkState::SignInNeeded:
        return u"lock"_s;
    case LinkState::Refused:
        return u"circle-alert"_s;
    case LinkState::Incompatible:
        return u"triangle-alert"_s;
    }
    return {};
}

ConnectionChip::ConnectionChip(const ThemeService &themes, QWidget *parent)
    : QToolButton(parent), m_themes(themes)
{
    setObjectName(u"connectionChip"_s);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    refresh();
}

void ConnectionChip::setConnection(const ConnectionView &view)
{
    if (m_view == view)
        return;
    const bool otherState = m_view.state != view.state;
    m_view = view;
    refresh();
    if (otherState) { // not for every row and second
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ConnectionChip::refresh()
{
    const QString text = connectionText(m_view);
    if (text != this->text()) {
        setText(text);
        setAccessibleName(tr("Connection: %1").arg(text));
        setToolTip(m_view.basis.isEmpty() ? tr("%1. Click for details.").arg(text)
                                          //: %1 is a whole sentence
                                          : tr("%1 Click for details.").arg(m_view.basis));
    }
    setIcon(m_themes.icon(connectionIcon(m_view.state), tokenOf(m_view.state)));
}

} // namespace lockstep::ui
