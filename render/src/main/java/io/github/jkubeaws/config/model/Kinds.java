package io.github.jkubeaws.config.model;

import io.github.jkubeaws.config.value.Arn;
import io.github.jkubeaws.config.value.Cidr;
import io.github.jkubeaws.config.value.DnsName;
import io.github.jkubeaws.config.value.Ip4;
import io.github.jkubeaws.config.value.JsonText;
import io.github.jkubeaws.config.value.Partition;
import io.github.jkubeaws.config.value.S3Uri;
import io.github.jkubeaws.config.value.Version;
import io.github.jkubeaws.config.yaml.Parsed;
import io.github.jkubeaws.config.yaml.Type;
import io.github.jkubeaws.config.yaml.Types;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of settings that belong to the domain rather than to YAML. */
final class Kinds {
    private static final Pattern GO_DURATION = Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

    private Kinds() {}

    static Type<Cidr> cidr() {
        return Types.text("a CIDR block such as 10.0.0.0/16", Kinds::cidr, pattern("^[0-9.]+/[0-9]{1,2}$"));
    }

    private static Parsed<Cidr> cidr(String text) {
        Optional<Cidr> block = Cidr.parse(text);
        if (block.isEmpty()) {
            return text.contains(":")
                    ? Parsed.no("it looks like IPv6, and only IPv4 is supported", "")
                    : Ip4.parse(text).isPresent()
                            ? Parsed.no("the prefix length is missing", prefixHint(text))
                            : Parsed.no();
        }
        return block.get().toString().equals(text)
                ? Parsed.of(block.get())
                : Parsed.no(
                        "it has bits behind its prefix; the block that holds it is " + block.get(),
                        "write " + block.get());
    }

    private static String prefixHint(String address) {
        String block = Ip4.parse(address).map(ip -> new Cidr(ip, 24).toString()).orElseThrow();
        return "write " + block + " for 256 addresses, or " + address + "/32 for that one alone";
    }

    static Type<Ip4> ip() {
        return Types.text("an IPv4 address such as 10.0.0.50", orNo(Ip4::parse), pattern("^[0-9.]+$"));
    }

