#!/usr/bin/env bash
# Installs what the tests use beside Python packages: PostgreSQL, Node, Chromium and three proxies, from the system's
# packages where apt-get may be used. Elsewhere the tests that need them are skipped with a reason (in CI they fail).
set -euo pipefail

missing=()
have_postgres() { command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
have_postgres || missing+=(postgresql)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v chromium >/dev/null || missing+=(chromium fonts-liberation)
# sbin is not on everybody's path.
for proxy in nginx:nginx-light caddy:caddy haproxy:haproxy; do
    PATH="$PATH:/usr/sbin" command -v "${proxy%%:*}" >/dev/null || missing+=("${proxy##*:}")
done

if [ ${#missing[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    else
        echo "tests/install.sh: not installed, and apt-get may not be used here: ${missing[*]}" >&2
    fi
fi
