#!/bin/sh
# Makes a Debian or Ubuntu PC a screen of the hall: a kiosk, a board, a window screen or a pad that starts by itself, comes
# back by itself, and shows nothing else. docs/operations/hall-pc.md says what it does and what was tried.
set -eu

usage() {
  cat <<'EOF'
sh scripts/hall-pc.sh install --link 'http://192.168.1.20:8080/display/#pair=…' [more]
sh scripts/hall-pc.sh install --url http://192.168.1.20:8080 --screen display [more]
sh scripts/hall-pc.sh uninstall

  --link LINK      the pairing link of this screen, from the office: says address and kind, and registers the screen
  --url ADDRESS    of the hall's server, as this PC reaches it: for a screen that needs no registration
  --screen KIND    kiosk, display or pad
  --query TEXT     what follows the page's address, for example window=03
  --phone NUMBER   of whoever is on duty, for the page that stands there when nothing else can
  --user NAME      whom the screen runs as (paihao); made if there is none
  --into FOLDER    writes the files under this folder and runs no command: for an image, or to look at them
  --dry-run        says what would be written and run, and does nothing
EOF
}

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 2; }

what=${1:-}
[ $# -gt 0 ] && shift
url='' screen='' code='' query='' phone='' user=paihao into='' dry=no
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry=yes; shift; continue ;;
    --link | --url | --screen | --query | --phone | --user | --into) [ $# -gt 1 ] || stop "$1 wants a value" ;;
    *) usage >&2; stop "unknown: $1" ;;
  esac
  case $1 in
    --link)
      code=${2#*#pair=}
      url=${2%%#*}
      screen=${url%/}
      screen=${screen##*/}
      url=${url%"/$screen/"}
      ;;
    --url) url=${2%/} ;;
    --screen) screen=$2 ;;
    --query) query=$2 ;;
    --phone) phone=$2 ;;
    --user) user=$2 ;;
    --into) into=${2%/} ;;
  esac
  shift 2
done

LIB=/usr/local/lib/paihao
UNITS=/etc/systemd/system
# Where the browser looks for its rules: Debian's Chromium, Ubuntu's (a snap), Google's Chrome.
POLICIES='/etc/chromium/policies/managed /etc/chromium-browser/policies/managed /etc/opt/chrome/policies/managed'

run() {
  if [ "$dry" = yes ]; then printf '+ %s\n' "$*"; elif [ -z "$into" ]; then "$@"; fi
}
# put MODE PATH: what comes in becomes the file; the same again changes nothing.
put() {
  if [ "$dry" = yes ]; then
    printf '== %s (%s)\n' "$2" "$1"
    cat
    return
  fi
  mkdir -p "$into${2%/*}"
  cat >"$into$2.new"
  chmod "$1" "$into$2.new"
  mv "$into$2.new" "$into$2"
}
drop() {
  if [ "$dry" = yes ]; then printf -- '- %s\n' "$1"; else rm -rf "$into$1"; fi
}

check() {
  case $url in http://*|https://*) ;; *) stop '--url wants an address like http://192.168.1.20:8080' ;; esac
  case $url in *[!A-Za-z0-9:/.\[\]_-]*) stop "--url has a sign that no address has: $url" ;; esac
  case ${url#*://} in */*) stop "--url is the server's address alone, without a page: $url" ;; esac
  case $screen in kiosk) page=kiosk ;; display | pad) page=display ;; *) stop '--screen is kiosk, display or pad' ;; esac
  case $code in *[!A-Za-z0-9_%-]*) stop '--link is no pairing link' ;; esac
  case $query in *[!A-Za-z0-9=\&_-]*) stop "--query has a sign that no address has: $query" ;; esac
  case $phone in *[!0-9+\ \(\)-]*) stop "--phone is no telephone number: $phone" ;; esac
  case $user in '' | *[!a-z0-9_-]*) stop "--user is no name: $user" ;; esac
}

policy() {
  # Plain http and not this PC itself: without this rule the page has no worker, and cannot start while the server is away.
  case $url in
    https://* | http://localhost | http://localhost:* | http://127.0.0.1 | http://127.0.0.1:*) trusted='' ;;
    *) trusted="
  \"OverrideSecurityRestrictionsOnInsecureOrigin\": [\"$url\"]," ;;
  esac
  cat <<EOF
{$trusted
  "URLBlocklist": ["*"],
  "URLAllowlist": ["$url", "file://$LIB/"],
  "AutoplayAllowed": true,
  "TranslateEnabled": false,
  "PrintHeaderFooter": false,
  "PasswordManagerEnabled": false,
  "AutofillAddressEnabled": false,
  "AutofillCreditCardEnabled": false,
  "DefaultNotificationsSetting": 2,
  "DefaultGeolocationSetting": 2,
  "BrowserSignin": 0,
  "SyncDisabled": true,
  "MetricsReportingEnabled": false,
  "BackgroundModeEnabled": false,
  "DefaultBrowserSettingEnabled": false,
  "PromotionsEnabled": false
}
EOF
}

