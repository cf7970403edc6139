// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/markdowneditor.h"

#include "core/model/check.h"
#include "ui/models/texts.h"
#include "ui/theme/paint.h"
#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/valuebutton.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSpoken = 500; // characters: the beginning of a long text

} // namespace

MarkdownEditor::MarkdownEditor(const ThemeService &themes, QWidget *parent)
    : QWidget(parent), m_themes(themes), m_view(new MarkdownView(themes, this)),
      m_empty(new ValueButton(themes, this)), m_source(new GrowingTextEdit(themes, this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    m_view->setObjectName(u"markdownView"_s);
    m_source->setObjectName(u"markdownSource"_s);
    m_source->setLines(4, 0);
    m_empty->setFocusPolicy(Qt::NoFocus);
    m_view->setAccessibleName(fieldLabel(Field::Description));
    setPlaceholder(tr("Add a description"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *reading = new QVBoxLayout; // as far in as the text of the editors
    reading->setContentsMargins(space::S, space::XS, space::S, space::XS);
    reading->addWidget(m_view);
    layout->addLayout(reading);
    layout->addWidget(m_empty);
    layout->addWidget(m_source);
    layout->setContentsMargins(0, 0, 0, 0);

    connect(m_view, &MarkdownView::pressed, this, &MarkdownEditor::edit);
    connect(m_view, &MarkdownView::linkActivated, this, &MarkdownEditor::linkActivated);
    connect(m_view, &MarkdownView::issueActivated, this, &MarkdownEditor::issueActivated);
    connect(m_empty, &QAbstractButton::clicked, this, &MarkdownEditor::edit);
    connect(m_source, &GrowingTextEdit::edited, this, &MarkdownEditor::edited);
    connect(m_source, &GrowingTextEdit::submitted, this, &MarkdownEditor::submitted);
    connect(m_source, &GrowingTextEdit::cancelled, this, &MarkdownEditor::left);
    refresh();
}

void MarkdownEditor::setPlaceholder(const QString &text)
{
    m_empty->setValue({}, text, false);
    m_source->setPlaceholderText(text);
    m_source->setAccessibleName(text);
}

void MarkdownEditor::setNames(MarkdownNames names) { m_view->setNames(std::move(names)); }

void MarkdownEditor::setText(const QString &text)
{
    m_source->setText(text);
    refresh();
}

void MarkdownEditor::replaceText(const QString &text)
{
    m_source->replaceText(text);
    refresh();
}

QString MarkdownEditor::text() const { return withUnixLineEnds(m_source->text()); }

void MarkdownEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly)
        showPreview();
    m_empty->setEnabled(!readOnly);
}

void MarkdownEditor::setRemark(const QString &text)
{
    m_remark = text;
    refresh();
}

void MarkdownEditor::edit()
{
    if (m_readOnly)
        return;
    if (!m_editing) {
        m_editing = true;
        refresh();
        Q_EMIT begun();
    }
    m_source->setFocus(Qt::OtherFocusReason);
}

void MarkdownEditor::showPreview()
{
    if (!m_editing)
        return;
    m_editing = false;
    if (m_source->hasFocus())
        setFocus(Qt::OtherFocusReason); // not to whatever comes next
    refresh();
}

void MarkdownEditor::refresh()
{
    const bool empty = m_source->text().isEmpty();
    if (!m_editing)
        m_view->setMarkdown(m_source->text());
    m_view->setVisible(!m_editing && !empty);
    m_empty->setVisible(!m_editing && empty);
    m_source->setVisible(m_editing);
    // Who does not see it hears it here: only a link in it has the keyboard.
    QStringList said{ m_remark, m_view->toPlainText().left(mostSpoken) };
    said.removeAll(QString());
    setAccessibleDescription(said.join(u'\n'));
}

void MarkdownEditor::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_editing && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        edit();
    else
        QWidget::keyPressEvent(event);
}

void MarkdownEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    edit();
}

void MarkdownEditor::paintEvent(QPaintEvent *)
{
    if (!hasFocus() || m_editing)
        return;
    QPainter painter(this);
    paintFocusRing(painter, rect(), radius::Control, m_themes.theme());
}

} // namespace lockstep::ui
