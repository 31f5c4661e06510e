package io.github.jkubeaws.pki;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A member of a real etcd on loopback, with the files of a directory of credentials. */
final class EtcdMember implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final int clients;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean hasEnded;

    private EtcdMember(int clients, Process process) {
        this.clients = clients;
        this.process = process;
        Thread reader = new Thread(this::listen, "etcd at " + clients);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts so many members of one cluster, on ports that were free a moment ago. */
    static List<EtcdMember> start(int number, Path credentials, Path data) {
        List<Integer> ports = freePorts(2 * number);
        List<Integer> peers = ports.subList(number, 2 * number);
        String cluster = IntStream.range(0, number)
                .mapToObj(i -> "etcd" + i + "=https://localhost:" + peers.get(i))
                .collect(Collectors.joining(","));
        List<EtcdMember> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<String> command =
                    new ArrayList<>(List.of("etcd", "--name=etcd" + i, "--data-dir=" + data.resolve("etcd" + i)));
            command.addAll(addresses(ports.get(i), peers.get(i)));
            command.addAll(List.of("--initial-cluster=" + cluster, "--initial-cluster-state=new"));
            command.addAll(certificates(credentials));
            members.add(new EtcdMember(ports.get(i), process(command)));
        }
        return members;
    }

    private static List<String> addresses(int clients, int peers) {
        return List.of(
                "--listen-client-urls=https://127.0.0.1:" + clients,
                "--advertise-client-urls=https://localhost:" + clients,
                "--listen-peer-urls=https://127.0.0.1:" + peers,
                "--initial-advertise-peer-urls=https://localhost:" + peers);
    }

    private static List<String> certificates(Path credentials) {
        return List.of(
                "--client-cert-auth=true",
                "--trusted-ca-file=" + credentials.resolve("ca.pem"),
                "--cert-file=" + credentials.resolve("etcd.pem"),
                "--key-file=" + credentials.resolve("etcd-key.pem"),
                "--peer-client-cert-auth=true",
                "--peer-trusted-ca-file=" + credentials.resolve("ca.pem"),
                "--peer-cert-file=" + credentials.resolve("etcd.pem"),
                "--peer-key-file=" + credentials.resolve("etcd-key.pem"));
    }

    private static Process process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ETCD_"));
        if (System.getProperty("os.arch").equals("aarch64")) {
            builder.environment().put("ETCD_UNSUPPORTED_ARCH", "arm64"); // etcd before 3.5 wants to be asked twice
        }
        try {
            return builder.start();
        } catch (IOException e) {
            return fail("these tests need etcd on the path: apt-get install etcd-server", e);
        }
    }

    /** All are open at once, so that no port is given twice. */
    private static List<Integer> freePorts(int number) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sockets.stream().map(ServerSocket::getLocalPort).toList();
    }

    int clientPort() {
        return clients;
    }

    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(this::heard);
        } catch (IOException | UncheckedIOException e) {
            heard(e.toString());
        }
        synchronized (this) {
            hasEnded = true;
            notifyAll();
        }
    }

    private synchronized void heard(String line) {
        lines.add(line);
        notifyAll();
    }

    /** Waits until it has said something that contains that; fails when it ends before, or takes far too long. */
    synchronized void awaitWords(String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (lines.stream().noneMatch(line -> line.contains(words))) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (hasEnded || left <= 0) {
                fail("etcd did not say '" + words + "':\n" + String.join("\n", lines));
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
