// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// DialectRemote: what the server has, listed from beginning to end, or looked at because something
// was told of it.

#include "net/dialect/dialectsweep.h"

#include <algorithm>

namespace lockstep::net::dialect {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds scopesEvery = 10min; // places and people change rarely
constexpr int mostPages = 1'000; // of a list; then it does not end
constexpr int mostReadASweep = 50;
constexpr int rereadEvery = 10; // sweeps: what exists, but is in no list
constexpr int mostCommentsASweep = 20;
constexpr size_t mostHints = 20; // else all lists are as cheap

bool isGone(const Error &error)
{
    return error.code == "NOT_FOUND"_L1 || error.code == errc::Forbidden;
}

void answerTo(const std::function<void(Result<void>)> &done, Result<void> result)
{
    if (done)
        done(std::move(result));
}

} // namespace

// --- All lists ---

void DialectRemote::startSweep(bool full)
{
    if (m_sweep) {
        m_sweepAgain = true;
        return;
    }
    m_refresh.cancel();
    m_lookSoon = false;
    m_sweep = std::make_unique<Sweep>();
    m_sweep->full = full || !m_scopesListed || m_clock.now() - *m_scopesListed >= scopesEvery;
    if (m_sweep->full)
        addStep([this] { sweepScopes(); });
    else
        addStep([this] { sweepIssues(); });
    nextStep();
}

void DialectRemote::addStep(Then step) { m_sweep->steps.push_back(std::move(step)); }

void DialectRemote::nextStep()
{
    later([this, generation = m_generation] {
        if (generation != m_generation || !m_sweep)
            return;
        followEvents();
        if (m_sweep->steps.empty()) {
            endSweep();
            return;
        }
        const Then step = std::move(m_sweep->steps.front());
        m_sweep->steps.pop_front();
        step();
    });
}

void DialectRemote::sweepScopes()
{
    m_sweep->scopes = m_translator->fixedScopes();
    for (const QString &kind : m_translator->scopeKinds()) {
        addStep([this, kind] {
            const QString parentKind = m_translator->parentKind(kind);
            if (parentKind.isEmpty()) {
                listScopes(kind, {}, 0);
                return;
            }
            for (const ForeignScope &parent : m_sweep->scopes) {
                if (parent.kind != parentKind)
                    continue;
                m_sweep->steps.push_front(
                    [this, kind, id = parent.id] { listScopes(kind, id, 0); });
            }
            nextStep();
        });
    }
    addStep([this] { sweepSpaces(); });
    nextStep();
}

void DialectRemote::listScopes(const QString &kind, const QString &parent, int page)
{
    if (!m_translator->listScopes(kind, parent, page)) {
        nextStep();
        return;
    }
    ask(
        Urgency::Refresh,
        [this, kind, parent, page] { return m_translator->listScopes(kind, parent, page); },
        [this, kind, parent, page](Result<HttpReply> reply) {
            if (!reply)
                return;
            auto found = m_translator->readScopes(kind, parent, *reply, page);
            if (!found) {
                if (notRead(kind, found.error()))
                    return;
                m_sweep->isPartial = true;
            } else {
                for (ForeignScope &scope : found->items) {
                    if (!isAmong(scope, m_sweep->scopes))
                        m_sweep->scopes.push_back(std::move(scope));
                }
                if (found->next && *found->next > page && *found->next < mostPages) {
                    listScopes(kind, parent, *found->next);
                    return;
                }
            }
            nextStep();
        });
}

