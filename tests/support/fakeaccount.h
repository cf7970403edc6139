// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/account.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace lockstep {

// An account in memory. Answers at once, or, while it is held, when released; with `failure` that.
class FakeAccount final : public Account
{
public:
    QList<DeviceSession> sessions{};
    QList<PendingInvitation> invitations{};
    QString password = QStringLiteral("correct horse");
    std::optional<Error> failure{};
    bool held = false;
    QStringList calls{}; // in their order, with what they are about

    void release()
    {
        held = false;
        for (const auto &each : std::exchange(m_held, {}))
            each();
    }

    void listSessions(Reply<QList<DeviceSession>> reply) override
    {
        answer<QList<DeviceSession>>(QStringLiteral("sessions"), std::move(reply),
            [this]() -> Result<QList<DeviceSession>> { return sessions; });
    }
    void endSession(const QString &id, Reply<void> reply) override
    {
        answer<void>(QStringLiteral("end ") + id, std::move(reply), [this, id]() -> Result<void> {
            sessions.removeIf([&](const DeviceSession &each) { return each.id == id; });
            return {};
        });
    }
    void endAllSessions(Reply<void> reply) override
    {
        answer<void>(QStringLiteral("end all"), std::move(reply), [this]() -> Result<void> {
            sessions.clear();
            return {};
        });
    }
    void changePassword(const QString &current, const QString &next, Reply<void> reply) override
    {
        answer<void>(
            QStringLiteral("password"), std::move(reply), [this, current, next]() -> Result<void> {
                if (current != password)
                    return Error{ errc::AuthCredentials, {}, {} };
                password = next;
                sessions.removeIf([](const DeviceSession &each) { return !each.current; });
                return {};
            });
    }
    void listInvitations(Reply<QList<PendingInvitation>> reply) override
    {
        answer<QList<PendingInvitation>>(QStringLiteral("invitations"), std::move(reply),
            [this]() -> Result<QList<PendingInvitation>> { return invitations; });
    }
    void invite(const InvitationDraft &draft, Reply<PendingInvitation> reply) override
    {
        answer<PendingInvitation>(QStringLiteral("invite ") + draft.email, std::move(reply),
            [this, draft]() -> Result<PendingInvitation> {
                PendingInvitation made{ QStringLiteral("i%1").arg(++m_count), draft.email,
                    draft.admin, draft.projects, {}, {}, {}, {} };
                invitations.append(made);
                drafts.append(draft);
                made.link = QStringLiteral("https://lockstep.example.com/invite#") + made.id;
                return made;
            });
    }
    void revokeInvitation(const QString &id, Reply<void> reply) override
    {
        answer<void>(
            QStringLiteral("revoke ") + id, std::move(reply), [this, id]() -> Result<void> {
                invitations.removeIf([&](const PendingInvitation &each) { return each.id == id; });
                return {};
            });
    }

    QList<InvitationDraft> drafts{}; // that were accepted

private:
    template <typename T>
    void answer(const QString &what, Reply<T> reply, std::function<Result<T>()> work)
    {
        calls << what;
        const auto now = [this, reply = std::move(reply), work = std::move(work)] {
            reply(failure ? Result<T>{ *failure } : work());
        };
        if (held)
            m_held.push_back(now);
        else
            now();
    }

    std::vector<std::function<void()>> m_held{};
    int m_count = 0;
};

} // namespace lockstep
