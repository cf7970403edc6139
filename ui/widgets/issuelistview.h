// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "ui/theme/themeservice.h"

#include <QListView>
#include <QPointer>

class QPushButton;
class QVariantAnimation;

namespace lockstep::ui {

class IssueListModel;
class IssueRowDelegate;

enum class Density { Compact, Normal, Roomy };

// The list of issues: rows of one height whose places are computed, never laid out, so that nothing
// in it depends on how many there are. (A QListView for its accessibility and nothing else: all of
// its geometry is replaced.) What stands in the window stays where it is when rows come, go or move
// above it.
class IssueListView final : public QListView
{
    Q_OBJECT

public:
    IssueListView(const ThemeService &themes, Clock &clock, QWidget *parent = nullptr);

    void setIssueModel(IssueListModel *model);
    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }

    [[nodiscard]] IssueId currentIssue() const;
    // Null: none. Nothing is signalled.
    void setCurrentIssue(const IssueId &issue);
    [[nodiscard]] QList<IssueId> selectedIssues() const;
    [[nodiscard]] int selectedCount() const { return m_selected; }
    void step(int rows); // moves the current row
    // Marks the current issue, or takes its mark away; what is marked stays so while the current
    // row moves, rows come and go, and a filter changes.
    void toggleMark();
    [[nodiscard]] bool isMarking() const { return m_marking; }
    void setSelectedIssues(const QList<IssueId> &issues, bool marking);
    void clearMarks(); // only the current issue is selected

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

Q_SIGNALS:
    // The user went to another row; not for changes of the rows.
    void currentIssueChanged(const lockstep::IssueId &issue);
    void issueActivated(const lockstep::IssueId &issue); // Enter or a double click
    void selectionSizeChanged(int issues);
    void menuRequested(const lockstep::IssueId &issue, const QPoint &globalPos);

protected:
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers mods) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event = nullptr) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] int rowAt(int y) const; // may be outside
    void measure();
    void beforeChange();
    void afterMove();
    void shift(int rows);
    void flash(const QList<IssueId> &issues);
    void paintFlash();
    void showAbove(int count);
    void placeAbove();
    void tick();

    const ThemeService &m_themes;
    Clock &m_clock;
    IssueListModel *m_model = nullptr;
    IssueRowDelegate *m_delegate;
    QPushButton *m_above; // "12 new issues"
    QVariantAnimation *m_flash;
    QList<IssueId> m_flashing;
    Density m_density = Density::Normal;
    int m_rowHeight = 34;
    bool m_rowsChanging = false;
    bool m_marking = false; // moving the current row does not select it
    int m_selected = 0;
    QList<IssueId> m_kept; // selected, while the model is reset
    bool m_keptMarking = false;
    int m_newAbove = 0;
    QList<std::pair<IssueId, int>> m_before; // what was to be seen, and in which row
    IssueId m_wanted{}; // the current issue, also while a filter hides it
    Timer m_minute{}; // ages grow
};

} // namespace lockstep::ui
