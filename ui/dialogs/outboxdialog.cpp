// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/outboxdialog.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/theme/paint.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

class OutboxDelegate final : public QStyledItemDelegate
{
public:
    OutboxDelegate(const ThemeService &themes, QObject *parent)
        : QStyledItemDelegate(parent), m_themes(themes)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme &theme = m_themes.theme();
        return { 200,
            QFontMetrics(theme.font(TextStyle::Body)).height()
                + QFontMetrics(theme.font(TextStyle::Secondary)).height() + 2 * space::S };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = m_themes.theme();
        painter->save();
        const QRect row = option.rect;
        const auto place
            = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            paintRound(*painter, row, radius::Control,
                theme.color(selected ? Token::Selection : Token::Hover));
        const bool attention = index.data(OutboxModel::AttentionRole).toBool();
        const bool held = index.data(OutboxModel::HeldRole).toBool();
        const QString icon = attention ? u"circle-alert"_s : held ? u"git-compare"_s : u"clock"_s;
        const Token token = attention ? Token::Danger
            : held                    ? Token::Warning
                                      : Token::TextSecondary;
        painter->drawPixmap(
            place(QRect(row.left() + space::S, row.top() + space::S + 1, iconExtent, iconExtent)),
            m_themes.icons().pixmap(
                icon, token, iconExtent, painter->device()->devicePixelRatioF()));
        QRect text = row.adjusted(2 * space::S + iconExtent, space::S, -space::S, -space::S);
        const auto start
            = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop);
        const auto line = [&](TextStyle style, Token colour, const QString &words) {
            painter->setFont(theme.font(style));
            painter->setPen(theme.color(colour));
            painter->drawText(place(text), start | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(words, Qt::ElideRight, text.width()));
            text.setTop(text.top() + painter->fontMetrics().height());
        };
        line(TextStyle::Body, Token::Text, index.data().toString());
        line(TextStyle::Secondary, attention ? Token::Danger : Token::TextSecondary,
            index.data(OutboxModel::StateTextRole).toString());
        painter->restore();
    }

private:
    const ThemeService &m_themes;
};

} // namespace

OutboxModel::OutboxModel(SyncEngine &engine, Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_engine(engine), m_clock(clock)
{
    refresh();
}

void OutboxModel::refresh()
{
    QList<OpId> attention;
    QList<OpId> waiting;
    for (const auto &[position, row] : m_engine.outbox().rows()) {
        if (row.state == OutboxState::NeedsAttention)
            attention << row.mutation.op;
        else if (row.state == OutboxState::Queued || row.state == OutboxState::Sending)
            waiting << row.mutation.op;
    }
    const QList<OpId> ops = attention + waiting;
    if (ops == m_ops) {
        if (!ops.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(ops.size()) - 1));
        return;
    }
    beginResetModel();
    m_ops = ops;
    endResetModel();
}

const OutboxRow *OutboxModel::row(int at) const { return m_engine.outbox().find(m_ops.value(at)); }

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ops.size());
}

QString OutboxModel::stateText(const OutboxRow &row) const
{
    const QString when = agoSentence(row.createdAt, m_clock.wallNow());
    switch (row.state) {
    case OutboxState::NeedsAttention:
        return errorText(row.error.code, row.error.message);
    case OutboxState::Sending:
        return tr("Being sent · made %1").arg(when);
    default:
        break;
    }
    if (m_engine.outbox().isHeld(row))
        return tr("Waits for your decision about a conflict · made %1").arg(when);
    return m_engine.status().connection.state == ConnectionState::Connected
        ? tr("Waits for its turn · made %1").arg(when)
        : tr("Waits for the connection · made %1").arg(when);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxRow *found = index.isValid() ? row(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return mutationText(found->mutation.body, m_engine.replica());
    case StateTextRole:
        return stateText(*found);
    case Qt::AccessibleTextRole:
        return tr("%1. %2").arg(
            mutationText(found->mutation.body, m_engine.replica()), stateText(*found));
    case Qt::ToolTipRole:
        return plainToolTip(
            mutationText(found->mutation.body, m_engine.replica()) + u'\n' + stateText(*found));
    case AttentionRole:
        return found->state == OutboxState::NeedsAttention;
    case HeldRole:
        return m_engine.outbox().isHeld(*found);
    default:
        return {};
    }
}

