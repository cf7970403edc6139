// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowtoasts.h"

#include "ui/widgets/toaststack.h"

namespace lockstep::ui {

WindowToasts::WindowToasts(ToastStack &stack, QObject *parent) : QObject(parent), m_stack(stack)
{
    connect(&stack, &ToastStack::actionTriggered, this, [this](const QString &key) {
        if (const auto run = m_actions.value(key))
            run();
    });
    connect(&stack, &ToastStack::toastClosed, this,
        [this](const QString &key) { m_actions.remove(key); });
}

void WindowToasts::show(const ToastMessage &message, std::function<void()> action)
{
    if (action)
        m_actions.insert(message.key, std::move(action));
    m_stack.showToast(message);
}

void WindowToasts::close(const QString &key) { m_stack.closeToast(key); }

} // namespace lockstep::ui
