// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/notify/desk.h"
#include "ui/notify/duewatch.h"
#include "ui/notify/zonekeeper.h"

#include <QObject>

#include <functional>

namespace lockstep::ui {

class DesktopNotifications;
struct DesktopNote;

// Something that somebody is told.
struct News
{
    enum class Tier { Medium, High }; // docs/protocol.md, "Notifications"
    enum class Goal { Issue, Conflict, Mine }; // what its action shows
    NotificationId id{}; // what caused it: nothing is told twice
    QString key{}; // news with the same key become one
    IssueId issue{}; // null: about several, or about none
    QString text{};
    QString detail{};
    Tier tier = Tier::Medium;
    Goal goal = Goal::Issue;
    bool mention = false;
    friend bool operator==(const News &, const News &) = default;
};

// Tells one person what others do (docs/protocol.md, "Notifications"): assigned to me, mentioned,
// mine urgent or blocked, a conflict, due today: as notifications of the desktop too, if none of
// his windows is active; status and comments on mine or watched, due tomorrow: in the window.
// Nothing about his own actions, about what he is looking at, or about what the log of his absence
// tells anyway. An event is told of when it comes, by the rules that the server has too, and not
// again when it stands in the inbox. Shared by all windows of an identity.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    // `desktop` may be null, and may be shared by several identities.
    Notifier(
        SyncEngine &engine, Clock &clock, DesktopNotifications *desktop, QObject *parent = nullptr);
    ~Notifier() override;

    [[nodiscard]] Desk &desk() { return m_desk; }
    // `looksAt`: the issue that is open in it; null: none.
    void addWindow(QWidget &window, std::function<IssueId()> looksAt);

    static constexpr int mostOnDesktop = 3; // more become one
    [[nodiscard]] static QString keyOf(const IssueId &issue); // of messages about it

Q_SIGNALS:
    void arrived(const lockstep::ui::News &news); // for a toast in the front window
    void handled(const QString &key); // on the desktop: the toast is not needed any more
    // From the desktop, to the front window, which has been raised.
    void goalChosen(lockstep::ui::News::Goal goal, const lockstep::IssueId &issue);

private:
    struct OnDesktop
    {
        News news{};
        int count = 1;
    };

    // notifiernews.cpp: what is worth telling
    [[nodiscard]] QList<News> newsOf(const ChangeEvent &event) const;
    // As somebody wants it to be shown.
    [[nodiscard]] News newsOf(const Notification &notification, NotificationTier tier) const;
    [[nodiscard]] QString textOf(const Notification &notification) const;
    [[nodiscard]] News dueNews(const QList<IssueId> &issues, bool today) const;
    [[nodiscard]] News conflictNews(const Conflict &conflict) const;

    void see(const ChangeEvent &event, bool live);
    void seeNotification(const Notification &notification, bool live);
    void consider(const News &news, bool live);
    // False: it was told, or decided that it is not to be.
    [[nodiscard]] bool isNews(const NotificationId &id);
    [[nodiscard]] QList<IssueId> wanted(const QList<IssueId> &due, bool today) const;
    [[nodiscard]] bool mayTell(const News &news) const;
    void tell(const News &news);
    void showMissed();
    void noteConflicts(bool tellThem);

    void putOnDesktop(const News &news);
    void flushDesktop();
    void showOnDesktop(const QString &key);
    void clearDesktop();
    void choose(const QString &key, const QString &action, const QString &token);
    [[nodiscard]] QString desktopKey(const QString &key) const;
    void alertWindow();

    SyncEngine &m_engine;
    Clock &m_clock;
    Desk m_desk;
    DueWatch m_due;
    ZoneKeeper m_zone;
    DesktopNotifications *m_desktop;
    struct Window
    {
        QPointer<QWidget> window{};
        std::function<IssueId()> looksAt{};
    };
    QList<Window> m_windows;
    QList<News> m_missed;
    Timer m_missedTimer{};
    QSet<ConflictId> m_conflicts;
    QSet<NotificationId> m_told;
    QList<NotificationId> m_toldInOrder; // the oldest first
    QList<News> m_outgoing; // to the desktop, gathered
    Timer m_outgoingTimer{};
    std::map<QString, OnDesktop> m_onDesktop; // by key
};

} // namespace lockstep::ui