OutboxDialog::OutboxDialog(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_prompts(prompts),
      m_model(new OutboxModel(engine, clock, this)),
      m_summary(new PlainLabel(themes, TextStyle::Body, Token::TextSecondary, this)),
      m_stack(new QStackedWidget(this)), m_view(new QListView(this)),
      m_empty(new EmptyState(
          themes, u"circle-check"_s, tr("Everything you did has reached the server."), {}, this)),
      m_retry(new QPushButton(tr("Try again"), this)),
      m_discard(new QPushButton(tr("Discard"), this)),
      m_export(new QPushButton(tr("Export all…"), this)),
      m_show(new QPushButton(tr("Show issue"), this))
{
    setObjectName(u"outboxDialog"_s);
    setWindowTitle(tr("Changes to Be Sent"));
    setModal(false);
    resize(560, 420);
    m_summary->setWordWrap(true);
    m_view->setObjectName(u"outboxList"_s);
    m_view->setAccessibleName(tr("Changes to be sent"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutboxDelegate(themes, m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_retry->setObjectName(u"outboxRetry"_s);
    m_discard->setObjectName(u"outboxDiscard"_s);
    m_export->setObjectName(u"outboxExport"_s);
    m_show->setObjectName(u"outboxShow"_s);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"outboxClose"_s);
    for (QPushButton *button : { m_retry, m_discard, m_export, m_show, close })
        button->setAutoDefault(false);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_show);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    connect(&engine, &SyncEngine::outboxChanged, this, &OutboxDialog::refresh);
    connect(&engine, &SyncEngine::statusChanged, this, &OutboxDialog::refresh);
    connect(&engine, &SyncEngine::reset, this, &OutboxDialog::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OutboxDialog::refreshButtons);
    connect(m_retry, &QPushButton::clicked, this, &OutboxDialog::retry);
    connect(m_discard, &QPushButton::clicked, this, &OutboxDialog::discard);
    connect(m_export, &QPushButton::clicked, this, &OutboxDialog::exportAll);
    connect(m_show, &QPushButton::clicked, this, [this] {
        const OutboxRow *row = m_model->row(m_view->currentIndex().row());
        if (row)
            Q_EMIT issueRequested(touchedIssue(row->mutation.body));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    refresh();
}

void OutboxDialog::open()
{
    refresh();
    if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0));
    show();
    raise();
    activateWindow();
    m_view->setFocus(Qt::OtherFocusReason);
}

void OutboxDialog::refresh()
{
    // The same rows stay chosen: a retry has another op, then the place counts.
    const int current = m_view->currentIndex().row();
    m_model->refresh();
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(std::clamp(current, 0, m_model->rowCount() - 1)));
    const SyncStatus &status = m_engine.status();
    const int rows = m_model->rowCount();
    m_stack->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    m_summary->setVisible(rows > 0);
    m_summary->setText(status.attention > 0
            ? tr("%n change(s) were not accepted. They stay here until you decide.", nullptr,
                status.attention)
            : tr("These changes are safe on this computer and are sent in this order."));
    refreshButtons();
}

QList<OpId> OutboxDialog::selected() const
{
    QList<OpId> ops;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        ops << m_model->opAt(index.row());
    return ops;
}

void OutboxDialog::refreshButtons()
{
    const QList<OpId> ops = selected();
    const bool refused = std::any_of(ops.begin(), ops.end(), [this](const OpId &op) {
        const OutboxRow *row = m_engine.outbox().find(op);
        return row && row->state == OutboxState::NeedsAttention;
    });
    m_retry->setEnabled(refused);
    m_discard->setEnabled(!ops.isEmpty());
    m_export->setEnabled(m_model->rowCount() > 0);
    const OutboxRow *row = m_model->row(m_view->currentIndex().row());
    m_show->setEnabled(row && m_engine.replica().find(touchedIssue(row->mutation.body)));
}

void OutboxDialog::retry()
{
    for (const OpId &op : selected())
        m_engine.retry(op);
}

void OutboxDialog::discard()
{
    const QList<OpId> ops = selected();
    if (ops.isEmpty())
        return;
    const OutboxRow *first = m_engine.outbox().find(ops.first());
    const QString what = ops.size() == 1 && first
        ? mutationText(first->mutation.body, m_engine.replica())
        : tr("%n change(s)", nullptr, int(ops.size()));
    m_prompts.ask(this,
        { .title = tr("Discard Changes"),
            .text = tr("%1: this exists only on this computer. Discarded, it is gone.").arg(what),
            .accept = tr("Discard"),
            .dangerous = true },
        [this, ops](bool accepted) {
            if (!accepted)
                return;
            for (const OpId &op : ops)
                m_engine.discard(op);
        });
}

void OutboxDialog::exportAll()
{
    m_prompts.saveFile(this, tr("Export Changes"), u"lockstep-changes.json"_s,
        m_engine.exportOutbox(), [this](const Result<void> &saved) {
            m_summary->setText(saved ? tr("The changes were exported.")
                                     : errorText(saved.error().code, saved.error().message));
        });
}

} // namespace lockstep::ui
