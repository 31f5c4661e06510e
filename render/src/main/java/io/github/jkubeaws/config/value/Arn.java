package io.github.jkubeaws.config.value;

import java.util.Optional;

/**
 * An Amazon Resource Name. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 *
 * @param partition such as {@code aws}, {@code aws-cn}, {@code aws-us-gov}
 * @param service such as {@code kms}
 * @param region empty for services that have none
 * @param account empty, {@code aws}, or twelve digits
 * @param resource the rest, with its colons and slashes
 */
public record Arn(String partition, String service, String region, String account, String resource) {

    /** Parses six fields with colons between them; empty for anything else. */
    public static Optional<Arn> parse(String text) {
        String[] fields = text.split(":", 6);
        boolean complete = fields.length == 6
                && fields[0].equals("arn")
                && fields[1].matches("aws[a-z-]{0,20}")
                && fields[2].matches("[a-z0-9-]{1,40}")
                && fields[3].matches("[a-z0-9-]{0,40}")
                && fields[4].matches("[a-z0-9-]{0,20}")
                && fields[5].matches("[^\\s\\p{Cntrl}]{1,2048}");
        return complete
                ? Optional.of(new Arn(fields[1], fields[2], fields[3], fields[4], fields[5]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "arn:" + partition + ':' + service + ':' + region + ':' + account + ':' + resource;
    }
}
