// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/threewaytext.h"

#include "ui/theme/themeservice.h"
#include "ui/widgets/hunkbar.h"
#include "ui/widgets/hunkgutter.h"
#include "ui/widgets/markededit.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *makeReader(QWidget *parent)
{
    auto *reader = new QPlainTextEdit(parent);
    reader->setReadOnly(true);
    reader->setUndoRedoEnabled(false);
    reader->setTabChangesFocus(true);
    reader->document()->setDocumentMargin(6);
    reader->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return reader;
}

} // namespace

ThreeWayText::ThreeWayText(const ThemeService &themes, const QString &label, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_label(label),
      m_theirsCaption(new PlainLabel(themes, TextStyle::Secondary, Token::Theirs, this)),
      m_resultCaption(new PlainLabel(themes, TextStyle::Secondary, Token::Text, this)),
      m_baseView(makeReader(this)),
      m_theirsView(new TextDiffView(themes, Token::TheirsGround, this)),
      m_mineView(new TextDiffView(themes, Token::MineGround, this)),
      m_edit(new MarkedEdit(themes, this)), m_chosenView(makeReader(this)),
      m_resultStack(new QStackedWidget(this)), m_peek(makeReader(m_resultStack)),
      m_bar(new HunkBar(themes, this)), m_theirsGutter(&m_theirsView->addGutter(true)),
      m_mineGutter(&m_mineView->addGutter(false))
{
    m_resultStack->addWidget(m_edit);
    m_resultStack->addWidget(m_chosenView);
    m_baseView->setObjectName(u"textBase"_s);
    m_theirsView->setObjectName(u"textTheirs"_s);
    m_mineView->setObjectName(u"textMine"_s);
    m_edit->setObjectName(u"textResult"_s);
    m_chosenView->setObjectName(u"textChosen"_s);
    //: Names of text panes; %1 is a field such as "Description"
    m_baseView->setAccessibleName(tr("%1, what it was").arg(label));
    m_mineView->setAccessibleName(tr("%1, mine").arg(label));
    m_edit->setAccessibleName(tr("%1, result").arg(label));
    m_chosenView->setAccessibleName(tr("%1, result").arg(label));

    auto *baseCaption = new PlainLabel(themes, tr("Was"), TextStyle::Secondary, Token::Base, this);
    auto *mineCaption = new PlainLabel(themes, tr("Mine"), TextStyle::Secondary, Token::Mine, this);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_basePane = pane(m_baseView, baseCaption);
    splitter->addWidget(m_basePane);
    splitter->addWidget(pane(m_theirsView, m_theirsCaption));
    splitter->addWidget(pane(m_resultStack, m_resultCaption));
    splitter->addWidget(pane(m_mineView, mineCaption));
    m_basePane->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    setTheirsName({});
    m_peek->setObjectName(u"textPeek"_s);
    m_peek->setAccessibleName(tr("%1, what it was").arg(label));
    m_peek->setFocusPolicy(Qt::NoFocus);
    m_peek->hide();
    m_resultStack->installEventFilter(this);

    connect(m_edit->document(), &QTextDocument::contentsChange, this,
        [this](int position, int, int added) { edited(position, added); });
    connect(&themes, &ThemeService::themeChanged, this, &ThreeWayText::refresh);
    connect(m_bar, &HunkBar::previousRequested, this, &ThreeWayText::previousHunk);
    connect(m_bar, &HunkBar::nextRequested, this, &ThreeWayText::nextHunk);
    connect(m_bar, &HunkBar::theirsTaken, this, &ThreeWayText::takeTheirs);
    connect(m_bar, &HunkBar::mineTaken, this, &ThreeWayText::takeMine);
    connect(m_bar, &HunkBar::bothTaken, this, &ThreeWayText::takeBoth);
    connect(m_bar, &HunkBar::baseTaken, this, &ThreeWayText::takeBase);
    connect(m_bar, &HunkBar::accepted, this, &ThreeWayText::acceptResult);
    connect(m_bar, &HunkBar::baseToggled, this, &ThreeWayText::setBaseVisible);
    connect(m_theirsGutter, &HunkGutter::takeRequested, this,
        [this](qsizetype stretch) { takeSide(stretch, Take::Theirs); });
    connect(m_theirsGutter, &HunkGutter::leaveRequested, this,
        [this](qsizetype stretch) { leaveSide(stretch, Take::Theirs); });
    connect(m_mineGutter, &HunkGutter::takeRequested, this,
        [this](qsizetype stretch) { takeSide(stretch, Take::Mine); });
    connect(m_mineGutter, &HunkGutter::leaveRequested, this,
        [this](qsizetype stretch) { leaveSide(stretch, Take::Mine); });
}

QWidget *ThreeWayText::pane(QWidget *view, PlainLabel *caption)
{
    auto *pane = new QWidget(this);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(caption);
    layout->addWidget(view, 1);
    view->setMinimumSize(96, 96);
    return pane;
}

void ThreeWayText::setTheirsName(const QString &name)
{
    //: Head of a pane; %1 is a person and a time
    m_theirsCaption->setText(name.isEmpty() ? tr("Theirs") : tr("Theirs, by %1").arg(name));
    m_theirsView->setAccessibleName(name.isEmpty() ? tr("%1, theirs").arg(m_label)
                                                   : tr("%1, theirs, by %2").arg(m_label, name));
}

void ThreeWayText::setTexts(const QString &base, const QString &theirs, const QString &mine,
    const std::optional<QString> &merged)
{
    m_base = base;
    m_theirs = theirs;
    m_mine = mine;
    m_baseView->setPlainText(base);
    build(merged);
}

void ThreeWayText::updateTexts(const QString &base, const QString &theirs, const QString &mine,
    const std::optional<QString> &merged)
{
    if (!m_touched) {
        setTexts(base, theirs, mine, merged);
        return;
    }
    m_base = base;
    m_theirs = theirs;
    m_mine = mine;
    m_baseView->setPlainText(base);
    // The stretches no longer fit the text that the user has made: it stays as it is.
    m_unconfirmed = true;
    m_moved = true;
    m_hunks.clear();
    m_all.clear();
    m_current = -1;
    showSides();
}

void ThreeWayText::requireConfirmation()
{
    m_unconfirmed = true;
    refresh();
}

void ThreeWayText::build(const std::optional<QString> &merged)
{
    const QScopedValueRollback applying(m_applying, true);
    m_unconfirmed = false;
    m_moved = false;
    m_touched = false;
    m_current = -1;
    m_hunks.clear();
    m_all = threeWayHunks(m_base, m_theirs, m_mine);
    QString result;
    for (const LineHunk &hunk : std::as_const(m_all))
        result += hunk.automatic();
    // Another way of merging than ours found more: then its text is the result.
    const bool own = !merged || *merged == result;
    m_edit->setPlainText(own ? result : *merged);
    int position = 0;
    for (qsizetype i = 0; own && i < m_all.size(); ++i) {
        const LineHunk &lines = m_all.at(i);
        const int end = position + int(lines.automatic().size());
        if (lines.kind != HunkKind::Same) {
            Hunk hunk{ .lines = lines, .stretch = i };
            hunk.start = QTextCursor(m_edit->document());
            hunk.end = hunk.start;
            hunk.start.setPosition(position);
            hunk.start.setKeepPositionOnInsert(true);
            hunk.end.setPosition(end);
            if (lines.kind == HunkKind::Theirs)
                hunk.take = Take::Theirs;
            else if (lines.kind != HunkKind::Conflict)
                hunk.take = Take::Mine;
            m_hunks.append(hunk);
        }
        position = end;
    }
    showSides();
    const auto conflict = std::find_if(
        m_hunks.cbegin(), m_hunks.cend(), [](const Hunk &hunk) { return hunk.take == Take::None; });
    if (conflict != m_hunks.cend())
        go(conflict - m_hunks.cbegin());
    else if (!m_hunks.isEmpty())
        go(0);
    refresh();
}

void ThreeWayText::showSides()
{
    if (m_all.isEmpty()) {
        m_theirsView->setTexts(m_base, m_theirs);
        m_mineView->setTexts(m_base, m_mine);
    } else {
        QList<TextDiffView::Stretch> theirs;
        QList<TextDiffView::Stretch> mine;
        for (const LineHunk &hunk : std::as_const(m_all)) {
            theirs.append({ hunk.base, hunk.theirs });
            mine.append({ hunk.base, hunk.mine });
        }
        m_theirsView->setStretches(theirs);
        m_mineView->setStretches(mine);
    }
    setShown(m_shown);
}

void ThreeWayText::setShown(Side side)
{
    m_shown = side;
    m_resultStack->setCurrentIndex(side == Side::Result ? 0 : 1);
    switch (side) {
    case Side::Result:
        m_resultCaption->setText(tr("Result, edit it here"));
        break;
    case Side::Base:
        m_resultCaption->setText(tr("Result: as it was"));
        m_chosenView->setPlainText(m_base);
        break;
    case Side::Theirs:
        m_resultCaption->setText(tr("Result: all of theirs"));
        m_chosenView->setPlainText(m_theirs);
        break;
    case Side::Mine:
        m_resultCaption->setText(tr("Result: all of mine"));
        m_chosenView->setPlainText(m_mine);
        break;
    }
    refresh();
}

QString ThreeWayText::result() const { return exactText(*m_edit->document()); }

void ThreeWayText::setResult(const QString &text, bool decided)
{
    const QScopedValueRollback applying(m_applying, true);
    m_edit->setPlainText(text);
    m_hunks.clear();
    m_all.clear();
    m_current = -1;
    m_touched = true;
    m_unconfirmed = !decided;
    m_moved = false;
    showSides();
    refresh();
}

int ThreeWayText::undecided() const
{
    const int open = int(std::count_if(m_hunks.cbegin(), m_hunks.cend(),
        [](const Hunk &hunk) { return hunk.take == Take::None; }));
    return open == 0 && m_unconfirmed ? 1 : open;
}

void ThreeWayText::acceptResult()
{
    m_unconfirmed = false;
    m_moved = false;
    m_touched = true;
    for (Hunk &hunk : m_hunks)
        if (hunk.take == Take::None)
            hunk.take = Take::Base;
    setShown(Side::Result);
    Q_EMIT resultChanged();
}

void ThreeWayText::nextHunk()
{
    if (!m_hunks.isEmpty())
        go((m_current + 1) % m_hunks.size());
}

void ThreeWayText::previousHunk()
{
    if (!m_hunks.isEmpty())
        go((m_current <= 0 ? m_hunks.size() : m_current) - 1);
}

void ThreeWayText::go(qsizetype hunk)
{
    m_current = hunk;
    const Hunk &current = m_hunks.at(hunk);
    m_theirsView->setCurrentStretch(current.stretch);
    m_mineView->setCurrentStretch(current.stretch);
    m_edit->setTextCursor(current.start);
    m_edit->ensureCursorVisible();
    refresh();
}

void ThreeWayText::takeTheirs() { take(Take::Theirs); }
void ThreeWayText::takeMine() { take(Take::Mine); }
void ThreeWayText::takeBoth() { take(Take::Both); }
void ThreeWayText::takeBase() { take(Take::Base); }

void ThreeWayText::put(Hunk &hunk, Take take)
{
    const QString text = sourceOf(hunk, take);
    if (text != textOf(hunk)) {
        const QScopedValueRollback applying(m_applying, true);
        QTextCursor cursor(m_edit->document());
        cursor.beginEditBlock(); // one step of undo
        cursor.setPosition(hunk.start.position());
        cursor.setPosition(hunk.end.position(), QTextCursor::KeepAnchor);
        cursor.insertText(text);
        cursor.endEditBlock();
    }
    hunk.take = take;
    m_touched = true;
    m_unconfirmed = m_moved;
}

void ThreeWayText::take(Take take)
{
    if (m_current < 0)
        return;
    Hunk &hunk = m_hunks[m_current];
    hunk.noTheirs = take == Take::Mine || take == Take::Base;
    hunk.noMine = take == Take::Theirs || take == Take::Base;
    put(hunk, take);
    // On to the next one that needs a decision.
    for (qsizetype i = 1; i < m_hunks.size(); ++i) {
        const qsizetype next = (m_current + i) % m_hunks.size();
        if (m_hunks.at(next).take == Take::None) {
            go(next);
            break;
        }
    }
    setShown(Side::Result);
    Q_EMIT resultChanged();
}

qsizetype ThreeWayText::hunkOf(qsizetype stretch) const
{
    const auto found = std::find_if(m_hunks.cbegin(), m_hunks.cend(),
        [stretch](const Hunk &hunk) { return hunk.stretch == stretch; });
    return found == m_hunks.cend() ? -1 : found - m_hunks.cbegin();
}

// By the sign beside it: what the other side gave stays in.
void ThreeWayText::takeSide(qsizetype stretch, Take side)
{
    const qsizetype at = hunkOf(stretch);
    if (at < 0)
        return;
    go(at);
    Hunk &hunk = m_hunks[at];
    (side == Take::Theirs ? hunk.noTheirs : hunk.noMine) = false;
    const bool other = hunk.lines.kind == HunkKind::Conflict
        && hunk.take == (side == Take::Theirs ? Take::Mine : Take::Theirs);
    put(hunk, other ? Take::Both : side);
    setShown(Side::Result);
    Q_EMIT resultChanged();
}

// Of two that collide the other one is still to be decided, unless it has been.
void ThreeWayText::leaveSide(qsizetype stretch, Take side)
{
    const qsizetype at = hunkOf(stretch);
    if (at < 0)
        return;
    go(at);
    Hunk &hunk = m_hunks[at];
    const Take otherSide = side == Take::Theirs ? Take::Mine : Take::Theirs;
    (side == Take::Theirs ? hunk.noTheirs : hunk.noMine) = true;
    if (hunk.take == Take::Edited) { // what was typed is neither side's
        refresh();
        return;
    }
    const bool otherLeft = side == Take::Theirs ? hunk.noMine : hunk.noTheirs;
    Take take = Take::None;
    if (hunk.lines.kind != HunkKind::Conflict || otherLeft)
        take = Take::Base;
    else if (hunk.take == Take::Both || hunk.take == otherSide)
        take = otherSide;
    put(hunk, take);
    setShown(Side::Result);
    Q_EMIT resultChanged();
}

QString ThreeWayText::sourceOf(const Hunk &hunk, Take take) const
{
    switch (take) {
    case Take::Theirs:
        return hunk.lines.theirs;
    case Take::Mine:
        return hunk.lines.mine;
    case Take::Both:
        return hunk.lines.both();
    case Take::None:
    case Take::Base:
    case Take::Edited:
        break;
    }
    return hunk.lines.base;
}

QString ThreeWayText::textOf(const Hunk &hunk) const
{
    return result().mid(hunk.start.position(), hunk.end.position() - hunk.start.position());
}

// What the user typed, or undid, decides the stretch that it touches, or opens it again.
void ThreeWayText::edited(int position, int added)
{
    if (m_applying)
        return;
    m_touched = true;
    m_unconfirmed = m_moved; // to type is to confirm, unless theirs moved meanwhile
    for (Hunk &hunk : m_hunks) {
        if (position > hunk.end.position() || position + added < hunk.start.position())
            continue;
        const QString text = textOf(hunk);
        const bool conflict = hunk.lines.kind == HunkKind::Conflict;
        if (text == hunk.lines.base)
            hunk.take = conflict ? Take::None : Take::Base;
        else if (text == hunk.lines.theirs)
            hunk.take = Take::Theirs;
        else if (text == hunk.lines.mine)
            hunk.take = Take::Mine;
        else
            hunk.take = text == hunk.lines.both() ? Take::Both : Take::Edited;
    }
    refresh();
    Q_EMIT resultChanged();
}

QString ThreeWayText::describe(const Hunk &hunk) const
{
    switch (hunk.take) {
    case Take::None:
        return tr("both changed it, undecided");
    case Take::Base:
        return tr("left as it was");
    case Take::Theirs:
        return tr("theirs");
    case Take::Mine:
        return hunk.lines.kind == HunkKind::Both ? tr("the same change on both sides") : tr("mine");
    case Take::Both:
        return tr("theirs and then mine");
    case Take::Edited:
        return tr("edited");
    }
    return {};
}

void ThreeWayText::refresh()
{
    const bool result = m_shown == Side::Result;
    const bool hunk = result && m_current >= 0;
    m_bar->setEnabledParts(m_hunks.size() > 1, hunk, result && undecided() > 0);
    if (!result)
        m_bar->setStatus({});
    else if (m_moved)
        m_bar->setStatus(tr("Theirs has changed since you edited the result: compare the two, "
                            "then use your text or take a side."));
    else if (m_current >= 0)
        //: %3 says what is decided for this change
        m_bar->setStatus(tr("Change %1 of %2: %3")
                             .arg(m_current + 1)
                             .arg(m_hunks.size())
                             .arg(describe(m_hunks.at(m_current))));
    else
        m_bar->setStatus(undecided() > 0 ? tr("Look at the result, then use it.") : QString());

    QList<MarkedEdit::Mark> marks;
    for (qsizetype i = 0; i < m_hunks.size(); ++i) {
        const Hunk &each = m_hunks.at(i);
        const bool open = each.take == Take::None;
        if (open || i == m_current)
            marks.append(
                { each.start, each.end, i == m_current ? Token::Selection : Token::WarningGround,
                    open ? Token::Warning : Token::Accent });
    }
    m_edit->setMarks(marks);
    refreshGutters();
}

void ThreeWayText::refreshGutters()
{
    QList<HunkGutter::Change> theirs;
    QList<HunkGutter::Change> mine;
    for (const Hunk &hunk : std::as_const(m_hunks)) {
        const HunkKind kind = hunk.lines.kind;
        const Take take = hunk.take;
        if (kind != HunkKind::Mine)
            theirs.append({ hunk.stretch,
                take == Take::Theirs || take == Take::Both
                    || (kind == HunkKind::Both && take == Take::Mine),
                hunk.noTheirs || take == Take::Base });
        if (kind == HunkKind::Mine || kind == HunkKind::Conflict)
            mine.append({ hunk.stretch, take == Take::Mine || take == Take::Both,
                hunk.noMine || take == Take::Base });
    }
    m_theirsGutter->setChanges(theirs);
    m_mineGutter->setChanges(mine);
}

void ThreeWayText::peekBase(bool peek)
{
    if (peek == !m_peek->isHidden())
        return;
    if (peek) {
        m_peek->setPlainText(m_base);
        placePeek();
        m_peek->raise();
    }
    m_peek->setVisible(peek);
    if (peek)
        m_resultCaption->setText(tr("What it was, while Alt is held"));
    else
        setShown(m_shown);
}

void ThreeWayText::placePeek() { m_peek->setGeometry(m_resultStack->rect()); }

bool ThreeWayText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_resultStack && event->type() == QEvent::Resize)
        placePeek();
    return QWidget::eventFilter(watched, event);
}

void ThreeWayText::focusResult()
{
    (m_shown == Side::Result ? static_cast<QWidget *>(m_edit) : m_chosenView)
        ->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> ThreeWayText::tabStops() const
{
    return m_bar->tabStops()
        + QList<QWidget *>{ m_baseView, m_theirsView, m_edit, m_chosenView, m_mineView };
}

void ThreeWayText::setBaseVisible(bool visible)
{
    m_basePane->setVisible(visible);
    m_bar->setBaseShown(visible);
}

} // namespace lockstep::ui
