// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QObject>

class QWidget;

namespace lockstep::ui {

class Desk;

// Tells the engine what the user of a window does: which issue is open, which field is edited, and
// what his desk says of him.
class PresenceKeeper final : public QObject
{
    Q_OBJECT

public:
    PresenceKeeper(SyncEngine &engine, const Desk &desk, QWidget *window);

    void setViewing(const IssueId &issue);
    void setEditing(const QString &field);
    // What of others is to be seen besides: "channel:<project>"; empty: nothing.
    void setPlace(const QString &topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();

    SyncEngine &m_engine;
    const Desk &m_desk;
    QWidget *m_window;
    IssueId m_viewing{};
    QString m_editing;
    QString m_place;
};

} // namespace lockstep::ui
