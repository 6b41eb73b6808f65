#!/usr/bin/env bash
# Installs what the real-engine bed needs: WordPress with PHP and MariaDB, and PostgreSQL, from Debian's packages (needs
# root); django-machina, django-oscar and Misago from PyPI, each in a virtual environment of its own. Starts nothing and
# seeds nothing; a second call is quick.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd -- "$here/../.." && pwd -P)
engines=${MUNDFUNK_ENGINES:-$root/.engines}
packages=(php-cli php-mysql php-xml php-mbstring mariadb-server postgresql wordpress wordpress-theme-twentytwentyone)

fail() { printf 'install.sh: %s\n' "$1" >&2; exit 1; }

installed() { dpkg-query --show --showformat '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed; }

if [ "$(installed "${packages[@]}")" != "${#packages[@]}" ]; then
    command -v apt-get >/dev/null || fail "needs Debian or a system made from it (apt-get)"
    [ "$(id -u)" = 0 ] || fail "needs root for: apt-get install ${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    # The servers that come with the packages must not start: the bed starts its own, on free ports of loopback.
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod +x "$policy"
        trap 'rm -f "$policy"' EXIT
    fi
    apt-get update -q
    apt-get install -q -y --no-install-recommends "${packages[@]}"
fi

# The locks name all that the engine needs and nothing for its own developers, so nothing is looked up beside them.
for engine in machina oscar misago; do
    lock=$here/requirements-$engine.txt
    venv=$engines/$engine
    if ! cmp -s "$lock" "$venv/requirements.txt"; then
        python=$root/.venv/bin/python
        [ -x "$python" ] || python=python3
        "$python" -m venv --clear "$venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps -r "$lock"
        cp "$lock" "$venv/requirements.txt"
    fi
done
