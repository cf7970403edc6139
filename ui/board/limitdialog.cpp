// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/board/limitdialog.h"

#include "ui/project/projectkeeper.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

LimitDialog::LimitDialog(SyncEngine &engine, const ThemeService &themes, const ProjectId &project,
    const QString &status, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_project(project), m_status(status),
      m_limit(new QSpinBox(this))
{
    setObjectName(u"limitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a status
    setWindowTitle(tr("Limit of “%1”").arg(status));
    const Project *known = engine.replica().project(project);
    const StatusDefinition *definition = known ? known->findStatus(status) : nullptr;
    auto *intro = new PlainLabel(themes,
        tr("How many issues of %1 should be in “%2” at a time, at most? When there are more, the "
           "board says so to everybody; nothing is refused.")
            .arg(known ? known->name : QString(), status));
    intro->setWordWrap(true);
    m_limit->setObjectName(u"limit"_s);
    m_limit->setAccessibleName(tr("At most this many issues"));
    m_limit->setRange(0, maxStatusLimit);
    m_limit->setSpecialValueText(tr("No limit"));
    m_limit->setValue(definition ? static_cast<int>(definition->limit) : 0);
    m_limit->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *set = buttons->addButton(tr("Set limit"), QDialogButtonBox::AcceptRole);
    set->setObjectName(u"setLimit"_s);
    set->setDefault(true);
    setButtonKind(*set, ButtonKind::Primary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::L);
    layout->setSpacing(space::L);
    layout->addWidget(intro);
    layout->addWidget(m_limit);
    layout->addWidget(buttons);
    setMinimumWidth(360);
    connect(buttons, &QDialogButtonBox::accepted, this, &LimitDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// On what the project is now: it may have changed since the dialog was opened.
void LimitDialog::apply()
{
    if (const Project *known = m_engine.replica().project(m_project)) {
        Project project = *known;
        for (StatusDefinition &status : project.statuses) {
            if (status.name == m_status)
                status.limit = m_limit->value();
        }
        saveProject(m_engine, ProjectEdit{ *known, project, {}, {} });
    }
    accept();
}

} // namespace lockstep::ui
