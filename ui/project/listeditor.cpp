// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/listeditor.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Each cell is changed by what fits it.
class ListDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const auto &model = *static_cast<const ListModel *>(index.model());
        const QString name
            = model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        QWidget *editor = nullptr;
        switch (model.columnAt(index.column())) {
        case ListModel::Column::Choice: {
            auto *choice = new QComboBox(parent);
            choice->addItems(model.shape().choices);
            auto *self = const_cast<ListDelegate *>(this);
            connect(choice, &QComboBox::activated, self, [self, choice] {
                Q_EMIT self->commitData(choice);
                Q_EMIT self->closeEditor(choice);
            });
            editor = choice;
            break;
        }
        case ListModel::Column::Limit: {
            auto *limit = new QSpinBox(parent);
            limit->setRange(0, int(model.shape().mostLimit));
            limit->setSpecialValueText(tr("None"));
            limit->setFrame(false);
            editor = limit;
            break;
        }
        case ListModel::Column::Name:
        case ListModel::Column::Count:
            editor = QStyledItemDelegate::createEditor(parent, option, index);
            break;
        }
        editor->setObjectName(u"listCellEditor"_s);
        editor->setAccessibleName(name);
        return editor;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *choice = qobject_cast<QComboBox *>(editor))
            choice->setCurrentIndex(index.data(Qt::EditRole).toInt());
        else if (auto *limit = qobject_cast<QSpinBox *>(editor))
            limit->setValue(index.data(Qt::EditRole).toInt());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (auto *choice = qobject_cast<QComboBox *>(editor)) {
            model->setData(index, choice->currentIndex());
        } else if (auto *limit = qobject_cast<QSpinBox *>(editor)) {
            limit->interpretText();
            model->setData(index, limit->value());
        } else {
            QStyledItemDelegate::setModelData(editor, model, index);
        }
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return { size.width() + space::S, std::max(size.height() + space::S, scaled(30)) };
    }
};

QToolButton *tool(const ThemeService &themes, const QString &icon, const QString &name,
    const QString &keys, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themes.icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    //: what a button does, and its key
    button->setToolTip(ListEditor::tr("%1 (%2)").arg(name, keys));
    return button;
}

} // namespace

ListEditor::ListEditor(
    const ThemeService &themes, const ListShape &shape, const Texts &texts, QWidget *parent)
    : QWidget(parent), m_model(new ListModel(shape, this)), m_view(new QTableView(this)),
      m_problem(new PlainLabel(themes, TextStyle::Secondary, Token::Danger, this)),
      m_typed(new QLineEdit(this)), m_candidates(new QComboBox(this)),
      m_add(new QPushButton(tr("Add"), this)),
      m_remove(tool(themes, u"trash-2"_s, texts.remove, tr("Del"), this)),
      m_up(tool(themes, u"arrow-up"_s, tr("Move up"), tr("Alt+Up"), this)),
      m_down(tool(themes, u"arrow-down"_s, tr("Move down"), tr("Alt+Down"), this)),
      m_tools(new QWidget(this))
{
    setObjectName(shape.name);
    m_view->setObjectName(shape.name + u"Table"_s);
    m_view->setAccessibleName(shape.title);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ListDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setVisible(m_model->columnCount() > 1);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->setMinimumHeight(scaled(120));
    if (shape.isOrdered) {
        m_view->setDragDropMode(QAbstractItemView::InternalMove);
        m_view->setDragDropOverwriteMode(false);
        m_view->setDefaultDropAction(Qt::MoveAction);
    }
    m_view->installEventFilter(this);
    m_problem->setObjectName(shape.name + u"Problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_typed->setObjectName(shape.name + u"New"_s);
    m_typed->setPlaceholderText(texts.add);
    m_typed->setAccessibleName(texts.add);
    m_typed->installEventFilter(this);
    m_candidates->setObjectName(shape.name + u"Candidates"_s);
    m_candidates->setAccessibleName(texts.add);
    m_candidates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_candidates->setMinimumContentsLength(16);
    m_candidates->hide();
    m_add->setObjectName(shape.name + u"Add"_s);
    m_add->setAutoDefault(false);
    m_remove->setObjectName(shape.name + u"Remove"_s);
    m_up->setObjectName(shape.name + u"Up"_s);
    m_down->setObjectName(shape.name + u"Down"_s);
    m_up->setVisible(shape.isOrdered);
    m_down->setVisible(shape.isOrdered);

    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins({});
    row->setSpacing(space::S);
    row->addWidget(m_typed, 1);
    row->addWidget(m_candidates, 1);
    row->addWidget(m_add);
    row->addSpacing(space::S);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_tools);

    connect(m_model, &ListModel::edited, this, [this] {
        refresh();
        Q_EMIT edited();
    });
    connect(m_model, &ListModel::refused, this, &ListEditor::tell);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refresh();
        Q_EMIT currentChanged();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_choosesCandidates)
            addChosen();
        else
            addTyped();
    });
    connect(m_typed, &QLineEdit::textChanged, this, [this] {
        tell({});
        refresh();
    });
    connect(m_remove, &QToolButton::clicked, this, &ListEditor::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    refresh();
}

