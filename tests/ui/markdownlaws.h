// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/models/markdown.h"

#include <QUrl>

namespace lockstep::ui {

// What must hold for every text; empty: it does.
inline QString brokenMarkdownLaw(const QString &text)
{
    const QList<MarkdownBlock> blocks = parseMarkdown(text);
    if (blocks != parseMarkdown(text))
        return QStringLiteral("the same text gives the same blocks");
    if (blocks.size() > text.count(u'\n') + 2)
        return QStringLiteral("no more blocks than lines");
    qsizetype at = 0; // nothing is shown that was not written, and in no other order
    for (const MarkdownBlock &block : blocks) {
        if (block.level < 0 || block.level > 6 || block.quote < 0 || block.quote > 8
            || block.number < 0)
            return QStringLiteral("levels have limits");
        for (const MarkdownSpan &span : block.spans) {
            if (!span.link.isEmpty()) {
                const QUrl url(span.link, QUrl::StrictMode);
                if (!url.isValid()
                    || (url.scheme() != u"http" && url.scheme() != u"https"
                        && url.scheme() != u"mailto"))
                    return QStringLiteral("links are http, https and mailto");
                if (!text.contains(span.link))
                    return QStringLiteral("links stand in the text");
            }
            if (!span.mention.isEmpty() && span.text != u'@' + span.mention)
                return QStringLiteral("a mention is its handle");
            if (!span.issue.isEmpty() && span.text != span.issue)
                return QStringLiteral("a key is its text");
            for (const QChar c : span.text) {
                if (c == u'\n')
                    continue; // between lines of a paragraph
                at = text.indexOf(c, at);
                if (at < 0)
                    return QStringLiteral("what is shown was written");
                ++at;
            }
        }
    }
    return {};
}

} // namespace lockstep::ui
