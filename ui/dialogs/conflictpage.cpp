// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictpage.h"

#include "ui/dialogs/conflictdeletion.h"
#include "ui/dialogs/conflictrow.h"
#include "ui/dialogs/conflicttext.h"
#include "ui/theme/lockstepstyle.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/margins.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/threewaytext.h"
#include "ui/widgets/times.h"
#include "ui/widgets/wrappingrow.h"

#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

ConflictPage::ConflictPage(const ThemeService &themes, const ConflictView &view, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_view(view),
      m_sentence(new PlainLabel(themes, TextStyle::Body, Token::Text, this)),
      m_banner(new Banner(themes, this)), m_scroll(new QScrollArea(this)),
      m_content(new QWidget(m_scroll)), m_grid(new QGridLayout(m_content)),
      m_mergedToggle(new QPushButton(m_content))
{
    m_sentence->setObjectName(u"conflictSentence"_s);
    m_sentence->setWordWrap(true);
    m_banner->setClosable(true);
    m_mergedToggle->setObjectName(u"conflictMerged"_s);
    m_mergedToggle->setAutoDefault(false);
    setButtonKind(*m_mergedToggle, ButtonKind::Quiet);
    m_mergedToggle->hide();
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_content);
    m_scroll->installEventFilter(this);
    m_grid->setContentsMargins(readingMargins(0, 0, space::S, 0));
    m_grid->setHorizontalSpacing(space::S);
    m_grid->setVerticalSpacing(space::S);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::M);
    layout->addWidget(m_sentence);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);

    connect(m_mergedToggle, &QPushButton::clicked, this, [this] {
        m_mergedOpen = !m_mergedOpen;
        layoutRows();
        if (m_mergedOpen)
            Q_EMIT grown();
    });
    if (isDeletion())
        makeDeletion();
    else
        makeRows();
    describe();
}

ConflictPage::~ConflictPage() = default;

int ConflictPage::missingHeight() const
{
    layout()->activate();
    const QSize room = m_scroll->viewport()->size();
    const int needed = m_grid->hasHeightForWidth() ? m_grid->totalHeightForWidth(room.width())
                                                   : m_grid->totalSizeHint().height();
    return needed - room.height();
}

QString ConflictPage::whoOf(const ConflictField &field) const
{
    return field.who.isEmpty() ? m_view.who : field.who;
}

QString ConflictPage::whenOf(const ConflictField &field) const
{
    return momentText(field.at.isValid() ? field.at : m_view.theirsAt, m_view.now);
}

QString ConflictPage::sideTitle(ConflictSide side)
{
    switch (side) {
    case ConflictSide::Base:
        return tr("Was");
    case ConflictSide::Theirs:
        return tr("Theirs");
    case ConflictSide::Mine:
        return tr("Mine");
    default:
        return tr("Result");
    }
}

QWidget *ConflictPage::columnHead(ConflictSide side)
{
    auto *head = new QWidget(m_content);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(readingMargins(space::XS, 0, 0, 0));
    layout->setSpacing(space::S);
    const auto words = [&](const QString &title, Token token, const QString &detail) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(new PlainLabel(m_themes, title, TextStyle::BodyStrong, token, head));
        auto *second
            = new PlainLabel(m_themes, detail, TextStyle::Caption, Token::TextSecondary, head);
        second->setWordWrap(true);
        column->addWidget(second);
        column->addStretch(); // all heads begin on one line
        layout->addLayout(column, 1);
    };
    switch (side) {
    case ConflictSide::Base:
        words(sideTitle(side), Token::Base, tr("before both"));
        break;
    case ConflictSide::Theirs: {
        auto *avatar = new Avatar(m_themes, 24, head);
        avatar->setPerson(m_view.whoId, m_view.who);
        layout->addWidget(avatar, 0, Qt::AlignTop);
        const QString at = momentText(m_view.theirsAt, m_view.now);
        //: A person and a time
        words(sideTitle(side), Token::Theirs,
            at.isEmpty() ? m_view.who : tr("%1, %2").arg(m_view.who, at));
        break;
    }
    case ConflictSide::Mine: {
        const QString at = momentText(m_view.mineTo, m_view.now);
        words(sideTitle(side), Token::Mine, at.isEmpty() ? tr("You") : tr("You, %1").arg(at));
        break;
    }
    default:
        words(sideTitle(side), Token::Text, tr("what will be kept"));
    }
    return head;
}

void ConflictPage::makeRows()
{
    auto *first = new PlainLabel(
        m_themes, tr("Field"), TextStyle::BodyStrong, Token::TextSecondary, m_content);
    first->setContentsMargins(readingMargins(space::S, 0, 0, 0));
    first->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_heads = { first, columnHead(ConflictSide::Base), columnHead(ConflictSide::Theirs),
        columnHead(ConflictSide::Edited), columnHead(ConflictSide::Mine) };
    for (int i = 0; i < m_heads.size(); ++i)
        m_grid->addWidget(m_heads.at(i), 0, i);
    for (const ConflictField &field : std::as_const(m_view.fields))
        addRow(field);
    layoutRows();
}

