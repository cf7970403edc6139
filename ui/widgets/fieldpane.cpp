// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/fieldpane.h"

#include "ui/models/fieldtexts.h"
#include "ui/models/fieldvalues.h"
#include "ui/models/people.h"
#include "ui/models/problemtexts.h"
#include "ui/models/texts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/editortag.h"
#include "ui/widgets/fieldnotice.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastLabelWidth = 112;
constexpr int mostLabelWidth = 220; // a longer one has several lines
constexpr int markSize = 14;
constexpr int rowMarkTop = 7; // beside one line of text
constexpr int tagInset = 6;
constexpr Milliseconds noticeTick = 1s;

// The same for all rows: as wide as the longest label.
int labelWidth(const ThemeService &themes)
{
    const QFontMetrics metrics(themes.theme().font(TextStyle::Body));
    int width = 0;
    for (const FieldInfo &field : issueFields()) {
        if (field.editor != FieldEditor::None && field.editor != FieldEditor::Markdown)
            width = std::max(width, metrics.horizontalAdvance(fieldLabel(field.field)));
    }
    return std::clamp(width + 2 * space::S, leastLabelWidth, mostLabelWidth);
}

} // namespace

FieldPane::FieldPane(const FieldInfo &field, Look look, SyncEngine &engine,
    const FieldContext &context, QWidget *parent)
    : QWidget(parent), m_field(field), m_engine(engine), m_context(context),
      m_editor(makeValueEditor(field, context, this)),
      m_notice(new FieldNotice(context.themes, this)),
      m_markIcon(new IconLabel({}, markSize, this)), m_tag(new EditorTag(context.themes, this))
{
    setObjectName(u"field-"_s + field.key);
    m_editor->setObjectName(u"editor-"_s + field.key);
    setFocusProxy(m_editor);
    m_tag->setObjectName(u"fieldTag"_s);

    m_markIcon->setObjectName(u"fieldMark"_s);
    QSizePolicy place = m_markIcon->sizePolicy();
    place.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_markIcon->setSizePolicy(place);
    m_markIcon->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    const auto withMark = [this](QWidget *widget, int top) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::XS);
        line->addWidget(widget, 1);
        auto *column = new QVBoxLayout;
        column->setContentsMargins(0, top, 0, 0);
        column->addWidget(m_markIcon);
        column->addStretch(1);
        line->addLayout(column);
        return line;
    };
    if (look == Look::Heading) {
        layout->addLayout(withMark(m_editor, space::S));
    } else {
        auto *label = new PlainLabel(context.themes, fieldLabel(field.field),
            look == Look::Row ? TextStyle::Body : TextStyle::BodyStrong,
            look == Look::Row ? Token::TextSecondary : Token::Text, this);
        label->setBuddy(m_editor);
        if (look == Look::Row) {
            auto *row = new QHBoxLayout;
            row->setSpacing(0);
            const auto fit = [label, &themes = context.themes] {
                const int line = label->fontMetrics().height();
                const int value = std::max(28, line + space::S); // which is in its middle
                label->setContentsMargins(space::S, (value - line) / 2, space::S, 0);
                label->setFixedWidth(labelWidth(themes));
            };
            connect(&context.themes, &ThemeService::themeChanged, label, fit);
            fit();
            label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
            label->setWordWrap(true);
            row->addWidget(label);
            row->addLayout(withMark(m_editor, rowMarkTop), 1);
            layout->addLayout(row);
        } else {
            label->setContentsMargins(space::S, 0, space::S, 0);
            layout->addLayout(withMark(label, 0));
            layout->addWidget(m_editor);
        }
    }
    layout->addWidget(m_notice);

    connect(m_editor, &ValueEditor::edited, this, &FieldPane::edited);
    connect(m_editor, &ValueEditor::committed, this, &FieldPane::commit);
    connect(m_editor, &ValueEditor::cancelled, this, [this] {
        revert();
        Q_EMIT left();
    });
    connect(m_editor, &ValueEditor::linkActivated, this, &FieldPane::linkActivated);
    connect(m_editor, &ValueEditor::issueActivated, this, &FieldPane::issueActivated);
    connect(m_editor, &ValueEditor::begun, this, &FieldPane::updateEditing);
    connect(m_editor, &ValueEditor::ended, this, [this] {
        refresh();
        updateEditing();
    });
    connect(m_notice, &FieldNotice::taken, this, [this] {
        if (m_notice->kind() == FieldNotice::Kind::Remote)
            take();
        else
            revert();
    });
    connect(m_notice, &FieldNotice::kept, this, [this] {
        if (m_notice->kind() == FieldNotice::Kind::Remote)
            keep();
        else
            save();
    });
    connect(&engine, &SyncEngine::committed, this, &FieldPane::committed);
    connect(&engine, &SyncEngine::saveFailed, this, [this](const OpId &op, const Error &error) {
        if (m_saving && m_saving->op == op)
            m_notice->show(FieldNotice::Kind::Error, errorText(error.code, error.message), {}, {});
    });
    connect(&context.themes, &ThemeService::themeChanged, this, [this] {
        placeTag();
        refreshMark();
        update();
    });
}

