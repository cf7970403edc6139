// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/queues/queuedialog.h"

#include "core/query/binder.h"
#include "core/query/vocabulary.h"
#include "ui/models/querytexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QueueDialog::QueueDialog(
    SyncEngine &engine, Clock &clock, const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_name(new QLineEdit(this)),
      m_query(new SearchField(themes, this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_project(new QComboBox(this)), m_others(new QListWidget(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setObjectName(u"queueDialog"_s);
    m_name->setObjectName(u"queueName"_s);
    m_name->setMaxLength(maxFilterName);
    m_query->setObjectName(u"queueQuery"_s);
    m_query->setHint(tr("Words, or is:open type:ticket"));
    m_query->setAccessibleName(tr("Filter of the queue"));
    m_query->setEnvironment([&engine, &clock] {
        query::Environment environment
            = query::environmentOf(engine.replica(), clock.wallNow(), QTimeZone::utc(), nullptr);
        environment.self = {}; // it is the same for everybody
        return environment;
    });
    m_project->setObjectName(u"queueProject"_s);
    m_others->setObjectName(u"queueOthers"_s);
    m_others->setAccessibleName(tr("Other projects whose issues it takes"));
    m_others->setMaximumHeight(scaled(140));
    m_note->setWordWrap(true);
    m_save->setObjectName(u"queueSave"_s);
    setButtonKind(*m_save, ButtonKind::Primary);
    m_save->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::XS);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(themes, text, TextStyle::Body, Token::Text, this);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        layout->addSpacing(space::S);
    };
    add(tr("&Name"), m_name);
    add(tr("&Filter"), m_query);
    layout->addWidget(m_note);
    add(tr("&Project"), m_project);
    add(tr("Also from &other projects"), m_others);
    layout->addLayout(buttons);
    setMinimumWidth(scaled(440));

    connect(m_name, &QLineEdit::textChanged, this, &QueueDialog::refresh);
    connect(m_query, &QLineEdit::textChanged, this, &QueueDialog::refresh);
    connect(m_query, &SearchField::left, this, &QDialog::reject);
    connect(m_project, &QComboBox::currentIndexChanged, this, &QueueDialog::fillOthers);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QueueDialog::save);
}

ProjectId QueueDialog::project() const { return ProjectId{ m_project->currentData().toString() }; }

void QueueDialog::startNew(const QString &query, const ProjectId &project)
{
    m_queue = { .query = query };
    start(tr("New Queue"), project);
}

void QueueDialog::startEdit(const ProjectId &project, const Queue &queue)
{
    m_queue = queue;
    start(tr("Change Queue"), project);
    m_project->setEnabled(false); // it stays where it is
}

void QueueDialog::start(const QString &title, const ProjectId &project)
{
    setWindowTitle(title);
    m_project->setEnabled(true);
    m_name->setText(m_queue.name);
    m_query->setText(m_queue.query);
    fillProjects(project);
    refresh();
    open();
    m_name->setFocus();
    m_name->selectAll();
}

void QueueDialog::fillProjects(const ProjectId &project)
{
    m_project->clear();
    for (const Project &each : m_engine.replica().projects()) {
        if (m_engine.replica().myRole(each.id) == Role::Admin)
            m_project->addItem(each.name, each.id.toString());
    }
    m_project->setCurrentIndex(std::max(0, m_project->findData(project.toString())));
    fillOthers();
}

void QueueDialog::fillOthers()
{
    m_others->clear();
    for (const Project &each : m_engine.replica().projects()) {
        if (each.id == project())
            continue;
        auto *item = new QListWidgetItem(each.name, m_others);
        item->setData(Qt::UserRole, each.id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_queue.projects.contains(each.id) ? Qt::Checked : Qt::Unchecked);
    }
}

void QueueDialog::refresh()
{
    const query::Environment environment
        = query::environmentOf(m_engine.replica(), WallTime{}, QTimeZone::utc(), nullptr);
    query::Environment everybody = environment;
    everybody.self = {};
    const query::Bound bound = query::compile(m_query->text(), everybody);
    const bool ok = bound.errors.empty();
    m_query->setProblem(ok ? std::nullopt : std::optional{ bound.errors.front() });
    m_note->setVisible(!ok);
    m_note->setText(ok ? QString() : queryErrorText(bound.errors.front()));
    m_save->setEnabled(ok && !m_name->text().simplified().isEmpty() && !project().isNull());
}

void QueueDialog::save()
{
    if (!m_save->isEnabled())
        return;
    m_queue.name = m_name->text().simplified();
    m_queue.query = m_query->text().trimmed();
    // Projects that the user cannot see stay what they were.
    QList<ProjectId> others;
    for (const ProjectId &each : std::as_const(m_queue.projects)) {
        if (!m_engine.replica().project(each))
            others << each;
    }
    for (int row = 0; row < m_others->count(); ++row) {
        if (m_others->item(row)->checkState() == Qt::Checked)
            others << ProjectId{ m_others->item(row)->data(Qt::UserRole).toString() };
    }
    m_queue.projects = others;
    const QueueId id = m_engine.saveQueue(project(), m_queue);
    if (id.isNull())
        return;
    accept();
    Q_EMIT saved(id);
}

} // namespace lockstep::ui