int ListEditor::currentRow() const { return m_view->currentIndex().row(); }

void ListEditor::setCurrentRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_view->setCurrentIndex(m_model->index(row, std::max(0, m_view->currentIndex().column())));
}

void ListEditor::setEntries(const QList<ListEntry> &entries)
{
    const int row = currentRow();
    m_model->setEntries(entries);
    if (currentRow() < 0)
        setCurrentRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    refresh();
}

void ListEditor::setReadOnly(bool readOnly)
{
    m_model->setReadOnly(readOnly);
    m_tools->setVisible(!readOnly);
    m_view->setDragEnabled(!readOnly && m_model->shape().isOrdered);
}

void ListEditor::setCandidates(const QList<ListEntry> &candidates)
{
    m_choosesCandidates = true;
    m_typed->hide();
    m_candidates->show();
    const QString chosen = m_candidates->currentData().toString();
    m_candidates->clear();
    for (const ListEntry &each : candidates)
        m_candidates->addItem(m_model->icon ? m_model->icon(each) : QIcon(), each.name, each.was);
    m_candidates->setCurrentIndex(std::max(0, m_candidates->findData(chosen)));
    refresh();
}

void ListEditor::focusTable()
{
    if (currentRow() < 0)
        setCurrentRow(0);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ListEditor::addTyped()
{
    const QString name = m_typed->text().simplified();
    if (name.isEmpty() || m_model->isFull())
        return;
    if (const QString problem = m_model->nameProblem(name); !problem.isEmpty()) {
        tell(problem);
        m_typed->selectAll();
        return;
    }
    m_typed->clear();
    m_model->append({ .name = name });
    setCurrentRow(m_model->rowCount() - 1);
}

void ListEditor::addChosen()
{
    if (m_candidates->currentIndex() < 0 || m_model->isFull())
        return;
    m_model->append({ .was = m_candidates->currentData().toString(),
        .name = m_candidates->currentText(),
        .choice = std::min<int>(1, int(m_model->shape().choices.size()) - 1) });
    setCurrentRow(m_model->rowCount() - 1);
}

void ListEditor::removeCurrent()
{
    const int row = currentRow();
    if (row < 0 || m_model->isReadOnly())
        return;
    const QString problem = removeProblem ? removeProblem(entries().at(row)) : QString();
    tell(problem);
    if (problem.isEmpty() && (!mayRemove || mayRemove(row)))
        remove(row);
}

void ListEditor::remove(int row)
{
    const bool hadFocus = m_view->hasFocus() || m_remove->hasFocus();
    m_model->removeAt(row);
    setCurrentRow(std::min(row, m_model->rowCount() - 1));
    if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

void ListEditor::move(int by)
{
    const int row = currentRow();
    if (row < 0)
        return;
    m_model->moveRow({}, row, {}, by > 0 ? row + by + 1 : row + by);
    refresh();
}

void ListEditor::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    m_problem->setAccessibleName(problem);
    announce(*m_problem);
}

void ListEditor::refresh()
{
    const int row = currentRow();
    const int count = m_model->rowCount();
    const bool any
        = m_choosesCandidates ? m_candidates->count() > 0 : !m_typed->text().simplified().isEmpty();
    m_add->setEnabled(any && !m_model->isFull());
    m_candidates->setEnabled(m_candidates->count() > 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < count);
}

bool ListEditor::press(int key, Qt::KeyboardModifiers modifiers, bool act)
{
    const auto run = [act](const auto &what) {
        if (act)
            what();
        return true;
    };
    if (modifiers == Qt::AltModifier && m_model->shape().isOrdered
        && (key == Qt::Key_Up || key == Qt::Key_Down))
        return run([&] { move(key == Qt::Key_Up ? -1 : 1); });
    if (modifiers != Qt::NoModifier)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return run([&] {
            if (m_view->currentIndex().flags().testFlag(Qt::ItemIsEditable))
                m_view->edit(m_view->currentIndex());
        });
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return run([&] { removeCurrent(); });
    case Qt::Key_Insert:
        return run([&] {
            QWidget *field = m_choosesCandidates ? static_cast<QWidget *>(m_candidates) : m_typed;
            field->setFocus(Qt::ShortcutFocusReason);
        });
    default:
        return false;
    }
}

bool ListEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool act = event->type() == QEvent::KeyPress;
    if (act || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // What ends the editing of a cell comes by here too, and does nothing else.
        const bool endsEditing = act && isEnter && !m_view->hasFocus();
        if (watched == m_view && (endsEditing || press(key->key(), modifiers, act))) {
            event->accept();
            return true;
        }
        if (watched == m_typed && act && isEnter && modifiers == Qt::NoModifier) {
            addTyped(); // and the dialog stays
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lockstep::ui
