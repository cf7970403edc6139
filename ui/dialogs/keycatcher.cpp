// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/keycatcher.h"

#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/chip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChords = 2;

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_CapsLock:
    case Qt::Key_unknown:
    case 0:
        return true;
    default:
        return false;
    }
}

// Signs are what they are, however the keyboard makes them.
QKeyCombination chordOf(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers()
        & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    const bool isSign
        = text.size() == 1 && text.at(0).isPrint() && !text.at(0).isLetter() && text.at(0) != u' ';
    if (isSign && modifiers == Qt::ShiftModifier)
        modifiers = {};
    return QKeyCombination{ modifiers, Qt::Key(event.key()) };
}

} // namespace

KeyCatcher::KeyCatcher(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes)
{
    setObjectName(u"keyCatcher"_s);
    setAccessibleRole(*this, QAccessible::HotkeyField);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    clear();
}

void KeyCatcher::clear() { setKeys({}); }

void KeyCatcher::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    setAccessibleName(
        keys.isEmpty() ? tr("Press the new keys") : tr("New keys: %1").arg(keys.toString()));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT keysChanged(m_keys);
}

QSize KeyCatcher::sizeHint() const
{
    const QFontMetrics metrics(m_themes.theme().font(TextStyle::Body));
    return { 12 * metrics.averageCharWidth() + 2 * space::M,
        std::max(32, metrics.height() + space::M) };
}

bool KeyCatcher::event(QEvent *event)
{
    // Nothing of the window's own keys happens meanwhile.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void KeyCatcher::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT accepted();
    } else if (plain && event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else if (plain && event->key() == Qt::Key_Backspace) {
        setKeys(m_keys.count() > 1 ? QKeySequence{ m_keys[0] } : QKeySequence{});
    } else if (!isModifier(event->key())) {
        const QKeyCombination chord = chordOf(*event);
        setKeys(m_keys.count() > 0 && m_keys.count() < mostChords ? QKeySequence{ m_keys[0], chord }
                                                                  : QKeySequence{ chord });
    }
    event->accept();
}

void KeyCatcher::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void KeyCatcher::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void KeyCatcher::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRound(painter, rect(), radius::Control, theme.color(Token::Surface),
        theme.color(Token::StrongBorder));
    if (hasFocus())
        paintFocusRing(painter, rect(), radius::Control, theme);
    const QRect room = rect().adjusted(space::S, 0, -space::S, 0);
    if (m_keys.isEmpty()) {
        painter.setFont(theme.font(TextStyle::Body));
        painter.setPen(theme.color(Token::TextSecondary));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(
                tr("Press the new keys"), Qt::ElideRight, room.width()));
        return;
    }
    const QString text = m_keys.toString(QKeySequence::NativeText);
    const QSize size = chipSize(text, ChipMark::None, theme);
    const QRect chip = QStyle::alignedRect(
        layoutDirection(), Qt::AlignVCenter | Qt::AlignLeading, size.boundedTo(room.size()), room);
    paintChip(painter, chip, text, ChipMark::None, theme, Qt::LeftToRight);
}

} // namespace lockstep::ui
