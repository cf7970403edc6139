// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

// What the pages of the settings of a project consist of.

#include "ui/project/listeditor.h"
#include "ui/project/projectdialog.h"
#include "ui/project/projecttexts.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/ground.h"
#include "ui/widgets/options.h"
#include "ui/widgets/pagelist.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wrappingrow.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

QWidget *ProjectDialog::makePage(const QString &title, const QString &icon, const QString &note)
{
    auto *page = new QWidget(m_pages);
    setGround(*page, m_themes, Token::Surface);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::XL, space::XL, space::XL, space::S);
    column->setSpacing(space::S);
    column->addWidget(new PlainLabel(m_themes, title, TextStyle::Heading, Token::Text, page));
    auto *words = new PlainLabel(m_themes, note, TextStyle::Body, Token::TextSecondary, page);
    words->setWordWrap(true);
    words->setVisible(!note.isEmpty());
    column->addWidget(words);
    column->addSpacing(space::XS);
    m_list->addPage(title, icon);
    m_pages->addWidget(page);
    return page;
}

void ProjectDialog::makeGeneral()
{
    QWidget *page = makePage(tr("General"), u"settings"_s, {});
    auto *column = static_cast<QVBoxLayout *>(page->layout());
    m_name = new QLineEdit(page);
    m_name->setObjectName(u"projectName"_s);
    m_name->setMaxLength(255);
    m_name->setMaximumWidth(scaled(420));
    auto *nameLabel = new PlainLabel(m_themes, tr("&Name"), TextStyle::Body, Token::Text, page);
    nameLabel->setBuddy(m_name);
    auto *keyLabel = new PlainLabel(m_themes, tr("Key"), TextStyle::Body, Token::Text, page);
    m_key = new PlainLabel(m_themes, TextStyle::BodyStrong, Token::Text, page);
    m_key->setObjectName(u"projectKey"_s);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *keyNote = new PlainLabel(m_themes,
        tr("The names of all issues begin with it, so it stays as it is."), TextStyle::Secondary,
        Token::TextSecondary, page);
    keyNote->setWordWrap(true);
    m_idsOnly = new QCheckBox(tr("Send &only ids with live events"), page);
    m_idsOnly->setObjectName(u"projectIdsOnly"_s);
    auto *idsNote = new PlainLabel(m_themes,
        tr("What happens in this project then goes over the live connection without its contents, "
           "which everybody who may read it fetches from the server."),
        TextStyle::Secondary, Token::TextSecondary, page);
    idsNote->setWordWrap(true);
    idsNote->setMaximumWidth(scaled(480));
    m_idsOnly->setAccessibleDescription(idsNote->text());
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    column->addSpacing(space::M);
    column->addWidget(keyLabel);
    column->addWidget(m_key);
    column->addWidget(keyNote);
    column->addSpacing(space::L);
    column->addWidget(m_idsOnly);
    column->addWidget(idsNote);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_draft.setName(name);
        keep();
    });
    connect(m_idsOnly, &QCheckBox::clicked, this, [this](bool on) {
        m_draft.setIdsOnly(on);
        keep();
    });
}

