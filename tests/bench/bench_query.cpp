// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// One key typed into the filter: the query is read, and every issue is asked. The peer is the plain
// way to search the same issues for the same text: QString::contains() without regard to case.

#include "core/query/binder.h"
#include "core/query/textindex.h"
#include "tests/bench/measure.h"
#include "tests/bench/sampleissues.h"

#include <QCoreApplication>

#include <algorithm>

using namespace lockstep;
using namespace lockstep::bench;
using namespace Qt::StringLiterals;

namespace {

// Milliseconds, the median of nine.
template <typename Work> double median(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        const Moment start = now();
        work();
        times.push_back(secondsSince(start) * 1000);
    }
    return percentile(times, 0.5);
}

class Bench
{
public:
    explicit Bench(int count)
        : m_replica(sampleReplica(count)), m_vocabulary(m_replica.issues()),
          m_columns(m_replica.issues())
    {
        m_environment.projects = m_replica.projects();
        m_environment.people = samplePeople();
        m_environment.self = m_environment.people.first().id;
        m_environment.now = sampleToday;
        m_environment.vocabulary = &m_vocabulary;
        m_buildTime = median([this] { m_index.build(m_replica); });
    }

    [[nodiscard]] const IssueTable &issues() const { return m_replica.issues(); }
    [[nodiscard]] double buildTime() const { return m_buildTime; }
    [[nodiscard]] double megabytes() const { return static_cast<double>(m_index.bytes()) / 1e6; }

    double query(const QString &text)
    {
        return median([&] {
            const query::Bound bound = query::compile(text, m_environment);
            if (!bound.ok())
                qFatal("%s", qPrintable(message(bound.errors.front())));
            query::Matcher::Marks marks(static_cast<size_t>(issues().slotCount()), 1);
            bound.matcher.sift(marks, m_columns,
                [this](const query::test::Contains &word, query::Matcher::Marks &of) {
                    m_index.sift(word, of);
                });
            m_found = static_cast<int>(std::count(marks.begin(), marks.end(), 1));
        });
    }

    double plainScan(const QString &word)
    {
        return median([&] {
            m_found = 0;
            issues().forEach([&](int, const Issue &issue) {
                const auto has
                    = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
                m_found += has(issue.name) || has(issue.subject) || has(issue.description)
                        || std::any_of(issue.labels.begin(), issue.labels.end(), has)
                    ? 1
                    : 0;
            });
        });
    }

    // What a frame of changed issues costs.
    double update(int count)
    {
        return median([&] {
            for (int slot = 0; slot < count; ++slot)
                m_index.put(slot, issues().at(slot), {});
        });
    }

    [[nodiscard]] int found() const { return m_found; }

private:
    Replica m_replica;
    query::Vocabulary m_vocabulary;
    query::Environment m_environment{};
    query::TextIndex m_index{};
    query::Columns m_columns;
    double m_buildTime = 0;
    int m_found = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{ argc, argv };
    const bool isSmoke = QCoreApplication::arguments().contains(u"--smoke"_s);
    print(machine());
    print(u"ms, medians of 9; issues of 7 words and 30 words of description"_s);
    struct Case
    {
        const char *name;
        QString text;
        bool isText = false;
    };
    const std::vector<Case> cases{
        { "status and assignee", u"status:open,in-progress assignee:@me"_s },
        { "five qualifiers",
            u"is:open priority:>=high -label:\"label 3\" due:<=2w created:>-90d"_s },
        { "one letter", u"t"_s, true },
        { "a word", u"reconnect"_s, true },
        { "one key more", u"reconnects"_s, true },
        { "a word that is nowhere", u"zebra"_s, true },
        { "beyond ASCII", u"ÜBERSICHT"_s, true },
        { "all of it", u"is:open -assignee:@none (label:\"label 3\" OR reconnect) due:<today"_s },
    };
    double worst = 0;
    std::vector<double> small;
    for (const int count : isSmoke ? std::vector{ 100, 200 } : std::vector{ 10'000, 100'000 }) {
        Bench bench{ count };
        print(u"%1 issues: index built in %2, %3 MB; 160 issues changed: %4"_s.arg(count)
                  .arg(bench.buildTime(), 0, 'f', 2)
                  .arg(bench.megabytes(), 0, 'f', 1)
                  .arg(bench.update(std::min(160, count)), 0, 'f', 2));
        worst = 0;
        for (size_t i = 0; i < cases.size(); ++i) {
            const auto &[name, text, isText] = cases[i];
            const double time = bench.query(text);
            const int found = bench.found();
            QString line = u"  %1: %2 (%3 found)"_s.arg(QLatin1StringView{ name })
                               .arg(time, 0, 'f', 2)
                               .arg(found);
            if (isText) {
                const double plain = bench.plainScan(text);
                if (bench.found() != found)
                    qFatal("the plain scan finds %d of '%s'", bench.found(), qPrintable(text));
                line += u"; QString::contains %1, ratio %2x"_s.arg(plain, 0, 'f', 2)
                            .arg(time / plain, 0, 'f', 2);
            }
            if (small.size() < cases.size())
                small.push_back(time);
            else
                line += u"; growth %1x"_s.arg(time / small[i], 0, 'f', 1);
            worst = std::max(worst, time);
            print(line);
        }
    }
    print(u"worst query at the larger size, ms: "_s + verdictAtMost(worst, 20));
    return 0;
}
