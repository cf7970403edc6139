// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/foreigncomments.h"
#include "net/dialect/foreignissues.h"

namespace lockstep::net::dialect {

// Lists all that a foreign server has, from beginning to end: with each session, now and then, and
// when something was told that no single look explains. Places and people come with some of them.
class ForeignSweep
{
public:
    using Step = std::function<void()>;
    // What others do with it.
    struct Events
    {
        std::function<void(const std::vector<ForeignScope> &before)> placesChanged{};
        std::function<void(Step next)> rest{}; // is listed here too, behind the issues
        std::function<void(bool isWhole)> ended{}; // false: something could not be read
        // Before the first session something could not be read: it counts as one that is not
        // there yet.
        std::function<void(const Error &)> lost{};
    };

    // `pause`: hints of that time begin one sweep.
    ForeignSweep(const ForeignContext &context, ForeignPlaces &places, ForeignIssues &issues,
        ForeignComments &comments, Milliseconds pause, Events events);

    void start(bool withPlaces);
    void end(); // with the session
    [[nodiscard]] bool isUnderWay() const { return m_run != nullptr; }

    // Something has changed in the place (empty: anywhere), and which list shows it cannot be told.
    void startSoon(const QString &scope = {});
    void startInNextTurn();
    // What is told now may be missing in a list that was read before.
    void repeatIfListing();

private:
    struct Run;
    void addStep(Step step);
    void next();
    void listAllPlaces();
    void listPlaces(const QString &kind, const QString &parent, int page);
    void describeSpaces();
    void describe(const ForeignScope &scope);
    void listPeople(const ForeignScope &scope, int page, std::shared_ptr<std::vector<User>> found);
    void takePlaces();
    void listIssues();
    [[nodiscard]] bool notRead(const QString &what, const Error &why);
    void finish();

    Clock &m_clock;
    Later &m_later;
    ForeignSession &m_session;
    Mirror &m_mirror;
    MirrorFeed &m_feed;
    ForeignPlaces &m_places;
    ForeignIssues &m_issues;
    ForeignComments &m_comments;
    const Milliseconds m_pause;
    Events m_events;
    std::shared_ptr<Run> m_run{};
    bool m_again = false;
    bool m_soon = false; // m_next is due because of a hint
    std::optional<Instant> m_placesListed{};
    Timer m_next{};
};

} // namespace lockstep::net::dialect
