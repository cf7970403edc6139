// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "ui/theme/themeservice.h"

#include <QListView>
#include <QPointer>

#include <functional>

class QPushButton;
class QVariantAnimation;

namespace lockstep::ui {

class GroupHeading;
class IssueListModel;
class IssueRowDelegate;
struct GroupTitle;
struct IssueGroup;

enum class Density { Compact, Normal, Roomy };

// The list of issues: rows of one height whose places are computed, never laid out, so that nothing
// in it depends on how many there are. (A QListView for its accessibility and nothing else: all of
// its geometry is replaced.) What stands in the window stays where it is when rows come, go or move
// above it. The headings of groups are buttons between the rows, made for those that are to be
// seen; the one of the topmost row stays in sight.
class IssueListView final : public QListView
{
    Q_OBJECT

public:
    IssueListView(const ThemeService &themes, Clock &clock, QWidget *parent = nullptr);

    void setIssueModel(IssueListModel *model);
    void setGroupTitles(std::function<GroupTitle(const IssueGroup &)> titles);
    void setColumns(const QSet<int> &columns); // of IssueListModel::Column; the title is always
    [[nodiscard]] const QSet<int> &columns() const;
    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }

    [[nodiscard]] IssueId currentIssue() const;
    // Null: none. Nothing is signalled.
    void setCurrentIssue(const IssueId &issue);
    // An issue to be seen and where its row begins in the window: the current one if it is to be
    // seen, else the first. Rows that are others later can be scrolled to look the same.
    struct Place
    {
        IssueId issue{};
        int top = 0;
    };
    [[nodiscard]] Place place() const;
    bool showAt(const Place &place); // false: it is not there
    [[nodiscard]] QList<IssueId> selectedIssues() const;
    [[nodiscard]] int selectedCount() const { return m_selected; }
    void step(int rows); // moves the current row
    // Marks the current issue, or takes its mark away; what is marked stays so while the current
    // row moves, rows come and go, and a filter changes.
    void toggleMark();
    [[nodiscard]] bool isMarking() const { return m_marking; }
    bool foldCurrent(); // the group of the current issue; false: there is none
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
    void peekRequested(); // Space
    void left(); // Esc, with nothing marked
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
    void startDrag(Qt::DropActions supported) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section // a group; with no grouping there is none
    {
        int top = 0; // of its heading
        int firstRow = 0;
        int rows = 0;
    };
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    [[nodiscard]] const std::vector<Section> &sections() const;
    [[nodiscard]] int contentHeight() const;
    [[nodiscard]] int rowTop(int row) const; // in the content, as below
    [[nodiscard]] int rowFrom(int y) const; // the first row that ends below y; may be none
    [[nodiscard]] int rowUpTo(int y) const; // the last row that begins at y or above it, or -1
    [[nodiscard]] std::pair<int, int> rowsIn(int top, int bottom) const; // of the viewport
    void placeHeadings();
    GroupHeading *headingOf(size_t section);
    void fold(const QString &group, bool folded);
    void stepFromHeading(const QString &group, int rows);
    bool stepToHeading(int rows); // of a group that is folded away, if one is next
    void focusHeading(size_t section);
    void measure();
    [[nodiscard]] QList<Place> places() const;
    void beforeChange();
    void afterMove();
    void shift(int rows);
    void flash(const QList<IssueId> &issues);
    void paintFlash();
    void refreshAbove();
    void goAbove();
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
    QList<IssueId> m_newAbove; // came above what is to be seen, and have not been
    QList<std::pair<IssueId, int>> m_before; // what was to be seen, and where
    QList<Place> m_places; // the same, while the model is reset; the best to keep comes first
    std::function<GroupTitle(const IssueGroup &)> m_titles;
    mutable std::vector<Section> m_sections;
    mutable bool m_sectionsKnown = false;
    QHash<QString, GroupHeading *> m_headings; // those to be seen
    IssueId m_wanted{}; // the current issue, also while a filter hides it
    Timer m_minute{}; // ages grow
};

} // namespace lockstep::ui
