// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// NativeRemote: a space by HTTP, beside the socket.

#include "net/native/nativeremote.h"
#include "net/native/snapshotparser.h"
#include "net/native/withheldrows.h"

#include <QUrlQuery>

namespace lockstep::net {

using namespace Qt::StringLiterals;

struct NativeRemote::SnapshotFetch
{
    QUrl url{};
    SnapshotSink sink{};
    SnapshotParser parser{};
    bool renewed = false; // one new token, then it is an error
};

QUrl NativeRemote::urlOf(const SpaceId &space, const QString &what, const QString &after) const
{
    const auto &locate = m_options.socket.engine.locate;
    QUrl url = locate ? locate() : m_options.server;
    url.setUserInfo({});
    url.setPath(url.path() + u"/api/spaces/"_s + space.toString() + u'/' + what, QUrl::DecodedMode);
    if (!after.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"after"_s, after);
        url.setQuery(query);
    }
    return url;
}

std::unique_ptr<WithheldRows> NativeRemote::makeWithheldRows()
{
    if (!m_options.rows)
        return {};
    WithheldRows::Ports ports{ m_clock, m_options.rows,
        [this](bool renew, const auto &answer) { m_token(renew, answer); },
        [this](const SpaceId &space, qint64 after) {
            return urlOf(space, u"events"_s, QString::number(after));
        },
        [this](ChangeEvent event) { tell(remote::Changed{ std::move(event) }); },
        [this](remote::Page page) { tell(std::move(page)); },
        [this](const Error &why) {
            m_socket.close();
            comeBack(why);
        } };
    return std::make_unique<WithheldRows>(std::move(ports));
}

void NativeRemote::fetchSnapshot(SpaceId space, QString after, SnapshotSink sink)
{
    cancelSnapshot();
    const QUrl url = urlOf(space, u"snapshot"_s, after);
    m_snapshot = std::make_shared<SnapshotFetch>(SnapshotFetch{ url, std::move(sink), {}, false });
    getSnapshot(m_snapshot, false);
}

void NativeRemote::cancelSnapshot()
{
    if (std::exchange(m_snapshot, {}))
        m_options.snapshots->cancel();
}

void NativeRemote::getSnapshot(const std::shared_ptr<SnapshotFetch> &fetch, bool renewToken)
{
    const auto isWanted = [this, weak = std::weak_ptr{ fetch }, alive = std::weak_ptr{ m_alive }] {
        const auto known = weak.lock();
        return !alive.expired() && known && known == m_snapshot;
    };
    const auto end = [this](const Result<void> &result) {
        const auto done = std::exchange(m_snapshot, {})->sink.done;
        done(result);
    };
    m_token(renewToken, [this, isWanted, end](const Result<QByteArray> &token) {
        if (!isWanted())
            return;
        if (!token) {
            end(token.error());
            return;
        }
        m_options.snapshots->get(m_snapshot->url, *token,
            { [this, isWanted, end](const QByteArray &bytes) {
                 if (!isWanted())
                     return;
                 auto rows = m_snapshot->parser.feed(bytes);
                 if (!rows) {
                     m_options.snapshots->cancel();
                     end(rows.error());
                 } else if (!rows->empty()) {
                     m_snapshot->sink.rows(*std::move(rows));
                 }
             },
                [this, isWanted, end](const Result<void> &result) {
                    if (!isWanted())
                        return;
                    const bool isRefused = !result && result.error().code.startsWith("AUTH_"_L1);
                    if (isRefused && !std::exchange(m_snapshot->renewed, true))
                        getSnapshot(m_snapshot, true);
                    else
                        end(result);
                } });
    });
}

} // namespace lockstep::net
