// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/theme/themeservice.h"
#include "ui/widgets/connectionview.h"

#include <QHash>
#include <QWidget>

class QToolButton;

namespace lockstep::ui {

class ConnectionChip;
class ConnectionPopup;
class PlainLabel;

[[nodiscard]] ConnectionView makeConnectionView(
    const SyncStatus &status, const QString &server, Instant now);

// The bar at the bottom: connection, and whether others can read along; what waits to be sent, what
// needs a decision; and, at the other end, a sentence about the view.
class SyncBar final : public QWidget
{
    Q_OBJECT

public:
    SyncBar(SyncEngine &engine, Clock &clock, const ThemeService &themes, const QString &server,
        QWidget *parent = nullptr);

    void setViewText(const QString &text);
    void showConnection(); // the details
    [[nodiscard]] QSize minimumSizeHint() const override; // it can do with less

Q_SIGNALS:
    void outboxRequested();
    void conflictsRequested();
    void diagnosticsRequested();
    void offerRequested(); // what the server can do

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QString &icon, Token token);
    void refresh();
    void fit();

    SyncEngine &m_engine;
    Clock &m_clock;
    const ThemeService &m_themes;
    QString m_server;
    ConnectionChip *m_chip;
    ConnectionPopup *m_popup;
    QToolButton *m_exposed;
    QToolButton *m_queue;
    QToolButton *m_attention;
    QToolButton *m_conflicts;
    struct Words // beside an icon
    {
        QString all{};
        QString least{}; // when there is no room
    };
    QHash<QToolButton *, Words> m_words{};
    PlainLabel *m_text;
    QString m_lastEvent{}; // ISO 8601, of the newest remote change seen
    Timer m_timer{}; // seconds until the next attempt
};

} // namespace lockstep::ui
