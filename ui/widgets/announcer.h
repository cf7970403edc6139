// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace lockstep::ui {

// Says to screen readers what others see anyway: what a key has done to an issue in the list. It
// shows nothing and is in nobody's way.
class Announcer final : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    void say(const QString &text);
};

} // namespace lockstep::ui
