// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/result.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QHash>

namespace lockstep::ui {

using namespace Qt::StringLiterals;

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)
};

// What happened, what is safe, what to do. Every code of docs/protocol.md and of errc is here.
const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> all{
        { errc::AuthCredentials,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The e-mail address or the password is not right. Nothing was changed: try "
                "again.") },
        { errc::AuthUnverified,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "Your e-mail address has not been confirmed. Open the link of your invitation, or "
                "ask whoever runs the server.") },
        { errc::AuthMissing,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "You are not signed in on this server. Nothing is lost: sign in and everything is "
                "sent.") },
        { errc::AuthMalformed,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server cannot read your sign-in. Nothing is lost: sign in again and "
                "everything is sent.") },
        { errc::AuthExpired,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "Your sign-in has expired. Nothing is lost: sign in again and everything is "
                "sent.") },
        { errc::AuthNotYet,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "Your sign-in is not valid yet: the clocks of this computer and of the server "
                "differ. Nothing is lost. Set the clock of this computer, then sign in again.") },
        { errc::AuthSignature,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not accept this sign-in any more. Nothing is lost: sign in again "
                "and everything is sent.") },
        { errc::AuthRevoked,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "You were signed out. Nothing is lost: sign in again and everything is sent.") },
        { errc::ProfileOwner,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This profile belongs to somebody else, or to another server. Nothing in it was "
                "changed. Sign in as its owner, or start Lockstep with --profile and another "
                "name.") },
        { errc::LimitConnections,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "You are connected from too many places at once, and the server lets no more in. "
                "What you change here is kept. Close Lockstep on another device, then try "
                "again.") },
        { errc::LimitAddress,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server lets no more connections in from this network just now. Nothing is "
                "lost: it is tried again by itself.") },
        { errc::Draining,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server is being restarted. Nothing is lost: the connection comes back by "
                "itself.") },
        { errc::Busy,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server has too much to do just now. Nothing is lost: it is tried again by "
                "itself.") },
        { errc::Internal,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server could not do this, through a fault of its own. What you typed is kept. "
                "Try again later, or tell whoever runs the server.") },
        { errc::RateLimited,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "That was more than the server takes in so short a time. Nothing is lost: the rest "
                "is sent by itself, a little later.") },
        { errc::ProtocolVersion,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server speaks another version of the protocol. What you change here is kept. "
                "Update Lockstep or the server.") },
        { errc::Parse,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "What answers there is not a Lockstep server, or one that this version does not "
                "understand. Nothing is lost. Check the address, or update Lockstep.") },
        { errc::NotConnected,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "There is no connection to the server. Nothing is lost: it is tried again by "
                "itself.") },
        { errc::AckTimeout,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server did not answer in time. Nothing is lost: it is tried again by "
                "itself.") },
        { errc::Resync,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server's history is another one than before. Nothing of yours is lost: "
                "everything is fetched again by itself.") },
        { errc::Forbidden,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "You have no right to do this here, or it is not there any more. Your text is "
                "kept: copy it, or ask for the right and send it again.") },
        { errc::NotAMember,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "That person is not a member of the project. Your text is kept: choose somebody "
                "else.") },
        { errc::UploadMissing,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not have all of a file yet. Nothing is lost: it is sent again by "
                "itself.") },
        { errc::OffsetMismatch,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server has another part of the file than was thought. Nothing is lost: it is "
                "sent again by itself.") },
        { errc::HashMismatch,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "What arrived are not the bytes of the file. Your file is kept: try it again.") },
        { errc::QuotaExceeded,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The files of this project have used up their room on the server. Your file is "
                "kept: delete others, or ask whoever runs the server, and try again.") },
        { errc::NoFileStore,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This server keeps no files. Your file is kept: ask whoever runs the server, or "
                "cancel it.") },
        { errc::Validation,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server did not accept a value. Your text is kept: change it and try again.") },
        { errc::BadArgument,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server did not understand a value. Your text is kept: change it and try "
                "again.") },
        { errc::BadId,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not know what this is about. Your text is kept: copy it to where "
                "it belongs.") },
        { errc::UnknownField,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not know a field that was changed. Your text is kept: update the "
                "server, or take that field back.") },
        { errc::UnknownKind,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not know this kind of change. Your text is kept: send it again "
                "when the server has been updated.") },
        { errc::UnknownEvent,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server does not know what it was asked. Nothing is lost. Update the server, "
                "or use an older Lockstep with it.") },
        { errc::MutationNeedsAck,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server could not take a change in the way it was sent. Your text is kept: "
                "send it again, or update Lockstep.") },
        { errc::BatchTooLarge,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "These were more changes at once than the server takes. Nothing is lost: send them "
                "again in smaller parts.") },
        { errc::TlsUntrusted,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server cannot prove that it is the right one, so nothing was sent to it. "
                "Nothing is lost. Look at its certificate, or ask whoever runs the server.") },
        { errc::TooLarge,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This is larger than the server takes. Your text is kept: make it shorter and send "
                "it again.") },
        { errc::JsonDepth,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server could not read a change. Your text is kept: send it again, or update "
                "Lockstep.") },
        { errc::JsonDuplicateKey,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server could not read a change, because it names something twice. Your text "
                "is kept: send it again, or update Lockstep.") },
        { errc::IdempotencyMismatch,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server already knows another change under the same number. Yours is kept: "
                "send it again, and it gets a new one.") },
        { errc::OpExpired,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This change was on its way for so long that the server cannot tell any more "
                "whether it has it. Your text is kept: look whether it is there, then send it "
                "again or discard it.") },
        { errc::StoreContended,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The server is busy with changes to the same things. Nothing is lost: it is tried "
                "again by itself.") },
        { errc::StoreLocked,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This profile is in use by another Lockstep. Nothing in it was changed. Go on in "
                "the other one, or start with --profile and another name.") },
        { errc::StoreNewer,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "This profile was written by a newer Lockstep. Nothing in it was changed. Update "
                "Lockstep; until then, \"lockstep-cli export-outbox\" with its outbox.db writes "
                "what was not sent yet as text.") },
        { errc::StoreCorrupt,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The local data is damaged. A copy was kept; what the server has is fetched "
                "again.") },
        { errc::StoreFull,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The disk is full, or cannot be written to. Your last change is kept in memory: "
                "make some room, and it is saved.") },
        { errc::Io,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "The disk or the network failed. Nothing that was saved is lost; it is tried "
                "again.") },
        { u"LIMIT_STREAMS"_s,
            QT_TRANSLATE_NOOP("ErrorTexts",
                "You follow the server from too many places at once. Nothing is lost. Close one of "
                "the others, then try again.") },
    };
    return all;
}

} // namespace

QString errorText(const QString &code, const QString &detail)
{
    if (const char *sentence = sentences().value(code))
        return ErrorTexts::tr(sentence);
    return detail.isEmpty()
        ? ErrorTexts::tr("Something went wrong (%1). Your text is kept.").arg(code)
        : ErrorTexts::tr("Something went wrong: %1. Your text is kept.").arg(detail);
}

} // namespace lockstep::ui
