// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/outboxdialog.h"

#include "core/sync/codec.h"
#include "ui/dialogs/mutationdialog.h"
#include "ui/dialogs/outboxdelegate.h"
#include "ui/models/fieldtexts.h"
#include "ui/models/texts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds agePeriod = 10s;

} // namespace

OutboxDialog::OutboxDialog(
    SyncEngine &engine, const FieldContext &context, Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_context(context), m_prompts(prompts),
      m_model(new OutboxModel(engine, context.clock, this)),
      m_summary(new PlainLabel(context.themes, TextStyle::Body, Token::TextSecondary, this)),
      m_stack(new QStackedWidget(this)), m_view(new QListView(this)),
      m_empty(new EmptyState(context.themes, u"circle-check"_s,
          tr("Everything you did has reached the server."), {}, this)),
      m_reason(new PlainLabel(context.themes, TextStyle::Body, Token::Text, this)),
      m_typed(new QPlainTextEdit(this)), m_edit(new QPushButton(tr("&Edit…"), this)),
      m_retry(new QPushButton(tr("Try &again"), this)),
      m_discard(new QPushButton(tr("&Discard…"), this)),
      m_undo(new QPushButton(tr("&Undo discard"), this)),
      m_show(new QPushButton(tr("&Open issue"), this)),
      m_export(new QPushButton(tr("E&xport"), this)), m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"outboxDialog"_s);
    setWindowTitle(tr("Changes to Be Sent"));
    setModal(false);
    openWith(*this, 680, 520);
    setGround(*this, context.themes, Token::Surface);
    m_summary->setObjectName(u"outboxSummary"_s);
    m_summary->setWordWrap(true);
    m_view->setObjectName(u"outboxList"_s);
    m_view->setAccessibleName(tr("Changes to be sent"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new OutboxDelegate(context.themes, m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_reason->setObjectName(u"outboxReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_typed->setObjectName(u"outboxTyped"_s);
    m_typed->setAccessibleName(tr("What you entered"));
    m_typed->setReadOnly(true);
    m_typed->setTabChangesFocus(true);

    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, space::S, 0, 0);
    column->setSpacing(space::S);
    column->addWidget(m_reason);
    column->addWidget(m_typed, 1);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_view);
    halves->addWidget(detail);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setSizes({ 240, 160 });
    m_stack->addWidget(halves);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    makeButtons();
    makeKeys();
    connectAll();
    refresh();
}

void OutboxDialog::makeButtons()
{
    const auto name = [](QPushButton *button, const QString &id, const QString &tip) {
        button->setObjectName(id);
        button->setToolTip(tip);
        button->setAutoDefault(false);
    };
    name(m_edit, u"outboxEdit"_s, tr("Change what was not accepted, and send it (F2)"));
    name(m_retry, u"outboxRetry"_s, tr("Send what was not accepted once more (Ctrl+R)"));
    name(m_discard, u"outboxDiscard"_s, tr("Give the chosen changes up (Delete)"));
    name(m_undo, u"outboxUndo"_s, tr("Put back what was discarded last (Ctrl+Z)"));
    name(m_show, u"outboxShow"_s, tr("Go to the issue"));
    name(m_export, u"outboxExport"_s, tr("Keep all of this elsewhere, as text or JSON"));
    name(m_close, u"outboxClose"_s, {});
    auto *menu = new QMenu(m_export);
    menu->setObjectName(u"outboxExportMenu"_s);
    const auto add = [&](const QString &text, auto run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    add(tr("Copy as &text"), [this] { copy(m_model->text(all())); });
    add(tr("Copy as &JSON"), [this] { copy(QString::fromUtf8(m_engine.exportOutbox())); });
    add(tr("&Save as text…"),
        [this] { save(u"lockstep-changes.txt"_s, m_model->text(all()).toUtf8()); });
    add(tr("Save as JSO&N…"),
        [this] { save(u"lockstep-changes.json"_s, m_engine.exportOutbox()); });
    m_export->setMenu(menu);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    for (QPushButton *button : { m_edit, m_retry, m_discard, m_show, m_undo })
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
}

void OutboxDialog::makeKeys()
{
    const auto add = [this](const QKeySequence &keys, QWidget *where, auto run) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(Qt::Key_Return, m_view, [this] { activate(); });
    add(Qt::Key_Enter, m_view, [this] { activate(); });
    add(Qt::Key_Delete, m_view, [this] { discard(); });
    add(QKeySequence::Copy, m_view, [this] { copy(m_model->text(selected())); });
    add(Qt::Key_F2, this, [this] { edit(); });
    add(Qt::CTRL | Qt::Key_R, this, [this] { retry(); });
    add(QKeySequence::Undo, this, [this] { undoDiscard(); });
}

void OutboxDialog::connectAll()
{
    const auto live = [this] {
        if (isVisible())
            refresh();
    };
    connect(&m_engine, &SyncEngine::outboxChanged, this, live);
    connect(&m_engine, &SyncEngine::conflictsChanged, this, live);
    connect(&m_engine, &SyncEngine::statusChanged, this, live);
    connect(&m_engine, &SyncEngine::settled, this, live);
    connect(&m_engine, &SyncEngine::reset, this, live);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OutboxDialog::refreshDetail);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &OutboxDialog::refreshDetail);
    connect(m_view, &QListView::doubleClicked, this, &OutboxDialog::activate);
    connect(m_edit, &QPushButton::clicked, this, &OutboxDialog::edit);
    connect(m_retry, &QPushButton::clicked, this, &OutboxDialog::retry);
    connect(m_discard, &QPushButton::clicked, this, &OutboxDialog::discard);
    connect(m_undo, &QPushButton::clicked, this, &OutboxDialog::undoDiscard);
    connect(m_show, &QPushButton::clicked, this, &OutboxDialog::showIssue);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void OutboxDialog::open()
{
    m_said.clear();
    show();
    raise();
    activateWindow();
    refresh();
    if (m_model->rowCount() > 0)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
    tick();
}

// What was discarded is gone now.
void OutboxDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_timer.cancel();
    m_discarded.clear();
    m_model->forgetMerged();
}

