// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions.h"

#include "ui/keybindings.h"
#include "ui/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> withoutGaps(const QList<QKeySequence> &keys)
{
    QList<QKeySequence> some;
    for (const QKeySequence &key : keys) {
        if (!key.isEmpty() && !some.contains(key))
            some << key;
    }
    return some;
}

bool areAmbiguous(const QKeySequence &a, const QKeySequence &b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

// Of several views only one has the focus.
bool areApart(const QList<QWidget *> &a, const QList<QWidget *> &b)
{
    return !a.isEmpty() && !b.isEmpty()
        && std::none_of(a.begin(), a.end(), [&](QWidget *view) { return b.contains(view); });
}

} // namespace

Actions::Actions(QWidget &window, const ThemeService &themes, KeyBindings *bindings)
    : QObject(&window), m_window(window), m_themes(themes), m_bindings(bindings)
{
    if (!bindings)
        return;
    connect(bindings, &KeyBindings::keysChanged, this, [this] {
        for (Entry &entry : m_entries)
            bind(entry);
        Q_EMIT keysChanged();
    });
}

QAction *Actions::add(ActionSpec spec, std::function<void()> run)
{
    Q_ASSERT(!find(spec.id));
    auto *added = new QAction(spec.text, this);
    added->setObjectName(spec.id);
    added->setCheckable(spec.checkable);
    if (!spec.icon.isEmpty())
        added->setIcon(m_themes.icon(spec.icon));
    connect(added, &QAction::triggered, this, [run = std::move(run)] { run(); });
    if (spec.views.isEmpty())
        m_window.addAction(added);
    else
        added->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QWidget *view : std::as_const(spec.views)) {
        view->addAction(added);
        view->installEventFilter(this);
    }
    spec.keys = withoutGaps(spec.keys);
    m_all << added;
    m_entries.push_back({ std::move(spec), {}, added });
    bind(m_entries.back());
    return added;
}

void Actions::bind(Entry &entry)
{
    entry.keys = entry.spec.keys;
    if (!isFixed(entry)) {
        if (const auto changed = m_bindings->changed(entry.spec.id))
            entry.keys = *changed;
    }
    const bool isLeftToView = entry.spec.keysInView && entry.keys == entry.spec.keys;
    entry.action->setShortcuts(isLeftToView ? QList<QKeySequence>{} : entry.keys);
}

QAction *Actions::find(QLatin1StringView id) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [id](const QAction *a) { return a->objectName() == id; });
    return found == m_all.end() ? nullptr : *found;
}

