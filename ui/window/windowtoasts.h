// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QObject>

#include <functional>

namespace lockstep::ui {

struct ToastMessage;
class ToastStack;

// The messages of a window, each with what its button does.
class WindowToasts final : public QObject
{
public:
    WindowToasts(ToastStack &stack, QObject *parent);

    void show(const ToastMessage &message, std::function<void()> action = {});
    void close(const QString &key); // it has been read elsewhere

private:
    ToastStack &m_stack;
    QHash<QString, std::function<void()>> m_actions; // by key
};

} // namespace lockstep::ui
