// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"

#include <QObject>

namespace lockstep::ui {

// Tells the server where its user is, so that reminders come at the beginning of his day: once when
// nobody has, and whenever this computer has come into another time zone. So that of several
// devices in several zones the one that travelled last counts, and they do not argue.
class ZoneKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit ZoneKeeper(SyncEngine &engine, QObject *parent = nullptr);

    // The system's; another in tests.
    void setZone(const QString &zone);

private:
    void check();

    SyncEngine &m_engine;
    QString m_zone;
};

} // namespace lockstep::ui
