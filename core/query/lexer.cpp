// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/query/lexer.h"

#include <algorithm>

namespace lockstep::query {

using namespace Qt::StringLiterals;

namespace {

bool isNameStart(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

class Lexer
{
public:
    explicit Lexer(QStringView text) : m_text(text) {}

    std::vector<Token> run()
    {
        while (skipSpace())
            term();
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QChar at(qsizetype offset) const // NUL behind the end
    {
        return m_at + offset < m_text.size() ? m_text[m_at + offset] : QChar{};
    }
    [[nodiscard]] bool isEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isAt(QChar c) const { return !isEnd() && m_text[m_at] == c; }

    bool skipSpace()
    {
        while (!isEnd() && m_text[m_at].isSpace())
            ++m_at;
        return !isEnd();
    }

    Token &put(Token::Kind kind, qsizetype length)
    {
        m_tokens.push_back({ kind, { m_at, length }, m_text.sliced(m_at, length).toString() });
        m_at += length;
        return m_tokens.back();
    }

    void term()
    {
        if (isAt(u'(')) {
            put(Token::Kind::Open, 1);
            ++m_depth;
        } else if (isAt(u')')) {
            put(Token::Kind::Close, 1);
            m_depth = std::max(0, m_depth - 1);
        } else if (isAt(u'-') && negates(at(1))) {
            put(Token::Kind::Not, 1);
            if (isAt(u'('))
                return term();
            m_behindMinus = true;
            textOrQualifier();
            m_behindMinus = false;
        } else {
            textOrQualifier();
        }
    }

    // A lone minus, --flag and -> are words.
    [[nodiscard]] bool negates(QChar next) const
    {
        return m_at + 1 < m_text.size() && !next.isSpace() && next != u'-' && next != u'>'
            && next != u')';
    }

    void textOrQualifier()
    {
        if (isAt(u'"'))
            return quoted(Token::Kind::Text);
        if (const qsizetype length = nameLength(); length > 0) {
            Token &name = put(Token::Kind::Name, length + 1);
            name.text.chop(1);
            name.text = name.text.toLower();
            return values();
        }
        put(Token::Kind::Text, std::max<qsizetype>(1, bareLength(u"")));
        Token &word = m_tokens.back();
        if (m_behindMinus)
            return;
        if (word.text == "OR"_L1)
            word.kind = Token::Kind::Or;
        else if (word.text == "AND"_L1)
            word.kind = Token::Kind::And;
        else if (word.text == "NOT"_L1)
            word.kind = Token::Kind::Not;
    }

    // 0: no qualifier begins here. std::vector, http://host and C:\path do not look like one.
    [[nodiscard]] qsizetype nameLength() const
    {
        if (!isNameStart(at(0)))
            return 0;
        qsizetype length = 1;
        while (isNamePart(at(length)))
            ++length;
        const QChar next = at(length + 1);
        const bool isName = at(length) == u':' && next != u':' && next != u'/' && next != u'\\';
        return isName ? length : 0;
    }

    // Of the word that begins here: to a space, a quote, one of those characters or the end of the
    // group.
    [[nodiscard]] qsizetype bareLength(QStringView stops) const
    {
        int depth = 0;
        for (qsizetype i = m_at; i < m_text.size(); ++i) {
            const QChar c = m_text[i];
            if (c.isSpace() || c == u'"' || stops.contains(c))
                return i - m_at;
            if (c == u'(')
                ++depth;
            else if (c == u')' && depth > 0)
                --depth;
            else if (c == u')' && m_depth > 0)
                return i - m_at;
        }
        return m_text.size() - m_at;
    }

    void values()
    {
        value();
        while (isAt(u',')) {
            put(Token::Kind::Comma, 1);
            value();
        }
    }

    void value()
    {
        if (isAt(u'<') || isAt(u'>'))
            put(Token::Kind::Operator, at(1) == u'=' ? 2 : 1);
        else if (isAt(u'='))
            put(Token::Kind::Operator, 1);
        operand();
        if (isAt(u'.') && at(1) == u'.') {
            put(Token::Kind::Dots, 2);
            operand();
        }
    }

    void operand()
    {
        if (isAt(u'"'))
            return quoted(Token::Kind::Value);
        qsizetype length = bareLength(u",");
        const qsizetype dots = m_text.sliced(m_at, length).indexOf(u"..");
        if (dots >= 0)
            length = dots;
        if (length > 0)
            put(Token::Kind::Value, length);
    }

    void quoted(Token::Kind kind)
    {
        QString unescaped;
        qsizetype i = m_at + 1;
        bool closed = false;
        for (; i < m_text.size() && !closed; ++i) {
            const QChar c = m_text[i];
            const QChar next = i + 1 < m_text.size() ? m_text[i + 1] : QChar{};
            if (c == u'"')
                closed = true;
            else if (c == u'\\' && (next == u'"' || next == u'\\'))
                unescaped += m_text[++i];
            else
                unescaped += c;
        }
        Token &token = put(kind, i - m_at);
        token.text = unescaped;
        token.quoted = true;
        token.unterminated = !closed;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0; // of open groups
    bool m_behindMinus = false;
    std::vector<Token> m_tokens{};
};

QString inQuotes(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

} // namespace

std::vector<Token> tokenize(QStringView text) { return Lexer{ text }.run(); }

QString quotedWord(const QString &text)
{
    const auto tokens = tokenize(text);
    // In a group the last parenthesis may be another's.
    const bool isWord = tokens.size() == 1 && tokens.front().kind == Token::Kind::Text
        && tokens.front().span.length == text.size() && !tokens.front().quoted
        && !text.contains(u'(')
        && !text.contains(u')')
        // Behind a minus these would make another word with it.
        && !text.startsWith(u'-') && !text.startsWith(u'>');
    return isWord ? text : inQuotes(text);
}

QString quotedValue(const QString &text)
{
    const auto tokens = tokenize(u"x:"_s + text);
    const bool isValue = tokens.size() == 2 && tokens.back().kind == Token::Kind::Value
        && tokens.back().span.length == text.size() && !tokens.back().quoted && !text.contains(u'(')
        && !text.contains(u')') && text != u'*' && !text.startsWith(u'.')
        && !text.endsWith(u'.') // beside the dots of a range
        && text.compare("@me"_L1, Qt::CaseInsensitive) != 0
        && text.compare("@none"_L1, Qt::CaseInsensitive) != 0;
    return isValue ? text : inQuotes(text);
}

} // namespace lockstep::query
