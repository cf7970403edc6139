// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/newissuedialog.h"

#include "core/model/check.h"
#include "core/sync/codec.h"
#include "ui/attachments/filetexts.h"
#include "ui/models/problemtexts.h"
#include "ui/models/texts.h"
#include "ui/offer.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/mentioncompleter.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"
#include "ui/widgets/valuebutton.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView subjectDraft{ "new:subject" };
constexpr QLatin1StringView descriptionDraft{ "new:description" };
// What was chosen beside them: {"project": id, "fields": {...}}.
constexpr QLatin1StringView choicesDraft{ "new:choices" };
constexpr int leastDescription = 7; // lines

// In the order in which they are asked for.
constexpr Field asked[] = { Field::Status, Field::Priority, Field::Assignee, Field::Type,
    Field::Labels, Field::DueDate };

} // namespace

NewIssueDialog::NewIssueDialog(SyncEngine &engine, const FieldContext &context, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_context(context),
      m_projectButton(new ValueButton(context.themes, this)),
      m_subject(new GrowingTextEdit(context.themes, this)),
      m_description(new GrowingTextEdit(context.themes, this)),
      m_restored(new RestoredLine(context.themes, this)), m_fileRow(new QWidget(this)),
      m_fileNames(
          new ElidedLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, m_fileRow)),
      m_hint(new PlainLabel(context.themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_create(new QPushButton(tr("Create issue"), this))
{
    setObjectName(u"newIssueDialog"_s);
    setWindowTitle(tr("New Issue"));
    setModal(false);
    openWith(*this, 640, 460);
    setGround(*this, context.themes, Token::Surface);

    m_projectButton->setObjectName(u"newProject"_s);
    m_projectButton->setFramed(true);
    m_subject->setObjectName(u"newSubject"_s);
    m_subject->setSingleLine(true);
    m_subject->setQuiet(true);
    m_subject->setTextStyle(TextStyle::Heading);
    m_subject->setPlaceholderText(tr("Title"));
    m_subject->setAccessibleName(tr("Title"));
    m_description->setObjectName(u"newDescription"_s);
    m_description->setPlaceholderText(tr("What happened, what was expected, how to see it"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setLines(leastDescription, 0);
    new MentionCompleter(
        *m_description, context.replica, context.themes, [this] { return m_project; });
    m_hint->setObjectName(u"newHint"_s);
    m_fileRow->setObjectName(u"newFiles"_s);
    m_fileRow->hide();
    m_create->setObjectName(u"createIssue"_s);
    m_create->setToolTip(tr("Create the issue (Ctrl+Enter)"));
    m_create->setAutoDefault(false);
    setButtonKind(*m_create, ButtonKind::Primary);
    auto *later = new QPushButton(tr("Later"), this);
    later->setObjectName(u"newLater"_s);
    later->setToolTip(tr("Keep the text as a draft (Esc)"));
    later->setAutoDefault(false);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(2);
    int at = 0;
    for (const Field field : asked) {
        ValueEditor *editor = makeValueEditor(fieldInfo(field), context, this);
        editor->setObjectName(u"new-"_s + fieldInfo(field).key);
        m_values << editor;
        for (const auto signal : { &ValueEditor::edited, &ValueEditor::committed })
            connect(editor, signal, this, &NewIssueDialog::saveDraft);
        auto *label = new PlainLabel(
            context.themes, fieldLabel(field), TextStyle::Body, Token::TextSecondary, this);
        label->setBuddy(editor);
        m_labels.insert(editor, label);
        label->setContentsMargins(readingMargins(space::S, 0, 0, 0));
        grid->addWidget(label, at / 2, at % 2 * 2);
        grid->addWidget(editor, at / 2, at % 2 * 2 + 1);
        ++at;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);

    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::M);
    column->addWidget(m_subject);
    column->addLayout(grid);
    column->addWidget(m_description, 1);
    m_description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setGround(*content, context.themes, Token::Surface);

    auto *top = new QHBoxLayout;
    top->addWidget(m_projectButton);
    top->addStretch(1);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::S);
    bottom->addWidget(m_hint, 1);
    bottom->addWidget(later);
    bottom->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::L, space::L, space::L);
    layout->setSpacing(space::M);
    layout->addLayout(top);
    layout->addWidget(m_restored);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_fileRow);
    layout->addLayout(bottom);
    setTabOrder(m_subject, m_values.first());
    setTabOrder(m_values.last(), m_description);
    setTabOrder(m_description, later);
    setTabOrder(later, m_create);
    setTabOrder(m_create, m_projectButton);

    for (GrowingTextEdit *edit : { m_subject, m_description }) {
        connect(edit, &GrowingTextEdit::edited, this, &NewIssueDialog::saveDraft);
        connect(edit, &GrowingTextEdit::cancelled, this, &NewIssueDialog::reject);
    }
    connect(m_subject, &GrowingTextEdit::submitted, this, [this] {
        m_values.first()->setFocus(Qt::TabFocusReason); // Enter goes on; Ctrl+Enter creates
    });
    connect(m_description, &GrowingTextEdit::submitted, this, &NewIssueDialog::create);
    connect(m_restored, &RestoredLine::discarded, this, &NewIssueDialog::discardDraft);
    connect(m_projectButton, &QAbstractButton::clicked, this, &NewIssueDialog::chooseProject);
    connect(m_create, &QPushButton::clicked, this, &NewIssueDialog::create);
    connect(later, &QPushButton::clicked, this, &NewIssueDialog::reject);
    for (const int key : { Qt::Key_Return, Qt::Key_Enter })
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
            &NewIssueDialog::create);
}

