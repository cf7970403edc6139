// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/result.h"
#include "core/model/project.h"

#include <functional>

namespace lockstep {

// A sign-in of the user's own, on one of his devices.
struct DeviceSession
{
    QString id{};
    QString device{}; // as it called itself; may be empty
    QString address{};
    QString since{}; // ISO 8601
    QString lastUsed{}; // the same
    bool current = false; // this program's own
    friend bool operator==(const DeviceSession &, const DeviceSession &) = default;
};

// What somebody gets in a project when he takes an invitation.
struct InvitedProject
{
    ProjectId project{};
    Role role = Role::Member;
    friend bool operator==(const InvitedProject &, const InvitedProject &) = default;
};

struct InvitationDraft
{
    QString email{};
    bool admin = false; // of the workspace
    QList<InvitedProject> projects{};
    int hours = 7 * 24; // it is good for; 1 to longestInvitationHours
    friend bool operator==(const InvitationDraft &, const InvitationDraft &) = default;
};
inline constexpr int longestInvitationHours = 90 * 24;

// One that nobody has taken yet.
struct PendingInvitation
{
    QString id{};
    QString email{};
    bool admin = false;
    QList<InvitedProject> projects{};
    UserId invitedBy{}; // null: whoever runs the server
    QString createdAt{}; // ISO 8601
    QString expires{}; // the same
    QString link{}; // told once, to whoever has made it; empty later
    friend bool operator==(const PendingInvitation &, const PendingInvitation &) = default;
};

// Port to what concerns an account and is no mutation (docs/protocol.md, "2. Sign-in and session").
// Nothing of it is kept here or done later: each call is answered once, on the caller's thread,
// unless this dies before. Errors: the server's codes; IO and NOT_CONNECTED when it cannot be
// reached, AUTH_* when one has to sign in again, AUTH_CREDENTIALS for a wrong password.
// Implementations: net::ThreadedAccount, FakeAccount in the tests.
class Account
{
public:
    virtual ~Account() = default;
    template <typename T> using Reply = std::function<void(Result<T>)>;

    // In this workspace, the last used first.
    virtual void listSessions(Reply<QList<DeviceSession>> reply) = 0;
    virtual void endSession(const QString &id, Reply<void> reply) = 0;
    // All of one's own, in all workspaces, this one too.
    virtual void endAllSessions(Reply<void> reply) = 0;
    // All other sessions end with it.
    virtual void changePassword(const QString &current, const QString &next, Reply<void> reply) = 0;

    // For those who administer the workspace; others get FORBIDDEN_OR_MISSING.
    virtual void listInvitations(Reply<QList<PendingInvitation>> reply) = 0;
    // Takes the place of an older one for that address.
    virtual void invite(const InvitationDraft &draft, Reply<PendingInvitation> reply) = 0;
    virtual void revokeInvitation(const QString &id, Reply<void> reply) = 0;
};

} // namespace lockstep
