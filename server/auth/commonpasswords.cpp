// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: Apache-2.0

#include "server/auth/commonpasswords.h"

#include <QSet>
#include <QString>

#include <algorithm>

namespace lockstep::server {

using namespace Qt::StringLiterals;

namespace {

// Lower case; those that are runs or repetitions are found by rule, and words shorter than a
// password may be are here for what people put around them.
constexpr QStringView words = uR"(
11223344 1122334455 112233445566 147258369 159357456 aaron abc123 abcd1234 abigail access account adidas admin admin123 administrador administrator
adobe adrian airborne airplane alberto alejandra alejandro alex alexander alexandra alexis alfredo
alice alicia allison amanda america american anderson andrea andreas andrew angel angela angelica
angelina angels animal anthony antonio apollo apples april arsenal arthur asdfgh asdfghjkl ashley
asshole august austin australia autumn awesome babygirl bailey balance banana bananas barbara
barcelona baseball basketball batman beatles beatrice beautiful beauty beaver benjamin bernard
bigdaddy birthday biteme blackberry blessed blessing blink182 blizzard bluebird bollocks bonjour
booboo booger boston bowling brandon brazil brenda brian bridge britney brooklyn brother brownie
bubbles buddha bullshit business buster butterfly caitlin calculator california calvin camaro
camera cameron canada captain carlos carolina caroline carpenter casper cassandra catherine
celtic celtics challenger champion chance changeit changeme changeme123 charles charlie charlotte
charmed cheese chelsea cherry chester chicago chicken chivas chocolate chopper chris christ
christian christina christine christmas christopher cinnamon claudia clemson clover coffee college
colorado company compaq computer concrete consumer contact control cookie cookies cooper corvette
courtney cowboy cowboys creative cricket crystal cupcake dakota dallas daniel daniela danielle
daniel1 darkness david daylight debbie december default defender delfin demo denise dennis
desktop destiny detroit dexter diamond digital dinosaur dolphin dolphins domino donald
doudou dragon dragons dreams drowssap eagles einstein elephant elizabeth emerald eminem emmanuel
enterprise enigma enjoy estrella everton explorer extreme facebook faith falcon family fantasy
felicia fender fernanda fernando ferrari ficken fireball firebird fireman fishing fktrcfylh
flamingo florence florida flower flowers fluffy football forever formula1 france francis francisco
frank frankie freddy free freedom friday friend friends friendship fuckme fucker fuckoff fuckyou
gabriel gabriela gandalf garfield gateway geheim genesis george gerald gibson giants ginger
gladiator godzilla goldfish golfer gonzalez google gordon grandma greatest green guardian guest
guitar gunner hallo hammer hannah happiness happy hardcore harley harry hawaii heather hello
helpme hendrix hercules heroes hockey holiday homepage hottie house hunter iceman ihateyou
iloveu iloveyou infinite internet inuyasha ireland jackass jackie jackson jaguar jamaica james
january japan jasmine jason jasper jeffrey jennifer jeremy jessica jesus jesuschrist
johnny johnson jonathan jordan jordan23 joseph joshua juliana junior justice justin kangaroo
katherine kathleen killer kimberly kitten knight knights kristen kristina krystal lakers lasvegas
lauren leather legend leonardo letmein leticia liberty lifehack lightning lincoln linkedin
liverpool logitech london lorenzo lorraine louise lovely lover loveme loveyou lucky maggie
majestic manager manchester marcos margaret maria mariana marina mariposa marlboro marseille martha
martin marvin master matrix matthew maverick maxwell mazda megatron melanie melissa mercedes
merlin messenger metallica mexico michael michaela michele michelle mickey microsoft midnight
minecraft miranda mistress mnbvcxz mohammed molly momdad monday money monica monika monkey
monster montana morgan mother motdepasse motorola mountain muffin mustang mylove natalia natalie
natasha nathan network newpass newyork nicholas nicole nintendo nirvana nissan november
nothing oicu812 october office oliver orange packers paladin pamela panther panthers paradise
paris parola pasword passport passw password password1 passwort patches patricia patrick peaches
peanut pebbles penguin pepper peterpan phantom phoenix pineapple platinum playboy please pokemon
police poohbear popcorn porsche porter precious president prince princess princesa private
professor qazwsx qazwsxedc qwerasdf qwert qwerty qwertyu qwertyui qwertyuiop qwertz qwerty12 rabbit
rachel raiders rainbow raiders ramirez rangers ranger rebecca redskins remember renegade ricardo
richard robert roberto rockstar rocky rolltide ronaldo root rosebud runner rush2112 samantha
samsung sandra saturday saturn schatz school scooby scooter scorpion secret security september
sebastian senha sergey service serenity sexsex shadow shannon shelby sherlock shithead sierra
silver simpsons sister skywalker slayer slipknot smokey snickers snoopy snowball snowman soccer
softball soleil sommer sophie spartan special spencer spider spiderman spring squirrel stanley
starwars startrek steelers stephanie steven strawberry stupid success suckit summer sundance
sunday sunflower sunshine superman superstar support surfer suzanne swordfish sweetheart sweety
system taylor teacher teddybear telephone temporal tennis tequila test test1234 testing testtest
therock thomas thunder thursday thx1138 tiffany tiger tigers tigger tinkerbell tintin titanic
tomorrow toyota training trinity trouble trustme trustno1 tucker turtle twilight undertaker
undertow unicorn united universe user vacation valentin valentina valentine vampire vanessa
vegeta veronica victor victoria victory viking viktoria vincent violet virginia vladimir volkswagen
voyager walter warcraft warrior warriors wednesday welcome welcome1 westside whatever william
williams willow wilson winner winston winter wizard wolverine wordpass writer xavier yamaha yankee
yankees yellow yesterday zaq1zaq1 zaq12wsx zxcvbn zxcvbnm lockstep
correcthorsebatterystaple iloveyouforever letmeinnow loveyouforever mypassword mypasswordis
nopassword onepassword passwordpassword thisismypassword yourpassword whatsmypassword
)";

constexpr int maxAround = 5; // digits and signs around a word that make it no better
constexpr int maxPiece = 4; // of what is only repeated
constexpr int minRun = 3;

bool isKnown(const QString &text)
{
    static const QSet<QString> known = [] {
        const QStringList list = words.toString().simplified().split(u' ');
        return QSet<QString>{ list.begin(), list.end() };
    }();
    return known.contains(text);
}

bool isRepeated(QStringView text)
{
    for (qsizetype piece = 1; piece <= maxPiece && piece * 2 <= text.size(); ++piece) {
        if (text.sliced(piece) == text.chopped(piece))
            return true;
    }
    return false;
}

// Nothing but pieces of the alphabet, the digits or a keyboard, in either direction; up to two
// characters may be something else.
bool isRuns(QStringView text)
{
    static const QStringList rows = [] {
        QStringList list{ u"abcdefghijklmnopqrstuvwxyz"_s, u"01234567890123456789"_s,
            u"qwertyuiop[]"_s, u"qwertzuiop"_s, u"azertyuiop"_s, u"asdfghjkl;'"_s, u"qsdfghjklm"_s,
            u"zxcvbnm,./"_s, u"yxcvbnm"_s, u"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol."_s,
            u"qazwsxedcrfvtgbyhnujmikolp"_s, u"!@#$%^&*()_+"_s, u"1q2w3e4r5t6y7u8i9o0p"_s,
            u"q1w2e3r4t5y6u7i8o9p0"_s };
        for (qsizetype i = list.size() - 1; i >= 0; --i) {
            QString reversed = list.at(i);
            std::reverse(reversed.begin(), reversed.end());
            list.append(reversed);
        }
        return list;
    }();
    const auto isPiece = [](QStringView piece) {
        return std::any_of(
            rows.begin(), rows.end(), [piece](const QString &row) { return row.contains(piece); });
    };
    int others = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min<qsizetype>(minRun, text.size() - at);
        if (length < minRun || !isPiece(text.sliced(at, length))) {
            if (++others > 2)
                return false;
            ++at;
            continue;
        }
        while (at + length < text.size() && isPiece(text.sliced(at, length + 1)))
            ++length;
        at += length;
    }
    return !text.isEmpty();
}

