// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/screens/screenfaults.h"

#include "tests/ui/foreignsamples.h"
#include "tests/ui/screens/drawntext.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabBar>
#include <QTextEdit>

namespace lockstep {

using namespace Qt::StringLiterals;

namespace {

QList<QWidget *> tops(const Stage &stage)
{
    return QList<QWidget *>{ &stage.shown() } + stage.onTop();
}

QString nameOf(const QWidget &widget)
{
    const QString own = widget.objectName();
    QString kind = QLatin1StringView(widget.metaObject()->className());
    kind.remove(u"lockstep::ui::"_s);
    return own.isEmpty() ? kind : kind + u' ' + own;
}

QString briefly(const QString &text) { return text.left(60); }

// The colour that most of the place has. Neighbours are mostly alike and counted at once.
QColor groundOf(const QImage &image, QRect rect)
{
    QHash<QRgb, int> counts;
    rect &= image.rect();
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = rect.left(), begin = x; x <= rect.right(); ++x) {
            if (x < rect.right() && line[x + 1] == line[begin])
                continue;
            counts[line[begin]] += x + 1 - begin;
            begin = x + 1;
        }
    }
    QRgb most = 0;
    int count = -1;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.value() > count) {
            most = each.key();
            count = each.value();
        }
    }
    return QColor::fromRgb(most);
}

void addStrings(const QJsonValue &value, QString &text)
{
    if (value.isString())
        text += value.toString().simplified() + u'\n';
    for (const QJsonValue &each : value.toArray())
        addStrings(each, text);
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each)
        addStrings(each.value(), text);
}

QString sampleTexts()
{
    QString text;
    QDirIterator files(u":/lockstep/sample"_s);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            addStrings(QJsonDocument::fromJson(file.readAll()).object(), text);
    }
    return text;
}

// Drawn below something else, such as a toast, where a label now stands that says other words.
bool isCovered(const DrawnText &drawn)
{
    const auto *label = qobject_cast<const QLabel *>(drawn.widget);
    const QString text = drawn.text.simplified().section(u'…', 0, 0);
    return label && !label->text().simplified().remove(u'&').contains(text);
}

// Everything that people have written, and names, one after the other.
QString written(Stage &stage)
{
    static const QString sample = sampleTexts();
    const Replica &replica = stage.me.client.replica();
    QString text = sample
        + u"lockstep.example.com\nNoor Haddad\nPriya Raghunathan (\n@priya can you do this one "
          u"first?\n"
          "SRV issue that blocks a LOCK one: **say** \"an issue you can't see\".\n"
          "No key and no title, as Amara says.\nHandbook\nLOCK, PACK, SRV\n"
          "amara-desk (Debian GNU/Linux 12)\namara-laptop (Fedora Linux 41)\nDefault\nLockstep sample\n"_s;
    replica.issues().forEach([&](int, const Issue &issue) {
        const QString subject = issue.subject.simplified();
        text += issue.name + u' ' + subject + u'\n' + issue.labels.join(u'\n') + u'\n'
            + issue.building + u' ' + issue.room + u'\n';
    });
    for (const VisibleAttachment &file : replica.attachments(stage.open()))
        text += file.attachment.name + u'\n';
    for (const Project &project : replica.projects()) {
        text += project.name + u'\n' + project.labels.join(u'\n') + u'\n';
        for (const Place &place : project.places)
            text += place.building + u'\n' + place.rooms.join(u'\n') + u'\n';
        for (const Queue &queue : replica.queues(project.id))
            text += queue.name + u'\n' + queue.query + u'\n';
    }
    for (const SavedFilter &filter : replica.savedFilters())
        text += filter.name + u'\n' + filter.query + u'\n';
    text += foreignsamples::words();
    return text;
}

// What somebody writes, or has written as Markdown, is drawn word by word: nothing to learn there.
bool isOfPeople(QWidget *widget)
{
    for (QWidget *each = widget; each; each = each->parentWidget()) {
        if (each->objectName() == u"issueState"_s || qobject_cast<QLineEdit *>(each)
            || qobject_cast<QTextEdit *>(each) || qobject_cast<QPlainTextEdit *>(each)
            || each->inherits("lockstep::ui::ConflictDialog")
            || each->inherits("lockstep::ui::AboutDialog")) // licences, and what they are of
            return true;
    }
    return false;
}

