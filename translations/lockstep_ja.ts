<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AccountTexts</name>
    <message>
        <source>The server cannot be reached just now. Nothing was changed, and what you typed is kept: try again when the connection is back.</source>
        <translation>現在サーバーに接続できません。何も変更されておらず、入力した内容は保持されています。接続が回復したら、もう一度お試しください。</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Nothing was changed: try again in %n second(s).</source>
        <translation>
            <numerusform>試行回数が多すぎます。何も変更されていません。%Ln 秒後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was changed: try again in a while.</source>
        <translation>試行回数が多すぎます。何も変更されていません。しばらくしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing was changed: try again in a moment.</source>
        <translation>現在サーバーが混み合っています。何も変更されていません。少ししてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You have no right to do this, or it is not there any more. Nothing was changed.</source>
        <translation>この操作を行う権限がないか、対象がもう存在しません。何も変更されていません。</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>unknown when it expires</source>
        <translation>有効期限は不明</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>有効期限まであと %Ln 日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n hour(s)</source>
        <translation>
            <numerusform>有効期限まであと %Ln 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>expires within the hour</source>
        <translation>有効期限まで 1 時間未満</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the key of a project, a role in it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n other project(s)</source>
        <translation>
            <numerusform>ほか %Ln 件のプロジェクト</numerusform>
        </translation>
    </message>
    <message>
        <source>No project yet</source>
        <translation>プロジェクトはまだありません</translation>
    </message>
    <message>
        <source>Used %1</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date</extracomment>
        <translation>最終使用: %1</translation>
    </message>
    <message>
        <source>Used %1 from %2</source>
        <extracomment>%1 is &quot;3 min ago&quot;, or a date; %2 an internet address</extracomment>
        <translation>最終使用: %1、%2 から</translation>
    </message>
</context>
<context>
    <name>AwayTexts</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>A field, what it was, what it is now</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1: added %2</source>
        <extracomment>A field with several values, what was added to it</extracomment>
        <translation>%1: %2を追加</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <translation>%1: %2を削除</translation>
    </message>
    <message>
        <source>%1: added %2, removed %3</source>
        <translation>%1: %2を追加、%3を削除</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>Moved to a project that you cannot read</source>
        <translation>閲覧権限のないプロジェクトに移動</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>You were mentioned</source>
        <translation>自分へのメンションあり</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <translation>%1に移動</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1を変更</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>新しいコメント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1と%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <translation>
            <numerusform>%1、他 %Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>so many labels more</extracomment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>%1, %2, priority %3</source>
        <extracomment>a card of the board: key, title, priority</extracomment>
        <translation>%1、%2、優先度 %3</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>担当者 %1</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>ラベル %1</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>期限超過（%1）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期日 %1</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>他の人が変更</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>a card of the board in words, then what of it is not saved</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>A field without a value</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>変更前のまま</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>相手の版</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>自分の版</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>統合済み</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>%1 deleted this issue.</source>
        <translation>%1がこの課題を削除しました。</translation>
    </message>
    <message>
        <source>%1 deleted this issue at %2.</source>
        <translation>%1がこの課題を削除しました（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n field(s) that nobody else has.</source>
        <translation>
            <numerusform>他の人が変更していない %Ln 個のフィールドを変更しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted this issue.</source>
        <translation>自分がこの課題を削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has changed %n field(s) that you had not seen.</source>
        <translation>
            <numerusform>%1が、まだ見ていない %Ln 個のフィールドを変更しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s).</source>
        <translation>
            <numerusform>自分の変更: %Ln 個のフィールド。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline at %1.</source>
        <translation>
            <numerusform>自分のオフラインでの変更: %Ln 個のフィールド（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) at %1.</source>
        <translation>
            <numerusform>自分の変更: %Ln 個のフィールド（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s) offline, %1–%2.</source>
        <extracomment>%1 and %2 are times</extracomment>
        <translation>
            <numerusform>自分のオフラインでの変更: %Ln 個のフィールド（%1～%2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You changed %n field(s), %1–%2.</source>
        <translation>
            <numerusform>自分の変更: %Ln 個のフィールド（%1～%2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s).</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>
            <numerusform>%1の変更: %Ln 個のフィールド。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n field(s) at %2.</source>
        <translation>
            <numerusform>%1の変更: %Ln 個のフィールド（%2）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you.</source>
        <translation>
            <numerusform>%Ln 個のフィールドを自動的に統合しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision.</source>
        <translation>
            <numerusform>%Ln 個のフィールドについて選択が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A field and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <extracomment>In the label of a button: this field stays as the other side has it</extracomment>
        <translation>%1は維持</translation>
    </message>
    <message>
        <source>%1 = mine</source>
        <translation>%1 = 自分の版</translation>
    </message>
    <message>
        <source>%1 = as it was</source>
        <translation>%1 = 変更前</translation>
    </message>
    <message>
        <source>%1 = result</source>
        <translation>%1 = 結果</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <extracomment>In the label of a button: a field and its new value</extracomment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>相手（%1）</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>未選択</translation>
    </message>
    <message>
        <source>Result, %1</source>
        <translation>結果、%1</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Working offline</source>
        <translation>オフラインで作業中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3 issues</source>
        <extracomment>%1 is the key of a project, %2 and %3 are numbers</extracomment>
        <translation>%1を読み込み中: 課題 %3 件中 %2 件</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>同期中 %1/%2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1 秒後に再接続</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>再接続中…</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>サインインが必要</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>接続拒否</translation>
    </message>
    <message>
        <source>Server incompatible</source>
        <translation>非互換サーバー</translation>
    </message>
    <message>
        <source>Basic server, refreshed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>簡易サーバー、%1 に更新</translation>
    </message>
    <message>
        <source>Working offline, not all is here</source>
        <translation>オフラインで作業中、一部は未取得</translation>
    </message>
    <message>
        <source>Offline, not all is here</source>
        <translation>オフライン、一部は未取得</translation>
    </message>
</context>
<context>
    <name>ConnectionCheck</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>サーバー名</translation>
    </message>
    <message>
        <source>Way to the server</source>
        <translation>サーバーまでの経路</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>サーバーの応答</translation>
    </message>
    <message>
        <source>Live connection</source>
        <translation>リアルタイム接続</translation>
    </message>
    <message>
        <source>Version of the protocol</source>
        <translation>プロトコルのバージョン</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://lockstep.example.com, or like example.com:8443.</source>
        <translation>サーバーのアドレスではありません。アドレスは https://lockstep.example.com や example.com:8443 のような形式です。</translation>
    </message>
    <message>
        <source>There is no server with the name %1. Check how it is spelled; inside a company you may have to be on its network.</source>
        <translation>%1 という名前のサーバーはありません。つづりを確認してください。社内のサーバーの場合は、社内ネットワークへの接続が必要なことがあります。</translation>
    </message>
    <message>
        <source>The name %1 cannot be looked up, because no name server answers. Check whether this computer is on the network.</source>
        <translation>ネームサーバーが応答しないため、名前 %1 を解決できません。このコンピューターがネットワークに接続されているか確認してください。</translation>
    </message>
    <message>
        <source>The computer answers, but nothing listens at %1. Check the port, or ask whether the server is running.</source>
        <translation>コンピューターは応答していますが、%1 で待ち受けているものがありません。ポートを確認するか、サーバーが動作しているか問い合わせてください。</translation>
    </message>
    <message>
        <source>Nothing listens at %1, but a Lockstep server answers at %2. Use that address.</source>
        <translation>%1 で待ち受けているものはありませんが、%2 で Lockstep サーバーが応答しています。そのアドレスを使ってください。</translation>
    </message>
    <message>
        <source>There is no way from this network to %1. Check whether this computer is on the network, and on the VPN if one is needed.</source>
        <translation>このネットワークから %1 への経路がありません。このコンピューターがネットワークに（必要な場合は VPN にも）接続されているか確認してください。</translation>
    </message>
    <message>
        <source>%1 does not answer. A firewall may be in between, or the server is off. Check the address and the port, or try from another network.</source>
        <translation>%1 が応答しません。途中にファイアウォールがあるか、サーバーが停止している可能性があります。アドレスとポートを確認するか、別のネットワークからお試しください。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 cannot be reached. Check it under Settings, Network.</source>
        <translation>%1 への途中にあるプロキシに接続できません。「設定」の「ネットワーク」で確認してください。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a name and a password. Enter them under Settings, Network.</source>
        <translation>%1 への途中にあるプロキシが名前とパスワードを求めています。「設定」の「ネットワーク」で入力してください。</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: everybody on the way can read along. Ask whoever runs the server for an https address.</source>
        <translation>%1 への接続は暗号化されていません。途中で誰でも通信を読み取れます。サーバーの管理者に https のアドレスを問い合わせてください。</translation>
    </message>
    <message>
        <source>The certificate is for another name than %1. Use the name that it is for, or ask whoever runs the server.</source>
        <translation>証明書は %1 とは別の名前のものです。証明書に記載された名前を使うか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>%1 vouches for itself: no authority has signed its certificate. Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1 の証明書は自己署名で、認証局による署名がありません。サーバーの管理者から同じフィンガープリントを知らされた場合にのみ信頼してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by an authority that this computer does not know. Install that authority, or trust the certificate if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1 の証明書は、このコンピューターで認識されていない認証局によって署名されています。その認証局をインストールするか、サーバーの管理者から同じフィンガープリントを知らされた場合は証明書を信頼してください。</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent. Ask whoever runs the server.</source>
        <translation>%1 の証明書は信頼できません。何も送信していません。サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trust. Somebody may be reading along. Nothing was sent. Ask whoever runs the server before you trust the new one.</source>
        <translation>%1 が、信頼している証明書とは異なる証明書を提示しています。通信が傍受されている可能性があります。何も送信していません。新しい証明書を信頼する前に、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>No authority vouches for %1, but its certificate is the one that you trust.</source>
        <translation>%1 を保証する認証局はありませんが、証明書は信頼済みのものと一致します。</translation>
    </message>
    <message>
        <source>%1 offers only old kinds of encryption. It has to be set up for TLS 1.2 or later.</source>
        <translation>%1 は古い暗号化方式にしか対応していません。TLS 1.2 以降に対応するよう設定する必要があります。</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak TLS. Check the port; an address that begins with http:// is not encrypted.</source>
        <translation>%1 の応答元は TLS に対応していません。ポートを確認してください。http:// で始まるアドレスは暗号化されません。</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 comes about. Check the port, or ask whoever runs the server.</source>
        <translation>%1 への暗号化された接続を確立できません。ポートを確認するか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>%1 wants an encrypted connection. Use %2.</source>
        <translation>%1 には暗号化された接続が必要です。%2 を使ってください。</translation>
    </message>
    <message>
        <source>%1 says that the server is at %2 now. Use that address if you trust it.</source>
        <translation>%1 によると、サーバーは現在 %2 にあります。信頼できる場合は、そのアドレスを使ってください。</translation>
    </message>
    <message>
        <source>On %1 there is a Lockstep server at %2. Use that address.</source>
        <translation>%1 では、%2 に Lockstep サーバーがあります。そのアドレスを使ってください。</translation>
    </message>
    <message>
        <source>%1 answers, but there is no Lockstep server at this address. Ask for the whole address, with what stands behind the name.</source>
        <translation>%1 は応答しますが、このアドレスに Lockstep サーバーはありません。名前の後に続く部分も含めた、完全なアドレスを問い合わせてください。</translation>
    </message>
    <message>
        <source>%1 answers, but it is not a Lockstep server. Check the address and the port; in a hotel or a train, sign in to the network first.</source>
        <translation>%1 は応答しますが、Lockstep サーバーではありません。アドレスとポートを確認してください。ホテルや列車内では、先にネットワークにサインインしてください。</translation>
    </message>
    <message>
        <source>%1 does not let this computer in. A gateway in front of the server may want you to be on the VPN, or to sign in there first.</source>
        <translation>%1 がこのコンピューターからのアクセスを拒否しています。サーバーの手前にあるゲートウェイが、VPN への接続または事前のサインインを求めている可能性があります。</translation>
    </message>
    <message>
        <source>%1 has too much to do just now, or is being restarted. Try again in a moment.</source>
        <translation>%1 が混み合っているか、再起動中です。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The gateway at %1 answers, but the Lockstep server behind it does not. Tell whoever runs the server.</source>
        <translation>%1 のゲートウェイは応答しますが、その先の Lockstep サーバーが応答しません。サーバーの管理者にお知らせください。</translation>
    </message>
    <message>
        <source>%1 answers with a fault of its own. Try again later, or tell whoever runs the server.</source>
        <translation>%1 側で問題が発生しています。後でもう一度お試しいただくか、サーバーの管理者にお知らせください。</translation>
    </message>
    <message>
        <source>%1 takes the connection and ends it without an answer. Check the port, and whether the address begins with https.</source>
        <translation>%1 は接続を受け付けますが、応答せずに切断します。ポートと、アドレスが https で始まっているかを確認してください。</translation>
    </message>
    <message>
        <source>A proxy or gateway in front of %1 lets no WebSocket through. Lockstep works all the same, a little slower. Whoever runs the gateway can let upgrades to WebSocket pass.</source>
        <translation>%1 の手前にあるプロキシまたはゲートウェイが WebSocket を通しません。速度は少し落ちますが、Lockstep は使えます。ゲートウェイの管理者は、WebSocket へのアップグレードを許可できます。</translation>
    </message>
    <message>
        <source>%1 speaks an older version of the protocol. It has to be updated, or an older Lockstep used with it.</source>
        <translation>%1 のプロトコルのバージョンが古くなっています。サーバーを更新するか、古いバージョンの Lockstep を使用する必要があります。</translation>
    </message>
    <message>
        <source>%1 speaks a newer version of the protocol. Update Lockstep.</source>
        <translation>%1 のプロトコルのバージョンの方が新しくなっています。Lockstep を更新してください。</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>準備ができました。続けるにはサインインしてください。</translation>
    </message>
    <message>
        <source>%1 does not accept your sign-in any more. Nothing is lost: sign in again.</source>
        <translation>%1 がサインインを受け付けなくなりました。失われたものはありません。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>You are connected to %1 from too many places at once. Close Lockstep on another device.</source>
        <translation>同時に %1 に接続している場所が多すぎます。他のデバイスの Lockstep を終了してください。</translation>
    </message>
    <message>
        <source>%1 takes the connection, but does not greet. Try again in a moment, or tell whoever runs the server.</source>
        <translation>%1 は接続を受け付けますが、その後の最初の応答がありません。しばらくしてからもう一度お試しいただくか、サーバーの管理者にお知らせください。</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 expired %n day(s) ago. Whoever runs the server has to renew it; look at the clock of this computer, too.</source>
        <translation>
            <numerusform>%1 の証明書は %Ln 日前に期限が切れました。サーバーの管理者が更新する必要があります。このコンピューターの時計も確認してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of %1 becomes valid only in %n day(s). As a rule that means that the clock of this computer is wrong: set it, then try again.</source>
        <translation>
            <numerusform>%1 の証明書が有効になるのは %Ln 日後です。たいていはこのコンピューターの時計がずれています。時計を合わせてから、もう一度お試しください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer differs from that of %1 by %n minute(s). Set it, or signing in may fail.</source>
        <translation>
            <numerusform>このコンピューターの時計は %1 の時計と %Ln 分ずれています。合わせないと、サインインできないことがあります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>live</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>differs from the server</source>
        <translation>サーバーと不一致</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>未購読</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>being asked for</source>
        <translation>要求中</translation>
    </message>
    <message>
        <source>being fetched as a whole</source>
        <translation>全体を取得中</translation>
    </message>
    <message>
        <source>catching up</source>
        <translation>追従中</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>個人用</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>The e-mail address or the password is not right. Nothing was changed: try again.</source>
        <translation>メールアドレスまたはパスワードが正しくありません。何も変更されていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>You are not signed in on this server. Nothing is lost: sign in and everything is sent.</source>
        <translation>このサーバーにサインインしていません。失われたものはありません。サインインするとすべて送信されます。</translation>
    </message>
    <message>
        <source>The server cannot read your sign-in. Nothing is lost: sign in again and everything is sent.</source>
        <translation>サーバーがサインイン情報を読み取れません。失われたものはありません。もう一度サインインするとすべて送信されます。</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost: sign in again and everything is sent.</source>
        <translation>サインインの有効期限が切れました。失われたものはありません。もう一度サインインするとすべて送信されます。</translation>
    </message>
    <message>
        <source>Your sign-in is not valid yet: the clocks of this computer and of the server differ. Nothing is lost. Set the clock of this computer, then sign in again.</source>
        <translation>サインインはまだ有効ではありません。このコンピューターとサーバーの時刻が異なります。失われたものはありません。このコンピューターの時刻を合わせてから、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The server does not accept this sign-in any more. Nothing is lost: sign in again and everything is sent.</source>
        <translation>サーバーがこのサインインを受け付けなくなりました。失われたものはありません。もう一度サインインするとすべて送信されます。</translation>
    </message>
    <message>
        <source>You were signed out. Nothing is lost: sign in again and everything is sent.</source>
        <translation>サインアウトされました。失われたものはありません。もう一度サインインするとすべて送信されます。</translation>
    </message>
    <message>
        <source>This profile belongs to somebody else, or to another server. Nothing in it was changed. Sign in as its owner, or start Lockstep with --profile and another name.</source>
        <translation>このプロファイルは別の人、または別のサーバーのものです。内容は変更されていません。所有者としてサインインするか、--profile で別の名前を指定して Lockstep を起動してください。</translation>
    </message>
    <message>
        <source>You are connected from too many places at once, and the server lets no more in. What you change here is kept. Close Lockstep on another device, then try again.</source>
        <translation>同時に接続している場所が多すぎるため、サーバーがこれ以上の接続を受け付けません。ここでの変更は保持されます。他のデバイスの Lockstep を終了してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server lets no more connections in from this network just now. Nothing is lost: it is tried again by itself.</source>
        <translation>サーバーは現在、このネットワークからの接続をこれ以上受け付けていません。失われたものはありません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The server is being restarted. Nothing is lost: the connection comes back by itself.</source>
        <translation>サーバーを再起動しています。失われたものはありません。接続は自動的に回復します。</translation>
    </message>
    <message>
        <source>The server has too much to do just now. Nothing is lost: it is tried again by itself.</source>
        <translation>サーバーが混み合っています。失われたものはありません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The server could not do this, through a fault of its own. What you typed is kept. Try again later, or tell whoever runs the server.</source>
        <translation>サーバー側の問題により処理できませんでした。入力内容は保持されています。後でもう一度お試しいただくか、サーバーの管理者にお知らせください。</translation>
    </message>
    <message>
        <source>That was more than the server takes in so short a time. Nothing is lost: the rest is sent by itself, a little later.</source>
        <translation>短時間にサーバーが受け付けられる量を超えました。失われたものはありません。残りは少し後で自動的に送信されます。</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol. What you change here is kept. Update Lockstep or the server.</source>
        <translation>サーバーのプロトコルのバージョンが異なります。ここでの変更は保持されます。Lockstep またはサーバーを更新してください。</translation>
    </message>
    <message>
        <source>What answers there is not a Lockstep server, or one that this version does not understand. Nothing is lost. Check the address, or update Lockstep.</source>
        <translation>応答しているのは Lockstep サーバーではないか、このバージョンでは対応していないサーバーです。失われたものはありません。アドレスを確認するか、Lockstep を更新してください。</translation>
    </message>
    <message>
        <source>There is no connection to the server. Nothing is lost: it is tried again by itself.</source>
        <translation>サーバーに接続していません。失われたものはありません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The server did not answer in time. Nothing is lost: it is tried again by itself.</source>
        <translation>サーバーが時間内に応答しませんでした。失われたものはありません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The server&apos;s history is another one than before. Nothing of yours is lost: everything is fetched again by itself.</source>
        <translation>サーバーの履歴が以前と異なります。自分のデータは失われません。すべて自動的に取得し直します。</translation>
    </message>
    <message>
        <source>You have no right to do this here, or it is not there any more. Your text is kept: copy it, or ask for the right and send it again.</source>
        <translation>ここでこの操作を行う権限がないか、対象がすでに存在しません。入力した文章は保持されています。コピーするか、権限を得てからもう一度送信してください。</translation>
    </message>
    <message>
        <source>That person is not a member of the project. Your text is kept: choose somebody else.</source>
        <translation>この人はプロジェクトのメンバーではありません。入力した文章は保持されています。別の人を選んでください。</translation>
    </message>
    <message>
        <source>The server did not accept a value. Your text is kept: change it and try again.</source>
        <translation>サーバーが値を受け付けませんでした。入力した文章は保持されています。変更して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server did not understand a value. Your text is kept: change it and try again.</source>
        <translation>サーバーが値を解釈できませんでした。入力した文章は保持されています。変更して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server does not know what this is about. Your text is kept: copy it to where it belongs.</source>
        <translation>サーバーは、これが何に関するものか認識できません。入力した文章は保持されています。適切な場所にコピーしてください。</translation>
    </message>
    <message>
        <source>The server does not know a field that was changed. Your text is kept: update the server, or take that field back.</source>
        <translation>変更されたフィールドをサーバーが認識できません。入力した文章は保持されています。サーバーを更新するか、そのフィールドの変更を取り消してください。</translation>
    </message>
    <message>
        <source>The server does not know this kind of change. Your text is kept: send it again when the server has been updated.</source>
        <translation>サーバーはこの種類の変更に対応していません。入力した文章は保持されています。サーバーの更新後にもう一度送信してください。</translation>
    </message>
    <message>
        <source>The server does not know what it was asked. Nothing is lost. Update the server, or use an older Lockstep with it.</source>
        <translation>サーバーは要求された内容に対応していません。失われたものはありません。サーバーを更新するか、古いバージョンの Lockstep を使用してください。</translation>
    </message>
    <message>
        <source>The server could not take a change in the way it was sent. Your text is kept: send it again, or update Lockstep.</source>
        <translation>送信された形式では、サーバーが変更を受け付けられませんでした。入力した文章は保持されています。もう一度送信するか、Lockstep を更新してください。</translation>
    </message>
    <message>
        <source>These were more changes at once than the server takes. Nothing is lost: send them again in smaller parts.</source>
        <translation>一度に送信した変更が、サーバーの受け付けられる数を超えました。失われたものはありません。小分けにして、もう一度送信してください。</translation>
    </message>
    <message>
        <source>This is larger than the server takes. Your text is kept: make it shorter and send it again.</source>
        <translation>サーバーが受け付けられるサイズを超えています。入力した文章は保持されています。短くして、もう一度送信してください。</translation>
    </message>
    <message>
        <source>The server could not read a change. Your text is kept: send it again, or update Lockstep.</source>
        <translation>サーバーが変更を読み取れませんでした。入力した文章は保持されています。もう一度送信するか、Lockstep を更新してください。</translation>
    </message>
    <message>
        <source>The server could not read a change, because it names something twice. Your text is kept: send it again, or update Lockstep.</source>
        <translation>同じものが二重に指定されているため、サーバーが変更を読み取れませんでした。入力した文章は保持されています。もう一度送信するか、Lockstep を更新してください。</translation>
    </message>
    <message>
        <source>The server already knows another change under the same number. Yours is kept: send it again, and it gets a new one.</source>
        <translation>サーバーには同じ番号の別の変更がすでにあります。自分の変更は保持されています。もう一度送信すると、新しい番号が付きます。</translation>
    </message>
    <message>
        <source>This change was on its way for so long that the server cannot tell any more whether it has it. Your text is kept: look whether it is there, then send it again or discard it.</source>
        <translation>この変更は長時間送信中だったため、届いたかどうかをサーバーが判断できません。入力した文章は保持されています。届いているか確認してから、もう一度送信するか破棄してください。</translation>
    </message>
    <message>
        <source>This profile is in use by another Lockstep. Nothing in it was changed. Go on in the other one, or start with --profile and another name.</source>
        <translation>このプロファイルは、起動中の別の Lockstep が使用しています。内容は変更されていません。そちらで続けるか、--profile で別の名前を指定して起動してください。</translation>
    </message>
    <message>
        <source>This profile was written by a newer Lockstep. Nothing in it was changed. Update Lockstep; until then, &quot;lockstep-cli export-outbox&quot; with its outbox.db writes what was not sent yet as text.</source>
        <translation>このプロファイルは新しいバージョンの Lockstep で作成されています。内容は変更されていません。Lockstep を更新してください。それまでは、プロファイルの outbox.db を指定して「lockstep-cli export-outbox」を実行すると、未送信の内容をテキストとして書き出せます。</translation>
    </message>
    <message>
        <source>The local data is damaged. A copy was kept; what the server has is fetched again.</source>
        <translation>ローカルデータが破損しています。コピーを保存しました。サーバーにあるものは取得し直します。</translation>
    </message>
    <message>
        <source>The disk is full, or cannot be written to. Your last change is kept in memory: make some room, and it is saved.</source>
        <translation>ディスクの空きがないか、書き込めません。最後の変更はメモリに保持されています。空き容量を増やすと保存されます。</translation>
    </message>
    <message>
        <source>The disk or the network failed. Nothing that was saved is lost; it is tried again.</source>
        <translation>ディスクまたはネットワークの障害が発生しました。保存済みのものは失われていません。再試行します。</translation>
    </message>
    <message>
        <source>You follow the server from too many places at once. Nothing is lost. Close one of the others, then try again.</source>
        <translation>同時にサーバーを購読している場所が多すぎます。失われたものはありません。ほかの一つを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Something went wrong (%1). Your text is kept.</source>
        <translation>問題が発生しました（%1）。入力した文章は保持されています。</translation>
    </message>
    <message>
        <source>Something went wrong: %1. Your text is kept.</source>
        <translation>問題が発生しました: %1。入力した文章は保持されています。</translation>
    </message>
    <message>
        <source>The server cannot prove that it is the right one, so nothing was sent to it. Nothing is lost. Look at its certificate, or ask whoever runs the server.</source>
        <translation>サーバーが本物であることを確認できないため、何も送信していません。失われたものはありません。証明書を確認するか、サーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>Your e-mail address has not been confirmed. Open the link of your invitation, or ask whoever runs the server.</source>
        <translation>メールアドレスがまだ確認されていません。招待のリンクを開くか、サーバーの管理者にお問い合わせください。</translation>
    </message>
    <message>
        <source>The server is busy with changes to the same things. Nothing is lost: it is tried again by itself.</source>
        <translation>サーバーは同じ項目への変更で混み合っています。何も失われていません。自動的に再試行されます。</translation>
    </message>
    <message>
        <source>The server does not have all of a file yet. Nothing is lost: it is sent again by itself.</source>
        <translation>サーバーにファイルの一部がまだ届いていません。失われたものはありません。自動的に再送信されます。</translation>
    </message>
    <message>
        <source>The server has another part of the file than was thought. Nothing is lost: it is sent again by itself.</source>
        <translation>サーバーにあるファイルの部分が想定と異なります。失われたものはありません。自動的に再送信されます。</translation>
    </message>
    <message>
        <source>What arrived are not the bytes of the file. Your file is kept: try it again.</source>
        <translation>届いたデータがファイルの内容と一致しません。ファイルは保持されています。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The files of this project have used up their room on the server. Your file is kept: delete others, or ask whoever runs the server, and try again.</source>
        <translation>このプロジェクトのファイルは、サーバー上の容量を使い切りました。ファイルは保持されています。ほかのファイルを削除するか、サーバーの管理者に問い合わせてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This server keeps no files. Your file is kept: ask whoever runs the server, or cancel it.</source>
        <translation>このサーバーはファイルを保管しません。ファイルは手元に保持されています。サーバーの管理者に問い合わせるか、キャンセルしてください。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解決方法</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>報告者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Watchers</source>
        <translation>ウォッチャー</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親課題</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建物</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>部屋</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>深刻度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>緯度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>経度</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Resolved by</source>
        <translation>解決者</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了日時</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Modified by</source>
        <translation>更新者</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>FieldTexts</name>
    <message>
        <source>Fixed</source>
        <translation>修正済み</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>対応しない</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>an issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>the new issue “%1”</source>
        <translation>新しい課題「%1」</translation>
    </message>
    <message>
        <source>%1 changed this text</source>
        <translation>%1: 文章を変更</translation>
    </message>
    <message>
        <source>%1 cleared this</source>
        <translation>%1: 値を消去</translation>
    </message>
    <message>
        <source>%1 set “%2”</source>
        <extracomment>Somebody gave a field this value</extracomment>
        <translation>%1: 「%2」に設定</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%2の%1を変更</translation>
    </message>
    <message>
        <source>Set %1 of %2 to “%3”</source>
        <translation>%2の%1を「%3」に設定</translation>
    </message>
    <message>
        <source>Create the issue “%1”</source>
        <translation>課題「%1」を作成</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1を復元</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1を%2に移動</translation>
    </message>
    <message>
        <source>Send a message: “%1”</source>
        <translation>メッセージを送信:「%1」</translation>
    </message>
    <message>
        <source>Comment on %1: “%2”</source>
        <translation>%1へのコメント:「%2」</translation>
    </message>
    <message>
        <source>Edit a message</source>
        <translation>メッセージを編集</translation>
    </message>
    <message>
        <source>Edit a comment on %1</source>
        <translation>%1のコメントを編集</translation>
    </message>
    <message>
        <source>Delete a message</source>
        <translation>メッセージを削除</translation>
    </message>
    <message>
        <source>Delete a comment on %1</source>
        <translation>%1のコメントを削除</translation>
    </message>
    <message>
        <source>Settle a conflict</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>Change the role of %1</source>
        <translation>%1の役割を変更</translation>
    </message>
    <message>
        <source>Remove %1 from the project</source>
        <translation>%1をプロジェクトから外す</translation>
    </message>
    <message>
        <source>Change the project %1</source>
        <translation>プロジェクト %1 を変更</translation>
    </message>
    <message>
        <source>Save the filter “%1”</source>
        <translation>フィルター「%1」を保存</translation>
    </message>
    <message>
        <source>Delete a saved filter</source>
        <translation>保存済みフィルターを削除</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, added: %2</source>
        <translation>%1、追加: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1、削除: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>a field, what it was, what it shall be</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>A message that you edited</source>
        <translation>自分が編集したメッセージ</translation>
    </message>
    <message>
        <source>A comment on %1</source>
        <translation>%1のコメント</translation>
    </message>
    <message>
        <source>%1, which was deleted</source>
        <translation>%1（削除済み）</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>%1の削除</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 are fields, %2 is an issue</extracomment>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>Create the project %1</source>
        <translation>プロジェクト %1 を作成</translation>
    </message>
    <message>
        <source>Change the person %1</source>
        <translation>%1 さんの情報を変更</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace</source>
        <translation>%1 さんをワークスペースから外す</translation>
    </message>
    <message>
        <source>Mark notifications as read</source>
        <translation>通知を既読にする</translation>
    </message>
    <message>
        <source>Mark a notification as unread</source>
        <translation>通知を未読にする</translation>
    </message>
    <message>
        <source>Archive notifications</source>
        <translation>通知をアーカイブする</translation>
    </message>
    <message>
        <source>Take notifications out of the archive</source>
        <translation>通知をアーカイブから戻す</translation>
    </message>
    <message>
        <source>Snooze notifications</source>
        <translation>通知を後で知らせる</translation>
    </message>
    <message>
        <source>Change a setting</source>
        <translation>設定を変更</translation>
    </message>
    <message>
        <source>Save the queue “%1”</source>
        <translation>キュー「%1」を保存</translation>
    </message>
    <message>
        <source>Delete a queue</source>
        <translation>キューを削除</translation>
    </message>
    <message>
        <source>Attach “%1” to %2</source>
        <extracomment>%1 is a file, %2 an issue</extracomment>
        <translation>「%1」を %2 に添付</translation>
    </message>
    <message>
        <source>Delete a file of %1</source>
        <translation>%1 のファイルを削除</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>The file is too large: at most %1 can be attached.</source>
        <extracomment>%1 is a size such as &quot;26.2 MB&quot;</extracomment>
        <translation>ファイルが大きすぎます。添付できるのは %1 までです。</translation>
    </message>
    <message>
        <source>You may not do this with the files of this issue.</source>
        <translation>この課題のファイルに対してこの操作を行う権限がありません。</translation>
    </message>
    <message>
        <source>The file cannot be read or sent: %1</source>
        <translation>ファイルを読み取れないか、送信できません: %1</translation>
    </message>
    <message>
        <source>%1, waits to be sent</source>
        <translation>%1、送信待ち</translation>
    </message>
    <message>
        <source>%1, will be sent again: %2</source>
        <translation>%1、再送信します: %2</translation>
    </message>
    <message>
        <source>%1, sending: %2 %</source>
        <translation>%1、送信中: %2 %</translation>
    </message>
    <message>
        <source>%1, paused at %2 %</source>
        <translation>%1、%2 % で一時停止中</translation>
    </message>
    <message>
        <source>%1, fetching: %2 %</source>
        <translation>%1、取得中: %2 %</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>a size, who attached it, when (&quot;3 h ago&quot;)</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pasted image %1.png</source>
        <extracomment>the name of a file; %1 is a date and a time</extracomment>
        <translation>貼り付けた画像 %1.png</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>any</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Has no</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a filter: &quot;Due date &lt; 2026-12-01&quot; and &quot;Status: Open, In Progress&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>comparison</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>%1 以外</translation>
    </message>
