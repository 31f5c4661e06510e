package io.github.jkubeaws.config.rules;

import io.github.jkubeaws.config.model.ApiEndpoint;
import java.util.List;

/** Turns several words into part of a sentence. */
final class Words {

    private Words() {}

    /** Returns {@code 'a', 'b' and 'c'}. */
    static String list(List<String> words) {
        List<String> quoted = words.stream().map(word -> "'" + word + "'").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    /** Returns how people call an endpoint: by its name, else by its place. */
    static String endpoint(ApiEndpoint endpoint) {
        return endpoint.name()
                .effective()
                .map(name -> "endpoint '" + name + "'")
                .orElse(endpoint.spot().path());
    }
}
