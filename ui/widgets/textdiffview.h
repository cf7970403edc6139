// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/markededit.h"

namespace lockstep::ui {

class HunkGutter;

// One side of a text, read-only, with the words that are new underlined on a quiet ground and the
// words that are gone struck out. What is copied from it is the new text alone.
class TextDiffView final : public MarkedEdit
{
    Q_OBJECT

public:
    // Before and after of one stretch; the stretches, joined, are the texts.
    struct Stretch
    {
        QString before{};
        QString after{};
    };

    // `ground` lies under the new words.
    TextDiffView(const ThemeService &themes, Token ground, QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    void setStretches(const QList<Stretch> &stretches);
    // Marks a stretch and scrolls to it; below 0: none.
    void setCurrentStretch(qsizetype index);
    // With a gutter on the edge that faces the result.
    HunkGutter &addGutter(bool trailing);
    // Its lines in the viewport, for as much as can be said of one without lines.
    [[nodiscard]] QRect stretchRect(qsizetype index) const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void render();
    void mark();
    void placeGutter();

    Token m_ground;
    QList<Stretch> m_stretches;
    QList<QPair<int, int>> m_ranges; // positions in the document, one for each stretch
    qsizetype m_current = -1;
    HunkGutter *m_gutter = nullptr;
    bool m_gutterTrails = false;
};

} // namespace lockstep::ui
