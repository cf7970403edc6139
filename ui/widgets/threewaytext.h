// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/linehunks.h"
#include "ui/widgets/textdiffview.h"

#include <QTextCursor>
#include <QWidget>

class QStackedWidget;

namespace lockstep::ui {

class HunkBar;
class HunkGutter;
class MarkedEdit;
class PlainLabel;

// Merging one long text: theirs | the result, which can be edited | mine, and what it was on
// demand. The result begins with what changed on one side only already in it; each stretch that
// both changed is decided with the buttons, by the signs beside it, by typing into it, or by "Use
// this text". Who takes a stretch from both sides has theirs and then mine.
class ThreeWayText final : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Result, Base, Theirs, Mine };

    ThreeWayText(const ThemeService &themes, const QString &label, QWidget *parent = nullptr);

    // `merged`: the result to begin with, already decided; without it the hunks are.
    void setTexts(const QString &base, const QString &theirs, const QString &mine,
        const std::optional<QString> &merged = {});
    // They changed it again. Work on the result is kept, and is to be confirmed; without such
    // work all begins anew.
    void updateTexts(const QString &base, const QString &theirs, const QString &mine,
        const std::optional<QString> &merged = {});
    // The result counts as undecided until it is accepted, even if nothing in it collides.
    void requireConfirmation();
    void setTheirsName(const QString &name); // "Jane Smith, 14:11"

    // The result pane shows one side as a whole instead of the result, which is kept.
    void setShown(Side side);
    [[nodiscard]] Side shown() const { return m_shown; }

    [[nodiscard]] QString result() const;
    // Puts back a draft; it still has to be confirmed if `decided` is false.
    void setResult(const QString &text, bool decided);
    [[nodiscard]] int undecided() const;
    [[nodiscard]] bool isTouched() const { return m_touched; } // by the user
    void acceptResult(); // all of it, as it stands

    void nextHunk(); // F7
    void previousHunk();
    [[nodiscard]] qsizetype hunkCount() const { return m_hunks.size(); }
    void takeTheirs();
    void takeMine();
    void takeBoth();
    void takeBase();

    void focusResult();
    void setBaseVisible(bool visible);
    // What it was, over the result, for as long as a key is held; the focus stays.
    void peekBase(bool peek);
    [[nodiscard]] QList<QWidget *> tabStops() const; // in the order of reading

Q_SIGNALS:
    // The user has worked on the result, or the number of undecided stretches is another.
    void resultChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Take { None, Base, Theirs, Mine, Both, Edited };
    struct Hunk
    {
        LineHunk lines{};
        qsizetype stretch{}; // index among all hunks, as the panes count them
        QTextCursor start{};
        QTextCursor end{};
        Take take = Take::None;
        bool noTheirs = false; // left out by the user
        bool noMine = false;
    };

    void build(const std::optional<QString> &merged);
    void showSides();
    void take(Take take);
    void put(Hunk &hunk, Take take);
    void takeSide(qsizetype stretch, Take side);
    void leaveSide(qsizetype stretch, Take side);
    [[nodiscard]] qsizetype hunkOf(qsizetype stretch) const;
    void refreshGutters();
    void placePeek();
    void go(qsizetype hunk);
    void edited(int position, int added);
    [[nodiscard]] QString textOf(const Hunk &hunk) const;
    [[nodiscard]] QString sourceOf(const Hunk &hunk, Take take) const;
    [[nodiscard]] QString describe(const Hunk &hunk) const;
    void refresh();
    QWidget *pane(QWidget *view, PlainLabel *caption);

    const ThemeService &m_themes;
    QString m_label;
    QString m_base;
    QString m_theirs;
    QString m_mine;
    QList<LineHunk> m_all;
    QList<Hunk> m_hunks; // what differs
    qsizetype m_current = -1;
    bool m_touched = false;
    bool m_applying = false;
    bool m_unconfirmed = false;
    bool m_moved = false; // theirs, under the user's work
    Side m_shown = Side::Result;

    PlainLabel *m_theirsCaption;
    PlainLabel *m_resultCaption;
    QPlainTextEdit *m_baseView;
    QWidget *m_basePane;
    TextDiffView *m_theirsView;
    TextDiffView *m_mineView;
    MarkedEdit *m_edit;
    QPlainTextEdit *m_chosenView; // a side as a whole
    QStackedWidget *m_resultStack;
    QPlainTextEdit *m_peek; // lies over the result
    HunkBar *m_bar;
    HunkGutter *m_theirsGutter;
    HunkGutter *m_mineGutter;
};

} // namespace lockstep::ui