const Actions::Entry *Actions::entryOf(const QString &id) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &each) { return each.spec.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QList<QAction *> Actions::forPalette() const
{
    QList<QAction *> some;
    for (const Entry &entry : m_entries) {
        if (entry.spec.inPalette && entry.action->isEnabled() && entry.action->isVisible())
            some << entry.action;
    }
    return some;
}

QString Actions::groupOf(const QAction *action) const
{
    const Entry *entry = entryOf(action->objectName());
    return entry ? entry->spec.group : QString();
}

QList<QKeySequence> Actions::keysOf(const QAction *action) const
{
    const Entry *entry = entryOf(action->objectName());
    return entry ? entry->keys : QList<QKeySequence>{};
}

Actions::Bound Actions::boundTo(const QKeySequence &keys, QWidget &focus) const
{
    Bound bound;
    for (const Entry &entry : m_entries) {
        const auto holds
            = [&](const QWidget *view) { return view == &focus || view->isAncestorOf(&focus); };
        const QList<QWidget *> &views = entry.spec.views;
        if (!entry.action->isEnabled()
            || !(views.isEmpty() || std::any_of(views.begin(), views.end(), holds)))
            continue;
        for (const QKeySequence &each : entry.keys) {
            const QKeySequence::SequenceMatch match = keys.matches(each);
            const bool isShortcut = entry.action->shortcuts().contains(each);
            if (match == QKeySequence::ExactMatch && isShortcut)
                bound.action = entry.action;
            bound.isOfView = bound.isOfView || (match == QKeySequence::ExactMatch && !isShortcut);
            bound.isBegun = bound.isBegun || (match == QKeySequence::PartialMatch && isShortcut);
        }
    }
    return bound;
}

void Actions::addTo(QMenu &menu, std::initializer_list<QLatin1StringView> ids) const
{
    for (const QLatin1StringView id : ids) {
        if (QAction *known = find(id))
            menu.addAction(known);
    }
}

void Actions::refresh()
{
    bool isOther = false;
    for (Entry &entry : m_entries) {
        const QString whyNot = m_offer.whyNot(entry.spec.id);
        isOther = isOther || entry.isRefused == whyNot.isEmpty();
        refuse(entry, whyNot);
        if (entry.spec.enabledIf)
            entry.action->setEnabled(!entry.isRefused && entry.spec.enabledIf());
        if (entry.spec.checkedIf)
            entry.action->setChecked(entry.spec.checkedIf());
    }
    if (isOther)
        Q_EMIT offerChanged();
}

void Actions::refuse(Entry &entry, const QString &whyNot)
{
    const bool wasRefused = std::exchange(entry.isRefused, !whyNot.isEmpty());
    if (entry.isRefused) {
        entry.action->setEnabled(false);
        entry.action->setToolTip(plainToolTip(whyNot));
    } else if (wasRefused) {
        entry.action->setEnabled(true);
        entry.action->setToolTip({}); // its text
    }
}

void Actions::describe(QWidget &widget, QLatin1StringView id)
{
    if (!find(id))
        return;
    const auto tell = [this, id, widget = QPointer{ &widget }] {
        const Entry *entry = entryOf(id);
        if (!widget || !entry)
            return;
        if (entry->isRefused) {
            widget->setToolTip(entry->action->toolTip());
            return;
        }
        widget->setToolTip(entry->keys.isEmpty()
                ? entry->spec.text
                //: %1 is what a button does, %2 the key for it
                : tr("%1 (%2)").arg(
                    entry->spec.text, entry->keys.first().toString(QKeySequence::NativeText)));
    };
    connect(this, &Actions::keysChanged, &widget, tell);
    connect(this, &Actions::offerChanged, &widget, tell);
    tell();
}

QList<ShortcutRow> Actions::sheet(bool all) const
{
    QList<ShortcutRow> rows;
    for (const Entry &entry : m_entries) {
        if (all || !entry.keys.isEmpty())
            rows << ShortcutRow{ entry.spec.group, entry.spec.text, entry.keys, entry.spec.id,
                isFixed(entry), entry.keys != entry.spec.keys };
    }
    return rows;
}

QList<QKeySequence> Actions::clashes() const
{
    QList<QKeySequence> clashing;
    for (const Entry &entry : m_entries) {
        for (const QKeySequence &key : entry.keys) {
            if (!clashesWith(entry.spec.id, key).isEmpty() && !clashing.contains(key))
                clashing << key;
        }
    }
    return clashing;
}

QStringList Actions::clashesWith(const QString &id, const QKeySequence &key) const
{
    const Entry *mine = entryOf(id);
    QStringList others;
    for (const Entry &other : m_entries) {
        if (other.spec.id == id || (mine && areApart(mine->spec.views, other.spec.views))
            || other.spec.isOfPage != (mine && mine->spec.isOfPage))
            continue;
        if (std::any_of(other.keys.begin(), other.keys.end(),
                [&](const QKeySequence &each) { return areAmbiguous(each, key); }))
            others << other.spec.id;
    }
    return others;
}

// A view that takes its keys by itself knows only those it came with; those that the user took away
// do not get to it. (New ones are shortcuts, which come before.)
bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const QKeySequence key{ static_cast<QKeyEvent *>(event)->keyCombination() };
    bool isTakenAway = false;
    for (const Entry &entry : m_entries) {
        const auto isView = [&](const QWidget *view) { return view == watched; };
        const QList<QWidget *> &views = entry.spec.views;
        if (!entry.spec.keysInView || !entry.spec.keys.contains(key)
            || std::none_of(views.begin(), views.end(), isView))
            continue;
        if (entry.keys.contains(key))
            return QObject::eventFilter(watched, event);
        isTakenAway = true;
    }
    if (isTakenAway)
        event->ignore();
    return isTakenAway;
}

} // namespace lockstep::ui
