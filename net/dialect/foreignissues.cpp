// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignissues.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPages = 1'000; // of a list; then it does not end
constexpr int rereadEvery = 10; // lists: what exists, but is in none of them

bool isGone(const Error &error)
{
    return error.code == "NOT_FOUND"_L1 || error.code == errc::Forbidden;
}

void answer(const ForeignIssues::Done &done, Result<void> result)
{
    if (done)
        done(std::move(result));
}

} // namespace

struct ForeignIssues::Listing
{
    QString entity{};
    ForeignScope scope{};
    quint64 number = 0;
    bool hasPages = false;
    Urgency urgency{};
    std::optional<Instant> until{};
    Done done{};
};

ForeignIssues::ForeignIssues(const ForeignContext &context)
    : m_session(context.session), m_mirror(context.mirror), m_feed(context.feed)
{}

void ForeignIssues::take(const ForeignIssue &told, const Cause &cause)
{
    const Mirror::Put put = m_mirror.putIssue(told, cause);
    if (Mirror::Space *space = m_mirror.space(put.space)) {
        for (const User &user : told.people)
            m_mirror.addNamed(*space, user);
    }
}

// --- One list ---

void ForeignIssues::list(const QString &entity, const ForeignScope &scope, Urgency urgency,
    std::optional<Instant> until, Done done)
{
    listPage(std::make_shared<Listing>(Listing{
                 entity, scope, m_mirror.beginListing(), false, urgency, until, std::move(done) }),
        0);
}

void ForeignIssues::listPage(const std::shared_ptr<Listing> &listing, int page)
{
    if (!m_session.translator().listIssues(listing->entity, listing->scope, page)) {
        answer(listing->done, {});
        return;
    }
    m_session.ask(
        listing->urgency,
        [this, listing, page] {
            return m_session.translator().listIssues(listing->entity, listing->scope, page);
        },
        [this, listing, page](Result<HttpReply> reply) {
            if (!reply) {
                answer(listing->done, reply.error());
                return;
            }
            auto issues
                = m_session.translator().readIssues(listing->entity, listing->scope, *reply, page);
            if (!issues) {
                answer(listing->done, issues.error());
                return;
            }
            for (ForeignIssue &told : issues->items) {
                if (told.scope.isEmpty())
                    told.scope = listing->scope.id;
                take(told);
            }
            if (issues->next && *issues->next > page && *issues->next < mostPages) {
                listing->hasPages = true;
                listPage(listing, *issues->next);
                return;
            }
            settleMissing(*listing);
            m_feed.follow();
            answer(listing->done, {});
        },
        listing->until);
}

// What no page has shown may be gone, or only have slipped from one page to another.
void ForeignIssues::settleMissing(const Listing &listing)
{
    std::vector<IssueId> missing;
    for (auto &[id, space] : m_mirror.spaces()) {
        if (!listing.scope.id.isEmpty() && space.scope.id != listing.scope.id)
            continue;
        for (const IssueId &issue : m_mirror.notListed(space, listing.entity, listing.number))
            missing.push_back(issue);
    }
    for (const IssueId &id : missing) {
        Mirror::Row *row = m_mirror.find(id);
        if (m_session.translator().readOne(listing.entity, row->foreign.id)) {
            if (row->missed++ % rereadEvery != 0 || m_missingLeft == 0)
                continue;
            if (m_missingLeft)
                --*m_missingLeft;
            read(listing.entity, row->foreign.id, Urgency::Refresh, {},
                [this, id, missed = row->missed](const Result<void> &) {
                    if (Mirror::Row *still = m_mirror.find(id))
                        still->missed = missed; // it exists, and is in no list
                });
        } else if (!listing.hasPages || ++row->missed > 1) {
            m_mirror.removeIssue(id);
        }
    }
}

// --- One issue ---

void ForeignIssues::read(const QString &entity, const QString &id, Urgency urgency,
    std::optional<Instant> until, Done done)
{
    if (!m_session.translator().readOne(entity, id)) {
        // Only the list of its place shows it.
        const bool isOfAll = m_session.translator().listsAll(entity);
        const Mirror::Space *space = m_mirror.spaceOfIssue(m_mirror.issueId(entity, id));
        if (space || isOfAll) {
            list(entity, isOfAll ? ForeignScope{} : space->scope, urgency, until, std::move(done));
            return;
        }
        answer(done, Error{ "NOT_FOUND"_L1, u"it is not known where that is"_s, {} });
        return;
    }
    m_session.ask(
        urgency, [this, entity, id] { return m_session.translator().readOne(entity, id); },
        [this, entity, id, done = std::move(done)](Result<HttpReply> reply) {
            if (!reply) {
                answer(done, reply.error());
                return;
            }
            auto told = m_session.translator().readIssue(entity, *reply);
            if (told) {
                if (told->id.isEmpty())
                    told->id = id;
                take(*told);
            } else if (isGone(told.error())) {
                m_mirror.removeIssue(m_mirror.issueId(entity, id));
            }
            m_feed.follow();
            answer(done, told || isGone(told.error()) ? Result<void>{} : told.error());
        },
        until);
}

} // namespace lockstep::net::dialect
