// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "ui/widgets/toast.h"

#include <QObject>

#include <functional>

namespace lockstep::ui {

class ToastStack;

// Turns what others do into toasts (docs/protocol.md, "1. The domain", notifications): assigned to
// me, mentioned, urgent on mine; status and comments on mine or watched. Nothing about the rest,
// nothing about what is on the screen already. What was missed while away comes as one sentence.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    Notifier(SyncEngine &engine, Clock &clock, ToastStack &toasts, QObject *parent);

    // The issue that the user is looking at right now, in an active window; null: none.
    std::function<IssueId()> looksAt = [] { return IssueId{}; };
    // Only what cannot wait is shown (the user is busy).
    std::function<bool()> isQuiet = [] { return false; };

Q_SIGNALS:
    void openRequested(const lockstep::IssueId &issue);
    void mineRequested(); // after an absence

private:
    struct News
    {
        IssueId issue{};
        QString text{};
        QString detail{};
        bool high = false;
    };

    [[nodiscard]] std::optional<News> newsOf(const ChangeEvent &event) const;
    [[nodiscard]] std::optional<News> updateNews(
        const ChangeEvent &event, const event::IssueUpdated &updated) const;
    [[nodiscard]] std::optional<News> commentNews(
        const ChangeEvent &event, const Comment &comment) const;
    [[nodiscard]] bool isMine(const Issue &issue) const;
    [[nodiscard]] bool mentionsMe(const QString &text) const;
    void see(const ChangeEvent &event, bool live);
    void show(const News &news);
    void showMissed();

    SyncEngine &m_engine;
    Clock &m_clock;
    ToastStack &m_toasts;
    QList<News> m_missed;
    Timer m_missedTimer{};
};

} // namespace lockstep::ui
