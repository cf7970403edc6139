// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/window/windowtoasts.h"

#include "ui/widgets/toaststack.h"

namespace lockstep::ui {

WindowToasts::WindowToasts(ToastStack &stack, QObject *parent) : QObject(parent), m_stack(stack)
{
    connect(&stack, &ToastStack::actionTriggered, this, [this](const QString &key) {
        if (const auto run = m_actions.value(key).run)
            run();
    });
    connect(&stack, &ToastStack::toastClosed, this,
        [this](const QString &key) { m_actions.remove(key); });
}

void WindowToasts::show(const ToastMessage &message, std::function<void()> action)
{
    if (!action) {
        m_stack.showToast(message);
        return;
    }
    ToastMessage shown = message;
    Action whole{ std::move(action) };
    if (const auto before = m_actions.constFind(message.key);
        message.addsUp && before != m_actions.cend()) {
        whole = { [newest = std::move(whole.run), rest = before->run] {
                     newest();
                     rest();
                 },
            before->count + 1 };
        //: %1 is a sentence: "You archived what you were told of LOCK-3."
        shown.text
            = tr("You did %n things. The last one: %1", nullptr, whole.count).arg(shown.text);
        shown.action = tr("Undo all");
    }
    m_actions.insert(message.key, std::move(whole));
    m_stack.showToast(shown);
}

void WindowToasts::close(const QString &key) { m_stack.closeToast(key); }

} // namespace lockstep::ui