</context>
<context>
    <name>GroupTitles</name>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>ラベルなし</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>%1 added %2 to %3</source>
        <extracomment>Somebody added labels (%2) to the field %3</extracomment>
        <translation>%1: %3に%2を追加</translation>
    </message>
    <message>
        <source>%1 removed %2 from %3</source>
        <translation>%1: %3から%2を削除</translation>
    </message>
    <message>
        <source>%1 changed %2</source>
        <translation>%1: %2を変更</translation>
    </message>
    <message>
        <source>%1 cleared %2</source>
        <translation>%1: %2を消去</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1: %2を「%3」に設定</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3” (it was “%4”)</source>
        <extracomment>Somebody gave a field a new value (%3); %4 is the one before</extracomment>
        <translation>%1: %2を「%4」から「%3」に変更</translation>
    </message>
    <message>
        <source>It was merged with somebody else&apos;s change.</source>
        <translation>他の人の変更と統合されました。</translation>
    </message>
    <message>
        <source>%1 created the issue</source>
        <translation>%1: 課題を作成</translation>
    </message>
    <message>
        <source>%1 deleted the issue</source>
        <translation>%1: 課題を削除</translation>
    </message>
    <message>
        <source>%1 restored the issue</source>
        <translation>%1: 課題を復元</translation>
    </message>
    <message>
        <source>%1 moved the issue to another project</source>
        <translation>%1: 課題を別のプロジェクトに移動</translation>
    </message>
    <message>
        <source>%1 commented</source>
        <translation>%1: コメントを追加</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1: コメントを編集</translation>
    </message>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1: コメントを削除</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>It had been changed meanwhile.</source>
        <translation>その間に変更されていました。</translation>
    </message>
    <message>
        <source>%1 had changed it meanwhile.</source>
        <translation>%1: その間に変更。</translation>
    </message>
    <message>
        <source>%1 chose another value to settle a conflict.</source>
        <translation>%1: 競合の解決で別の値を選択。</translation>
    </message>
    <message>
        <source>The issue had been deleted meanwhile.</source>
        <translation>その間に課題が削除されていました。</translation>
    </message>
    <message>
        <source>It settled a conflict.</source>
        <translation>これにより競合が解決されました。</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <extracomment>%2 is a file</extracomment>
        <translation>%1: 「%2」を添付</translation>
    </message>
    <message>
        <source>“%1” was removed with the deleted issue</source>
        <translation>「%1」は削除された課題とともに取り除かれました</translation>
    </message>
    <message>
        <source>%1 deleted the file “%2”</source>
        <translation>%1: ファイル「%2」を削除</translation>
    </message>
</context>
<context>
    <name>InboxTexts</name>
    <message>
        <source>Assigned to me</source>
        <translation>自分に割り当てられた</translation>
    </message>
    <message>
        <source>I am mentioned</source>
        <translation>自分がメンションされた</translation>
    </message>
    <message>
        <source>Mine became urgent</source>
        <translation>自分の課題が緊急になった</translation>
    </message>
    <message>
        <source>Mine is blocked by another</source>
        <translation>自分の課題が他の課題にブロックされた</translation>
    </message>
    <message>
        <source>A conflict with my change</source>
        <translation>自分の変更との競合</translation>
    </message>
    <message>
        <source>Mine is due today</source>
        <translation>自分の課題の期日が今日</translation>
    </message>
    <message>
        <source>Status of mine, or of what I watch</source>
        <translation>自分の課題またはウォッチ中の課題のステータス</translation>
    </message>
    <message>
        <source>Comment on mine, or on what I watch</source>
        <translation>自分の課題またはウォッチ中の課題へのコメント</translation>
    </message>
    <message>
        <source>New in a queue that I watch</source>
        <translation>ウォッチ中のキューに追加された</translation>
    </message>
    <message>
        <source>Added to a project</source>
        <translation>プロジェクトに追加された</translation>
    </message>
    <message>
        <source>Message to everybody</source>
        <translation>全員へのメッセージ</translation>
    </message>
    <message>
        <source>Mine is due tomorrow</source>
        <translation>自分の課題の期日が明日</translation>
    </message>
    <message>
        <source>Any issue was created</source>
        <translation>いずれかの課題が作成された</translation>
    </message>
    <message>
        <source>Any issue was deleted</source>
        <translation>いずれかの課題が削除された</translation>
    </message>
    <message>
        <source>Any issue was resolved</source>
        <translation>いずれかの課題が解決された</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>In Lockstep</source>
        <translation>Lockstep 内</translation>
    </message>
    <message>
        <source>On the desktop too</source>
        <translation>デスクトップにも</translation>
    </message>
    <message>
        <source>%1 assigned it to you</source>
        <translation>%1 さんが自分に割り当てました</translation>
    </message>
    <message>
        <source>%1 mentioned you: %2</source>
        <translation>%1 さんが自分をメンションしました: %2</translation>
    </message>
    <message>
        <source>%1 made it urgent</source>
        <translation>%1 さんが緊急にしました</translation>
    </message>
    <message>
        <source>%1 says that it is blocked by %2</source>
        <extracomment>a person, an issue</extracomment>
        <translation>%1 さんによると、%2 にブロックされています</translation>
    </message>
    <message>
        <source>%1 and you changed it differently</source>
        <translation>%1 さんと自分が異なる変更をしました</translation>
    </message>
    <message>
        <source>It is due on %1</source>
        <translation>期日は %1 です</translation>
    </message>
    <message>
        <source>It is due</source>
        <translation>期日です</translation>
    </message>
    <message>
        <source>%1 set it to “%2”</source>
        <translation>%1 さんが「%2」に変更しました</translation>
    </message>
    <message>
        <source>%1 commented: %2</source>
        <translation>%1 さんがコメントしました: %2</translation>
    </message>
    <message>
        <source>It came into the queue “%1”</source>
        <translation>キュー「%1」に入りました</translation>
    </message>
    <message>
        <source>%1 added you to this project</source>
        <translation>%1 さんがこのプロジェクトに自分を追加しました</translation>
    </message>
    <message>
        <source>%1 to everybody: %2</source>
        <translation>%1 さんから全員へ: %2</translation>
    </message>
    <message>
        <source>%1 created it</source>
        <translation>%1 さんが作成しました</translation>
    </message>
    <message>
        <source>%1 deleted it</source>
        <translation>%1 さんが削除しました</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>それ以前</translation>
    </message>
    <message>
        <source>For 3 hours, until %1</source>
        <extracomment>%1 is a time of day, here and below</extracomment>
        <translation>3 時間、%1 まで</translation>
    </message>
    <message>
        <source>This evening, %1</source>
        <translation>今日の夕方、%1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>明日、%1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>次の月曜日、%1</translation>
    </message>
    <message>
        <source>In a month, %1</source>
        <translation>1 か月後、%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>until %1, %2</source>
        <extracomment>a day, a time</extracomment>
        <translation>%1 %2 まで</translation>
    </message>
    <message>
        <source>You were added to this project</source>
        <translation>自分がこのプロジェクトに追加されました</translation>
    </message>
</context>
<context>
    <name>IssueExport</name>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1 ページ</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>New issues can be created.</source>
        <translation>新しい課題を作成できます。</translation>
    </message>
    <message>
        <source>No new issues can be created in %1 from here.</source>
        <translation>ここから %1 に新しい課題を作成することはできません。</translation>
    </message>
    <message>
        <source>Issues can be deleted.</source>
        <translation>課題を削除できます。</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be deleted from here.</source>
        <translation>%1 の課題をここから削除することはできません。</translation>
    </message>
    <message>
        <source>Deleted issues come back.</source>
        <translation>削除した課題を元に戻せます。</translation>
    </message>
    <message>
        <source>What was deleted in %1 cannot be brought back.</source>
        <translation>%1 で削除したものは元に戻せません。</translation>
    </message>
    <message>
        <source>Comments can be written.</source>
        <translation>コメントを書けます。</translation>
    </message>
    <message>
        <source>No comments can be written in %1 from here.</source>
        <translation>ここから %1 にコメントを書くことはできません。</translation>
    </message>
    <message>
        <source>Comments can be changed.</source>
        <translation>コメントを変更できます。</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be changed from here.</source>
        <translation>%1 のコメントをここから変更することはできません。</translation>
    </message>
    <message>
        <source>Comments can be deleted.</source>
        <translation>コメントを削除できます。</translation>
    </message>
    <message>
        <source>Comments in %1 cannot be deleted from here.</source>
        <translation>%1 のコメントをここから削除することはできません。</translation>
    </message>
    <message>
        <source>Projects have channels.</source>
        <translation>プロジェクトにチャンネルがあります。</translation>
    </message>
    <message>
        <source>%1 has no channels.</source>
        <translation>%1 にはチャンネルがありません。</translation>
    </message>
    <message>
        <source>You see who is writing.</source>
        <translation>誰が入力中かわかります。</translation>
    </message>
    <message>
        <source>%1 does not say who is writing.</source>
        <translation>%1 は誰が入力中かを知らせません。</translation>
    </message>
    <message>
        <source>You see who looks at an issue.</source>
        <translation>誰が課題を見ているかわかります。</translation>
    </message>
    <message>
        <source>%1 does not say who looks at an issue.</source>
        <translation>%1 は誰が課題を見ているかを知らせません。</translation>
    </message>
    <message>
        <source>The notifications of the server come into the inbox.</source>
        <translation>サーバーの通知は受信トレイに届きます。</translation>
    </message>
    <message>
        <source>%1 sends no notifications.</source>
        <translation>%1 は通知を送りません。</translation>
    </message>
    <message>
        <source>There are queues with their figures.</source>
        <translation>キューとその数値があります。</translation>
    </message>
    <message>
        <source>%1 has no queues.</source>
        <translation>%1 にはキューがありません。</translation>
    </message>
    <message>
        <source>There is a heatmap.</source>
        <translation>ヒートマップがあります。</translation>
    </message>
    <message>
        <source>%1 has no heatmap.</source>
        <translation>%1 にはヒートマップがありません。</translation>
    </message>
    <message>
        <source>Issues have a history.</source>
        <translation>課題に履歴があります。</translation>
    </message>
    <message>
        <source>%1 tells no history of issues.</source>
        <translation>%1 は課題の履歴を提供しません。</translation>
    </message>
    <message>
        <source>The server notices when two change the same at once.</source>
        <translation>二人が同時に同じものを変更すると、サーバーが気づきます。</translation>
    </message>
    <message>
        <source>%1 does not notice when two change the same at once. Lockstep looks before it writes; in the moment between, a change can be lost.</source>
        <translation>%1 は、二人が同時に同じものを変更しても気づきません。Lockstep は書き込む前に確認しますが、その間の一瞬に変更が失われることがあります。</translation>
    </message>
    <message>
        <source>Files can be attached.</source>
        <translation>ファイルを添付できます。</translation>
    </message>
    <message>
        <source>No files can be attached in %1 from here.</source>
        <translation>ここから %1 にファイルを添付することはできません。</translation>
    </message>
    <message>
        <source>Projects can be set up here.</source>
        <translation>プロジェクトをここで設定できます。</translation>
    </message>
    <message>
        <source>The projects of %1 are set up there, not here.</source>
        <translation>%1 のプロジェクトは、ここではなくそちらで設定します。</translation>
    </message>
    <message>
        <source>People can be invited.</source>
        <translation>メンバーを招待できます。</translation>
    </message>
    <message>
        <source>The people of %1 are managed there, not here.</source>
        <translation>%1 のメンバーは、ここではなくそちらで管理します。</translation>
    </message>
    <message>
        <source>“%1” cannot be changed in %2 from here.</source>
        <extracomment>%1 is the label of a field, %2 the name of a server&apos;s system</extracomment>
        <translation>%2 の「%1」をここから変更することはできません。</translation>
    </message>
    <message>
        <source>Of an issue, you can change: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>課題のうち変更できるもの：%1。</translation>
    </message>
    <message>
        <source>Issues can be closed for good; they stay in the lists.</source>
        <translation>課題を完全に閉じることができます。一覧には残ります。</translation>
    </message>
    <message>
        <source>Of an issue, you can only read: %1.</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>課題のうち読み取り専用のもの：%1。</translation>
    </message>
    <message>
        <source>Issues can be moved to another project.</source>
        <translation>課題を別のプロジェクトに移動できます。</translation>
    </message>
    <message>
        <source>Issues of %1 cannot be moved to another project from here.</source>
        <translation>%1 の課題をここから別のプロジェクトに移動することはできません。</translation>
    </message>
