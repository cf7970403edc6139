// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictrow.h"

#include "ui/dialogs/conflictcell.h"
#include "ui/dialogs/conflictedit.h"
#include "ui/dialogs/conflicttext.h"
#include "ui/dialogs/rowheader.h"
#include "ui/widgets/threewaytext.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>

#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ConflictRow::ConflictRow(const ThemeService &themes, const ConflictField &field, const QString &who,
    const QString &when, QWidget *parent)
    : QObject(parent), m_themes(themes), m_field(field), m_who(who), m_when(when),
      m_header(new RowHeader(themes, field.label, parent)),
      m_base(new ChoiceCell(themes, ConflictSide::Base, parent)),
      m_theirs(new ChoiceCell(themes, ConflictSide::Theirs, parent)),
      m_mine(new ChoiceCell(themes, ConflictSide::Mine, parent))
{
    m_base->setObjectName(u"conflictBase"_s);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    m_mine->setObjectName(u"conflictMine"_s);
    // A group of radio buttons of which also none may be on: the row sets them.
    auto *group = new QButtonGroup(this);
    group->setExclusive(false);
    for (ChoiceCell *cell : { m_base, m_theirs, m_mine })
        group->addButton(cell);
    connect(m_base, &ChoiceCell::clicked, this, [this] { decide(ConflictSide::Base); });
    connect(m_theirs, &ChoiceCell::clicked, this, [this] { decide(ConflictSide::Theirs); });
    connect(m_mine, &ChoiceCell::clicked, this, [this] { decide(ConflictSide::Mine); });
    makeResult(parent);
    if (field.editor == ConflictEditor::Text)
        makeText(parent);
    connect(m_header, &RowHeader::ruleToggled, this, &ConflictRow::changed);
    m_side = defaultSide();
    // What is to be decided about a set are its members.
    if (field.editor == ConflictEditor::Set && !field.autoMerged) {
        makeEdit(field.mine);
        m_edit->askEach();
        m_keepEditor = m_side == ConflictSide::None && m_edit->undecided() > 0;
    }
    m_widgets = { m_header, m_base, m_theirs, m_result, m_mine };
    if (m_text)
        m_widgets.append(m_text);
    fill();
    refresh();
}

ConflictRow::~ConflictRow()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_widgets))
        delete widget.data();
}

ConflictSide ConflictRow::defaultSide() const
{
    return m_field.autoMerged ? ConflictSide::Merged : m_field.byRule;
}

void ConflictRow::makeResult(QWidget *parent)
{
    m_result = new ResultCell(m_themes, parent);
    m_resultView = new ValueView(m_themes, m_result);
    m_resultStack = new QStackedWidget(m_result);
    m_resultStack->addWidget(m_resultView);
    m_editButton = new QToolButton(m_result);
    m_editButton->setObjectName(u"conflictEdit"_s);
    m_editButton->setAutoRaise(true);
    m_editButton->setFocusPolicy(Qt::StrongFocus);
    m_result->setContent(m_resultStack, m_editButton);
    m_editButton->installEventFilter(this);
    connect(m_editButton, &QToolButton::clicked, this, &ConflictRow::edit);
}

void ConflictRow::makeText(QWidget *parent)
{
    m_text = new ThreeWayText(m_themes, m_field.label, parent);
    m_text->setObjectName(u"conflictText"_s);
    m_text->setMinimumHeight(10 * m_text->fontMetrics().lineSpacing() + 64);
    connect(m_text, &ThreeWayText::resultChanged, this, [this] {
        textChanged();
        refresh();
        Q_EMIT changed();
    });
}

// Contents of the cells, after the field is new.
void ConflictRow::fill()
{
    if (m_text) {
        const auto words = [](const QString &text) {
            CellContent content;
            content.text = text;
            content.quiet = true;
            return content;
        };
        m_base->setContent(words(tr("All as it was")));
        m_theirs->setContent(words(tr("All of theirs")));
        m_mine->setContent(words(tr("All of mine")));
        //: A person and a time
        m_text->setTheirsName(m_when.isEmpty() ? m_who : tr("%1, %2").arg(m_who, m_when));
        std::optional<QString> merged;
        if (m_field.merged)
            merged = m_field.merged->text;
        m_text->updateTexts(m_field.base.text, m_field.theirs.text, m_field.mine.text, merged);
        if (!m_field.autoMerged && m_text->undecided() == 0)
            m_text->requireConfirmation();
        return;
    }
    m_base->setContent(cellContent(m_field, m_field.base));
    m_theirs->setContent(cellContent(m_field, m_field.theirs, &m_field.base));
    m_mine->setContent(cellContent(m_field, m_field.mine, &m_field.base));
}