QList<Project> NewIssueDialog::writable() const
{
    QList<Project> projects;
    for (const Project &project : m_engine.replica().projects()) {
        if (m_engine.replica().myRole(project.id) != Role::Viewer)
            projects << project;
    }
    return projects;
}

void NewIssueDialog::start(const ProjectId &project, const FieldValues &values)
{
    if (!Offer::of(m_engine).can(Feature::CreateIssues))
        return;
    const QList<Project> projects = writable();
    const auto has = [&](const ProjectId &id) {
        return std::any_of(
            projects.begin(), projects.end(), [&](const Project &each) { return each.id == id; });
    };
    if (!isVisible()) {
        if (has(project))
            setProject(project);
        else if (!has(m_project))
            setProject(projects.isEmpty() ? ProjectId{} : projects.first().id);
        const bool restored = restoreDraft();
        m_restored->setVisible(restored);
        for (ValueEditor *editor : std::as_const(m_values)) {
            const auto value = values.find(editor->field().field);
            if (restored || value == values.end())
                continue;
            editor->setValue(value->second);
            m_fresh[editor->field().field] = editor->value();
        }
    }
    const Offer offer = Offer::of(m_engine);
    for (ValueEditor *editor : std::as_const(m_values)) {
        const bool isAsked = offer.canGive(editor->field().field);
        editor->setVisible(isAsked);
        m_labels.value(editor)->setVisible(isAsked);
    }
    refresh();
    show();
    raise();
    activateWindow();
    m_subject->setFocus(Qt::OtherFocusReason);
    m_subject->moveCursor(QTextCursor::End);
}

