package io.github.jkubeaws.render;

import io.github.jkubeaws.pki.KeyAlgorithm;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Keys that are being made on two threads, in the order in which they were asked for. What takes longest should be
 * asked for first.
 */
public final class NewKeys implements AutoCloseable {
    /** Two are as many as most machines have to spare, and RSA gains little from more: the longest one decides. */
    private static final int THREADS = 2;

    private final Map<String, Future<KeyPair>> keys = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "keys");
        thread.setDaemon(true);
        return thread;
    });
    private final SecureRandom random;

    /** Makes none yet. */
    public NewKeys(SecureRandom random) {
        this.random = random;
    }

    /** Begins a key. */
    public void begin(String name, KeyAlgorithm algorithm) {
        keys.computeIfAbsent(name, any -> threads.submit(() -> algorithm.create(random)));
    }

    /** Takes a key that is there already for one of these. */
    public void add(String name, KeyPair key) {
        keys.put(name, CompletableFuture.completedFuture(key));
    }

    /** Returns a key that was begun, when it is there. */
    public KeyPair get(String name) {
        Future<KeyPair> key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("no key was begun for " + name);
        }
        try {
            return key.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("somebody stopped the making of keys");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
