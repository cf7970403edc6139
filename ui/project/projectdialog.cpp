// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/project/projectdialog.h"

#include "ui/models/people.h"
#include "ui/project/listeditor.h"
#include "ui/project/movedialog.h"
#include "ui/project/projecttexts.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fitheight.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/options.h"
#include "ui/widgets/pagelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/restoredline.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QString draftKey(const ProjectId &project) { return u"project:"_s + project.toString(); }

} // namespace

ProjectDialog::ProjectDialog(
    SyncEngine &engine, const ThemeService &themes, ProjectKeeper &keeper, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_themes(themes), m_keeper(keeper),
      m_list(new PageList(themes, this)), m_pages(new QStackedWidget(this)),
      m_banner(new Banner(themes, this)), m_clashes(new QWidget(this)),
      m_clashRows(new QVBoxLayout(m_clashes)), m_restored(new RestoredLine(themes, this)),
      m_note(new PlainLabel(themes, TextStyle::Secondary, Token::TextSecondary, this)),
      m_save(new QPushButton(tr("Save"), this)), m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"projectDialog"_s);
    setModal(false);
    setMinimumSize(620, 420);
    openWith(*this, 820, 600);
    setGround(*this, m_themes, Token::Surface);
    m_list->setObjectName(u"projectPages"_s);
    m_list->setAccessibleName(tr("Pages of the project"));
    auto *side = new QWidget(this);
    setGround(*side, m_themes, Token::Sidebar);
    auto *around = new QVBoxLayout(side);
    around->setContentsMargins(space::S, space::L, space::S, space::S);
    around->addWidget(m_list);
    m_banner->setObjectName(u"projectBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    m_clashes->setObjectName(u"projectClashes"_s);
    m_clashRows->setContentsMargins(space::XL, space::M, space::XL, 0);
    m_clashRows->setSpacing(space::S);
    m_clashes->hide();
    makeGeneral();
    makeMembers();
    makeLists();
    makePlaces();

    m_note->setObjectName(u"projectNote"_s);
    m_note->setWordWrap(true);
    m_save->setObjectName(u"projectSave"_s);
    m_save->setDefault(true);
    setButtonKind(*m_save, ButtonKind::Primary);
    m_close->setObjectName(u"projectClose"_s);
    m_close->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(space::XL, space::XS, space::XL, space::L);
    bottom->setSpacing(space::S);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_close);
    bottom->addWidget(m_save);
    auto *restored = new QHBoxLayout;
    restored->setContentsMargins(space::XL, 0, space::XL, 0);
    restored->addWidget(m_restored);
    auto *main = new QVBoxLayout;
    main->setSpacing(space::S);
    main->addWidget(m_banner);
    main->addWidget(m_clashes);
    main->addWidget(m_pages, 1);
    main->addLayout(restored);
    main->addLayout(bottom);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addLayout(main, 1);

    connect(m_list, &PageList::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(m_restored, &RestoredLine::discarded, this, &ProjectDialog::discard);
    connect(m_save, &QPushButton::clicked, this, &ProjectDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto changed : { &SyncEngine::projectsChanged, &SyncEngine::reset })
        connect(&engine, changed, this, &ProjectDialog::follow);
    connect(&engine, &SyncEngine::membersChanged, this, [this](const ProjectId &which) {
        if (isVisible() && which == m_project)
            fill();
    });
    connect(&engine, &SyncEngine::usersChanged, this, [this] {
        if (isVisible())
            fill();
    });
}

// --- The draft
// ------------------------------------------------------------------------------------

void ProjectDialog::showProject(const ProjectId &project, Page page)
{
    if (!isVisible() || project != m_project) {
        m_project = project;
        load();
    }
    adoptRefused();
    m_list->setCurrentRow(int(page));
    show();
    raise();
    activateWindow();
    if (page == Page::General && mayChange())
        m_name->setFocus();
    else
        m_list->setFocus();
}

void ProjectDialog::load()
{
    const Project *now = m_engine.replica().project(m_project);
    if (!now)
        return;
    m_banner->hide();
    bool isDraft = m_draft.mine().id == m_project && !m_draft.edit().isEmpty();
    if (!isDraft) {
        const auto kept = readProjectEdit(m_engine.draft(draftKey(m_project)));
        isDraft = kept && !kept->isEmpty() && kept->mine.id == m_project;
        m_draft = ProjectDraft(isDraft ? *kept : ProjectEdit{ *now, *now, {}, {} });
    }
    m_restored->setVisible(isDraft && mayChange());
    follow();
    fill();
}

