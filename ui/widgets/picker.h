// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ids.h"
#include "ui/theme/themeservice.h"

#include <QFrame>
#include <QIcon>

#include <functional>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace lockstep::ui {

class PlainLabel;

// One thing to choose. An empty value is "none".
struct PickerOption
{
    QString value{};
    QString text{};
    QString detail{}; // quieter, after the text
    QIcon icon{};
    bool checked = false;
    bool partly = false; // with `checked` false: of several, some have it
};

// A list to choose from that opens below its anchor: typing narrows it, arrows and Enter choose,
// Esc closes. With `several` each choice is a tick and it stays open.
class Picker final : public QFrame
{
    Q_OBJECT

public:
    explicit Picker(const ThemeService &themes, QWidget *parent);

    void setOptions(const QList<PickerOption> &options);
    void setSeveral(bool several) { m_several = several; }
    // What is typed and is no option may be chosen as well; `prompt` has it as %1.
    void setNewValues(const QString &prompt) { m_newPrompt = prompt; }
    // Instead of options: asked with every key, for more than one could list.
    void setSource(std::function<QList<PickerOption>(const QString &typed)> source);
    void setPlaceholder(const QString &text);
    void setNotice(const QString &text); // what is to be known before choosing; empty: nothing
    void popup(const QRect &globalAnchor);

Q_SIGNALS:
    // Without `several` it is closed before.
    void chosen(const QString &value);
    void toggled(const QString &value, bool on);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void narrow();
    void showTick(QListWidgetItem &item, Qt::CheckState state);
    void tellCurrent();
    void addNothing(const QString &typed);
    void take(QListWidgetItem *item);
    void move(int rows);
    void fitHeight();

    const ThemeService &m_themes;
    QLineEdit *m_search;
    QListWidget *m_list;
    PlainLabel *m_notice;
    QList<PickerOption> m_options;
    std::function<QList<PickerOption>(const QString &typed)> m_source;
    QString m_newPrompt;
    bool m_several = false;
    QRect m_anchor;
};

} // namespace lockstep::ui
