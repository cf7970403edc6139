// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/widgets/toast.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <vector>

class QPushButton;

namespace lockstep::ui {

// Messages in the lower trailing corner of a window, as a child over its contents: at most three,
// the newest lowest, older ones folded into "+4 more", which unfolds them. An info goes after 5 s,
// one with an action after 10 s, an error stays. The time of a message begins with the first
// activity of the user after it came, and stands still while the pointer or the focus is on the
// stack, or a modal dialog is in front of it. It keeps off the caret and what setKeepOut() names.
class ToastStack final : public QWidget
{
    Q_OBJECT

public:
    ToastStack(const ThemeService &themes, Clock &clock, QWidget *window);
    ~ToastStack() override;

    void showToast(const ToastMessage &message);
    void closeToast(const QString &key);
    // The user moved the pointer or pressed a key somewhere.
    void reportUserActivity();
    // To the newest message, or back from there; false if there is none.
    bool focusToasts();
    void closeAll();
    // Keeps off a rectangle of the window, for example the buttons of a dialog inside it.
    void setKeepOut(const QRect &rect);
    // Of the window, not to be covered either unless there is no other room: the way to other
    // places.
    void setAvoided(const QRect &rect);

    [[nodiscard]] int count() const { return int(m_entries.size()); }
    // What is to be seen now, the newest first.
    [[nodiscard]] QStringList visibleKeys() const;

    static constexpr int maxVisible = 3;
    static constexpr int maxKept = 50; // beyond that the oldest go, errors last
    static constexpr Milliseconds infoTime = 5s;
    static constexpr Milliseconds actionTime = 10s;

Q_SIGNALS:
    void actionTriggered(const QString &key);
    // Timed out, closed, or its action was taken.
    void toastClosed(const QString &key);
    void moreRequested(); // "+4 more" was clicked: they are unfolded

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString key{};
        Toast *toast = nullptr; // child of this
        int count = 1;
        bool sticky = false;
        bool started = false; // the user was active since it came
        Milliseconds remaining{};
        Instant since{}; // while the timer runs
        Timer timer{};
    };

    [[nodiscard]] Entry *find(const QString &key);
    void watch(QWidget &widget);
    void arm(Entry &entry);
    void remove(const QString &key);
    void dropSurplus();
    void updatePause();
    void relayout();
    [[nodiscard]] QRect placeFor(const QSize &size) const;
    [[nodiscard]] bool isFree(const QRect &place) const;
    [[nodiscard]] QRect caretRect() const;
    [[nodiscard]] bool hasOwnFocus() const;
    bool step(QObject &from, int direction);
    void fadeIn(Toast &toast);
    void fadeOut(Toast &toast);

    const ThemeService &m_themes;
    Clock &m_clock;
    QWidget *m_window;
    QPushButton *m_more;
    QPushButton *m_closeAll;
    std::vector<std::unique_ptr<Entry>> m_entries; // the oldest first
    QRect m_keepOut;
    QRect m_avoided;
    QPointer<QWidget> m_focusBefore;
    int m_shown = 0; // the newest so many can be seen
    bool m_expanded = false;
    bool m_blocked = false; // by a modal dialog
    bool m_hovered = false;
    bool m_paused = false;
};

} // namespace lockstep::ui
