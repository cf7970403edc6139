// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/problemtexts.h"

#include "core/model/check.h"
#include "core/model/project.h"

#include <QCoreApplication>

namespace lockstep::ui {

namespace {

struct ProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProblemTexts)
};

// Counted from 1; 0: nothing is wrong with the characters.
int lineOfBadCharacter(const QString &text, bool oneLine)
{
    const QStringList lines = oneLine ? QStringList{ text } : text.split(u'\n');
    for (int i = 0; i < int(lines.size()); ++i) {
        if (withoutControls(lines.at(i), oneLine) != lines.at(i))
            return i + 1;
    }
    return 0;
}

} // namespace

QString commentProblem(const QString &text)
{
    if (checkCommentText(text))
        return {};
    if (text.isEmpty())
        return ProblemTexts::tr("There is no text. To be rid of a comment, delete it.");
    if (const int line = lineOfBadCharacter(text, false))
        return ProblemTexts::tr("Line %1 has a character that cannot be sent and cannot be seen. "
                                "Write that line anew.")
            .arg(line);
    const qsizetype surplus = text.toUtf8().size() - maxMarkdownBytes;
    return ProblemTexts::tr("This text is too long, by %n character(s) or a little less. Put a "
                            "part into another comment.",
        nullptr, int(surplus));
}

QString valueProblem(const FieldInfo &field, const FieldValue &value)
{
    const bool isMarkdown = field.type == FieldType::Markdown;
    const auto *text = std::get_if<QString>(&value);
    if (text && lineOfBadCharacter(*text, !isMarkdown) > 0)
        return isMarkdown
            ? ProblemTexts::tr("Line %1 has a character that cannot be saved and cannot be seen. "
                               "Write that line anew.")
                  .arg(lineOfBadCharacter(*text, false))
            : ProblemTexts::tr("There is a character in it that cannot be saved and cannot be "
                               "seen. Write it anew.");
    if (field.field == Field::Subject)
        return ProblemTexts::tr("An issue needs a title of at most %1 characters.")
            .arg(field.limit);
    if (isMarkdown)
        return ProblemTexts::tr("This text is too long. Shorten it, or put a part into a comment.");
    if (field.editor == FieldEditor::Number)
        return ProblemTexts::tr("This is no number that the field can take.");
    return ProblemTexts::tr("The field cannot take this. Use one line of at most %1 characters.")
        .arg(field.limit);
}

} // namespace lockstep::ui