void ConflictPage::addRow(const ConflictField &field)
{
    auto row
        = std::make_unique<ConflictRow>(m_themes, field, whoOf(field), whenOf(field), m_content);
    ConflictRow *added = row.get();
    connect(added, &ConflictRow::changed, this, [this] {
        fitShape();
        Q_EMIT changed();
    });
    connect(added, &ConflictRow::sideChosen, this, [this, added](ConflictSide side) {
        if (added->field().group.isEmpty())
            return;
        for (const auto &other : m_rows)
            if (other.get() != added && other->field().group == added->field().group)
                other->choose(side);
    });
    m_rows.push_back(std::move(row));
}

// Side by side, unless words would have to be broken for it.
ConflictShape ConflictPage::shapeThatFits() const
{
    // With room for a scroll bar, for with or without one has to be the same.
    const int room
        = m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width() - space::S;
    int line = 4 * m_grid->horizontalSpacing();
    int widest = 0;
    for (int i = 0; i < m_heads.size(); ++i) {
        int width = m_heads.at(i)->minimumSizeHint().width();
        for (const auto &row : m_rows) {
            if (row->isMerged() && !m_mergedOpen)
                continue;
            width = std::max(width, row->minimumWidth(i));
        }
        line += width;
        if (i > 0)
            widest = std::max(widest, width);
    }
    if (line <= room)
        return ConflictShape::Line;
    return 2 * widest + m_grid->horizontalSpacing() <= room ? ConflictShape::Pairs
                                                            : ConflictShape::Stack;
}

void ConflictPage::fitShape()
{
    if (isDeletion() || m_shape == shapeThatFits())
        return;
    layoutRows();
    Q_EMIT grown();
}

// What needs the user stands first; what merged by itself is folded below.
void ConflictPage::layoutRows()
{
    m_shape = shapeThatFits();
    const bool isLine = m_shape == ConflictShape::Line;
    const std::array<int, 5> stretches = isLine ? std::array{ 3, 4, 5, 5, 5 }
        : m_shape == ConflictShape::Pairs       ? std::array{ 1, 1, 0, 0, 0 }
                                                : std::array{ 1, 0, 0, 0, 0 };
    for (int i = 0; i < 5; ++i)
        m_grid->setColumnStretch(i, stretches[size_t(i)]);
    const int across = isLine ? 5 : m_shape == ConflictShape::Pairs ? 2 : 1;
    for (int i = 0; i < m_heads.size(); ++i)
        m_heads.at(i)->setVisible(isLine);
    const QStringList captions{ sideTitle(ConflictSide::Base), sideTitle(ConflictSide::Theirs),
        sideTitle(ConflictSide::Edited), sideTitle(ConflictSide::Mine) };
    int line = 1;
    QStringList merged;
    for (const auto &row : m_rows) {
        if (row->isMerged()) {
            merged.append(row->field().label);
            continue;
        }
        row->place(*m_grid, line, m_shape, captions);
        row->setVisible(true);
        line += ConflictRow::gridRows;
    }
    m_mergedToggle->setVisible(!merged.isEmpty());
    m_mergedToggle->setIcon(m_themes.icon(m_mergedOpen ? u"chevron-down"_s
            : isRightToLeft()                          ? u"chevron-left"_s
                                                       : u"chevron-right"_s,
        Token::TextSecondary));
    //: %1 is a list of fields
    m_mergedToggle->setText(tr("%n field(s) merged for you: %1", nullptr, int(merged.size()))
                                .arg(QLocale().createSeparatedList(merged)));
    m_mergedToggle->setAccessibleName(
        m_mergedOpen ? tr("Hide what was merged for you") : m_mergedToggle->text());
    m_grid->addWidget(m_mergedToggle, line++, 0, 1, across, Qt::AlignLeading);
    for (const auto &row : m_rows) {
        if (!row->isMerged())
            continue;
        row->place(*m_grid, line, m_shape, captions);
        row->setVisible(m_mergedOpen);
        line += ConflictRow::gridRows;
    }
    // Long texts take what height there is.
    bool text = false;
    for (int i = 0; i < m_grid->rowCount(); ++i) {
        const QLayoutItem *item = m_grid->itemAtPosition(i, 0);
        const bool isText
            = item && qobject_cast<ThreeWayText *>(item->widget()) && !item->widget()->isHidden();
        m_grid->setRowStretch(i, isText ? 1 : 0);
        text = text || isText;
    }
    m_grid->setRowStretch(line, text ? 0 : 1);
    orderTabs();
}