QString ConflictRow::whoShort() const { return m_who.isEmpty() ? tr("somebody") : m_who; }

ConflictValue ConflictRow::value() const
{
    switch (m_side) {
    case ConflictSide::Base:
        return m_field.base;
    case ConflictSide::Theirs:
        return m_field.theirs;
    case ConflictSide::Mine:
        return m_field.mine;
    case ConflictSide::Merged:
        if (m_text)
            return { .text = m_text->result() };
        return m_field.merged.value_or(m_field.mine);
    case ConflictSide::Edited:
    case ConflictSide::None:
        if (m_text)
            return { .text = m_text->result() };
        return m_edit ? m_edit->value() : m_field.mine;
    }
    return {};
}

FieldResolution ConflictRow::resolution() const
{
    return { .key = m_field.key,
        .side = m_side,
        .value = value(),
        .seenTheirs = m_field.theirs,
        .remember = m_header->isRuleWanted() };
}

void ConflictRow::restore(const FieldResolution &draft)
{
    // A choice was made against what was theirs then.
    const bool holds = draft.seenTheirs == m_field.theirs
        && (draft.side != ConflictSide::Merged || m_field.autoMerged);
    const bool typed = draft.side == ConflictSide::Edited || draft.side == ConflictSide::None;
    if (m_text && typed && draft.value.text != m_text->result()) {
        m_text->setResult(draft.value.text, holds && draft.side == ConflictSide::Edited);
    } else if (!m_text && typed && draft.value != (m_edit ? m_edit->value() : m_field.mine)) {
        edit();
        m_edit->setValue(draft.value, draft.side == ConflictSide::None);
    }
    m_side = holds ? draft.side : defaultSide();
    if (m_side == ConflictSide::None && m_edit && m_edit->undecided() > 0)
        m_keepEditor = true;
    if (m_text && m_side == ConflictSide::Edited && m_text->undecided() > 0)
        m_text->acceptResult();
    refresh();
    Q_EMIT changed();
}

void ConflictRow::decide(ConflictSide side)
{
    choose(side);
    Q_EMIT sideChosen(side);
}

void ConflictRow::choose(ConflictSide side)
{
    m_side = side;
    m_changedAgain = false;
    refresh();
    Q_EMIT changed();
}

void ConflictRow::edit()
{
    m_changedAgain = false;
    if (m_text) {
        m_text->setShown(ThreeWayText::Side::Result);
        textChanged();
    } else {
        if (!m_edit)
            makeEdit(
                m_side == ConflictSide::None ? m_field.merged.value_or(m_field.mine) : value());
        m_keepEditor = m_edit->undecided() > 0;
        m_side = m_keepEditor ? ConflictSide::None : ConflictSide::Edited;
    }
    refresh();
    Q_EMIT changed();
    if (m_text)
        m_text->focusResult();
    else
        m_edit->focusEditor();
}

void ConflictRow::makeEdit(const ConflictValue &start)
{
    m_edit = new ConflictEdit(m_themes, m_field, whoShort(), m_result);
    m_edit->setValue(start);
    m_resultStack->addWidget(m_edit);
    QWidget *last = m_theirs;
    for (QWidget *next : m_edit->tabStops()) {
        QWidget::setTabOrder(last, next);
        last = next;
    }
    connect(m_edit, &ConflictEdit::confirmed, this, &ConflictRow::edit);
    connect(m_edit, &ConflictEdit::valueEdited, this, [this] {
        const bool open = m_edit->undecided() > 0;
        m_keepEditor = m_keepEditor || open;
        if (open)
            m_side = ConflictSide::None;
        else if (!m_changedAgain)
            m_side = ConflictSide::Edited;
        refresh();
        Q_EMIT changed();
    });
}

// The side of a long text follows from what is left to decide in its result.
void ConflictRow::textChanged()
{
    if (m_text->undecided() > 0)
        m_side = ConflictSide::None;
    else
        m_side = m_text->isTouched() || !m_field.autoMerged ? ConflictSide::Edited
                                                            : ConflictSide::Merged;
    if (m_side == ConflictSide::Edited)
        m_changedAgain = false;
}