void OutboxDialog::tick()
{
    m_timer = m_context.clock.after(agePeriod, [this] {
        m_model->refreshAges();
        refreshDetail();
        tick();
    });
}

void OutboxDialog::refresh()
{
    // What was chosen stays chosen, wherever it is now.
    QSet<qint64> positions;
    QSet<ConflictId> conflicts;
    for (const int row : selected()) {
        const OutboxModel::Entry entry = m_model->entry(row);
        if (entry.conflict.isNull())
            positions.insert(entry.position);
        else
            conflicts.insert(entry.conflict);
    }
    const int current = m_view->currentIndex().row();
    const OutboxModel::Entry at = m_model->entry(current);
    m_model->refresh();
    QItemSelection selection;
    QModelIndex stays;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const OutboxModel::Entry entry = m_model->entry(row);
        const bool stayed
            = positions.contains(entry.position) || conflicts.contains(entry.conflict);
        if (stayed && !selection.isEmpty() && selection.last().bottom() == row - 1)
            selection.last()
                = QItemSelectionRange{ selection.last().topLeft(), m_model->index(row) };
        else if (stayed)
            selection.append(QItemSelectionRange{ m_model->index(row) });
        if (current >= 0 && at.isSame(entry))
            stays = m_model->index(row);
    }
    if (!stays.isValid() && m_model->rowCount() > 0)
        stays = m_model->index(std::clamp(current, 0, m_model->rowCount() - 1));
    if (selection.isEmpty() && stays.isValid())
        selection.select(stays, stays);
    m_view->selectionModel()->setCurrentIndex(stays, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const bool empty = m_model->rowCount() == 0;
    if (empty && m_view->hasFocus())
        m_close->setFocus(Qt::OtherFocusReason);
    const bool comesBack = !empty && m_stack->currentIndex() == 1 && m_close->hasFocus();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (comesBack)
        m_view->setFocus(Qt::OtherFocusReason);
    refreshSummary();
    refreshDetail();
}