# Starts the browser, and tells systemd as long as the page moves: its title changes every ten seconds.
browser() {
  [ "$screen" = kiosk ] && printing=' --kiosk-printing' || printing=''
  cat <<EOF
#!/bin/sh
# Written by hall-pc.sh. Ends when the browser ends; systemd starts it again, and so it does when the page stands still.
page=\${1:-'$url/$page/?watched=1${query:+&$query}${code:+#pair=$code}'}
profile=\$HOME/.paihao-screen
for name in \${PAIHAO_BROWSER:-chromium chromium-browser google-chrome-stable}; do
  command -v "\$name" >/dev/null && break
done
mkdir -p "\$profile"
rm -f "\$profile"/Singleton* "\$profile/DevToolsActivePort"
# shellcheck disable=SC2086 # several flags in one word
"\$name" --user-data-dir="\$profile" --remote-debugging-port=0 --kiosk$printing --no-first-run --noerrdialogs --hide-crash-restore-bubble \\
  --disable-session-crashed-bubble --disable-pinch --overscroll-history-navigation=0 --autoplay-policy=no-user-gesture-required \\
  --password-store=basic --disable-background-networking --ozone-platform-hint=auto \${PAIHAO_FLAGS:-} "\$page" &
browser=\$!
trap 'kill \$browser 2>/dev/null' TERM INT
systemd-notify --ready
before=''
while kill -0 "\$browser" 2>/dev/null; do
  now=''
  if read -r port <"\$profile/DevToolsActivePort"; then
    now=\$(curl -s --max-time 5 "http://127.0.0.1:\$port/json/list" | grep '"title"' | grep -v 'Service Worker')
  fi 2>/dev/null
  if [ -n "\$now" ] && [ "\$now" != "\$before" ]; then
    before=\$now
    systemd-notify WATCHDOG=1
  fi
  sleep 5 &
  wait \$!
done
EOF
}

unit() {
  cat <<EOF
[Unit]
Description=A screen of the hall ($screen)
After=systemd-user-sessions.service network-online.target sound.target
Wants=network-online.target
Conflicts=getty@tty1.service paihao-rest.service
StartLimitIntervalSec=600
StartLimitBurst=3
OnFailure=paihao-rest.service

[Service]
Type=notify
NotifyAccess=all
ExecStart=/usr/bin/cage -d -- $LIB/screen
$(session)
TimeoutStartSec=60
WatchdogSec=120
Restart=always
RestartSec=5

[Install]
WantedBy=graphical.target
EOF
}

# Three starts in ten minutes did not help: a page of this PC's own stands there for an hour, then the hall's is tried again.
rest() {
  cat <<EOF
[Unit]
Description=A screen of the hall that rests, with the telephone of whoever is on duty
After=systemd-user-sessions.service
Conflicts=getty@tty1.service

[Service]
Type=notify
NotifyAccess=all
ExecStart=/usr/bin/cage -d -- $LIB/screen file://$LIB/rest.html
$(session)
RuntimeMaxSec=3600
ExecStopPost=+/bin/systemctl reset-failed paihao-screen.service
ExecStopPost=+/bin/systemctl --no-block start paihao-screen.service
EOF
}

session() {
  cat <<EOF
User=$user
PAMName=login
TTYPath=/dev/tty1
TTYReset=yes
TTYVHangup=yes
StandardInput=tty-fail
StandardOutput=journal
StandardError=journal
UtmpIdentifier=tty1
UtmpMode=user
EOF
}

static_page() {
  cat <<EOF
<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>paihao</title>
<style>body{margin:0;height:100vh;display:grid;place-content:center;justify-items:center;gap:4vmin;background:#0f2747;color:#fff;font:5vmin sans-serif;text-align:center;cursor:none}
h1{font-size:9vmin;margin:0}p{margin:0;color:#b9d3f0}b{font-size:8vmin}</style>
<h1>这块屏幕暂时不能使用</h1><p>请看其他屏幕和窗口上的号码，或到咨询台询问</p>
<p lang="en">This screen is out of use. Please ask at the enquiry desk.</p>${phone:+<b>$phone</b>}
EOF
}

install_all() {
  check
  if [ "$dry" = no ] && [ -z "$into" ]; then
    [ "$(id -u)" = 0 ] || stop 'run it as root: sudo sh scripts/hall-pc.sh …'
    command -v apt-get >/dev/null || stop 'this is for Debian and Ubuntu'
  fi
  chromium=chromium
  if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then chromium="chromium-browser"; fi
  run apt-get update
  run apt-get install -y --no-install-recommends "$chromium" cage curl fonts-noto-cjk
  run apt-get install -y --no-install-recommends fonts-hanazono || say 'no fonts-hanazono here: the rarest characters of names will be empty boxes'
  run sh -c "id $user >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin $user"
  run usermod -aG audio,video,input,render "$user"
  for folder in $POLICIES; do policy | put 644 "$folder/paihao.json"; done
  browser | put 755 "$LIB/screen"
  static_page | put 644 "$LIB/rest.html"
  unit | put 644 "$UNITS/paihao-screen.service"
  rest | put 644 "$UNITS/paihao-rest.service"
  # Nothing of the system darkens the screen or sends the PC to sleep.
  printf '[Login]\nIdleAction=ignore\nHandlePowerKey=poweroff\nHandleLidSwitch=ignore\n' | put 644 /etc/systemd/logind.conf.d/paihao.conf
  run systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target
  run systemctl daemon-reload
  run systemctl set-default graphical.target
  run systemctl enable paihao-screen.service
  run systemctl restart paihao-screen.service
  say "The screen runs as $user: journalctl -u paihao-screen says how it fares."
}

uninstall_all() {
  run systemctl disable --now paihao-screen.service paihao-rest.service || true
  for folder in $POLICIES; do drop "$folder/paihao.json"; done
  drop "$UNITS/paihao-screen.service"
  drop "$UNITS/paihao-rest.service"
  drop /etc/systemd/logind.conf.d/paihao.conf
  drop "$LIB"
  run systemctl unmask sleep.target suspend.target hibernate.target hybrid-sleep.target
  run systemctl daemon-reload
  say "The user $user, its profile and the packages stay: userdel -r $user takes the first two away."
}

case $what in
  install) install_all ;;
  uninstall) uninstall_all ;;
  *) usage; [ "$what" = --help ] || [ "$what" = help ] || exit 2 ;;
esac
