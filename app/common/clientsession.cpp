// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/clientsession.h"

#include "net/auth/httpaccount.h"
#include "net/native/httpfiles.h"
#include "net/native/httpsnapshots.h"
#include "net/transport/qttransports.h"

#include <QSysInfo>

namespace lockstep::app {

using namespace Qt::StringLiterals;

namespace {

// On the network thread: the remote's clock and random numbers live as long as it does.
struct Far
{
    QtClock clock{};
    Rng rng = Rng::fromSystem();
};

// One provider for all that is asked over this line: a refresh token is used once, and not by two.
// It is made where it is asked first, which is the network thread, and goes there with the last of
// those who ask.
net::TokenProvider sharedTokens(std::function<net::TokenProvider()> make)
{
    const auto made = std::make_shared<net::TokenProvider>();
    return [made, make = std::move(make)](bool renew, const auto &answer) {
        if (!*made)
            *made = make();
        (*made)(renew, answer);
    };
}

} // namespace

ClientSession::ClientSession(Options options)
    : ClientSession(options, sharedTokens(std::move(options.tokens)))
{}

ClientSession::ClientSession(Options options, net::TokenProvider tokens)
    : m_store({ options.directory, QString::fromLatin1(QSysInfo::machineUniqueId()), 0, 0 }),
      m_networkThread(u"network"_s,
          options.connectsLater ? ThreadExecutor::Begin::Later : ThreadExecutor::Begin::Now),
      m_remote(
          m_networkThread, m_home,
          [far = std::make_shared<Far>(), server = options.server, locate = options.locate,
              pin = options.pin, tokens]() -> std::unique_ptr<Remote> {
              net::NativeRemote::Options remote;
              remote.server = server;
              remote.socket.engine.locate = locate;
              remote.files = std::make_shared<net::HttpFiles>(pin);
              remote.snapshots = std::make_shared<net::HttpSnapshots>(pin);
              remote.rows = std::make_shared<net::HttpSnapshots>(pin);
              // The provider keeps `far`: it is a member of the remote and goes with it.
              return std::make_unique<net::NativeRemote>(far->clock, far->rng,
                  net::qtTransports(pin), std::move(remote),
                  [far, tokens](bool renew, const auto &answer) { tokens(renew, answer); });
          },
          true),
      m_engine(
          [&]() -> Store & {
              if (!options.isSearched)
                  return m_store;
              const bool isFile = options.directory != u":memory:"_s;
              m_search.emplace(m_store,
                  isFile ? options.directory + u"/search.db"_s : options.directory,
                  query::TextSearch::Threads{ m_searchThread, m_storeThread, m_home }, m_clock);
              return m_search->store();
          }(),
          m_storeThread, m_home, m_remote, m_clock, m_rng),
      m_files(
          [&] {
              FileKeeper::Options files;
              if (options.directory != u":memory:"_s)
                  files.directory = options.directory + u"/attachments"_s;
              return files;
          }(),
          { m_engine, m_remote, m_fileThread, m_home, m_clock })
{
    if (options.hasAccount)
        m_account.emplace(
            m_networkThread, m_home, [server = options.server, pin = options.pin, tokens] {
                return std::make_unique<net::HttpAccount>(server, tokens, pin);
            });
    if (m_search)
        m_search->follow(m_engine);
}

ClientSession::~ClientSession() = default;

} // namespace lockstep::app
