package io.github.jkubeaws.cmd;

import io.github.jkubeaws.pki.CertificateDescription;
import io.github.jkubeaws.render.CertificateExpiry;
import io.github.jkubeaws.render.CommonName;
import io.github.jkubeaws.render.ListedCertificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Certificates as people and programs read them. */
final class CertificateText {
    private static final int WIDTH = 80;
    private static final int WIDEST_NAME = 32;
    private static final int LABEL = 11;

    private CertificateText() {}

    /** Returns a line for each, none wider than a terminal. */
    static String table(List<ListedCertificate> certificates) {
        int name = Math.min(
                WIDEST_NAME,
                certificates.stream().mapToInt(one -> title(one).length()).max().orElse(0));
        String form = "%-" + name + "s  %-10s  %9s  ";
        StringBuilder text = new StringBuilder(form.formatted("NAME", "EXPIRES", "DAYS LEFT") + "ISSUED BY\n");
        for (ListedCertificate one : certificates) {
            String line = form.formatted(
                    cut(title(one), name),
                    LocalDate.ofInstant(one.certificate().validity().until(), ZoneOffset.UTC),
                    daysLeft(one));
            text.append(line)
                    .append(cut(printable(CommonName.of(one.certificate().issuer())), WIDTH - line.length()))
                    .append('\n');
        }
        if (certificates.stream().anyMatch(one -> !one.isOfTheCluster())) {
            text.append("* not one of the cluster's; nothing depends on it\n");
        }
        return text.toString();
    }

    private static String title(ListedCertificate one) {
        String name = one.number() == 1 ? one.name() : one.name() + " #" + one.number();
        return printable(one.isOfTheCluster() ? name : name + " *");
    }

    private static String daysLeft(ListedCertificate one) {
        if (one.expiry() == CertificateExpiry.EXPIRED) {
            return "expired";
        }
        return one.isBeforeItsTime()
                ? "not yet"
                : Long.toString(one.certificate().daysLeft());
    }

    /** Returns everything about each, in paragraphs. */
    static String details(List<ListedCertificate> certificates) {
        return String.join(
                "\n", certificates.stream().map(CertificateText::details).toList());
    }

    private static String details(ListedCertificate one) {
        CertificateDescription certificate = one.certificate();
        StringBuilder text = new StringBuilder(title(one)).append('\n');
        line(text, "file", one.number() == 1 ? one.file() : one.file() + ", certificate " + one.number());
        one.purpose().ifPresent(purpose -> line(text, "purpose", purpose));
        line(text, "subject", certificate.subject());
        if (!certificate.names().all().isEmpty()) {
            line(text, "names", String.join(", ", certificate.names().all()));
        }
        line(text, "issuer", certificate.issuer());
        line(text, "serial", certificate.serial());
        line(text, "valid from", certificate.validity().from().toString());
        line(text, "until", certificate.validity().until() + " (" + remaining(one) + ")");
        line(text, "key", certificate.keyAlgorithm() + (one.hasKey() ? ", beside it" : ", not beside it"));
        line(text, "sha-256", certificate.fingerprint());
        return text.toString();
    }

    private static String remaining(ListedCertificate one) {
        if (one.expiry() == CertificateExpiry.EXPIRED) {
            return "expired";
        }
        long days = one.certificate().daysLeft();
        return one.isBeforeItsTime() ? "not valid yet" : days + (days == 1 ? " day left" : " days left");
    }

    private static void line(StringBuilder text, String label, String value) {
        String shown = label;
        for (String line : folded(printable(value))) {
            text.append("  ")
                    .append(("%-" + LABEL + "s").formatted(shown))
                    .append(line)
                    .append('\n');
            shown = "";
        }
    }

    private static List<String> folded(String value) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : value.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - LABEL - 2) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + ' ' + word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + '…';
    }

    /** A certificate may come from anywhere, and its names may hold anything; a terminal must not obey them. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /** Returns a certificate as programs read it. */
    static Map<String, Object> tree(ListedCertificate one) {
        CertificateDescription certificate = one.certificate();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", one.name());
        tree.put("file", one.file());
        tree.put("number", one.number());
        tree.put("ofTheCluster", one.isOfTheCluster());
        tree.put("state", state(one));
        tree.put("daysLeft", certificate.daysLeft());
        tree.put("notBefore", certificate.validity().from().toString());
        tree.put("notAfter", certificate.validity().until().toString());
        tree.put("subject", certificate.subject());
        tree.put("dnsNames", certificate.names().dns());
        tree.put("ipAddresses", certificate.names().ips());
        tree.put("issuer", certificate.issuer());
        tree.put("serial", certificate.serial());
        tree.put("isAuthority", certificate.isAuthority());
        tree.put("keyAlgorithm", certificate.keyAlgorithm());
        tree.put("hasKey", one.hasKey());
        tree.put("sha256", certificate.fingerprint());
        return tree;
    }

    private static String state(ListedCertificate one) {
        Optional<String> early = one.isBeforeItsTime() ? Optional.of("not-yet-valid") : Optional.empty();
        return early.orElseGet(() -> switch (one.expiry()) {
            case EXPIRED -> "expired";
            case DAYS_LEFT -> "expires-soon";
            default -> "valid";
        });
    }
}
