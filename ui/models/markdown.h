// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace lockstep::ui {

// A safe part of Markdown, as values: headings, paragraphs, lists, tasks, quotes, code, and in the
// line bold, italics, strike, code and links. No HTML, no images, nothing that loads: what is not
// understood stays the text that it is. Links are http, https and mailto only. "@jane" and
// "LOCK-12" are marked as what may be a person and an issue. Any input is valid, and costs time in
// proportion to its length.

struct MarkdownSpan
{
    QString text{};
    bool bold = false;
    bool italic = false;
    bool strike = false;
    bool code = false;
    QString link{}; // empty: none
    QString mention{}; // handle of a person (core/model/mention.h), of which `text` is "@handle"
    QString issue{}; // key of an issue, which is the `text`
    friend bool operator==(const MarkdownSpan &, const MarkdownSpan &) = default;
};

struct MarkdownBlock
{
    enum class Kind { Paragraph, Heading, Bullet, Number, Task, Code, Rule };
    Kind kind = Kind::Paragraph;
    int level = 0; // of a heading 1-6; of a list how deep, from 0
    int quote = 0; // how deep in quotes
    int number = 0; // of Kind::Number
    bool done = false; // of Kind::Task
    QList<MarkdownSpan> spans{}; // of code one, with its line breaks
    friend bool operator==(const MarkdownBlock &, const MarkdownBlock &) = default;
};

[[nodiscard]] QList<MarkdownBlock> parseMarkdown(const QString &text);
// Without the signs: for one-line summaries and screen readers.
[[nodiscard]] QString plainText(const QList<MarkdownBlock> &blocks);

} // namespace lockstep::ui
