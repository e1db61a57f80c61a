#!/usr/bin/env bash
# Sets this checkout up on Debian 12 or newer; does only what is missing.
#   bash setup.sh                  set up
#   bash setup.sh build [OPTION…]  set up, then build content/ into output/
#   bash setup.sh test [OPTION…]   set up with the test tools, then check and test everything
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

packages=(
    python3-venv
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig
    fonts-noto-cjk       # Song and Hei, regular and bold
    fonts-noto-cjk-extra # … and the heavier and lighter weights of headlines
    fonts-lxgw-wenkai    # Kai
)
test_packages=(
    chromium poppler-utils
    strace faketime # strike and shift builds on purpose
    libatomic1 # what drives the browser is linked with it
    qpdf default-jdk-headless libjaxb-java # judges of PDFs; Java runs the judge of HTML too
)

install_packages() {
    local package missing=() administrator=()
    if ! command -v apt-get dpkg-query >/dev/null; then
        echo "需要 Debian 12 或更新版本 / This script is for Debian 12 or newer; see README.md" >&2
        exit 3
    fi
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        administrator=(sudo)
        # Without a terminal nobody can type a password.
        if ! sudo -n true 2>/dev/null && ! { [[ -t 0 ]] && sudo -v; }; then
            echo "缺少系统软件包，请管理员运行 / Packages are missing; an administrator has to run:" >&2
            echo "  apt-get update && apt-get install --yes --no-install-recommends ${missing[*]}" >&2
            exit 3
        fi
    fi
    echo "安装 / Installing: ${missing[*]}"
    "${administrator[@]}" apt-get -qq -o DPkg::Lock::Timeout=300 update
    "${administrator[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        install --yes --no-install-recommends "${missing[@]}" >/dev/null
}

new_enough() { "$1" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

make_environment() {
    local python
    for python in python3 python3.13 python3.12 python3.11; do
        if new_enough "$python"; then
            "$python" -m venv --clear .venv
            return
        fi
    done
    echo "需要 Python 3.11 或更新版本 / Python 3.11 or newer is needed" >&2
    exit 3
}

# Each step leaves a stamp when it is done, so a half-made environment is made anew.
stamped() { .venv/bin/python -c '' 2>/dev/null && [[ $(cat ".venv/$1.stamp" 2>/dev/null) == "$2" ]]; }

install_python() {
    local lock=$1 base key project
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
    base="$PWD $(sha256sum requirements.lock)" # scripts in .venv hold the path of the checkout
    stamped requirements.lock "$base" || make_environment
    key="$PWD $(sha256sum "$lock")"
    if ! stamped "$lock" "$key"; then
        echo "安装 / Installing: $lock"
        rm -f .venv/*.lock.stamp
        .venv/bin/python -m pip install --quiet --require-hashes --no-deps --requirement "$lock"
        echo "$key" >".venv/$lock.stamp"
        echo "$base" >.venv/requirements.lock.stamp # the test lock holds all of it
    fi
    project=$(sha256sum pyproject.toml)
    if ! stamped project "$project"; then
        .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
        echo "$project" >.venv/project.stamp
    fi
}

# Judges of the site come from npm. Debian's packages will do; another Node.js is left as it is.
install_judges() {
    local key tools=()
    command -v node >/dev/null || tools+=(nodejs)
    command -v npm >/dev/null || tools+=(npm)
    install_packages "${tools[@]}"
    key="$PWD $(sha256sum tests/judges/package-lock.json)"
    if ! [[ -d tests/judges/node_modules ]] || ! stamped judges "$key"; then
        echo "安装 / Installing: tests/judges/package-lock.json"
        npm ci --prefix tests/judges --ignore-scripts --no-audit --no-fund --loglevel=error
        echo "$key" >.venv/judges.stamp
    fi
}

run_tests() {
    .venv/bin/ruff format --check
    .venv/bin/ruff check
    .venv/bin/mypy
    .venv/bin/lint-imports --no-cache  # a graph kept from another state of the tree would be judged
    .venv/bin/pytest --numprocesses 2 --dist loadfile "$@"
}

command=${1-}
shift || true
case $command in
    "" | build)
        install_packages "${packages[@]}"
        install_python requirements.lock
        [[ -z $command ]] || exec .venv/bin/bulletin build "$@"
        ;;
    test)
        install_packages "${packages[@]}" "${test_packages[@]}"
        install_python requirements-dev.lock
        install_judges
        export BULLETIN_TESTS=whole # a judge that is missing now is a failure
        run_tests "$@"
        ;;
    *)
        echo "用法 / Usage: bash setup.sh [build|test]" >&2
        exit 2
        ;;
esac
