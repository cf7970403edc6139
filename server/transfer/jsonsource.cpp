// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/codec.h"
#include "server/transfer/exportformat.h"
#include "server/transfer/importsource.h"
#include "server/transfer/jsonrecords.h"

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// GitHub's issues, or an export of ours: the first element tells.
class JsonSource final : public ImportSource
{
public:
    explicit JsonSource(QIODevice &in) : m_records(in) {}

    Result<void> readFirst();
    Result<std::optional<RawRecord>> next() override;
    const Project *project() const override { return m_project ? &*m_project : nullptr; }
    QList<User> people() const override { return m_people; }
    qint64 pullRequests() const override { return m_pullRequests; }

private:
    [[nodiscard]] QString place() const { return u"element %1"_s.arg(m_records.count()); }
    [[nodiscard]] Error at(const Error &error) const
    {
        return { error.code, place() + u": "_s + error.message, error.field };
    }

    JsonRecords m_records;
    JsonView m_first{}; // of GitHub's, not given out yet
    std::optional<Project> m_project{};
    QList<User> m_people{};
    qint64 m_pullRequests = 0;
};

Result<void> JsonSource::readFirst()
{
    const auto first = m_records.next();
    if (!first)
        return first.error();
    if (isExportHeader(*first)) {
        auto project = readExportHeader(*first);
        if (!project)
            return at(project.error());
        m_project = *std::move(project);
        for (const JsonView person : (*first)["people"_L1]) {
            if (const auto user = readUser(person))
                m_people << *user;
        }
    } else {
        m_first = *first;
    }
    return {};
}

Result<std::optional<RawRecord>> JsonSource::next()
{
    for (;;) {
        JsonView json = std::exchange(m_first, JsonView{});
        if (json.isUndefined()) {
            const auto read = m_records.next();
            if (!read)
                return read.error();
            json = *read;
        }
        if (json.isUndefined())
            return std::optional<RawRecord>{};
        if (m_project) {
            auto record = readExportRecord(json, place());
            if (!record)
                return at(record.error());
            return std::optional{ *std::move(record) };
        }
        auto issue = readGitHubIssue(json);
        if (!issue)
            return at(issue.error());
        if (*issue) {
            (*issue)->place = u"%1 (#%2)"_s.arg(place(), (*issue)->reference);
            return std::optional<RawRecord>{ **std::move(issue) };
        }
        ++m_pullRequests;
    }
}

} // namespace

Result<std::unique_ptr<ImportSource>> openJson(QIODevice &in)
{
    auto source = std::make_unique<JsonSource>(in);
    if (const auto read = source->readFirst(); !read)
        return read.error();
    return std::unique_ptr<ImportSource>{ std::move(source) };
}

ImportFormat detectFormat(QIODevice &in)
{
    QByteArray start = in.peek(64);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed();
    return start.startsWith('[') || start.startsWith('{') ? ImportFormat::Json : ImportFormat::Csv;
}

} // namespace lockstep::server
