// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "net/dialect/foreignsweep.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds placesEvery = 10min; // places and people change rarely
constexpr int mostPages = 1'000; // of a list; then it does not end
constexpr int mostMissing = 50; // issues that are read one by one

} // namespace

struct ForeignSweep::Run
{
    std::deque<Step> steps{};
    std::vector<ForeignScope> places{}; // as far as they were listed
    bool isListing = false; // issues: what is told before that they show
    bool isPartial = false; // not all places could be listed
    bool isWhole = true; // all lists could be read that one may read
};

ForeignSweep::ForeignSweep(const ForeignContext &context, ForeignPlaces &places,
    ForeignIssues &issues, ForeignComments &comments, Milliseconds pause, Events events)
    : m_clock(context.clock), m_later(context.later), m_session(context.session),
      m_mirror(context.mirror), m_feed(context.feed), m_places(places), m_issues(issues),
      m_comments(comments), m_pause(pause), m_events(std::move(events))
{}

void ForeignSweep::start(bool withPlaces)
{
    if (m_run) {
        m_again = true;
        return;
    }
    m_next.cancel();
    m_soon = false;
    m_run = std::make_shared<Run>();
    m_issues.limitMissing(mostMissing);
    const bool arePlacesDue = !m_placesListed || m_clock.now() - *m_placesListed >= placesEvery;
    if (withPlaces || arePlacesDue)
        addStep([this] { listAllPlaces(); });
    else
        addStep([this] { listIssues(); });
    next();
}

void ForeignSweep::end()
{
    m_run.reset();
    m_issues.limitMissing({});
    m_again = false;
    m_soon = false;
    m_next.cancel();
}

void ForeignSweep::startSoon(const QString &scope)
{
    if (!scope.isEmpty() && !m_mirror.spaceOf(scope))
        m_placesListed.reset(); // a place that is not known yet
    // The first hint begins the pause: else there would be no end of it where much is told.
    if (m_run)
        m_again = true;
    else if (!std::exchange(m_soon, true))
        m_next = m_clock.after(m_pause, [this] { start(false); });
}

void ForeignSweep::startInNextTurn()
{
    m_next = m_clock.after(0ms, [this] { start(false); });
}

void ForeignSweep::repeatIfListing()
{
    if (m_run && m_run->isListing)
        m_again = true;
}

void ForeignSweep::addStep(Step step) { m_run->steps.push_back(std::move(step)); }

void ForeignSweep::next()
{
    m_later([this, run = std::weak_ptr{ m_run }] {
        if (run.expired())
            return;
        m_feed.follow();
        if (m_run->steps.empty()) {
            finish();
            return;
        }
        const Step step = std::move(m_run->steps.front());
        m_run->steps.pop_front();
        step();
    });
}

// A list that cannot be read. Before the first session all would seem to be gone that is in it:
// then (true) the server counts as one that is not there yet. Later the rows stay.
bool ForeignSweep::notRead(const QString &what, const Error &why)
{
    if (!m_run)
        return true; // the session has ended
    qWarning("%s: %s", qPrintable(what), qPrintable(why.message));
    if (why.code == "NOT_FOUND"_L1 || why.code == errc::Forbidden)
        return false;
    m_run->isWhole = false;
    if (m_mirror.isLive())
        return false;
    m_events.lost(why);
    return true;
}

void ForeignSweep::finish()
{
    const bool isWhole = m_run->isWhole;
    m_run.reset();
    m_issues.limitMissing({});
    m_events.ended(isWhole);
    m_next = m_clock.after(m_session.dialect().refreshEvery, [this] { start(false); });
    if (std::exchange(m_again, false))
        startSoon();
}

// --- Places and people ---

void ForeignSweep::listAllPlaces()
{
    m_run->places = m_session.translator().fixedScopes();
    for (const QString &kind : m_session.translator().scopeKinds()) {
        addStep([this, kind] {
            const QString parentKind = m_session.translator().parentKind(kind);
            if (parentKind.isEmpty()) {
                listPlaces(kind, {}, 0);
                return;
            }
            for (const ForeignScope &parent : m_run->places) {
                if (parent.kind != parentKind)
                    continue;
                m_run->steps.push_front([this, kind, id = parent.id] { listPlaces(kind, id, 0); });
            }
            next();
        });
    }
    addStep([this] { describeSpaces(); });
    next();
}

