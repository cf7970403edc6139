// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QVariantAnimation;

namespace lockstep::ui {

class IconLabel;
class PlainLabel;

// The first cell of a conflict's row: name of the field and its state, in words and with an icon.
// It is what has the focus when the keyboard goes from row to row.
class RowHeader final : public QWidget
{
    Q_OBJECT

public:
    RowHeader(const ThemeService &themes, const QString &label, QWidget *parent = nullptr);

    // Name and state in one line, above the cells, or below each other, beside them.
    void setAcross(bool across);
    void setState(bool decided, const QString &words);
    // The offer to make a rule of the choice; an empty text takes it back.
    void offerRule(const QString &text, const QString &name);
    [[nodiscard]] bool isRuleWanted() const;
    [[nodiscard]] QWidget *ruleBox() const;
    // Draws the eye to it once, unless the motion is reduced.
    void flash();

Q_SIGNALS:
    void ruleToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fit();

    const ThemeService &m_themes;
    IconLabel *m_icon;
    PlainLabel *m_label;
    PlainLabel *m_state;
    QCheckBox *m_rule;
    QBoxLayout *m_words;
    QVariantAnimation *m_flash;
};

} // namespace lockstep::ui
