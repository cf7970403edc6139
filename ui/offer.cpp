// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/offer.h"

#include "core/sync/syncengine.h"
#include "ui/actions.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <variant>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct OfferTexts
{
    Q_DECLARE_TR_FUNCTIONS(Offer)
};

struct FeatureInfo
{
    Feature feature{};
    bool (*can)(const Abilities &) = nullptr; // null: never by a server that is not lockstepd
    const char *yes = nullptr;
    //: %1 is the name of a server's system
    const char *no = nullptr;
};

// In the order of Feature.
constexpr std::array features{
    FeatureInfo{ Feature::CreateIssues, [](const Abilities &a) { return a.createIssues; },
        QT_TRANSLATE_NOOP("Offer", "New issues can be created."),
        QT_TRANSLATE_NOOP("Offer", "No new issues can be created in %1 from here.") },
    FeatureInfo{ Feature::DeleteIssues, [](const Abilities &a) { return a.deleteIssues; },
        QT_TRANSLATE_NOOP("Offer", "Issues can be deleted."),
        QT_TRANSLATE_NOOP("Offer", "Issues of %1 cannot be deleted from here.") },
    FeatureInfo{ Feature::RestoreIssues, nullptr,
        QT_TRANSLATE_NOOP("Offer", "Deleted issues come back."),
        QT_TRANSLATE_NOOP("Offer", "What was deleted in %1 cannot be brought back.") },
    FeatureInfo{ Feature::MoveIssues, nullptr,
        QT_TRANSLATE_NOOP("Offer", "Issues can be moved to another project."),
        QT_TRANSLATE_NOOP("Offer", "Issues of %1 cannot be moved to another project from here.") },
    FeatureInfo{ Feature::WriteComments, [](const Abilities &a) { return a.comments; },
        QT_TRANSLATE_NOOP("Offer", "Comments can be written."),
        QT_TRANSLATE_NOOP("Offer", "No comments can be written in %1 from here.") },
    FeatureInfo{ Feature::EditComments, [](const Abilities &a) { return a.editComments; },
        QT_TRANSLATE_NOOP("Offer", "Comments can be changed."),
        QT_TRANSLATE_NOOP("Offer", "Comments in %1 cannot be changed from here.") },
    FeatureInfo{ Feature::DeleteComments, [](const Abilities &a) { return a.deleteComments; },
        QT_TRANSLATE_NOOP("Offer", "Comments can be deleted."),
        QT_TRANSLATE_NOOP("Offer", "Comments in %1 cannot be deleted from here.") },
    FeatureInfo{ Feature::UseChannels, [](const Abilities &a) { return a.channel; },
        QT_TRANSLATE_NOOP("Offer", "Projects have channels."),
        QT_TRANSLATE_NOOP("Offer", "%1 has no channels.") },
    FeatureInfo{ Feature::SeeTyping, [](const Abilities &a) { return a.typing; },
        QT_TRANSLATE_NOOP("Offer", "You see who is writing."),
        QT_TRANSLATE_NOOP("Offer", "%1 does not say who is writing.") },
    FeatureInfo{ Feature::SeePresence, [](const Abilities &a) { return a.presence; },
        QT_TRANSLATE_NOOP("Offer", "You see who looks at an issue."),
        QT_TRANSLATE_NOOP("Offer", "%1 does not say who looks at an issue.") },
    FeatureInfo{ Feature::GetNotifications, [](const Abilities &a) { return a.notifications; },
        QT_TRANSLATE_NOOP("Offer", "The notifications of the server come into the inbox."),
        QT_TRANSLATE_NOOP("Offer", "%1 sends no notifications.") },
    FeatureInfo{ Feature::UseQueues, [](const Abilities &a) { return a.queues; },
        QT_TRANSLATE_NOOP("Offer", "There are queues with their figures."),
        QT_TRANSLATE_NOOP("Offer", "%1 has no queues.") },
    FeatureInfo{ Feature::SeeHeatmap, [](const Abilities &a) { return a.heatmap; },
        QT_TRANSLATE_NOOP("Offer", "There is a heatmap."),
        QT_TRANSLATE_NOOP("Offer", "%1 has no heatmap.") },
    FeatureInfo{ Feature::SeeHistory, [](const Abilities &a) { return a.history; },
        QT_TRANSLATE_NOOP("Offer", "Issues have a history."),
        QT_TRANSLATE_NOOP("Offer", "%1 tells no history of issues.") },
    FeatureInfo{ Feature::GuardWrites, [](const Abilities &a) { return a.checksTokens; },
        QT_TRANSLATE_NOOP("Offer", "The server notices when two change the same at once."),
        QT_TRANSLATE_NOOP("Offer",
            "%1 does not notice when two change the same at once. Lockstep looks before it writes; "
            "in the moment between, a change can be lost.") },
    FeatureInfo{ Feature::AttachFiles, nullptr,
        QT_TRANSLATE_NOOP("Offer", "Files can be attached."),
        QT_TRANSLATE_NOOP("Offer", "No files can be attached in %1 from here.") },
    FeatureInfo{ Feature::SetUpProjects, nullptr,
        QT_TRANSLATE_NOOP("Offer", "Projects can be set up here."),
        QT_TRANSLATE_NOOP("Offer", "The projects of %1 are set up there, not here.") },
    FeatureInfo{ Feature::ManagePeople, nullptr,
        QT_TRANSLATE_NOOP("Offer", "People can be invited."),
        QT_TRANSLATE_NOOP("Offer", "The people of %1 are managed there, not here.") },
};

