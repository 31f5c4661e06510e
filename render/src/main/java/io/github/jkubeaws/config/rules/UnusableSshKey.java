package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ClusterConfig;
import io.github.jkubeaws.config.yaml.Spot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each item of {@code sshAuthorizedKeys} is one public key. A private key is never repeated in a message. */
final class UnusableSshKey implements ConfigRule {

    @Override
    public String id() {
        return "unusable-ssh-key";
    }

    private static final Set<String> TYPES = Set.of(
            "ssh-ed25519",
            "ssh-rsa",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");

    @Override
    public Stream<Finding> check(ClusterConfig config) {
        return Stream.concat(
                        config.basics().sshAuthorizedKeys().stream(),
                        config.worker().nodePools().stream()
                                .flatMap(pool -> pool.overrides().sshAuthorizedKeys().stream()))
                .filter(value -> value.given().isPresent())
                .flatMap(
                        value -> check(value.spot(), value.given().orElseThrow().strip()));
    }

    private static Stream<Finding> check(Spot spot, String text) {
        if (text.contains("PRIVATE KEY") || text.startsWith("PuTTY-User-Key-File")) {
            return Stream.of(Finding.error(spot, "'%s' holds a private key".formatted(spot.path()))
                    .why(
                            "nodes take the public half; a private key in a file that is committed is a private key no more")
                    .fix("make a new pair, with ssh-keygen -t ed25519, and write the content of its .pub file"));
        }
        List<String> words = Arrays.asList(text.split("\\s+"));
        long keys = words.stream().filter(TYPES::contains).count();
        if (keys > 1 || (keys == 1 && text.contains("\n"))) {
            return Stream.of(Finding.error(spot, "'%s' holds more than one line or key".formatted(spot.path()))
                    .fix("write each key in one line, as an item of its own that begins with '- '"));
        }
        return keys == 0 ? Stream.of(unknown(spot, words.get(0))) : body(spot, words);
    }

    private static Finding unknown(Spot spot, String first) {
        if (first.equals("ssh-dss")) {
            return Finding.error(spot, "'%s' is a DSA key, and no OpenSSH of today takes one".formatted(spot.path()))
                    .fix("make a new pair, with ssh-keygen -t ed25519, and write the content of its .pub file");
        }
        return Finding.error(spot, "'%s' is not a public key".formatted(spot.path()))
                .why(
                        "a public key begins with its type, such as ssh-ed25519 or ssh-rsa, and has its content after a space")
                .fix("write the content of the .pub file: cat ~/.ssh/id_ed25519.pub");
    }

    private static Stream<Finding> body(Spot spot, List<String> words) {
        int at =
                words.indexOf(words.stream().filter(TYPES::contains).findFirst().orElseThrow());
        String type = words.get(at);
        String body = at + 1 < words.size() ? words.get(at + 1) : "";
        Optional<String> inner = typeInside(body);
        if (inner.filter(type::equals).isPresent()) {
            return Stream.of();
        }
        String message = inner.isPresent() && TYPES.contains(inner.get())
                ? "'%s' says %s, and its content is of type %s".formatted(spot.path(), type, inner.get())
                : "the content of '%s' is cut or damaged: it does not begin as one of type %s"
                        .formatted(spot.path(), type);
        return Stream.of(Finding.error(spot, message)
                .fix("copy the whole line of the .pub file once more: cat ~/.ssh/id_ed25519.pub"));
    }

    /** Returns the type that the content begins with: RFC 4253 section 6.6. */
    private static Optional<String> typeInside(String body) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
            byte[] type = new byte[Math.min(Math.max(bytes.getInt(), 0), bytes.remaining())];
            bytes.get(type);
            return bytes.hasRemaining() ? Optional.of(new String(type, StandardCharsets.US_ASCII)) : Optional.empty();
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