void NewIssueDialog::addText(const QString &subject, const QString &description)
{
    QString title = m_engine.draft(subjectDraft);
    QString text = m_engine.draft(descriptionDraft);
    if (title.isEmpty())
        title = subject;
    else if (!subject.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + subject;
    if (!description.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n\n"_s) + description;
    m_subject->setText(title);
    m_description->setText(text);
    saveDraft();
}

void NewIssueDialog::setProject(const ProjectId &project)
{
    m_project = project;
    const Project *found = m_engine.replica().project(project);
    m_projectButton->setValue(m_context.themes.icon(u"folder"_s),
        found ? found->name : tr("Choose a project"), found != nullptr);
    m_projectButton->setAccessibleName(tr("Project: %1").arg(found ? found->name : tr("none")));
    Issue fresh;
    if (found && !found->statuses.isEmpty())
        fresh.status = found->statuses.first().name;
    if (found && !found->types.isEmpty() && !found->types.contains(fresh.type))
        fresh.type = found->types.first();
    for (ValueEditor *editor : std::as_const(m_values)) {
        editor->setProject(project);
        editor->setValue(editor->field().get(fresh));
        m_fresh[editor->field().field] = editor->value();
    }
}

void NewIssueDialog::chooseProject()
{
    auto *picker = new Picker(m_context.themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setPlaceholder(tr("Choose a project"));
    QList<PickerOption> options;
    for (const Project &project : writable())
        options << PickerOption{ project.id.toString(), project.name, project.key,
            m_context.themes.icon(u"folder"_s), project.id == m_project };
    picker->setOptions(options);
    connect(picker, &Picker::chosen, this, [this](const QString &value) {
        setProject(ProjectId{ value });
        saveDraft();
    });
    picker->popup({ m_projectButton->mapToGlobal(QPoint()), m_projectButton->size() });
}

void NewIssueDialog::saveDraft()
{
    m_engine.saveDraft(subjectDraft, m_subject->text());
    m_engine.saveDraft(descriptionDraft, m_description->text());
    FieldValues chosen;
    for (const ValueEditor *editor : std::as_const(m_values)) {
        const auto fresh = m_fresh.find(editor->field().field);
        if (const FieldValue value = editor->value();
            fresh != m_fresh.end() && value != fresh->second)
            chosen.emplace(fresh->first, value);
    }
    const bool empty
        = chosen.empty() && m_subject->text().isEmpty() && m_description->text().isEmpty();
    JsonWriter json;
    json.beginObject().member("project"_L1, m_project.toString());
    writeFieldValues(json.key("fields"_L1), chosen);
    json.endObject();
    m_engine.saveDraft(choicesDraft, empty ? QString() : QString::fromUtf8(json.text()));
    m_restored->hide();
    refresh();
}

bool NewIssueDialog::restoreDraft()
{
    m_subject->setText(m_engine.draft(subjectDraft));
    m_description->setText(m_engine.draft(descriptionDraft));
    JsonDocument document;
    const auto json = document.parse(m_engine.draft(choicesDraft).toUtf8());
    if (json) {
        const ProjectId project{ (*json)["project"_L1].stringOrEmpty() };
        const QList<Project> projects = writable();
        const bool isThere = std::any_of(projects.begin(), projects.end(),
            [&](const Project &each) { return each.id == project; });
        if (isThere && project != m_project)
            setProject(project);
        const auto read = readFieldValues((*json)["fields"_L1]);
        const FieldValues chosen = read && isThere ? *read : FieldValues{};
        for (ValueEditor *editor : std::as_const(m_values)) {
            if (const auto value = chosen.find(editor->field().field); value != chosen.end())
                editor->setValue(value->second);
        }
    }
    return json || !m_subject->text().isEmpty() || !m_description->text().isEmpty();
}

void NewIssueDialog::discardDraft()
{
    m_subject->replaceText({});
    m_description->replaceText({});
    setProject(m_project);
    setGiven({});
    saveDraft();
    m_subject->setFocus(Qt::OtherFocusReason);
}

void NewIssueDialog::refresh()
{
    const bool titled = !m_subject->text().trimmed().isEmpty();
    m_create->setEnabled(titled && !m_project.isNull());
    if (m_project.isNull())
        m_hint->setText(tr("There is no project that you may write to."));
    else
        m_hint->setText(titled ? QString() : tr("A title is all it takes."));
}

void NewIssueDialog::create()
{
    if (!m_create->isEnabled())
        return;
    Issue issue;
    issue.project = m_project;
    issue.subject = m_subject->text().simplified();
    issue.description = withUnixLineEnds(m_description->text());
    for (const ValueEditor *editor : std::as_const(m_values))
        editor->field().set(issue, editor->value());
    for (const Field field : { Field::Subject, Field::Description }) {
        if (checkValue(fieldInfo(field), fieldValue(issue, field)))
            continue;
        m_hint->setText(valueProblem(fieldInfo(field), fieldValue(issue, field)));
        return;
    }
    const IssueId id = m_engine.createIssue(issue);
    if (id.isNull()) {
        m_hint->setText(tr("The issue could not be queued. Your text is kept."));
        return;
    }
    m_subject->setText({});
    m_description->setText({});
    setProject(m_project);
    saveDraft();
    QDialog::accept();
    issue.id = id;
    for (const Given &each : std::exchange(m_given, {})) {
        if (each.path.isEmpty())
            m_files->attach(id, each.name, each.bytes);
        else
            m_files->attach(id, each.path);
    }
    setGiven({});
    Q_EMIT created(issue);
}

// They are part of no draft: what is put off and comes back with the next start has none.
void NewIssueDialog::setFiles(FileKeeper &files, Prompts &prompts)
{
    m_files = &files;
    setAcceptDrops(true);
    m_description->setTakesFiles(true);
    auto *add
        = new QPushButton(m_context.themes.icon(u"paperclip"_s), tr("Attach files"), m_fileRow);
    add->setObjectName(u"newAttach"_s);
    add->setAutoDefault(false);
    setButtonKind(*add, ButtonKind::Quiet);
    auto *clear = new QToolButton(m_fileRow);
    clear->setObjectName(u"newClearFiles"_s);
    clear->setIcon(m_context.themes.icon(u"x"_s));
    clear->setAutoRaise(true);
    clear->setToolTip(tr("Attach none"));
    clear->setAccessibleName(tr("Attach none"));
    m_fileNames->setObjectName(u"newFileNames"_s);
    auto *row = new QHBoxLayout(m_fileRow);
    row->setContentsMargins({});
    row->setSpacing(space::S);
    row->addWidget(add);
    row->addWidget(m_fileNames, 1);
    row->addWidget(clear);
    connect(m_description, &GrowingTextEdit::filesGiven, this, &NewIssueDialog::take);
    connect(add, &QPushButton::clicked, this, [this, &prompts] {
        prompts.chooseFiles(this, tr("Attach Files"), [this](const QStringList &paths) {
            take({ paths, {} });
        });
    });
    connect(clear, &QToolButton::clicked, this, [this] { setGiven({}); });
    setTabOrder(m_description, add);
    setTabOrder(add, clear);
    setGiven({});
}

void NewIssueDialog::take(const GivenFiles &given)
{
    QList<Given> all = m_given;
    for (const QString &path : given.paths)
        all << Given{ QFileInfo(path).fileName(), path, {} };
    setGiven(std::move(all));
    if (given.image.isNull())
        return;
    m_images.encode(given.image,
        [this, name = pastedImageName(m_context.clock.wallNow())](const QByteArray &png) {
            if (!png.isEmpty())
                setGiven(m_given + QList{ Given{ name, {}, png } });
        });
}

void NewIssueDialog::setGiven(QList<Given> given)
{
    m_given = std::move(given);
    QStringList names;
    for (const Given &each : std::as_const(m_given))
        names << each.name;
    m_fileNames->setText(names.isEmpty() ? tr("They can also be dropped here, or pasted.")
                                         : QLocale{}.createSeparatedList(names));
    if (auto *clear = m_fileRow->findChild<QToolButton *>(u"newClearFiles"_s))
        clear->setVisible(!names.isEmpty());
    m_fileRow->setVisible(m_files != nullptr);
}

void NewIssueDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_files || !hasFiles(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void NewIssueDialog::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(givenFiles(*event->mimeData()));
}

void NewIssueDialog::reject()
{
    saveDraft();
    QDialog::reject();
}

} // namespace lockstep::ui
