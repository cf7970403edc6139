// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/realtime/logfeed.h"

#include "core/base/plant.h"

#include <algorithm>

namespace lockstep::server {

namespace {

// docs/protocol.md, "3. Spaces and subscriptions"
constexpr int pageEvents = 100;
constexpr qint64 pageBytes = 256 * 1024;
// Of one session at a time: what a client may be sent without answering is bounded.
constexpr int mostPages = 2;
// Of live rows, before it is asked again how much is queued for a session.
constexpr qsizetype writeBytes = 64 * 1024;

Result<SubscribeReply> judge(
    Storage &storage, IssueService &service, const Actor &actor, const Cursor &cursor)
{
    SubscribeReply reply{ cursor.space, SubscribeReply::Status::Forbidden, 0, {} };
    const auto readable = service.mayRead(actor, cursor.space);
    if (!readable)
        return readable.error();
    if (!*readable)
        return reply;
    const auto state = storage.logState(cursor.space);
    if (!state)
        return state.error();
    reply.epoch = state->epoch;
    reply.head = state->head;
    const bool otherEpoch = cursor.seq > 0 && cursor.epoch != state->epoch;
    const bool isKept = cursor.seq >= state->oldest - 1 || planted(Plant::HorizonIgnored);
    if (otherEpoch || cursor.seq < 0 || cursor.seq > state->head || !isKept)
        reply.status = SubscribeReply::Status::Resync;
    else
        reply.status = cursor.seq == state->head ? SubscribeReply::Status::Live
                                                 : SubscribeReply::Status::CatchingUp;
    return reply;
}

} // namespace

LogFeed::LogFeed(Storage &storage, IssueService &service, Executor &storageThread, Executor &loop,
    Delivery delivery)
    : m_storage(storage), m_service(service), m_storageThread(storageThread), m_loop(loop),
      m_delivery(std::move(delivery))
{}

quint64 LogFeed::ask(Key session, const SpaceId &space)
{
    removeSubscription(session, space);
    const auto known = m_sessions.find(session);
    if (known == m_sessions.end())
        return 0;
    // The name of a space is kept once for all its sessions.
    const auto shared = m_spaces.find(space);
    known->second.asked[shared == m_spaces.end() ? space : shared->first] = ++m_lastNumber;
    return m_lastNumber;
}

void LogFeed::forget(Key session, const SpaceId &space, quint64 number)
{
    const auto known = m_sessions.find(session);
    if (known == m_sessions.end())
        return;
    const auto asked = known->second.asked.find(space);
    if (asked != known->second.asked.end() && asked->second == number)
        known->second.asked.erase(asked);
}

void LogFeed::subscribe(
    Key session, const Actor &actor, const QList<Cursor> &cursors, Subscribed reply)
{
    QList<quint64> numbers;
    for (const Cursor &cursor : cursors)
        numbers.append(ask(session, cursor.space));
    m_storageThread.post([this, session, actor, cursors, numbers, reply = std::move(reply),
                             alive = std::weak_ptr{ m_alive }] {
        Result<QList<SubscribeReply>> judged{ QList<SubscribeReply>{} };
        for (const Cursor &cursor : cursors) {
            auto one = judge(m_storage, m_service, actor, cursor);
            if (!one) {
                judged = one.error();
                break;
            }
            judged->append(*one);
        }
        m_loop.post([this, session, cursors, numbers, judged, reply, alive] {
            if (alive.expired() || !m_sessions.contains(session))
                return;
            reply(judged);
            for (qsizetype i = 0; i < cursors.size(); ++i) {
                const auto status
                    = judged ? judged->at(i).status : SubscribeReply::Status::Forbidden;
                if (status == SubscribeReply::Status::Live
                    || status == SubscribeReply::Status::CatchingUp)
                    add(session, cursors.at(i).space, numbers.at(i), cursors.at(i).seq,
                        judged->at(i).head);
                else
                    forget(session, cursors.at(i).space, numbers.at(i));
            }
        });
    });
}

void LogFeed::subscribeLive(Key session, const QList<SpaceId> &spaces)
{
    QList<quint64> numbers;
    for (const SpaceId &space : spaces)
        numbers.append(ask(session, space));
    m_storageThread.post([this, session, spaces, numbers, alive = std::weak_ptr{ m_alive }] {
        QList<std::optional<qint64>> heads;
        for (const SpaceId &space : spaces) {
            const auto head = m_storage.head(space);
            heads.append(head ? std::optional{ *head } : std::nullopt);
        }
        m_loop.post([this, session, spaces, numbers, heads, alive] {
            if (alive.expired())
                return;
            for (qsizetype i = 0; i < spaces.size(); ++i) {
                if (heads.at(i))
                    add(session, spaces.at(i), numbers.at(i), *heads.at(i), *heads.at(i));
            }
        });
    });
}

void LogFeed::add(Key session, const SpaceId &space, quint64 number, qint64 after, qint64 head)
{
    const auto known = m_sessions.find(session);
    if (known == m_sessions.end())
        return;
    const auto asked = known->second.asked.find(space);
    if (asked == known->second.asked.end() || asked->second != number)
        return; // it has thought better of it
    const qint64 published = m_heads.try_emplace(space, head).first->second;
    Subscription &subscription = m_spaces[space][session];
    subscription = { number, after, after >= published, 0 };
    if (!subscription.live)
        requestPage(session, subscription, space);
}

LogFeed::Subscription *LogFeed::find(Key session, const SpaceId &space)
{
    const auto known = m_spaces.find(space);
    if (known == m_spaces.end())
        return nullptr;
    const auto it = known->second.find(session);
    return it == known->second.end() ? nullptr : &it->second;
}

void LogFeed::unsubscribe(Key session, const SpaceId &space)
{
    if (const auto known = m_sessions.find(session); known != m_sessions.end())
        known->second.asked.erase(space);
    removeSubscription(session, space);
}

void LogFeed::removeSubscription(Key session, const SpaceId &space)
{
    if (const auto known = m_sessions.find(session); known != m_sessions.end())
        std::erase(known->second.waiting, space);
    const auto known = m_spaces.find(space);
    if (known == m_spaces.end())
        return;
    known->second.erase(session);
    if (known->second.empty()) {
        m_spaces.erase(known);
        m_heads.erase(space);
    }
}

void LogFeed::drop(Key session)
{
    if (const auto gone = m_sessions.extract(session)) {
        for (const auto &[space, number] : gone.mapped().asked)
            removeSubscription(session, space);
    }
}

// By space, in which alone the order counts: what a session gets of it then goes out in one write.
void LogFeed::publish(std::span<const LogRow> rows)
{
    std::map<SpaceId, std::vector<const LogRow *>> wanted;
    for (const LogRow &row : rows) {
        if (m_spaces.contains(row.space))
            wanted[row.space].push_back(&row);
    }
    for (const auto &[space, ofSpace] : wanted) {
        qint64 &published = m_heads[space];
        published = std::max(published, ofSpace.back()->seq);
        publish(m_spaces.at(space), space, ofSpace);
    }
}

EncodedEvent LogFeed::encodeRow(const LogRow &row) const
{
    const QByteArray name = row.name.toLatin1();
    return { QLatin1StringView{ name },
        { m_delivery.shown ? m_delivery.shown(row).body : row.body } };
}

void LogFeed::publish(
    Subscriptions &subscriptions, const SpaceId &space, std::span<const LogRow *const> rows)
{
    for (auto row = rows.begin(); row != rows.end();) {
        const auto begin = row;
        EncodedEvent event = encodeRow(**row++);
        while (row != rows.end() && event.frames().size() < writeBytes)
            event.append(encodeRow(**row++));
        const std::span<const LogRow *const> batch{ begin, row };
        for (auto &[session, subscription] : subscriptions) {
            if (!subscription.live || subscription.cursor >= batch.back()->seq)
                continue;
            if (!send(session, subscription, batch, event) && !planted(Plant::GapIgnored)) {
                subscription.live = false;
                requestPage(session, subscription, space);
            }
        }
    }
}

// Live means: everything up to the cursor was sent. It may be in the middle of these rows when it
// was read before another node's came here.
bool LogFeed::send(Key session, Subscription &subscription, std::span<const LogRow *const> rows,
    const EncodedEvent &all)
{
    if (subscription.cursor + 1 < rows.front()->seq && !planted(Plant::GapIgnored))
        return false;
    bool sent = true;
    if (subscription.cursor < rows.front()->seq) {
        sent = m_delivery.event(session, all);
    } else {
        for (const LogRow *row : rows) {
            if (sent && row->seq > subscription.cursor)
                sent = m_delivery.event(session, encodeRow(*row));
        }
    }
    if (sent)
        subscription.cursor = rows.back()->seq;
    return sent;
}

void LogFeed::requestPage(Key session, const Subscription &subscription, const SpaceId &space)
{
    Session &of = m_sessions.at(session); // it has one as long as it has subscriptions
    if (of.pages >= mostPages) {
        of.waiting.push_back(space);
        return;
    }
    ++of.pages;
    m_storageThread.post([this, session, number = subscription.number, space,
                             after = subscription.cursor, alive = std::weak_ptr{ m_alive }] {
        auto page = readPage(space, after);
        if (page)
            page->subscription = number;
        m_loop.post([this, session, page, alive] {
            if (alive.expired() || !m_sessions.contains(session))
                return;
            if (!page)
                m_delivery.failed(session);
            else
                deliver(session, *page);
        });
    });
}

Result<LogFeed::Page> LogFeed::readPage(const SpaceId &space, qint64 after)
{
    Page page;
    page.space = space;
    const auto state = m_storage.logState(space);
    auto rows = m_storage.log(space, after, pageEvents, pageBytes);
    if (!state || !rows)
        return state ? rows.error() : state.error();
    page.head = state->head;
    page.rows = std::move(*rows);
    if (!page.rows.empty() && page.rows.back().seq == state->head)
        page.hash = state->hash;
    return page;
}

void LogFeed::deliver(Key session, const Page &page)
{
    Subscription *subscription = find(session, page.space);
    if (!subscription || subscription->number != page.subscription) {
        pageDone(session); // gone, or subscribed anew meanwhile
        return;
    }
    if (page.rows.empty()) { // it has come as far as the log goes
        qint64 &published = m_heads[page.space];
        published = std::max(published, subscription->cursor);
        subscription->live = true;
        pageDone(session);
        return;
    }
    subscription->pageEnd = page.rows.back().seq;
    m_delivery.page(session, page);
}

void LogFeed::pageDone(Key session)
{
    Session &of = m_sessions.at(session);
    --of.pages;
    if (of.waiting.empty())
        return;
    const SpaceId next = of.waiting.front();
    of.waiting.pop_front();
    requestPage(session, *find(session, next), next);
}

void LogFeed::stored(Key session, const SpaceId &space, quint64 number)
{
    if (!m_sessions.contains(session))
        return;
    pageDone(session); // the others first
    Subscription *subscription = find(session, space);
    if (!subscription || subscription->number != number || subscription->pageEnd == 0)
        return;
    subscription->cursor = std::exchange(subscription->pageEnd, 0);
    if (subscription->cursor >= m_heads[space])
        subscription->live = true;
    else
        requestPage(session, *subscription, space);
}

bool LogFeed::isSubscribed(Key session, const SpaceId &space) const
{
    const auto known = m_spaces.find(space);
    return known != m_spaces.end() && known->second.contains(session);
}

std::vector<LogFeed::Key> LogFeed::subscribersOf(const SpaceId &space) const
{
    std::vector<Key> sessions;
    if (const auto known = m_spaces.find(space); known != m_spaces.end()) {
        for (const auto &[session, subscription] : known->second)
            sessions.push_back(session);
    }
    return sessions;
}

LogFeed::Lag LogFeed::lag() const
{
    Lag lag;
    lag.spaces = static_cast<qint64>(m_spaces.size());
    for (const auto &[space, subscriptions] : m_spaces) {
        const auto head = m_heads.find(space);
        for (const auto &[session, subscription] : subscriptions) {
            const qint64 behind = head == m_heads.end() || subscription.live
                ? 0
                : std::max<qint64>(0, head->second - subscription.cursor);
            lag.events += behind;
            lag.most = std::max(lag.most, behind);
        }
    }
    return lag;
}

} // namespace lockstep::server