void DialectRemote::sweepSpaces()
{
    QSet<SpaceId> known;
    for (const ForeignScope &scope : m_sweep->scopes) {
        if (!scope.holdsIssues)
            continue;
        known.insert(projectSpace(m_mirror.projectId(scope)));
        addStep([this, scope] { describe(scope); });
        addStep([this, scope] { listPeople(scope, 0, std::make_shared<std::vector<User>>()); });
    }
    if (!m_sweep->isPartial)
        m_mirror.keepScopes(known);
    addStep([this] {
        m_scopesListed = m_clock.now();
        const auto before = std::exchange(m_scopes, m_sweep->scopes);
        if (m_sweep->isPartial) { // what was not listed may be there still
            std::copy_if(before.begin(), before.end(), std::back_inserter(m_scopes),
                [this](const ForeignScope &scope) { return !isAmong(scope, m_sweep->scopes); });
        }
        if (m_joined)
            changeRooms(before);
        if (m_streaming)
            openStreams();
        putQueues();
        sweepIssues();
    });
    nextStep();
}

void DialectRemote::describe(const ForeignScope &scope)
{
    const auto put = [this, scope](const HttpReply *reply) {
        auto project = m_translator->readProject(scope, reply);
        if (!project && notRead(scope.id, project.error()))
            return;
        if (project || !m_mirror.spaceOf(scope.id))
            m_mirror.putScope(scope, project ? *project : Project{});
        nextStep();
    };
    if (!m_translator->describeScope(scope)) {
        put(nullptr);
        return;
    }
    ask(
        Urgency::Refresh, [this, scope] { return m_translator->describeScope(scope); },
        [put](Result<HttpReply> reply) {
            if (reply)
                put(&*reply);
        });
}

void DialectRemote::listPeople(
    const ForeignScope &scope, int page, std::shared_ptr<std::vector<User>> found)
{
    Mirror::Space *space = m_mirror.spaceOf(scope.id);
    if (!space || !m_translator->listPeople(scope, page)) {
        if (space)
            m_mirror.addMember(*space, m_mirror.self());
        nextStep();
        return;
    }
    ask(
        Urgency::Refresh, [this, scope, page] { return m_translator->listPeople(scope, page); },
        [this, scope, page, found](Result<HttpReply> reply) {
            if (!reply)
                return;
            Mirror::Space *here = m_mirror.spaceOf(scope.id);
            auto people = m_translator->readPeople(*reply, page);
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
            nextStep();
        });
}

void DialectRemote::sweepIssues()
{
    m_sweep->isListing = true;
    for (const QString &entity : m_translator->entities()) {
        const auto step = [this, entity](const ForeignScope &scope) {
            addStep([this, entity, scope] {
                list(entity, scope, Urgency::Refresh, {}, [this, entity](const Result<void> &done) {
                    if (done || !notRead(entity, done.error()))
                        nextStep();
                });
            });
        };
        if (m_translator->listsAll(entity)) {
            step({});
            continue;
        }
        const QString kind = m_translator->scopeOf(entity);
        for (const ForeignScope &scope : m_scopes) {
            if (scope.holdsIssues && (kind.isEmpty() || scope.kind == kind))
                step(scope);
        }
    }
    for (const ForeignScope &scope : m_scopes) {
        if (m_translator->listMessages(scope) && spaceOfChannel(scope)) {
            addStep([this, scope] {
                fetchMessages(
                    scope, Urgency::Refresh, {}, [this](const Result<void> &) { nextStep(); });
            });
        }
    }
    addStep([this] { listNotifications(); });
    addStep([this] { sweepFigures(); });
    nextStep();
}

// A list that cannot be read. Before the first session all would seem to be gone that is in it:
// then (true) the server counts as one that is not there yet. Later the rows stay.
bool DialectRemote::notRead(const QString &what, const Error &why)
{
    if (!m_sweep)
        return true; // the session has ended
    qWarning("%s: %s", qPrintable(what), qPrintable(why.message));
    if (isGone(why))
        return false;
    m_sweep->isWhole = false;
    if (m_mirror.isLive())
        return false;
    lost(why);
    return true;
}

