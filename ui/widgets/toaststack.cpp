// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/toaststack.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QEvent>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLayout>
#include <QPushButton>
#include <QVariantAnimation>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ToastStack::ToastStack(const ThemeService &themes, Clock &clock, QWidget *window)
    : QWidget(window), m_themes(themes), m_clock(clock), m_window(window),
      m_more(new QPushButton(this)), m_closeAll(new QPushButton(tr("Close all"), this))
{
    setObjectName(u"toastStack"_s);
    m_more->setObjectName(u"toastMore"_s);
    m_more->setAutoDefault(false);
    m_more->hide();
    m_closeAll->setObjectName(u"toastCloseAll"_s);
    m_closeAll->setAccessibleName(tr("Close all messages"));
    m_closeAll->setAutoDefault(false);
    m_closeAll->hide();
    hide();
    watch(*m_more);
    watch(*m_closeAll);
    window->installEventFilter(this);
    installEventFilter(this);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_expanded = !m_expanded;
        relayout();
        if (m_expanded)
            Q_EMIT moreRequested();
    });
    connect(m_closeAll, &QPushButton::clicked, this, &ToastStack::closeAll);
    connect(QGuiApplication::inputMethod(), &QInputMethod::cursorRectangleChanged, this, [this] {
        if (isVisible() && geometry().intersects(caretRect()))
            relayout();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now && isAncestorOf(now) && old && !isAncestorOf(old))
            m_focusBefore = old;
        updatePause();
        if (isVisible() && !(now && isAncestorOf(now)))
            relayout(); // away from the caret
    });
}

ToastStack::~ToastStack()
{
    // Children that die with the focus must not find us half gone.
    disconnect(qApp, nullptr, this, nullptr);
    m_window->removeEventFilter(this);
}

ToastStack::Entry *ToastStack::find(const QString &key)
{
    for (const auto &entry : m_entries)
        if (entry->key == key)
            return entry.get();
    return nullptr;
}

void ToastStack::watch(QWidget &widget)
{
    widget.installEventFilter(this);
    const auto children = widget.findChildren<QWidget *>();
    for (QWidget *child : children)
        child->installEventFilter(this);
}

void ToastStack::showToast(const ToastMessage &message)
{
    Q_ASSERT(!message.key.isEmpty());
    const QString key = message.key;
    Entry *entry = find(key);
    if (entry) { // moves to the newest place
        if (!message.addsUp) // that says by itself how many they are
            ++entry->count;
        entry->toast->setMessage(message, entry->count);
        const auto at = std::find_if(m_entries.begin(), m_entries.end(),
            [entry](const auto &other) { return other.get() == entry; });
        std::rotate(at, at + 1, m_entries.end());
    } else {
        auto fresh = std::make_unique<Entry>();
        fresh->key = key;
        fresh->toast = new Toast(m_themes, message, this);
        watch(*fresh->toast);
        connect(fresh->toast, &Toast::closeRequested, this, [this, key] { remove(key); });
        connect(fresh->toast, &Toast::actionTriggered, this, [this, key] {
            Q_EMIT actionTriggered(key);
            remove(key);
        });
        entry = fresh.get();
        m_entries.push_back(std::move(fresh));
        fadeIn(*entry->toast);
    }
    entry->sticky = message.kind == ToastKind::Error;
    entry->started = false;
    entry->remaining = message.action.isEmpty() ? infoTime : actionTime;
    entry->timer.cancel();
    Toast *toast = entry->toast;
    dropSurplus();
    relayout();
    announce(*toast);
}

void ToastStack::closeToast(const QString &key) { remove(key); }

void ToastStack::closeAll()
{
    while (!m_entries.empty())
        remove(m_entries.back()->key);
}

void ToastStack::reportUserActivity()
{
    for (const auto &entry : m_entries) {
        if (entry->started)
            continue;
        entry->started = true;
        arm(*entry);
    }
}

void ToastStack::arm(Entry &entry)
{
    if (entry.sticky || !entry.started || m_paused || entry.timer.isSet())
        return;
    entry.since = m_clock.now();
    entry.timer = m_clock.after(entry.remaining, [this, key = entry.key] { remove(key); });
}

void ToastStack::updatePause()
{
    const bool paused = m_hovered || m_blocked || hasOwnFocus();
    if (paused == m_paused)
        return;
    m_paused = paused;
    for (const auto &entry : m_entries) {
        if (!paused) {
            arm(*entry);
        } else if (entry->timer.isSet()) {
            const auto ran = m_clock.now() - entry->since;
            entry->remaining = std::max(0ms, entry->remaining - ran);
            entry->timer.cancel();
        }
    }
}

