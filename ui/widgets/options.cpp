// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/options.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/people.h"
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
    const QStringList choices = choicesOf(field, replica, project);
    if (field.rule == MergeRule::Set) {
        const auto *mine = std::get_if<QStringList>(&chosen);
        QStringList labels = mine ? *mine : QStringList();
        for (const QString &label : choices) {
            if (!labels.contains(label))
                labels << label;
        }
        for (const QString &label : std::as_const(labels))
            options << PickerOption{ label, valueText(field, QStringList{ label }, replica), {},
                themes.icon(u"tag"_s), mine && mine->contains(label) };
        return options;
    }
    if (field.nullable && !choices.isEmpty())
        add({});
    for (const QString &choice : choices) {
        const bool me
            = field.type == FieldType::User && UserId{ choice } == replica.identity().user.id;
        add(choice, me ? QCoreApplication::translate("People", "you") : QString());
    }
    return options;
}

} // namespace lockstep::ui
