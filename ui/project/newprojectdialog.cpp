// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/newprojectdialog.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 10;
constexpr qsizetype usualKey = 4;

// Capital letters and digits of a word, without their accents.
QString keyLetters(const QString &word)
{
    QString letters;
    for (const QChar c : word.normalized(QString::NormalizationForm_D).toUpper()) {
        const bool isLetter = c >= u'A' && c <= u'Z';
        if (isLetter || (!letters.isEmpty() && c >= u'0' && c <= u'9'))
            letters += c;
    }
    return letters;
}

} // namespace

QString suggestedKey(const QString &name, const QStringList &taken)
{
    QStringList words;
    for (const QString &word : name.simplified().split(u' ')) {
        if (const QString letters = keyLetters(word); !letters.isEmpty())
            words << letters;
    }
    if (words.isEmpty())
        return {};
    QString key;
    for (const QString &word : std::as_const(words))
        key += word.front();
    if (key.size() < 2)
        key = words.front().left(usualKey);
    key = key.left(usualKey);
    if (key.size() < 2)
        key += u'X';
    QString free = key;
    for (int number = 2; taken.contains(free) && number < 1000; ++number)
        free = key.left(longestKey - 3) + QString::number(number);
    return free;
}

NewProjectDialog::NewProjectDialog(SyncEngine &engine, const ThemeService &themes, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_name(new QLineEdit(this)), m_key(new QLineEdit(this)),
      m_template(new QComboBox(this)),
      m_statuses(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_create(new QPushButton(tr("Create project"), this))
{
    setObjectName(u"newProjectDialog"_s);
    setWindowTitle(tr("New Project"));
    m_name->setObjectName(u"newProjectName"_s);
    m_name->setMaxLength(255);
    m_key->setObjectName(u"newProjectKey"_s);
    m_key->setMaxLength(longestKey);
    m_key->setMaximumWidth(scaled(140));
    m_template->setObjectName(u"newProjectTemplate"_s);
    m_template->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_statuses->setWordWrap(true);
    m_note->setObjectName(u"newProjectNote"_s);
    m_note->setWordWrap(true);
    m_create->setObjectName(u"newProjectCreate"_s);
    m_create->setDefault(true);
    setButtonKind(*m_create, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::XS);
    const auto add = [&](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(themes, text, TextStyle::Body, Token::Text, this);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
    };
    add(tr("&Name"), m_name);
    layout->addSpacing(space::S);
    add(tr("&Key"), m_key);
    layout->addWidget(m_note);
    layout->addSpacing(space::S);
    add(tr("&Begin with"), m_template);
    layout->addWidget(m_statuses);
    layout->addSpacing(space::L);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::S);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    layout->addLayout(buttons);
    setMinimumWidth(scaled(440));

    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::suggest);
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString &key) {
        m_ownKey = !key.isEmpty();
        const int at = m_key->cursorPosition();
        m_key->setText(key.toUpper());
        m_key->setCursorPosition(at);
        refresh();
    });
    connect(m_template, &QComboBox::currentIndexChanged, this, &NewProjectDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::create);
}

void NewProjectDialog::start()
{
    m_op = {};
    m_project = {};
    m_ownKey = false;
    fillTemplates();
    open({}, {});
}

void NewProjectDialog::startAgain(const Project &project, const OpId &op, const QString &why)
{
    fillTemplates();
    m_op = op;
    m_project = project;
    m_ownKey = true;
    m_templates.prepend(project);
    m_template->insertItem(0, tr("What was chosen before"));
    m_template->setCurrentIndex(0);
    open(project.name, project.key);
    m_note->setText(why);
    m_key->setFocus();
    m_key->selectAll();
}

void NewProjectDialog::open(const QString &name, const QString &key)
{
    m_name->setText(name);
    m_key->setText(key);
    refresh();
    QDialog::open();
    m_name->setFocus();
    m_name->selectAll();
}

void NewProjectDialog::fillTemplates()
{
    m_templates.clear();
    m_template->clear();
    const auto add = [this](const QString &title, const Project &project) {
        m_templates << project;
        m_template->addItem(title);
    };
    add(tr("Software development"), {});
    Project tasks;
    tasks.statuses = { { tr("To do"), StatusCategory::Open },
        { tr("Doing"), StatusCategory::Active }, { tr("Done"), StatusCategory::Closed } };
    tasks.types = { u"task"_s };
    add(tr("Simple tasks"), tasks);
    Project desk;
    desk.statuses = { { tr("New"), StatusCategory::Open },
        { tr("In progress"), StatusCategory::Active },
        { tr("Waiting for an answer"), StatusCategory::Active },
        { tr("Solved"), StatusCategory::Resolved }, { tr("Closed"), StatusCategory::Closed } };
    desk.types = { u"ticket"_s, u"bug"_s, u"task"_s };
    add(tr("Help desk"), desk);
    for (const Project &project : m_engine.replica().projects())
        //: %1 is a project whose statuses, types, labels and so on are taken
        add(tr("All lists of %1").arg(project.name), project);
    m_template->setCurrentIndex(0);
}

QStringList NewProjectDialog::takenKeys() const
{
    QStringList keys;
    for (const Project &project : m_engine.replica().projects())
        keys << project.key;
    return keys;
}

void NewProjectDialog::suggest()
{
    if (!m_ownKey)
        m_key->setText(suggestedKey(m_name->text(), takenKeys()));
    refresh();
}

QString NewProjectDialog::problem() const
{
    const QString key = m_key->text();
    if (key.isEmpty())
        return {};
    if (!isProjectKey(key))
        return tr("A key has 2 to 10 letters from A to Z and digits, and begins with a letter.");
    if (takenKeys().contains(key))
        return tr("Another project has this key already.");
    return {};
}

void NewProjectDialog::refresh()
{
    const Project chosen = m_templates.value(m_template->currentIndex());
    QStringList statuses;
    for (const StatusDefinition &status : chosen.statuses)
        statuses << status.name;
    m_statuses->setText(tr("Statuses: %1").arg(statuses.join(u", "_s)));
    const QString key = m_key->text();
    const QString words = problem();
    m_note->setToken(words.isEmpty() ? Token::TextSecondary : Token::Danger);
    m_note->setText(!words.isEmpty()
            ? words
            //: %1 is the name of an issue, such as LOCK-1
            : tr("Its issues are called %1 and so on. It cannot be changed later.")
                  .arg((key.isEmpty() ? tr("KEY") : key) + u"-1"_s));
    m_create->setEnabled(
        words.isEmpty() && !key.isEmpty() && !m_name->text().simplified().isEmpty());
}

Project NewProjectDialog::wanted() const
{
    Project project = m_templates.value(m_template->currentIndex());
    project.id = m_project.id.isNull() ? ProjectId{ m_engine.newId() } : m_project.id;
    project.key = m_key->text();
    project.name = m_name->text().simplified();
    project.idsOnly = false;
    project.version = 0;
    return project;
}

void NewProjectDialog::create()
{
    if (!m_create->isEnabled())
        return;
    const Project project = wanted();
    OpId op = m_op;
    if (op.isNull())
        op = m_engine.submit(mutation::CreateProject{ project },
            directorySpace(m_engine.replica().identity().workspace));
    else if (!m_engine.retry(op, mutation::CreateProject{ project }))
        op = {};
    if (op.isNull())
        return;
    accept();
    Q_EMIT created(project, op);
}

} // namespace lockstep::ui