// Tab goes in the order of reading, which is not that of creation.
void ConflictPage::orderTabs()
{
    QList<QWidget *> stops;
    for (const auto &row : m_rows)
        if (!row->isMerged())
            stops += row->tabStops();
    stops.append(m_mergedToggle);
    for (const auto &row : m_rows)
        if (row->isMerged())
            stops += row->tabStops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void ConflictPage::makeDeletion()
{
    m_deletion = new ConflictDeletion(m_themes, m_view, m_content);
    m_grid->addWidget(m_deletion, 0, 0);
    m_grid->setRowStretch(1, 1);

    auto *answers = new WrappingRow(space::S, this);
    m_answers = answers;
    const auto add
        = [&](const QString &text, const QString &name, DeletionAnswer answer, bool primary) {
              auto *button = new QPushButton(text, answers);
              button->setObjectName(name);
              button->setAutoDefault(false);
              setButtonKind(*button, primary ? ButtonKind::Primary : ButtonKind::Secondary);
              connect(button, &QPushButton::clicked, this,
                  [this, answer] { Q_EMIT deletionAnswered(answer); });
              answers->addWidget(button);
          };
    if (m_view.kind == ConflictKind::DeletedByThem) {
        add(tr("Restore with my changes"), u"conflictRestore"_s, DeletionAnswer::Restore, true);
        add(tr("New issue from my text"), u"conflictNewIssue"_s, DeletionAnswer::NewIssue, false);
        add(tr("Accept deletion, keep my text as draft"), u"conflictAcceptDeletion"_s,
            DeletionAnswer::AcceptKeepDraft, false);
    } else {
        add(tr("Keep the issue"), u"conflictKeepIssue"_s, DeletionAnswer::KeepIssue, true);
        add(tr("Delete it anyway"), u"conflictDeleteAnyway"_s, DeletionAnswer::DeleteAnyway, false);
    }
    static_cast<QVBoxLayout *>(layout())->addWidget(answers);
}

void ConflictPage::describe()
{
    const auto merged = std::count_if(
        m_rows.begin(), m_rows.end(), [](const auto &row) { return row->isMerged(); });
    m_sentence->setText(
        conflictSentence(m_view, int(merged), int(qsizetype(m_rows.size()) - merged)));
}

QList<ConflictField> ConflictPage::fields() const
{
    QList<ConflictField> fields;
    for (const auto &row : m_rows)
        fields.append(row->field());
    return fields;
}

QString ConflictPage::comment() const { return mineAsComment(fields(), resolution().fields); }

QString ConflictPage::summary() const { return resolutionSummary(fields(), resolution().fields); }

int ConflictPage::unresolved() const
{
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [](const auto &row) { return !row->isDecided(); }));
}

ConflictResolution ConflictPage::resolution() const
{
    ConflictResolution resolution{ .conflictId = m_view.id };
    for (const auto &row : m_rows)
        resolution.fields.append(row->resolution());
    if (m_deletion)
        resolution.fields += m_deletion->resolution();
    return resolution;
}

void ConflictPage::restore(const ConflictResolution &draft)
{
    for (const FieldResolution &field : draft.fields) {
        for (const auto &row : m_rows)
            if (row->field().key == field.key)
                row->restore(field);
        if (m_deletion)
            m_deletion->restore(field);
    }
}

void ConflictPage::update(const ConflictView &fresh)
{
    Q_ASSERT(fresh.id == m_view.id && fresh.kind == m_view.kind);
    if (fresh.fields == m_view.fields)
        return;
    // A rule, or what is usual, is no news of the other side.
    const auto plain = [](QList<ConflictField> fields) {
        for (ConflictField &field : fields)
            field.byRule = field.usual = ConflictSide::None;
        return fields;
    };
    const bool moved = plain(fresh.fields) != plain(m_view.fields);
    m_view = fresh;
    if (m_deletion) { // nothing to choose there, so nothing to keep
        m_deletion->setView(fresh);
        return;
    }
    int opened = 0;
    std::erase_if(m_rows, [&](const auto &row) {
        const bool stays = std::any_of(fresh.fields.begin(), fresh.fields.end(),
            [&](const ConflictField &field) { return field.key == row->field().key; });
        // Both sides agree by now; what the user typed stays nevertheless.
        const bool drop = !stays && row->side() != ConflictSide::Edited
            && !(row->text() && row->text()->isTouched());
        if (drop && m_current == row.get())
            m_current = nullptr;
        return drop;
    });
    for (const ConflictField &field : fresh.fields) {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(),
            [&](const auto &row) { return row->field().key == field.key; });
        if (at == m_rows.end()) {
            addRow(field);
            opened += !m_rows.back()->isDecided();
            continue;
        }
        opened += (*at)->update(field, whoOf(field), whenOf(field));
    }
    layoutRows();
    describe();
    if (!moved) {
        Q_EMIT changed();
        return;
    }
    const QString news = opened > 0
        ? tr("%n field(s) need your decision again; your other choices are kept.", nullptr, opened)
        : tr("Your choices are kept.");
    setMessage(tr("Updated again by %1.").arg(fresh.who) + u' ' + news);
    Q_EMIT changed();
}

void ConflictPage::setMessage(const QString &text)
{
    m_banner->showMessage(BannerKind::Info, text);
}

void ConflictPage::takeRest(ConflictSide side)
{
    for (const auto &row : m_rows)
        if (!row->isDecided())
            row->choose(side);
}

} // namespace lockstep::ui
