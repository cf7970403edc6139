// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/notifier.h"

#include "ui/notify/desktopnotifications.h"

#include <QApplication>
#include <QWidget>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds gatherTime = 500ms; // pages of a catch-up come one after the other
constexpr qsizetype fewMissed = 3; // shown one by one
constexpr Milliseconds quietTime = 1h;
const QString manyKey = u"many"_s;
const QString openAction = u"open"_s;
const QString quietAction = u"quiet"_s;

} // namespace

Notifier::Notifier(SyncEngine &engine, Clock &clock, DesktopNotifications *desktop, QObject *parent)
    : QObject(parent), m_engine(engine), m_clock(clock), m_desk(engine, clock),
      m_due(engine, clock), m_zone(engine), m_desktop(desktop)
{
    connect(&engine, &SyncEngine::remoteChangeSeen, this, &Notifier::see);
    connect(&engine, &SyncEngine::notificationAdded, this, &Notifier::seeNotification);
    connect(&engine, &SyncEngine::conflictsChanged, this, [this] { noteConflicts(true); });
    connect(&engine, &SyncEngine::reset, this, [this] { noteConflicts(false); });
    noteConflicts(false);
    m_due.mayTell = [this] { return !m_desk.isQuiet(); };
    connect(&m_due, &DueWatch::dueFound, this, [this](const QList<IssueId> &issues, bool today) {
        if (const auto due = wanted(issues, today); !due.isEmpty())
            tell(dueNews(due, today));
    });
    connect(&m_desk, &Desk::stateChanged, this, [this] {
        if (m_desk.isQuiet())
            clearDesktop();
        else
            m_due.checkSoon();
    });
    connect(&m_desk, &Desk::activated, this, &Notifier::clearDesktop); // he is here: the toasts do
    if (m_desktop) {
        connect(m_desktop, &DesktopNotifications::actionTriggered, this, &Notifier::choose);
        connect(m_desktop, &DesktopNotifications::closed, this, [this](const QString &key) {
            std::erase_if(
                m_onDesktop, [&](const auto &shown) { return desktopKey(shown.first) == key; });
        });
        connect(m_desktop, &DesktopNotifications::failed, this, [this](const DesktopNote &note) {
            if (std::erase_if(m_onDesktop,
                    [&](const auto &shown) { return desktopKey(shown.first) == note.key; })
                > 0)
                alertWindow();
        });
    }
}

Notifier::~Notifier() { clearDesktop(); }

void Notifier::addWindow(QWidget &window, std::function<IssueId()> looksAt)
{
    m_desk.addWindow(window);
    m_windows.removeIf([](const Window &each) { return !each.window; });
    m_windows.append({ &window, std::move(looksAt) });
}

void Notifier::see(const ChangeEvent &event, bool live)
{
    for (const News &news : newsOf(event)) {
        if (isNews(news.id))
            consider(news, live);
    }
}

// Most of it is told already, when its event came.
void Notifier::seeNotification(const Notification &notification, bool live)
{
    switch (notification.kind) {
    case NotificationKind::Conflict: // noteConflicts()
    case NotificationKind::DueToday: // m_due: it knows where he is
    case NotificationKind::DueSoon:
        return;
    default:
        break;
    }
    if (isNews(notification.id) && notification.tier != NotificationTier::Low)
        consider(newsOf(notification, notification.tier), live);
}

bool Notifier::isNews(const NotificationId &id)
{
    constexpr qsizetype mostTold = 2'000;
    if (id.isNull() || m_told.contains(id))
        return id.isNull();
    m_told.insert(id);
    m_toldInOrder.append(id);
    if (m_toldInOrder.size() > mostTold)
        m_told.remove(m_toldInOrder.takeFirst());
    return true;
}

void Notifier::consider(const News &news, bool live)
{
    if (live && !news.issue.isNull()) {
        for (const Window &each : std::as_const(m_windows)) {
            if (each.window && each.window->isActiveWindow() && each.looksAt() == news.issue)
                return;
        }
    }
    // It has become a conflict of mine: that is told, and needs more.
    if (m_engine.replica().state(news.issue).conflict)
        return;
    if (live && !m_desk.isIdle()) {
        tell(news);
        return;
    }
    m_missed << news;
    m_missedTimer = m_clock.after(gatherTime, [this] { showMissed(); });
}

QString Notifier::keyOf(const IssueId &issue) { return u"issue:"_s + issue.toString(); }

bool Notifier::mayTell(const News &news) const
{
    return !m_desk.isQuiet() || (news.mention && m_desk.wish().mentionsBreakThrough);
}

void Notifier::tell(const News &news)
{
    if (!mayTell(news))
        return;
    Q_EMIT arrived(news);
    if (news.tier == News::Tier::High)
        putOnDesktop(news);
}