void ProjectDialog::makeMembers()
{
    QWidget *page = makePage(tr("Members"), u"users"_s,
        tr("Viewers read. Members also create and change issues. Admins also change what is in "
           "these settings."));
    ListShape shape{ .name = u"projectMembers"_s,
        .title = tr("Members of the project"),
        .nameTitle = tr("Person"),
        .choiceTitle = tr("Role"),
        .isOrdered = false,
        .canRename = false,
        .most = 100'000 };
    for (const Role role : { Role::Viewer, Role::Member, Role::Admin })
        shape.choices << roleText(role);
    m_members = new ListEditor(
        m_themes, shape, { tr("Person to be added"), tr("Remove from the project") }, page);
    page->layout()->addWidget(m_members);
    m_members->model().icon = [this](const ListEntry &entry) {
        return personIcon(UserId{ entry.was }, entry.name, m_themes);
    };
    const auto last = [this] {
        return adminCount() == 1
            ? tr("A project keeps at least one admin: make somebody else one first.")
            : QString();
    };
    m_members->model().choiceProblem = [this, last](const ListEntry &entry, int choice) {
        const auto now = std::find_if(m_members->entries().begin(), m_members->entries().end(),
            [&](const ListEntry &each) { return each.was == entry.was; });
        const bool isAdmin = now != m_members->entries().end() && now->choice == int(Role::Admin);
        return isAdmin && choice != int(Role::Admin) ? last() : QString();
    };
    m_members->removeProblem = [last](const ListEntry &entry) {
        return entry.choice == int(Role::Admin) ? last() : QString();
    };
    connect(m_members, &ListEditor::edited, this, [this] {
        if (m_filling)
            return;
        m_draft.setMembers(m_members->entries(), visibleMembers(m_engine, m_project));
        fillMembers();
        keep();
    });
}

void ProjectDialog::makeList(Field field, const QString &title, const QString &icon,
    const QString &note, const ListShape &shape, const QString &addText, const QString &removeText)
{
    QWidget *page = makePage(title, icon, note);
    auto *editor = new ListEditor(m_themes, shape, { addText, removeText }, page);
    page->layout()->addWidget(editor);
    m_lists << ListPage{ field, editor };
    connect(editor, &ListEditor::edited, this, [this, field, editor] {
        if (m_filling)
            return;
        m_draft.setEntries(field, editor->entries());
        keep();
    });
    if (field != Field::Status && field != Field::Type)
        return;
    // Each issue has one of them.
    editor->removeProblem = [editor, field](const ListEntry &) {
        if (editor->entries().size() > 1)
            return QString();
        return field == Field::Status ? tr("A project needs at least one status.")
                                      : tr("A project needs at least one type.");
    };
    editor->mayRemove = [this, editor, field](int row) {
        const ListEntry entry = editor->entries().at(row);
        return entry.count == 0 || !askWhere(field, entry, [editor, entry] {
            for (int at = 0; at < int(editor->entries().size()); ++at) {
                if (editor->entries().at(at).name == entry.name)
                    editor->remove(at);
            }
        });
    };
}

void ProjectDialog::makeLists()
{
    ListShape statuses{ .name = u"projectStatuses"_s,
        .title = tr("Statuses"),
        .nameTitle = tr("Status"),
        .choiceTitle = tr("Category"),
        .mostLimit = maxStatusLimit,
        .hasCounts = true,
        .most = maxProjectChoices };
    for (const auto category : { StatusCategory::Open, StatusCategory::Active,
             StatusCategory::Review, StatusCategory::Resolved, StatusCategory::Closed })
        statuses.choices << categoryText(category);
    makeList(Field::Status, tr("Statuses"), u"columns-3"_s,
        tr("The columns of the board: by category and, within one, in this order. When more issues "
           "than "
           "its limit are in one, the board says so; nothing is refused. Issues go along when one "
           "is renamed."),
        statuses, tr("New status"), tr("Remove status"));
    m_lists.last().editor->model().icon = [this](const ListEntry &entry) {
        return statusIcon(m_themes, StatusCategory(entry.choice));
    };
    const auto shape = [](const QString &name, const QString &title, const QString &one, int most) {
        return ListShape{
            .name = name, .title = title, .nameTitle = one, .hasCounts = true, .most = most
        };
    };
    makeList(Field::Type, tr("Types"), u"layers"_s,
        tr("What an issue can be; the first is that of a new one. Issues go along when one is "
           "renamed."),
        shape(u"projectTypes"_s, tr("Types"), tr("Type"), maxProjectChoices), tr("New type"),
        tr("Remove type"));
    const QString offered = tr("These are offered; others can be typed. Issues go along when one "
                               "is renamed, and keep what is removed here.");
    makeList(Field::Labels, tr("Labels"), u"tag"_s, offered,
        shape(u"projectLabels"_s, tr("Labels"), tr("Label"), maxProjectOffers), tr("New label"),
        tr("Remove label"));
    makeList(Field::Category, tr("Categories"), u"folder"_s, offered,
        shape(u"projectCategories"_s, tr("Categories"), tr("Category"), maxProjectOffers),
        tr("New category"), tr("Remove category"));
}

void ProjectDialog::makePlaces()
{
    QWidget *page = makePage(tr("Places"), u"map"_s,
        tr("Buildings with their rooms, as they are offered; others can be typed. Issues keep what "
           "they have."));
    const auto shape = [](const QString &name, const QString &title, const QString &one) {
        return ListShape{
            .name = name, .title = title, .nameTitle = one, .most = maxProjectOffers
        };
    };
    m_buildings
        = new ListEditor(m_themes, shape(u"projectBuildings"_s, tr("Buildings"), tr("Building")),
            { tr("New building"), tr("Remove building") }, page);
    m_rooms = new ListEditor(m_themes, shape(u"projectRooms"_s, tr("Rooms"), tr("Room")),
        { tr("New room"), tr("Remove room") }, page);
    m_roomsTitle = new PlainLabel(m_themes, TextStyle::BodyStrong, Token::Text, page);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::S);
    left->addWidget(
        new PlainLabel(m_themes, tr("Buildings"), TextStyle::BodyStrong, Token::Text, page));
    left->addWidget(m_buildings, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::S);
    right->addWidget(m_roomsTitle);
    right->addWidget(m_rooms, 1);
    auto *both = new QHBoxLayout;
    both->setSpacing(space::L);
    both->addLayout(left, 1);
    both->addLayout(right, 1);
    static_cast<QVBoxLayout *>(page->layout())->addLayout(both, 1);
    connect(m_buildings, &ListEditor::edited, this, [this] {
        if (m_filling)
            return;
        m_draft.setBuildings(m_buildings->entries());
        fillPlaces();
        keep();
    });
    connect(m_buildings, &ListEditor::currentChanged, this, &ProjectDialog::fillRooms);
    connect(m_rooms, &ListEditor::edited, this, [this] {
        if (m_filling)
            return;
        m_draft.setRooms(m_buildings->currentRow(), m_rooms->entries());
        keep();
    });
}

