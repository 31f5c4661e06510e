package io.github.jkubeaws.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output, which remembers what the system said when it took something no more: a full disk is no success. */
public final class ResultStream extends PrintStream {
    private final Watched watched;

    private ResultStream(Watched watched) {
        super(watched, true, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    /** Returns a stream that writes there. */
    public static ResultStream to(OutputStream target) {
        return new ResultStream(new Watched(target));
    }

    /** Returns why not everything was taken, in the system's words; empty when everything was. */
    public Optional<String> refusal() {
        flush();
        return Optional.of(watched.refusal).filter(words -> !words.isEmpty());
    }

    /** Tells whether the reader went away, as {@code head} does when it has seen enough: nobody is left to tell. */
    public boolean wasClosedByReader() {
        return watched.refusal.contains("Broken pipe");
    }

    private static final class Watched extends FilterOutputStream {
        private String refusal = "";

        Watched(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                refusal = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }
}
