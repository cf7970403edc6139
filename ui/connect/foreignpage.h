// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/foreignkind.h"
#include "ui/theme/themeservice.h"

#include <QUrl>
#include <QWidget>

class QComboBox;

namespace lockstep::ui {

class Banner;
class ForeignForm;
class PlainLabel;

// How a server that is no Lockstep server is spoken to, and who signs in there.
class ForeignPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ForeignPage(const ThemeService &themes, QWidget *parent = nullptr);

    // What was typed stays if it is the same kind. `variant`: that was found; empty: not known.
    void setKind(const ForeignKind &kind, const QString &variant, const QUrl &server);
    [[nodiscard]] ForeignChoice choice() const;
    [[nodiscard]] bool isComplete() const;
    void focusFirst();

Q_SIGNALS:
    void edited();
    void submitted();

private:
    void refresh();

    ForeignKind m_kind{};
    QUrl m_server{};
    PlainLabel *m_intro;
    Banner *m_exposed;
    QComboBox *m_variant;
    ForeignForm *m_form;
};

} // namespace lockstep::ui