</context>
<context>
    <name>PendingMarks</name>
    <message>
        <source>The server did not accept this. It is kept until you decide.</source>
        <translation>サーバーが受け付けませんでした。選択するまで保持されます。</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Yours waits for your decision.</source>
        <translation>他の人もここを変更しました。自分の変更は選択待ちです。</translation>
    </message>
    <message>
        <source>Saved on this computer, not on the server yet.</source>
        <translation>このコンピューターに保存済み。サーバーにはまだありません。</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes.</source>
        <translation>サーバーが変更の一つを受け付けませんでした。</translation>
    </message>
    <message>
        <source>In conflict with somebody else&apos;s change.</source>
        <translation>他の人の変更と競合しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>サーバーにまだない変更が %Ln 件あります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>you</source>
        <translation>自分</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>離席中</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>取り込み中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
</context>
<context>
    <name>ProblemTexts</name>
    <message>
        <source>There is no text. To be rid of a comment, delete it.</source>
        <translation>本文がありません。不要なコメントは削除できます。</translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be sent and cannot be seen. Write that line anew.</source>
        <translation>%1 行目に、送信できない目に見えない文字があります。その行を書き直してください。</translation>
    </message>
    <message numerus="yes">
        <source>This text is too long, by %n character(s) or a little less. Put a part into another comment.</source>
        <translation>
            <numerusform>本文が %Ln 文字ほど長すぎます。一部を別のコメントに移してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 has a character that cannot be saved and cannot be seen. Write that line anew.</source>
        <translation>%1 行目に、保存できない目に見えない文字があります。その行を書き直してください。</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be saved and cannot be seen. Write it anew.</source>
        <translation>保存できない目に見えない文字が含まれています。書き直してください。</translation>
    </message>
    <message>
        <source>An issue needs a title of at most %1 characters.</source>
        <translation>課題には最大 %L1 文字のタイトルが必要です。</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or put a part into a comment.</source>
        <translation>本文が長すぎます。短くするか、一部をコメントに移してください。</translation>
    </message>
    <message>
        <source>This is no number that the field can take.</source>
        <translation>この欄に入力できる数値ではありません。</translation>
    </message>
    <message>
        <source>The field cannot take this. Use one line of at most %1 characters.</source>
        <translation>この欄には入力できません。%L1 文字までの一行にしてください。</translation>
    </message>
</context>
<context>
    <name>ProjectTexts</name>
    <message>
        <source>Viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除済み</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>%1、上限なし</translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n issue(s)</source>
        <extracomment>%1 is a category of statuses</extracomment>
        <translation>
            <numerusform>%1、課題 %Ln 件まで</numerusform>
        </translation>
    </message>
    <message>
        <source>Both of you have given the project another name.</source>
        <translation>双方がプロジェクトの名前を変更しました。</translation>
    </message>
    <message>
        <source>Both of you have changed the status “%1”.</source>
        <translation>双方がステータス「%1」を変更しました。</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>自分: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>相手: %1</translation>
    </message>
</context>
<context>
    <name>QueryTexts</name>
    <message>
        <source>The quote is not closed.</source>
        <translation>引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>A value is missing behind %1:</source>
        <translation>%1: の後に値がありません</translation>
    </message>
    <message>
        <source>%1 needs something on both sides.</source>
        <translation>%1 の両側に条件が必要です。</translation>
    </message>
    <message>
        <source>A range has no &lt; or &gt; in front of it.</source>
        <translation>範囲の前に &lt; や &gt; は付けられません。</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>かっこの中に何もありません。</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>かっこが閉じられていません。</translation>
    </message>
    <message>
        <source>There is no open parenthesis for this one.</source>
        <translation>対応する開きかっこがありません。</translation>
    </message>
    <message>
        <source>There are too many parentheses in one another.</source>
        <translation>かっこの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>フィルターが長すぎます。</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. To search for it, put it in quotes.</source>
        <translation>%1: という条件はありません。文字として検索するには引用符で囲んでください。</translation>
    </message>
    <message>
        <source>There is no %1: to filter by. Did you mean %2:?</source>
        <translation>%1: という条件はありません。%2: のことでしょうか?</translation>
    </message>
    <message>
        <source>%1: there is no “%2”.</source>
        <translation>%1:「%2」はありません。</translation>
    </message>
    <message>
        <source>%1: there is no “%2”. Did you mean “%3”?</source>
        <translation>%1:「%2」はありません。「%3」のことでしょうか?</translation>
    </message>
    <message>
        <source>%1: “%2” is no date. Dates are like 2026-12-31, today, -7d or 2w.</source>
        <translation>%1:「%2」は日付ではありません。日付は 2026-12-31、today、-7d、2w のように書きます。</translation>
    </message>
    <message>
        <source>%1: “%2” is no number.</source>
        <translation>%1:「%2」は数値ではありません。</translation>
    </message>
    <message>
        <source>%1 has no order: it takes no &lt; and no &gt;.</source>
        <translation>%1 には順序がないため、&lt; と &gt; は使えません。</translation>
    </message>
    <message>
        <source>%1: %2 means nothing here.</source>
        <translation>%1: %2 はここでは使えません。</translation>
    </message>