// "passw0rd" -> "password"; `one` says what a 1 stands for.
QString withLetters(QString text, char16_t one)
{
    static constexpr QStringView signs = u"@4830$57!|";
    static constexpr QStringView letters = u"aabeosstii";
    for (QChar &c : text) {
        const qsizetype i = signs.indexOf(c);
        if (i >= 0)
            c = letters.at(i);
        else if (c == u'1')
            c = QChar{ one };
    }
    return text;
}

// Without the digits and signs around it, if they are few or a run themselves.
QStringView trimmedWord(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto first = std::find_if(text.begin(), text.end(), isLetter);
    const auto last = std::find_if(text.rbegin(), text.rend(), isLetter).base();
    if (first >= last)
        return text;
    const QStringView before{ text.begin(), first };
    const QStringView after{ last, text.end() };
    const auto isNothing = [](QStringView around) {
        return around.size() <= maxAround || isRuns(around) || isRepeated(around);
    };
    return isNothing(before) && isNothing(after) ? QStringView{ first, last } : text;
}

} // namespace

bool isCommonPassword(QStringView password)
{
    const QString text = password.toString().toLower();
    if (isRepeated(text) || isRuns(text))
        return true;
    const QStringView word = trimmedWord(text);
    for (const QString &candidate : { text, word.toString() }) {
        for (const QString &form :
            { candidate, withLetters(candidate, u'i'), withLetters(candidate, u'l') }) {
            if (isKnown(form) || isKnown(trimmedWord(form).toString()))
                return true;
        }
    }
    return false;
}

} // namespace lockstep::server