std::optional<FieldValue> FieldPane::current() const
{
    const Issue *issue = m_engine.replica().find(m_issue);
    return issue ? std::optional(m_field.get(*issue)) : std::nullopt;
}

// --- Showing
// --------------------------------------------------------------------------------------

void FieldPane::setIssue(const IssueId &issue)
{
    if (m_dirty)
        save(); // what is not valid stays as a draft
    m_editor->leave();
    m_issue = issue;
    m_dirty = false;
    m_invalid = false;
    m_saving.reset();
    m_committing = false;
    m_changedBy = {};
    m_changedAt.clear();
    hideNotice();
    setOthers({});
    const Issue *shown = m_engine.replica().find(issue);
    m_editor->setProject(shown ? shown->project : ProjectId{});
    m_base = shown ? m_field.get(*shown) : FieldValue{};
    m_editor->setValue(m_base);
    if (shown)
        restoreDraft();
    updateEditing();
}

void FieldPane::refresh()
{
    const auto now = current();
    if (!now || m_saving)
        return; // its own text is shown until it is durable
    if (!m_dirty && !m_editor->isBusy()) {
        m_base = *now;
        m_editor->setValue(*now);
        if (!m_invalid)
            hideNotice();
        return;
    }
    if (m_field.rule == MergeRule::Set) {
        m_base = *now; // every tick is saved at once: nothing of the user's is in the way
        m_editor->setValue(*now);
    } else if (*now == m_base) {
        if (!m_invalid && m_notice->kind() != FieldNotice::Kind::Draft)
            hideNotice();
    } else if (*now == m_editor->value()) {
        m_base = *now; // both want the same
        m_dirty = false;
        dropDraft();
        hideNotice();
    } else {
        showRemote(*now);
    }
}

void FieldPane::setReadOnly(const QString &whyNot)
{
    m_editor->setReadOnly(!whyNot.isEmpty());
    if (std::exchange(m_whyNot, whyNot) == whyNot)
        return;
    setToolTip(whyNot.isEmpty() ? QString() : plainToolTip(whyNot));
    describe();
}

bool FieldPane::isEmpty() const
{
    const FieldValue value = m_editor->value();
    const auto *items = std::get_if<QStringList>(&value);
    return value == FieldValue{} || (items && items->isEmpty());
}

bool FieldPane::isEditing() const { return m_dirty || m_editor->isBusy(); }

void FieldPane::open(const QRect &anchor)
{
    m_editor->openAt(anchor);
    updateEditing();
}

bool FieldPane::isContested() const
{
    return m_dirty && m_field.rule != MergeRule::Text && !m_notice->isHidden()
        && m_notice->kind() == FieldNotice::Kind::Remote;
}

void FieldPane::commit()
{
    if (isContested())
        refresh(); // both may want the same
    if (isContested()) {
        m_committing = true;
        m_notice->focusKeep();
    } else if (save() && m_field.editor == FieldEditor::Markdown) {
        m_editor->leave();
    }
    updateEditing();
}

void FieldPane::updateEditing()
{
    const bool now = !m_issue.isNull() && (m_editor->isBusy() || isContested());
    if (now == m_wasEditing)
        return;
    m_wasEditing = now;
    Q_EMIT editingChanged(now);
}

void FieldPane::focusMoved()
{
    const QWidget *focus = window()->focusWidget();
    const bool inside = focus && (focus == this || isAncestorOf(focus));
    if (m_hadFocus && !inside) {
        if (m_dirty && !isContested())
            save();
        m_editor->leave();
        refresh();
    }
    m_hadFocus = inside;
    updateEditing();
}

// --- Editing together
// -----------------------------------------------------------------------------

void FieldPane::noteRemoteChange(const UserId &who, const QString &timestamp)
{
    m_changedBy = who;
    m_changedAt = timestamp;
}

