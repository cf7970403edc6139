// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace lockstep::ui {

class BoardView;

// What screen readers find: a group of columns, each a list of cards with what stands on them in
// words; then the widgets of the board. Interfaces are of places, so that they outlive changes.
void installBoardAccessibility(); // a second time it does nothing
// The keyboard is at another card now, or the card at another place.
void announceCurrentCard(BoardView &board);

} // namespace lockstep::ui