void ToastStack::remove(const QString &key)
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
        [&key](const auto &entry) { return entry->key == key; });
    if (at == m_entries.end())
        return;
    // The key, like the caller, may live in the entry.
    const std::unique_ptr<Entry> gone = std::move(*at);
    m_entries.erase(at);
    Toast *toast = gone->toast;
    toast->disconnect(this);
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && (focus == toast || toast->isAncestorOf(focus));
    relayout();
    if (hadFocus && !m_entries.empty())
        m_entries.back()->toast->setFocus(Qt::OtherFocusReason);
    else if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    fadeOut(*toast);
    if (m_entries.empty())
        m_hovered = false; // what left with the pointer on it sends no Leave
    updatePause();
    Q_EMIT toastClosed(gone->key);
}

void ToastStack::dropSurplus()
{
    while (m_entries.size() > maxKept) {
        auto victim = std::find_if(
            m_entries.begin(), m_entries.end(), [](const auto &entry) { return !entry->sticky; });
        if (victim == m_entries.end())
            victim = m_entries.begin();
        remove((*victim)->key);
    }
}

bool ToastStack::hasOwnFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

bool ToastStack::focusToasts()
{
    if (m_entries.empty())
        return false;
    if (hasOwnFocus() && m_focusBefore)
        m_focusBefore->setFocus(Qt::ShortcutFocusReason);
    else
        m_entries.back()->toast->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ToastStack::setKeepOut(const QRect &rect)
{
    m_keepOut = rect;
    relayout();
}

void ToastStack::setAvoided(const QRect &rect)
{
    if (std::exchange(m_avoided, rect) != rect)
        relayout();
}

QStringList ToastStack::visibleKeys() const
{
    QStringList keys;
    for (auto it = m_entries.rbegin(); it != m_entries.rend() && keys.size() < m_shown; ++it)
        keys.append((*it)->key);
    return keys;
}

void ToastStack::relayout()
{
    if (count() == 0) {
        m_shown = 0;
        m_expanded = false;
        hide();
        return;
    }
    m_expanded = m_expanded && count() > maxVisible;
    constexpr int gap = 2 * Toast::shadow - space::S;
    const int margin = space::L - Toast::shadow;
    const int width = std::min(
        Toast::widthFor(m_themes.theme(), m_window->width()), m_window->width() - 2 * margin);
    const int bar = std::max(m_more->sizeHint().height(), m_closeAll->sizeHint().height());
    const int room = m_window->height() - 2 * (margin + space::XL) - bar;

    // From the newest up, as many as there is room for.
    const int wanted = m_expanded ? count() : std::min(count(), maxVisible);
    std::vector<int> heights;
    int height = gap;
    for (int i = count() - 1; i >= count() - wanted; --i) {
        Toast *toast = m_entries[size_t(i)]->toast;
        toast->setFixedWidth(width);
        toast->layout()->activate();
        const int own = toast->hasHeightForWidth() ? toast->heightForWidth(width)
                                                   : toast->sizeHint().height();
        if (!heights.empty() && height + own - gap > room)
            break;
        heights.push_back(own);
        height += own - gap; // the shadows overlap
    }
    // Fewer of them, rather than over what is to stay free.
    const auto isFolding = [&] { return count() > int(heights.size()) || m_expanded; };
    QRect place = placeFor({ width, height + (isFolding() ? bar : 0) });
    while (heights.size() > 1 && (!isFree(place) || place.intersects(m_avoided))) {
        height -= heights.back() - gap;
        heights.pop_back();
        place = placeFor({ width, height + bar });
    }
    m_shown = int(heights.size());
    const int hidden = count() - m_shown;

    const bool foldable = isFolding();
    //: Folded messages
    m_more->setText(m_expanded ? tr("Show fewer") : tr("+%n more", nullptr, hidden));
    m_more->setAccessibleName(
        m_expanded ? tr("Show fewer messages") : tr("%n more message(s)", nullptr, hidden));
    m_more->setVisible(foldable);
    m_closeAll->setVisible(foldable);
    int y = 0;
    if (foldable) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        int end = width - Toast::shadow;
        for (QPushButton *button : { m_closeAll, m_more }) {
            const QSize size = button->sizeHint();
            end -= size.width();
            button->setGeometry(mirrored ? width - end - size.width() : end, 0, size.width(), bar);
            end -= space::S;
        }
        y = bar;
    }
    for (int i = 0; i < count(); ++i) {
        Toast *toast = m_entries[size_t(i)]->toast;
        toast->setVisible(i >= hidden);
        if (i < hidden)
            continue;
        const int own = heights[size_t(count() - 1 - i)];
        toast->setGeometry(0, y, width, own);
        y += own - gap;
    }
    setGeometry(place);
    show();
    raise();
}