bool ConflictRow::update(const ConflictField &fresh, const QString &who, const QString &when)
{
    const bool touched = fresh.base != m_field.base || fresh.theirs != m_field.theirs
        || fresh.mine != m_field.mine || fresh.merged != m_field.merged
        || fresh.autoMerged != m_field.autoMerged;
    if (!touched) {
        m_field = fresh; // options, names and rules may be others
        if (m_side == ConflictSide::None && !m_reopened)
            m_side = defaultSide();
        refresh();
        return false;
    }
    m_who = who;
    m_when = when;
    const bool byMerge = m_side == ConflictSide::Merged && fresh.autoMerged;
    const bool byRule = isMerged() && isByRule() && fresh.byRule != ConflictSide::None;
    m_field = fresh;
    if (m_edit)
        m_edit->setField(fresh, whoShort());
    if (m_text)
        m_text->setShown(ThreeWayText::Side::Result);
    fill();
    if (byRule)
        m_side = fresh.byRule;
    if (byRule || (byMerge && !(m_text && m_text->undecided() > 0))) {
        refresh();
        Q_EMIT changed();
        return false;
    }
    // An editor at work stays: nobody loses the caret because of others. Yet its value has to be
    // confirmed, for it was made against what was theirs before.
    m_keepEditor = m_side == ConflictSide::Edited || (m_keepEditor && m_side == ConflictSide::None);
    m_side = ConflictSide::None;
    m_reopened = true;
    m_changedAgain = true;
    m_header->flash();
    refresh();
    Q_EMIT changed();
    return true;
}

void ConflictRow::refresh()
{
    m_base->setChecked(m_side == ConflictSide::Base);
    m_theirs->setChecked(m_side == ConflictSide::Theirs);
    m_mine->setChecked(m_side == ConflictSide::Mine);

    // What it was, their value, mine: in words.
    const bool isText = m_text != nullptr;
    const QString base = isText ? tr("a text") : valueText(m_field, m_field.base);
    const QString theirs = isText ? tr("a text") : valueText(m_field, m_field.theirs);
    const QString mine = isText ? tr("a text") : valueText(m_field, m_field.mine);
    QString state = isDecided() ? tr("result %1").arg(sideWord(m_side)) : sideWord(m_side);
    if (isByRule())
        state = tr("result %1 by your rule").arg(sideWord(m_side));
    if (m_changedAgain)
        state = tr("changed again, unresolved");
    //: Name of a row for screen readers: field, value before, their value, who, my value, state
    m_header->setAccessibleName(tr("%1, base %2, theirs %3 by %4, mine %5, %6")
                                    .arg(m_field.label, base, theirs, whoShort(), mine, state));
    //: Names of choices: field, value
    m_base->setAccessibleName(tr("%1: as it was, %2").arg(m_field.label, base));
    m_theirs->setAccessibleName(tr("%1: theirs, %2").arg(m_field.label, theirs));
    m_mine->setAccessibleName(tr("%1: mine, %2").arg(m_field.label, mine));
    m_base->setToolTip(tr("Keep it as it was (1)"));
    m_theirs->setToolTip(tr("Keep theirs (2)"));
    m_mine->setToolTip(tr("Keep mine (3)"));

    const bool editing = m_edit
        && (m_side == ConflictSide::Edited || (m_side == ConflictSide::None && m_keepEditor));
    const int members = editing ? m_edit->undecided() : 0;
    QString words = isByRule() ? tr("%1, by your rule").arg(sideWord(m_side)) : sideWord(m_side);
    if (m_changedAgain)
        words = tr("changed again");
    else if (isText && !isDecided())
        words = tr("%n to decide", nullptr, m_text->undecided());
    else if (members > 0)
        words = tr("%n to decide", nullptr, members);
    m_header->setState(isDecided(), words);

    CellContent shown;
    if (isText) {
        switch (m_side) {
        case ConflictSide::None:
            shown.text = tr("Decide below");
            break;
        case ConflictSide::Edited:
            shown.text = tr("The text below");
            break;
        default:
            shown.text = m_side == ConflictSide::Base ? tr("All as it was")
                : m_side == ConflictSide::Theirs      ? tr("All of theirs")
                : m_side == ConflictSide::Mine        ? tr("All of mine")
                                                      : tr("Merged, see below");
        }
        shown.quiet = true;
        const auto side = m_side == ConflictSide::Base ? ThreeWayText::Side::Base
            : m_side == ConflictSide::Theirs           ? ThreeWayText::Side::Theirs
            : m_side == ConflictSide::Mine             ? ThreeWayText::Side::Mine
                                                       : ThreeWayText::Side::Result;
        if (m_text->shown() != side)
            m_text->setShown(side);
    } else if (isDecided()) {
        shown = cellContent(m_field, value());
    } else {
        shown.text = tr("Choose a side, or edit");
        shown.quiet = true;
    }
    m_resultView->setContent(shown);
    m_resultStack->setCurrentIndex(editing ? 1 : 0);
    m_editButton->setVisible(!editing || (!isDecided() && members == 0));
    m_editButton->setIcon(m_themes.icon(editing ? u"check"_s : u"pencil"_s));
    m_editButton->setAccessibleName(editing ? tr("Use the edited result of %1").arg(m_field.label)
                                            : tr("Edit the result of %1").arg(m_field.label));
    m_editButton->setToolTip(
        editing ? tr("Use what you have edited (4)") : tr("Edit the result (4)"));
    m_result->setDecided(isDecided());
    offerRule();
}