// What stands in the log of the absence is on the screen when he comes back.
void Notifier::showMissed()
{
    QList<News> missed = std::exchange(m_missed, {});
    // He may have read it elsewhere meanwhile.
    const NotificationInbox inbox = m_engine.replica().inbox();
    missed.removeIf([&](const News &news) {
        const Notification *known = inbox.find(news.id);
        return !mayTell(news) || (known && known->read);
    });
    QList<News> untold;
    for (const News &news : std::as_const(missed)) {
        if (news.tier == News::Tier::High)
            putOnDesktop(news);
        if (news.issue.isNull() || !m_engine.away().contains(news.issue))
            untold << news;
    }
    if (untold.size() <= fewMissed) {
        for (const News &news : std::as_const(untold))
            Q_EMIT arrived(news);
        return;
    }
    QSet<IssueId> issues;
    for (const News &news : std::as_const(untold))
        issues.insert(news.issue);
    Q_EMIT arrived({ .key = u"missed"_s,
        .text = tr("%n of your issues changed while you were away", nullptr, int(issues.size())),
        .detail = tr("The last: %1.").arg(untold.last().text),
        .goal = News::Goal::Mine });
}

// The window shows its own message about them, and more.
void Notifier::noteConflicts(bool tellThem)
{
    QSet<ConflictId> open;
    for (const Conflict &conflict : m_engine.replica().conflicts()) {
        open.insert(conflict.id);
        if (!tellThem || m_conflicts.contains(conflict.id))
            continue;
        if (const News news = conflictNews(conflict); mayTell(news))
            putOnDesktop(news);
    }
    m_conflicts = open;
}

// --- The desktop
// ----------------------------------------------------------------------------------

void Notifier::putOnDesktop(const News &news)
{
    if (m_desk.isActive())
        return;
    m_outgoing << news;
    if (!m_outgoingTimer.isSet())
        m_outgoingTimer = m_clock.after(gatherTime, [this] {
            m_outgoingTimer.cancel();
            flushDesktop();
        });
}

void Notifier::flushDesktop()
{
    const QList<News> outgoing = std::exchange(m_outgoing, {});
    if (m_desk.isActive() || outgoing.isEmpty())
        return;
    if (!m_desktop) {
        alertWindow();
        return;
    }
    QStringList touched;
    for (const News &news : outgoing) {
        if (const auto shown = m_onDesktop.find(news.key); shown != m_onDesktop.end()) {
            shown->second.news = news;
            ++shown->second.count;
        } else {
            m_onDesktop.emplace(news.key, OnDesktop{ news });
        }
        if (!touched.contains(news.key))
            touched << news.key;
    }
    if (m_onDesktop.size() <= size_t(mostOnDesktop)) {
        for (const QString &key : std::as_const(touched))
            showOnDesktop(key);
        return;
    }
    // Too many to be read one by one.
    int count = 0;
    for (const auto &[key, shown] : m_onDesktop) {
        count += shown.count;
        if (key != manyKey)
            m_desktop->close(desktopKey(key));
    }
    m_onDesktop.clear();
    m_onDesktop.emplace(manyKey,
        OnDesktop{ { .key = manyKey,
                       .text = tr("There are %n messages for you", nullptr, count),
                       .detail = tr("The last: %1.").arg(outgoing.last().text),
                       .goal = News::Goal::Mine },
            count });
    showOnDesktop(manyKey);
}

void Notifier::showOnDesktop(const QString &key)
{
    const OnDesktop &shown = m_onDesktop.at(key);
    const News &news = shown.news;
    DesktopNote note{ .key = desktopKey(key), .title = news.text, .body = news.detail };
    if (shown.count > 1 && key != manyKey)
        //: %1 is the text of the last message
        note.body = tr("%1 (and %n earlier message(s))", nullptr, shown.count - 1).arg(news.detail);
    if (!news.issue.isNull() || news.goal == News::Goal::Mine)
        note.actions << DesktopNote::Action{ openAction,
            news.goal == News::Goal::Conflict   ? tr("Review")
                : news.goal == News::Goal::Mine ? tr("Show")
                                                : tr("Open") };
    note.actions << DesktopNote::Action{ quietAction, tr("Quiet for 1 hour") };
    m_desktop->show(note);
}

void Notifier::clearDesktop()
{
    m_outgoing.clear();
    m_outgoingTimer.cancel();
    const auto shown = std::exchange(m_onDesktop, {});
    for (const auto &each : shown)
        m_desktop->close(desktopKey(each.first));
}

// One desktop for all identities of the process.
QString Notifier::desktopKey(const QString &key) const
{
    return m_engine.outbox().client().toString() + u' ' + key;
}

void Notifier::choose(const QString &key, const QString &action, const QString &token)
{
    const auto found = std::find_if(m_onDesktop.begin(), m_onDesktop.end(),
        [&](const auto &shown) { return desktopKey(shown.first) == key; });
    if (found == m_onDesktop.end())
        return; // of another identity
    const News news = found->second.news;
    m_onDesktop.erase(found);
    Q_EMIT handled(news.key);
    if (action == quietAction) {
        m_desk.setBusy(DoNotDisturb::Busy::Until, m_clock.wallNow() + quietTime);
        return;
    }
    if (QWidget *window = m_desk.frontWindow()) {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt reads and clears it
        if (window->isMinimized())
            window->showNormal();
        window->raise();
        window->activateWindow();
    }
    Q_EMIT goalChosen(news.goal, news.issue);
}

void Notifier::alertWindow()
{
    if (QWidget *window = m_desk.frontWindow(); window && !m_desk.isActive())
        QApplication::alert(window);
}

} // namespace lockstep::ui