const FeatureInfo &infoOf(Feature feature) { return features[size_t(feature)]; }

// What an action comes to; an action that is not here can always be taken.
struct ActionNeeds
{
    QLatin1StringView id{};
    std::variant<Feature, Field> what{};
};
constexpr std::array actionNeeds{
    ActionNeeds{ action::NewIssue, Feature::CreateIssues },
    ActionNeeds{ action::DeleteIssue, Feature::DeleteIssues },
    ActionNeeds{ action::MoveIssue, Feature::MoveIssues },
    ActionNeeds{ action::Comment, Feature::WriteComments },
    ActionNeeds{ action::Channel, Feature::UseChannels },
    ActionNeeds{ action::Heatmap, Feature::SeeHeatmap },
    ActionNeeds{ action::Queues, Feature::UseQueues },
    ActionNeeds{ action::WatchQueue, Feature::UseQueues },
    ActionNeeds{ action::NewQueue, Feature::SetUpProjects },
    ActionNeeds{ action::History, Feature::SeeHistory },
    ActionNeeds{ action::AttachFiles, Feature::AttachFiles },
    ActionNeeds{ action::NewProject, Feature::SetUpProjects },
    ActionNeeds{ action::Invite, Feature::ManagePeople },
    ActionNeeds{ action::EditTitle, Field::Subject },
    ActionNeeds{ action::EditDescription, Field::Description },
    ActionNeeds{ action::SetStatus, Field::Status },
    ActionNeeds{ action::MoveCardLeft, Field::Status },
    ActionNeeds{ action::MoveCardRight, Field::Status },
    ActionNeeds{ action::MoveCardUp, Field::Rank },
    ActionNeeds{ action::MoveCardDown, Field::Rank },
    ActionNeeds{ action::SetPriority, Field::Priority },
    ActionNeeds{ action::SetAssignee, Field::Assignee },
    ActionNeeds{ action::AssignToMe, Field::Assignee },
    ActionNeeds{ action::SetLabels, Field::Labels },
    ActionNeeds{ action::SetDueDate, Field::DueDate },
    ActionNeeds{ action::SetParent, Field::Parent },
    ActionNeeds{ action::AddSubIssue, Field::Parent },
    ActionNeeds{ action::AddRelation, Field::Relations },
    ActionNeeds{ action::Watch, Field::Watchers },
    ActionNeeds{ action::Vote, Field::Votes },
};

} // namespace

Offer Offer::of(const SyncEngine &engine) { return Offer{ engine.abilities() }; }

bool Offer::can(Feature feature) const
{
    const FeatureInfo &info = infoOf(feature);
    return !m_abilities || (info.can && info.can(*m_abilities));
}

bool Offer::canWrite(Field field) const
{
    return !m_abilities || m_abilities->fields.contains(fieldInfo(field).key);
}

bool Offer::canGive(Field field) const
{
    return !m_abilities || m_abilities->newFields.contains(fieldInfo(field).key);
}

QString Offer::whyNot(Feature feature) const
{
    return can(feature) ? QString() : OfferTexts::tr(infoOf(feature).no).arg(m_abilities->system);
}

QString Offer::whyNot(Field field) const
{
    if (canWrite(field))
        return {};
    //: %1 is the label of a field, %2 the name of a server's system
    return OfferTexts::tr("“%1” cannot be changed in %2 from here.")
        .arg(fieldLabel(field), m_abilities->system);
}

QString Offer::whyNot(QLatin1StringView action) const
{
    if (!m_abilities)
        return {};
    const auto found = std::find_if(actionNeeds.begin(), actionNeeds.end(),
        [&](const ActionNeeds &each) { return each.id == action; });
    if (found == actionNeeds.end())
        return {};
    return std::visit([this](auto what) { return whyNot(what); }, found->what);
}

QList<Offer::Line> Offer::lines() const
{
    QList<Line> all;
    QStringList written;
    QStringList others;
    for (const FieldInfo &info : issueFields()) {
        const bool isForPeople = isEditable(info.rule) && info.field != Field::Rank;
        if (isForPeople)
            (canWrite(info.field) ? written : others) << fieldLabel(info.field);
    }
    const QLocale locale;
    if (!written.isEmpty())
        //: %1 is a list of fields
        all << Line{ OfferTexts::tr("Of an issue, you can change: %1.")
                         .arg(locale.createSeparatedList(written)),
            true };
    for (const FeatureInfo &info : features) {
        const bool isClosed
            = info.feature == Feature::DeleteIssues && m_abilities && m_abilities->deleteCloses;
        const QString yes = isClosed ? OfferTexts::tr("Issues can be closed for good; they stay in "
                                                      "the lists.")
                                     : OfferTexts::tr(info.yes);
        all << (can(info.feature) ? Line{ yes, true } : Line{ whyNot(info.feature), false });
    }
    if (!others.isEmpty())
        //: %1 is a list of fields
        all << Line{ OfferTexts::tr("Of an issue, you can only read: %1.")
                         .arg(locale.createSeparatedList(others)),
            false };
    std::stable_sort(
        all.begin(), all.end(), [](const Line &a, const Line &b) { return a.can && !b.can; });
    return all;
}

} // namespace lockstep::ui