// Is it of no language: figures, dates, keys, codes, names of the program and of formats?
bool isNeutral(const QString &text)
{
    static const QRegularExpression neutral(
        u"^(?:[\\W\\d_]|\\b[A-Z]{2,5}-\\d+\\b|\\b[A-Z]{1,3}\\b"
        "|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\b"
        "|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\b"
        "|\\b(?:Ctrl|Shift|Alt|Meta|Esc|Enter|Return|Tab|Del|Backspace|Space|Home|End|PgUp|PgDown"
        "|Left|Right|Up|Down|Ins|Menu|F\\d+)\\b"
        "|\\b(?:Lockstep|Default|WebSocket|Qt|SHA|ms|bytes|kB|MB|UTC|GMT|am|pm|AM|PM|v)\\b"
        "|[\\w.]*@[\\w.]+\\b|https?://\\S+|/home/\\S+|\\b\\w+:\\S+|\\b[0-9a-f]{8}:)*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return neutral.match(text).hasMatch();
}

} // namespace

QStringList contrastFaults(Stage &stage)
{
    QStringList faults;
    for (QWidget *top : tops(stage)) {
        const QImage image = top->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (const DrawnText &each : drawnTexts(*top)) {
            if (isCovered(each))
                continue;
            const QColor ground = groundOf(image, each.rect);
            const double ratio = ui::contrastRatio(each.color, ground);
            const bool isQuiet = !each.widget->isEnabled()
                || each.color == stage.themes.color(ui::Token::TextDisabled);
            if (ratio < (isQuiet ? 3.0 : 4.5))
                faults << u"%1: “%2” has %3 on %4, only %5 to 1"_s
                              .arg(nameOf(*each.widget), briefly(each.text), each.color.name(),
                                  ground.name())
                              .arg(ratio, 0, 'f', 2);
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList roomFaults(Stage &stage)
{
    QStringList faults;
    const auto add = [&](const QWidget &widget, const QString &text, int has, int needs) {
        faults << u"%1: “%2” has %3 px and needs %4"_s.arg(nameOf(widget), briefly(text))
                      .arg(has)
                      .arg(needs);
    };
    const QString people = written(stage);
    for (QWidget *top : tops(stage)) {
        for (QWidget *widget : top->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(top) || widget->visibleRegion().isEmpty())
                continue;
            if (const auto *label = qobject_cast<ui::ElidedLabel *>(widget)) {
                // Of what people have written, the end may be left out.
                const QString text = label->text();
                const int needs = label->fontMetrics().horizontalAdvance(text);
                const bool isOurs = stage.look.language == u"pseudo"_s
                    ? text.startsWith(u'[')
                    : stage.look.language.isEmpty() && !people.contains(text.simplified())
                        && !isNeutral(text);
                const bool isToldElsewhere = label->objectName() == u"issueState"_s
                    || label->objectName() == u"myName"_s; // by an icon beside it
                if (isOurs && !isToldElsewhere && needs > label->contentsRect().width())
                    add(*widget, text, label->contentsRect().width(), needs);
            } else if (const auto *text = qobject_cast<QLabel *>(widget)) {
                if (text->text().isEmpty())
                    continue;
                if (text->wordWrap() && text->heightForWidth(text->width()) > text->height() + 1)
                    add(*widget, text->text(), text->height(), text->heightForWidth(text->width()));
                else if (!text->wordWrap() && text->sizeHint().width() > text->width() + 1)
                    add(*widget, text->text(), text->width(), text->sizeHint().width());
            } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
                const bool showsData = widget->inherits("lockstep::ui::ValueButton")
                    || widget->inherits("lockstep::ui::FilterChip")
                    || widget->inherits("QLineEditIconButton");
                if (!button->text().isEmpty() && !showsData
                    && button->sizeHint().width() > button->width() + 1)
                    add(*widget, button->text(), button->width(), button->sizeHint().width());
            } else if (const auto *header = qobject_cast<QHeaderView *>(widget)) {
                for (int i = 0; i < header->count(); ++i) {
                    if (!header->isSectionHidden(i) && header->orientation() == Qt::Horizontal
                        && header->sectionSizeHint(i) > header->sectionSize(i) + 1)
                        add(*widget, header->model()->headerData(i, Qt::Horizontal).toString(),
                            header->sectionSize(i), header->sectionSizeHint(i));
                }
            } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
                // What does not scroll that way has to fit.
                if (area->widget() && area->widgetResizable()
                    && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff
                    && area->widget()->width() > area->viewport()->width())
                    add(*widget, nameOf(*area->widget()), area->viewport()->width(),
                        area->widget()->width());
            } else if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
                if (tabs->sizeHint().width() > tabs->width() + 1)
                    add(*widget, tabs->tabText(0), tabs->width(), tabs->sizeHint().width());
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList translationFaults(Stage &stage)
{
    static const QRegularExpression bracketed(u"\\[[^\\[\\]]*\\]"_s);
    QStringList faults;
    for (QWidget *top : tops(stage)) {
        // Text that is wrapped comes in several runs.
        QMap<QWidget *, QStringList> runs;
        for (const DrawnText &each : drawnTexts(*top))
            runs[each.widget] << each.text;
        const QString people = written(stage);
        for (auto each = runs.cbegin(); each != runs.cend(); ++each) {
            if (isOfPeople(each.key()))
                continue;
            // Of a text that is wrapped, some lines may be out of sight: the whole of it counts.
            const auto *label = qobject_cast<const QLabel *>(each.key());
            QString text = label && label->wordWrap() ? label->text() : each->join(u'\n');
            QString before;
            while (before != text) { // an argument may be a text itself
                before = text;
                text.replace(bracketed, u"\n"_s);
            }
            static const QRegularExpression between(u"[\\n·]"_s);
            for (QString rest : text.split(between)) {
                rest = rest.remove(u'…').simplified();
                // A name with an addition, and it is the name that is too long.
                const bool isName = rest.startsWith(u'[') && people.contains(rest.mid(1, 8));
                if (!isNeutral(rest) && !people.contains(rest) && !isName)
                    faults << u"%1: “%2”"_s.arg(nameOf(*each.key()), briefly(rest));
            }
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList nameFaults(Stage &stage)
{
    QStringList faults;
    for (QWidget *top : tops(stage)) {
        const QList<QWidget *> all = top->findChildren<QWidget *>() + QList<QWidget *>{ top };
        for (const QWidget *widget : all) {
            // What has a proxy never has the focus itself; nor has what is empty.
            const auto *label = qobject_cast<const QLabel *>(widget);
            if (label && label->text().isEmpty())
                continue;
            if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy()
                || (widget->focusPolicy() == Qt::NoFocus && widget != top))
                continue;
            const QAccessibleInterface *face
                = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
                faults << nameOf(*widget) + u" has no name"_s;
            else if (face->role() == QAccessible::Client && widget != top
                && !qobject_cast<const QAbstractScrollArea *>(widget)) // Qt gives it no other
                faults << nameOf(*widget) + u" has no role"_s;
        }
    }
    faults.removeDuplicates();
    return faults;
}

QStringList missingParts(Stage &stage)
{
    QStringList faults;
    for (const QString &part : stage.expected()) {
        const QList<QWidget *> all = QApplication::allWidgets();
        if (std::none_of(all.begin(), all.end(), [&](const QWidget *widget) {
                return widget->objectName() == part && widget->isVisible();
            }))
            faults << part + u" is not to be seen"_s;
    }
    return faults;
}

QStringList directionFaults(Stage &stage)
{
    QStringList faults;
    for (QWidget *top : tops(stage)) {
        QHash<QLabel *, int> ends; // of its lines, the outermost
        for (const DrawnText &each : drawnTexts(*top)) {
            auto *label = qobject_cast<QLabel *>(each.widget);
            if (!label || !(label->alignment() & Qt::AlignLeft || label->wordWrap())
                || label->alignment() & (Qt::AlignHCenter | Qt::AlignTrailing))
                continue;
            int &end = ends[label];
            end = std::max(end, each.rect.right());
        }
        for (auto each = ends.cbegin(); each != ends.cend(); ++each) {
            QLabel *label = each.key();
            const QRect room(
                label->mapTo(top, label->contentsRect().topLeft()), label->contentsRect().size());
            constexpr int spare = 6; // of letters that hang over, and spaces
            if (each.value() < room.right() - label->margin() - spare)
                faults << u"%1: “%2” ends at %3, and its room at %4"_s
                              .arg(nameOf(*label), briefly(label->text()))
                              .arg(each.value())
                              .arg(room.right());
        }
    }
    faults.removeDuplicates();
    return faults;
}

} // namespace lockstep
