// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/options.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/people.h"
#include "ui/models/texts.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/glyphs.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

// Drawn when it is shown: sharp on every screen and in the colours of the moment.
class PersonIcon final : public QIconEngine
{
public:
    PersonIcon(UserId user, QString name, const ThemeService &themes)
        : m_user(std::move(user)), m_name(std::move(name)), m_themes(themes)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintAvatar(*painter, rect, m_user, m_name, m_themes.theme());
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new PersonIcon(*this); }

private:
    UserId m_user;
    QString m_name;
    const ThemeService &m_themes;
};

QString textOf(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QStringList choicesOf(Field field, const Replica &replica, const ProjectId &id)
{
    const Project *project = replica.project(id);
    switch (field) {
    case Field::Type:
        return project ? project->types : defaultTypes();
    case Field::Status: {
        QStringList names;
        for (const StatusDefinition &status : project ? project->statuses : defaultStatuses())
            names << status.name;
        return names;
    }
    case Field::Priority:
        return priorities();
    case Field::Resolution:
        return { u"fixed"_s, u"wontfix"_s, u"duplicate"_s, u"invalid"_s };
    default:
        return {};
    }
}

// Of the issues of the project, the most used first.
QStringList labelsOf(const Replica &replica, const ProjectId &project)
{
    QHash<QString, int> uses;
    replica.issues().forEach([&](int, const Issue &issue) {
        if (project.isNull() || issue.project == project) {
            for (const QString &label : issue.labels)
                ++uses[label];
        }
    });
    QStringList labels = uses.keys();
    std::sort(labels.begin(), labels.end(), [&](const QString &a, const QString &b) {
        return uses[a] != uses[b] ? uses[a] > uses[b] : a.localeAwareCompare(b) < 0;
    });
    return labels;
}

} // namespace

QIcon personIcon(const UserId &user, const QString &name, const ThemeService &themes, int)
{
    return QIcon(new PersonIcon(user, name, themes));
}

QString categoryText(StatusCategory category)
{
    switch (category) {
    case StatusCategory::Open:
        return QCoreApplication::translate("StatusCategory", "Open");
    case StatusCategory::Active:
        return QCoreApplication::translate("StatusCategory", "In progress");
    case StatusCategory::Review:
        return QCoreApplication::translate("StatusCategory", "In review");
    case StatusCategory::Resolved:
        return QCoreApplication::translate("StatusCategory", "Resolved");
    case StatusCategory::Closed:
        return QCoreApplication::translate("StatusCategory", "Closed");
    }
    return {};
}

QIcon fieldIcon(const FieldInfo &field, const Replica &replica, const ProjectId &project,
    const FieldValue &value, const ThemeService &themes)
{
    const QString text = textOf(value);
    if (field.editor == FieldEditor::User) {
        if (text.isEmpty())
            return themes.icon(u"circle-user-round"_s, Token::TextDisabled);
        return personIcon(UserId{ text }, personName(replica, UserId{ text }), themes);
    }
    if (field.field == Field::Status) {
        const Project *of = replica.project(project);
        return statusIcon(themes, of ? of->category(text) : StatusCategory::Open);
    }
    if (field.field == Field::Priority)
        return priorityIcon(themes, PriorityLevel(std::max(0, int(priorities().indexOf(text)))));
    return {};
}

QList<PickerOption> fieldOptions(const FieldInfo &field, const Replica &replica,
    const ProjectId &project, const FieldValue &chosen, const ThemeService &themes)
{
    QList<PickerOption> options;
    const auto add = [&](const QString &value, const QString &detail = {}) {
        const FieldValue as = value.isEmpty() ? FieldValue{} : FieldValue{ value };
        options << PickerOption{ value, valueText(field, as, replica), detail,
            fieldIcon(field, replica, project, as, themes), as == chosen };
    };
    switch (field.editor) {
    case FieldEditor::Choice:
        if (field.nullable)
            add({});
        for (const QString &choice : choicesOf(field.field, replica, project))
            add(choice);
        break;
    case FieldEditor::User:
        if (field.nullable)
            add({});
        for (const User &user : peopleOf(replica, project)) {
            const bool me = user.id == replica.identity().user.id;
            add(user.id.toString(), me ? QCoreApplication::translate("People", "you") : QString());
        }
        break;
    case FieldEditor::Labels: {
        const auto *mine = std::get_if<QStringList>(&chosen);
        QStringList labels = labelsOf(replica, project);
        for (const QString &label : mine ? *mine : QStringList()) {
            if (!labels.contains(label))
                labels.prepend(label);
        }
        for (const QString &label : std::as_const(labels))
            options << PickerOption{ label, label, {}, themes.icon(u"tag"_s),
                mine && mine->contains(label) };
        break;
    }
    default:
        break;
    }
    return options;
}

} // namespace lockstep::ui
