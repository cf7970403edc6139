// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/mirrorfeed.h"

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

MirrorFeed::MirrorFeed(Clock &clock, Mirror &mirror, Later &later)
    : m_clock(clock), m_mirror(mirror), m_later(later)
{}

void MirrorFeed::tell(RemoteNews news)
{
    if (!m_sink)
        return;
    m_batch.push_back(std::move(news));
    if (m_flush.isSet())
        return;
    m_flush = m_clock.after(0ms, [this] {
        m_flush.cancel();
        const Remote::Sink sink = m_sink;
        sink(std::exchange(m_batch, {}));
    });
}

void MirrorFeed::welcome(Hello hello)
{
    m_open = true;
    tell(remote::Welcomed{ std::move(hello) });
}

void MirrorFeed::close()
{
    m_open = false;
    m_following.clear();
}

void MirrorFeed::follow()
{
    for (ChangeEvent &event : m_mirror.takeEvents()) {
        const auto following = m_following.find(event.space);
        // Who is catching up gets it in a page.
        if (following == m_following.end() || following->second.page != 0
            || event.seq != following->second.sent + 1)
            continue;
        following->second.sent = event.seq;
        tell(remote::Changed{ std::move(event) });
    }
}

void MirrorFeed::subscribe(QList<Cursor> cursors, Reply<QList<SubscribeReply>> reply)
{
    m_later([this, cursors = std::move(cursors), reply = std::move(reply)] {
        if (!m_open) {
            reply(Error{ errc::NotConnected, u"there is no session"_s, {} });
            return;
        }
        follow();
        const QList<SubscribeReply> replies = begin(cursors);
        reply(replies);
        for (const SubscribeReply &one : replies) {
            if (one.status != SubscribeReply::Status::CatchingUp)
                continue;
            const auto following = m_following.find(one.space);
            if (following != m_following.end())
                sendPage(one.space, following->second);
        }
    });
}

QList<SubscribeReply> MirrorFeed::begin(const QList<Cursor> &cursors)
{
    QList<SubscribeReply> replies;
    for (const Cursor &cursor : cursors) {
        SubscribeReply answer{ cursor.space, SubscribeReply::Status::Forbidden, 0,
            m_mirror.epoch() };
        if (const Mirror::Log *log = m_mirror.log(cursor.space)) {
            answer.head = log->head;
            if (cursor.epoch != m_mirror.epoch() || !m_mirror.page(cursor.space, cursor.seq)) {
                answer.status = SubscribeReply::Status::Resync;
            } else {
                m_following[cursor.space] = { cursor.seq, 0 };
                answer.status = cursor.seq == log->head ? SubscribeReply::Status::Live
                                                        : SubscribeReply::Status::CatchingUp;
            }
        }
        replies.append(answer);
    }
    return replies;
}

void MirrorFeed::sendPage(const SpaceId &space, Following &following)
{
    auto page = m_mirror.page(space, following.sent);
    following.page = 0;
    if (!page || page->events.empty())
        return;
    page->page = following.page = ++m_lastPage;
    following.sent = page->events.back().seq;
    tell(std::move(*page));
}

void MirrorFeed::acknowledge(quint64 page)
{
    follow();
    for (auto &[space, following] : m_following) {
        if (following.page == page)
            sendPage(space, following);
    }
}

void MirrorFeed::unsubscribe(const QList<SpaceId> &spaces)
{
    for (const SpaceId &space : spaces)
        m_following.erase(space);
}

// All rows at once, so that it cannot break off.
void MirrorFeed::fetchSnapshot(SpaceId space, Remote::SnapshotSink sink)
{
    m_later([this, number = ++m_snapshot, space = std::move(space), sink = std::move(sink)] {
        if (number != m_snapshot)
            return; // cancelled
        if (!m_open) {
            sink.done(Error{ errc::NotConnected, u"there is no session"_s, {} });
            return;
        }
        follow();
        auto rows = m_mirror.snapshot(space);
        if (rows.empty()) {
            sink.done(Error{ errc::Forbidden, u"no such space"_s, {} });
            return;
        }
        sink.rows(std::move(rows));
        if (number == m_snapshot)
            sink.done({});
    });
}

} // namespace lockstep::net::dialect