// Where the user types, in the window; null: nowhere, or in here.
QRect ToastStack::caretRect() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_window->isAncestorOf(focus) || isAncestorOf(focus)
        || !focus->testAttribute(Qt::WA_InputMethodEnabled))
        return {};
    QRect caret = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    caret.moveTopLeft(focus->mapTo(m_window, caret.topLeft()));
    return caret.adjusted(-space::S, -space::XS, space::S, space::XS);
}

bool ToastStack::isFree(const QRect &place) const
{
    return place.top() >= 0 && !place.intersects(m_keepOut) && !place.intersects(caretRect());
}

// The lower trailing corner if it can be, else above what is to stay free, else another corner.
QRect ToastStack::placeFor(const QSize &size) const
{
    const QRect area = m_window->rect();
    const int margin = space::L - Toast::shadow;
    const auto at = [&](bool leading, int bottom) {
        QRect place(QPoint(), size);
        place.moveBottom(bottom);
        if (leading == (layoutDirection() == Qt::RightToLeft))
            place.moveRight(area.right() - margin);
        else
            place.moveLeft(area.left() + margin);
        return place;
    };
    const int bottom = area.bottom() - margin - space::XL;
    const int top = area.top() + margin + size.height();
    QList<QRect> places{ at(false, bottom) };
    for (const QRect &taken : { m_keepOut, caretRect() }) {
        if (!taken.isNull())
            places << at(false, std::min(taken.top() - space::XS, bottom));
    }
    places << at(false, top) << at(true, bottom) << at(true, top);
    for (const bool avoids : { true, false }) {
        for (const QRect &place : std::as_const(places)) {
            if (isFree(place) && !(avoids && place.intersects(m_avoided)))
                return place;
        }
    }
    return places.first();
}

// Along the messages with the arrow keys.
bool ToastStack::step(QObject &from, int direction)
{
    for (int i = 0; i < count(); ++i) {
        if (m_entries[size_t(i)]->toast != &from)
            continue;
        const int next = i + direction;
        if (next >= count() - m_shown && next < count())
            m_entries[size_t(next)]->toast->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void ToastStack::fadeIn(Toast &toast)
{
    const int duration = m_themes.motion();
    if (duration == 0)
        return;
    toast.setOpacity(0);
    auto *animation = new QVariantAnimation(&toast);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    animation->setDuration(duration);
    animation->setEasingCurve(QEasingCurve::OutCubic);
    connect(animation, &QVariantAnimation::valueChanged, &toast,
        [&toast](const QVariant &value) { toast.setOpacity(value.toReal()); });
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void ToastStack::fadeOut(Toast &toast)
{
    const int duration = m_themes.motion();
    if (duration == 0 || !isVisible()) {
        toast.hide();
        toast.deleteLater();
        return;
    }
    // A ghost over the window, for the stack has closed up already; it takes no clicks.
    auto *ghost = new QWidget(m_window);
    const QPoint at = toast.mapTo(m_window, QPoint());
    toast.setParent(ghost);
    ghost->setGeometry(QRect(at, toast.size()));
    ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    toast.move(0, 0);
    toast.setEnabled(false);
    toast.show();
    ghost->show();
    auto *animation = new QVariantAnimation(&toast);
    animation->setStartValue(1.0);
    animation->setEndValue(0.0);
    animation->setDuration(duration);
    connect(animation, &QVariantAnimation::valueChanged, &toast,
        [&toast](const QVariant &value) { toast.setOpacity(std::min(value.toReal(), 0.99)); });
    connect(animation, &QVariantAnimation::finished, ghost, &QObject::deleteLater);
    animation->start();
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
        if (watched == this) {
            m_hovered = event->type() == QEvent::Enter;
            updatePause();
        }
        break;
    case QEvent::Resize:
    case QEvent::LayoutDirectionChange:
        if (watched == m_window && count() > 0)
            relayout();
        break;
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        if (watched == m_window) {
            m_blocked = event->type() == QEvent::WindowBlocked;
            updatePause();
        }
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Up || key == Qt::Key_Down)
            && step(*watched, key == Qt::Key_Up ? -1 : 1))
            return true;
        break;
    }
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        if (watched != m_window)
            static_cast<QWidget *>(watched)->update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