void FieldPane::showRemote(const FieldValue &theirs)
{
    const Replica &replica = m_engine.replica();
    const Issue *issue = replica.find(m_issue);
    const UserId who = m_changedBy.isNull() && issue ? issue->modifiedBy : m_changedBy;
    const QString when = m_changedAt.isEmpty() && issue ? issue->modifiedAt : m_changedAt;
    m_notice->setPerson(who, personName(replica, who));
    m_notice->show(FieldNotice::Kind::Remote,
        //: "Jane Smith set “In Progress” · 5 min ago"
        tr("%1 · %2").arg(changeText(m_field, theirs, who, replica),
            agoSentence(when, m_context.clock.wallNow())),
        tr("&Take"), tr("&Keep mine"));
    m_editor->setNotice(m_notice->text()); // also where its list covers this
    m_noticeTimer = m_context.clock.after(noticeTick, [this] { refresh(); });
}

void FieldPane::take()
{
    const bool fromNotice = m_notice->isAncestorOf(window()->focusWidget());
    if (const auto now = current()) {
        m_editor->takeValue(*now);
        m_base = *now;
    }
    m_dirty = false;
    m_invalid = false;
    m_committing = false;
    dropDraft();
    hideNotice();
    if (fromNotice)
        m_editor->setFocus(Qt::OtherFocusReason);
    updateEditing();
}

void FieldPane::keep()
{
    const bool fromNotice = m_notice->isAncestorOf(window()->focusWidget());
    if (const auto now = current())
        m_base = *now;
    m_dirty = m_editor->value() != m_base;
    hideNotice();
    if (fromNotice)
        m_editor->setFocus(Qt::OtherFocusReason);
    if (std::exchange(m_committing, false) || !m_editor->isBusy())
        save();
    else
        saveDraft();
    updateEditing();
}

void FieldPane::setOthers(const QList<PresentUser> &others)
{
    if (others == m_others)
        return;
    m_others = others;
    QStringList names;
    for (const PresentUser &other : others)
        names << (other.user.name.isEmpty() ? other.user.id.toString() : other.user.name);
    m_tag->setName(names.join(u", "_s));
    m_tag->setVisible(!names.isEmpty());
    refreshMark();
    placeTag();
    update();
}

void FieldPane::setMark(PendingMark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    refreshMark();
}

void FieldPane::refreshMark()
{
    const bool shown = m_mark != PendingMark::None;
    const PendingLook look = pendingLook(m_mark);
    m_markIcon->setVisible(shown);
    m_markIcon->setIcon(shown ? m_context.themes.icon(look.icon, look.token) : QIcon());
    m_markIcon->setToolTip(shown ? look.text : QString());
    describe();
}

void FieldPane::describe()
{
    QStringList sentences{ m_whyNot };
    if (!m_others.isEmpty())
        sentences << tr("%1 is editing this field.").arg(m_tag->name());
    if (m_mark != PendingMark::None)
        sentences << pendingLook(m_mark).text;
    sentences.removeAll(QString());
    m_editor->describe(sentences.join(u' '));
}

// --- Saving
// ---------------------------------------------------------------------------------------

void FieldPane::edited()
{
    // To enter again what it was is a wish as well, if theirs stands in its way.
    const bool told = !m_notice->isHidden() && m_notice->kind() == FieldNotice::Kind::Remote;
    m_dirty = told || m_editor->value() != m_base;
    // He goes on with what was restored.
    const bool goesOn = !m_notice->isHidden() && m_notice->kind() == FieldNotice::Kind::Draft;
    if (std::exchange(m_invalid, false) || goesOn) {
        hideNotice();
        refresh();
    }
    saveDraft();
}

bool FieldPane::save()
{
    if (m_issue.isNull())
        return true;
    const FieldValue value = m_editor->value();
    if (value == m_base) {
        m_dirty = false;
        dropDraft();
        if (!m_editor->isBusy())
            refresh();
        return true;
    }
    if (const auto checked = checkValue(m_field, value); !checked) {
        m_invalid = true;
        m_notice->show(FieldNotice::Kind::Error, valueProblem(m_field, value), tr("Discard"), {});
        return false;
    }
    const FieldChange change = fieldChange(m_field, m_base, value);
    // issuesChanged() comes in between: it finds what is shown to be the base.
    const FieldValue base = std::exchange(m_base, value);
    m_dirty = false;
    const OpId op = m_engine.updateIssue(m_issue, { { m_field.field, change } });
    if (op.isNull()) {
        m_base = base;
        m_dirty = true; // it stays, as a draft
        m_notice->show(FieldNotice::Kind::Error,
            tr("This could not be saved here. What you typed is kept."), tr("Discard"),
            tr("Try again"));
        return false;
    }
    m_changedBy = {};
    m_changedAt.clear();
    hideNotice();
    if (!m_engine.isSaving(op)) {
        dropDraft();
        if (!m_editor->isBusy())
            refresh();
    } else {
        m_saving = Saving{ op, value };
    }
    Q_EMIT changed(change);
    Q_EMIT saved(op);
    return true;
}

