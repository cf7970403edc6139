// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/markdown.h"

#include "core/model/attachment.h"
#include "core/model/check.h"
#include "core/model/mention.h"

#include <QHash>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestQuote = 8;
constexpr int deepestList = 6;
constexpr qsizetype longestLink = 2'048;

// To a file of the issue: opened by ourselves.
bool isFileLink(const QString &link)
{
    return link.startsWith(attachmentScheme)
        && isId(QStringView{ link }.mid(attachmentScheme.size()));
}

bool isSafeLink(const QString &link)
{
    if (link.size() > longestLink)
        return false;
    const QUrl url(link, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid()
        && (((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty())
            || (scheme == "mailto"_L1 && !url.path().isEmpty()) || isFileLink(link));
}

// The characters of one line, read once from left to right.
class Inline
{
public:
    explicit Inline(QStringView text) : m_text(text) {}

    QList<MarkdownSpan> parse()
    {
        while (m_at < m_text.size())
            step();
        flush();
        return m_spans;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }

    void flush()
    {
        if (m_plain.isEmpty())
            return;
        MarkdownSpan span = m_style;
        span.text = std::exchange(m_plain, {});
        m_spans << span;
    }

    void step()
    {
        const QChar c = peek();
        if (c == u'\\' && peek(1).isPunct()) {
            m_plain += peek(1);
            m_at += 2;
        } else if (c == u'`' && takeCode()) {
        } else if (c == u'[' && takeLink()) {
        } else if (c == u'!' && takeImage()) {
        } else if ((c == u'h' || c == u'H') && takeAddress()) {
        } else if (c == u'@' && takeMention()) {
        } else if (c >= u'A' && c <= u'Z' && takeKey()) {
        } else if (c == u'*' || c == u'_' || c == u'~') {
            takeMarker(c);
        } else {
            m_plain += c;
            ++m_at;
        }
    }

    bool takeCode()
    {
        qsizetype ticks = 0;
        while (peek(ticks) == u'`')
            ++ticks;
        const QString fence(ticks, u'`');
        const qsizetype end = closing(fence, m_at + ticks);
        if (end < 0) {
            m_plain += fence;
            m_at += ticks;
            return true;
        }
        flush();
        MarkdownSpan span = m_style;
        span.code = true;
        span.text = m_text.mid(m_at + ticks, end - m_at - ticks).trimmed().toString();
        m_spans << span;
        m_at = end + ticks;
        return true;
    }

    // What is not found once is not looked for again: no quadratic time.
    qsizetype closing(const QString &sign, qsizetype from)
    {
        if (m_missing.contains(sign))
            return -1;
        const qsizetype found = m_text.indexOf(sign, from);
        if (found < 0)
            m_missing << sign;
        return found;
    }

    bool takeLink()
    {
        // [words](address): words and address of one line, no brackets in brackets.
        const QStringView rest = m_text.mid(m_at, longestLink);
        const qsizetype middle = rest.indexOf(u"]("_s);
        const qsizetype end = middle < 0 ? -1 : rest.indexOf(u')', middle);
        if (end < 0)
            return false;
        const QString words = rest.mid(1, middle - 1).toString();
        const QString address = rest.mid(middle + 2, end - middle - 2).trimmed().toString();
        if (words.isEmpty() || words.contains(u'[') || !isSafeLink(address))
            return false;
        flush();
        MarkdownSpan span = m_style;
        span.text = words;
        span.link = address;
        m_spans << span;
        m_at += end + 1;
        return true;
    }

    // ![words](attachment:ID): pictures are shown with the files, in a text a link is enough.
    bool takeImage()
    {
        const QStringView rest = m_text.mid(m_at, longestLink);
        const qsizetype middle = rest.startsWith("!["_L1) ? rest.indexOf(u"]("_s) : -1;
        if (middle < 0 || !rest.sliced(middle + 2).startsWith(attachmentScheme))
            return false;
        ++m_at;
        if (takeLink())
            return true;
        --m_at;
        return false;
    }

    bool takeAddress()
    {
        const QStringView rest = m_text.mid(m_at);
        if (!rest.startsWith("http://"_L1, Qt::CaseInsensitive)
            && !rest.startsWith("https://"_L1, Qt::CaseInsensitive))
            return false;
        if (m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber())
            return false;
        qsizetype end = 0;
        while (end < rest.size() && end < longestLink && !rest.at(end).isSpace()
            && !u"<>\"`"_s.contains(rest.at(end)))
            ++end;
        while (end > 0 && u".,;:!?)]'*_~"_s.contains(rest.at(end - 1)))
            --end;
        const QString address = rest.left(end).toString();
        if (!isSafeLink(address))
            return false;
        flush();
        MarkdownSpan span = m_style;
        span.text = address;
        span.link = address;
        m_spans << span;
        m_at += end;
        return true;
    }

    void take(MarkdownSpan span)
    {
        m_at += span.text.size();
        m_spans << std::move(span);
    }

    bool takeMention()
    {
        const auto mention = mentionAt(m_text, m_at);
        if (!mention)
            return false;
        flush();
        MarkdownSpan span = m_style;
        span.text = m_text.mid(mention->start, mention->length).toString();
        span.mention = mention->handle;
        take(std::move(span));
        return true;
    }

    // LOCK-12: a key of a project, and a number.
    bool takeKey()
    {
        const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; };
        if (m_at > 0 && isWord(m_text.at(m_at - 1)))
            return false;
        qsizetype dash = 1;
        while (dash <= 10
            && ((peek(dash) >= u'A' && peek(dash) <= u'Z')
                || (peek(dash) >= u'0' && peek(dash) <= u'9')))
            ++dash;
        qsizetype end = dash + 1;
        while (end - dash <= 9 && peek(end) >= u'0' && peek(end) <= u'9')
            ++end;
        if (dash < 2 || dash > 10 || peek(dash) != u'-' || end == dash + 1 || peek(dash + 1) == u'0'
            || (!peek(end).isNull() && isWord(peek(end))))
            return false;
        flush();
        MarkdownSpan span = m_style;
        span.text = m_text.mid(m_at, end).toString();
        span.issue = span.text;
        take(std::move(span));
        return true;
    }

    void takeMarker(QChar sign)
    {
        qsizetype run = 0;
        while (peek(run) == sign && run < 2)
            ++run;
        const QString marker(run, sign);
        bool *style = sign == u'~' ? (run == 2 ? &m_style.strike : nullptr)
            : run == 2             ? &m_style.bold
                                   : &m_style.italic;
        const QChar before = m_at > 0 ? m_text.at(m_at - 1) : QChar(u' ');
        const QChar after = peek(run);
        const bool opens = !after.isNull() && !after.isSpace();
        const bool closes = !before.isSpace();
        // snake_case is no emphasis
        const bool inWord = sign == u'_' && before.isLetterOrNumber() && after.isLetterOrNumber();
        if (style && !inWord && *style && closes && m_opened.value(style) == marker) {
            flush();
            *style = false;
        } else if (style && !inWord && !*style && opens && closing(marker, m_at + run + 1) >= 0) {
            flush();
            *style = true;
            m_opened[style] = marker;
        } else {
            m_plain += marker;
        }
        m_at += run;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_plain;
    MarkdownSpan m_style{};
    QList<MarkdownSpan> m_spans;
    QStringList m_missing;
    QHash<bool *, QString> m_opened;
};

struct Line
{
    QStringView text;
    int quote = 0;
    qsizetype indent = 0;
};

Line lineOf(QStringView raw)
{
    Line line{ raw };
    while (line.quote < deepestQuote) {
        const QStringView trimmed = line.text.trimmed();
        if (!trimmed.startsWith(u'>'))
            break;
        line.text = trimmed.mid(1);
        if (line.text.startsWith(u' '))
            line.text = line.text.mid(1);
        ++line.quote;
    }
    for (const QChar c : line.text) {
        if (c == u' ')
            line.indent += 1;
        else if (c == u'\t')
            line.indent += 4;
        else
            break;
    }
    line.text = line.text.trimmed();
    return line;
}

bool isRule(QStringView text)
{
    if (text.size() < 3 || !u"-*_"_s.contains(text.at(0)))
        return false;
    int signs = 0;
    for (const QChar c : text) {
        if (c == text.at(0))
            ++signs;
        else if (!c.isSpace())
            return false;
    }
    return signs >= 3;
}

// The start of a heading or an item; what follows it stays in line.text.
std::optional<MarkdownBlock> takeStart(Line &line)
{
    MarkdownBlock block;
    block.quote = line.quote;
    block.level = int(std::min<qsizetype>(line.indent / 2, deepestList));
    const QStringView text = line.text;
    qsizetype hashes = 0;
    while (hashes < text.size() && text.at(hashes) == u'#')
        ++hashes;
    if (hashes >= 1 && hashes <= 6 && hashes < text.size() && text.at(hashes).isSpace()) {
        block.kind = MarkdownBlock::Kind::Heading;
        block.level = int(hashes);
        line.text = text.mid(hashes).trimmed();
        return block;
    }
    if (text.size() > 1 && u"-*+"_s.contains(text.at(0)) && text.at(1).isSpace()) {
        block.kind = MarkdownBlock::Kind::Bullet;
        line.text = text.mid(2).trimmed();
        const QStringView box = line.text.left(4);
        if (box == u"[ ] " || box == u"[x] " || box == u"[X] ") {
            block.kind = MarkdownBlock::Kind::Task;
            block.done = box.at(1) != u' ';
            line.text = line.text.mid(4).trimmed();
        }
        return block;
    }
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits) >= u'0' && text.at(digits) <= u'9')
        ++digits;
    if (digits >= 1 && digits <= 6 && digits + 1 < text.size()
        && (text.at(digits) == u'.' || text.at(digits) == u')') && text.at(digits + 1).isSpace()) {
        block.kind = MarkdownBlock::Kind::Number;
        block.number = text.left(digits).toInt();
        line.text = text.mid(digits + 2).trimmed();
        return block;
    }
    return {};
}

} // namespace