void DialectRemote::endSweep()
{
    const bool isWhole = m_sweep->isWhole;
    m_sweep.reset();
    if (isWhole)
        m_status.refreshedAt = m_mirror.nowText();
    if (m_welcomed)
        tellStatus();
    else
        welcome();
    tellHeld();
    m_mirror.remindOfDueDates();
    followEvents();
    sweepComments();
    m_refresh = m_clock.after(m_translator->dialect().refreshEvery, [this] { startSweep(false); });
    if (std::exchange(m_sweepAgain, false))
        hintScope({});
}

// Of what is open here, and those that were counted and not read yet, as far as there is room.
void DialectRemote::sweepComments()
{
    const int room = m_queue->budget().left(Budget::Use::Refresh) / 2;
    QSet<IssueId> open;
    for (const QString &topic : std::as_const(m_watched)) {
        if (topic.startsWith("issue:"_L1) && open.size() < room)
            open.insert(IssueId{ topic.section(u':', 1) });
    }
    for (const IssueId &issue : std::as_const(open))
        fetchComments(issue, Urgency::Refresh, {}, {});
    std::vector<std::pair<QString, IssueId>> unread;
    for (auto &[id, space] : m_mirror.spaces()) {
        for (auto &[issue, row] : space.rows) {
            if (row.toldComments != row.readComments.value_or(0) && !open.contains(issue))
                unread.emplace_back(row.issue().modifiedAt, issue);
        }
    }
    std::sort(unread.rbegin(), unread.rend());
    const auto left = std::clamp(room - static_cast<int>(open.size()), 0, mostCommentsASweep);
    unread.resize(std::min(unread.size(), static_cast<size_t>(left)));
    for (const auto &[at, issue] : unread)
        fetchComments(issue, Urgency::Refresh, {}, {});
}

// --- One list ---

void DialectRemote::list(const QString &entity, const ForeignScope &scope, Urgency urgency,
    std::optional<Instant> until, std::function<void(Result<void>)> done)
{
    listPage(std::make_shared<Listing>(Listing{
                 entity, scope, m_mirror.beginListing(), false, urgency, until, std::move(done) }),
        0);
}