void FieldPane::committed(const OpId &op)
{
    if (!m_saving || m_saving->op != op)
        return;
    m_saving.reset();
    if (!m_dirty)
        dropDraft();
    if (!m_invalid)
        hideNotice();
    refresh();
}

void FieldPane::revert()
{
    m_dirty = false;
    m_invalid = false;
    dropDraft();
    hideNotice();
    if (const auto now = current()) {
        m_base = *now;
        m_editor->takeValue(*now);
    }
}

bool FieldPane::keepsDrafts() const
{
    return m_field.editor == FieldEditor::Line || m_field.editor == FieldEditor::Markdown;
}

QString FieldPane::draftKey() const
{
    return u"field:%1:%2"_s.arg(m_issue.toString(), m_field.key);
}

void FieldPane::saveDraft()
{
    if (!keepsDrafts() || m_issue.isNull())
        return;
    const FieldValue value = m_editor->value();
    const auto *text = std::get_if<QString>(&value);
    const auto *base = std::get_if<QString>(&m_base);
    m_engine.saveDraft(draftKey(), m_dirty && text ? *text : QString());
    m_engine.saveDraft(draftKey() + u":base"_s, m_dirty && text && base ? *base : QString());
}

void FieldPane::dropDraft()
{
    if (!keepsDrafts() || m_issue.isNull())
        return;
    m_engine.saveDraft(draftKey(), {});
    m_engine.saveDraft(draftKey() + u":base"_s, {});
}

bool FieldPane::restoreDraft()
{
    const QString draft = keepsDrafts() ? m_engine.draft(draftKey()) : QString();
    if (draft.isEmpty())
        return false;
    if (FieldValue{ draft } == m_base) {
        dropDraft();
        return false;
    }
    const QString base = m_engine.draft(draftKey() + u":base"_s);
    m_base = m_field.nullable && base.isEmpty() ? FieldValue{} : FieldValue{ base };
    m_editor->setValue(draft);
    m_dirty = true;
    m_notice->show(
        FieldNotice::Kind::Draft, tr("Restored what you had typed."), tr("Discard"), tr("Save"));
    return true;
}

void FieldPane::hideNotice()
{
    m_noticeTimer.cancel();
    m_notice->hide();
    m_editor->setNotice({});
}

// --- Painting
// -------------------------------------------------------------------------------------

void FieldPane::placeTag()
{
    if (m_others.isEmpty())
        return;
    m_tag->setUser(m_others.first().user.id);
    const QRect field(m_editor->mapTo(this, QPoint()), m_editor->size());
    // It leaves the value to be read, and has half of the field at least.
    m_tag->fit(
        std::max(field.width() / 2, field.width() - m_editor->sizeHint().width() - 2 * tagInset));
    const int x
        = isRightToLeft() ? field.left() + tagInset : field.right() + 1 - m_tag->width() - tagInset;
    // In the middle of a value; on the frame of a text, which may be as wide as its field.
    const bool isText
        = m_field.editor == FieldEditor::Line || m_field.editor == FieldEditor::Markdown;
    const int y = isText ? field.top() - m_tag->height() / 2
                         : field.top() + (field.height() - m_tag->height()) / 2;
    m_tag->move(x, std::max(0, y));
    m_tag->raise();
}

void FieldPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeTag();
}

void FieldPane::paintEvent(QPaintEvent *)
{
    if (m_others.isEmpty())
        return;
    QPainter painter(this);
    const QRect field(m_editor->mapTo(this, QPoint()), m_editor->size());
    const int hue = avatarHue(m_others.first().user.id);
    const Theme &theme = m_context.themes.theme();
    paintRound(painter, field, radius::Control, {},
        mix(theme.avatarGround(hue), theme.avatarText(hue), 0.6), 2);
}

} // namespace lockstep::ui
