package dev.toban.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;

/**
 * A program that runs jobs, told apart from every other one that ever ran.
 *
 * @param host the computer
 * @param pid number of the process
 * @param started when the process began, because numbers are used again; the epoch where the system does not tell
 */
public record Runner(String host, long pid, Instant started) {

    /** This program. */
    public static Runner current() {
        ProcessHandle self = ProcessHandle.current();
        return new Runner(hostName(), self.pid(), began(self));
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a computer without a name has no colleagues either
        }
    }

    /** True while the program goes on, as far as can be told: of another computer nobody knows. */
    boolean isRunning() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return isHere() && process.filter(one -> began(one).equals(started)).isPresent();
    }

    /** True when it ran on this computer. */
    boolean isHere() {
        return host.equals(hostName());
    }
}
