// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/textsearch.h"

#include "core/query/commenttexts.h"
#include "core/sync/syncengine.h"

namespace lockstep::query {

TextSearch::TextSearch(SqliteStore &store, const QString &file, Threads threads, Clock &clock)
    : m_store(store), m_searched(store), m_threads(threads), m_clock(clock),
      m_worker(std::make_shared<Worker>())
{
    m_worker->file = file;
    // On the store thread.
    m_searched.setFollower(
        [this, worker = m_worker, threads = m_threads, alive = std::weak_ptr{ m_alive }](
            const std::shared_ptr<const CacheBatch> &batch) {
            const auto report = std::make_shared<Report>();
            work(
                worker, threads, alive,
                [batch, report](Worker &at) {
                    if (!at.index.isOpen())
                        return; // it is opened where the cache is then
                    const auto done = batch ? at.index.apply(*batch) : at.index.clear();
                    if (!done) {
                        // What comes next must not go over the gap.
                        report->error = done.error();
                        at.index.close();
                        return;
                    }
                    report->isEmptied = !batch;
                    report->named = at.index.takeNamed();
                    report->cursors = at.index.cursorsOf(batch ? *batch : CacheBatch{});
                },
                [this, report] { take(report); });
        });
}

TextSearch::~TextSearch()
{
    m_alive.reset();
    m_threads.search.post([worker = std::move(m_worker)] { worker->index.close(); });
}

void TextSearch::find(const void *asker, std::vector<SearchedText> texts, Answer answer)
{
    Asker &of = m_askers[asker];
    of.next = Question{ std::move(texts), std::move(answer) };
    if (!of.asked)
        ask(asker);
}

void TextSearch::forget(const void *asker) { m_askers.remove(asker); }

void TextSearch::ask(const void *asker)
{
    Asker &of = m_askers[asker];
    of.asked = std::exchange(of.next, std::nullopt);
    const auto hits = std::make_shared<Hits>();
    const auto error = std::make_shared<Error>();
    work(
        [texts = of.asked->texts, hits, error](Worker &worker) {
            for (const SearchedText &text : texts) {
                auto found = worker.index.isOpen()
                    ? worker.index.find(text)
                    : Error{ errc::Io, QStringLiteral("search.db: is not open"), {} };
                if (!found) {
                    *error = found.error();
                    return;
                }
                hits->push_back(*std::move(found));
            }
        },
        [this, asker, hits, error] { answered(asker, hits, *error); });
}

void TextSearch::answered(const void *asker, const std::shared_ptr<Hits> &hits, const Error &error)
{
    const auto known = m_askers.find(asker);
    if (known == m_askers.end() || !known->asked)
        return; // nobody waits for it any more
    if (known->next) {
        ask(asker);
        return;
    }
    const Question question = *std::exchange(known->asked, std::nullopt);
    m_askers.erase(known);
    if (!error.code.isEmpty()) {
        fail(error);
        return;
    }
    if (m_isReady)
        question.answer(marksOf(question.texts, *hits));
}

TextView TextSearch::textOf(std::string &out, const Issue &issue) const
{
    out.clear();
    return appendFolded(out, issue, commentTexts(m_engine->replica(), issue));
}

std::vector<Matcher::Marks> TextSearch::marksOf(
    const std::vector<SearchedText> &texts, const Hits &hits) const
{
    const IssueTable &issues = m_engine->issues();
    std::vector<Matcher::Marks> found(
        texts.size(), Matcher::Marks(static_cast<size_t>(issues.slotCount())));
    for (size_t i = 0; i < texts.size(); ++i) {
        for (const SearchIndex::Number number : hits[i]) {
            const int slot = number < m_slotOf.size() ? m_slotOf[number] : -1;
            if (slot >= 0 && static_cast<size_t>(slot) < found[i].size()
                && m_numberOf[static_cast<size_t>(slot)] == number)
                found[i][static_cast<size_t>(slot)] = 1;
        }
    }
    std::string folded;
    for (auto fresh = m_fresh.cbegin(); fresh != m_fresh.cend(); ++fresh) {
        const int slot = issues.indexOf(fresh.key());
        if (slot < 0)
            continue;
        const TextView text = textOf(folded, issues.at(slot));
        for (size_t i = 0; i < texts.size(); ++i)
            found[i][static_cast<size_t>(slot)]
                = contains(text.part(texts[i].part), texts[i].word) ? 1 : 0;
    }
    return found;
}

} // namespace lockstep::query
