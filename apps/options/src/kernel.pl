# Another process looks: takes descriptor FD of process PID, and asks the kernel for every option of it, with constants of its own.
# Prints one line of JSON. Arguments: PID FD; or --try, which fails where it is not permitted to take one of its parent's.
use strict;
use Socket qw(:all);

my ($pid, $fd) = $ARGV[0] eq "--try" ? (getppid(), 1) : map { $_ + 0 } @ARGV;
# pidfd_open and pidfd_getfd, which perl has no names for: the same numbers on x64 and arm64.
my $process = syscall(434, $pid, 0);
die "pidfd_open: $!\n" if $process == -1;
my $taken = syscall(438, $process, $fd, 0);
die "pidfd_getfd: $!\n" if $taken == -1;
exit if $ARGV[0] eq "--try";
open(my $socket, "+<&=", $taken) or die "open: $!\n";

my @asked = (
  [ "keepalive", SOL_SOCKET, SO_KEEPALIVE ],
  [ "reuseaddr", SOL_SOCKET, SO_REUSEADDR ],
  [ "reuseport", SOL_SOCKET, SO_REUSEPORT ],
  [ "recv-buffer-size", SOL_SOCKET, SO_RCVBUF ],
  [ "send-buffer-size", SOL_SOCKET, SO_SNDBUF ],
  [ "tcp-nodelay", IPPROTO_TCP, TCP_NODELAY ],
  [ "tcp-keepidle", IPPROTO_TCP, TCP_KEEPIDLE ],
  [ "tcp-keepintvl", IPPROTO_TCP, TCP_KEEPINTVL ],
  [ "tcp-keepcnt", IPPROTO_TCP, TCP_KEEPCNT ],
);
push @asked, [ "ipv6-v6only", IPPROTO_IPV6, IPV6_V6ONLY ] if sockaddr_family(getsockname($socket)) == AF_INET6;

my @told = map {
  my ($name, $level, $option) = @$_;
  my $value = getsockopt($socket, $level, $option);
  die "getsockopt $name: $!\n" unless defined $value;
  "\"$name\":" . unpack("i", $value);
} @asked;
my ($on) = unpack("ii", getsockopt($socket, SOL_SOCKET, SO_LINGER));
print "{", join(",", @told, "\"linger\":$on"), "}\n";
