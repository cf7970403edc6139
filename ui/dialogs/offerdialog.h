// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/offer.h"

#include <QDialog>

namespace lockstep::ui {

class ThemeService;

// What can be done with the server that one is connected to, and what cannot.
class OfferDialog final : public QDialog
{
    Q_OBJECT

public:
    OfferDialog(const ThemeService &themes, const Offer &offer, QWidget *parent);
};

} // namespace lockstep::ui
