// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "app/common/clientsession.h"

#include "net/native/httpsnapshots.h"
#include "net/transport/qttransports.h"

#include <QSysInfo>

namespace lockstep::app {

namespace {

// On the network thread: the remote's clock and random numbers live as long as it does.
struct Far
{
    QtClock clock{};
    Rng rng = Rng::fromSystem();
};

} // namespace

ClientSession::ClientSession(Options options)
    : m_store({ options.directory, QString::fromLatin1(QSysInfo::machineUniqueId()), 0, 0 }),
      m_remote(
          m_networkThread, m_home,
          [far = std::make_shared<Far>(), server = options.server, locate = options.locate,
              pin = options.pin, tokens = std::move(options.tokens)]() -> std::unique_ptr<Remote> {
              net::NativeRemote::Options remote;
              remote.server = server;
              remote.socket.engine.locate = locate;
              remote.snapshots = std::make_shared<net::HttpSnapshots>(pin);
              // The provider keeps `far`: it is a member of the remote and goes with it.
              return std::make_unique<net::NativeRemote>(far->clock, far->rng,
                  net::qtTransports(pin), std::move(remote),
                  [far, provide = tokens()](
                      bool renew, const auto &answer) { provide(renew, answer); });
          },
          Remote::Feed::Sequenced, true),
      m_engine(m_store, m_storeThread, m_home, m_remote, m_clock, m_rng)
{}

ClientSession::~ClientSession() = default;

} // namespace lockstep::app
