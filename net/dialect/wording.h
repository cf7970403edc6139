// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/dialect/dialectrules.h"
#include "net/dialect/exchange.h"

namespace lockstep::net::dialect {

// Requests and commands out of rules, and what a reply is before anybody knows of issues. Pure.

// `context`: what the templates may name. `fields`: put into the body beside what the rule says.
[[nodiscard]] HttpRequest wordRequest(const Rules &rules, const RequestRule &rule,
    const Value &context, const Value::Members &fields = {});
// Page from 0; adds page, offset and limit to the context.
[[nodiscard]] HttpRequest wordPage(
    const Rules &rules, const RequestRule &rule, Value context, int page);
[[nodiscard]] SocketCommand wordCommand(const CommandRule &rule, const Value &context);
// Those whose `when` holds.
[[nodiscard]] std::vector<SocketCommand> wordCommands(
    const CommandRules &rules, const Value &context);

// {status, body, headers, cookies, html}: what paths into a reply start at.
[[nodiscard]] Value replyContext(const HttpReply &reply);
// Nothing: it is a success. AUTH_CREDENTIALS in place of AUTH_EXPIRED while signing in.
[[nodiscard]] std::optional<Error> errorOf(
    const Rules &rules, const HttpReply &reply, const Value &context, bool isSigningIn = false);
// The elements at `items` for which `where` holds; an object counts as a list of it, and null as
// none. IO: there is something else, so nothing is known of what there is.
[[nodiscard]] Result<Value::List> itemsOf(const RequestRule &rule, const Value &reply);
// Number of the page after `page`; none: that was the last.
[[nodiscard]] std::optional<int> nextPage(const RequestRule &rule, const Value &reply, int page);

} // namespace lockstep::net::dialect