// What was saved, and the server did not take, comes in once more.
void ProjectDialog::adoptRefused()
{
    m_refused = m_keeper.refused(m_project);
    if (!m_refused || m_refused->op == m_adopted || !mayChange())
        return;
    m_adopted = m_refused->op;
    m_draft.adopt(m_refused->edit);
    m_restored->show();
    tellMeanwhile();
    fill();
}

void ProjectDialog::tellMeanwhile()
{
    const bool asks = !m_draft.clashes().isEmpty();
    m_banner->showMessage(asks ? BannerKind::Warning : BannerKind::Info,
        asks ? tr("Somebody else has changed this project meanwhile. Nothing you typed is lost; "
                  "what you both changed needs your decision.")
             : tr("Somebody else has changed this project meanwhile. Both are in the lists now: "
                  "look at them, and save."));
}

void ProjectDialog::discard()
{
    const Project *now = m_engine.replica().project(m_project);
    if (!now)
        return;
    const Project current = *now;
    if (m_refused)
        m_keeper.abandon(*m_refused);
    m_refused.reset();
    m_draft = ProjectDraft(ProjectEdit{ current, current, {}, {} });
    m_engine.saveDraft(draftKey(m_project), {});
    m_restored->hide();
    m_banner->hide();
    fill();
}

void ProjectDialog::follow()
{
    const Project *now = m_engine.replica().project(m_project);
    if (!now) {
        if (isVisible())
            close(); // it has gone, or the right to read it
        return;
    }
    if (m_draft.mine().id != m_project)
        return; // it was saved
    if (m_draft.rebase(*now))
        tellMeanwhile();
    if (isVisible())
        fill();
}

void ProjectDialog::keep()
{
    m_engine.saveDraft(
        draftKey(m_project), m_draft.edit().isEmpty() ? QString() : toText(m_draft.kept()));
    refresh();
}

void ProjectDialog::save()
{
    if (!m_save->isEnabled())
        return;
    countIssues(); // of now
    for (const ListPage &page : std::as_const(m_lists)) {
        const QStringList homeless = m_draft.homeless(page.field, m_counts.value(page.field));
        for (const QString &name : homeless) {
            const int count = m_counts.value(page.field).value(name);
            if (askWhere(page.field, { .was = name, .name = name, .count = count }, {}))
                return; // and save again then
        }
    }
    ProjectEdit edit = m_draft.edit();
    edit.mine.name = edit.mine.name.simplified();
    m_draft = {};
    m_engine.saveDraft(draftKey(m_project), {});
    accept();
    // It takes the place of what the server did not take, if that still waits.
    const auto refused = std::exchange(m_refused, std::nullopt);
    const bool isAnswered = refused
        && (edit.mine == edit.base ? m_keeper.drop(*refused)
                                   : m_keeper.retry(*refused, edit.base, edit.mine));
    if (isAnswered)
        edit.base = edit.mine;
    if (saveProject(m_engine, edit) || isAnswered)
        Q_EMIT saved(m_project);
}

// --- What is shown
// --------------------------------------------------------------------------------

bool ProjectDialog::mayChange() const
{
    return m_engine.replica().myRole(m_project) == Role::Admin;
}

void ProjectDialog::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const Project &mine = m_draft.mine();
    const bool may = mayChange();
    //: %1 is a project
    setWindowTitle(tr("Project “%1”").arg(m_draft.base().name));
    if (m_name->text().simplified() != mine.name.simplified())
        m_name->setText(mine.name);
    m_name->setReadOnly(!may);
    m_key->setText(mine.key);
    m_idsOnly->setChecked(mine.idsOnly);
    m_idsOnly->setEnabled(may);
    fillMembers();
    countIssues();
    for (const ListPage &page : std::as_const(m_lists)) {
        page.editor->setEntries(m_draft.entries(page.field, m_counts.value(page.field)));
        page.editor->setReadOnly(!may);
    }
    fillPlaces();
    makeClashes();
    refresh();
}

void ProjectDialog::countIssues()
{
    for (const ListPage &page : std::as_const(m_lists))
        m_counts[page.field] = valueCounts(m_engine.issues(), m_project, page.field);
}

