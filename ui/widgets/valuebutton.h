// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/theme/themeservice.h"

#include <QAbstractButton>

namespace lockstep::ui {

// A value that opens a choice when it is pressed: looks like text until the pointer or the focus
// is on it. Enter and Space press it, unless it may only be read.
class ValueButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ValueButton(const ThemeService &themes, QWidget *parent = nullptr);

    // `given` false: `text` says what is missing, in the quiet colour.
    void setValue(const QIcon &icon, const QString &text, bool given = true);
    // As chips; without any, `empty`.
    void setChips(const QStringList &chips, const QString &empty);
    void setFramed(bool framed); // as a control of a bar, with a border and an arrow
    void setToken(Token token); // of the text
    // The keyboard gets to it, but neither that nor the pointer presses it.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return !m_chips.isEmpty(); }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &at) const override;

private:
    // Places of the chips in a box of that width; the last is how far down they reach.
    [[nodiscard]] std::pair<QList<QRect>, int> placeChips(int width) const;

    const ThemeService &m_themes;
    QStringList m_chips;
    bool m_given = true;
    bool m_framed = false;
    bool m_readOnly = false;
    Token m_token = Token::Text;
};

} // namespace lockstep::ui
