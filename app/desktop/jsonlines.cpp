// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/jsonlines.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace lockstep::app {

namespace {

int lineAt(QByteArrayView text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + int(std::count(text.begin(), end, '\n'));
}

// Over JSON that is known to be well-formed.
class Walker
{
public:
    explicit Walker(QByteArrayView text) : m_text(text) {}

    qsizetype find(const QStringList &path)
    {
        space();
        qsizetype found = m_at;
        for (const QString &step : path) {
            if (!enter(step))
                break;
            found = m_at;
        }
        return found;
    }

private:
    char now() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void space()
    {
        while (m_at < m_text.size()
            && (now() == ' ' || now() == '\n' || now() == '\r' || now() == '\t'))
            ++m_at;
    }
    // At the opening quote; behind the closing one then.
    QByteArrayView string()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && now() != '"')
            m_at += now() == '\\' ? 2 : 1;
        const qsizetype to = std::min(m_at, m_text.size());
        ++m_at;
        return m_text.sliced(from, to - from);
    }
    void skip()
    {
        int depth = 0;
        do {
            space();
            const char c = now();
            if (c == '"')
                string();
            else if (c == '{' || c == '[')
                ++depth, ++m_at;
            else if (c == '}' || c == ']')
                --depth, ++m_at;
            else if (c == ',' || c == ':')
                ++m_at;
            else
                while (m_at < m_text.size() && !QByteArrayView{ ",:]} \n\r\t" }.contains(now()))
                    ++m_at;
        } while (depth > 0 && m_at < m_text.size());
    }
    bool enter(const QString &step)
    {
        const char open = now();
        if (open != '{' && open != '[')
            return false;
        const qsizetype begin = m_at++;
        for (qsizetype index = 0;; ++index) {
            space();
            if (m_at >= m_text.size() || now() == '}' || now() == ']')
                break;
            bool found = step == QString::number(index);
            if (open == '{') {
                found = step == QString::fromUtf8(string());
                space();
                ++m_at; // the colon
                space();
            }
            if (found)
                return true;
            skip();
            space();
            if (now() == ',')
                ++m_at;
        }
        m_at = begin;
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

int jsonLineOf(QByteArrayView json, const QStringList &path)
{
    return lineAt(json, Walker{ json }.find(path));
}

int jsonErrorLine(QByteArrayView text)
{
    // The reader of the project has no place for its errors; this one is asked for nothing else.
    QJsonParseError error;
    (void)QJsonDocument::fromJson(text.toByteArray(), &error);
    return error.error == QJsonParseError::NoError ? 0 : lineAt(text, error.offset);
}

} // namespace lockstep::app