void OutboxDialog::refreshSummary()
{
    const SyncStatus &status = m_engine.status();
    QStringList sentences;
    if (!m_said.isEmpty())
        sentences << m_said;
    if (status.unsaved > 0)
        sentences << tr("%n change(s) could not be written to this computer's disk so far.",
                         nullptr, status.unsaved)
                + u' ' + errorText(status.storeError.code, status.storeError.message);
    if (status.attention > 0)
        sentences << tr("%n change(s) were not accepted. They stay here until you decide.", nullptr,
            status.attention);
    else if (m_said.isEmpty() && m_model->rowCount() > 0)
        sentences << tr("These changes are safe on this computer and are sent in this order.");
    m_summary->setText(sentences.join(u' '));
    m_summary->setVisible(!sentences.isEmpty());
    if (status.unsaved > 0)
        m_empty->setContent(u"triangle-alert"_s,
            tr("Nothing else waits. Export what could not be written, to have it elsewhere."));
    else
        m_empty->setContent(u"circle-check"_s, tr("Everything you did has reached the server."));
}

void OutboxDialog::refreshDetail()
{
    const int row = m_view->currentIndex().row();
    m_reason->setText(m_model->reason(row));
    if (const QString typed = m_model->typed(row); typed != m_typed->toPlainText())
        m_typed->setPlainText(typed);
    m_typed->setVisible(!m_typed->toPlainText().isEmpty());
    const OutboxRow *found = m_model->outboxRow(row);
    const bool isRefused = found && found->state == OutboxState::NeedsAttention;
    m_edit->setEnabled(isRefused && MutationDialog::canEdit(found->mutation.body));
    m_retry->setEnabled(!refused().isEmpty());
    m_discard->setEnabled(!discardable().isEmpty());
    m_undo->setVisible(!m_discarded.isEmpty());
    m_show->setEnabled(m_engine.replica().find(m_model->issue(row)));
    m_export->setEnabled(m_model->rowCount() > 0 || m_engine.status().unsaved > 0);
}

QList<int> OutboxDialog::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> OutboxDialog::all() const
{
    QList<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows << row;
    return rows;
}

QList<OpId> OutboxDialog::refused() const
{
    QList<OpId> ops;
    for (const int row : selected()) {
        const OutboxRow *found = m_model->outboxRow(row);
        if (found && found->state == OutboxState::NeedsAttention)
            ops << found->mutation.op;
    }
    return ops;
}

QList<OpId> OutboxDialog::discardable() const
{
    QList<OpId> ops;
    for (const int row : selected()) {
        const OutboxRow *found = m_model->outboxRow(row);
        if (found
            && (found->state == OutboxState::NeedsAttention || found->state == OutboxState::Queued))
            ops << found->mutation.op;
    }
    return ops;
}

void OutboxDialog::say(const QString &text)
{
    m_said = text;
    refresh();
    m_summary->setAccessibleName(m_summary->text());
    announce(*m_summary);
}

// --- What can be done
// -----------------------------------------------------------------------------

void OutboxDialog::activate()
{
    const int row = m_view->currentIndex().row();
    const OutboxModel::Entry entry = m_model->entry(row);
    if (!entry.conflict.isNull()) {
        Q_EMIT conflictRequested(entry.conflict);
    } else if (entry.state == OutboxModel::State::Held) {
        for (const Conflict &conflict : m_engine.replica().conflicts()) {
            if (conflict.issue.id == m_model->issue(row)) {
                Q_EMIT conflictRequested(conflict.id);
                return;
            }
        }
    } else if (m_edit->isEnabled()) {
        edit();
    } else {
        showIssue();
    }
}

void OutboxDialog::showIssue()
{
    const IssueId issue = m_model->issue(m_view->currentIndex().row());
    if (m_engine.replica().find(issue))
        Q_EMIT issueRequested(issue);
}