void ProjectDialog::fillMembers()
{
    const Replica &replica = m_engine.replica();
    const QList<Member> members = m_draft.members(visibleMembers(m_engine, m_project));
    QList<ListEntry> entries;
    QSet<UserId> there;
    for (const Member &member : members) {
        there.insert(member.user);
        entries << ListEntry{ .was = member.user.toString(),
            .name = personName(replica, member.user),
            .choice = int(member.role) };
    }
    const auto byName = [](const ListEntry &a, const ListEntry &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    };
    std::sort(entries.begin(), entries.end(), byName);
    QList<ListEntry> others;
    for (const User &user : replica.users()) {
        if (!user.former && !there.contains(user.id))
            others << ListEntry{
                .was = user.id.toString(), .name = personName(replica, user.id), .choice = 1
            };
    }
    std::sort(others.begin(), others.end(), byName);
    m_members->setEntries(entries);
    m_members->setCandidates(others);
    m_members->setReadOnly(!mayChange());
}

void ProjectDialog::fillPlaces()
{
    m_buildings->setEntries(m_draft.buildings());
    m_buildings->setReadOnly(!mayChange());
    fillRooms();
}

void ProjectDialog::fillRooms()
{
    const QScopedValueRollback filling(m_filling, true);
    const int building = m_buildings->currentRow();
    const QString name = m_draft.mine().places.value(building).building;
    //: %1 is a building
    m_roomsTitle->setText(name.isEmpty() ? tr("Rooms") : tr("Rooms of %1").arg(name));
    m_rooms->setEntries(m_draft.rooms(building));
    m_rooms->setReadOnly(!mayChange());
    m_rooms->setEnabled(building >= 0);
}

int ProjectDialog::adminCount() const
{
    const QList<ListEntry> &members = m_members->entries();
    return int(std::count_if(members.begin(), members.end(),
        [](const ListEntry &entry) { return entry.choice == int(Role::Admin); }));
}

QString ProjectDialog::problem() const
{
    if (m_draft.mine().name.simplified().isEmpty())
        return tr("The project needs a name.");
    if (const int open = int(m_draft.clashes().size()); open > 0)
        return tr("%n thing(s) to be decided.", nullptr, open);
    if (m_draft.mine().types.isEmpty())
        return tr("A project needs at least one type.");
    Project checked = m_draft.mine();
    checked.name = checked.name.simplified();
    if (const auto result = checkProject(checked); !result)
        return tr("The server would not take this: %1").arg(result.error().message);
    return {};
}

QString ProjectDialog::hint() const
{
    if (!mayChange())
        return tr("Only admins of the project can change this.");
    if (const QString why = problem(); !why.isEmpty())
        return why;
    const auto me = m_draft.edit().members.find(m_engine.self().id);
    if (me != m_draft.edit().members.end() && me->second != Role::Admin)
        return tr("After this you will not be able to change the project any more.");
    return {};
}

void ProjectDialog::refresh()
{
    const bool may = mayChange();
    const bool isDirty = !m_draft.edit().isEmpty() || m_refused.has_value();
    const QString words = hint();
    m_note->setText(words);
    m_note->setToken(may && !problem().isEmpty() ? Token::Danger : Token::TextSecondary);
    m_save->setVisible(may);
    m_save->setEnabled(may && isDirty && problem().isEmpty());
}

// Asks where the issues go of what is not there any more, and then does `then`. False: there is
// nowhere to go.
bool ProjectDialog::askWhere(Field field, const ListEntry &entry, const std::function<void()> &then)
{
    MoveDialog::Question question;
    const QList<ListEntry> entries = m_draft.entries(field, {});
    for (const ListEntry &other : entries) {
        if (other.name == entry.name)
            continue;
        question.others << other.name;
        if (field == Field::Status)
            question.icons << statusIcon(m_themes, StatusCategory(other.choice));
    }
    if (question.others.isEmpty())
        return false;
    //: %1 is a status or a type
    question.title = tr("Remove “%1”").arg(entry.name);
    question.text = field == Field::Status
        //: %1 is a status
        ? tr("%n issue(s) of this project have the status “%1”.", nullptr, entry.count)
              .arg(entry.name)
        //: %1 is a type
        : tr("%n issue(s) of this project are of the type “%1”.", nullptr, entry.count)
              .arg(entry.name);
    auto *dialog = new MoveDialog(m_themes, question, this);
    connect(dialog, &MoveDialog::chosen, this, [this, field, entry, then](const QString &other) {
        m_draft.moveIssues(field, entry, other);
        if (then)
            then();
        keep();
    });
    dialog->open();
    return true;
}

} // namespace lockstep::ui
