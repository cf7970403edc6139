// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/invitationpage.h"

#include <QCryptographicHash>

namespace lockstep::server {

namespace {

constexpr QByteArrayView pageStyle = R"(
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 26rem; margin: 10vh auto; padding: 0 1rem; }
label, input, button { display: block; width: 100%; box-sizing: border-box; font: inherit; }
input { margin: .25rem 0 1rem; padding: .5rem; }
button { padding: .6rem; }
)";

constexpr QByteArrayView pageScript = R"(
'use strict';
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
const say = text => { document.getElementById('say').textContent = text; };
const post = async (path, body) => {
    const answer = await fetch(path, { method: 'POST', credentials: 'omit',
        headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const json = answer.status === 204 ? {} : await answer.json();
    if (!answer.ok) throw new Error(json.message || 'The server did not answer.');
    return json;
};
const form = document.getElementById('form');
let known = false;
post('/api/auth/invitation', { token }).then(open => {
    known = open.account;
    document.getElementById('title').textContent = 'Join ' + open.workspace.name;
    document.getElementById('email').value = open.email;
    if (known) {
        document.getElementById('naming').remove();
        say('You have an account on this server: enter its password.');
        form.password.autocomplete = 'current-password';
    } else {
        say('Choose a password of 8 characters or more.');
    }
    form.hidden = false;
}).catch(error => say(error.message));
form.addEventListener('submit', async event => {
    event.preventDefault();
    form.submit.disabled = true;
    try {
        const body = { token, password: form.password.value, device: 'Browser' };
        if (!known) body.name = form.name.value;
        const signedIn = await post('/api/auth/accept', body);
        // The page needs no session: people sign in where they work.
        await post('/api/auth/logout', { refreshToken: signedIn.refreshToken });
        form.hidden = true;
        say('Welcome. Sign in with ' + signedIn.user.email + ' in Lockstep; the server is '
            + location.origin + '.');
    } catch (error) {
        say(error.message);
        form.submit.disabled = false;
    }
});
)";

constexpr QByteArrayView pageBody = R"(<main>
<h1 id="title">Invitation</h1>
<p id="say" role="status"></p>
<form id="form" hidden>
<label>E-mail <input id="email" name="email" type="email" autocomplete="username" readonly></label>
<label id="naming">Name <input name="name" autocomplete="name" maxlength="255" required></label>
<label>Password <input name="password" type="password" autocomplete="new-password" minlength="8"
maxlength="128" required></label>
<button name="submit">Join</button>
</form>
<noscript>This page needs JavaScript.</noscript>
</main>)";

QByteArray sourceHash(QByteArrayView source)
{
    return "'sha256-"
        + QCryptographicHash::hash(source.toByteArray(), QCryptographicHash::Sha256).toBase64()
        + '\'';
}

} // namespace

HttpResponse invitationPage()
{
    HttpResponse response;
    response.body = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width\">"
                    "<title>Lockstep</title><style>"
        + pageStyle.toByteArray() + "</style></head><body>" + pageBody.toByteArray() + "<script>"
        + pageScript.toByteArray() + "</script></body></html>";
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Content-Security-Policy",
        "default-src 'none'; connect-src 'self'; style-src " + sourceHash(pageStyle)
            + "; script-src " + sourceHash(pageScript)
            + "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    response.headers.add("Referrer-Policy", "no-referrer");
    response.headers.add("Cache-Control", "no-store");
    return response;
}

} // namespace lockstep::server