QList<MarkdownBlock> parseMarkdown(const QString &text)
{
    QList<MarkdownBlock> blocks;
    std::optional<MarkdownBlock> open;
    QString words; // of the open block
    const auto close = [&] {
        if (!open)
            return;
        if (open->kind == MarkdownBlock::Kind::Code)
            open->spans = { MarkdownSpan{ .text = words, .code = true } };
        else
            open->spans = Inline(words).parse();
        blocks << *std::exchange(open, std::nullopt);
        words.clear();
    };
    QString fence;
    for (const QStringView raw : QStringView{ text }.split(u'\n')) {
        if (!fence.isEmpty()) {
            if (raw.trimmed().startsWith(fence)) {
                fence.clear();
                close();
            } else {
                if (!words.isEmpty())
                    words += u'\n';
                words += raw;
            }
            continue;
        }
        Line line = lineOf(raw);
        if (line.text.isEmpty()) {
            close();
        } else if (line.text.startsWith(u"```") || line.text.startsWith(u"~~~")) {
            close();
            fence = line.text.left(3).toString();
            open = MarkdownBlock{ .kind = MarkdownBlock::Kind::Code, .quote = line.quote };
        } else if (isRule(line.text)) {
            close();
            blocks << MarkdownBlock{ .kind = MarkdownBlock::Kind::Rule, .quote = line.quote };
        } else if (auto start = takeStart(line)) {
            close();
            open = start;
            words = line.text.toString();
            if (start->kind == MarkdownBlock::Kind::Heading)
                close();
        } else if (open && open->quote == line.quote) {
            // A line break is one: people write what they want to see.
            words += u'\n';
            words += line.text;
        } else {
            close();
            open = MarkdownBlock{ .quote = line.quote };
            words = line.text.toString();
        }
    }
    if (!fence.isEmpty() && !open)
        open = MarkdownBlock{ .kind = MarkdownBlock::Kind::Code };
    close();
    return blocks;
}

QString plainText(const QList<MarkdownBlock> &blocks)
{
    QString text;
    for (const MarkdownBlock &block : blocks) {
        if (!text.isEmpty())
            text += u'\n';
        for (const MarkdownSpan &span : block.spans)
            text += span.text;
    }
    return text;
}

} // namespace lockstep::ui