// After the same choice as last time.
void ConflictRow::offerRule()
{
    const bool offered = m_side == m_field.usual && !isByRule()
        && (m_side == ConflictSide::Theirs || m_side == ConflictSide::Mine);
    if (!offered)
        m_header->offerRule({}, {});
    else if (m_side == ConflictSide::Mine)
        m_header->offerRule(
            tr("Always mine"), tr("Always keep mine for %1 from now on").arg(m_field.label));
    else
        m_header->offerRule(
            tr("Always theirs"), tr("Always keep theirs for %1 from now on").arg(m_field.label));
}

void ConflictRow::place(
    QGridLayout &grid, int row, ConflictShape shape, const QStringList &captions)
{
    const bool line = shape == ConflictShape::Line;
    m_header->setAcross(!line);
    m_base->setCaption(line ? QString() : captions.at(0));
    m_theirs->setCaption(line ? QString() : captions.at(1));
    m_result->setCaption(line ? QString() : captions.at(2));
    m_mine->setCaption(line ? QString() : captions.at(3));
    const std::array<QWidget *, 4> cells{ m_base, m_theirs, m_result, m_mine };
    int last = row;
    if (line) {
        grid.addWidget(m_header, row, 0);
        for (int i = 0; i < 4; ++i)
            grid.addWidget(cells[size_t(i)], row, i + 1);
    } else {
        const int across = shape == ConflictShape::Pairs ? 2 : 1;
        grid.addWidget(m_header, row, 0, 1, across);
        for (int i = 0; i < 4; ++i)
            grid.addWidget(cells[size_t(i)], row + 1 + i / across, i % across);
        last = row + 4 / across;
    }
    if (m_text)
        grid.addWidget(m_text, last + 1, 0, 1, line ? 5 : shape == ConflictShape::Pairs ? 2 : 1);
}

int ConflictRow::minimumWidth(int column) const
{
    return m_widgets.at(column)
        ->minimumSizeHint()
        .expandedTo(m_widgets.at(column)->minimumSize())
        .width();
}

void ConflictRow::setVisible(bool visible)
{
    for (const QPointer<QWidget> &widget : std::as_const(m_widgets))
        widget->setVisible(visible);
}

bool ConflictRow::contains(const QWidget *widget) const { return columnOf(widget) >= 0; }

int ConflictRow::columnOf(const QWidget *widget) const
{
    if (!widget)
        return -1;
    for (qsizetype i = 0; i < m_widgets.size(); ++i) {
        const QWidget *each = m_widgets.at(i);
        if (each == widget || each->isAncestorOf(widget))
            return i < 5 ? int(i) : 0; // the panes of a long text belong to the name
    }
    return -1;
}

void ConflictRow::focusHeader() { m_header->setFocus(Qt::OtherFocusReason); }

void ConflictRow::focusColumn(int column)
{
    QWidget *target = m_header;
    if (column == 1)
        target = m_base;
    else if (column == 2)
        target = m_theirs;
    else if (column == 3 && m_editButton->isVisible())
        target = m_editButton;
    else if (column == 3 && m_edit && m_edit->isVisible())
        return m_edit->focusEditor();
    else if (column == 4)
        target = m_mine;
    target->setFocus(Qt::OtherFocusReason);
}

// A tool button would go to its neighbour; here the arrow keys go from cell to cell.
bool ConflictRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editButton && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left
            || key == Qt::Key_Right) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

QList<QWidget *> ConflictRow::tabStops() const
{
    QList<QWidget *> stops{ m_header, m_header->ruleBox(), m_base, m_theirs };
    if (m_edit)
        stops += m_edit->tabStops();
    stops += { m_editButton, m_mine };
    if (m_text)
        stops += m_text->tabStops();
    return stops;
}

QWidget *ConflictRow::header() const { return m_header; }

} // namespace lockstep::ui