void OutboxDialog::edit()
{
    const int row = m_view->currentIndex().row();
    const OutboxRow *found = m_model->outboxRow(row);
    if (!m_edit->isEnabled() || !found)
        return;
    const Mutation mutation = found->mutation;
    auto *dialog = new MutationDialog(
        { mutation.body, draftOf(mutation), projectOf(mutation.space),
            mutationText(mutation.body, m_engine.replica()), m_model->reason(row) },
        m_context, this);
    connect(dialog, &MutationDialog::edited, this, [this, dialog, mutation] {
        Mutation draft = mutation;
        draft.body = dialog->body();
        JsonWriter json;
        writeMutation(json, draft);
        m_engine.saveDraft(draftKey(mutation.op), QString::fromUtf8(json.text()));
    });
    connect(dialog, &MutationDialog::discarded, this,
        [this, op = mutation.op] { m_engine.saveDraft(draftKey(op), {}); });
    connect(dialog, &MutationDialog::submitted, this,
        [this, dialog, op = mutation.op](const MutationBody &body) {
            if (m_engine.retry(op, body)) {
                m_engine.saveDraft(draftKey(op), {});
                dialog->accept();
                say(tr("It is being sent again."));
            } // else it says itself what is not valid
        });
    connect(&m_engine, &SyncEngine::saveFailed, dialog,
        [dialog, op = mutation.op](const OpId &failed, const Error &error) {
            if (failed == op)
                dialog->findChild<Banner *>()->showMessage(
                    BannerKind::Danger, errorText(error.code, error.message));
        });
    dialog->open();
}

QString OutboxDialog::draftKey(const OpId &op) { return u"mutation:"_s + op.toString(); }

// What was made of a refused change, and not sent yet.
std::optional<MutationBody> OutboxDialog::draftOf(const Mutation &mutation) const
{
    JsonDocument document;
    const auto json = document.parse(m_engine.draft(draftKey(mutation.op)).toUtf8());
    if (!json)
        return {};
    auto draft = readMutation(*json);
    if (!draft || draft->body.index() != mutation.body.index() || draft->body == mutation.body)
        return {};
    return std::move(draft->body);
}

void OutboxDialog::retry()
{
    const QList<OpId> ops = refused();
    int count = 0;
    for (const OpId &op : ops) {
        if (m_engine.retry(op)) {
            m_engine.saveDraft(draftKey(op), {});
            ++count;
        }
    }
    if (count > 0)
        say(tr("%n change(s) are being sent again.", nullptr, count));
}

void OutboxDialog::discard()
{
    const QList<OpId> ops = discardable();
    if (ops.isEmpty())
        return;
    const OutboxRow *first = m_engine.outbox().find(ops.first());
    const QString what = ops.size() == 1 && first
        ? mutationText(first->mutation.body, m_engine.replica())
        : tr("%n change(s)", nullptr, int(ops.size()));
    m_prompts.ask(this,
        { .title = tr("Discard Changes"),
            .text = tr("%1: this exists only on this computer. When you close the list of changes "
                       "it is gone; until then you can undo this.")
                        .arg(what),
            .accept = tr("Discard"),
            .dangerous = true },
        [this, ops](bool accepted) {
            if (!accepted)
                return;
            int late = 0;
            int done = 0;
            for (const OpId &op : ops) {
                const OutboxRow *row = m_engine.outbox().find(op);
                const auto kept = row
                    ? Discarded{ row->mutation.space, row->mutation.body, row->mutation.group }
                    : Discarded{};
                if (m_engine.discard(op)) {
                    m_engine.saveDraft(draftKey(op), {});
                    m_discarded << kept;
                    ++done;
                } else {
                    ++late;
                }
            }
            say(late > 0 ? tr("%n change(s) were on their way already and cannot be taken back.",
                    nullptr, late)
                         : tr("%n change(s) were discarded.", nullptr, done));
        });
}

// A new mutation like the one before: it goes to the end of the queue.
void OutboxDialog::undoDiscard()
{
    if (m_discarded.isEmpty())
        return;
    const Discarded last = m_discarded.takeLast();
    if (m_engine.submit(last.body, last.space, last.group).isNull()) {
        m_discarded << last;
        return;
    }
    say(tr("It is in the queue again."));
}

void OutboxDialog::copy(const QString &text)
{
    if (text.isEmpty())
        return;
    m_prompts.copyToClipboard(text);
    say(tr("The changes are on the clipboard."));
}

void OutboxDialog::save(const QString &name, const QByteArray &content)
{
    m_prompts.saveFile(
        this, tr("Export Changes"), name, content, [this](const Result<void> &saved) {
            say(saved ? tr("The changes were exported.")
                      : errorText(saved.error().code, saved.error().message));
        });
}

} // namespace lockstep::ui
