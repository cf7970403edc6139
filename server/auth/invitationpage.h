// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "server/http/httpmessage.h"

namespace lockstep::server {

// The page that the link of an invitation opens in a browser: asks for a name and a password. It
// has no other sources than itself, and sends nothing to anywhere else.
[[nodiscard]] HttpResponse invitationPage();

} // namespace lockstep::server