void DialectRemote::listPage(std::shared_ptr<Listing> listing, int page)
{
    if (!m_translator->listIssues(listing->entity, listing->scope, page)) {
        answerTo(listing->done, {});
        return;
    }
    ask(
        listing->urgency,
        [this, listing, page] {
            return m_translator->listIssues(listing->entity, listing->scope, page);
        },
        [this, listing, page](Result<HttpReply> reply) {
            if (!reply) {
                answerTo(listing->done, reply.error());
                return;
            }
            auto issues = m_translator->readIssues(listing->entity, listing->scope, *reply, page);
            if (!issues) {
                answerTo(listing->done, issues.error());
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
            settleMissing(listing);
        },
        listing->until);
}

// What no page has shown may be gone, or only have slipped from one page to another.
void DialectRemote::settleMissing(std::shared_ptr<Listing> listing)
{
    std::vector<IssueId> missing;
    for (auto &[id, space] : m_mirror.spaces()) {
        if (!listing->scope.id.isEmpty() && space.scope.id != listing->scope.id)
            continue;
        for (const IssueId &issue : m_mirror.notListed(space, listing->entity, listing->number))
            missing.push_back(issue);
    }
    for (const IssueId &id : missing) {
        Mirror::Row *row = m_mirror.find(id);
        if (m_translator->readOne(listing->entity, row->foreign.id)) {
            if (row->missed++ % rereadEvery != 0 || (m_sweep && m_sweep->read >= mostReadASweep))
                continue;
            if (m_sweep)
                ++m_sweep->read;
            const int missed = row->missed;
            readOne(listing->entity, row->foreign.id, Urgency::Refresh, {},
                [this, id, missed](const Result<void> &) {
                    if (Mirror::Row *still = m_mirror.find(id))
                        still->missed = missed; // it exists, and is in no list
                });
        } else if (!listing->hasPages || ++row->missed > 1) {
            m_mirror.removeIssue(id);
        }
    }
    followEvents();
    answerTo(listing->done, {});
}

void DialectRemote::readOne(const QString &entity, const QString &id, Urgency urgency,
    std::optional<Instant> until, std::function<void(Result<void>)> done)
{
    if (!m_translator->readOne(entity, id)) {
        // Only the list of its place shows it.
        ForeignScope scope;
        const Mirror::Space *space = m_mirror.spaceOfIssue(m_mirror.issueId(entity, id));
        if (space && !m_translator->listsAll(entity))
            scope = space->scope;
        if (!space && !m_translator->listsAll(entity)) {
            answerTo(done, Error{ "NOT_FOUND"_L1, u"it is not known where that is"_s, {} });
            startSweep(false);
            return;
        }
        list(entity, scope, urgency, until, std::move(done));
        return;
    }
    ask(
        urgency, [this, entity, id] { return m_translator->readOne(entity, id); },
        [this, entity, id, done = std::move(done)](Result<HttpReply> reply) {
            if (!reply) {
                answerTo(done, reply.error());
                return;
            }
            auto told = m_translator->readIssue(entity, *reply);
            if (told) {
                if (told->id.isEmpty())
                    told->id = id;
                take(*told);
                followEvents();
                answerTo(done, {});
                return;
            }
            if (isGone(told.error()))
                m_mirror.removeIssue(m_mirror.issueId(entity, id));
            followEvents();
            answerTo(done, isGone(told.error()) ? Result<void>{} : told.error());
        },
        until);
}

void DialectRemote::take(const ForeignIssue &told, const Cause &cause)
{
    const Mirror::Put put = m_mirror.putIssue(told, cause);
    if (Mirror::Space *space = m_mirror.space(put.space)) {
        for (const User &user : told.people)
            m_mirror.addNamed(*space, user);
    }
}

// --- Comments and messages ---

void DialectRemote::fetchComments(const IssueId &issue, Urgency urgency,
    std::optional<Instant> until, std::function<void(Result<void>)> done)
{
    const auto foreign = foreignOf(issue);
    const auto count = foreign ? m_translator->listComments(*foreign).size() : 0;
    if (count == 0) {
        answerTo(done, {});
        return;
    }
    const auto all = std::make_shared<std::vector<ForeignComment>>();
    const auto left = std::make_shared<size_t>(count);
    const auto failed = std::make_shared<bool>(false);
    for (size_t n = 0; n < count; ++n) {
        ask(
            urgency,
            [this, foreign, n]() -> std::optional<HttpRequest> {
                auto requests = m_translator->listComments(*foreign);
                if (n >= requests.size())
                    return std::nullopt;
                return std::move(requests.at(n));
            },
            [this, foreign, issue, all, left, failed, done](Result<HttpReply> reply) {
                if (*failed)
                    return;
                auto comments = reply ? m_translator->readComments(*foreign, *reply)
                                      : Result<std::vector<ForeignComment>>{ reply.error() };
                if (!comments) {
                    *failed = true; // what some of them say is not all
                    answerTo(done, comments.error());
                    return;
                }
                all->insert(all->end(), comments->begin(), comments->end());
                if (--*left > 0)
                    return;
                if (Mirror::Space *space = m_mirror.spaceOfIssue(issue)) {
                    for (const ForeignComment &comment : *all) {
                        m_mirror.addNamed(*space, comment.person);
                    }
                    m_mirror.putComments(*space, issue, *all);
                }
                followEvents();
                answerTo(done, {});
            },
            until);
    }
}

Mirror::Space *DialectRemote::spaceOfChannel(const ForeignScope &channel)
{
    if (Mirror::Space *space = m_mirror.spaceOf(channel.parent))
        return space;
    if (channel.holdsIssues)
        return m_mirror.spaceOf(channel.id);
    return nullptr;
}

const ForeignScope *DialectRemote::channelOf(const Mirror::Space &space) const
{
    for (const ForeignScope &scope : m_scopes) {
        const bool isHere = scope.parent == space.scope.id || scope.id == space.scope.id;
        if (isHere && m_translator->listMessages(scope))
            return &scope;
    }
    return nullptr;
}

void DialectRemote::fetchMessages(const ForeignScope &channel, Urgency urgency,
    std::optional<Instant> until, std::function<void(Result<void>)> done)
{
    ask(
        urgency, [this, channel] { return m_translator->listMessages(channel); },
        [this, channel, done = std::move(done)](Result<HttpReply> reply) {
            auto messages = reply ? m_translator->readMessages(channel, *reply)
                                  : Result<std::vector<ForeignComment>>{ reply.error() };
            if (!messages) {
                answerTo(done, messages.error());
                return;
            }
            if (Mirror::Space *space = spaceOfChannel(channel)) {
                for (ForeignComment &message : *messages) {
                    message.channel = channel.id;
                    m_mirror.addNamed(*space, message.person);
                }
                m_mirror.putComments(*space, {}, *messages, channel.id);
            }
            followEvents();
            answerTo(done, {});
        },
        until);
}

// --- Hints ---

void DialectRemote::hintIssue(const QString &entity, const QString &id, const QString &scope)
{
    if (id.isEmpty()) {
        hintScope(scope);
        return;
    }
    m_issueHints.insert_or_assign({ entity, id }, scope);
    armHints();
}

void DialectRemote::hintComments(const QString &entity, const QString &id)
{
    if (!m_mirror.find(entity, id))
        return;
    m_commentHints.emplace(entity, id);
    armHints();
}

void DialectRemote::hintScope(const QString &scope)
{
    if (!scope.isEmpty() && !m_mirror.spaceOf(scope))
        m_scopesListed.reset(); // a place that is not known yet
    // All lists: which of them shows it cannot be told. The first hint begins the pause: else there
    // would be no end of it where much is told.
    if (m_sweep)
        m_sweepAgain = true;
    else if (!std::exchange(m_lookSoon, true))
        m_refresh = m_clock.after(m_options.hintPause, [this] { startSweep(false); });
}

void DialectRemote::armHints()
{
    if (!m_hintTimer.isSet() && !m_takingHints)
        m_hintTimer = m_clock.after(m_options.hintPause, [this] { takeHints(); });
}

void DialectRemote::takeHints()
{
    m_hintTimer.cancel();
    const auto issues = std::exchange(m_issueHints, {});
    const auto comments = std::exchange(m_commentHints, {});
    if (!m_welcomed || issues.size() + comments.size() > mostHints) {
        hintScope({});
        return;
    }
    const auto left = std::make_shared<size_t>(issues.size() + comments.size());
    m_takingHints = *left > 0;
    const auto taken = [this, left](const Result<void> &) {
        if (--*left > 0)
            return;
        m_takingHints = false;
        if (!m_issueHints.empty() || !m_commentHints.empty()) {
            armHints();
            return;
        }
        tellHeld();
        followEvents();
    };
    QSet<QString> listed; // places that are listed for all that was told of them
    for (const auto &[key, scope] : issues) {
        const auto &[entity, id] = key;
        if (m_translator->readOne(entity, id)) {
            readOne(entity, id, Urgency::Read, {}, taken);
            continue;
        }
        const Mirror::Space *space = m_mirror.find(entity, id)
            ? m_mirror.spaceOfIssue(m_mirror.issueId(entity, id))
            : m_mirror.spaceOf(scope);
        if (!space && !m_translator->listsAll(entity)) {
            hintScope({});
            taken({});
            continue;
        }
        const ForeignScope where = m_translator->listsAll(entity) ? ForeignScope{} : space->scope;
        const QString place = entity + u'\n' + where.id;
        if (listed.contains(place)) {
            taken({});
            continue;
        }
        listed.insert(place);
        list(entity, where, Urgency::Read, {}, taken);
    }
    for (const auto &[entity, id] : comments)
        fetchComments(m_mirror.issueId(entity, id), Urgency::Read, {}, taken);
}

} // namespace lockstep::net::dialect
