# Reads Debian's archive without touching this host's apt: a private apt root per use, the host's own archive address and
# keyring. Sourced by script/bootstrap.

KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# archive_address  prints the address of the Debian archive that this host's apt uses.
archive_address() {
  apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -m1 '/debian/\?$' ||
    fail "no Debian archive in this host's apt configuration: put an emcc in the range of emsdk.toml on PATH, or use a Debian host"
}

# open_archive FOLDER LINE…  makes a private apt root with these sources.list lines (without address) and reads its lists.
#   A line is "deb trixie" or "deb-src sid". Afterwards `in_archive FOLDER apt-get …` works on it.
open_archive() {
  local root=$1 address line
  shift
  [ -f "$KEYRING" ] || fail "missing: $KEYRING (apt-get install debian-archive-keyring)"
  address=$(archive_address)
  mkdir -p "$root"/etc/apt/{preferences.d,apt.conf.d,trusted.gpg.d} "$root"/var/lib/apt/lists/partial \
    "$root"/var/cache/apt/archives/partial "$root"/var/lib/dpkg "$root"/log
  touch "$root/var/lib/dpkg/status"
  : >"$root/etc/apt/sources.list"
  for line in "$@"; do
    # shellcheck disable=SC2086  # type and suite are two words
    set -- $line
    echo "$1 [signed-by=$KEYRING] $address $2 main" >>"$root/etc/apt/sources.list"
  done
  # Release files of moving suites expire; the signatures are checked all the same.
  cat >"$root/apt.conf" <<CONF
Dir "$root"; Dir::State "$root/var/lib/apt"; Dir::State::status "$root/var/lib/dpkg/status";
Dir::Cache "$root/var/cache/apt"; Dir::Etc "$root/etc/apt"; Dir::Log "$root/log";
APT::Architecture "$(dpkg --print-architecture)"; APT::Architectures "$(dpkg --print-architecture)";
APT::Install-Recommends "false"; APT::Sandbox::User ""; Acquire::Languages "none"; Acquire::Retries "5";
Acquire::Check-Valid-Until "false";
CONF
  quietly "$BUILD/logs/archive-update.log" in_archive "$root" apt-get -q update ||
    fail "the Debian archive of this host's apt configuration cannot be read: is this machine connected?"
}

# in_archive FOLDER COMMAND…
in_archive() {
  local root=$1
  shift
  APT_CONFIG=$root/apt.conf "$@"
}
