// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"
#include "ui/widgets/connectionview.h"

#include <QFrame>

class QLabel;
class QFormLayout;
class QPushButton;

namespace lockstep::ui {

class Banner;
class IconLabel;
class PlainLabel;

// Details of the connection, opened over the chip; Esc or a click elsewhere closes it.
class ConnectionPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionPopup(const ThemeService &themes, QWidget *parent = nullptr);

    // `now` is UTC, to say how long ago something was.
    void setConnection(const ConnectionView &view, const QDateTime &now);
    // Above `anchor`, inside its screen.
    void popup(const QWidget &anchor);

Q_SIGNALS:
    void retryRequested();
    void workOfflineRequested(bool offline);
    void diagnosticsRequested();
    void offerRequested(); // what this server can do

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *addRow(QFormLayout &form, const QString &label);

    const ThemeService &m_themes;
    IconLabel *m_icon;
    PlainLabel *m_title;
    PlainLabel *m_reason;
    PlainLabel *m_basis;
    Banner *m_warning;
    Banner *m_exposed;
    PlainLabel *m_server;
    PlainLabel *m_transport;
    PlainLabel *m_ping;
    PlainLabel *m_lastEvent;
    PlainLabel *m_waiting;
    PlainLabel *m_nextRetry;
    QPushButton *m_offer;
    QPushButton *m_diagnostics;
    QPushButton *m_retry;
    QPushButton *m_offline;
    bool m_workOffline = false;
};

} // namespace lockstep::ui
