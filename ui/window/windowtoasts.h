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
    Q_OBJECT

public:
    WindowToasts(ToastStack &stack, QObject *parent);

    // An undo that adds up to one that is still to be seen takes back what that one does as well,
    // the newest first, and says of how much.
    void show(const ToastMessage &message, std::function<void()> action = {});
    void close(const QString &key); // it has been read elsewhere

private:
    struct Action
    {
        std::function<void()> run{};
        int count = 1; // of what it undoes
    };

    ToastStack &m_stack;
    QHash<QString, Action> m_actions; // by key
};

} // namespace lockstep::ui