void ForeignSweep::listPlaces(const QString &kind, const QString &parent, int page)
{
    if (!m_session.translator().listScopes(kind, parent, page)) {
        next();
        return;
    }
    m_session.ask(
        ForeignSession::Urgency::Refresh,
        [this, kind, parent, page] {
            return m_session.translator().listScopes(kind, parent, page);
        },
        [this, kind, parent, page](Result<HttpReply> reply) {
            if (!reply)
                return;
            auto found = m_session.translator().readScopes(kind, parent, *reply, page);
            if (!found) {
                if (notRead(kind, found.error()))
                    return;
                m_run->isPartial = true;
            } else {
                for (ForeignScope &scope : found->items) {
                    if (!ForeignPlaces::isAmong(scope, m_run->places))
                        m_run->places.push_back(std::move(scope));
                }
                if (found->next && *found->next > page && *found->next < mostPages) {
                    listPlaces(kind, parent, *found->next);
                    return;
                }
            }
            next();
        });
}

void ForeignSweep::describeSpaces()
{
    QSet<SpaceId> known;
    for (const ForeignScope &scope : m_run->places) {
        if (!scope.holdsIssues)
            continue;
        known.insert(projectSpace(m_mirror.projectId(scope)));
        addStep([this, scope] { describe(scope); });
        addStep([this, scope] { listPeople(scope, 0, std::make_shared<std::vector<User>>()); });
    }
    if (!m_run->isPartial)
        m_mirror.keepScopes(known);
    addStep([this] { takePlaces(); });
    next();
}

void ForeignSweep::describe(const ForeignScope &scope)
{
    const auto put = [this, scope](const HttpReply *reply) {
        auto project = m_session.translator().readProject(scope, reply);
        if (!project && notRead(scope.id, project.error()))
            return;
        if (project || !m_mirror.spaceOf(scope.id))
            m_mirror.putScope(scope, project ? *project : Project{});
        next();
    };
    if (!m_session.translator().describeScope(scope)) {
        put(nullptr);
        return;
    }
    m_session.ask(
        ForeignSession::Urgency::Refresh,
        [this, scope] { return m_session.translator().describeScope(scope); },
        [put](Result<HttpReply> reply) {
            if (reply)
                put(&*reply);
        });
}

void ForeignSweep::listPeople(
    const ForeignScope &scope, int page, std::shared_ptr<std::vector<User>> found)
{
    Mirror::Space *space = m_mirror.spaceOf(scope.id);
    if (!space || !m_session.translator().listPeople(scope, page)) {
        if (space)
            m_mirror.addMember(*space, m_mirror.self());
        next();
        return;
    }
    m_session.ask(
        ForeignSession::Urgency::Refresh,
        [this, scope, page] { return m_session.translator().listPeople(scope, page); },
        [this, scope, page, found](Result<HttpReply> reply) {
            if (!reply)
                return;
            Mirror::Space *here = m_mirror.spaceOf(scope.id);
            auto people = m_session.translator().readPeople(*reply, page);
            if (people) {
                found->insert(found->end(), people->items.begin(), people->items.end());
                if (people->next && *people->next > page && *people->next < mostPages) {
                    listPeople(scope, *people->next, found);
                    return;
                }
            } else {
                qWarning(
                    "people of %s: %s", qPrintable(scope.id), qPrintable(people.error().message));
            }
            if (here && people)
                m_mirror.putPeople(*here, *found);
            else if (here)
                m_mirror.addMember(*here, m_mirror.self());
            next();
        });
}

void ForeignSweep::takePlaces()
{
    m_placesListed = m_clock.now();
    std::vector<ForeignScope> now = m_run->places;
    if (m_run->isPartial) { // what was not listed may be there still
        for (const ForeignScope &scope : m_places.all()) {
            if (!ForeignPlaces::isAmong(scope, m_run->places))
                now.push_back(scope);
        }
    }
    const auto before = m_places.replace(std::move(now));
    m_events.placesChanged(before);
    listIssues();
}

// --- Issues, messages, and what else there is ---

void ForeignSweep::listIssues()
{
    using Urgency = ForeignSession::Urgency;
    m_run->isListing = true;
    for (const QString &entity : m_session.translator().entities()) {
        const auto step = [this, entity](const ForeignScope &scope) {
            addStep([this, entity, scope] {
                m_issues.list(
                    entity, scope, Urgency::Refresh, {}, [this, entity](const Result<void> &done) {
                        if (done || !notRead(entity, done.error()))
                            next();
                    });
            });
        };
        if (m_session.translator().listsAll(entity)) {
            step({});
            continue;
        }
        const QString kind = m_session.translator().scopeOf(entity);
        for (const ForeignScope &scope : m_places.all()) {
            if (scope.holdsIssues && (kind.isEmpty() || scope.kind == kind))
                step(scope);
        }
    }
    for (const ForeignScope &scope : m_places.all()) {
        if (m_session.translator().listMessages(scope) && m_places.spaceOfChannel(scope)) {
            addStep([this, scope] {
                m_comments.fetchMessages(
                    scope, Urgency::Refresh, {}, [this](const Result<void> &) { next(); });
            });
        }
    }
    addStep([this] { m_events.rest([this] { next(); }); });
    next();
}

} // namespace lockstep::net::dialect
