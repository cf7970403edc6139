// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/query/completion.h"
#include "ui/theme/themeservice.h"

#include <QLineEdit>

#include <functional>

namespace lockstep::ui {

class SearchPopup;

// The field in which a filter is typed (docs/filters.md): it colours what it understands, draws a
// wave under what is wrong and says why, and offers what may stand at the cursor.
//   Down, Up         through what is offered, or on to the list
//   Tab, Enter       takes it
//   Ctrl+Space       offers everything
//   Esc              puts the offer away, then the filter
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const ThemeService &themes, QWidget *parent = nullptr);

    // What may be typed; where most of it has no room the icon has to do.
    void setHint(const QString &hint);
    void setEnvironment(std::function<query::Environment()> environment);
    // Of the text as it is, without the space in front; nothing: all is well.
    void setProblem(const std::optional<query::QueryError> &problem);
    void selectSpan(const query::Span &span);

Q_SIGNALS:
    void left(); // Esc
    void entered(); // on to the list
    void saveRequested();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void colour();
    void offer(bool all);
    void take(const query::Candidate &candidate);

    const ThemeService &m_themes;
    QString m_hint{};
    std::function<query::Environment()> m_environment;
    SearchPopup *m_popup;
    QAction *m_problemMark;
    std::optional<query::QueryError> m_problem{};
    query::Span m_replaced{}; // by what is offered
    bool m_offerWanted = false;
    bool m_composing = false; // with an input method
};

} // namespace lockstep::ui
