// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/letterkeys.h"

#include "ui/actions.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// X11 and Wayland number the keys of a keyboard from 8 on, the first row of letters from there.
struct KeyRow
{
    quint32 firstCode = 0;
    QLatin1StringView letters{};
};
constexpr KeyRow keyRows[]
    = { { 24, "QWERTYUIOP"_L1 }, { 38, "ASDFGHJKL"_L1 }, { 52, "ZXCVBNM"_L1 } };

QKeySequence withKey(const QKeySequence &begun, QKeyCombination key)
{
    return begun.isEmpty() ? QKeySequence{ key } : QKeySequence{ begun[0], key };
}

// True: the widget, or what it stands in, has taken it.
bool send(QWidget &focus, QEvent::Type type, QKeyCombination key)
{
    QKeyEvent event(type, key.key(), key.keyboardModifiers(), QString{ QChar(key.key()) });
    event.setAccepted(type == QEvent::KeyPress);
    QCoreApplication::sendEvent(&focus, &event);
    return event.isAccepted();
}

} // namespace

Qt::Key latinLetter(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.isEmpty() || !text.front().isLetter() || text.front().script() == QChar::Script_Latin)
        return Qt::Key_unknown;
    // Windows says it by itself; elsewhere this is the letter that is typed.
    if (const quint32 key = event.nativeVirtualKey(); key >= 'A' && key <= 'Z')
        return Qt::Key(key);
    for (const KeyRow &row : keyRows) {
        const quint32 code = event.nativeScanCode();
        if (code >= row.firstCode && code - row.firstCode < quint32(row.letters.size()))
            return Qt::Key(row.letters[qsizetype(code - row.firstCode)].unicode());
    }
    return Qt::Key_unknown;
}

LetterKeys::LetterKeys(QWidget &window, const Actions &actions)
    : QObject(&window), m_window(window), m_actions(actions)
{
    qApp->installEventFilter(this); // before whatever has the focus
}

// nullopt: it is as it is.
std::optional<QKeyCombination> LetterKeys::meant(const QWidget &focus, const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers
        = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const Qt::Key letter = latinLetter(event);
    if (letter == Qt::Key_unknown || (modifiers & ~Qt::ShiftModifier)
        || focus.testAttribute(Qt::WA_InputMethodEnabled)) // it takes text
        return std::nullopt;
    return QKeyCombination{ modifiers, letter };
}

bool LetterKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    auto *focus = qobject_cast<QWidget *>(watched);
    if ((!isPress && event->type() != QEvent::ShortcutOverride) || !focus || !focus->hasFocus()
        || focus->window() != &m_window)
        return QObject::eventFilter(watched, event);
    if (const auto key = meant(*focus, *static_cast<QKeyEvent *>(event))) {
        if (isPress)
            return press(*focus, *key);
        // Else a shortcut would be found that does something else.
        if (m_begun.isEmpty() && send(*focus, QEvent::ShortcutOverride, *key)) {
            event->accept();
            return true;
        }
    } else if (isPress) {
        m_begun = {};
    }
    return QObject::eventFilter(watched, event);
}

// In the order in which Qt asks: the view, the shortcuts, the view again.
bool LetterKeys::press(QWidget &focus, QKeyCombination key)
{
    if (m_begun.isEmpty() && send(focus, QEvent::ShortcutOverride, key))
        return send(focus, QEvent::KeyPress, key);
    const QKeySequence keys = withKey(std::exchange(m_begun, {}), key);
    const Actions::Bound bound = m_actions.boundTo(keys, focus);
    if (bound.action) {
        bound.action->trigger();
        return true;
    }
    if (bound.isBegun) {
        m_begun = keys;
        return true;
    }
    // A list in which one searches by typing is searched for what is typed.
    const bool isSearched = qobject_cast<QAbstractItemView *>(&focus) && !bound.isOfView;
    return !isSearched && send(focus, QEvent::KeyPress, key);
}

} // namespace lockstep::ui
