// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflicttext.h"

#include "ui/widgets/times.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Conflict)
};

QString shortened(const QString &text, qsizetype longest)
{
    QString line = text.simplified();
    return line.size() <= longest ? line : line.left(longest - 1) + u'…';
}

} // namespace

QString optionLabel(const ConflictField &field, const QString &value)
{
    for (const ConflictOption &option : field.options)
        if (option.value == value)
            return option.label;
    return value;
}

QString valueText(const ConflictField &field, const ConflictValue &value)
{
    if (value.isEmpty())
        //: A field without a value
        return Texts::tr("none");
    switch (field.editor) {
    case ConflictEditor::Set: {
        QStringList labels;
        for (const QString &item : value.items)
            labels.append(optionLabel(field, item));
        return QLocale().createSeparatedList(labels);
    }
    case ConflictEditor::Date: {
        const QDate date = QDate::fromString(value.text, Qt::ISODate);
        return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : value.text;
    }
    case ConflictEditor::Line:
    case ConflictEditor::Text:
        return value.text;
    case ConflictEditor::Choice:
    case ConflictEditor::Person:
        return optionLabel(field, value.text);
    }
    return value.text;
}

QString sideWord(ConflictSide side)
{
    switch (side) {
    case ConflictSide::None:
        return Texts::tr("unresolved");
    case ConflictSide::Base:
        return Texts::tr("as it was");
    case ConflictSide::Theirs:
        return Texts::tr("theirs");
    case ConflictSide::Mine:
        return Texts::tr("mine");
    case ConflictSide::Merged:
        return Texts::tr("merged");
    case ConflictSide::Edited:
        return Texts::tr("edited");
    }
    return {};
}

QString conflictSentence(const ConflictView &view, int merged, int open)
{
    const QString at = momentText(view.theirsAt, view.now);
    const QString from = momentText(view.mineFrom, view.now);
    const QString to = momentText(view.mineTo, view.now);
    const int fields = int(view.fields.size());
    QStringList sentences;
    if (view.kind == ConflictKind::DeletedByThem) {
        sentences.append(at.isEmpty()
                ? Texts::tr("%1 deleted this issue.").arg(view.who)
                : Texts::tr("%1 deleted this issue at %2.").arg(view.who, at));
        sentences.append(
            Texts::tr("You have changed %n field(s) that nobody else has.", nullptr, fields));
    } else if (view.kind == ConflictKind::DeletedByMe) {
        sentences.append(Texts::tr("You deleted this issue."));
        sentences.append(
            Texts::tr("%1 has changed %n field(s) that you had not seen.", nullptr, fields)
                .arg(view.who));
    } else {
        const auto count = [&](auto changed) {
            return int(std::count_if(view.fields.begin(), view.fields.end(), changed));
        };
        const int mine = count([](const ConflictField &f) { return f.mine != f.base; });
        const int theirs = count([](const ConflictField &f) { return f.theirs != f.base; });
        if (to.isEmpty())
            sentences.append(Texts::tr("You changed %n field(s).", nullptr, mine));
        else if (from.isEmpty() || from == to)
            sentences.append(
                (view.offline ? Texts::tr("You changed %n field(s) offline at %1.", nullptr, mine)
                              : Texts::tr("You changed %n field(s) at %1.", nullptr, mine))
                    .arg(to));
        else
            //: %1 and %2 are times
            sentences.append((view.offline
                    ? Texts::tr("You changed %n field(s) offline, %1\u2013%2.", nullptr, mine)
                    : Texts::tr("You changed %n field(s), %1\u2013%2.", nullptr, mine))
                                 .arg(from, to));
        //: %1 is a person, %2 a time
        sentences.append(at.isEmpty()
                ? Texts::tr("%1 changed %n field(s).", nullptr, theirs).arg(view.who)
                : Texts::tr("%1 changed %n field(s) at %2.", nullptr, theirs).arg(view.who, at));
        if (merged > 0)
            sentences.append(Texts::tr("%n field(s) merged for you.", nullptr, merged));
        sentences.append(Texts::tr("%n field(s) need your decision.", nullptr, open));
    }
    return sentences.join(u' ');
}

QString mineAsComment(const QList<ConflictField> &fields, const QList<FieldResolution> &chosen)
{
    const bool rest = std::any_of(chosen.begin(), chosen.end(),
        [](const FieldResolution &each) { return each.side == ConflictSide::None; });
    QStringList parts;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ConflictField &field = fields.at(i);
        if (field.mine == field.base || (rest && chosen.at(i).side != ConflictSide::None))
            continue;
        if (field.editor == ConflictEditor::Text)
            parts.append(Texts::tr("%1:").arg(field.label) + u"\n\n"_s + field.mine.text);
        else
            //: A field and its value
            parts.append(Texts::tr("%1: %2").arg(field.label, valueText(field, field.mine)));
    }
    return parts.join(u"\n\n"_s);
}

QString resolutionSummary(const QList<ConflictField> &fields, const QList<FieldResolution> &chosen)
{
    QStringList parts;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const ConflictField &field = fields.at(i);
        const ConflictSide side = chosen.at(i).side;
        const ConflictValue &value = chosen.at(i).value;
        if (value == field.theirs)
            //: In the label of a button: this field stays as the other side has it
            parts.append(Texts::tr("%1 kept").arg(field.label));
        else if (field.editor == ConflictEditor::Text)
            parts.append(side == ConflictSide::Mine ? Texts::tr("%1 = mine").arg(field.label)
                    : side == ConflictSide::Base    ? Texts::tr("%1 = as it was").arg(field.label)
                                                    : Texts::tr("%1 = result").arg(field.label));
        else
            //: In the label of a button: a field and its new value
            parts.append(
                Texts::tr("%1 = %2").arg(field.label, shortened(valueText(field, value), 24)));
    }
    return QLocale().createSeparatedList(parts);
}

} // namespace lockstep::ui