// A line each for what both sides have changed: what, and the two ways out.
void ProjectDialog::makeClashes()
{
    const bool hadFocus = m_clashes->isAncestorOf(focusWidget());
    while (QLayoutItem *item = m_clashRows->takeAt(0)) {
        if (QWidget *row = item->widget())
            row->deleteLater();
        delete item;
    }
    const QList<ProjectClash> clashes = m_draft.clashes();
    for (const ProjectClash &clash : clashes) {
        auto *row = new QWidget(m_clashes);
        auto *words
            = new PlainLabel(m_themes, clashQuestion(clash), TextStyle::Body, Token::Text, row);
        words->setWordWrap(true);
        auto *line = new WrappingRow(space::S, row);
        const auto add = [&](const QString &text, const QString &name, bool theirs) {
            auto *button = new QPushButton(text, row);
            button->setObjectName(name);
            button->setAutoDefault(false);
            button->setAccessibleDescription(words->text());
            line->addWidget(button);
            connect(button, &QPushButton::clicked, this, [this, clash, theirs] {
                m_draft.decide(clash, theirs);
                fill();
                keep();
            });
            return button;
        };
        auto *first = add(clashMine(clash, m_draft.mine()), u"clashMine"_s, false);
        add(clashTheirs(clash, m_draft.base()), u"clashTheirs"_s, true);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins({});
        column->setSpacing(space::XS);
        column->addWidget(words);
        column->addWidget(line);
        m_clashRows->addWidget(row);
        if (hadFocus && clash == clashes.first())
            first->setFocus();
    }
    m_clashes->setVisible(!clashes.isEmpty());
    if (clashes.isEmpty() && hadFocus)
        m_save->setFocus();
}

} // namespace lockstep::ui