    /**
     * The name of a cluster. CloudFormation wants a letter first, then letters, digits and hyphens
     * (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html); the name is a label of
     * etcd's private zone too, so it is no longer than 63 and ends without a hyphen (RFC 1035 section 2.3.4).
     */
    static Type<String> clusterName() {
        String form = "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        return Types.text(
                "a name of letters, digits and hyphens such as prod-1",
                text -> text.matches(form) ? Parsed.of(text) : clusterNameHint(text),
                pattern('^' + form + '$'));
    }

    private static Parsed<String> clusterNameHint(String text) {
        if (text.length() > 63) {
            return Parsed.no("it has " + text.length() + " characters; 63 is the most", "");
        }
        String plain = text.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[^A-Za-z]+|-+$", "");
        return Parsed.no(
                "it is the name of a CloudFormation stack too: a letter first, no hyphen at the end",
                plain.isEmpty() ? "" : "write " + plain);
    }

    static Type<String> region() {
        return Types.text("an AWS region such as eu-west-1", Kinds::region, pattern("^[a-z]+(-[a-z]+)+-[0-9]{1,2}$"));
    }

    private static Parsed<String> region(String text) {
        if (Partition.ofRegion(text).isPresent()) {
            return Parsed.of(text);
        }
        boolean zone = text.matches(".*\\d[a-z]")
                && Partition.ofRegion(text.substring(0, text.length() - 1)).isPresent();
        return zone
                ? Parsed.no("that is an availability zone", "write " + text.substring(0, text.length() - 1))
                : Parsed.no();
    }

    static Type<String> zone() {
        return Types.text("an availability zone such as eu-west-1a", "[a-z]+(-[a-z0-9]+)+-[0-9]{1,2}[a-z]");
    }

    /** An id that AWS gave: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html. */
    static Type<String> id(String prefix) {
        return Types.text("an id such as " + prefix + "-0123456789abcdef0", prefix + "-[0-9a-f]{8}([0-9a-f]{9})?");
    }

    static Type<Arn> arn(String service) {
        return Types.text(
                "an ARN such as arn:aws:" + service + ":…",
                text -> Arn.parse(text)
                        .filter(arn -> arn.service().equals(service))
                        .map(Parsed::of)
                        .orElseGet(() -> Arn.parse(text).isPresent()
                                ? Parsed.no("that ARN belongs to another service", "")
                                : Parsed.no("an ARN has six parts: arn:partition:service:region:account:resource", "")),
                pattern("^arn:aws[a-z-]*:" + service + ":"));
    }

    /**
     * The ARN of something of IAM's, in any partition and with any path:
     * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html.
     */
    static Type<Arn> iamArn(String what, String example, String account, String kind) {
        Pattern resource = Pattern.compile(kind + "/([\\x21-\\x7e]{1,510}/)?[A-Za-z0-9+=,.@_-]{1,128}");
        return Types.text(
                "the ARN of " + what + " such as " + example,
                text -> Arn.parse(text)
                        .filter(arn ->
                                arn.service().equals("iam") && arn.region().isEmpty())
                        .filter(arn -> arn.account().matches(account))
                        .filter(arn -> resource.matcher(arn.resource()).matches())
                        .map(Parsed::of)
                        .orElseGet(Parsed::no),
                pattern("^arn:aws[a-z-]*:iam::(" + account + "):" + kind + "/[^\\s]+$"));
    }

    /** A line of authorized_keys; a rule judges it, since what is there may be a secret that no message may repeat. */
    static Type<String> publicKey() {
        return Types.text("a public key", Parsed::of, Map.of("type", "string"));
    }

    /** A KMS key or alias: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-ARN. */
    static Type<Arn> kmsKey() {
        return Types.text(
                "the ARN of a KMS key such as arn:aws:kms:eu-west-1:111122223333:key/1234abcd-…",
                Kinds::kmsKey,
                pattern("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/[A-Za-z0-9/_-]{1,256}$"));
    }

    private static Parsed<Arn> kmsKey(String text) {
        Optional<Arn> arn = Arn.parse(text);
        if (arn.isEmpty()) {
            return text.matches("alias/[A-Za-z0-9/_-]+|[0-9a-f]{8}-[0-9a-f-]{27}|mrk-[0-9a-f]{32}")
                    ? Parsed.no(
                            "an ARN has region and account too",
                            "write the answer to: aws kms describe-key --key-id " + text
                                    + " --query KeyMetadata.Arn --output text")
                    : Parsed.no("an ARN has six parts: arn:partition:service:region:account:resource", "");
        }
        Arn key = arn.get();
        if (!key.service().equals("kms")) {
            return Parsed.no("that ARN belongs to the service '" + key.service() + "'", "");
        }
        if (key.region().isEmpty() || !key.account().matches("\\d{12}")) {
            return Parsed.no("the region or the twelve digits of the account are missing", "");
        }
        return key.resource().matches("(key|alias)/[A-Za-z0-9/_-]{1,256}")
                ? Parsed.of(key)
                : Parsed.no("its last part begins with key/ or alias/, not '" + key.resource() + "'", "");
    }

    static Type<S3Uri> s3Uri() {
        return Types.text(
                "an S3 URI such as s3://bucket or s3://bucket/prefix",
                text -> S3Uri.parse(text).map(Parsed::of).orElseGet(() -> s3Hint(text)),
                pattern("^s3://[a-z0-9][a-z0-9.-]+"));
    }

    private static Parsed<S3Uri> s3Hint(String text) {
        if (!text.startsWith("s3://") && S3Uri.parse("s3://" + text).isPresent()) {
            return Parsed.no("'s3://' is missing", "write s3://" + text);
        }
        return text.matches("s3://[^/]*[A-Z_].*")
                ? Parsed.no("bucket names have only lower-case letters, digits, dots and hyphens", "")
                : Parsed.no();
    }

    static Type<DnsName> dnsName() {
        return Types.text("a DNS name such as kubernetes.example.com", Kinds::dnsName, pattern("^[A-Za-z0-9.-]+$"));
    }

    private static Parsed<DnsName> dnsName(String text) {
        Optional<DnsName> name = DnsName.parse(text);
        if (name.isPresent()) {
            return Parsed.of(name.get());
        }
        if (text.matches("https?://.*")) {
            return Parsed.no(
                    "it is a URL; only the host's name goes here",
                    "write " + text.replaceAll("^https?://|[/:].*$|(?<=[^/:])[/:].*$", ""));
        }
        if (Ip4.parse(text).isPresent()) {
            return Parsed.no("it is an address, and addresses have no names in DNS by themselves", "");
        }
        return text.contains("_") ? Parsed.no("host names have no underscore", "") : Parsed.no();
    }

    static Type<Version> version(String example) {
        return Types.text(
                "a version such as " + example,
                text -> Version.parse(text)
                        .map(Parsed::of)
                        .orElseGet(() -> text.matches("v?\\d+\\.\\d+")
                                ? Parsed.no("the third number is missing", "")
                                : Parsed.no()),
                pattern("^v?[0-9]+\\.[0-9]+\\.[0-9]+"));
    }

    /** ISO 8601, as CloudFormation has it: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/. */
    static Type<Duration> isoDuration() {
        return Types.text("a duration in ISO 8601 such as PT15M", Kinds::isoDuration, pattern("^PT[0-9HMS]+$"));
    }

    private static Parsed<Duration> isoDuration(String text) {
        try {
            Duration duration = text.startsWith("PT") ? Duration.parse(text) : Duration.ZERO;
            return duration.isNegative() || duration.isZero() ? hintIso(text) : Parsed.of(duration);
        } catch (DateTimeParseException e) {
            return hintIso(text);
        }
    }

    private static Parsed<Duration> hintIso(String text) {
        return goDuration(text).value().isPresent()
                ? Parsed.no(
                        "that is Kubernetes' form",
                        "write " + goDuration(text).value().get())
                : Parsed.no();
    }

    /** Hours, minutes and seconds as Kubernetes' flags have them: {@code 1h30m}, {@code 10s}. */
    static Type<Duration> goDuration() {
        return Types.writtenAs(
                Kinds::inGo,
                Types.text("a duration such as 5m0s", Kinds::goDuration, pattern("^([0-9]+h)?([0-9]+m)?([0-9]+s)?$")));
    }

    private static String inGo(Duration duration) {
        String hours = duration.toHours() > 0 ? duration.toHours() + "h" : "";
        String minutes = duration.toMinutes() > 0 ? duration.toMinutesPart() + "m" : "";
        return hours + minutes + duration.toSecondsPart() + 's';
    }

    private static Parsed<Duration> goDuration(String text) {
        Matcher matcher = GO_DURATION.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Parsed.no(
                    text.matches("\\d+") ? "the unit is missing" : "",
                    text.matches("\\d+") ? "write " + text + "s" : "");
        }
        return Parsed.of(
                Duration.ofHours(part(matcher, 1)).plusMinutes(part(matcher, 2)).plusSeconds(part(matcher, 3)));
    }

    private static long part(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Long::parseLong).orElse(0L);
    }

    static Type<String> instanceType() {
        return Types.text("an instance type such as m7i.large", "[a-z][a-z0-9-]{0,15}\\.[a-z0-9-]{1,20}");
    }

    /** The id of a Route 53 zone; the {@code /hostedzone/} that AWS prints before it is cut off. */
    static Type<String> hostedZoneId() {
        Function<String, Parsed<String>> parse = text -> {
            String bare = text.startsWith("/hostedzone/") ? text.substring("/hostedzone/".length()) : text;
            return bare.matches("[A-Z0-9]{1,32}") ? Parsed.of(bare) : Parsed.no();
        };
        return Types.text(
                "the id of a hosted zone such as Z0123456789ABC", parse, pattern("^(/hostedzone/)?[A-Z0-9]{1,32}$"));
    }

    /** A number of bytes, which may be larger than an int. */
    static Type<Long> bytes() {
        Function<String, Parsed<Long>> parse =
                text -> text.matches("0|[1-9][0-9]{0,17}") ? Parsed.of(Long.parseLong(text)) : Parsed.no();
        return Types.number("a number of bytes", parse, Map.of("type", "integer", "minimum", 0));
    }

    /** A function of CloudFormation, written as the JSON that it has in a template. */
    static Type<String> function() {
        Function<String, Parsed<String>> parse = text -> JsonText.isObject(text) ? Parsed.of(text) : Parsed.no();
        return Types.text(
                "a CloudFormation function in JSON such as '{\"Fn::ImportValue\": \"net-public-a\"}'",
                parse,
                Map.of("type", "string"));
    }

    private static <T> Function<String, Parsed<T>> orNo(Function<String, Optional<T>> parse) {
        return text -> parse.apply(text).map(Parsed::of).orElseGet(Parsed::no);
    }

    private static Map<String, Object> pattern(String regex) {
        return Map.of("type", "string", "pattern", regex);
    }
}
