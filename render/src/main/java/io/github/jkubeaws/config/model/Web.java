package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Secret;
import io.github.jkubeaws.config.yaml.Key;
import io.github.jkubeaws.config.yaml.Parsed;
import io.github.jkubeaws.config.yaml.Section;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import io.github.jkubeaws.config.yaml.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Map;

/** Types of settings that come from the web rather than from AWS, and the switch that many sections are. */
final class Web {

    private static final String WHAT_TO_WRITE = "write what 'base64 -w0 <file>' prints";

    private Web() {}

    /** An address that a browser can open. */
    static Type<URI> url() {
        return Types.text(
                "a URL such as https://console.example.com/",
                text -> url(text, "https?"),
                pattern("^https?://[^/\\s]+"));
    }

    /** An address that cannot be listened to. */
    static Type<URI> httpsUrl() {
        return Types.text(
                "a URL such as https://login.example.com", text -> url(text, "https"), pattern("^https://[^/\\s]+"));
    }

    private static Parsed<URI> url(String text, String schemes) {
        try {
            URI uri = new URI(text);
            boolean complete = uri.getScheme() != null && uri.getHost() != null && uri.getUserInfo() == null;
            if (complete && uri.getScheme().matches(schemes)) {
                return Parsed.of(uri);
            }
            if (uri.getUserInfo() != null) {
                return Parsed.no("it holds a user name, and this file is committed", "remove what stands before the @");
            }
            return hint(text, schemes);
        } catch (URISyntaxException e) {
            return Parsed.no("character " + (e.getIndex() + 1) + " cannot be in a URL", "");
        }
    }

    private static Parsed<URI> hint(String text, String schemes) {
        if (text.startsWith("http://") && schemes.equals("https")) {
            return Parsed.no(
                    "what is sent over http can be read and changed on its way",
                    "write https://" + text.substring("http://".length()));
        }
        return text.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+([:/].*)?")
                ? Parsed.no("the scheme is missing", "write https://" + text)
                : Parsed.no();
    }

    /** Bytes as text, which may be a secret. */
    static Type<Secret> base64() {
        return Types.secret("base64, in one line", Web::base64, pattern("^[A-Za-z0-9+/]+=*$"));
    }

    private static Parsed<Secret> base64(String text) {
        try {
            return Base64.getDecoder().decode(text.strip()).length > 0
                    ? Parsed.of(Secret.of(text.strip()))
                    : Parsed.no("it holds nothing", WHAT_TO_WRITE);
        } catch (IllegalArgumentException e) {
            return Parsed.no("it does not decode", WHAT_TO_WRITE);
        }
    }

    /** A section that is nothing but a switch: {@code {enabled: true}}. */
    static Key<Value<Boolean>> toggle(String parent, String name, boolean fallback, String description) {
        return toggle(parent, name, Key.of("enabled", Types.bool(), description).or(fallback));
    }

    /** A section with nothing but that key. */
    static <T> Key<Value<T>> toggle(String parent, String name, Key<T> only) {
        String description = only.notes().description();
        String path = parent.isEmpty() ? name : parent + '.' + name;
        Section<Value<T>> section = Section.named(path, description, fields -> fields.get(only))
                .keys(only)
                .build();
        return Key.of(name, Types.section(section), description);
    }

    private static Map<String, Object> pattern(String regex) {
        return Map.of("type", "string", "pattern", regex);
    }
}
