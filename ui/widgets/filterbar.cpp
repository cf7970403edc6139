// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/filterbar.h"

#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/options.h"
#include "ui/widgets/picker.h"
#include "ui/widgets/valuebutton.h"

#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

QIcon candidateIcon(const query::QualifierInfo &qualifier, const query::Candidate &candidate,
    const query::Environment &environment, const ThemeService &themes)
{
    if (qualifier.field && query::isPeople(*qualifier.field)) {
        if (candidate.text == "@me"_L1)
            return themes.icon(u"user"_s);
        if (candidate.text == "@none"_L1)
            return themes.icon(u"circle-user-round"_s);
    }
    if (candidate.kind == query::Candidate::Kind::Person)
        return personIcon(UserId{ candidate.id }, candidate.text, themes);
    if (qualifier.kind == query::QualifierInfo::Kind::Project)
        return themes.icon(u"folder"_s);
    if (!qualifier.field)
        return {};
    if (qualifier.field->field == Field::Priority) {
        const auto level = int(priorities().indexOf(candidate.text));
        return level < 0 ? QIcon() : priorityIcon(themes, PriorityLevel(level));
    }
    if (qualifier.field->field == Field::Status) {
        for (const Project &project : environment.projects) {
            if (project.findStatus(candidate.text))
                return statusIcon(themes, project.category(candidate.text));
        }
    }
    return {};
}

} // namespace

FilterBar::FilterBar(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_layout(new FlowLayout(space::S)),
      m_save(new QPushButton(tr("Save filter"), this)),
      m_clear(new QPushButton(tr("Clear filter"), this))
{
    setObjectName(u"filterBar"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLayout(m_layout);
    addStanding(u"statusFilter"_s, u"status");
    addStanding(u"assigneeFilter"_s, u"assignee");
    addStanding(u"projectFilter"_s, u"project");
    m_save->setObjectName(u"saveFilter"_s);
    m_save->setToolTip(tr("Save this filter in the sidebar (Ctrl+S)"));
    m_save->hide();
    m_clear->setObjectName(u"clearFilter"_s);
    for (QPushButton *button : { m_save, m_clear }) {
        setButtonKind(*button, ButtonKind::Quiet);
        m_layout->addWidget(button);
    }
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    refresh();
}

void FilterBar::addStanding(const QString &name, QStringView qualifier)
{
    auto *button = new ValueButton(m_themes, this);
    button->setObjectName(name);
    button->setFramed(true);
    button->setCheckable(true);
    m_layout->addWidget(button);
    const query::QualifierInfo *info = query::findQualifier(qualifier);
    m_standing.append({ info, button });
    connect(
        button, &QAbstractButton::clicked, this, [this, info, button] { choose(*info, *button); });
}

void FilterBar::setEnvironment(std::function<query::Environment()> environment)
{
    m_environment = std::move(environment);
    refresh();
}

void FilterBar::setQuery(const QString &query)
{
    m_query = query;
    refresh();
}

void FilterBar::setFixed(bool project, bool assignee)
{
    m_standing.at(1).button->setVisible(!assignee);
    m_standing.at(2).button->setVisible(!project);
}

void FilterBar::refresh()
{
    refreshStanding();
    refreshOthers();
    m_clear->setVisible(!m_query.trimmed().isEmpty());
}

void FilterBar::refreshStanding()
{
    for (const Standing &standing : std::as_const(m_standing)) {
        const QString what = qualifierText(*standing.qualifier);
        const QStringList values = valuesIn(m_query, *standing.qualifier);
        QStringList words;
        for (const QString &value : values)
            words << (value == "@me"_L1 ? tr("Me") : value == "@none"_L1 ? tr("Nobody") : value);
        standing.button->setValue({}, values.isEmpty() ? what : words.join(u", "_s));
        standing.button->setChecked(!values.isEmpty());
        standing.button->setAccessibleName(values.isEmpty()
                ? tr("Filter by %1").arg(what)
                : tr("Filter: %1 is %2").arg(what, words.join(u", "_s)));
    }
}

void FilterBar::refreshOthers()
{
    QList<query::Chip> chips = query::chipsOf(m_query);
    // Words are to be seen in the field, and in bold in the rows.
    chips.removeIf([](const query::Chip &chip) {
        return chip.kind == query::Chip::Kind::Text && !chip.negated;
    });
    for (const Standing &standing : std::as_const(m_standing)) {
        const auto own = std::find_if(chips.begin(), chips.end(),
            [&](const query::Chip &chip) { return isPlainChoice(chip, *standing.qualifier); });
        if (own != chips.end())
            chips.erase(own);
    }
    if (chips == m_shown)
        return;
    m_shown = chips;
    for (FilterChip *chip : std::exchange(m_chips, {})) {
        m_layout->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (const query::Chip &chip : std::as_const(chips)) {
        auto *button = new FilterChip(m_themes, chipText(chip), this);
        m_layout->insertWidget(int(m_standing.size() + m_chips.size()), button);
        m_chips << button;
        button->show();
        connect(button, &FilterChip::removed, this,
            [this, chip] { edit(query::withoutTerm(m_query, chip.span)); });
        connect(button, &QAbstractButton::clicked, this, [this, chip, button] {
            const query::QualifierInfo *info = query::findQualifier(chip.qualifier);
            if (info && m_environment && isPlainChoice(chip, *info)
                && !choicesOf(*info, m_environment()).isEmpty())
                choose(*info, *button);
            else
                Q_EMIT termChosen(chip);
        });
    }
    m_layout->invalidate();
    updateGeometry();
}

void FilterBar::choose(const query::QualifierInfo &qualifier, const QWidget &anchor)
{
    if (!m_environment)
        return;
    const query::Environment environment = m_environment();
    auto *picker = new Picker(m_themes, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setSeveral(true);
    //: %1 is a field: "Status"
    picker->setPlaceholder(tr("Filter by %1").arg(qualifierText(qualifier)));
    const QStringList chosen = valuesIn(m_query, qualifier);
    QList<PickerOption> options;
    for (const query::Candidate &candidate : choicesOf(qualifier, environment)) {
        const QString value = valueOf(candidate);
        const QString text = value == "@me"_L1 ? tr("Me")
            : value == "@none"_L1              ? tr("None")
                                               : candidate.text;
        options << PickerOption{ value, text,
            candidate.count < 0 ? QString() : QLocale{}.toString(candidate.count),
            candidateIcon(qualifier, candidate, environment, m_themes),
            chosen.contains(value, Qt::CaseInsensitive) };
    }
    picker->setOptions(options);
    connect(picker, &Picker::toggled, this, [this, &qualifier](const QString &value, bool on) {
        QStringList values = valuesIn(m_query, qualifier);
        values.removeIf(
            [&](const QString &each) { return each.compare(value, Qt::CaseInsensitive) == 0; });
        if (on)
            values << value;
        edit(withValues(m_query, qualifier, values));
    });
    connect(picker, &Picker::closed, this, &FilterBar::refresh);
    picker->popup({ anchor.mapToGlobal(QPoint()), anchor.size() });
}

void FilterBar::edit(const QString &query)
{
    m_query = query;
    Q_EMIT edited(query);
    refresh();
}

} // namespace lockstep::ui
