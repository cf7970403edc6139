// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

#include <memory>
#include <optional>

namespace lockstep::ui {

// Whether the desktop wants dark windows, as it says by its portal (org.freedesktop.appearance
// "color-scheme"), for Qt learns that by itself only from 6.5 on. Silent where there is no portal.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    // `bus`: the name of a D-Bus connection of QtDBus; empty: that of the session.
    explicit SystemScheme(QString bus = {}, QObject *parent = nullptr);
    ~SystemScheme() override;

    // Asks, and listens from then on; the answers come later.
    void start();

Q_SIGNALS:
    void changed(std::optional<bool> dark); // nothing: it has no wish

private:
    class Portal;

    QString m_bus;
    std::unique_ptr<Portal> m_portal;
};

} // namespace lockstep::ui