</context>
<context>
    <name>QueueTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1 today, %2 came and %3 went.</source>
        <extracomment>a time of day, two numbers of issues</extracomment>
        <translation>今日の %1 以降、%2 件が入り、%3 件が出ました。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>未対応 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nobody&apos;s</source>
        <translation>
            <numerusform>うち担当者なし %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest %1</source>
        <translation>最も古いもの %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>解決済み %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>on average within %1</source>
        <translation>平均 %1 以内</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%Ln 秒前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%Ln 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%Ln 時間前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusCategory</name>
    <message>
        <source>Open</source>
        <translation>未対応</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>レビュー中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>バグ</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>unknown date</source>
        <translation>日付不明</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%L1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%L1 時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%L1 日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, &quot;5 Mar&quot;, in the letters of QLocale::toString(); so is the next one</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>WidgetPrompts</name>
    <message>
        <source>Open Link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Open %1 in your browser? It is on %2.</source>
        <translation>%1 をブラウザーで開きますか? リンク先は %2 です。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AboutDialog</name>
    <message>
        <source>About Lockstep</source>
        <translation>Lockstep について</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step.</source>
        <translation>チームの足並みをそろえる課題管理ツール。</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>Copies what this is built of</source>
        <translation>ビルド情報をコピーします</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Other software</source>
        <translation>その他のソフトウェア</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>アイコン</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AccountDialog</name>
    <message>
        <source>Your Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Your name, as others see it</source>
        <translation>ほかの人に表示される自分の名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Devices on which you are signed in</source>
        <translation>サインイン中のデバイス</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>C&amp;urrent password</source>
        <translation>現在のパスワード(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新しいパスワード(&amp;N)</translation>
    </message>
    <message>
        <source>New one &amp;again</source>
        <translation>新しいパスワードをもう一度(&amp;A)</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>You are connected from too many places at once. Sign out a device that you do not use, and this one connects. What you change here is kept.</source>
        <translation>同時に接続している場所が多すぎます。使っていないデバイスをサインアウトすると、このデバイスが接続します。ここでの変更は保持されます。</translation>
    </message>
    <message>
        <source>Connect again</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>This cannot be a name: it has signs that are not to be seen.</source>
        <translation>これは名前に使えません。目に見えない文字が含まれています。</translation>
    </message>
    <message>
        <source>Everybody sees the new name.</source>
        <translation>新しい名前が全員に表示されます。</translation>
    </message>
    <message>
        <source>Everybody sees the new name when the connection is back.</source>
        <translation>接続が回復すると、新しい名前が全員に表示されます。</translation>
    </message>
    <message>
        <source>The two new ones are not the same.</source>
        <translation>2 つの新しいパスワードが一致しません。</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n character(s).</source>
        <translation>
            <numerusform>パスワードは %Ln 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is changed, and all other devices were signed out.</source>
        <translation>パスワードを変更し、ほかのすべてのデバイスをサインアウトしました。</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>現在のパスワードが正しくありません。何も変更されていません。</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>サーバーがこのパスワードを受け付けません。短すぎるか、よくあるものか、メールアドレスと同じです。何も変更されていません。別のパスワードを選んでください。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Administration</name>
    <message>
        <source>Go to the people</source>
        <translation>メンバー一覧へ移動</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>招待する</translation>
    </message>
    <message>
        <source>Revoke Invitation</source>
        <translation>招待を取り消す</translation>
    </message>
    <message>
        <source>The link that %1 was given does not work any more then. You can invite them again at any time.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>%1 に渡したリンクは使えなくなります。いつでももう一度招待できます。</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take administration away</source>
        <translation>管理者から外す</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>管理者にする</translation>
    </message>
    <message>
        <source>Leave the workspace…</source>
        <translation>ワークスペースから退出…</translation>
    </message>
    <message>
        <source>Remove from the workspace…</source>
        <translation>ワークスペースから外す…</translation>
    </message>
    <message>
        <source>A workspace keeps at least one administrator</source>
        <translation>ワークスペースには管理者が少なくとも 1 人必要です</translation>
    </message>
    <message>
        <source>Give Up Administration</source>
        <translation>管理者をやめる</translation>
    </message>
    <message>
        <source>You will not be able to invite or remove people any more, nor to take this back yourself: another administrator has to. You keep your roles in the projects.</source>
        <translation>メンバーの招待や削除ができなくなります。自分で元に戻すこともできず、ほかの管理者に頼む必要があります。プロジェクトでの役割は変わりません。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>%1 administers the workspace now.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 さんがワークスペースの管理者になりました。</translation>
    </message>
    <message>
        <source>%1 does not administer the workspace any more.</source>
        <translation>%1 さんはワークスペースの管理者ではなくなりました。</translation>
    </message>
    <message>
        <source>You do not administer the workspace any more.</source>
        <translation>あなたはワークスペースの管理者ではなくなりました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Leave Workspace</source>
        <translation>ワークスペースから退出</translation>
    </message>
    <message>
        <source>You cannot see %1 any more then, and come back only by an invitation.

What you wrote stays, under your name: issues, comments, files. What you have for yourself there is lost: inbox, saved filters, roles.</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>%1 を見られなくなり、戻るには招待が必要になります。

書いたものは自分の名前のまま残ります: 課題、コメント、ファイル。自分専用のものは失われます: 受信トレイ、保存したフィルター、役割。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Remove Person</source>
        <translation>メンバーを外す</translation>
    </message>
    <message>
        <source>%1 cannot see %2 any more then, is signed out of it on all devices, and comes back only by an invitation.

Nothing that %1 wrote is lost: issues, comments and files stay, under that name. Roles in the projects are lost, and invitations that %1 has made end.</source>
        <extracomment>%1 is a person, %2 a workspace</extracomment>
        <translation>%1 さんは %2 を見られなくなり、すべてのデバイスでサインアウトされ、戻るには招待が必要になります。

%1 さんが書いたものは失われません。課題、コメント、ファイルはその名前のまま残ります。プロジェクトでの役割は失われ、%1 さんが行った招待は無効になります。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>You removed %1.</source>
        <translation>%1 さんを外しました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>%1 (as the system)</source>
        <translation>%1 (システムに合わせる)</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>文字サイズ(&amp;Z)</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>アニメーション</translation>
    </message>
    <message>
        <source>Move nothing that need not &amp;move</source>
        <translation>不要なアニメーションを控える(&amp;M)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Attach files; they can also be dropped here, or pasted</source>
        <translation>ファイルを添付。ここへのドロップや貼り付けもできます</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, and why it could not be attached</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Save File</source>
        <translation>ファイルを保存</translation>
    </message>
    <message>
        <source>Delete File</source>
        <translation>ファイルを削除</translation>
    </message>
    <message>
        <source>Delete %1? This cannot be undone.</source>
        <translation>%1 を削除しますか？この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AttachmentRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a file, and what is known of it or happens with it</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 の進捗</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Copy Link for a Text</source>
        <translation>本文用のリンクをコピー</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Availability</name>
    <message>
        <source>Availability</source>
        <translation>応対可否</translation>
    </message>
    <message>
        <source>Set whether you may be disturbed</source>
        <translation>通知してよいかを設定</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>対応可能</translation>
    </message>
    <message>
        <source>Busy for 1 hour</source>
        <translation>1 時間取り込み中</translation>
    </message>
    <message>
        <source>Busy until tomorrow</source>
        <translation>明日まで取り込み中</translation>
    </message>
    <message>
        <source>Busy until I change it</source>
        <translation>変更するまで取り込み中</translation>
    </message>
    <message>
        <source>Let mentions through while busy</source>
        <translation>取り込み中でもメンションは通知</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>通知オフの時間帯…</translation>
    </message>
    <message>
        <source>Busy until %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>%1 まで取り込み中</translation>
    </message>
    <message>
        <source>Busy until %1, %2</source>
        <extracomment>%1 is a day of the week, %2 a time</extracomment>
        <translation>%1 %2 まで取り込み中</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>取り込み中</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Avatar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a person, %2 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::AvatarStack</name>
    <message>
        <source>%1 (writing a comment)</source>
        <translation>%1（コメントを入力中）</translation>
    </message>
    <message>
        <source>%1 (editing %2)</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1（%2を編集中）</translation>
    </message>
    <message>
        <source>Also here: %1</source>
        <translation>ほかの閲覧者: %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardColumnHeader</name>
    <message numerus="yes">
        <source>%1 has %n issue(s) here, more than its limit of %2.</source>
        <translation>
            <numerusform>%1の課題がここに %Ln 件あり、上限の %2 件を超えています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n issue(s) here; its limit is %2.</source>
        <translation>
            <numerusform>%1の課題がここに %Ln 件あります（上限 %2 件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <extracomment>so many issues, of so many that are meant to be there at most</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>上限超過</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>so many cards are shown, of so many issues and a limit: &quot;2 (5/4)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of the column %1</source>
        <translation>列「%1」のメニュー</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a column of the board: its status, how many cards it has</extracomment>
        <translation>
            <numerusform>%1、課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This status is not in the project any more. Move its issues to another one.</source>
        <translation>このステータスはもうプロジェクトにありません。課題を別のステータスへ移動してください。</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除済み</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardCommands</name>
    <message>
        <source>Show as a board</source>
        <translation>ボードで表示</translation>
    </message>
    <message>
        <source>Move the card one column to the right</source>
        <translation>カードを右の列へ移動</translation>
    </message>
    <message>
        <source>Move the card one column to the left</source>
        <translation>カードを左の列へ移動</translation>
    </message>
    <message>
        <source>Move the card up</source>
        <translation>カードを上へ移動</translation>
    </message>
    <message>
        <source>Move the card down</source>
        <translation>カードを下へ移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>
            <numerusform>%Ln 件の課題を「%1」に移動</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1 within “%2”</source>
        <extracomment>%1 is the key of an issue, %2 a status</extracomment>
        <translation>「%2」内で%1を移動</translation>
    </message>
    <message>
        <source>Move %1 to “%2”</source>
        <translation>%1を「%2」に移動</translation>
    </message>
    <message>
        <source>New issue in this column</source>
        <translation>この列に新しい課題を作成</translation>
    </message>
    <message>
        <source>Set the limit of %1…</source>
        <translation>%1の上限を設定…</translation>
    </message>
    <message>
        <source>Set the limit…</source>
        <translation>上限を設定…</translation>
    </message>
    <message>
        <source>Only administrators of %1 set its limits</source>
        <translation>上限を設定できるのは%1の管理者だけです</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BulkEdit</name>
    <message numerus="yes">
        <source>Set %1 of %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題の%1を設定</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the label “%1”</source>
        <translation>ラベル「%1」を作成</translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題のラベル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %1 of %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題の%1を変更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %1 of %n issue(s) to “%2”</source>
        <translation>
            <numerusform>%Ln 件の課題の%1を「%2」に設定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read.</source>
        <translation>
            <numerusform>ほか %Ln 件は読み取り専用です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the vote for %n issue(s) back</source>
        <translation>
            <numerusform>%Ln 件の課題への投票を取り消す</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Vote for %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題に投票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop watching %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題のウォッチをやめる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watch %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題をウォッチ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::BundleDialog</name>
    <message>
        <source>With &amp;titles and texts of issues</source>
        <translation>課題のタイトルと本文を含める(&amp;T)</translation>
    </message>
    <message>
        <source>Diagnostics for Others</source>
        <translation>提供用の診断</translation>
    </message>
    <message>
        <source>This is all that the file will have. Passwords, tokens and e-mail addresses are taken out. Nothing is sent: you save it, and give it to whoever helps you.</source>
        <translation>ファイルの内容はこれだけです。パスワード、トークン、メールアドレスは取り除かれます。何も送信されません。保存して、サポートしてくれる人に渡してください。</translation>
    </message>
    <message>
        <source>Text of the diagnostics</source>
        <translation>診断の内容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Save Diagnostics</source>
        <translation>診断を保存</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpLane</name>
    <message>
        <source>While you were away</source>
        <translation>不在の間の更新</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Take note of everything that happened while you were away</source>
        <translation>不在の間の更新をすべて確認済みにする</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away, %n issue(s)</source>
        <translation>
            <numerusform>不在の間の更新、課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the issue, E takes note of it.</source>
        <translation>Enter で課題を開き、E で確認済みにします。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CatchUpModel</name>
    <message>
        <source>By %1, %2.</source>
        <translation>%1、%2。</translation>
    </message>
    <message>
        <source>%1 %2. %3. By %4, %5.</source>
        <extracomment>key and title of an issue, what became of it, who did it and when</extracomment>
        <translation>%1 %2。%3。%4、%5。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificateCard</name>
    <message>
        <source>It has expired.</source>
        <translation>有効期限が切れています。</translation>
    </message>
    <message>
        <source>It is not valid yet.</source>
        <translation>まだ有効ではありません。</translation>
    </message>
    <message>
        <source>It is for another name.</source>
        <translation>別の名前のものです。</translation>
    </message>
    <message>
        <source>It is signed by nobody but itself.</source>
        <translation>自己署名です。</translation>
    </message>
    <message>
        <source>Its issuer is not known on this computer.</source>
        <translation>発行者がこのコンピューターで認識されていません。</translation>
    </message>
    <message>
        <source>It is not the one that you trust for this server.</source>
        <translation>このサーバー用に信頼している証明書ではありません。</translation>
    </message>
    <message>
        <source>It cannot be verified.</source>
        <translation>検証できません。</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>この証明書を信頼…</translation>
    </message>
    <message>
        <source>The certificate that the server shows</source>
        <translation>サーバーが提示した証明書</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 フィンガープリント</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>発行先</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>two dates</extracomment>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>Why not trusted</source>
        <translation>信頼されない理由</translation>
    </message>
    <message>
        <source>Trust the new certificate…</source>
        <translation>新しい証明書を信頼…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>What the authorities of this system vouch for is believed. These are believed by your own decision: each server has to show exactly its certificate.</source>
        <translation>このシステムの認証局が保証するものは信頼されます。以下はあなた自身の判断で信頼されているもので、各サーバーはまさにその証明書を提示しなければなりません。</translation>
    </message>
    <message>
        <source>There are none. If a server shows a certificate that is not believed, you see it before anything is sent, and can decide there.</source>
        <translation>ありません。信頼されていない証明書をサーバーが提示した場合は、何かを送信する前に表示され、そこで判断できます。</translation>
    </message>
    <message>
        <source>Trusted since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1 から信頼</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Do not trust the certificate of %1 any more</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>%1 の証明書を今後信頼しない</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChannelPage</name>
    <message>
        <source>You deleted a message.</source>
        <translation>メッセージを削除しました。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Nobody has written here yet. What is written here everybody in %1 can read; @name tells somebody, @all tells everybody.</source>
        <translation>ここにはまだ誰も書き込んでいません。ここに書いた内容は %1 の全員が読めます。@名前 で特定の人に、@all で全員に通知されます。</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>メッセージを書く</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckPane</name>
    <message>
        <source>Network settings</source>
        <translation>ネットワーク設定</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 is the address of a server</extracomment>
        <translation>%1 を使う</translation>
    </message>
    <message>
        <source>Trust Another Certificate</source>
        <translation>別の証明書を信頼</translation>
    </message>
    <message>
        <source>Trust Certificate</source>
        <translation>証明書を信頼</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. If nobody has told you that it was renewed, somebody may be reading along.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>%1 が以前と異なる証明書を提示しています。更新されたと知らされていない場合、通信が傍受されている可能性があります。

サーバーの管理者から次のフィンガープリントを知らされた場合にのみ信頼してください。
%2</translation>
    </message>
    <message>
        <source>Lockstep will trust this certificate for %1, and no other one, until you decide otherwise.

Trust it only if whoever runs the server tells you this fingerprint:
%2</source>
        <translation>Lockstep は今後、%1 に対してこの証明書だけを信頼します（変更するまで有効）。

サーバーの管理者から次のフィンガープリントを知らされた場合にのみ信頼してください。
%2</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>信頼する</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CheckView</name>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>“%1” failed. %2</source>
        <extracomment>%1 is a step: &quot;Encryption&quot;; %2 a sentence or two with what to do</extracomment>
        <translation>「%1」に失敗しました。%2</translation>
    </message>
    <message>
        <source>The connection is being checked…</source>
        <translation>接続を確認しています…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>すべて正常です。</translation>
    </message>
    <message>
        <source>Everything is ready. Sign in to go on.</source>
        <translation>準備ができました。続けるにはサインインしてください。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>a step, its state, what to do: &quot;Encryption: Failed. The certificate …&quot;</extracomment>
        <translation>%1: %2。%3</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Comes next</source>
        <translation>この後に確認</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Chip</name>
    <message>
        <source>%1, added</source>
        <extracomment>A label that somebody added to, or removed from, a set</extracomment>
        <translation>%1、追加</translation>
    </message>
    <message>
        <source>%1, removed</source>
        <translation>%1、削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ChoiceEditor</name>
    <message>
        <source>Set %1</source>
        <translation>%1を設定</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Search actions, issues, people and filters</source>
        <translation>操作、課題、メンバー、フィルターを検索</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Begin with &gt; for actions, # for issues, @ for people. Ctrl+Enter opens an issue in a window of its own.</source>
        <translation>先頭の &gt; で操作、# で課題、@ でメンバーを検索します。Ctrl+Enter で課題を別ウィンドウに開きます。</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>一致するものはありません。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentCard</name>
    <message>
        <source>Text of the comment</source>
        <translation>コメントの本文</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Actions on this comment</source>
        <translation>このコメントの操作</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Reply with quote</source>
        <translation>引用して返信</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>本文をコピー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Comment: %1</source>
        <translation>コメント: %1</translation>
    </message>
    <message>
        <source>The server has it.</source>
        <translation>サーバーに届いています。</translation>
    </message>
    <message>
        <source>Not accepted by the server</source>
        <translation>サーバーが受け付けませんでした</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>選択待ち</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <translation>%1 · 編集済み</translation>
    </message>
    <message>
        <source>Edited: %1</source>
        <translation>編集日時: %1</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>ここに保存できませんでした。入力した内容は保持されています。</translation>
    </message>
    <message>
        <source>What you changed here is not saved.</source>
        <translation>ここでの変更は保存されていません。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Actions on the comment by %1, %2</source>
        <extracomment>%1 is a person, %2 a time</extracomment>
        <translation>%1 のコメント（%2）の操作</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::CommentList</name>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Comments (%1)</source>
        <translation>コメント (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier comment(s)</source>
        <translation>
            <numerusform>以前のコメント %Ln 件を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier message(s)</source>
        <translation>
            <numerusform>以前のメッセージ %Ln 件を表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新しいコメント</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>送信 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>このプロジェクトは閲覧のみ可能です。書き込みはできません。</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1が入力中…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1と%2が入力中…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%Ln 人が入力中…</numerusform>
        </translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新しいメッセージ</translation>
    </message>
    <message>
        <source>Write to everybody in this project</source>
        <translation>このプロジェクトの全員に書き込む</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>ここに保存できませんでした。入力した内容は保持されています。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDeletion</name>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictDialog</name>
    <message>
        <source>Resolve Conflicts</source>
        <translation>競合の解決</translation>
    </message>
    <message>
        <source>Mine for the rest</source>
        <translation>残りは自分</translation>
    </message>
    <message>
        <source>Theirs for the rest</source>
        <translation>残りは相手</translation>
    </message>
    <message>
        <source>Post mine as comment</source>
        <translation>自分の版をコメントに投稿</translation>
    </message>
    <message>
        <source>Post my values of the unresolved fields as a comment, and keep theirs</source>
        <translation>未解決フィールドの自分の値をコメントに投稿し、相手の値を残す</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Keep all choices and decide another time (Esc)</source>
        <translation>選択を残して後で決める (Esc)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Restored what you had chosen and typed.</source>
        <translation>選択と入力した内容を復元しました。</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>%1が再度更新しました。</translation>
    </message>
    <message numerus="yes">
        <source>Your version was posted as a comment; %n field(s) keep theirs.</source>
        <translation>
            <numerusform>自分の版をコメントとして投稿しました。%Ln 個のフィールドは相手の値のままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version was posted as a comment.</source>
        <translation>自分の版をコメントとして投稿しました。</translation>
    </message>
    <message>
        <source>deleted, decide</source>
        <translation>削除済み、要選択</translation>
    </message>
    <message>
        <source>ready to apply</source>
        <translation>適用できます</translation>
    </message>
    <message numerus="yes">
        <source>%n unresolved</source>
        <translation>
            <numerusform>未解決 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An issue&apos;s key and its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All resolved</source>
        <translation>すべて解決済み</translation>
    </message>
    <message numerus="yes">
        <source>Apply, %n unresolved</source>
        <translation>
            <numerusform>適用、未解決 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision</source>
        <translation>
            <numerusform>%Ln 個のフィールドで選択が必要です</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <extracomment>%1 is what will be sent, for example &quot;Status = Resolved, Due date kept&quot;</extracomment>
        <translation>適用: %1</translation>
    </message>
    <message>
        <source>1 was · 2 theirs · 3 mine · 4 edit · Alt+↓ next · Ctrl+Enter apply · F1 help</source>
        <extracomment>Keys of the dialog</extracomment>
        <translation>1 変更前 · 2 相手 · 3 自分 · 4 編集 · Alt+↓ 次へ · Ctrl+Enter 適用 · F1 ヘルプ</translation>
    </message>
    <message>
        <source>More about this conflict</source>
        <translation>この競合の詳細</translation>
    </message>
    <message>
        <source>Export, lost values, rules and help</source>
        <translation>エクスポート、失われた値、ルール、ヘルプ</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>テキストとしてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>テキストとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>JSON として保存(&amp;N)…</translation>
    </message>
    <message>
        <source>Show &amp;lost values of this issue</source>
        <translation>この課題の失われた値を表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Rules for conflicts…</source>
        <translation>競合のルール(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Help and keys</source>
        <translation>ヘルプとキー(&amp;H)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictEdit</name>
    <message>
        <source>%1, result</source>
        <translation>%1、結果</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 has a date</source>
        <translation>%1に日付あり</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1に追加</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>%1, in the result of %2</source>
        <translation>%1、%2の結果</translation>
    </message>
    <message>
        <source>+ both</source>
        <extracomment>Beside a member of a set in a conflict: who added (+) or removed (−) it</extracomment>
        <translation>+ 双方</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>+ you</source>
        <translation>+ 自分</translation>
    </message>
    <message>
        <source>− both</source>
        <translation>− 双方</translation>
    </message>
    <message>
        <source>− %1</source>
        <translation>− %1</translation>
    </message>
    <message>
        <source>− you</source>
        <translation>− 自分</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A member of a set, and who added or removed it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, in the result of %2? To be decided</source>
        <extracomment>%1 is a member, and %2 a set such as &quot;Labels&quot;</extracomment>
        <translation>%1、%2の結果に含める? 要選択</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictFlow</name>
    <message>
        <source>Export the Conflict</source>
        <translation>競合のエクスポート</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>%1の統合</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>%1を復元</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1を削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictHelp</name>
    <message>
        <source>Resolving Conflicts</source>
        <translation>競合の解決</translation>
    </message>
    <message>
        <source>Nothing that you typed is lost: until you decide, your version is kept with the conflict, and afterwards what was not taken stays in the history of the issue for 30 days.</source>
        <translation>入力した内容は失われません。選択するまで、自分の版は競合とともに保持されます。その後、採用されなかった内容は 30 日間、課題の履歴に残ります。</translation>
    </message>
    <message>
        <source>From field to field</source>
        <translation>フィールド間の移動</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>セル間の移動</translation>
    </message>
    <message>
        <source>Keep it as it was</source>
        <translation>変更前のままにする</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>相手を採用</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分を採用</translation>
    </message>
    <message>
        <source>Edit the result</source>
        <translation>結果を編集</translation>
    </message>
    <message>
        <source>Next unresolved field, also of the next issue</source>
        <translation>次の未解決フィールド（次の課題を含む）</translation>
    </message>
    <message>
        <source>In a text: next and previous change</source>
        <translation>文章内: 次の変更と前の変更</translation>
    </message>
    <message>
        <source>In a text: take this change as it was, theirs, mine, or both</source>
        <translation>文章内: この変更に変更前、相手、自分、または両方を採用</translation>
    </message>
    <message>
        <source>In a text: see what it was, as long as the key is held</source>
        <translation>文章内: キーを押している間、変更前を表示</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Later; all choices are kept</source>
        <translation>後で（選択は残ります）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictList</name>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>For screen readers: an issue&apos;s key, its title, the fields, and what is to be done</extracomment>
        <translation>%1 %2、%3</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2、%3: %4</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictPage</name>
    <message>
        <source>Was</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>双方の変更前</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>自分、%1</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>what will be kept</source>
        <translation>残される内容</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) merged for you: %1</source>
        <extracomment>%1 is a list of fields</extracomment>
        <translation>
            <numerusform>自動的に統合した %Ln 個のフィールド: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what was merged for you</source>
        <translation>自動的に統合した内容を隠す</translation>
    </message>
    <message>
        <source>Restore with my changes</source>
        <translation>自分の変更とともに復元</translation>
    </message>
    <message>
        <source>New issue from my text</source>
        <translation>自分の文章で新しい課題を作成</translation>
    </message>
    <message>
        <source>Accept deletion, keep my text as draft</source>
        <translation>削除を受け入れ、自分の文章を下書きに残す</translation>
    </message>
    <message>
        <source>Keep the issue</source>
        <translation>課題を残す</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>それでも削除</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your decision again; your other choices are kept.</source>
        <translation>
            <numerusform>%Ln 個のフィールドで再度選択が必要です。他の選択は残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your choices are kept.</source>
        <translation>選択は残っています。</translation>
    </message>
    <message>
        <source>Updated again by %1.</source>
        <translation>%1が再度更新しました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRow</name>
    <message>
        <source>All as it was</source>
        <translation>すべて変更前のまま</translation>
    </message>
    <message>
        <source>All of theirs</source>
        <translation>すべて相手</translation>
    </message>
    <message>
        <source>All of mine</source>
        <translation>すべて自分</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person and a time</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>他の人</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>result %1</source>
        <translation>結果: %1</translation>
    </message>
    <message>
        <source>changed again, unresolved</source>
        <translation>再度変更あり、未解決</translation>
    </message>
    <message>
        <source>%1, base %2, theirs %3 by %4, mine %5, %6</source>
        <extracomment>Name of a row for screen readers: field, value before, their value, who, my value, state</extracomment>
        <translation>%1、変更前 %2、相手 %3（%4）、自分 %5、%6</translation>
    </message>
    <message>
        <source>%1: as it was, %2</source>
        <extracomment>Names of choices: field, value</extracomment>
        <translation>%1: 変更前のまま、%2</translation>
    </message>
    <message>
        <source>%1: theirs, %2</source>
        <translation>%1: 相手、%2</translation>
    </message>
    <message>
        <source>%1: mine, %2</source>
        <translation>%1: 自分、%2</translation>
    </message>
    <message>
        <source>Keep it as it was (1)</source>
        <translation>変更前のままにする (1)</translation>
    </message>
    <message>
        <source>Keep theirs (2)</source>
        <translation>相手を採用 (2)</translation>
    </message>
    <message>
        <source>Keep mine (3)</source>
        <translation>自分を採用 (3)</translation>
    </message>
    <message>
        <source>changed again</source>
        <translation>再度変更あり</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>要選択 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide below</source>
        <translation>下で選択</translation>
    </message>
    <message>
        <source>The text below</source>
        <translation>下の文章</translation>
    </message>
    <message>
        <source>Merged, see below</source>
        <translation>統合済み（下を参照）</translation>
    </message>
    <message>
        <source>Choose a side, or edit</source>
        <translation>どちらかを選ぶか編集</translation>
    </message>
    <message>
        <source>Use the edited result of %1</source>
        <translation>%1の編集した結果を使う</translation>
    </message>
    <message>
        <source>Edit the result of %1</source>
        <translation>%1の結果を編集</translation>
    </message>
    <message>
        <source>Use what you have edited (4)</source>
        <translation>編集した内容を使う (4)</translation>
    </message>
    <message>
        <source>Edit the result (4)</source>
        <translation>結果を編集 (4)</translation>
    </message>
    <message>
        <source>result %1 by your rule</source>
        <translation>結果: %1（自分のルール）</translation>
    </message>
    <message>
        <source>%1, by your rule</source>
        <translation>%1、自分のルールによる</translation>
    </message>
    <message>
        <source>Always mine</source>
        <translation>常に自分</translation>
    </message>
    <message>
        <source>Always keep mine for %1 from now on</source>
        <translation>今後%1は常に自分を採用</translation>
    </message>
    <message>
        <source>Always theirs</source>
        <translation>常に相手</translation>
    </message>
    <message>
        <source>Always keep theirs for %1 from now on</source>
        <translation>今後%1は常に相手を採用</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConflictRulesDialog</name>
    <message>
        <source>Rules for Conflicts</source>
        <translation>競合のルール</translation>
    </message>
    <message>
        <source>When you and somebody else change the same field, you are asked. Here you say what to do instead. What goes by a rule is told, and can be undone.</source>
        <translation>自分と他の人が同じフィールドを変更すると、確認が求められます。ここでは、その代わりにどうするかを設定します。ルールで処理された内容は通知され、元に戻せます。</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>%1のルール</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>両方を統合</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>最新を採用</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分を採用</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>相手を採用</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionChip</name>
    <message>
        <source>Connection: %1</source>
        <translation>接続: %1</translation>
    </message>
    <message>
        <source>%1. Click for details.</source>
        <translation>%1。クリックで詳細を表示。</translation>
    </message>
    <message>
        <source>%1 Click for details.</source>
        <translation>%1 クリックすると詳細を表示します。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ConnectionPopup</name>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Connection details</source>
        <translation>接続の詳細</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>通信方式</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最後のイベント</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>待機中の変更</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>次の試行</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), safe on this computer</source>
        <translation>
            <numerusform>変更 %Ln 件（このコンピューターに保存済み）</numerusform>
        </translation>
    </message>
    <message>
        <source>None, all is sent</source>
        <translation>なし（すべて送信済み）</translation>
    </message>
    <message>
        <source>In %1 s</source>
        <translation>%L1 秒後</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>オンラインにする</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>オフラインで作業</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>このサーバーでできること</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DashboardPage</name>
    <message>
        <source>Show as tables (T)</source>
        <translation>表で表示 (T)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Open issues</source>
        <translation>未対応の課題</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過期間</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Half of them within</source>
        <translation>解決時間の中央値</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Created this week</source>
        <translation>今週作成</translation>
    </message>
    <message>
        <source>Closed this week</source>
        <translation>今週完了</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>解決までの時間</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>ステータス別</translation>
    </message>
    <message>
        <source>Open, by assignee</source>
        <translation>未対応、担当者別</translation>
    </message>
    <message>
        <source>Open, by age</source>
        <translation>未対応、経過期間別</translation>
    </message>
    <message>
        <source>Created and closed, by week</source>
        <translation>作成と完了、週別</translation>
    </message>
    <message>
        <source>Time to resolve, by week</source>
        <translation>解決までの時間、週別</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Less than a day</source>
        <translation>1 日未満</translation>
    </message>
    <message>
        <source>1 to 7 days</source>
        <translation>1～7 日</translation>
    </message>
    <message>
        <source>1 to 4 weeks</source>
        <translation>1～4 週間</translation>
    </message>
    <message>
        <source>1 to 3 months</source>
        <translation>1～3 か月</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>それより前</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DateEditor</name>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DatePicker</name>
    <message>
        <source>Date, for example %1</source>
        <translation>日付（例: %1）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明日</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>1 週間後</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>This is no date. Write it like %1, or “tomorrow”, or “2w” for in two weeks.</source>
        <translation>日付ではありません。%1 のように入力するか、明日は「tomorrow」、2 週間後は「2w」と入力してください。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DeviceList</name>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Sign out the others</source>
        <translation>ほかのデバイスをサインアウト</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>すべてのデバイスでサインアウト…</translation>
    </message>
    <message>
        <source>The server is being asked…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>不明なデバイス</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>このデバイス</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out this device</source>
        <extracomment>%1 is a device</extracomment>
        <translation>このデバイスをサインアウト</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 をサインアウト</translation>
    </message>
    <message>
        <source>Signed in on %1</source>
        <translation>サインイン日時: %1</translation>
    </message>
    <message>
        <source>Sign Out the Others</source>
        <translation>ほかのデバイスをサインアウト</translation>
    </message>
    <message>
        <source>All other devices are signed out of this workspace. What was not sent there waits until somebody signs in again.</source>
        <translation>ほかのすべてのデバイスがこのワークスペースからサインアウトされます。そこで未送信のものは、誰かがもう一度サインインするまで待機します。</translation>
    </message>
    <message>
        <source>Sign Out Everywhere</source>
        <translation>すべてのデバイスでサインアウト</translation>
    </message>
    <message>
        <source>All devices are signed out, this one too, and of all workspaces on this server. Nothing is lost: what was not sent is sent when you sign in again.</source>
        <translation>このデバイスも含めて、すべてのデバイスがこのサーバーのすべてのワークスペースからサインアウトされます。失われるものはありません。未送信のものは、もう一度サインインすると送信されます。</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>すべてのデバイスでサインアウト</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DiagnosticsDialog</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>&amp;Record what goes over the wire</source>
        <translation>通信内容を記録(&amp;R)</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>レポートをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Where each space stands</source>
        <translation>各スペースの状態</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>起動以降</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Files on this computer</source>
        <translation>このコンピューター上のファイル</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>パケット</translation>
    </message>
    <message>
        <source>Text of the packet</source>
        <translation>パケットの内容</translation>
    </message>
    <message>
        <source>The report has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>レポートには課題のタイトルと本文が含まれますが、メールアドレス、パスワード、トークンは含まれません。</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server. It is tried again by itself; nothing that you typed is lost. If it stays so, copy the report and send it to whoever runs the server.</source>
        <translation>
            <numerusform>このコンピューターにある %Ln 個のスペースの内容がサーバーと異なります。自動的に再試行します。入力した内容は失われません。この状態が続く場合は、レポートをコピーしてサーバーの管理者に送ってください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>the state of a space, then &quot;epoch:seq:hash&quot;</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Events applied</source>
        <translation>適用したイベント</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>破棄した重複</translation>
    </message>
    <message>
        <source>Gaps filled</source>
        <translation>補完した欠落</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Spaces fetched anew</source>
        <translation>再取得したスペース</translation>
    </message>
    <message>
        <source>Differences from the server</source>
        <translation>サーバーとの相違</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Answers too late</source>
        <translation>遅すぎた応答</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Issues here</source>
        <translation>ローカルの課題</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The text of this packet is never recorded.</source>
        <translation>このパケットの内容は記録されません。</translation>
    </message>
    <message>
        <source>The report is on the clipboard. It has titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>レポートをクリップボードにコピーしました。課題のタイトルと本文が含まれますが、メールアドレス、パスワード、トークンは含まれません。</translation>
    </message>
    <message>
        <source>&amp;Look through and save…</source>
        <translation>確認して保存(&amp;L)…</translation>
    </message>
    <message>
        <source>Said by the server, and not understood</source>
        <translation>サーバーが送り、理解できなかったもの</translation>
    </message>
    <message>
        <source>Copy &amp;sample</source>
        <translation>サンプルをコピー(&amp;S)</translation>
    </message>
    <message>
        <source>Kept in step with a basic server</source>
        <translation>簡易サーバーとの同期</translation>
    </message>
    <message>
        <source>Changes merged with others’</source>
        <translation>他の人の変更と統合した変更</translation>
    </message>
    <message>
        <source>Conflicts found</source>
        <translation>見つかった競合</translation>
    </message>
    <message>
        <source>Written where none would be noticed</source>
        <translation>競合に気づけない書き込み</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Events told again</source>
        <translation>重複したイベント</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <extracomment>the name of an event, and how often it came</extracomment>
        <translation>
            <numerusform>%1、%Ln 回</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample is on the clipboard. It may have titles and texts of issues, but no e-mail addresses, passwords or tokens.</source>
        <translation>サンプルをクリップボードにコピーしました。課題のタイトルや本文を含むことがありますが、メールアドレス、パスワード、トークンは含みません。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::DoctorDialog</name>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Check the Connection</source>
        <translation>接続の確認</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Nothing is lost: what you change is kept here and sent when the connection is back.</source>
        <translation>失われるものはありません。変更はここに保持され、接続が回復すると送信されます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyPage</name>
    <message>
        <source>No issue matches the filter.</source>
        <translation>フィルターに一致する課題はありません。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>The issues are being fetched. You can go on as soon as the first ones are here.</source>
        <translation>課題を取得しています。最初の課題が届き次第、作業を始められます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. Sign in, and the issues appear.</source>
        <translation>まだ何も取得していません。サインインすると課題が表示されます。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Nothing has been fetched yet. The issues appear when there is a connection.</source>
        <translation>まだ何も取得していません。接続すると課題が表示されます。</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>今すぐ接続</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>接続を確認</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No issue is assigned to you.</source>
        <translation>自分が担当する課題はありません。</translation>
    </message>
    <message>
        <source>Create an issue</source>
        <translation>課題を作成</translation>
    </message>
    <message>
        <source>There are no issues here yet.</source>
        <translation>ここにはまだ課題がありません。</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. Sign in, and the others appear.</source>
        <translation>まだすべての課題を取得していません。サインインすると残りが表示されます。</translation>
    </message>
    <message>
        <source>Fetching the issues was stopped before all of them were here.</source>
        <translation>すべての課題が届く前に取得が停止されました。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Not all issues have been fetched yet. The others appear when there is a connection.</source>
        <translation>まだすべての課題を取得していません。残りは接続すると表示されます。</translation>
    </message>
    <message>
        <source>No issue matches the filter. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>フィルターに一致する課題はありません。%1</translation>
    </message>
    <message>
        <source>This project is not there any more, or you may not see it.</source>
        <translation>このプロジェクトはもう存在しないか、閲覧する権限がありません。</translation>
    </message>
    <message>
        <source>Show all issues</source>
        <translation>すべての課題を表示</translation>
    </message>
    <message>
        <source>There is no project yet. Issues need one to be in.</source>
        <translation>プロジェクトがまだありません。課題にはプロジェクトが必要です。</translation>
    </message>
    <message>
        <source>Create a project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <source>You are in no project yet. Ask an administrator to add you to one.</source>
        <translation>まだどのプロジェクトにも参加していません。管理者に追加を依頼してください。</translation>
    </message>
    <message>
        <source>No issue matches the filter. Not all issues have been fetched yet.</source>
        <translation>フィルターに一致する課題はありません。まだすべての課題を取得していません。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>two numbers</extracomment>
        <translation>%2の%1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportCommands</name>
    <message>
        <source>Export the issue</source>
        <translation>課題をエクスポート</translation>
    </message>
    <message>
        <source>Print the issue</source>
        <translation>課題を印刷</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>リストをエクスポート</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>リストを印刷</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>キーをコピー</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy key and title as Markdown</source>
        <translation>キーとタイトルを Markdown でコピー</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>表としてコピー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a list (&quot;All issues&quot;), %2 the filter it was found with</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>below the title of a printed list: how many issues, the workspace, when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>形式を選んでエクスポート</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>for a spreadsheet</source>
        <translation>表計算ソフト用</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>to be read as text</source>
        <translation>テキストとして読む</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>as it is printed</source>
        <translation>印刷される形</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>all of it, for programs</source>
        <translation>プログラム用、すべて</translation>
    </message>
    <message>
        <source>Export Issues</source>
        <translation>課題をエクスポート</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>エクスポートしました</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>ファイルに書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ExportJob</name>
    <message>
        <source>The issues are being exported.</source>
        <translation>課題をエクスポートしています。</translation>
    </message>
    <message>
        <source>The issues are being printed.</source>
        <translation>課題を印刷しています。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FieldPane</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>&quot;Jane Smith set “In Progress” · 5 min ago&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>採用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>自分を維持(&amp;K)</translation>
    </message>
    <message>
        <source>%1 is editing this field.</source>
        <translation>%1がこのフィールドを編集中です。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>入力した内容を復元しました。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This could not be saved here. What you typed is kept.</source>
        <translation>ここに保存できませんでした。入力した内容は保持されています。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilePreview</name>
    <message>
        <source>Open with Another Program…</source>
        <translation>別のプログラムで開く…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>%1 の内容</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>画像: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>The file is being fetched.</source>
        <translation>ファイルを取得しています。</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>画像を読み込んでいます。</translation>
    </message>
    <message>
        <source>The picture has too many pixels to be shown here.</source>
        <translation>画像のピクセル数が多すぎるため、ここに表示できません。</translation>
    </message>
    <message>
        <source>The picture cannot be shown here.</source>
        <translation>この画像はここに表示できません。</translation>
    </message>
    <message>
        <source>This may be a program. It can be saved, and is not run from here: be sure that you know who made it.</source>
        <translation>これはプログラムかもしれません。保存はできますが、ここからは実行されません。作成者が誰かを必ず確認してください。</translation>
    </message>
    <message>
        <source>There is no preview of files of this kind.</source>
        <translation>この種類のファイルのプレビューはありません。</translation>
    </message>
    <message>
        <source>%1, its first part</source>
        <translation>%1、最初の部分</translation>
    </message>
    <message>
        <source>Open with Another Program</source>
        <translation>別のプログラムで開く</translation>
    </message>
    <message>
        <source>%1 was attached by somebody else. The program that opens it has to be safe against bad files. Open it?</source>
        <translation>%1 は他の人が添付したものです。開くプログラムは、不正なファイルに対して安全である必要があります。開きますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterBar</name>
    <message>
        <source>Save filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Save this filter in the sidebar (Ctrl+S)</source>
        <translation>このフィルターをサイドバーに保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <extracomment>%1 is a field: &quot;Status&quot;</extracomment>
        <translation>%1で絞り込む</translation>
    </message>
    <message>
        <source>Filter: %1 is %2</source>
        <translation>フィルター: %1が%2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>フィルター: %1</translation>
    </message>
    <message>
        <source>Delete takes it away.</source>
        <translation>Delete キーで取り除きます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignChooser</name>
    <message>
        <source>Find out</source>
        <extracomment>which kind of server it is</extracomment>
        <translation>調べる</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>From a file of your own…</source>
        <translation>自分のファイルから…</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>サーバーの種類</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>ファイルの誤り</translation>
    </message>
    <message>
        <source>Choose a Dialect File</source>
        <translation>方言ファイルを選択</translation>
    </message>
    <message>
        <source>%1 is no dialect that can be spoken. Correct it, and choose it again.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 は使用できる方言ではありません。修正してから選び直してください。</translation>
    </message>
    <message>
        <source>This is no Lockstep server. It is being asked what it is…</source>
        <translation>Lockstep サーバーではありません。種類を問い合わせています…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a system, and of the variant in which it is spoken</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This looks like one of these: %1. Choose which.</source>
        <extracomment>%1 is a list of systems</extracomment>
        <translation>次のいずれかのようです：%1。どれかを選んでください。</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <extracomment>%1 is the name of a system</extracomment>
        <translation>%1 のようです。</translation>
    </message>
    <message>
        <source>This is no Lockstep server, and none of the kinds that are known. If you know which kind it is, choose it.</source>
        <translation>Lockstep サーバーでも、既知の種類でもありません。種類がわかる場合は選んでください。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1 is the number of a line of a file, %2 what is wrong in it</extracomment>
        <translation>%1 行目：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ほか %Ln 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignPage</name>
    <message>
        <source>The way it is spoken there</source>
        <translation>そこでの話し方</translation>
    </message>
    <message>
        <source>Try each</source>
        <extracomment>of the ways in which a server may be spoken to</extracomment>
        <translation>順に試す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ForeignSignInDialog</name>
    <message>
        <source>The server did not accept this.</source>
        <translation>サーバーに受け付けられませんでした。</translation>
    </message>
    <message>
        <source>The server did not accept this. It says: %1</source>
        <translation>サーバーに受け付けられませんでした。サーバーの応答：%1</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>サーバーに接続できません。失われたものはありません。オフラインで作業を続けられます。</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in to %1 at %2. Your unsent changes are kept and go out afterwards.</source>
        <extracomment>%1 is the name of a system, %2 the address of a server</extracomment>
        <translation>%2 の %1 にサインインします。未送信の変更は保持され、その後に送信されます。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GeneralPage</name>
    <message>
        <source>Your sign-in is kept in the keychain of this system.</source>
        <translation>サインイン情報はこのシステムのキーチェーンに保存されます。</translation>
    </message>
    <message>
        <source>This Lockstep has no keychain to use. Your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>この Lockstep で使えるキーチェーンがありません。サインイン情報は、このコンピューターの自分のアカウントだけが読めるファイルに保存されますが、暗号化されません。パスワードは保存されません。</translation>
    </message>
    <message>
        <source>The local workspace needs no sign-in.</source>
        <translation>ローカルワークスペースではサインインは不要です。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>起動時</translation>
    </message>
    <message>
        <source>&amp;Open the windows of the last time</source>
        <translation>前回のウィンドウを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Ask each time &amp;where to work</source>
        <translation>作業場所を毎回確認する(&amp;W)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What is fetched, and what waits to be sent, is kept in this folder:</source>
        <translation>取得した内容と送信待ちの内容は、このフォルダーに保存されます:</translation>
    </message>
    <message>
        <source>Folder of the data: %1</source>
        <translation>データのフォルダー: %1</translation>
    </message>
    <message>
        <source>The keychain of this system does not open. Until it does, your sign-in is kept in a file that only your account on this computer can read, but that is not encrypted. Your password is never kept.</source>
        <translation>このシステムのキーチェーンを開けません。開けるようになるまで、サインイン情報はこのコンピューターのあなたのアカウントだけが読めるファイルに保存されますが、暗号化されません。パスワードは保存されません。</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>終了時</translation>
    </message>
    <message>
        <source>Go on in the notification area when the last window is closed</source>
        <translation>最後のウィンドウを閉じたら通知領域で動作を続ける</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>&amp;Language of Lockstep</source>
        <translation>Lockstep の言語(&amp;L)</translation>
    </message>
    <message>
        <source>It is used from the next start on.</source>
        <translation>次回の起動から使われます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::GroupHeading</name>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <extracomment>a heading of the list; %1 is a status, a person or the like</extracomment>
        <translation>
            <numerusform>%1、課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>折りたたみ済み</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>展開済み</translation>
    </message>
    <message>
        <source>Show these issues</source>
        <translation>これらの課題を表示</translation>
    </message>
    <message>
        <source>Fold these issues away</source>
        <translation>これらの課題を折りたたむ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatMapView</name>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatModel</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3, weight %4</source>
        <extracomment>the values of two fields, how many issues, how heavily they weigh</extracomment>
        <translation>%1、%2: %3、重み %4</translation>
    </message>
    <message>
        <source>severity up to %1</source>
        <translation>深刻度 最大 %1</translation>
    </message>
    <message>
        <source>no issues</source>
        <translation>課題なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HeatPage</name>
    <message>
        <source>With &amp;closed issues</source>
        <translation>完了した課題も含める(&amp;C)</translation>
    </message>
    <message>
        <source>Show as a map (M)</source>
        <translation>地図で表示 (M)</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Issues over two fields</source>
        <translation>2 つのフィールドで見た課題</translation>
    </message>
    <message>
        <source>Enter shows the issues of a cell.</source>
        <translation>Enter キーでセルの課題を表示します。</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No issue here has a place on the map (latitude and longitude)</source>
        <translation>地図上の位置（緯度と経度）を持つ課題はここにはありません</translation>
    </message>
    <message>
        <source>No issue has a value in these fields. Issues weigh by their severity, or else their priority, and half as much every two weeks.</source>
        <translation>これらのフィールドに値を持つ課題はありません。課題の重みは深刻度（なければ優先度）で決まり、2 週間ごとに半分になります。</translation>
    </message>
    <message>
        <source>Show status and priority</source>
        <translation>ステータスと優先度を表示</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HistorySection</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Lost values</source>
        <translation>失われた値</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>以前の変更を表示</translation>
    </message>
    <message>
        <source>History, open</source>
        <translation>履歴、展開</translation>
    </message>
    <message>
        <source>History, closed</source>
        <translation>履歴、折りたたみ</translation>
    </message>
    <message>
        <source>The history is kept by the server: it can be shown when there is a connection.</source>
        <translation>履歴はサーバーにあります。接続すると表示できます。</translation>
    </message>
    <message>
        <source>The history is being fetched.</source>
        <translation>履歴を取得しています。</translation>
    </message>
    <message>
        <source>Nothing has been noted about this issue yet.</source>
        <translation>この課題にはまだ記録がありません。</translation>
    </message>
    <message>
        <source>Show what came of it</source>
        <translation>最終的な変更だけを表示</translation>
    </message>
    <message numerus="yes">
        <source>Show %n step(s) in between</source>
        <translation>
            <numerusform>途中の %Ln 件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Show every step</source>
        <translation>すべての段階を表示</translation>
    </message>
    <message>
        <source>Lost value: %1</source>
        <translation>失われた値: %1</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>この値を使う</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a person, %2 the name of a field</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkBar</name>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>前の変更 (Shift+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>次の変更 (F7)</translation>
    </message>
    <message>
        <source>Take:</source>
        <extracomment>Before the buttons Theirs, Mine, Both, Was</extracomment>
        <translation>採用:</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>この文章を使う</translation>
    </message>
    <message>
        <source>Use the result as it stands</source>
        <translation>結果をそのまま使う</translation>
    </message>
    <message>
        <source>Show Was</source>
        <translation>変更前を表示</translation>
    </message>
    <message>
        <source>Take theirs for this change (Ctrl+2)</source>
        <translation>この変更は相手を採用 (Ctrl+2)</translation>
    </message>
    <message>
        <source>Take mine for this change (Ctrl+3)</source>
        <translation>この変更は自分を採用 (Ctrl+3)</translation>
    </message>
    <message>
        <source>Take theirs and then mine for this change (Ctrl+4)</source>
        <translation>この変更は相手、自分の順で両方を採用 (Ctrl+4)</translation>
    </message>
    <message>
        <source>Leave this change as it was (Ctrl+1)</source>
        <translation>この変更は変更前のままにする (Ctrl+1)</translation>
    </message>
    <message>
        <source>Show what it was, beside theirs; hold Alt for a short look</source>
        <translation>変更前を相手の隣に表示（Alt を押している間だけの表示も可能）</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::HunkGutter</name>
    <message>
        <source>Take this change into the result</source>
        <translation>この変更を結果に取り込む</translation>
    </message>
    <message>
        <source>Leave this change out</source>
        <translation>この変更を取り込まない</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxModel</name>
    <message>
        <source>Snoozed %1 · %2</source>
        <extracomment>&quot;until Monday, 09:00&quot;, what happened</extracomment>
        <translation>後で知らせる（%1） · %2</translation>
    </message>
    <message>
        <source>%1 %2. %3, %4.</source>
        <extracomment>key and title of an issue, what happened, when</extracomment>
        <translation>%1 %2。%3、%4。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>以前のメッセージ %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unread: %1</source>
        <translation>未読: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InboxPage</name>
    <message>
        <source>What to do with all of it</source>
        <translation>すべての通知に対する操作</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信トレイ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>メンション</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>後で知らせる</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Mark all as read	Shift+U</source>
        <translation>すべて既読にする	Shift+U</translation>
    </message>
    <message>
        <source>Clear all	Shift+E</source>
        <translation>すべて片付ける	Shift+E</translation>
    </message>
    <message>
        <source>What you are told of…</source>
        <translation>通知される内容…</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>未読 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>受信トレイ、未読 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Nothing waits for you. What concerns you comes here: what is assigned to you, mentions, comments, due dates.</source>
        <translation>待っているものはありません。自分に関わるものがここに届きます。担当になったもの、メンション、コメント、期限などです。</translation>
    </message>
    <message>
        <source>You have read everything.</source>
        <translation>すべて読みました。</translation>
    </message>
    <message>
        <source>Nobody has mentioned you.</source>
        <translation>自分へのメンションはありません。</translation>
    </message>
    <message>
        <source>Nothing was assigned to you.</source>
        <translation>担当になったものはありません。</translation>
    </message>
    <message>
        <source>Nothing is put off.</source>
        <translation>後で知らせるものはありません。</translation>
    </message>
    <message>
        <source>Nothing is in the archive.</source>
        <translation>アーカイブには何もありません。</translation>
    </message>
    <message>
        <source>You archived what you were told of %1.</source>
        <translation>%1 の通知をアーカイブしました。</translation>
    </message>
    <message numerus="yes">
        <source>You cleared the inbox: %n message(s).</source>
        <translation>
            <numerusform>受信トレイを片付けました: 通知 %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>You put %1 off %2.</source>
        <extracomment>an issue, &quot;until Monday, 09:00&quot;</extracomment>
        <translation>%1 を後で知らせるようにしました（%2）。</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>後で知らせる</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 をミュートしました。自分に関わるものだけが通知されます。</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>%1 の通知を再開しました。</translation>
    </message>
    <message>
        <source>What to do with it</source>
        <translation>この通知の操作</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>開く	Enter</translation>
    </message>
    <message>
        <source>Mark as read	U</source>
        <translation>既読にする	U</translation>
    </message>
    <message>
        <source>Mark as unread	U</source>
        <translation>未読にする	U</translation>
    </message>
    <message>
        <source>Bring back now	S</source>
        <translation>今すぐ戻す	S</translation>
    </message>
    <message>
        <source>Snooze…	S</source>
        <translation>後で知らせる…	S</translation>
    </message>
    <message>
        <source>Back to the inbox	E</source>
        <translation>受信トレイに戻す	E</translation>
    </message>
    <message>
        <source>Archive	E</source>
        <translation>アーカイブする	E</translation>
    </message>
    <message>
        <source>Do not mute the issue	Shift+M</source>
        <translation>課題のミュートを解除	Shift+M</translation>
    </message>
    <message>
        <source>Mute the issue	Shift+M</source>
        <translation>課題をミュート	Shift+M</translation>
    </message>
    <message numerus="yes">
        <source>You marked %n message(s) as read.</source>
        <translation>
            <numerusform>%Ln 件のメッセージを既読にしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens, U marks as read or unread, E archives, S snoozes, Shift+M mutes.</source>
        <translation>Enter で開く、U で既読または未読にする、E でアーカイブ、S で後で知らせる、Shift+M でミュートします。</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier message(s).</source>
        <translation>
            <numerusform>以前のメッセージ %Ln 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the project</source>
        <translation>プロジェクトへ移動</translation>
    </message>
    <message>
        <source>Go to the channel</source>
        <translation>チャンネルへ移動</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>プロジェクトのミュートを解除</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>プロジェクトをミュート</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::InviteDialog</name>
    <message>
        <source>&amp;Administers the workspace</source>
        <translation>ワークスペースを管理する(&amp;A)</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>リンクをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>%1 に招待</translation>
    </message>
    <message>
        <source>ann@example.com</source>
        <extracomment>an example of an e-mail address</extracomment>
        <translation>hanako@example.com</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>You get a link to give to them. It is good for one use, and nothing is sent by mail.</source>
        <translation>相手に渡すリンクが作成されます。1 回だけ使用でき、メールは送信されません。</translation>
    </message>
    <message>
        <source>&amp;E-mail address</source>
        <translation>メールアドレス(&amp;E)</translation>
    </message>
    <message>
        <source>Role in the projects</source>
        <translation>プロジェクトでの役割</translation>
    </message>
    <message>
        <source>The link is &amp;good for</source>
        <translation>リンクの有効期間(&amp;G)</translation>
    </message>
    <message>
        <source>Role in %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>%1 での役割</translation>
    </message>
    <message>
        <source>Not a member</source>
        <translation>メンバーではない</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>招待のリンク</translation>
    </message>
    <message>
        <source>Invite somebody else</source>
        <translation>ほかの人も招待</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>This is no e-mail address, or somebody with it is here already. Nothing was changed.</source>
        <translation>メールアドレスではないか、このアドレスの人がすでに参加しています。何も変更されていません。</translation>
    </message>
    <message>
        <source>Give this link to %1. It is shown only here, and whoever has it can join with that address.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>このリンクを %1 に渡してください。ここでしか表示されません。リンクを持っている人は誰でもそのアドレスで参加できます。</translation>
    </message>
    <message>
        <source>For one use; it %1.</source>
        <extracomment>%1 is &quot;expires in 7 days&quot;</extracomment>
        <translation>1 回だけ使用できます（%1）。</translation>
    </message>
    <message>
        <source>Copied. You can paste it into a message.</source>
        <translation>コピーしました。メッセージに貼り付けられます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueCommands</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>新しい課題</translation>
    </message>
    <message>
        <source>Delete issue</source>
        <translation>課題を削除</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>タイトルを編集</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>説明を編集</translation>
    </message>
    <message>
        <source>Set status</source>
        <translation>ステータスを設定</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>優先度を設定</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>担当者を設定</translation>
    </message>
    <message>
        <source>Set labels</source>
        <translation>ラベルを設定</translation>
    </message>
    <message>
        <source>Set due date</source>
        <translation>期日を設定</translation>
    </message>
    <message>
        <source>Set the parent issue</source>
        <translation>親課題を設定</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>子課題を追加</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>関連を追加</translation>
    </message>
    <message>
        <source>Watch, or stop watching</source>
        <translation>ウォッチする・やめる</translation>
    </message>
    <message>
        <source>Vote, or take the vote back</source>
        <translation>投票する・取り消す</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>自分に割り当てる</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>Save what is being edited</source>
        <translation>編集中の内容を保存</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>%Ln 件の課題を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s)</source>
        <translation>
            <numerusform>%Ln 件の課題を削除</numerusform>
        </translation>
    </message>
    <message>
        <source>You deleted %1.</source>
        <translation>%1を削除しました。</translation>
    </message>
    <message numerus="yes">
        <source>You deleted %n issue(s).</source>
        <translation>
            <numerusform>%Ln 件の課題を削除しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message numerus="yes">
        <source>%n more may only be read. They stay as they are.</source>
        <translation>
            <numerusform>ほか %Ln 件は読み取り専用のため、そのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete issues</source>
        <translation>課題を削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody?</source>
        <translation>
            <numerusform>%Ln 件の課題を全員から削除しますか？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n issue(s) for everybody? This cannot be undone.</source>
        <translation>
            <numerusform>%Ln 件の課題を全員から削除しますか？元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <extracomment>&quot;Watchers of LOCK-12: Jane Smith, Bob Miller&quot;</extracomment>
        <translation>%2 の%1: %3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueDetail</name>
    <message>
        <source>Choose an issue from the list to read and change it here.</source>
        <translation>一覧から課題を選ぶと、ここで閲覧・変更できます。</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>一覧に戻る (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>Actions on this issue</source>
        <translation>この課題の操作</translation>
    </message>
    <message>
        <source>New issue</source>
        <translation>新しい課題</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>未送信の変更 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This issue is not here any more.</source>
        <translation>この課題はもうここにはありません。</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>この課題は削除されました。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Somebody else changed this too. Nothing is lost: decide what it shall be.</source>
        <translation>他の人もここを変更しました。失われたものはありません。どうするかを選んでください。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>The server did not accept one of your changes. It is kept.</source>
        <translation>サーバーが変更の一つを受け付けませんでした。変更は保持されています。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Created by you, %1.</source>
        <translation>自分が作成、%1。</translation>
    </message>
    <message>
        <source>Created by %1, %2.</source>
        <translation>%1が作成、%2。</translation>
    </message>
    <message>
        <source>Changed by you, %1.</source>
        <translation>自分が変更、%1。</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>%1が変更、%2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is the key of an issue, %2 its title</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A part of %1</source>
        <translation>%1の一部</translation>
    </message>
    <message>
        <source>Drop to attach</source>
        <translation>ドロップして添付</translation>
    </message>
    <message>
        <source>You may read this project, but not write in it.</source>
        <translation>このプロジェクトは閲覧のみ可能です。書き込みはできません。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueLinkRow</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1, %2, %3, assigned to %4</source>
        <translation>%1、%2、%3、担当者 %4</translation>
    </message>
    <message>
        <source>This issue was deleted.</source>
        <translation>この課題は削除されました。</translation>
    </message>
    <message>
        <source>An issue that you cannot see</source>
        <translation>閲覧できない課題</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1、削除済み</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
    <message>
        <source>Words, or status:open assignee:@me</source>
        <translation>語句、または status:open assignee:@me</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>一覧を絞り込む</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>ボードで表示</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>How the list is shown. Sorted by %1</source>
        <translation>一覧の表示方法。%1順</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListModel</name>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>%1, %2, %3, priority %4</source>
        <translation>%1、%2、%3、優先度 %4</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>an issue in words, then what of it is not saved</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueListView</name>
    <message>
        <source>Issues</source>
        <translation>課題</translation>
    </message>
    <message numerus="yes">
        <source>%n new issue(s)</source>
        <translation>
            <numerusform>新しい課題 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::IssueViews</name>
    <message>
        <source>Next issue</source>
        <translation>次の課題</translation>
    </message>
    <message>
        <source>Previous issue</source>
        <translation>前の課題</translation>
    </message>
    <message>
        <source>Mark the issue, to change several at once</source>
        <translation>課題を選択（複数をまとめて変更）</translation>
    </message>
    <message>
        <source>Mark all issues</source>
        <translation>すべての課題を選択</translation>
    </message>
    <message>
        <source>Look at the issue without leaving the list</source>
        <translation>一覧を離れずに課題を見る</translation>
    </message>
    <message>
        <source>Fold the group away</source>
        <translation>グループを折りたたむ</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>すべてのグループを折りたたむ</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>すべてのグループを展開</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::JoinDialog</name>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Join %1</source>
        <extracomment>%1 is a workspace</extracomment>
        <translation>%1 に参加</translation>
    </message>
    <message>
        <source>You are invited as %1. There is an account with that address on %2: enter its password.</source>
        <extracomment>an e-mail address, a server</extracomment>
        <translation>%1 として招待されています。%2 にはこのアドレスのアカウントがあります。そのパスワードを入力してください。</translation>
    </message>
    <message>
        <source>You are invited as %1 to %2. Say what you are called, and choose a password.</source>
        <translation>%1 として %2 に招待されています。名前を入力し、パスワードを選んでください。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>パスワードをもう一度(&amp;A)</translation>
    </message>
    <message>
        <source>This invitation was used, taken back, or has expired. Ask for another one.</source>
        <translation>この招待は、すでに使用されたか、取り消されたか、期限が切れています。新しい招待を依頼してください。</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed: try again.</source>
        <translation>パスワードが正しくありません。何も変更されていません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>This cannot be a name. Nothing was changed: choose another one.</source>
        <translation>これは名前として使えません。何も変更されていません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The server does not take this password: it is too short, too common, or your address. Nothing was changed: choose another one.</source>
        <translation>サーバーがこのパスワードを受け付けません。短すぎるか、よくあるものか、メールアドレスと同じです。何も変更されていません。別のパスワードを選んでください。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeyCatcher</name>
    <message>
        <source>Press the new keys</source>
        <translation>新しいキーを押してください</translation>
    </message>
    <message>
        <source>New keys: %1</source>
        <translation>新しいキー: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysDialog</name>
    <message>
        <source>Change Keyboard Shortcuts</source>
        <translation>キーボードショートカットの変更</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::KeysPage</name>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use as well</source>
        <translation>追加で使う</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Search by action or key</source>
        <translation>操作またはキーで検索</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作とキー</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action, %2 its keys</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>No action is called that, or has that key.</source>
        <translation>その名前またはキーの操作はありません。</translation>
    </message>
    <message>
        <source>The keys of “%1” cannot be changed.</source>
        <translation>「%1」のキーは変更できません。</translation>
    </message>
    <message>
        <source>You have changed the keys of “%1”.</source>
        <translation>「%1」のキーは変更されています。</translation>
    </message>
    <message>
        <source>Press the new keys for “%1”, then Enter. Esc leaves it as it is.</source>
        <translation>「%1」の新しいキーを押し、続けて Enter を押してください。Esc で変更せずに戻ります。</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>割り当てる</translation>
    </message>
    <message>
        <source>%1 already does %2. Enter takes it away from there.</source>
        <extracomment>%1 are keys, %2 is a list of actions</extracomment>
        <translation>%1 はすでに%2に割り当てられています。Enter でそちらから外します。</translation>
    </message>
    <message>
        <source>%1 begins like a key of %2. Enter takes that key away from there.</source>
        <translation>%1 は%2のキーと先頭が同じです。Enter でそのキーをそちらから外します。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LabelsEditor</name>
    <message>
        <source>Add labels</source>
        <translation>ラベルを追加</translation>
    </message>
    <message>
        <source>Find or add a label</source>
        <translation>ラベルを検索または追加</translation>
    </message>
    <message>
        <source>Add the label “%1”</source>
        <translation>ラベル「%1」を追加</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LimitDialog</name>
    <message>
        <source>Limit of “%1”</source>
        <extracomment>%1 is a status</extracomment>
        <translation>「%1」の上限</translation>
    </message>
    <message>
        <source>How many issues of %1 should be in “%2” at a time, at most? When there are more, the board says so to everybody; nothing is refused.</source>
        <translation>%1の課題を同時に「%2」に置けるのは最大何件ですか? 超えた場合はボードで全員に知らせます。拒否はされません。</translation>
    </message>
    <message>
        <source>At most this many issues</source>
        <translation>課題の最大件数</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Set limit</source>
        <translation>上限を設定</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LineEditor</name>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkBanner</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message numerus="yes">
        <source>Offline – %n change(s) waiting. You can go on working.</source>
        <translation>
            <numerusform>オフライン – %Ln 件の変更が待機中です。作業を続けられます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. You can go on working; nothing is lost.</source>
        <translation>オフラインです。作業を続けられます。失われるものはありません。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message numerus="yes">
        <source>Back online – sending %n change(s)…</source>
        <translation>
            <numerusform>オンラインに戻りました – %Ln 件の変更を送信中…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back online – %n change(s) sent.</source>
        <translation>
            <numerusform>オンラインに戻りました – %Ln 件の変更を送信しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back online.</source>
        <translation>オンラインに戻りました。</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>接続を確認</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>Show your devices</source>
        <translation>デバイスを表示</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::LinkedIssues</name>
    <message>
        <source>Blocked by</source>
        <translation>ブロック元</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック先</translation>
    </message>
    <message>
        <source>Relates to</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>重複元</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>重複先</translation>
    </message>
    <message>
        <source>Add sub-issue</source>
        <translation>子課題を追加</translation>
    </message>
    <message>
        <source>Add relation</source>
        <translation>関連を追加</translation>
    </message>
    <message>
        <source>Sub-issues</source>
        <translation>子課題</translation>
    </message>
    <message>
        <source>Add a sub-issue</source>
        <translation>子課題を追加</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>関連を追加</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n done</source>
        <translation>
            <numerusform>%1/%Ln 完了</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the sub-issues: %1</source>
        <translation>子課題の進捗: %1</translation>
    </message>
    <message>
        <source>Take it out of the sub-issues</source>
        <translation>子課題から外す</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>関連を削除</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>「%1」を作成</translation>
    </message>
    <message>
        <source>Title of a new sub-issue, or an issue</source>
        <translation>新しい子課題のタイトル、または課題</translation>
    </message>
    <message>
        <source>What it has to do with another issue</source>
        <translation>ほかの課題との関係</translation>
    </message>
    <message>
        <source>%1: which issue</source>
        <translation>%1: 対象の課題</translation>
    </message>
    <message>
        <source>No parent</source>
        <translation>親課題なし</translation>
    </message>
    <message>
        <source>The issue that this one is a part of</source>
        <translation>この課題が属する課題</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListDelegate</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>what a button does, and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Alt with Up or Down moves, Insert adds.</source>
        <translation>Enter で変更、Delete で削除、Alt と上下の矢印キーで移動、Insert で追加します。</translation>
    </message>
    <message>
        <source>Enter changes, Delete removes, Insert adds.</source>
        <translation>Enter で変更、Delete で削除、Insert で追加します。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ListModel</name>
    <message>
        <source>It needs a name.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s), and no line ends.</source>
        <translation>
            <numerusform>名前は %Ln 文字以内で、改行は使えません。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is “%1” already.</source>
        <translation>「%1」はすでにあります。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件まで</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>課題</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MainWindow</name>
    <message>
        <source>You deleted the filter “%1”.</source>
        <translation>フィルター「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>%1 · %2 – Lockstep</source>
        <translation>%1 · %2 – Lockstep</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <extracomment>%1 is the key of an issue, %2 its title, %3 who and where</extracomment>
        <translation>%1 %2 – %3</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) marked</source>
        <translation>
            <numerusform>%Ln 件の課題を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <extracomment>%1 is &quot;12 of 340 issues&quot;, %2 how many milliseconds it took to find them</extracomment>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>課題</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>You</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>What you did last cannot be written to this computer&apos;s disk. It is lost if you close now.</source>
        <translation>最後に行った操作をこのコンピューターのディスクに書き込めません。いま閉じると失われます。</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>閉じて破棄</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <extracomment>how many messages are unread, and the rest of the title</extracomment>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信トレイ</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MarkdownEditor</name>
    <message>
        <source>Add a description</source>
        <translation>説明を追加</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MentionCompleter</name>
    <message>
        <source>People to mention</source>
        <translation>メンションするメンバー</translation>
    </message>
    <message>
        <source>%1, @%2</source>
        <extracomment>%1 is a name, %2 how that person is mentioned</extracomment>
        <translation>%1、@%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MergeNews</name>
    <message>
        <source>Merged with somebody else&apos;s change</source>
        <translation>他の人の変更と統合しました</translation>
    </message>
    <message>
        <source>Merged with a change of %1</source>
        <translation>%1の変更と統合しました</translation>
    </message>
    <message>
        <source>%1 changed what you had written</source>
        <translation>%1が自分の書いた内容を変更しました</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveCommands</name>
    <message>
        <source>Move to another project…</source>
        <translation>別のプロジェクトに移動…</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>どのプロジェクトに移動しますか？</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1を%2に移動</translation>
    </message>
    <message numerus="yes">
        <source>Move %n issue(s) to %1</source>
        <translation>
            <numerusform>%Ln 件の課題を %1 に移動</numerusform>
        </translation>
    </message>
    <message>
        <source>You moved %1 to %2.</source>
        <translation>%1 を %2 に移動しました。</translation>
    </message>
    <message numerus="yes">
        <source>You moved %n issue(s) to %1.</source>
        <translation>
            <numerusform>%Ln 件の課題を %1 に移動しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MoveDialog</name>
    <message>
        <source>&amp;Move them to</source>
        <translation>移動先(&amp;M)</translation>
    </message>
    <message>
        <source>Move and remove</source>
        <translation>移動して削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::MutationDialog</name>
    <message>
        <source>Edit Change</source>
        <translation>変更の編集</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>文章を下書きに残す (Esc)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再送信</translation>
    </message>
    <message>
        <source>Send it as it is now (Ctrl+Enter)</source>
        <translation>現在の内容で送信 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Navigation</name>
    <message>
        <source>Go to my issues</source>
        <translation>自分の課題へ移動</translation>
    </message>
    <message>
        <source>Go to all issues</source>
        <translation>すべての課題へ移動</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>課題へ移動</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>別ウィンドウで開く</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>すべての課題</translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>自分の課題</translation>
    </message>
    <message>
        <source>Lockstep does not understand this link.</source>
        <translation>Lockstep はこのリンクを解釈できません。</translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation>何も開いていません。</translation>
    </message>
    <message>
        <source>This link leads to another workspace, %1.</source>
        <translation>このリンクは別のワークスペース %1 へのものです。</translation>
    </message>
    <message>
        <source>Open it in the window of that workspace.</source>
        <translation>そのワークスペースのウィンドウで開いてください。</translation>
    </message>
    <message>
        <source>There is no issue %1 here.</source>
        <translation>ここに課題 %1 はありません。</translation>
    </message>
    <message>
        <source>It may have been deleted, or be in a project that you cannot read.</source>
        <translation>削除されたか、閲覧権限のないプロジェクトにある可能性があります。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>進む</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkDialog</name>
    <message>
        <source>Network Settings</source>
        <translation>ネットワーク設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>適用(&amp;A)</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>なし(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;HTTP proxy</source>
        <translation>HTTP プロキシ(&amp;H)</translation>
    </message>
    <message>
        <source>SOC&amp;KS5 proxy</source>
        <translation>SOCKS5 プロキシ(&amp;K)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Ad&amp;dress</source>
        <translation>アドレス(&amp;D)</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>ポート(&amp;R)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>名前(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Check the connection</source>
        <translation>接続を確認(&amp;C)</translation>
    </message>
    <message>
        <source>The address and the port of the proxy are needed.</source>
        <translation>プロキシのアドレスとポートが必要です。</translation>
    </message>
    <message>
        <source>It holds from the next connection on.</source>
        <translation>次の接続から有効になります。</translation>
    </message>
    <message>
        <source>Name and password only if the proxy asks for them. The password is kept in the keychain of this system; without one that opens, in a file that only your account on this computer can read. This computer itself is always reached directly.</source>
        <translation>名前とパスワードは、プロキシから求められる場合にだけ入力します。パスワードは Lockstep の終了まで保持されます。このコンピューター自体には常に直接接続します。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewIssueDialog</name>
    <message>
        <source>Create issue</source>
        <translation>課題を作成</translation>
    </message>
    <message>
        <source>New Issue</source>
        <translation>新しい課題</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>What happened, what was expected, how to see it</source>
        <translation>起きたこと、期待したこと、確認の手順</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Create the issue (Ctrl+Enter)</source>
        <translation>課題を作成 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Keep the text as a draft (Esc)</source>
        <translation>文章を下書きに残す (Esc)</translation>
    </message>
    <message>
        <source>Choose a project</source>
        <translation>プロジェクトを選択</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>プロジェクト: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>There is no project that you may write to.</source>
        <translation>書き込めるプロジェクトがありません。</translation>
    </message>
    <message>
        <source>A title is all it takes.</source>
        <translation>タイトルだけで作成できます。</translation>
    </message>
    <message>
        <source>The issue could not be queued. Your text is kept.</source>
        <translation>課題を送信待ちに追加できませんでした。入力した文章は保持されています。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Attach none</source>
        <translation>何も添付しない</translation>
    </message>
    <message>
        <source>Attach Files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>They can also be dropped here, or pasted.</source>
        <translation>ここへのドロップや貼り付けもできます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NewProjectDialog</name>
    <message>
        <source>Create project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <source>New Project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>最初の内容(&amp;B)</translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation>前に選択した内容</translation>
    </message>
    <message>
        <source>Software development</source>
        <translation>ソフトウェア開発</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Simple tasks</source>
        <translation>シンプルなタスク</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>返答待ち</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>ヘルプデスク</translation>
    </message>
    <message>
        <source>All lists of %1</source>
        <extracomment>%1 is a project whose statuses, types, labels and so on are taken</extracomment>
        <translation>%1 のすべての一覧</translation>
    </message>
    <message>
        <source>A key has 2 to 10 letters from A to Z and digits, and begins with a letter.</source>
        <translation>キーは A～Z の文字と数字を合わせて 2～10 文字で、先頭は文字にします。</translation>
    </message>
    <message>
        <source>Another project has this key already.</source>
        <translation>このキーはすでに別のプロジェクトで使われています。</translation>
    </message>
    <message>
        <source>Statuses: %1</source>
        <translation>ステータス: %1</translation>
    </message>
    <message>
        <source>Its issues are called %1 and so on. It cannot be changed later.</source>
        <extracomment>%1 is the name of an issue, such as LOCK-1</extracomment>
        <translation>課題の名前は %1 のようになります。キーは後から変更できません。</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>応答不可</translation>
    </message>
    <message>
        <source>&amp;Nothing may disturb me now</source>
        <translation>今は通知しない(&amp;N)</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>自分へのメンションは通知(&amp;M)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>通知オフの時間帯</translation>
    </message>
    <message>
        <source>&amp;Quiet hours…</source>
        <translation>通知オフの時間帯(&amp;Q)…</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在席状況</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>離席中にするまでの時間(&amp;I)</translation>
    </message>
    <message>
        <source>Nothing pops up from %1 to %2.</source>
        <translation>%1 から %2 まで通知を表示しません。</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>通知オフの時間帯はありません。</translation>
    </message>
    <message>
        <source>What you are told of</source>
        <translation>通知される内容</translation>
    </message>
    <message>
        <source>&amp;Choose by event and project…</source>
        <translation>イベントとプロジェクトごとに選択(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Notifier</name>
    <message numerus="yes">
        <source>%n of your issues changed while you were away</source>
        <translation>
            <numerusform>不在の間に自分の課題 %Ln 件が変更されました</numerusform>
        </translation>
    </message>
    <message>
        <source>The last: %1.</source>
        <translation>最新: %1。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n messages for you</source>
        <translation>
            <numerusform>メッセージが %Ln 件あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n earlier message(s))</source>
        <extracomment>%1 is the text of the last message</extracomment>
        <translation>
            <numerusform>%1（ほか以前のメッセージ %Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Quiet for 1 hour</source>
        <translation>1 時間通知しない</translation>
    </message>
    <message>
        <source>You were added to %1</source>
        <translation>自分が%1に追加されました</translation>
    </message>
    <message>
        <source>%1 added you to %2</source>
        <translation>%1が自分を%2に追加しました</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2</source>
        <translation>%1が%2で自分をメンションしました</translation>
    </message>
    <message>
        <source>%1 assigned %2 to you</source>
        <translation>%1が%2を自分に割り当てました</translation>
    </message>
    <message>
        <source>%1 made %2 urgent</source>
        <translation>%1が%2を緊急にしました</translation>
    </message>
    <message>
        <source>%1 set %2 to “%3”</source>
        <translation>%1が%2を「%3」にしました</translation>
    </message>
    <message>
        <source>%1 says that %2 is blocked by %3</source>
        <extracomment>a person, an issue, another issue</extracomment>
        <translation>%1によると、%2は%3にブロックされています</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1が自分をメンションしました</translation>
    </message>
    <message>
        <source>%1 commented on %2</source>
        <translation>%1が%2にコメントしました</translation>
    </message>
    <message>
        <source>%1 is due today</source>
        <translation>%1の期日は今日です</translation>
    </message>
    <message>
        <source>%1 is due tomorrow</source>
        <translation>%1の期日は明日です</translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due today</source>
        <translation>
            <numerusform>自分の課題 %Ln 件の期日は今日です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your issues are due tomorrow</source>
        <translation>
            <numerusform>自分の課題 %Ln 件の期日は明日です</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently</source>
        <translation>%1と自分が%2を異なる内容に変更しました</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>失われたものはありません。いつでも選択できます。</translation>
    </message>
    <message>
        <source>%1 came into the queue “%2”</source>
        <extracomment>an issue, a queue</extracomment>
        <translation>%1 がキュー「%2」に入りました</translation>
    </message>
    <message>
        <source>%1 wrote to everybody in %2</source>
        <translation>%1 さんが %2 の全員に書き込みました</translation>
    </message>
    <message>
        <source>%1 created %2</source>
        <translation>%1 さんが %2 を作成しました</translation>
    </message>
    <message>
        <source>%1 deleted %2</source>
        <translation>%1 さんが %2 を削除しました</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NotifyRulesDialog</name>
    <message>
        <source>&amp;Mute this project: only what is about me is told</source>
        <translation>このプロジェクトをミュート: 自分に関わるものだけを通知(&amp;M)</translation>
    </message>
    <message>
        <source>Mute issues</source>
        <translation>ミュート中の課題</translation>
    </message>
    <message>
        <source>What You Are Told Of</source>
        <translation>通知される内容</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>対象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Do not mute any more</source>
        <translation>ミュートを解除(&amp;D)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>すべてのプロジェクト</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <extracomment>&quot;As usual: In Lockstep&quot;</extracomment>
        <translation>標準どおり: %1</translation>
    </message>
    <message>
        <source>As everywhere: %1</source>
        <translation>全体と同じ: %1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::NumberEditor</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OfferDialog</name>
    <message>
        <source>What This Server Can Do</source>
        <translation>このサーバーでできること</translation>
    </message>
    <message>
        <source>%1 is not a Lockstep server. What it cannot do is not offered. Whatever you type is kept on this computer until the server has it, and conflicts are found as well as it allows.</source>
        <translation>%1 は Lockstep サーバーではありません。できないことは表示されません。入力したものはサーバーに届くまでこのコンピューターに保存され、競合はサーバーで可能な範囲で見つけます。</translation>
    </message>
    <message>
        <source>This is a Lockstep server: it can do all that there is.</source>
        <translation>これは Lockstep サーバーです。すべての機能を使えます。</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>できないこと</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxDialog</name>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>すべての変更がサーバーに届いています。</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>再試行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>破棄(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>破棄を元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open issue</source>
        <translation>課題を開く(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>エクスポート(&amp;X)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Changes to Be Sent</source>
        <translation>未送信の変更</translation>
    </message>
    <message>
        <source>Changes to be sent</source>
        <translation>未送信の変更</translation>
    </message>
    <message>
        <source>What you entered</source>
        <translation>入力した内容</translation>
    </message>
    <message>
        <source>Change what was not accepted, and send it (F2)</source>
        <translation>受け付けられなかった内容を変更して送信 (F2)</translation>
    </message>
    <message>
        <source>Send what was not accepted once more (Ctrl+R)</source>
        <translation>受け付けられなかった内容をもう一度送信 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Give the chosen changes up (Delete)</source>
        <translation>選択した変更を破棄 (Delete)</translation>
    </message>
    <message>
        <source>Put back what was discarded last (Ctrl+Z)</source>
        <translation>最後に破棄した変更を戻す (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Go to the issue</source>
        <translation>課題へ移動</translation>
    </message>
    <message>
        <source>Keep all of this elsewhere, as text or JSON</source>
        <translation>すべてをテキストまたは JSON で別の場所に保存</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>テキストとしてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>テキストとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Save as JSO&amp;N…</source>
        <translation>JSON として保存(&amp;N)…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be written to this computer&apos;s disk so far.</source>
        <translation>
            <numerusform>%Ln 件の変更を、このコンピューターのディスクにまだ書き込めていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not accepted. They stay here until you decide.</source>
        <translation>
            <numerusform>%Ln 件の変更が受け付けられませんでした。選択するまでここに残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>These changes are safe on this computer and are sent in this order.</source>
        <translation>これらの変更はこのコンピューターに保存されており、この順番で送信されます。</translation>
    </message>
    <message>
        <source>Nothing else waits. Export what could not be written, to have it elsewhere.</source>
        <translation>ほかに待機中のものはありません。書き込めなかった内容はエクスポートして別の場所に保存してください。</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>再送信しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are being sent again.</source>
        <translation>
            <numerusform>%Ln 件の変更を再送信しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>変更 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>変更の破棄</translation>
    </message>
    <message>
        <source>%1: this exists only on this computer. When you close the list of changes it is gone; until then you can undo this.</source>
        <translation>%1: これはこのコンピューターにしかありません。変更の一覧を閉じると失われます。それまでは元に戻せます。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were on their way already and cannot be taken back.</source>
        <translation>
            <numerusform>%Ln 件の変更はすでに送信中のため、取り消せません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were discarded.</source>
        <translation>
            <numerusform>%Ln 件の変更を破棄しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the queue again.</source>
        <translation>再び送信待ちになりました。</translation>
    </message>
    <message>
        <source>The changes are on the clipboard.</source>
        <translation>変更をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Export Changes</source>
        <translation>変更のエクスポート</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>変更をエクスポートしました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::OutboxModel</name>
    <message>
        <source>Needs attention: not accepted by the server</source>
        <translation>要対応: サーバーが受け付けませんでした</translation>
    </message>
    <message>
        <source>Conflict: needs your decision</source>
        <translation>競合: 選択が必要です</translation>
    </message>
    <message>
        <source>Held until you decide about a conflict</source>
        <translation>競合を解決するまで保留</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Queued until there is a connection</source>
        <translation>接続待ち</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>統合済み</translation>
    </message>
    <message>
        <source>%1 changed it too, %2. Nothing is lost: decide which one it shall be.</source>
        <translation>%1も変更しました（%2）。失われたものはありません。どちらにするかを選んでください。</translation>
    </message>
    <message>
        <source>%1 changed it too, %2; you had changed it on another device. Nothing is lost: decide which one it shall be.</source>
        <translation>%1も変更しました（%2）。自分は別のデバイスで変更していました。失われたものはありません。どちらにするかを選んでください。</translation>
    </message>
    <message>
        <source>It builds on something that you and somebody else changed differently. It goes into your side of that conflict.</source>
        <translation>自分と他の人が異なる内容に変更したものに基づいています。その競合の自分側に含まれます。</translation>
    </message>
    <message>
        <source>It is on its way, and safe on this computer until the server has it.</source>
        <translation>送信中です。サーバーに届くまで、このコンピューターに保存されています。</translation>
    </message>
    <message>
        <source>It is safe on this computer, and sent by itself.</source>
        <translation>このコンピューターに保存されており、自動的に送信されます。</translation>
    </message>
    <message>
        <source>The server has it. It goes from here in a moment.</source>
        <translation>サーバーに届きました。まもなくここから消えます。</translation>
    </message>
    <message>
        <source>The server has it, together with what somebody else changed.</source>
        <translation>他の人の変更とあわせてサーバーに届きました。</translation>
    </message>
    <message>
        <source>%1. %2, %3</source>
        <extracomment>what was done, how far it has come, how long ago</extracomment>
        <translation>%1。%2、%3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PageHeader</name>
    <message>
        <source>Show the sidebar</source>
        <translation>サイドバーを表示</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>最近の項目</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Participation</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Take your vote back</source>
        <translation>投票を取り消す</translation>
    </message>
    <message>
        <source>Vote for this</source>
        <translation>投票する</translation>
    </message>
    <message>
        <source>Stop watching this</source>
        <translation>ウォッチをやめる</translation>
    </message>
    <message>
        <source>Watch this</source>
        <translation>ウォッチする</translation>
    </message>
    <message>
        <source>Nobody has voted for this yet.</source>
        <translation>まだ誰も投票していません。</translation>
    </message>
    <message>
        <source>Nobody watches this yet.</source>
        <translation>まだ誰もウォッチしていません。</translation>
    </message>
    <message>
        <source>Voted: %1</source>
        <extracomment>%1 are one or more people</extracomment>
        <translation>投票: %1</translation>
    </message>
    <message>
        <source>Watching: %1</source>
        <translation>ウォッチ中: %1</translation>
    </message>
    <message numerus="yes">
        <source>Votes: %n</source>
        <translation>
            <numerusform>投票: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Watchers: %n</source>
        <translation>
            <numerusform>ウォッチャー: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeekCard</name>
    <message>
        <source>There is no description.</source>
        <translation>説明はありません。</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>担当者 %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新着</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>期日 %1</translation>
    </message>
    <message>
        <source>A look at %1: %2</source>
        <translation>%1のプレビュー: %2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeopleModel</name>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Being removed</source>
        <translation>削除中</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>退出済み</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>%1を閲覧中</translation>
    </message>
    <message>
        <source>%1, a change waits to be sent</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1、変更が送信待ち</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 さんに対する操作</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>変更が送信待ちです。</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (自分)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PeoplePage</name>
    <message>
        <source>Invite…</source>
        <translation>招待…</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>保留中の招待</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>メンバーを検索</translation>
    </message>
    <message>
        <source>Enter shows what can be done with a person.</source>
        <translation>Enter でメンバーに対する操作を表示します。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is known yet: the list comes with the connection.</source>
        <translation>まだ誰の情報もありません。接続すると一覧が届きます。</translation>
    </message>
    <message>
        <source>Nobody is called so.</source>
        <translation>その名前の人はいません。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>invited on the server</source>
        <translation>サーバー上で招待</translation>
    </message>
    <message>
        <source>invited by %1</source>
        <translation>招待者: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>as what somebody is invited, by whom, until when</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Revoke the invitation of %1</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>%1 への招待を取り消す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Picker</name>
    <message>
        <source>Choices</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1、選択済み</translation>
    </message>
    <message>
        <source>%1, chosen for some</source>
        <translation>%1、一部で選択済み</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>まだ選べるものがありません。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceListModel</name>
    <message numerus="yes">
        <source>%1, %n person(s)</source>
        <extracomment>%1 is &quot;Online&quot;, &quot;Idle&quot;, &quot;Busy&quot; or &quot;Offline&quot;</extracomment>
        <translation>
            <numerusform>%1、%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, viewing %3</source>
        <extracomment>A person, a presence in words, the key of an issue</extracomment>
        <translation>%1、%2、%3を閲覧中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <extracomment>A person&apos;s name; &quot;(you)&quot; marks the user</extracomment>
        <translation>%1 (自分)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Heading of a group of people and its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>viewing %1</source>
        <extracomment>%1 is the key of an issue</extracomment>
        <translation>%1を閲覧中</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PresenceSidebar</name>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>すべてのメンバー</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectCommands</name>
    <message>
        <source>Your changes of %1 were merged with those of somebody else.</source>
        <translation>%1 への変更は他の人の変更と統合されました。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Your changes of %1 need a decision.</source>
        <translation>%1 への変更について選択が必要です。</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile. Nothing you typed is lost.</source>
        <translation>その間に他の人が同じ部分を変更しました。入力した内容は失われていません。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Settings of the project</source>
        <translation>プロジェクトの設定</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <source>Go to its channel</source>
        <translation>チャンネルへ移動</translation>
    </message>
    <message>
        <source>Go to its dashboard</source>
        <translation>ダッシュボードへ移動</translation>
    </message>
    <message>
        <source>Settings of the project…</source>
        <translation>プロジェクトの設定…</translation>
    </message>
    <message>
        <source>Your changes of %1 are kept here, and sent when there is a connection.</source>
        <translation>%1 への変更はここに保持され、接続すると送信されます。</translation>
    </message>
    <message>
        <source>%1 is created as soon as there is a connection.</source>
        <translation>%1 は接続されしだい作成されます。</translation>
    </message>
    <message>
        <source>Another project has this key already. You may not be able to see that project.</source>
        <translation>このキーはすでに別のプロジェクトで使われています。そのプロジェクトを閲覧できない場合があります。</translation>
    </message>
    <message>
        <source>%1 could not be created.</source>
        <translation>%1 を作成できませんでした。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Mute the project, or not: be told only what is about you</source>
        <translation>プロジェクトのミュートを切り替え: 自分に関わるものだけを通知</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 をミュートしました。自分に関わるものだけが通知されます。</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>%1 の通知を再開しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Do not mute the project</source>
        <translation>プロジェクトのミュートを解除</translation>
    </message>
    <message>
        <source>Mute the project</source>
        <translation>プロジェクトをミュート</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ProjectDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Pages of the project</source>
        <translation>プロジェクトのページ</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Nothing you typed is lost; what you both changed needs your decision.</source>
        <translation>その間に他の人がこのプロジェクトを変更しました。入力した内容は失われていません。双方が変更した部分について選択が必要です。</translation>
    </message>
    <message>
        <source>Somebody else has changed this project meanwhile. Both are in the lists now: look at them, and save.</source>
        <translation>その間に他の人がこのプロジェクトを変更しました。双方の変更が一覧に反映されています。確認してから保存してください。</translation>
    </message>
    <message>
        <source>Project “%1”</source>
        <extracomment>%1 is a project</extracomment>
        <translation>プロジェクト「%1」</translation>
    </message>
    <message>
        <source>Rooms</source>
        <extracomment>%1 is a building</extracomment>
        <translation>部屋</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>%1 の部屋</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>プロジェクトには名前が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to be decided.</source>
        <translation>
            <numerusform>選択が必要な項目が %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>A project needs at least one type.</source>
        <translation>プロジェクトには少なくとも 1 つの種類が必要です。</translation>
    </message>
    <message>
        <source>The server would not take this: %1</source>
        <translation>サーバーはこれを受け付けません: %1</translation>
    </message>
    <message>
        <source>Only admins of the project can change this.</source>
        <translation>これを変更できるのはプロジェクトの管理者だけです。</translation>
    </message>
    <message>
        <source>After this you will not be able to change the project any more.</source>
        <translation>これ以降、自分ではプロジェクトを変更できなくなります。</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>%1 is a status or a type</extracomment>
        <translation>「%1」を削除</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project have the status “%1”.</source>
        <translation>
            <numerusform>このプロジェクトにはステータスが「%1」の課題が %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s) of this project are of the type “%1”.</source>
        <extracomment>%1 is a type</extracomment>
        <translation>
            <numerusform>このプロジェクトには種類が「%1」の課題が %Ln 件あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>The names of all issues begin with it, so it stays as it is.</source>
        <translation>すべての課題の名前がこのキーで始まるため、変更できません。</translation>
    </message>
    <message>
        <source>Send &amp;only ids with live events</source>
        <translation>ライブイベントでは ID のみを送信(&amp;O)</translation>
    </message>
    <message>
        <source>What happens in this project then goes over the live connection without its contents, which everybody who may read it fetches from the server.</source>
        <translation>このプロジェクトの出来事は、内容を含めずにライブ接続で送られます。内容は、閲覧できる人がそれぞれサーバーから取得します。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Viewers read. Members also create and change issues. Admins also change what is in these settings.</source>
        <translation>閲覧者は閲覧のみできます。メンバーは課題の作成と変更もできます。管理者はこの設定の内容も変更できます。</translation>
    </message>
    <message>
        <source>Members of the project</source>
        <translation>プロジェクトのメンバー</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Person to be added</source>
        <translation>追加するメンバー</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>プロジェクトから外す</translation>
    </message>
    <message>
        <source>A project keeps at least one admin: make somebody else one first.</source>
        <translation>プロジェクトには少なくとも 1 人の管理者が必要です。先に別の人を管理者にしてください。</translation>
    </message>
    <message>
        <source>A project needs at least one status.</source>
        <translation>プロジェクトには少なくとも 1 つのステータスが必要です。</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>The columns of the board: by category and, within one, in this order. When more issues than its limit are in one, the board says so; nothing is refused. Issues go along when one is renamed.</source>
        <translation>ボードの列です。カテゴリー順に、同じカテゴリー内ではこの順に並びます。課題の数が上限を超えた列はボードに表示されますが、拒否されるものはありません。ステータスの名前を変更すると、課題にも反映されます。</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>新しいステータス</translation>
    </message>
    <message>
        <source>Remove status</source>
        <translation>ステータスを削除</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What an issue can be; the first is that of a new one. Issues go along when one is renamed.</source>
        <translation>課題の種類です。新しい課題には先頭の種類が使われます。名前を変更すると、課題にも反映されます。</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>New type</source>
        <translation>新しい種類</translation>
    </message>
    <message>
        <source>Remove type</source>
        <translation>種類を削除</translation>
    </message>
    <message>
        <source>These are offered; others can be typed. Issues go along when one is renamed, and keep what is removed here.</source>
        <translation>これらが候補として表示されます。ほかのものも入力できます。名前を変更すると課題にも反映され、ここで削除したものは課題に残ります。</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>新しいラベル</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>ラベルを削除</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新しいカテゴリー</translation>
    </message>
    <message>
        <source>Remove category</source>
        <translation>カテゴリーを削除</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Buildings with their rooms, as they are offered; others can be typed. Issues keep what they have.</source>
        <translation>候補として表示される建物とその部屋です。ほかのものも入力できます。課題の値はそのまま残ります。</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建物</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建物</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>新しい建物</translation>
    </message>
    <message>
        <source>Remove building</source>
        <translation>建物を削除</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>部屋</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新しい部屋</translation>
    </message>
    <message>
        <source>Remove room</source>
        <translation>部屋を削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::PropertyForm</name>
    <message>
        <source>Show fewer fields</source>
        <translation>フィールドを減らす</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>ほか %Ln 個のフィールドを表示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Words, or is:open type:ticket</source>
        <translation>語句、または is:open type:ticket</translation>
    </message>
    <message>
        <source>Filter of the queue</source>
        <translation>キューのフィルター</translation>
    </message>
    <message>
        <source>Other projects whose issues it takes</source>
        <translation>課題を取り込むほかのプロジェクト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>プロジェクト(&amp;P)</translation>
    </message>
    <message>
        <source>Also from &amp;other projects</source>
        <translation>ほかのプロジェクトからも(&amp;O)</translation>
    </message>
    <message>
        <source>New Queue</source>
        <translation>新しいキュー</translation>
    </message>
    <message>
        <source>Change Queue</source>
        <translation>キューを変更</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueueStrip</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最も古いもの</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>解決までの時間</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>流入と流出</translation>
    </message>
    <message>
        <source>Change the queue</source>
        <translation>キューを変更</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>キューを削除</translation>
    </message>
    <message>
        <source>The queue is being counted.</source>
        <translation>キューを集計しています。</translation>
    </message>
    <message>
        <source>You are told of what comes into this queue. Stop that</source>
        <translation>このキューに入ったものが通知されています。通知を止める</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue</source>
        <translation>このキューに入ったものの通知を受け取る</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesModel</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最も古いもの</translation>
    </message>
    <message>
        <source>Resolved within</source>
        <translation>解決までの時間</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QueuesPage</name>
    <message>
        <source>New queue</source>
        <translation>新しいキュー</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>キュー %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A queue is a filter that a project shares, with live figures: what is open, how old the oldest is, what comes and goes.</source>
        <translation>キューはプロジェクトで共有するフィルターです。未完了の件数、最も古いものの経過時間、流入と流出が常に最新の数字で表示されます。</translation>
    </message>
    <message>
        <source>There are no queues. Who administers a project can make one.</source>
        <translation>キューはありません。プロジェクトの管理者が作成できます。</translation>
    </message>
    <message>
        <source>Enter goes to the queue, E changes it, Delete deletes it.</source>
        <translation>Enter でキューへ移動、E で変更、Delete で削除します。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::QuietHoursDialog</name>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>通知オフの時間帯(&amp;Q)</translation>
    </message>
    <message>
        <source>Let &amp;mentions of me through</source>
        <translation>自分へのメンションは通知(&amp;M)</translation>
    </message>
    <message>
        <source>Quiet Hours</source>
        <translation>通知オフの時間帯</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>通知オフの開始</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>通知オフの終了</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>In these hours nothing pops up and nothing is shown on the desktop. What happens is kept for you, and the others see you as busy.</source>
        <translation>この時間帯は、ポップアップもデスクトップ通知も表示されません。出来事は保存され、他の人には取り込み中と表示されます。</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>開始</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>Quiet from 18:00 to 08:00</extracomment>
        <translation>から</translation>
    </message>
    <message>
        <source>Quiet hours that begin on %1</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>%1に始まる通知オフの時間帯</translation>
    </message>
    <message>
        <source>Show me as &amp;idle after</source>
        <translation>離席中にするまでの時間(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::RestoredLine</name>
    <message>
        <source>Restored what you had typed.</source>
        <translation>入力した内容を復元しました。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discard what you had typed</source>
        <translation>入力した内容を破棄</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SaveFilterDialog</name>
    <message>
        <source>Show it in the sidebar</source>
        <translation>サイドバーに表示</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>Change filter</source>
        <translation>フィルターを変更</translation>
    </message>
    <message>
        <source>Another filter has this name already.</source>
        <translation>この名前のフィルターはすでにあります。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SavedFilters</name>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Take it out of the sidebar</source>
        <translation>サイドバーから外す</translation>
    </message>
    <message>
        <source>Show it in the sidebar</source>
        <translation>サイドバーに表示</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy the filter&apos;s text</source>
        <translation>フィルターの文字列をコピー</translation>
    </message>
    <message>
        <source>Delete filter</source>
        <translation>フィルターを削除</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchField</name>
    <message>
        <source>The filter is not understood</source>
        <translation>フィルターを解釈できません</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SearchPopup</name>
    <message>
        <source>What may stand here</source>
        <translation>ここに入力できる候補</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>証明書</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Change shortcuts…</source>
        <translation>ショートカットを変更…</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Sidebar</name>
    <message>
        <source>New issue</source>
        <translation>新しい課題</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Lists and projects</source>
        <translation>一覧とプロジェクト</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message numerus="yes">
        <source>Conflicts, %n to decide</source>
        <translation>
            <numerusform>競合、要選択 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict: %1. %2</source>
        <extracomment>a conflict, and what happened</extracomment>
        <translation>競合: %1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>ほか %Ln 件…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n issue(s)</source>
        <translation>
            <numerusform>%1、課題 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存済みフィルター</translation>
    </message>
    <message>
        <source>Lockstep</source>
        <translation>Lockstep</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>自分: %1</translation>
    </message>
    <message>
        <source>You: %1. %2</source>
        <translation>自分: %1。%2</translation>
    </message>
    <message numerus="yes">
        <source>My issues, %n open</source>
        <translation>
            <numerusform>自分の課題、未完了 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>My issues</source>
        <translation>自分の課題</translation>
    </message>
    <message>
        <source>All issues</source>
        <translation>すべての課題</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Queue %1, %n open</source>
        <translation>
            <numerusform>キュー %1、未完了 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>すべてのキュー</translation>
    </message>
    <message numerus="yes">
        <source>Inbox, %n unread</source>
        <translation>
            <numerusform>受信トレイ、未読 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信トレイ</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>ダッシュボード</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>a page, and the project it is of</extracomment>
        <translation>%2の%1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新しいプロジェクト…</translation>
    </message>
    <message>
        <source>Workspace: %1, %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>ワークスペース: %1、%2</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SignInDialog</name>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>メールアドレスまたはパスワードが正しくありません。</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %n second(s).</source>
        <translation>
            <numerusform>試行回数が多すぎます。%Ln 秒後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>サーバーが混み合っています。しばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>This address answers, but it is not a Lockstep server.</source>
        <translation>このアドレスは応答しますが、Lockstep サーバーではありません。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Nothing is lost: you can go on working offline.</source>
        <translation>サーバーに接続できません。失われたものはありません。オフラインで作業を続けられます。</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in to %1. Your unsent changes are kept and go out afterwards.</source>
        <translation>%1 にサインインします。未送信の変更は保持され、その後に送信されます。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>メールアドレス(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>接続を確認</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password. Ask whoever runs the server for an https address.</source>
        <translation>この接続は暗号化されていません。経路上の誰でもパスワードを読み取れます。https のアドレスをサーバーの管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>What is here stays on this computer, and can be read without signing in.</source>
        <translation>ここにある内容はこのコンピューターに残り、サインインしなくても閲覧できます。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait to be sent. They go out when you sign in again.</source>
        <translation>
            <numerusform>%Ln 件の変更が送信待ちです。もう一度サインインすると送信されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::SyncBar</name>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>HTTP polling</source>
        <translation>HTTP ポーリング</translation>
    </message>
    <message>
        <source>The server cannot be reached. It is tried again by itself.</source>
        <translation>サーバーに接続できません。自動的に再試行します。</translation>
    </message>
    <message>
        <source>The server does not answer. A new connection is being made.</source>
        <translation>サーバーが応答しません。新しい接続を確立しています。</translation>
    </message>
    <message numerus="yes">
        <source>What this computer has of %n space(s) differs from the server and could not be repaired. Nothing that you typed is lost, and it is tried again by itself. If this stays, open Diagnostics, copy the report, and send it to whoever runs the server.</source>
        <translation>
            <numerusform>このコンピューターにある %Ln 個のスペースの内容がサーバーと異なり、修復できませんでした。入力した内容は失われず、自動的に再試行します。この状態が続く場合は、「診断」を開いてレポートをコピーし、サーバーの管理者に送ってください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to send</source>
        <translation>
            <numerusform>未送信の変更 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>受け付けられなかった変更 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what the server did not accept</source>
        <translation>サーバーが受け付けなかった内容を表示</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>競合 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>The connection is not encrypted. Details</source>
        <translation>接続は暗号化されていません。詳細</translation>
    </message>
    <message>
        <source>Everybody on the way to the server can read along</source>
        <translation>サーバーまでの経路上の誰でも読めます</translation>
    </message>
    <message>
        <source>HTTP, asks now and then</source>
        <translation>HTTP、ときどき問い合わせ</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, not refreshed yet.</source>
        <translation>簡易サーバー：競合は可能な範囲で検出、まだ更新していません。</translation>
    </message>
    <message>
        <source>Basic server: conflicts best-effort, refreshed at %1.</source>
        <translation>簡易サーバー：競合は可能な範囲で検出、%1 に更新。</translation>
    </message>
    <message>
        <source>Not everything has been fetched yet: issues may be missing, or be shown as they were before. The rest comes when there is a connection.</source>
        <translation>まだすべてを取得していません。課題が欠けていたり、以前の状態で表示されたりすることがあります。残りは接続すると取得されます。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TeamCommands</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Go to the inbox</source>
        <translation>受信トレイへ移動</translation>
    </message>
    <message>
        <source>Go to the channel of the project</source>
        <translation>プロジェクトのチャンネルへ移動</translation>
    </message>
    <message>
        <source>Go to the dashboard</source>
        <translation>ダッシュボードへ移動</translation>
    </message>
    <message>
        <source>Go to the heatmap</source>
        <translation>ヒートマップへ移動</translation>
    </message>
    <message>
        <source>Go to the queues</source>
        <translation>キューへ移動</translation>
    </message>
    <message>
        <source>New queue</source>
        <translation>新しいキュー</translation>
    </message>
    <message>
        <source>Be told of what comes into this queue, or not</source>
        <translation>このキューに入ったものの通知を切り替え</translation>
    </message>
    <message>
        <source>Mark all in the inbox as read</source>
        <translation>受信トレイをすべて既読にする</translation>
    </message>
    <message>
        <source>Clear the inbox</source>
        <translation>受信トレイを片付ける</translation>
    </message>
    <message>
        <source>Choose what you are told of</source>
        <translation>通知される内容を選択</translation>
    </message>
    <message>
        <source>Mute, or not: be told only what is about you</source>
        <translation>ミュートを切り替え: 自分に関わるものだけを通知</translation>
    </message>
    <message>
        <source>%1 is mute: you are told only what is about you.</source>
        <translation>%1 をミュートしました。自分に関わるものだけが通知されます。</translation>
    </message>
    <message>
        <source>You are told of %1 again.</source>
        <translation>%1 の通知を再開しました。</translation>
    </message>
    <message>
        <source>You deleted the queue “%1”.</source>
        <translation>キュー「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Do not tell me of what comes in</source>
        <translation>入ったものを通知しない</translation>
    </message>
    <message>
        <source>Tell me of what comes in</source>
        <translation>入ったものを通知する</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Delete queue</source>
        <translation>キューを削除</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>次の通知</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>前の通知</translation>
    </message>
    <message>
        <source>Go to what the message is about</source>
        <translation>通知の対象へ移動</translation>
    </message>
    <message>
        <source>Mark the message as read or unread</source>
        <translation>通知を既読または未読にする</translation>
    </message>
    <message>
        <source>Archive the message, or bring it back</source>
        <translation>通知をアーカイブ、または戻す</translation>
    </message>
    <message>
        <source>Put the message off, or bring it back</source>
        <translation>通知を後で知らせる、または今すぐ戻す</translation>
    </message>
    <message>
        <source>The queue is not there any more. All issues are shown instead.</source>
        <translation>このキューはもう存在しません。代わりにすべての課題を表示しています。</translation>
    </message>
    <message>
        <source>The queue “%1” is not there any more. All issues are shown instead.</source>
        <translation>キュー「%1」はもう存在しません。代わりにすべての課題を表示しています。</translation>
    </message>
    <message>
        <source>Mute what the message is about, or not</source>
        <translation>通知の対象のミュートを切り替え</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ThreeWayText</name>
    <message>
        <source>%1, what it was</source>
        <extracomment>Names of text panes; %1 is a field such as &quot;Description&quot;</extracomment>
        <translation>%1、変更前</translation>
    </message>
    <message>
        <source>%1, mine</source>
        <translation>%1、自分</translation>
    </message>
    <message>
        <source>%1, result</source>
        <translation>%1、結果</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Head of a pane; %1 is a person and a time</extracomment>
        <translation>相手</translation>
    </message>
    <message>
        <source>Theirs, by %1</source>
        <translation>相手（%1）</translation>
    </message>
    <message>
        <source>%1, theirs</source>
        <translation>%1、相手</translation>
    </message>
    <message>
        <source>%1, theirs, by %2</source>
        <translation>%1、相手（%2）</translation>
    </message>
    <message>
        <source>Result, edit it here</source>
        <translation>結果（ここで編集）</translation>
    </message>
    <message>
        <source>Result: as it was</source>
        <translation>結果: 変更前のまま</translation>
    </message>
    <message>
        <source>Result: all of theirs</source>
        <translation>結果: すべて相手</translation>
    </message>
    <message>
        <source>Result: all of mine</source>
        <translation>結果: すべて自分</translation>
    </message>
    <message>
        <source>both changed it, undecided</source>
        <translation>双方が変更、未選択</translation>
    </message>
    <message>
        <source>left as it was</source>
        <translation>変更前のまま</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>相手の版</translation>
    </message>
    <message>
        <source>the same change on both sides</source>
        <translation>双方で同じ変更</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>自分の版</translation>
    </message>
    <message>
        <source>theirs and then mine</source>
        <translation>相手、自分の順</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <source>Theirs has changed since you edited the result: compare the two, then use your text or take a side.</source>
        <translation>結果を編集した後に相手の版が変わりました。両方を比べて、自分の文章を使うか、どちらかを選んでください。</translation>
    </message>
    <message>
        <source>Change %1 of %2: %3</source>
        <extracomment>%3 says what is decided for this change</extracomment>
        <translation>変更 %1/%2: %3</translation>
    </message>
    <message>
        <source>Look at the result, then use it.</source>
        <translation>結果を確認してから使ってください。</translation>
    </message>
    <message>
        <source>What it was, while Alt is held</source>
        <translation>変更前（Alt を押している間）</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>×%1</source>
        <extracomment>How often the same thing happened</extracomment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1、%Ln 回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ToastStack</name>
    <message>
        <source>Close all</source>
        <translation>すべて閉じる</translation>
    </message>
    <message>
        <source>Close all messages</source>
        <translation>すべてのメッセージを閉じる</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <extracomment>Folded messages</extracomment>
        <translation>表示を減らす</translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer messages</source>
        <translation>メッセージの表示を減らす</translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s)</source>
        <translation>
            <numerusform>ほかのメッセージ %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::TrayHome</name>
    <message>
        <source>Lockstep is still running</source>
        <translation>Lockstepは動作を続けています</translation>
    </message>
    <message>
        <source>It goes on telling you what is new. This icon opens its windows again, and quits it.</source>
        <translation>新しいことを引き続き知らせます。このアイコンからウィンドウを再び開くことも、終了することもできます。</translation>
    </message>
    <message>
        <source>Open Lockstep</source>
        <translation>Lockstepを開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoCommands</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>履歴を表示</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 says what was done: &quot;Set Status of LOCK-12 to “Done”&quot;</extracomment>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>This cannot be undone any more: %1</source>
        <translation>これはもう元に戻せません: %1</translation>
    </message>
    <message>
        <source>The issue or comment is not here any more.</source>
        <translation>課題またはコメントはもうここにはありません。</translation>
    </message>
    <message>
        <source>You deleted a comment on %1.</source>
        <translation>%1のコメントを削除しました。</translation>
    </message>
    <message>
        <source>%1: the lost value is used again</source>
        <translation>%1: 失われた値を再び使います</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::UndoKeeper</name>
    <message>
        <source>The comment was posted anew, with a new time.</source>
        <translation>コメントを新しい日時で投稿し直しました。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::ViewMenu</name>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Fold all groups away</source>
        <translation>すべてのグループを折りたたむ</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>すべてのグループを展開</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Reverse order</source>
        <translation>逆順</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WelcomeDialog</name>
    <message>
        <source>Welcome to Lockstep</source>
        <translation>Lockstep へようこそ</translation>
    </message>
    <message>
        <source>Try with a local workspace</source>
        <translation>ローカルワークスペースで試す</translation>
    </message>
    <message>
        <source>It is open already.</source>
        <translation>すでに開いています。</translation>
    </message>
    <message>
        <source>Sample issues of a small team, on this computer only. Nothing to set up.</source>
        <translation>小さなチームのサンプル課題を、このコンピューターだけで使います。設定は不要です。</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>サーバーに接続</translation>
    </message>
    <message>
        <source>You have the address of your team’s server.</source>
        <translation>チームのサーバーのアドレスがわかっている場合。</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>招待を開く</translation>
    </message>
    <message>
        <source>Somebody has sent you a link.</source>
        <translation>リンクが送られてきた場合。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>An issue tracker for teams that stays in step. How would you like to begin? You find this page again in the menu.</source>
        <translation>チームの足並みをそろえる課題管理ツール。どのように始めますか? このページはメニューからいつでも開けます。</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>https://lockstep.example.com</source>
        <extracomment>an example of an address</extracomment>
        <translation>https://lockstep.example.com</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The way to the server is checked step by step, so that you see what is wrong if something is. Nothing of yours is sent yet.</source>
        <translation>サーバーまでの経路を一つずつ確認し、問題があれば表示します。自分のデータはまだ送信されません。</translation>
    </message>
    <message>
        <source>The link you were sent</source>
        <translation>受け取ったリンク</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Paste the link. You see which server it leads to before anything is sent there.</source>
        <translation>リンクを貼り付けてください。何かが送信される前に、どのサーバーへのリンクかが表示されます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>With what stands behind the name, if you were told so: a port, a path.</source>
        <translation>名前の後に指定がある場合（ポートやパスなど）は、それも含めて入力します。</translation>
    </message>
    <message>
        <source>You were invited as %1.</source>
        <extracomment>%1 is an e-mail address</extracomment>
        <translation>%1 として招待されています。</translation>
    </message>
    <message>
        <source>This is not an invitation to Lockstep. Copy the whole link, from lockstep:// or https:// on, or ask for the address of the server.</source>
        <translation>Lockstep への招待ではありません。lockstep:// または https:// から始まるリンク全体をコピーするか、サーバーのアドレスを問い合わせてください。</translation>
    </message>
    <message>
        <source>The local workspace is being prepared…</source>
        <translation>ローカルワークスペースを準備しています…</translation>
    </message>
    <message>
        <source>Connect to Another Server</source>
        <translation>別のサーバーに接続</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have not been with Lockstep. Nothing has been sent there.

Connect only if you trust whoever gave you the link.</source>
        <extracomment>%1 is the name of a server</extracomment>
        <translation>このリンクの行き先は %1 で、Lockstep ではまだ接続したことがありません。何も送信されていません。

リンクをくれた人を信頼できる場合だけ接続してください。</translation>
    </message>
    <message>
        <source>This is the server of your invitation. Go on, and you see whose it is.</source>
        <translation>招待のサーバーです。続けると、誰あての招待かが表示されます。</translation>
    </message>
    <message>
        <source>What the server asks for</source>
        <translation>サーバーが求める情報</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>This is a basic server: your work is kept here and sent there, offline too, and conflicts are found as well as it allows. The password is sent to it and not kept.</source>
        <translation>これは簡易サーバーです。作業はオフラインでもここに保存されてから送信され、競合はサーバーで可能な範囲で見つけます。パスワードはサーバーに送信され、保存されません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Something answers there. Go on to say who you are.</source>
        <translation>応答がありました。続けてサインイン情報を入力してください。</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowCommands</name>
    <message>
        <source>Show the connection</source>
        <translation>接続を表示</translation>
    </message>
    <message>
        <source>Decide about conflicts</source>
        <translation>競合を解決する</translation>
    </message>
    <message>
        <source>Set rules for conflicts</source>
        <translation>競合のルールを設定</translation>
    </message>
    <message>
        <source>Show changes to be sent</source>
        <translation>未送信の変更を表示</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>今すぐ再接続</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>オフラインで作業</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>サイドバーの表示・非表示</translation>
    </message>
    <message>
        <source>Show or hide the issue beside the list</source>
        <translation>一覧の横の課題の表示・非表示</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>メッセージへ移動</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>メニューを開く</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>新しいウィンドウ</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go to a message, else to the next part of the window</source>
        <translation>メッセージへ移動、なければウィンドウの次の部分へ</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>ウィンドウの前の部分へ移動</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>キーボードショートカットを変更</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>About Lockstep</source>
        <translation>Lockstep について</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>接続を確認</translation>
    </message>
    <message>
        <source>Connect to another server</source>
        <translation>別のサーバーに接続</translation>
    </message>
    <message>
        <source>Your account and devices</source>
        <translation>アカウントとデバイス</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>What this server can do</source>
        <translation>このサーバーでできること</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowFilters</name>
    <message>
        <source>Filter the list</source>
        <translation>一覧を絞り込む</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>Save the filter under another name</source>
        <translation>フィルターを別名で保存</translation>
    </message>
    <message>
        <source>Copy a link to the filter</source>
        <translation>フィルターへのリンクをコピー</translation>
    </message>
    <message>
        <source>Go to a saved filter</source>
        <translation>保存済みフィルターへ移動</translation>
    </message>
    <message>
        <source>Choose how the list is shown</source>
        <translation>一覧の表示方法を選ぶ</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>変更を保存</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>保存済みフィルター</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so the list shows what it did before. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>フィルターが存在しないものを指定しているため、リストは前の表示のままです。%1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there any more. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>フィルターは、もう存在しないものを指定しています。%1</translation>
    </message>
    <message>
        <source>The filter asks for what is not there, so it leaves no issue out. %1</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>フィルターは存在しないものを指定しているため、どの課題も除外しません。%1</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowMenus</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>表示密度</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>コンパクト</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowNews</name>
    <message>
        <source>Go to what happened while you were away</source>
        <translation>不在の間の更新へ移動</translation>
    </message>
    <message>
        <source>Take note of what happened while you were away</source>
        <translation>不在の間の更新を確認済みにする</translation>
    </message>
    <message>
        <source>Your last change could not be saved.</source>
        <translation>最後の変更を保存できませんでした。</translation>
    </message>
    <message>
        <source>The conflict could not be exported.</source>
        <translation>競合をエクスポートできませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>You took note of %n issue(s).</source>
        <translation>
            <numerusform>%Ln 件の課題を確認済みにしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>%1 changed it too. Enter to decide.</source>
        <translation>%1も変更しました。Enter で選択します。</translation>
    </message>
    <message>
        <source>%1 changed it too; you had changed it on another device. Enter to decide.</source>
        <translation>%1も変更しました。自分は別のデバイスで変更していました。Enter で選択します。</translation>
    </message>
    <message numerus="yes">
        <source>The server did not accept %n change(s).</source>
        <translation>
            <numerusform>サーバーが %Ln 件の変更を受け付けませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: decide what becomes of them.</source>
        <translation>失われたものはありません。どうするかを選んでください。</translation>
    </message>
    <message>
        <source>%1 and you changed %2 differently.</source>
        <translation>%1と自分が%2を異なる内容に変更しました。</translation>
    </message>
    <message>
        <source>Nothing is lost: decide when you like.</source>
        <translation>失われたものはありません。いつでも選択できます。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Merged %1</source>
        <translation>%1を統合しました</translation>
    </message>
    <message>
        <source>%1 stays as the others have it</source>
        <translation>%1は相手の版のままです</translation>
    </message>
    <message>
        <source>Restored %1 with your changes</source>
        <translation>自分の変更とともに%1を復元しました</translation>
    </message>
    <message>
        <source>Made a new issue from your text</source>
        <translation>自分の文章で新しい課題を作成しました</translation>
    </message>
    <message>
        <source>%1 stays deleted</source>
        <translation>%1は削除されたままです</translation>
    </message>
    <message>
        <source>Your text is kept as the draft of a new issue.</source>
        <translation>入力した文章は新しい課題の下書きとして保持されています。</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1を削除しました</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>%1を残しました</translation>
    </message>
    <message>
        <source>Decided by your rules for conflicts.</source>
        <translation>競合のルールにより決定しました。</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>自分を使う</translation>
    </message>
    <message>
        <source>The local copy was damaged. It is fetched from the server again.</source>
        <translation>ローカルコピーが破損していました。サーバーから取得し直します。</translation>
    </message>
    <message numerus="yes">
        <source>The list of unsent changes was damaged. %n of them could be saved; the damaged file was kept.</source>
        <translation>
            <numerusform>未送信の変更の一覧が破損していました。%Ln 件を救出しました。破損したファイルは保存してあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) cannot be read by this version. They were kept.</source>
        <translation>
            <numerusform>未送信の変更 %Ln 件はこのバージョンでは読み取れません。保持されています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPalette</name>
    <message>
        <source>Find anything by its name</source>
        <translation>名前で何でも検索</translation>
    </message>
    <message>
        <source>Press Enter to go where this link leads.</source>
        <translation>Enter を押すとリンク先へ移動します。</translation>
    </message>
    <message>
        <source>Nothing is called that. Press Enter to create an issue with the title “%1”.</source>
        <translation>一致するものはありません。Enter を押すと「%1」というタイトルの課題を作成します。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>テーマ: システムに合わせる</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ: ライト</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ: ダーク</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>テーマ: ハイコントラスト</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>表示密度: コンパクト</translation>
    </message>
    <message>
        <source>Density: normal</source>
        <translation>表示密度: 標準</translation>
    </message>
    <message>
        <source>Density: roomy</source>
        <translation>表示密度: ゆったり</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Issues of this person</source>
        <translation>このメンバーの課題</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>キュー</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowPeople</name>
    <message>
        <source>Issues of %1</source>
        <translation>%1の課題</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>%1を%2に割り当てる</translation>
    </message>
    <message>
        <source>Mention in a comment</source>
        <translation>コメントでメンション</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WindowToasts</name>
    <message numerus="yes">
        <source>You did %n things. The last one: %1</source>
        <extracomment>%1 is a sentence: &quot;You archived what you were told of LOCK-3.&quot;</extracomment>
        <translation>
            <numerusform>%Ln 件の操作をしました。最後の操作：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo all</source>
        <translation>すべて元に戻す</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WirePacketModel</name>
    <message>
        <source>%1  %2  %3</source>
        <extracomment>time of day, event, size: &quot;12:31:07.250 mutate 312 bytes&quot;</extracomment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Sent at %1: %2, %3</source>
        <translation>送信 %1: %2、%3</translation>
    </message>
    <message>
        <source>Received at %1: %2, %3</source>
        <translation>受信 %1: %2、%3</translation>
    </message>
</context>
<context>
    <name>lockstep::ui::WorkspaceSwitcher</name>
    <message>
        <source>Switch to another workspace</source>
        <translation>別のワークスペースに切り替え</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Open this one in another window</source>
        <translation>これを別のウィンドウで開く</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>このコンピューター上</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a workspace, a person</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>未読 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a server, a person</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>サーバーに接続…</translation>
    </message>
    <message>
        <source>Open an invitation…</source>
        <translation>招待を開く…</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>ローカルワークスペース</translation>
    </message>
</context>
</TS>
